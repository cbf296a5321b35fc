//! Numbers of headings and lists, each as LibreOffice 7.4 shows it: what is expected here is what it writes as plain text.

use lydhor::plans::import::read;

use super::{body, common, items, odt, p};

fn level(kind: &str, level: u8, format: &str, rest: &str) -> String {
    format!("<text:{kind} text:level=\"{level}\" style:num-format=\"{format}\" {rest}/>")
}

/// Numbers such as 1, 1.1 and 1.1.1.
fn decimal(kind: &str) -> String {
    let rest = |n: u8| format!("style:num-suffix=\".\" text:display-levels=\"{n}\"");
    [1, 2, 3, 4].map(|n| level(kind, n, "1", &rest(n))).concat()
}

fn list_style(name: &str, levels: &str) -> String {
    format!("<text:list-style style:name=\"{name}\">{levels}</text:list-style>")
}

fn list(style: &str, more: &str, inner: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!(" text:style-name=\"{style}\"") };
    format!("<text:list{style} {more}>{inner}</text:list>")
}

fn styled(level: u8, style: &str, text: &str) -> String {
    format!("<text:h text:style-name=\"{style}\" text:outline-level=\"{level}\">{text}</text:h>")
}

/// The headings with their numbers, `/` between.
fn outline(automatic: &str, text: &str) -> String {
    let heading = |n: u8| {
        format!(
            "<style:style style:name=\"H{n}\" style:display-name=\"Heading {n}\" style:family=\"paragraph\" \
             style:default-outline-level=\"{n}\"/>"
        )
    };
    let styles = [1, 2, 3].map(heading).concat();
    let outline = format!(
        "<text:outline-style style:name=\"Outline\">{}</text:outline-style>",
        decimal("outline-level-style")
    );
    let without = "<style:style style:name=\"Uten\" style:family=\"paragraph\" style:parent-style-name=\"H1\" style:list-style-name=\"\"/>";
    let l1 = list_style("L1", &decimal("list-level-style-number"));
    let common = common(&[outline, styles, without.to_owned(), l1].concat(), "");
    let plan = read("a.odt", &odt(automatic, text, &[("styles.xml", &common)])).unwrap();
    let headings = plan.sections.iter().map(|s| format!("{} {}", s.number, s.heading).trim().to_owned());
    headings.collect::<Vec<_>>().join("/")
}

#[test]
fn headings_are_numbered_by_the_outline() {
    let automatic = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"H1\" \
        style:list-style-name=\"\"/>\
        <style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"H1\"/>\
        <style:style style:name=\"P3\" style:family=\"paragraph\" style:parent-style-name=\"Uten\"/>";
    let (a, b) = (styled(1, "H1", "A"), styled(1, "H1", "B"));
    let cases = [
        (a.clone() + &styled(2, "H2", "C") + &styled(2, "H2", "D") + &b, "1 A/1.1 C/1.2 D/2 B"),
        // A level that is skipped counts as begun.
        (a.clone() + &b + &styled(3, "H3", "C") + &styled(2, "H2", "D"), "1 A/2 B/2.1.1 C/2.2 D"),
        (
            a.clone() + &styled(1, "P1", "Uten") + &styled(1, "P2", "C") + &styled(1, "P3", "D") + &b,
            "1 A/Uten/2 C/D/3 B",
        ),
        (
            a.clone() + "<text:h text:style-name=\"H1\" text:is-list-header=\"true\">C</text:h>" + &b,
            "1 A/C/2 B",
        ),
        (
            a.clone()
                + "<text:h text:style-name=\"H1\" text:restart-numbering=\"true\" text:start-value=\"7\">C</text:h>"
                + &b,
            "1 A/7 C/8 B",
        ),
        // An empty heading counts, and a paragraph in the style of a heading is one.
        (a.clone() + &styled(1, "H1", "") + &b + "<text:p text:style-name=\"H1\">C</text:p>", "1 A/3 B/4 C"),
        (list("Outline", "", &items(&[&a])) + &b, "1 A/2 B"),
        // The number as it was stored for others is not text.
        (a.replace(">A", "><text:number>1.</text:number>A") + &b, "1 A/2 B"),
        // The heading says its level, whatever its style does.
        (a + &styled(3, "H2", "C") + &b, "1 A/1.1.1 C/2 B"),
    ];
    for (text, expected) in cases {
        assert_eq!(outline(automatic, &text), expected, "{text}");
    }
}

