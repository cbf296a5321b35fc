//! HTML that no program writes: it costs no more than a document may.

use proptest::prelude::*;

use super::super::{MAX_PASTE, read};
use crate::documents::markdown_write::{self, Notes};
use crate::documents::{Budget, ReadError};

/// Reads and writes as a paste does. What takes too much work is refused by the allowance itself.
fn outcome(html: &str) -> Result<String, ReadError> {
    let budget = Budget::default();
    read(html, &budget).and_then(|document| {
        let notes: Notes<'_> = document.notes.iter().map(|note| (note.label.as_str(), note)).collect();
        markdown_write::write_with_headings(&document.blocks, &notes, &budget)
    })
}

fn beginning(html: &str) -> String {
    html.chars().take(60).collect()
}

/// Runs with the stack that readers have on the server.
fn on_a_readers_stack(test: fn()) {
    let thread = std::thread::Builder::new().stack_size(32 * 1024 * 1024).spawn(test).unwrap();
    thread.join().unwrap();
}

#[test]
fn what_nests_without_end_is_refused() {
    on_a_readers_stack(|| {
        for tag in [
            "<div>",
            "<b>",
            "<ul><li>",
            "<blockquote>",
            "<table><tr><td>",
            "<template>",
            "<svg><g>",
            "<a href=x><div>",
        ] {
            assert_eq!(outcome(&tag.repeat(100_000)), Err(ReadError::TooDeep), "{tag}");
        }
        let distinct: String =
            (0..20_000).flat_map(|i| ["<b id=".to_owned(), i.to_string(), "><p>".to_owned()]).collect();
        assert_eq!(outcome(&distinct), Err(ReadError::TooDeep));
    });
}

#[test]
fn what_unfolds_is_bounded() {
    let wide = "<table><tr><td colspan=1000000 rowspan=1000000>x</td></tr><tr><td>y</td></tr></table>";
    let text = outcome(wide).unwrap();
    assert!(text.len() < 2_000, "{}", text.len());
    let cell = format!("<td rowspan=1000 colspan=63>{}</td>", "x".repeat(2_000));
    let many = format!("<table><tr>{}</tr>{}</table>", cell.repeat(100), "<tr></tr>".repeat(1_000));
    assert_eq!(outcome(&many), Err(ReadError::Bomb));
    let link = format!("<a href=\"https://a.no/{}\">{}</a>", "x".repeat(100_000), "<i>a</i>b".repeat(10_000));
    assert_eq!(outcome(&link), Err(ReadError::Bomb));
    assert!(matches!(outcome(&"x".repeat(MAX_PASTE + 1)), Err(ReadError::TooLarge { .. })));
}

#[test]
fn countless_attributes_are_refused_before_they_are_compared() {
    let names =
        |first: usize| (first..first + 600_000).map(|i| format!(" a{i}")).collect::<Vec<_>>().concat();
    let many = names(0);
    let bodies = (0..5_000).map(|i| format!("<body b{i}>")).collect::<Vec<_>>().concat();
    for html in [
        format!("<p{many}>a</p>"),
        format!("<p>a</p{many}>"),
        format!("<p{}>a</p>", many.replace(' ', "/")),
        format!("<p{}>a</p>", many.replace(' ', "=\"\"")),
        format!("<p title=\"a{many}"),
        format!("&am<p{many}>a</p>"),
        format!("<!-- <b c=\" --><p{many}>a</p>"),
        format!("<script>a<b c=\"</script{many}>"),
        format!("<svg><![CDATA[]]><p{many}>a</p>"),
        format!("<p title=\"<b c='\"{many}>a</p>"),
        bodies,
    ] {
        let read = outcome(&html);
        let is_text = html.starts_with("<p title=\"a");
        assert_eq!(
            read,
            Err(if is_text { ReadError::Empty } else { ReadError::Bomb }),
            "{}",
            beginning(&html)
        );
    }
}

#[test]
fn long_values_comments_and_scripts_are_no_countless_attributes() {
    let words = "ord a b=c ".repeat(50_000);
    for html in [
        format!("<p title=\"{words}\">Tekst</p>"),
        format!("<!-- {words} --><p>Tekst</p>"),
        format!(
            "<!--[if gte mso 9]><xml>{}</xml><![endif]--><p>Tekst</p>",
            "<w:a b=\"c\" d=\"e\"/>".repeat(5_000)
        ),
        format!("<script>if (a <b && c == \"d) {words}</script><p>Tekst</p>"),
        format!("<style>{words}</style><p>Tekst</p>"),
        format!("<p>Tekst</p><img width=1 height=1 src=\"data:image/png;base64,{}\">", "/+a".repeat(50_000)),
    ] {
        assert_eq!(outcome(&html).as_deref(), Ok("Tekst"), "{}", beginning(&html));
    }
}

#[test]
fn long_words_of_a_style_sheet_and_countless_notes_cost_their_own_length() {
    let long = "x".repeat(1_000_000);
    let element = format!(
        "<style>.a{{mso-element:{long};list-style-type:{long};mso-special-character:{long}}}</style>{}",
        "<p class=a>a</p>".repeat(100_000)
    );
    assert!(outcome(&element).is_ok());
    let selectors = ".a,".repeat(300_000);
    assert!(outcome(&format!("<style>{selectors}.b{{mso-element:{long}}}</style><p>a</p>")).is_ok());
    let notes = (0..100_000).map(|i| format!("<a href=#_ftn{i}>1</a>")).collect::<Vec<_>>().concat();
    assert!(outcome(&notes).is_ok());
}

