//! The list of assessments: a page at a time, with what each answers in numbers.

use std::collections::HashMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use uuid::Uuid;

use super::{Written, whole};
use crate::accounts::AccountId;
use crate::assessments::{Assessment, AssessmentId, AssessmentState};
use crate::db::keyset::{At, Window, window};
use crate::db::schema::{
    assessment, assessment_input, assessment_proposal, assessment_return, input, input_section,
};
use crate::db::{self, Conn, MultiBackend, tally};
use crate::hearings::HearingId;
use crate::inputs::SectionKey;
use crate::inputs::read::{Sought, fits};

// Beside those that a filter asks about.
diesel::alias!(input_section as stood_on: StoodOn);

type Query<'a> = diesel::helper_types::IntoBoxed<'a, assessment::table, MultiBackend>;

/// What assessments answer, as far as it fits.
macro_rules! answers {
    ($what:expr) => {
        assessment_input::table
            .inner_join(input::table.on(input::id.eq(assessment_input::input_id)))
            .filter(fits!($what))
    };
}

/// True of an assessment that answers an input that fits.
macro_rules! answers_what_fits {
    ($what:expr) => {
        exists(answers!($what).filter(assessment_input::assessment_id.eq(assessment::id)))
    };
}

/// The assessments of a hearing that answer an input that fits; all, where nothing is sought.
fn fitting(hearing: HearingId, what: &Sought) -> Query<'static> {
    let query = assessment::table.filter(assessment::hearing_id.eq(hearing)).into_boxed();
    if what.is_set() { query.filter(answers_what_fits!(what)) } else { query }
}

/// How many of them are in each state. Without a filter that is known; with one the database counts, and gives three rows.
pub fn states(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
) -> db::Result<HashMap<AssessmentState, i64>> {
    if what.is_set() {
        let rows: Vec<(AssessmentState, i64)> = assessment::table
            .filter(assessment::hearing_id.eq(hearing))
            .filter(answers_what_fits!(what))
            .group_by(assessment::state)
            .select((assessment::state, count_star()))
            .load(conn)?;
        return Ok(rows.into_iter().collect());
    }
    let names: Vec<&str> = AssessmentState::ALL.iter().map(|state| state.as_str()).collect();
    let numbers = tally::of(conn, hearing.0, &names)?;
    Ok(AssessmentState::ALL.iter().map(|state| (*state, numbers.of(state.as_str()))).collect())
}

/// How many are proposed, and wait for approval, in each of these hearings; none where none does. One query.
pub fn proposed(conn: &mut Conn, of: &[HearingId]) -> db::Result<HashMap<HearingId, i64>> {
    let scopes: Vec<Uuid> = of.iter().map(|hearing| hearing.0).collect();
    let name = AssessmentState::Proposed.as_str();
    let found = tally::in_scopes(conn, &scopes, &[name])?;
    Ok(found.into_iter().map(|(scope, numbers)| (HearingId(scope), numbers.of(name))).collect())
}

/// A page of them by number.
pub fn page(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    state: Option<AssessmentState>,
    (at, most): (&At<i32>, usize),
) -> db::Result<Window<Assessment>> {
    let rows = window(at, most, |at, limit| {
        let mut query = fitting(hearing, what).select(Written::as_select()).limit(limit);
        if let Some(state) = state {
            query = query.filter(assessment::state.eq(state));
        }
        match *at {
            At::Start => query.order(assessment::number).load(conn),
            At::After(number) => {
                query.filter(assessment::number.gt(number)).order(assessment::number).load(conn)
            }
            At::Before(number) => {
                query.filter(assessment::number.lt(number)).order(assessment::number.desc()).load(conn)
            }
        }
    })?;
    let Window { rows, before, after } = rows;
    Ok(Window { rows: whole(conn, rows)?, before, after })
}

/// The first of those that fit and were sent back to somebody who had proposed them.
pub fn returned_to(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    who: AccountId,
    most: i64,
) -> db::Result<Vec<Assessment>> {
    let sent_back = assessment_proposal::assessment_id
        .eq(assessment_return::assessment_id)
        .and(assessment_proposal::assessment_version.eq(assessment_return::assessment_version));
    let theirs = assessment_return::table
        .inner_join(assessment_proposal::table.on(sent_back))
        .filter(assessment_return::assessment_id.eq(assessment::id))
        .filter(assessment_proposal::by.eq(who));
    let query = fitting(hearing, what).filter(assessment::returned.eq(true)).filter(exists(theirs));
    first(conn, query, most)
}

/// The first of those that fit and that somebody else proposed.
pub fn waiting_for(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    who: AccountId,
    most: i64,
) -> db::Result<Vec<Assessment>> {
    let own = assessment_proposal::table
        .filter(assessment_proposal::assessment_id.eq(assessment::id))
        .filter(assessment_proposal::assessment_version.eq(assessment::version))
        .filter(assessment_proposal::by.eq(who));
    let proposed = assessment::state.eq(AssessmentState::Proposed);
    first(conn, fitting(hearing, what).filter(proposed).filter(not(exists(own))), most)
}

/// The first of a query's assessments by number.
fn first(conn: &mut Conn, query: Query<'_>, most: i64) -> db::Result<Vec<Assessment>> {
    let rows = query.order(assessment::number).limit(most).select(Written::as_select()).load(conn)?;
    whole(conn, rows)
}

/// What an assessment answers, in numbers.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    pub inputs: i64,
    /// The sections they stand on.
    pub sections: Vec<SectionKey>,
}

/// The same of some assessments: of the inputs that fit. Two queries.
pub fn answered(
    conn: &mut Conn,
    what: &Sought,
    of: &[AssessmentId],
) -> db::Result<HashMap<AssessmentId, Answered>> {
    let mut all: HashMap<AssessmentId, Answered> = HashMap::new();
    let counts: Vec<(AssessmentId, i64)> = answers!(what)
        .filter(assessment_input::assessment_id.eq_any(of))
        .group_by(assessment_input::assessment_id)
        .select((assessment_input::assessment_id, count_star()))
        .load(conn)?;
    for (id, inputs) in counts {
        all.entry(id).or_default().inputs = inputs;
    }
    let sections: Vec<(AssessmentId, SectionKey)> = assessment_input::table
        .inner_join(input::table.on(input::id.eq(assessment_input::input_id)))
        .inner_join(stood_on.on(stood_on.field(input_section::input_id).eq(assessment_input::input_id)))
        .filter(assessment_input::assessment_id.eq_any(of))
        .filter(fits!(what))
        .select((assessment_input::assessment_id, stood_on.field(input_section::section_key)))
        .distinct()
        .load(conn)?;
    for (id, section) in sections {
        all.entry(id).or_default().sections.push(section);
    }
    Ok(all)
}
