//! Which Markdown is read, written and shown: one dialect for all.

use comrak::Options;

/// The extensions of Markdown that texts are written with: whoever reads or writes Markdown begins here.
pub fn extensions() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options
}

/// The Markdown that is shown: shared with plain text, so that both read the same document.
pub(super) fn options() -> Options<'static> {
    let mut options = extensions();
    // An address that stands bare in the text becomes a link on the page; the words stay as they are.
    options.extension.autolink = true;
    options.render.escape = true;
    options
}
