//! The forms of an indicator: what it is, and its numbers by year; what stands in them, and how they are read.

use super::super::read::PlanPart;
use super::super::{
    Decimal, DecimalError, Described, Indicator, MAX_YEARS, NAME_MAX, NOTE_MAX, SOURCE_MAX, UNIT_MAX, Yearly,
};
use crate::lang::{Lang, Msg};
use crate::web::forms::FormView;
use crate::web::{Choice, Fields, FormErrors};

/// Years that numbers can be of.
const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2200;

/// What of the plan can be chosen; what stands stays a choice, also where the plan has it no more.
pub(super) fn choices(parts: &[PlanPart], standing: Option<&Described>) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        parts.iter().map(|part| Choice { value: part.key(), label: part.label.clone() }).collect();
    if let Some(said) = standing
        && !key(said).is_empty()
        && !choices.iter().any(|choice| choice.value == key(said))
    {
        choices.push(Choice { value: key(said), label: said.part.clone() });
    }
    choices
}

fn key(said: &Described) -> String {
    let item = said.item.map(|key| key.to_string());
    item.or_else(|| said.section.map(|key| key.to_string())).unwrap_or_default()
}

/// The form with what stands.
pub(super) fn filled(indicator: &Indicator, lang: Lang) -> FormView {
    let said = &indicator.said;
    FormView::of([
        ("name", said.name.clone()),
        ("unit", said.unit.clone()),
        ("item", key(said)),
        ("source", said.source.clone()),
        ("goal_number", said.target.typed(lang)),
        ("goal_year", said.target_year.map(|year| year.to_string()).unwrap_or_default()),
        ("version", indicator.version.to_string()),
    ])
}

/// Reads what an indicator is. Every fault stands by its field.
pub(super) fn parse(
    fields: &Fields,
    parts: &[PlanPart],
    standing: Option<&Described>,
) -> Result<Described, FormErrors> {
    let mut errors = FormErrors::default();
    let name = errors.required(fields, "name", NAME_MAX);
    let unit = errors.optional(fields, "unit", UNIT_MAX);
    let source = errors.optional(fields, "source", SOURCE_MAX);
    let target = number(&mut errors, fields, "goal_number").unwrap_or_default();
    let target_year = year(&mut errors, fields, "goal_year");
    if target.is_empty() && target_year.is_some() && fields.text("goal_number").is_empty() {
        errors.add("goal_number", Msg::new("measures-indicator-target-needed"));
    }
    let chosen = fields.text("item");
    let found = parts.iter().find(|part| part.key() == chosen);
    let (section, item, part) = match (found, standing) {
        (Some(part), _) => (Some(part.section), part.item, part.label.clone()),
        (None, Some(said)) if key(said) == chosen => (said.section, said.item, said.part.clone()),
        _ => (None, None, String::new()),
    };
    if section.is_none() && !chosen.is_empty() {
        errors.add("item", Msg::new("measures-indicator-part-unknown"));
    }
    errors.into_result(Described { name, unit, section, item, part, source, target_year, target })
}

/// The form of the numbers, with those that stand.
pub(super) fn numbers_filled(indicator: &Indicator, values: &[Yearly], lang: Lang) -> FormView {
    let mut form = FormView::of([("version", indicator.version.to_string())]);
    for one in values {
        form.put(&format!("number-{}", one.year), one.value.typed(lang));
        form.put(&format!("remark-{}", one.year), one.note.clone());
    }
    form
}

/// A number typed for a year that somebody else took away meanwhile is put where a new year is typed, if nothing stands there.
pub(super) fn keep_gone(form: &mut FormView, typed: &Fields, standing: &[Yearly]) {
    let stands = |year: &str| standing.iter().any(|one| one.year.to_string() == year);
    let years = typed.names().filter_map(|name| name.strip_prefix("number-"));
    let mut gone =
        years.filter(|year| !stands(year)).map(|year| (year, typed.text(&format!("number-{year}"))));
    let Some((year, number)) = gone.find(|(_, number)| !number.is_empty()) else { return };
    if ["year", "number"].iter().all(|name| typed.text(name).is_empty()) {
        form.put("year", year.to_owned());
        form.put("number", number.to_owned());
        form.put("remark", typed.text(&format!("remark-{year}")).to_owned());
    }
}

