//! The real server, killed again and again while people answer and other programs read and write beside it: whatever it
//! said that it has, is there.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use diesel::prelude::*;
use lydhor::app::build_state;
use lydhor::clock::Clock;
use lydhor::db::schema::{account, part, revision};
use lydhor::db::types::AnyId;
use lydhor::db::{self, Conn, Db};
use tokio::sync::Notify;

use crate::support::app::config;
use crate::support::crowd::{Crowd, Respondent, Saved, Trouble};
use crate::support::database::{Database, cluster};
use crate::support::process::{Home, Server, beside, said};

const PEOPLE: usize = 6;
/// At least so often do other programs check, back up and write.
const NEIGHBOURS: usize = 3;

/// Everything the server has said that it has.
#[derive(Default)]
struct Acknowledged {
    saves: Mutex<Vec<Saved>>,
    /// Revisions that were sent.
    sent: Mutex<Vec<String>>,
    /// E-mail of each account that another program made.
    accounts: Mutex<Vec<String>>,
}

/// Counts what was acknowledged, and tells when it is time to kill.
#[derive(Default)]
struct Tally {
    enough_at: usize,
    count: AtomicUsize,
    enough: Notify,
}

impl Tally {
    fn told(&self) {
        if self.count.fetch_add(1, Ordering::Relaxed) + 1 == self.enough_at {
            self.enough.notify_one();
        }
    }
}

struct Scene {
    home: Home,
    crowd: Crowd,
    _database: Database,
    _folder: tempfile::TempDir,
}

