//! What is written comes back: tree, keys, texts and items.

use proptest::prelude::*;

use super::*;
use crate::clock::Clock;
use crate::documents::markdown_write::{self, Notes};
use crate::documents::{Item, Marker, Run};
use crate::plans::SectionKey;
use crate::plans::import::{Imported, Warning, read};
use crate::plans::matching::{Answers, Matching, Said, Trust, begun};

/// As it stands in the database.
fn version(sections: Vec<ImportedSection>) -> Version {
    let clock = Clock::default();
    let keys = sections.iter().map(|_| SectionKey::new(&clock)).collect();
    let items = |(section, one): (usize, &ImportedSection)| {
        (0..one.items.len()).map(move |item| ItemAt { section, item })
    };
    let places = sections.iter().enumerate().flat_map(items);
    let item_keys = places.map(|at| (at, ItemKey::new(&clock))).collect();
    Version { sections, keys, item_keys }
}

fn of_markdown(markdown: &str) -> Version {
    version(read("plan.md", format!("# Boligplan\n\n{markdown}").as_bytes()).unwrap().sections)
}

fn front() -> Front {
    Front {
        about: About { title: "Boligplan".to_owned(), language: "nb-NO".to_owned(), ..About::default() },
        header: "Eksempel kommune · Versjon 2".to_owned(),
        lines: vec![
            "Eksempel kommune".to_owned(),
            "Versjon 2".to_owned(),
            "Utkast fra 4. mai 2026".to_owned(),
        ],
        contents: "Innhold".to_owned(),
    }
}

fn written(version: &Version) -> Imported {
    read("plan.docx", &file(version, front(), Vec::new()).unwrap()).unwrap()
}

/// A section without the names of pictures, which no row has.
fn bare(section: &ImportedSection) -> ImportedSection {
    ImportedSection { images: Vec::new(), ..section.clone() }
}

/// Nothing is another, and everything carries its own key on.
fn is_unchanged(base: &Version, mut again: Imported) -> Result<(), TestCaseError> {
    let matching = begun(base, &mut again);
    let (was, is): (Vec<_>, Vec<_>) =
        (base.sections.iter().map(bare).collect(), again.sections.iter().map(bare).collect());
    prop_assert_eq!(was, is);
    let carried = matching.carried(base, None);
    prop_assert_eq!(carried.sections, base.keys.iter().copied().map(Some).collect::<Vec<_>>());
    let keys: Vec<Option<ItemKey>> = carried.items.into_iter().flatten().collect();
    prop_assert_eq!(keys, base.item_keys.iter().map(|(_, key)| Some(*key)).collect::<Vec<_>>());
    prop_assert_eq!(matching.bookmarks.trusted, base.keys.len() + base.item_keys.len());
    prop_assert_eq!(matching.doubtful(), 0);
    Ok(())
}

fn words() -> impl Strategy<Value = String> {
    "[A-ZÆØÅČŠŽa-zæøåáčđŋšŧž0-9][a-zæøåáčđŋšŧžA-ZÁŊ0-9 .,!?*_#<>&|~`\\\\\\[\\](){}=+:;\"'/–-]{1,30}[a-zæøåŧ]"
}

fn run() -> impl Strategy<Value = Inline> {
    let link = prop::option::weighted(0.2, Just("https://example.org/a?b=1&c=2".to_owned()));
    (words(), any::<bool>(), any::<bool>(), link).prop_map(|(text, bold, italic, link)| {
        Inline::Text(Run { text, bold, italic, link, ..Run::default() })
    })
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(run(), 1..4)
        .prop_map(|runs| runs.into_iter().flat_map(|run| [run, Inline::text(" ")]).collect())
}

/// A list inside another begins at 1: in Markdown no other goes on from a line of words.
fn list(depth: u32, most: u64) -> BoxedStrategy<Block> {
    let inner =
        if depth == 0 { Just(None).boxed() } else { prop::option::weighted(0.3, list(depth - 1, 1)).boxed() };
    let point = (line(), inner)
        .prop_map(|(first, inner)| std::iter::once(Block::Paragraph(first)).chain(inner).collect::<Vec<_>>());
    (any::<bool>(), 1..=most, prop::collection::vec(point, 1..4))
        .prop_map(|(ordered, from, points)| {
            let marker = |at| if ordered { Marker::Number(at) } else { Marker::Bullet };
            Block::List(
                (from..).zip(points).map(|(at, blocks)| Item { marker: marker(at), blocks }).collect(),
            )
        })
        .boxed()
}

