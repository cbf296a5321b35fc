//! The outline of a plan: how sections move, nest and are numbered. Pure.

use std::ops::Range;

use super::{LEVEL_MAX, SectionId};

/// A section's place: its id and level. A slice of places is in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: SectionId,
    pub level: i32,
}

crate::text_enum!(
    /// A step that a person asks for with a button.
    Step {
        /// Before the sibling above, with all that stands under it.
        Up = "up",
        /// After the sibling below.
        Down = "down",
        /// One level deeper.
        In = "in",
        /// One level out.
        Out = "out",
    }
);

crate::text_enum!(
    /// Where a section is put, seen from another.
    Side {
        Before = "before",
        /// After it and all that stands under it.
        After = "after",
        /// Last of what stands under it.
        Under = "under",
    }
);

/// The outline with a section, and all under it, put beside or under another; `None` where it would go too deep, or into itself.
pub fn put(places: &[Place], moved: SectionId, (side, target): (Side, SectionId)) -> Option<Vec<Place>> {
    let from = subtree(places, places.iter().position(|p| p.id == moved)?);
    let mut after = places.to_vec();
    let mut block: Vec<Place> = after.drain(from).collect();
    let at = after.iter().position(|p| p.id == target)?;
    let beside = after.get(at)?.level;
    let (place, level) = match side {
        Side::Before => (at, beside),
        Side::After => (subtree(&after, at).end, beside),
        Side::Under => (subtree(&after, at).end, beside.saturating_add(1)),
    };
    let by = level.saturating_sub(block.first()?.level);
    for p in &mut block {
        p.level = p.level.saturating_add(by);
    }
    let fits = block.iter().all(|p| (1..=LEVEL_MAX).contains(&p.level));
    after.splice(place..place, block);
    fits.then_some(after)
}

/// The outline after the step; `None` where it cannot be taken.
pub fn step(places: &[Place], id: SectionId, step: Step) -> Option<Vec<Place>> {
    let at = places.iter().position(|p| p.id == id)?;
    let level = places.get(at)?.level;
    match step {
        Step::Up => swap(places, sibling_above(places, at)?, at),
        Step::Down => swap(places, at, sibling_below(places, at)?),
        Step::In => relevel(places, id, level.saturating_add(1)),
        Step::Out => relevel(places, id, level.saturating_sub(1)),
    }
}

/// The outline with a section, and all under it, at another level; `None` where it would hang in the air or go too deep.
pub fn relevel(places: &[Place], id: SectionId, level: i32) -> Option<Vec<Place>> {
    let at = places.iter().position(|p| p.id == id)?;
    let by = level.saturating_sub(places.get(at)?.level);
    let range = subtree(places, at);
    let mut after = places.to_vec();
    for place in after.get_mut(range.clone())? {
        place.level = place.level.saturating_add(by);
    }
    let fits = by == 0 || (1..=deepest(places, at)).contains(&level);
    (fits && after.get(range)?.iter().all(|p| p.level <= LEVEL_MAX)).then_some(after)
}

/// Ids of a section and of all that stands under it; empty where there is none.
pub fn with_children(places: &[Place], id: SectionId) -> Vec<SectionId> {
    let range = places.iter().position(|p| p.id == id).map(|at| subtree(places, at));
    let found = range.and_then(|range| places.get(range));
    found.map(|part| part.iter().map(|p| p.id).collect()).unwrap_or_default()
}

/// Numbers by the outline alone: `1`, `1.1`, `1.2`, `2`. Never the same twice, also where a level is left out.
pub fn numbers(levels: impl IntoIterator<Item = i32>) -> Vec<String> {
    let mut open: Vec<(i32, u32)> = Vec::new();
    let mut out = Vec::new();
    for level in levels {
        let mut count = 0_u32;
        while let Some((top, reached)) = open.last().copied().filter(|(top, _)| *top >= level) {
            open.pop();
            // A shallower heading under the same parent goes on counting after the deeper one.
            let same_parent = top == level || open.last().is_none_or(|(parent, _)| *parent < level);
            count = if same_parent { reached } else { 0 };
        }
        open.push((level, count.saturating_add(1)));
        out.push(open.iter().map(|(_, n)| n.to_string()).collect::<Vec<_>>().join("."));
    }
    out
}

/// The deepest level that a section at `at` can have: one under the section before it.
pub fn deepest(places: &[Place], at: usize) -> i32 {
    let before = at.checked_sub(1).and_then(|i| places.get(i));
    before.map_or(1, |p| p.level.saturating_add(1).min(LEVEL_MAX))
}

