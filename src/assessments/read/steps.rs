//! Steps taken on assessments: who proposed and who approved the version that stands, and who sent one back.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;

use crate::accounts::AccountId;
use crate::assessments::{AssessmentId, Returned, Step};
use crate::db::schema::{account, assessment, assessment_approval, assessment_proposal, assessment_return};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::hearings::HearingId;

/// Whose steps are read.
pub(super) enum Of {
    All(HearingId),
    These(Vec<AssessmentId>),
}

/// The steps of each assessment that has them.
pub(super) struct Taken {
    pub(super) proposals: HashMap<AssessmentId, Step>,
    pub(super) approvals: HashMap<AssessmentId, Step>,
    /// The last time it was sent back, of whatever version.
    pub(super) returns: HashMap<AssessmentId, Returned>,
}

/// Whoever took a step.
#[derive(Queryable, Selectable)]
#[diesel(table_name = account)]
struct Person {
    id: AccountId,
    name: String,
}

/// The part of a query about `assessment` that is wanted.
macro_rules! wanted {
    ($query:expr, $of:expr) => {{
        let query = $query.into_boxed();
        match $of {
            Of::All(hearing) => query.filter(assessment::hearing_id.eq(*hearing)),
            Of::These(ids) => query.filter(assessment::id.eq_any(ids)),
        }
    }};
}

/// The first step of one table on each version that stands now. One query.
macro_rules! steps {
    ($conn:expr, $of:expr, $table:ident) => {{
        let rows = $table::table
            .inner_join(assessment::table.on(assessment::id.eq($table::assessment_id)))
            .inner_join(account::table.on(account::id.eq($table::by)))
            .filter($table::assessment_version.eq(assessment::version))
            .order(($table::at, $table::id))
            .select((assessment::id, Person::as_select(), $table::at));
        first_of_each(wanted!(rows, $of).load($conn)?)
    }};
}

impl Taken {
    /// Three queries.
    pub(super) fn read(conn: &mut Conn, of: &Of) -> db::Result<Self> {
        Ok(Self {
            proposals: steps!(conn, of, assessment_proposal),
            approvals: steps!(conn, of, assessment_approval),
            returns: returns(conn, of)?,
        })
    }
}

fn first_of_each(rows: Vec<(AssessmentId, Person, Ts)>) -> HashMap<AssessmentId, Step> {
    let mut steps = HashMap::new();
    for (id, person, at) in rows {
        steps.entry(id).or_insert(Step { by: person.id, name: person.name, at: at.0 });
    }
    steps
}

/// A return, with its comment and whoever had proposed what was sent back.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment_return)]
struct SentBack {
    assessment_id: AssessmentId,
    #[diesel(embed)]
    by: Person,
    #[diesel(deserialize_as = Ts)]
    at: Timestamp,
    comment: String,
    #[diesel(select_expression = assessment_proposal::by.nullable())]
    proposed_by: Option<AccountId>,
}

/// The last return of each assessment that was ever sent back. One query.
fn returns(conn: &mut Conn, of: &Of) -> db::Result<HashMap<AssessmentId, Returned>> {
    let proposed = assessment_proposal::assessment_id
        .eq(assessment_return::assessment_id)
        .and(assessment_proposal::assessment_version.eq(assessment_return::assessment_version));
    let rows = assessment_return::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_return::assessment_id)))
        .inner_join(account::table.on(account::id.eq(assessment_return::by)))
        .left_join(assessment_proposal::table.on(proposed))
        .order((assessment_return::assessment_version, assessment_return::id))
        .select(SentBack::as_select());
    let rows: Vec<SentBack> = wanted!(rows, of).load(conn)?;
    let returned = |row: SentBack| {
        let SentBack { assessment_id, by, at, comment, proposed_by } = row;
        (assessment_id, Returned { by: by.id, name: by.name, at, comment, to: proposed_by })
    };
    Ok(rows.into_iter().map(returned).collect())
}
