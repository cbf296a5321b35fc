//! Kept files in a bucket of a real S3 server of this test's own: moto, which scripts/setup installs.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::db::{Db, migrate};
use lydhor::files::{self, FileError, Files};

use crate::support::app::MORNING;
use crate::support::database::Database;
use crate::support::process::{Home, said};

/// The server; ends with the test.
struct Moto(Child, String);

impl Moto {
    async fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let own = std::path::Path::new("build/python/bin/moto_server");
        let child = Command::new(if own.exists() { own } else { std::path::Path::new("moto_server") })
            .args(["-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("moto_server: scripts/setup test");
        let server = Self(child, format!("http://127.0.0.1:{port}"));
        let up = async {
            while TcpStream::connect(("127.0.0.1", port)).is_err() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(60), up).await.unwrap();
        let mut line = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let bucket = format!(
            "PUT /lydhor HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        line.write_all(bucket.as_bytes()).unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        server
    }

    fn settings(&self) -> [(&'static str, String); 5] {
        [
            ("LYDHOR_FILES__S3_BUCKET", "lydhor".to_owned()),
            ("LYDHOR_FILES__S3_ENDPOINT", self.1.clone()),
            ("LYDHOR_FILES__S3_REGION", "us-east-1".to_owned()),
            ("LYDHOR_FILES__S3_ACCESS_KEY", "nokkel".to_owned()),
            ("LYDHOR_FILES__S3_SECRET_KEY", "hemmelig".to_owned()),
        ]
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_kept_read_checked_backed_up_and_removed_in_a_bucket() {
    let moto = Moto::start().await;
    tokio::task::spawn_blocking(move || in_a_bucket(&moto)).await.unwrap();
}

fn in_a_bucket(moto: &Moto) {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let clock = Clock::fixed(MORNING.parse().unwrap());
    let db = Db::open(&database.url, 2).unwrap().by_clock(&clock);
    migrate::run(&db).unwrap();
    lydhor::keys::Keys::load_or_create(folder.path()).unwrap();
    let data = ("LYDHOR_DATA_DIR", folder.path().display().to_string());
    let settings = moto.settings().into_iter().chain([data]).map(|(name, value)| (name.to_owned(), value));
    let config = Config::from_parts("test", "", settings).unwrap();
    let files = Files::open(&config).unwrap();
    assert!(!files.place_name().contains("hemmelig") && !format!("{config:?}").contains("hemmelig"));
    // One goes in one piece, the other in three parts.
    let contents =
        [b"liten".to_vec(), (0..12_000_000_u32).flat_map(|n| n.to_le_bytes().into_iter().take(1)).collect()];
    let mut kept = Vec::new();
    for content in &contents {
        let staged = files.stage(&clock, content).unwrap();
        let placed = files.place(&db, vec![staged]).unwrap().remove(0);
        let id = db.write_now(|tx| files::keep(tx, &placed)).unwrap();
        kept.push(db.read_now(|conn| files::find(conn, id)).unwrap().unwrap());
    }
    for (blob, content) in kept.iter().zip(&contents) {
        assert!(files.read(blob).unwrap() == *content);
        let mut first = [0; 3];
        files.reader(blob).unwrap().read_exact(&mut first).unwrap();
        assert_eq!(first[..], content[..3]);
    }
    assert_eq!(std::fs::read_dir(folder.path().join("files/staged")).unwrap().count(), 0);
    let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
    let run = |arguments: &[&str]| home.command(arguments).envs(moto.settings()).output().unwrap();
    let checked = run(&["check", "--whole"]);
    let told = said(&checked);
    assert!(
        checked.status.success() && told.contains("2 files, 12000005 bytes, in the bucket lydhor"),
        "{told}"
    );
    let backup = folder.path().join("b.tar");
    let made = run(&["backup", backup.to_str().unwrap()]);
    assert!(made.status.success(), "{}", said(&made));
    // From the bucket to a folder.
    let other = tempfile::tempdir().unwrap();
    let second = Database::create(other.path());
    let home = Home { url: second.url.clone(), data: other.path().to_owned() };
    let restored = home.run(&["restore", backup.to_str().unwrap()]);
    assert!(restored.status.success(), "{}", said(&restored));
    assert!(std::fs::read(other.path().join("files").join(kept[1].name())).unwrap() == contents[1]);
    // Nothing points at them.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let mut removed = 0;
    for lived in 1..6 {
        clock.advance(86_400);
        removed += runtime.block_on(files::sweep(&files, &db, &clock, lived)).unwrap();
    }
    assert_eq!(removed, 2);
    assert!(kept.iter().all(|blob| matches!(files.read(blob), Err(FileError::Damaged(_, "it is missing")))));
}
