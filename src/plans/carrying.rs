//! What a file that is read in carries on from the version before: keys, and what was said of tables and lists.

use super::SectionKey;
use super::import::Imported;
use super::items::{self, Choices};
use super::keys::{self, Named};
use super::read::Section;

/// The keys that its sections carry on, in their order; none for one that is new.
pub(super) fn keys_of(read: &Imported, before: &[Section]) -> Vec<Option<SectionKey>> {
    let named: Vec<Named<'_>> =
        read.sections.iter().map(|s| (s.number.as_str(), s.heading.as_str())).collect();
    keys::carried(before, &named)
}

/// Reads the tables and lists of what was there before as somebody said then: what was said of an item follows it only where it is
/// still one.
pub fn carry_on(read: &mut Imported, before: &[Section]) {
    let keys = keys_of(read, before);
    for (section, key) in read.sections.iter_mut().zip(keys) {
        let was = before.iter().find(|before| Some(before.key) == key);
        let Some(was) = was.filter(|was| was.item_choices != Choices::default()) else { continue };
        let said = was.item_choices.carried(&items::names(&was.body), &items::names(&section.body));
        section.choose(&said);
    }
}
