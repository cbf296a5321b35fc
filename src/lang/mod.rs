//! The three languages, and what is written differently in each: texts, days, numbers, alphabetical order.

pub mod alphabet;
pub mod dates;
pub mod numbers;
mod texts;

use std::fmt::Display;

pub use texts::{Arg, Texts};

crate::text_enum!(
    /// A language of the interface.
    Lang { Nb = "nb", Nn = "nn", En = "en" }
);

/// A text by key, with values for its placeholders: what rules and actions say to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msg {
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Msg {
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Adds the value of a placeholder.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}
