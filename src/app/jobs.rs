//! Which jobs there are: what people start, and what comes again and again.

use std::sync::Arc;

use uuid::Uuid;

use crate::jobs::worker::Worker;
use crate::jobs::{self, Ended, Fault, Next, Run, Work};
use crate::program::Program;
use crate::responses::aging::Days;
use crate::{accounts, consultees, files, plans, responses};

/// A kind of job that people start, as its page shows it.
pub struct Started {
    pub kind: &'static str,
    /// What is being done: a text's key.
    pub title: &'static str,
    /// Where one goes on to: a text's key, and its address.
    pub onward: (&'static str, fn(Uuid) -> String),
}

/// The kinds that people start.
pub const STARTED: &[Started] = &[Started {
    kind: consultees::saving::SAVE_LIST,
    title: "consultees-saving",
    onward: ("consultees-saving-onward", |_| "/register".to_owned()),
}];

/// The worker that does the jobs of this application.
pub fn build(program: &Arc<Program>) -> Arc<Worker> {
    let started: Box<dyn Work> = Box::new(consultees::jobs::SaveList(Arc::clone(program)));
    let standing = STANDING.iter().map(|(kind, next, work)| -> Box<dyn Work> {
        Box::new(Standing { kind, next: *next, work: *work, program: Arc::clone(program) })
    });
    let works = std::iter::once(started).chain(standing).collect();
    Arc::new(Worker::new(&program.db, program.clock.clone(), works))
}

type Chore = fn(&Program, &Run<'_>) -> Result<(), Fault>;

/// What comes again and again: each minute, or once on each day that the program lives through.
const STANDING: &[(&str, Next, Chore)] = &[
    ("accounts.forget_old_tries", Next::In(60), forget_old_tries),
    ("responses.remove_drafts", Next::Day, remove_drafts),
    ("app.forget_old", Next::Day, forget_old),
    ("files.sweep", Next::Day, sweep),
];

struct Standing {
    kind: &'static str,
    next: Next,
    work: Chore,
    program: Arc<Program>,
}

impl Work for Standing {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn stands(&self) -> bool {
        true
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        (self.work)(&self.program, run)?;
        Ok(Ended::Again(self.next))
    }
}

fn forget_old_tries(_: &Program, run: &Run<'_>) -> Result<(), Fault> {
    forget(run, |run, tx| accounts::store::forget_old_tries(tx, run.clock.now()))
}

/// Drafts that nobody goes on with; says nothing of those that only aged.
fn remove_drafts(program: &Program, run: &Run<'_>) -> Result<(), Fault> {
    let kept = program.config.responses.draft_days;
    let days = Days { kept, today: run.clock.today(), lived: run.lived() };
    forget(run, |_, tx| responses::actions::forget_ages(tx, days))?;
    let mut after = None;
    loop {
        let (ids, next) = run.read(|conn| responses::actions::aged(conn, days, after))?;
        for chunk in ids.chunks(responses::actions::AGED_AT_ONCE) {
            run.step(|tx| Ok(moved(responses::actions::age_drafts(tx, days, chunk)?)))?;
        }
        after = next;
        if after.is_none() {
            return Ok(());
        }
    }
}

/// Uploads that nobody said yes to, and jobs that are done.
fn forget_old(_: &Program, run: &Run<'_>) -> Result<(), Fault> {
    forget(run, |run, tx| {
        let lived = run.lived();
        consultees::saving::forget_old(tx, lived)?;
        plans::actions::forget_old(tx, lived)?;
        jobs::forget_done(tx, lived)
    })
}

/// Kept files that nothing points at. As many programs as like may do it at once, so it needs no steps.
fn sweep(program: &Program, run: &Run<'_>) -> Result<(), Fault> {
    let runtime = tokio::runtime::Handle::try_current().map_err(|error| Fault::Retry(error.to_string()))?;
    let swept = runtime.block_on(files::sweep(&program.files, run.db, run.clock, run.lived()))?;
    run.step(|_| Ok(moved(swept)))?;
    Ok(())
}

/// One step that removes what is over; nothing came further by it.
fn forget(
    run: &Run<'_>,
    work: impl Fn(&Run<'_>, &mut crate::db::Tx<'_>) -> crate::db::Result<usize>,
) -> Result<(), Fault> {
    run.step(|tx| work(run, tx).map(|_| 0).map_err(Fault::from))?;
    Ok(())
}

fn moved(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}
