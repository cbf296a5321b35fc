//! The workbench page, and the pieces of it that a script puts in place of the old ones.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::answer::{self, AnswerView, Opened};
use super::id;
use super::inbox::{self, Inbox, Wish};
use crate::db::{self, Conn};
use crate::hearings::access::{Seat, View, Work};
use crate::hearings::web::{HeadView, Viewer};
use crate::inputs::read::tags;
use crate::inputs::{InputKind, ResponseId, Stance, Tag, TagColour};
use crate::lang::Msg;
use crate::responses::read::submitted;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::{Error, Page, Query, Result};

/// What a script sends to get the pieces instead of the page.
const FRAGMENT: &str = "x-fragment";

#[derive(Serialize)]
struct Workbench {
    hearing: HeadView,
    tab: &'static str,
    /// May the visitor cut?
    works: bool,
    inbox: Inbox,
    answer: Option<AnswerView>,
    tags: Vec<Tag>,
    kinds: &'static [InputKind],
    stances: &'static [Stance],
    /// Address of the tags' own page.
    tags_url: String,
    /// What was done, when the page answers a script.
    done: Option<Done>,
}

impl Template for Workbench {
    const NAME: &'static str = "inputs/workbench.html";
}

/// As much of the workbench as a change touches, for its script.
#[derive(Serialize)]
#[serde(transparent)]
struct Pieces(Workbench);

impl Template for Pieces {
    const NAME: &'static str = "inputs/pieces.html";
}

#[derive(Serialize)]
struct Done {
    text: String,
    undo: Option<String>,
}

/// The inbox, with nothing opened.
pub(super) async fn inbox(who: Viewer, wish: Query<Wish>) -> Result<HttpResponse> {
    let (wish, seat) = (wish.into_inner(), seat(&who.witness));
    show(&who.page, &seat, &wish, None, None).await
}

/// One answer.
pub(super) async fn answer(
    who: Viewer,
    path: Path<(String, String)>,
    wish: Query<Wish>,
    request: HttpRequest,
) -> Result<HttpResponse> {
    let (wish, seat) = (wish.into_inner(), seat(&who.witness));
    let response = id(&path.1)?;
    let done = wants_fragment(&request).then_some(Done { text: String::new(), undo: None });
    show(&who.page, &seat, &wish, Some(response), done).await
}

/// After a change: the pieces for a script, or back to the page with a message.
pub async fn changed(
    page: &Page,
    who: &Work,
    request: &HttpRequest,
    response: ResponseId,
    said: Msg,
    undo: Option<String>,
) -> Result<HttpResponse> {
    let wish = Wish::of(request);
    if wants_fragment(request) {
        let done = Done { text: page.say(&said), undo };
        return show(page, who, &wish, Some(response), Some(done)).await;
    }
    let flash = Flash::success(said);
    let flash = match undo {
        Some(path) => flash.with_undo(path),
        None => flash,
    };
    Ok(page.redirect_with(&wish.answer_url(&who.hearing, response), &flash))
}

fn wants_fragment(request: &HttpRequest) -> bool {
    request.headers().contains_key(FRAGMENT)
}

fn seat(witness: &View) -> Seat {
    (**witness).clone()
}

async fn show(
    page: &Page,
    seat: &Seat,
    wish: &Wish,
    response: Option<ResponseId>,
    done: Option<Done>,
) -> Result<HttpResponse> {
    let (seat, wish, back) = (seat.clone(), wish.clone(), page.say(&Msg::new("inputs-footnote-back")));
    let view = page.state.db.read(move |conn| load(conn, &seat, &wish, response, &back)).await?;
    let mut view = view.ok_or(Error::NotFound)?;
    if done.is_some() {
        view.done = done;
        return page.render(Pieces(view));
    }
    page.render(view)
}

fn load(
    conn: &mut Conn,
    seat: &Seat,
    wish: &Wish,
    response: Option<ResponseId>,
    footnote_back: &str,
) -> db::Result<Option<Workbench>> {
    let tags = tags::of_hearing(conn, seat.id())?;
    let answer = match response {
        None => None,
        Some(id) => {
            let Some(head) = submitted(conn, seat.id(), id)? else {
                return Ok(None);
            };
            let around = inbox::around(conn, wish, &seat.hearing, id)?;
            Some(answer::load(conn, Opened { seat, wish, tags: &tags, footnote_back }, head, around)?)
        }
    };
    let inbox = inbox::load(conn, &seat.hearing, wish, response)?;
    Ok(Some(Workbench {
        hearing: HeadView::of(seat),
        tab: "workbench",
        works: Work::of(seat.clone()).is_some(),
        inbox,
        answer,
        tags,
        kinds: InputKind::ALL,
        stances: Stance::ALL,
        tags_url: format!("{}/emneknagger", seat.hearing.url()),
        done: None,
    }))
}

/// The colours to choose from.
pub(super) const COLOURS: &[TagColour] = TagColour::ALL;
