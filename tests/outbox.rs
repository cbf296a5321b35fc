//! The queue of letters and its worker, over a real socket: each way of failing, and never two of one letter.

use std::collections::HashMap;
use std::sync::Arc;

use lydhor::clock::Clock;
use lydhor::db::{self, Conn, Db};
use lydhor::mail::outbox::{self, Hindrance, LetterState, LetterStatus, NewLetter};
use lydhor::mail::render::{Render, RenderError, Rendered, Wanted};
use lydhor::mail::worker::{DEAD_AFTER, Worker, WorkerId};
use lydhor::mail::{Mailbox, Mailer, Message, SmtpPool};
use uuid::Uuid;

use crate::support::database::Database;
use crate::support::smtp::{Behaviour, SmtpSink};

/// Writes to `subject` as a number: `42@example.no`.
struct Plain(HashMap<Uuid, String>);

impl Render for Plain {
    fn kind(&self) -> &'static str {
        "plain"
    }

    fn render(&self, _: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        Ok(wanted.iter().map(|wanted| self.one(wanted)).collect())
    }
}

impl Plain {
    fn one(&self, wanted: &Wanted) -> Rendered {
        let to = self.0.get(&wanted.subject).ok_or(RenderError::Gone)?;
        Ok(Message {
            id: wanted.id,
            at: "2026-11-23T12:00:00Z".parse().unwrap(),
            from: Mailbox::new("horing@example.no").unwrap(),
            reply_to: None,
            to: Mailbox::new(to).map_err(|error| RenderError::Hindered {
                by: Hindrance::Recipient,
                why: error.to_string(),
            })?,
            cc: Vec::new(),
            subject: "Høring".to_owned(),
            text: "Hei".to_owned(),
            html: "<p>Hei</p>".to_owned(),
            headers: Vec::new(),
        })
    }
}

struct Post {
    db: Db,
    _database: Database,
    _folder: tempfile::TempDir,
    clock: Clock,
    sink: SmtpSink,
    letters: HashMap<Uuid, String>,
}

