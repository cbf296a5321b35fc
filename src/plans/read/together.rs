//! What a section said each time it was saved, what the team says of it, and who has it open.

use diesel::dsl::count_star;
use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

use crate::accounts::AccountId;
use crate::db::keyset::{At, Window, window};
use crate::db::schema::{account, section_comment, section_text, section_writer};
use crate::db::types::{Maybe, Ts};
use crate::db::{self, Conn};
use crate::plans::together::{CommentId, GONE_AFTER, TextId};
use crate::plans::{SectionId, SectionKey};
use crate::projects::ProjectId;

/// A section as somebody saved it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = section_text)]
pub struct SavedText {
    pub id: TextId,
    pub heading: String,
    /// Markdown.
    pub body: String,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(column_name = by)]
    pub author: AccountId,
    /// Their name.
    #[diesel(select_expression = account::name)]
    pub by: String,
}

macro_rules! texts {
    ($of:expr) => {
        section_text::table
            .inner_join(account::table.on(account::id.eq(section_text::by)))
            .filter(section_text::section_id.eq($of))
            .select(SavedText::as_select())
    };
}

/// A page of what a section said, the newest first.
pub fn texts(
    conn: &mut Conn,
    of: SectionId,
    (at, most): (&At<TextId>, usize),
) -> db::Result<Window<SavedText>> {
    window(at, most, |at, limit| {
        let query = texts!(of).limit(limit).into_boxed();
        match *at {
            At::Start => query.order(section_text::id.desc()).load(conn),
            At::After(id) => query.filter(section_text::id.lt(id)).order(section_text::id.desc()).load(conn),
            At::Before(id) => query.filter(section_text::id.gt(id)).order(section_text::id).load(conn),
        }
    })
}

/// The text before another, which it changed.
pub fn text_before(conn: &mut Conn, of: SectionId, one: TextId) -> db::Result<Option<SavedText>> {
    texts!(of).filter(section_text::id.lt(one)).order(section_text::id.desc()).first(conn).optional()
}

/// One text of a section.
pub fn text(conn: &mut Conn, of: SectionId, one: TextId) -> db::Result<Option<SavedText>> {
    texts!(of).filter(section_text::id.eq(one)).first(conn).optional()
}

/// The newest, which is what the section says.
pub fn newest_text(conn: &mut Conn, of: SectionId) -> db::Result<Option<SavedText>> {
    texts!(of).order(section_text::id.desc()).first(conn).optional()
}

/// What somebody of the team said of a section.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = section_comment)]
pub struct Comment {
    pub id: CommentId,
    pub text: String,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub settled_at: Option<Timestamp>,
}

/// The comments of a section: those that are open in the order they came, and the last that are settled, the newest first.
pub fn comments(
    conn: &mut Conn,
    (project, of): (ProjectId, SectionKey),
    (open, settled): (i64, i64),
) -> db::Result<(Vec<Comment>, Vec<Comment>)> {
    let mut of_state = |is_open: bool, most: i64| {
        let query = section_comment::table
            .inner_join(account::table.on(account::id.eq(section_comment::by)))
            .filter(section_comment::project_id.eq(project).and(section_comment::section_key.eq(of)))
            .filter(section_comment::settled_at.is_null().eq(is_open))
            .select(Comment::as_select())
            .limit(most)
            .into_boxed();
        let query = if is_open {
            query.order(section_comment::id)
        } else {
            query.order((section_comment::settled_at.desc(), section_comment::id.desc()))
        };
        query.load::<Comment>(conn)
    };
    Ok((of_state(true, open)?, of_state(false, settled)?))
}

/// Did this person say this of the section, under this id?
pub fn is_said(
    conn: &mut Conn,
    (project, section): (ProjectId, SectionKey),
    (id, text, by): (CommentId, &str, AccountId),
) -> db::Result<bool> {
    let own = section_comment::project_id.eq(project).and(section_comment::section_key.eq(section));
    let same = section_comment::text.eq(text).and(section_comment::by.eq(by));
    let found = section_comment::table.filter(section_comment::id.eq(id)).filter(own.and(same));
    diesel::select(diesel::dsl::exists(found)).get_result(conn)
}

/// Is it a comment of this section, settled or not?
pub fn is_comment_of(
    conn: &mut Conn,
    (project, section): (ProjectId, SectionKey),
    id: CommentId,
) -> db::Result<bool> {
    let own = section_comment::project_id.eq(project).and(section_comment::section_key.eq(section));
    let found = section_comment::table.filter(section_comment::id.eq(id)).filter(own);
    diesel::select(diesel::dsl::exists(found)).get_result(conn)
}

/// How many open comments each section of a project has.
pub fn open_comments(conn: &mut Conn, project: ProjectId) -> db::Result<HashMap<SectionKey, i64>> {
    let rows: Vec<(SectionKey, i64)> = section_comment::table
        .filter(section_comment::project_id.eq(project).and(section_comment::settled_at.is_null()))
        .group_by(section_comment::section_key)
        .select((section_comment::section_key, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Who else has a section's form open, by name.
pub fn writers(conn: &mut Conn, of: SectionId, (me, now): (AccountId, Timestamp)) -> db::Result<Vec<String>> {
    let since = now.checked_sub(GONE_AFTER).unwrap_or(now);
    section_writer::table
        .inner_join(account::table.on(account::id.eq(section_writer::account_id)))
        .filter(section_writer::section_id.eq(of).and(section_writer::account_id.ne(me)))
        .filter(section_writer::seen_at.ge(Ts(since)))
        .order((account::sort_key, account::id))
        .select(account::name)
        .load(conn)
}
