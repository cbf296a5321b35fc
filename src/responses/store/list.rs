//! The staff's list of answers: searched, filtered, a page at a time.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::Submitted;
use super::drafts::RevisionRow;
use super::submitted::{
    SenderRow, SubmittedRow, answers, latest_submitted, newer, newest, submitted_columns, submitted_of,
};
use crate::consultees::ConsulteeKind;
use crate::db::schema::{clearance, hearing, journal_mark, response, revision, withdrawal, withholding};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::text::fold;

/// Which answers to list; `None` lets all through.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// As typed.
    pub search: String,
    pub kind: Option<ConsulteeKind>,
    pub no_comments: Option<bool>,
    pub late: Option<bool>,
    /// `false`: neither cleared nor withheld, so that somebody must look at it.
    pub cleared: Option<bool>,
    pub withheld: Option<bool>,
    /// Those that are withdrawn, instead of those that count.
    pub withdrawn: bool,
    pub journaled: Option<bool>,
}

/// The filtered list, not yet ordered: used for the page and for its count.
macro_rules! filtered {
    ($hearing:expr, $filter:expr) => {{
        let filter: &Filter = $filter;
        let mut query =
            answers!().filter(latest_submitted!()).filter(response::hearing_id.eq($hearing)).into_boxed();
        let withdrawn = withdrawal::table
            .filter(withdrawal::response_id.eq(response::id))
            .filter(withdrawal::undone_at.is_null());
        query = if filter.withdrawn { query.filter(exists(withdrawn)) } else { query.filter(newest!()) };
        if let Some(pattern) = fold::like(&filter.search) {
            query = query.filter(revision::search_text.like(pattern).escape(fold::ESCAPE));
        }
        if let Some(kind) = filter.kind {
            query = query.filter(response::sender_kind.eq(kind));
        }
        if let Some(wanted) = filter.no_comments {
            query = query.filter(revision::no_comments.eq(wanted));
        }
        if let Some(wanted) = filter.late {
            let deadline = hearing::deadline.nullable();
            query = if wanted {
                query.filter(revision::received_on.gt(deadline))
            } else {
                query.filter(revision::received_on.le(deadline))
            };
        }
        query = match filter.cleared {
            Some(true) => query.filter(clearance::id.is_not_null()),
            Some(false) => query.filter(clearance::id.is_null()).filter(withholding::id.is_null()),
            None => query,
        };
        query = match filter.withheld {
            Some(true) => query.filter(withholding::id.is_not_null()),
            Some(false) => query.filter(withholding::id.is_null()),
            None => query,
        };
        match filter.journaled {
            Some(true) => query.filter(journal_mark::number.is_not_null()),
            Some(false) => query.filter(journal_mark::number.is_null()),
            None => query,
        }
    }};
}

/// How many answers the filter lets through.
pub fn count(conn: &mut Conn, hearing: HearingId, filter: &Filter) -> db::Result<i64> {
    filtered!(hearing, filter).count().get_result(conn)
}

/// One page of them, last received first: at most `limit` rows, after `offset` of them.
pub fn page(
    conn: &mut Conn,
    hearing: HearingId,
    filter: &Filter,
    (limit, offset): (i64, i64),
) -> db::Result<Vec<Submitted>> {
    let rows = filtered!(hearing, filter)
        .order((revision::received_on.desc(), revision::submitted_at.desc(), response::id.desc()))
        .limit(limit)
        .offset(offset)
        .select(submitted_columns!())
        .load::<SubmittedRow>(conn)?;
    Ok(rows.into_iter().map(submitted_of).collect())
}

/// How many have begun an answer and not sent any. What they have written is theirs alone until then.
pub fn drafts_begun(conn: &mut Conn, hearing: HearingId) -> db::Result<i64> {
    let sent = newer
        .filter(newer.field(revision::response_id).eq(response::id))
        .filter(newer.field(revision::submitted_at).is_not_null());
    response::table
        .filter(response::hearing_id.eq(hearing))
        .filter(not(exists(sent)))
        .count()
        .get_result(conn)
}
