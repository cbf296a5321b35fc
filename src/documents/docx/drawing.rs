//! Pictures, text boxes, diagrams, charts and embedded objects.

use std::rc::Rc;

use roxmltree::Node;

use super::Reader;
use super::extras::words;
use super::runs::{Line, branch};
use super::xml::{attr, is, parse, relation};
use crate::documents::budget::PIECE;
use crate::documents::format::image_type;
use crate::documents::model::plain_blocks;
use crate::documents::{Block, Finding, Image, Inline, Item, Lost, Marker, ReadError};

/// What a drawing says of itself.
#[derive(Debug, Default)]
struct Drawn {
    alt: String,
    /// What Word calls it, such as "Bilde 1".
    name: String,
    /// Marked as saying nothing: it needs no description.
    decorative: bool,
    hidden: bool,
}

impl Reader<'_> {
    /// Reads a drawing, a VML picture or an object that stands in a line.
    pub(super) fn drawing(
        &mut self,
        node: Node<'_, '_>,
        hidden: bool,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let drawn = Drawn::of(node);
        if hidden || drawn.hidden {
            // The words of a hidden run are told by the run.
            let words = if hidden { String::new() } else { words(node) };
            let text = [drawn.alt, words].join(" ").trim().to_owned();
            let near = self.near.clone();
            return if text.is_empty() { Ok(()) } else { self.find(Finding::HiddenText { near, text }) };
        }
        self.shapes(node, &drawn, line)
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
        let fields = std::mem::take(&mut self.fields);
        let around = self.link.take();
        let blocks = self.inner_blocks(node);
        self.fields = fields;
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

    fn place_box(&mut self, blocks: Vec<Block>, line: &mut Line) -> Result<(), ReadError> {
        let text = plain_blocks(&blocks);
        if !text.is_empty() {
            let near = self.near.clone();
            self.find(Finding::TextBox { near, text })?;
        }
        line.after.extend(blocks);
        Ok(())
    }

    fn picture(&mut self, id: Option<&str>, drawn: &Drawn, line: &mut Line) -> Result<(), ReadError> {
        let (near, alt) = (self.near.clone(), drawn.alt.clone());
        let relations = Rc::clone(&self.relations);
        let Some(relation) = id.and_then(|id| relations.get(id)) else {
            self.find(Finding::ImageMissing { near, name: drawn.name.clone(), alt })?;
            return self.keep_alt(&drawn.alt, line);
        };
        self.budget.repeat(relation.target.len().saturating_add(alt.len()))?;
        if let Some(name) = self.image_names.get(&relation.target).cloned() {
            line.content.push(Inline::Image { name, alt });
            return Ok(());
        }
        let name = self.image_name(&relation.target);
        let read = if relation.external { Ok(None) } else { self.package.bytes(&relation.target) };
        let Some(bytes) = damaged_is_none(read)? else {
            self.find(Finding::ImageMissing { near, name, alt })?;
            return self.keep_alt(&drawn.alt, line);
        };
        let Some(media_type) = image_type(&bytes) else {
            self.find(Finding::ImageFormat { near, name, alt })?;
            return self.keep_alt(&drawn.alt, line);
        };
        if alt.is_empty() && !drawn.decorative {
            self.find(Finding::ImageWithoutAlt { near, name: name.clone() })?;
        }
        self.image_names.insert(relation.target.clone(), name.clone());
        self.taken_names.insert(name.clone());
        self.out.images.push(Image { name: name.clone(), media_type, alt: alt.clone(), bytes });
        line.content.push(Inline::Image { name, alt });
        Ok(())
    }

    /// A name of letters that are safe everywhere, unique in the document.
    fn image_name(&self, target: &str) -> String {
        let base = target.rsplit(['/', '\\']).next().unwrap_or_default();
        let safe: String =
            base.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).collect();
        if self.taken_names.contains(&safe) || safe.is_empty() {
            format!("{}-{safe}", self.out.images.len())
        } else {
            safe
        }
    }

    /// A chart's picture is lost; its words and figures are told, its alternative text stays in the text.
    fn chart(&mut self, id: Option<&str>, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.relations);
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
        let relations = Rc::clone(&self.relations);
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

    fn keep_alt(&mut self, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        if !alt.is_empty() {
            self.budget.repeat(alt.len())?;
            let before = line.content.last().is_some_and(|i| {
                matches!(i, Inline::Text(run) if !run.text.is_empty() && !run.text.ends_with(char::is_whitespace))
            });
            line.content.push(Inline::text(if before { format!(" {alt}") } else { alt.to_owned() }));
        }
        Ok(())
    }
}

/// A picture that cannot be unpacked is one that did not come along.
fn damaged_is_none(read: Result<Option<Vec<u8>>, ReadError>) -> Result<Option<Vec<u8>>, ReadError> {
    match read {
        Err(ReadError::Damaged) => Ok(None),
        other => other,
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

impl Drawn {
    /// The description, else the title, of a drawing; VML has it on the shape.
    fn of(node: Node<'_, '_>) -> Self {
        let find = |name: &str| node.descendants().find(|n| n.tag_name().name() == name);
        let on = |value: Option<&str>| matches!(value, Some("1" | "true"));
        let properties = find("docPr");
        let described = properties
            .and_then(|p| attr(p, "descr").filter(|d| !d.trim().is_empty()).or_else(|| attr(p, "title")));
        let vml = || find("shape").and_then(|s| attr(s, "alt"));
        let alt = described.or_else(vml).unwrap_or_default();
        Self {
            alt: alt.split_whitespace().collect::<Vec<_>>().join(" "),
            name: properties.and_then(|p| attr(p, "name")).unwrap_or_default().to_owned(),
            decorative: on(find("decorative").and_then(|d| attr(d, "val"))),
            hidden: on(properties.and_then(|p| attr(p, "hidden"))),
        }
    }
}
