//! Taking the archive's package out.

use serde_json::json;

use super::jobs::MAKE_PACKAGE;
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::exports::{self, Wish};
use crate::hearings::access::Work;
use crate::jobs::JobId;
use crate::lang::Lang;

/// Has the package made. For those who work on answers: it holds addresses.
pub fn ask_package(tx: &mut Tx<'_>, who: &Work, lang: Lang) -> db::Result<JobId> {
    let (file_name, by) = (format!("{}-arkiv.zip", who.hearing.slug), who.account.id.0);
    let wish =
        Wish { kind: MAKE_PACKAGE, scope: who.id().0, asked: lang.as_str(), file_name: &file_name, by };
    let (job, new) = exports::ask(tx, &wish)?;
    if let Some(id) = new {
        let fields = json!({ "hearing": who.id(), "kind": MAKE_PACKAGE });
        audit::record(tx, &who.actor, &Event::new(Action::ExportAsked, id.0).with(fields))?;
    }
    Ok(job)
}
