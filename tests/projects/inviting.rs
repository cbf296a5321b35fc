//! A lead makes somebody a member by their e-mail: with an account or without, told the same.

use lydhor::accounts::Role;
use lydhor::mail::Message;

use super::{BOLIG, begun, count};
use crate::support::app::{TestApp, delivered};
use crate::support::client::Client;

const LIST: &str = "/planarbeid/boligplan/medlemmer";
const AT: &str = "/planarbeid/boligplan/medlemmer/inviter";

async fn invite(who: &Client, email: &str) -> String {
    let form = [("name", "Sara Nilut"), ("email", email), ("role", "resource")];
    assert_eq!(who.submit(AT, &form).await.to(), LIST);
    who.page(LIST).await
}

fn link(app: &TestApp, letter: &Message) -> String {
    let base = app.state.config.base_url.as_str();
    letter.text.split_whitespace().find_map(|word| word.strip_prefix(base)).unwrap().to_owned()
}

#[tokio::test]
async fn who_has_no_account_gets_a_letter_and_becomes_a_member() {
    for (language, words) in
        [("nb", "Du har fått en bruker"), ("nn", "Du har fått ein brukar"), ("en", "You have been given")]
    {
        let app = TestApp::spawn_with(&format!("[site]\nlanguage = \"{language}\"\n")).await;
        let ingrid = begun(&app, "Ingrid Aas").await;
        let page = invite(&ingrid, "sara@example.no").await;
        assert!(page.contains("Sara Nilut er lagt til.") && page.contains("sara@example.no"), "{page}");
        let letter = delivered(&app.state).await.pop().unwrap();
        assert_eq!(letter.to.email(), "sara@example.no");
        assert!(letter.text.contains(words) && letter.html.contains(words), "{language}: {}", letter.text);
        let password = [("new", "kaffe tavle brosjyre"), ("again", "kaffe tavle brosjyre")];
        app.visitor().submit(&link(&app, &letter), &password).await.to();
        let sara = app.visitor();
        let form = [("email", "sara@example.no"), ("password", "kaffe tavle brosjyre")];
        sara.submit("/logg-inn", &form).await.to();
        sara.page(BOLIG).await;
        sara.page("/planarbeid/boligplan/milepeler").await;
        // No more than a reader may: neither in the project nor outside it.
        for path in [AT, "/planarbeid/ny", "/planarbeid/boligplan/oppsett"] {
            sara.get(path).await.expect(403);
        }
        for event in ["account.invited", "project.member_added"] {
            assert_eq!(count(&app, event).await, 1, "{event}");
        }
        assert_eq!(count(&app, "account.added").await, 2);
        app.finish().await;
    }
}

#[tokio::test]
async fn who_has_an_account_is_added_without_a_letter_and_the_lead_is_told_the_same() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let mads = app.account("Mads Lien", Role::Staff).await;
    let closed = app.account("Siri Lunde", Role::Staff).await;
    let admin = app.signed_in("Åse Dahl", Role::Administrator).await;
    let page = format!("/brukere/{}", closed.id);
    admin.submit_from(&page, &format!("{page}/steng"), &[]).await.to();
    for email in ["MADS.LIEN@example.no", "siri.lunde@example.no", "ny@example.no"] {
        assert!(invite(&ingrid, email).await.contains("Sara Nilut er lagt til."), "{email}");
    }
    let letters: Vec<String> =
        delivered(&app.state).await.iter().map(|letter| letter.to.email().to_owned()).collect();
    assert_eq!(letters, ["ny@example.no"]);
    app.sign_in(&mads).await.page("/planarbeid/boligplan/milepeler").await;
    assert_eq!(count(&app, "project.member_added").await, 3);
    // Again it is the same, and a member stays what they are.
    let form = [("name", "Ingrid"), ("email", "ingrid.aas@example.no"), ("role", "reader")];
    ingrid.submit(AT, &form).await.to();
    assert!(ingrid.page(LIST).await.contains("Ingrid Aas"));
    ingrid.page(AT).await;
    assert_eq!(count(&app, "project.member_added").await, 3);
}

#[tokio::test]
async fn who_is_invited_again_gets_the_letter_again_and_nobody_is_flooded() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let mut sent = 0;
    for _ in 0..5 {
        invite(&ingrid, "sara@example.no").await;
        sent += delivered(&app.state).await.len();
    }
    assert_eq!(sent, 3, "as often as one may ask for a new password");
    assert_eq!(count(&app, "account.added").await, 2);
    assert_eq!(count(&app, "project.member_added").await, 1);
    app.clock.advance(3601);
    invite(&ingrid, "sara@example.no").await;
    assert_eq!(delivered(&app.state).await.len(), 1);
    // The address alone is counted for whoever invites, so a full hour tells nothing of accounts.
    for number in 0..59 {
        invite(&ingrid, &format!("n{number}@example.no")).await;
    }
    for email in ["sara@example.no", "helt.ny@example.no"] {
        let form = [("name", "Sara Nilut"), ("email", email), ("role", "reader")];
        let told = ingrid.submit(AT, &form).await.expect(429);
        assert!(
            told.contains("id=\"email-error\"") && told.contains(&format!("value=\"{email}\"")),
            "{told}"
        );
    }
}

#[tokio::test]
async fn a_fault_stands_at_its_field_and_only_the_lead_invites() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    for (name, email, role, field) in [
        ("", "sara@example.no", "reader", "name"),
        ("Sara Nilut", "sara", "steering", "email"),
        ("Sara Nilut", "sara@example.no\u{0}\r\nBcc: alle@example.no", "reader", "email"),
        ("Sara Nilut", "sara@example.no", "administrator", "role"),
    ] {
        let form = [("name", name), ("email", email), ("role", role)];
        let told = ingrid.submit(AT, &form).await.expect(422);
        assert!(told.contains(&format!("id=\"{field}-error\"")), "{field}: {told}");
        assert!(told.contains(&format!("value=\"{name}\"")), "{field}: {told}");
    }
    let hostile = [("name", "<b>Sara</b>"), ("email", "sara@example.no"), ("role", "caseworker")];
    ingrid.submit(AT, &hostile).await.to();
    let page = ingrid.page(LIST).await;
    assert!(page.contains("&lt;b&gt;Sara&lt;/b&gt;") && !page.contains("<b>Sara"), "{page}");
    let mads = app.account("Mads Lien", Role::Staff).await;
    let member = [("account", &*mads.id.to_string()), ("role", "caseworker")];
    ingrid.submit(LIST, &member).await.to();
    let mads = app.sign_in(&mads).await;
    mads.submit_from(BOLIG, AT, &hostile).await.expect(403);
    let ola = app.signed_in("Ola Li", Role::Staff).await;
    ola.submit_from("/arbeid", AT, &hostile).await.expect(404);
    assert_eq!(count(&app, "account.invited").await, 1);
}
