//! A page that was opened before somebody else saved or approved: nothing is lost, and nothing ends unseen.

use lydhor::assessments::actions::Edit;
use lydhor::assessments::{Answer, AssessmentState};

use super::Bench;
use crate::support::client::hidden;

#[tokio::test]
async fn two_who_save_at_once_lose_nothing() {
    let bench = Bench::new().await;
    let work = bench.judged.work();
    let number = bench.create(&work, &bench.inputs[..1]).unwrap();
    let client = bench.judged.signed_in("caseworker").await;
    let page = format!("/arbeid/boligplan/vurderinger/{number}");
    let theirs = Edit {
        version: 1,
        answer: Answer { reasoning: "Kollegaens tekst".to_owned(), ..Answer::default() },
        ..Edit::default()
    };
    bench.save(&work, number, &theirs).unwrap();
    let fields =
        [("version", "1"), ("reasoning", "Min egen tekst"), ("conclusion", "Min konklusjon"), ("do", "save")];
    let html = client.submit(&page, &fields).await.expect(409);
    assert!(
        html.contains("Kollegaens tekst")
            && html.contains("Min egen tekst")
            && html.contains("Min konklusjon")
    );
    assert!(
        html.contains(r#"name="version" value="2""#),
        "the next save is a choice made with both on the screen"
    );
    assert_eq!(bench.find(number).answer.reasoning, "Kollegaens tekst");
}

#[tokio::test]
async fn a_page_from_before_the_approval_ends_it_only_with_a_yes() {
    let bench = Bench::new().await;
    let number = bench.judged.assess(&bench.inputs[..1], 0, "Enig.");
    let (work, lead) = (bench.judged.work(), bench.judged.approve());
    bench.propose(&work, number, 1).unwrap();
    let client = bench.judged.signed_in("caseworker").await;
    let page = format!("/arbeid/boligplan/vurderinger/{number}");
    let seen = client.page(&page).await;
    bench.approve(&lead, number, 1).unwrap();
    let state = hidden(&seen, "state");
    let outcome = bench.judged.outcome(0).to_string();
    let save = async |state: &str, words: &str| {
        let fields = [
            ("version", "1"),
            ("state", state),
            ("reasoning", words),
            ("outcome", outcome.as_str()),
            ("conclusion", "Slik blir det."),
            ("do", "save"),
        ];
        client.submit(&page, &fields).await
    };
    let html = save(&state, "Enig, og mer.").await.expect(409);
    assert!(html.contains("er godkjent siden du åpnet den") && html.contains("Enig, og mer."), "{html}");
    assert_eq!(bench.find(number).state(), AssessmentState::Approved);
    // The same words again end nothing, and are no conflict.
    save(&state, "Enig.").await.to();
    assert_eq!(bench.find(number).state(), AssessmentState::Approved);
    // Whoever has seen it may.
    save(&hidden(&html, "state"), "Enig, og mer.").await.to();
    assert_eq!(bench.find(number).state(), AssessmentState::Draft);
}
