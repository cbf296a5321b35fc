//! Tables, and what stands on every page.

use lydhor::documents::Finding;
use lydhor::plans::import::{Warning, read};

use super::{body, common, h, items, keys, odt, p, plan};

fn cell(more: &str, text: &str) -> String {
    format!("<table:table-cell {more}>{}</table:table-cell>", p(text))
}

fn row(inner: &str) -> String {
    format!("<table:table-row>{inner}</table:table-row>")
}

fn table(inner: &str) -> String {
    format!("<table:table><table:table-column table:number-columns-repeated=\"2\"/>{inner}</table:table>")
}

fn head() -> String {
    let cells = cell("", "H") + &cell("", "I");
    format!("<table:table-header-rows>{}</table:table-header-rows>", row(&cells))
}

#[test]
fn tables_say_everything_in_every_row() {
    let covered = "<table:covered-table-cell/>";
    let (a, b) = (cell("", "a"), cell("", "b"));
    let head = head();
    let wide = cell("table:number-columns-spanned=\"2\"", "w");
    let merged = vec!["plans-warning-merged-cells"];
    let cases = [
        (head.clone() + &row(&(a.clone() + &b)), "| H | I |\n|---|---|\n| a | b |", vec![]),
        (
            head.clone()
                + &row(&(cell("table:number-rows-spanned=\"2\"", "a") + &b))
                + &row(&(covered.to_owned() + &b)),
            "| H | I |\n|---|---|\n| a | b |\n| a | b |",
            merged.clone(),
        ),
        (
            row(&(cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"", "x")
                + covered
                + &a))
                + &row(&(covered.repeat(2) + &b)),
            "| x | x | a |\n|---|---|---|\n| x | x | b |",
            merged.clone(),
        ),
        (
            head.clone() + &row(&(a.clone() + &b)) + &row(&(wide + covered)) + &row(&(b.clone() + &a)),
            "| H | I |\n|---|---|\n| a | b |\n\n**w**\n\n| H | I |\n|---|---|\n| b | a |",
            merged,
        ),
        (
            head.clone()
                + &row(&cell("table:number-columns-repeated=\"2\"", "a"))
                    .replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"2\""),
            "| H | I |\n|---|---|\n| a | a |\n| a | a |",
            vec![],
        ),
        (
            head.clone()
                + &row("<table:table-cell table:number-columns-repeated=\"2\"/>")
                    .replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"1048576\""),
            "| H | I |\n|---|---|\n| | |",
            vec![],
        ),
        (row(&a), "a", vec![]),
        (
            head + &row(&(format!("<table:covered-table-cell>{}</table:covered-table-cell>", p("bort")) + &b)),
            "| H | I |\n|---|---|\n| | b |",
            vec!["plans-warning-hidden"],
        ),
    ];
    for (inner, expected, told) in cases {
        let read = plan("", &table(&inner));
        let squeezed = read.sections[0].body.replace("|  ", "| ");
        assert_eq!((squeezed.as_str(), keys(&read)), (expected, told), "{inner}");
    }
}

#[test]
fn what_stands_in_cells_is_kept_or_told() {
    let (a, b, head) = (cell("", "a"), cell("", "b"), head());
    let heading = table(&row(&(format!("<table:table-cell>{}</table:table-cell>", h(2, "Tiltak")) + &a)));
    assert_eq!(keys(&plan("", &heading)), ["plans-warning-heading-in-table"]);
    let framed = table(&row(&format!("<table:table-cell>{}</table:table-cell>", h(2, "Tiltak") + &p("x"))));
    assert!(
        plan("", &framed).sections.iter().any(|s| s.heading == "Tiltak"),
        "a frame of one cell is no table"
    );
    let nested = table(&row(&(format!(
        "<table:table-cell>{}</table:table-cell>",
        table(&row(&(a.clone() + &b)))
    ) + &a)));
    assert_eq!(keys(&plan("", &nested)), ["plans-warning-nested-table"]);
    let listed =
        format!("<text:list>{}</text:list>", items(&[&(p("før") + &table(&(head + &row(&(a + &b)))))]));
    assert!(body("", &listed).starts_with("- før\n\n  | H | I |"), "{}", body("", &listed));
}

#[test]
fn headers_are_told_once_and_without_page_numbers() {
    let page = |name: &str, inner: &str| {
        format!("<style:master-page style:name=\"{name}\">{inner}</style:master-page>")
    };
    let footer = |number: &str| {
        format!(
            "<style:footer><text:p>Plan, side <text:page-number>{number}</text:page-number></text:p></style:footer>"
        )
    };
    let pages = page("A", &footer("1"))
        + &page("B", &footer("2"))
        + &page(
            "C",
            "<style:header style:display=\"false\"><text:p>Bort</text:p></style:header><style:header-first>\
             <text:p>Kommunen</text:p></style:header-first>",
        );
    let styles = common("", &pages);
    let plan = read("a.odt", &odt("", &h(1, "T"), &[("styles.xml", &styles)])).unwrap();
    assert_eq!(
        plan.warnings,
        [Warning::Found(Finding::HeadersLeftOut { text: "Plan, side\nKommunen".into() })]
    );
    // Automatic styles of that part have the names of others in the text.
    let bold = "<style:style style:family=\"paragraph\" style:name=\"P1\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";
    let styles = common("", "").replace(
        "<office:styles>",
        &format!("<office:automatic-styles>{bold}</office:automatic-styles><office:styles>"),
    );
    let text = h(1, "T") + "<text:p text:style-name=\"P1\">a</text:p>";
    let plan = read("a.odt", &odt("", &text, &[("styles.xml", &styles)])).unwrap();
    assert_eq!(plan.sections[0].body, "a");
}
