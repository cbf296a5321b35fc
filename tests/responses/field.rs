//! A hearing to answer, and the verbs of those who do.

use diesel::prelude::*;
use jiff::civil::date;
use lydhor::consultees::{self, ConsulteeId, ConsulteeKind, Details, LetterLanguage, Search};
use lydhor::db::Db;
use lydhor::db::schema::response;
use lydhor::hearings::{self, QuestionId};
use lydhor::invitations::{self, InvitationId, link};
use lydhor::responses::{ResponseId, read};

use crate::support::answers::{Seeded, hearing_until, invite};
use crate::support::app::{PASSWORD, TestApp, delivered};
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
    /// How many things were done to make it.
    made_by: usize,
}

impl Field {
    pub(crate) async fn new() -> Self {
        let app = TestApp::spawn().await;
        let asked = ["Hvordan vil dere bidra?"];
        let seeded = hearing_until(&app.state.program, "plan", date(2026, 4, 10), &asked);
        seeded.publish(&app.state.db);
        let details = Details {
            name: "Sjøgata borettslag".to_owned(),
            kind: ConsulteeKind::HousingCooperative,
            org_number: None,
            org_number_valid: true,
            email: Some("ase@example.no".to_owned()),
            copies: Vec::new(),
            contact_name: "Åse Ørnes".to_owned(),
            language: LetterLanguage::Bokmal,
        };
        let (db, who) = (&app.state.db, seeded.lead.actor("test"));
        let new = (ConsulteeId::new(&app.clock), &details);
        let consultee = db.write_now(|tx| consultees::actions::add(tx, &who, new)).unwrap();
        let everybody = db.read_now(|conn| consultees::read::all(conn, &Search::default())).unwrap();
        invite(db, &seeded, &everybody);
        delivered(&app.state).await;
        let of = seeded.hearing;
        let invitation = db.read_now(|conn| invitations::read::of_hearing(conn, of)).unwrap()[0].id;
        let question = db.read_now(|conn| hearings::read::questions(conn, of)).unwrap()[0].id;
        let token = link::token(&app.state.keys, invitation, 1);
        let made_by = app.audited().await.len();
        Self { link: format!("/i/{token}"), app, seeded, invitation, consultee, question, made_by }
    }

    /// What was done since it was made.
    pub(crate) async fn audited(&self) -> Vec<String> {
        self.app.audited().await.split_off(self.made_by)
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
