//! What the digest's template is given, for the public and for staff.

use jiff::civil::Date;
use serde::Serialize;

use super::super::filter::{AddressQuery, Chosen, Filter};
use super::super::offered::Offered;
use super::super::projection::{Sources, project, sender, understood};
use super::super::spots::Spot;
use super::super::{Audience, DeadlineChanged, Digest, Publication};
use crate::consultees::ConsulteeKind;
use crate::lang::Lang;
use crate::lang::alphabet::sort_by_name;
use crate::web::Choice;
use crate::web::pagination::Pagination;

/// So many inputs stand on one page; a digest with more is an overview that leads to its sections.
const MOST: usize = 250;
/// Inputs on each page of a long section.
pub(super) const PER_PAGE: i64 = 200;
/// So many senders can be chosen by name.
const MOST_NAMED: usize = 200;

/// The part of the page that both layouts share.
#[derive(Serialize)]
pub(super) struct Shown {
    pub digest: Digest,
    /// Since when answers could be given.
    open_from: Date,
    pub publication: Option<Publication>,
    pub deadline_changed: Option<DeadlineChanged>,
    pub staff: bool,
    /// Numbers only: the inputs stand on each section's own page.
    pub overview: bool,
    pub page: Pagination,
    pub base: String,
    pub chosen: Chosen,
    pub choices: Choices,
    /// Path of this page, without query.
    pub url: String,
    /// Its query, for the downloads.
    pub query: String,
    /// What stands before and after a response's id in a link to the original answer.
    pub answers: String,
    pub anchor: &'static str,
}

#[derive(Serialize)]
pub(super) struct Choices {
    sections: Vec<Choice>,
    tags: Vec<Choice>,
    kinds: Vec<ConsulteeKind>,
    senders: Vec<Choice>,
    outcomes: Vec<Choice>,
}

/// Where the page stands, and whom it is for.
pub(super) struct Setting {
    pub audience: Audience,
    pub lang: Lang,
    pub url: String,
    pub answers: String,
    pub publication: Option<Publication>,
    pub deadline_changed: Option<DeadlineChanged>,
}

impl Shown {
    pub(super) fn new(sources: &Sources, asked: &AddressQuery, setting: Setting) -> Self {
        let filter = understood(sources, &Filter::of(asked));
        let mut digest = project(sources, setting.audience, &filter);
        let shown = digest.totals.shown;
        let overview = shown > MOST && filter.section.is_none();
        let total = i64::try_from(shown).unwrap_or(i64::MAX);
        let long = shown > MOST && !overview;
        let page = Pagination::new(asked.side(), total, if long { PER_PAGE } else { total.max(1) });
        if overview {
            digest.to_overview();
        } else if long {
            digest
                .cut(usize::try_from(page.offset()).unwrap_or(0), usize::try_from(page.limit()).unwrap_or(0));
        }
        let query = filter.query(filter.section.as_deref());
        let joint = if query.is_empty() { "?" } else { "&" };
        let staff = setting.audience == Audience::Staff;
        Self {
            base: format!("{}{query}{joint}side=", setting.url),
            choices: choices(sources, setting.audience, setting.lang),
            chosen: filter.chosen(),
            anchor: if staff { "input" } else { "i" },
            publication: setting.publication,
            deadline_changed: setting.deadline_changed,
            url: setting.url,
            answers: setting.answers,
            staff,
            open_from: digest.hearing.open_from(digest.hearing.opens_on),
            digest,
            overview,
            page,
            query,
        }
    }
}

fn choices(sources: &Sources, audience: Audience, lang: Lang) -> Choices {
    let offered = Offered::of(sources, audience);
    let section = |spot: Spot| Choice {
        label: match spot.parent.as_str() {
            "" => format!("{} {}", spot.number, spot.heading).trim().to_owned(),
            parent => format!("{} {} ({parent})", spot.number, spot.heading).trim().to_owned(),
        },
        value: spot.slug,
    };
    let cleared = || sources.responses.iter().filter(|r| r.cleared);
    let mut kinds: Vec<ConsulteeKind> = cleared().map(|r| r.sender_kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let named = |r| {
        let name = sender(r).name?;
        Some(Choice { value: r.response.to_string(), label: name })
    };
    let mut senders: Vec<Choice> = cleared().filter_map(named).collect();
    sort_by_name(&mut senders, |sender| &sender.label);
    senders.truncate(MOST_NAMED);
    Choices {
        sections: offered.sections.into_iter().map(section).collect(),
        tags: offered.tags.into_iter().map(|t| Choice { value: t.id.to_string(), label: t.name }).collect(),
        kinds,
        senders,
        outcomes: offered
            .outcomes
            .iter()
            .map(|o| Choice { value: o.id.to_string(), label: o.label(lang).to_owned() })
            .collect(),
    }
}
