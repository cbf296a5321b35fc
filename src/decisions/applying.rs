//! The adopted version: the carried amendments of a treatment, in the order of voting, applied to the version that was before the body.
//! All of them, or none, with what stands in the way. Pure.

use std::collections::{BTreeMap, HashMap};

use super::{Amendment, Outcome, Shape, faults};
use crate::plans::amended::Amended;
use crate::plans::items::Rewrite;
use crate::plans::read::{Item, Section};
use crate::plans::{ItemKey, SectionKey};
use crate::projects::Ruling;

crate::text_enum!(
    /// Why no adopted version can be made; the words say it as `decisions-trouble-…`.
    TroubleKind {
        /// The body has not adopted the plan.
        NotAdopted = "not_adopted",
        /// It adopted the plan as it was, and yet amendments were carried.
        SaysUnchanged = "says_unchanged",
        /// It adopted the plan with changes, and none was carried.
        NothingCarried = "nothing_carried",
        Unconfirmed = "unconfirmed",
        NotVoted = "not_voted",
        /// One does not say all that is needed, or its place is not in the version.
        Incomplete = "incomplete",
        /// Two that stood against each other were both carried.
        Alternatives = "alternatives",
        /// Two change the same text.
        SameText = "same_text",
        /// The text around it does not allow it to be written.
        CannotBeWritten = "cannot_be_written",
    }
);

/// Something that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Trouble {
    pub kind: TroubleKind,
    /// The amendments it is about, by their numbers in the voting.
    pub amendments: Vec<i32>,
}

impl Trouble {
    fn of<'a, I: IntoIterator<Item = &'a Amendment>>(kind: TroubleKind, about: I) -> Self {
        Self { kind, amendments: about.into_iter().map(|one| one.said.position).collect() }
    }
}

/// Applies what was carried. `amendments` stand in the order of voting.
pub fn adopted(
    ruling: Option<Ruling>,
    (sections, items): (Vec<Section>, &[Item]),
    amendments: &[Amendment],
) -> Result<Amended, Vec<Trouble>> {
    let carried: Vec<&Amendment> =
        amendments.iter().filter(|one| one.said.outcome == Some(Outcome::Carried)).collect();
    let mut troubles = undecided(ruling, amendments, &carried);
    let broken = carried.iter().copied().filter(|one| !faults(&one.said, &sections, items).is_empty());
    troubles.extend(broken.map(|one| Trouble::of(TroubleKind::Incomplete, [one])));
    troubles.extend(alternatives(amendments));
    troubles.extend(clashes(&carried));
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let mut plan = Amended::of(sections, items);
    let failed: Vec<Trouble> = in_order(&carried)
        .into_iter()
        .filter(|(new, one)| !apply(&mut plan, items, *new, one))
        .map(|(_, one)| Trouble::of(TroubleKind::CannotBeWritten, [one]))
        .collect();
    if failed.is_empty() { Ok(plan) } else { Err(failed) }
}

/// What people have not settled yet.
fn undecided(ruling: Option<Ruling>, amendments: &[Amendment], carried: &[&Amendment]) -> Vec<Trouble> {
    let mut out = Vec::new();
    let all = |kind, holds: &dyn Fn(&Amendment) -> bool| {
        let about: Vec<&Amendment> = amendments.iter().filter(|one| holds(one)).collect();
        (!about.is_empty()).then(|| Trouble::of(kind, about))
    };
    match ruling {
        Some(Ruling::Adopt) if !carried.is_empty() => {
            out.push(Trouble::of(TroubleKind::SaysUnchanged, carried.iter().copied()));
        }
        Some(Ruling::AdoptWithChanges) if carried.is_empty() => {
            out.push(Trouble::of(TroubleKind::NothingCarried, []));
        }
        Some(ruling) if ruling.adopts() => {}
        _ => out.push(Trouble::of(TroubleKind::NotAdopted, [])),
    }
    out.extend(all(TroubleKind::Unconfirmed, &|one| one.confirmed_at.is_none()));
    out.extend(all(TroubleKind::NotVoted, &|one| one.said.outcome.is_none()));
    out
}

