//! Sending mail over a real socket: what arrives, and what each way of failing is called.

use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use lydhor::mail::{Letter, MailFolder, MailMemory, Mailbox, Mailer, Message, SendError, SmtpPool};
use uuid::Uuid;

use crate::support::smtp::{Behaviour, SinkOptions, SmtpSink};

fn mailer(url: &str) -> Mailer {
    Mailer::Smtp(SmtpPool::new(url.parse().unwrap()).unwrap())
}

fn letter(to: &str) -> Message {
    Message {
        id: Uuid::from_u128(42),
        at: "2026-11-23T12:00:00Z".parse().unwrap(),
        from: Mailbox::named("Høringer i Bø kommune", "horing@example.no").unwrap(),
        reply_to: None,
        to: Mailbox::named("Ola Nordmann", to).unwrap(),
        cc: Vec::new(),
        subject: "Høring: frist 24. desember".to_owned(),
        text: "Hei,\n.\n..to punktum\nÆØÅ čđŋ\n".to_owned(),
        html: "<p>Hei</p>".to_owned(),
        headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
    }
}

fn ready(message: &Message) -> Letter {
    message.clone().try_into().unwrap()
}

fn copied(to: &str, cc: &[&str]) -> Message {
    Message { cc: cc.iter().map(|email| Mailbox::new(email).unwrap()).collect(), ..letter(to) }
}

#[tokio::test]
async fn a_letter_arrives_as_rendered_and_the_connection_is_reused() {
    let sink = SmtpSink::start().await.unwrap();
    let mailer = mailer(&sink.url());
    let message = copied("ola@example.no", &["kopi@bø.no"]);
    for _ in 0..2 {
        let mut connection = mailer.connection().await.unwrap();
        assert_eq!(connection.send(&ready(&message)).await.unwrap().refused, []);
        connection.send(&ready(&message)).await.unwrap();
    }
    let letters = sink.letters();
    assert_eq!((letters.len(), sink.connections()), (4, 1));
    assert_eq!(letters[0].from, "horing@example.no");
    assert_eq!(letters[0].to, ["ola@example.no", "kopi@xn--b-5ga.no"]);
    let rendered = String::from_utf8(message.render().unwrap()).unwrap();
    assert_eq!(letters[0].data.trim_end(), rendered.trim_end());
}

#[tokio::test]
async fn failures_are_told_apart() {
    let sink = SmtpSink::start().await.unwrap();
    sink.when("grey@", Behaviour::Recipient("450 4.2.0 greylisted"))
        .when("nobody@", Behaviour::Recipient("550 5.1.1 no such user here"))
        .when("later@", Behaviour::Letter("451 4.3.0 try later"))
        .when("spam@", Behaviour::Letter("554-5.7.1 we think\r\n554 5.7.1 this is spam"))
        .when("gone-rcpt@", Behaviour::HangUpAtRecipient)
        .when("gone-data@", Behaviour::HangUpAtData)
        .when("gone-dot@", Behaviour::HangUpAtDot)
        .when("slow-dot@", Behaviour::SlowDot(Duration::from_secs(3)));
    let mailer = mailer(&format!("{}&command_timeout=1", sink.url()));
    let mut connection = mailer.connection().await.unwrap();
    let cases = [
        ("grey@example.no", "Transient 450 4.2.0 greylisted", true),
        ("nobody@example.no", "Permanent 550 5.1.1 no such user here", false),
        ("later@example.no", "Transient 451 4.3.0 try later", true),
        ("spam@example.no", "Permanent 554 5.7.1 we think this is spam", false),
        ("gone-rcpt@example.no", "Unreachable", true),
        ("gone-data@example.no", "Unreachable", true),
        ("gone-dot@example.no", "Uncertain", false),
        ("slow-dot@example.no", "Uncertain", false),
    ];
    for (to, expected, may_retry) in cases {
        let error = connection.send(&ready(&letter(to))).await.unwrap_err();
        let told = match &error {
            SendError::Transient { code, words } => format!("Transient {code} {words}"),
            SendError::Permanent { code, words } => format!("Permanent {code} {words}"),
            SendError::Unreachable { .. } => "Unreachable".to_owned(),
            SendError::Uncertain { .. } => "Uncertain".to_owned(),
            SendError::Unsendable(_) => "Unsendable".to_owned(),
        };
        assert_eq!(told.replace('\n', " "), expected, "{to}: {error}");
        assert_eq!(error.may_retry(), may_retry, "{to}");
        // The same handle goes on to the next letter, whatever happened to this one.
        connection.send(&ready(&letter("ola@example.no"))).await.unwrap();
    }
    // Both uncertain letters had in truth been taken, once each.
    let taken = |name: &str| sink.letters().iter().filter(|letter| letter.to[0].starts_with(name)).count();
    assert_eq!((taken("gone-dot@"), taken("slow-dot@"), taken("ola@")), (1, 1, 8));
    assert_eq!(sink.connections(), 5, "a new connection only after each of the four that broke");
}

