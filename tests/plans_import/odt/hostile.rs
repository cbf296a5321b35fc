//! Small files made to unfold into gigabytes or to take for ever: refused, or read in a bounded amount of content.

use lydhor::documents::budget::MAX_OUTPUT;
use lydhor::documents::{Budget, ReadError};
use lydhor::plans::import::{ImportError, TooMuch, read};

use super::{content, h, items, odt, p, zip};

/// So many pieces, one after the other.
fn many(times: usize, piece: impl Fn(usize) -> String) -> String {
    (0..times).map(piece).collect::<Vec<_>>().concat()
}

fn table(inner: &str) -> String {
    format!("<table:table>{inner}</table:table>")
}

fn row(more: &str, cells: &str) -> String {
    format!("<table:table-row {more}>{cells}</table:table-row>")
}

fn cell(more: &str, inner: &str) -> String {
    format!("<table:table-cell {more}>{inner}</table:table-cell>")
}

fn error(body: &str) -> ImportError {
    read("a.odt", &odt("", body, &[])).unwrap_err()
}

#[test]
fn what_unfolds_is_refused_before_it_does() {
    let big = p(&"ord ".repeat(250_000));
    let spans = |depth: usize, more: &str| {
        (0..depth).fold(p("innerst"), |inside, _| table(&row("", &(cell(more, &inside) + &cell("", "")))))
    };
    let covered = "<table:covered-table-cell/>";
    let down = cell("table:number-rows-spanned=\"6000\"", &big);
    let cases = [
        ("spans in spans", spans(5, "table:number-columns-spanned=\"1000000\"")),
        ("repeats in repeats", spans(5, "table:number-columns-repeated=\"1000000\"")),
        (
            "a repeated row",
            table(&row(
                "table:number-rows-repeated=\"1000000000\"",
                &(cell("", &p("a")) + &cell("", &p("b"))),
            )),
        ),
        (
            "a repeated large cell",
            table(&row("", &(cell("table:number-columns-repeated=\"60\"", &big) + &cell("", "")))),
        ),
        (
            "a large cell down many rows",
            table(
                &(row("", &(down + &cell("", "")))
                    + &row("", &(covered.to_owned() + &cell("", ""))).repeat(5_000)),
            ),
        ),
        (
            "a wide row above many",
            table(
                &(row("", &cell("table:number-columns-repeated=\"63\"", "").repeat(20_000))
                    + &row("", &cell("", "")).repeat(20_000)),
            ),
        ),
    ];
    for (name, body) in cases {
        let bytes = odt("", &(h(1, "T") + &body), &[]);
        let budget = Budget::default();
        let read = lydhor::documents::read(&bytes, &budget);
        assert_eq!(read.unwrap_err(), ReadError::Bomb, "{name}");
        assert!(budget.spent() <= MAX_OUTPUT, "{name}: {}", budget.spent());
    }
}

#[test]
fn what_is_said_once_and_shown_often_is_counted() {
    let long = "x".repeat(200_000);
    let styles = format!(
        "<text:list-style style:name=\"L\">\
         <text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-prefix=\"{long}\"/>\
         </text:list-style>"
    );
    let numbered = format!(
        "<text:list text:style-name=\"L\">{}</text:list>",
        items(&["<text:p>a</text:p>"]).repeat(2_000)
    );
    let link = format!(
        "<text:p><text:a xlink:href=\"https://example.no/{long}\">{}</text:a></text:p>",
        "<text:span>a</text:span><text:s/>".repeat(2_000)
    );
    let control = format!(
        "<office:forms><form:text form:id=\"t\" form:value=\"{long}\"/></office:forms>{}",
        p("<draw:control draw:control=\"t\"/>").repeat(2_000)
    );
    for (name, body) in [("a number", numbered), ("an address", link), ("a control", control)] {
        let read = read("a.odt", &odt(&styles, &(h(1, "T") + &body), &[]));
        let error = read.unwrap_err();
        let long = matches!(error, ImportError::Section { what: TooMuch::Text, .. });
        assert!(long || error == ReadError::Bomb, "{name}: {error:?}");
    }
    let spaces = p("a<text:s text:c=\"4294967295\"/>b").repeat(90);
    let plan = read("a.odt", &odt("", &(h(1, "T") + &spaces), &[])).unwrap();
    assert!(plan.sections[0].body.len() < 200_000, "{}", plan.sections[0].body.len());
}

