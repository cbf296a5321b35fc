//! From assessment to text: what is agreed is taken into the plan, never over what somebody else wrote, and what has no reason is listed.

use lydhor::assessments::actions::taking::{self, TakeError, TakeIn, working};
use lydhor::assessments::{Answer, AssessmentId, Lack, StepError, actions, read};
use lydhor::hearings::MemberRole;
use lydhor::plans::SectionKey;
use lydhor::plans::actions::{self as plans, Edit};
use lydhor::plans::read::{Section, VersionHead, sections};
use lydhor::plans::store::Content;
use lydhor::projects;
use lydhor::projects::access::Work;

use super::{AssessError, Bench};

pub(super) const LIST: &str = "/planarbeid/boligplan/tekstendringer";
/// As a reader of the page copies it.
pub(super) const OLD: &str = "gode bomiljø.";
pub(super) const NEW: &str = "*trygge* bomiljø hele året.";

/// The lead, in the project.
pub(super) fn lead(bench: &Bench) -> Work {
    let (lead, slug) = (bench.judged.seeded.lead.clone(), "boligplan");
    let seat = bench.app().state.db.read_now(|conn| projects::access::seat(conn, &lead, slug, "test"));
    Work::of(seat.unwrap().unwrap()).unwrap()
}

/// An approved assessment that changes words of section 1.
pub(super) fn agreed(bench: &Bench, input: usize, (old, new): (&str, &str)) -> AssessmentId {
    let section = bench.judged.seeded.sections[0];
    let answer = Answer {
        reasoning: "Enig.".to_owned(),
        outcome: Some(bench.judged.outcome(0)),
        plan_changes: true,
        change_text: new.to_owned(),
        change_section: Some(section),
        change_old: old.to_owned(),
        ..Answer::default()
    };
    let (work, approve) = (bench.judged.work(), bench.judged.approve());
    let inputs = &bench.inputs[input..=input];
    let number = bench.app().state.db.write_now(|tx| {
        let number = actions::create(tx, &work, &answer, inputs)?;
        actions::propose(tx, &work, number, 1)?;
        actions::approve(tx, &approve, number, 1)?;
        Ok::<_, AssessError>(number)
    });
    bench.find(number.unwrap()).id
}

pub(super) fn begin(bench: &Bench) -> VersionHead {
    let (work, db) = (lead(bench), &bench.app().state.db);
    db.write_now(|tx| plans::begin(tx, &work, (1, Some(1)))).unwrap();
    db.read_now(|conn| working(conn, work.id())).unwrap().unwrap()
}

fn first(bench: &Bench, plan: &VersionHead) -> Section {
    bench.app().state.db.read_now(|conn| sections(conn, plan.version)).unwrap().remove(0)
}

fn take(bench: &Bench, id: AssessmentId, plan: &VersionHead, body: &str) -> Result<(), TakeError> {
    take_into(bench, id, plan, (first(bench, plan).key, body))
}

/// Takes an assessment into a section, as somebody does who has just looked at it.
pub(super) fn take_into(
    bench: &Bench,
    id: AssessmentId,
    plan: &VersionHead,
    (key, body): (SectionKey, &str),
) -> Result<(), TakeError> {
    let db = &bench.app().state.db;
    let all = db.read_now(|conn| sections(conn, plan.version)).unwrap();
    let (work, section) = (lead(bench), all.into_iter().find(|one| one.key == key).unwrap());
    let what = TakeIn {
        assessment: id,
        version: 1,
        plan: plan.version,
        section: section.key,
        seen: section.version,
        body: body.to_owned(),
    };
    bench.app().state.db.write_now(|tx| taking::take_in(tx, &work, &what))
}

