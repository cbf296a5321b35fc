//! The worktable: what stands on it, what is new and moved there, two people at once, and what has been heard.

use super::{AT, lead, sections, told, upload, version};
use crate::support::app::TestApp;
use crate::support::client::Client;
use lydhor::plans::read::Section;
use lydhor::plans::{SectionKind, store};

const PLAN: &str = "# Oppvekstplan\n\n## Bakgrunn\n\nHvorfor.\n";

/// A plan with two focus areas, the first with a goal and a measure; the worktable's address.
async fn laid(app: &TestApp, client: &Client) -> (String, String) {
    let preview = upload(client, "plan.md", PLAN.as_bytes(), "").await.to();
    let plan = client.submit(&preview, &[("title", "Oppvekstplan")]).await.to();
    let table = format!("{plan}/arbeidsbord");
    for area in ["Skole", "Helse"] {
        client.submit(&table, &[("heading", area)]).await.to();
    }
    for (kind, heading) in [("goal", "Barn trives"), ("measure", "Bygge bibliotek")] {
        add(app, client, &plan, (kind, heading)).await;
    }
    (plan, table)
}

/// Adds something to «Skole».
async fn add(app: &TestApp, client: &Client, plan: &str, (kind, heading): (&str, &str)) {
    let skole = one(app, plan, "Skole").await.id;
    let table = format!("{plan}/arbeidsbord");
    client
        .submit_from(&table, &format!("{table}/{skole}/ny"), &[("kind", kind), ("heading", heading)])
        .await
        .to();
}

async fn one(app: &TestApp, plan: &str, heading: &str) -> Section {
    sections(app, plan).await.into_iter().find(|s| s.heading == heading).unwrap()
}

fn stood(section: &Section) -> String {
    format!("{}:{}:{}", section.id, section.position, section.level)
}

#[tokio::test]
async fn what_is_new_comes_last_in_its_focus_area_and_is_the_plans_own_outline() {
    use SectionKind::{Chapter, FocusArea, Goal, Measure, Text};
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (plan, table) = laid(&app, &ingrid).await;
    add(&app, &ingrid, &plan, ("text", "Mange leser lite")).await;
    let now = sections(&app, &plan).await;
    assert_eq!(told(&now), "Bakgrunn:1 Skole:1 Barn trives:2 Bygge bibliotek:2 Mange leser lite:2 Helse:1");
    let kinds: Vec<SectionKind> = now.iter().map(|s| s.kind).collect();
    assert_eq!(kinds, [Chapter, FocusArea, Goal, Measure, Text, FocusArea]);
    let page = ingrid.page(&table).await;
    for part in
        ["Barn trives", "ett mål", "ett tiltak", "Utenfor innsatsområdene", "Bakgrunn", "Nytt innsatsområde"]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
    let skole = one(&app, &plan, "Skole").await.id;
    let empty = ingrid
        .submit_from(&table, &format!("{table}/{skole}/ny"), &[("kind", "goal"), ("heading", " ")])
        .await;
    assert_eq!(empty.status, 422);
    let newest = ingrid.get(&format!("{AT}/arbeidsbord")).await;
    assert_eq!(newest.to(), table);
}

#[tokio::test]
async fn a_section_is_moved_with_its_key_and_two_who_move_overwrite_nothing() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (plan, table) = laid(&app, &ingrid).await;
    let (goal, helse) = (one(&app, &plan, "Barn trives").await, one(&app, &plan, "Helse").await);
    let place = format!("{table}/plasser");
    let under =
        |moved: &Section| [("moved", stood(moved)), ("side", "under".to_owned()), ("target", stood(&helse))];
    let fields = under(&goal);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ingrid.submit_from(&table, &place, &fields).await.to();
    let moved = "Bakgrunn:1 Skole:1 Bygge bibliotek:2 Helse:1 Barn trives:2";
    assert_eq!(told(&sections(&app, &plan).await), moved);
    assert_eq!(one(&app, &plan, "Barn trives").await.key, goal.key);
    // Whoever still sees the old table changes nothing, and is told.
    let late = ingrid.submit_from(&table, &place, &fields).await.to();
    assert_eq!(told(&sections(&app, &plan).await), moved);
    assert!(ingrid.page(&late).await.contains("En annen flyttet noe"), "the one who was late is told");
    let measure = one(&app, &plan, "Bygge bibliotek").await;
    let goal = one(&app, &plan, "Barn trives").await;
    for (side, expected) in [
        ("before", "Bakgrunn:1 Skole:1 Helse:1 Bygge bibliotek:2 Barn trives:2"),
        ("after", "Bakgrunn:1 Skole:1 Helse:1 Barn trives:2 Bygge bibliotek:2"),
    ] {
        let (moved, target) =
            (stood(&one(&app, &plan, &measure.heading).await), stood(&one(&app, &plan, &goal.heading).await));
        ingrid
            .submit_from(&table, &place, &[("moved", &moved), ("side", side), ("target", &target)])
            .await
            .to();
        assert_eq!(told(&sections(&app, &plan).await), expected, "{side}");
    }
    assert!(app.audited().await.iter().any(|action| action == "plan.section_moved"));
}

