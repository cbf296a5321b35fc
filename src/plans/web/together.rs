//! Writing a section together: what the team says of it, who has it open, and what it said each time it was saved.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::Path;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::VersionView;
use super::seats::{Editor, OfVersion, Reader};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::plans::SectionId;
use crate::plans::actions::{self, CommentError};
use crate::plans::differences::{Span, around, spans};
use crate::plans::read::{self, Comment, SavedText, Section};
use crate::plans::together::{COMMENT_MAX, CommentId, MAX_OPEN, TextId};
use crate::projects::access::{Right, Seat, Work};
use crate::projects::web::HeadView;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::pagination::{self, Pages};
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

/// Settled comments that are shown, the newest.
const SETTLED: i64 = 20;
/// Bytes of texts that one page compares word by word.
const COMPARED: usize = 120_000;
/// Characters shown on each side of a change.
const AROUND: usize = 150;
/// Texts on a page of the history.
const TEXTS: usize = 10;

/// What stands around a section's form.
#[derive(Serialize)]
pub(super) struct Together {
    /// Of the section.
    url: String,
    open: Vec<Comment>,
    settled: Vec<Comment>,
    /// The form of a new one.
    comment: FormView,
    /// Who else has the section open, as one sentence; empty where nobody has.
    writers: String,
}

impl Together {
    /// Of a section, for somebody who works on the plan; none for others: what the team says is theirs.
    pub(super) async fn load<R: Right<At = Seat>>(
        me: &OfVersion<R>,
        id: SectionId,
        comment: Option<FormView>,
    ) -> Result<Option<Self>> {
        let Some(work) = Work::of((*me.witness).clone()) else { return Ok(None) };
        let (version, account, now) = (me.plan.version, work.account.id, me.page.state.clock.now());
        let load = move |conn: &mut Conn| {
            let Some(found) = read::section(conn, version, id)? else { return Ok(None) };
            let (open, settled) = read::comments(conn, (work.id(), found.key), (MAX_OPEN, SETTLED))?;
            Ok::<_, db::Error>(Some((open, settled, read::writers(conn, id, (account, now))?)))
        };
        let (open, settled, writers) = me.page.state.db.read(load).await?.ok_or(Error::NotFound)?;
        let new_row = || FormView::of([(NEW_ROW, me.page.state.clock.new_id().to_string())]);
        let writers = said(me, &writers).unwrap_or_default();
        let url = format!("{}/del/{id}", me.plan.url());
        Ok(Some(Self { url, open, settled, comment: comment.unwrap_or_else(new_row), writers }))
    }
}

/// Who has it open beside oneself, in words.
fn said<R>(me: &OfVersion<R>, names: &[String]) -> Option<String> {
    let others = names.len().saturating_sub(1);
    let msg = Msg::new("plans-together-here").arg("name", names.first()?.clone());
    Some(me.page.say(&msg.arg("others", i64::try_from(others).unwrap_or(i64::MAX))))
}

type OfSection = Path<(String, i32, SectionId)>;

/// What a page with the form open is told.
#[derive(Serialize)]
struct Here {
    /// Who else has it open; empty where nobody has.
    writers: String,
    /// Somebody has saved since the form was opened; empty where nobody has.
    saved: String,
}

/// `POST …/del/{section}/her` with the row's `version`: the form is open. Says who else has it open, and whether the text is another now.
pub(super) async fn here(me: Editor, path: OfSection, Form(fields): Form) -> Result<HttpResponse> {
    let (version, (_, _, id)) = (me.plan.version, path.into_inner());
    let (seen, account, now) = (fields.version()?, me.witness.account.id, me.page.state.clock.now());
    me.act(move |tx, who| actions::here(tx, who, (version, id))).await.map_err(wrong)?;
    let load = move |conn: &mut Conn| {
        let found = read::section(conn, version, id)?;
        Ok::<_, db::Error>((found, read::newest_text(conn, id)?, read::writers(conn, id, (account, now))?))
    };
    let (found, newest, writers) = me.page.state.db.read(load).await?;
    let moved = found.filter(|found| found.version != seen).and(newest);
    let saved = moved.filter(|text| text.author != account);
    let saved = saved.map(|text| me.page.say(&Msg::new("plans-together-saved").arg("name", text.by)));
    let told = Here { writers: said(&me, &writers).unwrap_or_default(), saved: saved.unwrap_or_default() };
    Ok(HttpResponse::Ok().json(told))
}

/// A comment as it was typed: its id, and its text.
pub(super) type Typed = (CommentId, String);

/// Reads the form of a comment.
pub(super) fn read_comment(me: &Editor, fields: &Fields) -> std::result::Result<Typed, FormErrors> {
    let mut errors = FormErrors::default();
    let text = errors.required_lines(fields, "comment", COMMENT_MAX);
    errors.into_result((CommentId(fields.new_row(&me.page.state.clock)), text))
}

/// Where one is after a comment was kept.
pub(super) fn commented(me: &Editor, id: SectionId) -> HttpResponse {
    back(me, id, "plans-together-commented")
}

type OfComment = Path<(String, i32, SectionId, CommentId)>;

/// `POST …/del/{section}/kommentar/{comment}/ferdig`.
pub(super) async fn settle(me: Editor, path: OfComment, _: Form) -> Result<HttpResponse> {
    settled(&me, path, true).await
}

