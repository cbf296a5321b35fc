//! What a stranger can make us send: nothing but one letter without their words, until somebody at the address says yes.

use lydhor::app::build_worker;
use lydhor::mail::{MailMemory, Mailer, Message};

use super::field::{Field, autosave, id_of, send};
use crate::support::client::hidden;
use crate::support::client::{Answer, Client};

const FORM: &str = "/horing/plan/svar";

async fn letters(field: &Field) -> Vec<Message> {
    let memory = MailMemory::default();
    build_worker(&field.app.state, Mailer::Memory(memory.clone())).unwrap().run_until_idle().await.unwrap();
    memory.letters()
}

async fn begin(visitor: &Client, more: &[(&str, &str)]) -> Answer {
    let who = [("name", "Ola Ondskapsen"), ("email", "offer@example.no"), ("kind", "private_person")];
    let given = who.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    visitor.submit(FORM, &given.chain(more.iter().copied()).collect::<Vec<_>>()).await
}

/// Somebody nobody asked answers with `email`; the path of their answer.
async fn answered(field: &Field, visitor: &Client, email: &str) -> String {
    let answer = begin(visitor, &[("email", email)]).await.to();
    autosave(visitor, &answer, ("whole", "Kjøp billige piller på https://ond.example", "0", "k")).await;
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields = [("name", "Ola Ondskapsen"), ("email", email), ("revision", &*revision), ("seen", &*seen)];
    visitor.submit(&review, &fields).await.to();
    assert!(!field.received().is_empty());
    answer
}

fn link_of(letter: &Message) -> String {
    path_in(letter, "/bekreft/")
}

