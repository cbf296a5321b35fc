//! The rules of the advice on a plan: what makes a measure or a goal hard to follow up.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ConfigError;

/// Rules by their names. The shipped ones have their texts with the program's; others bring their own.
pub type Advice = BTreeMap<String, AdviceRule>;

/// The shipped rules, in the order in which they are told.
pub const SHIPPED: [&str; 8] =
    ["responsible", "deadline", "cost", "vague", "today", "seen_done", "indicator", "target"];

/// One rule. It looks for facts that are lacking, or for words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceRule {
    pub about: Vec<Advised>,
    #[serde(default)]
    pub off: bool,
    /// It remarks on what tells none of these.
    #[serde(default)]
    pub lacks: Vec<Fact>,
    /// It remarks on what says one of these: whole words, their forms with | between.
    #[serde(default)]
    pub words: Vec<String>,
    /// Nothing is remarked where one of these stands: after the words in their sentence, or anywhere in what lacks a fact.
    #[serde(default)]
    pub unless: Vec<String>,
    /// The same of a figure that is no year.
    #[serde(default)]
    pub unless_figure: bool,
    #[serde(default)]
    pub unless_year: bool,
    /// What the rule is called, and why it is there.
    pub name: Option<InEach>,
    pub why: Option<InEach>,
}

/// What a rule can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advised {
    Measure,
    Goal,
}

/// What a plan can tell of a measure or a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    Responsible,
    Partners,
    Deadline,
    Cost,
    Financing,
    Indicator,
    Baseline,
    Target,
    Done,
    StatusQuo,
}

/// A text in the three languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InEach {
    pub nb: String,
    pub nn: String,
    pub en: String,
}

/// Refuses rules that could not be told of, or look for nothing.
pub(super) fn checked(advice: &Advice) -> Result<(), ConfigError> {
    for (name, rule) in advice {
        let shipped = SHIPPED.contains(&name.as_str());
        let why = if !shipped && (rule.name.is_none() || rule.why.is_none()) {
            "wants a name and a why, each in nb, nn and en"
        } else if rule.lacks.is_empty() == rule.words.is_empty() {
            "looks either for what it lacks or for words"
        } else if rule.about.is_empty() {
            "wants to know what it is about: \"measure\", \"goal\" or both"
        } else {
            continue;
        };
        return Err(ConfigError::Refused("advice", format!("the rule {name} {why}")));
    }
    Ok(())
}
