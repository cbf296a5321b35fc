//! What an import tells the person who chose the file, as keys and figures for translation.

use super::limits::{Field, TooMuch};
use crate::documents::{Finding, Lost, ReadError};

/// A file that cannot be imported. [`ImportError::key`] names a text that says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The section under the heading `near`, cut, or the whole text where that is empty.
    #[error("a section is more than its form carries")]
    Section { near: String, what: TooMuch },
}

impl PartialEq<ReadError> for ImportError {
    fn eq(&self, other: &ReadError) -> bool {
        matches!(self, Self::Read(error) if error == other)
    }
}

/// Something that was not kept, or kept in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    NoHeadings,
    /// Headings stand in the cells of tables, and nowhere else.
    HeadingsOnlyInTables,
    /// Whole paragraphs in bold that may have been meant as headings: how many, and the first of them.
    BoldLines {
        count: usize,
        text: String,
    },
    CoverLeftOut {
        text: String,
    },
    /// What stood under the plan's title, before the first heading below it.
    TitleTextLeftOut {
        text: String,
    },
    /// A heading or a number is longer than its form takes. Counted in characters.
    TooLong {
        field: Field,
        near: String,
        length: usize,
        limit: usize,
    },
    DuplicateNumber {
        number: String,
    },
    /// So many that they are told in one line, with the first of them.
    DuplicateNumbers {
        count: usize,
        text: String,
    },
    Found(Finding),
}

/// A value that goes into a translated text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    Number(usize),
}

impl ImportError {
    /// The key of the message in `plans.ftl`.
    pub fn key(&self) -> &'static str {
        let error = match self {
            Self::Read(error) => error,
            Self::Section { what: TooMuch::Text, .. } => return "plans-import-error-long-section",
            Self::Section { what: TooMuch::Pieces, .. } => return "plans-import-error-section-pieces",
            Self::Section { what: TooMuch::Heading, .. } => return "plans-import-error-long-heading",
        };
        match error {
            ReadError::Empty => "plans-import-error-empty",
            ReadError::TooLarge { .. } => "plans-import-error-too-large",
            ReadError::Damaged => "plans-import-error-damaged",
            ReadError::Encrypted => "plans-import-error-encrypted",
            ReadError::Bomb => "plans-import-error-bomb",
            ReadError::TooDeep => "plans-import-error-too-deep",
            ReadError::OldWord => "plans-import-error-old-word",
            ReadError::Pdf => "plans-import-error-pdf",
            ReadError::FlatOpenDocument => "plans-import-error-flat-open-document",
            ReadError::OtherOffice => "plans-import-error-other-office",
            ReadError::LongSection | ReadError::Slow => "plans-import-error-gave-up",
            ReadError::WebPage => "plans-import-error-web-page",
            ReadError::Unknown => "plans-import-error-unknown",
        }
    }

    /// Values for the message: sizes in whole megabytes, limits of sections in characters.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        const MB: usize = 1024 * 1024;
        match self {
            Self::Section { near, what } => {
                [place(near), vec![("limit", Arg::Number(what.limit()))]].concat()
            }
            Self::Read(ReadError::TooLarge { size }) => vec![
                ("size", Arg::Number(size.div_ceil(MB))),
                ("limit", Arg::Number(crate::documents::MAX_FILE / MB)),
            ],
            Self::Read(_) => Vec::new(),
        }
    }
}

