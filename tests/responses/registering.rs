//! Answers that came another way: true dates only, once each, corrected beside what was typed first, withdrawn with a reason.

use std::sync::Arc;

use diesel::prelude::*;
use jiff::civil::date;
use lydhor::clock::When;
use lydhor::db::schema::{hearing, part};
use lydhor::db::types::Day;
use lydhor::digest;
use lydhor::digest::filter::Filter;
use lydhor::digest::{Audience, Digest};
use lydhor::inputs;
use lydhor::invitations::{self, Invited};
use lydhor::mail::render::{Render, Wanted};
use lydhor::responses::RevisionId;
use lydhor::responses::mail::ReceiptRenderer;

use super::clearing::look_over_and_clear;
use super::field::{Field, autosave, send};
use crate::archive::documents;
use crate::support::client::Client;
use crate::support::client::hidden;

const NEW: &str = "/arbeid/plan/svar/ny";

impl Field {
    fn invited(&self) -> Invited {
        self.db().read_now(|conn| invitations::read::invited(conn, self.invitation)).unwrap().unwrap()
    }

    /// The receipt's letter as text.
    fn receipt(&self, of: RevisionId) -> String {
        let renderer = ReceiptRenderer(Arc::clone(&self.app.state.program));
        let wanted = [Wanted { subject: of.0, id: uuid::Uuid::nil() }];
        let letters = self.db().read_now(|conn| renderer.render(conn, &wanted)).unwrap().remove(0);
        letters.unwrap().text
    }

    fn digest(&self) -> Digest {
        let sources = self.db().read_now(|conn| digest::read::sources(conn, self.seeded.hearing));
        digest::projection::project(&sources.unwrap().unwrap(), Audience::Staff, &Filter::default())
    }
}

/// What came by letter from the cooperative on 1 March.
fn letter<'a>(consultee: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("consultee", consultee), ("channel", "letter"), ("received", "2026-03-01"), ("text-whole", text)]
}

async fn register(staff: &Client, field: &Field, text: &str) -> String {
    let consultee = field.consultee.to_string();
    staff.submit(NEW, &letter(&consultee, text)).await.to()
}

#[tokio::test]
async fn a_letter_has_the_day_it_came_and_no_time_anywhere() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let consultee = field.consultee.to_string();
    let fields =
        [letter(&consultee, "Fra et brev"), vec![("email", "ase@example.no"), ("name", "Åse Ørnes")]]
            .concat();
    let one = staff.submit(NEW, &fields).await.to();
    let day = When::day(date(2026, 3, 1));
    let received = field.received().remove(0);
    assert_eq!((received.received, received.late, received.registered), (day, false, true));
    let invited = field.invited();
    assert_eq!((invited.opened_at, invited.drafting_at, invited.answered), (None, None, Some(day)));
    let invitation = format!("/arbeid/plan/invitasjon/{}", field.invitation);
    let bench = format!("/arbeid/plan/arbeidsbenk/{}", received.response);
    for page in [&one, "/arbeid/plan/svar", &invitation, &bench] {
        let html = staff.page(page).await;
        assert!(html.contains("1. mars 2026"), "{page}");
        assert!(!html.contains("1. mars 2026 kl."), "{page}");
    }
    let board = staff.page("/arbeid/plan").await;
    assert!(regex::Regex::new(r"01\.03\.2026\s*<").unwrap().is_match(&board), "{board}");
    assert!(staff.page(&one).await.contains("registrerte svaret"), "not: sent it in");
    let files = documents(&field.app, &staff).await;
    let list = &files["liste.csv"];
    let line = list.lines().find(|line| line.contains(&received.receipt_number)).unwrap();
    assert!(line.contains(";Åse Ørnes;1. mars 2026;Brev;caseworker.plan;"), "{line}");
    let document =
        files.iter().find(|(name, _)| name.starts_with("inn/") && name.contains(".txt")).unwrap().1;
    assert!(
        document.contains("Mottatt: 1. mars 2026\n") && document.contains("Registrert av: caseworker.plan"),
        "{document}"
    );
    assert!(!document.contains("kl. 12") && !list.contains("kl. 12"));
    let mail = field.receipt(received.revision);
    assert!(mail.contains("1. mars 2026") && !mail.contains("1. mars 2026 kl."), "{mail}");
    assert_eq!(field.digest().senders[0].answered, 1);
}

