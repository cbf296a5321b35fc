//! `LibreOffice`, Google Docs, Outlook, Word on the web, and pages that browsers show.

use super::{markdown, pasted};
use crate::documents::Finding;

#[test]
fn libreoffice() {
    let html = r##"<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p {
line-height: 115% }
a.sdfootnoteanc { font-size: 57% }</style></head><body lang="nb-NO" dir="ltr"><h2 class="western">Bolig</h2>
<p style="line-height: 100%"><font face="Liberation Serif, serif">Flere <b>trygge</b> hjem<a class="sdfootnoteanc" name="sdfootnote1anc"
href="#sdfootnote1sym"><sup>1</sup></a>.</font></p><ol
start="2"><li><p>Bygge</p><ul><li><p>Små</p></li></ul></li><li><p>Leie</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Fra
2027.</p></div></body></html>"##;
    assert_eq!(
        markdown(html),
        "# Bolig\n\nFlere **trygge** hjem[^1].\n\n2. Bygge\n   - Små\n3. Leie\n\n[^1]: Fra 2027."
    );
}

#[test]
fn google_docs() {
    let html = r#"<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;"
id="docs-internal-guid-1f2e3d4c-7fff"><h1 dir="ltr"
style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;white-space:pre-wrap;">Tiltak</span></h1><p dir="ltr"><span
style="font-weight:700;white-space:pre-wrap;">Viktig: </span><span
style="font-weight:400;font-style:italic;white-space:pre-wrap;">snart</span><span
style="font-weight:400;text-decoration:line-through;white-space:pre-wrap;"> nå</span></p><ul style="margin-top:0;"><li dir="ltr"
style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span
style="font-weight:400;">Bygge</span></p></li><ul><li dir="ltr"
style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span
style="font-weight:400;">Små</span></p></li></ul></ul><ol><li dir="ltr"
style="list-style-type:lower-alpha;" aria-level="1"><p dir="ltr"><span>Leie</span></p></li></ol><br /><div dir="ltr"
style="margin-left:0pt;"
align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301" /><col width="301"
/></colgroup><tbody><tr><td><p
dir="ltr"><span>År</span></p></td><td><p
dir="ltr"><span>Antall</span></p></td></tr><tr><td><p>2027</p></td><td><p>12</p></td></tr></tbody></table></div>
</b><br class="Apple-interchange-newline">"#;
    assert_eq!(
        markdown(html),
        "# Tiltak\n\n**Viktig:** *snart* ~~nå~~\n\n- Bygge\n  - Små\n- a. Leie\n\n| År | Antall |\n|---|---|\n| 2027 | 12 |"
    );
}

#[test]
fn outlook_and_other_letters() {
    let html = r#"<html><body><!--StartFragment--><div class="elementToProof" style="font-family:Aptos">Hei,<br><br>Vi mener:</div><div
class="elementToProof"><br></div><p class="MsoNormal"><span style='color:#1F497D'>Takk 😊 <img alt="👍" src="cid:1"></span></p>
<a href="file://felles/plan.docx">Planen</a> <img width=1 height=1 src="https://spor.example/x.gif"><a href="javascript:alert(1)">her</a>
<!--EndFragment--></body></html>"#;
    let (text, told) = pasted(html);
    assert_eq!(text, "Hei,\n\nVi mener:\n\nTakk 😊 👍\n\nPlanen her");
    let dropped = |target: &str| Finding::LinkDropped { near: String::new(), target: target.to_owned() };
    assert_eq!(told, [dropped("file://felles/plan.docx"), dropped("javascript:alert(1)")]);
}

#[test]
fn word_on_the_web_keeps_lists_flat_and_says_the_level() {
    let item = |level: u8, text: &str| {
        format!(
            "<div class=\"ListContainerWrapper SCXW1\"><ul class=\"BulletListStyle1\" role=\"list\"><li data-leveltext=\"\" \
         data-aria-level=\"{level}\" \
             class=\"OutlineElement Ltr\"><p class=\"Paragraph\"><span class=\"TextRun\"><span \
         class=\"NormalTextRun\">{text}</span></span><span \
             class=\"EOP\">&nbsp;</span></p></li></ul></div>"
        )
    };
    let heading = "<div class=\"OutlineElement\"><p class=\"Paragraph\" role=\"heading\" aria-level=\"2\"><span \
         class=\"TextRun\">Mål</span></p></div>";
    let html = [heading, &item(1, "En"), &item(2, "To"), &item(1, "Tre")].concat();
    assert_eq!(markdown(&html), "# Mål\n\n- En\n  - To\n- Tre");
}

#[test]
fn a_web_page_shows_what_it_showed() {
    let html = "<meta charset='utf-8'><h2>Om #</h2><p>En * stjerne<br>og 1. \
         linje</p><script>alert(1)</script><style>p{color:red}</style><div>Ruter <del>gammelt</del> \
        <ins>nytt</ins></div><blockquote><p>Sagt</p></blockquote><pre>a\n  b</pre><p>1. Ikke liste</p><p>- Heller ikke</p><table>\
         <tr><td><h3>Ramme</h3><p>Inni</p></td></tr></table>\
        <iframe src=\"https://kart.example\"></iframe><p>[^1]: ikke note, <code>x*y</code> &lt;b&gt;</p>";
    let (text, told) = pasted(html);
    assert_eq!(
        text,
        "# Om \\#\n\nEn \\* stjerne\\\nog 1. linje\n\nRuter ~~gammelt~~ nytt\n\n> Sagt\n\n```\na\n  b\n```\n\n1\\. Ikke liste\n\n\\- \
         Heller ikke\n\n\
         ## Ramme\n\nInni\n\n\\[^1\\]: ikke note, x\\*y \\<b>"
    );
    assert_eq!(told.len(), 1, "{told:?}");
}
