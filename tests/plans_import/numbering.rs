//! Automatic numbers as Word counts them.

use super::{docx, h, sections};

/// A level: its index, format, text and whatever else it says.
fn level(index: u8, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

fn list(id: u8, of: u8, overrides: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{of}\"/>{overrides}</w:num>")
}

fn definition(id: u8, inner: &str) -> String {
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{inner}</w:abstractNum>")
}

/// A heading numbered by its own properties; its outline level is that of its number.
fn n(num: u8, level: u8, text: &str) -> String {
    paragraph(num, level, "", &format!("<w:r><w:t>{text}</w:t></w:r>"))
}

fn paragraph(num: u8, level: u8, mark: &str, runs: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{num}\"/></w:numPr>\
         <w:outlineLvl w:val=\"{level}\"/><w:rPr>{mark}</w:rPr></w:pPr>{runs}</w:p>"
    )
}

/// The numbers of the headings of this body.
fn numbers(body: &[String], numbering: &str) -> Vec<String> {
    sections(&docx(&body.concat(), &[("numbering", numbering)])).into_iter().map(|s| s.number).collect()
}

fn decimal() -> String {
    level(0, "decimal", "%1", "") + &level(1, "decimal", "%1.%2", "") + &level(2, "decimal", "%1.%2.%3", "")
}

#[test]
fn a_level_that_was_skipped_counts_as_begun() {
    let numbering = definition(0, &decimal()) + &list(1, 0, "");
    let body = [n(1, 1, "A"), n(1, 0, "B"), n(1, 2, "C"), n(1, 1, "D"), n(1, 0, "E"), n(1, 1, "F")];
    assert_eq!(numbers(&body, &numbering), ["1.1", "2", "2.1.1", "2.2", "3", "3.1"]);
}

#[test]
fn lists_of_one_definition_count_on_together_and_begin_anew_once_and_on_their_level_only() {
    let anew = |level: u8, start: u8| {
        format!("<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>")
    };
    let numbering =
        definition(0, &decimal()) + &list(1, 0, "") + &list(2, 0, &anew(0, 7)) + &list(3, 0, &anew(1, 4));
    let body = [
        n(1, 0, "A"),
        n(1, 1, "B"),
        n(2, 0, "C"),
        n(2, 0, "D"),
        n(1, 1, "E"),
        n(3, 1, "F"),
        n(3, 1, "G"),
        n(1, 0, "H"),
        n(3, 1, "I"),
    ];
    assert_eq!(numbers(&body, &numbering), ["1", "1.1", "7", "8", "8.1", "8.4", "8.5", "9", "9.1"]);
}

#[test]
fn levels_begin_anew_where_the_list_says_so() {
    let never =
        level(0, "decimal", "%1", "") + &level(1, "decimal", "Tiltak %2", "<w:lvlRestart w:val=\"0\"/>");
    let after_first = decimal().replace("%1.%2.%3\"/>", "%3\"/><w:lvlRestart w:val=\"1\"/>");
    let numbering = definition(0, &never) + &definition(1, &after_first) + &list(1, 0, "") + &list(2, 1, "");
    let body = [n(1, 0, "A"), n(1, 1, "B"), n(1, 0, "C"), n(1, 1, "D")];
    assert_eq!(numbers(&body, &numbering), ["1", "Tiltak 1", "2", "Tiltak 2"]);
    let body =
        [n(2, 0, "A"), n(2, 1, "B"), n(2, 2, "C"), n(2, 1, "D"), n(2, 2, "E"), n(2, 0, "F"), n(2, 2, "G")];
    assert_eq!(numbers(&body, &numbering), ["1", "1.1", "1", "1.2", "2", "2", "1"]);
}

#[test]
fn numbers_stand_as_they_are_written() {
    let formats = [
        ("decimal", "Del %1.", "Del 1"),
        ("decimalZero", "Del 1.%1", "Del 1.01"),
        ("lowerLetter", "(%1)", "(a)"),
        ("lowerLetter", "%1)", "a"),
        ("upperRoman", "%1.", "I"),
        ("decimal", "§ %1", "§ 1"),
        ("none", "", ""),
        ("bullet", "•", ""),
        ("none", "–", ""),
    ];
    for (format, text, expected) in formats {
        let numbering = definition(0, &level(0, format, text, "")) + &list(1, 0, "");
        assert_eq!(numbers(&[n(1, 0, "A")], &numbering), [expected], "{format} {text}");
    }
    let legal = level(0, "upperRoman", "%1", "") + &level(1, "decimalZero", "%1.%2", "<w:isLgl/>");
    let numbering = definition(0, &legal) + &list(1, 0, "");
    assert_eq!(numbers(&[n(1, 0, "A"), n(1, 1, "B")], &numbering), ["I", "1.01"]);
}

#[test]
fn a_definition_borrows_its_levels_from_a_list_style() {
    let borrowed = definition(0, "<w:numStyleLink w:val=\"Kapitler\"/>");
    let owner = definition(1, &format!("<w:styleLink w:val=\"Kapitler\"/>{}", decimal()));
    let numbering = borrowed + &owner + &list(1, 0, "") + &list(2, 1, "");
    assert_eq!(numbers(&[n(1, 0, "A"), n(1, 1, "B"), n(1, 0, "C")], &numbering), ["1", "1.1", "2"]);
}

#[test]
fn what_is_deleted_or_hidden_is_not_counted_and_what_is_only_empty_is() {
    let numbering = definition(0, &decimal()) + &list(1, 0, "");
    let gone = "<w:del><w:r><w:delText>borte</w:delText></w:r></w:del>";
    let body = [
        n(1, 0, "A"),
        paragraph(1, 0, "<w:vanish/>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"),
        n(1, 0, "B"),
        paragraph(1, 0, "<w:del/>", gone),
        n(1, 0, "C"),
        paragraph(1, 0, "", ""),
        n(1, 0, "D"),
    ];
    assert_eq!(numbers(&body, &numbering), ["1", "2", "3", "5"]);
}

#[test]
fn list_numbers_with_zeros_and_letters_stand_as_text() {
    let numbering = definition(0, &level(0, "decimalZero", "%1.", "")) + &list(1, 0, "");
    let item = |text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [h(1, "T"), item("en"), item("to")].concat();
    assert_eq!(sections(&docx(&body, &[("numbering", &numbering)]))[0].body, "- 01\\. en\n- 02\\. to");
}