impl Warning {
    /// The key of the message in `plans.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoHeadings => "plans-warning-no-headings",
            Self::HeadingsOnlyInTables => "plans-warning-headings-in-tables",
            Self::BoldLines { .. } => "plans-warning-bold",
            Self::CoverLeftOut { .. } => "plans-warning-cover",
            Self::TitleTextLeftOut { .. } => "plans-warning-title-text",
            Self::TooLong { field: Field::Heading, .. } => "plans-warning-long-heading",
            Self::TooLong { field: Field::Number, .. } => "plans-warning-long-number",
            Self::DuplicateNumber { .. } | Self::DuplicateNumbers { .. } => "plans-warning-duplicate-number",
            Self::Found(finding) => finding_key(finding),
        }
    }

    /// Values for the message. `near` is the heading that the content stands under, or `none`.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::NoHeadings
            | Self::HeadingsOnlyInTables
            | Self::CoverLeftOut { .. }
            | Self::TitleTextLeftOut { .. } => Vec::new(),
            Self::BoldLines { count, .. } => vec![("count", Arg::Number(*count))],
            Self::TooLong { near, length, limit, .. } => {
                vec![("near", text(near)), ("length", Arg::Number(*length)), ("limit", Arg::Number(*limit))]
            }
            Self::DuplicateNumber { number } => {
                vec![("where", text("one")), ("number", text(number)), ("count", Arg::Number(1))]
            }
            Self::DuplicateNumbers { count, .. } => {
                vec![("where", text("many")), ("number", text("")), ("count", Arg::Number(*count))]
            }
            Self::Found(finding) => finding_args(finding),
        }
    }

    /// Words quoted from the file, to be shown under the message, or empty.
    pub fn quote(&self) -> &str {
        match self {
            Self::BoldLines { text, .. }
            | Self::CoverLeftOut { text }
            | Self::TitleTextLeftOut { text }
            | Self::DuplicateNumbers { text, .. } => text,
            // These stand in the message itself.
            Self::Found(
                Finding::LinkDropped { .. } | Finding::ImageWithoutAlt { .. } | Finding::PartDamaged { .. },
            ) => "",
            Self::Found(finding) => finding.words(),
            _ => "",
        }
    }

    /// Does it tell of something that stands in the file and not in the plan?
    pub fn is_left_out(&self) -> bool {
        match self {
            Self::CoverLeftOut { .. } | Self::TitleTextLeftOut { .. } => true,
            Self::Found(finding) => is_left_out(one_of(finding)),
            _ => false,
        }
    }

    /// Lost content comes first, then what was decided for the reader, then what was only moved.
    pub(super) fn weight(&self) -> u8 {
        match self {
            Self::NoHeadings | Self::HeadingsOnlyInTables => 0,
            Self::TooLong { .. } | Self::BoldLines { .. } => 1,
            Self::CoverLeftOut { .. }
            | Self::TitleTextLeftOut { .. }
            | Self::DuplicateNumber { .. }
            | Self::DuplicateNumbers { .. } => 2,
            Self::Found(finding) => match one_of(finding) {
                Finding::NotRead { .. }
                | Finding::ImageMissing { .. }
                | Finding::ImageFormat { .. }
                | Finding::NoteWithoutText { .. }
                | Finding::PartDamaged { .. }
                | Finding::StruckHeading { .. }
                | Finding::Raised { .. }
                | Finding::HiddenText { .. } => 1,
                Finding::Tracked { .. } | Finding::Comments { .. } | Finding::OldEncoding => 3,
                _ => 4,
            },
        }
    }
}

/// The finding itself, or the first of many.
pub(super) fn one_of(finding: &Finding) -> &Finding {
    if let Finding::Many { of, .. } = finding { of } else { finding }
}

fn is_left_out(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::ContentsLeftOut
            | Finding::Comments { .. }
            | Finding::HeadersLeftOut { .. }
            | Finding::HiddenText { .. }
            | Finding::FrontMatter { .. }
            | Finding::PartDamaged { .. }
            | Finding::NotRead {
                what: Lost::Embedded | Lost::Field | Lost::Shape | Lost::LinkedDocument,
                ..
            }
    )
}

/// Where it stands: `$where` is the word that the texts choose by, `none`, `one` (under the heading `$near`) or `many` (`$count` of them).
fn place(near: &str) -> Vec<(&'static str, Arg)> {
    let at = if near.is_empty() { "none" } else { "one" };
    vec![("where", text(at)), ("near", text(near)), ("count", Arg::Number(1))]
}

