//! Text in is text out: through Markdown, Word and the spreadsheet.

use lydhor::documents::docx_write::{self, Report};
use lydhor::documents::markdown_write::{self, Notes};
use lydhor::documents::{Block, Budget, Inline, Item, Marker, Run, Table};
use lydhor::plans::import::read;
use proptest::prelude::*;

use super::{DOCX, shown};

#[test]
fn spreadsheet_cells_are_text_whatever_they_begin_with() {
    use calamine::{Data, Reader as _};
    use lydhor::documents::xlsx::{Column, Sheet, Value, write};
    let texts = ["=1+1", "+47", "-5", "@navn"];
    let sheet = Sheet {
        name: "Svar: [1]".into(),
        columns: vec![
            Column { title: "Tekst".into(), width: 30.0 },
            Column { title: "Tall".into(), width: 8.0 },
        ],
        rows: texts.iter().map(|t| vec![Value::from(*t), Value::Number(2.0)]).collect(),
    };
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(write(&[sheet]).unwrap())).unwrap();
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).unwrap();
    for (row, text) in (1..).zip(texts) {
        assert_eq!(range.get_value((row, 0)), Some(&Data::String(text.to_owned())));
    }
    assert!(book.worksheet_formula(&name).unwrap().used_cells().next().is_none());
}

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
    fn text_in_is_text_out(parts in prop::collection::vec(("[A-ZÆØÅ][a-zæøå]{1,12}", 1_u8..5, prop::collection::vec(block(), 0..4)), 1..6)) {
        let mut blocks = vec![Block::Heading { level: 1, number: String::new(), content: vec![Inline::text("1 Start")] }];
        for (heading, level, inner) in &parts {
            blocks.push(Block::Heading { level: *level, number: String::new(), content: vec![Inline::text(heading.clone())] });
            blocks.extend(inner.clone());
        }
        let bytes = docx_write::write(&Report { title: "Plan".into(), language: "nb-NO".into(), landscape: false, blocks }).unwrap();
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
        let markdown = markdown_write::write(&[Block::Paragraph(vec![Inline::text(text.clone())])], &Notes::new(), &Budget::default()).unwrap();
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
