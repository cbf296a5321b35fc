//! The words of a text as they are compared: folded, without signs and layout, as numbers that stand for them.

use std::collections::HashMap;

use crate::text::fold::fold;

/// Words, and runs of words, of both versions.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: HashMap<String, u32>,
    runs: HashMap<Vec<u32>, u32>,
}

impl Vocabulary {
    /// The words of a text in its order.
    pub(super) fn words(&mut self, text: &str) -> Vec<u32> {
        folded(text).into_iter().map(|word| next(&mut self.words, word)).collect()
    }

    /// One number for the same words in the same order.
    pub(super) fn run(&mut self, words: &[u32]) -> u32 {
        match self.runs.get(words) {
            Some(known) => *known,
            None => next(&mut self.runs, words.to_vec()),
        }
    }
}

fn next<K: Eq + std::hash::Hash>(known: &mut HashMap<K, u32>, key: K) -> u32 {
    // Two files of the size that is read hold fewer words.
    let new = u32::try_from(known.len()).unwrap_or(u32::MAX);
    *known.entry(key).or_insert(new)
}

/// A text's words, folded; signs around a word are no part of it, but `20 %` is not `20`.
fn folded(text: &str) -> Vec<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && !"%‰§°€$+".contains(c);
    let text = fold(text).replace(|c| ('\u{2010}'..='\u{2015}').contains(&c) || c == '\u{2212}', "-");
    text.split(' ')
        .map(|word| word.trim_matches(is_sign))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Runs of so many words, each once.
pub(super) fn shingles(words: &[u32], size: usize) -> Vec<u64> {
    let mut out: Vec<u64> = words.windows(size).map(mixed).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// One number of a few (FNV-1a).
fn mixed(words: &[u32]) -> u64 {
    words
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_signs_are_no_words() {
        for (one, other) in [
            ("Bygge 20 boliger.", "BYGGE\n\n20\u{a0}boliger"),
            ("«Et trygt hjem» – for alle", "Et trygt hjem for alle"),
            ("2027–2031", "2027-2031"),
            ("(se kapittel 3)", "se kapittel 3"),
            ("", " – "),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        for (one, other) in [("20 %", "20"), ("på", "pa"), ("tiltak", "tiltaket"), ("1,9", "1,8")] {
            assert_ne!(folded(one), folded(other));
        }
    }

    #[test]
    fn the_same_words_have_the_same_number() {
        let mut known = Vocabulary::default();
        let (one, other) = (known.words("Bygge boliger"), known.words("bygge  BOLIGER!"));
        assert_eq!(known.run(&one), known.run(&other));
        let other = known.words("boliger bygge");
        assert_ne!(known.run(&one), known.run(&other));
        assert_eq!(shingles(&one, 3), Vec::<u64>::new());
        assert_ne!(shingles(&one, 2), shingles(&other, 2));
    }
}
