//! Saving a confirmed list: a job, for a list may be long.

use std::sync::Arc;

use super::{ImportId, LetterLanguage, saving};
use crate::accounts::{self, AccountId};
use crate::audit::{Actor, ActorKind};
use crate::jobs::{Ended, Fault, Run, Said, Work};
use crate::program::Program;

/// Saves the rows of a list that somebody has said yes to.
pub struct SaveList(pub Arc<Program>);

impl Work for SaveList {
    fn kind(&self) -> &'static str {
        saving::SAVE_LIST
    }

    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault> {
        let own = LetterLanguage::parse(&self.0.config.site.language).unwrap_or(LetterLanguage::Bokmal);
        let (id, who) = (ImportId(run.subject()), starter(run)?);
        let saved = saving::save(run, &self.0.files, id, (own, &who))?;
        let said = Said::new("consultees-imported").count("count", saved.rows).count("left", saved.left_out);
        Ok(Ended::Done(said))
    }
}

/// Whoever said yes did it, though no request of theirs is under way.
fn starter(run: &Run<'_>) -> Result<Actor, Fault> {
    let Some(id) = run.started_by() else { return Ok(Actor::system("lydhor")) };
    let names = run.read(|conn| accounts::read::names(conn, &[AccountId(id)]))?;
    let name = names.into_iter().map(|(_, name)| name).next().unwrap_or_default();
    Ok(Actor { kind: ActorKind::Account, id: Some(id), name, address: None })
}
