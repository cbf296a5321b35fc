//! What has been received: the latest submitted revision of each answer, and its parts. Later slices build on this.

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{clearance, hearing, journal_mark, part, response, revision, withholding};
use crate::db::types::{Maybe, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::responses::{Channel, Part, ResponseId, RevisionId};

/// True of a revision that no submitted one of its response follows, and that is submitted itself; withdrawn or not.
macro_rules! latest_submitted {
    () => {{
        use $crate::db::schema::{received, revision};
        let stands = received::table
            .filter(received::response_id.eq(revision::response_id))
            .filter(received::revision_id.eq(revision::id));
        diesel::dsl::exists(stands)
    }};
}
pub(crate) use latest_submitted;

/// What *received* means: true of the latest submitted revision of an answer that is not withdrawn. The one definition:
/// inputs, assessments, digest and lists all count by it.
macro_rules! newest {
    () => {{
        use $crate::db::schema::{received, revision};
        let stands = received::table
            .filter(received::response_id.eq(revision::response_id))
            .filter(received::revision_id.eq(revision::id))
            .filter(received::withdrawn.eq(false));
        diesel::dsl::exists(stands)
    }};
}
pub(crate) use newest;

/// An answer with its latest submitted revision, what stands about publishing it, and its journal mark; withdrawn or not.
macro_rules! answers {
    () => {
        response::table
            .inner_join(revision::table.on(revision::response_id.eq(response::id)))
            .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
            .left_join(
                // Of this very revision: what was looked over is what is shown.
                clearance::table.on(clearance::response_id
                    .eq(response::id)
                    .and(clearance::revision_id.eq(revision::id))
                    .and(clearance::withdrawn_at.is_null())),
            )
            .left_join(
                withholding::table
                    .on(withholding::response_id.eq(response::id).and(withholding::lifted_at.is_null())),
            )
            .left_join(journal_mark::table.on(journal_mark::response_id.eq(response::id)))
    };
}
pub(super) use answers;

/// Those that are received.
macro_rules! received {
    () => {
        answers!().filter(newest!())
    };
}

/// An answer as it was received: its latest submitted revision, and what staff have marked it with.
///
/// Received is what was submitted last and not withdrawn ([`newest`]); everything that counts answers counts these.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = response)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, that lists are filtered by")]
pub struct Submitted {
    #[diesel(column_name = id)]
    pub response: ResponseId,
    #[diesel(select_expression = revision::id)]
    pub revision: RevisionId,
    #[diesel(select_expression = revision::number)]
    pub number: i32,
    pub channel: Channel,
    #[diesel(column_name = consultee_id)]
    pub consultee: Option<ConsulteeId>,
    pub sender_name: String,
    pub sender_kind: ConsulteeKind,
    #[diesel(select_expression = revision::submitter_name)]
    pub submitter_name: String,
    #[diesel(select_expression = super::when_received(), select_expression_type = super::Received)]
    pub received: When,
    #[diesel(select_expression = revision::submitted_at.assume_not_null(), deserialize_as = Ts)]
    pub submitted_at: Timestamp,
    #[diesel(select_expression = revision::receipt_number, deserialize_as = Maybe<String>)]
    pub receipt_number: String,
    /// Typed in by staff, who may correct or withdraw it.
    #[diesel(select_expression = revision::registered_by.is_not_null())]
    pub registered: bool,
    /// After the deadline that holds now.
    #[diesel(select_expression = revision::received_on.assume_not_null().gt(hearing::deadline))]
    pub late: bool,
    #[diesel(select_expression = revision::no_comments)]
    pub no_comments: bool,
    /// Cleared for publication. Public pages show only cleared answers; a new revision must be cleared anew.
    #[diesel(select_expression = clearance::id.nullable().is_not_null())]
    pub cleared: bool,
    /// It counts, and staff have decided not to publish it.
    #[diesel(select_expression = withholding::id.nullable().is_not_null())]
    pub withheld: bool,
    /// The name public pages show; `None` when it is withheld or the answer is not cleared.
    #[diesel(select_expression = clearance::public_name.nullable())]
    pub public_name: Option<String>,
    /// Number in the municipality's archive.
    #[diesel(select_expression = journal_mark::number.nullable())]
    pub journal_number: Option<String>,
}

/// Every answer a hearing has received, first received first. One query.
pub fn responses(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Submitted>> {
    received!()
        .filter(response::hearing_id.eq(hearing))
        .order((revision::received_on, revision::submitted_at, response::id))
        .select(Submitted::as_select())
        .load(conn)
}

/// One received answer of a hearing.
pub fn submitted(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Submitted>> {
    received!()
        .filter(response::hearing_id.eq(hearing))
        .filter(response::id.eq(id))
        .select(Submitted::as_select())
        .first(conn)
        .optional()
}

/// The same, also when it is withdrawn: for those who read why.
pub fn kept(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Submitted>> {
    answers!()
        .filter(latest_submitted!())
        .filter(response::hearing_id.eq(hearing))
        .filter(response::id.eq(id))
        .select(Submitted::as_select())
        .first(conn)
        .optional()
}

/// The parts of an answer's latest submitted revision, in the plan's order.
pub fn submitted_parts(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Part>> {
    part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .filter(revision::response_id.eq(of))
        .filter(newest!())
        .order((part::position, part::id))
        .select(Part::as_select())
        .load(conn)
}

/// The parts of every answer of a hearing, latest submitted revisions only, with the answer each belongs to. One query.
pub fn parts_of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<(ResponseId, Part)>> {
    part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .order((response::id, part::position, part::id))
        .select((response::id, Part::as_select()))
        .load(conn)
}
