//! Words about health, in three languages: what they are stands in `health_words.txt`, so that it can be read and mended.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::scan::{Scan, Word};
use super::{Finding, FindingKind};
use crate::responses::PartId;
use crate::text::fold::fold;
use crate::text::span::Span;

const LIST: &str = include_str!("health_words.txt");

/// The list, by how a word is held against it.
#[derive(Default)]
struct List {
    whole: HashSet<String>,
    begins: Vec<String>,
    within: Vec<String>,
}

static WORDS: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    let lines = LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let word = fold(line.trim_matches('*'));
        match (line.starts_with('*'), line.ends_with('*')) {
            (true, _) => list.within.push(word),
            (false, true) => list.begins.push(word),
            (false, false) => drop(list.whole.insert(word)),
        }
    }
    list
});

impl List {
    fn knows(&self, word: &Word) -> bool {
        let said = word.folded.as_str();
        self.whole.contains(said)
            || self.begins.iter().any(|start| said.starts_with(start.as_str()))
            || self.within.iter().any(|part| said.contains(part.as_str()))
    }
}

/// One question for each paragraph: whether it tells of somebody's health is seen from the whole of it.
pub(super) fn find(scan: &Scan, part: Option<PartId>) -> Vec<Finding> {
    let mut words = scan.words.iter().peekable();
    let mut found = Vec::new();
    for (_, end) in scan.paragraphs() {
        let mut spans: Vec<Span> = Vec::new();
        while let Some(word) = words.next_if(|word| word.from < end) {
            if WORDS.knows(word) {
                spans.push(scan.span(word.from, word.to));
            }
        }
        if !spans.is_empty() {
            found.push(scan.finding(FindingKind::Health, part, spans));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_three_languages_are_found_inflected_and_in_compounds() {
        for text in [
            "Hun har fått diagnosen.",
            "Faren min er alvorlig sjuk.",
            "på grunn av brystkreften",
            "Eg slit med angst og depresjonar",
            "psykiatrisk avdeling",
            "rusmisbruket hans",
            "innlagt på sykehuset",
            "My mother has dementia",
            "she was diagnosed",
            "MEDISINER",
            "rullestolbruker",
        ] {
            assert_eq!(find(&Scan::of(text), None).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_paragraph_is_one_question_and_each_word_is_marked() {
        let text = "Angst og depresjon.\n\nIngenting her.\n\nKreft.";
        let found = find(&Scan::of(text), None);
        assert_eq!(found.iter().map(|f| f.words.as_str()).collect::<Vec<_>>(), ["Angst, depresjon", "Kreft"]);
        assert_eq!(found[0].spans.len(), 2);
    }

    #[test]
    fn ordinary_words_of_a_housing_plan_are_no_health() {
        for text in [
            "Boliger, leietid, oppfølging og startlån.",
            "Vi støtter tiltaket.",
            "The plan is good.",
            "sykkelsti",
        ] {
            assert!(find(&Scan::of(text), None).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_list_has_each_word_once() {
        let lines: Vec<_> = LIST.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
        let mut once = lines.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), lines.len());
    }
}
