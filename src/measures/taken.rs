//! The measures of an adopted version, as they are to be followed up. Pure.

use std::collections::HashMap;

use super::Planned;
use crate::plans::called;
use crate::plans::items::{Field, FieldKind, Found, ItemKind, alone, blocks, names_measures};
use crate::plans::read::{Item, Section};
use crate::plans::{NUMBER_MAX, SectionKey, SectionKind};
use crate::text::fold::fold;

/// The measures of a version in the plan's order: the items that are measures, and the sections that are one and hold none.
pub(super) fn planned(sections: &[Section], items: &[Item]) -> Vec<Planned> {
    let mut own: HashMap<SectionKey, Vec<&Item>> = HashMap::new();
    for item in items {
        own.entry(item.section).or_default().push(item);
    }
    let mut out = Vec::new();
    let mut position = 0_i32;
    let mut areas: Vec<(i32, String)> = Vec::new();
    let heads = called::over_others(sections.iter().map(|s| (s.level, s.kind, s.heading.as_str())));
    for (section, heads) in sections.iter().zip(heads) {
        areas.retain(|(level, _)| *level < section.level);
        if section.kind == SectionKind::FocusArea {
            areas.push((section.level, named(section)));
        }
        let area = areas.last().map(|(_, name)| name.clone()).unwrap_or_default();
        let held = own.get(&section.key).map(Vec::as_slice).unwrap_or_default();
        let kinds = kinds(section, held);
        let is_measure = |(at, item): (usize, &&Item)| match kinds.get(at) {
            Some(kind) => *kind == ItemKind::Measure,
            None => is_measure(section, item),
        };
        let own = held.iter().enumerate().filter(|(at, item)| is_measure((*at, item)));
        let mut measures: Vec<Planned> = own.map(|(_, item)| of_item(item, &area)).collect();
        // A heading above measures is none.
        if measures.is_empty() && !heads {
            measures.extend(of_section(section, &area));
        }
        for measure in measures {
            position = position.saturating_add(1);
            out.push(Planned { position, ..measure });
        }
    }
    out
}

/// `2 Bolig for unge`
fn named(section: &Section) -> String {
    format!("{} {}", section.number, section.heading).trim().to_owned()
}

/// What each item of a section is, as the table or list it stands in says. None where the text is not what the items were read of.
fn kinds(section: &Section, held: &[&Item]) -> Vec<ItemKind> {
    if held.is_empty() {
        return Vec::new();
    }
    let blocks = blocks(section.kind, &section.heading, &section.body, &section.item_choices);
    let taken = blocks.into_iter().filter(|block| block.taken);
    let kinds: Vec<ItemKind> =
        taken.flat_map(|block| std::iter::repeat_n(block.kind, block.items.len())).collect();
    if kinds.len() == held.len() { kinds } else { Vec::new() }
}

/// Is an item of this section a measure, and no goal, by what the section is called? Where that does not say, somebody who is responsible
/// does, or a deadline.
fn is_measure(section: &Section, item: &Item) -> bool {
    match section.kind {
        SectionKind::Measure => true,
        SectionKind::Goal => false,
        SectionKind::Chapter | SectionKind::FocusArea | SectionKind::Text => {
            let told = |field: &Field| field.kind == FieldKind::Responsible || field.kind.is_deadline();
            names_measures(&section.heading) || item.said.fields.iter().any(told)
        }
    }
}

fn of_item(item: &Item, area: &str) -> Planned {
    let said = &item.said;
    Planned {
        section: item.section,
        item: Some(item.key),
        position: 0,
        number: said.number.clone(),
        text: said.text.clone(),
        area: area.to_owned(),
        responsible: told(&said.fields, |kind| kind == FieldKind::Responsible),
        deadline: told(&said.fields, FieldKind::is_deadline),
        cost: told(&said.fields, is_money),
    }
}

