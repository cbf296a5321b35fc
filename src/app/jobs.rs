//! Which jobs there are: what people start, and what comes again and again.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{self, Conn};
use crate::exports::{self, ExportId};
use crate::hearings::HearingId;
use crate::jobs::worker::Worker;
use crate::jobs::{self, Ended, Fault, Next, Run, Work};
use crate::measures::report::jobs::Which;
use crate::program::Program;
use crate::projects::ProjectId;
use crate::responses::aging::Days;
use crate::workshops::NoteImportId;
use crate::{
    accounts, archive, assessments, consultees, digest, files, hearings, measures, plans, projects,
    responses, workshops,
};

/// A kind of job that people start, as its page shows it.
pub struct Started {
    pub kind: &'static str,
    /// What is being done: a text's key.
    pub title: &'static str,
    /// The words of where one goes on to: a text's key.
    pub onward: &'static str,
    /// Where that is for a job about this; none where there is nothing.
    pub find: fn(&mut Conn, Uuid) -> db::Result<Option<Onward>>,
}

/// Where one goes on to when a job has ended.
pub struct Onward {
    pub url: String,
    /// A file: the moment that it tells of.
    pub of: Option<Timestamp>,
}

/// The kinds that people start.
pub const STARTED: &[Started] = &[
    Started {
        kind: consultees::saving::SAVE_LIST,
        title: "consultees-saving",
        onward: "consultees-saving-onward",
        find: |_, _| Ok(Some(Onward { url: "/register".to_owned(), of: None })),
    },
    Started {
        kind: workshops::importing::SAVE_NOTES,
        title: "workshops-saving",
        onward: "workshops-saving-onward",
        find: notes,
    },
    Started {
        kind: workshops::importing::REMOVE_NOTES,
        title: "workshops-removing",
        onward: "workshops-saving-onward",
        find: notes,
    },
    Started {
        kind: digest::jobs::MAKE_FILE,
        title: "digest-making",
        onward: "exports-fetch",
        find: |conn, id| file(conn, id, "oppsummering/fil"),
    },
    Started {
        kind: archive::jobs::MAKE_PACKAGE,
        title: "archive-making",
        onward: "exports-fetch",
        find: |conn, id| file(conn, id, "arkiv"),
    },
    Started {
        kind: measures::report::jobs::MAKE_FILE,
        title: "measures-yearly-making",
        onward: "exports-fetch",
        find: report,
    },
];

/// The file that was made, under its round's pages: whoever fetches it needs their right there.
fn file(conn: &mut Conn, subject: Uuid, folder: &str) -> db::Result<Option<Onward>> {
    let Some(export) = exports::made(conn, ExportId(subject))? else { return Ok(None) };
    let round = hearings::read::details(conn, HearingId(export.scope()))?;
    let url = round.map(|round| format!("{}/{folder}/{subject}", hearings::staff_path(&round.slug)));
    Ok(url.map(|url| Onward { url, of: export.made_at() }))
}

/// The file of a status report, under its page.
fn report(conn: &mut Conn, subject: Uuid) -> db::Result<Option<Onward>> {
    let Some(export) = exports::made(conn, ExportId(subject))? else { return Ok(None) };
    let Some(which) = Which::parse(&export.asked) else { return Ok(None) };
    let project = projects::read::slug(conn, ProjectId(export.scope()))?;
    let page = project.map(|slug| measures::report::report_path(&slug, which.report));
    Ok(page.map(|page| Onward { url: format!("{page}/fil/{subject}"), of: export.made_at() }))
}

/// The event that a list of notes came of.
fn notes(conn: &mut Conn, id: Uuid) -> db::Result<Option<Onward>> {
    let Some(list) = workshops::read::any_import(conn, NoteImportId(id))? else { return Ok(None) };
    let round = hearings::read::details(conn, list.hearing)?;
    let url = round.map(|round| format!("{}/verksted/{}", hearings::staff_path(&round.slug), list.workshop));
    Ok(url.map(|url| Onward { url, of: None }))
}

/// The worker that does the jobs of this application.
pub fn build(program: &Arc<Program>) -> Arc<Worker> {
    let started: [Box<dyn Work>; 6] = [
        Box::new(consultees::jobs::SaveList(Arc::clone(program))),
        Box::new(workshops::jobs::SaveNotes(Arc::clone(program))),
        Box::new(workshops::jobs::RemoveNotes(Arc::clone(program))),
        Box::new(digest::jobs::MakeFile(Arc::clone(program))),
        Box::new(archive::jobs::MakePackage(Arc::clone(program))),
        Box::new(measures::report::jobs::MakeFile(Arc::clone(program))),
    ];
    let standing = STANDING.iter().map(|(kind, next, work)| -> Box<dyn Work> {
        Box::new(Standing { kind, next: *next, work: *work, program: Arc::clone(program) })
    });
    let works = started.into_iter().chain(standing).collect();
    Arc::new(Worker::new(&program.db, program.clock.clone(), works))
}

type Chore = fn(&Program, &Run<'_>) -> Result<(), Fault>;

/// What comes again and again: each minute, or once on each day that the program lives through.
const STANDING: &[(&str, Next, Chore)] = &[
    ("accounts.forget_old_tries", Next::In(60), forget_old_tries),
    ("responses.remove_drafts", Next::Day, remove_drafts),
    ("measures.ask_and_remind", Next::In(600), ask_and_remind),
    ("assessments.tell_steering", Next::In(600), tell_steering),
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

/// Responsible units are asked on their days, and those who wait are reminded.
fn ask_and_remind(_: &Program, run: &Run<'_>) -> Result<(), Fault> {
    measures::jobs::ask_and_remind(run)
}

/// Those in steering groups are told of what is new and waits for them.
fn tell_steering(_: &Program, run: &Run<'_>) -> Result<(), Fault> {
    assessments::jobs::tell_steering(run)
}

/// Uploads that nobody said yes to, files that were made for somebody, and jobs that are done.
fn forget_old(_: &Program, run: &Run<'_>) -> Result<(), Fault> {
    forget(run, |run, tx| {
        let lived = run.lived();
        consultees::saving::forget_old(tx, lived)?;
        workshops::importing::forget_old(tx, lived)?;
        plans::actions::forget_old(tx, lived)?;
        exports::forget_old(tx, lived)?;
        jobs::forget_done(tx, lived)
    })
}

/// Kept files that nothing points at. As many programs as like may do it at once.
fn sweep(program: &Program, run: &Run<'_>) -> Result<(), Fault> {
    let mut step = |work: &mut dyn FnMut(&mut db::Tx<'_>) -> db::Result<usize>| {
        let by = run.step(|tx| Ok(moved(work(tx)?)))?;
        Ok::<_, Fault>(usize::try_from(by).unwrap_or_default())
    };
    files::sweep(&program.files, run.db, run.clock, run.lived(), &mut step)?;
    Ok(())
}

/// One step that removes what is over; nothing came further by it.
fn forget(run: &Run<'_>, work: impl Fn(&Run<'_>, &mut db::Tx<'_>) -> db::Result<usize>) -> Result<(), Fault> {
    run.step(|tx| work(run, tx).map(|_| 0).map_err(Fault::from))?;
    Ok(())
}

fn moved(rows: usize) -> i32 {
    i32::try_from(rows).unwrap_or(i32::MAX)
}
