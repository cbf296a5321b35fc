//! A list as its preview looks at it, and what its columns are called.

use super::super::importing::Outline;
use super::super::notes::{Column, Report, Sheet};
use super::super::read::{Import, Workshop};

/// A list with all that is known of it.
pub(super) struct Looked {
    pub list: Import,
    pub event: Workshop,
    pub outline: Outline,
    pub sheet: Sheet,
    pub report: Report,
}

/// What a column of a list says, by name.
pub(super) fn column_name(column: Column) -> &'static str {
    match column {
        Column::Table => "workshops-column-table",
        Column::Note => "workshops-column-note",
        Column::Theme => "workshops-column-theme",
        Column::Author => "workshops-column-author",
    }
}