/// Somebody writes something else in section 1.
fn rewrite(bench: &Bench, plan: &VersionHead, body: &str) {
    let (work, section) = (lead(bench), first(bench, plan));
    let Section { id, version, level, number, kind, heading, item_choices, .. } = section;
    let content = Content { number, kind, heading, body: body.to_owned(), item_choices };
    let edit = Edit { section: id, seen: version, level, content };
    bench.app().state.db.write_now(|tx| plans::edit(tx, &work, plan.version, &edit)).unwrap();
}

#[tokio::test]
async fn what_is_agreed_is_taken_in_and_out_again() {
    let bench = Bench::new().await;
    let id = agreed(&bench, 0, (OLD, NEW));
    let lead = bench.judged.signed_in("lead").await;
    let page = format!("{LIST}/{id}");
    assert!(lead.page(&page).await.contains("Ingen versjon er åpen for endringer"));
    let list = lead.page(LIST).await;
    assert!(list.contains(NEW) && list.contains("Begynn på en ny versjon fra versjon 1"), "{list}");
    assert_eq!(lead.submit_from(LIST, LIST, &[("seen", "1")]).await.to(), LIST);
    assert!(lead.page(LIST).await.contains("Ta inn i planen"));

    let html = lead.page(&page).await;
    assert!(html.contains("Slik blir versjon 2"), "{html}");
    let hidden = |name: &str| crate::support::client::hidden(&html, name);
    let (plan, section) = (hidden("plan"), hidden("section"));
    let body = format!("Kommunen skal ha {NEW}");
    let fields = [
        ("version", "1"),
        ("plan", plan.as_str()),
        ("section", section.as_str()),
        ("seen", "1"),
        ("body", body.as_str()),
    ];
    assert_eq!(lead.submit_from(&page, &page, &fields).await.to(), LIST);
    let list = lead.page(LIST).await;
    assert!(list.contains("Alt som er godkjent, er tatt inn"), "{list}");
    // The tie is the reason for the change.
    let list = lead.page(&format!("{LIST}?liste=uten-grunn")).await;
    assert!(list.contains("Alle endringer har en begrunnelse"), "{list}");
    assert!(lead.page(&format!("{LIST}?liste=annerledes")).await.contains("Alt står slik det ble godkjent"));

    let to = lead.submit_from(&page, &format!("{page}/ta-ut"), &[]).await.to();
    assert_eq!(to, page);
    let plan = bench.app().state.db.read_now(|conn| working(conn, bench.judged.seeded.project)).unwrap();
    assert_eq!(first(&bench, &plan.unwrap()).body, "Kommunen skal ha *gode* bomiljø.");
    assert!(lead.page(LIST).await.contains(NEW));
    let audited = bench.app().audited().await;
    assert!(audited.contains(&"assessment.taken_in".to_owned()));
    assert!(audited.contains(&"assessment.taken_out".to_owned()));
}

#[tokio::test]
async fn nothing_is_written_over_what_somebody_else_wrote() {
    let bench = Bench::new().await;
    let id = agreed(&bench, 0, (OLD, NEW));
    let plan = begin(&bench);
    let lead = bench.judged.signed_in("lead").await;
    let page = format!("{LIST}/{id}");
    let seen = lead.page(&page).await;
    rewrite(&bench, &plan, "Kollegaens helt nye tekst.");
    let hidden = |name: &str| crate::support::client::hidden(&seen, name);
    let (of, section, was) = (hidden("plan"), hidden("section"), hidden("seen"));
    let fields = [
        ("version", "1"),
        ("plan", of.as_str()),
        ("section", section.as_str()),
        ("seen", was.as_str()),
        ("body", "Det jeg skrev."),
    ];
    let html = lead.submit_from(&page, &page, &fields).await.expect(409);
    assert!(html.contains("Kollegaens helt nye tekst."), "{html}");
    assert!(html.contains("Det jeg skrev."), "{html}");
    assert_eq!(first(&bench, &plan).body, "Kollegaens helt nye tekst.");

    // The old words are not there any more: a person decides, and must write something.
    let html = lead.page(&page).await;
    assert!(html.contains("sier noe annet her enn teksten som ble vurdert"), "{html}");
    let stands = "Kollegaens helt nye tekst.";
    assert!(matches!(take(&bench, id, &plan, stands), Err(TakeError::Unchanged)));
    take(&bench, id, &plan, "Begge deler, satt sammen.").unwrap();
    let otherwise = lead.page(&format!("{LIST}?liste=annerledes")).await;
    assert!(otherwise.contains(NEW), "{otherwise}");
}

