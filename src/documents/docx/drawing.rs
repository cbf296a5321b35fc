//! Pictures, text boxes, diagrams, charts and embedded objects.

use std::rc::Rc;

use roxmltree::Node;

use super::Reader;
use super::extras::words;
use super::runs::branch;
use super::xml::{attr, is, parse, relation};
use crate::documents::budget::PIECE;
use crate::documents::reader::line::Line;
use crate::documents::reader::pictures::{Drawn, Source};
use crate::documents::{Block, Finding, Inline, Item, Lost, Marker, ReadError};

impl Reader<'_> {
    /// Reads a drawing, a VML picture or an object that stands in a line.
    pub(super) fn drawing(
        &mut self,
        node: Node<'_, '_>,
        hidden: bool,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let drawn = drawn_of(node);
        if hidden || drawn.hidden {
            // The words of a hidden run are told by the run.
            let words = if hidden { String::new() } else { words(node) };
            let text = [drawn.alt, words].join(" ").trim().to_owned();
            let near = self.near.clone();
            return if text.is_empty() { Ok(()) } else { self.find(Finding::HiddenText { near, text }) };
        }
        let before = (line.content.len(), line.after.len());
        self.shapes(node, &drawn, line)?;
        // A shape shows nothing that is kept, and a group is more than the words of its boxes: what is said of it stands for it.
        let is_group = || node.descendants().any(|n| matches!(n.tag_name().name(), "wgp" | "wpc" | "group"));
        let unsaid = line.content.len() == before.0 && (line.after.len() == before.1 || is_group());
        if unsaid && !drawn.decorative { self.keep_alt(&drawn.alt, line) } else { Ok(()) }
    }

    fn shapes(&mut self, node: Node<'_, '_>, drawn: &Drawn, line: &mut Line) -> Result<(), ReadError> {
        self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.shape(c, drawn, line))
        })
    }

    fn shape(&mut self, node: Node<'_, '_>, drawn: &Drawn, line: &mut Line) -> Result<(), ReadError> {
        self.budget.step()?;
        match node.tag_name().name() {
            "AlternateContent" => self.shapes(branch(node), drawn, line),
            "txbxContent" => self.text_box(node, line),
            "txBody" => self.drawn_text(node, line),
            "blip" => self.picture(picture_of(node), drawn, line),
            "imagedata" => self.picture(relation(node, "id"), drawn, line),
            "chart" => self.chart(relation(node, "id"), &drawn.alt, line),
            "relIds" => self.diagram(relation(node, "dm"), &drawn.alt, line),
            "OLEObject" => self.lost(Lost::Embedded, attr(node, "ProgID").unwrap_or_default()),
            "textpath" => self.lost(Lost::Shape, attr(node, "string").unwrap_or_default()),
            "control" if is(node, "control") => {
                self.lost(Lost::Embedded, attr(node, "name").unwrap_or_default())
            }
            _ => self.shapes(node, drawn, line),
        }
    }

    fn text_box(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let fields = std::mem::take(&mut self.own.fields);
        let around = self.link.take();
        let blocks = self.inner_blocks(node);
        self.own.fields = fields;
        self.link = around;
        self.place_box(blocks?, line)
    }

    /// The words of a shape from another program, such as a locked canvas.
    fn drawn_text(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let mut blocks = Vec::new();
        for text in node.children().filter(|n| n.tag_name().name() == "p").map(words) {
            self.budget.write(text.len())?;
            if !text.is_empty() {
                blocks.push(Block::Paragraph(vec![Inline::text(text)]));
            }
        }
        self.place_box(blocks, line)
    }

    fn picture(&mut self, id: Option<&str>, drawn: &Drawn, line: &mut Line) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.own.relations);
        let source = match id.and_then(|id| relations.get(id)) {
            Some(r) if r.external => Source::Elsewhere(&r.target),
            Some(r) => Source::Part(&r.target),
            None => Source::None,
        };
        self.picture_of(source, drawn, line)
    }

    /// A chart's picture is lost; its words and figures are told, its alternative text stays in the text.
    fn chart(&mut self, id: Option<&str>, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.own.relations);
        let part = id.and_then(|id| relations.get(id)).filter(|r| !r.external);
        let text = match part {
            Some(part) => {
                let read = self.words_of(&part.target);
                self.aside(read, &part.target)?
            }
            None => String::new(),
        };
        self.lost(Lost::Chart, &text)?;
        self.keep_alt(alt, line)
    }

    /// The texts of a diagram become a list.
    fn diagram(&mut self, id: Option<&str>, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        self.keep_alt(alt, line)?;
        let relations = Rc::clone(&self.own.relations);
        let Some(part) = id.and_then(|id| relations.get(id)).filter(|r| !r.external) else {
            return self.lost(Lost::Diagram, "");
        };
        let read =
            self.package.text(&part.target).and_then(|text| text.map_or(Ok(Vec::new()), |t| points(&t)));
        let points = self.aside(read, &part.target)?;
        self.lost(Lost::Diagram, &points.join("; "))?;
        self.budget.write(points.iter().map(|p| p.len().saturating_add(PIECE)).sum())?;
        if !points.is_empty() {
            let item = |text: String| Item {
                marker: Marker::Bullet,
                blocks: vec![Block::Paragraph(vec![Inline::text(text)])],
            };
            line.after.push(Block::List(points.into_iter().map(item).collect()));
        }
        Ok(())
    }
}

/// The picture that a `blip` shows: its own, or where it has none, the drawing beside it that only newer programs show.
fn picture_of<'a>(blip: Node<'a, '_>) -> Option<&'a str> {
    let of = |node: Node<'a, '_>| relation(node, "embed").or_else(|| relation(node, "link"));
    let own = of(blip).filter(|id| !id.is_empty());
    own.or_else(|| blip.descendants().filter(|n| n.tag_name().name() == "svgBlip").find_map(of))
}

/// The texts of a diagram's points, in their order.
fn points(text: &str) -> Result<Vec<String>, ReadError> {
    let xml = parse(text)?;
    let points = xml.descendants().filter(|n| n.tag_name().name() == "pt").map(words);
    Ok(points.filter(|w| !w.is_empty()).collect())
}

/// The description, else the title, of a drawing; VML has it on the shape.
fn drawn_of(node: Node<'_, '_>) -> Drawn {
    let find = |name: &str| node.descendants().find(|n| n.tag_name().name() == name);
    let on = |value: Option<&str>| matches!(value, Some("1" | "true"));
    let properties = find("docPr");
    let described = properties
        .and_then(|p| attr(p, "descr").filter(|d| !d.trim().is_empty()).or_else(|| attr(p, "title")));
    let vml = || find("shape").and_then(|s| attr(s, "alt"));
    let alt = described.or_else(vml).unwrap_or_default();
    Drawn {
        alt: alt.split_whitespace().collect::<Vec<_>>().join(" "),
        name: properties.and_then(|p| attr(p, "name")).unwrap_or_default().to_owned(),
        decorative: on(find("decorative").and_then(|d| attr(d, "val"))),
        hidden: on(properties.and_then(|p| attr(p, "hidden"))),
    }
}