impl Scene {
    async fn new(people: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::create(folder.path());
        let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
        let state = build_state(config(&home.url, &home.data, ""), Clock::default()).unwrap();
        let crowd = Crowd::invite(&state, people).await;
        Self { home, crowd, _database: database, _folder: folder }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_thirty_times_with_others_at_the_file_it_loses_nothing_it_said_it_has() {
    let kills = if cluster().is_some() { 6 } else { 30 };
    let scene = Scene::new(kills * PEOPLE).await;
    let all = Arc::new(Acknowledged::default());
    let over = Arc::new(AtomicBool::new(false));
    let neighbours = neighbours(&scene.home, &all, &over);
    for (round, links) in scene.crowd.links.chunks(PEOPLE).enumerate() {
        let mut server = Server::start(&scene.home);
        let base = server.base.clone();
        // From the first save to the last answer: each kill comes at another moment, every third when all have sent.
        let enough_at = if round % 3 == 2 { usize::MAX } else { 1 + (round * 11) % 41 };
        let tally = Tally { enough_at, ..Tally::default() };
        let told = || tally.told();
        // Some write more than others, so that they do not all send at the end.
        let about = |person: usize| &scene.crowd.targets[..=person % 3];
        let people =
            links.iter().enumerate().map(|(person, link)| answer(&base, link, about(person), &all, &told));
        let people = futures_util::future::join_all(people);
        tokio::pin!(people);
        tokio::select! {
            _ = &mut people => {}
            () = tally.enough.notified() => {}
        }
        server.kill();
        for trouble in people.await.into_iter().filter_map(Result::err) {
            assert!(matches!(trouble, Trouble::Line(_)), "round {round}: {trouble:?}");
        }
        let checked = scene.home.run(&["check", "--whole"]);
        assert!(checked.status.success(), "round {round}: {}", said(&checked));
        assert_eq!(missing(&scene.home, &all), Vec::<String>::new(), "round {round}");
    }
    over.store(true, Ordering::Relaxed);
    neighbours.join().unwrap();
    assert_eq!(missing(&scene.home, &all), Vec::<String>::new());
    let (saves, sent) = (all.saves.lock().unwrap().len(), all.sent.lock().unwrap().len());
    let accounts = all.accounts.lock().unwrap().len();
    assert!(
        saves > kills * 5 && sent > kills && accounts >= NEIGHBOURS,
        "{saves} saves, {sent} answers, {accounts} accounts"
    );
}

/// Writes each part three times over, then sends.
async fn answer(
    base: &str,
    link: &str,
    targets: &[String],
    all: &Acknowledged,
    told: &impl Fn(),
) -> Result<(), Trouble> {
    let respondent = Respondent::begin(base, link).await?;
    for target in targets {
        let mut version = 0;
        for again in 1..=3 {
            let saved = respondent.save(target, &format!("Dette mener vi. {again}"), version).await?;
            version = saved.version;
            all.saves.lock().unwrap().push(saved);
            told();
        }
    }
    respondent.submit().await?;
    all.sent.lock().unwrap().push(respondent.revision.clone());
    told();
    Ok(())
}

/// Other programs at the same database, all the while: each opens it, reads or writes, and closes it.
fn neighbours(home: &Home, all: &Arc<Acknowledged>, over: &Arc<AtomicBool>) -> thread::JoinHandle<()> {
    let (home, all, over) = (home.clone(), Arc::clone(all), Arc::clone(over));
    thread::spawn(move || {
        for number in 0.. {
            if number >= NEIGHBOURS && over.load(Ordering::Relaxed) {
                return;
            }
            let email = format!("kari{number}@example.no");
            let backup = home.data.join(format!("backup-{number}.zip"));
            for arguments in [
                ["check"].as_slice(),
                &["backup", backup.to_str().unwrap()],
                &["user", "add", &email, "--name", "Kari Nes"],
            ] {
                let mut command = home.command(arguments);
                let password = std::fs::File::open(password(&home)).unwrap();
                let output = command.stdin(password).output().unwrap();
                assert!(output.status.success(), "{arguments:?}: {}", said(&output));
            }
            std::fs::remove_file(backup).unwrap();
            all.accounts.lock().unwrap().push(email);
        }
    })
}

fn password(home: &Home) -> std::path::PathBuf {
    let file = home.data.join("password");
    std::fs::write(&file, "et langt og godt passord\n").unwrap();
    file
}

/// What was acknowledged and is not there.
fn missing(home: &Home, all: &Acknowledged) -> Vec<String> {
    let db = Db::open(&home.url, 1).unwrap();
    // Taken before the database is read: the neighbours go on meanwhile.
    let told = all.accounts.lock().unwrap().clone();
    let (parts, sent, accounts) = db.read_now(read).unwrap();
    let mut missing = Vec::new();
    for save in all.saves.lock().unwrap().iter() {
        let stands = parts.get(&(save.revision.clone(), save.target.clone()));
        let there = stands.is_some_and(|(version, text)| {
            *version > save.version || (*version == save.version && *text == save.text)
        });
        if !there {
            missing.push(format!("{save:?}, but {stands:?}"));
        }
    }
    let unsent = all.sent.lock().unwrap().clone();
    missing.extend(unsent.into_iter().filter(|revision| !sent.contains(revision)));
    missing.extend(told.into_iter().filter(|email| !accounts.contains(email)));
    missing
}

/// Version and text of each part, by its revision and what it is about.
type Parts = HashMap<(String, String), (i32, String)>;

fn read(conn: &mut Conn) -> db::Result<(Parts, Vec<String>, Vec<String>)> {
    let parts = part::table
        .select((part::revision_id, part::target_kind, part::target_key, part::version, part::text))
        .load::<(AnyId, String, AnyId, i32, String)>(conn)?;
    let parts = parts.into_iter().map(|(revision, kind, key, version, text)| {
        ((revision.0.to_string(), format!("{kind}-{}", key.0)), (version, text))
    });
    let sent = revision::table
        .filter(revision::submitted_at.is_not_null().and(revision::receipt_number.is_not_null()))
        .select(revision::id)
        .load::<AnyId>(conn)?;
    let sent = sent.into_iter().map(|id| id.0.to_string()).collect();
    Ok((parts.collect(), sent, account::table.select(account::email).load(conn)?))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_answers_survive_that_their_wal_is_removed_and_the_server_killed() {
    if cluster().is_some() {
        return; // about SQLite's files
    }
    let scene = Scene::new(6).await;
    let all = Acknowledged::default();
    let mut server = Server::start(&scene.home);
    let mut log = server.log();
    let [sixth, five @ ..] = scene.crowd.links.as_slice() else { panic!("six are asked") };
    for link in five {
        answer(&server.base, link, &scene.crowd.targets, &all, &|| {}).await.unwrap();
    }
    std::fs::remove_file(beside(&scene.home, "-wal")).unwrap();
    let refused = answer(&server.base, sixth, &scene.crowd.targets, &all, &|| {}).await;
    assert!(matches!(refused, Err(Trouble::Answer(_, 503, _))), "{refused:?}");
    let checked = scene.home.run(&["check"]);
    assert!(
        said(&checked).contains("WRONG  database: ") && said(&checked).contains("-wal file was removed"),
        "{}",
        said(&checked)
    );
    assert!(log.any(|line| line.unwrap().contains("is in the database itself")), "it says that all is safe");
    server.kill();
    let checked = scene.home.run(&["check", "--whole"]);
    assert!(checked.status.success(), "{}", said(&checked));
    assert_eq!((missing(&scene.home, &all), all.sent.lock().unwrap().len()), (Vec::new(), 5));
    let server = Server::start(&scene.home);
    answer(&server.base, sixth, &scene.crowd.targets, &all, &|| {}).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_what_it_cannot_keep_and_loses_nothing_it_said_it_has() {
    if cluster().is_some() {
        return; // about SQLite's files
    }
    let scene = Scene::new(40).await;
    let all = Acknowledged::default();
    let mut server = Server::start_with_full_disk(&scene.home, 1500);
    let mut refused = None;
    for link in &scene.crowd.links {
        if let Err(trouble) = answer(&server.base, link, &scene.crowd.targets, &all, &|| {}).await {
            refused = Some((trouble, link));
            break;
        }
    }
    let (trouble, link) = refused.expect("the disk is full");
    assert!(matches!(trouble, Trouble::Answer(_, 503, _)), "{trouble:?}");
    assert!(all.saves.lock().unwrap().len() > 5, "it took some before");
    server.kill();
    assert_eq!(missing(&scene.home, &all), Vec::<String>::new());
    let server = Server::start(&scene.home);
    answer(&server.base, link, &scene.crowd.targets, &all, &|| {}).await.unwrap();
    assert_eq!(missing(&scene.home, &all), Vec::<String>::new());
}
