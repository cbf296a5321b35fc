//! Cutting: the span must be what stands there, coverage follows, and everything can be undone.

use lydhor::db::keyset::At;
use lydhor::hearings::access::{View, Work};
use lydhor::inputs::actions::{self, CutError, EditError};
use lydhor::inputs::read::{Wanted, inbox, standing};
use lydhor::inputs::store::find;
use lydhor::inputs::{InputKind, Placing, ResponseId, Stance};
use lydhor::responses::read::{Filter, listed};
use lydhor::text::span::SpanError;

use super::{Bench, placing};
use crate::support::answers::hearing;

const TEXT: &str = "Vi støtter grensen.\n\nMen 20 prosent er for høyt. 👨‍👩‍👧 bor her.";

#[test]
fn an_exact_cut_stands_on_the_section_that_was_answered() {
    let bench = Bench::new();
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "Sjøgata borettslag", &[(2, TEXT)]);
    bench.cut(parts[0], 3, 18, "støtter grensen").unwrap();
    let all = bench.db.read_now(|conn| standing(conn, bench.seeded.hearing, Wanted::Every)).unwrap();
    let [input] = &all[..] else { panic!("one input") };
    assert_eq!((input.quote.as_str(), input.sender.as_str()), ("støtter grensen", "Sjøgata borettslag"));
    assert_eq!(input.sections, [bench.seeded.sections[1]]);
    assert_eq!(bench.audited(), ["input.cut"]);
}

#[test]
fn a_span_that_does_not_match_is_refused_and_changes_nothing() {
    let bench = Bench::new();
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "Sjøgata borettslag", &[(1, TEXT)]);
    let family = TEXT.chars().position(|c| c == '👨').unwrap();
    for (start, end, exact, wanted) in [
        (3, 18, "støtter  grensen", SpanError::Mismatch),
        (4, 19, "støtter grensen", SpanError::Mismatch),
        (3, 3, "", SpanError::Empty),
        (19, 21, "\n\n", SpanError::WhitespaceOnly),
        (family, family + 1, "👨", SpanError::SplitsGrapheme),
        (0, 999, TEXT, SpanError::OutOfRange { length: TEXT.chars().count() }),
    ] {
        match bench.cut(parts[0], start, end, exact) {
            Err(CutError::Span(error)) => assert_eq!(error, wanted),
            other => panic!("{start}..{end}: {other:?}"),
        }
    }
    assert!(bench.audited().is_empty());
}

#[test]
fn overlapping_spans_are_counted_once_and_the_same_cut_twice_is_one() {
    let bench = Bench::new();
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre"), (2, "fire")]);
    let first = bench.cut(parts[0], 0, 5, "en to").unwrap();
    assert_eq!(bench.covered(), (4, 11));
    assert_eq!(bench.cut(parts[0], 0, 5, "en to").unwrap(), first);
    bench.cut(parts[0], 3, 9, "to tre").unwrap();
    assert_eq!(bench.covered(), (7, 11));
    bench.cut(parts[1], 0, 4, "fire").unwrap();
    assert_eq!(bench.covered(), (11, 11));
}

#[test]
fn concurrent_cuts_both_stand_and_are_both_counted() {
    let bench = Bench::new();
    let text = "a b c d";
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, text)]);
    std::thread::scope(|scope| {
        for (at, letter) in text.chars().enumerate().filter(|(_, c)| *c != ' ') {
            let (bench, part) = (&bench, parts[0]);
            scope.spawn(move || bench.cut(part, at, at + 1, &letter.to_string()).unwrap());
        }
    });
    assert_eq!(bench.covered(), (4, 4));
}

#[test]
fn the_rest_of_a_part_is_marked_in_one_click_and_unmarked_in_one() {
    let bench = Bench::new();
    let (_, parts) =
        bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "Hei! Vi vil ha trapp. Hilsen oss")]);
    bench.cut(parts[0], 5, 21, "Vi vil ha trapp.").unwrap();
    let before = bench.covered();
    bench.clock.advance(60);
    let work = bench.seeded.work(&bench.db);
    let rest = bench.db.write_now(|tx| actions::mark_rest(tx, &work, parts[0])).unwrap();
    assert_eq!(rest.count, 2);
    let (covered, total) = bench.covered();
    assert_eq!(covered, total);
    bench.db.write_now(|tx| actions::unmark_rest(tx, &work, parts[0], rest.at)).unwrap();
    assert_eq!(bench.covered(), before);
    assert_eq!(bench.audited(), ["input.cut", "input.rest_marked", "input.rest_unmarked"]);
}

