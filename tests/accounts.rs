//! Signing in and out, passwords, throttling, forms from elsewhere.

mod comparing;
mod forgotten;
mod keeping;

use lydhor::accounts::Role;
use lydhor::app::build_worker;
use lydhor::mail::{MailMemory, Mailer, Message};

use crate::support::app::{PASSWORD, TestApp};

/// Letters that were waiting, as they go out.
async fn letters(app: &TestApp) -> Vec<Message> {
    let memory = MailMemory::default();
    let worker = build_worker(&app.state, Mailer::Memory(memory.clone())).unwrap();
    worker.run_until_idle().await.unwrap();
    memory.letters()
}

/// The path of the one link in a letter.
fn link_in(app: &TestApp, letter: &Message) -> String {
    let base = &app.state.config.base_url;
    letter.text.split_whitespace().find_map(|word| word.strip_prefix(base.as_str())).unwrap().to_owned()
}

#[tokio::test]
async fn signs_in_works_and_signs_out() {
    let app = TestApp::spawn().await;
    let client = app.signed_in("Ingrid Aas", Role::Staff).await;
    assert!(client.page("/meg").await.contains("Ingrid Aas"));
    assert_eq!(client.submit_from("/meg", "/logg-ut", &[]).await.to(), "/logg-inn");
    assert_eq!(client.get("/meg").await.to(), "/logg-inn?til=/meg");
    assert_eq!(app.audited().await, ["account.added", "account.signed_in", "account.signed_out"]);
}