#[test]
fn headings_in_lists_are_numbered_by_those() {
    let two = list("", "", &items(&[&styled(2, "H2", "B")]));
    let first = list("L1", "xml:id=\"l1\"", &items(&[&(styled(1, "H1", "A") + &two)]));
    let inner = items(&[&list("", "", &items(&[&styled(2, "H2", "C")]))]);
    let cases = [
        (first.clone() + &p("x") + &list("L1", "text:continue-list=\"l1\"", &inner), "1 A/1.1 B/1.2 C"),
        (
            first.clone() + &p("x") + &list("L1", "text:continue-numbering=\"true\"", &inner),
            "1 A/1.1 B/1.2 C",
        ),
        (first.clone() + &p("x") + &list("L1", "", &inner), "1 A/1.1 B/1.1 C"),
        (first + &styled(1, "H1", "C"), "1 A/1.1 B/1 C"),
        (list("", "", &items(&[&styled(1, "H1", "A")])), "A"),
    ];
    for (text, expected) in cases {
        assert_eq!(outline("", &text), expected, "{text}");
    }
}

#[test]
fn list_items_show_the_numbers_of_their_style() {
    const N: &str = "list-level-style-number";
    let styles = [
        list_style("L1", &decimal(N)),
        list_style(
            "LA",
            &(level(N, 1, "a", "style:num-suffix=\")\"")
                + &level(N, 2, "i", "style:num-prefix=\"(\" style:num-suffix=\")\"")),
        ),
        list_style("L5", &level(N, 1, "1", "style:num-suffix=\".\" text:start-value=\"5\"")),
        list_style("LP", &(level(N, 1, "I", "") + &level(N, 2, "A", "loext:num-list-format=\"§ %1%-%2%\""))),
        list_style("LB", &level("list-level-style-bullet", 1, "", "text:bullet-char=\"•\"")),
        list_style("LN", &level(N, 1, "", "")),
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:list-style-name=\"LA\"/>".to_owned(),
    ]
    .concat();
    let (a, b, c) = (p("a"), p("b"), p("c"));
    let nested = |style: &str| list(style, "", &items(&[&(a.clone() + &list("", "", &items(&[&b, &c])))]));
    let many: Vec<String> = (1..=28).map(|n| p(&n.to_string())).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let cases = [
        (list("L1", "", &items(&[&a, &b])), "1. a\n2. b"),
        (nested("L1"), "1. a\n   - 1.1. b\n   - 1.2. c"),
        (nested("LA"), "- a) a\n  - (i) b\n  - (ii) c"),
        (nested("LP"), "- I a\n  - § I-A b\n  - § I-B c"),
        (list("L5", "", &items(&[&a, &b])), "5. a\n6. b"),
        (list("LB", "", &items(&[&a, &b])), "- a\n- b"),
        // A list whose style says nothing has bullets, one that shows nothing is text.
        (list("", "", &items(&[&a])), "- a"),
        (list("LX", "", &items(&[&a])), "- a"),
        (list("LN", "", &items(&[&a])), "a"),
        // Where the list has no style, its paragraphs do.
        (list("", "", &items(&["<text:p text:style-name=\"P1\">a</text:p>"])), "- a) a"),
        (
            list(
                "L1",
                "",
                "<text:list-item text:start-value=\"9\"><text:p>a</text:p></text:list-item><text:list-item>\
                 <text:p>b</text:p></text:list-item>",
            ),
            "9. a\n10. b",
        ),
        // What comes after the first paragraph of an item goes on in it.
        (list("L1", "", &items(&[&(a.clone() + &b), &c])), "1. a\n\n   b\n\n2. c"),
        (list("L1", "", &(format!("<text:list-header>{a}</text:list-header>") + &items(&[&b]))), "a\n\n1. b"),
        (
            list("L1", "xml:id=\"x\"", &items(&[&a]))
                + &p("–")
                + &list("L1", "text:continue-list=\"x\"", &items(&[&b])),
            "1. a\n\n–\n\n2. b",
        ),
        (list("L1", "", &items(&[&a])) + &p("–") + &list("L1", "", &items(&[&b])), "1. a\n\n–\n\n1. b"),
    ];
    for (text, expected) in cases {
        assert_eq!(body(&styles, &text), expected, "{text}");
    }
    let long = body(&styles, &list("LA", "", &items(&many)));
    assert!(long.contains("z) 26") && long.contains("aa) 27") && long.contains("ab) 28"), "{long}");
}

#[test]
fn a_second_list_in_an_item_begins_anew_and_paragraphs_may_stand_alone() {
    let styles = list_style("L1", &decimal("list-level-style-number"));
    let inner = |text: &str| list("", "", &items(&[&p(text)]));
    let twice = list("L1", "", &items(&[&(p("a") + &inner("b") + &inner("c")), &inner("d")]));
    assert_eq!(body(&styles, &twice), "1. a\n   - 1.1. b\n   - 1.1. c\n   - 1.2. d");
    let alone = |level: u8, text: &str| {
        format!(
            "<text:numbered-paragraph text:list-id=\"q\" text:level=\"{level}\" text:style-name=\"L1\">{}</text:numbered-paragraph>",
            p(text)
        )
    };
    assert_eq!(body(&styles, &(alone(1, "a") + &alone(2, "b") + &alone(1, "c"))), "1. a\n   - 1.1. b\n2. c");
}
