//! Answers over HTTP, from the link in the letter to the archive's package; and what the database itself refuses.

use std::io::Read as _;

use diesel::prelude::*;
use lydhor::clock::Clock;
use lydhor::consultees::{ConsulteeId, ConsulteeKind};
use lydhor::db::schema::{consultee, hearing_publication, invitation, letter_edition, outbox, question, response};
use lydhor::db::types::{AnyId, Js, Ts};
use lydhor::db::{self, Conn, Db, Tx};
use lydhor::hearings::QuestionId;
use lydhor::invitations::{self, InvitationId, link};
use lydhor::mail::worker::Render as _;
use lydhor::responses::mail::ReceiptRenderer;
use lydhor::responses::{ResponseId, store};

use crate::support::answers::{Seeded, hearing};
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::Client;

const DAY: i64 = 86_400;

/// A published hearing with one question and one invited housing cooperative.
struct Field {
    app: TestApp,
    seeded: Seeded,
    invitation: InvitationId,
    consultee: ConsulteeId,
    question: QuestionId,
    link: String,
}

impl Field {
    async fn new() -> Self {
        let app = TestApp::spawn().await;
        let seeded = hearing(&app.state.db, &app.clock, "plan");
        let (consultee, invitation) = (ConsulteeId::new(&app.clock), InvitationId::new(&app.clock));
        let question = QuestionId::new(&app.clock);
        let (clock, known) = (app.clock.clone(), seeded.clone());
        app.state.db.write_now(|tx| publish(tx, &clock, &known, (consultee, invitation, question))).unwrap();
        let token = link::token(&app.state.keys, invitation, 1);
        Self { link: format!("/i/{token}"), app, seeded, invitation, consultee, question }
    }

    fn db(&self) -> &Db {
        &self.app.state.db
    }

    /// Opens the link and presses its button.
    async fn begun(&self) -> (Client, String) {
        let visitor = self.app.visitor();
        let to = visitor.submit_from(&self.link, &self.link, &[]).await.to();
        (visitor, to)
    }

    fn text_of(&self, section: usize) -> String {
        format!("section-{}", self.seeded.sections[section - 1].0)
    }

    async fn member(&self, name: &str) -> Client {
        let client = self.app.visitor();
        let email = format!("{name}.plan@example.no");
        assert_eq!(client.submit("/logg-inn", &[("email", &email), ("password", PASSWORD)]).await.status, 303);
        client
    }

    fn milestones(&self) -> (bool, bool, bool) {
        let found = self.db().read_now(|conn| invitations::store::invited(conn, self.invitation)).unwrap().unwrap();
        (found.opened_at.is_some(), found.drafting_at.is_some(), found.answered_at.is_some())
    }

    fn responses(&self) -> i64 {
        self.db().read_now(|conn| response::table.count().get_result(conn)).unwrap()
    }

