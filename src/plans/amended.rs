//! A version as a body changes it, before it is saved: sections and items are rewritten, put in and struck, and keep their keys. Pure.

use super::import::typed_number;
use super::items::{self, Choices, Found, Rewrite, Written, rewritten};
use super::keys;
use super::read::{Item, Section};
use super::{ItemKey, SectionKey, SectionKind};

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendedSection {
    /// None for a new one.
    pub key: Option<SectionKey>,
    pub level: i32,
    pub number: String,
    pub kind: SectionKind,
    pub heading: String,
    pub body: String,
    pub choices: Choices,
    /// In its order; a new one has no key yet.
    pub items: Vec<(Option<ItemKey>, Found)>,
}

/// A version's sections in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amended {
    pub sections: Vec<AmendedSection>,
}

impl Amended {
    /// The version as it stands.
    pub fn of(sections: Vec<Section>, items: &[Item]) -> Self {
        let mut amended = Self { sections: Vec::new() };
        for section in sections {
            let Section { key, level, number, kind, heading, body, item_choices, .. } = section;
            let own = items.iter().filter(|item| item.section == key);
            let own = own.map(|item| (Some(item.key), item.said.clone())).collect();
            amended.sections.push(AmendedSection {
                key: Some(key),
                level,
                number,
                kind,
                heading,
                body,
                choices: item_choices,
                items: own,
            });
        }
        amended
    }

    /// A section by its key.
    pub fn section(&mut self, key: SectionKey) -> Option<&mut AmendedSection> {
        self.sections.iter_mut().find(|section| section.key == Some(key))
    }

    /// Puts a new section after another and all that stands under it, and after so many new ones. False where there is no such section.
    pub fn put_after(&mut self, key: SectionKey, new: usize, (heading, body): (&str, &str)) -> bool {
        let Some(at) = self.sections.iter().position(|section| section.key == Some(key)) else {
            return false;
        };
        let Some(anchor) = self.sections.get(at).cloned() else { return false };
        let under = self.sections.iter().skip(at.saturating_add(1));
        let under = under.take_while(|section| section.level > anchor.level).count();
        let place = at.saturating_add(under).saturating_add(new).saturating_add(1).min(self.sections.len());
        let (own, heading) = own_number(heading, anchor.level);
        let number = match own {
            Some(own) if !self.is_taken(&own) => own,
            _ => self.free_number(&anchor.number),
        };
        let choices = Choices::default();
        let found = items::found(anchor.kind, &heading, body, &choices);
        let section = AmendedSection {
            key: None,
            level: anchor.level,
            number,
            kind: anchor.kind,
            heading,
            body: body.to_owned(),
            choices,
            items: found.into_iter().map(|found| (None, found)).collect(),
        };
        self.sections.insert(place, section);
        true
    }

    fn is_taken(&self, number: &str) -> bool {
        self.sections.iter().any(|section| section.number.trim_end_matches('.') == number)
    }

    /// `2.1a` after 2.1: the others keep their numbers, which people have quoted. Empty where the plan has none.
    fn free_number(&self, after: &str) -> String {
        let stem = after.trim_end_matches('.');
        let letters = ('a'..='z').map(|letter| format!("{stem}{letter}"));
        let mut numbers = letters.filter(|number| !self.is_taken(number));
        if stem.is_empty() { String::new() } else { numbers.next().unwrap_or_default() }
    }
}

/// The number that a new heading comes with, as in a file or as [`Amended::free_number`] gives it, and the heading without it and
/// without signs of Markdown: `## 2.3 Ungdom`.
fn own_number(heading: &str, level: i32) -> (Option<String>, String) {
    let bare = heading.trim_start_matches('#').trim();
    let found = typed_number(bare, u8::try_from(level).unwrap_or(1)).or_else(|| lettered(bare));
    match found {
        Some((number, rest)) => (Some(number), rest),
        None => (None, bare.to_owned()),
    }
}

/// `2.2a Ungdom`
fn lettered(heading: &str) -> Option<(String, String)> {
    let (first, rest) = heading.split_once(char::is_whitespace)?;
    let number = first.trim_end_matches('.');
    let figures = number.strip_suffix(|c: char| c.is_ascii_lowercase())?;
    let counts = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (figures.split('.').all(counts) && !rest.trim().is_empty())
        .then(|| (number.to_owned(), rest.trim().to_owned()))
}

impl AmendedSection {
    /// Rewrites the item with this key; a new one comes after it and after so many new ones. False where the text cannot say it.
    pub fn rewrite(&mut self, key: ItemKey, new: usize, how: Rewrite<'_>) -> bool {
        let Some(at) = self.items.iter().position(|(own, _)| *own == Some(key)) else { return false };
        let at = at.saturating_add(new);
        let Self { kind, heading, body, choices, .. } = &*self;
        let Some(after) = rewritten(&Written { kind: *kind, heading, body, choices }, at, how) else {
            return false;
        };
        let mut keys: Vec<Option<ItemKey>> = self.items.iter().map(|(key, _)| *key).collect();
        match how {
            Rewrite::Changed(_) => {}
            Rewrite::After(_) => keys.insert(at.saturating_add(1).min(keys.len()), None),
            Rewrite::Struck => {
                keys.remove(at);
            }
        }
        (self.body, self.choices) = (after.body, after.choices);
        self.items = keys.into_iter().zip(after.items).collect();
        true
    }

    /// Gives the section another text; items that stand in it again keep their keys.
    pub fn set_text(&mut self, body: &str, stood: &[Item]) {
        self.choices = self.choices.carried(&items::names(&self.body), &items::names(body));
        body.clone_into(&mut self.body);
        let now = items::found(self.kind, &self.heading, body, &self.choices);
        let keys = keys::carried_items(stood, &now);
        self.items = keys.into_iter().zip(now).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::own_number;

    #[test]
    fn a_new_heading_may_come_with_its_number() {
        for (heading, number, bare) in [
            ("Ungdom", None, "Ungdom"),
            ("## 2.3 Ungdom", Some("2.3"), "Ungdom"),
            ("2.2a. Ungdom og bolig", Some("2.2a"), "Ungdom og bolig"),
            ("3. Ungdom", Some("3"), "Ungdom"),
            ("10 grep for ungdom", None, "10 grep for ungdom"),
            ("2026–2030 Ungdom", None, "2026–2030 Ungdom"),
            ("# ", None, ""),
        ] {
            assert_eq!(own_number(heading, 2), (number.map(str::to_owned), bare.to_owned()), "{heading}");
        }
    }
}
