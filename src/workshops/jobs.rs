//! Saving the notes of a list, and taking them out: jobs, for a list may be long.

use std::sync::Arc;

use super::importing::{REMOVE_NOTES, SAVE_NOTES};
use super::{NoteImportId, saving};
use crate::jobs::{Ended, Fault, Run, Said, Work};
use crate::lang::Lang;
use crate::program::Program;

/// Saves the notes of a list that somebody has said yes to.
pub struct SaveNotes(pub Arc<Program>);

impl Work for SaveNotes {
    fn kind(&self) -> &'static str {
        SAVE_NOTES
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        let saved = saving::save(run, &self.0.files, NoteImportId(run.subject()), own(&self.0))?;
        let said = Said::new("workshops-saved").count("count", saved.notes).count("left", saved.left_out);
        Ok(Ended::Done(said))
    }
}

/// Takes the notes of a list out again.
pub struct RemoveNotes(pub Arc<Program>);

impl Work for RemoveNotes {
    fn kind(&self) -> &'static str {
        REMOVE_NOTES
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        let reason = self.0.templates.text(own(&self.0), "workshops-removed-reason");
        let count = saving::take_out(run, NoteImportId(run.subject()), &reason)?;
        Ok(Ended::Done(Said::new("workshops-removed").count("count", count)))
    }
}

/// The municipality's language.
fn own(program: &Program) -> Lang {
    Lang::parse(&program.config.site.language).unwrap_or(Lang::Nb)
}