#[tokio::test]
async fn what_was_changed_afterwards_is_not_taken_out() {
    let bench = Bench::new().await;
    let id = agreed(&bench, 0, (OLD, NEW));
    let plan = begin(&bench);
    take(&bench, id, &plan, &format!("Kommunen skal ha {NEW}")).unwrap();
    assert!(matches!(take(&bench, id, &plan, &format!("Kommunen skal ha {NEW}")), Err(TakeError::Already)));
    rewrite(&bench, &plan, &format!("Kommunen skal ha {NEW} Og mer."));
    let work = lead(&bench);
    let out = bench.app().state.db.write_now(|tx| taking::take_out(tx, &work, id));
    assert!(matches!(out, Err(TakeError::ChangedSince)));
    let client = bench.judged.signed_in("lead").await;
    let html = client.page(&format!("{LIST}?liste=uten-grunn")).await;
    assert!(html.contains("Skriv en begrunnelse"), "the reason was for another text: {html}");
}

#[tokio::test]
async fn what_was_written_in_by_hand_stays_when_it_is_not_tied_any_more() {
    let bench = Bench::new().await;
    let id = agreed(&bench, 0, (OLD, NEW));
    let plan = begin(&bench);
    let text = format!("Kommunen skal ha {NEW}");
    rewrite(&bench, &plan, &text);
    take(&bench, id, &plan, &text).unwrap();
    let lead = bench.judged.signed_in("lead").await;
    let list = lead.page(&format!("{LIST}?liste=uten-grunn")).await;
    assert!(list.contains("Alle endringer har en begrunnelse"), "just what was agreed: {list}");
    let page = format!("{LIST}/{id}");
    assert!(!lead.page(&page).await.contains("Knytt til vurderingen"), "it is tied");
    lead.submit_from(&page, &format!("{page}/ta-ut"), &[]).await.to();
    assert!(lead.page(&page).await.contains("for den var skrevet inn for hånd"));
    assert_eq!(first(&bench, &plan).body, text);
}

#[tokio::test]
async fn a_change_without_an_assessment_gets_a_reason() {
    let bench = Bench::new().await;
    let plan = begin(&bench);
    rewrite(&bench, &plan, "Kommunen skal ha gode og lyse bomiljø.");
    let lead = bench.judged.signed_in("lead").await;
    let at = format!("{LIST}?liste=uten-grunn");
    let html = lead.page(&at).await;
    let hidden = |name: &str| crate::support::client::hidden(&html, name);
    let (section, print) = (hidden("section"), hidden("print"));
    let give = format!("{LIST}/grunner");
    let fields = |kind, sentence| {
        [
            ("section", section.as_str()),
            ("item", ""),
            ("print", print.as_str()),
            ("kind", kind),
            ("sentence", sentence),
        ]
    };
    let refused = lead.submit_from(&at, &give, &fields("editorial", "")).await.expect(422);
    assert!(refused.contains("Skriv begrunnelsen i én setning"), "{refused}");
    let refused = lead.submit_from(&at, &give, &fields("input", "Ja")).await.expect(422);
    assert!(refused.contains("Skriv nummeret på en godkjent vurdering"), "{refused}");
    for _ in 0..2 {
        lead.submit_from(&at, &give, &fields("editorial", "Klarere språk.")).await.to();
    }
    let html = lead.page(&at).await;
    assert!(html.contains("Alle endringer har en begrunnelse"), "{html}");
    assert!(html.contains("Klarere språk."), "{html}");
    let reason = bench.app().state.db.read_now(|conn| read::reasons(conn, bench.judged.seeded.project));
    let reasons = reason.unwrap();
    assert_eq!(reasons.len(), 1, "said twice it is kept once");
    let undo = format!("{LIST}/grunner/{}/angre", reasons[0].id);
    lead.submit_from(&at, &undo, &[]).await.to();
    assert!(lead.page(&at).await.contains("Skriv en begrunnelse"));
    assert_eq!(lead.submit_from(&at, &undo, &[]).await.status, 303, "pressed twice");
}

