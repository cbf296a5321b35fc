//! The places of a digest: sections in the order of the plan, questions, and last the plan as a whole. Pure.

use std::collections::HashMap;

use crate::hearings::{Question, QuestionId, Section};
use crate::plans::SectionKey;

/// Which place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpotKey {
    Section(SectionKey),
    Question(QuestionId),
    /// The plan as a whole.
    Whole,
}

/// A place that inputs can stand on.
#[derive(Clone, Debug)]
pub struct Spot {
    pub key: SpotKey,
    /// What the address calls it: its number, its key where it has none of its own, `hele` for the plan as a whole.
    pub slug: String,
    pub number: String,
    /// Empty for the plan as a whole.
    pub heading: String,
    /// The section it stands in: half the sections of a plan are called `Tiltak`. Empty on top.
    pub parent: String,
}

/// Sections in the order of the plan, questions, and last the plan as a whole.
pub fn spots(sections: &[Section], questions: &[Question]) -> Vec<Spot> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for section in sections {
        *times.entry(section.number.as_str()).or_insert(0) += 1;
    }
    let own = |number: &str| !number.is_empty() && times.get(number) == Some(&1);
    let mut above: Vec<(i32, String)> = Vec::new();
    let mut section = |s: &Section| {
        above.retain(|(level, _)| *level < s.level);
        let parent = above.last().map_or_else(String::new, |(_, heading)| heading.clone());
        above.push((s.level, s.heading.clone()));
        let slug = if own(&s.number) { s.number.clone() } else { s.key.to_string() };
        Spot {
            key: SpotKey::Section(s.key),
            slug,
            number: s.number.clone(),
            heading: s.heading.clone(),
            parent,
        }
    };
    let question = |q: &Question| Spot {
        key: SpotKey::Question(q.id),
        slug: q.id.to_string(),
        number: String::new(),
        heading: q.text.clone(),
        parent: String::new(),
    };
    let none = String::new;
    let whole = Spot {
        key: SpotKey::Whole,
        slug: "hele".to_owned(),
        number: none(),
        heading: none(),
        parent: none(),
    };
    let mut spots: Vec<Spot> = sections.iter().map(&mut section).collect();
    spots.extend(questions.iter().map(question));
    spots.push(whole);
    spots
}
