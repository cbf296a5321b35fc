//! Shapes that several pages of an answer show.

use jiff::civil::Date;
use serde::Serialize;

use super::super::{HearingToAnswer, Revision};
use crate::consultees::ConsulteeKind;
use crate::hearings::{RoundKind, deadline, public_path};
use crate::web::Page;

/// How a reader is addressed: `one` for a private person, `many` for those who answer on behalf of others.
pub(super) fn you(kind: ConsulteeKind) -> &'static str {
    if kind == ConsulteeKind::PrivatePerson { "one" } else { "many" }
}

/// A version that was sent, as the pages of the next one speak of it.
#[derive(Serialize)]
pub(super) struct SentView {
    pub number: i32,
    pub receipt: String,
    pub received: crate::clock::When,
}

impl SentView {
    pub(super) fn of(revision: &Revision) -> Self {
        Self {
            number: revision.number,
            receipt: revision.receipt_number.clone().unwrap_or_default(),
            received: revision.came(),
        }
    }
}

/// The hearing as a respondent's pages show it.
#[derive(Serialize)]
pub(super) struct HearingView {
    pub title: String,
    pub round: RoundKind,
    pub url: String,
    pub case_number: String,
    pub deadline: Date,
    /// 0 on the last day, negative after it.
    pub days_left: i32,
    pub is_open: bool,
    pub opens_on: Date,
    pub what_next: String,
    pub contact_name: String,
    pub contact_email: String,
}

impl HearingView {
    pub(super) fn of(page: &Page, asked: &HearingToAnswer) -> Self {
        Self {
            title: asked.title.clone(),
            round: asked.kind,
            url: public_path(&asked.slug),
            case_number: asked.case_number.clone(),
            deadline: asked.deadline,
            days_left: deadline::days_left(page.state.clock.now(), asked.deadline),
            is_open: asked.is_open(page.state.clock.today()),
            opens_on: asked.opens_on,
            what_next: asked.what_next.clone(),
            contact_name: asked.contact_name.clone(),
            contact_email: asked.contact_email.clone(),
        }
    }
}
