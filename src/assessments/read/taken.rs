//! What of a project's assessments was taken into its plan, what was not, and why the plan's text is another than what was heard.

use std::collections::HashMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::{Written, whole};
use crate::assessments::{
    Answer, Assessment, AssessmentId, AssessmentState, ReasonId, ReasonKind, Spot, TakenId,
};
use crate::db::keyset::{At, Window, window};
use crate::db::schema::{
    account, assessment, assessment_taken, hearing, hearing_publication, hearing_section, plan_reason,
    plan_version,
};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::plans::{ItemKey, PlanVersionId, SectionKey, VersionKind};
use crate::projects::ProjectId;

/// An assessment that was taken into a version of the plan, without the texts of the section.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = assessment_taken)]
pub struct Taken {
    pub id: TakenId,
    #[diesel(column_name = assessment_id)]
    pub assessment: AssessmentId,
    #[diesel(select_expression = assessment::number)]
    pub number: i32,
    #[diesel(select_expression = assessment::state)]
    pub state: AssessmentState,
    /// As it stands now.
    #[diesel(embed)]
    pub answer: Answer,
    /// Its round's address.
    #[diesel(select_expression = hearing::slug)]
    pub slug: String,
    #[diesel(column_name = plan_version_id)]
    pub plan: PlanVersionId,
    #[diesel(select_expression = plan_version::number)]
    pub plan_number: i32,
    pub section_key: SectionKey,
    pub item_key: Option<ItemKey>,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
}

impl Taken {
    /// Where it was taken in.
    pub fn spot(&self) -> Spot {
        Spot { section: self.section_key, item: self.item_key }
    }
}

/// What stands, in versions that stand, of one project.
macro_rules! standing {
    () => {
        assessment_taken::table
            .inner_join(assessment::table.on(assessment::id.eq(assessment_taken::assessment_id)))
            .inner_join(hearing::table.on(hearing::id.eq(assessment::hearing_id)))
            .inner_join(plan_version::table.on(plan_version::id.eq(assessment_taken::plan_version_id)))
            .inner_join(account::table.on(account::id.eq(assessment_taken::by)))
            .filter(assessment_taken::ended_at.is_null())
            .filter(plan_version::removed_at.is_null())
    };
}

/// The newest version before the one of number `below` that a published round of the project heard whole.
pub fn heard(conn: &mut Conn, of: ProjectId, below: i32) -> db::Result<Option<PlanVersionId>> {
    hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .inner_join(plan_version::table.on(plan_version::id.eq(hearing::plan_version_id)))
        .filter(hearing::project_id.eq(of))
        // A round about some sections heard nothing else.
        .filter(not(exists(hearing_section::table.filter(hearing_section::hearing_id.eq(hearing::id)))))
        .filter(plan_version::kind.eq(VersionKind::Draft).and(plan_version::number.lt(below)))
        .order(plan_version::number.desc())
        .select(plan_version::id)
        .first(conn)
        .optional()
}

