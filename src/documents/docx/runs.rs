//! Text inside a paragraph: runs, links, tracked changes and everything that stands in a line.

use std::rc::Rc;

use roxmltree::Node;

use super::xml::{attr, child, in_word, relation};
use super::{Reader, equations, extras, fields};
use crate::documents::reader::line::Line;
use crate::documents::reader::look::Look;
use crate::documents::reader::symbols::Typeface;
use crate::documents::{Finding, Inline, Lost, ReadError};

impl Reader<'_> {
    /// Walks what may stand in a paragraph.
    pub(super) fn inline(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.inline_child(c, line))
        })
    }

    pub(super) fn inline_child(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        self.budget.step()?;
        match node.tag_name().name() {
            "AlternateContent" => self.inline(branch(node), line),
            "oMath" | "oMathPara" => self.equation(node, line),
            // What is not known is walked: it may be wrapped around text.
            _ if !in_word(node) => self.inline(node, line),
            "r" => self.run(node, line),
            "hyperlink" => self.hyperlink(node, line),
            "ins" | "moveTo" => {
                self.insertions = self.insertions.saturating_add(1);
                self.inline(node, line)
            }
            "del" | "moveFrom" => {
                self.deletions = self.deletions.saturating_add(1);
                Ok(())
            }
            "fldSimple" => self.simple_field(node, line),
            "sdt" => self.control(node, line),
            "smartTag" | "customXml" | "dir" | "bdo" => self.inline(node, line),
            "bookmarkStart" => self.begin_bookmark(node),
            "bookmarkEnd" => {
                self.end_bookmark(node, line);
                Ok(())
            }
            "p" | "tbl" => self.block_in_line(node, line),
            "subDoc" | "altChunk" => self.lost(Lost::LinkedDocument, ""),
            _ => Ok(()),
        }
    }

    fn hyperlink(&mut self, node: Node<'_, '_>, out: &mut Line) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.own.relations);
        let target = relation(node, "id").and_then(|id| relations.get(id)).map(|r| r.target.as_str());
        let place = attr(node, "anchor").or_else(|| attr(node, "docLocation"));
        let link = match target {
            Some(target) => self.allowed_link(&fields::with_place(target, place))?,
            None => None,
        };
        self.linked(link, node, out)
    }

    fn simple_field(&mut self, node: Node<'_, '_>, out: &mut Line) -> Result<(), ReadError> {
        let instruction = attr(node, "instr").unwrap_or_default();
        if fields::is_contents(instruction) {
            self.contents = true;
            return Ok(());
        }
        let before = out.content.len();
        let target_link = self.link_of(instruction)?;
        self.linked(target_link, node, out)?;
        if out.content.len() == before && self.own.fields.is_empty() {
            let form = node.descendants().find(|n| n.tag_name().name() == "ffData");
            self.show_unshown(instruction, form.and_then(fields::form_text), out)?;
        }
        Ok(())
    }

    fn linked(&mut self, link: Option<Rc<str>>, node: Node<'_, '_>, out: &mut Line) -> Result<(), ReadError> {
        let outer = self.link.clone();
        self.link = link.or_else(|| outer.clone());
        let result = self.inline(node, out);
        self.link = outer;
        result
    }

    fn run(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let look = self.own.styles.look(self.own.base, child(node, "rPr"));
        if look.hidden {
            let text = extras::words(node);
            if !text.is_empty() && !self.muted(&text) {
                let near = self.near.clone();
                self.find(Finding::HiddenText { near, text })?;
            }
        }
        self.run_content(node, look, line)
    }

    fn run_content(&mut self, node: Node<'_, '_>, look: Look, line: &mut Line) -> Result<(), ReadError> {
        self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.run_child(c, look, line))
        })
    }

    fn run_child(&mut self, node: Node<'_, '_>, look: Look, line: &mut Line) -> Result<(), ReadError> {
        self.budget.step()?;
        match node.tag_name().name() {
            "AlternateContent" => return self.run_content(branch(node), look, line),
            "drawing" | "pict" | "object" if !self.muted("") => return self.drawing(node, look.hidden, line),
            "t" => return self.push(line, &text_of(node), look),
            "tab" | "ptab" => return self.push(line, "\t", look),
            "noBreakHyphen" => return self.push(line, "\u{2011}", look),
            "softHyphen" => return self.push(line, "\u{ad}", look),
            "br" | "cr" => return self.line_break(node, look, line),
            "sym" => return self.symbol(node, look, line),
            "fldChar" => return self.field_mark(node, look, line),
            "instrText" => self.instruct(node.text().unwrap_or_default()),
            kind @ ("footnoteReference" | "endnoteReference") if !look.hidden && !self.muted("") => {
                return self.note_mark(kind == "footnoteReference", node, line);
            }
            "ruby" => {
                if let Some(base) = child(node, "rubyBase") {
                    self.inline(base, line)?;
                }
                // The pronunciation above it follows in brackets.
                let above = child(node, "rt").map(extras::words).unwrap_or_default();
                let text = if above.is_empty() { above } else { format!(" ({above})") };
                return self.push(line, &text, look);
            }
            "contentPart" if !look.hidden => return self.lost(Lost::Shape, ""),
            // The day it is, or the page: fields of old.
            kind if kind.ends_with("Long") || kind.ends_with("Short") || kind == "pgNum" => {
                return self.lost(Lost::Field, kind);
            }
            _ if !in_word(node) => return self.run_content(node, look, line),
            _ => {}
        }
        Ok(())
    }

    fn note_mark(&mut self, foot: bool, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let follows = matches!(attr(node, "customMarkFollows"), Some("1" | "true" | "on"));
        // The mark stands between this reference and the next.
        let is_reference = |n: &Node<'_, '_>| n.tag_name().name().ends_with("Reference");
        let after = || node.next_siblings().skip(1).take_while(|n| !is_reference(n));
        let own_mark = follows.then(|| after().map(extras::words).collect::<Vec<_>>().concat());
        let label = self.wanted.want(foot, attr(node, "id").unwrap_or_default(), own_mark, &self.near);
        self.budget.write(label.len())?;
        line.content.push(Inline::Note(label));
        Ok(())
    }

    pub(super) fn push(&mut self, line: &mut Line, text: &str, look: Look) -> Result<(), ReadError> {
        if look.hidden || self.muted(text) {
            return Ok(());
        }
        let target = self.current_link();
        self.put(line, text, look, target.as_ref())?;
        self.has_shown();
        Ok(())
    }

    fn line_break(&mut self, node: Node<'_, '_>, look: Look, line: &mut Line) -> Result<(), ReadError> {
        let in_line = !matches!(attr(node, "type"), Some("page" | "column"));
        if in_line && !look.hidden && !self.muted("\n") {
            self.budget.write(1)?;
            line.content.push(Inline::Break);
        } else if !in_line {
            self.push(line, " ", look)?;
        }
        Ok(())
    }

    fn symbol(&mut self, node: Node<'_, '_>, look: Look, line: &mut Line) -> Result<(), ReadError> {
        let code = attr(node, "char").and_then(|c| u32::from_str_radix(c, 16).ok()).unwrap_or_default();
        let font = attr(node, "font").unwrap_or_default();
        let shown =
            char::from_u32(code).filter(|c| !c.is_control()).and_then(|c| Typeface::named(font).shows(c));
        let plain = Look { faces: (Typeface::Text, Typeface::Text), ..look };
        if let Some(c) = shown {
            return self.push(line, c.encode_utf8(&mut [0; 4]), plain);
        }
        self.push(line, "\u{fffd}", plain)?;
        if look.hidden { Ok(()) } else { self.lost(Lost::Symbol, &format!("{font} {code:04X}")) }
    }

    fn equation(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let text = equations::linear(node);
        self.push(line, &text, Look::default())?;
        self.lost(Lost::Equation, &text)
    }
}

/// The one branch of alternative content that is read: the first that says something a plan keeps.
pub(super) fn branch<'a, 'i>(node: Node<'a, 'i>) -> Node<'a, 'i> {
    let says = |n: &Node<'a, 'i>| {
        n.descendants().any(|d| {
            matches!(d.tag_name().name(), "t" | "txbxContent" | "blip" | "imagedata" | "tab" | "sym")
        })
    };
    let known = |name: &'static str| node.children().filter(move |n| n.tag_name().name() == name);
    known("Choice").chain(known("Fallback")).find(says).or_else(|| known("Choice").next()).unwrap_or(node)
}

/// Spaces at the ends count only where the file says so, here or around it.
fn text_of(node: Node<'_, '_>) -> String {
    let text: String = node.children().filter_map(|c| c.text()).collect();
    let says =
        |n: Node<'_, '_>| n.attributes().find(|a| a.name() == "space").map(|a| a.value() == "preserve");
    let keep = node.ancestors().find_map(says).unwrap_or_default();
    if keep { text } else { text.trim_matches([' ', '\t', '\n', '\r']).to_owned() }
}