    fn received(&self) -> Vec<lydhor::responses::Submitted> {
        self.db().read_now(|conn| store::responses(conn, self.seeded.hearing)).unwrap()
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
        .execute(&mut **tx)?;
    diesel::insert_into(question::table)
        .values((
            question::id.eq(question),
            question::hearing_id.eq(seeded.hearing),
            question::position.eq(1),
            question::text.eq("Hvordan vil dere bidra?"),
        ))
        .execute(&mut **tx)?;
    diesel::insert_into(consultee::table)
        .values((
            consultee::id.eq(consultee),
            consultee::name.eq("Sjøgata borettslag"),
            consultee::name_key.eq("sjøgata borettslag"),
            consultee::kind.eq(ConsulteeKind::HousingCooperative),
            consultee::org_number_valid.eq(false),
            consultee::copies.eq(Js(serde_json::json!([]))),
            consultee::contact_name.eq("Åse Ørnes"),
            consultee::language.eq("nb"),
            consultee::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
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
        .execute(&mut **tx)?;
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
        .execute(&mut **tx)?;
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(AnyId::new(clock)),
            outbox::kind.eq(invitations::LETTER),
            outbox::subject_id.eq(AnyId(invitation.0)),
            outbox::recipient.eq("ase@example.no"),
            outbox::state.eq("sent"),
            outbox::attempts.eq(1),
            outbox::due_at.eq(now),
            outbox::finished_at.eq(Some(now)),
            outbox::created_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// The value of a hidden field on a page.
fn hidden(html: &str, name: &str) -> String {
    let field = regex::Regex::new(&format!(r#"name="{name}" value="([^"]*)""#)).unwrap();
    field.captures(html).map(|found| found[1].to_owned()).unwrap_or_else(|| panic!("no {name} in {html}"))
}

fn id_of(path: &str) -> ResponseId {
    path.trim_start_matches("/svar/").split('/').next().unwrap().parse().unwrap()
}

/// Saves one part as the browser's script does.
async fn autosave(
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

async fn send(visitor: &Client, answer: &str) -> crate::support::client::Answer {
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields =
        [("name", "Åse Ørnes"), ("email", "ase@example.no"), ("approved", "true"), ("revision", &*revision), ("seen", &*seen)];
    visitor.submit(&review, &fields).await
}

#[tokio::test]
async fn a_scanner_that_follows_the_link_changes_nothing() {
    let field = Field::new().await;
    let page = field.app.visitor().page(&field.link).await;
    assert!(page.contains("Sjøgata borettslag") && page.contains("fredag 10. april 2026"), "{page}");
    assert_eq!((field.milestones(), field.responses()), ((false, false, false), 0));
    assert!(field.app.audited().await.is_empty());
}

#[tokio::test]
async fn from_link_to_receipt() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    assert!(answer.starts_with("/svar/") && !answer.contains(field.link.trim_start_matches("/i/")));
    assert_eq!(field.milestones(), (true, false, false));
    let page = visitor.page(&answer).await;
    for shown in ["Bomiljø", "Leietid", "Oppfølging", "<em>gode</em>", "Hvordan vil dere bidra?"] {
        assert!(page.contains(shown), "{shown}");
    }
    let part = field.text_of(1);
    let (status, told) = autosave(&visitor, &answer, (&part, "Flere felles\nmøteplasser.", "0", "k1")).await;
    assert_eq!((status, &told["version"], &told["said"]), (200, &1.into(), &"Lagret kl. 10.00".into()));
    assert_eq!(field.milestones(), (true, true, false));
    let receipt = send(&visitor, &answer).await.to();
    let page = visitor.page(&receipt).await;
    let [received] = &field.received()[..] else { panic!("one answer") };
    assert!(page.contains(&received.receipt_number) && page.contains("Flere felles"), "{page}");
    assert!(!received.late && received.consultee == Some(field.consultee));
    assert_eq!(field.milestones(), (true, true, true));
    assert_eq!(field.app.audited().await, ["response.started", "response.submitted"]);
    let parts = field.db().read_now(|conn| store::submitted_parts(conn, id_of(&answer))).unwrap();
    assert_eq!(parts.iter().map(|part| part.canonical.as_str()).collect::<Vec<_>>(), ["Flere felles\nmøteplasser."]);
    let left: (i64, i64) = field
        .db()
        .read_now(|conn: &mut Conn| {
            use lydhor::db::schema::{draft_history, draft_save};
            Ok::<_, db::Error>((draft_save::table.count().get_result(conn)?, draft_history::table.count().get_result(conn)?))
        })
        .unwrap();
    assert_eq!(left, (0, 0), "drafts leave nothing behind");
    assert!(visitor.page(&field.link).await.contains("Dere har svart"));
}

#[tokio::test]
async fn the_receipt_is_sent_with_a_copy() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, (&field.text_of(2), "Fem år, ikke tre <b>.", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let [received] = &field.received()[..] else { panic!("one answer") };
    let renderer = ReceiptRenderer(field.app.state.clone());
    let queued: Vec<(AnyId, String)> = field
        .db()
        .read_now(|conn| {
            let queued = outbox::table.filter(outbox::kind.eq("responses.receipt"));
            queued.select((outbox::subject_id, outbox::recipient)).load(conn)
        })
        .unwrap();
    assert_eq!(queued, [(AnyId(received.revision.0), "ase@example.no".to_owned())]);
    let letter = field
        .db()
        .read_now(|conn| Ok::<_, db::Error>(renderer.render(conn, received.revision.0, uuid::Uuid::nil())))
        .unwrap()
        .unwrap();
    for part in [&letter.text, &letter.html] {
        assert!(part.contains(&received.receipt_number) && part.contains("Leietid"), "{part}");
    }
    assert!(letter.text.contains("Fem år, ikke tre <b>.") && letter.html.contains("tre &lt;b&gt;."));
    assert!(letter.text.contains(&field.link));
}

#[tokio::test]
async fn two_clicks_begin_one_answer() {
    let field = Field::new().await;
    let (one, two) = (field.app.visitor(), field.app.visitor());
    let (first, second) =
        tokio::join!(one.submit_from(&field.link, &field.link, &[]), two.submit_from(&field.link, &field.link, &[]));
    assert_eq!(first.to(), second.to());
    assert_eq!(field.responses(), 1);
}

#[tokio::test]
async fn sent_twice_is_one_submission() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Godt arbeid.", "0", "k")).await;
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    let (revision, seen, csrf) = (hidden(&page, "revision"), hidden(&page, "seen"), hidden(&page, "csrf"));
    let fields = [
        ("name", "Åse"),
        ("email", "ase@example.no"),
        ("approved", "true"),
        ("revision", &revision),
        ("seen", &seen),
        ("csrf", &csrf),
    ];
    let (first, second) = tokio::join!(visitor.post(&review, &fields), visitor.post(&review, &fields));
    assert_eq!(first.to(), second.to());
    assert_eq!(visitor.post(&review, &fields).await.to(), format!("{answer}/kvittering"));
    assert_eq!(field.received().len(), 1);
    let receipts = |conn: &mut Conn| outbox::table.filter(outbox::kind.eq("responses.receipt")).count().get_result(conn);
    assert_eq!(field.db().read_now::<i64, db::Error>(receipts).unwrap(), 1);
}

#[tokio::test]
async fn a_save_sent_again_gets_the_same_answer() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    let first = autosave(&visitor, &answer, (&part, "En", "0", "k1")).await;
    assert_eq!(autosave(&visitor, &answer, (&part, "To", "1", "k2")).await.1["version"], 2);
    field.app.clock.advance(60);
    assert_eq!(autosave(&visitor, &answer, (&part, "En", "0", "k1")).await, first);
    assert!(visitor.page(&answer).await.contains(">\nTo</textarea>"), "the replay wrote nothing");
}

#[tokio::test]
async fn two_tabs_keep_both_texts() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    autosave(&visitor, &answer, (&part, "Fra den ene fanen", "0", "a")).await;
    let (status, told) = autosave(&visitor, &answer, (&part, "Fra den andre fanen", "0", "b")).await;
    assert_eq!((status, &told["other"]["text"], &told["version"]), (409, &"Fra den ene fanen".into(), &1.into()));
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let (text, version) = (format!("text-{part}"), format!("version-{part}"));
    let fields = [(&*text, "Fra den andre fanen"), (&*version, "0"), ("revision", &*revision)];
    let page = visitor.submit(&answer, &fields).await.expect(409);
    assert!(page.contains("Fra den ene fanen") && page.contains("Fra den andre fanen"), "{page}");
    assert_eq!(hidden(&page, &version), "1", "saving again is a choice made with both texts seen");
}

#[tokio::test]
async fn without_script_every_part_is_saved_by_its_button() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let (one, question) = (format!("text-{}", field.text_of(1)), format!("text-question-{}", field.question));
    let fields = [(&*one, "Linje\r\nto"), (&*question, "Med dugnad"), ("revision", &*revision), ("then", "review")];
    let review = visitor.submit(&answer, &fields).await.to();
    let page = visitor.page(&review).await;
    assert!(page.contains("Linje\nto") && page.contains("Med dugnad"), "{page}");
    let long = "a".repeat(50_001);
    let page = visitor.submit(&answer, &[("text-whole", &long), ("revision", &*revision)]).await.expect(422);
    assert!(page.contains(&long) && page.contains("50"), "what was typed is kept");
}

#[tokio::test]
async fn a_forged_link_and_a_foreign_answer_lead_nowhere() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let forged = format!("{}x", &field.link[..field.link.len() - 1]);
    for link in [&*forged, "/i/x", "/i/abc.def"] {
        assert!(visitor.get(link).await.expect(404).contains("virker ikke"), "{link}");
    }
    let (_, answer) = field.begun().await;
    assert_eq!(visitor.get(&answer).await.status, 404);
    let replaced = link::token(&field.app.state.keys, field.invitation, 2);
    assert_eq!(visitor.get(&format!("/i/{replaced}")).await.status, 404);
}

#[tokio::test]
async fn a_session_that_ended_keeps_what_was_typed() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let page = visitor.page(&answer).await;
    let (revision, csrf) = (hidden(&page, "revision"), hidden(&page, "csrf"));
    let fields = [("text-whole", "Dette må ikke bli borte"), ("revision", &*revision), ("csrf", &*csrf)];
    let gone = field.app.visitor().post(&answer, &fields).await.expect(401);
    assert!(gone.contains("Dette må ikke bli borte"), "{gone}");
}

