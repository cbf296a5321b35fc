//! The answers of a scene: submitted, cleared, cut into inputs, and assessed.

use diesel::prelude::*;
use lydhor::db::schema::{
    assessment, assessment_approval, assessment_input, assessment_proposal, audit_event, clearance, input,
    input_section, input_tag, invitation, part, received as received_row, response, revision,
};
use lydhor::db::types::{AnyId, Day, Js};
use lydhor::db::{self, Tx};
use lydhor::responses::store::received::{self, Noted};
use lydhor::responses::{ResponseId, RevisionId};
use lydhor::text::coverage::Coverage;
use serde_json::json;

use super::Making;
use super::invitations::Asked;

/// What each part of an answer says. Canonical, and all of it becomes one input.
const SAID: &str = "Vi støtter at ventetiden skal ned, men mener at oppfølgingen må begynne tidligere, og at borettslagene \
    må få vite hvem de kan ringe når noe skjer om kvelden.";
/// Parts in an answer.
const PARTS: usize = 3;

pub(super) fn write(tx: &mut Tx<'_>, of: &Making<'_>, by: &[Asked]) -> db::Result<Vec<ResponseId>> {
    (0..).zip(by).map(|(at, asked)| answer(tx, of, at, asked)).collect()
}

fn answer(tx: &mut Tx<'_>, of: &Making<'_>, at: usize, from: &Asked) -> db::Result<ResponseId> {
    let id = ResponseId::new(of.clock);
    diesel::insert_into(response::table)
        .values((
            response::id.eq(id),
            response::hearing_id.eq(of.hearing),
            response::invitation_id.eq(AnyId(from.id.0)),
            response::consultee_id.eq(from.consultee),
            response::channel.eq("web"),
            response::sender_name.eq(&from.name),
            response::sender_kind.eq("housing_cooperative"),
            response::submitter_name.eq("Kari Nordmann"),
            response::submitter_email.eq("kari@example.no"),
            response::email_confirmed_at.eq(of.now),
            response::language.eq("nb"),
            response::created_at.eq(of.now),
        ))
        .execute(tx.conn())?;
    diesel::update(invitation::table.find(from.id))
        .set((
            invitation::opened_at.eq(of.now),
            invitation::drafting_at.eq(of.now),
            invitation::answered_on.eq(Day(of.clock.today())),
            invitation::answered_at.eq(of.now),
        ))
        .execute(tx.conn())?;
    let (revision, parts) = submitted(tx, of, at, id)?;
    received(tx, of, (id, revision), &from.name)?;
    let mut inputs = Vec::new();
    for (place, (part, key)) in (1..).zip(parts) {
        inputs.push(cut(tx, of, id, (part, key), place)?);
    }
    if let Some(first) = inputs.first().filter(|_| at.is_multiple_of(2)) {
        assessed(tx, of, at / 2 + 1, *first)?;
    }
    Ok(id)
}

/// A submitted revision; gives its id, its parts and the sections they are about.
fn submitted(
    tx: &mut Tx<'_>,
    of: &Making<'_>,
    at: usize,
    id: ResponseId,
) -> db::Result<(AnyId, Vec<(AnyId, AnyId)>)> {
    let revision_id = AnyId::new(of.clock);
    diesel::insert_into(revision::table)
        .values((
            revision::id.eq(revision_id),
            revision::response_id.eq(id),
            revision::plan_version_id.eq(of.version),
            revision::number.eq(1),
            revision::no_comments.eq(false),
            revision::started_at.eq(of.now),
            revision::search_text.eq(""),
        ))
        .execute(tx.conn())?;
    let mut parts = Vec::new();
    for place in 0..PARTS.min(of.sections.len()) {
        let part_id = AnyId::new(of.clock);
        let section = (at + place) % of.sections.len();
        let key = AnyId(of.sections[section]);
        diesel::insert_into(part::table)
            .values((
                part::id.eq(part_id),
                part::revision_id.eq(revision_id),
                part::target_kind.eq("section"),
                part::target_key.eq(key),
                part::position.eq(i32::try_from(section).unwrap() + 1),
                part::stance.eq("supports_partly"),
                part::text.eq(SAID),
                part::canonical.eq(SAID),
                part::updated_at.eq(of.now),
            ))
            .execute(tx.conn())?;
        parts.push((part_id, key));
    }
    diesel::update(revision::table.find(revision_id))
        .set((
            revision::submitted_at.eq(of.now),
            revision::received_on.eq(Day(of.clock.today())),
            revision::received_at.eq(of.now),
            revision::receipt_number.eq(format!("2026-{at:06}")),
        ))
        .execute(tx.conn())?;
    Ok((revision_id, parts))
}

