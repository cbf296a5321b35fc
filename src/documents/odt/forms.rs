//! Controls of forms: a box is shown ticked or not with its label, a field with what was written in it.

use roxmltree::Node;

use super::Reader;
use super::xml::{Space, attr, is_on, name};
use crate::documents::reader::line::{Line, box_sign};
use crate::documents::{Lost, ReadError};

/// What a control shows, or the name of one that shows nothing a plan can keep.
#[derive(Debug, Clone)]
pub(super) enum Control {
    Shows(String),
    Named(String),
}

impl Control {
    fn len(&self) -> usize {
        let (Self::Shows(text) | Self::Named(text)) = self;
        text.len()
    }
}

impl Reader<'_> {
    /// Remembers the controls of all forms; they are shown where the text refers to them.
    pub(super) fn forms(&mut self, node: Node<'_, '_>) -> Result<(), ReadError> {
        for control in node.descendants().filter(Node::is_element) {
            self.budget.step()?;
            if let (Some(id), Some(shown)) = (attr(control, "id"), shown(control)) {
                self.budget.write(id.len().saturating_add(shown.len()))?;
                self.own.controls.insert(id.to_owned(), shown);
            }
        }
        Ok(())
    }

    /// A control that stands in the text.
    pub(super) fn control_shape(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let control = attr(node, "control").and_then(|id| self.own.controls.get(id)).cloned();
        match control {
            Some(Control::Shows(text)) => {
                self.budget.repeat(text.len())?;
                self.exactly(&text, line)
            }
            Some(Control::Named(name)) => self.lost(Lost::Embedded, &name),
            None => self.lost(Lost::Embedded, attr(node, "name").unwrap_or_default()),
        }
    }
}

fn shown(control: Node<'_, '_>) -> Option<Control> {
    let get = |name: &str| attr(control, name).filter(|v| !v.trim().is_empty());
    let label = get("label").unwrap_or_default();
    let (Space::Form, kind) = name(control) else { return None };
    let text = match kind {
        "checkbox" | "radio" => {
            let state = get("current-state").or_else(|| get("state"));
            let ticked =
                state == Some("checked") || is_on(control, "current-selected") || is_on(control, "selected");
            Some(format!("{} {label}", box_sign(ticked)).trim_end().to_owned())
        }
        "fixed-text" => Some(label.to_owned()),
        "form" | "properties" | "property" | "option" | "item" => return None,
        "listbox" => {
            let chosen = control.children().find(|o| is_on(*o, "current-selected") || is_on(*o, "selected"));
            chosen.and_then(|o| attr(o, "label")).map(str::to_owned)
        }
        _ => get("current-value").or_else(|| get("value")).map(str::to_owned),
    };
    let called = || get("label").or_else(|| get("name")).unwrap_or_default().to_owned();
    Some(text.filter(|t| !t.is_empty()).map_or_else(|| Control::Named(called()), Control::Shows))
}
