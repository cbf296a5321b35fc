//! Characters that show nothing: where they have a meaning, and where they only deceive.

/// The invisible place where a word may be broken.
pub(super) const WORD_BREAK: char = '\u{200b}';

/// Means nothing at the beginning or the end of a line. Joiners too: there they have nothing to join.
pub(in crate::text) fn is_edge(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0001}')
        || is_filler(c)
}

/// Alone, it shows nothing at all.
pub(super) fn is_nothing(c: char) -> bool {
    is_edge(c)
        || is_tag(c)
        || matches!(c, '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Letters in name only: they hold the place of a part of a syllable.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}')
}

/// Thai, Lao, Tibetan, Myanmar, Khmer, Tai, Balinese, Javanese, Cham: scripts that put no space between words.
pub(super) fn needs_word_breaks(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}' | '\u{1b00}'..='\u{1bff}'
        | '\u{a980}'..='\u{a9ff}' | '\u{aa00}'..='\u{aadf}')
}

/// An invisible letter; spells a region's flag after a black flag.
pub(super) fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}