#[tokio::test]
async fn its_buttons_lead_back_to_it_and_what_is_removed_comes_back() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (plan, table) = laid(&app, &ingrid).await;
    let before = told(&sections(&app, &plan).await);
    let goal = one(&app, &plan, "Barn trives").await.id;
    let to = ingrid
        .submit_from(&table, &format!("{plan}/del/{goal}/flytt?til=bord"), &[("step", "down")])
        .await
        .to();
    assert!(to.starts_with(&table), "{to}");
    ingrid.submit_from(&table, &format!("{plan}/del/{goal}/flytt?til=bord"), &[("step", "up")]).await.to();
    assert_eq!(told(&sections(&app, &plan).await), before);
    assert_eq!(
        ingrid.submit_from(&table, &format!("{plan}/del/{goal}/slett?til=bord"), &[]).await.to(),
        table
    );
    let back = ingrid.submit_from(&table, &format!("{plan}/angre/{goal}?til=bord"), &[]).await.to();
    assert!(back.starts_with(&table), "{back}");
    assert_eq!(told(&sections(&app, &plan).await), before);
}

#[tokio::test]
async fn what_has_been_heard_is_only_shown() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (plan, table) = laid(&app, &ingrid).await;
    let page = ingrid.page(&table).await;
    let (goal, helse) = (one(&app, &plan, "Barn trives").await, one(&app, &plan, "Helse").await);
    let id = version(&app, &plan).await;
    app.state.db.write(move |tx| store::freeze(tx, id)).await.unwrap();
    let frozen = ingrid.page(&table).await;
    assert!(page.contains("Legg til") && !frozen.contains("Legg til"), "{frozen}");
    let fields = [("moved", stood(&goal)), ("side", "under".to_owned()), ("target", stood(&helse))];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = ingrid.submit_from(&plan, &format!("{table}/plasser"), &fields).await;
    assert_eq!(refused.status, 409);
}

#[tokio::test]
async fn a_new_section_comes_last_in_the_plan() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (plan, _) = laid(&app, &ingrid).await;
    let page = ingrid.page(&plan).await.replace("&#x2f;", "/");
    let found = format!("{plan}/del?etter={}", one(&app, &plan, "Helse").await.id);
    assert_eq!(page.matches(&found).count(), 2, "in its menu, and as the plan's button: {page}");
    ingrid
        .submit(&found, &[("heading", "Økonomi"), ("number", ""), ("kind", "text"), ("body", "")])
        .await
        .to();
    assert!(told(&sections(&app, &plan).await).ends_with("Helse:1 Økonomi:1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_plan_builds_on_in_a_focus_area_stands_there_and_in_its_sections_form() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (plan, table) = laid(&app, &ingrid).await;
    let background = format!("{}/bakgrunn", plan.split_once("/plan/").unwrap().0);
    let (skole, helse) = (one(&app, &plan, "Skole").await, one(&app, &plan, "Helse").await);
    let key = skole.key.to_string();
    let fields = [("title", "Elevundersøkelsen"), ("url", "https://www.example.no/elev"), ("area", &key)];
    ingrid.upload(&background, &background, "file", ("", Vec::new()), &fields).await.to();
    let other = [("title", "Folkehelseprofilen"), ("url", "https://www.example.no/helse")];
    ingrid.upload(&background, &background, "file", ("", Vec::new()), &other).await.to();
    let grounds = "Kunnskapsgrunnlag for dette området: 1 dokument";
    let page = ingrid.page(&table).await;
    assert!(page.contains(grounds) && page.contains("Elevundersøkelsen"), "{page}");
    assert!(!page.contains("Folkehelseprofilen"), "it bears on no area: {page}");
    let measure = one(&app, &plan, "Bygge bibliotek").await;
    for (section, told) in [(&skole, true), (&measure, true), (&helse, false)] {
        let form = ingrid.page(&format!("{plan}/del/{}", section.id)).await;
        assert_eq!(form.contains(grounds), told, "{}: {form}", section.heading);
    }
    let shown = ingrid.page(&format!("{background}?omrade={key}")).await;
    assert!(shown.contains("Elevundersøkelsen") && !shown.contains("Folkehelseprofilen"), "{shown}");
    // Its areas are changed with what is said of it; what is taken away bears on nothing.
    let all = ingrid.page(&background).await;
    let edit = regex::Regex::new(r#"href="([^"]+/endre)""#).unwrap();
    let edit = edit.captures_iter(&all).last().unwrap()[1].to_owned();
    let to = [("version", "1"), ("title", "Elevundersøkelsen"), ("area", &helse.key.to_string())];
    ingrid.submit(&edit, &to).await.to();
    assert!(ingrid.page(&format!("{plan}/del/{}", helse.id)).await.contains(grounds));
    assert!(!ingrid.page(&format!("{plan}/del/{}", skole.id)).await.contains(grounds));
    ingrid.submit_from(&background, &edit.replace("/endre", "/slett"), &[]).await.to();
    assert!(!ingrid.page(&table).await.contains("Kunnskapsgrunnlag"));
}