fn table() -> impl Strategy<Value = Block> {
    let cell = |text: &str| vec![Block::Paragraph(vec![Inline::text(text)])];
    let row = (line(), words(), 2027..2035_u32);
    (any::<bool>(), prop::collection::vec(row, 1..5)).prop_map(move |(measures, rows)| {
        let heads =
            if measures { ["Nr", "Tiltak", "Ansvarlig", "Frist"] } else { ["År", "Hva", "Hvem", "Når"] };
        let head = heads.iter().map(|head| cell(head)).collect();
        let row = |(at, (text, who, year)): (usize, (Vec<Inline>, String, u32))| {
            vec![
                cell(&(at + 1).to_string()),
                vec![Block::Paragraph(text)],
                cell(&who),
                cell(&year.to_string()),
            ]
        };
        let rows = std::iter::once(head).chain(rows.into_iter().enumerate().map(row)).collect();
        Block::Table(Table { rows, widths: Vec::new() })
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![3 => line().prop_map(Block::Paragraph), 2 => list(2, 12), 2 => table()]
}

/// A section's level, heading and text.
fn section() -> impl Strategy<Value = (u8, String, Vec<Block>)> {
    let heading = prop_oneof![
        Just("Tiltak".to_owned()),
        Just("Mål".to_owned()),
        "[A-ZŠÁ][a-zæøåđŋ]{2,12}( [a-zæøå]{2,9}){0,3}"
    ];
    (1_u8..5, heading, prop::collection::vec(block(), 0..5))
}

/// As it is saved: read from Markdown, each list apart from the next.
fn plan() -> impl Strategy<Value = Version> {
    prop::collection::vec(section(), 1..7).prop_map(|sections| {
        let mut text =
            String::from("# Boligplan\n\n## 1 Innledning\n\nOm planen.\n\n## 2 Bakgrunn\n\nHvorfor.\n");
        for (level, heading, blocks) in sections {
            let apart = blocks
                .into_iter()
                .flat_map(|block| [Block::Paragraph(vec![Inline::text("Så dette.")]), block]);
            let apart: Vec<Block> = apart.collect();
            let body = markdown_write::write(&apart, &Notes::new(), &Budget::default()).unwrap();
            let marks = "#".repeat(usize::from(level) + 1);
            text.extend(["\n", &marks, " ", &heading, "\n\n", &body, "\n"]);
        }
        version(read("plan.md", text.as_bytes()).unwrap().sections)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_plan_that_is_written_and_read_is_unchanged(plan in plan()) {
        let again = written(&plan);
        prop_assert_eq!(again.title.as_deref(), Some("Boligplan"));
        // What no rule of keeping mends.
        let texts = |sections: &[ImportedSection]| sections.iter().map(|s| s.body.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&plan.sections), texts(&again.sections));
        is_unchanged(&plan, again)?;
    }
}

const PLAN: &str = "## 1 Bakgrunn\n\nHvorfor.\n\n## 2 Mål\n\n1. Flere boliger\n2. Færre i kø\n\n## 3 Tiltak\n\n\
    | Nr | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n| 1 | Bygge ti boliger | Eiendom | 2027 |\n\
    | 2 | Leie ut rom | NAV | 2028 |\n\n## 4 Oppfølging\n\nÅrlig.\n";

#[test]
fn what_is_spelled_in_another_way_stays_to_the_letter() {
    let mut plan = of_markdown(
        "## A1 Bakgrunn\n\n* et punkt\n* et til\n\n> Sitert[^a].\n\n`kode` og <b>ord</b>\n\n[^a]: En note.\n\n## 2 Mer\n\nTekst[^x].\n\n\
         [^x]: En annen.\n\n## 3 Innhold\n\n- en liste\n",
    );
    plan.sections[0].body =
        "* et punkt\n* et til\n\n\n> Sitert[^a].\n\n### Under\n\n[^a]: En note.".to_owned();
    plan.sections[0].number = "A1".to_owned();
    plan.sections[0].heading = "Bakgrunn".to_owned();
    plan.sections[1].heading = "1. juni".to_owned();
    plan.sections[1].number.clear();
    plan.sections[1].kind = crate::plans::SectionKind::Goal;
    is_unchanged(&plan, written(&plan)).unwrap();
}

#[test]
fn a_lone_first_heading_is_a_section_still() {
    let mut plan = of_markdown(PLAN);
    let (first, rest) = plan.sections.split_first_mut().unwrap();
    first.number.clear();
    first.heading = "Boligplan".to_owned();
    for section in rest {
        section.level = 2;
    }
    is_unchanged(&plan, written(&plan)).unwrap();
}

#[test]
fn what_was_retitled_moved_and_written_anew_is_known_by_its_bookmark() {
    let plan = of_markdown(PLAN);
    let mut edited = plan.clone();
    edited.sections[3].heading = "Helt andre ord".to_owned();
    edited.sections[3].body = "Noe som aldri sto her.".to_owned();
    edited.sections.swap(0, 3);
    edited.keys.swap(0, 3);
    edited.sections[2].body = PLAN
        .split("## 3 Tiltak")
        .nth(1)
        .unwrap()
        .split("##")
        .next()
        .unwrap()
        .trim()
        .replace("Leie ut rom", "Kjøpe båter");
    edited.sections[2].choose(&crate::plans::items::Choices::default());
    let mut again = written(&edited);
    let matching = begun(&plan, &mut again);
    let carried = matching.carried(&plan, None);
    let key = |at: usize| Some(plan.keys[at]);
    assert_eq!(carried.sections, [key(3), key(1), key(2), key(0)]);
    let items: Vec<_> = carried.items.into_iter().flatten().collect();
    assert_eq!(items, plan.item_keys.iter().map(|(_, key)| Some(*key)).collect::<Vec<_>>());
}

#[test]
fn a_bookmark_that_speaks_against_the_words_is_asked_about() {
    let plan = of_markdown(PLAN);
    let mut edited = plan.clone();
    // The two texts have changed places, and their bookmarks have stayed.
    edited.sections.swap(0, 3);
    let mut again = written(&edited);
    let matching = begun(&plan, &mut again);
    assert_eq!(matching.bookmarks.against, 2);
    assert_eq!((matching.sections[0].trust, matching.sections[3].trust), (Trust::Doubtful, Trust::Doubtful));
    assert_eq!(matching.carried(&plan, None).sections, [None, Some(plan.keys[1]), Some(plan.keys[2]), None]);
    let answers = Answers {
        sections: [(0, Said::Is(plan.keys[3])), (3, Said::Is(plan.keys[0]))].into(),
        ..Answers::default()
    };
    assert_eq!(Matching::of(&plan, &again, &answers).doubtful(), 0);
}

#[test]
fn a_key_that_stands_twice_or_is_of_another_plan_is_not_trusted() {
    let plan = of_markdown(PLAN);
    let mut twice = plan.clone();
    twice.sections.push(ImportedSection { heading: "Kopi".to_owned(), ..plan.sections[0].clone() });
    twice.keys.push(plan.keys[0]);
    let mut again = written(&twice);
    let matching = begun(&plan, &mut again);
    assert_eq!(matching.bookmarks.unused, 2);
    let carried = matching.carried(&plan, None).sections;
    assert_eq!((carried[0], carried[4]), (Some(plan.keys[0]), None), "matched by its words");
    let other = of_markdown(PLAN);
    let mut again = written(&other);
    let matching = begun(&plan, &mut again);
    assert_eq!(matching.bookmarks.trusted, 0);
    assert_eq!(matching.bookmarks.unused, 8);
    assert_eq!(
        matching.carried(&plan, None).sections,
        plan.keys.iter().copied().map(Some).collect::<Vec<_>>()
    );
}

#[test]
fn what_stands_before_the_text_is_told_as_left_out() {
    let told: Vec<&str> = written(&of_markdown(PLAN)).warnings.iter().map(Warning::key).collect();
    assert_eq!(told.len(), 3, "cover, contents and head: {told:?}");
}
