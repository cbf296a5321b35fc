//! What of the plan is gone though inputs stand on it: what is read, and what is found in it.

use std::collections::{HashMap, HashSet};

use super::SaidView;
use crate::db::{self, Conn};
use crate::plans::SectionKey;
use crate::plans::following::{PlaceKey, Trail, Went, offered, places};
use crate::plans::read::{self, Followed, Item, Newest, Section, VersionHead};
use crate::plans::whole::Version;
use crate::projects::ProjectId;
use crate::text::plain::excerpt;
use crate::web::Choice;

/// What may have carried a place on, at most.
const OFFERED: usize = 3;
/// Characters of an item's words.
const WORDS: usize = 120;

/// A version's rows.
type Rows = (Vec<Section>, Vec<Item>);

/// All that the pages are made of.
pub(super) struct Loaded {
    pub newest: Option<Newest>,
    /// What rounds before it were about, the newest first.
    pub heard: Vec<(VersionHead, Rows)>,
    pub followed: Vec<Followed>,
    pub inputs: read::Heard,
}

impl Loaded {
    /// As many queries as there are versions that were heard.
    pub(super) fn read(conn: &mut Conn, project: ProjectId) -> db::Result<Self> {
        let newest = read::newest(conn, project)?;
        let number = newest.as_ref().map_or(0, |newest| newest.head.number);
        let mut heard = Vec::new();
        for head in read::versions_of_rounds(conn, project)?.into_iter().filter(|one| one.number < number) {
            let rows = (read::sections(conn, head.version)?, read::items(conn, head.version)?);
            heard.push((head, rows));
        }
        let standing: HashSet<PlaceKey> =
            newest.iter().flat_map(|one| keys((&one.sections, &one.items))).collect();
        let gone: HashSet<PlaceKey> = heard
            .iter()
            .flat_map(|(_, rows)| keys((&rows.0, &rows.1)))
            .filter(|key| !standing.contains(key))
            .collect();
        let (mut sections, mut items) = (Vec::new(), Vec::new());
        for key in gone {
            match key {
                PlaceKey::Section(key) => sections.push(key),
                PlaceKey::Item(key) => items.push(key),
            }
        }
        let inputs = read::heard(conn, &sections, &items)?;
        Ok(Self { newest, heard, followed: read::followed(conn, project)?, inputs })
    }
}

/// All that stands in a version, each section followed by its items.
pub(super) fn keys((sections, items): (&[Section], &[Item])) -> Vec<PlaceKey> {
    let mut own: HashMap<SectionKey, Vec<PlaceKey>> = HashMap::new();
    for item in items {
        own.entry(item.section).or_default().push(PlaceKey::Item(item.key));
    }
    let mut out = Vec::new();
    for section in sections {
        out.push(PlaceKey::Section(section.key));
        out.extend(own.remove(&section.key).unwrap_or_default());
    }
    out
}

/// What each place of a version is called.
fn names((sections, items): (&[Section], &[Item]), into: &mut HashMap<PlaceKey, String>) {
    for section in sections {
        let name = format!("{} {}", section.number, section.heading).trim().to_owned();
        into.entry(PlaceKey::Section(section.key)).or_insert(name);
    }
    for item in items {
        let section = into.get(&PlaceKey::Section(item.section)).cloned().unwrap_or_default();
        let words = format!("{} {}", item.said.number, excerpt(&item.said.text, WORDS));
        into.entry(PlaceKey::Item(item.key)).or_insert(format!("{section}: {}", words.trim()));
    }
}

/// What waits for an answer. Pure, and as heavy as comparing versions.
pub(super) struct Found {
    names: HashMap<PlaceKey, String>,
    pub standing: HashSet<PlaceKey>,
    pub lost: Vec<Lost>,
}

pub(super) struct Lost {
    pub key: PlaceKey,
    /// Of the version that it stood in last.
    pub number: i32,
    pub inputs: i64,
    pub offered: Vec<PlaceKey>,
}

impl Found {
    pub(super) fn of(loaded: &Loaded) -> Self {
        let mut names_of = HashMap::new();
        let Some(newest) = &loaded.newest else {
            return Self { names: names_of, standing: HashSet::new(), lost: Vec::new() };
        };
        let now = Version::of(&newest.sections, &newest.items);
        let standing = places(&now);
        names((&newest.sections, &newest.items), &mut names_of);
        let said = loaded.followed.iter().filter_map(|one| Some((one.of()?, one.went())));
        let trail = Trail(said.collect());
        let (mut lost, mut known) = (Vec::new(), HashSet::new());
        for (head, rows) in &loaded.heard {
            names((&rows.0, &rows.1), &mut names_of);
            let waits = |key: &PlaceKey| {
                !trail.knows(*key, &standing) && !standing.contains(key) && count(&loaded.inputs, *key) > 0
            };
            let own: Vec<PlaceKey> =
                keys((&rows.0, &rows.1)).into_iter().filter(waits).filter(|key| known.insert(*key)).collect();
            if own.is_empty() {
                continue;
            }
            let mut found = offered(&Version::of(&rows.0, &rows.1), &now);
            lost.extend(own.into_iter().map(|key| {
                let mut offered = found.remove(&key).unwrap_or_default();
                offered.truncate(OFFERED);
                Lost { key, number: head.number, inputs: count(&loaded.inputs, key), offered }
            }));
        }
        Self { names: names_of, standing, lost }
    }

    pub(super) fn name(&self, key: PlaceKey) -> String {
        self.names.get(&key).cloned().unwrap_or_default()
    }

    pub(super) fn choice(&self, key: PlaceKey) -> Choice {
        Choice { value: key.to_string(), label: self.name(key) }
    }

    pub(super) fn said(&self, one: &Followed) -> Option<SaidView> {
        let of = one.of().filter(|of| !self.standing.contains(of))?;
        let (to, lapsed) = match one.went() {
            Went::Onto(to) => (self.name(to), !self.standing.contains(&to)),
            Went::Nowhere => (String::new(), false),
        };
        let (note, at, by) = (one.note.clone(), one.at.to_string(), one.by.clone());
        Some(SaidView { id: one.id, name: self.name(of), to, note, at, by, lapsed })
    }
}

pub(super) fn count(inputs: &read::Heard, key: PlaceKey) -> i64 {
    match key {
        PlaceKey::Section(key) => inputs.sections.get(&key),
        PlaceKey::Item(key) => inputs.items.get(&key),
    }
    .copied()
    .unwrap_or(0)
}
