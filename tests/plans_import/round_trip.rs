//! Text in is text out: through Markdown and Word.

use lydhor::documents::docx_write::{self, About, Report};
use lydhor::documents::markdown_write::{self, Notes};
use lydhor::documents::{Block, Budget, Inline, Item, Marker, Run, Table};
use lydhor::plans::import::read;
use proptest::prelude::*;

use super::{DOCX, shown};

fn words() -> impl Strategy<Value = String> {
    "[a-zæøåA-ZŠ0-9 .,!?*_#<>&|~`\\\\\\[\\](){}=+:;\"'/–-]{1,40}"
        .prop_filter("some text", |t| !t.trim().is_empty())
}

fn content() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(
        (words(), any::<bool>(), any::<bool>())
            .prop_map(|(text, bold, italic)| Inline::Text(Run { text, bold, italic, ..Run::default() })),
        1..4,
    )
}

fn block() -> impl Strategy<Value = Block> {
    let item =
        (content(), prop::option::of(prop::collection::vec(content(), 1..3))).prop_map(|(first, inner)| {
            let mut blocks = vec![Block::Paragraph(first)];
            blocks.extend(inner.map(|i| {
                Block::List(
                    i.into_iter()
                        .map(|c| Item { marker: Marker::Bullet, blocks: vec![Block::Paragraph(c)] })
                        .collect(),
                )
            }));
            blocks
        });
    prop_oneof![
        content().prop_map(Block::Paragraph),
        (any::<bool>(), prop::collection::vec(item, 1..4)).prop_map(|(ordered, items)| Block::List(
            (1..)
                .zip(items)
                .map(|(n, blocks)| Item {
                    marker: if ordered { Marker::Number(n) } else { Marker::Bullet },
                    blocks
                })
                .collect()
        )),
        prop::collection::vec(prop::collection::vec(content(), 2..3), 1..4).prop_map(|rows| Block::Table(
            Table {
                rows: rows
                    .into_iter()
                    .map(|r| r.into_iter().map(|c| vec![Block::Paragraph(c)]).collect())
                    .collect(),
                widths: vec![]
            }
        )),
    ]
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn words_of(blocks: &[Block]) -> String {
    squeezed(&lydhor::documents::model::plain_blocks(blocks))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn text_in_is_text_out(
        parts in prop::collection::vec(("[A-ZÆØÅ][a-zæøå]{1,12}", 1_u8..5, prop::collection::vec(block(), 0..4)), 1..6)
    ) {
        let mut blocks = vec![Block::Heading { level: 1, number: String::new(), content: vec![Inline::text("1 Start")] }];
        for (heading, level, inner) in &parts {
            blocks.push(Block::Heading { level: *level, number: String::new(), content: vec![Inline::text(heading.clone())] });
            blocks.extend(inner.clone());
        }
        let about = About { title: "Plan".into(), language: "nb-NO".into(), ..About::default() };
        let bytes = docx_write::write(Report::of_blocks(about, blocks)).unwrap();
        let plan = read("a.docx", &bytes).unwrap();
        prop_assert_eq!(plan.title.as_deref(), Some("Plan"));
        prop_assert_eq!(plan.sections.len(), parts.len() + 1);
        for ((heading, level, inner), section) in parts.iter().zip(plan.sections.iter().skip(1)) {
            prop_assert_eq!(heading, &section.heading);
            prop_assert_eq!(*level, section.level);
            prop_assert_eq!(words_of(inner), squeezed(&shown(&section.body)), "{}", section.body);
        }
    }

    #[test]
    fn any_paragraph_survives_markdown(text in "[ -~æøåÆØÅšđ–\u{a0}]{1,120}") {
        let paragraph = Block::Paragraph(vec![Inline::text(text.clone())]);
        let markdown = markdown_write::write(&[paragraph], &Notes::new(), &Budget::default()).unwrap();
        prop_assert_eq!(squeezed(&text), squeezed(&shown(&markdown)), "{}", markdown);
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0_usize..49_000) {
        drop(read("x", &bytes));
        let mut broken = DOCX.to_vec();
        broken.splice(at..at, bytes);
        drop(read("x", &broken));
    }
}

#[test]
fn a_sign_that_begins_a_line_after_a_hard_space_is_no_mark() {
    for sign in [">", "#", "-", "+", "=", "1.", "12)", "> a", "# a", "- a", "1. a"] {
        for space in ["\u{a0}", "\u{2007}", "\u{202f}", " \u{a0} ", "\u{3000}"] {
            let text = format!("{space}{sign}");
            let paragraph = Block::Paragraph(vec![Inline::text(text.clone())]);
            let markdown = markdown_write::write(&[paragraph], &Notes::new(), &Budget::default()).unwrap();
            for read in [markdown.as_str(), markdown.trim()] {
                assert_eq!(squeezed(&shown(read)), squeezed(&text), "{text:?} as {read:?}");
            }
        }
    }
}
