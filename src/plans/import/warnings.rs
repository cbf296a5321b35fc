//! What an import tells the person who chose the file, as keys and figures for translation.

use crate::documents::{Finding, Lost, ReadError};

/// A file that cannot be imported. [`ImportError::key`] names a text that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct ImportError(#[from] pub ReadError);

/// Something that was not kept, or kept in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    NoHeadings,
    CoverLeftOut { text: String },
    DuplicateNumber { number: String },
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
    pub fn key(self) -> &'static str {
        match self.0 {
            ReadError::Empty => "plans-import-error-empty",
            ReadError::TooLarge { .. } => "plans-import-error-too-large",
            ReadError::Damaged => "plans-import-error-damaged",
            ReadError::Encrypted => "plans-import-error-encrypted",
            ReadError::Bomb => "plans-import-error-bomb",
            ReadError::TooDeep => "plans-import-error-too-deep",
            ReadError::OldWord => "plans-import-error-old-word",
            ReadError::Pdf => "plans-import-error-pdf",
            ReadError::OpenDocument => "plans-import-error-open-document",
            ReadError::OtherOffice => "plans-import-error-other-office",
            ReadError::Unknown => "plans-import-error-unknown",
        }
    }

    /// Values for the message: sizes in whole megabytes.
    pub fn args(self) -> Vec<(&'static str, Arg)> {
        const MB: usize = 1024 * 1024;
        match self.0 {
            ReadError::TooLarge { size } => vec![
                ("size", Arg::Number(size.div_ceil(MB))),
                ("limit", Arg::Number(crate::documents::MAX_FILE / MB)),
            ],
            _ => Vec::new(),
        }
    }
}

impl Warning {
    /// The key of the message in `plans.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoHeadings => "plans-warning-no-headings",
            Self::CoverLeftOut { .. } => "plans-warning-cover",
            Self::DuplicateNumber { .. } => "plans-warning-duplicate-number",
            Self::Found(finding) => finding_key(finding),
        }
    }

    /// Values for the message. `near` is the heading that the content stands under, or `none`.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::NoHeadings | Self::CoverLeftOut { .. } => Vec::new(),
            Self::DuplicateNumber { number } => vec![("number", text(number))],
            Self::Found(finding) => finding_args(finding),
        }
    }

    /// Words quoted from the file, to be shown under the message, or empty.
    pub fn quote(&self) -> &str {
        match self {
            Self::CoverLeftOut { text }
            | Self::Found(
                Finding::HeadersLeftOut { text }
                | Finding::HiddenText { text, .. }
                | Finding::TextBox { text, .. }
                | Finding::NotRead { text, .. }
                | Finding::Html { text }
                | Finding::FrontMatter { text },
            ) => text,
            Self::Found(Finding::ImageMissing { alt, .. } | Finding::ImageFormat { alt, .. }) => alt,
            _ => "",
        }
    }

    /// Does it tell of something that stands in the file and not in the plan?
    pub fn is_left_out(&self) -> bool {
        matches!(
            self,
            Self::CoverLeftOut { .. }
                | Self::Found(
                    Finding::ContentsLeftOut
                        | Finding::Comments { .. }
                        | Finding::HeadersLeftOut { .. }
                        | Finding::HiddenText { .. }
                        | Finding::FrontMatter { .. }
                        | Finding::NotRead {
                            what: Lost::Embedded | Lost::Field | Lost::Shape | Lost::LinkedDocument,
                            ..
                        }
                )
        )
    }

    /// Lost content comes first, then what was decided for the reader, then what was only moved.
    pub(super) fn weight(&self) -> u8 {
        match self {
            Self::NoHeadings => 0,
            Self::Found(
                Finding::NotRead { .. }
                | Finding::ImageMissing { .. }
                | Finding::ImageFormat { .. }
                | Finding::HiddenText { .. },
            ) => 1,
            Self::CoverLeftOut { .. } | Self::DuplicateNumber { .. } => 2,
            Self::Found(Finding::Tracked { .. } | Finding::Comments { .. } | Finding::OldEncoding) => 3,
            Self::Found(_) => 4,
        }
    }
}

/// The heading, or the word `none` that the texts choose by.
fn place(near: &str) -> Arg {
    text(if near.is_empty() { "none" } else { near })
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
        | Finding::HiddenText { near, .. } => {
            vec![("near", place(near))]
        }
        Finding::ImageMissing { near, name, .. }
        | Finding::ImageFormat { near, name, .. }
        | Finding::ImageWithoutAlt { near, name } => {
            vec![("near", place(near)), ("name", text(name))]
        }
        Finding::LinkDropped { near, target } => vec![("near", place(near)), ("target", text(target))],
        Finding::ContentsLeftOut
        | Finding::HeadersLeftOut { .. }
        | Finding::Html { .. }
        | Finding::FrontMatter { .. }
        | Finding::OldEncoding => Vec::new(),
    }
}
