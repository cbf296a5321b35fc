//! Administrators keep the accounts of others: adding, changing, closing, ending sessions.

use lydhor::accounts::{Account, Role, read, store};
use lydhor::db::keyset::At;

use super::{letters, link_in};
use crate::support::app::{PASSWORD, TestApp};
use crate::support::client::Client;

async fn login(app: &TestApp, email: &str, password: &str) -> (Client, u16) {
    let client = app.visitor();
    let status = client.submit("/logg-inn", &[("email", email), ("password", password)]).await.status;
    (client, status)
}

async fn two(app: &TestApp) -> (Client, Account) {
    let client = app.signed_in("Ingrid Aas", Role::Administrator).await;
    (client, app.account("Mads Lien", Role::Staff).await)
}

fn details<'a>(account: &'a Account, role: &'a str, version: &'a str) -> Vec<(&'static str, &'a str)> {
    let name = account.name.as_str();
    vec![("name", name), ("email", &account.email), ("role", role), ("language", "nn"), ("version", version)]
}

#[tokio::test]
async fn a_new_user_is_invited_by_a_letter_and_chooses_the_password() {
    let app = TestApp::spawn().await;
    let (client, _) = two(&app).await;
    let fields =
        [("name", "Sara Nilut"), ("email", "sara@example.no"), ("role", "steering"), ("language", "nn")];
    let page = client.submit("/brukere/ny", &fields).await.to();
    assert!(client.page(&page).await.contains("har ikke valgt passord"));
    assert_eq!(login(&app, "sara@example.no", "").await.1, 422);
    let letter = letters(&app).await.pop().unwrap();
    assert!(letter.to.email() == "sara@example.no" && letter.text.contains("Du har fått ein brukar"));
    let link = link_in(&app, &letter);
    let new = [("new", "kaffe tavle brosjyre"), ("again", "kaffe tavle brosjyre")];
    assert_eq!(app.visitor().submit(&link, &new).await.to(), "/logg-inn");
    assert_eq!(login(&app, "sara@example.no", "kaffe tavle brosjyre").await.1, 303);
    assert!(client.page("/brukere").await.contains("sara@example.no"));
    let twice = client.submit("/brukere/ny", &fields).await.expect(422);
    assert!(twice.contains("En annen bruker har denne e-postadressen") && twice.contains("Sara Nilut"));
    let done = app.audited().await;
    for action in ["account.added", "account.invited", "account.password_set_by_link"] {
        assert!(done.contains(&action.to_owned()), "{done:?}");
    }
}

#[tokio::test]
async fn a_link_sent_to_a_wrong_address_is_void_once_the_address_is_right() {
    let app = TestApp::spawn().await;
    let (client, _) = two(&app).await;
    let wrong = [("name", "Sara Nilut"), ("email", "sara@exmple.no"), ("role", "staff"), ("language", "nn")];
    let page = client.submit("/brukere/ny", &wrong).await.to();
    let strangers = link_in(&app, &letters(&app).await.pop().unwrap());
    app.visitor().page(&strangers).await;
    let right = [wrong[0], ("email", "sara@example.no"), wrong[2], wrong[3], ("version", "1")];
    client.submit(&page, &right).await.to();
    app.visitor().get(&strangers).await.expect(404);
}

#[tokio::test]
async fn an_invited_user_has_seven_days_to_choose_a_password() {
    let app = TestApp::spawn().await;
    let (client, _) = two(&app).await;
    let fields =
        [("name", "Sara Nilut"), ("email", "sara@example.no"), ("role", "steering"), ("language", "nb")];
    client.submit("/brukere/ny", &fields).await.to();
    let link = link_in(&app, &letters(&app).await.pop().unwrap());
    app.clock.advance(7 * 86_400 - 1);
    app.visitor().page(&link).await;
    app.clock.advance(2);
    app.visitor().get(&link).await.expect(404);
}

#[tokio::test]
async fn a_closed_user_is_out_at_once_and_comes_back_when_opened() {
    let app = TestApp::spawn().await;
    let (client, mads) = two(&app).await;
    let page = format!("/brukere/{}", mads.id);
    let (theirs, _) = login(&app, &mads.email, PASSWORD).await;
    client.submit_from(&page, &format!("{page}/steng"), &[]).await.to();
    theirs.get("/meg").await.to();
    assert_eq!(login(&app, &mads.email, PASSWORD).await.1, 422);
    client.submit_from(&page, &format!("{page}/lenke"), &[]).await.to();
    assert!(letters(&app).await.is_empty(), "a closed user gets no link");
    client.submit_from(&page, &format!("{page}/apne"), &[]).await.to();
    assert_eq!(login(&app, &mads.email, PASSWORD).await.1, 303);
    let done = app.audited().await;
    assert!(done.contains(&"account.closed".to_owned()) && done.contains(&"account.opened".to_owned()));
}

