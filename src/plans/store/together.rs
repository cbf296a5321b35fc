//! What a section said each time it was saved, what the team says of it, and who has it open.

use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};

use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{plan_version, section_comment, section_text, section_writer};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::plans::read::Section;
use crate::plans::together::{CommentId, MAX_TEXTS, TextId};
use crate::plans::{PlanVersionId, SectionId, SectionKey};
use crate::projects::ProjectId;
use crate::projects::access::Work;

/// Keeps what a section said when its version was begun, as by whoever began that.
pub(in crate::plans) fn insert_first_text(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    section: &Section,
) -> db::Result<()> {
    let begun: (Ts, AccountId) = plan_version::table
        .find(version)
        .select((plan_version::created_at, plan_version::created_by))
        .first(tx.conn())?;
    insert_text(tx, version, section, (begun.0.0, begun.1))
}

/// Keeps what a section says now.
pub(in crate::plans) fn insert_text(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    section: &Section,
    (at, by): (Timestamp, AccountId),
) -> db::Result<()> {
    let id = TextId::new(tx);
    diesel::insert_into(section_text::table)
        .values((
            section_text::id.eq(id),
            section_text::section_id.eq(section.id),
            section_text::plan_version_id.eq(version),
            section_text::heading.eq(&section.heading),
            section_text::body.eq(&section.body),
            section_text::at.eq(Ts(at)),
            section_text::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Puts what a section says now in the place of its newest text: the same person goes on. It stays from when they began.
pub(in crate::plans) fn update_text(tx: &mut Tx<'_>, of: TextId, section: &Section) -> db::Result<()> {
    diesel::update(section_text::table.find(of))
        .set((section_text::heading.eq(&section.heading), section_text::body.eq(&section.body)))
        .kept()
        .execute(tx.conn())?;
    Ok(())
}

/// Forgets the oldest texts but the first, where there are too many.
pub(in crate::plans) fn forget_texts(conn: &mut Conn, of: SectionId) -> db::Result<()> {
    let newest: Vec<TextId> = section_text::table
        .filter(section_text::section_id.eq(of))
        .order(section_text::id.desc())
        .select(section_text::id)
        .limit(MAX_TEXTS)
        .load(conn)?;
    let Some(oldest) = newest.last().filter(|_| i64::try_from(newest.len()) == Ok(MAX_TEXTS)) else {
        return Ok(());
    };
    let first: TextId = section_text::table
        .filter(section_text::section_id.eq(of))
        .order(section_text::id)
        .select(section_text::id)
        .first(conn)?;
    let old = section_text::id.lt(*oldest).and(section_text::id.ne(first));
    diesel::delete(section_text::table.filter(old).filter(section_text::section_id.eq(of))).execute(conn)?;
    Ok(())
}

/// Says something of a section; the same form sent twice is one.
pub(in crate::plans) fn insert_comment(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, section, text): (CommentId, SectionKey, &str),
) -> db::Result<()> {
    diesel::insert_into(section_comment::table)
        .values((
            section_comment::id.eq(id),
            section_comment::project_id.eq(who.id()),
            section_comment::section_key.eq(section),
            section_comment::text.eq(text),
            section_comment::at.eq(Ts(tx.now())),
            section_comment::by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Is there such a comment, of any project?
pub(in crate::plans) fn is_comment(conn: &mut Conn, id: CommentId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(section_comment::table.find(id))).get_result(conn)
}

/// The open comments of a section.
pub(in crate::plans) fn open_count(
    conn: &mut Conn,
    (project, section): (ProjectId, SectionKey),
) -> db::Result<i64> {
    let own = section_comment::project_id.eq(project).and(section_comment::section_key.eq(section));
    section_comment::table.filter(own.and(section_comment::settled_at.is_null())).count().get_result(conn)
}

/// Settles a comment or opens it again; false where it is not this section's, or stands so already.
pub(in crate::plans) fn set_settled(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, section): (CommentId, SectionKey),
    settled: bool,
) -> db::Result<bool> {
    let own = section_comment::project_id.eq(who.id()).and(section_comment::section_key.eq(section));
    let other = section_comment::settled_at.is_null().eq(settled);
    let at = settled.then(|| Ts(tx.now()));
    let by = settled.then_some(who.account.id);
    let changed =
        diesel::update(section_comment::table.filter(section_comment::id.eq(id)).filter(own).filter(other))
            .set((section_comment::settled_at.eq(at), section_comment::settled_by.eq(by)))
            .kept()
            .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Who has left the form for so long is forgotten.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(1);

/// Somebody has the section's form open.
pub(in crate::plans) fn mark_writer(
    tx: &mut Tx<'_>,
    who: &Work,
    (version, section): (PlanVersionId, SectionId),
) -> db::Result<()> {
    let now = tx.now();
    let long_ago = Ts(now.checked_sub(FORGOTTEN).unwrap_or(now));
    let before = section_writer::account_id.eq(who.account.id).or(section_writer::seen_at.lt(long_ago));
    diesel::delete(section_writer::table.filter(section_writer::section_id.eq(section).and(before)))
        .execute(tx.conn())?;
    diesel::insert_into(section_writer::table)
        .values((
            section_writer::section_id.eq(section),
            section_writer::account_id.eq(who.account.id),
            section_writer::plan_version_id.eq(version),
            section_writer::seen_at.eq(Ts(now)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Somebody has saved or left.
pub(in crate::plans) fn unmark_writer(tx: &mut Tx<'_>, who: &Work, section: SectionId) -> db::Result<()> {
    let own = section_writer::section_id.eq(section).and(section_writer::account_id.eq(who.account.id));
    diesel::delete(section_writer::table.filter(own)).execute(tx.conn())?;
    Ok(())
}
