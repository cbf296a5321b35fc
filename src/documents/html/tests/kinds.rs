//! What a text may hold, in its order: each kind is kept or told.

use super::{markdown, pasted};
use crate::documents::{Finding, Lost};

fn hidden(text: &str) -> Finding {
    Finding::HiddenText { near: String::new(), text: text.to_owned() }
}

#[test]
fn two_breaks_in_a_paragraph_make_two_and_all_stays_in_its_order() {
    for (html, expected) in [
        ("<p>a<br>b<br><br>c</p><p>d</p>", "a\\\nb\n\nc\n\nd"),
        ("<p>a <br> b</p>", "a\\\nb"),
        ("<p>a<br><br>b<br><br>c</p>", "a\n\nb\n\nc"),
        ("<div>a<br><br>b</div>", "a\n\nb"),
        ("<p>Velg <select><option>en<option>to</select> her</p>", "Velg\n\nen\n\nto\n\nher"),
        ("<ul><li>a<br><br>b<li>c</ul>", "- a\n\n  b\n\n- c"),
        (
            "<p style='mso-list:l0 level1 lfo1'>a<br><br>b</p><p style='mso-list:l0 level1 lfo1'>c</p>",
            "- a\n\n  b\n\n- c",
        ),
        ("<table><tr><td><p>a<br><br>b</p></td><td>c</td></tr></table>", "| a b | c |\n|---|---|"),
    ] {
        assert_eq!(markdown(html), expected, "{html}");
    }
}

#[test]
fn a_heading_with_a_box_or_breaks_in_it_is_one_heading() {
    for (html, expected) in [
        ("<h2><div>Mål</div></h2><p>a</p>", "# Mål\n\na"),
        ("<h2>Mål<div>og tiltak</div></h2><p>a</p>", "# Mål og tiltak\n\na"),
        ("<h2>Mål<br><br>og tiltak</h2><p>a</p>", "# Mål og tiltak\n\na"),
        ("<div role=heading aria-level=3><p>Mål</p></div><p>a</p>", "# Mål\n\na"),
    ] {
        assert_eq!(markdown(html), expected, "{html}");
    }
}

#[test]
fn marks_that_are_words_or_letters_are_kept_and_signs_are_bullets() {
    let marked = |tag: &str, mark: &str, text: &str| {
        format!(
            "<{tag} style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>{mark}<span>&nbsp; </span></span>{text}</{tag}>"
        )
    };
    for (mark, expected) in [
        ("Vedlegg A", "# Vedlegg A Kart"),
        ("IV", "# IV Kart"),
        ("B", "# B Kart"),
        ("Del én:", "# Del én Kart"),
        ("§", "# Kart"),
    ] {
        assert_eq!(markdown(&marked("h2", mark, "Kart")), expected, "{mark}");
    }
    for (mark, expected) in [
        ("§ 3", "- § 3 Kart"),
        ("iv", "- iv Kart"),
        ("A", "- A Kart"),
        ("3", "3. Kart"),
        ("v", "- Kart"),
        ("--", "- Kart"),
    ] {
        assert_eq!(markdown(&marked("p", mark, "Kart")), expected, "{mark}");
    }
}

#[test]
fn lists_count_as_they_say() {
    for (html, expected) in [
        ("<ol style='list-style: lower-alpha inside'><li>a<li>b</ol>", "- a. a\n- b. b"),
        ("<ol reversed><li>x<li>y</ol>", "2. x\n\n1) y"),
        ("<ol reversed start=9><li>x<li>y</ol>", "9. x\n\n8) y"),
    ] {
        assert_eq!(markdown(html), expected, "{html}");
    }
}

#[test]
fn styles_for_print_say_nothing_of_the_text() {
    let html = "<style>@import url(x); @media print { .a {color:red} .b {display:none} } .c {display:none}</style>\
        <p class=b>vises</p><p class=c>skjult</p>";
    assert_eq!(pasted(html), ("vises".to_owned(), vec![hidden("skjult")]));
}

#[test]
fn hidden_cells_are_told_and_leave_no_gap() {
    let html = "<table><tr><th>A<th style='display:none'>B<th>C</tr><tr><td>1<td hidden>2<td>3</tr></table>";
    let (text, told) = pasted(html);
    assert_eq!(text, "| A | C |\n|---|---|\n| 1 | 3 |");
    assert_eq!(told, [hidden("B"), hidden("2")]);
}

