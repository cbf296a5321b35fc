//! Carried amendments applied to a plan with a table and a list, and what stands in the way.

use super::*;
use crate::clock::Clock;
use crate::decisions::{AmendmentId, Proposed};
use crate::plans::items::{Choices, found};
use crate::plans::{SectionId, SectionKind};
use crate::projects::TreatmentId;

const PLAN: &[(&str, i32, &str, &str)] = &[
    ("1", 1, "Innledning", "Kommunen vil mye."),
    (
        "2",
        1,
        "Tiltak",
        "| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | NAV |\n| 2 | Leie | Eiendom |",
    ),
    ("2.1", 2, "Mål", "1. Trygge hjem\n2. Korte køer"),
    ("3", 1, "Oppfølging", "Hvert år."),
];

struct Plan {
    clock: Clock,
    sections: Vec<Section>,
    items: Vec<Item>,
}

impl Plan {
    fn new() -> Self {
        let clock = Clock::default();
        let (mut sections, mut items) = (Vec::new(), Vec::new());
        for (position, (number, level, heading, body)) in (1..).zip(PLAN) {
            let key = SectionKey::new(&clock);
            let choices = Choices::default();
            let said = found(SectionKind::Text, heading, body, &choices);
            items.extend(said.into_iter().map(|said| Item { section: key, key: ItemKey::new(&clock), said }));
            sections.push(Section {
                id: SectionId::new(&clock),
                key,
                position,
                level: *level,
                number: (*number).to_owned(),
                kind: SectionKind::Text,
                heading: (*heading).to_owned(),
                body: (*body).to_owned(),
                item_choices: choices,
                version: 1,
            });
        }
        Self { clock, sections, items }
    }

    /// One that was carried: `2/Bygge` is an item, `1` a section.
    fn carried(&self, position: i32, place: &str, shape: Shape, text: &str) -> Amendment {
        let (number, item) = place.split_once('/').unwrap_or((place, ""));
        let section = self.sections.iter().find(|section| section.number == number).unwrap().key;
        let item = self.items.iter().find(|one| one.section == section && one.said.text == item);
        let said = Proposed {
            position,
            section: Some(section),
            item: item.map(|item| item.key),
            shape: Some(shape),
            new_text: text.to_owned(),
            party: "Ap".to_owned(),
            outcome: Some(Outcome::Carried),
            ..Proposed::default()
        };
        Amendment {
            id: AmendmentId::new(&self.clock),
            treatment: TreatmentId::new(&self.clock),
            said,
            minutes: String::new(),
            doubts: Vec::new(),
            confirmed_at: Some(self.clock.now()),
            version: 1,
        }
    }

    fn adopt(&self, ruling: Ruling, amendments: &[Amendment]) -> Result<Amended, Vec<Trouble>> {
        adopted(Some(ruling), (self.sections.clone(), &self.items), amendments)
    }

    fn troubles(&self, amendments: &[Amendment]) -> Vec<(TroubleKind, Vec<i32>)> {
        let troubles = self.adopt(Ruling::AdoptWithChanges, amendments).unwrap_err();
        troubles.into_iter().map(|trouble| (trouble.kind, trouble.amendments)).collect()
    }
}

fn told(amended: &Amended) -> Vec<String> {
    let items = |items: &[(Option<ItemKey>, crate::plans::items::Found)]| {
        items.iter().map(|(_, said)| format!("{} {}", said.number, said.text)).collect::<Vec<_>>().join(", ")
    };
    amended.sections.iter().map(|s| format!("{} {}: {}", s.number, s.heading, items(&s.items))).collect()
}