#[tokio::test]
async fn a_time_that_is_known_is_told_and_none_lies_ahead() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let consultee = field.consultee.to_string();
    let at = |time: &'static str| [letter(&consultee, "E-post"), vec![("received_time", time)]].concat();
    assert!(staff.submit(NEW, &at("25:00")).await.expect(422).contains("received_time-error"));
    let today =
        [&at("23:00")[..2], &[("received", "2026-03-02"), ("received_time", "23:00"), ("text-whole", "x")]]
            .concat();
    assert!(staff.submit(NEW, &today).await.expect(422).contains("received-error"), "tonight has not come");
    let one = staff.submit(NEW, &at("08:05")).await.to();
    assert!(staff.page(&one).await.contains("1. mars 2026 kl. 08.05"));
    assert_eq!(field.received()[0].received.at, Some("2026-03-01T07:05:00Z".parse().unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_clicks_are_one_answer() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let page = staff.page(NEW).await;
    let (csrf, key, consultee) =
        (hidden(&page, "csrf"), hidden(&page, "form_key"), field.consultee.to_string());
    let fields = [letter(&consultee, "Klikk"), vec![("csrf", &*csrf), ("form_key", &*key)]].concat();
    let fields: Vec<(String, String)> =
        fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut clicks = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (staff, fields) = (staff.clone(), fields.clone());
        clicks.spawn(async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            staff.post(NEW, &fields).await.to()
        });
    }
    let mut went = std::collections::BTreeSet::new();
    while let Some(to) = clicks.join_next().await {
        went.insert(to.unwrap());
    }
    assert_eq!((went.len(), field.received().len()), (1, 1), "each click leads to the same answer: {went:?}");
}

#[tokio::test]
async fn what_looks_registered_already_is_asked_about() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let one = register(&staff, &field, "Det samme  brevet").await;
    let consultee = field.consultee.to_string();
    let section = format!("text-{}", field.text_of(2));
    let again = [
        ("consultee", &*consultee),
        ("channel", "email"),
        ("received", "2026-03-02"),
        (&*section, "det samme brevet"),
    ];
    let page = staff.submit(NEW, &again).await.expect(422);
    assert!(page.contains(&format!("href=\"{one}\"")) && page.contains("det samme brevet"), "{page}");
    assert_eq!(field.received().len(), 1);
    staff.submit(NEW, &[&again[..], &[("another", "true")]].concat()).await.to();
    assert_eq!(field.received().len(), 2);
    let other = [
        ("sender", "Nordvik Idrettslag"),
        ("kind", "other"),
        ("channel", "letter"),
        ("received", "2026-03-01"),
        ("text-whole", "Det samme brevet"),
    ];
    staff.submit(NEW, &other).await.to();
    assert_eq!(field.received().len(), 3, "others may say the same");
}

