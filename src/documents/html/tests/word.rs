//! Word's own HTML: marks before list paragraphs, notes, comments, changes, and styles in a sheet.

use std::collections::BTreeSet;

use super::super::read_beside;
use super::{document, markdown, pasted};
use crate::documents::{Budget, Finding};

/// What Word for Windows puts around every piece.
fn word(body: &str) -> String {
    format!(
        r#"<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 /* Font Definitions */
 @font-face {{font-family:Wingdings; panose-1:5 0 0 0 0 0 0 0 0 0;}}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {{mso-style-unhide:no; margin:0cm; font-family:"Calibri",sans-serif;}}
 h1 {{mso-style-link:"Overskrift 1 Tegn"; mso-outline-level:1; font-weight:normal;}}
 p.Tiltaksoverskrift, li.Tiltaksoverskrift {{mso-style-name:Tiltaksoverskrift; mso-outline-level:2;}}
 span.Intern {{mso-style-name:Intern; display:none; mso-hide:all;}}
 @list l0:level1 {{mso-level-number-format:bullet; mso-level-text:; font-family:Symbol;}}
--></style></head><body lang=NO-BOK style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->{body}
<!--EndFragment--></body></html>"#
    )
}

/// A list paragraph with its mark.
fn item(level: u8, mark: &str, text: &str) -> String {
    format!(
        "<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]>\
         <span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>{mark}<span \
         style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>\n"
    )
}

#[test]
fn headings_by_tag_by_style_and_by_their_own_level() {
    let html = word(
        "<h1><a name=\"_Toc1\"><b>Innsatsområder</b></a><o:p></o:p></h1>\n<p class=MsoNormal>Fram mot 2031 skal\nflere bo \
         trygt.<o:p></o:p></p>\
         <p class=Tiltaksoverskrift>Bolig<o:p></o:p></p><p class=MsoNormal style='mso-outline-level:3'>Eldre</p><p \
         class=MsoNormal><o:p>&nbsp;</o:p></p>",
    );
    assert_eq!(
        markdown(&html),
        "# Innsatsområder\n\nFram mot 2031 skal flere bo trygt.\n\n## Bolig\n\n### Eldre"
    );
}

#[test]
fn a_numbered_heading_keeps_its_number() {
    let html = word(
        "<h2 style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.1<span>&nbsp;&nbsp; </span></span>\
         <![endif]>Mål</h2>",
    );
    assert_eq!(markdown(&html), "# 2.1 Mål");
}

#[test]
fn list_paragraphs_nest_count_and_begin_where_they_do() {
    let items = [
        item(1, "·", "Flere boliger"),
        item(2, "o", "Kommunale"),
        item(3, "§", "Små"),
        item(1, "·", "Bedre hjelp"),
    ];
    assert_eq!(markdown(&word(&items.concat())), "- Flere boliger\n  - Kommunale\n    - Små\n- Bedre hjelp");
    let numbered = [
        item(1, "3.", "Kartlegge"),
        item(2, "a)", "Behov"),
        item(2, "b)", "Boliger"),
        item(1, "4.", "Bygge"),
    ];
    assert_eq!(markdown(&word(&numbered.concat())), "3. Kartlegge\n   - a) Behov\n   - b) Boliger\n4. Bygge");
}

#[test]
fn looks_by_tag_and_by_style() {
    let html = word(
        "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Fet</b>, <i>kursiv</i>, <s>strøket</s>, <span \
         style='font-weight:bold'>òg \
         fet</span>, 10<sup>6</sup>, CO<span style='vertical-align:sub'>2</span>, <a href=\"https://www.nordvik.no/plan\">planen</a>, <a \
         href=\"mailto:post@nordvik.no\">skriv</a>. <span style='font-family:Wingdings;mso-char-type:symbol'>ü</span></p>",
    );
    assert_eq!(
        markdown(&html),
        "**Fet**, *kursiv*, ~~strøket~~, **òg fet**, 10⁶, CO₂, [planen](https://www.nordvik.no/plan), [skriv](mailto:post@nordvik.no). ✓"
    );
}

const NOTE: &str = "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width=\"33%\">\
    <![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href=\"#_ftnref1\" \
    name=\"_ftn1\" title=\"\"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]\
    <![endif]></span></span></a> Husbanken, <i>2025</i>.<o:p></o:p></p></div></div>";

fn mark(number: u8) -> String {
    format!(
        "<a style='mso-footnote-id:ftn{number}' href=\"#_ftn{number}\" name=\"_ftnref{number}\" title=\"\"><span \
         class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if \
         !supportFootnotes]>[{number}]<![endif]></span></span></a>"
    )
}