/// All that was taken into a project's plan, by the time it was; one for each assessment, the newest.
pub fn taken(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Taken>> {
    let mut rows: Vec<Taken> = standing!()
        .filter(plan_version::project_id.eq(of))
        .order((assessment_taken::at.desc(), assessment_taken::id.desc()))
        .select(Taken::as_select())
        .load(conn)?;
    let mut known = std::collections::HashSet::new();
    rows.retain(|row| known.insert(row.assessment));
    rows.reverse();
    Ok(rows)
}

/// Where one assessment of a project was taken in; the newest.
pub fn taken_of(conn: &mut Conn, project: ProjectId, of: AssessmentId) -> db::Result<Option<Taken>> {
    standing!()
        .filter(plan_version::project_id.eq(project))
        .filter(assessment_taken::assessment_id.eq(of))
        .order((assessment_taken::at.desc(), assessment_taken::id.desc()))
        .select(Taken::as_select())
        .first(conn)
        .optional()
}

/// What the section's text was before, and became.
pub fn texts(conn: &mut Conn, of: TakenId) -> db::Result<(String, String)> {
    let both = (assessment_taken::text_before, assessment_taken::text_after);
    assessment_taken::table.find(of).select(both).first(conn)
}

/// What a section's text became where an assessment that names no place was taken in by hand.
pub fn written_in(conn: &mut Conn, of: ProjectId) -> db::Result<HashMap<TakenId, String>> {
    let rows: Vec<(TakenId, String)> = standing!()
        .filter(plan_version::project_id.eq(of).and(assessment::change_section.is_null()))
        .select((assessment_taken::id, assessment_taken::text_after))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// An assessment of one of a project's rounds, and the round's address.
pub fn in_project(
    conn: &mut Conn,
    project: ProjectId,
    id: AssessmentId,
) -> db::Result<Option<(Assessment, String)>> {
    let found: Option<(Written, String)> = assessment::table
        .inner_join(hearing::table.on(hearing::id.eq(assessment::hearing_id)))
        .filter(assessment::id.eq(id).and(hearing::project_id.eq(project)))
        .select((Written::as_select(), hearing::slug))
        .first(conn)
        .optional()?;
    let Some((row, slug)) = found else { return Ok(None) };
    Ok(whole(conn, vec![row])?.pop().map(|one| (one, slug)))
}

/// A project's assessment by its number, in the latest round that has one of that number.
pub fn id_of(conn: &mut Conn, project: ProjectId, number: i32) -> db::Result<Option<AssessmentId>> {
    assessment::table
        .inner_join(hearing::table.on(hearing::id.eq(assessment::hearing_id)))
        .filter(hearing::project_id.eq(project).and(assessment::number.eq(number)))
        .order((hearing::opens_on.desc(), hearing::id.desc()))
        .select(assessment::id)
        .first(conn)
        .optional()
}

/// An assessment that is approved and changes the plan.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = assessment)]
pub struct Agreed {
    pub id: AssessmentId,
    pub number: i32,
    #[diesel(embed)]
    pub answer: Answer,
    #[diesel(select_expression = hearing::slug)]
    pub slug: String,
}

/// Those of a project that are approved and change the plan, and were not taken into any version that stands.
macro_rules! waiting {
    ($project:expr) => {{
        let taken = assessment_taken::table
            .inner_join(plan_version::table.on(plan_version::id.eq(assessment_taken::plan_version_id)))
            .filter(assessment_taken::assessment_id.eq(assessment::id))
            .filter(assessment_taken::ended_at.is_null())
            .filter(plan_version::removed_at.is_null());
        assessment::table
            .inner_join(hearing::table.on(hearing::id.eq(assessment::hearing_id)))
            .filter(hearing::project_id.eq($project))
            .filter(assessment::state.eq(AssessmentState::Approved))
            .filter(assessment::plan_changes.eq(true))
            .filter(not(exists(taken)))
    }};
}

/// A page of what is agreed and not in the plan yet, in the order it was begun.
pub fn not_taken(
    conn: &mut Conn,
    project: ProjectId,
    (at, most): (&At<AssessmentId>, usize),
) -> db::Result<Window<Agreed>> {
    window(at, most, |at, limit| {
        let query = waiting!(project).select(Agreed::as_select()).limit(limit).into_boxed();
        match *at {
            At::Start => query.order(assessment::id).load(conn),
            At::After(id) => query.filter(assessment::id.gt(id)).order(assessment::id).load(conn),
            At::Before(id) => query.filter(assessment::id.lt(id)).order(assessment::id.desc()).load(conn),
        }
    })
}

/// How many these are.
pub fn not_taken_count(conn: &mut Conn, project: ProjectId) -> db::Result<i64> {
    waiting!(project).select(count_star()).first(conn)
}

/// Why a section or an item says what it said then.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = plan_reason)]
pub struct Reason {
    pub id: ReasonId,
    pub section_key: SectionKey,
    pub item_key: Option<ItemKey>,
    pub print: String,
    pub kind: ReasonKind,
    pub sentence: String,
    /// Of the assessment, and its round's address.
    #[diesel(select_expression = assessment::number.nullable())]
    pub number: Option<i32>,
    #[diesel(select_expression = hearing::slug.nullable())]
    pub slug: Option<String>,
    /// Given by the program as the assessment was taken in.
    #[diesel(column_name = taken_id)]
    pub taken: Option<TakenId>,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
}

impl Reason {
    /// What it is a reason for.
    pub fn spot(&self) -> Spot {
        Spot { section: self.section_key, item: self.item_key }
    }
}

/// Did a person give this reason in the project, whether it stands or not?
pub fn was_given(conn: &mut Conn, project: ProjectId, id: ReasonId) -> db::Result<bool> {
    let own = plan_reason::id.eq(id).and(plan_reason::project_id.eq(project));
    let by_hand = plan_reason::table.filter(own.and(plan_reason::taken_id.is_null()));
    diesel::select(exists(by_hand)).get_result(conn)
}

/// The reasons that stand in a project, by the time they were given.
pub fn reasons(conn: &mut Conn, project: ProjectId) -> db::Result<Vec<Reason>> {
    plan_reason::table
        .inner_join(account::table.on(account::id.eq(plan_reason::by)))
        .left_join(assessment::table.on(plan_reason::assessment_id.eq(assessment::id.nullable())))
        .left_join(hearing::table.on(assessment::hearing_id.nullable().eq(hearing::id.nullable())))
        .left_join(assessment_taken::table.on(plan_reason::taken_id.eq(assessment_taken::id.nullable())))
        .filter(plan_reason::project_id.eq(project))
        .filter(plan_reason::ended_at.is_null())
        // Nor is it a reason when what it came with was taken out.
        .filter(assessment_taken::ended_at.nullable().is_null())
        .order((plan_reason::at, plan_reason::id))
        .select(Reason::as_select())
        .load(conn)
}