/// Of amendments that stand against each other, be it through a third, one can be carried.
fn alternatives(amendments: &[Amendment]) -> Vec<Trouble> {
    let mut group: HashMap<_, _> = amendments.iter().zip(0_usize..).map(|(one, at)| (one.id, at)).collect();
    // Each round joins groups, so there are no more rounds than amendments.
    for _ in amendments {
        for one in amendments {
            let (Some(own), Some(other)) =
                (group.get(&one.id).copied(), one.said.alternative_to.and_then(|id| group.get(&id).copied()))
            else {
                continue;
            };
            for at in group.values_mut().filter(|at| **at == own.max(other)) {
                *at = own.min(other);
            }
        }
    }
    let mut carried: BTreeMap<usize, Vec<&Amendment>> = BTreeMap::new();
    for one in amendments.iter().filter(|one| one.said.outcome == Some(Outcome::Carried)) {
        if let Some(at) = group.get(&one.id) {
            carried.entry(*at).or_default().push(one);
        }
    }
    let several = carried.into_values().filter(|all| all.len() > 1);
    several.map(|all| Trouble::of(TroubleKind::Alternatives, all)).collect()
}

/// Amendments that cannot both be written.
fn clashes(carried: &[&Amendment]) -> Vec<Trouble> {
    let mut by_text: HashMap<(SectionKey, Option<ItemKey>), Vec<&Amendment>> = HashMap::new();
    let mut whole: HashMap<SectionKey, Vec<&Amendment>> = HashMap::new();
    for one in carried {
        let Some((section, shape)) = one.said.section.zip(one.said.shape) else { continue };
        match shape {
            Shape::ItemChanged | Shape::ItemStruck => {
                by_text.entry((section, one.said.item)).or_default().push(one);
            }
            Shape::SectionText => by_text.entry((section, None)).or_default().push(one),
            Shape::ItemAfter | Shape::SectionAfter => {}
        }
        if shape != Shape::SectionAfter {
            whole.entry(section).or_default().push(one);
        }
    }
    let same = by_text.into_values().filter(|all| all.len() > 1);
    // A text that is replaced as a whole has no items left to change.
    let replaced = whole.into_values().filter(|all| {
        let texts = all.iter().filter(|one| one.said.shape == Some(Shape::SectionText)).count();
        texts == 1 && all.len() > 1
    });
    let mut told: Vec<Trouble> =
        same.chain(replaced).map(|all| Trouble::of(TroubleKind::SameText, all)).collect();
    told.sort_by(|one, other| one.amendments.cmp(&other.amendments));
    told
}

/// As they are written: changes, then what is new, then what is struck, each in the order of voting. With each comes how many new ones
/// stand after the same place already.
fn in_order<'a>(carried: &[&'a Amendment]) -> Vec<(usize, &'a Amendment)> {
    let step = |one: &Amendment| match one.said.shape {
        Some(Shape::ItemChanged | Shape::SectionText) | None => 0,
        Some(Shape::ItemAfter | Shape::SectionAfter) => 1,
        Some(Shape::ItemStruck) => 2,
    };
    let mut order = carried.to_vec();
    order.sort_by_key(|one| step(one));
    let mut new: HashMap<(Option<SectionKey>, Option<ItemKey>), usize> = HashMap::new();
    order
        .into_iter()
        .map(|one| {
            let count = new.entry((one.said.section, one.said.item)).or_default();
            let before = *count;
            *count = count.saturating_add(usize::from(step(one) == 1));
            (if step(one) == 1 { before } else { 0 }, one)
        })
        .collect()
}

fn apply(plan: &mut Amended, stood: &[Item], new: usize, one: &Amendment) -> bool {
    let text = one.said.new_text.as_str();
    let Some((section, shape)) = one.said.section.zip(one.said.shape) else { return false };
    if shape == Shape::SectionAfter {
        let (heading, body) = text.split_once('\n').unwrap_or((text, ""));
        return plan.put_after(section, new, (heading.trim(), body.trim()));
    }
    let Some(found) = plan.section(section) else { return false };
    match (shape, one.said.item) {
        (Shape::ItemChanged, Some(item)) => found.rewrite(item, 0, Rewrite::Changed(text)),
        (Shape::ItemAfter, Some(item)) => found.rewrite(item, new, Rewrite::After(text)),
        (Shape::ItemStruck, Some(item)) => found.rewrite(item, 0, Rewrite::Struck),
        (Shape::SectionText, _) => {
            let own: Vec<Item> = stood.iter().filter(|item| item.section == section).cloned().collect();
            found.set_text(text, &own);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
