//! Parsing XML parts, whoever wrote them.

use roxmltree::{Document, ParsingOptions};

use crate::documents::ReadError;

/// Deepest nesting that is walked; word processors stay far below it.
pub(crate) const MAX_DEPTH: usize = 100;
const MAX_NODES: u32 = 3_000_000;

/// Parses a part. A document type declaration, and so every entity trick, is refused.
pub(crate) fn parse(text: &str) -> Result<Document<'_>, ReadError> {
    super::guard::check(text)?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| {
        tracing::debug!(%error, "part of a document is not well-formed");
        if matches!(error, roxmltree::Error::NodesLimitReached) {
            ReadError::Bomb
        } else {
            ReadError::Damaged
        }
    })
}