#[test]
fn bottomless_nesting_is_refused() {
    let deep = |open: &str, close: &str, times: usize| open.repeat(times) + &p("x") + &close.repeat(times);
    let cases = [
        deep("<text:list><text:list-item>", "</text:list-item></text:list>", 100_000),
        deep("<text:list><text:list-item>", "</text:list-item></text:list>", 200),
        deep("<text:section>", "</text:section>", 300),
        deep(
            "<table:table><table:table-row><table:table-cell>",
            "</table:table-cell></table:table-row></table:table>",
            200,
        ),
        deep("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>", 200),
        deep("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>", 200),
        format!("<text:p>{}x{}</text:p>", "<text:span>".repeat(500), "</text:span>".repeat(500)),
        format!("<text:p>{}x{}</text:p>", "<draw:g>".repeat(500), "</draw:g>".repeat(500)),
    ];
    for body in cases {
        assert_eq!(error(&body), ReadError::TooDeep, "{body:.40}");
    }
}

#[test]
fn many_of_a_kind_are_read_in_one_go() {
    let note = |i: usize| {
        let chapter = if i.is_multiple_of(2_000) { h(1, "Kapittel") } else { String::new() };
        chapter
            + &p(&format!(
                "a<text:note><text:note-body>{}</text:note-body></text:note>",
                p(&format!("note {i}"))
            ))
    };
    let plan = read("a.odt", &odt("", &many(20_000, note), &[])).unwrap();
    assert!(plan.sections[9].body.ends_with("[^20000]: note 19999"));
    assert_eq!(plan.warnings, []);
    let list = |i: usize| {
        format!(
            "<text:list xml:id=\"l{i}\" text:continue-list=\"l{}\" text:style-name=\"L\">{}</text:list>",
            i.max(1) - 1,
            items(&[&p("a")])
        )
    };
    let style = "<text:list-style style:name=\"L\">\
        <text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>\
        </text:list-style>";
    let plan = read("a.odt", &odt(style, &(h(1, "T") + &many(9_000, list)), &[])).unwrap();
    assert!(plan.sections[0].body.ends_with("\n9000. a"), "all count on");
    let styles = many(500, |i| {
        format!(
            "<style:style style:name=\"s{i}\" style:family=\"paragraph\" style:parent-style-name=\"s{}\"/>",
            (i + 1) % 500
        )
    });
    let text = "<text:p text:style-name=\"s0\">a</text:p>".repeat(5_000);
    assert!(read("a.odt", &odt(&styles, &(h(1, "T") + &text), &[])).is_ok());
    let links = many(10_000, |i| p(&format!("<text:a xlink:href=\"file:///{i}\">a{i}</text:a>")));
    let plan = read("a.odt", &odt("", &(h(1, "T") + &links), &[])).unwrap();
    assert_eq!(plan.warnings.iter().filter(|w| w.key() == "plans-warning-link").count(), 1);
    assert!(plan.sections[0].body.ends_with("\n\na9999"));
}

#[test]
fn packages_that_swell_are_refused_by_what_they_unpack_to() {
    let swollen = content("", &" ".repeat(61 * 1024 * 1024));
    assert_eq!(
        read("a.odt", &zip(&[("mimetype", super::MIMETYPE), ("content.xml", &swollen)])).unwrap_err(),
        ReadError::Bomb
    );
    let spaces = many(20_000, |i| format!(" xmlns:a{i}=\"{i}\""));
    assert_eq!(
        error(&format!("<text:section{spaces}>{}</text:section>", "<text:p xmlns=\"x\"/>".repeat(10_000))),
        ReadError::Bomb
    );
}

#[test]
fn hidden_spaces_and_countless_lists_are_counted() {
    let hidden = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
    let spaces = format!(
        "<text:p><text:span text:style-name=\"H\">{}</text:span></text:p>",
        "<text:s text:c=\"4000000000\"/>".repeat(200_000)
    );
    let lists = "<text:list/>".repeat(1_000_000);
    for (name, body) in [("spaces", spaces), ("lists", lists)] {
        assert_eq!(
            read("a.odt", &odt(hidden, &(h(1, "T") + &body), &[])).unwrap_err(),
            ReadError::Bomb,
            "{name}"
        );
    }
}
