//! The real program as a process of its own, on a database that the test made: so that it can be killed.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Output, Stdio};

/// Where it works: a database and a data folder.
#[derive(Clone)]
pub struct Home {
    pub url: String,
    pub data: PathBuf,
}

impl Home {
    /// `lydhor` with its settings, and nothing of the developer's own.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lydhor"));
        command
            .args(arguments)
            .env("LYDHOR_DATABASE_URL", &self.url)
            .env("LYDHOR_DATA_DIR", &self.data)
            .env("LYDHOR_LOG", "error")
            .env_remove("LYDHOR_TEST_DATABASE_URL")
            .current_dir(&self.data);
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }
}

/// What a command said.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// `lydhor serve`, killed when it is dropped.
pub struct Server {
    pub base: String,
    child: Child,
}

impl Server {
    /// Starts it, and waits until it says that it answers.
    pub fn start(home: &Home) -> Self {
        Self::start_by(home.command(&["serve"]))
    }

    /// The same, with a log of these levels.
    pub fn start_logging(home: &Home, log: &str) -> Self {
        let mut command = home.command(&["serve"]);
        command.env("LYDHOR_LOG", log);
        Self::start_by(command)
    }

    /// The same, where no file may grow beyond `kilobytes`: as on a disk that is full.
    pub fn start_with_full_disk(home: &Home, kilobytes: u32) -> Self {
        Self::start_limited(home, &format!("trap '' XFSZ; ulimit -f {}", kilobytes * 2))
    }

    /// The same, with no more than `descriptors` open at a time.
    pub fn start_with_descriptors(home: &Home, descriptors: u32) -> Self {
        Self::start_limited(home, &format!("ulimit -n {descriptors}"))
    }

    fn start_limited(home: &Home, limit: &str) -> Self {
        let script = format!("{limit}; exec \"$0\" serve");
        let shell = home.command(&[]);
        let program = shell.get_program().to_owned();
        let mut command = Command::new("sh");
        command.arg("-c").arg(script).arg(program).current_dir(&home.data);
        command.envs(shell.get_envs().filter_map(|(name, value)| Some((name, value?))));
        Self::start_by(command)
    }

    fn start_by(mut command: Command) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let base = format!("http://127.0.0.1:{port}");
        let mut child = command
            .env("LYDHOR_LISTEN", format!("127.0.0.1:{port}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        if !line.contains(&base) {
            child.kill().unwrap();
            panic!("{line:?} {}", said(&child.wait_with_output().unwrap()));
        }
        Self { base, child }
    }

    /// The log, to be read line by line.
    pub fn log(&mut self) -> std::io::Lines<BufReader<ChildStderr>> {
        BufReader::new(self.child.stderr.take().unwrap()).lines()
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The file of a SQLite URL.
pub fn beside(home: &Home, ending: &str) -> PathBuf {
    Path::new(&format!("{}{ending}", home.url.trim_start_matches("sqlite:"))).to_owned()
}
