//! What has been received: the latest submitted revision of each answer, and its parts. Later slices build on this.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::{Channel, Part, ResponseId, Revision, RevisionId, Submitted};
use super::drafts::{PartRow, RevisionRow};
use super::received::{Noted, note};
use crate::accounts::AccountId;
use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{clearance, hearing, journal_mark, part, response, revision, withholding};
use crate::db::types::{AnyId, Day, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;

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

#[derive(Queryable, Selectable)]
#[diesel(table_name = response)]
pub(super) struct SenderRow {
    id: ResponseId,
    channel: Channel,
    consultee_id: Option<ConsulteeId>,
    sender_name: String,
    sender_kind: ConsulteeKind,
}

pub(super) type SubmittedRow =
    (SenderRow, RevisionRow, Day, (Option<AnyId>, Option<String>), Option<AnyId>, Option<String>);

pub(super) fn submitted_of(
    (sender, row, deadline, (clearance, public_name), withheld, journal): SubmittedRow,
) -> Submitted {
    let revision = Revision::from(row);
    let submitted_at = revision.submitted_at.unwrap_or(revision.started_at);
    Submitted {
        response: sender.id,
        revision: revision.id,
        number: revision.number,
        channel: sender.channel,
        consultee: sender.consultee_id,
        sender_name: sender.sender_name,
        sender_kind: sender.sender_kind,
        received: revision.came(),
        late: revision.is_late(deadline.0),
        registered: revision.registered_by.is_some(),
        submitter_name: revision.submitter_name,
        submitted_at,
        receipt_number: revision.receipt_number.unwrap_or_else(String::new),
        no_comments: revision.no_comments,
        cleared: clearance.is_some(),
        withheld: withheld.is_some(),
        public_name,
        journal_number: journal,
    }
}

/// The columns of a [`SubmittedRow`].
macro_rules! submitted_columns {
    () => {
        (
            SenderRow::as_select(),
            RevisionRow::as_select(),
            hearing::deadline,
            (clearance::id.nullable(), clearance::public_name.nullable()),
            withholding::id.nullable(),
            journal_mark::number.nullable(),
        )
    };
}
pub(super) use submitted_columns;

/// Every answer a hearing has received, first received first. One query.
pub fn responses(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Submitted>> {
    let rows = received!()
        .filter(response::hearing_id.eq(hearing))
        .order((revision::received_on, revision::submitted_at, response::id))
        .select(submitted_columns!())
        .load::<SubmittedRow>(conn)?;
    Ok(rows.into_iter().map(submitted_of).collect())
}

/// One received answer of a hearing.
pub fn submitted(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Submitted>> {
    let found = received!()
        .filter(response::hearing_id.eq(hearing))
        .filter(response::id.eq(id))
        .select(submitted_columns!())
        .first::<SubmittedRow>(conn)
        .optional()?;
    Ok(found.map(submitted_of))
}

/// The same, also when it is withdrawn: for those who read why.
pub fn kept(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Submitted>> {
    let found = answers!()
        .filter(latest_submitted!())
        .filter(response::hearing_id.eq(hearing))
        .filter(response::id.eq(id))
        .select(submitted_columns!())
        .first::<SubmittedRow>(conn)
        .optional()?;
    Ok(found.map(submitted_of))
}

/// The parts of an answer's latest submitted revision, in the plan's order.
pub fn submitted_parts(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Part>> {
    let rows = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .filter(revision::response_id.eq(of))
        .filter(newest!())
        .order((part::position, part::id))
        .select(PartRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Part::from).collect())
}

/// The parts of every answer of a hearing, latest submitted revisions only, with the answer each belongs to. One query.
pub fn parts_of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<(ResponseId, Part)>> {
    let rows = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .order((response::id, part::position, part::id))
        .select((response::id, PartRow::as_select()))
        .load::<(ResponseId, PartRow)>(conn)?;
    Ok(rows.into_iter().map(|(response, row)| (response, row.into())).collect())
}

/// Every submitted revision of an answer, newest first.
pub fn revisions(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Revision>> {
    let rows = revision::table
        .filter(revision::response_id.eq(of))
        .filter(revision::submitted_at.is_not_null())
        .order((revision::number.desc(), revision::id.desc()))
        .select(RevisionRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Revision::from).collect())
}

/// A revision by its id.
pub fn revision(conn: &mut Conn, id: RevisionId) -> db::Result<Option<Revision>> {
    let found = revision::table.find(id).select(RevisionRow::as_select());
    Ok(found.first(conn).optional()?.map(Revision::from))
}

/// What submitting writes on a revision.
#[derive(Clone, Debug)]
pub struct Completion {
    pub response: ResponseId,
    pub hearing: HearingId,
    pub no_comments: bool,
    pub received: When,
    pub submitted_at: Timestamp,
    pub receipt_number: String,
    /// Who typed it in, and the key of the form it was typed into.
    pub registered: Option<(AccountId, Option<String>)>,
    /// Folded: see [`crate::text::fold`].
    pub search_text: String,
    pub submitter_name: String,
    pub submitter_email: String,
    /// Visible characters of its parts.
    pub visible: usize,
}

/// Submits a draft revision, which then is what stands of its answer; false if it was submitted already.
pub fn complete(conn: &mut Conn, id: RevisionId, with: &Completion) -> db::Result<bool> {
    let open = revision::id.eq(id).and(revision::submitted_at.is_null());
    let registered_by = with.registered.as_ref().map(|(by, _)| *by);
    let form_key = with.registered.as_ref().and_then(|(_, key)| key.as_deref());
    let changed = diesel::update(revision::table.filter(open))
        .set((
            revision::no_comments.eq(with.no_comments),
            revision::received_on.eq(Day(with.received.on)),
            revision::received_at.eq(with.received.at.map(Ts)),
            revision::submitted_at.eq(Ts(with.submitted_at)),
            revision::receipt_number.eq(&with.receipt_number),
            revision::registered_by.eq(registered_by),
            revision::form_key.eq(form_key),
            revision::search_text.eq(&with.search_text),
            revision::submitter_name.eq(&with.submitter_name),
            revision::submitter_email.eq(&with.submitter_email),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Ok(false);
    }
    let noted = Noted {
        response: with.response,
        hearing: with.hearing,
        revision: id,
        received_on: Day(with.received.on),
        submitted_at: Ts(with.submitted_at),
        no_comments: with.no_comments,
        total: with.visible,
    };
    note(conn, &noted)?;
    Ok(true)
}
