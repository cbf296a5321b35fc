//! The measures and goals of a plan: looked at before it is kept, followed through edits, removals and versions.

use lydhor::plans::ItemKey;
use lydhor::plans::read::{self, Item};

use super::{AT, kept, lead, sections, upload, version};
use crate::support::app::TestApp;
use crate::support::client::Client;

const PLAN: &str = "# Boligplan\n\n## 1 Mål\n\n1. Trygge hjem\n2. Korte køer\n\n## 2 Tiltak\n\n\
    | Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | NAV |\n| 2 | Leie | Eiendom |\n";

async fn items(app: &TestApp, path: &str) -> Vec<Item> {
    let version = version(app, path).await;
    app.state.db.read(move |conn| read::items(conn, version)).await.unwrap()
}

async fn said(app: &TestApp, path: &str) -> String {
    let one = |item: &Item| format!("{} {}", item.said.number, item.said.text);
    items(app, path).await.iter().map(one).collect::<Vec<_>>().join(", ")
}

async fn key(app: &TestApp, path: &str, text: &str) -> ItemKey {
    items(app, path).await.iter().find(|item| item.said.text == text).unwrap().key
}

/// What a form shows of a text's tables and lists: the field of each box, its value, and whether it is ticked.
fn boxes(page: &str) -> Vec<(String, String, bool)> {
    let input = regex::Regex::new(r#"<input[^>]*name="(plain|items)" value="([^"]+)"[^>]*>"#).unwrap();
    let of =
        |found: regex::Captures<'_>| (found[1].to_owned(), found[2].to_owned(), found[0].contains("checked"));
    input.captures_iter(page).map(of).collect()
}

/// What a form sends of its boxes as they stand, but for those of the places in `turned`; and of what else it remembers.
fn sent(page: &str, turned: &[usize]) -> Vec<(String, String)> {
    let hidden =
        regex::Regex::new(r#"<input\s+type="hidden"\s+name="(block|agreed)"\s+value="([^"]+)""#).unwrap();
    let kept = hidden.captures_iter(page).map(|found| (found[1].to_owned(), found[2].to_owned()));
    let boxes = boxes(page).into_iter().enumerate();
    let ticked = boxes.filter(|(place, (.., ticked))| *ticked != turned.contains(place));
    kept.chain(ticked.map(|(_, (field, value, _))| (field, value))).collect()
}

/// Uploads this plan and keeps it, with the boxes of these places turned.
async fn import(client: &Client, text: &str, turned: &[usize]) -> String {
    let preview = upload(client, "plan.md", text.as_bytes(), "").await.to();
    let sent = sent(&client.page(&preview).await, turned);
    let mut fields = vec![("title", "Boligplan")];
    fields.extend(sent.iter().map(|(field, value)| (field.as_str(), value.as_str())));
    client.submit(&preview, &fields).await.to()
}

/// Saves a text in the section with this heading, with its boxes as they stand, but for those of the places in `turned`.
async fn write(app: &TestApp, client: &Client, plan: &str, heading: &str, body: &str, turned: &[usize]) {
    save(app, client, plan, (heading, heading), body, turned).await;
}

/// Gives a plan's only section another heading.
async fn retitle(app: &TestApp, client: &Client, plan: &str, to: &str, body: &str) {
    let stands = sections(app, plan).await.remove(0).heading;
    save(app, client, plan, (&stands, to), body, &[]).await;
}

async fn save(
    app: &TestApp,
    client: &Client,
    plan: &str,
    (stands, heading): (&str, &str),
    body: &str,
    turned: &[usize],
) {
    let section = sections(app, plan).await.into_iter().find(|s| s.heading == stands).unwrap();
    let at = format!("{plan}/del/{}", section.id);
    let sent = sent(&client.page(&at).await, turned);
    let (seen, number) = (section.version.to_string(), section.number.as_str());
    let mut fields = vec![
        ("heading", heading),
        ("number", number),
        ("kind", section.kind.as_str()),
        ("level", "1"),
        ("body", body),
        ("version", &seen),
    ];
    fields.extend(sent.iter().map(|(field, value)| (field.as_str(), value.as_str())));
    client.submit(&at, &fields).await.to();
}

#[tokio::test]
async fn items_are_looked_at_and_may_be_kept_as_plain_text() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let preview = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    let page = ingrid.page(&preview).await;
    for part in
        ["2 punkter", "Korte køer", "Ansvarlig: NAV", "Nr · Tiltak · Ansvarlig", "Behold som vanlig tekst"]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
    let goals = boxes(&page)[0].1.clone();
    let refused = ingrid.submit(&preview, &[("title", " "), ("plain", &goals)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(boxes(&refused.text).iter().map(|shown| shown.2).collect::<Vec<_>>(), [true, false]);
    let plan = ingrid.submit(&preview, &[("title", "Boligplan"), ("plain", &goals)]).await.to();
    assert_eq!(said(&app, &plan).await, "1 Bygge, 2 Leie");
    let page = ingrid.page(&plan).await;
    assert_eq!(page.matches("2 punkter").count(), 1, "{page}");
    // What was said at the import holds when the section is saved, also with other words, until the box is cleared.
    let list = "1. Trygge hjem for alle\n2. Korte køer\n3. Lave priser";
    write(&app, &ingrid, &plan, "Mål", list, &[]).await;
    assert_eq!(said(&app, &plan).await, "1 Bygge, 2 Leie");
    write(&app, &ingrid, &plan, "Mål", list, &[0]).await;
    assert_eq!(
        said(&app, &plan).await,
        "1 Trygge hjem for alle, 2 Korte køer, 3 Lave priser, 1 Bygge, 2 Leie"
    );
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
    write(&app, &ingrid, &plan, "Tiltak", table, &[]).await;
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
    let plan = import(&ingrid, PLAN, &[0]).await;
    let stood = items(&app, &plan).await;
    let copy = ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    assert_eq!(items(&app, &copy).await, stood);
    assert_eq!(sections(&app, &copy).await[0].item_choices, sections(&app, &plan).await[0].item_choices);
    // A file that is read in again: another number, another text, and one that is new.
    let redrafted = PLAN
        .replace("| 1 | Bygge |", "| 1 | Kjøpe | NAV |\n| 3 | Bygge |")
        .replace("| Leie |", "| Leie ut |");
    let next = import(&ingrid, &redrafted, &[]).await;
    // What was said of the goals in the version before is said of them here: plain text.
    assert_eq!(said(&app, &next).await, "1 Kjøpe, 3 Bygge, 2 Leie ut");
    let keys = [key(&app, &next, "Bygge").await, key(&app, &next, "Leie ut").await];
    assert_eq!(keys, [stood[0].key, stood[1].key]);
}

#[tokio::test]
async fn each_table_and_list_is_chosen_for_itself() {
    const TWO: &str = "# Boligplan\n\n## 1 Tiltak\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n\
        | 1 | Bygge | NAV |\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 2 | Leie | NAV |\n\n\
        ## 2 Bakgrunn\n\n- Vi vil ha folk i hus.\n- Vi vil ha ro.\n\n| Hva | Når |\n|---|---|\n\
        | Kafé for eldre | 2027 |\n";
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    // By the rule: both tables of measures, neither list nor table of the background.
    let plan = import(&ingrid, TWO, &[]).await;
    assert_eq!(said(&app, &plan).await, "1 Bygge, 2 Leie");
    // Otherwise: the second table that begins alike is text, the list and the other table hold items.
    let plan = import(&ingrid, TWO, &[1, 2, 3]).await;
    assert_eq!(said(&app, &plan).await, "1 Bygge,  Vi vil ha folk i hus.,  Vi vil ha ro.,  Kafé for eldre");
    let cafe = items(&app, &plan).await.pop().unwrap();
    assert_eq!(cafe.said.fields[0].text, "2027");
    // A point more, and the table's head changed: the same choices hold.
    let body = "- Vi vil ha folk i hus.\n- Vi vil ha ro.\n- Og lys.\n\n| Hva da | Når |\n|---|---|\n| Kafé for eldre | 2028 |\n";
    write(&app, &ingrid, &plan, "Bakgrunn", body, &[]).await;
    let now = items(&app, &plan).await;
    assert_eq!((now.len(), now[4].key, now[4].said.fields[0].text.as_str()), (5, cafe.key, "2028"));
    // Shown as it will look, a box that was turned stays so.
    let background = sections(&app, &plan).await[1].clone();
    let at = format!("{plan}/del/{}", background.id);
    let shown = boxes(&ingrid.page(&at).await);
    let list = shown[0].1.clone();
    let look = [
        ("heading", "Bakgrunn"),
        ("number", "2"),
        ("kind", "text"),
        ("level", "1"),
        ("body", body),
        ("version", "2"),
        ("preview", "1"),
        ("block", &list),
        ("items", &list),
    ];
    let page = ingrid.submit(&at, &look).await;
    assert_eq!(boxes(&page.text).iter().map(|shown| shown.2).collect::<Vec<_>>(), [true, false]);
}

#[tokio::test]
async fn what_was_said_of_a_table_holds_in_the_next_file_and_while_the_rule_says_the_same() {
    const SHELF: &str =
        "# Boligplan\n\n## 1 Bakgrunn\n\n| Hva | Når |\n|---|---|\n| Kafé for eldre | 2027 |\n";
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = import(&ingrid, SHELF, &[0]).await;
    let cafe = items(&app, &plan).await.remove(0);
    // The same file again, nothing turned: the table still holds its item, and the item its key.
    let next = import(&ingrid, &SHELF.replace("2027", "2028"), &[]).await;
    let now = items(&app, &next).await.remove(0);
    assert_eq!((now.key, now.said.fields[0].text.as_str()), (cafe.key, "2028"));
    // Under a heading about measures the rule says the same: nothing is to be ticked, and nothing is forgotten.
    let body = sections(&app, &next).await[0].body.clone();
    retitle(&app, &ingrid, &next, "Tiltak", &body).await;
    assert_eq!(items(&app, &next).await.remove(0).key, cafe.key);
    write(&app, &ingrid, &next, "Tiltak", &body, &[]).await;
    retitle(&app, &ingrid, &next, "Bakgrunn", &body).await;
    assert_eq!(items(&app, &next).await.remove(0).key, cafe.key);
    // And what is turned is turned, there too.
    let turned = import(&ingrid, SHELF, &[0]).await;
    assert!(items(&app, &turned).await.is_empty());
}

#[tokio::test]
async fn a_section_added_again_after_its_removal_is_another_and_both_can_be_taken_out_and_put_back() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = import(&ingrid, PLAN, &[]).await;
    let form = ingrid.page(&format!("{plan}/del")).await;
    let row = regex::Regex::new(r#"name="new_row" value="([0-9a-f-]+)""#).unwrap();
    let row = row.captures(&form).unwrap()[1].to_owned();
    let new = [
        ("heading", "Innledning"),
        ("number", ""),
        ("kind", "text"),
        ("body", "Om planen."),
        ("new_row", &row),
    ];
    let headings = async || sections(&app, &plan).await.into_iter().map(|s| s.heading).collect::<Vec<_>>();
    ingrid.submit(&format!("{plan}/del"), &new).await.to();
    let first = sections(&app, &plan).await.remove(0);
    ingrid.submit_from(&plan, &format!("{plan}/del/{}/slett", first.id), &[]).await.to();
    let undo = regex::Regex::new(&format!("{plan}/angre/[0-9a-f-]+")).unwrap();
    let page = ingrid.page(&plan).await.replace("&#x2f;", "/");
    let undo = undo.find(&page).unwrap().as_str().to_owned();
    // The form from the way back, sent once more.
    ingrid.submit(&format!("{plan}/del"), &new).await.to();
    let again = sections(&app, &plan).await.remove(0);
    assert_ne!(again.id, first.id);
    ingrid.submit_from(&plan, &undo, &[]).await.to();
    assert_eq!(headings().await, ["Innledning", "Innledning", "Mål", "Tiltak"]);
    // Pressed twice, it is back already.
    ingrid.submit_from(&plan, &undo, &[]).await.to();
    assert_eq!(headings().await.len(), 4);
    ingrid.submit_from(&plan, &format!("{plan}/del/{}/slett", again.id), &[]).await.to();
    assert_eq!(headings().await, ["Innledning", "Mål", "Tiltak"]);
    let twice = ingrid.submit_from(&plan, &format!("{plan}/del/{}/slett", again.id), &[]).await;
    assert!(ingrid.page(&twice.to()).await.contains("Plandelen er slettet"));
}
