//! Rows of `steering_meeting` and `steering_question`: added, changed, removed and put back.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::access::Work;
use super::super::{Appointment, MeetingId, ProjectId, QuestionId, Wording};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{steering_meeting, steering_question};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn, Tx};

/// Has a meeting of any project this id?
pub(in super::super) fn is_meeting(conn: &mut Conn, id: MeetingId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(steering_meeting::table.find(id))).get_result(conn)
}

/// A meeting that was not there before.
#[derive(Insertable)]
#[diesel(table_name = steering_meeting)]
struct NewMeeting {
    id: MeetingId,
    project_id: ProjectId,
    #[diesel(embed)]
    appointment: Appointment,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(in super::super) fn insert_meeting(
    tx: &mut Tx<'_>,
    who: &Work,
    id: MeetingId,
    appointment: &Appointment,
) -> db::Result<()> {
    let row = NewMeeting {
        id,
        project_id: who.id(),
        appointment: appointment.clone(),
        created_at: tx.now(),
        created_by: who.account.id,
    };
    diesel::insert_into(steering_meeting::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn update_meeting(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (MeetingId, i32),
    to: &Appointment,
) -> db::Result<bool> {
    let seen = steering_meeting::project_id
        .eq(of)
        .and(steering_meeting::id.eq(id))
        .and(steering_meeting::version.eq(version))
        .and(steering_meeting::removed_at.is_null());
    let changed = diesel::update(steering_meeting::table.filter(seen))
        .set((
            steering_meeting::held_on.eq(Day(to.held_on)),
            steering_meeting::place.eq(&to.place),
            steering_meeting::version.eq(steering_meeting::version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Removes it, with its questions, or puts it back (`None`). False if it was changed since it was read as `version`.
pub(in super::super) fn set_meeting_removed(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (MeetingId, i32),
    at: Option<Timestamp>,
) -> db::Result<bool> {
    let seen = steering_meeting::project_id
        .eq(of)
        .and(steering_meeting::id.eq(id))
        .and(steering_meeting::version.eq(version))
        .and(steering_meeting::removed_at.is_null().eq(at.is_some()));
    let changed = diesel::update(steering_meeting::table.filter(seen))
        .set((
            steering_meeting::removed_at.eq(at.map(Ts)),
            steering_meeting::version.eq(steering_meeting::version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Has a question of any project this id?
pub(in super::super) fn is_question(conn: &mut Conn, id: QuestionId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(steering_question::table.find(id))).get_result(conn)
}

/// A question that was not there before.
#[derive(Insertable)]
#[diesel(table_name = steering_question)]
struct NewQuestion {
    id: QuestionId,
    meeting_id: MeetingId,
    #[diesel(embed)]
    wording: Wording,
    created_at: Ts,
    created_by: AccountId,
}

pub(in super::super) fn insert_question(
    tx: &mut Tx<'_>,
    by: AccountId,
    (id, meeting_id): (QuestionId, MeetingId),
    wording: &Wording,
) -> db::Result<()> {
    let (wording, created_at) = (wording.clone(), Ts(tx.now()));
    let row = NewQuestion { id, meeting_id, wording, created_at, created_by: by };
    diesel::insert_into(steering_question::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn update_question(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (QuestionId, i32),
    to: &Wording,
) -> db::Result<bool> {
    let meetings =
        steering_meeting::table.filter(steering_meeting::project_id.eq(of)).select(steering_meeting::id);
    let seen = steering_question::meeting_id
        .eq_any(meetings)
        .and(steering_question::id.eq(id))
        .and(steering_question::version.eq(version))
        .and(steering_question::removed_at.is_null());
    let changed = diesel::update(steering_question::table.filter(seen))
        .set((to, steering_question::version.eq(steering_question::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Removes it, or puts it back (`None`). False if it was changed since it was read as `version`.
pub(in super::super) fn set_question_removed(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (QuestionId, i32),
    at: Option<Timestamp>,
) -> db::Result<bool> {
    let meetings =
        steering_meeting::table.filter(steering_meeting::project_id.eq(of)).select(steering_meeting::id);
    let seen = steering_question::meeting_id
        .eq_any(meetings)
        .and(steering_question::id.eq(id))
        .and(steering_question::version.eq(version))
        .and(steering_question::removed_at.is_null().eq(at.is_some()));
    let changed = diesel::update(steering_question::table.filter(seen))
        .set((
            steering_question::removed_at.eq(at.map(Ts)),
            steering_question::version.eq(steering_question::version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}
