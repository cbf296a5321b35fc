//! What whoever started a job sees of it, and nobody else.

use lydhor::accounts::Role;
use lydhor::jobs::Fault;

use super::{ended, enqueue, latest, mark, worker};
use crate::support::app::{TestApp, run_jobs};

#[tokio::test(flavor = "multi_thread")]
async fn one_sees_how_far_it_has_come_and_what_came_of_it() {
    let app = TestApp::spawn().await;
    let ingrid = app.account("Ingrid Aas", Role::Staff).await;
    let (staff, subject) = (app.sign_in(&ingrid).await, app.clock.new_id());
    let page = format!("/underveis/{}", enqueue(&app, subject, Some(ingrid.id.0)));
    let waiting = staff.page(&page).await;
    assert!(waiting.contains("Arbeidet står for tur") && waiting.contains("Du kan lukke siden"), "{waiting}");
    assert!(
        waiting.contains("<noscript>") && waiting.contains("Se hvor langt vi er kommet"),
        "without a script one loads it again"
    );
    let worker = worker(&app, |run| {
        run.expect(2000)?;
        if run.done() == 0 {
            run.step(|tx| mark(run, tx).map(|_| 1234))?;
            return Err(Fault::Retry("not yet".to_owned()));
        }
        Ok(ended())
    });
    run_jobs(&worker).await;
    let stopped = staff.page(&page).await;
    for words in
        ["1\u{a0}234 av 2\u{a0}000", "value=\"1234\" max=\"2000\"", "Neste forsøk blir klokken 10.00"]
    {
        assert!(stopped.contains(words), "{words}: {stopped}");
    }
    app.clock.advance(10);
    run_jobs(&worker).await;
    let told = staff.page(&page).await;
    assert!(told.contains("3 nye høringsparter er lagret") && !told.contains("data-open"), "{told}");
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_asks_again_is_told_only_what_has_changed() {
    let app = TestApp::spawn().await;
    let ingrid = app.account("Ingrid Aas", Role::Staff).await;
    let (staff, subject) = (app.sign_in(&ingrid).await, app.clock.new_id());
    let now = format!("/underveis/{}/na", enqueue(&app, subject, Some(ingrid.id.0)));
    let first = staff.get(&now).await;
    let tag = first.headers["etag"].to_str().unwrap().to_owned();
    assert!(first.text.starts_with("<div data-part=\"words\" role=\"status\">"), "{}", first.text);
    let again = staff.get_unless(&now, &tag).await;
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    run_jobs(&worker(&app, |_| Ok(ended()))).await;
    let changed = staff.get_unless(&now, &tag).await;
    assert!(changed.headers["etag"] != *tag && !changed.text.contains("data-open"), "{}", changed.text);
    assert!(changed.expect(200).contains("3 nye høringsparter"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_failed_says_why_in_each_language_and_can_be_tried_again() {
    let app = TestApp::spawn().await;
    let ingrid = app.account("Ingrid Aas", Role::Staff).await;
    let (staff, subject) = (app.sign_in(&ingrid).await, app.clock.new_id());
    let page = format!("/underveis/{}", enqueue(&app, subject, Some(ingrid.id.0)));
    let gone = || Err(Fault::Failed(lydhor::jobs::Said::new("consultees-saving-gone")));
    run_jobs(&worker(&app, move |_| gone())).await;
    for (lang, words) in [
        ("nb", ["Vi fikk det ikke til", "Listen finnes ikke lenger", "Prøv igjen"]),
        ("nn", ["Vi fekk det ikkje til", "Lista finst ikkje lenger", "Prøv igjen"]),
        ("en", ["We could not do it", "The list no longer exists", "Try again"]),
    ] {
        staff.get(&format!("/sprak?til={lang}")).await.to();
        let shown = staff.page(&page).await;
        for words in words {
            assert!(shown.contains(words), "{words}: {shown}");
        }
    }
    assert_eq!(staff.submit(&page, &[]).await.to(), page);
    run_jobs(&worker(&app, |_| Ok(ended()))).await;
    assert!(staff.page(&page).await.contains("3 new consultees"));
    // Pressed once more on a page that stood open.
    let token = staff.token("/meg").await;
    assert_eq!(staff.post(&page, &[("csrf", &token)]).await.to(), page);
    assert!(!latest(&app, subject).is_open());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_who_started_it_is_shown_a_job_or_may_try_it_again() {
    let app = TestApp::spawn().await;
    let ingrid = app.account("Ingrid Aas", Role::Staff).await;
    let page = format!("/underveis/{}", enqueue(&app, app.clock.new_id(), Some(ingrid.id.0)));
    let nobodys = format!("/underveis/{}", enqueue(&app, app.clock.new_id(), None));
    let own = app.sign_in(&ingrid).await;
    let mut people = vec![("who started it", own, 200, 303), ("a visitor", app.visitor(), 303, 401)];
    for (name, role) in [
        ("Kari Nes", Role::Staff),
        ("Ola Nes", Role::Administrator),
        ("Siv Nes", Role::Steering),
        ("Per Nes", Role::Reader),
    ] {
        people.push((name, app.signed_in(name, role).await, 404, 404));
    }
    for (name, client, shown, tried) in people {
        for path in [page.clone(), format!("{page}/na")] {
            assert_eq!(client.get(&path).await.status, shown, "{name} {path}");
        }
        let token = client.token("/logg-inn").await;
        let token = if token.is_empty() { client.token("/meg").await } else { token };
        let answer = client.post(&page, &[("csrf", &token)]).await;
        assert_eq!(answer.status, tried, "{name}: {}", answer.text);
        let unseen = if name == "a visitor" { 303 } else { 404 };
        assert_eq!(client.get(&nobodys).await.status, unseen, "{name}: a job of the program's own");
    }
}
