//! Signs that turn the direction of writing: none may reach beyond its own line, and none may show letters in another order than they stand.

use std::collections::BTreeSet;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Embedding,
    Override,
    Isolate,
}

/// Embeddings, overrides and isolates, and what closes them (UAX #9, 2.1 to 2.5).
pub(super) fn is_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text without overrides, and without what is opened and not closed in its line, or closed and not opened.
pub(super) fn closed(text: String) -> String {
    if !text.contains(is_control) {
        return text;
    }
    let gone = unmatched(&text);
    text.char_indices().filter(|(at, _)| !gone.contains(at)).map(|(_, c)| c).collect()
}

/// Where the signs stand that must go, in bytes.
fn unmatched(text: &str) -> BTreeSet<usize> {
    let mut gone = BTreeSet::new();
    let mut open: Vec<(usize, Opened)> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\n' => gone.extend(open.drain(..).map(|(at, _)| at)),
            '\u{202a}' | '\u{202b}' => open.push((at, Opened::Embedding)),
            '\u{202d}' | '\u{202e}' => open.push((at, Opened::Override)),
            '\u{2066}'..='\u{2068}' => open.push((at, Opened::Isolate)),
            '\u{202c}' => match open.pop_if(|(_, what)| *what != Opened::Isolate) {
                Some((_, Opened::Embedding)) => {}
                Some((begun, _)) => gone.extend([begun, at]),
                None => gone.extend([at]),
            },
            '\u{2069}' => match open.iter().rposition(|(_, what)| *what == Opened::Isolate) {
                // What was opened inside an isolate ends with it.
                Some(from) => {
                    gone.extend(open.drain(from..).filter(|o| o.1 == Opened::Override).map(|o| o.0));
                }
                None => gone.extend([at]),
            },
            _ => {}
        }
    }
    gone.extend(open.into_iter().map(|(at, _)| at));
    gone
}