#[test]
fn footnotes_come_with_the_text_and_pass_over_labels_that_are_taken() {
    let html = word(&format!("<p class=MsoNormal>Prisene{} stiger.</p>{NOTE}", mark(1)));
    assert_eq!(markdown(&html), "Prisene[^1] stiger.\n\n[^1]: Husbanken, *2025*.");
    let taken: BTreeSet<String> = ["1".to_owned(), "2".to_owned()].into();
    let beside = read_beside(&html, &taken, &Budget::default()).unwrap();
    assert_eq!(beside.notes[0].label, "3");
    let (text, told) = pasted(&word(&format!("<p class=MsoNormal>Uten note{}.</p>", mark(4))));
    assert_eq!(
        (text.as_str(), told.as_slice()),
        ("Uten note.", [Finding::NoteWithoutText { near: String::new() }].as_slice())
    );
}

#[test]
fn changes_are_accepted_and_comments_and_hidden_text_told() {
    let html = word(
        "<p class=MsoNormal>Vi skal <del cite=\"mailto:Ola\" datetime=\"2026-11-02T10:00\">kanskje</del><ins cite=\"mailto:Ola\" \
         datetime=\"2026-11-02T10:00\">alltid</ins> <a style='mso-comment-reference:ON_1;mso-comment-date:20261102T1000'>lytte</a><span \
         class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id=\"_anchor_1\" \
         href=\"#_msocom_1\" name=\"_msoanchor_1\">[ON1]</a><![endif]><span \
         style='mso-special-character:comment'>&nbsp;</span></span></span>.\
         <span class=Intern>Ikke for publikum</span></p>\
         <div style='mso-element:comment-list'><div style='mso-element:comment'><div id=\"_com_1\" class=msocomtxt><p \
         class=MsoCommentText>Sikker?</p>\
         </div></div></div>",
    );
    let (text, told) = pasted(&html);
    assert_eq!(text, "Vi skal alltid lytte.");
    let hidden = Finding::HiddenText { near: String::new(), text: "Ikke for publikum".to_owned() };
    assert_eq!(
        told,
        [hidden, Finding::Comments { count: 1 }, Finding::Tracked { insertions: 1, deletions: 1 }]
    );
}

#[test]
fn tables_write_merged_cells_out() {
    let html = word(
        "<table class=MsoTableGrid border=1><thead><tr><td><p \
         class=MsoNormal><b>Tiltak<o:p></o:p></b></p></td><td><p>Ansvar</p></td><td><p>Frist</p></td></tr>\
         </thead><tr><td rowspan=2><p class=MsoNormal>Bygge</p></td><td><p>Bolig</p></td><td><p>2028</p></td></tr><tr><td><p>\
         Plan</p></td><td><p>2029</p></td></tr>\
         <tr><td colspan=2><p>I alt</p></td><td><p>2</p></td></tr><![if !supportMisalignedColumns]><tr height=0><td \
         width=1></td><td></td></tr><![endif]></table>",
    );
    let (text, told) = pasted(&html);
    assert_eq!(
        text,
        "| **Tiltak** | Ansvar | Frist |\n|---|---|---|\n| Bygge | Bolig | 2028 |\n| Bygge | Plan | 2029 |\n| I alt | I alt | 2 |"
    );
    assert_eq!(told, [Finding::MergedCells { near: String::new() }]);
}

#[test]
fn pictures_are_told_tabs_and_pages_are_spaces_and_contents_are_left_out() {
    let html = word(
        "<p class=MsoTocHeading>Innhold</p><p class=MsoToc1><a href=\"#_Toc1\">Mål<span style='mso-tab-count:1 dotted'>. </span>3</a></p>\
         <h1>Mål</h1><p class=MsoNormal>En<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>\
         to<span style='mso-spacerun:yes'>&nbsp; </span>tre \
         10&nbsp;000<br clear=all style='mso-special-character:line-break;page-break-before:always'>fire</p><p class=MsoNormal>\
         <!--[if gte vml 1]><v:shape \
         id=\"_x0000_i1025\"><v:imagedata src=\"clip_image001.png\" o:title=\"Kart\"/></v:shape><![endif]--><![if !vml]><img \
         width=600 height=400 \
         src=\"file:///C:/Users/KARINO~1/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg\" alt=\"Kart over Nordvik\"><![endif]></p>",
    );
    let (text, told) = pasted(&html);
    assert_eq!(text, "# Mål\n\nEn\tto tre 10\u{a0}000 fire");
    let near = "Mål".to_owned();
    let picture = Finding::ImageMissing {
        near,
        name: "clip_image002.jpg".to_owned(),
        alt: "Kart over Nordvik".to_owned(),
    };
    assert_eq!(told, [picture, Finding::ContentsLeftOut]);
}

#[test]
fn a_title_is_the_plans_and_a_drop_cap_goes_on() {
    let html = word(
        "<p class=MsoTitle>Hjem for alle</p><div style='mso-element:dropcap-dropped'><p class=MsoNormal \
         style='mso-element:dropcap-dropped'>D</p></div>\
         <p class=MsoNormal>et var en gang.</p>",
    );
    assert_eq!(document(&html).title.as_deref(), Some("Hjem for alle"));
    assert_eq!(markdown(&html), "Hjem for alle\n\nDet var en gang.");
}
