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
        tokio::time::timeout(std::time::Duration::from_mins(1), up).await.unwrap();
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
        Self::settings_at(&self.1)
    }

    fn settings_at(endpoint: &str) -> [(&'static str, String); 5] {
        [
            ("LYDHOR_FILES__S3_BUCKET", "lydhor".to_owned()),
            ("LYDHOR_FILES__S3_ENDPOINT", endpoint.to_owned()),
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

/// Everything that a request to a server answers, as it comes.
fn ask(port: u16, request: &[u8]) -> Vec<u8> {
    let mut line = TcpStream::connect(("127.0.0.1", port)).unwrap();
    line.write_all(request).unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    answer
}

/// One request with its body; the head tells that its line ends with it.
fn request(line: &mut TcpStream) -> Option<Vec<u8>> {
    let (mut whole, mut piece) = (Vec::new(), vec![0; 65_536]);
    loop {
        let end = whole.windows(4).position(|bytes| bytes == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&whole[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(0, |length| length.trim().parse().unwrap());
            if whole.len() >= end + 4 + length {
                let rest = whole.split_off(end + 2);
                whole.extend(b"connection: close\r\n");
                whole.extend(rest);
                return Some(whole);
            }
        }
        match line.read(&mut piece) {
            Ok(0) | Err(_) => return None,
            Ok(read) => whole.extend(&piece[..read]),
        }
    }
}

/// Passes one request on to the server, and its answer back.
fn pass_on(line: &mut TcpStream, to: u16, seen: &std::sync::mpsc::Sender<String>) {
    let Some(request) = request(line) else { return };
    let first = String::from_utf8_lossy(request.split(|b| *b == b'\r').next().unwrap()).into_owned();
    let answer = if first.contains("partNumber=2") {
        b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec()
    } else {
        ask(to, &request)
    };
    drop(seen.send(first));
    drop(line.write_all(&answer));
}

/// A way to the server on which the second part of every file is lost: refused, as when a right was taken away. Tells what it saw.
fn broken_way(to: u16) -> (String, std::sync::mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (seen, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in listener.incoming() {
            let (mut line, seen) = (line.unwrap(), seen.clone());
            std::thread::spawn(move || pass_on(&mut line, to, &seen));
        }
    });
    (address, told)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_breaks_in_the_middle_leaves_no_parts_in_the_bucket() {
    let moto = Moto::start().await;
    tokio::task::spawn_blocking(move || broken_upload(&moto)).await.unwrap();
}

fn broken_upload(moto: &Moto) {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let clock = Clock::fixed(MORNING.parse().unwrap());
    let db = Db::open(&database.url, 2).unwrap().by_clock(&clock);
    migrate::run(&db).unwrap();
    let port: u16 = moto.1.rsplit(':').next().unwrap().parse().unwrap();
    let (way, seen) = broken_way(port);
    let data = ("LYDHOR_DATA_DIR", folder.path().display().to_string());
    let settings = Moto::settings_at(&way).into_iter().chain([data]);
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    let files = Files::open(&Config::from_parts("test", "", settings).unwrap()).unwrap();
    let content: Vec<u8> = (0..12_000_000_u32).flat_map(|n| n.to_le_bytes().into_iter().take(1)).collect();
    let staged = files.stage(&clock, &content).unwrap();
    assert!(matches!(files.place(&db, vec![staged]), Err(FileError::Disk(_))));
    let seen: Vec<String> = seen.try_iter().collect();
    assert!(seen.iter().any(|line| line.starts_with("PUT") && line.contains("partNumber=")), "{seen:?}");
    assert!(seen.iter().any(|line| line.starts_with("DELETE") && line.contains("uploadId=")), "{seen:?}");
    let list = format!("GET /lydhor?uploads HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let left = String::from_utf8(ask(port, list.as_bytes())).unwrap();
    assert!(left.contains("ListMultipartUploadsResult") && !left.contains("<UploadId>"), "{left}");
    assert!(super::used(&db).is_empty(), "and nothing points at it");
    assert_eq!(std::fs::read_dir(folder.path().join("files/staged")).unwrap().count(), 0);
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
    let mut removed = 0;
    for lived in 1..6 {
        clock.advance(86_400);
        removed += super::sweeping::swept((&files, &db, &clock), lived);
    }
    assert_eq!(removed, 2);
    assert!(kept.iter().all(|blob| matches!(files.read(blob), Err(FileError::Damaged(_, "it is missing")))));
}
