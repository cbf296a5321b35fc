//! Assessments: two people behind each, nothing typed lost, one answer for each input.

mod choosing;
mod following;
mod letters;
mod stale;
mod steering;
mod taking;

use lydhor::accounts::{AccountId, Role};
use lydhor::assessments::actions::{self, AssessError, Edit};
use lydhor::assessments::{Answer, Assessment, AssessmentState, Lack, StepError, read};
use lydhor::hearings::access::{Approve, Work};
use lydhor::hearings::{MemberRole, OutcomeId};
use lydhor::inputs::InputId;

use crate::support::app::TestApp;
use crate::support::judged::Judged;

fn answer(outcome: Option<OutcomeId>) -> Answer {
    Answer { reasoning: "Vi deler bekymringen.".to_owned(), outcome, ..Answer::default() }
}

/// Something to assess: a hearing with two inputs, and what people do with them.
struct Bench {
    judged: Judged,
    inputs: Vec<InputId>,
}

impl Bench {
    async fn new() -> Self {
        let judged = Judged::new("boligplan").await;
        let text = "Gangveien må lyses opp. Vi trenger flere benker.";
        let (response, parts) = judged.answer("Sjøgata borettslag", &[(1, text)]);
        assert_ne!(response.0, parts[0].0);
        let inputs = vec![
            judged.cut(parts[0], "Gangveien må lyses opp."),
            judged.cut(parts[0], "Vi trenger flere benker."),
        ];
        Self { judged, inputs }
    }

    fn app(&self) -> &TestApp {
        &self.judged.app
    }

    fn create(&self, work: &Work, inputs: &[InputId]) -> Result<i32, AssessError> {
        let answer = answer(Some(self.judged.outcome(0)));
        let (state, work) = (&self.app().state, work.clone());
        state.db.write_now(|tx| actions::create(tx, &work, &answer, inputs))
    }

    fn propose(&self, work: &Work, number: i32, version: i32) -> Result<(), AssessError> {
        self.app().state.db.write_now(|tx| actions::propose(tx, work, number, version))
    }

    fn approve(&self, who: &Approve, number: i32, version: i32) -> Result<(), AssessError> {
        self.app().state.db.write_now(|tx| actions::approve(tx, who, number, version))
    }

    fn save(&self, work: &Work, number: i32, edit: &Edit) -> Result<i32, AssessError> {
        self.app().state.db.write_now(|tx| actions::save(tx, work, number, edit))
    }

    fn find(&self, number: i32) -> Assessment {
        let hearing = self.judged.seeded.hearing;
        self.app().state.db.read_now(|conn| read::by_number(conn, hearing, number)).unwrap().unwrap()
    }
}

#[tokio::test]
async fn nobody_approves_what_they_proposed_whatever_their_role() {
    let bench = Bench::new().await;
    let lead = bench.judged.seeded.lead.clone();
    let administrator = bench.app().account("Admin Istrator", Role::Administrator).await;
    for (index, who) in [&lead, &administrator].into_iter().enumerate() {
        let seat = bench.judged.seat(who);
        let (work, approve) = (Work::of(seat.clone()).unwrap(), Approve::of(seat).unwrap());
        let number = bench.create(&work, &bench.inputs[index..=index]).unwrap();
        bench.propose(&work, number, 1).unwrap();
        match bench.approve(&approve, number, 1) {
            Err(AssessError::Step(StepError::SamePerson)) => {}
            other => panic!("{}: {other:?}", who.name),
        }
        assert_eq!(bench.find(number).state(), AssessmentState::Proposed);
    }
    let other = Approve::of(bench.judged.seat(&administrator)).unwrap();
    bench.approve(&other, 1, 1).unwrap();
    assert_eq!(bench.find(1).state(), AssessmentState::Approved);
}

#[tokio::test]
async fn roles_may_do_their_part_only() {
    let bench = Bench::new().await;
    let steering = bench.judged.member("Styrer", MemberRole::Steering).await;
    for (who, works, approves) in [
        (&bench.judged.seeded.lead, true, true),
        (&bench.judged.seeded.caseworker, true, false),
        (&steering, false, true),
        (&bench.judged.seeded.reader, false, false),
    ] {
        let seat = bench.judged.seat(who);
        assert_eq!(
            (Work::of(seat.clone()).is_some(), Approve::of(seat).is_some()),
            (works, approves),
            "{}",
            who.name
        );
    }
}

