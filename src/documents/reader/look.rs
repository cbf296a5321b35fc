//! How a run looks, as far as a plan keeps it.

use super::symbols::Typeface;

/// Where text stands on its line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Height {
    #[default]
    Line,
    Raised,
    Lowered,
}

/// How a run looks in the end.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four switches of the file format, each on or off by itself"
)]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Look {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) strike: bool,
    pub(crate) hidden: bool,
    pub(crate) height: Height,
    /// The typeface of the letters a to z, and of all others.
    pub(crate) faces: (Typeface, Typeface),
}
