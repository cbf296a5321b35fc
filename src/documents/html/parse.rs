//! Parses HTML as browsers do, within the allowance: what nests without end, or makes more nodes than a document has, is given up.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, QualName};

use super::attributes::{MAX_ATTRIBUTES, OpenTags};
use super::dom::{Dom, Element, Id, Kind, MAX_DEPTH};
use crate::documents::{Budget, ReadError};

/// Bytes that are read at a time, at most; the clock and what is under way are looked at between them.
const PIECE: usize = 4 * 1024;

/// The tree of a document or a part of one.
pub(super) fn parse(html: &str, budget: &Budget) -> Result<Dom, ReadError> {
    let sink = Sink::new(budget);
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let guard =
        Guard { builder: TreeBuilder::new(sink, options), told: Cell::default(), tags: Cell::default() };
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut open = OpenTags::default();
    for piece in pieces(html) {
        budget.step()?;
        let (told, tags) = (tokenizer.sink.told.get(), tokenizer.sink.tags.get());
        queue.push_back(StrTendril::from_slice(piece));
        feed(&tokenizer, &queue);
        if let Some(fault) = tokenizer.sink.fault() {
            return Err(fault);
        }
        if tokenizer.sink.told.get() == told {
            open.follow(piece);
        } else {
            open.ended(piece, tokenizer.sink.tags.get() > tags);
        }
        if tokenizer.sink.told.get() == told && open.has_too_many() {
            return Err(ReadError::Bomb);
        }
    }
    tokenizer.end();
    let sink = tokenizer.sink.builder.sink;
    if let Some(fault) = sink.fault.get() {
        return Err(fault);
    }
    let dom = sink.dom.into_inner();
    dom.check_depth()?;
    Ok(dom)
}

/// The text in pieces, each with `<` at its beginning or nowhere: a tag begins with a piece.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let longest = rest.ceil_char_boundary(PIECE.min(rest.len()));
        let piece = rest.get(..longest).filter(|piece| !piece.is_empty())?;
        let end =
            piece.bytes().skip(1).position(|byte| byte == b'<').map_or(longest, |at| at.saturating_add(1));
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

/// The parser stops at the end of a script, which nobody runs here, and goes on.
fn feed(tokenizer: &Tokenizer<Guard<'_>>, queue: &BufferQueue) {
    while !matches!(tokenizer.feed(queue), html5ever::TokenizerResult::Done) {}
}

/// Lets no more tokens through once something is wrong: each may cost as much as the tree is deep.
struct Guard<'b> {
    builder: TreeBuilder<Id, Sink<'b>>,
    /// Tokens so far, without mere complaints; and tags among them.
    told: Cell<usize>,
    tags: Cell<usize>,
}

impl Guard<'_> {
    fn fault(&self) -> Option<ReadError> {
        self.builder.sink.fault.get()
    }
}

impl TokenSink for Guard<'_> {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        if matches!(token, Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.told.set(self.told.get().saturating_add(1));
        self.builder.sink.try_to(|sink| sink.budget.step());
        if let Token::TagToken(tag) = &token {
            self.tags.set(self.tags.get().saturating_add(1));
            self.builder.sink.try_to(|_| is_few(tag.attrs.len()));
        }
        if self.fault().is_some() && !matches!(token, Token::EOFToken) {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Where the parser puts what it makes.
struct Sink<'b> {
    budget: &'b Budget,
    dom: RefCell<Dom>,
    fault: Cell<Option<ReadError>>,
}

impl<'b> Sink<'b> {
    fn new(budget: &'b Budget) -> Self {
        Self { budget, dom: RefCell::new(Dom::new()), fault: Cell::new(None) }
    }

    fn try_to(&self, act: impl FnOnce(&Self) -> Result<(), ReadError>) {
        if let Err(fault) = act(self)
            && self.fault.get().is_none()
        {
            self.fault.set(Some(fault));
        }
    }

    fn add(&self, kind: Kind, bytes: usize) -> Id {
        self.try_to(|sink| sink.budget.write(bytes));
        self.dom.borrow_mut().add(kind)
    }

