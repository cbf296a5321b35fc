//! What an import found: rows with their outcome and problems, and why a whole file is refused.

use diesel::{Queryable, Selectable};

use super::columns::Column;
use crate::consultees::{ConsulteeKind, LetterLanguage};
use crate::documents::lists::{ListError, Origin};
use crate::text::address::{AddressError, EmailAddress};

/// A consultee that is in the register already.
#[derive(Debug, Clone, Default, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::consultee)]
pub struct Known {
    pub name: String,
    /// Nine digits, no spaces.
    pub org_number: Option<String>,
    pub email: Option<String>,
    #[diesel(column_name = contact_name)]
    pub contact: String,
    #[diesel(deserialize_as = crate::db::types::Texts)]
    pub copies: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// One for each row after the header, blank ones too, in the order of the file.
    pub rows: Vec<FileRow>,
    /// Headers that mean nothing here, as written: their cells were not read.
    pub ignored_columns: Vec<String>,
    pub header_line: usize,
    /// Rows above the headers, which were not read: line and text.
    pub above: Vec<(usize, String)>,
    pub origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// The line of the file on which the row begins; the first line of the file is 1.
    pub line: usize,
    pub outcome: Outcome,
    /// In the order of the columns.
    pub problems: Vec<Problem>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to say, or notes only.
    Accepted(Candidate),
    AcceptedWithWarnings(Candidate),
    Rejected,
    Duplicate {
        candidate: Box<Candidate>,
        of: DuplicateOf,
        by: MatchedBy,
    },
    Blank,
}

/// A row that can become a consultee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub name: String,
    pub kind: ConsulteeKind,
    pub org_number: Option<OrgNumberCell>,
    pub email: Option<EmailAddress>,
    pub copies: Vec<EmailAddress>,
    pub contact: Option<String>,
    /// None: the municipality's own.
    pub language: Option<LetterLanguage>,
}

/// Nine digits; not valid when the check digit is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgNumberCell {
    pub digits: String,
    pub valid: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DuplicateOf {
    /// A row of the same file.
    Line(usize),
    /// The position in the register that was given.
    Existing(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedBy {
    OrgNumber,
    Name,
}

/// Something to tell about a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// None: the row as a whole.
    pub column: Option<Column>,
    pub kind: ProblemKind,
    /// What stood there, trimmed, at most 80 characters of it.
    pub value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    NameMissing,
    NameTooLong,
    KindMissing,
    KindUnknown,
    /// By the words of the type, or of the name.
    KindGuessed,
    OrgNumberMalformed,
    OrgNumberChecksum,
    EmailMissing,
    EmailInvalid(AddressError),
    CopyInvalid(AddressError),
    LanguageMissing,
    LanguageUnknown,
    CellTooLong,
    TooManyCells,
    /// Another organisation has the same address; the value is its name.
    EmailShared,
    /// A duplicate says something else here, and what stood first is kept.
    NotTaken,
    /// Invisible signs or control characters; the value is their code points.
    SignsDropped,
    /// Signs that are not in the file's encoding.
    SignsUnreadable,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Note,
    Warning,
    Error,
}

/// Why a file cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error(transparent)]
    List(#[from] ListError),
    #[error("columns are missing")]
    MissingColumns { missing: Vec<Column>, found: Vec<String> },
}

impl Report {
    /// Every row that can be imported, with its line.
    pub fn candidates(&self) -> impl Iterator<Item = (usize, &Candidate)> {
        self.rows.iter().filter_map(|row| row.candidate().map(|candidate| (row.line, candidate)))
    }

    pub fn accepted(&self) -> usize {
        self.candidates().count()
    }

    /// Those who can be invited by e-mail.
    pub fn with_email(&self) -> usize {
        self.candidates().filter(|(_, candidate)| candidate.email.is_some()).count()
    }

    pub fn duplicates(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.outcome, Outcome::Duplicate { .. })).count()
    }

    pub fn rejected(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome == Outcome::Rejected).count()
    }

    pub fn blank(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome == Outcome::Blank).count()
    }
}

