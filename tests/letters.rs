//! Letters that went out: every kind in every state stands where a person finds it and can act on it.

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::app::build_worker;
use lydhor::db::schema::{hearing, invitation, outbox, revision};
use lydhor::db::types::{AnyId, Ts};
use lydhor::db::{Conn, Error};
use lydhor::mail::outbox::{self as queue, LetterId, NewLetter};
use lydhor::mail::{Mailer, SmtpPool};

use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::scene::{self, Scene, Size};
use crate::support::smtp::{Behaviour, SmtpSink};

/// A hearing with letters of every kind, its lead, and a mail server that misbehaves.
struct Post {
    app: TestApp,
    scene: Scene,
    lead: Client,
    sink: SmtpSink,
    list: String,
}

impl Post {
    async fn new() -> Self {
        let app = TestApp::spawn().await;
        let size = Size { sections: 2, invited: 4, answers: 1 };
        let scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
        let lead = app.signed_in("Ingrid Aas", Role::Administrator).await;
        let list = format!("/arbeid/{}/utsendinger", scene.slug);
        Self { app, scene, lead, sink: SmtpSink::start().await.unwrap(), list }
    }

    /// Queues a letter of this hearing.
    fn queue(&self, kind: &'static str, subject: uuid::Uuid, recipient: &str) -> LetterId {
        let new = NewLetter { kind, subject, scope: Some(self.scene.hearing.0), recipient };
        self.app.state.db.write_now::<_, Error>(|tx| queue::replace(tx, &new)).unwrap()
    }

    /// The invitation at `at` gets another address and a new letter to it.
    fn invite(&self, at: usize, email: &str) -> LetterId {
        let id = self.scene.invitations[at];
        self.change(|conn| {
            diesel::update(invitation::table.find(id)).set(invitation::email.eq(email)).execute(conn)
        });
        self.queue(lydhor::invitations::LETTER, id.0, email)
    }

    fn change(&self, work: impl Fn(&mut Conn) -> lydhor::db::Result<usize>) {
        assert_eq!(self.app.state.db.write_now(|tx| work(tx)).unwrap(), 1);
    }

    /// The revision of the scene's answer.
    fn revision(&self) -> uuid::Uuid {
        let of = self.scene.responses[0];
        let load = |conn: &mut Conn| {
            revision::table.filter(revision::response_id.eq(of)).select(revision::id).first::<AnyId>(conn)
        };
        self.app.state.db.read_now::<_, Error>(load).unwrap().0
    }

    async fn run(&self) -> usize {
        let mailer = Mailer::Smtp(SmtpPool::new(self.sink.url().parse().unwrap()).unwrap());
        build_worker(&self.app.state, mailer).unwrap().run_until_idle().await.unwrap()
    }

    async fn needing(&self) -> String {
        self.lead.page(&format!("{}?vis=ma-ses-pa", self.list)).await
    }

