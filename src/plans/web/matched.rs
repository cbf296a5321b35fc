//! What the sections and items of a file were in the newest version, as the preview tells and asks it.

use std::fmt::Display;
use std::str::FromStr;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::differences::labels;
use crate::lang::Msg;
use crate::plans::compare::{ItemAt, Match};
use crate::plans::import::Imported;
use crate::plans::items::Found;
use crate::plans::matching::{self, Answers, Bookmarks, Matched, Matching, Said, Trust, Wrong};
use crate::plans::read::{self, Heard, Newest};
use crate::plans::whole::Version;
use crate::plans::{ItemKey, PlanVersionId, SectionKey};
use crate::projects::web::Worker;
use crate::web::forms::Choice;
use crate::web::{Fields, FormErrors, Result};

/// So many others can be chosen, those that stand nearest.
const OTHERS: usize = 20;
/// Characters of an item's words.
const WORDS: usize = 80;
/// The answer that something is none of the old.
const NEW: &str = "new";

/// The newest version, which a file is compared with.
pub(super) struct Base {
    newest: Option<Newest>,
    pub(super) version: Version,
}

impl Base {
    pub(super) async fn load(me: &Worker) -> Result<Self> {
        let project = me.witness.id();
        let newest = me.page.state.db.read(move |conn| read::newest(conn, project)).await?;
        let version = newest.as_ref().map(|newest| Version::of(&newest.sections, &newest.items));
        Ok(Self { newest, version: version.unwrap_or_default() })
    }

    pub(super) fn id(&self) -> Option<PlanVersionId> {
        self.newest.as_ref().map(|newest| newest.head.version)
    }

    /// Another one when anything in the version is another, or there was none.
    pub(super) fn seen(&self) -> String {
        let mut sum = Sha256::new();
        for section in self.newest.iter().flat_map(|newest| &newest.sections) {
            sum.update(format!("{} {} {} {};", section.id, section.version, section.position, section.level));
        }
        let id = self.id().map_or_else(|| "none".to_owned(), |id| id.to_string());
        let short = sum.finalize().iter().take(8).fold(0_u64, |all, byte| (all << 8) | u64::from(*byte));
        format!("{id} {short:016x}")
    }
}

/// What a section's or an item's field is called.
fn section_field(at: usize) -> String {
    format!("section-{}", at + 1)
}

fn item_field(section: usize, name: &str) -> String {
    format!("item-{}-{name}", section + 1)
}

/// What the form says of those that were in doubt.
pub(super) fn answers(fields: &Fields, read: &Imported) -> Answers {
    let mut answers = Answers::default();
    for (at, section) in read.sections.iter().enumerate() {
        answers.sections.extend(said(fields.text(&section_field(at))).map(|said| (at, said)));
        for (item, name) in matching::names(&section.items).iter().enumerate() {
            let said = said(fields.text(&item_field(at, name)));
            answers.items.extend(said.map(|said| (ItemAt { section: at, item }, said)));
        }
    }
    answers
}

fn said<K: FromStr>(value: &str) -> Option<Said<K>> {
    match value {
        "" => None,
        NEW => Some(Said::New),
        value => Some(value.parse().map_or(Said::Unknown, Said::Is)),
    }
}

/// A fault for each that is in doubt still, and for each answer that cannot be.
pub(super) fn faults(
    base: &Version,
    (read, matching): (&Imported, &Matching),
    answers: &Answers,
    errors: &mut FormErrors,
) {
    let (sections, items) = answers.wrong(base);
    for (at, (one, points)) in matching.sections.iter().zip(&matching.items).enumerate() {
        if let Some(fault) = fault(&at, one.trust, &sections) {
            errors.add(section_field(at), Msg::new(fault));
        }
        let here = |item: usize| ItemAt { section: at, item };
        let faults = points.iter().enumerate();
        let faults: Vec<_> =
            faults.filter_map(|(item, one)| Some((item, fault(&here(item), one.trust, &items)?))).collect();
        if faults.is_empty() {
            continue;
        }
        let names = read.sections.get(at).map(|section| matching::names(&section.items)).unwrap_or_default();
        for (item, fault) in faults {
            let name = names.get(item).map(String::as_str).unwrap_or_default();
            errors.add(item_field(at, name), Msg::new(fault));
        }
    }
}

