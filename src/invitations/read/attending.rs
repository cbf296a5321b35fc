//! Reading who comes to the events of a round, and who has not said.

use std::collections::HashMap;

use diesel::dsl::{count_star, sum};
use diesel::prelude::*;
use diesel::sql_types::Text;
use serde::Serialize;

use super::super::InvitationId;
use super::super::attending::Reply;
use super::board::Place;
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{consultee, event_reply, invitation};
use crate::db::types::DbUuid;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::hearings::events::WorkshopId;

/// What one who is asked has said of an event.
pub fn reply(conn: &mut Conn, of: WorkshopId, by: InvitationId) -> db::Result<Option<Reply>> {
    event_reply::table.find((of, by)).select(Reply::as_select()).first(conn).optional()
}

/// All that one who is asked has said, by event.
pub fn replies_of(conn: &mut Conn, by: InvitationId) -> db::Result<HashMap<WorkshopId, Reply>> {
    let said = event_reply::table.filter(event_reply::invitation_id.eq(by)).select(Reply::as_select());
    Ok(said.load::<Reply>(conn)?.into_iter().map(|reply| (reply.event, reply)).collect())
}

/// How many said what of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// Those who are asked and come, and how many people they are.
    pub coming: i64,
    pub people: i64,
    pub declining: i64,
}

impl Attendance {
    /// Of so many who are asked, those who have not said.
    pub fn silent(&self, asked: i64) -> i64 {
        (asked - self.coming - self.declining).max(0)
    }
}

/// The replies to an event of one sort, counted.
#[derive(Queryable)]
struct Counted {
    event: WorkshopId,
    comes: bool,
    replies: i64,
    people: Option<i64>,
}

/// How many come to each of these events. Where nobody has said anything, the event is not there.
pub fn attendance(conn: &mut Conn, of: &[WorkshopId]) -> db::Result<HashMap<WorkshopId, Attendance>> {
    let counted = event_reply::table
        .filter(event_reply::workshop_id.eq_any(of))
        .group_by((event_reply::workshop_id, event_reply::comes))
        .select((event_reply::workshop_id, event_reply::comes, count_star(), sum(event_reply::how_many)));
    let mut found: HashMap<WorkshopId, Attendance> = HashMap::new();
    for Counted { event, comes, replies, people } in counted.load(conn)? {
        let told = found.entry(event).or_default();
        if comes {
            (told.coming, told.people) = (replies, people.unwrap_or_default());
        } else {
            told.declining = replies;
        }
    }
    Ok(found)
}

/// Which of those who are asked are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Coming,
    Declining,
    Silent,
}

/// One who is asked, with what they said of an event.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = invitation)]
pub struct Attendee {
    pub id: InvitationId,
    #[diesel(select_expression = consultee::name)]
    pub name: String,
    #[serde(skip)]
    pub sort_key: String,
    #[diesel(embed)]
    pub reply: Option<Reply>,
}

/// Where one stands in the list: by name.
pub fn place(of: &Attendee) -> Place {
    (of.sort_key.clone(), of.id)
}

/// A page of those who are asked and said this of an event.
pub fn page(
    conn: &mut Conn,
    (hearing, event, said): (HearingId, WorkshopId, Said),
    at: &At<Place>,
    most: usize,
) -> db::Result<Window<Attendee>> {
    let columns = (invitation::sort_key, invitation::id);
    let row = |(name, id): &Place| (name.clone().into_sql::<Text>(), (*id).into_sql::<DbUuid>());
    window(at, most, |at, limit| {
        let reply = event_reply::invitation_id.eq(invitation::id).and(event_reply::workshop_id.eq(event));
        let mut query = invitation::table
            .inner_join(consultee::table.on(consultee::id.eq(invitation::consultee_id)))
            .left_join(event_reply::table.on(reply))
            .filter(invitation::hearing_id.eq(hearing))
            .select(Attendee::as_select())
            .limit(limit)
            .into_boxed();
        query = match said {
            Said::Coming => query.filter(event_reply::comes.nullable().eq(true)),
            Said::Declining => query.filter(event_reply::comes.nullable().eq(false)),
            Said::Silent => query.filter(event_reply::comes.nullable().is_null()),
        };
        let back = (invitation::sort_key.desc(), invitation::id.desc());
        match at {
            At::Start => query.order(columns).load(conn),
            At::After(place) => query.filter(greater(columns, row(place))).order(columns).load(conn),
            At::Before(place) => query.filter(less(columns, row(place))).order(back).load(conn),
        }
    })
}