/// `POST …/del/{section}/kommentar/{comment}/apne`.
pub(super) async fn reopen(me: Editor, path: OfComment, _: Form) -> Result<HttpResponse> {
    settled(&me, path, false).await
}

async fn settled(me: &Editor, path: OfComment, is: bool) -> Result<HttpResponse> {
    let (version, (_, _, id, of)) = (me.plan.version, path.into_inner());
    me.act(move |tx, who| actions::settle(tx, who, (version, id), (of, is))).await.map_err(wrong)?;
    Ok(back(me, id, if is { "plans-together-settled" } else { "plans-together-reopened" }))
}

fn back(me: &Editor, id: SectionId, said: &'static str) -> HttpResponse {
    let to = format!("{}/del/{id}#comments", me.plan.url());
    me.page.redirect_with(&to, &Flash::success(Msg::new(said)))
}

pub(super) fn wrong(error: CommentError) -> Error {
    match error {
        CommentError::NotFound => Error::NotFound,
        CommentError::TooMany => Error::Conflict("plans-together-too-many"),
        CommentError::Database(error) => error.into(),
    }
}

#[derive(Serialize)]
struct HistoryView {
    project: HeadView,
    tab: &'static str,
    plan: VersionView,
    url: String,
    /// Of the section, and its heading.
    section: String,
    heading: String,
    texts: Vec<TextView>,
    pages: Pages,
    can_change: bool,
}

impl Template for HistoryView {
    const NAME: &'static str = "plans/history.html";
}

#[derive(Serialize)]
struct TextView {
    id: TextId,
    at: Timestamp,
    by: String,
    /// The heading, where it was another before.
    heading: Option<String>,
    /// What was written, against the text before; of the first text, the whole.
    words: Vec<Span>,
    is_first: bool,
    is_now: bool,
    /// The page has told enough words already.
    is_long: bool,
}

#[derive(Deserialize)]
pub(super) struct HistoryQuery {
    side: Option<String>,
}

/// `GET …/del/{section}/historikk`: what the section said each time it was saved, the newest first.
pub(super) async fn history(me: Reader, path: OfSection, query: Query<HistoryQuery>) -> Result<HttpResponse> {
    let (version, (_, _, id)) = (me.plan.version, path.into_inner());
    let at = pagination::at::<TextId>(query.side.as_deref());
    let load = move |conn: &mut Conn| {
        let found = read::section(conn, version, id)?;
        let window = read::texts(conn, id, (&at, TEXTS))?;
        let before = match window.rows.last() {
            Some(last) => read::text_before(conn, id, last.id)?,
            None => None,
        };
        Ok::<_, db::Error>((found, window, before, read::newest_text(conn, id)?))
    };
    let (found, window, before, newest) = me.page.state.db.read(load).await?;
    let Section { heading, .. } = found.ok_or(Error::NotFound)?;
    let section = format!("{}/del/{id}", me.plan.url());
    let pages = Pages::of(&window, &format!("{section}/historikk?side="), |text| text.id);
    let newest = newest.map(|text| text.id);
    // Texts are compared word by word: away from the threads that answer requests.
    let compare = move || compared(window.rows, before, newest);
    let view = HistoryView {
        project: HeadView::of(&me.witness),
        tab: "project-plan",
        can_change: Work::of((*me.witness).clone()).is_some() && me.plan.frozen_at.is_none(),
        plan: me.plan.clone().into(),
        url: me.plan.url(),
        section,
        heading,
        texts: me.page.state.heavy.run(compare).await?,
        pages,
    };
    me.page.render(view)
}

/// Each text, the newest first, against the one before it. Words are compared until the page has so many characters.
fn compared(rows: Vec<SavedText>, before: Option<SavedText>, newest: Option<TextId>) -> Vec<TextView> {
    let earlier = rows.iter().skip(1).cloned().map(Some).chain([before]);
    let earlier: Vec<Option<SavedText>> = earlier.collect();
    let mut left = COMPARED;
    let mut view = |(text, earlier): (SavedText, Option<SavedText>)| {
        let was = earlier.as_ref().map(|one| one.body.as_str()).unwrap_or_default();
        let length = was.len().saturating_add(text.body.len());
        let is_long = length > left;
        left = left.saturating_sub(length);
        TextView {
            heading: earlier.as_ref().filter(|one| one.heading != text.heading).map(|_| text.heading.clone()),
            words: match (is_long, earlier.is_none()) {
                (true, _) => Vec::new(),
                (false, true) => spans(was, &text.body),
                (false, false) => around(spans(was, &text.body), (AROUND, usize::MAX)),
            },
            is_first: earlier.is_none(),
            is_now: newest == Some(text.id),
            is_long,
            id: text.id,
            at: text.at,
            by: text.by,
        }
    };
    rows.into_iter().zip(earlier).map(&mut view).collect()
}

/// The form's fields as an earlier text has them; none where it is not the section's.
pub(super) async fn earlier<R>(me: &OfVersion<R>, id: SectionId, text: TextId) -> Result<Option<SavedText>> {
    Ok(me.page.state.db.read(move |conn| read::text(conn, id, text)).await?)
}

/// How many open comments the sections of a plan have, for whoever works on it.
pub(super) fn counted(conn: &mut Conn, who: &Seat) -> db::Result<HashMap<crate::plans::SectionKey, i64>> {
    if Work::of(who.clone()).is_none() {
        return Ok(HashMap::new());
    }
    read::open_comments(conn, who.id())
}