fn fault<T: PartialEq>(at: &T, trust: Trust, wrong: &Wrong<T>) -> Option<&'static str> {
    if wrong.twice.contains(at) {
        return Some("plans-match-taken");
    }
    if wrong.unknown.contains(at) {
        return Some("plans-match-unknown");
    }
    (trust == Trust::Doubtful).then_some("plans-match-required")
}

/// Keys of the old ones that are gone.
pub(super) fn gone(base: &Version, matching: &Matching) -> (Vec<SectionKey>, Vec<ItemKey>) {
    let (sections, items) = &matching.gone;
    let sections = sections.iter().filter_map(|at| base.key(*at)).collect();
    (sections, items.iter().filter_map(|at| base.item_key(*at)).collect())
}

/// What is told of the file as a whole.
#[derive(Serialize)]
pub(super) struct MatchedView {
    /// The newest version's.
    number: i32,
    /// How many bookmarks told what something is, were of no use, and speak against the words.
    trusted: usize,
    unused: usize,
    against: usize,
    /// How many are asked about, and the first field.
    asked: usize,
    first: Option<String>,
    /// What is in it no more: with inputs, and without.
    heard: Vec<GoneView>,
    gone: Vec<GoneView>,
    /// For each section of the file.
    #[serde(skip)]
    pub(super) sections: Vec<SectionWas>,
}

#[derive(Serialize)]
struct GoneView {
    name: String,
    inputs: i64,
}

/// What a section was, and what its items were.
#[derive(Serialize)]
pub(super) struct SectionWas {
    #[serde(flatten)]
    was: Was,
    points: Vec<ItemWas>,
}

#[derive(Serialize)]
struct ItemWas {
    name: String,
    #[serde(flatten)]
    was: Was,
}

#[derive(Serialize)]
struct Was {
    labels: Vec<&'static str>,
    before: Option<String>,
    ask: Option<Ask>,
}

/// What somebody is asked, or may say against what was found.
#[derive(Serialize)]
struct Ask {
    field: String,
    /// The comparison is sure, and nobody need answer.
    found: bool,
    likely: Option<Choice>,
    others: Vec<Choice>,
}

impl MatchedView {
    /// None where there is nothing to compare with.
    pub(super) fn of(base: &Base, read: &Imported, matching: &Matching, heard: &Heard) -> Option<Self> {
        let newest = base.newest.as_ref()?;
        let old = &base.version;
        let sections: Vec<SectionWas> =
            (0..read.sections.len()).map(|at| section(old, read, matching, at)).collect();
        let asks = sections.iter().flat_map(|one| {
            one.was.ask.iter().chain(one.points.iter().filter_map(|point| point.was.ask.as_ref()))
        });
        let asks = asks.filter(|ask| !ask.found);
        let first = asks.clone().next().map(|ask| ask.field.clone());
        let (with, without) = gone_views(old, matching, heard);
        let number = newest.head.number;
        let asked = asks.count();
        let Bookmarks { trusted, unused, against } = matching.bookmarks;
        Some(Self { number, trusted, unused, against, asked, first, heard: with, gone: without, sections })
    }
}

fn gone_views(old: &Version, matching: &Matching, heard: &Heard) -> (Vec<GoneView>, Vec<GoneView>) {
    let section = |at: &usize| {
        let inputs = old.key(*at).and_then(|key| heard.sections.get(&key)).copied().unwrap_or_default();
        GoneView { name: section_name(old, *at), inputs }
    };
    let item = |at: &ItemAt| {
        let inputs = old.item_key(*at).and_then(|key| heard.items.get(&key)).copied().unwrap_or_default();
        GoneView { name: format!("{}: {}", section_name(old, at.section), item_name(old, *at)), inputs }
    };
    let all = matching.gone.0.iter().map(section).chain(matching.gone.1.iter().map(item));
    all.partition(|one| one.inputs > 0)
}

