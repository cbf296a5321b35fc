//! Those who are asked in a scene: consultees, invitations, and letters that have gone out.

use diesel::prelude::*;
use lydhor::consultees::ConsulteeId;
use lydhor::db::schema::{consultee, invitation, letter_edition, outbox};
use lydhor::db::types::{AnyId, Js};
use lydhor::db::{self, Tx};
use lydhor::invitations::{EditionId, InvitationId, LETTER};
use serde_json::json;

use super::Making;

/// One who is asked.
pub(super) struct Asked {
    pub id: InvitationId,
    pub consultee: ConsulteeId,
    pub name: String,
}

/// What the letter says, with every placeholder.
const LETTER_BODY: &str = "Hei {{mottaker}},\n\nVi inviterer dere til å svare på høringen om {{tittel}}.\n\n{{lenke}}\n\n\
    Fristen er {{frist}}.\n\nVennlig hilsen\n{{kommune}}";

pub(super) fn write(tx: &mut Tx<'_>, of: &Making<'_>, how_many: usize) -> db::Result<Vec<Asked>> {
    let edition = EditionId::new(of.clock);
    diesel::insert_into(letter_edition::table)
        .values((
            letter_edition::id.eq(edition),
            letter_edition::hearing_id.eq(of.hearing),
            letter_edition::subject_nb.eq("Høring: {{tittel}}"),
            letter_edition::body_nb.eq(LETTER_BODY),
            letter_edition::subject_nn.eq("Høyring: {{tittel}}"),
            letter_edition::body_nn.eq(LETTER_BODY),
            letter_edition::at.eq(of.now),
            letter_edition::by.eq(of.by),
        ))
        .execute(tx.conn())?;
    (0..how_many).map(|at| one(tx, of, edition, at)).collect()
}

fn one(tx: &mut Tx<'_>, of: &Making<'_>, edition: EditionId, at: usize) -> db::Result<Asked> {
    let kinds = ["housing_cooperative", "user_organisation", "municipal_unit", "private_person"];
    let (id, consultee) = (InvitationId::new(of.clock), ConsulteeId::new(of.clock));
    let (name, email) = (format!("Eksempel borettslag {at}"), format!("styret{at}@example.no"));
    diesel::insert_into(consultee::table)
        .values((
            consultee::id.eq(consultee),
            consultee::name.eq(&name),
            consultee::name_key.eq(lydhor::text::fold::fold(&name)),
            consultee::sort_key.eq(lydhor::lang::alphabet::sort_key(&name)),
            consultee::search_text.eq(lydhor::text::fold::search_text(&name)),
            consultee::kind.eq(kinds.get(at % kinds.len()).copied().unwrap_or("other")),
            consultee::org_number_valid.eq(true),
            consultee::email.eq(&email),
            consultee::email_key.eq(&email),
            consultee::copies.eq(Js(json!([]))),
            consultee::contact_name.eq("Kari Nordmann"),
            consultee::language.eq("nb"),
            consultee::created_at.eq(of.now),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(invitation::table)
        .values((
            invitation::id.eq(id),
            invitation::hearing_id.eq(of.hearing),
            invitation::consultee_id.eq(consultee),
            invitation::letter_edition_id.eq(edition),
            invitation::generation.eq(1),
            invitation::email.eq(&email),
            invitation::copies.eq(Js(json!([]))),
            invitation::language.eq("nb"),
            invitation::created_at.eq(of.now),
            invitation::created_by.eq(of.by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(AnyId::new(of.clock)),
            outbox::kind.eq(LETTER),
            outbox::subject_id.eq(AnyId(id.0)),
            outbox::recipient.eq(&email),
            outbox::recipient_key.eq(&email),
            outbox::state.eq("sent"),
            outbox::attempts.eq(1),
            outbox::due_at.eq(of.now),
            outbox::finished_at.eq(of.now),
            outbox::queued_at.eq(of.now),
            outbox::created_at.eq(of.now),
        ))
        .execute(tx.conn())?;
    Ok(Asked { id, consultee, name })
}
