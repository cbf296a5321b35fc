//! The cards of a unit's page as a form: the fields of each measure carry its id behind a hyphen.

use jiff::civil::Date;

use super::super::actions::by_link::SaidOf;
use super::super::read::calls::ToReport;
use super::super::{Fault, Measure, MeasureId, MeasureStatusId, Needs, Report, SAID_MAX, Status, faults};
use crate::lang::Msg;
use crate::web::forms::FormView;
use crate::web::{Fields, FormErrors};

/// The fields of one card, before the hyphen.
const FIELDS: [&str; 6] = ["status", "said", "needs", "needs_said", "needed", "seen"];

fn named(field: &str, of: MeasureId) -> String {
    format!("{field}-{of}")
}

/// What a form says of the unit's measures.
#[derive(Debug, Default)]
pub(super) struct Cards {
    /// What can be saved.
    pub said: Vec<SaidOf>,
    /// Measures with words that are not to be saved now: another card's button was pressed.
    pub left: Vec<MeasureId>,
}

impl Cards {
    /// Reads the card whose button was pressed, or all; a card in which nothing was said is left alone.
    pub(super) fn read(fields: &Fields, own: &[ToReport], today: Date, errors: &mut FormErrors) -> Self {
        let one: Option<MeasureId> = fields.text("one").parse().ok();
        let mut cards = Self::default();
        for card in own {
            let id = card.measure.id;
            let touched = is_touched(fields, card);
            if one.is_some_and(|one| one != id) {
                cards.left.extend(touched.then_some(id));
            } else if touched || one == Some(id) {
                cards.said.extend(said_of(fields, id, today, errors));
            }
        }
        cards
    }

    /// Does the form say something of a measure that is none of the unit's now?
    pub(super) fn says_of_others(fields: &Fields, own: &[ToReport]) -> bool {
        let others = fields.pairs().filter_map(|(name, value)| {
            let (field, id) = name.split_once('-')?;
            let id: MeasureId = id.parse().ok()?;
            // A need that stood from the report before is nothing that was said now.
            let filled_in = field == "needs_said" && fields.has(&named("needed", id));
            let said = ["said", "needs_said", "status"].contains(&field) && !value.is_empty() && !filled_in;
            (said && own.iter().all(|card| card.measure.id != id)).then_some(())
        });
        others.count() > 0
    }

    /// Where nothing at all was said, the first thing to do is told.
    pub(super) fn nothing_said(errors: &mut FormErrors) {
        if errors.is_empty() {
            errors.add("", Msg::new("measures-link-nothing"));
        }
    }

    /// What was typed in the other cards: those that are saved show what stands.
    pub(super) fn without(fields: &Fields, saved: &[SaidOf]) -> Fields {
        let gone: Vec<String> =
            saved.iter().flat_map(|one| FIELDS.iter().map(move |field| named(field, one.measure))).collect();
        let stays = |name: &str| !gone.iter().any(|gone| gone == name);
        let pairs = fields.pairs().filter(|(name, _)| stays(name));
        Fields::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }
}

/// Does the card say anything else than what stands, or was it shown before that stood?
fn is_touched(fields: &Fields, card: &ToReport) -> bool {
    let id = card.measure.id;
    let standing = prefilled(std::slice::from_ref(card), "");
    let seen = fields.text(&named("seen", id));
    let earlier = card.now().is_some_and(|now| now.id.to_string() != seen);
    let says = earlier && !fields.text(&named("status", id)).is_empty();
    says || FIELDS.iter().filter(|field| **field != "seen").any(|field| {
        let name = named(field, id);
        let stands = standing.values.get(&name).map(String::as_str).unwrap_or_default();
        fields.has(&name) && fields.lines(&name).trim() != stands
    })
}

fn said_of(fields: &Fields, of: MeasureId, today: Date, errors: &mut FormErrors) -> Option<SaidOf> {
    let mut own = FormErrors::default();
    let (said, needs_said) = (named("said", of), named("needs_said", of));
    let said = own.optional_lines(fields, &said, SAID_MAX);
    let needs_said = own.optional_lines(fields, &needs_said, SAID_MAX);
    let needs = Needs::parse(fields.text(&named("needs", of)));
    let status = Status::parse(fields.text(&named("status", of)));
    if status.is_none() {
        own.add(named("status", of), Msg::new("measures-link-no-status"));
    }
    let report =
        Report { status: status.unwrap_or(Status::NotBegun), said, reported_on: today, needs, needs_said };
    if own.is_empty() {
        for fault in faults(&report, today) {
            own.add(named(fault.field(), of), Msg::new(told(fault)));
        }
    }
    own.iter().for_each(|(name, msg)| errors.add(name, msg.clone()));
    let seen: Option<MeasureStatusId> = fields.text(&named("seen", of)).parse().ok();
    own.is_empty().then_some(SaidOf { measure: of, report, seen })
}

fn told(fault: Fault) -> &'static str {
    match fault {
        Fault::ReasonMissing => "measures-link-reason",
        Fault::NeedUnsaid => "measures-link-need-unsaid",
        Fault::NeedUnchosen => "measures-link-need-unchosen",
        Fault::Ahead => "web-field-day",
    }
}

/// The form as it is shown first: what was reported in this call stands in it, and from before only what the measure still needs, so
/// that no need is taken back by not being written once more.
pub(super) fn prefilled(own: &[ToReport], reporter: &str) -> FormView {
    let mut form = FormView::default();
    form.put("reporter", reporter.to_owned());
    for card in own {
        let id = card.measure.id;
        let Some(now) = card.now() else {
            still_needed(&mut form, &card.measure);
            continue;
        };
        form.put(&named("seen", id), now.id.to_string());
        form.put(&named("status", id), now.report.status.to_string());
        form.put(&named("said", id), now.report.said.clone());
        form.put(&named("needs", id), now.report.needs.map_or_else(String::new, |needs| needs.to_string()));
        form.put(&named("needs_said", id), now.report.needs_said.clone());
    }
    form
}

/// What the report before said that a measure needs.
fn still_needed(form: &mut FormView, measure: &Measure) {
    let Some(needs) = measure.standing.needs else { return };
    form.put(&named("needed", measure.id), "1".to_owned());
    form.put(&named("needs", measure.id), needs.to_string());
    form.put(&named("needs_said", measure.id), measure.standing.needs_said.clone());
}