#[test]
fn ten_megabytes_of_text_are_read() {
    let paragraph = "<p class=MsoNormal style='margin:0cm;font-family:\"Calibri\"'>Kommunen skal <b>lytte</b> til alle.<o:p></o:p></p>\n";
    let text = outcome(&paragraph.repeat(1_000_000 / paragraph.len())).unwrap();
    assert!(text.starts_with("Kommunen skal **lytte** til alle.\n\nKommunen"));
}

#[test]
fn odd_pieces_do_no_harm() {
    for html in [
        "<",
        "<!",
        "<!--",
        "<![CDATA[",
        "<p",
        "</p>",
        "&#0;&#x110000;&bogus;",
        "<table><p>a<td>b",
        "<tr><td>c",
        "<li>d",
        "<svg><p>e",
        "<math><mi>x</mi></math>",
        "<p style=\"mso-list:l0 level250 lfo1\">f",
        "<ol start=99999999999><li>g</ol>",
        "<ol start=4000000000><li>g<li>h</ol>",
        "<img alt=\"😀\">",
        "<p style=\"mso-outline-level:99\">h",
        "<p style=\"(((((;\">i",
        "<select><option>j</select>",
        "<frameset><frame>",
        "<plaintext>k</p>",
        "<a href=\"#_ftn1\">[1]</a><p id=ftn1><a href=\"#_ftnref1\">[1]</a>se <a href=\"#_ftn1\">[1]</a>",
    ] {
        let outcome = outcome(&format!("{html}{}", " ".repeat(60)));
        assert!(outcome.is_ok() || outcome == Err(ReadError::Empty), "{html}: {outcome:?}");
    }
}

const PIECES: [&str; 44] = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "</ul>",
    "<ol start=3>",
    "<li>",
    "</li>",
    "<table>",
    "</table>",
    "<tr>",
    "<td colspan=3>",
    "<td rowspan=2>",
    "</td>",
    "<th>",
    "<h1>",
    "</h1>",
    "<a href=\"https://a.no\">",
    "<a href=\"#_ftn1\">",
    "<a href=\"#_ftnref1\">",
    "</a>",
    "<div id=ftn1>",
    "</div>",
    "<br>",
    "<sup>",
    "</sup>",
    "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>",
    "<span style='display:none'>",
    "</span>",
    "<del cite=x>",
    "</del>",
    "<pre>",
    "</pre>",
    "<blockquote>",
    "</blockquote>",
    "<style>.a{mso-hide:all}</style>",
    "<p class=a>",
    "tekst",
    " ",
    "&nbsp;",
    "**",
    "# ",
    "\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_html_gives_bounded_text_and_no_word_of_script(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60),
        odd in ".{0,40}",
    ) {
        let html = format!("{}<script>hemmelig</script>{odd}", pieces.concat());
        let budget = Budget::default();
        let read = read(&html, &budget);
        if let Ok(document) = read {
            let notes: Notes<'_> = document.notes.iter().map(|note| (note.label.as_str(), note)).collect();
            let text = markdown_write::write_with_headings(&document.blocks, &notes, &budget).unwrap();
            let told: String = document.findings.iter().map(crate::documents::Finding::words).collect();
            prop_assert!(!text.contains("hemmelig") && !told.contains("hemmelig"), "{text} {told}");
            prop_assert!(text.len() < 100 * (html.len() + 100), "{text}");
        }
    }
}

/// Tags around words that a text shows. Tracked deletions and style sheets are left out: their words are gone.
const AROUND: [&str; 46] = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "</ul>",
    "<ol start=3>",
    "<li>",
    "</li>",
    "<table>",
    "</table>",
    "<tr>",
    "<td colspan=3>",
    "<td rowspan=2>",
    "<td>",
    "</td>",
    "<th>",
    "<thead>",
    "<tbody>",
    "<tfoot>",
    "<caption>",
    "<h1>",
    "</h1>",
    "<h3>",
    "</h3>",
    "<a href=\"https://a.no\">",
    "<a href=\"#_ftn1\">",
    "</a>",
    "<div id=ftn1><a href=\"#_ftnref1\">",
    "</div>",
    "<div>",
    "<br>",
    "<br><br>",
    "<sup>",
    "</sup>",
    "<p style='mso-list:l0 level2 lfo1'>",
    "<span style='display:none'>",
    "</span>",
    "<pre>",
    "</pre>",
    "<blockquote>",
    "</blockquote>",
    "<div style='mso-element:dropcap-dropped'>",
    "<p style='mso-outline-level:2'>",
    "<q>",
    "<dl><dt>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_word_of_any_html_is_lost_in_silence(tags in prop::collection::vec(prop::sample::select(&AROUND[..]), 0..40)) {
        let html: String = tags.iter().enumerate().map(|(i, tag)| format!("{tag}ørket{i}x ")).collect::<Vec<_>>().concat();
        let budget = Budget::default();
        if let Ok(document) = read(&html, &budget) {
            let notes: Notes<'_> = document.notes.iter().map(|note| (note.label.as_str(), note)).collect();
            let mut all = markdown_write::write_with_headings(&document.blocks, &notes, &budget).unwrap();
            for finding in &document.findings {
                all.push_str(finding.words());
            }
            // With a letter that has no raised form.
            let lost: Vec<usize> = (0..tags.len()).filter(|i| !all.contains(&format!("ørket{i}x"))).collect();
            prop_assert!(lost.is_empty(), "{lost:?} of {html}\n\n{all}");
        }
    }
}