/// The section itself, where it is a measure. Its number, or else the label that its heading shows, is what it is called by.
fn of_section(section: &Section, area: &str) -> Option<Planned> {
    let (kind, Found { number: label, fields, .. }) = alone(&section.written(), &[])?;
    if kind != ItemKind::Measure {
        return None;
    }
    let (_, name) = called::named(&section.heading);
    let fits = label.chars().count() <= NUMBER_MAX;
    let (number, text) = match (section.number.is_empty(), label.is_empty()) {
        // `Tiltak: Flere boliger`
        (_, true) => (section.number.clone(), name),
        (true, false) if fits => (label, name),
        _ => (section.number.clone(), section.heading.as_str()),
    };
    Some(Planned {
        section: section.key,
        item: None,
        position: 0,
        number,
        text: text.to_owned(),
        area: area.to_owned(),
        responsible: told(&fields, |kind| kind == FieldKind::Responsible),
        deadline: told(&fields, FieldKind::is_deadline),
        cost: told(&fields, is_money),
    })
}

/// What it costs, or where the money comes from.
fn is_money(kind: FieldKind) -> bool {
    kind.is_cost() || kind == FieldKind::Financing
}

/// All that the plan says of such kinds; what is said twice stands once.
fn told(fields: &[Field], of: fn(FieldKind) -> bool) -> String {
    let mut said: Vec<&str> =
        fields.iter().filter(|field| of(field.kind)).map(|field| field.text.as_str()).collect();
    said.dedup();
    said.join("\n")
}

/// The name of the unit that the plan's words mean: of several, the one named first. Empty where nobody is named.
pub(super) fn unit_name(responsible: &str) -> String {
    let first = responsible.split(['\n', ',', ';', '/', '(']).map(str::trim).find(|part| !part.is_empty());
    let name = first.unwrap_or_default();
    // «Hovedansvar: Boligkontoret»
    let name = name.rsplit_once(':').map_or(name, |(_, after)| after).trim().trim_end_matches('.');
    name.chars().take(super::NAME_MAX).collect()
}