impl Post {
    async fn new() -> Self {
        let clock = Clock::fixed("2026-11-23T12:00:00Z".parse().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let database = Database::create(folder.path());
        let db = Db::open(&database.url, 4).unwrap().by_clock(&clock);
        Self {
            db,
            _database: database,
            _folder: folder,
            clock,
            sink: SmtpSink::start().await.unwrap(),
            letters: HashMap::new(),
        }
    }

    fn db(&self) -> &Db {
        &self.db
    }

    fn queue(&mut self, to: &str) -> Uuid {
        let subject = self.clock.new_id();
        self.letters.insert(subject, to.to_owned());
        self.db()
            .write_now(|tx| {
                outbox::enqueue(tx, &NewLetter { kind: "plain", subject, scope: None, recipient: to })
            })
            .unwrap();
        subject
    }

    fn worker(&self) -> Worker {
        self.worker_to(&self.sink.url())
    }

    fn worker_to(&self, url: &str) -> Worker {
        let mailer = Mailer::Smtp(SmtpPool::new(url.parse().unwrap()).unwrap());
        let renderers: Vec<Box<dyn Render>> = vec![Box::new(Plain(self.letters.clone()))];
        Worker::new(self.db(), self.clock.clone(), mailer, renderers, 4)
    }

    fn status(&self, subject: Uuid) -> LetterStatus {
        let all = self.db().read_now(|conn| outbox::status_of(conn, "plain", &[subject])).unwrap();
        all[&subject].clone()
    }

    fn repeat(&self, letter: &LetterStatus) -> bool {
        self.db().write_now(|tx| outbox::repeat(tx, letter.id, letter.version)).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_letter_goes_out_once() {
    let mut post = Post::new().await;
    let subjects: Vec<Uuid> = (0..150).map(|n| post.queue(&format!("{n}@example.no"))).collect();
    let (one, other) = (post.worker(), post.worker());
    let (first, second) = tokio::join!(one.run_until_idle(), other.run_until_idle());
    assert_eq!(first.unwrap() + second.unwrap(), 150);
    let mut reached: Vec<String> = post.sink.letters().into_iter().flat_map(|letter| letter.to).collect();
    reached.sort();
    reached.dedup();
    assert_eq!((post.sink.count(), reached.len()), (150, 150));
    for subject in subjects {
        let status = post.status(subject);
        assert_eq!((status.state, status.attempts), (LetterState::Sent, 1));
        assert!(status.said.unwrap().starts_with("250 2.0.0 kept"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_asks_for_patience_gets_it() {
    let mut post = Post::new().await;
    post.sink.when("busy", Behaviour::Recipient("450 4.2.0 try later"));
    let subject = post.queue("busy@example.no");
    let worker = post.worker();
    let mut waits = Vec::new();
    for attempt in 1..=27 {
        assert_eq!(worker.run_until_idle().await.unwrap(), 1, "attempt {attempt}");
        assert_eq!(worker.run_until_idle().await.unwrap(), 0, "not before it is due");
        let status = post.status(subject);
        assert_eq!((status.attempts, status.said.as_deref()), (attempt, Some("450 4.2.0 try later")));
        if status.state == LetterState::Failed {
            break;
        }
        let wait = status.due_at.duration_since(post.clock.now()).as_secs();
        waits.push(wait / 60);
        post.clock.advance(wait);
    }
    assert_eq!(waits[..5], [1, 5, 15, 60, 60]);
    assert_eq!((waits.len(), post.status(subject).state), (26, LetterState::Failed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_connection_is_tried_again() {
    let mut post = Post::new().await;
    let subject = post.queue("a@example.no");
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    post.worker_to(&format!("smtp://{closed}?tls=none")).run_until_idle().await.unwrap();
    let status = post.status(subject);
    assert_eq!((status.state, status.attempts), (LetterState::Queued, 1));
    assert!(status.said.is_some());
    post.clock.advance(60);
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 1);
    assert_eq!(post.status(subject).state, LetterState::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_letter_fails_with_the_servers_words() {
    let mut post = Post::new().await;
    post.sink.when("gone", Behaviour::Recipient("550 5.1.1 no such person here"));
    let (gone, fine) = (post.queue("gone@example.no"), post.queue("fine@example.no"));
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 2);
    let status = post.status(gone);
    assert_eq!(
        (status.state, status.said.as_deref()),
        (LetterState::Failed, Some("550 5.1.1 no such person here"))
    );
    assert_eq!(post.status(fine).state, LetterState::Sent);
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hang_up_at_the_dot_is_uncertain_until_a_person_repeats_it() {
    let mut post = Post::new().await;
    post.sink.when("dot", Behaviour::HangUpAtDot);
    let subject = post.queue("dot@example.no");
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 1);
    post.clock.advance(100_000);
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 0);
    let status = post.status(subject);
    assert_eq!((status.state, post.sink.count()), (LetterState::Uncertain, 1));
    assert!(post.repeat(&status));
    assert!(!post.repeat(&status), "it is queued already");
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 1);
    assert_eq!(post.sink.count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dead_worker_held_is_uncertain() {
    let mut post = Post::new().await;
    post.sink.when("slow", Behaviour::SlowDot(std::time::Duration::from_mins(1)));
    let subject = post.queue("slow@example.no");
    let worker = Arc::new(post.worker());
    worker.beat().await.unwrap();
    let doomed = tokio::spawn({
        let worker = Arc::clone(&worker);
        async move { worker.run_until_idle().await }
    });
    post.sink.until(1).await;
    doomed.abort();
    let heir = post.worker();
    assert_eq!(heir.run_until_idle().await.unwrap(), 0);
    assert_eq!(post.status(subject).state, LetterState::Sending, "it may still be alive");
    post.clock.advance(DEAD_AFTER + 1);
    assert_eq!(heir.run_until_idle().await.unwrap(), 0);
    assert_eq!((post.status(subject).state, post.sink.count()), (LetterState::Uncertain, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_whose_answer_was_lost_is_made_again_and_is_still_the_same_one() {
    let mut post = Post::new().await;
    let subject = post.queue("en@example.no");
    let letter = post.status(subject).id;
    let (ours, other) = (WorkerId::new(&post.clock), WorkerId::new(&post.clock));
    let claim = |worker: WorkerId| {
        let now = post.clock.now();
        post.db().write_now(move |tx| outbox::claim(tx, letter, worker, now)).unwrap()
    };
    assert!(claim(ours));
    let claimed = post.status(subject);
    assert_eq!((claimed.state, claimed.attempts), (LetterState::Sending, 1));
    // The line broke after the commit, and the same work is done again.
    assert!(claim(ours), "it is ours");
    assert!(!claim(other), "and nobody else's");
    assert_eq!(post.status(subject).attempts, 1, "one attempt");
    post.clock.advance(1);
    assert!(!claim(ours), "a later claim is another: the letter may be on its way");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_written_ends_and_the_rest_goes_on() {
    let mut post = Post::new().await;
    let (gone, broken, fine) =
        (post.queue("gone@example.no"), post.queue("no address"), post.queue("fine@example.no"));
    post.letters.remove(&gone);
    assert_eq!(post.worker().run_until_idle().await.unwrap(), 1);
    let states = [gone, broken, fine].map(|subject| post.status(subject).state);
    assert_eq!(states, [LetterState::Cancelled, LetterState::Failed, LetterState::Sent]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_that_the_database_refuses_keeps_no_other_letter_back() {
    let mut post = Post::new().await;
    let subjects: Vec<Uuid> = (0..12).map(|n| post.queue(&format!("{n}@example.no"))).collect();
    let refused = post.status(subjects[5]).id;
    refuse_claims(post.db(), refused.0);
    assert!(post.worker().run_until_idle().await.is_err(), "the fault is told");
    for (n, subject) in subjects.iter().enumerate() {
        let expected = if n == 5 { LetterState::Queued } else { LetterState::Sent };
        assert_eq!(post.status(*subject).state, expected, "letter {n}");
    }
    assert_eq!(post.sink.count(), 11);
}

/// The database says no whenever that letter is claimed.
fn refuse_claims(db: &Db, letter: Uuid) {
    use diesel::connection::SimpleConnection as _;
    let refuse = |tx: &mut db::Tx<'_>| {
        match tx.conn() {
        Conn::Sqlite(sqlite) => sqlite.batch_execute(&format!(
            "CREATE TRIGGER refused BEFORE UPDATE ON outbox WHEN NEW.state = 'sending' AND NEW.id = x'{}' \
             BEGIN SELECT RAISE(ABORT, 'refused'); END",
            letter.simple()
        )),
        Conn::Pg(pg) => pg.batch_execute(&format!(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$; \
             CREATE TRIGGER refused BEFORE UPDATE ON outbox FOR EACH ROW \
             WHEN (NEW.state = 'sending' AND NEW.id = '{letter}') EXECUTE FUNCTION refuse()"
        )),
    }
    };
    db.write_now::<_, db::Error>(refuse).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_in_the_background_wakes_and_stops() {
    let mut post = Post::new().await;
    let subjects: Vec<Uuid> = (0..3).map(|n| post.queue(&format!("{n}@example.no"))).collect();
    let running = Arc::new(post.worker()).start();
    post.sink.until(3).await;
    running.stop().await;
    for subject in subjects {
        assert_eq!(post.status(subject).state, LetterState::Sent);
    }
}