#[test]
fn carried_amendments_make_the_adopted_version_and_keys_live_on() {
    use Shape::{ItemAfter, ItemChanged, ItemStruck, SectionAfter, SectionText};
    let plan = Plan::new();
    let mut fallen = plan.carried(9, "3", SectionText, "Aldri.");
    fallen.said.outcome = Some(Outcome::Fallen);
    let all = [
        plan.carried(1, "2/Bygge", ItemStruck, ""),
        plan.carried(2, "2/Bygge", ItemAfter, "Kjøpe"),
        plan.carried(3, "2/Bygge", ItemAfter, "Selge"),
        plan.carried(4, "2/Leie", ItemChanged, "Leie mer"),
        plan.carried(5, "2.1", SectionText, "1. Trygge hjem\n2. Gode hjem"),
        plan.carried(6, "2", SectionAfter, "Ungdom\n\nUnge må bo."),
        plan.carried(7, "1", SectionText, "Kommunen vil alt."),
        fallen,
    ];
    let amended = plan.adopt(Ruling::AdoptWithChanges, &all).unwrap();
    assert_eq!(
        told(&amended),
        [
            "1 Innledning: ",
            "2 Tiltak: 1a Kjøpe, 1b Selge, 2 Leie mer",
            "2.1 Mål: 1 Trygge hjem, 2 Gode hjem",
            "2a Ungdom: ",
            "3 Oppfølging: "
        ]
    );
    let key = |text: &str| plan.items.iter().find(|item| item.said.text == text).map(|item| item.key);
    let keys: Vec<_> =
        amended.sections.iter().flat_map(|section| &section.items).map(|(key, _)| *key).collect();
    assert_eq!(keys, [None, None, key("Leie"), key("Trygge hjem"), key("Korte køer")]);
    assert_eq!(amended.sections[3].key, None);
    assert_eq!((amended.sections[3].level, amended.sections[3].body.as_str()), (1, "Unge må bo."));
    assert_eq!(amended.sections[0].body, "Kommunen vil alt.");
    assert_eq!(amended.sections[4].body, "Hvert år.");
}

#[test]
fn without_amendments_the_version_itself_is_adopted() {
    let plan = Plan::new();
    let amended = plan.adopt(Ruling::Adopt, &[]).unwrap();
    assert_eq!(amended, Amended::of(plan.sections.clone(), &plan.items));
}

#[test]
fn what_stands_in_the_way_is_told_and_nothing_is_made() {
    use Shape::{ItemAfter, ItemChanged, ItemStruck, SectionText};
    use TroubleKind as Why;
    let plan = Plan::new();
    let one = || plan.carried(1, "2/Bygge", ItemChanged, "Rive");
    let with = |position, shape, place, text| plan.carried(position, place, shape, text);
    assert_eq!(plan.troubles(&[]), [(Why::NothingCarried, vec![])]);
    assert_eq!(plan.troubles(&[one(), with(2, ItemStruck, "2/Bygge", "")]), [(Why::SameText, vec![1, 2])]);
    assert_eq!(plan.troubles(&[one(), with(2, SectionText, "2", "Ny.")]), [(Why::SameText, vec![1, 2])]);
    assert_eq!(
        plan.troubles(&[with(1, SectionText, "1", "En."), with(2, SectionText, "1", "To.")]),
        [(Why::SameText, vec![1, 2])]
    );
    assert_eq!(
        plan.troubles(&[with(1, SectionText, "2", "En."), with(2, ItemAfter, "2/Leie", "To.")]),
        [(Why::SameText, vec![1, 2])]
    );
    let mut other = with(2, ItemChanged, "2/Leie", "Kjøpe");
    let first = one();
    other.said.alternative_to = Some(first.id);
    assert_eq!(plan.troubles(&[first, other]), [(Why::Alternatives, vec![1, 2])]);
    let (first, mut between) = (one(), with(2, ItemChanged, "2/Leie", "Kjøpe"));
    let mut third = with(3, ItemChanged, "2/Leie", "Bygge");
    (between.said.alternative_to, between.said.outcome) = (Some(first.id), Some(Outcome::Fallen));
    third.said.alternative_to = Some(between.id);
    assert_eq!(plan.troubles(&[first, between, third]), [(Why::Alternatives, vec![1, 3])]);
    let mut unread = one();
    (unread.confirmed_at, unread.said.section) = (None, None);
    assert_eq!(plan.troubles(&[unread]), [(Why::Unconfirmed, vec![1]), (Why::Incomplete, vec![1])]);
    let mut open = with(2, ItemChanged, "2/Leie", "Kjøpe");
    open.said.outcome = None;
    assert_eq!(plan.troubles(&[one(), open]), [(Why::NotVoted, vec![2])]);
    let unchanged = plan.adopt(Ruling::Adopt, &[one()]).unwrap_err();
    assert_eq!(unchanged[0].kind, Why::SaysUnchanged);
    let back = plan.adopt(Ruling::ReferBack, &[one()]).unwrap_err();
    assert_eq!(back[0].kind, Why::NotAdopted);
}
