//! The program itself: how soon it answers, how much memory it takes, how large it is.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use lydhor::clock::Clock;
use lydhor::db::{Db, migrate};

use crate::support::client::Client;
use crate::support::scene::{self, Size};
use crate::table::{median, plain};
use crate::{ground, http};

const PROGRAM: &str = env!("CARGO_BIN_EXE_lydhor");
const STARTS: usize = 5;
const LOAD: Duration = Duration::from_secs(3);
/// In the spreadsheet that is asked for; each answer of a scene has three.
const INPUTS: usize = 10_000;
/// After it, what is given back has been given back.
const SETTLED: Duration = Duration::from_secs(2);

pub(crate) fn measure() {
    let size = std::fs::metadata(PROGRAM).unwrap().len();
    plain("\nthe binary", &mega(size));
    let starts = (0..STARTS).map(|_| start().as_secs_f64() * 1000.0).collect();
    plain("from start to the first answer, empty database", &format!("{:.0} ms", median(starts)));
    let (idle, loaded) = memory();
    plain("resident memory, idle", &mega(idle));
    plain("resident memory, after the load", &mega(loaded));
    let (after, most) = spreadsheets();
    plain("  after three spreadsheets of 10,000 inputs at once", &mega(after));
    plain("  the most it was meanwhile", &mega(most));
    let (after, most) = sign_ins();
    plain("  after 150 sign-ins at once", &mega(after));
    plain("  the most it was meanwhile", &mega(most));
}

/// A running server, ended when dropped.
struct Running {
    child: Child,
    address: SocketAddr,
}

impl Running {
    fn start(folder: &Path) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let database = format!("sqlite:{}", folder.join("lydhor.db").display());
        let child = Command::new(PROGRAM)
            .arg("serve")
            .env_clear()
            .envs(ground::variables(&database, folder, &address.to_string()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { child, address }
    }

    fn wait(&mut self) {
        while !answers(self.address) {
            assert!(self.child.try_wait().unwrap().is_none(), "the server has ended");
            std::thread::park_timeout(Duration::from_millis(1));
        }
    }

    /// Resident memory in bytes.
    fn memory(&self) -> u64 {
        self.status("VmRSS:")
    }

    /// The most that was resident since it began, in bytes.
    fn peak(&self) -> u64 {
        self.status("VmHWM:")
    }

    fn status(&self, name: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn answers(address: SocketAddr) -> bool {
    let Ok(mut socket) = TcpStream::connect(address) else {
        return false;
    };
    socket.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).unwrap();
    answer.starts_with(b"HTTP/1.1 200")
}

fn start() -> Duration {
    let folder = ground::folder();
    let began = Instant::now();
    let mut running = Running::start(folder.path());
    running.wait();
    began.elapsed()
}

/// Idle, and after every public page of a hearing with a hundred answers was asked for as often as could be.
fn memory() -> (u64, u64) {
    let folder = ground::folder();
    let mut running = with_scene(folder.path(), Size { sections: 40, invited: 100, answers: 100 });
    running.wait();
    std::thread::park_timeout(Duration::from_millis(500));
    let idle = running.memory();
    for path in ["/", "/horing/boligplan", "/horing/boligplan/oppsummering", "/logg-inn"] {
        http::rate(running.address, &http::request(path, Some("br")), LOAD);
    }
    (idle, running.memory())
}

/// After three people at once asked for a digest's spreadsheet of 10,000 inputs, and the most it was meanwhile.
fn spreadsheets() -> (u64, u64) {
    let folder = ground::folder();
    let size = Size { sections: 40, invited: INPUTS / 3, answers: INPUTS / 3 };
    let mut running = with_scene(folder.path(), size);
    running.wait();
    let visitor = Client::new(&format!("http://{}", running.address));
    let ask = || visitor.bytes("/horing/boligplan/oppsummering.xlsx");
    let sheets = ground::runtime().block_on(async { futures_util::join!(ask(), ask(), ask()) });
    assert!(sheets.0.starts_with(b"PK"), "a spreadsheet came");
    std::thread::park_timeout(SETTLED);
    (running.memory(), running.peak())
}

/// After 150 people at once tried to sign in, and the most it was meanwhile. Each hash takes 19 MB.
fn sign_ins() -> (u64, u64) {
    let folder = ground::folder();
    let mut running = with_scene(folder.path(), Size { sections: 1, invited: 1, answers: 1 });
    running.wait();
    let base = format!("http://{}", running.address);
    ground::runtime().block_on(async {
        let visitor = Client::new(&base);
        let token = visitor.token("/logg-inn").await;
        let tries = (0..150).map(|n| {
            let (visitor, token, email) = (&visitor, &token, format!("person{n}@example.no"));
            async move {
                let fields = [("csrf", token.as_str()), ("email", &email), ("password", "feil passord her")];
                visitor.post("/logg-inn", &fields).await.status
            }
        });
        let refused = futures_util::future::join_all(tries).await;
        assert!(refused.iter().all(|status| [422, 429].contains(status)), "{refused:?}");
    });
    std::thread::park_timeout(SETTLED);
    (running.memory(), running.peak())
}

fn with_scene(folder: &Path, size: Size) -> Running {
    let db = Db::open(&format!("sqlite:{}", folder.join("lydhor.db").display()), 1).unwrap();
    migrate::run(&db).unwrap();
    scene::write(&db, &Clock::default(), "boligplan", size);
    Running::start(folder)
}

fn mega(bytes: u64) -> String {
    format!("{:.1} MB", f64::from(u32::try_from(bytes / 1024).unwrap()) / 1024.0)
}
