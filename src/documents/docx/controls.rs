//! Content controls in a line.

use roxmltree::Node;

use super::Reader;
use super::xml::{attr, child};
use crate::documents::ReadError;
use crate::documents::reader::line::{Line, box_sign};
use crate::documents::reader::look::Look;

impl Reader<'_> {
    /// A content control: what stands in it, and where nothing does, the box that it draws by itself.
    pub(super) fn control(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let before = line.content.len();
        if let Some(content) = child(node, "sdtContent") {
            self.inline(content, line)?;
        }
        let tick = child(node, "sdtPr")
            .and_then(|p| p.children().find(|n| n.tag_name().name() == "checkbox"))
            .filter(|_| line.content.len() == before);
        let Some(tick) = tick else { return Ok(()) };
        let checked = tick.children().find(|n| n.tag_name().name() == "checked").and_then(|n| attr(n, "val"));
        self.push(line, box_sign(matches!(checked, Some("1" | "true" | "on"))), Look::default())
    }
}
