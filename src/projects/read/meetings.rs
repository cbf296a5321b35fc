//! Reading what the steering group is asked: its meetings, their questions, what waits and what was decided.

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use jiff::civil::Date;
use serde::Serialize;

use crate::db::schema::{steering_meeting, steering_question};
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::projects::{Appointment, MeetingId, ProjectId, QuestionId, Wording};

/// A meeting of the steering group.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = steering_meeting)]
pub struct Meeting {
    pub id: MeetingId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub appointment: Appointment,
    pub version: i32,
}

/// A question to the steering group.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = steering_question)]
pub struct Question {
    pub id: QuestionId,
    #[diesel(column_name = meeting_id)]
    pub meeting: MeetingId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub wording: Wording,
    pub version: i32,
}

/// A question with the meeting it belongs to.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = steering_question)]
pub struct OfMeeting {
    #[serde(flatten)]
    #[diesel(embed)]
    pub question: Question,
    #[serde(flatten)]
    #[diesel(embed)]
    pub appointment: Appointment,
}

/// The meetings of a project that stand.
macro_rules! standing {
    ($of:expr) => {
        steering_meeting::table
            .filter(steering_meeting::project_id.eq($of))
            .filter(steering_meeting::removed_at.is_null())
    };
}

/// The questions of a project that stand, with their meetings.
macro_rules! asked {
    ($of:expr) => {
        steering_question::table
            .inner_join(steering_meeting::table.on(steering_meeting::id.eq(steering_question::meeting_id)))
            .filter(steering_meeting::project_id.eq($of))
            .filter(steering_meeting::removed_at.is_null())
            .filter(steering_question::removed_at.is_null())
    };
}

/// The meetings, the latest first.
pub fn meetings(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Meeting>> {
    standing!(of)
        .order((steering_meeting::held_on.desc(), steering_meeting::id.desc()))
        .select(Meeting::as_select())
        .load(conn)
}

/// One meeting.
pub fn meeting(conn: &mut Conn, of: ProjectId, id: MeetingId) -> db::Result<Option<Meeting>> {
    standing!(of).filter(steering_meeting::id.eq(id)).select(Meeting::as_select()).first(conn).optional()
}

/// One meeting that was removed.
pub fn removed_meeting(conn: &mut Conn, of: ProjectId, id: MeetingId) -> db::Result<Option<Meeting>> {
    steering_meeting::table
        .filter(steering_meeting::project_id.eq(of).and(steering_meeting::id.eq(id)))
        .filter(steering_meeting::removed_at.is_not_null())
        .select(Meeting::as_select())
        .first(conn)
        .optional()
}

/// The questions of one meeting, in the order they were put.
pub fn questions(conn: &mut Conn, of: ProjectId, at: MeetingId) -> db::Result<Vec<Question>> {
    asked!(of)
        .filter(steering_question::meeting_id.eq(at))
        .order((steering_question::created_at, steering_question::id))
        .select(Question::as_select())
        .load(conn)
}

/// One question.
pub fn question(conn: &mut Conn, of: ProjectId, id: QuestionId) -> db::Result<Option<Question>> {
    asked!(of).filter(steering_question::id.eq(id)).select(Question::as_select()).first(conn).optional()
}

/// One question that was removed from a meeting that stands.
pub fn removed_question(conn: &mut Conn, of: ProjectId, id: QuestionId) -> db::Result<Option<Question>> {
    steering_question::table
        .inner_join(steering_meeting::table.on(steering_meeting::id.eq(steering_question::meeting_id)))
        .filter(steering_meeting::project_id.eq(of))
        .filter(steering_meeting::removed_at.is_null())
        .filter(steering_question::id.eq(id))
        .filter(steering_question::removed_at.is_not_null())
        .select(Question::as_select())
        .first(conn)
        .optional()
}

/// How many questions of each meeting wait for a decision; none where none does. One query.
pub fn count_waiting(conn: &mut Conn, of: ProjectId) -> db::Result<HashMap<MeetingId, i64>> {
    let rows: Vec<(MeetingId, i64)> = asked!(of)
        .filter(steering_question::decision.eq(""))
        .group_by(steering_question::meeting_id)
        .select((steering_question::meeting_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The next meeting: the earliest that is today or ahead.
pub fn next_meeting(conn: &mut Conn, of: ProjectId, today: Date) -> db::Result<Option<Meeting>> {
    standing!(of)
        .filter(steering_meeting::held_on.ge(Day(today)))
        .order((steering_meeting::held_on, steering_meeting::id))
        .select(Meeting::as_select())
        .first(conn)
        .optional()
}

/// The first questions that wait for a decision: those of the next meeting, of later ones, and then of those that are past.
pub fn waiting(conn: &mut Conn, of: ProjectId, today: Date, most: i64) -> db::Result<Vec<OfMeeting>> {
    asked!(of)
        .filter(steering_question::decision.eq(""))
        .order((
            steering_meeting::held_on.lt(Day(today)),
            steering_meeting::held_on,
            steering_meeting::id,
            steering_question::created_at,
            steering_question::id,
        ))
        .limit(most)
        .select(OfMeeting::as_select())
        .load(conn)
}

/// The latest decisions, those of the latest meeting first.
pub fn decided(conn: &mut Conn, of: ProjectId, most: i64) -> db::Result<Vec<OfMeeting>> {
    asked!(of)
        .filter(steering_question::decision.ne(""))
        .order((
            steering_meeting::held_on.desc(),
            steering_meeting::id.desc(),
            steering_question::created_at,
            steering_question::id,
        ))
        .limit(most)
        .select(OfMeeting::as_select())
        .load(conn)
}
