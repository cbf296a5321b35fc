//! Whole words of a text and where they stand, and patterns of words in their forms.

use std::ops::Range;

use crate::text::fold::fold;

/// A word, folded, and where it stands in the text.
#[derive(Debug)]
pub(super) struct Word {
    folded: String,
    pub at: Range<usize>,
    /// Which sentence of the text it stands in.
    pub sentence: usize,
    /// A sign of a paragraph of a law stands before it.
    is_paragraph: bool,
}

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let (mut sentence, mut ended, mut paragraph) = (0_usize, false, false);
    let mut start = None;
    let signs = text.char_indices().chain([(text.len(), '\n')]);
    for (at, sign) in signs {
        if sign.is_alphanumeric() {
            if start.is_none() {
                // `mill. kr` and `1. mars` go on; a sentence begins with a capital.
                sentence = sentence.saturating_add(usize::from(ended && sign.is_uppercase()));
                ended = false;
                start = Some(at);
            }
            continue;
        }
        if let Some(from) = start.take() {
            let folded = text.get(from..at).map(fold).unwrap_or_default();
            out.push(Word { folded, at: from..at, sentence, is_paragraph: paragraph });
            paragraph = false;
        }
        match sign {
            '.' | '!' | '?' => ended = true,
            '\n' => {
                sentence = sentence.saturating_add(1);
                ended = false;
            }
            '§' => paragraph = true,
            _ => {}
        }
    }
    out
}

/// Words one after another, each in one of its forms; one other word may stand between two.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Vec<Vec<String>>);

impl Pattern {
    /// `legge|legger til rette for`.
    pub(super) fn of(written: &str) -> Self {
        Self(written.split_whitespace().map(|word| word.split('|').map(fold).collect()).collect())
    }

    /// The words from this one on, if they are the pattern's and stand in one sentence.
    pub(super) fn begins(&self, words: &[Word]) -> Option<Range<usize>> {
        let (first, rest) = self.0.split_first()?;
        let start = words.first().filter(|word| first.contains(&word.folded))?;
        let (mut end, mut next) = (start.at.end, 1_usize);
        for forms in rest {
            let is = |at: usize| {
                let same = words.get(at).filter(|word| word.sentence == start.sentence);
                same.is_some_and(|word| forms.contains(&word.folded))
            };
            let at = [next, next.saturating_add(1)].into_iter().find(|at| is(*at))?;
            end = words.get(at)?.at.end;
            next = at.saturating_add(1);
        }
        Some(start.at.start..end)
    }
}

/// Does one of these patterns stand somewhere in the words?
pub(super) fn stands(patterns: &[Pattern], words: &[Word]) -> bool {
    (0..words.len()).any(|at| {
        let rest = words.get(at..).unwrap_or_default();
        patterns.iter().any(|pattern| pattern.begins(rest).is_some())
    })
}

const NUMBERS: [&str; 39] = [
    "én",
    "ett",
    "tre",
    "fire",
    "fem",
    "seks",
    "sju",
    "syv",
    "åtte",
    "ni",
    "ti",
    "elleve",
    "tolv",
    "femten",
    "tjue",
    "tretti",
    "førti",
    "femti",
    "hundre",
    "tusen",
    "halvparten",
    "tredjedel",
    "firedel",
    "fjerdedel",
    "prosent",
    "two",
    "three",
    "four",
    "five",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "twenty",
    "fifty",
    "hundred",
    "thousand",
    "half",
];

/// Is there a number that is no year, in figures or in words? Not `§ 14` and `kapittel 3`: they are references.
pub(super) fn has_figure(words: &[Word]) -> bool {
    const REFERRED: [&str; 8] = ["kapittel", "kap", "punkt", "pkt", "chapter", "nr", "tiltak", "mål"];
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.folded.as_str());
        let after = words.get(at.saturating_add(1)).map_or("", |word| word.folded.as_str());
        let digits = word.folded.starts_with(|c: char| c.is_ascii_digit());
        let reference = word.is_paragraph || REFERRED.contains(&before);
        digits && !is_year(&word.folded) && !reference || is_number(&word.folded, before, after)
    })
}

fn is_number(word: &str, before: &str, after: &str) -> bool {
    /// `to` is a number in Norwegian, and in English it is not.
    const AROUND: [&str; 12] = [
        "med",
        "de",
        "dei",
        "innen",
        "innan",
        "minst",
        "nye",
        "årsverk",
        "stillinger",
        "stillingar",
        "ganger",
        "gonger",
    ];
    let two = word == "to" && (AROUND.contains(&before) || AROUND.contains(&after));
    // The fold of `én` is `en`, which is an article.
    two || word != "en" && NUMBERS.iter().any(|number| fold(number) == word && number != &"én")
}

/// Is there a year?
pub(super) fn has_year(words: &[Word]) -> bool {
    words.iter().any(|word| is_year(&word.folded))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}
