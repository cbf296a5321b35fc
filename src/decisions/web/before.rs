//! A treatment with the version of the plan that was before the body, and what was proposed.

use std::collections::HashMap;

use serde::Serialize;

use super::super::{Adoption, Amendment, AmendmentId, PastedMinutes, amendment_path, faults, read};
use crate::db::{self, Conn};
use crate::plans::read::{Item, Section, items, numbered, sections};
use crate::plans::{ItemKey, SectionKey};
use crate::projects::read::treatments;
use crate::projects::{ProjectId, Treatment, TreatmentId};
use crate::web::Choice;

/// What the pages of amendments are made of.
pub(super) struct Before {
    pub treatment: Treatment,
    /// None where nobody has said which version was before the body.
    pub plan: Option<Plan>,
    /// In the order of voting.
    pub amendments: Vec<Amendment>,
    /// The version that was made of them.
    pub adoption: Option<Adoption>,
    /// What they were read from.
    pub minutes: Vec<PastedMinutes>,
}

/// A version with its sections and items.
pub(super) struct Plan {
    pub sections: Vec<Section>,
    pub items: Vec<Item>,
}

impl Before {
    /// None where the project has no such treatment.
    pub(super) fn read(conn: &mut Conn, of: ProjectId, treated: TreatmentId) -> db::Result<Option<Self>> {
        let found = treatments(conn, of)?.into_iter().find(|treatment| treatment.id == treated);
        let Some(treatment) = found else { return Ok(None) };
        let head = match treatment.said.plan_number {
            Some(number) => numbered(conn, of, number)?,
            None => None,
        };
        let plan = match head {
            Some(head) => {
                Some(Plan { sections: sections(conn, head.version)?, items: items(conn, head.version)? })
            }
            None => None,
        };
        Ok(Some(Self {
            amendments: read::amendments(conn, of, treated)?,
            adoption: read::adopted_in(conn, of, treated)?,
            minutes: read::minutes(conn, of, treated)?,
            treatment,
            plan,
        }))
    }

    /// The same, of the treatment that an amendment was proposed in.
    pub(super) fn of(
        conn: &mut Conn,
        of: ProjectId,
        id: AmendmentId,
    ) -> db::Result<Option<(Self, Amendment)>> {
        let Some(amendment) = read::amendment(conn, of, id)? else { return Ok(None) };
        Ok(Self::read(conn, of, amendment.treatment)?.map(|before| (before, amendment)))
    }

    pub(super) fn sections(&self) -> &[Section] {
        self.plan.as_ref().map_or(&[], |plan| plan.sections.as_slice())
    }

    pub(super) fn items(&self) -> &[Item] {
        self.plan.as_ref().map_or(&[], |plan| plan.items.as_slice())
    }

    pub(super) fn section(&self, key: SectionKey) -> Option<&Section> {
        self.sections().iter().find(|section| section.key == key)
    }

    pub(super) fn item(&self, key: ItemKey) -> Option<&Item> {
        self.items().iter().find(|item| item.key == key)
    }

    /// The sections to choose from.
    pub(super) fn section_choices(&self) -> Vec<Choice> {
        let choice = |section: &Section| Choice { value: section.key.to_string(), label: named(section) };
        self.sections().iter().map(choice).collect()
    }

    /// The items to choose from, each with its section.
    pub(super) fn item_choices(&self) -> Vec<Choice> {
        let names: HashMap<SectionKey, String> =
            self.sections().iter().map(|section| (section.key, named(section))).collect();
        let choice = |item: &Item| {
            let within = names.get(&item.section).map(String::as_str).unwrap_or_default();
            Choice { value: item.key.to_string(), label: format!("{within}: {}", told(item)) }
        };
        self.items().iter().map(choice).collect()
    }
}

/// `2.1 Bolig for unge`
pub(super) fn named(section: &Section) -> String {
    format!("{} {}", section.number, section.heading).trim().to_owned()
}

/// `3 Bygge boliger for unge …`
pub(super) fn told(item: &Item) -> String {
    const MOST: usize = 60;
    let text = item.said.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = text.chars().take(MOST).collect();
    let more = if short.len() < text.len() { " …" } else { "" };
    format!("{} {short}{more}", item.said.number).trim().to_owned()
}

/// An amendment as lists show it.
#[derive(Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    amendment: Amendment,
    url: String,
    /// Where in the plan; empty where it is not there, or nobody has said it.
    section_name: String,
    item_name: String,
    /// The order of voting of the one it stands against.
    alternative: Option<i32>,
    /// Could it be applied to the plan by itself?
    whole: bool,
}

impl Shown {
    pub(super) fn of(project: &str, before: &Before, amendment: &Amendment) -> Self {
        let said = &amendment.said;
        let section = said.section.and_then(|key| before.section(key));
        let other = |id: AmendmentId| before.amendments.iter().find(|other| other.id == id);
        Self {
            url: amendment_path(project, amendment.id),
            section_name: section.map(named).unwrap_or_default(),
            item_name: said.item.and_then(|key| before.item(key)).map(told).unwrap_or_default(),
            alternative: said.alternative_to.and_then(other).map(|other| other.said.position),
            whole: faults(said, before.sections(), before.items()).is_empty(),
            amendment: amendment.clone(),
        }
    }
}
