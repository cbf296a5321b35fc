//! A mail server in the test's own process: takes letters, and misbehaves where a test asks it to.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// What the server does with recipients whose address contains a pattern.
#[derive(Debug, Clone)]
pub enum Behaviour {
    /// This reply to RCPT.
    Recipient(&'static str),
    /// This reply to the dot; the letter is not kept.
    Letter(&'static str),
    /// Hangs up instead of answering RCPT.
    HangUpAtRecipient,
    /// Hangs up instead of answering DATA.
    HangUpAtData,
    /// Keeps the letter and hangs up instead of answering the dot.
    HangUpAtDot,
    /// Keeps the letter and answers the dot late.
    SlowDot(Duration),
}

/// One letter as received.
#[derive(Debug, Clone)]
pub struct Letter {
    pub from: String,
    pub to: Vec<String>,
    /// Dots unstuffed, CRLF kept.
    pub data: String,
    /// 1 for the first connection.
    pub connection: usize,
}

/// How the server as a whole behaves.
#[derive(Debug, Clone, Default)]
pub struct SinkOptions {
    /// User and password it insists on.
    pub login: Option<(&'static str, &'static str)>,
    /// Hangs up after so many letters, as busy relays do.
    pub letters_per_connection: Option<usize>,
    /// Counts letters without keeping them (for measuring).
    pub only_count: bool,
}

/// The server: listens on a free port of this machine until the runtime ends.
#[derive(Clone)]
pub struct SmtpSink(Arc<Inner>);

struct Inner {
    address: SocketAddr,
    options: SinkOptions,
    behaviours: Mutex<Vec<(String, Behaviour)>>,
    letters: Mutex<Vec<Letter>>,
    count: AtomicUsize,
    connections: AtomicUsize,
    came: Notify,
}

impl SmtpSink {
    pub async fn start() -> io::Result<Self> {
        Self::start_with(SinkOptions::default()).await
    }

    pub async fn start_with(options: SinkOptions) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let sink = Self(Arc::new(Inner {
            address: listener.local_addr()?,
            options,
            behaviours: Mutex::default(),
            letters: Mutex::default(),
            count: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
            came: Notify::new(),
        }));
        tokio::spawn(Arc::clone(&sink.0).listen(listener));
        Ok(sink)
    }

    /// From now on recipients containing `pattern` are treated so; the first match counts.
    pub fn when(&self, pattern: &str, behaviour: Behaviour) -> &Self {
        lock(&self.0.behaviours).push((pattern.to_owned(), behaviour));
        self
    }

    /// From now on it takes everything.
    pub fn behave(&self) {
        lock(&self.0.behaviours).clear();
    }

    pub fn address(&self) -> SocketAddr {
        self.0.address
    }

    /// The configuration that leads here, without encryption; add keys with `&`.
    pub fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.0.address)
    }

    pub fn letters(&self) -> Vec<Letter> {
        lock(&self.0.letters).clone()
    }

    /// Letters accepted so far.
    pub fn count(&self) -> usize {
        self.0.count.load(Ordering::SeqCst)
    }

    /// Waits until it has accepted so many letters.
    pub async fn until(&self, letters: usize) {
        loop {
            let came = self.0.came.notified();
            if self.count() >= letters {
                return;
            }
            came.await;
        }
    }

    /// Connections accepted so far.
    pub fn connections(&self) -> usize {
        self.0.connections.load(Ordering::SeqCst)
    }
}

impl Inner {
    async fn listen(self: Arc<Self>, listener: TcpListener) {
        while let Ok((socket, _)) = listener.accept().await {
            let number = self.connections.fetch_add(1, Ordering::SeqCst) + 1;
            tokio::spawn(Peer::new(Arc::clone(&self), socket, number).serve());
        }
    }

    fn behaviour(&self, address: &str) -> Option<Behaviour> {
        lock(&self.behaviours)
            .iter()
            .find(|(pattern, _)| address.contains(pattern))
            .map(|(_, what)| what.clone())
    }

    fn keep(&self, letter: impl FnOnce() -> Letter) {
        if !self.options.only_count {
            lock(&self.letters).push(letter());
        }
        self.count.fetch_add(1, Ordering::SeqCst);
        self.came.notify_waiters();
    }
}

/// One connection. An I/O error simply ends it.
struct Peer {
    inner: Arc<Inner>,
    stream: BufReader<TcpStream>,
    number: usize,
    signed_in: bool,
    taken: usize,
    from: String,
    to: Vec<String>,
}

enum Next {
    Reply(String),
    HangUp,
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every answer is read from or written to a socket; this one is the last word of most"
)]
fn reply(text: &str) -> io::Result<Next> {
    Ok(Next::Reply(text.to_owned()))
}

impl Peer {
    fn new(inner: Arc<Inner>, socket: TcpStream, number: usize) -> Self {
        let signed_in = inner.options.login.is_none();
        Self {
            inner,
            stream: BufReader::new(socket),
            number,
            signed_in,
            taken: 0,
            from: String::new(),
            to: Vec::new(),
        }
    }

