//! What became of a section on its way: what was said of it in each round, what the administration answered, and what was proposed and
//! decided of it. Pure.

use std::collections::HashMap;

use serde::Serialize;

use crate::digest::filter::Filter;
use crate::digest::projection::{Sources, project};
use crate::digest::spots::{SpotKey, spots};
use crate::digest::{self, Audience};
use crate::lang::Lang;
use crate::plans::SectionKey;

/// What one round said of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heard {
    pub round: String,
    /// What the section was called then, where it is another one that this took over; empty else.
    pub was: String,
    /// Of the digest, at the section.
    pub url: String,
    pub inputs: usize,
    pub answers: Vec<Answered>,
}

/// One approved answer of the administration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// The round's own word for the outcome; empty where none was chosen.
    pub outcome: String,
    pub conclusion: String,
}

/// What a round with a public digest said of each section; only what everybody may read.
pub fn heard(sources: &Sources, lang: Lang) -> HashMap<SectionKey, Heard> {
    let known = spots(&sources.sections, &sources.questions);
    let keys: HashMap<String, SectionKey> = known
        .into_iter()
        .filter_map(|spot| match spot.key {
            SpotKey::Section(key) => Some((spot.slug, key)),
            SpotKey::Question(_) | SpotKey::Whole => None,
        })
        .collect();
    let digest = project(sources, Audience::Public, &Filter::default());
    let path = digest::public_path(&sources.hearing.slug);
    let mut out = HashMap::new();
    for section in digest.sections.into_iter().filter(|section| section.inputs > 0) {
        let Some(key) = keys.get(&section.slug) else { continue };
        let answers =
            section.entries.into_iter().filter_map(|entry| entry.assessment).map(|assessed| Answered {
                outcome: assessed.outcome.map(|outcome| outcome.label(lang).to_owned()).unwrap_or_default(),
                conclusion: assessed.conclusion,
            });
        let heard = Heard {
            round: sources.hearing.title.clone(),
            was: String::new(),
            url: format!("{path}{}", Filter::default().query(Some(&section.slug))),
            inputs: section.inputs,
            answers: answers.collect(),
        };
        out.insert(*key, heard);
    }
    out
}

impl Heard {
    /// The same, told of the section that took over the one it was said of.
    #[must_use]
    pub fn of(self, key: SectionKey, sources: &Sources) -> Self {
        let section = sources.sections.iter().find(|section| section.key == key);
        let was = section.map(|one| format!("{} {}", one.number, one.heading).trim().to_owned());
        Self { was: was.unwrap_or_default(), ..self }
    }
}