fn subtree(places: &[Place], at: usize) -> Range<usize> {
    let level = places.get(at).map_or(0, |p| p.level);
    let under = places.iter().skip(at.saturating_add(1)).take_while(|p| p.level > level).count();
    at..at.saturating_add(under).saturating_add(1).min(places.len())
}

fn sibling_above(places: &[Place], at: usize) -> Option<usize> {
    let level = places.get(at)?.level;
    let found = places.get(..at)?.iter().rposition(|p| p.level <= level)?;
    (places.get(found)?.level == level).then_some(found)
}

fn sibling_below(places: &[Place], at: usize) -> Option<usize> {
    let next = subtree(places, at).end;
    (places.get(next)?.level == places.get(at)?.level).then_some(next)
}

/// Two neighbouring siblings, each with what stands under it, change places.
fn swap(places: &[Place], first: usize, second: usize) -> Option<Vec<Place>> {
    let end = subtree(places, second).end;
    let mut after = places.to_vec();
    let length = second.checked_sub(first)?;
    after.get_mut(first..end)?.rotate_left(length);
    Some(after)
}

/// Puts sections back among others, as one block that begins after so many of them. Where that would part a section from what
/// stands under it, the block comes after these; where its first would stand deeper than a step below the one before, all of it
/// moves up.
pub fn put_back(standing: &[Place], back: &[Place], after: usize) -> Vec<Place> {
    let Some(level) = back.first().map(|first| first.level) else {
        return standing.to_vec();
    };
    let following = standing.iter().skip(after);
    let under = following.take_while(|place| place.level > level).count();
    let at = after.saturating_add(under).min(standing.len());
    let above = at.checked_sub(1).and_then(|at| standing.get(at)).map_or(0, |place| place.level);
    let up = level.saturating_sub(above.saturating_add(1)).max(0);
    let mut order = standing.to_vec();
    let moved = back.iter().map(|place| Place { id: place.id, level: (place.level - up).max(1) });
    order.splice(at..at, moved);
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn places(levels: &[i32]) -> Vec<Place> {
        (1..)
            .zip(levels)
            .map(|(n, level)| Place { id: SectionId(Uuid::from_u128(n)), level: *level })
            .collect()
    }

    /// The outline as `id:level`, ids by their first order.
    fn told(places: &[Place]) -> String {
        places.iter().map(|p| format!("{}:{}", p.id.0.as_u128(), p.level)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn steps() {
        let levels = [1, 2, 2, 1, 2];
        for (which, way, expected) in [
            (4, Step::Up, Some("4:1 5:2 1:1 2:2 3:2")),
            (1, Step::Down, Some("4:1 5:2 1:1 2:2 3:2")),
            (3, Step::Up, Some("1:1 3:2 2:2 4:1 5:2")),
            (2, Step::Up, None),
            (3, Step::Down, None),
            (1, Step::Up, None),
            (1, Step::In, None),
            (3, Step::In, Some("1:1 2:2 3:3 4:1 5:2")),
            (4, Step::In, Some("1:1 2:2 3:2 4:2 5:3")),
            // The first child is one under its parent already.
            (2, Step::In, None),
            (2, Step::Out, Some("1:1 2:1 3:2 4:1 5:2")),
            (1, Step::Out, None),
        ] {
            let after = step(&places(&levels), SectionId(Uuid::from_u128(which)), way);
            assert_eq!(after.as_deref().map(told).as_deref(), expected, "{which} {way:?}");
        }
    }

    #[test]
    fn a_section_is_put_beside_or_under_another_with_all_that_stands_under_it() {
        let id = |n: u128| SectionId(Uuid::from_u128(n));
        for (levels, moved, side, target, expected) in [
            (vec![1, 2, 2, 1, 2], 2, Side::Under, 4, Some("1:1 3:2 4:1 5:2 2:2")),
            (vec![1, 2, 2, 1, 2], 5, Side::Before, 2, Some("1:1 5:2 2:2 3:2 4:1")),
            (vec![1, 2, 2, 1, 2], 5, Side::After, 2, Some("1:1 2:2 5:2 3:2 4:1")),
            (vec![1, 2, 2, 1, 2], 1, Side::After, 4, Some("4:1 5:2 1:1 2:2 3:2")),
            (vec![1, 2, 1, 2], 3, Side::Under, 2, Some("1:1 2:2 3:3 4:4")),
            (vec![1, 2], 1, Side::Under, 2, None),
            (vec![1, 2], 1, Side::After, 1, None),
            (vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 1], 10, Side::Under, 9, None),
        ] {
            let after = put(&places(&levels), id(moved), (side, id(target)));
            assert_eq!(after.as_deref().map(told).as_deref(), expected, "{moved} {side:?} {target}");
        }
    }

    #[test]
    fn numbers_follow_the_outline() {
        for (levels, expected) in [
            (vec![1, 2, 2, 1, 2, 3, 1], "1 1.1 1.2 2 2.1 2.1.1 3"),
            (vec![1, 3, 2, 3], "1 1.1 1.2 1.2.1"),
            (vec![2, 1, 2], "1 2 2.1"),
            (vec![], ""),
        ] {
            assert_eq!(numbers(levels).join(" "), expected);
        }
    }

    proptest! {
        #[test]
        fn no_number_stands_twice(levels in prop::collection::vec(1..=9_i32, 0..40)) {
            let mut all = numbers(levels.iter().copied());
            all.sort();
            all.dedup();
            prop_assert_eq!(all.len(), levels.len());
        }

        #[test]
        fn what_is_put_elsewhere_is_one_block_and_nothing_is_lost(
            levels in prop::collection::vec(1..=9_i32, 2..20),
            (moved, target, side) in (0..20_usize, 0..20_usize, 0..3_usize),
        ) {
            let before = places(&levels);
            let (moved, target) = (before[moved % before.len()].id, before[target % before.len()].id);
            let side = [Side::Before, Side::After, Side::Under][side];
            if let Some(after) = put(&before, moved, (side, target)) {
                let ids = |all: &[Place]| { let mut ids: Vec<_> = all.iter().map(|p| p.id).collect(); ids.sort(); ids };
                prop_assert_eq!(ids(&before), ids(&after));
                prop_assert!(after.iter().all(|p| (1..=LEVEL_MAX).contains(&p.level)));
                let block = with_children(&before, moved);
                let at = after.iter().position(|p| p.id == moved).unwrap();
                prop_assert!(after[at..].iter().map(|p| p.id).take(block.len()).eq(block.iter().copied()));
            }
        }

        #[test]
        fn a_step_loses_nothing_and_can_be_undone(levels in prop::collection::vec(1..=9_i32, 1..20), at in 0..20_usize, way in 0..4_usize) {
            let before = places(&levels);
            let id = before[at % before.len()].id;
            let (way, back) = [(Step::Up, Step::Down), (Step::Down, Step::Up), (Step::In, Step::Out), (Step::Out, Step::In)][way];
            if let Some(after) = step(&before, id, way) {
                let ids = |all: &[Place]| { let mut ids: Vec<_> = all.iter().map(|p| p.id).collect(); ids.sort(); ids };
                prop_assert_eq!(ids(&before), ids(&after));
                prop_assert!(after.iter().all(|p| (1..=LEVEL_MAX).contains(&p.level)));
                // A section that moves out takes those after it along, and one that moves in leaves none behind.
                if matches!(way, Step::Up | Step::Down) {
                    prop_assert_eq!(step(&after, id, back), Some(before));
                }
            }
        }
    }

    #[test]
    fn what_comes_back_is_one_block_that_parts_nothing() {
        let clock = crate::clock::Clock::default();
        let place = |level| Place { id: SectionId::new(&clock), level };
        let levels = |order: &[Place]| order.iter().map(|place| place.level.to_string()).collect::<String>();
        for (standing, back, after, expected) in [
            ("12312", "23", 3, "1232312"),
            ("12312", "23", 0, "1212312"),
            ("123312", "22", 2, "12332212"),
            ("1", "34", 1, "123"),
            ("", "23", 0, "12"),
            ("11", "1", 9, "111"),
            ("11", "", 1, "11"),
        ] {
            let of = |text: &str| -> Vec<Place> {
                text.chars().map(|level| place(level.to_digit(10).unwrap().try_into().unwrap())).collect()
            };
            let (standing, back) = (of(standing), of(back));
            let order = put_back(&standing, &back, after);
            assert_eq!(levels(&order), expected);
            let at = order.iter().position(|one| back.first().is_some_and(|first| first.id == one.id));
            let block = at.map_or(&[][..], |at| &order[at..at + back.len()]);
            assert!(block.iter().map(|one| one.id).eq(back.iter().map(|one| one.id)), "one block");
        }
    }
}
