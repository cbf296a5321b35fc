//! What was raised in a round: how many inputs on each theme, from whom, and their words.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use serde::Serialize;

use crate::db::keyset::{At, Window, window};
use crate::db::schema::{input, input_section, response};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{InputId, InputKind};
use crate::plans::SectionKey;
use crate::responses::ResponseId;

diesel::allow_columns_to_appear_in_same_group_by_clause!(input_section::section_key, response::sender_name);

/// How many inputs on a theme came from one table, or another sender.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Raised {
    /// `None` for the plan as a whole.
    pub theme: Option<SectionKey>,
    pub sender: String,
    pub count: i64,
}

/// The same of those that stand on no section.
#[derive(Queryable)]
struct OnTheWhole {
    sender: String,
    count: i64,
}

/// Inputs of a round that count: not taken out, of answers that stand, and with something in them.
macro_rules! counting {
    ($of:expr) => {
        input::hearing_id
            .eq($of)
            .and(input::removed_at.is_null())
            .and(input::withdrawn.eq(false))
            .and(input::kind.ne(InputKind::NoContent))
    };
}

/// What was raised, by theme and sender; what stands on several themes counts on each.
pub fn raised(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Raised>> {
    let mut all: Vec<Raised> = input::table
        .inner_join(input_section::table.on(input_section::input_id.eq(input::id)))
        .inner_join(response::table.on(response::id.eq(input::response_id)))
        .filter(counting!(of))
        .group_by((input_section::section_key, response::sender_name))
        .order((count_star().desc(), response::sender_name, input_section::section_key))
        .select((input_section::section_key.nullable(), response::sender_name, count_star()))
        .load(conn)?;
    let placed = input_section::table.filter(input_section::input_id.eq(input::id));
    let whole: Vec<OnTheWhole> = input::table
        .inner_join(response::table.on(response::id.eq(input::response_id)))
        .filter(counting!(of))
        .filter(not(exists(placed)))
        .group_by(response::sender_name)
        .order((count_star().desc(), response::sender_name))
        .select((response::sender_name, count_star()))
        .load(conn)?;
    all.extend(whole.into_iter().map(|OnTheWhole { sender, count }| Raised { theme: None, sender, count }));
    Ok(all)
}

/// How many inputs count in a round, each once.
pub fn count(conn: &mut Conn, of: HearingId) -> db::Result<i64> {
    input::table.filter(counting!(of)).count().get_result(conn)
}

/// An input as the summary shows it.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = input)]
pub struct Said {
    pub id: InputId,
    #[diesel(column_name = quote)]
    pub text: String,
    #[diesel(select_expression = response::sender_name)]
    pub sender: String,
    #[diesel(column_name = response_id)]
    pub response: ResponseId,
}

/// What was said on a theme (`None`: the plan as a whole), in the order it was cut; a page of it.
pub fn said(
    conn: &mut Conn,
    (of, theme): (HearingId, Option<SectionKey>),
    at: &At<InputId>,
    most: usize,
) -> db::Result<Window<Said>> {
    window(at, most, |at, limit| {
        let all = input::table
            .inner_join(response::table.on(response::id.eq(input::response_id)))
            .filter(counting!(of))
            .select(Said::as_select())
            .limit(limit)
            .into_boxed();
        let placed = input_section::table.filter(input_section::input_id.eq(input::id));
        let all = match theme {
            Some(key) => all.filter(exists(placed.filter(input_section::section_key.eq(key)))),
            None => all.filter(not(exists(placed))),
        };
        match at {
            At::Start => all.order(input::id).load(conn),
            At::After(id) => all.filter(input::id.gt(*id)).order(input::id).load(conn),
            At::Before(id) => all.filter(input::id.lt(*id)).order(input::id.desc()).load(conn),
        }
    })
}
