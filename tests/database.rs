//! Both databases take the schema, keep tests apart, and refuse what they must.

use std::sync::Barrier;
use std::thread;

use lydhor::db::{Db, migrate};

use super::support::database::Database;

#[test]
fn each_test_has_a_migrated_database_of_its_own() {
    let start = Barrier::new(8);
    let databases: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let folder = tempfile::tempdir().unwrap();
                    (Database::create(folder.path()), folder)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for (database, _) in &databases {
        let db = Db::open(&database.url, 2).unwrap();
        assert_eq!(migrate::run(&db).unwrap(), Vec::<String>::new(), "nothing is left to run");
    }
    let mut urls: Vec<_> = databases.iter().map(|(database, _)| &database.url).collect();
    urls.sort();
    urls.dedup();
    assert_eq!(urls.len(), 8);
}

#[test]
fn a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("ny/lydhor.db").display()), 1).unwrap();
    migrate::run(&db).unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path().join("ny")).unwrap().map(Result::unwrap).collect();
    assert_eq!(files.len(), 3, "the database and what SQLite lays beside it");
    for file in files {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.path());
    }
}
