//! The line of treatments: bodies that took the plan up, and what they decided.

use lydhor::accounts::Role;

use super::{BOLIG, begun, count};
use crate::support::app::TestApp;
use crate::support::client::hidden;
use crate::support::judged::Judged;

const COUNCIL: [(&str, &str); 4] = [
    ("body", "Kommunestyret"),
    ("met_on", "2026-06-18"),
    ("ruling", "adopt_with_changes"),
    ("decision", "Planen vedtas med to endringer."),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_body_takes_the_plan_up_and_decides() {
    let app = TestApp::spawn().await;
    let lead = begun(&app, "Ingrid Aas").await;
    let at = format!("{BOLIG}/behandling");
    let page = lead.page(&at).await;
    assert!(page.contains("Ingen behandlinger er lagt inn"), "{page}");
    let new = hidden(&page, "new_row");
    let planned = [("body", "Utvalg for helse"), ("met_on", "2026-05-05"), ("new_row", &new)];
    lead.submit(&at, &planned).await.to();
    lead.submit(&at, &planned).await.to();
    assert_eq!(count(&app, "project.treatment_added").await, 1, "sent twice is added once");
    lead.submit(&at, &COUNCIL).await.to();
    let page = lead.page(&at).await.replace("&#x2f;", "/");
    let (first, second) = page.split_once("Kommunestyret").unwrap();
    assert!(first.contains("Utvalg for helse") && first.contains("Ikke behandlet ennå"), "{page}");
    assert!(second.contains("Vedtok planen med endringer") && second.contains("med to endringer."), "{page}");
    let front = lead.page(BOLIG).await;
    let (_, now) = front.split_once("aria-current=\"step\"").unwrap();
    assert!(now.split("</li>").next().unwrap().contains("Oppfølging"), "the plan is adopted");
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_change_a_treatment_lose_nothing() {
    let app = TestApp::spawn().await;
    let lead = begun(&app, "Ingrid Aas").await;
    let at = format!("{BOLIG}/behandling");
    lead.submit(&at, &COUNCIL).await.to();
    let page = lead.page(&at).await.replace("&#x2f;", "/");
    let pattern = regex::Regex::new(&format!(r#"href="({at}/[0-9a-f-]+)""#)).unwrap();
    let one = pattern.captures(&page).unwrap()[1].to_owned();
    let edit = |decision: &'static str, version: &'static str| {
        [COUNCIL[0], COUNCIL[1], COUNCIL[2], ("decision", decision), ("version", version)]
    };
    lead.submit(&one, &edit("Den første.", "1")).await.to();
    let told = lead.submit(&one, &edit("Den andre.", "1")).await.expect(409);
    assert!(told.contains("Den første.") && told.contains("Den andre."), "{told}");
    assert_eq!(hidden(&told, "version"), "2");
    lead.submit(&one, &edit("Den andre.", "2")).await.to();
    lead.submit_from(&one, &format!("{one}/slett"), &[("version", "2")]).await.expect(409);
    lead.submit_from(&one, &format!("{one}/slett"), &[("version", "3")]).await.to();
    lead.get(&one).await.expect(404);
    let events = ["added", "edited", "removed"].map(|what| format!("project.treatment_{what}"));
    let mut counts = Vec::new();
    for event in &events {
        counts.push(count(&app, event).await);
    }
    assert_eq!(counts, [1, 2, 1]);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() {
    let app = TestApp::spawn().await;
    let lead = begun(&app, "Ingrid Aas").await;
    let at = format!("{BOLIG}/behandling");
    for (form, told) in [
        (vec![("body", "Kommunestyret")], "Kommunestyret"),
        (vec![COUNCIL[0], COUNCIL[1], ("plan", "7")], "Velg en versjon som står i listen."),
        (vec![COUNCIL[0], COUNCIL[1], ("ruling", "rejoice")], "Velg et av alternativene i listen."),
        (vec![COUNCIL[0], COUNCIL[1], COUNCIL[3]], "siden du har skrevet et vedtak"),
    ] {
        let page = lead.submit(&at, &form).await.expect(422);
        assert!(page.contains(told) && page.contains("Kommunestyret"), "{told}: {page}");
    }
    let reader = app.signed_in("Mads Lien", Role::Staff).await;
    reader.get(&at).await.expect(404);
    assert_eq!(count(&app, "project.treatment_added").await, 0);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_stands_on_the_public_page_and_what_is_planned_does_not() {
    let judged = Judged::new("boligplan").await;
    let (lead, visitor) = (judged.signed_in("lead").await, judged.app.visitor());
    assert!(!visitor.page("/horing/boligplan").await.contains("Behandlet av"));
    let round = lead.page("/arbeid/boligplan").await.replace("&#x2f;", "/");
    let (_, rest) = round.split_once("href=\"/planarbeid/").unwrap();
    let at = format!("/planarbeid/{}/behandling", rest.split('"').next().unwrap());
    lead.submit(&at, &[("body", "Utvalg for helse"), ("met_on", "2026-09-05")]).await.to();
    lead.submit(&at, &COUNCIL).await.to();
    judged.app.state.pages.doubt_all();
    let page = visitor.page("/horing/boligplan").await;
    assert!(page.contains("Behandlet av") && page.contains("Planen vedtas med to endringer."), "{page}");
    assert!(!page.contains("Utvalg for helse"), "{page}");
    judged.app.finish().await;
}
