//! What comes again and again, and what is forgotten of what has ended.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::prelude::*;
use lydhor::db::schema::job;
use lydhor::db::{Conn, Error};
use lydhor::jobs::worker::Worker;
use lydhor::jobs::{Ended, Fault, Next};

use super::{Made, ended, enqueue, worker};
use crate::support::app::{TestApp, run_jobs};

const DAY: i64 = 86_400;

/// A worker of standing work, and how often it was done.
fn standing(app: &TestApp, next: Next, faults: usize) -> (Arc<Worker>, Arc<AtomicUsize>) {
    let times = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&times);
    let work = move |_: &lydhor::jobs::Run<'_>| match counted.fetch_add(1, Ordering::SeqCst) {
        at if at < faults => Err(Fault::Retry("not yet".to_owned())),
        _ => Ok(Ended::Again(next)),
    };
    let made = Made { kind: "test.standing", stands: true, work };
    let worker = Worker::new(&app.state.db, app.clock.clone(), vec![Box::new(made)]);
    (Arc::new(worker), times)
}

fn rows(app: &TestApp) -> Vec<String> {
    let load = |conn: &mut Conn| job::table.order(job::id).select(job::state).load(conn);
    app.state.db.read_now::<_, Error>(load).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_each_minute_is_done_once_a_minute_by_whichever_program() {
    let app = TestApp::spawn().await;
    let ((one, by_one), (other, by_other)) =
        (standing(&app, Next::In(60), 0), standing(&app, Next::In(60), 0));
    for minute in 1..=10 {
        tokio::join!(run_jobs(&one), run_jobs(&other));
        tokio::join!(run_jobs(&other), run_jobs(&one));
        assert_eq!(by_one.load(Ordering::SeqCst) + by_other.load(Ordering::SeqCst), minute);
        app.clock.advance(60);
    }
    assert_eq!(rows(&app), ["waiting"]);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_each_day_comes_once_for_each_day_lived_through_whatever_the_clock_says() {
    let app = TestApp::spawn().await;
    let (running, times) = standing(&app, Next::Day, 0);
    let (other, by_other) = standing(&app, Next::Day, 0);
    run_jobs(&running).await;
    for days in [400, -800, 400] {
        app.clock.jump(days * DAY);
        app.clock.advance(60);
        run_jobs(&running).await;
    }
    assert_eq!(times.load(Ordering::SeqCst), 1, "one day, however often the clock was set");
    for day in 2..=5 {
        app.clock.advance(DAY);
        run_jobs(&running).await;
        run_jobs(&other).await;
        assert_eq!(times.load(Ordering::SeqCst) + by_other.load(Ordering::SeqCst), day);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_is_never_given_up() {
    let app = TestApp::spawn().await;
    let (running, times) = standing(&app, Next::In(60), 100);
    for _ in 0..101 {
        run_jobs(&running).await;
        app.clock.advance(3600);
    }
    assert_eq!((times.load(Ordering::SeqCst), rows(&app)), (101, vec!["waiting".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn ended_jobs_are_forgotten_after_fourteen_days_by_both_signs() {
    let app = TestApp::spawn().await;
    enqueue(&app, app.clock.new_id(), None);
    run_jobs(&worker(&app, |_| Ok(ended()))).await;
    let there = || rows(&app).iter().filter(|state| *state == "done").count();
    app.run_jobs().await;
    for days in [400, -400] {
        app.clock.jump(days * DAY);
        app.clock.advance(60);
        app.run_jobs().await;
    }
    for _ in 0..13 {
        app.clock.advance(DAY);
        app.run_jobs().await;
        assert_eq!(there(), 1);
    }
    app.clock.advance(DAY);
    app.run_jobs().await;
    assert_eq!(there(), 0);
}