#[tokio::test]
async fn whoever_had_to_sign_in_comes_back_to_where_they_were() {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let visitor = app.visitor();
    let asked = visitor.get("/register?sok=vel").await.to();
    let page = visitor.page(&asked).await;
    let to =
        regex::Regex::new("name=\"to\" value=\"([^\"]*)\"").unwrap().captures(&page).unwrap()[1].to_owned();
    let fields = [("email", &*account.email), ("password", PASSWORD), ("to", &*to)];
    assert_eq!(visitor.submit_from(&asked, "/logg-inn", &fields).await.to(), "/register?sok=vel");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_person_get_the_same_answer() {
    let app = TestApp::spawn().await;
    app.account("Mads Lien", Role::Staff).await;
    let visitor = app.visitor();
    let mut answers = Vec::new();
    for email in ["mads.lien@example.no", "ingen@example.no"] {
        let answer = visitor.submit("/logg-inn", &[("email", email), ("password", "noe helt annet")]).await;
        let text = answer.expect(422);
        assert!(text.contains(email), "what was typed is kept");
        assert!(!text.contains("noe helt annet"), "a password is never sent back");
        answers.push(text.replace(email, "E"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn too_many_attempts_wait_for_that_person_from_that_address_only() {
    let app = TestApp::spawn_with("[sign_in]\nattempts = 3").await;
    app.account("Mads Lien", Role::Staff).await;
    app.account("Sara Nilut", Role::Staff).await;
    let visitor = app.visitor();
    let with = |email: &'static str, password: &'static str| {
        let visitor = visitor.clone();
        async move { visitor.submit("/logg-inn", &[("email", email), ("password", password)]).await.status }
    };
    for _ in 0..3 {
        assert_eq!(with("mads.lien@example.no", "feil passord her").await, 422);
    }
    assert_eq!(with("Mads.Lien@example.no", PASSWORD).await, 429, "even the right password must wait");
    assert_eq!(
        with("sara.nilut@example.no", PASSWORD).await,
        303,
        "a colleague behind the same address may enter"
    );
    app.clock.advance(15 * 60 + 1);
    assert_eq!(with("mads.lien@example.no", PASSWORD).await, 303);
}

/// What became of attempts with a wrong password, all at once.
async fn at_once(app: &TestApp, times: usize, email: &str, password: &str) -> Vec<u16> {
    let visitor = app.visitor();
    let token = visitor.token("/logg-inn").await;
    let tries = (0..times).map(|_| {
        let (visitor, token) = (visitor.clone(), token.clone());
        async move {
            let fields = [("csrf", token.as_str()), ("email", email), ("password", password)];
            visitor.post("/logg-inn", &fields).await.status
        }
    });
    futures_util::future::join_all(tries).await
}

#[tokio::test(flavor = "multi_thread")]
async fn many_guesses_at_once_do_not_pass_the_limit_together() {
    let app = TestApp::spawn().await;
    app.account("Mads Lien", Role::Staff).await;
    let answers = at_once(&app, 60, "mads.lien@example.no", "feil passord her").await;
    assert_eq!(answers.iter().filter(|status| **status == 422).count(), 8, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 429).count(), 52);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_does_not_try_a_password_on_everybody() {
    let app = TestApp::spawn_with("[sign_in]\nattempts_from_address = 5").await;
    app.account("Mads Lien", Role::Staff).await;
    for n in 0..5 {
        let email = format!("person{n}@example.no");
        assert_eq!(at_once(&app, 1, &email, "feil passord her").await, [422]);
    }
    assert_eq!(at_once(&app, 1, "mads.lien@example.no", PASSWORD).await, [429]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_and_fifty_who_sign_in_at_once_all_come_in() {
    let app = TestApp::spawn_with("[sign_in]\nattempts = 1000").await;
    app.account("Mads Lien", Role::Staff).await;
    let answers = at_once(&app, 150, "mads.lien@example.no", PASSWORD).await;
    assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
}

#[tokio::test]
async fn the_old_password_is_not_guessed_in_a_session() {
    let app = TestApp::spawn_with("[sign_in]\nattempts = 3").await;
    let here = app.signed_in("Ingrid Aas", Role::Staff).await;
    let new = "et nytt og langt passord";
    for _ in 0..3 {
        let fields = [("old", "feil passord her"), ("new", new), ("again", new)];
        here.submit_from("/meg", "/meg/passord", &fields).await.expect(422);
    }
    let right = [("old", PASSWORD), ("new", new), ("again", new)];
    here.submit_from("/meg", "/meg/passord", &right).await.expect(429);
    app.clock.advance(15 * 60 + 1);
    here.submit_from("/meg", "/meg/passord", &right).await.to();
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    let app = TestApp::spawn().await;
    let client = app.signed_in("Ingrid Aas", Role::Staff).await;
    app.clock.advance(11 * 3600);
    client.page("/meg").await;
    app.clock.advance(11 * 3600);
    client.page("/meg").await;
    app.clock.advance(12 * 3600 + 1);
    client.get("/meg").await.to();
}

#[tokio::test]
async fn a_session_that_is_used_all_the_time_ends_too() {
    let app = TestApp::spawn().await;
    let client = app.signed_in("Ingrid Aas", Role::Staff).await;
    for _ in 0..15 {
        app.clock.advance(11 * 3600);
        client.page("/meg").await;
    }
    app.clock.advance(3 * 3600 + 1);
    client.get("/meg").await.to();
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    let app = TestApp::spawn().await;
    let here = app.signed_in("Ingrid Aas", Role::Staff).await;
    let there = app.visitor();
    there.submit("/logg-inn", &[("email", "ingrid.aas@example.no"), ("password", PASSWORD)]).await.to();
    let new = "et nytt og langt passord";
    let refused = [
        ("feil", new, new),
        (PASSWORD, "kort", "kort"),
        (PASSWORD, new, "noe annet"),
        (PASSWORD, PASSWORD, PASSWORD),
        (PASSWORD, "passord123456", "passord123456"),
        (PASSWORD, "ingrid.aas@example.no", "ingrid.aas@example.no"),
    ];
    for (old, typed, again) in refused {
        let fields = [("old", old), ("new", typed), ("again", again)];
        here.submit_from("/meg", "/meg/passord", &fields).await.expect(422);
    }
    let fields = [("old", PASSWORD), ("new", new), ("again", new)];
    here.submit_from("/meg", "/meg/passord", &fields).await.to();
    here.page("/meg").await;
    there.get("/meg").await.to();
    let login = [("email", "ingrid.aas@example.no"), ("password", new)];
    app.visitor().submit("/logg-inn", &login).await.to();
}

#[tokio::test]
async fn a_form_without_its_token_changes_nothing() {
    let app = TestApp::spawn().await;
    let client = app.signed_in("Ingrid Aas", Role::Staff).await;
    for token in ["", "feil"] {
        assert_eq!(client.post("/logg-ut", &[("csrf", token)]).await.status, 401);
    }
    client.page("/meg").await;
}

#[tokio::test]
async fn what_was_typed_is_shown_when_the_session_has_ended() {
    let app = TestApp::spawn().await;
    let client = app.signed_in("Ingrid Aas", Role::Staff).await;
    let token = client.token("/meg").await;
    app.clock.advance(13 * 3600);
    let fields = [
        ("csrf", token.as_str()),
        ("purpose", "Tre timers arbeid & litt til"),
        ("new", "et nytt passord her"),
    ];
    let answer = client.post("/meg/passord", &fields).await.expect(401);
    assert!(answer.contains("Tre timers arbeid &amp; litt til"), "{answer}");
    assert!(!answer.contains("et nytt passord her"));
}

#[tokio::test]
async fn the_language_is_remembered_and_never_leads_elsewhere() {
    let app = TestApp::spawn().await;
    let visitor = app.visitor();
    assert_eq!(visitor.get("/sprak?til=nn&tilbake=/logg-inn").await.to(), "/logg-inn");
    assert!(visitor.page("/logg-inn").await.contains("lang=\"nn\""));
    for elsewhere in ["//example.org", "https://example.org", "/\\example.org"] {
        let encoded = elsewhere.replace('\\', "%5C");
        assert_eq!(visitor.get(&format!("/sprak?til=en&tilbake={encoded}")).await.to(), "/");
    }
    assert_eq!(visitor.get("/sprak?til=xx").await.status, 400);
}

#[tokio::test]
async fn every_answer_is_strict_about_scripts_and_frames() {
    let app = TestApp::spawn().await;
    for path in ["/logg-inn", "/finnes-ikke"] {
        let answer = app.visitor().get(path).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
        assert_eq!(answer.headers["referrer-policy"], "no-referrer");
    }
    assert_eq!(app.visitor().get("/finnes-ikke").await.status, 404);
}
