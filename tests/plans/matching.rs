//! A redrafted plan against the version before: what carries on what, what somebody must say, and what is gone.

use lydhor::accounts::Role;
use lydhor::plans::SectionKey;

use super::{AT, lead, sections, upload};
use crate::support::app::TestApp;
use crate::support::client::{Client, hidden};
use crate::support::scene::{self, Size};

const OLD: &str = "# Boligplan\n\n## 1 Bakgrunn\n\nKommunen skal skaffe flere utleieboliger til unge som står uten bolig.\n\n\
    ## 2 Økonomi\n\nKroner.\n\n## 3 Ordliste\n\nOrd.\n";
const NEW: &str = "# Boligplan\n\n## 1 Økonomien\n\nPenger.\n\n\
    ## 2 Hvorfor\n\nKommunen skal skaffe flere utleieboliger til unge som står uten bolig.\n";

/// The preview of this text.
async fn preview(client: &Client, text: &str) -> String {
    upload(client, "plan.md", text.as_bytes(), "").await.to()
}

/// The key of the section with this heading.
async fn key(app: &TestApp, plan: &str, heading: &str) -> SectionKey {
    sections(app, plan).await.into_iter().find(|section| section.heading == heading).unwrap().key
}

async fn first(client: &Client) -> String {
    let preview = preview(client, OLD).await;
    assert!(!client.page(&preview).await.contains("Usikker"));
    client.submit(&preview, &[("title", "Boligplan")]).await.to()
}

#[tokio::test]
async fn what_is_in_doubt_is_asked_and_what_is_sure_is_carried_on() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let old = first(&ingrid).await;
    let at = preview(&ingrid, NEW).await;
    let page = ingrid.page(&at).await;
    for part in [
        "Hva var «1 Økonomien» i versjon 1?",
        "Ny overskrift",
        "Før: 1 Bakgrunn",
        "Én plandel eller ett punkt i versjon 1 er ikke med lenger",
        "3 Ordliste",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    // Without an answer nothing is kept, and what was typed stands.
    let refused = ingrid.submit(&at, &[("title", "Ny boligplan")]).await;
    assert_eq!(refused.status, 422);
    for part in ["id=\"section-1-error\"", "value=\"Ny boligplan\"", "href=\"#section-1\""] {
        assert!(refused.text.contains(part), "{part} in {}", refused.text);
    }
    let economy = key(&app, &old, "Økonomi").await.to_string();
    let new = ingrid.submit(&at, &[("title", "Boligplan"), ("section-1", &economy)]).await.to();
    assert_eq!(key(&app, &new, "Økonomien").await.to_string(), economy);
    assert_eq!(key(&app, &new, "Hvorfor").await, key(&app, &old, "Bakgrunn").await);
}

#[tokio::test]
async fn what_somebody_says_is_new_is_new_and_another_can_be_chosen() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let old = first(&ingrid).await;
    let words = key(&app, &old, "Ordliste").await.to_string();
    for (said, is_words) in [("new", false), (words.as_str(), true)] {
        let at = preview(&ingrid, NEW).await;
        assert!(ingrid.page(&at).await.contains(&format!("value=\"{words}\"")));
        // Chosen, and refused for another reason, it stays chosen.
        let refused = ingrid.submit(&at, &[("title", ""), ("section-1", said)]).await;
        assert_eq!(refused.status, 422);
        let chosen = regex::Regex::new(&format!("value=\"{said}\"\\s+selected")).unwrap();
        assert!(chosen.is_match(&refused.text), "{}", refused.text);
        let new = ingrid.submit(&at, &[("title", "Boligplan"), ("section-1", said)]).await.to();
        assert_eq!(key(&app, &new, "Økonomien").await.to_string() == words, is_words);
        ingrid.submit_from(&new, &format!("{new}/fjern"), &[]).await.to();
    }
}

#[tokio::test]
async fn a_plan_that_changed_since_the_preview_is_looked_at_once_more() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    first(&ingrid).await;
    let at = preview(&ingrid, OLD).await;
    let seen = hidden(&ingrid.page(&at).await, "was");
    ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    let late = ingrid.submit(&at, &[("title", "Boligplan"), ("was", &seen)]).await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("er endret mens du så på dette"), "{}", late.text);
    let seen = hidden(&late.text, "was");
    let new = ingrid.submit(&at, &[("title", "Boligplan"), ("was", &seen)]).await.to();
    assert_eq!(new, format!("{AT}/3"));
}

#[tokio::test]
async fn a_version_that_came_after_a_preview_with_none_is_looked_at_too() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let at = preview(&ingrid, OLD).await;
    let seen = hidden(&ingrid.page(&at).await, "was");
    first(&ingrid).await;
    let late = ingrid.submit(&at, &[("title", "Boligplan"), ("was", &seen)]).await;
    assert_eq!(late.status, 409);
    let seen = hidden(&late.text, "was");
    assert_eq!(ingrid.submit(&at, &[("title", "Boligplan"), ("was", &seen)]).await.to(), format!("{AT}/2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_and_has_inputs_is_told() {
    let app = TestApp::spawn().await;
    scene::write(&app.state.db, &app.clock, "boligplan", Size { sections: 3, invited: 4, answers: 3 });
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let at = preview(&staff, "# Plan\n\n## Noe helt annet\n\nHer er det ingenting igjen.\n").await;
    let page = staff.page(&at).await;
    let (_, heard) = page.split_once("id=\"heard\"").expect("a part of what has inputs");
    let heard = heard.split("</section>").next().unwrap();
    assert!(heard.contains("Innspillene står fortsatt på versjonen de gjaldt"), "{heard}");
    assert!(heard.contains("innspill\n"), "{heard}");
}
