//! What was said before there was a draft: events of an input round, and the notes that are read in from them.

mod lists;
mod meeting;
mod replies;
mod saving;
mod specialist;
mod words;

use lydhor::accounts::Role;

use crate::support::app::TestApp;
use crate::support::client::{Answer, Client, hidden};
use crate::support::hearing::form_with;

/// An event of the past.
const EVENT: [(&str, &str); 7] = [
    ("title", "Verksted på biblioteket"),
    ("form", "workshop"),
    ("held_on", "2026-02-26"),
    ("held_at", "18:00"),
    ("place", "Nordvik bibliotek"),
    ("participants", "4 2"),
    ("took_part", "Beboere\nog tre lag"),
];

const LIST: &str = "Bord;Innspill;Tema\n1;Flere små boliger;Innledning\n1;Busser om kvelden;Kultur\n\
    2;Hjelp til å søke;\n2;;Innledning\n";

/// A lead with an input round on a plan; the path of its staff pages, and of one event.
async fn place(app: &TestApp, name: &str) -> (Client, String, String) {
    let account = app.account(name, Role::Staff).await;
    let plan = app.plan(&account).await;
    let choice = plan.choice();
    let lead = app.sign_in(&account).await;
    let round = form_with(&[("plan", &choice), ("kind", "input_round"), ("title", "Innspill til planen")]);
    let board = lead.submit(&plan.new_round(), &round).await.to().replace("/oppsett", "");
    let event = lead.submit(&format!("{board}/verksted"), &EVENT).await.to();
    (lead, board, event)
}

/// Uploads a list of notes; the page of its event is where the form stands.
async fn upload(who: &Client, event: &str, name: &str, bytes: &[u8]) -> Answer {
    let (board, id) = event.split_once("/verksted/").unwrap();
    let to = format!("{board}/lapper");
    who.upload(event, &to, "file", (name, bytes.to_vec()), &[("workshop", id)]).await
}

/// Says yes to what a preview shows.
async fn confirm(who: &Client, preview: &str) -> Answer {
    let version = hidden(&who.page(preview).await, "version");
    who.submit(preview, &[("version", &version)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_told_of_changed_and_met_by_two() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let page = lead.page(&event).await;
    for words in [
        "Verksted på biblioteket",
        "kl. 18:00",
        "Nordvik bibliotek",
        "42",
        "og tre lag",
        "Ingen lapper er lest inn",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let wrong = [
        ("title", ""),
        ("form", "fest"),
        ("held_on", "i går"),
        ("held_at", "25:00"),
        ("participants", "mange"),
    ];
    let refused = lead.submit(&format!("{board}/verksted"), &wrong).await.expect(422);
    for words in ["Fyll ut", "Skriv antallet med sifre", "value=\"mange\"", "value=\"25:00\""] {
        assert!(refused.contains(words), "{words}: {refused}");
    }
    let edit = format!("{event}/endre");
    let moved = [&EVENT[..], &[("held_on", "2026-02-27"), ("version", "1")]].concat();
    let moved: Vec<_> = moved.into_iter().rev().collect();
    lead.submit(&edit, &moved).await.to();
    let stale = lead.submit(&edit, &[&EVENT[..], &[("version", "1")]].concat()).await.expect(409);
    assert!(stale.contains("27. februar 2026") && stale.contains(r#"name="version" value="2""#), "{stale}");
    // The same form sent twice is one event.
    let list = format!("{board}/verksted");
    let row = hidden(&lead.page(&list).await, "new_row");
    let twice = [&EVENT[..], &[("new_row", row.as_str())]].concat();
    let first = lead.submit(&list, &twice).await.to();
    assert_eq!(lead.submit(&list, &twice).await.to(), first);
    let audited = app.audited().await;
    for (action, times) in [("workshop.added", 2), ("workshop.edited", 1)] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), times, "{action}: {audited:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_there_is_told_and_a_hearing_has_none() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let project = "/planarbeid/boligsosial-handlingsplan";
    let next = format!(r#"href="{board}/verksted""#);
    let page = lead.page(project).await;
    assert!(page.contains("Les inn lappene") && page.contains(&next), "{page}");
    assert!(lead.page(&board).await.contains(&next), "its tab");
    let preview = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    confirm(&lead, &preview).await.to();
    app.run_jobs().await;
    assert!(!lead.page(project).await.contains("Les inn lappene"), "it is done");
    let (other, hearing) = app.lead_with_hearing("Solveig Havnes").await;
    assert_eq!(other.get(&format!("{hearing}/verksted")).await.status, 404);
    assert!(!other.page(&hearing).await.contains("/verksted"));
    let token = other.token("/meg").await;
    let new = [&EVENT[..], &[("csrf", token.as_str())]].concat();
    assert_eq!(other.post(&format!("{hearing}/verksted"), &new).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_another_round_is_there_and_no_form_goes_without_its_token() {
    let app = TestApp::spawn().await;
    let (lead, _, event) = place(&app, "Ingrid Aas").await;
    let preview = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    let (other, board, own) = place(&app, "Solveig Havnes").await;
    let before = app.audited().await;
    let theirs = |path: &str| format!("{board}/{}", path.split('/').skip(3).collect::<Vec<_>>().join("/"));
    for path in [&event, &preview] {
        assert_eq!(other.get(path).await.status, 404, "not a member: {path}");
        assert_eq!(other.get(&theirs(path)).await.status, 404, "of another round: {path}");
    }
    let token = other.token("/meg").await;
    for path in ["", "/kolonner", "/forkast", "/igjen", "/fjern"] {
        let foreign = format!("{}{path}", theirs(&preview));
        assert_eq!(other.post(&foreign, &[("csrf", &token), ("version", "1")]).await.status, 404, "{path}");
        assert_eq!(lead.post(&format!("{preview}{path}"), &[("version", "1")]).await.status, 401, "{path}");
    }
    let edit = [&EVENT[..], &[("csrf", token.as_str()), ("version", "1")]].concat();
    assert_eq!(other.post(&format!("{}/endre", theirs(&event)), &edit).await.status, 404);
    let id = event.rsplit('/').next().unwrap();
    let to = format!("{board}/lapper");
    let answer = other.upload(&own, &to, "file", ("l.csv", LIST.into()), &[("workshop", id)]).await;
    assert_eq!(answer.status, 404);
    assert_eq!(app.audited().await, before);
}