#[tokio::test]
async fn a_withdrawn_answer_counts_nowhere_and_can_be_read_and_put_back() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let one = register(&staff, &field, "Registrert to ganger").await;
    let page = staff.submit_from(&one, &format!("{one}/trekk-svaret"), &[("withdraw_reason", "")]).await;
    assert!(page.expect(422).contains("withdraw_reason-error"));
    staff
        .submit_from(&one, &format!("{one}/trekk-svaret"), &[("withdraw_reason", "Sendt av naboen")])
        .await
        .to();
    assert!(field.received().is_empty());
    assert_eq!((field.digest().totals.received, field.digest().answers.len()), (0, 0));
    let hearing = field.seeded.hearing;
    let inbox = field.db().read_now(|conn| inputs::read::coverage::of_answers(conn, hearing)).unwrap();
    assert!(inbox.is_empty());
    assert_eq!(
        field.db().read_now(|conn| inputs::read::coverage::of_hearing(conn, hearing)).unwrap().total,
        0
    );
    assert_eq!(field.invited().answered, None, "the board waits for them again");
    let page = staff.page(&one).await;
    assert!(
        page.contains("Sendt av naboen")
            && page.contains("Registrert to ganger")
            && !page.contains("/klarer"),
        "{page}"
    );
    assert!(!staff.page("/arbeid/plan/svar").await.contains(&one));
    assert!(staff.page("/arbeid/plan/svar?vis=withdrawn").await.contains(&one));
    let files = documents(&field.app, &staff).await;
    assert!(
        files.keys().any(|name| name.starts_with("trukket/"))
            && !files.keys().any(|name| name.starts_with("inn/"))
    );
    assert!(files["liste.csv"].contains("Sendt av naboen"));
    let (visitor, answer) = field.begun().await;
    assert!(
        !visitor.page(&answer).await.contains("Registrert to ganger"),
        "whoever was asked begins their own"
    );
    staff.submit_from(&one, &format!("{one}/sett-tilbake"), &[]).await.to();
    assert_eq!(field.received().len(), 1);
    assert_eq!(field.invited().answered, Some(When::day(date(2026, 3, 1))));
    let told = field.app.audited().await;
    for action in ["response.registered", "response.withdrawn", "response.restored"] {
        assert!(told.iter().any(|told| told == action), "{action}");
    }
}

#[tokio::test]
async fn a_correction_is_a_new_version_beside_the_old_one() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let one = register(&staff, &field, "Skrivefiel").await;
    look_over_and_clear(&staff, &one, "with").await;
    let at = format!("{one}/rett");
    let page = staff.page(&at).await;
    let (key, revision) = (hidden(&page, "form_key"), hidden(&page, "revision"));
    assert!(page.contains("Skrivefiel"));
    let fields = |text: &'static str, received: &'static str| {
        vec![
            ("form_key", key.clone()),
            ("revision", revision.clone()),
            ("received", received.to_owned()),
            ("text-whole", text.to_owned()),
        ]
    };
    let send = async |fields: Vec<(&'static str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        staff.submit_from(&at, &at, &fields).await
    };
    assert!(send(fields("Skrivefiel", "2026-03-01")).await.expect(422).contains("Ingenting er endret"));
    assert_eq!(send(fields("Skrivefeil", "2026-02-28")).await.to(), one);
    assert_eq!(
        send(fields("Skrivefeil", "2026-02-28")).await.to(),
        one,
        "the same form again is the same correction"
    );
    let received = field.received().remove(0);
    assert_eq!((received.number, received.cleared, received.received.on), (2, false, date(2026, 2, 28)));
    assert!(staff.page(&format!("{one}?versjon=1")).await.contains("Skrivefiel"));
    let stale = vec![
        ("revision", revision),
        ("received", "2026-03-01".to_owned()),
        ("text-whole", "Tredje".to_owned()),
    ];
    send(stale).await.expect(409);
    assert_eq!(field.received()[0].number, 2);
    assert!(field.app.audited().await.iter().any(|told| told == "response.corrected"));
}

#[tokio::test]
async fn a_form_that_was_stopped_changed_and_sent_again_is_told() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let key = hidden(&staff.page(NEW).await, "form_key");
    let consultee = field.consultee.to_string();
    let sent = |text| [letter(&consultee, text), vec![("form_key", &*key)]].concat();
    let one = staff.submit(NEW, &sent("Stoppet på veien")).await.to();
    assert_eq!(staff.submit(NEW, &sent("Stoppet på veien")).await.to(), one, "a double click is one answer");
    let told = staff.submit(NEW, &sent("Endret etterpå")).await.expect(409);
    assert!(told.contains("Endret etterpå"), "what was typed is kept: {told}");
    let texts = field.db().read_now(|conn| part::table.select(part::text).load::<String>(conn));
    assert_eq!(texts.unwrap(), ["Stoppet på veien"]);
}

