//! Can it be followed up? What a plan's measures and goals lack, and which of their words promise nothing. Advice, by the rules of
//! the configuration. Pure.

mod subjects;
mod words;

use std::ops::Range;

use super::items::{Field, FieldKind, ItemKind};
use crate::config::{Advice, AdviceRule, Advised, Fact, InEach, SHIPPED};
use words::{Pattern, Word, has_figure, has_year, stands, words};

pub use subjects::{Subject, of_items, subjects};

/// The rules that are on, in the order in which they are told.
#[derive(Clone, Debug)]
pub struct Rules(Vec<Rule>);

#[derive(Clone, Debug)]
pub struct Rule {
    pub key: String,
    about: Vec<ItemKind>,
    lacks: Vec<Fact>,
    words: Vec<Pattern>,
    unless: Vec<Pattern>,
    figure: bool,
    year: bool,
    /// Texts that a municipality wrote for it, name and reason.
    pub name: Option<InEach>,
    pub why: Option<InEach>,
}

/// What a rule says of a measure or a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark<'a> {
    /// The rule's key.
    pub rule: &'a str,
    /// The words that caused it, in bytes of the text; none where something is lacking.
    pub words: Vec<Range<usize>>,
}

impl Rules {
    pub fn of(advice: &Advice) -> Self {
        let place = |key: &str| SHIPPED.iter().position(|shipped| *shipped == key).unwrap_or(SHIPPED.len());
        let mut rules: Vec<Rule> =
            advice.iter().filter(|(_, rule)| !rule.off).map(|(key, rule)| Rule::of(key, rule)).collect();
        rules.sort_by_key(|rule| place(&rule.key));
        Self(rules)
    }

    pub fn all(&self) -> &[Rule] {
        &self.0
    }

    /// What the rules say of one, in their order.
    pub fn remarks(&self, subject: &Subject) -> Vec<Remark<'_>> {
        let said = words(&subject.text);
        let all: Vec<Vec<Word>> = subject.fields.iter().map(|field| words(&field.text)).collect();
        let about = self.0.iter().filter(|rule| rule.about.contains(&subject.kind));
        about.filter_map(|rule| rule.remark(subject, &said, &all)).collect()
    }
}

impl Rule {
    fn of(key: &str, rule: &AdviceRule) -> Self {
        let kind = |about: &Advised| match about {
            Advised::Measure => ItemKind::Measure,
            Advised::Goal => ItemKind::Goal,
        };
        let patterns = |all: &[String]| all.iter().map(|written| Pattern::of(written)).collect();
        Self {
            key: key.to_owned(),
            about: rule.about.iter().map(kind).collect(),
            lacks: rule.lacks.clone(),
            words: patterns(&rule.words),
            unless: patterns(&rule.unless),
            figure: rule.unless_figure,
            year: rule.unless_year,
            name: rule.name.clone(),
            why: rule.why.clone(),
        }
    }

    fn remark(&self, subject: &Subject, said: &[Word], fields: &[Vec<Word>]) -> Option<Remark<'_>> {
        let words = if self.words.is_empty() {
            let told = subject.fields.iter().any(|field| self.lacks.iter().any(|fact| tells(field, *fact)));
            let excused = || self.excuses(said) || fields.iter().any(|words| stands(&self.unless, words));
            if told || excused() {
                return None;
            }
            Vec::new()
        } else {
            let found: Vec<_> = (0..said.len()).filter_map(|at| self.caused(said.get(at..)?)).collect();
            if found.is_empty() {
                return None;
            }
            found
        };
        Some(Remark { rule: &self.key, words })
    }

    /// The words that begin here and cause the remark: nothing after them in their sentence excuses them.
    fn caused(&self, words: &[Word]) -> Option<Range<usize>> {
        let found = self.words.iter().find_map(|pattern| pattern.begins(words))?;
        let sentence = words.first()?.sentence;
        let first = words.iter().position(|word| word.at.start >= found.end).unwrap_or(words.len());
        let rest = words.get(first..)?;
        let length = rest.iter().take_while(|word| word.sentence == sentence).count();
        (!self.excuses(rest.get(..length)?)).then_some(found)
    }

    fn excuses(&self, words: &[Word]) -> bool {
        self.figure && has_figure(words) || self.year && has_year(words) || stands(&self.unless, words)
    }
}

/// Does a field tell the fact? A dash tells nothing.
fn tells(field: &Field, fact: Fact) -> bool {
    let kind = field.kind;
    let same = match fact {
        Fact::Responsible => kind == FieldKind::Responsible,
        Fact::Partners => kind == FieldKind::Partners,
        Fact::Deadline => kind.is_deadline(),
        Fact::Cost => kind.is_cost(),
        Fact::Financing => kind == FieldKind::Financing,
        Fact::Indicator => kind == FieldKind::Indicator,
        Fact::Baseline => kind == FieldKind::Baseline,
        Fact::Target => kind == FieldKind::Target,
        Fact::Done => kind == FieldKind::Done,
        Fact::StatusQuo => kind == FieldKind::StatusQuo,
    };
    same && field.text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests;
