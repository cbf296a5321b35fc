//! Writes blocks as a Word document: real headings, lists, links and tables whose header row repeats on each page.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::model::plain;
use super::{Block, Cell, Inline, Item, Marker, Run, Table, WriteError};

/// What to write. `language` is a tag such as `nb-NO`, which Word proofreads by.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub title: String,
    pub language: String,
    pub landscape: bool,
    pub blocks: Vec<Block>,
}

/// A DOCX file. Images and notes are not written; an image leaves its alternative text.
pub fn write(report: &Report) -> Result<Vec<u8>, WriteError> {
    let mut body = Body {
        width: if report.landscape { 14_000 } else { 9_070 },
        ..Body::default()
    };
    if !report.title.is_empty() {
        body.paragraph(
            "<w:pStyle w:val=\"Title\"/>",
            &[Inline::text(report.title.clone())],
        );
    }
    body.blocks(&report.blocks, 0);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", PACKAGE_RELATIONS.to_owned()),
        ("docProps/core.xml", core(report)),
        ("word/document.xml", body.document(report.landscape)),
        ("word/_rels/document.xml.rels", body.relations()),
        (
            "word/styles.xml",
            STYLES.replace("LANGUAGE", &escape(&report.language)),
        ),
        ("word/numbering.xml", body.numbering()),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The body under way, with the links and numbered lists it needs.
#[derive(Default)]
struct Body {
    out: String,
    links: Vec<String>,
    /// First number of each ordered list; the list's `numId` is its place plus two.
    starts: Vec<(usize, u64)>,
    /// Width of the text, in twentieths of a point.
    width: u32,
}

impl Body {
    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Heading {
                    level,
                    number,
                    content,
                } => self.heading(*level, number, content),
                Block::Paragraph(content) => self.paragraph("", content),
                Block::List(items) => self.list(items, depth),
                Block::Table(table) => self.table(table),
                Block::Quote(inner) => self.blocks(inner, depth),
                Block::Code(text) => text.lines().for_each(|l| self.paragraph("", &[Inline::text(l)])),
            }
        }
    }

    fn put(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    fn heading(&mut self, level: u8, number: &str, content: &[Inline]) {
        let mut all = if number.is_empty() {
            Vec::new()
        } else {
            vec![Inline::text(format!("{number} "))]
        };
        all.extend_from_slice(content);
        self.paragraph(
            &format!("<w:pStyle w:val=\"Heading{}\"/>", level.clamp(1, 6)),
            &all,
        );
    }

    fn paragraph(&mut self, properties: &str, content: &[Inline]) {
        let runs: String = content.iter().map(|i| self.inline(i)).collect();
        self.put(&format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"));
    }

    fn inline(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Break => "<w:r><w:br/></w:r>".to_owned(),
            Inline::Image { .. } => text_run(&Run {
                text: plain(std::slice::from_ref(inline)),
                ..Run::default()
            }),
            Inline::Note(_) => String::new(),
            Inline::Text(run) => match &run.link {
                Some(target) => {
                    self.links.push(target.clone());
                    format!(
                        "<w:hyperlink r:id=\"link{}\">{}</w:hyperlink>",
                        self.links.len(),
                        text_run(run)
                    )
                }
                None => text_run(run),
            },
        }
    }

    fn list(&mut self, items: &[Item], depth: usize) {
        let mut expected: Option<u64> = None;
        for item in items {
            let level = depth.min(8);
            let properties = self.item_properties(&item.marker, level, &mut expected);
            self.item(item, &properties, depth);
        }
    }

    /// Where an item stands in Word's numbering; a new list begins where the numbers do not follow on.
    fn item_properties(&mut self, marker: &Marker, level: usize, expected: &mut Option<u64>) -> String {
        let id = match marker {
            Marker::Text(_) => return "<w:pStyle w:val=\"ListParagraph\"/>".to_owned(),
            Marker::Bullet => 1,
            Marker::Number(n) => {
                if *expected != Some(*n) {
                    self.starts.push((level, *n));
                }
                *expected = n.checked_add(1);
                self.starts
                    .iter()
                    .rposition(|(l, _)| *l == level)
                    .unwrap_or_default()
                    .saturating_add(2)
            }
        };
        format!(
            "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>"
        )
    }

    fn item(&mut self, item: &Item, properties: &str, depth: usize) {
        let mut content: Vec<Inline> = match &item.marker {
            Marker::Text(mark) => vec![Inline::text(format!("{mark} "))],
            _ => Vec::new(),
        };
        let mut rest = item.blocks.as_slice();
        if let Some((Block::Paragraph(first), others)) = rest.split_first() {
            content.extend_from_slice(first);
            rest = others;
        }
        self.paragraph(properties, &content);
        self.blocks(rest, depth.saturating_add(1));
    }

    fn table(&mut self, table: &Table) {
        let widths = self.widths(table);
        let grid = widths
            .iter()
            .map(|w| format!("<w:gridCol w:w=\"{w}\"/>"))
            .collect::<Vec<_>>()
            .concat();
        self.put(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
            widths.iter().sum::<u32>()
        ));
        for (index, row) in table.rows.iter().enumerate() {
            let header = if index == 0 { "<w:tblHeader/>" } else { "" };
            self.put(&format!("<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"));
            for (column, width) in widths.iter().enumerate() {
                self.cell(row.get(column), *width, index == 0);
            }
            self.out.push_str("</w:tr>");
        }
        // Word joins tables that touch.
        self.out.push_str("</w:tbl><w:p/>");
    }

    fn cell(&mut self, cell: Option<&Cell>, width: u32, header: bool) {
        let shade = if header {
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EEF2\"/>"
        } else {
            ""
        };
        self.put(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"
        ));
        let blocks = cell.map(Vec::as_slice).unwrap_or_default();
        match (header, blocks) {
            (true, [Block::Paragraph(content)]) => {
                self.paragraph("<w:pStyle w:val=\"TableHeader\"/>", content);
            }
            _ => self.blocks(blocks, 0),
        }
        // A cell must end with a paragraph.
        if !matches!(blocks.last(), Some(Block::Paragraph(_) | Block::Heading { .. })) {
            self.out.push_str("<w:p/>");
        }
        self.out.push_str("</w:tc>");
    }

    fn widths(&self, table: &Table) -> Vec<u32> {
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let weights: Vec<u32> = (0..columns)
            .map(|i| table.widths.get(i).copied().unwrap_or(1).max(1))
            .collect();
        let sum = weights.iter().fold(0_u32, |a, b| a.saturating_add(*b)).max(1);
        weights
            .iter()
            .map(|w| self.width.saturating_mul(*w).checked_div(sum).unwrap_or_default())
            .collect()
    }

    fn document(&self, landscape: bool) -> String {
        let page = if landscape {
            "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""
        } else {
            "w:w=\"11906\" w:h=\"16838\""
        };
        format!(
            "{XML}<w:document {NAMESPACES}><w:body>{}<w:sectPr><w:pgSz {page}/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            self.out
        )
    }

    fn relations(&self) -> String {
        let links = (1..)
            .zip(&self.links)
            .map(|(i, target)| format!("<Relationship Id=\"link{i}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>", escape(target)))
            .collect::<Vec<_>>()
            .concat();
        format!(
            "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/><Relationship Id=\"numbering\" Type=\"{OFFICE}/numbering\" Target=\"numbering.xml\"/>{links}</Relationships>"
        )
    }

    fn numbering(&self) -> String {
        let level = |i: usize, format: &str, text: &str| {
            let left = i.saturating_add(1).saturating_mul(425);
            format!(
                "<w:lvl w:ilvl=\"{i}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"425\"/></w:pPr></w:lvl>"
            )
        };
        let bullets: String = (0..9).map(|i| level(i, "bullet", "•")).collect();
        let numbers: String = (0..9_usize)
            .map(|i| level(i, "decimal", &format!("%{}.", i.saturating_add(1))))
            .collect();
        let nums = (2_usize..)
            .zip(&self.starts)
            .map(|(id, (level, start))| format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"))
            .collect::<Vec<_>>()
            .concat();
        format!(
            "{XML}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{numbers}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>{nums}</w:numbering>"
        )
    }
}

