//! Where what was agreed and what the plan says do not meet: what of it is read, and what is found in it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::Serialize;

use super::super::actions::taking::working;
use super::super::change::{self, Became, Fit};
use super::super::read::{self, Agreed, Reason, Taken};
use super::super::{AssessmentId, AssessmentState, Spot, TakenId};
use super::shown::section_name;
use crate::db::keyset::{At, Window};
use crate::db::{self, Conn};
use crate::plans::differences::{Span, around, spans};
use crate::plans::items::outside;
use crate::plans::read::{Item, Section, VersionHead, items, sections, versions};
use crate::plans::{ItemKey, SectionKey};
use crate::projects::ProjectId;
use crate::text::plain::{excerpt, to_plain};

/// Rows on one page.
pub(super) const ROWS: usize = 30;
/// Characters shown of a text.
pub(super) const EXCERPT: usize = 280;
/// Characters shown on each side of a change.
const CONTEXT: usize = 60;

#[derive(Serialize)]
pub(super) struct UnexplainedRow {
    pub section: String,
    pub item: String,
    pub print: String,
    pub name: String,
    pub became: &'static str,
    /// What it says now, where it is new.
    pub text: String,
    /// What of it is another, where it is changed; told for the page that is shown.
    pub words: Vec<Span>,
    #[serde(skip)]
    spot: Spot,
}

#[derive(Serialize)]
pub(super) struct OtherwiseRow {
    pub number: i32,
    pub url: String,
    pub href: String,
    pub place: String,
    pub agreed: String,
    /// It is not approved any more.
    pub lapsed: bool,
    pub at: String,
    pub by: String,
    pub plan_number: i32,
}

/// A version's rows.
pub(super) type Rows = (Vec<Section>, Vec<Item>);

/// What is read for the page.
pub(super) struct Loaded {
    pub plan: Option<VersionHead>,
    pub newest: Option<VersionHead>,
    pub heard: Option<VersionHead>,
    pub now: Rows,
    pub then: Rows,
    pub taken: Vec<Taken>,
    /// What sections became by those of them that name no place.
    pub written_in: HashMap<TakenId, String>,
    pub reasons: Vec<Reason>,
    pub agreed: Window<Agreed>,
    pub waiting: i64,
}

impl Loaded {
    /// A fixed number of queries; of what is agreed a page.
    pub(super) fn read(conn: &mut Conn, project: ProjectId, at: &At<AssessmentId>) -> db::Result<Self> {
        let all = versions(conn, project)?;
        let plan = working(conn, project)?;
        let below = plan.as_ref().map_or(i32::MAX, |plan| plan.number);
        let was_heard = read::heard(conn, project, below)?;
        let heard = all.iter().find(|one| Some(one.version) == was_heard).cloned();
        let mut rows = |of: Option<&VersionHead>| match of {
            Some(one) => Ok((sections(conn, one.version)?, items(conn, one.version)?)),
            None => Ok::<Rows, db::Error>(Rows::default()),
        };
        let (now, then) = (rows(plan.as_ref())?, rows(heard.as_ref())?);
        Ok(Self {
            newest: all.into_iter().next(),
            now,
            then,
            plan,
            heard,
            taken: read::taken(conn, project)?,
            written_in: read::written_in(conn, project)?,
            reasons: read::reasons(conn, project)?,
            agreed: read::not_taken(conn, project, (at, ROWS))?,
            waiting: read::not_taken_count(conn, project)?,
        })
    }
}

/// What of it does not meet. Pure, and as heavy as reading two plans.
pub(super) struct Found {
    pub names: Names,
    pub unexplained: Vec<UnexplainedRow>,
    pub otherwise: Vec<OtherwiseRow>,
}

impl Found {
    pub(super) fn of(loaded: &Loaded, list: &str) -> Self {
        if loaded.plan.is_none() {
            return Self { names: Names::of(loaded), unexplained: Vec::new(), otherwise: Vec::new() };
        }
        let names = Names::of(loaded);
        let explained: HashSet<(Spot, &str)> =
            loaded.reasons.iter().map(|one| (one.spot(), one.print.as_str())).collect();
        let (now, then) = ((&*loaded.now.0, &*loaded.now.1), (&*loaded.then.0, &*loaded.then.1));
        let changed = if loaded.heard.is_some() { change::changed(then, now) } else { Vec::new() };
        let without = changed.iter().filter(|one| !explained.contains(&(one.spot, one.print.as_str())));
        let unexplained = without.map(|one| UnexplainedRow {
            section: one.spot.section.to_string(),
            item: one.spot.item.map(|key| key.to_string()).unwrap_or_default(),
            print: one.print.clone(),
            name: names.of_spot(one.spot),
            became: one.became.as_str(),
            text: if one.became == Became::New { names.text(one.spot) } else { String::new() },
            words: Vec::new(),
            spot: one.spot,
        });
        let stands = Stands::of(&loaded.now);
        let by_hand = |one: &Taken| loaded.written_in.get(&one.id).map(String::as_str);
        let otherwise = loaded.taken.iter().filter(|one| !stands.as_agreed(one, by_hand(one)));
        let otherwise = otherwise.map(|one| OtherwiseRow {
            number: one.number,
            url: assessment_url(&one.slug, one.number),
            href: format!("{list}/{}", one.assessment),
            place: names.of_spot(one.spot()),
            agreed: excerpt(&one.answer.change_text, EXCERPT),
            lapsed: one.state != AssessmentState::Approved,
            at: one.at.to_string(),
            by: one.by.clone(),
            plan_number: one.plan_number,
        });
        let (unexplained, otherwise) = (unexplained.collect(), otherwise.collect());
        Self { names, unexplained, otherwise }
    }
}

