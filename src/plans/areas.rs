//! Which focus area a section of a plan belongs to. Pure.

use super::read::Section;
use super::{SectionId, SectionKind};

/// For each section the nearest focus area that it stands under, or is; none for what stands under no one.
pub fn areas(sections: &[Section]) -> Vec<Option<SectionId>> {
    let mut open: Option<(i32, SectionId)> = None;
    let of = |section: &Section| {
        // What stands as high as the area, or higher, ends it.
        open = open.filter(|(level, _)| section.level > *level);
        if section.kind == SectionKind::FocusArea {
            open = Some((section.level, section.id));
        }
        open.map(|(_, id)| id)
    };
    sections.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plans::SectionKey;
    use crate::plans::items::Choices;

    #[test]
    fn a_section_belongs_to_the_nearest_area_above_it() {
        use SectionKind::{Chapter, FocusArea, Goal, Measure, Text};
        let clock = crate::clock::Clock::default();
        let section = |(kind, level): (SectionKind, i32)| Section {
            id: SectionId::new(&clock),
            key: SectionKey::new(&clock),
            position: 1,
            level,
            number: String::new(),
            kind,
            heading: String::new(),
            body: String::new(),
            item_choices: Choices::default(),
            version: 1,
        };
        let plan: Vec<Section> = [
            (Text, 1),
            (Chapter, 1),
            (FocusArea, 2),
            (Goal, 3),
            (Measure, 4),
            (FocusArea, 2),
            (Goal, 3),
            (Text, 1),
        ]
        .map(section)
        .into();
        let at =
            |of: &Option<SectionId>| of.map(|id| plan.iter().position(|section| section.id == id).unwrap());
        let found: Vec<Option<usize>> = areas(&plan).iter().map(at).collect();
        assert_eq!(found, [None, None, Some(2), Some(2), Some(2), Some(5), Some(5), None]);
    }
}
