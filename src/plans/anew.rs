//! Is a plan so much another one than what was heard that parts of it should be heard anew? Pure. A rule of thumb that is advice and
//! stops nothing: forvaltningsloven § 37 and the planning and building act ask that those concerned may speak of what is decided, and
//! say no number.

use super::compare::Match;
use super::differences::{Differences, ItemRow, Line, SectionRow, Spoken, spans};
use super::whole::Version;
use super::{SectionKey, SectionKind};

/// From so many words that are others on, a text is another one, where they are also [`SHARE`] of it.
const WORDS: usize = 30;
/// Percent of a text's words.
const SHARE: usize = 30;

/// What has become of a section since it was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// As it is known in the new version, or was in the old where it is gone.
    pub key: SectionKey,
    /// Number and heading.
    pub name: String,
    /// It was not there.
    pub is_new: bool,
    /// It is there no more.
    pub is_gone: bool,
    /// Measures and goals that came, went, or say something else.
    pub new_items: usize,
    pub gone_items: usize,
    pub changed_items: usize,
    /// Words of its text that came or went, and how many there are, before and now, at most.
    pub words: usize,
    pub of: usize,
    /// Should it be heard anew?
    pub large: bool,
}

impl Part {
    /// Percent of the text that is another.
    pub fn share(&self) -> usize {
        self.words.saturating_mul(100).checked_div(self.of).unwrap_or(0).min(100)
    }
}

/// The sections of both versions that differ from what was heard, in the order of the new. What only moved, or has another number, does
/// not.
pub fn parts(differences: &Differences, (old, new): (&Version, &Version)) -> Vec<Part> {
    differences.rows.iter().filter_map(|row| part(row, (old, new))).collect()
}

fn part(row: &SectionRow, (old, new): (&Version, &Version)) -> Option<Part> {
    let is_gone = row.new.is_none();
    let (key, section) = match (row.old, row.new) {
        (_, Some(at)) => (new.key(at)?, new.sections.get(at)?),
        (Some(at), None) => (old.key(at)?, old.sections.get(at)?),
        (None, None) => return None,
    };
    let counted = |what: Match| row.items.iter().filter(|item| item.became.contains(&what)).count();
    let (words, of) = row.lines.iter().fold((0_usize, 0_usize), |(words, of), line| {
        let (own, all) = changed(line);
        (words.saturating_add(own), of.saturating_add(all))
    });
    let is_new = row.old.is_none();
    let (new_items, gone_items) = (counted(Match::New), counted(Match::Removed));
    let changed_items = row.items.iter().filter(|item| is_changed(item, (old, new))).count();
    let mut part = Part {
        key,
        name: format!("{} {}", section.number, section.heading).trim().to_owned(),
        is_new,
        is_gone,
        new_items,
        gone_items,
        changed_items,
        words,
        of,
        large: false,
    };
    let rewritten = words >= WORDS && part.share() >= SHARE;
    let nothing = !is_new && !is_gone && words == 0 && new_items + gone_items + changed_items == 0;
    let reworded = || row.items.iter().any(|item| is_rewritten(item, (old, new)));
    // A measure or a goal that is a section of its own.
    let is_subject =
        matches!(section.kind, SectionKind::FocusArea | SectionKind::Goal | SectionKind::Measure);
    let comes_or_goes = (is_new || is_gone) && is_subject;
    part.large = new_items + gone_items > 0 || comes_or_goes || rewritten || reworded();
    (!nothing).then_some(part)
}

/// Words of a line that came or went, and how many it has.
fn changed(line: &Line) -> (usize, usize) {
    let count = |text: &str| text.split_whitespace().count();
    match line {
        Line::Kept(text) | Line::MovedFrom(text, _) => (0, count(text)),
        Line::MovedTo(..) => (0, 0),
        Line::Added(text) | Line::Removed(text) => (count(text), count(text)),
        Line::Changed(was, is) => (differing(was, is), count(was).max(count(is))),
    }
}

/// The larger of how many words went and how many came.
fn differing(was: &str, is: &str) -> usize {
    let all = spans(was, is);
    let words = |kind: Spoken| {
        let of_kind = all.iter().filter(|span| span.kind == kind);
        of_kind.map(|span| span.text.split_whitespace().count()).sum::<usize>()
    };
    words(Spoken::Removed).max(words(Spoken::Added))
}

