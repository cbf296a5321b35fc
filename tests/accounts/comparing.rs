//! A password that is changed while another request compares the old one: comparing takes its time, and grants nothing.

use argon2::password_hash::PasswordHasher as _;
use argon2::{Algorithm, Argon2, Params, Version};
use diesel::prelude::*;
use lydhor::accounts::access::Keeper;
use lydhor::accounts::{Account, Role, actions, password};
use lydhor::db::schema::{account, session, throttle};
use lydhor::db::{self, Conn, Tx};

use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::Client;

const NEW: &str = "et nytt og langt passord";

/// Gives the account a hash of [`PASSWORD`] that takes a second or so to compare.
async fn make_slow(app: &TestApp, who: &Account) {
    let params = Params::new(64 * 1024, 30, 1, None).unwrap();
    let slow = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = slow.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    let id = who.id;
    let set = move |tx: &mut Tx<'_>| {
        diesel::update(account::table.find(id)).set(account::password_hash.eq(&hash)).execute(tx.conn())
    };
    app.state.db.write::<_, db::Error>(set).await.unwrap();
}

async fn tries(app: &TestApp) -> i64 {
    let count = |conn: &mut Conn| throttle::table.count().get_result(conn);
    app.state.db.read::<_, db::Error>(count).await.unwrap()
}

async fn open_sessions(app: &TestApp) -> i64 {
    let open = |conn: &mut Conn| session::table.filter(session::ended_at.is_null()).count().get_result(conn);
    app.state.db.read::<_, db::Error>(open).await.unwrap()
}

/// Sends the form, and sets another password as soon as the old one is being compared. The status of the answer.
async fn while_comparing(app: &TestApp, who: &Account, client: Client, to: &'static str) -> u16 {
    let (before, email) = (tries(app).await, who.email.clone());
    let asked = tokio::spawn(async move {
        let fields = [
            ("email", email.as_str()),
            ("password", PASSWORD),
            ("old", PASSWORD),
            ("new", NEW),
            ("again", NEW),
        ];
        let from = if to == "/logg-inn" { to } else { "/meg" };
        client.submit_from(from, to, &fields).await.status
    });
    while tries(app).await == before {
        tokio::task::yield_now().await;
    }
    let id = who.id;
    let other = password::hash("et helt annet passord").unwrap();
    let set = move |tx: &mut Tx<'_>| {
        actions::set_from_shell(tx, &Keeper::shell("test"), id, &other).map_err(|error| panic!("{error}"))
    };
    app.state.db.write::<_, db::Error>(set).await.unwrap();
    assert!(!asked.is_finished(), "the old password is still being compared");
    asked.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_in_with_a_password_that_is_changed_meanwhile_does_not_come_in() {
    let app = TestApp::spawn().await;
    let who = app.account("Mads Lien", Role::Staff).await;
    make_slow(&app, &who).await;
    assert_eq!(while_comparing(&app, &who, app.visitor(), "/logg-inn").await, 422);
    assert_eq!(open_sessions(&app).await, 0);
    assert!(!app.audited().await.contains(&"account.signed_in".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_was_set_meanwhile_is_not_written_over() {
    let app = TestApp::spawn().await;
    let who = app.account("Mads Lien", Role::Staff).await;
    let client = app.sign_in(&who).await;
    make_slow(&app, &who).await;
    assert_eq!(while_comparing(&app, &who, client, "/meg/passord").await, 422);
    let audited = app.audited().await;
    let changed = audited.iter().filter(|action| *action == "account.password_changed").count();
    assert_eq!(changed, 1, "the other one: {audited:?}");
    let login = |password| [("email", who.email.as_str()), ("password", password)];
    app.visitor().submit("/logg-inn", &login(NEW)).await.expect(422);
    app.visitor().submit("/logg-inn", &login("et helt annet passord")).await.to();
}
