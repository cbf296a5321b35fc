//! Pictures, text boxes, shapes and groups of them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::Node;

use super::Reader;
use super::xml::{Space, attr, child, has_words, is, is_on, name, words};
use crate::documents::format::image_type;
use crate::documents::reader::line::Line;
use crate::documents::reader::pictures::{Drawn, Source};
use crate::documents::{Lost, ReadError};

impl Reader<'_> {
    /// Reads a frame, a shape or a group that stands in a line.
    pub(super) fn drawing(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let drawn = self.drawn(node);
        if drawn.hidden || self.own.says.look().hidden {
            let text = words(node);
            if drawn.hidden {
                return self.hidden(text);
            }
            return self.leave_unseen(&format!(" {text}"));
        }
        self.own.gap = false;
        match name(node) {
            (Space::Draw, "frame") => self.frame(node, &drawn, line),
            (Space::Draw, "g") | (Space::Dr3d, "scene") => {
                self.deeper(|r| node.children().filter(is_drawn).try_for_each(|c| r.drawing(c, line)))?;
                if drawn.decorative { Ok(()) } else { self.keep_alt(&drawn.alt, line) }
            }
            (Space::Draw, "control") => self.control_shape(node, line),
            (Space::Draw, "a") => self.inline_child(node, line),
            (Space::Draw, _) => self.shape(node, &drawn, line),
            _ => Ok(()),
        }
    }

    /// What a frame shows: a box of text, an object, or the first of its pictures that browsers show too.
    fn frame(&mut self, node: Node<'_, '_>, drawn: &Drawn, line: &mut Line) -> Result<(), ReadError> {
        if let Some(text) = child(node, Space::Draw, "text-box") {
            return self.text_box(text, line);
        }
        let object = node.children().find(|n| {
            matches!(
                name(*n),
                (Space::Draw, "object" | "object-ole" | "plugin" | "applet" | "floating-frame")
            )
        });
        if let Some(object) = object {
            return self.object(object, drawn, line);
        }
        if let Some(table) = child(node, Space::Table, "table") {
            return self.block_in_line(table, line);
        }
        self.frame_picture(node, drawn, line)
    }

    /// The picture in a frame. Beside one that only word processors show there may be another.
    pub(super) fn frame_picture(
        &mut self,
        node: Node<'_, '_>,
        drawn: &Drawn,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let mut images = node.children().filter(|n| is(*n, Space::Draw, "image"));
        let first = images.clone().next();
        let chosen = images.find(|image| is_shown(*image)).or(first);
        let Some(image) = chosen else {
            return self.picture_of(Source::None, drawn, line);
        };
        match (attr(image, "href"), inside(image)) {
            (Some(target), _) => self.picture_of(source(target), drawn, line)?,
            (None, Some(bytes)) => {
                let name = format!("{}.{}", image.range().start, ending(&bytes));
                self.picture_of(Source::Inside(&name, bytes), drawn, line)?;
            }
            (None, None) => self.picture_of(Source::None, drawn, line)?,
        }
        // A picture may have text on it.
        if has_text(image) { self.text_box(image, line) } else { Ok(()) }
    }

    fn text_box(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let around = self.link.take();
        let blocks = self.inner_blocks(node);
        self.link = around;
        self.place_box(blocks?, line)
    }

    /// A shape with text is a box; decorative text is told, and a shape without text says what its description does.
    fn shape(&mut self, node: Node<'_, '_>, drawn: &Drawn, line: &mut Line) -> Result<(), ReadError> {
        let form = child(node, Space::Draw, "enhanced-geometry").and_then(|g| attr(g, "type"));
        if form.is_some_and(|f| f.starts_with("fontwork") || f.starts_with("mso-spt136")) {
            return self.lost(Lost::Shape, &words(node));
        }
        if has_text(node) {
            return self.text_box(node, line);
        }
        if drawn.decorative { Ok(()) } else { self.keep_alt(&drawn.alt, line) }
    }

    /// The description, else the title, of a drawing.
    fn drawn(&self, node: Node<'_, '_>) -> Drawn {
        let said = |what: &str| {
            let mut children = node.children().filter(Node::is_element);
            let text =
                children.find(|n| n.tag_name().name() == what).and_then(|n| n.text()).unwrap_or_default();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let alt = Some(said("desc")).filter(|d| !d.is_empty()).unwrap_or_else(|| said("title"));
        let style = attr(node, "style-name");
        Drawn {
            alt,
            name: attr(node, "name").unwrap_or_default().to_owned(),
            decorative: is_on(node, "decorative") || self.own.styles.is_decorative(style),
            hidden: attr(node, "display") == Some("none"),
        }
    }
}

/// Is a picture in a format that browsers show, as far as its name says?
fn is_shown(image: Node<'_, '_>) -> bool {
    let (_, ending) = attr(image, "href").and_then(|h| h.rsplit_once('.')).unwrap_or_default();
    matches!(ending.to_lowercase().as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp")
}

/// Does text stand on a shape or a picture?
fn has_text(node: Node<'_, '_>) -> bool {
    node.children().filter(|n| matches!(name(*n), (Space::Text, "p" | "h" | "list"))).any(has_words)
}

fn is_drawn(node: &Node<'_, '_>) -> bool {
    node.is_element() && matches!(name(*node).0, Space::Draw | Space::Dr3d)
}

/// Where the bytes of a picture or an object are: in the package, or elsewhere, where nobody goes.
pub(super) fn source(target: &str) -> Source<'_> {
    if target.contains(':') || target.starts_with(['/', '#']) || target.starts_with("../") {
        return Source::Elsewhere(target);
    }
    Source::Part(target.trim_start_matches("./"))
}

/// The bytes that stand in the text itself.
fn inside(image: Node<'_, '_>) -> Option<Vec<u8>> {
    let text = child(image, Space::Office, "binary-data")?.text()?;
    let signs: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    STANDARD.decode(signs).map_err(|why| tracing::debug!(%why, "a picture in the text is damaged")).ok()
}

fn ending(bytes: &[u8]) -> &'static str {
    image_type(bytes).and_then(|kind| kind.split('/').nth(1)).unwrap_or("bin")
}
