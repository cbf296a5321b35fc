//! The real server, killed while files come in: what it said that it has is there, and nothing is half.

use std::io::Write as _;
use std::net::TcpStream;

use lydhor::accounts::actions::NewAccount;
use lydhor::accounts::{self, Role};
use lydhor::audit::Actor;
use lydhor::db::{Db, migrate};
use lydhor::lang::Lang;

use super::{assert_whole, on_disk, staged, used};
use crate::support::app::PASSWORD;
use crate::support::client::Client;
use crate::support::database::Database;
use crate::support::process::{Home, Server, said};

const EMAIL: &str = "ingrid@example.no";
const IMPORT: &str = "/planarbeid/boligplan/plan/les-inn";
const ROUNDS: usize = 8;

fn home(folder: &tempfile::TempDir, database: &Database) -> (Home, Db) {
    let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
    let db = Db::open(&home.url, 1).unwrap();
    migrate::run(&db).unwrap();
    let new = NewAccount {
        email: EMAIL.to_owned(),
        name: "Ingrid Aas".to_owned(),
        role: Role::Staff,
        language: Lang::Nb,
        password_hash: accounts::password::hash(PASSWORD).unwrap(),
    };
    db.write_now(|tx| accounts::actions::add(tx, &new, &Actor::system("test"))).unwrap();
    (home, db)
}

async fn signed_in(server: &Server) -> Client {
    let client = Client::new(&server.base);
    client.submit("/logg-inn", &[("email", EMAIL), ("password", PASSWORD)]).await.to();
    client
}

fn document(number: usize) -> Vec<u8> {
    let section = format!("## Del\n\n{}", "En linje med ord om boliger.\n\n".repeat(300));
    format!("# Plan {number}\n\n{}", section.repeat(30)).into_bytes()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_again_and_again_while_files_come_in_it_loses_none_it_said_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let (home, db) = home(&folder, &database);
    let mut server = Server::start(&home);
    signed_in(&server).await.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        let client = signed_in(&server).await;
        let token = client.token(IMPORT).await;
        let (told, mut heard) = tokio::sync::mpsc::unbounded_channel();
        let sending = tokio::spawn(upload_on(client, token, round * 100, told));
        // Each time after another number of answers, and of bytes of the next one.
        let mut sent = Vec::new();
        while sent.len() < 1 + round % 3 {
            sent.push(heard.recv().await.unwrap());
        }
        for _ in 0..round * 40 {
            tokio::task::yield_now().await;
        }
        server.kill();
        sending.await.unwrap();
        while let Some(more) = heard.recv().await {
            sent.push(more);
        }
        acknowledged.extend(sent);
        assert_whole(&db, folder.path());
        server = Server::start(&home);
    }
    let checked = home.run(&["check", "--whole"]);
    assert!(checked.status.success(), "{}", said(&checked));
    assert!(acknowledged.len() >= ROUNDS, "{}", acknowledged.len());
    let client = signed_in(&server).await;
    for (number, preview) in acknowledged {
        assert!(client.page(&preview).await.contains(&format!("value=\"Plan {number}\"")), "{preview}");
    }
}

/// Uploads one document after the other until nobody answers; tells each preview that it was sent to.
async fn upload_on(
    client: Client,
    token: String,
    first: usize,
    told: tokio::sync::mpsc::UnboundedSender<(usize, String)>,
) {
    for number in first.. {
        let sent = client.try_upload(&token, IMPORT, ("plan.md", document(number))).await;
        let Some(preview) = sent else { return };
        told.send((number, preview)).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_middle_of_an_upload_it_keeps_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let (home, db) = home(&folder, &database);
    let mut server = Server::start(&home);
    let client = signed_in(&server).await;
    client.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    let token = client.token(IMPORT).await;
    let mut line = TcpStream::connect(server.base.trim_start_matches("http://")).unwrap();
    let head = format!(
        "POST {IMPORT} HTTP/1.1\r\nHost: x\r\nCookie: {}\r\nContent-Type: multipart/form-data; boundary=b\r\n\
         Content-Length: 9000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--b\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"plan.md\"\r\n\r\n",
        client.cookies()
    );
    line.write_all(head.as_bytes()).unwrap();
    // More than one piece has come when the server takes no more: it is on the disk, and not in memory.
    line.write_all(&vec![b'a'; 4_000_000]).unwrap();
    let on_its_way = || std::fs::read_dir(folder.path().join("files/staged")).unwrap().next().is_some();
    while !on_its_way() {
        tokio::task::yield_now().await;
    }
    server.kill();
    assert_eq!((staged(folder.path()), on_disk(folder.path()).len(), used(&db).len()), (1, 0, 0));
    let checked = home.run(&["check", "--whole"]);
    assert!(checked.status.success() && said(&checked).contains("kept files: 0 files"), "{}", said(&checked));
    let server = Server::start(&home);
    let page = signed_in(&server).await.page("/planarbeid/boligplan/plan").await;
    assert!(page.contains("Planen er ikke begynt"), "{page}");
}

#[tokio::test]
async fn a_file_that_is_missing_or_another_is_told_by_check() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let (home, db) = home(&folder, &database);
    let server = Server::start(&home);
    let client = signed_in(&server).await;
    client.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    let token = client.token(IMPORT).await;
    client.try_upload(&token, IMPORT, ("plan.md", document(1))).await.unwrap();
    drop(server);
    let name = used(&db)[0].name();
    let file = folder.path().join("files").join(&name);
    let bytes = std::fs::read(&file).unwrap();
    let tell = |arguments: &[&str]| {
        let checked = home.run(arguments);
        (checked.status.success(), said(&checked))
    };
    assert!(tell(&["check"]).0);
    let mut other = bytes.clone();
    other[100] ^= 1;
    std::fs::write(&file, &other).unwrap();
    assert!(tell(&["check"]).0, "the quick look does not read them");
    let (well, told) = tell(&["check", "--whole"]);
    assert!(!well && told.contains(&name) && told.contains("wrong hash"), "{told}");
    std::fs::write(&file, &bytes[..99]).unwrap();
    let (well, told) = tell(&["check"]);
    assert!(!well && told.contains("99 bytes"), "{told}");
    std::fs::remove_file(&file).unwrap();
    let (well, told) = tell(&["check"]);
    assert!(!well && told.contains(&format!("{name}: it is missing")), "{told}");
}
