//! Inputs: what the team cuts, and that nothing received is forgotten.

#[path = "inputs/cutting.rs"]
mod cutting;
#[path = "inputs/pages.rs"]
mod pages;
#[path = "inputs/tagging.rs"]
mod tagging;

use lydhor::clock::Clock;
use lydhor::db::Db;
use lydhor::inputs::actions::{self, Cut, CutError};
use lydhor::inputs::{InputId, InputKind, PartId, Placing};
use lydhor::text::span::{Quote, Span};

use crate::support::answers::{Seeded, hearing};
use crate::support::database::Database;

/// A hearing in a database of its own.
struct Bench {
    db: Db,
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
        let db = Db::open(&database.url, 4).unwrap().by_clock(&clock);
        let seeded = hearing(&db, &clock, "boligplan");
        Self { db, clock, seeded, _database: database, _folder: folder }
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

    /// Actions audited so far.
    fn audited(&self) -> Vec<String> {
        use diesel::prelude::*;
        use lydhor::db::schema::audit_event::dsl::{action, at, audit_event, id};
        self.db.read_now(|conn| audit_event.order((at, id)).select(action).load(conn)).unwrap()
    }
}

fn placing(kind: InputKind) -> Placing {
    Placing { kind, stance: None, sections: vec![], items: vec![], tags: vec![] }
}
