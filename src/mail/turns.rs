//! Owns the commits of the sending: what became of the last letter of a connection, and its claim of the next, are one turn.
//!
//! A turn is committed before its letter is handed over. SQLite has one writer: turns that come while others are being committed
//! wait for it anyway, and share the next transaction, so that four connections cost the disk one wait and not four. PostgreSQL
//! has many, and there each turn is a transaction of its own: shared ones were measured to send fewer letters.

use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot};

use super::WorkerId;
use super::backoff::Verdict;
use super::outbox::LetterId;
use super::store;
use crate::db::{self, Db, Tx};

/// A letter that was handed over, and what came of it.
pub(super) type Done = Option<(LetterId, Verdict)>;

/// One turn of a connection.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    pub(super) done: Done,
    pub(super) next: Option<LetterId>,
    /// Of the turn, however often it is tried: by it a claim whose answer was lost is known again.
    pub(super) now: Timestamp,
}

/// A turn, and where to tell whether its next letter is ours.
type Asked = (Turn, oneshot::Sender<db::Result<bool>>);

/// Where connections take their turns.
#[derive(Clone)]
pub(super) enum Turns {
    /// Each by itself.
    Apart(Books),
    /// Through the one who commits.
    Shared(mpsc::Sender<Asked>),
}

/// Where turns are written, and for which worker.
#[derive(Clone)]
pub(super) struct Books {
    db: Db,
    worker: WorkerId,
}

/// Commits the turns that are shared; ends when nobody can take one any more.
pub(super) struct Committer {
    books: Books,
    asked: mpsc::Receiver<Asked>,
}

/// Turns for that many connections, to be committed for a worker.
pub(super) fn turns(db: &Db, worker: WorkerId, connections: usize) -> (Turns, Committer) {
    let (ask, asked) = mpsc::channel(connections);
    let books = Books { db: db.clone(), worker };
    let turns = if db.has_one_writer() { Turns::Shared(ask) } else { Turns::Apart(books.clone()) };
    (turns, Committer { books, asked })
}

impl Turns {
    /// Commits it; `true` if the next letter is ours.
    pub(super) async fn take(&self, turn: Turn) -> db::Result<bool> {
        let shared = match self {
            Self::Apart(books) => return books.write_one(turn).await,
            Self::Shared(shared) => shared,
        };
        let (tell, told) = oneshot::channel();
        if shared.send((turn, tell)).await.is_err() {
            return Err(db::Error::BrokenTransactionManager);
        }
        told.await.unwrap_or(Err(db::Error::BrokenTransactionManager))
    }
}

impl Committer {
    pub(super) async fn run(mut self) {
        while let Some(first) = self.asked.recv().await {
            let mut together = vec![first];
            while let Ok(more) = self.asked.try_recv() {
                together.push(more);
            }
            self.commit(together).await;
        }
    }

    async fn commit(&self, together: Vec<Asked>) {
        let turns = together.iter().map(|(turn, _)| turn.clone()).collect();
        match self.books.write(turns).await {
            Ok(ours) => {
                for ((_, tell), ours) in together.into_iter().zip(ours) {
                    // Whoever asked may have been stopped; the turn stands.
                    let _gone = tell.send(Ok(ours));
                }
            }
            Err(error) => match <[Asked; 1]>::try_from(together) {
                Ok([(_, tell)]) => {
                    let _gone = tell.send(Err(error));
                }
                // One that cannot be written is no reason not to write the others.
                Err(together) => {
                    for (turn, tell) in together {
                        let _gone = tell.send(self.books.write_one(turn).await);
                    }
                }
            },
        }
    }
}

impl Books {
    async fn write_one(&self, turn: Turn) -> db::Result<bool> {
        let worker = self.worker;
        self.db.write_rows(move |tx| take(tx, worker, &turn)).await
    }

    /// One transaction; says of each turn whether its next letter is ours.
    async fn write(&self, turns: Vec<Turn>) -> db::Result<Vec<bool>> {
        let worker = self.worker;
        self.db
            .write_rows(move |tx| turns.iter().map(|turn| take(tx, worker, turn)).collect::<db::Result<_>>())
            .await
    }
}

fn take(tx: &mut Tx<'_>, worker: WorkerId, turn: &Turn) -> db::Result<bool> {
    if let Some((id, verdict)) = &turn.done {
        store::finish(tx, *id, worker, verdict, turn.now)?;
    }
    match turn.next {
        Some(id) => store::claim(tx, id, worker, turn.now),
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::{join, join_all};

    use super::*;
    use crate::clock::Clock;
    use crate::db::migrate;
    use crate::mail::outbox::{LetterState, NewLetter, enqueue, status_of};

    const KIND: &str = "plain";

    async fn taken(turns: Turns, turn: Turn) -> db::Result<bool> {
        turns.take(turn).await
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn turns_that_come_together_share_a_transaction() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-11-23T12:00:00Z".parse().unwrap());
        let url = format!("sqlite:{}", folder.path().join("lydhor.db").display());
        let db = Db::open(&url, 1).unwrap().by_clock(&clock);
        migrate::run(&db).unwrap();
        let subjects: Vec<_> = (0..4).map(|_| clock.new_id()).collect();
        let queue = |tx: &mut Tx<'_>| {
            let letter = |subject| NewLetter { kind: KIND, subject, scope: None, recipient: "en@example.no" };
            subjects.iter().map(|subject| enqueue(tx, &letter(*subject))).collect::<db::Result<Vec<_>>>()
        };
        let letters = db.write_now(queue).unwrap();
        let (turns, committer) = turns(&db, WorkerId::new(&clock), letters.len());
        db.queries_heard();
        let turn = |letter| Turn { done: None, next: Some(letter), now: clock.now() };
        let takes = join_all(letters.iter().map(|letter| taken(turns.clone(), turn(*letter))));
        drop(turns);
        let (ours, ()) = join(takes, committer.run()).await;
        assert!(ours.into_iter().all(|ours| ours.unwrap()), "each is ours");
        let begun = db.queries_heard().into_iter().filter(|query| query.starts_with("BEGIN")).count();
        assert_eq!(begun, 1, "one transaction for all");
        let states = db.read_now(|conn| status_of(conn, KIND, &subjects)).unwrap();
        assert!(states.values().all(|letter| letter.state == LetterState::Sending), "{states:?}");
    }
}
