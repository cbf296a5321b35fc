//! Inputs: what the team cuts, and that nothing received is forgotten.

#[path = "inputs/cutting.rs"]
mod cutting;
#[path = "inputs/pages.rs"]
mod pages;
#[path = "inputs/tagging.rs"]
mod tagging;

use std::sync::Arc;

use lydhor::app::build_state;
use lydhor::clock::Clock;
use lydhor::db::Db;
use lydhor::inputs::actions::{self, Cut, CutError};
use lydhor::inputs::{InputId, InputKind, PartId, Placing};
use lydhor::program::Program;
use lydhor::text::span::{Quote, Span};

use crate::support::answers::{Seeded, hearing};
use crate::support::app::config;
use crate::support::database::Database;

/// A hearing in a database of its own.
struct Bench {
    db: Db,
    program: Arc<Program>,
    /// How many things were done to make the hearing.
    made_by: usize,
    clock: Clock,
    seeded: Seeded,
    _database: Database,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::create(folder.path());
        let clock = Clock::fixed("2026-04-13T07:00:00Z".parse().unwrap());
        let state = build_state(config(&database.url, folder.path(), ""), clock.clone()).unwrap();
        let seeded = hearing(&state.program, "boligplan");
        let (db, program) = (state.db.clone(), Arc::clone(&state.program));
        let mut bench = Self { db, program, made_by: 0, clock, seeded, _database: database, _folder: folder };
        bench.made_by = bench.audited().len();
        bench
    }

    fn cut(&self, part: PartId, start: usize, end: usize, exact: &str) -> Result<InputId, CutError> {
        self.cut_as(part, start, end, exact, placing(InputKind::Proposal))
    }

    fn cut_as(
        &self,
        part: PartId,
        start: usize,
        end: usize,
        exact: &str,
        placing: Placing,
    ) -> Result<InputId, CutError> {
        let quote = Quote { exact: exact.to_owned(), prefix: String::new(), suffix: String::new() };
        let cut = Cut { part, span: Span { start, end }, quote, placing };
        let work = self.seeded.work(&self.db);
        self.db.write_now(|tx| actions::cut(tx, &work, &cut))
    }

    /// Covered and total of the whole hearing.
    fn covered(&self) -> (usize, usize) {
        let sum = self
            .db
            .read_now(|conn| lydhor::inputs::read::coverage::of_hearing(conn, self.seeded.hearing))
            .unwrap();
        (sum.covered, sum.total)
    }

    /// What was done since the hearing was made, but for the answers that it was given.
    fn audited(&self) -> Vec<String> {
        use diesel::prelude::*;
        use lydhor::db::schema::audit_event::dsl::{action, at, audit_event, id};
        let told = audit_event.filter(action.ne("response.registered")).order((at, id)).select(action);
        let mut told: Vec<String> = self.db.read_now(|conn| told.load(conn)).unwrap();
        told.split_off(self.made_by)
    }
}

fn placing(kind: InputKind) -> Placing {
    Placing { kind, stance: None, sections: vec![], items: vec![], tags: vec![] }
}