impl FileRow {
    /// Who the row is about, whether it can be imported or not.
    pub fn about(&self) -> Option<&Candidate> {
        match &self.outcome {
            Outcome::Duplicate { candidate, .. } => Some(candidate),
            _ => self.candidate(),
        }
    }

    pub fn candidate(&self) -> Option<&Candidate> {
        match &self.outcome {
            Outcome::Accepted(candidate) | Outcome::AcceptedWithWarnings(candidate) => Some(candidate),
            Outcome::Rejected | Outcome::Duplicate { .. } | Outcome::Blank => None,
        }
    }
}

impl ProblemKind {
    pub fn severity(self) -> Severity {
        match self {
            Self::NameMissing | Self::NameTooLong => Severity::Error,
            Self::LanguageMissing
            | Self::EmailMissing
            | Self::KindGuessed
            | Self::EmailShared
            | Self::NotTaken
            | Self::SignsDropped => Severity::Note,
            _ => Severity::Warning,
        }
    }

    /// The message key in `consultees.ftl`; its arguments are `$value`, and `$column` for [`Self::NotTaken`].
    pub fn key(self) -> &'static str {
        match self {
            Self::NameMissing => "consultees-import-name-missing",
            Self::NameTooLong => "consultees-import-name-too-long",
            Self::KindMissing => "consultees-import-kind-missing",
            Self::KindUnknown => "consultees-import-kind-unknown",
            Self::OrgNumberMalformed => "consultees-import-org-number-malformed",
            Self::OrgNumberChecksum => "consultees-import-org-number-checksum",
            Self::EmailMissing => "consultees-import-email-missing",
            Self::EmailInvalid(AddressError::Comma) => "consultees-import-email-comma",
            Self::EmailInvalid(_) => "consultees-import-email-invalid",
            Self::CopyInvalid(_) => "consultees-import-copy-invalid",
            Self::LanguageMissing => "consultees-import-language-missing",
            Self::LanguageUnknown => "consultees-import-language-unknown",
            Self::CellTooLong => "consultees-import-cell-too-long",
            Self::TooManyCells => "consultees-import-too-many-cells",
            Self::KindGuessed => "consultees-import-kind-guessed",
            Self::EmailShared => "consultees-import-email-shared",
            Self::NotTaken => "consultees-import-not-taken",
            Self::SignsDropped => "consultees-import-signs-dropped",
            Self::SignsUnreadable => "consultees-import-signs-unreadable",
        }
    }
}

impl MatchedBy {
    /// The message key; its argument is `$line` for a row of the file, `$name` for one in the register.
    pub fn key(self, of: DuplicateOf) -> &'static str {
        match (self, of) {
            (Self::OrgNumber, DuplicateOf::Line(_)) => "consultees-import-duplicate-org-number",
            (Self::Name, DuplicateOf::Line(_)) => "consultees-import-duplicate-name",
            (Self::OrgNumber, DuplicateOf::Existing(_)) => "consultees-import-duplicate-org-number-existing",
            (Self::Name, DuplicateOf::Existing(_)) => "consultees-import-duplicate-name-existing",
        }
    }
}

impl FileError {
    /// The message key; arguments: `$max` (megabytes or rows), `$line`, `$missing` and `$found` (names joined by the caller).
    pub fn key(&self) -> &'static str {
        match self {
            Self::List(error) => list_key(error),
            Self::MissingColumns { .. } => "consultees-import-file-missing-columns",
        }
    }
}

/// The message key of a file that is no list; arguments: `$max` (megabytes or rows), `$line`.
pub fn list_key(error: &ListError) -> &'static str {
    match error {
        ListError::Empty => "consultees-import-file-empty",
        ListError::TooLarge { .. } => "consultees-import-file-too-large",
        ListError::TooManyRows { .. } => "consultees-import-file-too-many-rows",
        ListError::Workbook => "consultees-import-file-workbook",
        ListError::OldWorkbook => "consultees-import-file-old-workbook",
        ListError::Bomb => "consultees-import-file-bomb",
        ListError::NotText => "consultees-import-file-not-text",
        ListError::OpenQuote { .. } => "consultees-import-file-open-quote",
    }
}
