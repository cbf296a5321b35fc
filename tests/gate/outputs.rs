//! What passes the gate can be written to every file and letter: every character there is, at once.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lydhor::documents::docx_write::{self, About, Report};
use lydhor::documents::model::{Inline, plain_blocks};
use lydhor::documents::xlsx::{self, Book, Column, Sheet, Value};
use lydhor::documents::{self, Block};
use lydhor::mail::{Mailbox, Message};
use lydhor::text::gate;
use uuid::Uuid;

/// Every character, a thousand in each text. A letter stands between, so that none is at an end.
fn texts(gate: fn(&str) -> String) -> Vec<String> {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    all.chunks(1_000)
        .map(|some| gate(&some.iter().flat_map(|c| ['a', *c]).chain(['a']).collect::<String>()))
        .collect()
}

#[test]
fn a_spreadsheet_takes_every_text_that_passed_the_gate() {
    let texts = texts(gate::line);
    let columns = vec![Column { title: "Svar".to_owned(), width: 40.0 }];
    let rows = Box::new(texts.iter().map(|text| vec![Value::Text(text.clone())]));
    let scratch = tempfile::tempdir().unwrap();
    let book = Book {
        title: "Svar".to_owned(),
        author: "Nordvik kommune".to_owned(),
        made: jiff::civil::date(2026, 11, 23),
        scratch: scratch.path(),
        continued: &|_, _, _| String::new(),
    };
    let file = xlsx::write(&book, vec![Sheet { name: "Svar".to_owned(), columns, rows }]).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).unwrap();
    let sheet = book.worksheet_range("Svar").unwrap();
    for (row, text) in texts.iter().enumerate() {
        assert_eq!(sheet.get((row + 1, 0)), Some(&Data::String(text.clone())), "row {row}");
    }
}

#[test]
fn a_word_table_takes_every_text_that_passed_the_gate() {
    let texts = texts(gate::line);
    let blocks: Vec<_> =
        texts.iter().map(|text| Block::Paragraph(vec![Inline::text(text.clone())])).collect();
    let about = About { language: "nb-NO".to_owned(), ..About::default() };
    let file = docx_write::write(Report::of_blocks(about, blocks)).unwrap();
    let read = documents::read(&file, &documents::Budget::default()).unwrap();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    assert_eq!(letters(&plain_blocks(&read.blocks)), texts.iter().map(|text| letters(text)).sum::<usize>());
}

#[test]
fn a_letter_takes_every_name_and_text_that_passed_the_gate() {
    for text in texts(gate::line) {
        let letter = Message {
            id: Uuid::nil(),
            at: "2026-11-23T11:38:45Z".parse().unwrap(),
            from: Mailbox::named(&text, "horing@example.no").unwrap(),
            reply_to: Some(Mailbox::named(&text, "svar@example.no").unwrap()),
            to: Mailbox::named(&text, "mottak@example.no").unwrap(),
            cc: Vec::new(),
            subject: text.clone(),
            text: text.clone(),
            html: text,
            headers: Vec::new(),
        };
        assert!(letter.render().unwrap().is_ascii());
    }
}
