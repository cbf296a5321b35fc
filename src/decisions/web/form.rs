//! The form of an amendment: its choices, what stands in it, and how it is read.

use std::str::FromStr;

use super::super::{AmendmentId, Outcome, Proposed, Shape, TEXT_MAX, faults};
use super::before::Before;
use crate::lang::Msg;
use crate::plans::{ItemKey, SectionKey};
use crate::web::forms::FormView;
use crate::web::{Choice, Fields, FormErrors, Page};

/// Longest page, name and list of parties, in characters.
const PAGE_MAX: usize = 20;
const NAME_MAX: usize = 200;
/// More voters has no municipality.
const VOTES_MAX: i32 = 1_000;
const POSITION_MAX: i32 = 1_000;

pub(super) fn shapes(page: &Page) -> Vec<Choice> {
    let choice = |shape: &Shape| {
        let label = page.text(&format!("decisions-shape-{}", shape.as_str()), &[].into());
        Choice { value: shape.as_str().to_owned(), label }
    };
    Shape::ALL.iter().map(choice).collect()
}

pub(super) fn outcomes(page: &Page) -> Vec<Choice> {
    let choice = |outcome: &Outcome| {
        let label = page.text(&format!("decisions-outcome-{}", outcome.as_str()), &[].into());
        Choice { value: outcome.as_str().to_owned(), label }
    };
    Outcome::ALL.iter().map(choice).collect()
}

/// The other amendments of the treatment.
pub(super) fn others(page: &Page, before: &Before, own: Option<AmendmentId>) -> Vec<Choice> {
    let others = before.amendments.iter().filter(|other| Some(other.id) != own);
    let choice = |other: &super::super::Amendment| {
        let said = &other.said;
        let number = [("number".to_owned(), crate::lang::Arg::Number(said.position.into()))];
        let no = page.text("decisions-amendment-no", &number.into());
        let by = [said.party.as_str(), said.proposer.as_str()].into_iter().find(|name| !name.is_empty());
        let by = by.map(|name| format!(": {name}")).unwrap_or_default();
        Choice { value: other.id.to_string(), label: format!("{no}{by}") }
    };
    others.map(choice).collect()
}

/// The form with what stands.
pub(super) fn filled(said: &Proposed) -> FormView {
    let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
    FormView::of([
        ("position", said.position.to_string()),
        ("page", said.page.clone()),
        ("section", said.section.map(|key| key.to_string()).unwrap_or_default()),
        ("item", said.item.map(|key| key.to_string()).unwrap_or_default()),
        ("shape", said.shape.map(|shape| shape.as_str().to_owned()).unwrap_or_default()),
        ("new_text", said.new_text.clone()),
        ("proposer", said.proposer.clone()),
        ("party", said.party.clone()),
        ("alternative_to", said.alternative_to.map(|id| id.to_string()).unwrap_or_default()),
        ("outcome", said.outcome.map(|outcome| outcome.as_str().to_owned()).unwrap_or_default()),
        ("votes_for", number(said.votes_for)),
        ("votes_against", number(said.votes_against)),
        ("parties_for", said.parties_for.clone()),
        ("parties_against", said.parties_against.clone()),
    ])
}

/// Reads the form. Every fault stands by its field; what the amendment lacks is among them.
pub(super) fn parse(
    fields: &Fields,
    before: &Before,
    own: Option<AmendmentId>,
) -> Result<Proposed, FormErrors> {
    let mut errors = FormErrors::default();
    let mut said = Proposed {
        position: number(&mut errors, fields, ("position", POSITION_MAX)).unwrap_or_else(|| next(before)),
        page: errors.optional(fields, "page", PAGE_MAX),
        section: chosen(fields, "section").map(SectionKey),
        item: chosen(fields, "item").map(ItemKey),
        shape: Shape::parse(fields.text("shape")),
        new_text: errors.optional_lines(fields, "new_text", TEXT_MAX),
        proposer: errors.optional(fields, "proposer", NAME_MAX),
        party: errors.optional(fields, "party", NAME_MAX),
        alternative_to: chosen(fields, "alternative_to").map(AmendmentId),
        outcome: Outcome::parse(fields.text("outcome")),
        votes_for: number(&mut errors, fields, ("votes_for", VOTES_MAX)),
        votes_against: number(&mut errors, fields, ("votes_against", VOTES_MAX)),
        parties_for: errors.optional(fields, "parties_for", NAME_MAX),
        parties_against: errors.optional(fields, "parties_against", NAME_MAX),
    };
    // Whoever chooses the item has chosen its section.
    if said.section.is_none() {
        said.section = said.item.and_then(|key| before.item(key)).map(|item| item.section);
    }
    if said.proposer.is_empty() && said.party.is_empty() {
        errors.add("proposer", Msg::new("decisions-proposer-needed"));
    }
    let other = |id| before.amendments.iter().any(|one| one.id == id && Some(one.id) != own);
    if said.alternative_to.is_some_and(|id| !other(id)) {
        errors.add("alternative_to", Msg::new("decisions-alternative-unknown"));
    }
    for fault in faults(&said, before.sections(), before.items()) {
        errors.add(fault.field, Msg::new(fault.text));
    }
    errors.into_result(said)
}

/// The place after all that stand.
pub(super) fn next(before: &Before) -> i32 {
    before.amendments.iter().map(|one| one.said.position).max().unwrap_or(0).saturating_add(1)
}

fn chosen<T: FromStr>(fields: &Fields, name: &str) -> Option<T> {
    fields.text(name).parse().ok()
}

fn number(errors: &mut FormErrors, fields: &Fields, (name, most): (&str, i32)) -> Option<i32> {
    let typed = fields.text(name);
    let number = typed.parse().ok().filter(|number| (0..=most).contains(number));
    if number.is_none() && !typed.is_empty() {
        errors.add(name, Msg::new("decisions-number-wrong").arg("max", most));
    }
    number
}
