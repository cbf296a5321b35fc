//! Public answers kept in memory by address and language, as long as nothing they show has changed.

use std::future::Future;

use actix_web::web::Bytes;
use tokio::sync::Semaphore;

use super::super::read;
use crate::hearings::HearingId;
use crate::lang::Lang;
use crate::web::pages_cache::KeptPage;
use crate::web::turns::{Turn, turn};
use crate::web::{Error, Result, State};

/// The kept answer to an address that the digest is known to have, or a new one made by `make`; not found unless the hearing's
/// digest is public.
pub(super) async fn kept_as<F: Future<Output = Result<Bytes>>>(
    state: &State,
    lang: Lang,
    (slug, address): (&str, &str),
    turns: &'static Semaphore,
    make: impl FnOnce(HearingId, Turn) -> F,
) -> Result<KeptPage> {
    if let Some(page) = state.pages.fresh(address, lang) {
        return Ok(page);
    }
    let before = state.pages.before();
    let asked = slug.to_owned();
    let found = state.db.read(move |conn| read::published(conn, &asked)).await?;
    let (hearing, version) = found.ok_or(Error::NotFound)?;
    if let Some(page) = state.pages.of_version(address, lang, &version, before) {
        return Ok(page);
    }
    let turn = turn(turns).await?;
    // Whoever waited for the same may find it made.
    if let Some(page) = state.pages.of_version(address, lang, &version, before) {
        return Ok(page);
    }
    let body = make(hearing, turn).await?;
    Ok(state.pages.keep(address, lang, version, body, before))
}
