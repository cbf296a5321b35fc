//! A hearing to answer, and the verbs of those who do.

use diesel::prelude::*;
use lydhor::clock::Clock;
use lydhor::consultees::{ConsulteeId, ConsulteeKind};
use lydhor::db::schema::{
    consultee, hearing_publication, invitation, letter_edition, outbox, question, response,
};
use lydhor::db::types::{AnyId, Js, Ts};
use lydhor::db::{self, Db, Tx};
use lydhor::hearings::QuestionId;
use lydhor::invitations::{self, InvitationId, link};
use lydhor::responses::{ResponseId, read};

use crate::support::answers::{Seeded, hearing};
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::hidden;
use crate::support::client::{Answer, Client};

pub(crate) const DAY: i64 = 86_400;

/// A published hearing with one question and one invited housing cooperative.
pub(crate) struct Field {
    pub(crate) app: TestApp,
    pub(crate) seeded: Seeded,
    pub(crate) invitation: InvitationId,
    pub(crate) consultee: ConsulteeId,
    pub(crate) question: QuestionId,
    pub(crate) link: String,
}

impl Field {
    pub(crate) async fn new() -> Self {
        let app = TestApp::spawn().await;
        let seeded = hearing(&app.state.db, &app.clock, "plan");
        let (consultee, invitation) = (ConsulteeId::new(&app.clock), InvitationId::new(&app.clock));
        let question = QuestionId::new(&app.clock);
        let (clock, known) = (app.clock.clone(), seeded.clone());
        app.state.db.write_now(|tx| publish(tx, &clock, &known, (consultee, invitation, question))).unwrap();
        let token = link::token(&app.state.keys, invitation, 1);
        Self { link: format!("/i/{token}"), app, seeded, invitation, consultee, question }
    }

    pub(crate) fn db(&self) -> &Db {
        &self.app.state.db
    }

    /// Opens the link and presses its button.
    pub(crate) async fn begun(&self) -> (Client, String) {
        let visitor = self.app.visitor();
        let to = visitor.submit_from(&self.link, &self.link, &[]).await.to();
        (visitor, to)
    }

    pub(crate) fn text_of(&self, section: usize) -> String {
        format!("section-{}", self.seeded.sections[section - 1].0)
    }

    pub(crate) async fn member(&self, name: &str) -> Client {
        let client = self.app.visitor();
        let email = format!("{name}.plan@example.no");
        assert_eq!(
            client.submit("/logg-inn", &[("email", &email), ("password", PASSWORD)]).await.status,
            303
        );
        client
    }

    pub(crate) fn milestones(&self) -> (bool, bool, bool) {
        let found =
            self.db().read_now(|conn| invitations::read::invited(conn, self.invitation)).unwrap().unwrap();
        (found.opened_at.is_some(), found.drafting_at.is_some(), found.answered.is_some())
    }

    pub(crate) fn responses(&self) -> i64 {
        self.db().read_now(|conn| response::table.count().get_result(conn)).unwrap()
    }

    pub(crate) fn received(&self) -> Vec<lydhor::responses::Submitted> {
        self.db().read_now(|conn| read::responses(conn, self.seeded.hearing)).unwrap()
    }
}

fn publish(
    tx: &mut Tx<'_>,
    clock: &Clock,
    seeded: &Seeded,
    (consultee, invitation, question): (ConsulteeId, InvitationId, QuestionId),
) -> db::Result<()> {
    let (now, by) = (Ts(clock.now()), seeded.lead.id);
    diesel::insert_into(hearing_publication::table)
        .values((
            hearing_publication::id.eq(AnyId::new(clock)),
            hearing_publication::hearing_id.eq(seeded.hearing),
            hearing_publication::at.eq(now),
            hearing_publication::by.eq(by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(question::table)
        .values((
            question::id.eq(question),
            question::hearing_id.eq(seeded.hearing),
            question::position.eq(1),
            question::text.eq("Hvordan vil dere bidra?"),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(consultee::table)
        .values((
            consultee::id.eq(consultee),
            consultee::name.eq("Sjøgata borettslag"),
            consultee::name_key.eq("sjøgata borettslag"),
            consultee::sort_key.eq("sjøgata borettslag"),
            consultee::search_text.eq("sjøgata borettslag"),
            consultee::kind.eq(ConsulteeKind::HousingCooperative),
            consultee::org_number_valid.eq(false),
            consultee::copies.eq(Js(serde_json::json!([]))),
            consultee::contact_name.eq("Åse Ørnes"),
            consultee::language.eq("nb"),
            consultee::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    invite(tx, clock, seeded, (consultee, invitation))
}

/// Invites the cooperative with a letter that has been sent.
fn invite(
    tx: &mut Tx<'_>,
    clock: &Clock,
    seeded: &Seeded,
    (consultee, invitation): (ConsulteeId, InvitationId),
) -> db::Result<()> {
    let (now, by) = (Ts(clock.now()), seeded.lead.id);
    let edition = AnyId::new(clock);
    diesel::insert_into(letter_edition::table)
        .values((
            letter_edition::id.eq(edition),
            letter_edition::hearing_id.eq(seeded.hearing),
            letter_edition::subject_nb.eq("Høring: {{tittel}}"),
            letter_edition::body_nb.eq("Til {{mottaker}}\n\n{{lenke}}"),
            letter_edition::subject_nn.eq("Høyring"),
            letter_edition::body_nn.eq("{{lenke}}"),
            letter_edition::at.eq(now),
            letter_edition::by.eq(by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(invitation::table)
        .values((
            invitation::id.eq(invitation),
            invitation::hearing_id.eq(seeded.hearing),
            invitation::consultee_id.eq(consultee),
            invitation::letter_edition_id.eq(edition),
            invitation::generation.eq(1),
            invitation::email.eq("ase@example.no"),
            invitation::copies.eq(Js(serde_json::json!([]))),
            invitation::language.eq("nb"),
            invitation::created_at.eq(now),
            invitation::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(AnyId::new(clock)),
            outbox::kind.eq(invitations::LETTER),
            outbox::subject_id.eq(AnyId(invitation.0)),
            outbox::recipient.eq("ase@example.no"),
            outbox::recipient_key.eq("ase@example.no"),
            outbox::state.eq("sent"),
            outbox::attempts.eq(1),
            outbox::due_at.eq(now),
            outbox::finished_at.eq(Some(now)),
            outbox::queued_at.eq(now),
            outbox::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(crate) fn id_of(path: &str) -> ResponseId {
    path.trim_start_matches("/svar/").split('/').next().unwrap().parse().unwrap()
}

/// Saves one part as the browser's script does.
pub(crate) async fn autosave(
    visitor: &Client,
    answer: &str,
    (target, text, version, key): (&str, &str, &str, &str),
) -> (u16, serde_json::Value) {
    let page = visitor.page(answer).await;
    let (revision, csrf) = (hidden(&page, "revision"), hidden(&page, "csrf"));
    let fields = [
        ("target", target),
        ("text", text),
        ("stance", "supports_partly"),
        ("version", version),
        ("save_key", key),
        ("revision", &revision),
        ("csrf", &csrf),
    ];
    let told = visitor.post(&format!("{answer}/del"), &fields).await;
    (told.status, serde_json::from_str(&told.text).unwrap_or_default())
}

pub(crate) async fn send(visitor: &Client, answer: &str) -> Answer {
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields = [
        ("name", "Åse Ørnes"),
        ("email", "ase@example.no"),
        ("approved", "true"),
        ("revision", &*revision),
        ("seen", &*seen),
    ];
    visitor.submit(&review, &fields).await
}
