//! What this reader shares with that of Word files: merged cells, nested lists, raised figures and signs of symbol fonts are read alike.

pub(super) use crate::documents::docx::lists::{FlatItem, nest};
pub(super) use crate::documents::docx::look::Height;
pub(super) use crate::documents::docx::number_format::{roman, show};
pub(super) use crate::documents::docx::numbering::Label;
pub(super) use crate::documents::docx::raised;
pub(super) use crate::documents::docx::symbols::Typeface;
pub(super) use crate::documents::docx::tables::{MAX_COLUMNS, Row, Source, split};
