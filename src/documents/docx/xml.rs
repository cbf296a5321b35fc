//! Small helpers over the XML tree of a Word part.

use roxmltree::Node;

pub(super) use crate::documents::reader::xml::parse;

/// Is this an element of the main Word namespace (transitional or strict) with this name?
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    in_word(node) && node.tag_name().name() == name
}

pub(super) fn in_word(node: Node<'_, '_>) -> bool {
    node.tag_name()
        .namespace()
        .is_some_and(|ns| ns.ends_with("wordprocessingml/2006/main") || ns.ends_with("wordprocessingml/main"))
}

/// The first child element with this Word name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|c| is(*c, name))
}

/// The attribute with this local name that is not a relationship id.
pub(super) fn attr<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == name && !is_relation(a.namespace())).map(|a| a.value())
}

/// A relationship id, such as `r:id` or `r:embed`.
pub(super) fn relation<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == name && is_relation(a.namespace())).map(|a| a.value())
}

/// `w:val` of a named child.
pub(super) fn val<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|c| attr(c, "val"))
}

/// A number in `w:val` of a named child.
pub(super) fn number<T: std::str::FromStr>(node: Node<'_, '_>, name: &str) -> Option<T> {
    val(node, name).and_then(|v| v.trim().parse().ok())
}

/// A switch such as `w:b`: absent is `None`, present is on unless it says otherwise.
pub(super) fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    child(node, name).map(|c| !matches!(attr(c, "val"), Some("0" | "false" | "off" | "none")))
}

fn is_relation(namespace: Option<&str>) -> bool {
    namespace.is_some_and(|ns| {
        ns.ends_with("officeDocument/2006/relationships") || ns.ends_with("officeDocument/relationships")
    })
}
