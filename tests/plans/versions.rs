//! A version as a whole: its title, and taking it away and back.

use super::{AT, kept, lead};
use crate::support::app::TestApp;
use crate::support::client::Client;

/// The path that the page's undo goes to.
async fn undo(client: &Client) -> String {
    let page = client.page(AT).await.replace("&#x2f;", "/");
    regex::Regex::new(&format!("{AT}/fjernet/[0-9a-f-]+")).unwrap().find(&page).unwrap().as_str().to_owned()
}

#[tokio::test]
async fn a_version_begun_by_mistake_is_taken_away_and_back_with_all_that_is_in_it() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let copy = ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    let before = ingrid.page(&copy).await;
    // Pressed twice, it leads to the same place and says the same.
    let mut back = String::new();
    for _ in 0..2 {
        assert_eq!(ingrid.submit_from(&plan, &format!("{copy}/fjern"), &[]).await.to(), AT);
        back = undo(&ingrid).await;
        assert!(back.starts_with(AT), "{back}");
    }
    assert_eq!(ingrid.submit_from(&plan, &format!("{AT}/7/fjern"), &[]).await.status, 404);
    assert_eq!(ingrid.get(&copy).await.status, 404);
    let list = ingrid.page(AT).await;
    assert!(list.contains("1 fjernet versjon") && !list.contains(&format!("href=\"{copy}\"")), "{list}");
    // Another begun meanwhile has a number of its own, and the one that is put back keeps its own.
    let third = ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    assert_eq!((plan.as_str(), third.as_str()), (&*format!("{AT}/1"), &*format!("{AT}/3")));
    for _ in 0..2 {
        assert_eq!(ingrid.submit_from(AT, &back, &[]).await.to(), copy);
    }
    let tree = |page: &str| page.split_once("<ol class=\"tree\">").unwrap().1.to_owned();
    let sections = |page: &str| tree(page).matches("<li id=\"s-").count();
    assert_eq!(sections(&ingrid.page(&copy).await), sections(&before));
    let done = app.audited().await;
    let done: Vec<_> = done.iter().filter(|action| action.starts_with("plan.version")).collect();
    // One was taken away, once.
    assert_eq!(done, ["plan.version_removed", "plan.version_restored"]);
    // Somebody of another project finds no such version.
    let other = app.signed_in("Oda Berg", lydhor::accounts::Role::Staff).await;
    other.submit("/planarbeid/ny", &[("title", "Parkplan")]).await.to();
    let foreign = back.replace("/boligplan/", "/parkplan/");
    assert_eq!(other.submit_from("/planarbeid/parkplan/plan", &foreign, &[]).await.status, 404);
    assert_eq!(other.submit_from("/planarbeid/parkplan/plan", &back, &[]).await.status, 404);
}

#[tokio::test]
async fn a_version_that_a_round_is_about_is_not_taken_away() {
    let app = TestApp::spawn().await;
    let (lead, _) = app.lead_with_hearing("Ingrid Aas").await;
    let plan = "/planarbeid/boligsosial-handlingsplan/plan/1";
    assert!(lead.page(plan).await.contains("Fjern versjonen"));
    assert_eq!(lead.submit_from(plan, &format!("{plan}/fjern"), &[]).await.to(), plan);
    assert!(lead.page(plan).await.contains("så lenge en runde gjelder den"));
}

#[tokio::test]
async fn a_title_is_changed_until_it_is_heard_and_never_over_another_unseen() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let to = ingrid.submit(&plan, &[("title", "Plan for trygge hjem"), ("version", "1")]).await.to();
    assert_eq!(to, plan);
    assert!(ingrid.page(&plan).await.contains("Plan for trygge hjem</h1>"));
    let empty = ingrid.submit(&plan, &[("title", " "), ("version", "2")]).await;
    assert!(empty.status == 422 && empty.text.contains("id=\"title-error\""), "{}", empty.text);
    // Opened before the first change was saved: both titles are seen, and what was typed is kept.
    let late = ingrid.submit(&plan, &[("title", "Hjem i Nordvik"), ("version", "1")]).await;
    assert_eq!(late.status, 409);
    for part in ["Plan for trygge hjem</h1>", "value=\"Hjem i Nordvik\"", "name=\"version\" value=\"2\""] {
        assert!(late.text.contains(part), "{part} in {}", late.text);
    }
    ingrid.submit(&plan, &[("title", "Hjem i Nordvik"), ("version", "2")]).await.to();
    assert!(ingrid.page(&plan).await.contains("Hjem i Nordvik</h1>"));
}
