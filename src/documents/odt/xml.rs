//! Small helpers over the XML tree of an OpenDocument part.

use roxmltree::Node;

pub(super) use crate::documents::reader::xml::parse;

/// The namespaces that are told apart; prefixes are the writer's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Office,
    Style,
    Text,
    Table,
    Draw,
    /// Three-dimensional shapes.
    Dr3d,
    Form,
    /// Form fields as Word has them.
    Field,
    Math,
    /// What LibreOffice writes beyond the standard.
    Extra,
    Other,
}

/// An element's namespace and name.
pub(super) fn name<'a>(node: Node<'a, '_>) -> (Space, &'a str) {
    let tag = node.tag_name();
    let space = tag.namespace().unwrap_or_default();
    let standard = space.strip_prefix("urn:oasis:names:tc:opendocument:xmlns:");
    let space = match standard.and_then(|s| s.split(':').next()) {
        Some("office") => Space::Office,
        Some("style") => Space::Style,
        Some("text") => Space::Text,
        Some("table") => Space::Table,
        Some("drawing") => Space::Draw,
        Some("dr3d") => Space::Dr3d,
        Some("form") => Space::Form,
        _ if space.ends_with(":field:1.0") => Space::Field,
        _ if space.starts_with("urn:org:documentfoundation:") => Space::Extra,
        _ if space.ends_with("/MathML") => Space::Math,
        _ => Space::Other,
    };
    (space, tag.name())
}

pub(super) fn is(node: Node<'_, '_>, space: Space, local: &str) -> bool {
    node.is_element() && name(node) == (space, local)
}

/// The first child element with this name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, space: Space, local: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|c| is(*c, space, local))
}

/// The attribute with this local name. No element has two that differ in their namespace only and mean different things.
pub(super) fn attr<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == name).map(|a| a.value())
}

/// A number in an attribute.
pub(super) fn number<T: std::str::FromStr>(node: Node<'_, '_>, name: &str) -> Option<T> {
    attr(node, name).and_then(|v| v.trim().parse().ok())
}

pub(super) fn is_on(node: Node<'_, '_>, name: &str) -> bool {
    attr(node, name) == Some("true")
}

/// Does any text stand under a node?
pub(super) fn has_words(node: Node<'_, '_>) -> bool {
    node.descendants().any(|n| n.is_text() && n.text().is_some_and(|t| !t.trim().is_empty()))
}

/// All words under a node, one space between paragraphs; without comments, and without the numbers of pages.
pub(super) fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    collect(node, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect(node: Node<'_, '_>, out: &mut String) {
    if node.is_text() {
        return out.push_str(node.text().unwrap_or_default());
    }
    match name(node) {
        (Space::Office, "annotation" | "binary-data" | "event-listeners")
        | (Space::Text, "tracked-changes" | "page-number" | "note-citation" | "number") => return,
        (Space::Text, "p" | "h" | "s" | "tab" | "line-break") => out.push(' '),
        _ => {}
    }
    node.children().for_each(|c| collect(c, out));
}
