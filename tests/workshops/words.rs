//! An open call: an input round is called one on every page and letter that somebody who answers reads, from the public page to the
//! receipt.

use regex::Regex;

use super::place;
use crate::support::app::{TestApp, delivered};
use crate::support::client::hidden;

/// What a page says in its own words, from its heading on: no addresses, no names of lists, nothing that is hidden in attributes.
fn words(page: &str) -> String {
    let main = page.split_once("<h1").map_or(page, |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    Regex::new("<[^>]*>").unwrap().replace_all(main, " ").to_lowercase()
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_public_page_to_the_receipt_nothing_is_called_a_hearing() {
    let app = TestApp::spawn().await;
    let (lead, board, _) = place(&app, "Ingrid Aas").await;
    lead.submit(&format!("{board}/publiser"), &[]).await.to();
    let public = board.replace("/arbeid/", "/horing/");
    let visitor = app.visitor();
    let page = visitor.page(&public).await;
    for told in [
        "Dette spør vi om",
        "Gi innspill til ett tema eller til alle",
        "17. april 2026",
        "Gi innspill",
        "Innledning",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let form = format!("{public}/svar");
    let asked = visitor.page(&form).await;
    let begin = [("name", "Åse Ørnes"), ("email", "ase@example.no"), ("kind", "private_person")];
    let draft = visitor.submit(&form, &begin).await.to();
    let answer = visitor.page(&draft).await;
    let text = Regex::new(r#"name="(text-section-[^"]+)""#).unwrap().captures(&answer).unwrap()[1].to_owned();
    let revision = hidden(&answer, "revision");
    let written = [(text.as_str(), "Flere benker."), ("revision", &revision), ("then", "review")];
    let review = visitor.submit(&draft, &written).await.to();
    let looked = visitor.page(&review).await;
    let (revision, seen) = (hidden(&looked, "revision"), hidden(&looked, "seen"));
    let sent = [("name", "Åse Ørnes"), ("email", "ase@example.no"), ("approved", "true")];
    let sent = [&sent[..], &[("revision", &revision), ("seen", &seen)]].concat();
    let receipt = visitor.submit(&review, &sent).await.to();
    let received = visitor.page(&receipt).await;
    let letters = delivered(&app.state).await;
    assert_eq!(letters.len(), 1, "it asks whether the address is right");
    let letter =
        letters.iter().flat_map(|letter| [letter.subject.as_str(), " ", &letter.text]).collect::<String>();
    for (what, page) in [
        ("public", &page),
        ("begin", &asked),
        ("answer", &answer),
        ("review", &looked),
        ("receipt", &received),
        ("letter", &letter),
    ] {
        let said = words(page);
        let at = said.find("høring").unwrap_or(said.len());
        assert_eq!(at, said.len(), "{what}: {}", said.get(at.saturating_sub(60)..).unwrap_or(&said));
    }
}