/// Reads the numbers of the years that stand, and of one more: an emptied number takes its year away.
pub(super) fn parse_numbers(fields: &Fields, standing: &[Yearly]) -> Result<Vec<Yearly>, FormErrors> {
    let mut errors = FormErrors::default();
    let mut values = Vec::new();
    for one in standing {
        let (name, remark) = (format!("number-{}", one.year), format!("remark-{}", one.year));
        let value = number(&mut errors, fields, &name);
        let note = errors.optional(fields, &remark, NOTE_MAX);
        match value {
            Some(value) => values.push(Yearly { year: one.year, value, note }),
            None if fields.text(&name).is_empty() && !note.is_empty() => {
                errors.add(name, Msg::new("measures-indicator-number-needed"));
            }
            None => {}
        }
    }
    let typed = ["year", "number", "remark"].iter().any(|name| !fields.text(name).is_empty());
    if typed {
        added(&mut errors, fields, &mut values);
    }
    if values.len() > MAX_YEARS {
        errors.add("year", Msg::new("measures-indicator-too-many-years").arg("max", MAX_YEARS));
    }
    values.sort_by_key(|one| one.year);
    errors.into_result(values)
}

fn added(errors: &mut FormErrors, fields: &Fields, values: &mut Vec<Yearly>) {
    let at = year(errors, fields, "year");
    if fields.text("year").is_empty() {
        errors.add("year", Msg::new("web-field-required"));
    }
    let value = number(errors, fields, "number");
    if fields.text("number").is_empty() {
        errors.add("number", Msg::new("measures-indicator-number-needed"));
    }
    let note = errors.optional(fields, "remark", NOTE_MAX);
    let (Some(at), Some(value)) = (at, value) else { return };
    if values.iter().any(|one| one.year == at) {
        errors.add("year", Msg::new("measures-indicator-year-twice").arg("year", at.to_string()));
    }
    values.push(Yearly { year: at, value, note });
}

/// None where nothing was typed, and where a fault was told.
fn number(errors: &mut FormErrors, fields: &Fields, name: &str) -> Option<Decimal> {
    let fault = match Decimal::parse(fields.text(name)) {
        Ok(number) => return Some(number),
        Err(DecimalError::Empty) => return None,
        Err(DecimalError::NotANumber) => "measures-number-wrong",
        Err(DecimalError::TwoSigns) => "measures-number-signs",
        Err(DecimalError::Either) => "measures-number-either",
        Err(DecimalError::TooLong) => "measures-number-long",
    };
    errors.add(name, Msg::new(fault));
    None
}

fn year(errors: &mut FormErrors, fields: &Fields, name: &str) -> Option<i32> {
    let typed = fields.text(name);
    let read = typed.parse().ok().filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    if read.is_none() && !typed.is_empty() {
        errors.add(name, Msg::new("web-field-year").arg("from", FIRST_YEAR).arg("to", LAST_YEAR));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn yearly(year: i32, number: &str) -> Yearly {
        Yearly { year, value: Decimal::parse(number).unwrap(), note: String::new() }
    }

    fn faults(read: Result<Vec<Yearly>, FormErrors>) -> Vec<(String, &'static str)> {
        read.unwrap_err().iter().map(|(field, msg)| (field.to_owned(), msg.key)).collect()
    }

    #[test]
    fn numbers_are_changed_added_and_taken_away_in_one_form() {
        let standing = [yearly(2024, "10"), yearly(2026, "30")];
        let typed = [
            ("number-2024", "11,5"),
            ("number-2026", ""),
            ("year", "2025"),
            ("number", "1 200"),
            ("remark", "Foreløpig"),
        ];
        let note = "Foreløpig".to_owned();
        let wanted = vec![yearly(2024, "11.5"), Yearly { note, ..yearly(2025, "1200") }];
        assert_eq!(parse_numbers(&fields(&typed), &standing), Ok(wanted));
    }

    #[test]
    fn every_fault_stands_by_its_field() {
        let standing = [yearly(2024, "10")];
        for (typed, wanted) in [
            (vec![("number-2024", "ti")], ("number-2024", "measures-number-wrong")),
            (vec![("number-2024", "1.000,5")], ("number-2024", "measures-number-signs")),
            (
                vec![("number-2024", ""), ("remark-2024", "Hvorfor")],
                ("number-2024", "measures-indicator-number-needed"),
            ),
            (
                vec![("number-2024", "1"), ("year", "2024"), ("number", "2")],
                ("year", "measures-indicator-year-twice"),
            ),
            (vec![("number-2024", "1"), ("year", "25"), ("number", "2")], ("year", "web-field-year")),
            (vec![("number-2024", "1"), ("number", "2")], ("year", "web-field-required")),
            (vec![("number-2024", "1"), ("year", "2025")], ("number", "measures-indicator-number-needed")),
        ] {
            let wanted = vec![(wanted.0.to_owned(), wanted.1)];
            assert_eq!(faults(parse_numbers(&fields(&typed), &standing)), wanted, "{typed:?}");
        }
    }

    #[test]
    fn a_year_without_its_number_is_no_target() {
        let typed = [("name", "Ventetid"), ("goal_year", "2030")];
        let faults = parse(&fields(&typed), &[], None).unwrap_err();
        assert_eq!(faults, FormErrors::one("goal_number", Msg::new("measures-indicator-target-needed")));
    }
}