    /// Puts a node among the children of another, at a place or last. Text joins the text before it.
    fn put(&self, parent: Id, child: NodeOrText<Id>, before: Option<Id>) {
        let mut dom = self.dom.borrow_mut();
        // What is put before a table comes where its rows are being read: near the end.
        let place = before.and_then(|b| dom.children(parent).iter().rposition(|c| *c == b));
        let at = place.unwrap_or_else(|| dom.children(parent).len());
        let id = match child {
            NodeOrText::AppendNode(id) => id,
            NodeOrText::AppendText(text) => {
                let previous = at.checked_sub(1).and_then(|p| dom.children(parent).get(p)).copied();
                self.try_to(|sink| sink.budget.write(text.len()));
                if let Some(Kind::Text(known)) = previous.and_then(|p| dom.get_mut(p)).map(|n| &mut n.kind) {
                    known.push_str(&text);
                    return;
                }
                dom.add(Kind::Text(text.to_string()))
            }
        };
        detach(&mut dom, id);
        let depth = dom.get(parent).map_or(0, |node| node.depth).saturating_add(1);
        if depth > MAX_DEPTH {
            self.try_to(|_| Err(ReadError::TooDeep));
        }
        if let Some(node) = dom.get_mut(id) {
            node.parent = Some(parent);
            node.depth = depth;
        }
        if let Some(node) = dom.get_mut(parent) {
            node.children.insert(at.min(node.children.len()), id);
        }
    }
}

/// Are so many attributes no more than a program writes for one element?
fn is_few(attributes: usize) -> Result<(), ReadError> {
    if attributes > MAX_ATTRIBUTES { Err(ReadError::Bomb) } else { Ok(()) }
}

fn detach(dom: &mut Dom, id: Id) {
    let Some(parent) = dom.get_mut(id).and_then(|node| node.parent.take()) else { return };
    if let Some(node) = dom.get_mut(parent) {
        // What is taken out again has mostly been put in last.
        if let Some(at) = node.children.iter().rposition(|child| *child == id) {
            node.children.remove(at);
        }
    }
}

impl TreeSink for Sink<'_> {
    type Handle = Id;
    type Output = ();
    type ElemName<'a>
        = Ref<'a, QualName>
    where
        Self: 'a;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Self::ElemName<'a> {
        Ref::map(self.dom.borrow(), |dom| dom.name(*target))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Id {
        let bytes = attributes.iter().map(|a| a.value.len().saturating_add(size_of::<Attribute>())).sum();
        self.add(Kind::Element(Element { name, attributes }), bytes)
    }

    fn create_comment(&self, _text: StrTendril) -> Id {
        self.add(Kind::Other, 0)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Id {
        self.add(Kind::Other, 0)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.put(*parent, child, None);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let parent = self.dom.borrow().parent(*element);
        match parent {
            Some(parent) => self.put(parent, child, Some(*element)),
            None => self.put(*previous, child, None),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    /// What stands in a template is not shown: it is kept beside the tree.
    fn get_template_contents(&self, target: &Id) -> Id {
        let contents = self.add(Kind::Other, 0);
        let mut dom = self.dom.borrow_mut();
        let depth = dom.get(*target).map_or(0, |node| node.depth);
        if let Some(node) = dom.get_mut(contents) {
            node.depth = depth.saturating_add(1);
        }
        contents
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, node: NodeOrText<Id>) {
        let parent = self.dom.borrow().parent(*sibling);
        if let Some(parent) = parent {
            self.put(parent, node, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        let mut dom = self.dom.borrow_mut();
        if let Some(Kind::Element(element)) = dom.get_mut(*target).map(|node| &mut node.kind) {
            let known: Vec<QualName> = element.attributes.iter().map(|a| a.name.clone()).collect();
            element.attributes.extend(attributes.into_iter().filter(|a| !known.contains(&a.name)));
            let all = element.attributes.len();
            self.try_to(|_| is_few(all));
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        detach(&mut self.dom.borrow_mut(), *target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut dom = self.dom.borrow_mut();
        let children = dom.get_mut(*node).map(|n| std::mem::take(&mut n.children)).unwrap_or_default();
        for child in &children {
            if let Some(moved) = dom.get_mut(*child) {
                moved.parent = Some(*new_parent);
            }
        }
        if let Some(parent) = dom.get_mut(*new_parent) {
            parent.children.extend(children);
        }
    }
}
