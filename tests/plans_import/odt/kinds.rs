//! What a text may hold, kind by kind: what becomes of it, and what is told.

use lydhor::documents::{Finding, Lost};
use lydhor::plans::import::Warning;

use super::{body, h, keys, p, plan};

fn style(family: &str, name: &str, more: &str, says: &str) -> String {
    format!(
        "<style:style style:family=\"{family}\" style:name=\"{name}\" {more}><style:text-properties {says}/></style:style>"
    )
}

fn span(style: &str, text: &str) -> String {
    format!("<text:span text:style-name=\"{style}\">{text}</text:span>")
}

fn quotes(styles: &str, inner: &str) -> (String, Vec<(&'static str, String)>) {
    let plan = plan(styles, inner);
    let told = plan.warnings.iter().map(|w| (w.key(), w.quote().to_owned())).collect();
    (plan.sections[0].body.clone(), told)
}

#[test]
fn looks_are_inherited_and_the_nearest_decides() {
    let styles = [
        "<style:default-style style:family=\"paragraph\"/>".to_owned(),
        style("text", "Sterk", "", "fo:font-weight=\"bold\""),
        style("text", "Tung", "", "fo:font-weight=\"700\""),
        style("text", "Under", "style:parent-style-name=\"Sterk\"", "fo:font-style=\"italic\""),
        style("text", "Lett", "style:parent-style-name=\"Sterk\"", "fo:font-weight=\"normal\""),
        style("text", "Strek", "", "style:text-line-through-style=\"solid\""),
        style("text", "Dobbel", "", "style:text-line-through-type=\"double\""),
        style("text", "Ustrek", "", "style:text-line-through-style=\"none\""),
        style("text", "Hevet", "", "style:text-position=\"super 58%\""),
        style("text", "Senket", "", "style:text-position=\"-33% 58%\""),
        style("text", "Ring", "style:parent-style-name=\"Ring2\"", "fo:font-weight=\"bold\""),
        style("text", "Ring2", "style:parent-style-name=\"Ring\"", ""),
        style("paragraph", "Fet", "", "fo:font-weight=\"bold\""),
        style("paragraph", "FetUnder", "style:parent-style-name=\"Fet\"", "fo:font-style=\"italic\""),
    ]
    .concat();
    let in_style = |style: &str, text: &str| format!("<text:p text:style-name=\"{style}\">{text}</text:p>");
    let cases = [
        (p(&span("Sterk", "a")), "**a**"),
        (p(&span("Tung", "a")), "**a**"),
        (p(&span("Under", "a")), "***a***"),
        (p(&span("Sterk", &format!("a {}", span("Lett", "b")))), "**a** b"),
        (p(&(span("Strek", "a") + " " + &span("Dobbel", "b"))), "~~a~~ ~~b~~"),
        (p(&span("Strek", &span("Ustrek", "a"))), "a"),
        (p(&format!("m{} CO{}", span("Hevet", "2"), span("Senket", "2"))), "m² CO₂"),
        (p(&span("Ring", "a")), "**a**"),
        (in_style("Fet", "a"), "**a**"),
        (in_style("FetUnder", &format!("a {}", span("Lett", "b"))), "***a*** *b*"),
    ];
    for (text, expected) in cases {
        assert_eq!(body(&styles, &text), expected, "{text}");
    }
    assert_eq!(keys(&plan(&styles, &p(&span("Hevet", "æ")))), ["plans-warning-raised"]);
}

#[test]
fn white_space_is_one_space_and_what_is_more_stands_in_elements() {
    let cases = [
        ("  a \n  b<text:span> c </text:span> d ", "a b c d"),
        ("a<text:s/>b<text:s text:c=\"2\"/>c", "a b  c"),
        ("a<text:tab/>b", "a\tb"),
        ("a<text:line-break/> b", "a\\\nb"),
        (
            "a<text:soft-page-break/>b<text:bookmark text:name=\"x\"/>c<text:bookmark-start text:name=\"y\"/>d",
            "abcd",
        ),
        (
            "a<text:alphabetical-index-mark text:string-value=\"x\"/><text:toc-mark-start/>b<text:reference-mark text:name=\"r\"/>",
            "ab",
        ),
        (
            "<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>kanji</text:ruby-text></text:ruby>",
            "漢字 (kanji)",
        ),
        ("<x:ukjent xmlns:x=\"x\">beholdt</x:ukjent>", "beholdt"),
    ];
    for (text, expected) in cases {
        assert_eq!(quotes("", &p(text)), (expected.to_owned(), vec![]), "{text}");
    }
}

#[test]
fn what_is_hidden_is_left_out_and_told() {
    let styles = style("text", "Borte", "", "text:display=\"none\"")
        + &style("text", "Vilkår", "", "text:display=\"condition\" text:condition=\"none\"")
        + &style("text", "Framme", "", "text:display=\"true\"")
        + &style("paragraph", "Skjult", "", "text:display=\"none\"");
    let hidden = |text: &str| vec![("plans-warning-hidden", text.to_owned())];
    let section = |more: &str| format!("<text:section {more}>{}</text:section>", p("bort"));
    let cases = [
        (p(&format!("a{}b", span("Borte", "bort"))), "ab", hidden("bort")),
        (p(&format!("a{}b", span("Vilkår", "bort"))), "ab", hidden("bort")),
        ("<text:p text:style-name=\"Skjult\">bort</text:p>".to_owned(), "", hidden("bort")),
        (
            format!("<text:p text:style-name=\"Skjult\">bort{}</text:p>", span("Framme", "a")),
            "a",
            hidden("bort"),
        ),
        (section("text:display=\"none\""), "", hidden("bort")),
        (section("text:display=\"condition\" text:is-hidden=\"true\""), "", hidden("bort")),
        (section("text:display=\"condition\""), "bort", vec![]),
        (p("a<text:hidden-text text:is-hidden=\"true\">bort</text:hidden-text>"), "a", hidden("bort")),
        (p("<text:hidden-paragraph text:is-hidden=\"true\"/>bort"), "", hidden("bort")),
        (p("<text:hidden-paragraph text:is-hidden=\"false\"/>a"), "a", vec![]),
        (p("<draw:frame draw:display=\"none\"><svg:desc>bort</svg:desc></draw:frame>"), "", hidden("bort")),
    ];
    for (text, expected, told) in cases {
        assert_eq!(quotes(&styles, &text), (expected.to_owned(), told), "{text}");
    }
}

#[test]
fn changes_comments_and_contents_are_told() {
    let region =
        |id: &str, inner: &str| format!("<text:changed-region xml:id=\"{id}\">{inner}</text:changed-region>");
    let regions = region("a", "<text:insertion/>")
        + &region("b", &format!("<text:deletion>{}</text:deletion>", p("slettet")))
        + &region("c", "<text:format-change/>");
    let changed = format!("<text:tracked-changes>{regions}</text:tracked-changes>")
        + &p(
            "a<text:change-start text:change-id=\"a\"/>nytt<text:change-end text:change-id=\"a\"/><text:change text:change-id=\"b\"/>",
        );
    let read = plan("", &changed);
    assert_eq!(read.sections[0].body, "anytt");
    assert_eq!(read.warnings, [Warning::Found(Finding::Tracked { insertions: 1, deletions: 1 })]);
    let read = plan(
        "",
        &p("a<office:annotation><dc:creator xmlns:dc=\"d\">N</dc:creator>\
             <text:p>merknad</text:p></office:annotation>b<office:annotation-end/>"),
    );
    assert_eq!(
        (read.sections[0].body.as_str(), read.warnings),
        ("ab", vec![Warning::Found(Finding::Comments { count: 1 })])
    );
    let index =
        |kind: &str| format!("<text:{kind}><text:index-body>{}</text:index-body></text:{kind}>", p("linje"));
    for kind in ["table-of-content", "illustration-index", "alphabetical-index"] {
        let read = plan("", &(h(1, "Innhold") + &index(kind) + &p("tekst")));
        assert_eq!((read.sections.len(), keys(&read)), (1, vec!["plans-warning-contents"]), "{kind}");
        assert_eq!(read.sections[0].body, "tekst");
    }
    assert_eq!(body("", &index("bibliography")), "linje", "a list of sources is text");
    let line = "<text:p text:style-name=\"Contents_20_1\">1 Mål 4</text:p>";
    let styles = style("paragraph", "Contents_20_1", "", "");
    assert_eq!(
        (keys(&plan(&styles, line)), body(&styles, line).as_str()),
        (vec!["plans-warning-contents"], "")
    );
}

#[test]
fn notes_are_numbered_and_keep_marks_of_their_own() {
    let note = |class: &str, label: &str, text: &str| {
        format!(
            "<text:note text:note-class=\"{class}\"><text:note-citation{label}>9</text:note-citation>\
             <text:note-body>{text}</text:note-body></text:note>"
        )
    };
    let text = p(&format!(
        "a{}b{}c{}",
        note("footnote", "", &p("en")),
        note("endnote", "", &p("to")),
        note("footnote", "", &p("tre"))
    ));
    assert_eq!(body("", &text), "a[^1]b[^i]c[^2]\n\n[^1]: en\n\n[^i]: to\n\n[^2]: tre");
    let own = p(&format!("a{}", note("footnote", " text:label=\"*\"", &p("stjerne"))));
    assert_eq!(body("", &own), "a\\*\n\n\\* stjerne");
    assert_eq!(keys(&plan("", &p(&format!("a{}", note("footnote", "", ""))))), ["plans-warning-note"]);
}

#[test]
fn fields_show_what_they_have_stored() {
    let mark = |kind: &str, params: &str| {
        format!(
            "<field:fieldmark field:type=\"vnd.oasis.opendocument.field.{kind}\">{params}</field:fieldmark>"
        )
    };
    let param =
        |name: &str, value: &str| format!("<field:param field:name=\"{name}\" field:value=\"{value}\"/>");
    let chosen = param("Dropdown_Selected", "1")
        + &param("Dropdown_ListEntry", "Lav")
        + &param("Dropdown_ListEntry", "Høy");
    let cases = [
        ("Se <text:bookmark-ref text:ref-name=\"x\">3.2</text:bookmark-ref>.".to_owned(), "Se 3.2."),
        ("Figur <text:sequence text:name=\"Figur\">1</text:sequence>".to_owned(), "Figur 1"),
        ("<text:drop-down text:name=\"x\"><text:label text:value=\"a\"/>a</text:drop-down>".to_owned(), "a"),
        ("<text:conditional-text>ja</text:conditional-text><text:placeholder>&lt;navn&gt;</text:placeholder>".to_owned(), "ja\\<navn>"),
        ("<text:variable-set text:display=\"none\">x</text:variable-set>a".to_owned(), "a"),
        (mark("FORMCHECKBOX", &param("Checkbox_Checked", "true")), "☒"),
        (mark("FORMCHECKBOX", ""), "☐"),
        (mark("FORMDROPDOWN", &chosen), "Høy"),
        ("<field:fieldmark-start field:type=\"x\"/>svar<field:fieldmark-end/>".to_owned(), "svar"),
        ("<field:fieldmark-start field:type=\"x\"/> KODE <field:fieldmark-separator/>svar<field:fieldmark-end/>".to_owned(), "svar"),
        ("<loext:content-control loext:checkbox=\"true\" loext:checked=\"true\"/>".to_owned(), "☒"),
        ("<loext:content-control loext:checkbox=\"true\"><loext:list-item/>☐</loext:content-control>".to_owned(), "☐"),
    ];
    for (text, expected) in cases {
        assert_eq!(quotes("", &p(&text)), (expected.to_owned(), vec![]), "{text}");
    }
    let lost = plan("", &p("Se <text:bookmark-ref text:ref-name=\"tabell1\"/>."));
    let told = Finding::NotRead { what: Lost::Field, near: "T".into(), text: "bookmark-ref tabell1".into() };
    assert_eq!(lost.warnings, [Warning::Found(told)]);
    let forms = "<office:forms><form:form><form:checkbox form:id=\"c\" form:label=\"Ja\" \
        form:current-state=\"checked\"/><form:text form:id=\"t\" form:current-value=\"Vei\"/>\
        <form:button form:id=\"b\" form:label=\"Send\"/></form:form></office:forms>";
    let controls = ["c", "t", "b"].map(|id| format!("<draw:control draw:control=\"{id}\"/> ")).concat();
    let told = vec![("plans-warning-embedded", "Send".to_owned())];
    assert_eq!(quotes("", &(forms.to_owned() + &p(&controls))), ("☒ Ja Vei".to_owned(), told));
}

#[test]
fn links_lead_to_the_web_or_are_told() {
    let link = |target: &str| p(&format!("<text:a xlink:href=\"{target}\">her</text:a>"));
    let cases = [
        (link("https://example.no/#del"), "[her](https://example.no/#del)", 0),
        (link("mailto:post@example.no"), "[her](mailto:post@example.no)", 0),
        (link("#kapittel|outline"), "her", 0),
        (link("../notat.odt"), "her", 1),
        (link("javascript:x()"), "her", 1),
    ];
    for (text, expected, told) in cases {
        let read = plan("", &text);
        assert_eq!((read.sections[0].body.as_str(), read.warnings.len()), (expected, told), "{text}");
    }
}
