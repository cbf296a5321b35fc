//! Who does a job: one at a time, whoever else is there, and another where that one dies.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

use lydhor::db::Db;
use lydhor::jobs::worker::{LEASE, Worker};
use lydhor::jobs::{JobId, JobState};

use super::{KIND, Made, ended, enqueue, latest, mark, marks, steps, worker};
use crate::support::app::{TestApp, run_jobs};

/// A worker that takes the job and then gives no sign of life, until it is let go.
fn silent(app: &TestApp, id: JobId) -> (Sender<()>, std::thread::JoinHandle<()>) {
    let (begun, begins) = channel();
    let (go, wait) = channel::<()>();
    let (begun, wait) = (Mutex::new(begun), Mutex::new(wait));
    let silent = worker(app, move |run| {
        run.step(|tx| mark(run, tx))?;
        begun.lock().unwrap().send(()).unwrap();
        wait.lock().unwrap().recv().unwrap();
        run.step(|tx| mark(run, tx))?;
        Ok(ended())
    });
    let thread = std::thread::spawn(move || {
        silent.run_job(id).unwrap();
    });
    begins.recv().unwrap();
    (go, thread)
}

fn lease() -> i64 {
    i64::try_from(LEASE.as_secs()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_workers_job_comes_back_and_nothing_is_kept_of_what_it_does_later() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    let id = enqueue(&app, subject, None);
    let (go, thread) = silent(&app, id);
    let living = worker(&app, |run| {
        steps(run, 3)?;
        Ok(ended())
    });
    assert_eq!(run_jobs(&living).await, 0);
    app.clock.jump(4000 * 86_400);
    assert_eq!(run_jobs(&living).await, 0, "a clock that is set takes nobody's job");
    app.clock.jump(-8000 * 86_400);
    app.clock.advance(lease() - 1);
    assert_eq!(run_jobs(&living).await, 0, "it may live");
    app.clock.advance(1);
    assert_eq!(run_jobs(&living).await, 2, "the rest");
    go.send(()).unwrap();
    thread.join().unwrap();
    let job = latest(&app, subject);
    assert_eq!((job.state, job.done, marks(&app).await), (JobState::Done, 3, 3));
    app.clock.jump(4000 * 86_400);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_gives_signs_keeps_its_job() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    let id = enqueue(&app, subject, None);
    let (begun, begins) = channel();
    let (go, wait) = channel::<()>();
    let (begun, wait) = (Mutex::new(begun), Mutex::new(wait));
    let slow = worker(&app, move |run| {
        begun.lock().unwrap().send(()).unwrap();
        wait.lock().unwrap().recv().unwrap();
        run.step(|tx| mark(run, tx))?;
        Ok(ended())
    });
    let its = Arc::clone(&slow);
    let thread = std::thread::spawn(move || its.run_job(id).unwrap());
    begins.recv().unwrap();
    let other = worker(&app, |_| panic!("it is another's"));
    for _ in 0..10 {
        slow.look().unwrap();
        run_jobs(&other).await;
        app.clock.advance(lease() - 1);
    }
    go.send(()).unwrap();
    assert_eq!(thread.join().unwrap(), Some(1));
    assert_eq!(latest(&app, subject).state, JobState::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_ends_its_worker_each_time_is_given_up() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    let id = enqueue(&app, subject, None);
    let deadly = |app: &TestApp| {
        let (begun, begins) = channel();
        let (go, wait) = channel::<()>();
        let (begun, wait) = (Mutex::new(begun), Mutex::new(wait));
        let worker = worker(app, move |_| {
            begun.lock().unwrap().send(()).unwrap();
            let _gone = wait.lock().unwrap().recv();
            Ok(ended())
        });
        let thread = std::thread::spawn(move || worker.run_job(id).unwrap());
        begins.recv().unwrap();
        (go, thread)
    };
    let living = Arc::new(Worker::new(&app.state.db, app.clock.clone(), Vec::new()));
    let mut dead = Vec::new();
    for _ in 0..9 {
        dead.push(deadly(&app));
        living.look().unwrap();
        app.clock.advance(lease());
        living.look().unwrap();
    }
    run_jobs(&worker(&app, |_| panic!("it is not begun once more"))).await;
    let job = latest(&app, subject);
    assert_eq!((job.state, job.said().unwrap().0), (JobState::Failed, "jobs-given-up"));
    for (go, thread) in dead {
        drop(go);
        thread.join().unwrap();
    }
    assert_eq!(latest(&app, subject).state, JobState::Failed, "what the dead do later does not count");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_programs_on_one_database_never_do_one_job_at_once() {
    let app = TestApp::spawn().await;
    let subjects: Vec<_> = (0..24).map(|_| app.clock.new_id()).collect();
    let busy: HashMap<_, _> = subjects.iter().map(|subject| (*subject, AtomicBool::new(false))).collect();
    let busy = Arc::new(busy);
    for subject in &subjects {
        enqueue(&app, *subject, None);
    }
    let programs = (0..4).map(|_| {
        // Each has connections of its own, as another process would.
        let (db, busy) = (Db::open(&app.database.url, 2).unwrap(), Arc::clone(&busy));
        let work = move |run: &lydhor::jobs::Run<'_>| {
            let alone = &busy[&run.subject()];
            assert!(!alone.swap(true, Ordering::SeqCst), "another is at it");
            run.expect(4)?;
            steps(run, 4)?;
            alone.store(false, Ordering::SeqCst);
            Ok(ended())
        };
        let made = Made { kind: KIND, stands: false, work };
        let worker = Worker::new(&db, app.clock.clone(), vec![Box::new(made)]);
        std::thread::spawn(move || worker.run_until_idle().unwrap())
    });
    let programs: Vec<_> = programs.collect();
    let mut moved = 0;
    for program in programs {
        moved += program.join().unwrap();
    }
    assert_eq!((moved, marks(&app).await), (96, 96));
    for subject in subjects {
        let job = latest(&app, subject);
        assert_eq!((job.state, job.done, job.attempts), (JobState::Done, 4, 1));
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_is_stopped_gives_its_job_back_at_once() {
    let app = TestApp::spawn().await;
    let subject = app.clock.new_id();
    let (begun, begins) = tokio::sync::oneshot::channel();
    let begun = Mutex::new(Some(begun));
    let endless = worker(&app, move |run| {
        steps(run, 1)?;
        if let Some(begun) = begun.lock().unwrap().take() {
            begun.send(()).unwrap();
        }
        steps(run, usize::MAX)?;
        Ok(ended())
    });
    let running = endless.start();
    enqueue(&app, subject, None);
    begins.await.unwrap();
    running.stop().await;
    let job = latest(&app, subject);
    assert_eq!((job.state, job.attempts), (JobState::Waiting, 0));
    assert_eq!(usize::try_from(job.done).unwrap(), marks(&app).await);
    run_jobs(&worker(&app, |_| Ok(ended()))).await;
    assert_eq!(latest(&app, subject).state, JobState::Done);
}
