//! What this reader shares with those of files: merged cells, nested lists, raised figures and signs of symbol fonts are read alike.

pub(super) use crate::documents::reader::flow::is_empty;
pub(super) use crate::documents::reader::grid::{MAX_COLUMNS, Row, Source, split};
pub(super) use crate::documents::reader::lists::{FlatItem, Label, nest};
pub(super) use crate::documents::reader::look::Height;
pub(super) use crate::documents::reader::number_format::{roman, show};
pub(super) use crate::documents::reader::raised;
pub(super) use crate::documents::reader::symbols::{Typeface, signs};