    async fn serve(mut self) -> io::Result<()> {
        self.stream.get_ref().set_nodelay(true)?;
        self.say("220 sink ESMTP").await?;
        let mut line = String::new();
        loop {
            line.clear();
            if self.stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let full = self.inner.options.letters_per_connection.is_some_and(|most| self.taken >= most);
            if full {
                return self.say("421 4.7.0 enough for one connection").await;
            }
            match self.answer(line.trim_end()).await? {
                Next::Reply(text) => self.say(&text).await?,
                Next::HangUp => return Ok(()),
            }
            if line.starts_with("QUIT") {
                return Ok(());
            }
        }
    }

    async fn say(&mut self, text: &str) -> io::Result<()> {
        self.stream.get_mut().write_all(format!("{text}\r\n").as_bytes()).await
    }

    async fn answer(&mut self, line: &str) -> io::Result<Next> {
        let verb = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => reply("250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN"),
            "NOOP" => reply("250 2.0.0 here"),
            "QUIT" => reply("221 2.0.0 goodbye"),
            "RSET" => {
                self.forget();
                reply("250 2.0.0 forgotten")
            }
            "AUTH" => self.sign_in(line).await,
            "MAIL" if !self.signed_in => reply("530 5.7.0 sign in first"),
            "MAIL" if !self.from.is_empty() => reply("503 5.5.1 one letter at a time"),
            "MAIL" => {
                self.from = bracketed(line);
                reply("250 2.1.0 sender ok")
            }
            "RCPT" => self.recipient(bracketed(line)),
            "DATA" if self.to.is_empty() => reply("503 5.5.1 nobody to send to"),
            "DATA" => self.data().await,
            _ => reply("502 5.5.2 not understood"),
        }
    }

    fn forget(&mut self) {
        self.from.clear();
        self.to.clear();
    }

    async fn sign_in(&mut self, line: &str) -> io::Result<Next> {
        let given = if let Some(initial) = line.strip_prefix("AUTH PLAIN ") {
            decode(initial)
        } else {
            self.say("334 VXNlcm5hbWU6").await?;
            let mut user = String::new();
            self.stream.read_line(&mut user).await?;
            self.say("334 UGFzc3dvcmQ6").await?;
            let mut password = String::new();
            self.stream.read_line(&mut password).await?;
            format!("\0{}\0{}", decode(&user), decode(&password))
        };
        self.signed_in =
            self.inner.options.login.is_some_and(|(user, password)| given == format!("\0{user}\0{password}"));
        reply(if self.signed_in { "235 2.7.0 welcome" } else { "535 5.7.8 wrong user or password" })
    }

    fn recipient(&mut self, address: String) -> io::Result<Next> {
        match self.inner.behaviour(&address) {
            Some(Behaviour::Recipient(words)) => reply(words),
            Some(Behaviour::HangUpAtRecipient) => Ok(Next::HangUp),
            _ => {
                self.to.push(address);
                reply("250 2.1.5 recipient ok")
            }
        }
    }

    async fn data(&mut self) -> io::Result<Next> {
        let behaviour = self.to.iter().find_map(|address| self.inner.behaviour(address));
        if matches!(behaviour, Some(Behaviour::HangUpAtData)) {
            return Ok(Next::HangUp);
        }
        self.say("354 go on").await?;
        let data = self.read_letter().await?;
        self.taken += 1;
        let (from, to) = (std::mem::take(&mut self.from), std::mem::take(&mut self.to));
        if let Some(Behaviour::Letter(words)) = behaviour {
            return reply(words);
        }
        let connection = self.number;
        self.inner.keep(|| Letter { from, to, data: unstuffed(&data), connection });
        match behaviour {
            Some(Behaviour::HangUpAtDot) => return Ok(Next::HangUp),
            Some(Behaviour::SlowDot(wait)) => tokio::time::sleep(wait).await,
            _ => {}
        }
        Ok(Next::Reply(format!("250 2.0.0 kept as {}", self.inner.count.load(Ordering::SeqCst))))
    }

    async fn read_letter(&mut self) -> io::Result<Vec<u8>> {
        let mut data = Vec::with_capacity(4096);
        loop {
            let before = data.len();
            if self.stream.read_until(b'\n', &mut data).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if data.get(before..) == Some(b".\r\n") {
                data.truncate(before);
                return Ok(data);
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn bracketed(line: &str) -> String {
    line.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(String::new(), |(inside, _)| inside.to_owned())
}

fn decode(text: &str) -> String {
    let bytes = base64::engine::general_purpose::STANDARD.decode(text.trim()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn unstuffed(data: &[u8]) -> String {
    let text = String::from_utf8_lossy(data);
    let lines = text.split("\r\n").map(|line| line.strip_prefix('.').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\r\n")
}
