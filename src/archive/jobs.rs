//! Making the package: a job, for it holds all that was ever received.

use std::sync::Arc;

use super::documents::{self, Whole};
use super::package::{ArchiveError, MAX, Package};
use crate::db::{self, Conn, tally};
use crate::exports::{self, Make, Order};
use crate::files::Draft;
use crate::hearings::HearingId;
use crate::invitations;
use crate::jobs::{Ended, Fault, Run, Said, Work};
use crate::lang::Lang;
use crate::program::Program;

/// The kind of the job, and of its file.
pub const MAKE_PACKAGE: &str = "archive.make_package";

/// Makes the packages that staff ask for.
pub struct MakePackage(pub Arc<Program>);

impl Work for MakePackage {
    fn kind(&self) -> &'static str {
        MAKE_PACKAGE
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        exports::make(run, &self.0.files, self)
    }
}

impl Make for MakePackage {
    type Read = Whole;

    fn version(&self, conn: &mut Conn, of: &exports::Export) -> db::Result<Option<String>> {
        Ok(Some(version(&self.0, conn, HearingId(of.scope()))?))
    }

    fn read(&self, conn: &mut Conn, of: &exports::Export) -> db::Result<Option<Whole>> {
        documents::load(conn, HearingId(of.scope()))
    }

    fn write(&self, whole: Whole, order: &Order<'_>, out: &mut Draft) -> Result<(), Fault> {
        let lang = Lang::parse(&order.export.asked);
        let lang = lang.ok_or_else(|| Fault::Failed(Said::new("exports-unknown")))?;
        order.expect(whole.count())?;
        let mut package = Package::begin(out);
        let written = documents::write(&self.0, lang, &whole, &mut package, &|| order.next());
        order.check()?;
        written.map_err(fault)?;
        package.finish().map(drop).map_err(fault)
    }
}

fn fault(error: ArchiveError) -> Fault {
    match error {
        ArchiveError::TooLarge => {
            let megabytes = i64::try_from(MAX / 1024 / 1024).unwrap_or(i64::MAX);
            Fault::Failed(Said::new("archive-too-large").count("limit", megabytes))
        }
        other => Fault::Retry(format!("{other}: {other:?}")),
    }
}

/// The state of all that the package holds, and of the program that writes it: also letters that went out since.
pub fn version(program: &Program, conn: &mut Conn, of: HearingId) -> db::Result<String> {
    let sent = invitations::read::board::figures(conn, of)?.sent();
    let (changes, by) = (tally::state(conn, of.0)?, &program.config.site.municipality);
    Ok(format!("{changes}/{sent}/{}/{by}/{}", env!("CARGO_PKG_VERSION"), program.config.base_url))
}
