//! A forgotten password: a link by mail, good once and for a while, and nothing told to strangers.

use lydhor::accounts::Role;

use super::{letters, link_in};
use crate::support::app::{PASSWORD, TestApp};

const NEW: &str = "kaffe tavle brosjyre";

#[tokio::test]
async fn a_link_sets_the_password_once_and_ends_every_session() {
    let app = TestApp::spawn().await;
    let before = app.signed_in("Ingrid Aas", Role::Staff).await;
    let visitor = app.visitor();
    visitor.submit("/glemt-passord", &[("email", "Ingrid.Aas@example.no")]).await.expect(200);
    let link = link_in(&app, &letters(&app).await.pop().unwrap());
    visitor.page(&link).await;
    before.page("/meg").await;
    let still = [("email", "ingrid.aas@example.no"), ("password", PASSWORD)];
    assert_eq!(app.visitor().submit("/logg-inn", &still).await.status, 303, "the password is as before");
    for (new, again) in [("kort", "kort"), (NEW, "noe annet"), ("ingridaas2026", "ingridaas2026")] {
        visitor.submit(&link, &[("new", new), ("again", again)]).await.expect(422);
    }
    visitor.submit(&link, &[("new", NEW), ("again", NEW)]).await.to();
    before.get("/meg").await.to();
    let login = |password| [("email", "ingrid.aas@example.no"), ("password", password)];
    app.visitor().submit("/logg-inn", &login(PASSWORD)).await.expect(422);
    app.visitor().submit("/logg-inn", &login(NEW)).await.to();
    visitor.get(&link).await.expect(404);
    let again = [("new", "enda et nytt og langt"), ("again", "enda et nytt og langt")];
    visitor.submit_from("/logg-inn", &link, &again).await.expect(404);
}

#[tokio::test]
async fn a_stranger_is_told_the_same_and_nobody_is_flooded() {
    let app = TestApp::spawn().await;
    app.account("Ingrid Aas", Role::Staff).await;
    let visitor = app.visitor();
    let mut answers = Vec::new();
    for email in ["ingrid.aas@example.no", "ingen@example.no"] {
        let answer = visitor.submit("/glemt-passord", &[("email", email)]).await.expect(200);
        answers.push(answer.replace(email, "E"));
    }
    assert_eq!(answers[0], answers[1]);
    for _ in 0..10 {
        visitor.submit("/glemt-passord", &[("email", "ingrid.aas@example.no")]).await.expect(200);
    }
    assert_eq!(letters(&app).await.len(), 3);
    for n in 0..18 {
        let email = format!("person{n}@example.no");
        visitor.submit("/glemt-passord", &[("email", &email)]).await.expect(200);
    }
    visitor.submit("/glemt-passord", &[("email", "en.til@example.no")]).await.expect(429);
    visitor.submit("/glemt-passord", &[("email", "ikke en adresse")]).await.expect(422);
}

#[tokio::test]
async fn a_link_is_old_after_two_hours_and_a_forged_one_leads_nowhere() {
    let app = TestApp::spawn().await;
    app.account("Ingrid Aas", Role::Staff).await;
    let visitor = app.visitor();
    visitor.submit("/glemt-passord", &[("email", "ingrid.aas@example.no")]).await.expect(200);
    let link = link_in(&app, &letters(&app).await.pop().unwrap());
    let (head, token) = link.rsplit_once('/').unwrap();
    let parts: Vec<_> = token.split('.').collect();
    let later = format!("{head}/{}.{}.{}", parts[0], parts[1].parse::<i64>().unwrap() + 9999, parts[2]);
    for forged in [later, format!("{head}/x"), format!("{head}/a.b.c"), format!("{link}x")] {
        visitor.get(&forged).await.expect(404);
    }
    app.clock.advance(2 * 3600 + 1);
    visitor.get(&link).await.expect(404);
}
