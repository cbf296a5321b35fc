//! How often a stranger may try: links that lead nowhere, passwords and files, counted for each network address.

use lydhor::accounts::Role;

use crate::support::app::{PASSWORD, TestApp};
use crate::support::scene::{self, Size};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_tries_many_links_that_lead_nowhere_waits_and_a_right_one_is_never_counted() {
    let app = TestApp::spawn().await;
    let visitor = app.visitor();
    let statuses = async |from: usize, to: usize| {
        let mut seen = Vec::new();
        for n in from..to {
            let link = ["/i/", "/bekreft/", "/nytt-passord/"][n % 3];
            seen.push(visitor.get(&format!("{link}AAAA{n}.BBBB")).await.status);
        }
        seen
    };
    assert!(statuses(0, 300).await.iter().all(|status| *status == 404));
    let waits = visitor.get("/i/AAAA.BBBB").await;
    assert_eq!(waits.status, 429);
    assert!(waits.text.contains("Vent"), "{}", waits.text);
    assert_eq!(visitor.get("/logg-inn").await.status, 200, "other pages are open");
    // Whoever has a right link comes in, from the same address.
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let id = account.id;
    let hash = move |conn: &mut lydhor::db::Conn| lydhor::accounts::store::password_hash(conn, id);
    let hash = app.state.db.read(hash).await.unwrap().unwrap();
    let token = lydhor::accounts::link::token(&app.state.keys, &account, &hash, app.clock.in_seconds(3600));
    assert_eq!(visitor.get(&format!("/nytt-passord/{token}")).await.status, 200);
    app.clock.advance(2);
    assert_eq!(statuses(0, 2).await, [404, 429], "one grows back each two seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_in_all_the_time_waits_also_with_the_right_password() {
    let app = TestApp::spawn().await;
    app.account("Ingrid Aas", Role::Staff).await;
    let limit = &app.state.limits.passwords_from;
    for _ in 0..300 {
        limit.take("127.0.0.1").unwrap();
    }
    let fields = [("email", "ingrid.aas@example.no"), ("password", PASSWORD)];
    let visitor = app.visitor();
    let refused = visitor.submit("/logg-inn", &fields).await;
    assert_eq!(refused.status, 429);
    assert!(refused.text.contains("value=\"ingrid.aas@example.no\"") && refused.text.contains("Vent"));
    app.clock.advance(1);
    visitor.submit("/logg-inn", &fields).await.to();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hearing_that_others_flood_is_open_to_whoever_comes_new() {
    let app = TestApp::spawn().await;
    let scene =
        scene::write(&app.state.db, &app.clock, "boligplan", Size { sections: 2, invited: 1, answers: 0 });
    let flood = scene.hearing.to_string();
    while app.state.limits.begun_in.take(&flood).is_ok() {}
    let visitor = app.visitor();
    let mut statuses = Vec::new();
    for n in 0..4 {
        let email = format!("lag{n}@example.org");
        let fields = [("kind", "private_person"), ("name", "Kari"), ("email", email.as_str())];
        statuses.push(visitor.submit("/horing/boligplan/svar", &fields).await.status);
    }
    assert_eq!(statuses, [303, 303, 303, 429], "the first of a network, and then the hearing's limit");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_files_all_the_time_waits_and_keeps_what_was_typed() {
    let app = TestApp::spawn().await;
    let staff = app.signed_in("Ingrid Aas", Role::Staff).await;
    let send = async || {
        let list = ("liste.csv", b"Navn;Type;E-post\nLag;Annet;lag@example.org\n".to_vec());
        staff.upload("/register/import", "/register/import", "file", list, &[("remark", "Mine ord")]).await
    };
    assert_eq!(send().await.status, 303);
    for _ in 0..119 {
        app.state.limits.files_from.take("127.0.0.1").unwrap();
    }
    let waits = send().await;
    assert!(waits.status == 429 && waits.text.contains("Mine ord"), "{}", waits.text);
    app.clock.advance(5);
    assert_eq!(send().await.status, 303);
}
