//! A report as files: the Word document that goes with the case, and a spreadsheet of the measures.

mod document;
mod sheets;

use std::io::{Seek, Write};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Content, Line};
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

/// A text by its key, with values for placeholders.
pub type Texts<'a> = dyn Fn(&str, &[(&str, String)]) -> String + 'a;

/// A report as a file: what is told, in whose language and name, and when it was made.
pub struct Export<'a> {
    content: &'a Content,
    words: Words<'a>,
    author: String,
    made: Timestamp,
}

impl<'a> Export<'a> {
    /// `author` is who publishes it.
    pub fn new(content: &'a Content, words: Words<'a>, author: String, made: Timestamp) -> Self {
        Self { content, words, author, made }
    }

    /// How many pieces a file has: one for each measure, about.
    pub fn pieces(&self) -> usize {
        self.content.counts.all + self.content.ended.len()
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
            Format::Docx => document::document(self, (out, next)),
        }
    }

    fn title(&self) -> String {
        let args = [("year", self.content.year.to_string()), ("plan", self.content.plan.clone())];
        self.words.with("measures-yearly-of", &args)
    }

    /// The day it was made, in Norway.
    fn day(&self) -> Date {
        self.made.to_zoned(oslo()).date()
    }
}

/// The reader's language, and its texts by key and values.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub lang: Lang,
    pub texts: &'a Texts<'a>,
}

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

    fn day(&self, date: Date) -> String {
        dates::day(self.lang, date)
    }

    fn status(&self, line: &Line) -> String {
        line.status.map_or_else(
            || self.say("measures-yearly-not-reported"),
            |status| self.say(&format!("measures-status-{status}")),
        )
    }

    /// The plan's own words, or the day that was read of them.
    fn deadline(&self, line: &Line) -> String {
        match (line.deadline.as_str(), line.due_on) {
            ("", Some(day)) => self.day(day),
            (words, _) => words.to_owned(),
        }
    }
}