#[tokio::test]
async fn refused_copies_are_reported_and_the_rest_get_theirs() {
    let sink = SmtpSink::start().await.unwrap();
    sink.when("nobody@", Behaviour::Recipient("550 5.1.1 unknown"))
        .when("grey@", Behaviour::Recipient("450 4.2.0 later"));
    let mut connection = mailer(&sink.url()).connection().await.unwrap();
    let sent = connection
        .send(&ready(&copied("nobody@example.no", &["ola@example.no", "grey@example.no"])))
        .await
        .unwrap();
    let refused: Vec<_> =
        sent.refused.iter().map(|one| (one.email.as_str(), one.code, one.is_transient())).collect();
    assert_eq!(refused, [("nobody@example.no", 550, false), ("grey@example.no", 450, true)]);
    assert_eq!(sink.letters()[0].to, ["ola@example.no"]);
    let error =
        connection.send(&ready(&copied("nobody@example.no", &["grey@example.no"]))).await.unwrap_err();
    assert!(matches!(error, SendError::Transient { code: 450, .. }), "{error}");
}

#[tokio::test]
async fn a_server_that_hangs_up_between_letters_costs_nothing() {
    let options = SinkOptions { letters_per_connection: Some(2), ..SinkOptions::default() };
    let sink = SmtpSink::start_with(options).await.unwrap();
    let mut connection = mailer(&sink.url()).connection().await.unwrap();
    for _ in 0..5 {
        connection.send(&ready(&letter("ola@example.no"))).await.unwrap();
    }
    assert_eq!((sink.count(), sink.connections()), (5, 3));
}

#[tokio::test]
async fn an_abandoned_letter_does_not_spoil_the_connection() {
    let sink = SmtpSink::start().await.unwrap();
    sink.when("slow@", Behaviour::SlowDot(Duration::from_secs(2)));
    let mut connection = mailer(&sink.url()).connection().await.unwrap();
    let given_up =
        tokio::time::timeout(Duration::from_millis(200), connection.send(&ready(&letter("slow@example.no"))))
            .await;
    assert!(given_up.is_err());
    let sent = connection.send(&ready(&letter("ola@example.no"))).await.unwrap();
    assert_eq!((sent.reply.as_str(), sink.connections()), ("250 2.0.0 kept as 2", 2));
}

async fn send_five(mailer: &Mailer) {
    let mut connection = mailer.connection().await.unwrap();
    for _ in 0..5 {
        connection.send(&ready(&letter("ola@example.no"))).await.unwrap();
    }
}

