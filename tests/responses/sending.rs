//! Sending an answer, and what stands for good.

use std::sync::Arc;

use diesel::prelude::*;
use lydhor::db::schema::outbox;
use lydhor::db::types::AnyId;
use lydhor::db::{self, Conn};
use lydhor::mail::render::{Render as _, Wanted};
use lydhor::responses::mail::ReceiptRenderer;
use lydhor::responses::read;
use uuid::Uuid;

use super::clearing::look_over_and_clear;
use super::field::{DAY, Field, autosave, id_of, send};
use crate::support::client::hidden;

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
    assert_eq!(field.audited().await, ["response.started", "response.submitted"]);
    let parts = field.db().read_now(|conn| read::submitted_parts(conn, id_of(&answer))).unwrap();
    assert_eq!(
        parts.iter().map(|part| part.canonical.as_str()).collect::<Vec<_>>(),
        ["Flere felles\nmøteplasser."]
    );
    let left: (i64, i64) = field
        .db()
        .read_now(|conn: &mut Conn| {
            use lydhor::db::schema::{draft_history, draft_save};
            Ok::<_, db::Error>((
                draft_save::table.count().get_result(conn)?,
                draft_history::table.count().get_result(conn)?,
            ))
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
    let renderer = ReceiptRenderer(Arc::clone(&field.app.state.program));
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
        .read_now(|conn| renderer.render(conn, &[Wanted { subject: received.revision.0, id: Uuid::nil() }]))
        .unwrap()
        .remove(0)
        .unwrap();
    for part in [&letter.text, &letter.html] {
        assert!(part.contains(&received.receipt_number) && part.contains("Leietid"), "{part}");
    }
    assert!(letter.text.contains("Fem år, ikke tre <b>.") && letter.html.contains("tre &lt;b&gt;."));
    assert!(letter.text.contains(&field.link));
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
    let receipts =
        |conn: &mut Conn| outbox::table.filter(outbox::kind.eq("responses.receipt")).count().get_result(conn);
    assert_eq!(field.db().read_now::<i64, db::Error>(receipts).unwrap(), 1);
}

#[tokio::test]
async fn no_comments_is_one_form_on_the_page_of_the_link() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let to = visitor.submit_from(&field.link, &format!("{}/ingen-merknader", field.link), &[]).await.to();
    assert!(visitor.page(&to).await.contains("Ingen merknader"));
    let [received] = &field.received()[..] else { panic!("one answer") };
    assert!(received.no_comments && received.submitter_name == "Åse Ørnes");
    assert_eq!(field.audited().await, ["response.started", "response.sent_without_comments"]);
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
    assert!(page.contains("Er svaret «ingen merknader»?"));
    let revision = hidden(&page, "revision");
    let fields = [("name", "Å"), ("email", "a@example.no"), ("approved", "true"), ("revision", &*revision)];
    assert!(visitor.submit(&review, &fields).await.expect(422).contains("Ingenting er skrevet"));
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
    let fields = [
        ("name", "Å"),
        ("email", "a@example.no"),
        ("approved", "true"),
        ("revision", &*revision),
        ("seen", &*seen),
    ];
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
    let late = [
        ("target", "whole"),
        ("text", "Noe annet"),
        ("version", "1"),
        ("revision", &*revision),
        ("csrf", &*csrf),
    ];
    assert_eq!(visitor.post(&format!("{answer}/del"), &late).await.status, 410);
    for statement in [
        "UPDATE part SET text = 'x'",
        "UPDATE part SET canonical = 'x'",
        "DELETE FROM part",
        "UPDATE revision SET submitter_name = submitter_name",
        "DELETE FROM revision",
    ] {
        let refused = field.db().write_now(|tx| diesel::sql_query(statement).execute(tx.conn()));
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
    look_over_and_clear(&staff, &one, "with").await;
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
async fn a_head_is_answered_as_a_get_without_a_body_and_changes_nothing() {
    let field = Field::new().await;
    let http = crate::support::client::http().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let head = |path: String| http.head(format!("{}{path}", field.app.base)).send();
    for path in ["/".to_owned(), field.link.clone(), "/tilgjengelighet".to_owned()] {
        let answer = head(path.clone()).await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/html"), "{path}");
        assert!(answer.headers().get("set-cookie").is_none(), "{path}");
        assert!(answer.bytes().await.unwrap().is_empty(), "{path}");
    }
    let plain = head("/tilgjengelighet".to_owned()).await.unwrap();
    assert!(plain.headers()["content-length"].to_str().unwrap().parse::<usize>().unwrap() > 1000);
    assert_eq!(head("/finnes-ikke".to_owned()).await.unwrap().status(), 404);
    assert_eq!(head("/arbeid".to_owned()).await.unwrap().status(), 303, "to the sign-in, as a GET");
    let post_only = head(format!("{}/ingen-merknader", field.link)).await.unwrap().status();
    assert_eq!(
        post_only,
        http.get(format!("{}{}/ingen-merknader", field.app.base, field.link)).send().await.unwrap().status()
    );
    assert_ne!(post_only, 200);
    assert_eq!((field.milestones(), field.responses()), ((false, false, false), 0));
}
