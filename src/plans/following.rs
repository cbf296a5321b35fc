//! What a section or an item that is gone went on as: who may carry on what was said of it, as the comparison of two versions finds, and
//! what a person has said. Pure.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::str::FromStr;

use super::compare::{Comparison, compare_known};
use super::differences::by_keys;
use super::whole::Version;
use super::{ItemKey, SectionKey};

crate::id!(
    /// One time that somebody said where what was said of a place goes on.
    FollowedId
);

/// A section or an item, by what it is known by in every version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKey {
    Section(SectionKey),
    Item(ItemKey),
}

/// `section-<key>` or `item-<key>`, as in forms and addresses.
impl fmt::Display for PlaceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Section(key) => write!(f, "section-{key}"),
            Self::Item(key) => write!(f, "item-{key}"),
        }
    }
}

/// The text is none of those.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("no place in a plan")]
pub struct NoPlace;

impl FromStr for PlaceKey {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        let (kind, key) = text.split_once('-').ok_or(NoPlace)?;
        match kind {
            "section" => key.parse().map(Self::Section).or(Err(NoPlace)),
            "item" => key.parse().map(Self::Item).or(Err(NoPlace)),
            _ => Err(NoPlace),
        }
    }
}

/// Where what was said of a place goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    Onto(PlaceKey),
    /// The plan has nothing of it any more.
    Nowhere,
}

/// All that stands in a version.
pub fn places(version: &Version) -> HashSet<PlaceKey> {
    let sections = version.keys.iter().map(|key| PlaceKey::Section(*key));
    sections.chain(version.item_keys.iter().map(|(_, key)| PlaceKey::Item(*key))).collect()
}

/// For what stands in the old version and not in the new: what of the new has its text, the likeliest first. Nothing where the words
/// are found nowhere.
pub fn offered(old: &Version, new: &Version) -> HashMap<PlaceKey, Vec<PlaceKey>> {
    let Comparison { sections, items, .. } = compare_known(&old.sections, &new.sections, &by_keys(old, new));
    let standing = places(new);
    let sections = sections.iter().filter_map(|pair| {
        let (was, is) = (old.key(pair.old?)?, new.key(pair.new?)?);
        Some((PlaceKey::Section(was), PlaceKey::Section(is), pair.first))
    });
    let items = items.iter().filter_map(|pair| {
        let (was, is) = (old.item_key(pair.old?)?, new.item_key(pair.new?)?);
        Some((PlaceKey::Item(was), PlaceKey::Item(is), pair.first))
    });
    let mut offered: HashMap<PlaceKey, Vec<PlaceKey>> = HashMap::new();
    for (was, is, carries) in sections.chain(items).filter(|(was, ..)| !standing.contains(was)) {
        let to = offered.entry(was).or_default();
        let at = if carries { 0 } else { to.len() };
        to.insert(at, is);
    }
    offered
}

/// The sections among these.
pub fn section_places(keys: impl IntoIterator<Item = SectionKey>) -> HashSet<PlaceKey> {
    keys.into_iter().map(PlaceKey::Section).collect()
}

/// What was said of places that are gone; each once.
#[derive(Clone, Debug, Default)]
pub struct Trail(pub HashMap<PlaceKey, Went>);

impl Trail {
    /// Where a place stands in a version that has `standing`; none where it went nowhere, or nobody has said.
    pub fn follow(&self, of: PlaceKey, standing: &HashSet<PlaceKey>) -> Option<PlaceKey> {
        if standing.contains(&of) {
            return Some(of);
        }
        self.target(of).filter(|to| standing.contains(to))
    }

    /// What a person said that took it over.
    pub fn target(&self, of: PlaceKey) -> Option<PlaceKey> {
        match self.0.get(&of)? {
            Went::Onto(to) => Some(*to),
            Went::Nowhere => None,
        }
    }

    /// Is it known where it went, in such a version? What went onto something that is gone too is asked about anew.
    pub fn knows(&self, of: PlaceKey, standing: &HashSet<PlaceKey>) -> bool {
        self.follow(of, standing).is_some() || self.0.get(&of) == Some(&Went::Nowhere)
    }

    /// The sections that are gone and went onto one that stands, each with that one.
    pub fn sections(&self, standing: &HashSet<PlaceKey>) -> HashMap<SectionKey, SectionKey> {
        let section = |place: &PlaceKey| match place {
            PlaceKey::Section(key) => Some(*key),
            PlaceKey::Item(_) => None,
        };
        let gone = self.0.keys().filter(|key| !standing.contains(key));
        gone.filter_map(|key| Some((section(key)?, section(&self.follow(*key, standing)?)?))).collect()
    }

    /// The section that a section's inputs stand on.
    pub fn section(&self, of: SectionKey, standing: &HashSet<PlaceKey>) -> Option<SectionKey> {
        match self.follow(PlaceKey::Section(of), standing)? {
            PlaceKey::Section(key) => Some(key),
            PlaceKey::Item(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::plans::SectionKind;
    use crate::plans::import::ImportedSection;

    fn version(clock: &Clock, sections: &[(&str, &str)]) -> Version {
        let one = |(heading, body): &(&str, &str)| ImportedSection {
            number: String::new(),
            level: 1,
            kind: SectionKind::Text,
            heading: (*heading).to_owned(),
            body: (*body).to_owned(),
            images: Vec::new(),
            items: Vec::new(),
            choices: super::super::items::Choices::default(),
        };
        Version {
            sections: sections.iter().map(one).collect(),
            keys: sections.iter().map(|_| SectionKey::new(clock)).collect(),
            item_keys: Vec::new(),
        }
    }

    const HOMES: &str = "Kommunen skal leie boliger av private eiere og sørge for at de som bor der, får oppfølging i hverdagen.";
    const MOVES: &str =
        "Den som flytter inn i sin første bolig, skal ha en fast kontakt i kommunen det første året.";

    #[test]
    fn what_was_put_together_is_offered_where_its_words_stand() {
        let clock = Clock::default();
        let old =
            version(&clock, &[("Leie", HOMES), ("Flytte", MOVES), ("Hage", "Roser og epler i alle hager.")]);
        let mut new = version(&clock, &[("Leie og flytte", &format!("{HOMES}\n\n{MOVES}"))]);
        new.keys[0] = old.keys[0];
        let [leie, flytte, hage] = [0, 1, 2].map(|at| PlaceKey::Section(old.keys[at]));
        let found = offered(&old, &new);
        assert_eq!(found.get(&flytte), Some(&vec![leie]));
        assert_eq!(
            (found.get(&leie), found.get(&hage)),
            (None, None),
            "one stands, of the other no word is left"
        );
    }

    #[test]
    fn a_place_is_followed_one_step_and_asked_about_anew_when_that_is_gone() {
        let clock = Clock::default();
        let [a, b, c] = [(); 3].map(|()| PlaceKey::Section(SectionKey::new(&clock)));
        let trail = Trail(HashMap::from([(a, Went::Onto(b)), (c, Went::Nowhere)]));
        let standing = HashSet::from([b]);
        assert_eq!(trail.follow(a, &standing), Some(b));
        assert_eq!(trail.follow(a, &HashSet::from([a, b])), Some(a), "what stands has gone nowhere");
        assert_eq!((trail.follow(c, &standing), trail.knows(c, &standing)), (None, true));
        assert!(!trail.knows(a, &HashSet::new()));
        assert_eq!(a.to_string().parse(), Ok(a));
        assert_eq!("section-x".parse::<PlaceKey>(), Err(NoPlace));
    }
}