    async fn decide(&self, letter: LetterId, what: &str, version: &str) -> String {
        let to = format!("{}/{letter}/{what}", self.list);
        self.lead.submit_from(&self.list, &to, &[("version", version)]).await.to()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_mail_trouble_is_seen_and_acted_on() {
    let post = Post::new().await;
    post.sink
        .when("gone", Behaviour::Recipient("550 5.1.1 no such person here"))
        .when("dot", Behaviour::HangUpAtDot)
        .when("busy", Behaviour::Recipient("450 4.2.0 try later"));
    let gone = post.invite(0, "gone@example.no");
    let dot = post.invite(1, "dot@example.no");
    post.invite(2, "busy@example.no");
    assert_eq!(post.run().await, 3);
    let page = post.needing().await;
    for words in
        ["550 5.1.1 no such person here", "Uklart om det kom fram", "gone@example.no", "dot@example.no"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("busy@example.no"), "the server asked for a minute's patience");
    let waiting = post.lead.page(&format!("{}?vis=venter", post.list)).await;
    assert!(waiting.contains("450 4.2.0 try later") && waiting.contains("Nytt forsøk"), "{waiting}");
    post.app.clock.advance(1900);
    let page = post.needing().await;
    assert!(page.contains("busy@example.no") && page.contains("Har ventet lenge"), "{page}");
    for seen_at in [format!("/arbeid/{}", post.scene.slug), "/arbeid".to_owned()] {
        let page = post.lead.page(&seen_at).await;
        assert!(page.contains("3 utsendinger må ses på"), "{seen_at}: {page}");
    }
    // Once, however often the form is sent.
    post.decide(gone, "gjenta", "1").await;
    post.decide(gone, "gjenta", "1").await;
    post.decide(dot, "legg-bort", "1").await;
    post.sink.behave();
    post.run().await;
    let to_gone = post.sink.letters().iter().filter(|letter| letter.to == ["gone@example.no"]).count();
    assert_eq!(to_gone, 1);
    assert!(!post.needing().await.contains("dot@example.no"));
    let audited = post.app.audited().await;
    assert_eq!(audited.iter().filter(|action| *action == "letter.repeated").count(), 1);
    assert!(audited.contains(&"letter.settled".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_cannot_be_written_names_the_field_and_goes_out_when_it_is_corrected() {
    let post = Post::new().await;
    let hearing_id = post.scene.hearing;
    let contact = |email: &'static str| {
        move |conn: &mut Conn| {
            diesel::update(hearing::table.find(hearing_id))
                .set(hearing::contact_email.eq(email))
                .execute(conn)
        }
    };
    post.change(contact("ikke en adresse"));
    let receipt = post.queue("responses.receipt", post.revision(), "kari@example.no");
    let bad = post.invite(0, "ingen@@example.no");
    assert_eq!(post.run().await, 0);
    let page = post.needing().await;
    for words in ["E-postadressen til kontaktpersonen i høringen", "Kvittering", "ingen@@example.no"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("E-postserveren svarte"), "{page}");
    let english = post.app.signed_in("Erin Lee", Role::Administrator).await;
    english.get("/sprak?til=en").await.expect(303);
    let page = english.page(&format!("{}?vis=ma-ses-pa", post.list)).await;
    assert!(page.contains("e-mail address of the consultation’s contact"), "{page}");
    post.change(contact("post@example.no"));
    for letter in [receipt, bad] {
        post.decide(letter, "gjenta", "1").await;
    }
    assert_eq!(post.run().await, 1, "the receipt goes out; the other address is still wrong");
    let page = post.needing().await;
    assert!(page.contains("E-postadressen til mottakeren kan ikke brukes"), "{page}");
    let one = format!("/arbeid/{}/invitasjon/{}", post.scene.slug, post.scene.invitations[0]);
    post.lead.submit_from(&one, &format!("{one}/adresse"), &[("email", "rett@example.no")]).await.to();
    assert_eq!(post.run().await, 1);
    assert!(post.needing().await.contains("Ingen utsendinger her"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_was_refused_is_told_though_the_letter_was_sent() {
    let post = Post::new().await;
    post.sink.when("kopi", Behaviour::Recipient("550 5.1.1 no copy here"));
    let id = post.scene.invitations[0];
    post.change(|conn| {
        let copies = lydhor::db::types::Js(serde_json::json!(["kopi@example.no"]));
        diesel::update(invitation::table.find(id)).set(invitation::copies.eq(copies)).execute(conn)
    });
    let letter = post.invite(0, "styret@example.no");
    assert_eq!(post.run().await, 1);
    let page = post.needing().await;
    assert!(page.contains("ikke alle fikk kopi") && page.contains("kopi@example.no: 550 5.1.1"), "{page}");
    post.decide(letter, "gjenta", "1").await;
    assert_eq!(post.run().await, 0, "whoever got it does not get it twice");
    post.decide(letter, "legg-bort", "1").await;
    assert!(post.needing().await.contains("Ingen utsendinger her"));
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_kept_by_those_with_the_right_and_paged_by_key() {
    let post = Post::new().await;
    post.sink.when("gone", Behaviour::Recipient("550 no"));
    let gone = post.invite(0, "gone@example.no");
    post.run().await;
    let site = NewLetter { kind: "accounts.note", subject: gone.0, scope: None, recipient: "ny@example.no" };
    post.app.state.db.write_now::<_, Error>(|tx| queue::enqueue(tx, &site)).unwrap();
    assert_eq!(post.run().await, 0, "nobody writes that kind");
    let own = post.lead.page("/utsendinger?vis=ma-ses-pa").await;
    assert!(own.contains("ny@example.no") && own.contains("en feil i programmet"), "{own}");
    assert!(!own.contains("gone@example.no"));
    let stranger = post.app.signed_in("Ola Nord", Role::Staff).await;
    stranger.get(&post.list).await.expect(404);
    stranger.get("/utsendinger").await.expect(403);
    post.app.visitor().get(&post.list).await.expect(303);
    let many: Vec<_> = (0..60).map(|at| format!("n{at}@example.no")).collect();
    for email in &many {
        post.queue("responses.receipt", post.app.clock.new_id(), email);
    }
    let mut seen = Vec::new();
    let mut next = Some(format!("{}?slag=receipt", post.list));
    while let Some(address) = next {
        let page = post.lead.page(&address).await;
        seen.extend(many.iter().filter(|email| page.contains(&format!(">{email}<"))).cloned());
        next = page
            .split("etter=")
            .nth(1)
            .map(|rest| format!("{}?slag=receipt&etter={}", post.list, rest.split('"').next().unwrap()));
    }
    seen.sort();
    let mut all = many.clone();
    all.sort();
    assert_eq!(seen, all, "each once");
    // Each filter's number is that of the list it leads to: of the kind that is chosen.
    for (kind, expected) in [("", [61, 1]), ("receipt", [60, 0]), ("invitation", [1, 1])] {
        let page = post.lead.page(&format!("{}?slag={kind}", post.list)).await;
        let number = |word: &str| {
            let number =
                regex::Regex::new(&format!(r#"vis={word}[^>]*>[^<]*<span class="num">(\d+)"#)).unwrap();
            number.captures(&page).unwrap()[1].parse::<i32>().unwrap()
        };
        assert_eq!(["alle", "ma-ses-pa"].map(number), expected, "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_failed_stands_on_the_answers_own_page() {
    let post = Post::new().await;
    post.sink.when("kari", Behaviour::Recipient("550 5.1.1 no such person here"));
    post.queue("responses.receipt", post.revision(), "kari@example.no");
    post.change(|conn| {
        use lydhor::db::schema::response;
        diesel::update(response::table.find(post.scene.responses[0]))
            .set(response::submitter_email.eq("kari@example.no"))
            .execute(conn)
    });
    post.run().await;
    let answer = format!("/arbeid/{}/svar/{}", post.scene.slug, post.scene.responses[0]);
    let page = post.lead.page(&answer).await;
    assert!(page.contains("550 5.1.1 no such person here") && page.contains("/gjenta"), "{page}");
    let to = page
        .split("action=\"")
        .find(|rest| rest.contains("/gjenta"))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let back = post.lead.submit_from(&answer, &to, &[("version", "1"), ("there", "true")]).await.to();
    assert_eq!(back, answer);
    assert!(post.lead.page(&answer).await.contains("I kø"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_nobody_sends_needs_somebody() {
    let post = Post::new().await;
    let id = post.invite(0, "stille@example.no");
    post.app.clock.advance(1900);
    assert!(post.needing().await.contains("ikke forsøkt sendt"));
    post.change(|conn| {
        let now = Ts(post.app.clock.now());
        diesel::update(outbox::table.find(id))
            .set((outbox::state.eq("sending"), outbox::attempted_at.eq(now)))
            .execute(conn)
    });
    assert!(post.needing().await.contains("Sendes nå"), "claimed, and never heard of again");
}
