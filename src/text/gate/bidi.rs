//! Signs that turn the direction of writing: none may reach beyond its own line, and none may show letters in another order
//! than they stand.

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
    // Counted, so that a long row of closing signs is not held against all that is open each time.
    let mut isolates = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '\n' => {
                gone.extend(open.drain(..).map(|(at, _)| at));
                isolates = 0;
            }
            '\u{202a}' | '\u{202b}' => open.push((at, Opened::Embedding)),
            '\u{202d}' | '\u{202e}' => open.push((at, Opened::Override)),
            '\u{2066}'..='\u{2068}' => {
                open.push((at, Opened::Isolate));
                isolates += 1;
            }
            '\u{202c}' => match open.pop_if(|(_, what)| *what != Opened::Isolate) {
                Some((_, Opened::Embedding)) => {}
                Some((begun, _)) => gone.extend([begun, at]),
                None => gone.extend([at]),
            },
            '\u{2069}' if isolates == 0 => gone.extend([at]),
            '\u{2069}' => {
                isolates -= 1;
                gone.extend(inside(&mut open));
            }
            _ => {}
        }
    }
    gone.extend(open.into_iter().map(|(at, _)| at));
    gone
}

/// Closes the innermost isolate, and with it what was opened inside; gives where the overrides among those stand.
fn inside(open: &mut Vec<(usize, Opened)>) -> Vec<usize> {
    let mut overrides = Vec::new();
    while let Some((at, what)) = open.pop().filter(|(_, what)| *what != Opened::Isolate) {
        if what == Opened::Override {
            overrides.push(at);
        }
    }
    overrides
}