#[tokio::test]
async fn a_change_after_approval_needs_a_new_proposal_and_approval() {
    let bench = Bench::new().await;
    let (work, lead) = (bench.judged.work(), bench.judged.approve());
    let number = bench.create(&work, &bench.inputs[..1]).unwrap();
    bench.propose(&work, number, 1).unwrap();
    bench.approve(&lead, number, 1).unwrap();
    let same = Edit { version: 1, answer: bench.find(number).answer, ..Edit::default() };
    assert_eq!(bench.save(&work, number, &same).unwrap(), 1);
    assert_eq!(bench.find(number).state(), AssessmentState::Approved, "nothing was changed");

    let reasoning = "Vi har tenkt oss om.".to_owned();
    let changed = Edit { answer: Answer { reasoning, ..same.answer.clone() }, ..same };
    assert_eq!(bench.save(&work, number, &changed).unwrap(), 2);
    assert_eq!(bench.find(number).state(), AssessmentState::Draft);
    assert!(matches!(bench.approve(&lead, number, 1), Err(AssessError::Conflict(_))));
    assert!(matches!(bench.approve(&lead, number, 2), Err(AssessError::Step(StepError::NotProposed))));
    bench.propose(&work, number, 2).unwrap();
    bench.approve(&lead, number, 2).unwrap();

    let wider = Edit {
        version: 2,
        answer: changed.answer.clone(),
        add: bench.inputs[1..].to_vec(),
        remove: None,
        ..Edit::default()
    };
    assert_eq!(bench.save(&work, number, &wider).unwrap(), 3);
    assert_eq!(bench.find(number).state(), AssessmentState::Draft, "it now answers more than was approved");
    let expected = [
        "assessment.created",
        "assessment.proposed",
        "assessment.approved",
        "assessment.changed",
        "assessment.proposed",
        "assessment.approved",
        "assessment.changed",
    ];
    let mut audited = bench.app().audited().await;
    audited.retain(|action| action.starts_with("assessment."));
    assert_eq!(audited, expected);
}

