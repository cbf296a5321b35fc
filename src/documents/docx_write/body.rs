//! The text of a Word document under way, with the links and numbered lists it needs.

mod aside;

use super::notes::Notes;
use super::numbering;
use super::package::{OFFICE, XML};
use super::pictures::Pictures;
use super::tracked::Changes;
use super::{About, Described, Entry, Part, escape, is_own_bookmark};
use crate::documents::model::plain;
use crate::documents::{Block, Cell, Inline, Item, Marker, Run, Table};

/// What is written of the body, until somebody takes it.
#[derive(Default)]
pub(super) struct Body {
    pub(super) out: String,
    links: Vec<String>,
    /// First number of each ordered list; the list's `numId` is its place plus two.
    starts: Vec<(usize, u64)>,
    /// Width of the text, in twentieths of a point.
    width: u32,
    /// Headings that can be led to, so far.
    anchors: usize,
    /// The columns of the table that rows are written to.
    columns: Columns,
    changes: Changes,
    pictures: Pictures,
    notes: Notes,
    /// At the head of each page; empty for none.
    pub(super) header: String,
    /// The next heading begins a page.
    breaks: bool,
}

/// Widths, and from which column on cells stand to the right.
#[derive(Clone, Default)]
struct Columns {
    widths: Vec<u32>,
    numbers_from: Option<usize>,
}

impl Body {
    pub(super) fn new(width: u32, about: &About) -> Self {
        Self { width, changes: Changes::of(about), ..Self::default() }
    }

    pub(super) fn title(&mut self, title: &str) {
        self.paragraph("<w:pStyle w:val=\"Title\"/>", &[Inline::text(title)]);
    }

    pub(super) fn part(&mut self, part: &Part) {
        match part {
            Part::Block(block) => self.blocks(std::slice::from_ref(block), 0),
            Part::Heading { level, anchor, text } => self.anchored(*level, anchor, text),
            Part::Contents(entries) => self.contents(entries),
            Part::Table(described) => self.described(described),
            Part::Rows(described) => self.columns = self.begin(described),
            Part::Row(cells) => self.row(cells, &self.columns.clone(), false),
            Part::EndOfRows => self.end(),
            Part::Header(text) => self.header.clone_from(text),
            Part::Subtitle(text) => self.paragraph("<w:pStyle w:val=\"Subtitle\"/>", &[Inline::text(text)]),
            Part::Outline { title, entries } => self.outline(title, entries),
            Part::PageBreak => self.breaks = true,
            Part::Image(image) => self.pictures.add(image.clone()),
            Part::Note(note) => self.notes.add(note.clone()),
            Part::Tracked(tracked) => {
                let paragraph = self.changes.paragraph(tracked);
                self.put(&paragraph);
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Heading { level, number, content } => self.heading(*level, number, content),
                Block::Paragraph(content) => self.paragraph(&style_of(content, depth), content),
                Block::List(items) => self.list(items, depth),
                Block::Table(table) => {
                    self.described(&Described { table: table.clone(), ..Described::default() });
                }
                Block::Quote(inner) => self.quote(inner, depth),
                Block::Code(text) => text.lines().for_each(|l| self.paragraph("", &[Inline::text(l)])),
            }
        }
    }

