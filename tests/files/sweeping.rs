//! What nothing points at goes after days that were lived through, and nothing else does: whatever happens between any two steps.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::db::types::AnyId;
use lydhor::db::{self, Db, migrate};
use lydhor::files::{self, BlobId, Files, Placed};
use proptest::prelude::*;

use super::{assert_whole, on_disk, staged, used};
use crate::support::app::{MORNING, TestApp};
use crate::support::database::Database;

diesel::table! {
    use diesel::sql_types::*;
    use lydhor::db::types::*;
    pin (id) { id -> DbUuid, blob_id -> DbUuid, }
}

#[tokio::test]
async fn an_upload_that_nobody_said_yes_to_goes_and_a_plans_document_stays() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    ingrid.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    let import = "/planarbeid/boligplan/plan/les-inn";
    let mut previews = Vec::new();
    for text in ["# En\n\nTekst.\n", "# To\n\nTekst.\n", "# Tre\n\nTekst.\n"] {
        let file = ("plan.md", text.as_bytes().to_vec());
        previews.push(ingrid.upload(import, import, "file", file, &[]).await.to());
    }
    ingrid.submit(&previews[0], &[("title", "En")]).await.to();
    ingrid.submit_from(&previews[1], &format!("{}/forkast", previews[1]), &[]).await.to();
    // A staged file that a dead process left.
    let left = app.folder().join("files/staged").join(format!("{}-a", app.clock.now().as_second()));
    std::fs::write(&left, "halv").unwrap();
    app.run_jobs().await;
    for days in [400, -800, 400] {
        app.clock.jump(days * 86_400);
        app.run_jobs().await;
    }
    assert_eq!(on_disk(app.folder()).len(), 3, "a clock set ahead or back removes nothing that was kept");
    for _ in 0..8 {
        app.clock.advance(24 * 3600);
        app.run_jobs().await;
    }
    assert_eq!((on_disk(app.folder()).len(), used(&app.state.db).len(), staged(app.folder())), (1, 1, 0));
    assert_whole(&app.state.db, app.folder());
}

/// Files, a database that has heard of them, and a table of this test's own that points at them.
struct World {
    folder: tempfile::TempDir,
    _database: Database,
    db: Db,
    files: Files,
    clock: Clock,
    lived: i32,
    pins: Vec<AnyId>,
    waiting: Vec<Placed>,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// A file with one of few contents gets its place.
    Place(u8),
    /// The oldest one that waits is kept.
    Keep,
    /// The process dies: what waits is forgotten.
    Die,
    /// Something stops pointing.
    Release(u8),
    /// Days go by, and each is swept.
    Days(u8),
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::create(folder.path());
        let clock = Clock::fixed(MORNING.parse().unwrap());
        let db = Db::open(&database.url, 2).unwrap().by_clock(&clock);
        migrate::run(&db).unwrap();
        let (kind, comma) =
            if database.url.starts_with("sqlite:") { ("BLOB", " STRICT") } else { ("uuid", "") };
        let pin = format!(
            "CREATE TABLE pin (id {kind} PRIMARY KEY, blob_id {kind} NOT NULL REFERENCES blob (id)){comma}"
        );
        db.write_now::<_, db::Error>(|tx| tx.batch_execute(&pin)).unwrap();
        let data = ("LYDHOR_DATA_DIR".to_owned(), folder.path().display().to_string());
        let files = Files::open(&Config::from_parts("test", "", [data]).unwrap()).unwrap();
        Self { folder, _database: database, db, files, clock, lived: 1, pins: vec![], waiting: vec![] }
    }

    fn place(&mut self, content: u8) {
        let staged = self.files.stage(&self.clock, &[content; 9]).unwrap();
        self.waiting.extend(self.files.place(&self.db, vec![staged]).unwrap());
    }

    /// Points at the oldest that waits; what waited too long is refused, and then nothing points at it.
    fn keep(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let (placed, id) = (self.waiting.remove(0), AnyId::new(&self.clock));
        let kept = self.db.write_now(|tx| {
            let blob: BlobId = files::keep(tx, &placed)?;
            let row = (pin::id.eq(id), pin::blob_id.eq(blob));
            diesel::insert_into(pin::table).values(row).execute(tx.conn())
        });
        match kept {
            Ok(_) => self.pins.push(id),
            Err(error) => assert!(matches!(error, db::Error::NotFound), "{error}"),
        }
    }

    fn release(&mut self, which: u8) {
        if self.pins.is_empty() {
            return;
        }
        let id = self.pins.remove(usize::from(which) % self.pins.len());
        self.db.write_now(|tx| diesel::delete(pin::table.find(id)).execute(tx.conn())).unwrap();
    }

    fn days(&mut self, count: u8) -> usize {
        let mut removed = 0;
        for _ in 0..count {
            self.clock.advance(86_400);
            self.lived += 1;
            removed += swept((&self.files, &self.db, &self.clock), self.lived);
        }
        removed
    }

    fn pinned(&self) -> Vec<BlobId> {
        self.db.read_now::<_, db::Error>(|conn| pin::table.select(pin::blob_id).load(conn)).unwrap()
    }
}

