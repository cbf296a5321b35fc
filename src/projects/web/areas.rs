//! The focus areas that a background document bears on: as choices of a form, and as the documents of one area.

use serde::Serialize;

use super::super::{AreaKey, Background, BackgroundKind, read};
use crate::web::Fields;

/// A document as other pages lead to it.
#[derive(Clone, Debug, Serialize)]
pub struct Grounds {
    title: String,
    about: String,
    kind: BackgroundKind,
    href: String,
    is_file: bool,
}

impl Grounds {
    /// `project`: path of the project.
    pub fn of(project: &str, document: Background) -> Self {
        let is_file = document.url.is_empty();
        let href = if is_file { format!("{project}/bakgrunn/{}", document.id) } else { document.url };
        Self {
            title: document.what.title,
            about: document.what.about,
            kind: document.what.kind,
            href,
            is_file,
        }
    }
}

/// An area that can be ticked.
#[derive(Serialize)]
pub(super) struct AreaChoice {
    pub key: AreaKey,
    pub name: String,
    pub ticked: bool,
}

/// The areas of a plan, with those ticked that were chosen.
pub(super) fn choices(areas: &[read::Area], chosen: &[AreaKey]) -> Vec<AreaChoice> {
    let choice = |area: &read::Area| AreaChoice {
        key: area.key,
        name: format!("{} {}", area.number, area.heading).trim().to_owned(),
        ticked: chosen.contains(&area.key),
    };
    areas.iter().map(choice).collect()
}

/// The areas that are ticked in a form.
pub(super) fn ticked(fields: &Fields) -> Vec<AreaKey> {
    fields.all("area").filter_map(|key| key.parse().ok()).collect()
}