impl Found {
    /// Tells what of these rows is another.
    pub(super) fn tell(&mut self, loaded: &Loaded, rows: Range<usize>) {
        for row in self.unexplained.iter_mut().skip(rows.start).take(rows.len()) {
            if row.became == Became::Changed.as_str() {
                let (was, is) = (said(&loaded.then, row.spot), said(&loaded.now, row.spot));
                row.words = around(spans(&was, &is), (CONTEXT, EXCERPT));
            }
        }
    }
}

/// What a section says outside of its items, or an item with its fields, line by line.
fn said((sections, items): &Rows, spot: Spot) -> String {
    let lines: Vec<String> = match spot.item {
        Some(key) => items.iter().filter(|one| one.key == key).flat_map(item_lines).collect(),
        None => sections.iter().filter(|one| one.key == spot.section).flat_map(section_lines).collect(),
    };
    lines.join("\n")
}

fn item_lines(one: &Item) -> Vec<String> {
    std::iter::once(one.said.text.clone())
        .chain(one.said.fields.iter().map(|field| field.text.clone()))
        .collect()
}

fn section_lines(one: &Section) -> Vec<String> {
    let lines = outside(one.kind, &one.heading, &one.body, &one.item_choices);
    std::iter::once(one.heading.clone()).chain(lines).collect()
}

pub(super) fn assessment_url(slug: &str, number: i32) -> String {
    format!("/arbeid/{slug}/vurderinger/{number}")
}

/// The text that is written, to be looked up.
struct Stands<'a> {
    sections: HashMap<SectionKey, &'a Section>,
    items: HashMap<SectionKey, Vec<Item>>,
}

impl<'a> Stands<'a> {
    fn of((sections, items): &'a Rows) -> Self {
        let mut own: HashMap<SectionKey, Vec<Item>> = HashMap::new();
        for item in items {
            own.entry(item.section).or_default().push(item.clone());
        }
        Self { sections: sections.iter().map(|one| (one.key, one)).collect(), items: own }
    }

    /// Does the text say what was agreed, and is it agreed still? Where the assessment names no place, a person wrote the text: then
    /// that stands, or the new words do.
    fn as_agreed(&self, taken: &Taken, by_hand: Option<&str>) -> bool {
        let Some(section) = self.sections.get(&taken.section_key) else { return false };
        let own = self.items.get(&taken.section_key).map(Vec::as_slice).unwrap_or_default();
        let named = taken.answer.change_section.is_some();
        let answer = if named { taken.answer.at(taken.spot()) } else { taken.answer.clone() };
        let says = by_hand == Some(&*section.body) || change::fit(&answer, section, own) == Fit::There;
        taken.state == AssessmentState::Approved && taken.answer.plan_changes && says
    }
}

/// What sections and items are called, as they stand now and else as they stood.
pub(super) struct Names {
    sections: HashMap<SectionKey, (String, String)>,
    items: HashMap<ItemKey, (String, String)>,
}

impl Names {
    fn of(loaded: &Loaded) -> Self {
        let (then, now) = (&loaded.then, &loaded.now);
        let section = |one: &Section| (one.key, (section_name(one), excerpt(&one.body, EXCERPT)));
        let item = |one: &Item| (one.key, (one.said.short(), excerpt(&one.said.text, EXCERPT)));
        Self {
            sections: then.0.iter().chain(&now.0).map(section).collect(),
            items: then.1.iter().chain(&now.1).map(item).collect(),
        }
    }

    pub(super) fn of_spot(&self, spot: Spot) -> String {
        let section = self.sections.get(&spot.section).map_or("", |(name, _)| name);
        match spot.item.and_then(|key| self.items.get(&key)) {
            Some((name, _)) => format!("{section}: {name}"),
            None => section.to_owned(),
        }
    }

    fn text(&self, spot: Spot) -> String {
        let found = match spot.item {
            Some(key) => self.items.get(&key),
            None => self.sections.get(&spot.section),
        };
        found.map(|(_, text)| to_plain(text).trim().to_owned()).unwrap_or_default()
    }
}
