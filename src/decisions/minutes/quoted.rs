//! Quotation marks around a new text: whether they are closed, and what stands between them.

/// How a text stands to its quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// It has none around it.
    Plain,
    /// All of it stands between them.
    Quoted,
    /// They were opened and never closed.
    Open,
    /// Something stands behind them.
    GoesOn,
}

const PAIRS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('„', '“'), ('”', '”'), ('"', '"')];
/// Signs that may stand behind the closing one.
const BEHIND: &[char] = &['.', ',', ';'];

/// The quotation marks of a text that comes piece by piece.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    begun: bool,
    around: Option<(char, char)>,
    /// How many are open.
    depth: u32,
    behind: bool,
}

impl Marks {
    pub(super) fn feed(&mut self, text: &str) {
        for sign in text.chars() {
            if !self.begun {
                self.begun = !sign.is_whitespace();
                self.around = PAIRS.iter().find(|(open, _)| *open == sign).copied();
                self.depth = u32::from(self.around.is_some());
                continue;
            }
            let Some((open, close)) = self.around else { return };
            if self.depth == 0 {
                self.behind |= !sign.is_whitespace() && !BEHIND.contains(&sign);
            } else if sign == close {
                self.depth = self.depth.saturating_sub(1);
            } else if sign == open {
                self.depth = self.depth.saturating_add(1);
            }
        }
    }

    pub(super) fn closed(self) -> Closed {
        match (self.around, self.depth) {
            (None, _) => Closed::Plain,
            (Some(_), 0) if self.behind => Closed::GoesOn,
            (Some(_), 0) => Closed::Quoted,
            (Some(_), _) => Closed::Open,
        }
    }
}

fn closed(text: &str) -> Closed {
    let mut marks = Marks::default();
    marks.feed(text);
    marks.closed()
}

/// What stands between the marks, where they are all around it; else the text as it is.
pub(super) fn bare(text: &str) -> &str {
    let inside = opened(text).filter(|_| closed(text) == Closed::Quoted);
    let inside = inside.and_then(|(inside, mark)| inside.get(..end(inside, mark)?));
    inside.unwrap_or(text).trim()
}

fn opened(text: &str) -> Option<(&str, (char, char))> {
    let first = text.chars().next()?;
    let mark = PAIRS.iter().find(|(open, _)| *open == first)?;
    Some((text.get(first.len_utf8()..)?, *mark))
}

/// Where the mark is closed: those inside it are counted.
fn end(inside: &str, (open, close): (char, char)) -> Option<usize> {
    let mut depth = 1_u32;
    for (at, sign) in inside.char_indices() {
        if sign == close {
            depth = depth.saturating_sub(1);
        } else if sign == open {
            depth = depth.saturating_add(1);
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off_where_they_stand_around_all_of_it() {
        for (text, how, inside) in [
            ("«Kommunen bygger.»", Closed::Quoted, "Kommunen bygger."),
            ("«Kommunen «bygger» mer.».", Closed::Quoted, "Kommunen «bygger» mer."),
            ("\"Kommunen bygger.\"", Closed::Quoted, "Kommunen bygger."),
            ("”Kommunen bygger.”", Closed::Quoted, "Kommunen bygger."),
            ("„Kommunen bygger.“", Closed::Quoted, "Kommunen bygger."),
            ("Kommunen bygger.", Closed::Plain, "Kommunen bygger."),
            ("«Kommunen bygger", Closed::Open, "«Kommunen bygger"),
            ("«20» blir til «30»", Closed::GoesOn, "«20» blir til «30»"),
            ("", Closed::Plain, ""),
            ("«", Closed::Open, "«"),
        ] {
            assert_eq!((closed(text), bare(text)), (how, inside), "{text}");
        }
    }
}
