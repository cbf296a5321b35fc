//! Those in a steering group are told by letter of what is new and waits for them: once a day, and only what is true when it goes out.

use lydhor::hearings::MemberRole;
use lydhor::mail::Message;

use super::Bench;
use crate::support::app::delivered;

const DAY: i64 = 86_400;

/// The letters that are due once the job has come round twice: it does every ten minutes.
async fn told(bench: &Bench) -> Vec<Message> {
    for _ in 0..2 {
        bench.app().clock.advance(700);
        bench.app().run_jobs().await;
    }
    delivered(&bench.app().state).await
}

fn propose(bench: &Bench, input: usize) -> i32 {
    let work = bench.judged.work();
    let number = bench.create(&work, &bench.inputs[input..=input]).unwrap();
    bench.propose(&work, number, 1).unwrap();
    number
}

#[tokio::test(flavor = "multi_thread")]
async fn something_new_is_told_once_and_the_next_day_at_the_earliest() {
    let bench = Bench::new().await;
    bench.judged.member("Styrer", MemberRole::Steering).await;
    let lead = bench.judged.member("Leder", MemberRole::Lead).await;
    assert_eq!(told(&bench).await.len(), 0, "nothing waits");
    propose(&bench, 0);
    let letters = told(&bench).await;
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!(letter.to.email(), "styrer@example.no");
    assert!(letter.subject.starts_with("Noe venter på styringsgruppen: "), "{}", letter.subject);
    for words in ["1 venter på godkjenning", "/planarbeid/boligplan/styringsgruppe", "/meg"] {
        let html = letter.html.replace("&#x2f;", "/");
        assert!(letter.text.contains(words) && html.contains(words), "{words}: {}", letter.text);
    }
    propose(&bench, 1);
    assert_eq!(told(&bench).await.len(), 0, "once a day");
    bench.app().clock.advance(DAY);
    let letters = told(&bench).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("2 venter på godkjenning"), "{}", letters[0].text);
    bench.app().clock.advance(DAY);
    assert_eq!(told(&bench).await.len(), 0, "nothing is new");
    let lead = bench.app().sign_in(&lead).await;
    let meeting = lead.submit("/planarbeid/boligplan/moter", &[("held_on", "2026-05-01")]).await.to();
    lead.submit(&meeting, &[("title", "Eget mål for ungdom?")]).await.to();
    let letters = told(&bench).await;
    assert_eq!(letters.len(), 1);
    let asked = "- Eget mål for ungdom? (møtet 1. mai 2026)";
    assert!(letters[0].text.contains(asked), "{}", letters[0].text);
    assert!(lead.page("/planarbeid/boligplan/utsendinger").await.contains("Brev til styringsgruppen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_settled_before_the_letter_goes_out_is_not_told_and_whoever_says_no_is_told_nothing() {
    let bench = Bench::new().await;
    let steering = bench.judged.member("Styrer", MemberRole::Steering).await;
    let number = propose(&bench, 0);
    bench.app().run_jobs().await;
    bench.approve(&bench.judged.approve(), number, 1).unwrap();
    assert_eq!(delivered(&bench.app().state).await.len(), 0, "nothing waits any more");
    let client = bench.app().sign_in(&steering).await;
    assert!(client.page("/meg").await.contains("høyst ett om dagen"));
    for _ in 0..2 {
        let to = client.submit_from("/meg", "/meg/brev", &[("steering_mail", "never")]).await.to();
        assert_eq!(to, "/meg");
    }
    let wrong = client.submit_from("/meg", "/meg/brev", &[("steering_mail", "ofte")]).await;
    assert_eq!(wrong.status, 400);
    let audited = bench.app().audited().await;
    assert_eq!(audited.iter().filter(|one| *one == "account.letters_chosen").count(), 1, "{audited:?}");
    propose(&bench, 1);
    bench.app().clock.advance(DAY);
    assert_eq!(told(&bench).await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_written_to_in_the_night() {
    let bench = Bench::new().await;
    bench.judged.member("Styrer", MemberRole::Steering).await;
    // From ten in the morning to two in the night.
    bench.app().clock.advance(16 * 3_600);
    propose(&bench, 0);
    assert_eq!(told(&bench).await.len(), 0);
    bench.app().clock.advance(6 * 3_600);
    assert_eq!(told(&bench).await.len(), 1);
}