#[tokio::test]
async fn what_is_not_whole_cannot_be_proposed() {
    let bench = Bench::new().await;
    let work = bench.judged.work();
    let number = bench.create(&work, &bench.inputs[..1]).unwrap();
    let bare = Answer { plan_changes: true, ..Answer::default() };
    let emptied =
        Edit { version: 1, answer: bare, add: vec![], remove: Some(bench.inputs[0]), ..Edit::default() };
    let version = bench.save(&work, number, &emptied).unwrap();
    match bench.propose(&work, number, version) {
        Err(AssessError::Step(StepError::Lacks(lacks))) => {
            assert_eq!(lacks, [Lack::Inputs, Lack::Reasoning, Lack::Outcome, Lack::ChangeText]);
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_input_has_one_assessment_even_when_two_take_it_at_once() {
    let bench = Bench::new().await;
    let work = bench.judged.work();
    let results: [_; 6] = std::thread::scope(|scope| {
        let all = [(); 6].map(|()| scope.spawn(|| bench.create(&work, &bench.inputs)));
        all.map(|one| one.join().unwrap())
    });
    assert_eq!(results.iter().filter(|r| r.is_ok()).count(), 1, "{results:?}");
    assert!(
        results.iter().filter(|r| r.is_err()).all(|r| matches!(r, Err(AssessError::InputTaken))),
        "{results:?}"
    );
}

#[tokio::test]
async fn numbers_count_up_without_a_gap_or_a_double() {
    let bench = Bench::new().await;
    let work = bench.judged.work();
    let [first, second] = bench.inputs[..] else { panic!("two inputs") };
    let mut numbers = std::thread::scope(|scope| {
        let (bench, work) = (&bench, &work);
        let all = [first, second].map(|input| scope.spawn(move || bench.create(work, &[input]).unwrap()));
        all.map(|one| one.join().unwrap())
    });
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2]);
}

#[tokio::test]
async fn inputs_and_outcomes_of_elsewhere_are_refused() {
    let bench = Bench::new().await;
    let work = bench.judged.work();
    let stranger = InputId::new(&bench.app().clock);
    assert!(matches!(bench.create(&work, &[stranger]), Err(AssessError::InputTaken)));
    assert!(matches!(bench.create(&work, &[]), Err(AssessError::NoInputs)));
    let number = bench.create(&work, &bench.inputs[..1]).unwrap();
    let foreign = Edit { version: 1, answer: answer(Some(OutcomeId(stranger.0))), ..Edit::default() };
    assert!(matches!(bench.save(&work, number, &foreign), Err(AssessError::UnknownOutcome)));
    assert_ne!(AccountId(stranger.0), bench.judged.seeded.lead.id);
}

#[tokio::test]
async fn a_person_assesses_two_inputs_and_another_approves() {
    let bench = Bench::new().await;
    let caseworker = bench.judged.signed_in("caseworker").await;
    let list = caseworker.page("/arbeid/boligplan/vurderinger").await;
    assert!(list.contains("Gangveien må lyses opp.") && list.contains("Vurder sammen"));
    let ids: Vec<String> = bench.inputs.iter().map(|id| id.0.to_string()).collect();
    let new = format!("/arbeid/boligplan/vurderinger/ny?input={}&input={}", ids[0], ids[1]);
    let html = caseworker.page(&new).await;
    assert!(html.contains("Gangveien må lyses opp.") && html.contains("Sjøgata borettslag"));
    let outcome = bench.judged.outcome(0).to_string();
    let fields = [
        ("input", ids[0].as_str()),
        ("input", ids[1].as_str()),
        ("reasoning", "Enig."),
        ("outcome", &outcome),
        ("do", "propose"),
    ];
    let to = caseworker.submit_from(&new, "/arbeid/boligplan/vurderinger/ny", &fields).await.to();
    assert_eq!(to, "/arbeid/boligplan/vurderinger/1");
    assert!(caseworker.page(&to).await.contains("Du har foreslått denne vurderingen"));

    bench.judged.member("Styrer", MemberRole::Steering).await;
    let steering = bench.judged.signed_in_as("styrer@example.no").await;
    assert!(steering.page("/arbeid/boligplan/vurderinger").await.contains("Venter på deg"));
    let seen = steering.page(&to).await;
    assert!(!seen.contains("name=\"reasoning\""), "a member of the steering group reads and approves");
    let approve = format!("{to}/godkjenn");
    steering.submit_from(&to, &approve, &[("version", "1")]).await.to();
    assert_eq!(bench.find(1).state(), AssessmentState::Approved);
    assert_eq!(caseworker.submit_from(&to, &approve, &[("version", "1")]).await.status, 403);
}

#[tokio::test]
async fn a_refused_proposal_keeps_what_was_typed() {
    let bench = Bench::new().await;
    let caseworker = bench.judged.signed_in("caseworker").await;
    let id = bench.inputs[0].0.to_string();
    let new = format!("/arbeid/boligplan/vurderinger/ny?input={id}");
    let fields = [("input", id.as_str()), ("reasoning", "Uten konklusjon"), ("do", "propose")];
    let answer = caseworker.submit_from(&new, "/arbeid/boligplan/vurderinger/ny", &fields).await;
    let html = answer.expect(422);
    assert!(html.contains("Uten konklusjon") && html.contains("Velg en konklusjon"));
    assert!(
        html.contains(r#"action="/arbeid/boligplan/vurderinger/1""#),
        "the text is saved; the next save goes there"
    );
}

#[tokio::test]
async fn an_approver_sends_back_with_a_comment_that_the_proposer_sees() {
    let bench = Bench::new().await;
    let number = bench.create(&bench.judged.work(), &bench.inputs).unwrap();
    bench.propose(&bench.judged.work(), number, 1).unwrap();
    let (lead, caseworker) =
        (bench.judged.signed_in("lead").await, bench.judged.signed_in("caseworker").await);
    let page = "/arbeid/boligplan/vurderinger/1";
    let back = format!("{page}/send-tilbake");
    assert!(lead.page(page).await.contains("Send tilbake"));
    let empty = lead.submit_from(page, &back, &[("version", "1"), ("comment", "  ")]).await.expect(422);
    assert!(empty.contains("Vi deler bekymringen.") && empty.contains("id=\"comment-error\""));
    let comment = "Nevn trafikksikkerheten.\nOg skriv kortere.";
    lead.submit_from(page, &back, &[("version", "1"), ("comment", comment)]).await.to();
    assert_eq!(bench.find(1).state(), AssessmentState::Draft);
    assert!(!lead.page("/arbeid/boligplan/vurderinger").await.contains("Sendt tilbake til deg"));
    let list = caseworker.page("/arbeid/boligplan/vurderinger").await;
    assert!(list.contains("Sendt tilbake til deg") && list.contains("Nevn trafikksikkerheten."), "{list}");
    assert!(caseworker.page(page).await.contains("Og skriv kortere."));
    assert!(matches!(bench.approve(&bench.judged.approve(), 1, 1), Err(AssessError::Conflict(_))));
    bench.propose(&bench.judged.work(), 1, 2).unwrap();
    assert!(!caseworker.page("/arbeid/boligplan/vurderinger").await.contains("Sendt tilbake til deg"));
    bench.approve(&bench.judged.approve(), 1, 2).unwrap();
    let audited = bench.app().audited().await;
    assert!(audited.contains(&"assessment.returned".to_owned()));
    assert_eq!(
        caseworker.submit_from(page, &back, &[("version", "2"), ("comment", "Nei")]).await.status,
        403
    );
}

#[tokio::test]
async fn only_what_is_proposed_by_another_is_sent_back() {
    let bench = Bench::new().await;
    let lead = bench.judged.seat(&bench.judged.seeded.lead.clone());
    let (work, approve) = (Work::of(lead.clone()).unwrap(), Approve::of(lead).unwrap());
    let number = bench.create(&work, &bench.inputs).unwrap();
    let send_back =
        || bench.app().state.db.write_now(|tx| actions::send_back(tx, &approve, number, 1, "Nei"));
    assert!(matches!(send_back(), Err(AssessError::Step(StepError::NotProposed))));
    bench.propose(&work, number, 1).unwrap();
    assert!(matches!(send_back(), Err(AssessError::Step(StepError::SamePerson))));
}

#[tokio::test]
async fn an_input_leaves_its_assessment_in_words_and_comes_back() {
    let bench = Bench::new().await;
    let client = bench.judged.signed_in("caseworker").await;
    let number = bench.create(&bench.judged.work(), &bench.inputs).unwrap();
    bench.propose(&bench.judged.work(), number, 1).unwrap();
    let input = format!("/arbeid/boligplan/innspill/{}", bench.inputs[0].0);
    let to = client.submit_from("/arbeid/boligplan/arbeidsbenk", &format!("{input}/fjern"), &[]).await.to();
    let page = client.page(&to).await.replace("&#x2f;", "/");
    assert!(page.contains("tatt ut av vurdering 1, som nå er et utkast"), "{page}");
    assert_eq!((bench.find(1).state(), bench.find(1).version), (AssessmentState::Draft, 2));
    let undo = format!("{input}/gjenopprett?vurdering=1");
    assert!(page.contains(&format!("action=\"{undo}\"")), "{page}");
    client.submit_from("/arbeid/boligplan/arbeidsbenk", &undo, &[]).await.to();
    assert!(client.page("/arbeid/boligplan/vurderinger/1").await.contains("Gangveien må lyses opp."));

    bench.propose(&bench.judged.work(), 1, 3).unwrap();
    let empty = [("kind", "no_content"), ("version", "3")];
    client.submit_from("/arbeid/boligplan/arbeidsbenk", &input, &empty).await.to();
    assert_eq!((bench.find(1).state(), bench.find(1).version), (AssessmentState::Draft, 4));
    let back = format!("{input}?version=4&kind=proposal&vurdering=1");
    client.submit_from("/arbeid/boligplan/arbeidsbenk", &back, &[]).await.to();
    assert!(client.page("/arbeid/boligplan/vurderinger/1").await.contains("Gangveien må lyses opp."));
}

#[tokio::test]
async fn an_input_of_an_approved_assessment_stays_and_the_refusal_names_it() {
    let bench = Bench::new().await;
    let client = bench.judged.signed_in("caseworker").await;
    bench.judged.approved(&bench.inputs, 0, "Lys gir trygghet.");
    let before = bench.app().audited().await;
    let input = format!("/arbeid/boligplan/innspill/{}", bench.inputs[0].0);
    let section = bench.judged.seeded.sections[1].0.to_string();
    let bench_url = "/arbeid/boligplan/arbeidsbenk";
    for (path, fields) in [
        (format!("{input}/fjern"), vec![]),
        (input.clone(), vec![("kind", "no_content"), ("version", "1")]),
        (input.clone(), vec![("kind", "proposal"), ("version", "1"), ("section", section.as_str())]),
    ] {
        let page = client.submit_from(bench_url, &path, &fields).await.expect(409);
        assert!(page.contains("Innspillet står i vurdering 1, som er godkjent"), "{path} {page}");
    }
    assert_eq!(bench.find(1).state(), AssessmentState::Approved);
    assert_eq!(bench.app().audited().await, before);
    assert!(client.page("/arbeid/boligplan/vurderinger/1").await.contains("Gangveien må lyses opp."));
}