#[tokio::test]
async fn what_the_sender_sent_is_neither_corrected_nor_withdrawn_by_staff() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Vårt eget", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let staff = field.member("caseworker").await;
    let one = format!("/arbeid/plan/svar/{}", field.received()[0].response);
    assert!(!staff.page(&one).await.contains("/rett"), "no button that leads to a refusal");
    assert_eq!(staff.get(&format!("{one}/rett")).await.status, 409);
    staff.submit_from(&one, &format!("{one}/trekk-svaret"), &[("withdraw_reason", "x")]).await.expect(409);
    assert_eq!(field.received().len(), 1);
}

#[tokio::test]
async fn the_archive_names_who_sent_each_version() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Første", "0", "k")).await;
    send(&visitor, &answer).await.to();
    visitor.submit_from(&format!("{answer}/kvittering"), &format!("{answer}/ny"), &[]).await.to();
    autosave(&visitor, &answer, ("whole", "Andre", "1", "n")).await;
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields = [("name", "Per Vik"), ("email", "per@example.no"), ("approved", "true")];
    visitor.submit(&review, &[&fields[..], &[("revision", &revision), ("seen", &seen)]].concat()).await.to();
    let staff = field.member("caseworker").await;
    let files = documents(&field.app, &staff).await;
    let by = |text: &str, name: &str| {
        files.values().any(|file| file.contains(text) && file.contains(&format!("Innsender: {name}")))
    };
    assert!(by("Første", "Åse Ørnes") && by("Andre", "Per Vik"), "{files:?}");
    assert!(!by("Første", "Per Vik"));
}

#[tokio::test]
async fn words_beside_no_comments_are_kept() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let consultee = field.consultee.to_string();
    let fields =
        [letter(&consultee, "Vi har lest planen og takker."), vec![("no_comments", "true")]].concat();
    let one = staff.submit(NEW, &fields).await.to();
    assert!(staff.page(&one).await.contains("Vi har lest planen og takker."));
    assert!(field.received()[0].no_comments);
}

#[tokio::test]
async fn late_is_after_the_deadline_that_holds() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let one = register(&staff, &field, "I tide").await;
    let id = field.seeded.hearing;
    for (deadline, late) in [(date(2026, 2, 28), true), (date(2026, 3, 1), false), (date(2026, 4, 10), false)]
    {
        let set = |tx: &mut lydhor::db::Tx<'_>| {
            diesel::update(hearing::table.find(id))
                .set(hearing::deadline.eq(Day(deadline)))
                .execute(tx.conn())
        };
        field.db().write_now(set).unwrap();
        assert_eq!(field.received()[0].late, late, "{deadline}");
        assert_eq!(staff.page("/arbeid/plan/svar?vis=late").await.contains(&one), late, "{deadline}");
        assert_eq!(staff.page(&one).await.contains("Etter fristen"), late, "{deadline}");
        let bench = format!("/arbeid/plan/arbeidsbenk/{}", field.received()[0].response);
        assert_eq!(
            staff.page(&bench).await.contains("etter fristen")
                || staff.page(&bench).await.contains("Etter fristen"),
            late,
            "{deadline}"
        );
    }
}

#[tokio::test]
async fn registering_is_offered_to_those_who_may() {
    let field = Field::new().await;
    for (who, may) in [("caseworker", true), ("lead", true), ("reader", false)] {
        let client = field.member(who).await;
        for page in ["/arbeid/plan", "/arbeid/plan/svar"] {
            assert_eq!(client.page(page).await.contains("/svar/ny"), may, "{who} {page}");
        }
        assert_eq!(client.get(NEW).await.status == 200, may, "{who}");
    }
}
