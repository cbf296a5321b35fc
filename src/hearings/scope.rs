//! What of a version a round is about that is not about all of it. Pure.

use std::collections::HashSet;
use std::hash::BuildHasher;

use crate::plans::SectionKey;
use crate::plans::read::Section;

/// The sections of a version that a round about `scope` shows and asks about, in order: all, where nothing is said. What they stand
/// under is shown by its heading alone.
pub fn within<S: BuildHasher>(
    sections: Vec<Section>,
    scope: &HashSet<SectionKey, S>,
) -> Vec<(Section, Extent)> {
    if scope.is_empty() {
        return sections.into_iter().map(|section| (section, Extent::Whole)).collect();
    }
    let mut out: Vec<(Section, Extent)> = Vec::new();
    // The level of the section after, as far as something under it is shown: one that stands above it is its head.
    let mut above = i32::MIN;
    for section in sections.into_iter().rev() {
        let asked = scope.contains(&section.key);
        let heads = section.level < above;
        if asked || heads {
            above = section.level;
            out.push((section, if asked { Extent::Whole } else { Extent::Heading }));
        }
    }
    out.reverse();
    out
}

/// How many of the sections that a round is about stand in its version no more.
pub fn gone<S: BuildHasher>(sections: &[Section], scope: &HashSet<SectionKey, S>) -> usize {
    let standing = sections.iter().filter(|section| scope.contains(&section.key)).count();
    scope.len().saturating_sub(standing)
}

/// How much of a section is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Whole,
    /// Its heading: it only holds what is asked about.
    Heading,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::plans::items::Choices;
    use crate::plans::{SectionId, SectionKind};

    #[test]
    fn a_round_shows_what_it_is_about_under_the_headings_it_stands_under() {
        let clock = Clock::default();
        let plan =
            [("1", 1), ("1.1", 2), ("1.2", 2), ("2", 1), ("2.1", 2), ("2.1.1", 3), ("2.2", 2), ("3", 1)];
        let section = |(position, (number, level)): (i32, (&str, i32))| Section {
            id: SectionId::new(&clock),
            key: SectionKey::new(&clock),
            position,
            level,
            number: number.to_owned(),
            kind: SectionKind::Text,
            heading: String::new(),
            body: "Tekst.".to_owned(),
            item_choices: Choices::default(),
            version: 1,
        };
        let sections: Vec<Section> = (1..).zip(plan).map(section).collect();
        let told = |of: &[&str]| {
            let asked = sections.iter().filter(|one| of.contains(&one.number.as_str()));
            let keys: HashSet<SectionKey> = asked.map(|one| one.key).collect();
            let shown = within(sections.clone(), &keys);
            let one = |(section, shown): (Section, Extent)| match shown {
                Extent::Whole => section.number,
                Extent::Heading => format!("({})", section.number),
            };
            shown.into_iter().map(one).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(told(&["2.1.1"]), "(2) (2.1) 2.1.1");
        assert_eq!(told(&["1.2", "3"]), "(1) 1.2 3");
        assert_eq!(told(&["2", "2.2"]), "2 2.2");
        assert_eq!(told(&["1.1", "2.1.1", "2.2"]), "(1) 1.1 (2) (2.1) 2.1.1 2.2");
        assert_eq!(told(&[]), "1 1.1 1.2 2 2.1 2.1.1 2.2 3");
        // A round about what is gone is about nothing, and never about all.
        let scope = HashSet::from([SectionKey::new(&clock)]);
        assert_eq!((within(sections.clone(), &scope).len(), gone(&sections, &scope)), (0, 1));
    }
}