#[test]
fn heads_of_tables_keep_their_words_notes_and_links() {
    let head = "<thead><tr><th colspan=2>Boliger<a href=#_ftn1>[1]</a></th></tr><tr><th>\
        <a href=https://a.no>År</a></th><th>Antall</th></tr></thead>";
    let note = "<div id=ftn1><p><a href=#_ftnref1>[1]</a>Kilde</p></div>";
    let rows = "<tr><td>2027<td>12</tr>";
    for (html, expected) in [
        (
            format!(
                "<table>{}{rows}</table>{note}",
                head.replace(
                    "colspan=2>Boliger<a href=#_ftn1>[1]</a></th>",
                    ">Boliger<a href=#_ftn1>[1]</a></th><th></th>"
                )
            ),
            "| Boliger[^1], [År](https://a.no) | Antall |\n|---|---|\n| 2027 | 12 |\n\n[^1]: Kilde",
        ),
        (
            "<table><tr><th>A<th>B</tr><tr><td colspan=2>Ingen</tr></table>".to_owned(),
            "| A | B |\n|---|---|\n\n**Ingen**",
        ),
        (
            "<table><tr><th>A<th>B</tr><tr><td colspan=2>Del</tr><tr><td>1<td>2</tr></table>".to_owned(),
            "**Del**\n\n| A | B |\n|---|---|\n| 1 | 2 |",
        ),
    ] {
        assert_eq!(markdown(&html), expected, "{html}");
    }
}

#[test]
fn words_that_lead_to_or_from_a_note_are_kept_and_a_note_that_only_it_refers_to_stands_after_the_text() {
    let note = |inner: &str| format!("<div id=ftn1><p>{inner}</p></div>");
    for (html, expected) in [
        (
            format!(
                "<p>Se <a href=#_ftn1>noten om priser</a>.</p>{}",
                note("<a href=#_ftnref1>[1]</a> Kilde")
            ),
            "Se noten om priser[^1].\n\n[^1]: Kilde",
        ),
        (
            format!("<p>Se<a href=#_ftn1>[1]</a></p>{}", note("<a href=#_ftnref1>Statistikk</a> fra 2025")),
            "Se[^1]\n\n[^1]: Statistikk fra 2025",
        ),
        (format!("<p>a</p>{}", note("<a href=#_ftnref1>[1]</a> b <a href=#_ftn1>[1]</a>")), "a\n\nb"),
    ] {
        assert_eq!(markdown(&html), expected, "{html}");
    }
}

#[test]
fn words_of_hidden_blocks_do_not_run_together() {
    let html =
        "<p>a</p><div hidden>b<p>c<b>d</b></p>e<ul><li>f<li>g</ul><table><tr><td>h<td>i</table>j<br>k</div>";
    assert_eq!(pasted(html), ("a".to_owned(), vec![hidden("b cd e f g h i j k")]));
}

#[test]
fn the_foot_of_a_table_stands_below_it() {
    let html = "<table><tfoot><tr><td>Sum<td>3</tr></tfoot><tr><td>a<td>1</tr><tr><td>b<td>2</tr></table>";
    assert_eq!(markdown(html), "| a | 1 |\n|---|---|\n| b | 2 |\n| Sum | 3 |");
}

#[test]
fn what_browsers_add_or_draw_is_kept_or_told() {
    for (html, expected) in [
        ("<p>Han sa <q>nei</q>.</p>", "Han sa «nei»."),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "漢 (kan)"),
        (
            "<p>Navn: <input value=Kari> <input type=radio checked>Ja <input type=radio>Nei<input type=hidden value=x></p>",
            "Navn: Kari ☑ Ja ☐ Nei",
        ),
    ] {
        assert_eq!(markdown(html), expected, "{html}");
    }
    let drawn = |alt: &str| Finding::ImageMissing {
        near: String::new(),
        name: "svg".to_owned(),
        alt: alt.to_owned(),
    };
    let (text, told) =
        pasted("<p>a<svg><title>Kart</title><text>Nordvik</text></svg>b<svg><path d=x /></svg></p>");
    assert_eq!((text.as_str(), told), ("ab", vec![drawn("Kart Nordvik")]));
    let math = "<p>x <math><msup><mi>x</mi><mn>2</mn></msup><annotation>x^2</annotation></math></p>";
    let told = Finding::NotRead { what: Lost::Equation, near: String::new(), text: "x2".to_owned() };
    assert_eq!(pasted(math), ("x x2".to_owned(), vec![told]));
}
