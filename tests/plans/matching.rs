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
async fn answers_that_cannot_be_are_told_at_their_fields_and_stay_chosen() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let old = first(&ingrid).await;
    let words = key(&app, &old, "Ordliste").await.to_string();
    let foreign = SectionKey::new(&lydhor::clock::Clock::default()).to_string();
    let at = preview(&ingrid, &format!("{NEW}\n## 3 Noe helt annet\n\nOm kaier og båter i havna.\n")).await;
    let twice = [("title", "Boligplan"), ("section-1", words.as_str()), ("section-3", words.as_str())];
    let refused = ingrid.submit(&at, &twice).await.expect(422);
    for part in ["id=\"section-1-error\"", "id=\"section-3-error\"", "Du har valgt den samme flere steder"] {
        assert!(refused.contains(part), "{part} in {refused}");
    }
    let chosen = regex::Regex::new(&format!("value=\"{words}\"\\s+selected")).unwrap();
    assert_eq!(chosen.find_iter(&refused).count(), 2, "{refused}");
    for unknown in [foreign.as_str(), "tull"] {
        let refused = ingrid.submit(&at, &[("title", "Boligplan"), ("section-1", unknown)]).await.expect(422);
        assert!(refused.contains("står ikke i forrige versjon"), "{refused}");
    }
    // A form that does not say what it was shown is none of ours.
    let page = ingrid.page(&at).await;
    let token = hidden(&page, "csrf");
    ingrid.post(&at, &[("title", "Boligplan"), ("section-1", "new"), ("csrf", &token)]).await.expect(400);
}

#[tokio::test]
async fn what_was_found_can_be_said_to_be_wrong() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let old = first(&ingrid).await;
    let at = preview(&ingrid, NEW).await;
    assert!(ingrid.page(&at).await.contains("Stemmer det ikke?"));
    let answers = [("title", "Boligplan"), ("section-1", "new"), ("section-2", "new")];
    let new = ingrid.submit(&at, &answers).await.to();
    for (heading, was) in [("Økonomien", "Økonomi"), ("Hvorfor", "Bakgrunn")] {
        assert_ne!(key(&app, &new, heading).await, key(&app, &old, was).await, "{heading}");
    }
}

#[tokio::test]
async fn answers_that_change_what_others_are_found_to_be_are_shown_once_more() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let old = preview(
        &ingrid,
        "# Boligplan\n\n## 1 Bolig\n\nKommunen skal skaffe flere utleieboliger til unge uten bolig.\n",
    )
    .await;
    let old = ingrid.submit(&old, &[("title", "Boligplan")]).await.to();
    let bolig = key(&app, &old, "Bolig").await;
    let text = "# Boligplan\n\n## 1 Bolig\n\nKommunen skal skaffe flere utleieboliger til unge uten bolig.\n\n\
        ## 2 Boliger\n\nKommunen skal skaffe flere utleieboliger til unge uten bolig i sentrum.\n";
    let at = preview(&ingrid, text).await;
    let answers = [("title", "Boligplan"), ("section-1", "new")];
    let shown = ingrid.submit(&at, &answers).await.expect(409);
    assert!(shown.contains("Svarene dine endret også"), "{shown}");
    let (was, others, token) = (hidden(&shown, "was"), hidden(&shown, "others"), hidden(&shown, "csrf"));
    let sent = [&answers[..], &[("was", &was), ("others", &others), ("csrf", &token)]].concat();
    let new = ingrid.post(&at, &sent).await.to();
    assert_ne!(key(&app, &new, "Bolig").await, bolig);
    assert_eq!(key(&app, &new, "Boliger").await, bolig);
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
