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
