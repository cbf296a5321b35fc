//! `lydhor consultees import --dry-run`: what would be read of a distribution list, row by row.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use serde::Serialize;

use super::plan::Words;
use crate::config::Config;
use crate::consultees::import::{self, Candidate, DuplicateOf, FileRow, Known, Origin, Outcome, Report};
use crate::consultees::read;
use crate::plans::import::Arg;

#[derive(Subcommand)]
pub(super) enum ConsulteesCommand {
    /// Read a list (XLSX or CSV) and say what would be saved of it. Saving is done in the browser, where every row can be looked at.
    Import {
        file: PathBuf,
        /// Save nothing.
        #[arg(long, required = true)]
        dry_run: bool,
        /// Print as JSON: how the file was read, and each row with what would become of it.
        #[arg(long)]
        json: bool,
        /// Hold it against the register of the configured database.
        #[arg(long)]
        against_register: bool,
    },
}

#[derive(Serialize)]
struct Printed {
    encoding: Option<&'static str>,
    encoding_guessed: bool,
    separator: Option<char>,
    sheet: Option<String>,
    other_sheets: Vec<String>,
    header_line: usize,
    /// Rows above the headers, which were not read.
    above: Vec<(usize, String)>,
    ignored_columns: Vec<String>,
    rows: Vec<PrintedRow>,
}

#[derive(Serialize)]
struct PrintedRow {
    line: usize,
    /// `new`, `same` (in the register, and nothing differs), `duplicate`, `empty` or `error`.
    action: &'static str,
    name: String,
    kind: Option<&'static str>,
    organisation_number: Option<String>,
    to: Vec<String>,
    copy: Vec<String>,
    contact: Option<String>,
    language: Option<&'static str>,
    /// The line of the file, or the name in the register.
    duplicate_of: Option<String>,
    warnings: Vec<Warning>,
}

#[derive(Serialize)]
struct Warning {
    key: &'static str,
    text: String,
}

pub(super) fn run(command: ConsulteesCommand, config: &Config) -> anyhow::Result<ExitCode> {
    let ConsulteesCommand::Import { file, dry_run: _, json, against_register } = command;
    let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
    let words = Words::new(&config.site)?;
    let known = if against_register { registered(config)? } else { Vec::new() };
    let report = match import::read(&bytes, None, &known) {
        Ok(report) => report,
        Err(error) => anyhow::bail!("{}: {error}", file.display()),
    };
    let printed = printed(&report, &known, &words);
    if json {
        println!("{}", serde_json::to_string_pretty(&printed)?);
    } else {
        tell(&printed);
    }
    Ok(ExitCode::SUCCESS)
}

fn registered(config: &Config) -> anyhow::Result<Vec<Known>> {
    use secrecy::ExposeSecret as _;
    let db = crate::db::Db::open(config.database_url.expose_secret(), 1)?;
    Ok(db.read_now(|conn| read::known(conn, None))?)
}

fn printed(report: &Report, known: &[Known], words: &Words) -> Printed {
    let (encoding, encoding_guessed, separator, sheet, other_sheets) = match &report.origin {
        Origin::Text { coding, separator } => {
            (Some(coding.coding.as_str()), coding.doubtful, Some(*separator), None, Vec::new())
        }
        Origin::Sheet { name, others } => (None, false, None, Some(name.clone()), others.clone()),
    };
    Printed {
        encoding,
        encoding_guessed,
        separator,
        sheet,
        other_sheets,
        header_line: report.header_line,
        above: report.above.clone(),
        ignored_columns: report.ignored_columns.clone(),
        rows: report.rows.iter().map(|row| printed_row(row, known, words)).collect(),
    }
}

fn printed_row(row: &FileRow, known: &[Known], words: &Words) -> PrintedRow {
    let (action, duplicate_of) = match &row.outcome {
        Outcome::Accepted(_) | Outcome::AcceptedWithWarnings(_) => ("new", None),
        Outcome::Blank => ("empty", None),
        Outcome::Rejected => ("error", None),
        Outcome::Duplicate { of: DuplicateOf::Line(line), .. } => ("duplicate", Some(line.to_string())),
        Outcome::Duplicate { of: DuplicateOf::Existing(at), .. } => {
            let action = if row.problems.is_empty() { "same" } else { "duplicate" };
            (action, known.get(*at).map(|known| known.name.clone()))
        }
    };
    let about = row.about();
    let of = |what: fn(&Candidate) -> Option<String>| about.and_then(what);
    PrintedRow {
        line: row.line,
        action,
        name: about.map_or_else(String::new, |about| about.name.clone()),
        kind: about.map(|about| about.kind.as_str()),
        organisation_number: of(|about| about.org_number.as_ref().map(|number| number.digits.clone())),
        to: of(|about| about.email.as_ref().map(|email| email.as_str().to_owned())).into_iter().collect(),
        copy: about.map_or_else(Vec::new, |about| {
            about.copies.iter().map(|copy| copy.as_str().to_owned()).collect()
        }),
        contact: of(|about| about.contact.clone()),
        language: about.and_then(|about| about.language).map(crate::consultees::LetterLanguage::as_str),
        duplicate_of,
        warnings: row.problems.iter().map(|problem| warning(problem, words)).collect(),
    }
}

fn warning(problem: &import::Problem, words: &Words) -> Warning {
    let column = problem.column.map_or_else(String::new, |column| words.say(column.key(), &[]));
    let args = [("value", Arg::Text(problem.value.clone())), ("column", Arg::Text(column))];
    Warning { key: problem.kind.key(), text: words.say(problem.kind.key(), &args) }
}

fn tell(printed: &Printed) {
    for row in &printed.rows {
        println!("{}\t{}\t{}", row.line, row.action, row.name);
        row.warnings.iter().for_each(|warning| println!("\t{}", warning.text));
    }
}
