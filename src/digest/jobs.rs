//! Making one of the digest's files: a job, for a hearing may have thousands of inputs.

use std::io::{Seek, Write};
use std::sync::Arc;

use jiff::Timestamp;

use super::export::{Export, Format, Words};
use super::filter::{AddressQuery, Filter};
use super::projection::{Sources, project};
use super::{Audience, Digest, read};
use crate::db::{self, Conn, tally};
use crate::documents::WriteError;
use crate::exports::{self, Make, Order};
use crate::files::Draft;
use crate::hearings::HearingId;
use crate::jobs::{Ended, Fault, Run, Said, Work};
use crate::lang::{Arg, Lang};
use crate::program::Program;

/// The kind of the job, and of its files.
pub const MAKE_FILE: &str = "digest.make_file";

/// Which file: its format, its language, and what of the digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Which {
    pub format: Format,
    pub lang: Lang,
    pub filter: Filter,
}

impl Which {
    /// `xlsx nb {"del":"2.1",…}`: the same for the same file.
    pub fn asked(&self) -> String {
        let asked = serde_json::to_string(&self.filter.asked()).unwrap_or_default();
        format!("{} {} {asked}", self.format.extension(), self.lang)
    }

    /// What [`Which::asked`] wrote.
    pub fn parse(asked: &str) -> Option<Self> {
        let mut words = asked.splitn(3, ' ');
        let format = Format::parse(words.next()?)?;
        let lang = Lang::parse(words.next()?)?;
        let asked: AddressQuery = serde_json::from_str(words.next()?).ok()?;
        Some(Self { format, lang, filter: Filter::of(&asked) })
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
    type Read = Sources;

    fn version(&self, conn: &mut Conn, of: &exports::Export) -> db::Result<Option<String>> {
        Ok(Some(version(&self.0, conn, HearingId(of.scope()))?))
    }

    fn read(&self, conn: &mut Conn, of: &exports::Export) -> db::Result<Option<Sources>> {
        read::sources(conn, HearingId(of.scope()))
    }

    fn write(&self, sources: Sources, order: &Order<'_>, out: &mut Draft) -> Result<(), Fault> {
        let which = Which::parse(&order.export.asked);
        let which = which.ok_or_else(|| Fault::Failed(Said::new("exports-unknown")))?;
        let digest = project(&sources, Audience::Public, &which.filter);
        drop(sources);
        let told = |export: &Export<'_>, format| order.expect(export.pieces(format));
        let next = || order.next();
        write(&self.0, (&which, order.made), &digest, told, (out, &next))
    }
}

/// The state of a hearing's digest, and of the program that writes it.
pub fn version(program: &Program, conn: &mut Conn, of: HearingId) -> db::Result<String> {
    let (changes, by) = (tally::state(conn, of.0)?, &program.config.site.municipality);
    Ok(format!("{changes}/{}/{by}", env!("CARGO_PKG_VERSION")))
}

/// Writes a digest as a file. `told` learns how many pieces there are; before each `next` is asked whether to go on.
pub(super) fn write<E: From<WriteFault>>(
    program: &Program,
    (which, made): (&Which, Timestamp),
    digest: &Digest,
    told: impl FnOnce(&Export<'_>, Format) -> Result<(), E>,
    (out, next): (impl Write + Seek + Send, &dyn Fn() -> bool),
) -> Result<(), E> {
    let texts = |key: &str, args: &[(&str, String)]| {
        let arg = |(name, value): &(&str, String)| ((*name).to_owned(), Arg::of(value));
        program.templates.text_with(which.lang, key, &args.iter().map(arg).collect())
    };
    let author = program.config.site.municipality.clone();
    let export = Export::new(digest, Words { lang: which.lang, texts: &texts }, author, made);
    told(&export, which.format)?;
    let written = export.write(which.format, &program.config.data_dir, (out, next));
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
        let filter = |del: Option<&str>, avsender: Option<&str>| {
            let (del, avsender) = (del.map(str::to_owned), avsender.map(str::to_owned));
            Filter::of(&AddressQuery { del, avsender, ..AddressQuery::default() })
        };
        for (format, lang, filter) in [
            (Format::Xlsx, Lang::Nb, Filter::default()),
            (Format::Docx, Lang::Nn, filter(Some("2.1 b"), None)),
            (Format::Xlsx, Lang::En, filter(Some("2.1"), Some("private_person"))),
        ] {
            let which = Which { format, lang, filter };
            assert_eq!(Which::parse(&which.asked()), Some(which));
        }
        assert_eq!(Which::parse("pdf nb {}"), None);
    }
}
