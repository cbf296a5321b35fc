//! Objects of other programs in the text: equations become text, charts and everything else is told.

use roxmltree::Node;

use super::Reader;
use super::drawing::source;
use super::equations::linear;
use super::xml::{Space, attr, child, is, name, parse, words};
use crate::documents::reader::line::Line;
use crate::documents::reader::pictures::{Drawn, Source};
use crate::documents::{Lost, ReadError};

/// What an object holds.
#[derive(Debug)]
enum Content {
    Equation(String),
    Chart(String),
    Other(String),
}

impl Default for Content {
    fn default() -> Self {
        Self::Other(String::new())
    }
}

impl Reader<'_> {
    pub(super) fn object(
        &mut self,
        node: Node<'_, '_>,
        drawn: &Drawn,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        match self.content_of(node)? {
            Content::Equation(text) => {
                self.exactly(&text, line)?;
                self.lost(Lost::Equation, &text)
            }
            Content::Chart(text) => {
                self.lost(Lost::Chart, &text)?;
                self.keep_alt(&drawn.alt, line)
            }
            Content::Other(text) => {
                let text = if text.is_empty() { drawn.name.clone() } else { text };
                self.lost(Lost::Embedded, &text)?;
                // The picture of it stands beside it.
                let frame = node.parent().filter(|p| child(*p, Space::Draw, "image").is_some());
                match frame {
                    Some(frame) => self.frame_picture(frame, drawn, line),
                    None => self.keep_alt(&drawn.alt, line),
                }
            }
        }
    }

    /// An object stands in the text itself or in a folder of the package.
    fn content_of(&mut self, node: Node<'_, '_>) -> Result<Content, ReadError> {
        if !is(node, Space::Draw, "object") {
            return Ok(Content::Other(attr(node, "class-names").unwrap_or_default().to_owned()));
        }
        if let Some(inside) = node.children().find(Node::is_element) {
            return Ok(content(inside));
        }
        let Some(Source::Part(folder)) = attr(node, "href").map(source) else {
            return Ok(Content::default());
        };
        let part = format!("{}/content.xml", folder.trim_end_matches('/'));
        let read = self.package.text(&part).and_then(|text| match text {
            Some(text) => parse(&text).map(|xml| content(xml.root_element())),
            None => Ok(Content::default()),
        });
        self.aside(read, &part)
    }
}

fn content(root: Node<'_, '_>) -> Content {
    if name(root) == (Space::Math, "math") {
        return Content::Equation(linear(root));
    }
    let body = child(root, Space::Office, "body").unwrap_or(root);
    if child(body, Space::Office, "chart").is_some() {
        Content::Chart(words(body))
    } else {
        Content::Other(words(body))
    }
}
