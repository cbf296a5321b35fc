//! What becomes of a job, by what its work says.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use lydhor::jobs::{Fault, JobState, Said};
use uuid::Uuid;

use super::{ended, enqueue, latest, mark, marks, steps, worker};
use crate::support::app::{TestApp, run_jobs};

const HOUR: i64 = 3600;

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_wrong_is_tried_again_later_and_later_then_given_up() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    enqueue(&app, subject, None);
    let tries = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&tries);
    let worker = worker(&app, move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        Err(Fault::Retry("the other machine does not answer".to_owned()))
    });
    for (at, wait) in (1..).zip([10, 60, 300, 900, HOUR, HOUR, HOUR, HOUR]) {
        run_jobs(&worker).await;
        assert_eq!((tries.load(Ordering::Relaxed), latest(&app, subject).state), (at, JobState::Waiting));
        app.clock.advance(wait - 1);
        run_jobs(&worker).await;
        assert_eq!(tries.load(Ordering::Relaxed), at, "not before {wait} seconds");
        app.clock.advance(1);
    }
    run_jobs(&worker).await;
    app.clock.advance(1000 * HOUR);
    run_jobs(&worker).await;
    let job = latest(&app, subject);
    assert_eq!((tries.load(Ordering::Relaxed), job.state), (9, JobState::Failed));
    assert_eq!(job.said().unwrap().0, "jobs-given-up");
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_begins_anew_shows_how_far_it_has_come_and_is_given_up_all_the_same() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    enqueue(&app, subject, None);
    let worker = worker(&app, move |run| {
        run.begin_anew(100)?;
        run.show(70)?;
        Err(Fault::Retry("the disk is full".to_owned()))
    });
    for tries in 1..=9 {
        run_jobs(&worker).await;
        let job = latest(&app, subject);
        assert_eq!((job.done, job.total, job.attempts), (70, 100, tries));
        app.clock.advance(HOUR);
    }
    let job = latest(&app, subject);
    assert_eq!((job.state, job.said().unwrap().0), (JobState::Failed, "jobs-given-up"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_is_tried_once_and_says_why() {
    let app = TestApp::spawn().await;
    let (subject, by) = (app.clock.new_id(), app.clock.new_id());
    let id = enqueue(&app, subject, Some(by));
    let worker = worker(&app, |_| Err(Fault::Failed(Said::new("consultees-saving-gone"))));
    for _ in 0..3 {
        run_jobs(&worker).await;
        app.clock.advance(HOUR);
    }
    let job = latest(&app, subject);
    assert_eq!((job.state, job.attempts), (JobState::Failed, 1));
    assert_eq!(job.said().unwrap().0, "consultees-saving-gone");
    // Whoever started it may have it tried once more, and nobody else.
    let repeat = |who: Uuid| {
        let again = app.state.db.write_now::<_, lydhor::db::Error>(|tx| lydhor::jobs::repeat(tx, id, who));
        again.unwrap()
    };
    assert!(!repeat(app.clock.new_id()) && repeat(by) && !repeat(by));
    assert_eq!(latest(&app, subject).state, JobState::Waiting);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_asked_for_twice_is_one_until_it_is_done() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    let first = enqueue(&app, subject, None);
    assert_eq!(enqueue(&app, subject, None), first);
    run_jobs(&worker(&app, |_| Ok(ended()))).await;
    assert_eq!(latest(&app, subject).state, JobState::Done);
    let second = enqueue(&app, subject, None);
    assert!(second != first && latest(&app, subject).id == second);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_breaks_off_goes_on_from_its_last_step() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    enqueue(&app, subject, None);
    let worker = worker(&app, |run| {
        run.expect(5)?;
        if run.done() == 0 {
            steps(run, 2)?;
            run.step(|tx| mark(run, tx).map(|_| panic!("the third step is undone")))?;
        }
        steps(run, 5)?;
        Ok(ended())
    });
    assert_eq!(run_jobs(&worker).await, 2);
    let job = latest(&app, subject);
    assert_eq!((job.state, job.done, job.total, job.attempts), (JobState::Waiting, 2, 5, 1));
    app.clock.advance(10);
    assert_eq!(run_jobs(&worker).await, 3);
    let job = latest(&app, subject);
    assert_eq!((job.state, job.done, marks(&app).await), (JobState::Done, 5, 5));
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_back_or_ahead_keeps_no_job_waiting() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    enqueue(&app, subject, None);
    let worker = worker(&app, |run| match run.clock.steady().as_secs() {
        0 => Err(Fault::Retry("not yet".to_owned())),
        _ => Ok(ended()),
    });
    app.clock.jump(10_000 * 86_400);
    run_jobs(&worker).await;
    assert_eq!(latest(&app, subject).state, JobState::Waiting);
    app.clock.jump(-10_000 * 86_400);
    app.clock.advance(1);
    run_jobs(&worker).await;
    assert_eq!(latest(&app, subject).state, JobState::Done, "its time, years ahead, is not waited for");
}
