//! Lists whose rows are not all saved: the register shows them to everybody who works with it, and what one can do about them.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::super::saving::{self, ListError, SAVE_LIST};
use super::super::{ImportId, read};
use crate::accounts::AccountId;
use crate::accounts::web::Staff;
use crate::db::{self, Conn};
use crate::jobs::{self, web::address};
use crate::lang::Msg;
use crate::web::flash::Flash;
use crate::web::{Error, Form, Result};

/// Lists shown.
const MOST: i64 = 20;

/// A list as the register shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ListRow {
    file: String,
    by: String,
    saved: i32,
    /// `unconfirmed` waits for its owner's yes, `under_way` is being saved, `stopped` waits for somebody to do something, `away` is
    /// deleted in some days.
    state: &'static str,
    /// Where its owner looks at it.
    preview: String,
    again: String,
    put_away: String,
    take_back: String,
}

/// The lists that this person is shown.
pub(super) fn unfinished(conn: &mut Conn, own: AccountId) -> db::Result<Vec<ListRow>> {
    let lists = read::unfinished(conn, own, MOST)?;
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let subjects: Vec<_> = lists.iter().map(|list| list.id.0).collect();
    let jobs = jobs::not_done(conn, SAVE_LIST, &subjects)?;
    let row = |list: read::Unfinished| {
        let open = jobs.iter().any(|job| job.subject() == list.id.0 && job.is_open());
        let at = format!("/register/import/{}", list.id);
        ListRow {
            file: list.file_name,
            by: list.by,
            saved: list.saved,
            state: match (list.confirmed, open) {
                _ if list.away => "away",
                (false, _) => "unconfirmed",
                (true, true) => "under_way",
                (true, false) => "stopped",
            },
            again: format!("{at}/igjen"),
            put_away: format!("{at}/legg-bort"),
            take_back: take_back_path(list.id),
            preview: at,
        }
    };
    Ok(lists.into_iter().map(row).collect())
}

/// `POST /register/import/{import}/igjen`: goes on with what stopped.
pub(super) async fn again(staff: Staff, id: Path<ImportId>, _form: Form) -> Result<HttpResponse> {
    let (id, by) = (id.into_inner(), staff.account.id);
    match staff.act(move |tx, who| saving::again(tx, who, by, id)).await {
        Ok(job) => Ok(staff.page.redirect(&address(job))),
        Err(error) => refused(&staff, error),
    }
}

/// `POST /register/import/{import}/legg-bort`.
pub(super) async fn put_away(staff: Staff, id: Path<ImportId>, _form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    match staff.act(move |tx, who| saving::put_away(tx, who, id)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("consultees-list-is-away")).with_undo(take_back_path(id));
            Ok(staff.page.redirect_with("/register", &flash))
        }
        Err(error) => refused(&staff, error),
    }
}

/// `POST /register/import/{import}/hent-tilbake`.
pub(super) async fn take_back(staff: Staff, id: Path<ImportId>, _form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    match staff.act(move |tx, who| saving::take_back(tx, who, id)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("consultees-list-is-back"));
            Ok(staff.page.redirect_with("/register", &flash))
        }
        Err(error) => refused(&staff, error),
    }
}

fn take_back_path(id: ImportId) -> String {
    format!("/register/import/{id}/hent-tilbake")
}

/// Somebody else was quicker: the register shows how it stands.
fn refused(staff: &Staff, error: ListError) -> Result<HttpResponse> {
    match error {
        ListError::Database(error) => Err(Error::from(error)),
        ListError::NotFound | ListError::UnderWay => {
            let flash = Flash::warning(Msg::new("consultees-list-changed"));
            Ok(staff.page.redirect_with("/register", &flash))
        }
    }
}