#[tokio::test]
async fn no_comments_in_one_click() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let to = visitor.submit_from(&field.link, &format!("{}/ingen-merknader", field.link), &[]).await.to();
    assert!(visitor.page(&to).await.contains("Ingen merknader"));
    let [received] = &field.received()[..] else { panic!("one answer") };
    assert!(received.no_comments && received.submitter_name == "Åse Ørnes");
    assert_eq!(field.app.audited().await, ["response.started", "response.no_comments"]);
}

#[tokio::test]
async fn no_comments_does_not_throw_away_what_was_written() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Likevel noe", "0", "k")).await;
    let to = visitor.submit_from(&field.link, &format!("{}/ingen-merknader", field.link), &[]).await.to();
    assert_eq!(to, format!("{answer}/se-over"));
    assert!(field.received().is_empty());
}

#[tokio::test]
async fn nothing_written_is_asked_about() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    assert!(page.contains("Har dere ingen merknader?"));
    let revision = hidden(&page, "revision");
    let fields = [("name", "Å"), ("email", "a@example.no"), ("approved", "true"), ("revision", &*revision)];
    assert!(visitor.submit(&review, &fields).await.expect(422).contains("ikke skrevet noe"));
}

#[tokio::test]
async fn errors_stand_next_to_their_fields() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Godt", "0", "k")).await;
    let review = format!("{answer}/se-over");
    let revision = hidden(&visitor.page(&review).await, "revision");
    let fields = [("name", " "), ("email", "ase@"), ("revision", &*revision)];
    let page = visitor.submit(&review, &fields).await.expect(422);
    for error in ["name-error", "email-error", "approved-error"] {
        assert!(page.contains(&format!("id=\"{error}\"")), "{error}");
    }
    assert!(page.contains("value=\"ase@\""));
}