/// What names of units are compared by.
pub(super) fn unit_key(name: &str) -> String {
    fold(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::plans::items::Found;
    use crate::plans::{ItemKey, SectionId};

    fn section(level: i32, kind: SectionKind, number: &str, heading: &str, body: &str) -> Section {
        let clock = Clock::default();
        Section {
            id: SectionId::new(&clock),
            key: SectionKey::new(&clock),
            position: 0,
            level,
            number: number.to_owned(),
            kind,
            heading: heading.to_owned(),
            body: body.to_owned(),
            item_choices: crate::plans::items::Choices::default(),
            version: 1,
        }
    }

    fn item(of: &Section, number: &str, fields: &[(FieldKind, &str)]) -> Item {
        let field = |(kind, text): &(FieldKind, &str)| Field {
            kind: *kind,
            label: String::new(),
            text: (*text).to_owned(),
        };
        Item {
            section: of.key,
            key: ItemKey::new(&Clock::default()),
            said: Found {
                number: number.to_owned(),
                text: format!("Tiltak {number}"),
                fields: fields.iter().map(field).collect(),
            },
        }
    }

    #[test]
    fn what_a_table_says_it_holds_counts_before_what_the_section_is_called() {
        let clock = Clock::default();
        let taken = |kind: SectionKind, heading: &str, body: &str| {
            let one = section(2, kind, "2.1", heading, body);
            let said = crate::plans::items::found(one.kind, &one.heading, &one.body, &one.item_choices);
            let item = |said| Item { section: one.key, key: ItemKey::new(&clock), said };
            let items: Vec<Item> = said.into_iter().map(item).collect();
            assert!(!items.is_empty(), "{body}");
            planned(std::slice::from_ref(&one), &items).len()
        };
        let measures = "| Tiltak | Ansvarlig |\n|---|---|\n| Bygge ti boliger | NAV |\n";
        assert_eq!(taken(SectionKind::Goal, "Mål", measures), 1, "measures under a goal are followed up");
        let goals = "| Mål | Frist |\n|---|---|\n| Færre i kø | 2028 |\n";
        assert_eq!(taken(SectionKind::FocusArea, "Bolig", goals), 0, "goals are not");
    }

    #[test]
    fn items_that_are_measures_are_taken_and_sections_that_are_one_and_hold_none() {
        let sections = [
            section(1, SectionKind::Chapter, "1", "Innledning", ""),
            section(1, SectionKind::FocusArea, "2", "Bolig for unge", ""),
            section(2, SectionKind::Goal, "2.1", "Mål", ""),
            section(2, SectionKind::Measure, "2.2", "Tiltak", ""),
            section(1, SectionKind::FocusArea, "3", "Oppfølging i bolig", ""),
            section(2, SectionKind::Measure, "3.1", "Tiltak", ""),
            section(3, SectionKind::Measure, "3.1.1", "Miljøvakt", "**Ansvarlig:** NAV. Frist: 2028"),
            section(1, SectionKind::Text, "4", "Mål og tiltak", ""),
        ];
        let responsible = [(FieldKind::Responsible, "Boligkontoret, NAV"), (FieldKind::Deadline, "2027")];
        let items = [
            item(&sections[2], "M1", &[]),
            item(&sections[3], "1", &responsible),
            item(&sections[3], "2", &[]),
            item(&sections[7], "7", &responsible),
            item(&sections[7], "8", &[]),
        ];
        let told: Vec<String> = planned(&sections, &items)
            .into_iter()
            .map(|m| [m.position.to_string(), m.number, m.area, m.responsible, m.deadline].join("|"))
            .collect();
        assert_eq!(
            told,
            [
                "1|1|2 Bolig for unge|Boligkontoret, NAV|2027",
                "2|2|2 Bolig for unge||",
                "3|3.1.1|3 Oppfølging i bolig|NAV|2028",
                "4|7||Boligkontoret, NAV|2027",
            ]
        );
    }

    #[test]
    fn a_section_that_calls_itself_a_measure_is_followed_up_by_its_label() {
        let facts = "Vi leier.\n\nAnsvarlig: NAV. Frist: 2028.\n\n1. Finne\n2. Leie";
        let sections = [
            section(1, SectionKind::FocusArea, "", "Innsatsområde 1: Bolig", ""),
            section(2, SectionKind::Measure, "", "Tiltak 1.1 Leie boliger", facts),
            section(3, SectionKind::Measure, "", "Deltiltak 1.1.1: Finne eiere", ""),
            section(2, SectionKind::Measure, "1.2", "Tiltak: Kjøpe boliger", "Kostnad: 3 mill. kr"),
            section(2, SectionKind::Measure, "1.3", "Tiltak 1.3 Bygge boliger", ""),
            section(2, SectionKind::Measure, "", "Innføre tiltak mot støy", ""),
            section(2, SectionKind::Measure, "", "Tiltak", "Tiltakene står i vedlegget."),
            section(2, SectionKind::Goal, "", "Mål 1: Trygge hjem", ""),
        ];
        let told: Vec<String> = planned(&sections, &[])
            .into_iter()
            .map(|m| [m.number, m.text, m.area, m.responsible, m.deadline, m.cost].join("|"))
            .collect();
        let area = "Innsatsområde 1: Bolig";
        assert_eq!(
            told,
            [
                format!("Tiltak 1.1|Leie boliger|{area}|NAV|2028|"),
                format!("Deltiltak 1.1.1|Finne eiere|{area}|||"),
                format!("1.2|Kjøpe boliger|{area}|||3 mill. kr"),
                format!("1.3|Tiltak 1.3 Bygge boliger|{area}|||"),
                format!("|Innføre tiltak mot støy|{area}|||"),
            ]
        );
    }

    #[test]
    fn a_unit_is_named_by_the_first_that_the_plan_names() {
        for (words, name) in [
            ("Boligkontoret", "Boligkontoret"),
            ("Boligkontoret, NAV", "Boligkontoret"),
            ("NAV/Boligkontoret", "NAV"),
            ("Boligkontoret (hovedansvar)", "Boligkontoret"),
            ("Hovedansvar: Helse og velferd.", "Helse og velferd"),
            ("", ""),
            (" ; ", ""),
        ] {
            assert_eq!(unit_name(words), name, "{words}");
        }
    }
}
