//! Sending invitations, against a bare loop over lettre's connection that commits a row before each letter.

use std::sync::Arc;
use std::time::Instant;

use lettre::Address;
use lettre::address::Envelope;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;
use lydhor::clock::Clock;
use lydhor::db::schema::mail_worker;
use lydhor::db::types::{AnyId, Ts};
use lydhor::db::{self, Db};
use lydhor::invitations::mail::LetterRenderer;
use lydhor::invitations::{InvitationId, LETTER};
use lydhor::mail::outbox::{self, NewLetter};
use lydhor::mail::render::{Render, Rendered, Wanted};
use lydhor::mail::worker::Worker;
use lydhor::mail::{Mailer, SmtpConfig, SmtpPool};
use tokio::net::TcpStream;

use crate::ground::{self, Ground};
use crate::support::scene::{self, Size};
use crate::support::smtp::{SinkOptions, SmtpSink};
use crate::table::{Ratio, median, rate, ratio};

const LETTERS: usize = 2000;
const ROUNDS: usize = 3;
/// `smtp_connections` of the shipped configuration.
const CONFIGURED: usize = 4;

/// A letter as bytes.
struct OnTheWire {
    envelope: Envelope,
    bytes: Vec<u8>,
}

pub(crate) fn measure() {
    let sink = sink();
    let runtime = ground::runtime();
    let ground = Ground::new();
    let size = Size { sections: 5, invited: LETTERS, answers: 0 };
    let invited = scene::write(&ground.state.db, &ground.clock, "boligplan", size).invitations;
    let letters = rendered(&ground, &invited);
    let apart = Ground::new();
    let [configured, single] = [CONFIGURED, 1].map(|connections| {
        let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            queue(&ground, &invited);
            let worker = worker(&ground, &sink, connections);
            let began = Instant::now();
            assert_eq!(runtime.block_on(worker.run_until_idle()).unwrap(), LETTERS);
            of_ours.push(rate(LETTERS, began.elapsed()));
            let began = Instant::now();
            runtime.block_on(bare(&apart, &sink, connections, &letters));
            of_bare.push(rate(LETTERS, began.elapsed()));
        }
        assert_eq!(sink.count() % LETTERS, 0, "every letter has come");
        (median(of_ours), median(of_bare))
    });
    for (what, ours, limit) in [
        ("2,000 invitations as configured / one bare loop", configured.0, single.1),
        ("2,000 invitations as configured / as many bare loops", configured.0, configured.1),
        ("2,000 invitations by one connection / one bare loop", single.0, single.1),
    ] {
        ratio(&Ratio { what, ours, limit, aim: 0.9 });
    }
}

/// A mail server on a thread of its own.
fn sink() -> SmtpSink {
    let (told, hear) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let options = SinkOptions { only_count: true, ..SinkOptions::default() };
            told.send(SmtpSink::start_with(options).await.unwrap()).unwrap();
            std::future::pending::<()>().await;
        });
    });
    hear.recv().unwrap()
}

fn worker(ground: &Ground, sink: &SmtpSink, connections: usize) -> Worker {
    let mut smtp: SmtpConfig = sink.url().parse().unwrap();
    smtp.connections = connections;
    let mailer = Mailer::Smtp(SmtpPool::new(smtp).unwrap());
    let renderers: Vec<Box<dyn Render>> =
        vec![Box::new(LetterRenderer::new(Arc::clone(&ground.state.program)))];
    Worker::new(&ground.state.db, ground.clock.clone(), mailer, renderers, connections)
}

fn queue(ground: &Ground, invited: &[InvitationId]) {
    let put = |tx: &mut db::Tx<'_>| {
        let mut all = invited.iter();
        all.try_for_each(|id| outbox::enqueue(tx, &letter(id.0)).map(drop))
    };
    ground.state.db.write_now::<_, db::Error>(put).unwrap();
}

fn letter(subject: uuid::Uuid) -> NewLetter<'static> {
    NewLetter { kind: LETTER, subject, scope: None, recipient: "styret@example.no" }
}

/// The same letters as the worker writes.
fn rendered(ground: &Ground, invited: &[InvitationId]) -> Vec<OnTheWire> {
    let renderer = LetterRenderer::new(Arc::clone(&ground.state.program));
    let wanted: Vec<Wanted> =
        invited.iter().map(|id| Wanted { subject: id.0, id: ground.clock.new_id() }).collect();
    let form = |letter: Rendered| {
        let letter = letter.unwrap();
        let address = |text: &str| text.parse::<Address>().unwrap();
        let (from, to) = (address(letter.from.email()), address(letter.to.email()));
        OnTheWire { envelope: Envelope::new(Some(from), vec![to]).unwrap(), bytes: letter.render().unwrap() }
    };
    let all = |conn: &mut db::Conn| -> db::Result<Vec<OnTheWire>> {
        Ok(renderer.render(conn, &wanted)?.into_iter().map(form).collect())
    };
    ground.state.db.read_now(all).unwrap()
}

/// Each connection takes its share; before each letter one row is committed.
async fn bare(apart: &Ground, sink: &SmtpSink, connections: usize, letters: &[OnTheWire]) {
    let share = letters.len().div_ceil(connections);
    let tasks = letters.chunks(share).map(|share| async move {
        let socket = TcpStream::connect(sink.address()).await.unwrap();
        socket.set_nodelay(true).unwrap();
        let hello = ClientId::default();
        let mut connection =
            AsyncSmtpConnection::connect_with_transport(Box::new(socket), &hello).await.unwrap();
        for letter in share {
            committed(&apart.state.db, &apart.clock).await;
            connection.send(&letter.envelope, &letter.bytes).await.unwrap();
        }
        connection.quit().await.unwrap();
    });
    futures_util::future::join_all(tasks).await;
}

async fn committed(db: &Db, clock: &Clock) {
    use diesel::prelude::*;
    let (id, now) = (AnyId::new(clock), Ts(clock.now()));
    let insert = move |tx: &mut db::Tx<'_>| {
        let row = (mail_worker::id.eq(id), mail_worker::started_at.eq(now), mail_worker::seen_at.eq(now));
        diesel::insert_into(mail_worker::table).values(row).execute(tx.conn()).map(drop)
    };
    db.write_rows::<_, db::Error>(insert).await.unwrap();
}
