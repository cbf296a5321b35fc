//! Reading decisions: the amendments of a treatment, and the version that was adopted.

use diesel::prelude::*;

use super::{Adoption, AdoptionId, Amendment, AmendmentId, PastedMinutes, Resolution, ResolutionId};
use crate::db::schema::{
    account, adoption, amendment, amendment_minutes, measure_lift, plan_version, resolution, status_report,
    treatment,
};
use crate::db::{self, Conn, tally};
use crate::hearings;
use crate::projects::{self, ProjectId, TreatmentId};

/// The amendments of a treatment of this project, in the order of voting.
pub fn amendments(conn: &mut Conn, of: ProjectId, treated: TreatmentId) -> db::Result<Vec<Amendment>> {
    amendment::table
        .inner_join(treatment::table.on(treatment::id.eq(amendment::treatment_id)))
        .filter(treatment::project_id.eq(of).and(amendment::treatment_id.eq(treated)))
        .order((amendment::position, amendment::id))
        .select(Amendment::as_select())
        .load(conn)
}

/// One amendment of this project.
pub fn amendment(conn: &mut Conn, of: ProjectId, id: AmendmentId) -> db::Result<Option<Amendment>> {
    amendment::table
        .inner_join(treatment::table.on(treatment::id.eq(amendment::treatment_id)))
        .filter(treatment::project_id.eq(of).and(amendment::id.eq(id)))
        .select(Amendment::as_select())
        .first(conn)
        .optional()
}

/// The adoptions that stand, of which each query takes its own.
macro_rules! standing {
    () => {
        adoption::table
            .inner_join(treatment::table.on(treatment::id.eq(adoption::treatment_id)))
            .inner_join(plan_version::table.on(plan_version::id.eq(adoption::plan_version_id)))
            .inner_join(account::table.on(account::id.eq(adoption::by)))
            .filter(adoption::taken_back_at.is_null())
            .select(Adoption::as_select())
    };
}

/// The version of a project's plan that holds: the one adopted last.
pub fn adopted_version(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Adoption>> {
    standing!()
        .filter(treatment::project_id.eq(of))
        .order((treatment::met_on.desc(), adoption::id.desc()))
        .first(conn)
        .optional()
}

/// What a treatment of this project adopted.
pub fn adopted_in(conn: &mut Conn, of: ProjectId, treated: TreatmentId) -> db::Result<Option<Adoption>> {
    standing!()
        .filter(treatment::project_id.eq(of).and(adoption::treatment_id.eq(treated)))
        .first(conn)
        .optional()
}

/// One adoption of this project that stands.
pub fn adoption(conn: &mut Conn, of: ProjectId, id: AdoptionId) -> db::Result<Option<Adoption>> {
    standing!().filter(treatment::project_id.eq(of).and(adoption::id.eq(id))).first(conn).optional()
}

/// Is something of the follow-up brought to a treatment? Its rows are of a later slice, which knows this one.
pub fn is_brought_to(conn: &mut Conn, treated: TreatmentId) -> db::Result<bool> {
    let lifted = measure_lift::table.filter(measure_lift::treatment_id.eq(treated));
    let reported = status_report::table.filter(status_report::treatment_id.eq(treated));
    Ok(diesel::select(diesel::dsl::exists(lifted)).get_result(conn)?
        || diesel::select(diesel::dsl::exists(reported)).get_result(conn)?)
}

/// The minutes that a treatment's amendments were read from, the earliest first.
pub fn minutes(conn: &mut Conn, of: ProjectId, treated: TreatmentId) -> db::Result<Vec<PastedMinutes>> {
    amendment_minutes::table
        .inner_join(treatment::table.on(treatment::id.eq(amendment_minutes::treatment_id)))
        .inner_join(account::table.on(account::id.eq(amendment_minutes::created_by)))
        .filter(treatment::project_id.eq(of).and(amendment_minutes::treatment_id.eq(treated)))
        .order((amendment_minutes::created_at, amendment_minutes::id))
        .select(PastedMinutes::as_select())
        .load(conn)
}

/// What a treatment of this project decided beside the plan's text, in the order it was written.
pub fn resolutions(conn: &mut Conn, of: ProjectId, treated: TreatmentId) -> db::Result<Vec<Resolution>> {
    resolution::table
        .inner_join(treatment::table.on(treatment::id.eq(resolution::treatment_id)))
        .filter(treatment::project_id.eq(of).and(resolution::treatment_id.eq(treated)))
        .order((resolution::created_at, resolution::id))
        .select(Resolution::as_select())
        .load(conn)
}

/// One of them.
pub fn resolution(conn: &mut Conn, of: ProjectId, id: ResolutionId) -> db::Result<Option<Resolution>> {
    resolution::table
        .inner_join(treatment::table.on(treatment::id.eq(resolution::treatment_id)))
        .filter(treatment::project_id.eq(of).and(resolution::id.eq(id)))
        .select(Resolution::as_select())
        .first(conn)
        .optional()
}

/// The published adoption that holds, of the project with this slug.
pub fn published(conn: &mut Conn, slug: &str) -> db::Result<Option<(ProjectId, Adoption)>> {
    let Some(head) = projects::read::head(conn, slug)? else { return Ok(None) };
    let found = standing!()
        .filter(treatment::project_id.eq(head.id).and(adoption::published_at.is_not_null()))
        .order((treatment::met_on.desc(), adoption::id.desc()))
        .first(conn)
        .optional()?;
    Ok(found.map(|adoption| (head.id, adoption)))
}

/// Was a yearly report of this project sent, that stands?
pub fn has_status_reports(conn: &mut Conn, of: ProjectId) -> db::Result<bool> {
    let sent = status_report::table
        .filter(status_report::project_id.eq(of).and(status_report::removed_at.is_null()))
        .filter(status_report::sent_at.is_not_null().and(status_report::taken_back_at.is_null()));
    diesel::select(diesel::dsl::exists(sent)).get_result(conn)
}

/// What the public page of an adopted plan is made from, in few words: another stamp is another page. What rounds were told counts too.
pub fn stamp(conn: &mut Conn, slug: &str) -> db::Result<Option<String>> {
    let Some((project, adoption)) = published(conn, slug)? else { return Ok(None) };
    let mut stamp = format!("{}-{}", adoption.id, tally::state(conn, project.0)?);
    let mut rounds: Vec<_> =
        hearings::read::with_results(conn, project)?.into_iter().map(|id| id.0).collect();
    rounds.sort();
    let states = tally::in_scopes(conn, &rounds, &[tally::CHANGES])?;
    let parts = rounds.iter().map(|round| {
        let changes = states.get(round).map_or(0, |numbers| numbers.of(tally::CHANGES));
        format!("-{round}-{changes}")
    });
    stamp.extend(parts);
    Ok(Some(stamp))
}
