//! The digest as files: a spreadsheet, and the Word document that goes with the case report. One order and one number
//! for each input in both.

mod order;
mod report;
mod sheets;

use std::io::{Seek, Write};
use std::path::Path;

use jiff::Timestamp;

use self::order::Arranged;
use super::{Assessed, ChangeLine, Digest, Proof, QuoteLine, SectionDigest, Sender};
use crate::clock::oslo;
use crate::documents::WriteError;
use crate::lang::{Lang, dates};

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Docx,
}

impl Format {
    /// By its ending.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "xlsx" => Some(Self::Xlsx),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// Asked before each piece of a file: is it to be written?
pub type Next<'a> = dyn Fn() -> bool + 'a;

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

    /// How many pieces a file has: rows of the spreadsheet, sections of the document.
    pub fn pieces(&self, format: Format) -> usize {
        match format {
            Format::Xlsx => self.rows(),
            Format::Docx => self.arranged.places.len(),
        }
    }

    /// Writes the file piece by piece; it is whole where `next` never said no. `scratch` is a folder for rows on their way.
    pub fn write(
        &self,
        format: Format,
        scratch: &Path,
        (out, next): (impl Write + Seek + Send, &Next<'_>),
    ) -> Result<(), WriteError> {
        match format {
            Format::Xlsx => sheets::sheets(self, scratch, (out, next)),
            Format::Docx => report::report(self, (out, next)),
        }
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

    fn change(&self, line: &ChangeLine) -> String {
        self.say(&format!("digest-change-{}", line.what))
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