#[test]
fn removing_can_be_undone() {
    let bench = Bench::new();
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    let id = bench.cut(parts[0], 0, 2, "en").unwrap();
    let work = bench.seeded.work(&bench.db);
    bench.db.write_now(|tx| actions::remove(tx, &work, id)).unwrap();
    assert_eq!(bench.covered(), (0, 7));
    bench.db.write_now(|tx| actions::restore(tx, &work, id)).unwrap();
    bench.db.write_now(|tx| actions::restore(tx, &work, id)).unwrap();
    assert_eq!(bench.covered(), (2, 7));
    assert_eq!(bench.audited(), ["input.cut", "input.removed", "input.restored"]);
}

#[test]
fn a_placing_is_changed_by_the_one_who_saw_the_latest() {
    let bench = Bench::new();
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    let id = bench.cut(parts[0], 0, 2, "en").unwrap();
    let work = bench.seeded.work(&bench.db);
    let wanted = Placing {
        kind: InputKind::Objection,
        stance: Some(Stance::Opposes),
        sections: bench.seeded.sections.clone(),
        items: vec![],
        tags: vec![],
    };
    let place =
        |version, placing: &Placing| bench.db.write_now(|tx| actions::place(tx, &work, id, version, placing));
    let before = place(1, &wanted).unwrap();
    assert_eq!(before.placing.sections, [bench.seeded.sections[0]]);
    assert!(matches!(place(1, &placing(InputKind::Fact)), Err(EditError::Stale)));
    place(2, &before.placing).unwrap();
    let now = bench.db.read_now(|conn| find(conn, work.id(), id)).unwrap().unwrap();
    assert_eq!((now.placing, now.version), (before.placing, 3));
    assert_eq!(bench.audited(), ["input.cut", "input.placed", "input.placed"]);
}

#[test]
fn only_those_who_work_in_the_hearing_reach_its_texts() {
    let bench = Bench::new();
    let other = hearing(&bench.program, "en-annen");
    let (_, parts) = other.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    assert!(matches!(bench.cut(parts[0], 0, 2, "en"), Err(CutError::NoSuchPart)));
    let seat = bench.seeded.seat(&bench.db, &bench.seeded.reader).unwrap();
    assert!(View::of(seat.clone()).is_some() && Work::of(seat).is_none());
    assert!(other.seat(&bench.db, &bench.seeded.caseworker).is_none());
}

#[test]
fn a_tag_or_section_of_elsewhere_is_refused() {
    let bench = Bench::new();
    let other = hearing(&bench.program, "en-annen");
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    let foreign = Placing { sections: vec![other.sections[0]], ..placing(InputKind::Fact) };
    assert!(matches!(bench.cut_as(parts[0], 0, 2, "en", foreign), Err(CutError::Foreign)));
}

#[test]
fn a_new_revision_takes_the_place_of_the_old_one() {
    let bench = Bench::new();
    let (id, old) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    bench.cut(old[0], 0, 2, "en").unwrap();
    bench.clock.advance(60);
    let new = bench.seeded.answer_again(&bench.db, &bench.clock, id, 2, &[(1, "en to tre fire")]);
    assert!(matches!(bench.cut(old[0], 3, 5, "to"), Err(CutError::NoSuchPart)));
    assert_eq!(bench.covered(), (0, 11));
    bench.cut(new[0], 3, 5, "to").unwrap();
    assert_eq!(bench.covered(), (2, 11));
}

#[test]
fn the_inbox_asks_as_few_questions_for_many_answers_as_for_few() {
    let bench = Bench::new();
    let ask = |ids: &[ResponseId]| {
        let before = bench.db.queries_run();
        bench.db.read_now(|conn| inbox::rows(conn, ids)).unwrap();
        bench.db.queries_run() - before
    };
    let ids: Vec<_> = (0..40)
        .map(|at| bench.seeded.answer(&bench.db, &bench.clock, &format!("Avsender {at}"), &[(1, "en to")]).0)
        .collect();
    let found = |search: &str| {
        let filter = Filter { search: search.to_owned(), ..Filter::default() };
        bench.db.read_now(|conn| listed(conn, bench.seeded.hearing, &filter, &At::Start, 50)).unwrap()
    };
    assert_eq!(found("").len(), 40);
    assert_eq!(ask(&ids), ask(&ids[..1]));
    assert!(found("tre").is_empty());
    assert!(found("%").is_empty(), "a percent sign is looked for, not a wild card");
}
