//! Making a report's file: a job, for staff; of what the report says at the moment it is read.

use std::io::{Seek, Write};
use std::sync::Arc;

use jiff::Timestamp;

use super::export::{Export, Format, Words};
use super::{Content, read};
use crate::db::{self, Conn, tally};
use crate::documents::WriteError;
use crate::exports::{self, Make, Order};
use crate::files::Draft;
use crate::jobs::{Ended, Fault, Run, Said, Work};
use crate::lang::{Arg, Lang};
use crate::measures::StatusReportId;
use crate::program::Program;
use crate::projects::ProjectId;

/// The kind of the job, and of its files.
pub const MAKE_FILE: &str = "measures.make_report";

/// Which file: of which report, its format and its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    pub report: StatusReportId,
    pub format: Format,
    pub lang: Lang,
}

impl Which {
    /// `docx nb 0192…`: the same for the same file.
    pub fn asked(&self) -> String {
        format!("{} {} {}", self.format.extension(), self.lang, self.report)
    }

    /// What [`Which::asked`] wrote.
    pub fn parse(asked: &str) -> Option<Self> {
        let mut words = asked.splitn(3, ' ');
        let format = Format::parse(words.next()?)?;
        let lang = Lang::parse(words.next()?)?;
        let report = words.next()?.parse().ok()?;
        Some(Self { report, format, lang })
    }
}

/// Makes the files that staff ask for.
pub struct MakeFile(pub Arc<Program>);

impl Work for MakeFile {
    fn kind(&self) -> &'static str {
        MAKE_FILE
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        exports::make(run, &self.0.files, self)
    }
}

impl Make for MakeFile {
    type Read = Content;

    fn version(&self, conn: &mut Conn, of: &exports::Export) -> db::Result<Option<String>> {
        Ok(Some(version(&self.0, conn, ProjectId(of.scope()))?))
    }

    fn read(&self, conn: &mut Conn, of: &exports::Export) -> db::Result<Option<Content>> {
        let project = ProjectId(of.scope());
        let Some(which) = Which::parse(&of.asked) else { return Ok(None) };
        let Some(found) = read::report(conn, project, which.report)? else { return Ok(None) };
        Ok(Some(read::content(conn, project, &found.report)?))
    }

    fn write(&self, content: Content, order: &Order<'_>, out: &mut Draft) -> Result<(), Fault> {
        let which = Which::parse(&order.export.asked);
        let which = which.ok_or_else(|| Fault::Failed(Said::new("exports-unknown")))?;
        let told = |export: &Export<'_>| order.expect(export.pieces());
        let next = || order.next();
        write(&self.0, (which.format, which.lang, order.made), &content, told, (out, &next))
    }
}

/// The state of a project, and of the program that writes its report.
pub fn version(program: &Program, conn: &mut Conn, of: ProjectId) -> db::Result<String> {
    let (changes, by) = (tally::state(conn, of.0)?, &program.config.site.municipality);
    Ok(format!("{changes}/{}/{by}", env!("CARGO_PKG_VERSION")))
}

/// Writes a report as a file. `told` learns how many pieces there are; before each `next` is asked whether to go on.
pub(super) fn write<E: From<WriteFault>>(
    program: &Program,
    (format, lang, made): (Format, Lang, Timestamp),
    content: &Content,
    told: impl FnOnce(&Export<'_>) -> Result<(), E>,
    (out, next): (impl Write + Seek + Send, &dyn Fn() -> bool),
) -> Result<(), E> {
    let texts = |key: &str, args: &[(&str, String)]| {
        let arg = |(name, value): &(&str, String)| ((*name).to_owned(), Arg::of(value));
        program.templates.text_with(lang, key, &args.iter().map(arg).collect())
    };
    let author = program.config.site.municipality.clone();
    let export = Export::new(content, Words { lang, texts: &texts }, author, made);
    told(&export)?;
    let written = export.write(format, &program.config.data_dir, (out, next));
    written.map_err(|error| E::from(WriteFault(error)))
}

/// That a file could not be written: most often the disk, which may have room later.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(super) struct WriteFault(WriteError);

impl From<WriteFault> for Fault {
    fn from(fault: WriteFault) -> Self {
        Self::Retry(format!("{fault}: {:?}", fault.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_is_what_is_made() {
        for (format, lang) in [(Format::Xlsx, Lang::Nb), (Format::Docx, Lang::Nn)] {
            let which = Which { report: StatusReportId(uuid::Uuid::from_u128(7)), format, lang };
            assert_eq!(Which::parse(&which.asked()), Some(which));
        }
        assert_eq!(Which::parse("pdf nb 7"), None);
    }
}