#[tokio::test]
async fn an_assessment_is_no_reason_for_what_it_did_not_change() {
    for (by_hand, taken) in [
        (
            Some("Kommunen skal ha *gode* bomiljø. Skrevet for hånd."),
            format!("Kommunen skal ha {NEW} Skrevet for hånd."),
        ),
        (None, format!("Kommunen skal ha {NEW}\n\nKommunen betaler kaffe.")),
    ] {
        let bench = Bench::new().await;
        let id = agreed(&bench, 0, (OLD, NEW));
        let plan = begin(&bench);
        if let Some(text) = by_hand {
            rewrite(&bench, &plan, text);
        }
        take(&bench, id, &plan, &taken).unwrap();
        let lead = bench.judged.signed_in("lead").await;
        let list = lead.page(&format!("{LIST}?liste=uten-grunn")).await;
        assert!(list.contains("name=\"print\""), "{taken}: {list}");
    }
}

#[tokio::test]
async fn words_that_go_are_agreed_without_others_in_their_place() {
    let bench = Bench::new().await;
    let id = agreed(&bench, 0, ("gode", ""));
    let plan = begin(&bench);
    let lead = bench.judged.signed_in("lead").await;
    take(&bench, id, &plan, "Kommunen skal ha  bomiljø.").unwrap();
    assert!(lead.page(&format!("{LIST}?liste=annerledes")).await.contains("Alt står slik det ble godkjent"));
}

#[tokio::test]
async fn only_those_who_write_the_plan_take_in() {
    let bench = Bench::new().await;
    let id = agreed(&bench, 0, (OLD, NEW));
    begin(&bench);
    bench.judged.member("Styrer", MemberRole::Steering).await;
    let steering = bench.judged.signed_in_as("styrer@example.no").await;
    let page = format!("{LIST}/{id}");
    assert!(!steering.page(&page).await.contains("<textarea"));
    for to in [page.clone(), format!("{page}/ta-ut"), LIST.to_owned(), format!("{LIST}/grunner")] {
        assert_eq!(steering.submit_from(&page, &to, &[("seen", "2")]).await.status, 403, "{to}");
    }
}

#[tokio::test]
async fn old_words_stand_in_what_was_heard() {
    let bench = Bench::new().await;
    let answer = Answer {
        reasoning: "Enig.".to_owned(),
        outcome: Some(bench.judged.outcome(0)),
        plan_changes: true,
        change_text: NEW.to_owned(),
        change_section: Some(bench.judged.seeded.sections[0]),
        change_old: "Dette står ikke der.".to_owned(),
        ..Answer::default()
    };
    let (work, inputs) = (bench.judged.work(), bench.inputs[..1].to_vec());
    let db = &bench.app().state.db;
    let number = db.write_now(|tx| actions::create(tx, &work, &answer, &inputs)).unwrap();
    match bench.propose(&work, number, 1) {
        Err(AssessError::Step(StepError::Lacks(lacks))) => assert_eq!(lacks, [Lack::OldText]),
        other => panic!("{other:?}"),
    }
    let foreign = Answer { change_section: Some(SectionKey(inputs[0].0)), ..answer };
    let refused = db.write_now(|tx| actions::create(tx, &work, &foreign, &bench.inputs[1..]));
    assert!(matches!(refused, Err(AssessError::UnknownPlace)));
}