#[tokio::test]
async fn what_was_not_looked_over_is_not_sent() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Først", "0", "a")).await;
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    autosave(&visitor, &answer, ("whole", "Så noe annet", "1", "b")).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields =
        [("name", "Å"), ("email", "a@example.no"), ("approved", "true"), ("revision", &*revision), ("seen", &*seen)];
    assert!(visitor.submit(&review, &fields).await.expect(409).contains("Så noe annet"));
    assert!(field.received().is_empty());
}

#[tokio::test]
async fn after_the_deadline_is_accepted_and_marked() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Sent, men godt", "0", "k")).await;
    field.app.clock.advance(60 * DAY);
    let receipt = send(&visitor, &answer).await.to();
    assert!(visitor.page(&receipt).await.contains("merket som sent"));
    assert!(field.received()[0].late);
}

#[tokio::test]
async fn what_was_submitted_never_changes() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Slik", "0", "k")).await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let csrf = hidden(&visitor.page(&answer).await, "csrf");
    send(&visitor, &answer).await.to();
    let late = [("target", "whole"), ("text", "Noe annet"), ("version", "1"), ("revision", &*revision), ("csrf", &*csrf)];
    assert_eq!(visitor.post(&format!("{answer}/del"), &late).await.status, 410);
    for statement in [
        "UPDATE part SET text = 'x'",
        "UPDATE part SET canonical = 'x'",
        "DELETE FROM part",
        "UPDATE revision SET late = late",
        "DELETE FROM revision",
    ] {
        let refused = field.db().write_now(|tx| diesel::sql_query(statement).execute(&mut **tx));
        let words = refused.expect_err(statement).to_string();
        assert!(words.contains("never changes"), "{statement}: {words}");
    }
}

