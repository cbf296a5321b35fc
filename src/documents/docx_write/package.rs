//! The parts of a Word package beside its text: properties, settings, styles, the foot of each page.

use super::{About, escape};

pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const NAMESPACES: &str = concat!(
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ",
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
);

/// Parts that are known before the text is.
pub(super) fn fixed(about: &About) -> [(&'static str, String); 7] {
    let language = escape(&about.language);
    [
        ("[Content_Types].xml", include_str!("content_types.xml").to_owned()),
        ("_rels/.rels", include_str!("package.rels").to_owned()),
        ("docProps/core.xml", core(about)),
        ("docProps/app.xml", app(about)),
        ("word/styles.xml", include_str!("styles.xml").replace("LANGUAGE", &language)),
        ("word/settings.xml", include_str!("settings.xml").replace("LANGUAGE", &language)),
        ("word/footer.xml", footer(about)),
    ]
}

fn core(about: &About) -> String {
    let when = |name: &str| {
        about.made.map_or_else(String::new, |at| {
            let at = at.strftime("%Y-%m-%dT%H:%M:%SZ");
            format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:{name}>")
        })
    };
    format!(
        "{XML}<cp:coreProperties {CORE}><dc:title>{}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}\
         </cp:lastModifiedBy>{}{}<dc:language>{}</dc:language></cp:coreProperties>",
        escape(&about.title),
        when("created"),
        when("modified"),
        escape(&about.language),
        author = escape(&about.author),
    )
}

const CORE: &str = concat!(
    "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ",
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" ",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
);

fn app(about: &About) -> String {
    let properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let company = escape(&about.author);
    format!(
        "{XML}<Properties xmlns=\"{properties}\"><Application>Lydhør</Application><Company>{company}</Company></Properties>"
    )
}

/// The title, and `Side 1 av 9`.
fn footer(about: &About) -> String {
    let text = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
    let field =
        |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let (page, of) = &about.page_words;
    format!(
        "{XML}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs></w:pPr>\
         {}<w:r><w:tab/></w:r>{}{}{}{}</w:p></w:ftr>",
        if about.landscape { 14_000 } else { 9_070 },
        text(&about.title),
        text(&format!("{page} ")),
        field("PAGE"),
        text(&format!(" {of} ")),
        field("NUMPAGES"),
    )
}

/// What stands at the head of each page.
pub(super) fn header(text: &str) -> String {
    let run = format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
    let run = if text.is_empty() { String::new() } else { run };
    format!("{XML}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{run}</w:p></w:hdr>")
}

/// Footnotes, with the lines that Word draws above them.
pub(super) fn footnotes(notes: &str) -> String {
    let line = |id: i8, kind: &str| {
        format!("<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>")
    };
    let lines = [line(-1, "separator"), line(0, "continuationSeparator")].concat();
    format!("{XML}<w:footnotes {NAMESPACES}>{lines}{notes}</w:footnotes>")
}

pub(super) fn document_start() -> String {
    format!("{XML}<w:document {NAMESPACES}><w:body>")
}

/// A4 with margins of 2.5 cm. Where pages have a head, the first is a title page, and has neither head nor foot.
pub(super) fn document_end(landscape: bool, header: &str) -> String {
    let (head, title_page) = match header {
        "" => ("", ""),
        _ => ("<w:headerReference w:type=\"default\" r:id=\"header\"/>", "<w:titlePg/>"),
    };
    let page = if landscape {
        "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""
    } else {
        "w:w=\"11906\" w:h=\"16838\""
    };
    format!(
        "<w:sectPr>{head}<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz {page}/><w:pgMar w:top=\"1417\" w:right=\"1417\" \
         w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>{title_page}</w:sectPr></w:body></w:document>"
    )
}
