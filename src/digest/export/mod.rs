//! The digest as files: a spreadsheet, and the Word document that goes with the case report. One order and one number
//! for each input in both.

mod order;
mod report;
mod sheets;

pub use report::report;
pub use sheets::sheets;

use jiff::Timestamp;

use self::order::Arranged;
use super::{Assessed, Digest, Proof, QuoteLine, SectionDigest, Sender};
use crate::clock::oslo;
use crate::lang::{Lang, dates};

/// A digest as a file: what is told, in whose language and name, and when it was made.
pub struct Export<'a> {
    digest: &'a Digest,
    words: Words<'a>,
    author: String,
    made: Timestamp,
    arranged: Arranged<'a>,
}

impl<'a> Export<'a> {
    /// `author` is who publishes it.
    pub fn new(digest: &'a Digest, words: Words<'a>, author: String, made: Timestamp) -> Self {
        Self { arranged: Arranged::of(digest), digest, words, author, made }
    }

    fn title(&self) -> String {
        format!("{}: {}", self.words.say("digest-title"), self.digest.hearing.title)
    }

    /// The day it was made, in Norway.
    fn day(&self) -> jiff::civil::Date {
        self.made.to_zoned(oslo()).date()
    }
}

/// The reader's language, and its texts by key and values.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub lang: Lang,
    pub texts: &'a Texts<'a>,
}

/// A text by its key, with values for placeholders.
pub type Texts<'a> = dyn Fn(&str, &[(&str, String)]) -> String + 'a;

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        (self.texts)(key, &[])
    }

    fn with(&self, key: &str, args: &[(&str, String)]) -> String {
        (self.texts)(key, args)
    }

    fn count(&self, key: &str, count: usize) -> String {
        (self.texts)(key, &[("count", count.to_string())])
    }

    fn day(&self, date: jiff::civil::Date) -> String {
        dates::day(self.lang, date)
    }

    fn sender(&self, sender: &Sender) -> String {
        sender.name.clone().unwrap_or_else(|| self.one(sender))
    }

    /// What kind of sender one is.
    fn one(&self, sender: &Sender) -> String {
        self.say(&format!("digest-one-{}", sender.kind))
    }

    /// `2.1 Gangveier (Uterom)`.
    fn section(&self, section: &SectionDigest) -> String {
        let name = self.place(section);
        if section.parent.is_empty() { name } else { format!("{name} ({})", section.parent) }
    }

    /// `2.1 Gangveier`.
    fn place(&self, section: &SectionDigest) -> String {
        match (section.number.as_str(), section.heading.as_str()) {
            ("", "") => self.say("digest-whole"),
            (number, heading) => format!("{number} {heading}").trim().to_owned(),
        }
    }

    fn quote(&self, quote: &QuoteLine) -> String {
        match quote.proof {
            Proof::Exact => quote.text.clone(),
            Proof::Stale => format!("{} ({})", quote.text, self.say("digest-proof-stale")),
            Proof::Replaced => self.say("digest-proof-replaced"),
        }
    }

    /// The items that it speaks of, each under its section: `2.1.4: 3`.
    fn items(&self, quote: &QuoteLine) -> String {
        let named = quote
            .items
            .iter()
            .map(|item| format!("{}: {} {}", item.within, self.say("inputs-item"), item.short));
        named.collect::<Vec<_>>().join(", ")
    }

    fn outcome(&self, assessed: &Assessed) -> String {
        assessed.outcome.as_ref().map_or_else(String::new, |o| o.label(self.lang).to_owned())
    }
}