/// The path of the letter's link that begins so.
fn path_in(letter: &Message, begin: &str) -> String {
    let found = letter.text.split_whitespace().find(|word| word.contains(begin)).unwrap();
    format!("{begin}{}", found.split_once(begin).unwrap().1)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_received_at_once_and_a_stranger_gets_no_word_of_it() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let answer = answered(&field, &visitor, "offer@example.no").await;
    let [letter] = &letters(&field).await[..] else { panic!("one letter") };
    let everything =
        [&letter.text, &letter.html, &letter.subject, &letter.to.to_string()].map(String::as_str).concat();
    for word in ["Ola", "Ondskapsen", "piller", "ond.example", "/i/", "/svar/"] {
        assert!(!everything.contains(word), "{word}: {everything}");
    }
    let links = |text: &str| text.matches("http://").count();
    assert_eq!((links(&letter.text), letter.reply_to.as_ref()), (1, None), "{}", letter.text);
    assert!(!letter.html.contains("mailto:") && letter.cc.is_empty());
    let page = visitor.page(&format!("{answer}/kvittering")).await;
    assert!(
        page.contains(&field.received()[0].receipt_number) && page.contains("bekreft adressen"),
        "{page}"
    );
    // A scanner that opens the link confirms nothing; a person's button does, once.
    let link = link_of(letter);
    let owner = field.app.visitor();
    assert!(owner.page(&link).await.contains("offer@example.no"));
    assert!(letters(&field).await.is_empty());
    let token = owner.token(&link).await;
    for _ in 0..2 {
        owner.post(&link, &[("csrf", &token)]).await.to();
    }
    assert!(owner.page(&link).await.contains("Adressen er bekreftet"));
    let [receipt] = &letters(&field).await[..] else { panic!("one receipt") };
    assert!(receipt.text.contains("piller") && receipt.text.contains(&field.received()[0].receipt_number));
    assert!(field.app.audited().await.contains(&"response.email_confirmed".to_owned()));
    assert!(!visitor.page(&format!("{answer}/kvittering")).await.contains("bekreft adressen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirming_link_is_good_for_its_address_only() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let answer = answered(&field, &visitor, "feil@example.no").await;
    let wrong = link_of(&letters(&field).await[0]);
    let receipt = format!("{answer}/kvittering");
    let bad =
        visitor.submit_from(&receipt, &format!("{answer}/bekreft"), &[("email", "ikke en adresse")]).await;
    assert!(bad.expect(422).contains("ikke en adresse"));
    visitor.submit_from(&receipt, &format!("{answer}/bekreft"), &[("email", "rett@example.no")]).await.to();
    let stranger = field.app.visitor();
    assert_eq!(stranger.get(&wrong).await.status, 404);
    for forged in ["x", "x.y", wrong.rsplit('/').next().unwrap().trim_end_matches(char::is_alphanumeric)] {
        assert_eq!(stranger.get(&format!("/bekreft/{forged}")).await.status, 404, "{forged}");
    }
    let [letter] = &letters(&field).await[..] else { panic!("one letter") };
    assert_eq!(letter.to.email(), "rett@example.no");
    stranger.submit(&link_of(letter), &[]).await.to();
    assert_eq!(letters(&field).await[0].to.email(), "rett@example.no");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_waits_never_goes_to_an_address_nobody_has_confirmed() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let answer = answered(&field, &visitor, "min@example.no").await;
    let own = link_of(&letters(&field).await[0]);
    field.app.visitor().submit(&own, &[]).await.to();
    // The receipt waits; meanwhile the sender names somebody else.
    let page = format!("{answer}/kvittering");
    visitor.submit_from(&page, &format!("{answer}/bekreft"), &[("email", "offer@example.no")]).await.to();
    let [letter] = &letters(&field).await[..] else { panic!("one letter") };
    assert!(letter.to.email() == "offer@example.no" && !letter.text.contains("piller"), "{}", letter.text);
    field.app.visitor().submit(&link_of(letter), &[]).await.to();
    assert!(letters(&field).await[0].text.contains("piller"), "once they have said yes it is theirs");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_in_many_spellings_is_one_address() {
    let field = Field::new().await;
    let mut sent = 0;
    for spelling in ["Offer@Bø.example", "oFFer@bø.example", "offer@xn--b-5ga.example", "OFFER@BØ.EXAMPLE"]
    {
        answered(&field, &field.app.visitor(), spelling).await;
        sent += letters(&field).await.len();
    }
    assert_eq!(sent, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_flooded_with_letters_and_the_sender_is_told() {
    let field = Field::new().await;
    let mut sent = 0;
    let mut last = (field.app.visitor(), String::new());
    for _ in 0..5 {
        let visitor = field.app.visitor();
        last = (visitor.clone(), answered(&field, &visitor, "Offer@example.no").await);
        sent += letters(&field).await.len();
    }
    assert_eq!((sent, field.received().len()), (3, 5), "every answer is received");
    let page = last.0.page(&format!("{}/kvittering", last.1)).await;
    assert!(page.contains("flere slike brev"), "{page}");
    field.app.clock.advance(90_000);
    last.0
        .submit_from(
            &format!("{}/kvittering", last.1),
            &format!("{}/bekreft", last.1),
            &[("email", "offer@example.no")],
        )
        .await
        .to();
    assert_eq!(letters(&field).await.len(), 1, "the next day there is room again");
    // One answer that names address after address.
    let mut spread = 0;
    for n in 0..9 {
        let to = format!("{}/bekreft", last.1);
        last.0
            .submit_from(&format!("{}/kvittering", last.1), &to, &[("email", &format!("n{n}@example.no"))])
            .await;
        spread += letters(&field).await.len();
    }
    assert!(spread <= 5, "{spread}");
    let refused = last
        .0
        .submit_from(
            &format!("{}/kvittering", last.1),
            &format!("{}/bekreft", last.1),
            &[("email", "til@example.no")],
        )
        .await;
    assert!(refused.expect(429).contains("til@example.no"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_answers_is_held_back_and_what_was_typed_is_kept() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let token = visitor.token(FORM).await;
    let fields = [("name", "Bot"), ("email", "b@example.no"), ("kind", "private_person"), ("csrf", &*token)];
    let mut begun = 0;
    for _ in 0..130 {
        // No cookie is kept: each is another browser behind the same network address.
        let answer = field.app.visitor().post(FORM, &fields).await;
        match answer.status {
            303 => begun += 1,
            _ => assert!(answer.expect(429).contains("b@example.no")),
        }
    }
    assert_eq!((begun, field.responses()), (123, 123), "a whole meeting behind one address is not hindered");
    field.app.clock.advance(60);
    assert_eq!(field.app.visitor().post(FORM, &fields).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filled_trap_is_told_kindly_and_nothing_is_lost() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let page = begin(&visitor, &[("emne2", "https://ond.example")]).await.expect(422);
    assert!(page.contains("La dette feltet stå tomt") && page.contains("Ola Ondskapsen"), "{page}");
    assert!(!page.contains("tabindex=\"-1\" id=\"emne2\"") && field.responses() == 0);
    begin(&visitor, &[("emne2", "")]).await.to();
    assert_eq!(field.responses(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_we_asked_at_is_known_and_another_is_confirmed_first() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Godt", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let [receipt] = &letters(&field).await[..] else { panic!("one receipt") };
    assert!(receipt.text.contains("Godt"));
    visitor.submit_from(&format!("{answer}/kvittering"), &format!("{answer}/ny"), &[]).await.to();
    let review = format!("{answer}/se-over");
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields = [
        ("name", "Å"),
        ("email", "ny@example.no"),
        ("approved", "true"),
        ("revision", &*revision),
        ("seen", &*seen),
    ];
    autosave(&visitor, &answer, ("whole", "Godt og bedre", "1", "k2")).await;
    let seen = hidden(&visitor.page(&review).await, "seen");
    let fields: Vec<_> =
        fields.into_iter().filter(|(name, _)| *name != "seen").chain([("seen", &*seen)]).collect();
    visitor.submit(&review, &fields).await.to();
    let [letter] = &letters(&field).await[..] else { panic!("one letter") };
    assert!(
        letter.to.email() == "ny@example.no"
            && letter.text.contains("/bekreft/")
            && !letter.text.contains("Godt")
    );
    // Staff who know the address answer for it.
    let (staff, one) = (field.member("caseworker").await, format!("/arbeid/plan/svar/{}", id_of(&answer)));
    assert!(staff.page(&one).await.contains("ikke bekreftet"));
    staff.submit_from(&one, &format!("{one}/epost"), &[("email", "kontor@example.no")]).await.to();
    let [receipt] = &letters(&field).await[..] else { panic!("one receipt") };
    assert!(receipt.to.email() == "kontor@example.no" && receipt.text.contains("Godt og bedre"));
    assert!(field.app.audited().await.contains(&"response.email_corrected".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_in_wrong_hands_is_made_void_at_any_time() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Godt", "0", "k")).await;
    send(&visitor, &answer).await.to();
    letters(&field).await;
    field.app.clock.advance(90 * super::field::DAY);
    let (lead, one) = (field.member("lead").await, format!("/arbeid/plan/invitasjon/{}", field.invitation));
    let renew = format!("{one}/lenke");
    lead.submit_from(&one, &renew, &[("generation", "1")]).await.to();
    assert_eq!(field.app.visitor().get(&field.link).await.status, 404);
    assert_eq!(visitor.get(&answer).await.status, 404, "a cookie made by the old link leads nowhere");
    assert!(letters(&field).await.is_empty());
    assert_eq!(lead.submit_from(&one, &renew, &[("generation", "1")]).await.status, 409, "sent twice");
    lead.submit_from(&one, &renew, &[("generation", "2"), ("send", "true")]).await.to();
    let [letter] = &letters(&field).await[..] else { panic!("one letter") };
    assert!(field.app.visitor().page(&path_in(letter, "/i/")).await.contains("Dere har svart"));
    let caseworker = field.member("caseworker").await;
    let token = caseworker.token("/meg").await;
    assert_eq!(caseworker.post(&renew, &[("generation", "3"), ("csrf", &token)]).await.status, 403);
    let audited = field.app.audited().await;
    assert_eq!(audited.iter().filter(|action| *action == "invitation.link_renewed").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_uninvited_senders_link_is_made_void_too() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let answer = answered(&field, &visitor, "ola@example.no").await;
    field.app.visitor().submit(&link_of(&letters(&field).await[0]), &[]).await.to();
    let receipt = letters(&field).await.remove(0);
    let old = path_in(&receipt, "/i/");
    assert_eq!(field.app.visitor().get(&old).await.status, 200);
    let (staff, one) = (field.member("caseworker").await, format!("/arbeid/plan/svar/{}", id_of(&answer)));
    staff.submit_from(&one, &format!("{one}/lenke"), &[("generation", "0"), ("send", "true")]).await.to();
    assert_eq!(field.app.visitor().get(&old).await.status, 404);
    assert_eq!(visitor.get(&answer).await.status, 404);
    let [again] = &letters(&field).await[..] else { panic!("one receipt") };
    let back = field.app.visitor();
    let to = back.submit(&path_in(again, "/i/"), &[]).await.to();
    assert!(back.page(&format!("{to}/kvittering")).await.contains("piller"));
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_no_addresses() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Godt", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let reader = field.member("reader").await;
    let one = format!("/arbeid/plan/svar/{}", id_of(&answer));
    let invitation = format!("/arbeid/plan/invitasjon/{}", field.invitation);
    for page in [
        "/arbeid/plan",
        "/arbeid/plan/svar",
        "/arbeid/plan/logg",
        "/arbeid/plan/oppsummering",
        &one,
        &invitation,
    ] {
        let shown = reader.page(page).await;
        for address in ["ase@example.no", "127.0.0.1"] {
            assert!(!shown.contains(address), "{page} shows {address}");
        }
    }
    for page in ["/arbeid/plan/brev/forhandsvisning", "/arbeid/plan/utsendinger", "/register"] {
        assert_eq!(reader.get(page).await.status, 403, "{page}");
    }
    let worker = field.member("caseworker").await;
    assert!(worker.page(&one).await.contains("ase@example.no"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_was_never_sent_leaves_no_name_and_nobody_leaves_an_address() {
    use diesel::prelude::*;
    use lydhor::db::schema::audit_event;
    let field = Field::new().await;
    let visitor = field.app.visitor();
    begin(&visitor, &[]).await.to();
    let (other, answer) = field.begun().await;
    autosave(&other, &answer, ("whole", "Godt", "0", "k")).await;
    send(&other, &answer).await.to();
    let rows: Vec<(String, String, Option<String>)> = field
        .db()
        .read_now::<_, lydhor::db::Error>(|conn| {
            audit_event::table
                .filter(audit_event::actor_kind.eq("respondent"))
                .order((audit_event::at, audit_event::id))
                .select((audit_event::action, audit_event::actor_name, audit_event::address))
                .load(conn)
        })
        .unwrap();
    for (action, name, address) in &rows {
        assert_eq!(address, &None, "{action}");
        assert_eq!(name.is_empty(), action == "response.started", "{action} by {name}");
    }
    assert_eq!(rows.len(), 3);
    let log = field.member("lead").await.page("/arbeid/plan/logg").await;
    assert!(log.contains("En innsender"), "{log}");
}