/// Cleared with name, covered whole, and in the log.
fn received(
    tx: &mut Tx<'_>,
    of: &Making<'_>,
    (id, revision): (ResponseId, AnyId),
    name: &str,
) -> db::Result<()> {
    diesel::insert_into(clearance::table)
        .values((
            clearance::id.eq(AnyId::new(of.clock)),
            clearance::response_id.eq(id),
            clearance::revision_id.eq(revision),
            clearance::at.eq(of.now),
            clearance::by.eq(of.by),
            clearance::public_name.eq(name),
        ))
        .execute(tx.conn())?;
    let letters = SAID.chars().filter(|c| !c.is_whitespace()).count() * PARTS;
    let noted = Noted {
        response: id,
        hearing: of.hearing,
        revision: RevisionId(revision.0),
        received_on: Day(of.clock.today()),
        submitted_at: of.now,
        no_comments: false,
        total: letters,
    };
    received::note(tx, &noted)?;
    let read = Coverage { covered: letters, total: letters };
    received::note_coverage(tx, id, RevisionId(revision.0), read)?;
    diesel::update(received_row::table.find(id))
        .set(received_row::decided.eq("cleared"))
        .execute(tx.conn())?;
    diesel::insert_into(audit_event::table)
        .values((
            audit_event::id.eq(AnyId::new(of.clock)),
            audit_event::at.eq(of.now),
            audit_event::actor_kind.eq("respondent"),
            audit_event::actor_id.eq(AnyId(id.0)),
            audit_event::actor_name.eq(name),
            audit_event::action.eq("response.submitted"),
            audit_event::subject_kind.eq("response"),
            audit_event::subject_id.eq(AnyId(id.0)),
            audit_event::scope_id.eq(AnyId(of.hearing.0)),
            audit_event::fields.eq(Js(json!({}))),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn cut(
    tx: &mut Tx<'_>,
    of: &Making<'_>,
    response: ResponseId,
    (part, section): (AnyId, AnyId),
    place: i32,
) -> db::Result<AnyId> {
    let id = AnyId::new(of.clock);
    diesel::insert_into(input::table)
        .values((
            input::id.eq(id),
            input::hearing_id.eq(of.hearing),
            input::response_id.eq(AnyId(response.0)),
            input::part_id.eq(part),
            input::span_start.eq(0),
            input::span_end.eq(i32::try_from(SAID.chars().count()).unwrap()),
            input::quote.eq(SAID),
            input::prefix.eq(""),
            input::suffix.eq(""),
            input::kind.eq("proposal"),
            input::created_at.eq(of.now),
            input::created_by.eq(of.by),
            (input::came.eq(of.now), input::position.eq(place)),
            input::search_text.eq(lydhor::text::fold::fold(SAID)),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(input_section::table)
        .values((input_section::input_id.eq(id), input_section::section_key.eq(section)))
        .execute(tx.conn())?;
    for tag in of.tags.iter().take(2) {
        diesel::insert_into(input_tag::table)
            .values((input_tag::input_id.eq(id), input_tag::tag_id.eq(*tag)))
            .execute(tx.conn())?;
    }
    Ok(id)
}

/// One input has an assessment, proposed and approved.
fn assessed(tx: &mut Tx<'_>, of: &Making<'_>, number: usize, about: AnyId) -> db::Result<()> {
    let id = AnyId::new(of.clock);
    diesel::insert_into(assessment::table)
        .values((
            assessment::id.eq(id),
            assessment::hearing_id.eq(of.hearing),
            assessment::number.eq(i32::try_from(number).unwrap()),
            assessment::reasoning.eq("Kommunedirektøren er enig i at oppfølgingen må begynne tidligere."),
            assessment::outcome_id.eq(of.outcome),
            assessment::conclusion.eq("Tiltaket endres."),
            assessment::plan_changes.eq(true),
            assessment::change_text.eq("Oppfølgingen begynner tre måneder før innflytting."),
            assessment::created_at.eq(of.now),
            assessment::created_by.eq(of.by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(assessment_input::table)
        .values((assessment_input::input_id.eq(about), assessment_input::assessment_id.eq(id)))
        .execute(tx.conn())?;
    diesel::update(input::table.find(about)).set(input::answered.eq(true)).execute(tx.conn())?;
    diesel::update(assessment::table.find(id)).set(assessment::state.eq("approved")).execute(tx.conn())?;
    diesel::insert_into(assessment_proposal::table)
        .values((
            assessment_proposal::id.eq(AnyId::new(of.clock)),
            assessment_proposal::assessment_id.eq(id),
            assessment_proposal::assessment_version.eq(1),
            assessment_proposal::at.eq(of.now),
            assessment_proposal::by.eq(of.by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(assessment_approval::table)
        .values((
            assessment_approval::id.eq(AnyId::new(of.clock)),
            assessment_approval::assessment_id.eq(id),
            assessment_approval::assessment_version.eq(1),
            assessment_approval::at.eq(of.now),
            assessment_approval::by.eq(of.by),
        ))
        .execute(tx.conn())?;
    Ok(())
}
