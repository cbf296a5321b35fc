//! What the public page of an adopted plan says, put together from the plan, the decision and the way there.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::super::lineage::{Heard, heard};
use super::super::{Adoption, Resolution, read};
use super::before::{Before, Shown};
use crate::db::{self, Conn};
use crate::digest;
use crate::digest::projection::Sources;
use crate::hearings;
use crate::hearings::anchors;
use crate::hearings::web::with_room_for_tables;
use crate::lang::{Lang, Msg};
use crate::plans::following::section_places;
use crate::plans::read::Section;
use crate::plans::{self, SectionKey};
use crate::projects::ProjectId;
use crate::templates::{ForEverybody, Template};
use crate::text::html::{Rendering, to_html};
use crate::web::State;

/// All that the page is made of.
pub(super) struct Contents {
    adoption: Adoption,
    sections: Vec<Section>,
    /// Sections of heard versions that are gone, each with the one that took it over.
    moved: HashMap<SectionKey, SectionKey>,
    /// Names of the plan's pictures.
    images: BTreeSet<String>,
    /// The treatment, with what was proposed in it.
    before: Before,
    points: Vec<Resolution>,
    /// The rounds whose digests everybody may read.
    rounds: Vec<Sources>,
    /// Are there yearly reports of how it goes?
    reported: bool,
}

impl Contents {
    pub(super) fn read(conn: &mut Conn, project: ProjectId, adoption: Adoption) -> db::Result<Option<Self>> {
        let Some(before) = Before::read(conn, project, adoption.treatment)? else { return Ok(None) };
        let mut rounds = Vec::new();
        for round in hearings::read::with_results(conn, project)? {
            rounds.extend(digest::read::sources(conn, round)?);
        }
        rounds.sort_by_key(|round| (round.hearing.opens_on, round.hearing.id));
        let images = plans::read::image_names(conn, adoption.version)?;
        let sections = plans::read::sections(conn, adoption.version)?;
        let standing = section_places(sections.iter().map(|section| section.key));
        Ok(Some(Self {
            moved: plans::read::trail(conn, project)?.sections(&standing),
            sections,
            images: images.into_iter().map(|image| image.name).collect(),
            points: read::resolutions(conn, project, adoption.treatment)?,
            reported: read::has_status_reports(conn, project)?,
            adoption,
            before,
            rounds,
        }))
    }
}

/// The template's context. It holds nothing of the visitor: the page is kept for everybody.
#[derive(Serialize)]
pub(super) struct AdoptedView {
    path: String,
    /// Where the yearly reports stand; none while there are none.
    reports_url: Option<String>,
    adoption: Adoption,
    points: Vec<Resolution>,
    sections: Vec<AdoptedSection>,
}

impl Template for AdoptedView {
    const NAME: &'static str = "decisions/public.html";
}

impl ForEverybody for AdoptedView {}

/// A section with the way it came.
#[derive(Serialize)]
struct AdoptedSection {
    id: String,
    number: String,
    heading: String,
    level: i32,
    /// Level of its heading on the page.
    h: u8,
    /// Safe HTML.
    html: String,
    /// What was said of it in each round, and what the administration answered.
    heard: Vec<Heard>,
    /// What was proposed in the body, and what became of it.
    amendments: Vec<Shown>,
}

impl AdoptedView {
    pub(super) fn of(state: &State, lang: Lang, contents: Contents, path: String) -> Self {
        let Contents { adoption, sections, moved, images, before, points, rounds, reported } = contents;
        let mut said: HashMap<SectionKey, Vec<Heard>> = HashMap::new();
        for round in &rounds {
            for (key, heard) in heard(round, lang) {
                match moved.get(&key) {
                    Some(to) => said.entry(*to).or_default().push(heard.of(key, round)),
                    None => said.entry(key).or_default().push(heard),
                }
            }
        }
        let mut proposed: HashMap<SectionKey, Vec<Shown>> = HashMap::new();
        for one in before.amendments.iter().filter(|one| one.said.outcome.is_some()) {
            if let Some(key) = one.said.section {
                proposed.entry(key).or_default().push(Shown::of("", &before, one));
            }
        }
        let say = |msg: &Msg| state.templates.say(lang, msg);
        let back = say(&Msg::new("hearings-footnote-back"));
        let top = sections.iter().map(|section| section.level).min().unwrap_or(1);
        let pictures = format!("{path}/bilde");
        let show = |(section, id): (&Section, String)| {
            // The plan's own heading is h2, so its chapters are h3; HTML has no level after 6.
            let h = u8::try_from(section.level - top + 3).unwrap_or(6).min(6);
            let prefix = format!("{id}-");
            let image = |name: &str| images.contains(name).then(|| format!("{pictures}/{name}"));
            let how = Rendering { heading_shift: h, id_prefix: &prefix, footnote_back: &back, image: &image };
            let name = |number: usize| {
                let heading = format!("{} {}", section.number, section.heading);
                say(&Msg::new("hearings-table").arg("number", number).arg("heading", heading.trim()))
            };
            AdoptedSection {
                html: with_room_for_tables(&to_html(&section.body, &how), name),
                number: section.number.clone(),
                heading: section.heading.clone(),
                level: section.level - top + 1,
                h,
                id,
                heard: said.remove(&section.key).unwrap_or_default(),
                amendments: proposed.remove(&section.key).unwrap_or_default(),
            }
        };
        let sections = sections.iter().zip(anchors(&sections)).map(show).collect();
        let reports_url = reported.then(|| format!("{path}/status"));
        Self { path, reports_url, adoption, points, sections }
    }
}