fn many(of: &Finding, count: usize) -> Vec<(&'static str, Arg)> {
    let mut args = finding_args(of);
    args.retain(|(name, _)| !matches!(*name, "where" | "near" | "count"));
    args.extend([("where", text("many")), ("near", text("")), ("count", Arg::Number(count))]);
    args
}

fn text(value: &str) -> Arg {
    Arg::Text(value.to_owned())
}

fn finding_key(finding: &Finding) -> &'static str {
    match finding {
        Finding::Tracked { .. } => "plans-warning-tracked",
        Finding::Comments { .. } => "plans-warning-comments",
        Finding::ContentsLeftOut => "plans-warning-contents",
        Finding::HeadersLeftOut { .. } => "plans-warning-headers",
        Finding::HiddenText { .. } => "plans-warning-hidden",
        Finding::MergedCells { .. } => "plans-warning-merged-cells",
        Finding::NestedTable { .. } => "plans-warning-nested-table",
        Finding::TextBox { .. } => "plans-warning-text-box",
        Finding::NotRead { what, .. } => lost_key(*what),
        Finding::ImageMissing { .. } => "plans-warning-image-missing",
        Finding::ImageFormat { .. } => "plans-warning-image-format",
        Finding::ImageWithoutAlt { .. } => "plans-warning-image-alt",
        Finding::LinkDropped { .. } => "plans-warning-link",
        Finding::Html { .. } => "plans-warning-html",
        Finding::FrontMatter { .. } => "plans-warning-front-matter",
        Finding::OldEncoding => "plans-warning-encoding",
        Finding::NoteWithoutText { .. } => "plans-warning-note",
        Finding::PartDamaged { .. } => "plans-warning-part",
        Finding::TextWithLevel { .. } => "plans-warning-text-with-level",
        Finding::HeadingInTable { .. } => "plans-warning-heading-in-table",
        Finding::StruckHeading { .. } => "plans-warning-struck-heading",
        Finding::Raised { .. } => "plans-warning-raised",
        Finding::Many { of, .. } => finding_key(of),
    }
}

fn lost_key(what: Lost) -> &'static str {
    match what {
        Lost::Chart => "plans-warning-chart",
        Lost::Diagram => "plans-warning-diagram",
        Lost::Embedded => "plans-warning-embedded",
        Lost::Equation => "plans-warning-equation",
        Lost::Field => "plans-warning-field",
        Lost::Symbol => "plans-warning-symbol",
        Lost::Shape => "plans-warning-shape",
        Lost::LinkedDocument => "plans-warning-linked-document",
    }
}

fn finding_args(finding: &Finding) -> Vec<(&'static str, Arg)> {
    match finding {
        Finding::Tracked { insertions, deletions } => {
            vec![("insertions", Arg::Number(*insertions)), ("deletions", Arg::Number(*deletions))]
        }
        Finding::Comments { count } => vec![("count", Arg::Number(*count))],
        Finding::MergedCells { near }
        | Finding::NestedTable { near }
        | Finding::TextBox { near, .. }
        | Finding::NotRead { near, .. }
        | Finding::NoteWithoutText { near }
        | Finding::TextWithLevel { near, .. }
        | Finding::HeadingInTable { near, .. }
        | Finding::StruckHeading { near, .. }
        | Finding::Raised { near, .. }
        | Finding::HiddenText { near, .. } => place(near),
        Finding::ImageMissing { near, name, .. }
        | Finding::ImageFormat { near, name, .. }
        | Finding::ImageWithoutAlt { near, name } => [place(near), vec![("name", text(name))]].concat(),
        Finding::LinkDropped { near, target } => [place(near), vec![("target", text(target))]].concat(),
        Finding::PartDamaged { name } => {
            vec![("where", text("none")), ("name", text(name)), ("count", Arg::Number(1))]
        }
        Finding::Html { .. } => vec![("where", text("one")), ("count", Arg::Number(1))],
        Finding::Many { of, count, .. } => many(of, *count),
        Finding::ContentsLeftOut
        | Finding::HeadersLeftOut { .. }
        | Finding::FrontMatter { .. }
        | Finding::OldEncoding => Vec::new(),
    }
}