#[tokio::test]
async fn sessions_of_another_are_ended() {
    let app = TestApp::spawn().await;
    let (client, mads) = two(&app).await;
    let (theirs, _) = login(&app, &mads.email, PASSWORD).await;
    let page = format!("/brukere/{}", mads.id);
    assert!(client.page(&page).await.contains("Logget inn ett sted"));
    client.submit_from(&page, &format!("{page}/okter"), &[]).await.to();
    theirs.get("/meg").await.to();
    assert!(app.audited().await.contains(&"account.sessions_ended".to_owned()));
}

#[tokio::test]
async fn somebody_can_always_keep_accounts() {
    let app = TestApp::spawn().await;
    let (client, mads) = two(&app).await;
    let own = app.state.db.read(|conn| store::by_email(conn, "ingrid.aas@example.no")).await;
    let own: lydhor::db::Result<_> = own;
    let own = own.unwrap().unwrap().0;
    let page = format!("/brukere/{}", own.id);
    client.submit_from(&page, &format!("{page}/steng"), &[]).await.to();
    client.submit(&page, &details(&own, "staff", "1")).await.expect(422);
    client.page("/brukere").await;
    let theirs = format!("/brukere/{}", mads.id);
    client.submit(&theirs, &details(&mads, "administrator", "1")).await.to();
    client.submit(&page, &details(&own, "staff", "1")).await.to();
    assert_eq!(client.get("/brukere").await.status, 403, "no administrator any more");
}

#[tokio::test]
async fn two_who_change_a_user_at_once_lose_nothing() {
    let app = TestApp::spawn().await;
    let (client, mads) = two(&app).await;
    let page = format!("/brukere/{}", mads.id);
    client.submit(&page, &details(&mads, "reader", "1")).await.to();
    let stale = client.submit(&page, &details(&mads, "steering", "1")).await.expect(409);
    assert!(stale.contains(r#"value="steering" checked"#), "what was chosen is kept");
    assert!(app.audited().await.contains(&"account.changed".to_owned()));
}

#[tokio::test]
async fn users_stand_in_norwegian_order_page_by_page() {
    let app = TestApp::spawn().await;
    let client = app.signed_in("Ågot Administrator", Role::Administrator).await;
    for name in ["Østen Ø", "aase Å", "Zara Z", "Ærlig Æ", "anne A", "Éva E", "Čálli C"] {
        app.account(name, Role::Staff).await;
    }
    let wanted =
        ["anne A", "Čálli C", "Éva E", "Zara Z", "Ærlig Æ", "Østen Ø", "Ågot Administrator", "aase Å"];
    let page = client.page("/brukere").await;
    let places: Vec<usize> = wanted.iter().map(|name| page.find(&format!(">{name}</a>")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    let names = || {
        let (mut at, mut pages) = (Some(At::Start), Vec::new());
        while let Some(from) = at {
            let read = move |conn: &mut lydhor::db::Conn| read::kept_list(conn, &from, 3);
            let found = app.state.db.read_now(read).unwrap();
            at = found.rows.last().filter(|_| found.after).map(|last| At::After(last.place()));
            pages.push(found.rows.into_iter().map(|kept| kept.account.details.name).collect::<Vec<_>>());
        }
        pages
    };
    assert_eq!(names().concat(), wanted);
    let mads = app.account("Mads Lien", Role::Staff).await;
    let mut renamed = mads.clone();
    renamed.details.name = "Øyvind Lien".to_owned();
    client
        .submit_from("/brukere", &format!("/brukere/{}", mads.id), &details(&renamed, "staff", "1"))
        .await
        .to();
    assert_eq!(names()[2], ["Øyvind Lien", "Ågot Administrator", "aase Å"], "a new name, a new place");
}

#[tokio::test]
async fn only_administrators_keep_accounts() {
    let app = TestApp::spawn().await;
    let (_, mads) = two(&app).await;
    let (staff, _) = login(&app, &mads.email, PASSWORD).await;
    assert_eq!(staff.get("/brukere").await.status, 403);
    let page = format!("/brukere/{}", mads.id);
    for path in ["/brukere/ny", &page, &format!("{page}/lenke"), &format!("{page}/steng")] {
        assert_eq!(staff.submit_from("/meg", path, &details(&mads, "administrator", "1")).await.status, 403);
        assert_eq!(app.visitor().submit_from("/logg-inn", path, &[]).await.status, 401);
    }
}
