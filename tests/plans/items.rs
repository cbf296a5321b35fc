//! The measures and goals of a plan: looked at before it is kept, followed through edits, removals and versions.

use lydhor::plans::ItemKey;
use lydhor::plans::store::{self, Item};

use super::{AT, kept, lead, sections, upload, version};
use crate::support::app::TestApp;
use crate::support::client::Client;

const PLAN: &str = "# Boligplan\n\n## 1 Mål\n\n1. Trygge hjem\n2. Korte køer\n\n## 2 Tiltak\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | NAV |\n| 2 | Leie | Eiendom |\n";

async fn items(app: &TestApp, path: &str) -> Vec<Item> {
    let version = version(app, path).await;
    app.state.db.read(move |conn| store::items(conn, version)).await.unwrap()
}

async fn said(app: &TestApp, path: &str) -> String {
    let one = |item: &Item| format!("{} {}", item.said.number, item.said.text);
    items(app, path).await.iter().map(one).collect::<Vec<_>>().join(", ")
}

async fn key(app: &TestApp, path: &str, text: &str) -> ItemKey {
    items(app, path).await.iter().find(|item| item.said.text == text).unwrap().key
}

/// Uploads this plan and keeps it, with the boxes of these sections ticked.
async fn import(client: &Client, text: &str, boxes: &[&str]) -> String {
    let preview = upload(client, "plan.md", text.as_bytes(), "").await.to();
    let ticked = boxes.iter().map(|at| ("plain", *at));
    client.submit(&preview, &ticked.chain([("title", "Boligplan")]).collect::<Vec<_>>()).await.to()
}

/// Saves a text in the section with this heading.
async fn write(app: &TestApp, client: &Client, plan: &str, heading: &str, body: &str, as_text: bool) {
    let section = sections(app, plan).await.into_iter().find(|s| s.heading == heading).unwrap();
    let (seen, number) = (section.version.to_string(), section.number.as_str());
    let mut fields = vec![
        ("heading", heading),
        ("number", number),
        ("kind", section.kind.as_str()),
        ("level", "1"),
        ("body", body),
        ("version", &seen),
    ];
    fields.extend(as_text.then_some(("plain", "true")));
    client.submit(&format!("{plan}/del/{}", section.id), &fields).await.to();
}

#[tokio::test]
async fn items_are_looked_at_and_may_be_kept_as_plain_text() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let preview = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    let page = ingrid.page(&preview).await;
    for part in
        ["2 punkter", "Korte køer", "Ansvarlig: NAV", "name=\"plain\" value=\"2\"", "Behold som vanlig tekst"]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
    let refused = ingrid.submit(&preview, &[("title", " "), ("plain", "1")]).await;
    assert!(
        refused.status == 422 && refused.text.contains("value=\"1\" form=\"keep\" checked"),
        "{}",
        refused.text
    );
    let plan = ingrid.submit(&preview, &[("title", "Boligplan"), ("plain", "1")]).await.to();
    assert_eq!(said(&app, &plan).await, "1 Bygge, 2 Leie");
    let page = ingrid.page(&plan).await;
    assert_eq!(page.matches("2 punkter").count(), 1, "{page}");
    // What was said at the import holds when the section is saved, until the box is cleared.
    let list = "1. Trygge hjem\n2. Korte køer\n3. Lave priser";
    let goals = sections(&app, &plan).await[0].id;
    assert!(ingrid.page(&format!("{plan}/del/{goals}")).await.contains("Tabeller og lister er vanlig tekst"));
    write(&app, &ingrid, &plan, "Mål", list, true).await;
    assert_eq!(said(&app, &plan).await, "1 Bygge, 2 Leie");
    write(&app, &ingrid, &plan, "Mål", list, false).await;
    assert_eq!(said(&app, &plan).await, "1 Trygge hjem, 2 Korte køer, 3 Lave priser, 1 Bygge, 2 Leie");
    // A plan without measures and goals says nothing of items.
    let none = kept(&ingrid).await;
    assert!(items(&app, &none).await.is_empty());
    assert!(!ingrid.page(&none).await.contains("punkt"));
}

#[tokio::test]
async fn items_follow_the_text_go_with_their_section_and_come_back() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = import(&ingrid, PLAN, &[]).await;
    let (bygge, leie) = (key(&app, &plan, "Bygge").await, key(&app, &plan, "Leie").await);
    let table = "| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Kjøpe | NAV |\n| 2 | Bygge | NAV |\n| 3 | Leie | NAV |";
    write(&app, &ingrid, &plan, "Tiltak", table, false).await;
    assert_eq!(said(&app, &plan).await, "1 Trygge hjem, 2 Korte køer, 1 Kjøpe, 2 Bygge, 3 Leie");
    assert_eq!((key(&app, &plan, "Bygge").await, key(&app, &plan, "Leie").await), (bygge, leie));
    let kjope = key(&app, &plan, "Kjøpe").await;
    assert!(kjope != bygge && kjope != leie);
    let stood = items(&app, &plan).await;
    let measures = sections(&app, &plan).await[1].id;
    ingrid.submit_from(&plan, &format!("{plan}/del/{measures}/slett"), &[]).await.to();
    assert_eq!(said(&app, &plan).await, "1 Trygge hjem, 2 Korte køer");
    let page = ingrid.page(&plan).await.replace("&#x2f;", "/");
    let undo = regex::Regex::new(&format!("{plan}/angre/[0-9a-f-]+")).unwrap();
    let undo = undo.find(&page).unwrap().as_str();
    ingrid.submit_from(&plan, undo, &[]).await.to();
    assert_eq!(items(&app, &plan).await, stood);
}

#[tokio::test]
async fn an_item_keeps_its_key_through_versions() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = import(&ingrid, PLAN, &["1"]).await;
    let stood = items(&app, &plan).await;
    let copy = ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    assert_eq!(items(&app, &copy).await, stood);
    assert!(!sections(&app, &copy).await[0].itemised);
    // A file that is read in again: another number, another text, and one that is new.
    let redrafted = PLAN
        .replace("| 1 | Bygge |", "| 1 | Kjøpe | NAV |\n| 3 | Bygge |")
        .replace("| Leie |", "| Leie ut |");
    let next = import(&ingrid, &redrafted, &[]).await;
    assert_eq!(said(&app, &next).await, "1 Trygge hjem, 2 Korte køer, 1 Kjøpe, 3 Bygge, 2 Leie ut");
    let keys = [key(&app, &next, "Bygge").await, key(&app, &next, "Leie ut").await];
    assert_eq!(keys, [stood[0].key, stood[1].key]);
}