    fn put(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    fn heading(&mut self, level: u8, number: &str, content: &[Inline]) {
        let mut all = if number.is_empty() { Vec::new() } else { vec![Inline::text(format!("{number} "))] };
        all.extend_from_slice(content);
        let breaks = if std::mem::take(&mut self.breaks) { "<w:pageBreakBefore/>" } else { "" };
        self.paragraph(&format!("<w:pStyle w:val=\"Heading{}\"/>{breaks}", level.clamp(1, 9)), &all);
    }

    fn quote(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.paragraph("<w:pStyle w:val=\"Quote\"/>", content),
                other => self.blocks(std::slice::from_ref(other), depth),
            }
        }
    }

    fn anchored(&mut self, level: u8, anchor: &str, text: &str) {
        self.anchors = self.anchors.saturating_add(1);
        let (id, run) = (self.anchors, self.inline(&Inline::text(text)));
        self.put(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading{}\"/></w:pPr><w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/>{run}\
             <w:bookmarkEnd w:id=\"{id}\"/></w:p>",
            level.clamp(1, 9),
            escape(anchor)
        ));
    }

    fn paragraph(&mut self, properties: &str, content: &[Inline]) {
        let runs: String = content.iter().map(|i| self.inline(i)).collect();
        let (begin, end) = self.bookmarks(content);
        self.put(&format!("<w:p><w:pPr>{properties}</w:pPr>{begin}{runs}{end}</w:p>"));
    }

    /// The bookmarks around the words of a paragraph that goes by names.
    fn bookmarks(&mut self, content: &[Inline]) -> (String, String) {
        let (mut begin, mut end) = (String::new(), String::new());
        for inline in content {
            let Inline::Mark(name) = inline else { continue };
            if !is_own_bookmark(name) {
                continue;
            }
            self.anchors = self.anchors.saturating_add(1);
            let id = self.anchors.to_string();
            begin.extend(["<w:bookmarkStart w:id=\"", &id, "\" w:name=\"", name, "\"/>"]);
            end.extend(["<w:bookmarkEnd w:id=\"", &id, "\"/>"]);
        }
        (begin, end)
    }

    fn inline(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Break => "<w:r><w:br/></w:r>".to_owned(),
            Inline::Image { name, alt } => {
                let words = || text_run(&Run { text: plain(std::slice::from_ref(inline)), ..Run::default() });
                self.pictures.run(name, alt, self.width).unwrap_or_else(words)
            }
            Inline::Note(label) => self.notes.mark(label),
            Inline::Mark(_) => String::new(),
            Inline::Text(run) => match run.link.as_deref() {
                Some(target) => self.link(target, &text_run(run)),
                None => text_run(run),
            },
        }
    }

    /// `#anchor` is a heading of this document.
    fn link(&mut self, target: &str, run: &str) -> String {
        if let Some(anchor) = target.strip_prefix('#') {
            return format!(
                "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{run}</w:hyperlink>",
                escape(anchor)
            );
        }
        self.links.push(target.to_owned());
        format!("<w:hyperlink r:id=\"link{}\">{run}</w:hyperlink>", self.links.len())
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
                self.starts.iter().rposition(|(l, _)| *l == level).unwrap_or_default().saturating_add(2)
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

    fn described(&mut self, described: &Described) {
        self.begin(described);
        self.end();
    }

    /// A table as far as its rows are known.
    fn begin(&mut self, described: &Described) -> Columns {
        let widths = self.widths(&described.table);
        let grid = widths.iter().map(|w| format!("<w:gridCol w:w=\"{w}\"/>")).collect::<Vec<_>>().concat();
        let told = |name: &str, text: &str| match text {
            "" => String::new(),
            text => format!("<w:{name} w:val=\"{}\"/>", escape(text)),
        };
        self.put(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>{}{}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
            widths.iter().sum::<u32>(),
            told("tblCaption", &described.title),
            told("tblDescription", &described.description),
        ));
        let columns = Columns { widths, numbers_from: described.numbers_from };
        for (index, row) in described.table.rows.iter().enumerate() {
            self.row(row, &columns, index == 0);
        }
        columns
    }

    /// Word joins tables that touch.
    fn end(&mut self) {
        self.put("</w:tbl><w:p/>");
    }

    fn row(&mut self, row: &[Cell], columns: &Columns, header: bool) {
        self.put(if header { "<w:tr><w:trPr><w:tblHeader/></w:trPr>" } else { "<w:tr>" });
        for (column, width) in columns.widths.iter().enumerate() {
            let right = columns.numbers_from.is_some_and(|from| column >= from);
            self.cell(row.get(column), *width, (header, right));
        }
        self.put("</w:tr>");
    }

    fn cell(&mut self, cell: Option<&Cell>, width: u32, (header, right): (bool, bool)) {
        let shade = if header { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EEF2\"/>" } else { "" };
        self.put(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"));
        let blocks = cell.map(Vec::as_slice).unwrap_or_default();
        let style = if header { "<w:pStyle w:val=\"TableHeader\"/>" } else { "" };
        let side = if right { "<w:jc w:val=\"right\"/>" } else { "" };
        match blocks {
            [Block::Paragraph(content)] => self.paragraph(&format!("{style}{side}"), content),
            _ => self.blocks(blocks, 0),
        }
        // A cell must end with a paragraph.
        if !matches!(blocks.last(), Some(Block::Paragraph(_) | Block::Heading { .. })) {
            self.put("<w:p/>");
        }
        self.put("</w:tc>");
    }

    fn widths(&self, table: &Table) -> Vec<u32> {
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let weights: Vec<u32> =
            (0..columns).map(|i| table.widths.get(i).copied().unwrap_or(1).max(1)).collect();
        let sum = weights.iter().fold(0_u32, |a, b| a.saturating_add(*b)).max(1);
        weights.iter().map(|w| self.width.saturating_mul(*w).checked_div(sum).unwrap_or_default()).collect()
    }

    pub(super) fn relations(&self) -> String {
        let parts = ["styles", "numbering", "settings", "footnotes", "header", "footer"]
            .map(|name| {
                format!("<Relationship Id=\"{name}\" Type=\"{OFFICE}/{name}\" Target=\"{name}.xml\"/>")
            })
            .concat();
        relationships(&format!("{parts}{}", self.targets()))
    }

    /// Those of the footnotes: they may have links and pictures as the text has.
    pub(super) fn note_relations(&self) -> String {
        relationships(&self.targets())
    }

    fn targets(&self) -> String {
        let links = (1..)
            .zip(&self.links)
            .map(|(i, target)| {
                format!(
                    "<Relationship Id=\"link{i}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" \
                TargetMode=\"External\"/>",
                    escape(target)
                )
            })
            .collect::<Vec<_>>()
            .concat();
        format!("{links}{}", self.pictures.relations())
    }

    pub(super) fn numbering(&self) -> String {
        numbering::numbering(&self.starts)
    }

    pub(super) fn media(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.pictures.files()
    }
}

/// How a paragraph looks by where it stands and what it is: in an item of a list, or the words of a picture or a table.
fn style_of(content: &[Inline], depth: usize) -> String {
    let style = match depth {
        0 if is_caption(content) => "Caption".to_owned(),
        0 => return String::new(),
        1 => "ListContinue".to_owned(),
        deeper => format!("ListContinue{}", deeper.min(5)),
    };
    format!("<w:pStyle w:val=\"{style}\"/>")
}

/// `Figur 1: Ventetid`, `Tabell 2. Boliger`.
fn is_caption(content: &[Inline]) -> bool {
    const WORDS: [&str; 4] = ["Figur", "Tabell", "Figure", "Table"];
    let text = plain(content);
    let mut words = text.split_whitespace();
    let named = words.next().is_some_and(|first| WORDS.contains(&first));
    named && words.next().is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

fn relationships(inner: &str) -> String {
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("{XML}<Relationships xmlns=\"{namespace}\">{inner}</Relationships>")
}

fn text_run(run: &Run) -> String {
    let mut look = String::new();
    look.push_str(if run.link.is_some() { "<w:rStyle w:val=\"Hyperlink\"/>" } else { "" });
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
