//! Which addresses of a public digest there are: a filter that names nothing in it is none, nor is a page past the last.
//! So the pages kept in memory are as many as the digest has, and nobody has others made by guessing.

use std::collections::BTreeSet;
use std::future::Future;

use actix_web::web::Bytes;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use super::super::filter::{AddressQuery, Filter, SenderFilter};
use super::super::projection::Sources;
use super::super::spots::spots;
use super::super::{public_path, read};
use super::kept::kept_as;
use super::shown::PER_PAGE;
use crate::consultees::ConsulteeKind;
use crate::db::{self, Conn};
use crate::hearings::{HearingId, OutcomeId};
use crate::inputs::{ResponseId, TagId};
use crate::lang::Lang;
use crate::web::pages_cache::KeptPage;
use crate::web::turns::{PAGES, Turn};
use crate::web::{Error, Result, State};

#[derive(Serialize, Deserialize)]
struct Scope {
    sections: BTreeSet<String>,
    tags: BTreeSet<TagId>,
    senders: BTreeSet<ResponseId>,
    kinds: BTreeSet<ConsulteeKind>,
    outcomes: BTreeSet<OutcomeId>,
    /// A list is no longer than this many pages.
    pages: i64,
}

impl Scope {
    fn of(sources: &Sources) -> Self {
        let cleared = || sources.responses.iter().filter(|response| response.cleared);
        let inputs = i64::try_from(sources.inputs.len()).unwrap_or(i64::MAX);
        Self {
            sections: spots(&sources.sections, &sources.questions)
                .into_iter()
                .map(|spot| spot.slug)
                .collect(),
            tags: sources.tags.iter().filter(|tag| tag.public).map(|tag| tag.id).collect(),
            senders: cleared().map(|response| response.response).collect(),
            kinds: cleared().map(|response| response.sender_kind).collect(),
            outcomes: sources.outcomes.iter().map(|outcome| outcome.id).collect(),
            pages: inputs / PER_PAGE + 1,
        }
    }

    fn has(&self, filter: &Filter, side: i64) -> bool {
        filter.section.as_ref().is_none_or(|slug| self.sections.contains(slug))
            && filter.tag.is_none_or(|tag| self.tags.contains(&tag))
            && filter.outcome.is_none_or(|outcome| self.outcomes.contains(&outcome))
            && match filter.sender {
                None => true,
                Some(SenderFilter::Kind(kind)) => self.kinds.contains(&kind),
                Some(SenderFilter::Response(id)) => self.senders.contains(&id),
            }
            && (1..=self.pages).contains(&side)
    }
}

/// As [`kept_as`], for an address that may be none.
pub(super) async fn kept<F: Future<Output = Result<Bytes>>>(
    state: &State,
    lang: Lang,
    (slug, address): (&str, &str),
    asked: &AddressQuery,
    turns: &'static Semaphore,
    make: impl FnOnce(HearingId, Turn) -> F,
) -> Result<KeptPage> {
    if let Some(page) = state.pages.fresh(address, lang) {
        return Ok(page);
    }
    check(state, slug, asked).await?;
    kept_as(state, lang, (slug, address), turns, make).await
}

/// Refuses an address that the digest does not have, before anything is made for it. What every digest has is not looked up.
pub(super) async fn check(state: &State, slug: &str, asked: &AddressQuery) -> Result<()> {
    let (filter, side) = (Filter::of(asked), asked.side().unwrap_or(1));
    if side == 1 && !filter.picks_inputs() && filter.section.is_none() {
        return Ok(());
    }
    let address = format!("{}#scope", public_path(slug));
    let page = kept_as(state, Lang::Nb, (slug, &address), &PAGES, |hearing, turn| async move {
        let load =
            move |conn: &mut Conn| Ok(read::sources(conn, hearing)?.map(|sources| Scope::of(&sources)));
        let scope = state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
        drop(turn);
        Ok(serde_json::to_vec(&scope).map_err(Error::internal)?.into())
    });
    let scope: Scope = serde_json::from_slice(&page.await?.bytes()).map_err(Error::internal)?;
    if scope.has(&filter, side) { Ok(()) } else { Err(Error::NotFound) }
}