fn text_run(run: &Run) -> String {
    let mut look = String::new();
    look.push_str(if run.link.is_some() {
        "<w:rStyle w:val=\"Hyperlink\"/>"
    } else {
        ""
    });
    look.push_str(if run.bold { "<w:b/>" } else { "" });
    look.push_str(if run.italic { "<w:i/>" } else { "" });
    look.push_str(if run.strike { "<w:strike/>" } else { "" });
    let lines: Vec<String> = run
        .text
        .split('\n')
        .map(|line| {
            line.split('\t')
                .map(|t| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(t)))
                .collect::<Vec<_>>()
                .join("<w:tab/>")
        })
        .collect();
    format!("<w:r><w:rPr>{look}</w:rPr>{}</w:r>", lines.join("<w:br/>"))
}

/// Text for XML; signs that XML 1.0 cannot hold are left out.
fn escape(text: &str) -> String {
    let allowed =
        |c: &char| matches!(c, '\t' | '\n') || (!c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(allowed) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

fn core(report: &Report) -> String {
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escape(&report.title),
        escape(&report.language)
    )
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const CONTENT_TYPES: &str = include_str!("docx_write/content_types.xml");
const PACKAGE_RELATIONS: &str = include_str!("docx_write/package.rels");
const STYLES: &str = include_str!("docx_write/styles.xml");
