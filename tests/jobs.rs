//! Work that takes time: what becomes of a job whatever its work and its worker do, and what one sees of it.

mod leases;
mod pages;
mod standing;
mod working;

use std::sync::Arc;

use lydhor::audit::{self, Action, Actor, Event};
use lydhor::db::{Error, Tx};
use lydhor::jobs::worker::Worker;
use lydhor::jobs::{self, Ended, Fault, Job, JobId, NewJob, Run, Said, Work};
use uuid::Uuid;

use crate::support::app::TestApp;

const KIND: &str = "test.work";

/// Work that a test makes up.
struct Made<W> {
    kind: &'static str,
    stands: bool,
    work: W,
}

impl<W: Fn(&Run<'_>) -> Result<Ended, Fault> + Send + Sync> Work for Made<W> {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn stands(&self) -> bool {
        self.stands
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        (self.work)(run)
    }
}

/// A worker that does just this.
fn worker(
    app: &TestApp,
    work: impl Fn(&Run<'_>) -> Result<Ended, Fault> + Send + Sync + 'static,
) -> Arc<Worker> {
    let made = Made { kind: KIND, stands: false, work };
    Arc::new(Worker::new(&app.state.db, app.clock.clone(), vec![Box::new(made)]))
}

fn enqueue(app: &TestApp, subject: Uuid, started_by: Option<Uuid>) -> JobId {
    let new = NewJob { kind: KIND, subject, started_by };
    app.state.db.write_now::<_, Error>(|tx| jobs::enqueue(tx, &new)).unwrap()
}

fn latest(app: &TestApp, subject: Uuid) -> Job {
    app.state.db.read_now(|conn| jobs::latest(conn, KIND, subject)).unwrap().unwrap()
}

fn ended() -> Ended {
    Ended::Done(Said::new("consultees-imported").count("count", 3).count("left", 0))
}

/// A step's doing that stands only where the step does.
fn mark(run: &Run<'_>, tx: &mut Tx<'_>) -> Result<i32, Fault> {
    let event = Event::new(Action::TagMoved, run.subject());
    audit::record(tx, &Actor::system("test"), &event)?;
    Ok(1)
}

/// What steps have done.
async fn marks(app: &TestApp) -> usize {
    app.audited().await.iter().filter(|action| *action == "tag.moved").count()
}

/// So many steps, less those that are done.
fn steps(run: &Run<'_>, all: usize) -> Result<(), Fault> {
    (run.done()..all).try_for_each(|_| run.step(|tx| mark(run, tx)).map(|_| ()))
}
