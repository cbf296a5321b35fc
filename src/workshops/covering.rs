//! An answer that says one thing: each part of it is one input, from its first word to its last.

use crate::db::Tx;
use crate::hearings::access::Work;
use crate::inputs::actions::{self as inputs, Cut, CutError};
use crate::inputs::{InputKind, Placing};
use crate::responses::{self, RevisionId};
use crate::text::span::Span;

/// Cuts every part of a revision that was submitted just now.
pub(super) fn cover(tx: &mut Tx<'_>, who: &Work, revision: RevisionId) -> Result<(), CutError> {
    for part in responses::read::parts(tx, revision)? {
        let whole = Span { start: 0, end: part.canonical.chars().count() };
        let Some(span) = whole.trimmed(&part.canonical) else { continue };
        let quote = span.quote(&part.canonical)?;
        let placing = Placing {
            kind: InputKind::Proposal,
            stance: None,
            sections: Vec::new(),
            items: Vec::new(),
            tags: Vec::new(),
        };
        inputs::cut(tx, who, &Cut { part: part.id, span, quote, placing })?;
    }
    Ok(())
}