fn texts<'a>(item: &ItemRow, (old, new): (&'a Version, &'a Version)) -> Option<(&'a str, &'a str)> {
    let (was, is) = (old.item(item.old?)?, new.item(item.new?)?);
    Some((was.text.as_str(), is.text.as_str()))
}

fn is_changed(item: &ItemRow, versions: (&Version, &Version)) -> bool {
    item.became.contains(&Match::Changed) && texts(item, versions).is_some()
}

/// A measure or a goal that says something else: half of its words are others.
fn is_rewritten(item: &ItemRow, versions: (&Version, &Version)) -> bool {
    let Some((was, is)) = texts(item, versions).filter(|_| item.became.contains(&Match::Changed)) else {
        return false;
    };
    let most = was.split_whitespace().count().max(is.split_whitespace().count());
    differing(was, is).saturating_mul(2) >= most && most > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::plans::differences::between;
    use crate::plans::import::read;

    /// What differs between two plans whose sections have the same keys in their order.
    fn told(old: &str, new: &str) -> Vec<Part> {
        let clock = Clock::default();
        let keys: Vec<SectionKey> = (0..9).map(|_| SectionKey::new(&clock)).collect();
        let version = |text: &str| {
            let sections = read("plan.md", format!("# Plan\n\n{text}").as_bytes()).unwrap().sections;
            let keys = keys.iter().copied().take(sections.len()).collect();
            Version { sections, keys, item_keys: Vec::new() }
        };
        let (old, new) = (version(old), version(new));
        parts(&between(&old, &new), (&old, &new))
    }

    fn many(word: &str, times: usize) -> String {
        (0..times).map(|n| format!("{word}{n}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_text_is_another_when_a_third_of_it_and_many_words_are() {
        let stays = many("ord", 60);
        let large = |old: &str, new: &str| {
            let told = told(&format!("## Bolig\n\n{old}"), &format!("## Bolig\n\n{new}"));
            told.into_iter().map(|part| part.large).collect::<Vec<_>>()
        };
        assert!(large(&stays, &stays).is_empty(), "nothing differs");
        assert_eq!(large(&stays, &format!("{stays} og ett ord til")), [false]);
        assert_eq!(large(&stays, &format!("{stays}\n\n{}", many("nytt", 40))), [true]);
        assert_eq!(large("Kort.", "Helt andre ord."), [false], "few words are no new matter");
        assert_eq!(large(&many("a", 300), &format!("{}\n\n{}", many("a", 300), many("b", 40))), [false]);
    }

    #[test]
    fn a_measure_that_comes_goes_or_says_something_else_is_new_matter() {
        let table = |rows: &[(&str, &str)]| {
            let rows: String =
                rows.iter().flat_map(|(n, text)| ["| ", *n, " | ", *text, " | Nav |\n"]).collect();
            format!("## Tiltak\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n{rows}")
        };
        let stood =
            [("1", "Bygge ti nye boliger for unge i sentrum"), ("2", "Leie boliger av private eiere")];
        let one = |rows: &[(&str, &str)]| told(&table(&stood), &table(rows)).pop().unwrap();
        let more = one(&[stood[0], stood[1], ("3", "Gi råd om startlån på biblioteket")]);
        assert_eq!((more.new_items, more.large), (1, true));
        let fewer = one(&stood[..1]);
        assert_eq!((fewer.gone_items, fewer.large), (1, true));
        let little = one(&[("1", "Bygge tolv nye boliger for unge i sentrum"), stood[1]]);
        assert_eq!((little.changed_items, little.large), (1, false));
    }

    #[test]
    fn a_new_section_is_told_as_new() {
        let told = told(
            "## Bolig\n\nVi bygger.",
            &format!("## Bolig\n\nVi bygger.\n\n## Hage\n\n{}", many("eple", 40)),
        );
        assert_eq!(told.len(), 1);
        assert!(told[0].is_new && told[0].large && told[0].name == "Hage", "{told:?}");
    }

    #[test]
    fn what_is_taken_out_is_told() {
        let told = told("## Bolig\n\nVi bygger.\n\n## Mål: Flere trives\n\nAlle.", "## Bolig\n\nVi bygger.");
        assert_eq!(told.len(), 1);
        assert!(told[0].is_gone && told[0].large, "{told:?}");
    }
}
