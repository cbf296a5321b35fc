//! The workbench as a browser meets it: without a script, with one, and as somebody who may not.

use lydhor::inputs::PartId;
use regex::Regex;

use crate::support::answers::{Seeded, hearing};
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::Client;

const TEXT: &str = "Vi støtter grensen.\nMen 20 prosent er for høyt.\n\nHilsen <styret> & co";

struct Desk {
    app: TestApp,
    seeded: Seeded,
    part: PartId,
    /// Path of the open answer.
    answer: String,
}

async fn desk() -> Desk {
    let app = TestApp::spawn().await;
    let seeded = hearing(&app.state.program, "boligplan");
    let (response, parts) = seeded.answer(&app.state.db, &app.clock, "Sjøgata borettslag", &[(2, TEXT)]);
    let answer = format!("/arbeid/boligplan/arbeidsbenk/{response}");
    Desk { app, seeded, part: parts[0], answer }
}

/// The first match's group in a page, as a browser reads it.
fn attribute(page: &str, pattern: &str) -> String {
    let found =
        Regex::new(pattern).unwrap().captures(page).unwrap_or_else(|| panic!("no {pattern} in {page}"));
    let marks =
        [("&#x2f;", "/"), ("&quot;", "\""), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    marks.into_iter().fold(found[1].to_owned(), |text, (mark, sign)| text.replace(mark, sign))
}

impl Desk {
    async fn client(&self, who: &str) -> Client {
        let client = self.app.visitor();
        let email = format!("{who}.boligplan@example.no");
        let answer = client.submit("/logg-inn", &[("email", &email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        client
    }

    /// Cuts «støtter».
    async fn cut(&self, client: &Client, exact: &str) -> crate::support::client::Answer {
        let part = self.part.to_string();
        let fields =
            [("part", part.as_str()), ("start", "3"), ("end", "10"), ("exact", exact), ("kind", "support")];
        client.submit_from(&self.answer, &format!("{}/innspill", self.answer), &fields).await
    }
}

#[actix_web::test]
async fn a_cut_without_a_script_comes_back_to_the_page_and_can_be_undone() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    let inbox = client.page("/arbeid/boligplan/arbeidsbenk").await;
    assert!(inbox.contains("Sjøgata borettslag") && inbox.contains("Vi støtter grensen."), "{inbox}");
    assert_eq!(desk.cut(&client, "støtter").await.to(), desk.answer);
    let page = client.page(&desk.answer).await;
    assert!(page.contains("Innspillet er laget."), "{page}");
    assert!(
        Regex::new(r#"<mark class="cut"[^>]*data-number="1">støtter</mark>"#).unwrap().is_match(&page),
        "{page}"
    );
    assert!(page.contains("Hilsen &lt;styret&gt; &amp; co"), "what was sent is text, not markup");
    let undo = attribute(&page, r#"action="([^"]*fjern)""#);
    assert_eq!(client.submit_from(&desk.answer, &undo, &[]).await.to(), desk.answer);
    assert!(!client.page(&desk.answer).await.contains("<mark"));
    assert_eq!(desk.app.audited().await.iter().filter(|a| a.starts_with("input.")).count(), 2);
}

#[actix_web::test]
async fn the_paragraphs_own_form_takes_just_that_paragraph() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    let page = client.page(&desk.answer).await;
    let field =
        |name: &str| attribute(&page, &format!(r#"(?s)received__take.*?name="{name}" value="([^"]*)""#));
    let (part, start, end) = (field("part"), field("start"), field("end"));
    // As a browser sends it: every line break as CR LF.
    let exact = field("exact").replace('\n', "\r\n");
    let fields = [("part", part.as_str()), ("start", &start), ("end", &end), ("exact", &exact)];
    client.submit_from(&desk.answer, &format!("{}/innspill", desk.answer), &fields).await.to();
    let rest = attribute(&page, r#"action="([^"]*resten)""#);
    client.submit_from(&desk.answer, &rest, &[]).await.to();
    let page = client.page(&desk.answer).await;
    assert!(page.contains("Alt er lest") && page.contains("1 av 1 svar ferdig"), "{page}");
}

#[actix_web::test]
async fn nothing_is_cut_of_an_answer_that_is_not_the_one_on_the_page() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    let (other, _) = desk.seeded.answer(&desk.app.state.db, &desk.app.clock, "Andre", &[(1, TEXT)]);
    let foreign = hearing(&desk.app.state.program, "annen");
    let (theirs, _) = foreign.answer(&desk.app.state.db, &desk.app.clock, "Fremmede", &[(1, TEXT)]);
    let before = desk.app.audited().await;
    for wrong in [other, theirs] {
        let (to, part) = (format!("/arbeid/boligplan/arbeidsbenk/{wrong}/innspill"), desk.part.to_string());
        let fields = [("part", part.as_str()), ("start", "3"), ("end", "10"), ("exact", "støtter")];
        client.submit_from(&desk.answer, &to, &fields).await.expect(404);
    }
    assert_eq!(desk.app.audited().await, before);
}

#[actix_web::test]
async fn a_text_that_differs_is_a_conflict_said_in_words() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    let page = desk.cut(&client, "stotter").await.expect(409);
    assert!(page.contains("ikke lik den vi har mottatt"), "{page}");
}

#[actix_web::test]
async fn a_reader_sees_and_may_not_cut_and_a_stranger_finds_nothing() {
    let desk = desk().await;
    let reader = desk.client("reader").await;
    let page = reader.page(&desk.answer).await;
    assert!(!page.contains("received__take") && !page.contains("id=\"cut\""));
    desk.cut(&reader, "støtter").await.expect(403);
    let other = hearing(&desk.app.state.program, "en-annen");
    let (response, parts) = other.answer(&desk.app.state.db, &desk.app.clock, "A", &[(1, "en to tre")]);
    let client = desk.client("caseworker").await;
    client.get(&format!("/arbeid/boligplan/arbeidsbenk/{response}")).await.expect(404);
    client.get(&format!("/arbeid/en-annen/arbeidsbenk/{response}")).await.expect(404);
    let part = parts[0].to_string();
    let fields = [("part", part.as_str()), ("start", "0"), ("end", "2"), ("exact", "en")];
    client.submit_from(&desk.answer, &format!("{}/innspill", desk.answer), &fields).await.expect(404);
}

#[actix_web::test]
async fn the_form_of_an_input_saves_and_its_undo_puts_back_what_it_was() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    desk.cut(&client, "støtter").await.to();
    let page = client.page(&desk.answer).await;
    let edit = attribute(&page, r##"href="([^"]*endre=[^"#]*)#input"##);
    let form = client.page(&edit).await;
    assert!(form.contains("Skilt ut av caseworker.boligplan"), "{form}");
    let action =
        attribute(&form, r#"class="inputs__form" data-color="accent" method="post" action="([^"]*)""#);
    let third = desk.seeded.sections[2].to_string();
    let fields = [
        ("version", "1"),
        ("kind", "objection"),
        ("stance", "opposes"),
        ("section", &third),
        ("section", ""),
    ];
    client.submit_from(&edit, &action, &fields).await.to();
    let page = client.page(&desk.answer).await;
    assert!(page.contains("<b>Innvending</b>") && page.contains("Støtter ikke"), "{page}");
    client.submit_from(&edit, &action, &fields).await.expect(409);
    let undo = attribute(&page, r#"(?s)class="flash"[^>]*>.*?action="([^"]*)""#);
    client.submit_from(&desk.answer, &undo, &[]).await.to();
    assert!(client.page(&desk.answer).await.contains("<b>Støtte</b>"));
}

#[actix_web::test]
async fn tags_have_a_page_of_their_own() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    let tags = "/arbeid/boligplan/emneknagger";
    client.submit(tags, &[("name", "Bomiljø"), ("colour", "")]).await.to();
    let refused = client.submit(tags, &[("name", "bomiljø"), ("colour", "info")]).await.expect(422);
    assert!(
        refused.contains("allerede en emneknagg med dette navnet") && refused.contains("value=\"bomiljø\"")
    );
    let page = client.page(&desk.answer).await;
    assert!(page.contains("data-color=\"brand1\"") && page.contains("Bomiljø"), "{page}");
}

#[actix_web::test]
async fn the_page_asks_as_few_questions_for_many_answers_as_for_few() {
    let desk = desk().await;
    let client = desk.client("caseworker").await;
    let path = "/arbeid/boligplan/arbeidsbenk";
    let pages = || async {
        client.page(path).await;
        let all = client.page(path).await;
        assert!(all.contains("Sjøgata") || all.contains("Avsender"));
        Regex::new(r#"id="row-"#).unwrap().find_iter(&all).count()
    };
    assert_eq!(pages().await, 1);
    for at in 0..60 {
        desk.seeded.answer(
            &desk.app.state.db,
            &desk.app.clock,
            &format!("Avsender {at}"),
            &[(1, "Én setning.")],
        );
    }
    assert_eq!(pages().await, 50);
    let rows = |page: &str| -> Vec<String> {
        Regex::new(r#"id="(row-[^"]*)""#).unwrap().captures_iter(page).map(|row| row[1].to_owned()).collect()
    };
    let first = client.page(path).await;
    let second = client.page(&attribute(&first, r#"rel="next" href="([^"]*)""#)).await;
    assert_eq!(rows(&second).len(), 11);
    assert!(!second.contains(r#"rel="next""#));
    assert!(rows(&second).iter().all(|row| !rows(&first).contains(row)), "each stands on one page");
    let back = client.page(&attribute(&second, r#"rel="prev" href="([^"]*)""#)).await;
    // What names no row is the first page.
    let none = client.page(&format!("{path}?side=2")).await;
    assert_eq!((rows(&back), rows(&none)), (rows(&first), rows(&first)));
    let found = client.page(&format!("{path}?sok=stotter")).await;
    assert!(!found.contains("Avsender 7"), "{found}");
}

#[actix_web::test]
async fn the_inbox_counts_an_answer_from_the_moment_it_is_received() {
    let desk = desk().await;
    let client = desk.client("reader").await;
    for at in 0..30 {
        desk.seeded.answer(&desk.app.state.db, &desk.app.clock, &format!("Avsender {at}"), &[(1, TEXT)]);
    }
    let page = client.page("/arbeid/boligplan/arbeidsbenk").await;
    assert!(page.contains("0 av 31"), "{page}");
}