#[tokio::test]
async fn a_new_version_stands_beside_the_first() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Første", "0", "a")).await;
    let receipt = send(&visitor, &answer).await.to();
    let staff = field.member("caseworker").await;
    let one = format!("/arbeid/plan/svar/{}", id_of(&answer));
    staff.submit_from(&one, &format!("{one}/klarer"), &[("name", "with")]).await.to();
    assert!(field.received()[0].cleared);
    assert_eq!(visitor.submit_from(&receipt, &format!("{answer}/ny"), &[]).await.to(), answer);
    assert!(visitor.page(&answer).await.contains(">\nFørste</textarea>"));
    autosave(&visitor, &answer, ("whole", "Andre", "1", "b")).await;
    assert_eq!(field.received()[0].number, 1, "a draft changes nothing that was received");
    send(&visitor, &answer).await.to();
    let [received] = &field.received()[..] else { panic!("one answer") };
    assert_eq!((received.number, received.cleared), (2, false), "the new text is cleared anew");
    let (old, new) = (staff.page(&format!("{one}?versjon=1")).await, staff.page(&one).await);
    assert!(old.contains("Første") && !old.contains("Andre") && new.contains("Andre"));
}

#[tokio::test]
async fn everybody_may_answer() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let form = "/horing/plan/svar";
    let page = visitor.submit(form, &[("name", "Kari"), ("email", "nei"), ("kind", "business")]).await.expect(422);
    assert!(page.contains("email-error") && page.contains("sender-error") && page.contains("value=\"Kari\""));
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let answer = visitor.submit(form, &who).await.to();
    let page = visitor.page(&answer).await.replace("&#x2f;", "/");
    let link = regex::Regex::new("href=\"(/i/[^\"]+)\"").unwrap().captures(&page).unwrap()[1].to_owned();
    let elsewhere = field.app.visitor();
    assert_eq!(elsewhere.submit_from(&link, &link, &[]).await.to(), answer);
    autosave(&elsewhere, &answer, ("whole", "Som nabo", "0", "k")).await;
    send(&elsewhere, &answer).await.to();
    assert_eq!(field.received()[0].sender_name, "Kari Nordli");
}

#[tokio::test]
async fn one_browser_holds_several_answers() {
    let field = Field::new().await;
    let (visitor, invited) = field.begun().await;
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let own = visitor.submit("/horing/plan/svar", &who).await.to();
    for answer in [&invited, &own] {
        assert_eq!(autosave(&visitor, answer, ("whole", "Her", "0", "k")).await.0, 200);
    }
}

#[tokio::test]
async fn staff_register_what_came_by_letter() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let form = "/arbeid/plan/svar/ny";
    let page = staff
        .submit(form, &[("channel", "letter"), ("received", "2026-03-09"), ("text-whole", "Fra et brev"), ("kind", "other")])
        .await
        .expect(422);
    assert!(page.contains("Fra et brev") && page.contains("sender-error"), "{page}");
    let consultee = field.consultee.to_string();
    let fields = [
        ("consultee", &*consultee),
        ("channel", "letter"),
        ("received", "2026-03-01"),
        ("text-whole", "Fra et brev"),
        ("kind", "other"),
    ];
    let one = staff.submit(form, &fields).await.to();
    assert!(staff.page(&one).await.contains("Fra et brev"));
    let [received] = &field.received()[..] else { panic!("one answer") };
    assert_eq!((received.channel.as_str(), &*received.sender_name), ("letter", "Sjøgata borettslag"));
    assert_eq!(field.milestones(), (true, true, true), "the board shows it as answered");
    let later = [&fields[..2], &[("received", "2026-03-03"), ("text-whole", "x")]].concat();
    assert!(staff.submit(form, &later).await.expect(422).contains("etter i dag"));
}