#[tokio::test]
async fn no_more_connections_than_allowed() {
    let sink = SmtpSink::start().await.unwrap();
    let mailer = mailer(&format!("{}&connections=3", sink.url()));
    let tasks: Vec<_> = (0..12)
        .map(|_| {
            let mailer = mailer.clone();
            tokio::spawn(async move { send_five(&mailer).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(sink.count(), 60);
    assert!(sink.connections() <= 3, "{}", sink.connections());
    mailer.close().await;
    assert!(mailer.connection().await.is_err());
}

#[tokio::test]
async fn check_says_what_is_wrong() {
    let options = SinkOptions { login: Some(("horing", "hemmelig")), ..SinkOptions::default() };
    let sink = SmtpSink::start_with(options).await.unwrap();
    let at = sink.address();
    let good = mailer(&format!("smtp://horing:hemmelig@{at}?tls=none")).check().await.unwrap();
    assert_eq!(good, format!("{at} answers, not encrypted, signed in as horing"));
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for (url, words) in [
        (
            format!("smtp://horing:feil@{at}?tls=none"),
            "signing in failed (535): 5.7.8 wrong user or password",
        ),
        (format!("smtp://horing:hemmelig@{at}"), "does not offer STARTTLS"),
        (format!("smtps://{at}"), "greeting failed"),
        (format!("smtp://{closed}?tls=none"), "refused"),
        ("smtp://no-such-host.invalid?tls=none".to_owned(), "the name is not found"),
    ] {
        let error = mailer(&url).check().await.unwrap_err();
        assert!(matches!(error, SendError::Unreachable { .. }), "{error}");
        assert!(error.to_string().contains(words) && !error.to_string().contains("hemmelig"), "{error}");
    }
    let mut unsigned = mailer(&sink.url()).connection().await.unwrap();
    let error = unsigned.send(&ready(&letter("ola@example.no"))).await.unwrap_err();
    assert!(matches!(error, SendError::Unreachable { .. }), "{error}");
    assert!(SmtpPool::new("smtp://h?ca=/no/such.pem".parse().unwrap()).is_err());
}

#[tokio::test]
async fn a_folder_lists_its_letters_newest_first() {
    let place = tempfile::tempdir().unwrap();
    let lies_open = std::fs::Permissions::from_mode(0o755);
    std::fs::create_dir(place.path().join("mail")).unwrap();
    std::fs::set_permissions(place.path().join("mail"), lies_open).unwrap();
    let folder = MailFolder::open(place.path().join("mail")).unwrap();
    let mailer = Mailer::Folder(folder.clone());
    let mut connection = mailer.connection().await.unwrap();
    for (number, at) in
        ["2026-11-23T12:00:00Z", "2026-11-23T12:00:00.5Z", "2026-11-22T23:00:00Z"].iter().enumerate()
    {
        let id = Uuid::from_u128(number.try_into().unwrap());
        connection
            .send(&ready(&Message { id, at: at.parse().unwrap(), ..letter("ola@example.no") }))
            .await
            .unwrap();
    }
    let order: Vec<_> = folder.list(10).unwrap().iter().map(|letter| letter.id.as_u128()).collect();
    assert_eq!(order, [1, 0, 2]);
    assert_eq!(folder.list(1).unwrap()[0].text, letter("x@example.no").text);
    assert_eq!(folder.find(Uuid::from_u128(2)).unwrap().unwrap().at.to_string(), "2026-11-22T23:00:00Z");
    assert!(folder.find(Uuid::from_u128(9)).unwrap().is_none());
    let eml = place.path().join("mail/20261122T230000.000000Z-00000000-0000-0000-0000-000000000002.eml");
    let rights = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (rights(&place.path().join("mail")), rights(&eml)),
        (0o700, 0o600),
        "letters are their owner's alone"
    );
    assert!(std::fs::read_to_string(eml).unwrap().contains("To: \"Ola Nordmann\" <ola@example.no>"));
    assert!(mailer.check().await.unwrap().contains("sent to nobody"));
}

#[tokio::test]
async fn memory_answers_as_told() {
    let memory = MailMemory::default();
    let mut connection = Mailer::Memory(memory.clone()).connection().await.unwrap();
    memory.fail_next(SendError::Transient { code: 450, words: "later".to_owned() });
    assert!(connection.send(&ready(&letter("ola@example.no"))).await.unwrap_err().may_retry());
    connection.send(&ready(&letter("ola@example.no"))).await.unwrap();
    assert_eq!((memory.take().len(), memory.letters().len()), (1, 0));
}
