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

impl Reader<'_> {
    /// Reads a drawing, a VML picture or an object that stands in a line.
    pub(super) fn drawing(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let alt = alternative_text(node);
        self.shapes(node, &alt, line)
    }

    fn shapes(&mut self, node: Node<'_, '_>, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.shape(c, alt, line))
        })
    }

    fn shape(&mut self, node: Node<'_, '_>, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        self.budget.step()?;
        match node.tag_name().name() {
            "AlternateContent" => self.shapes(branch(node), alt, line),
            "txbxContent" => self.text_box(node, line),
            "blip" => self.picture(relation(node, "embed").or_else(|| relation(node, "link")), alt, line),
            "imagedata" => self.picture(relation(node, "id"), alt, line),
            "chart" => self.chart(relation(node, "id"), alt, line),
            "relIds" => self.diagram(relation(node, "dm"), alt, line),
            "OLEObject" => self.lost(Lost::Embedded, attr(node, "ProgID").unwrap_or_default()),
            "textpath" => self.lost(Lost::Shape, attr(node, "string").unwrap_or_default()),
            "control" if is(node, "control") => {
                self.lost(Lost::Embedded, attr(node, "name").unwrap_or_default())
            }
            _ => self.shapes(node, alt, line),
        }
    }

    fn text_box(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let fields = std::mem::take(&mut self.fields);
        let blocks = self.inner_blocks(node);
        self.fields = fields;
        let blocks = blocks?;
        let text = plain_blocks(&blocks);
        if !text.is_empty() {
            let near = self.near.clone();
            self.find(Finding::TextBox { near, text })?;
        }
        line.after.extend(blocks);
        Ok(())
    }

    fn picture(&mut self, id: Option<&str>, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        let near = self.near.clone();
        let Some(relation) = id.and_then(|id| self.relations.get(id)).cloned() else {
            return Ok(());
        };
        self.budget.repeat(relation.target.len().saturating_add(alt.len()))?;
        if let Some(name) = self.image_names.get(&relation.target).cloned() {
            line.content.push(Inline::Image { name, alt: alt.to_owned() });
            return Ok(());
        }
        let name = self.image_name(&relation.target);
        let bytes = if relation.external { None } else { self.package.bytes(&relation.target)? };
        let Some(bytes) = bytes else {
            self.find(Finding::ImageMissing { near, name, alt: alt.to_owned() })?;
            return self.keep_alt(alt, line);
        };
        let Some(media_type) = image_type(&bytes) else {
            self.find(Finding::ImageFormat { near, name, alt: alt.to_owned() })?;
            return self.keep_alt(alt, line);
        };
        if alt.is_empty() {
            self.find(Finding::ImageWithoutAlt { near, name: name.clone() })?;
        }
        self.image_names.insert(relation.target, name.clone());
        self.taken_names.insert(name.clone());
        self.out.images.push(Image { name: name.clone(), media_type, alt: alt.to_owned(), bytes });
        line.content.push(Inline::Image { name, alt: alt.to_owned() });
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
            line.content.push(Inline::text(alt));
        }
        Ok(())
    }
}

/// The texts of a diagram's points, in their order.
fn points(text: &str) -> Result<Vec<String>, ReadError> {
    let xml = parse(text)?;
    let points = xml.descendants().filter(|n| n.tag_name().name() == "pt").map(words);
    Ok(points.filter(|w| !w.is_empty()).collect())
}

/// The description, else the title, of a drawing; VML has it on the shape.
fn alternative_text(node: Node<'_, '_>) -> String {
    let properties = node.descendants().find(|n| n.tag_name().name() == "docPr");
    let drawing = properties
        .and_then(|p| attr(p, "descr").filter(|d| !d.trim().is_empty()).or_else(|| attr(p, "title")));
    let vml = || node.descendants().find(|n| n.tag_name().name() == "shape").and_then(|s| attr(s, "alt"));
    drawing.or_else(vml).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
