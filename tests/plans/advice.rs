//! What the advice says, on its page and in a section's editor.

use super::{AT, lead, sections, upload};
use crate::support::app::TestApp;
use crate::support::client::Client;
use lydhor::accounts::Role;

const PLAN: &str = "# Oppvekstplan\n\n## Innsatsområde: Skole\n\n### Tiltak i skolen\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n\
    | 1 | Styrke lesingen | Skole |\n| 2 | Bygge 3 lesekroker innen 2028 for 1 mill. kr | Skole |\n\n\
    ## Innsatsområde: Helse\n\n### Mål for helsa\n\n1. Barn trives\n";

async fn plan(client: &Client) -> String {
    let preview = upload(client, "plan.md", PLAN.as_bytes(), "").await.to();
    client.submit(&preview, &[("title", "Oppvekstplan")]).await.to()
}

#[tokio::test]
async fn each_measure_and_goal_is_told_with_what_is_missing_or_vague() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = plan(&ingrid).await;
    let at = format!("{plan}/kan-folges-opp");
    let page = ingrid.page(&at).await;
    for part in [
        "2 av 3 tiltak og mål har merknader",
        "<mark>Styrke</mark>",
        "Vage ord",
        "Ingen frist",
        "Ingen indikator",
        "Barn trives",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("lesekroker"), "nothing is said of what can be followed up");
    let measures = sections(&app, &plan).await.into_iter().find(|s| s.heading.contains("Tiltak")).unwrap();
    assert!(page.replace("&#x2f;", "/").contains(&format!("{plan}/del/{}", measures.id)), "{page}");
    let vague = ingrid.page(&format!("{at}?regel=vague")).await;
    assert!(vague.contains("<mark>Styrke</mark>") && !vague.contains("Barn trives"), "{vague}");
    let editor = ingrid.page(&format!("{plan}/del/{}", measures.id)).await;
    assert!(editor.contains("Ett punkt å se på") && editor.contains("<mark>Styrke</mark>"), "{editor}");
}

#[tokio::test]
async fn one_focus_area_is_looked_at_alone() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = plan(&ingrid).await;
    let areas: Vec<_> =
        sections(&app, &plan).await.into_iter().filter(|s| s.heading.starts_with("Innsats")).collect();
    for area in &areas {
        let fields = [
            ("heading", area.heading.as_str()),
            ("number", ""),
            ("kind", "focus_area"),
            ("level", &area.level.to_string()),
            ("body", ""),
            ("version", &area.version.to_string()),
        ];
        ingrid.submit(&format!("{plan}/del/{}", area.id), &fields).await.to();
    }
    let helse = areas.iter().find(|s| s.heading.ends_with("Helse")).unwrap();
    let page = ingrid.page(&format!("{plan}/kan-folges-opp?omrade={}", helse.id)).await;
    assert!(page.contains("Barn trives") && page.contains("Ett av 1"), "{page}");
    assert!(!page.contains("Styrke"), "{page}");
}

#[tokio::test]
async fn only_those_who_see_the_plan_see_what_is_said_of_it() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = plan(&ingrid).await;
    let kari = app.signed_in("Kari Moe", Role::Staff).await;
    assert_eq!(kari.get(&format!("{plan}/kan-folges-opp")).await.status, 404);
    assert_eq!(ingrid.get(&format!("{AT}/9/kan-folges-opp")).await.status, 404);
}