/// One day's sweep; how many files it removed.
pub(crate) fn swept((files, db, clock): (&Files, &Db, &Clock), lived: i32) -> usize {
    let mut step = |work: &mut dyn FnMut(&mut db::Tx<'_>) -> db::Result<usize>| db.write_now(|tx| work(tx));
    files::sweep::<db::Error>(files, db, clock, lived, &mut step).unwrap()
}

#[test]
fn a_sweep_is_short_steps_also_where_thousands_of_files_lie() {
    let mut world = World::new();
    let staged = (0..900_u32).map(|n| world.files.stage(&world.clock, &n.to_le_bytes()).unwrap()).collect();
    world.waiting = world.files.place(&world.db, staged).unwrap();
    for _ in 0..500 {
        world.keep();
    }
    world.waiting.clear();
    let mut most = 0;
    for lived in 2..6 {
        world.clock.advance(86_400);
        let db = &world.db;
        let mut step = |work: &mut dyn FnMut(&mut db::Tx<'_>) -> db::Result<usize>| {
            let by = db.write_now(|tx| work(tx))?;
            most = most.max(by);
            Ok(by)
        };
        files::sweep::<db::Error>(&world.files, db, &world.clock, lived, &mut step).unwrap();
    }
    assert_eq!((on_disk(world.folder.path()).len(), used(&world.db).len()), (500, 500));
    assert!(most <= 200, "rows in one transaction: {most}");
    assert_whole(&world.db, world.folder.path());
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0..3_u8).prop_map(Step::Place),
        3 => Just(Step::Keep),
        1 => Just(Step::Die),
        2 => any::<u8>().prop_map(Step::Release),
        2 => (1..4_u8).prop_map(Step::Days),
    ];
    proptest::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_pointed_at_is_there_and_in_the_end_nothing_else_is(steps in steps()) {
        let mut world = World::new();
        for step in steps {
            match step {
                Step::Place(content) => world.place(content),
                Step::Keep => world.keep(),
                Step::Die => world.waiting.clear(),
                Step::Release(which) => world.release(which),
                Step::Days(count) => { world.days(count); }
            }
            let there: Vec<BlobId> = used(&world.db).iter().map(|blob| blob.id).collect();
            prop_assert!(world.pinned().iter().all(|id| there.contains(id)));
            assert_whole(&world.db, world.folder.path());
        }
        world.waiting.clear();
        world.days(5);
        let mut pinned = world.pinned();
        pinned.sort();
        pinned.dedup();
        prop_assert_eq!(on_disk(world.folder.path()).len(), pinned.len());
        prop_assert_eq!(staged(world.folder.path()), 0);
        assert_whole(&world.db, world.folder.path());
    }
}

#[test]
fn a_removal_that_was_stopped_goes_on_and_a_row_that_points_is_never_left_behind() {
    let mut world = World::new();
    world.place(1);
    world.keep();
    world.release(0);
    // As if killed after the row was taken away and before the file was.
    world.days(1);
    let file = on_disk(world.folder.path()).remove(0);
    let bytes = std::fs::read(&file).unwrap();
    assert_eq!(world.days(3), 1);
    assert!(!file.exists());
    std::fs::write(&file, &bytes).unwrap();
    let name = file.strip_prefix(world.folder.path().join("files")).unwrap().to_str().unwrap().to_owned();
    let id = AnyId(name.rsplit_once('-').unwrap().1.parse().unwrap());
    let unfinished = (db::schema::blob_removal::id.eq(id), db::schema::blob_removal::name.eq(name));
    let insert = diesel::insert_into(db::schema::blob_removal::table).values(unfinished);
    world.db.write_now(|tx| insert.clone().execute(tx.conn())).unwrap();
    assert_eq!(world.days(1), 1, "it goes on");
    assert!(!file.exists());
    // Whoever points at a file without keeping it is found, and the database itself refuses to leave the row alone.
    world.place(2);
    let (id, blob) = (AnyId::new(&world.clock), BlobId(uuid_of(&world)));
    let row = (pin::id.eq(id), pin::blob_id.eq(blob));
    world.db.write_now(|tx| diesel::insert_into(pin::table).values(row).execute(tx.conn())).unwrap();
    assert_eq!(world.days(9), 0);
    assert_eq!(used(&world.db).len(), 1);
    let delete = |tx: &mut db::Tx<'_>| diesel::delete(db::schema::blob::table.find(blob)).execute(tx.conn());
    assert!(world.db.write_now(delete).is_err());
}

fn uuid_of(world: &World) -> uuid::Uuid {
    let file = on_disk(world.folder.path()).remove(0);
    file.to_str().unwrap().rsplit_once('-').unwrap().1.parse().unwrap()
}
