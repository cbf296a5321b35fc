//! The tree of a piece of HTML, as small as the reader needs it.

use html5ever::{Attribute, LocalName, QualName, ns};

use crate::documents::ReadError;

/// Deeper nesting than this is no document; web pages reach about fifty.
pub(super) const MAX_DEPTH: usize = 250;

/// The place of a node in its tree.
pub(super) type Id = usize;

/// Nodes by their ids; the first is the document itself.
#[derive(Debug)]
pub(super) struct Dom {
    nodes: Vec<Node>,
    nameless: QualName,
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) parent: Option<Id>,
    pub(super) children: Vec<Id>,
    /// How deep it stood when it was put there; the parser may have lifted it since.
    pub(super) depth: usize,
}

#[derive(Debug)]
pub(super) enum Kind {
    /// The document, and what shows nothing: comments, instructions.
    Other,
    Text(String),
    Element(Element),
}

#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: QualName,
    pub(super) attributes: Vec<Attribute>,
}

impl Element {
    pub(super) fn tag(&self) -> &str {
        &self.name.local
    }

    pub(super) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
    }

    pub(super) fn has_class(&self, start: &str) -> bool {
        self.classes().any(|class| class.starts_with(start))
    }

    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        self.attr("class").unwrap_or_default().split_ascii_whitespace()
    }
}

impl Dom {
    pub(super) fn new() -> Self {
        let nameless = QualName::new(None, ns!(), LocalName::from(""));
        let mut dom = Self { nodes: Vec::new(), nameless };
        dom.add(Kind::Other);
        dom
    }

    pub(super) fn name(&self, id: Id) -> &QualName {
        self.element(id).map_or(&self.nameless, |element| &element.name)
    }

    pub(super) fn add(&mut self, kind: Kind) -> Id {
        self.nodes.push(Node { kind, parent: None, children: Vec::new(), depth: 0 });
        self.nodes.len().saturating_sub(1)
    }

    pub(super) fn get(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id)
    }

    pub(super) fn get_mut(&mut self, id: Id) -> Option<&mut Node> {
        self.nodes.get_mut(id)
    }

    pub(super) fn element(&self, id: Id) -> Option<&Element> {
        match self.get(id).map(|node| &node.kind) {
            Some(Kind::Element(element)) => Some(element),
            _ => None,
        }
    }

    pub(super) fn text(&self, id: Id) -> Option<&str> {
        match self.get(id).map(|node| &node.kind) {
            Some(Kind::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn children(&self, id: Id) -> &[Id] {
        self.get(id).map_or(&[], |node| &node.children)
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.get(id).and_then(|node| node.parent)
    }

    /// All nodes below, in the order of the text, without recursion.
    pub(super) fn below(&self, id: Id) -> impl Iterator<Item = Id> {
        let mut open: Vec<Id> = self.children(id).iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let next = open.pop()?;
            open.extend(self.children(next).iter().rev());
            Some(next)
        })
    }

    /// The words below a node that could be shown, with single spaces between them.
    pub(super) fn words(&self, id: Id) -> String {
        let mut all = String::new();
        // Nothing stands for the end of a block: its words are apart from those before and after.
        let mut open = vec![Some(id)];
        while let Some(next) = open.pop() {
            let Some(next) = next else {
                all.push(' ');
                continue;
            };
            match self.get(next).map(|node| &node.kind) {
                Some(Kind::Text(text)) => all.push_str(text),
                Some(Kind::Element(element)) if is_never_shown(element.tag()) => continue,
                Some(Kind::Element(element)) if stands_apart(element.tag()) => {
                    all.push(' ');
                    open.push(None);
                }
                _ => {}
            }
            open.extend(self.children(next).iter().rev().map(|child| Some(*child)));
        }
        all.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Are the words below a node no more than the mark of a note, such as `[12]`?
    pub(super) fn is_mark(&self, id: Id) -> bool {
        const LONGEST: usize = 5;
        self.words(id).chars().count() <= LONGEST
    }

    /// Is the tree shallow enough to be walked with recursion?
    pub(super) fn check_depth(&self) -> Result<(), ReadError> {
        let mut open = vec![(0, 0_usize)];
        while let Some((id, depth)) = open.pop() {
            if depth > MAX_DEPTH {
                return Err(ReadError::TooDeep);
            }
            open.extend(self.children(id).iter().map(|child| (*child, depth.saturating_add(1))));
        }
        Ok(())
    }
}

/// Does an element begin a line of its own?
pub(super) fn stands_apart(tag: &str) -> bool {
    const APART: [&str; 19] = [
        "blockquote",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ol",
        "p",
        "pre",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "ul",
    ];
    APART.contains(&tag) || is_block(tag)
}

/// Boxes that hold lines, without a meaning of their own.
pub(super) fn is_block(tag: &str) -> bool {
    const BLOCKS: [&str; 30] = [
        "address",
        "article",
        "aside",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "main",
        "nav",
        "optgroup",
        "option",
        "search",
        "section",
        "summary",
        "tr",
    ];
    BLOCKS.contains(&tag)
}

/// What browsers do not show, whatever its style.
pub(super) fn is_never_shown(tag: &str) -> bool {
    const NEVER: [&str; 17] = [
        "annotation",
        "annotation-xml",
        "base",
        "col",
        "colgroup",
        "datalist",
        "head",
        "link",
        "meta",
        "noframes",
        "noscript",
        "rp",
        "script",
        "style",
        "template",
        "title",
        "xml",
    ];
    NEVER.contains(&tag)
}