#[tokio::test]
async fn a_private_name_is_withheld_unless_asked_for() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let answer = visitor.submit("/horing/plan/svar", &who).await.to();
    autosave(&visitor, &answer, ("whole", "Som nabo", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let staff = field.member("caseworker").await;
    let one = format!("/arbeid/plan/svar/{}", id_of(&answer));
    for (choice, name) in [("", None), ("with", Some("Kari Nordli")), ("without", None)] {
        staff.submit_from(&one, &format!("{one}/klarer"), &[("name", choice)]).await.to();
        let received = field.received().remove(0);
        assert_eq!((received.cleared, received.public_name.as_deref()), (true, name), "{choice}");
        staff.submit_from(&one, &format!("{one}/trekk"), &[]).await.to();
        assert!(!field.received()[0].cleared);
    }
    staff.submit_from(&one, &format!("{one}/journal"), &[("number", "26/0418-7")]).await.to();
    assert_eq!(field.received()[0].journal_number.as_deref(), Some("26/0418-7"));
    let told = field.app.audited().await;
    for action in ["response.cleared", "response.clearance_withdrawn", "response.journaled"] {
        assert!(told.iter().any(|told| told == action), "{action}");
    }
}

#[tokio::test]
async fn who_may_do_what() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Slik", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let one = format!("/arbeid/plan/svar/{}", id_of(&answer));
    let reader = field.member("reader").await;
    let stranger = field.app.signed_in("Frem Med", lydhor::accounts::Role::Staff).await;
    for page in ["/arbeid/plan/svar", &one, "/arbeid/plan/arkiv.zip"] {
        assert_eq!(reader.get(page).await.status, 200, "{page}");
        assert_eq!(stranger.get(page).await.status, 404, "{page}");
        assert_eq!(visitor.get(page).await.status, 303, "{page}");
    }
    let token = reader.token("/meg").await;
    for (act, fields) in [("klarer", ("name", "with")), ("trekk", ("x", "")), ("journal", ("number", "1"))] {
        let path = format!("{one}/{act}");
        assert_eq!(reader.post(&path, &[fields, ("csrf", &token)]).await.status, 403, "{act}");
    }
    assert_eq!(reader.get("/arbeid/plan/svar/ny").await.status, 403);
    assert!(!reader.page(&one).await.contains("/klarer"), "no button that leads to a refusal");
    assert!(!field.received()[0].cleared);
}

#[tokio::test]
async fn the_list_is_searched_and_filtered_in_a_fixed_number_of_queries() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Flere benker i Ruoŧabeale", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let staff = field.member("caseworker").await;
    for (query, found) in [
        ("q=RUOTABEALE", true),
        ("q=sjogata", true),
        ("q=100%25", false),
        ("vis=late", false),
        ("vis=not_cleared&kind=housing_cooperative", true),
        ("vis=cleared", false),
        ("vis=no_comments", false),
        ("vis=not_journaled", true),
        ("kind=business", false),
    ] {
        let page = staff.page(&format!("/arbeid/plan/svar?{query}")).await;
        assert_eq!(page.contains("Sjøgata borettslag"), found, "{query}");
    }
}

#[tokio::test]
async fn the_archive_gets_every_document() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, (&field.text_of(3), "Følg opp <hver> måned", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let reader = field.member("reader").await;
    let bytes = reader.bytes("/arbeid/plan/arkiv.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let number = &field.received()[0].receipt_number;
    let mut read = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap_or_else(|e| panic!("{name}: {e}")).read_to_string(&mut text).unwrap();
        text
    };
    let text = read(&format!("inn/{number}-sjogata-borettslag.txt"));
    assert!(text.contains("Følg opp <hver> måned") && text.contains("3 Oppfølging") && text.contains(number), "{text}");
    assert!(read(&format!("inn/{number}-sjogata-borettslag.html")).contains("Følg opp &lt;hver&gt; måned"));
    let letter = read(&format!("ut/{}-sjogata-borettslag.txt", field.invitation));
    assert!(letter.contains("Til Sjøgata borettslag") && !letter.contains(field.link.trim_start_matches("/i/")));
    let list = read("liste.csv");
    assert_eq!(list.lines().count(), 3, "{list}");
    assert!(list.contains(number) && list.contains("Sjøgata borettslag"));
}