fn section(old: &Version, read: &Imported, matching: &Matching, at: usize) -> SectionWas {
    let one = matching.sections.get(at);
    let names: &dyn Fn(usize) -> String = &|at| section_name(old, at);
    let asked = one.map(|one| {
        let free = near(&matching.free.0, one.old.or(Some(at)));
        ask(section_field(at), one, &free, |at| Some(choice(old.key(at)?, names(at))))
    });
    let was = one.map(|one| was(one, names, asked.flatten()));
    let items = read.sections.get(at).map(|section| section.items.as_slice()).unwrap_or_default();
    let fields = matching::names(items);
    let here = one.and_then(|one| one.old).map(|section| ItemAt { section, item: 0 });
    let points = matching.items.get(at).into_iter().flatten().zip(items.iter().zip(fields));
    let points = points.map(|(one, (found, field))| {
        let name = |at: ItemAt| format!("{} ({})", item_name(old, at), section_name(old, at.section));
        let free = near(&matching.free.1, one.old.or(here));
        let asked = ask(item_field(at, &field), one, &free, |at| Some(choice(old.item_key(at)?, name(at))));
        ItemWas { name: words(found), was: self::was(one, &name, asked) }
    });
    SectionWas { points: points.collect(), was: was.unwrap_or_else(Was::unknown) }
}

impl Was {
    fn unknown() -> Self {
        Self { labels: Vec::new(), before: None, ask: None }
    }
}

fn was<T: Copy>(one: &Matched<T>, name: &dyn Fn(T) -> String, ask: Option<Ask>) -> Was {
    const TOLD: [Match; 5] = [Match::Moved, Match::Renumbered, Match::Retitled, Match::Split, Match::Merged];
    let told = one.became.iter().any(|one| TOLD.contains(one)) || one.trust != Trust::Found;
    let labels = match (one.trust, one.became.as_slice()) {
        (Trust::Doubtful, _) => vec!["doubtful"],
        (_, [Match::Same]) => vec!["same"],
        (_, became) => labels(became, false),
    };
    Was { labels, before: one.old.filter(|_| told).map(name), ask }
}

/// A question where somebody must answer, or has, or may say that what was found is wrong.
fn ask<T: Copy + PartialEq>(
    field: String,
    one: &Matched<T>,
    free: &[T],
    choice: impl Fn(T) -> Option<Choice>,
) -> Option<Ask> {
    let found = one.trust == Trust::Found;
    let old = one.old.filter(|_| one.carries || !found);
    let others = free.iter().filter(|free| Some(**free) != old);
    let others: Vec<Choice> = others.filter_map(|old| choice(*old)).collect();
    if found && (one.became == [Match::Same] || old.is_none() && others.is_empty()) {
        return None;
    }
    Some(Ask { field, found, likely: old.and_then(choice), others })
}

/// Those that stand nearest.
fn near<T: Copy + Ord>(free: &[T], to: Option<T>) -> Vec<T> {
    let at = to.map_or(0, |to| free.partition_point(|one| *one < to));
    free.iter().skip(at.saturating_sub(OTHERS / 2)).take(OTHERS).copied().collect()
}

fn choice(key: impl Display, label: String) -> Choice {
    Choice { value: key.to_string(), label }
}

fn section_name(version: &Version, at: usize) -> String {
    let name = version.sections.get(at).map(|section| format!("{} {}", section.number, section.heading));
    name.unwrap_or_default().trim().to_owned()
}

fn item_name(version: &Version, at: ItemAt) -> String {
    version.item(at).map(words).unwrap_or_default()
}

/// An item's number and first words.
fn words(found: &Found) -> String {
    let all = format!("{} {}", found.number, found.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = all.chars().take(WORDS).collect();
    if short.len() < all.len() { format!("{}…", short.trim_end()) } else { short }
}
