//! Drafts: beginning one, and saving it part by part.

use diesel::prelude::*;
use jiff::Timestamp;

use crate::db::kept::Keep as _;
use crate::db::schema::{draft_history, draft_save, hearing, part, response, revision};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::plans::PlanVersionId;
use crate::responses::{Part, PartId, Response, ResponseId, RevisionId, Stance, Target};
use crate::text::canonical::canonical;

/// A response with what only its maker knows.
pub struct NewResponse {
    pub response: Response,
    /// Hash of the link an uninvited sender saves.
    pub link_hash: Option<Vec<u8>>,
}

/// A new response. A second one for the same invitation is a unique violation.
pub fn insert_response(conn: &mut Conn, new: NewResponse) -> db::Result<()> {
    let row = (new.response, response::link_hash.eq(new.link_hash));
    diesel::insert_into(response::table).values(row).execute(conn)?;
    Ok(())
}

/// A new draft revision.
pub fn begin_revision(tx: &mut Tx<'_>, of: ResponseId, number: i32) -> db::Result<RevisionId> {
    let id = RevisionId::new(tx);
    let heard: PlanVersionId = response::table
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(response::id.eq(of))
        .select(hearing::plan_version_id)
        .first(tx.conn())?;
    diesel::insert_into(revision::table)
        .values((
            revision::id.eq(id),
            revision::response_id.eq(of),
            revision::plan_version_id.eq(heard),
            revision::number.eq(number),
            revision::no_comments.eq(false),
            revision::started_at.eq(Ts(tx.now())),
            revision::search_text.eq(""),
            revision::submitter_name.eq(""),
            revision::submitter_email.eq(""),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Holds an answer until the write ends. Whoever changes it, or decides by its newest revision, does so first: saves, sending
/// and clearing of one answer then come one after the other, and answers of different people never meet.
pub fn hold(conn: &mut Conn, id: ResponseId) -> db::Result<()> {
    db::hold(conn, "response", id.0)
}

/// The part of a revision that is about one thing.
pub fn part_about(conn: &mut Conn, of: RevisionId, target: Target) -> db::Result<Option<Part>> {
    part::table
        .filter(part::revision_id.eq(of))
        .filter(part::target_kind.eq(target.kind()))
        .filter(part::target_key.eq(target.key()))
        .select(Part::as_select())
        .first(conn)
        .optional()
}

/// What a part is to hold.
#[derive(Clone, Debug)]
pub struct DraftPart {
    pub target: Target,
    pub position: i32,
    pub stance: Option<Stance>,
    pub text: String,
}

/// A new part, at version 1.
pub fn insert_part(tx: &mut Tx<'_>, of: RevisionId, new: &DraftPart) -> db::Result<PartId> {
    let id = PartId::new(tx);
    diesel::insert_into(part::table)
        .values((
            part::id.eq(id),
            part::revision_id.eq(of),
            part::target_kind.eq(new.target.kind()),
            part::target_key.eq(new.target.key()),
            part::position.eq(new.position),
            part::stance.eq(new.stance),
            part::text.eq(&new.text),
            part::canonical.eq(canonical(&new.text)),
            part::updated_at.eq(Ts(tx.now())),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// New content of a part that stands at `version`; false if somebody else was first.
pub fn save_part(
    conn: &mut Conn,
    id: PartId,
    version: i32,
    new: &DraftPart,
    now: Timestamp,
) -> db::Result<bool> {
    let changed = diesel::update(part::table.filter(part::id.eq(id)).filter(part::version.eq(version)))
        .set((
            part::stance.eq(new.stance),
            part::text.eq(&new.text),
            part::canonical.eq(canonical(&new.text)),
            part::updated_at.eq(Ts(now)),
            part::version.eq(version.saturating_add(1)),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Mends the canonical text of a part that was saved by an older rule.
pub fn set_canonical(conn: &mut Conn, id: PartId, text: &str) -> db::Result<()> {
    diesel::update(part::table.find(id)).set(part::canonical.eq(text)).kept().execute(conn)?;
    Ok(())
}

/// A save that is remembered by its key.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = draft_save)]
pub struct DraftSave {
    /// SHA-256 of what was saved, and of which part.
    pub content_hash: Vec<u8>,
    /// The part's version when it was done.
    #[diesel(column_name = part_version)]
    pub version: i32,
    #[diesel(deserialize_as = Ts, serialize_as = Ts)]
    pub at: Timestamp,
}

/// The save with this key.
pub fn draft_save(conn: &mut Conn, of: RevisionId, key: &str) -> db::Result<Option<DraftSave>> {
    draft_save::table.find((of, key)).select(DraftSave::as_select()).first(conn).optional()
}

/// The versions that saves with these keys have made; those that never came are left out.
pub fn versions_made(conn: &mut Conn, of: RevisionId, keys: &[&String]) -> db::Result<Vec<i32>> {
    draft_save::table
        .filter(draft_save::revision_id.eq(of))
        .filter(draft_save::save_key.eq_any(keys.iter().copied()))
        .select(draft_save::part_version)
        .load(conn)
}

/// Remembers a save, so that the same one sent again gets the same answer.
pub fn remember_save(conn: &mut Conn, of: RevisionId, key: &str, save: DraftSave) -> db::Result<()> {
    diesel::insert_into(draft_save::table)
        .values((draft_save::revision_id.eq(of), draft_save::save_key.eq(key), save))
        .execute(conn)?;
    Ok(())
}

crate::id!(
    /// The id of a text as it stood at the end of a minute.
    HistoryId
);

const MINUTE: jiff::SignedDuration = jiff::SignedDuration::from_mins(1);

/// Keeps the text as it stood at the end of each minute. Where the clock was set back, the history goes on after its newest
/// minute: no earlier text is written over.
pub fn keep_history(tx: &mut Tx<'_>, of: PartId, minute: Timestamp, text: &str) -> db::Result<()> {
    let newest: Option<Ts> = draft_history::table
        .filter(draft_history::part_id.eq(of))
        .select(diesel::dsl::max(draft_history::minute))
        .first(tx.conn())?;
    let after =
        newest.filter(|newest| newest.0 > minute).and_then(|newest| newest.0.checked_add(MINUTE).ok());
    let minute = after.unwrap_or(minute);
    let standing = draft_history::part_id.eq(of).and(draft_history::minute.eq(Ts(minute)));
    let changed = diesel::update(draft_history::table.filter(standing))
        .set(draft_history::text.eq(text))
        .kept()
        .execute(tx.conn())?;
    if changed > 0 {
        return Ok(());
    }
    diesel::insert_into(draft_history::table)
        .values((
            draft_history::id.eq(HistoryId::new(tx)),
            draft_history::part_id.eq(of),
            draft_history::minute.eq(Ts(minute)),
            draft_history::text.eq(text),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Drops what only the draft needed: saves, history, and the parts that say nothing.
pub fn clear_draft(conn: &mut Conn, of: RevisionId, blank: &[PartId]) -> db::Result<()> {
    diesel::delete(draft_save::table.filter(draft_save::revision_id.eq(of))).execute(conn)?;
    let parts = part::table.filter(part::revision_id.eq(of)).select(part::id);
    diesel::delete(draft_history::table.filter(draft_history::part_id.eq_any(parts))).execute(conn)?;
    if !blank.is_empty() {
        diesel::delete(part::table.filter(part::id.eq_any(blank.to_vec()))).execute(conn)?;
    }
    Ok(())
}

/// Drops a draft with all that it holds. The answer and its other versions stand.
pub fn drop_draft(conn: &mut Conn, id: RevisionId) -> db::Result<()> {
    clear_draft(conn, id, &[])?;
    diesel::delete(part::table.filter(part::revision_id.eq(id))).execute(conn)?;
    let open = revision::id.eq(id).and(revision::submitted_at.is_null());
    diesel::delete(revision::table.filter(open)).execute(conn)?;
    Ok(())
}
