//! The page behind a unit's link: its measures as cards, what it said of each, and the receipt. Opening it changes nothing.

use std::collections::HashMap;

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use jiff::civil::Date;
use serde::Serialize;

use super::super::actions::ReportError;
use super::super::actions::by_link::{self, Came, LinkError, Saved};
use super::super::link::{self, Led};
use super::super::read::calls::{self, AskedUnit, ToReport};
use super::super::{NAME_MAX, SAID_MAX};
use super::cards::{Cards, prefilled};
use crate::accounts::{self, Account};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::plans::{self, SectionKey};
use crate::templates::Template;
use crate::text::plain::to_plain;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result, typed};

/// What the page is made of.
struct Found {
    asked: AskedUnit,
    own: Vec<ToReport>,
    /// What the plan says of those that are sections of it, as Markdown.
    bodies: Bodies,
    /// Whom to ask.
    contact: Option<Account>,
}

/// Where the link led.
enum Arrived {
    At(Box<Found>),
    /// `true` where a newer link was sent.
    Lost(bool),
}

type Bodies = HashMap<SectionKey, String>;

/// A measure with what the plan says of it.
#[derive(Serialize)]
struct CardView {
    #[serde(flatten)]
    own: ToReport,
    /// Empty where it stands in a table or a list: its own text is all.
    body: String,
}

fn cards(own: Vec<ToReport>, bodies: &Bodies) -> Vec<CardView> {
    let body = |of: &ToReport| {
        let planned = &of.measure.planned;
        let body = bodies.get(&planned.section).filter(|_| planned.item.is_none());
        body.map(|body| to_plain(body).trim().to_owned()).unwrap_or_default()
    };
    own.into_iter().map(|own| CardView { body: body(&own), own }).collect()
}

#[derive(Serialize)]
struct ReportView {
    place: PlaceView,
    cards: Vec<CardView>,
    form: FormView,
    action: String,
    name_max: usize,
    said_max: usize,
    /// How many are saved by the form that is shown again, and when.
    saved: Option<SavedView>,
}

impl Template for ReportView {
    const NAME: &'static str = "measures/report.html";
}

#[derive(Serialize)]
struct ReceiptView {
    place: PlaceView,
    cards: Vec<CardView>,
    action: String,
    /// What was written and could not be taken, because the call was closed meanwhile.
    typed: Vec<String>,
}

impl Template for ReceiptView {
    const NAME: &'static str = "measures/receipt.html";
}

/// Whose page it is, and until when.
#[derive(Serialize)]
struct PlaceView {
    unit: String,
    plan: String,
    due_on: Date,
    over: bool,
    open: bool,
    count: usize,
    left: usize,
    contact: Option<ContactView>,
}

#[derive(Serialize)]
struct ContactView {
    name: String,
    email: String,
}

#[derive(Serialize)]
struct SavedView {
    count: usize,
    at: jiff::Timestamp,
    unseen: Option<UnseenView>,
}

/// What somebody else had reported meanwhile.
#[derive(Serialize)]
struct UnseenView {
    count: usize,
    name: String,
}

/// A link that leads nowhere.
#[derive(Serialize)]
struct LostView {
    replaced: bool,
    /// What was written in the form that could not be taken.
    typed: Vec<String>,
}

impl Template for LostView {
    const NAME: &'static str = "measures/lost.html";
}

/// `GET /r/{token}`: the form while something is left to report, and then the receipt.
pub(super) async fn show(request: HttpRequest, page: Page, token: Path<String>) -> Result<HttpResponse> {
    match find(&page, &token).await? {
        Arrived::Lost(replaced) => lost(&request, &page, replaced),
        Arrived::At(found) if found.is_open() && found.left() > 0 => {
            let form = prefilled(&found.own, found.reporter());
            shown(&page, &token, StatusCode::OK, (*found, form, None))
        }
        Arrived::At(found) => receipt(&page, &token, (*found, StatusCode::OK, Vec::new())),
    }
}

/// `GET /r/{token}/endre`: the form, also when all is reported.
pub(super) async fn change(request: HttpRequest, page: Page, token: Path<String>) -> Result<HttpResponse> {
    match find(&page, &token).await? {
        Arrived::Lost(replaced) => lost(&request, &page, replaced),
        Arrived::At(found) if found.is_open() => {
            let form = prefilled(&found.own, found.reporter());
            shown(&page, &token, StatusCode::OK, (*found, form, None))
        }
        Arrived::At(found) => receipt(&page, &token, (*found, StatusCode::OK, Vec::new())),
    }
}

/// `POST /r/{token}`: saves one card or all that are filled in. What cannot be saved stays on the page as it was typed.
pub(super) async fn save(
    request: HttpRequest,
    page: Page,
    token: Path<String>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let found = match find(&page, &token).await? {
        Arrived::Lost(replaced) => return lost(&request, &page, replaced),
        Arrived::At(found) if !found.is_open() => return closed(&request, &page, &token, *found),
        Arrived::At(found) => found,
    };
    // Given to another unit while somebody wrote: the words are shown, and nothing is saved in silence.
    if Cards::says_of_others(&fields, &found.own) {
        return Err(Error::Conflict("measures-link-moved"));
    }
    let mut errors = FormErrors::default();
    let reporter = errors.required(&fields, "reporter", NAME_MAX);
    let is_named = errors.is_empty();
    let mut cards = Cards::read(&fields, &found.own, page.state.clock.today(), &mut errors);
    if !is_named || cards.said.is_empty() {
        if errors.is_empty() && found.left() == 0 {
            return Ok(page.redirect(&link::path(&token)));
        }
        Cards::nothing_said(&mut errors);
        return again(&page, &token, (fields, &errors), None).await;
    }
    let came = Came { token: token.clone(), address: page.address.clone(), reporter };
    let said = std::mem::take(&mut cards.said);
    let sent = said.clone();
    let saved = page.write(move |tx, state| by_link::report(tx, &state.keys, &came, &sent)).await;
    match saved {
        Ok(saved) if errors.is_empty() && cards.left.is_empty() => {
            Ok(page.redirect_with(&link::path(&token), &told(&page, &saved)))
        }
        // What is saved is read anew; the rest stays as it was typed.
        Ok(saved) => {
            let rest = Cards::without(&fields, &said);
            again(&page, &token, (rest, &errors), Some(saved)).await
        }
        Err(LinkError::Closed) => match find(&page, &token).await? {
            Arrived::At(found) => closed(&request, &page, &token, *found),
            Arrived::Lost(replaced) => lost(&request, &page, replaced),
        },
        Err(LinkError::Nowhere) => lost(&request, &page, false),
        Err(LinkError::Replaced) => lost(&request, &page, true),
        Err(LinkError::NotTheirs) => Err(Error::NotFound),
        Err(LinkError::Report(ReportError::TooMany)) => Err(Error::Conflict("measures-too-many-reports")),
        Err(LinkError::Report(ReportError::Stale)) => Err(Error::Conflict("measures-report-stale")),
        Err(other) => Err(Error::wrong(other)),
    }
}

/// `POST /r/{token}/apnet`: a person has touched the page.
pub(super) async fn opened(page: Page, token: Path<String>, _form: Form) -> Result<HttpResponse> {
    let token = token.into_inner();
    match page.write_rows(move |tx, state| by_link::mark_opened(tx, &state.keys, &token)).await {
        Ok(()) | Err(LinkError::Closed) => Ok(HttpResponse::NoContent().finish()),
        Err(LinkError::Database(error)) => Err(error.into()),
        Err(_) => {
            page.leads_nowhere()?;
            Err(Error::NotFound)
        }
    }
}

/// The page with what was typed, and what was saved of it.
async fn again(
    page: &Page,
    token: &str,
    (fields, errors): (Fields, &FormErrors),
    saved: Option<Saved>,
) -> Result<HttpResponse> {
    let Arrived::At(found) = find(page, token).await? else { return Err(Error::NotFound) };
    let mut form = page.refused(&fields, errors);
    // Where nothing was typed (any more), what stands is shown.
    for (name, value) in prefilled(&found.own, found.reporter()).values {
        form.values.entry(name).or_insert(value);
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let at = page.state.clock.now();
    let saved = saved.map(|saved| SavedView { count: saved.count, at, unseen: unseen(&saved) });
    shown(page, token, status, (*found, form, saved))
}

fn shown(
    page: &Page,
    token: &str,
    status: StatusCode,
    (found, form, saved): (Found, FormView, Option<SavedView>),
) -> Result<HttpResponse> {
    let view = ReportView {
        place: found.place(page),
        cards: cards(found.own, &found.bodies),
        form,
        action: link::path(token),
        name_max: NAME_MAX,
        said_max: SAID_MAX,
        saved,
    };
    page.render_as(status, view)
}

fn receipt(
    page: &Page,
    token: &str,
    (found, status, typed): (Found, StatusCode, Vec<String>),
) -> Result<HttpResponse> {
    let (place, action) = (found.place(page), link::path(token));
    let cards = cards(found.own, &found.bodies);
    page.render_as(status, ReceiptView { place, cards, action, typed })
}

/// The call was closed while somebody wrote: their words are shown, and whom to send them to.
fn closed(request: &HttpRequest, page: &Page, token: &str, found: Found) -> Result<HttpResponse> {
    receipt(page, token, (found, StatusCode::CONFLICT, typed::of(request)))
}

fn lost(request: &HttpRequest, page: &Page, replaced: bool) -> Result<HttpResponse> {
    if !replaced {
        page.leads_nowhere()?;
    }
    page.render_as(StatusCode::NOT_FOUND, LostView { replaced, typed: typed::of(request) })
}

fn told(page: &Page, saved: &Saved) -> Flash {
    let at = crate::lang::dates::time(page.lang, page.state.clock.now());
    match unseen(saved) {
        Some(unseen) => {
            let msg = Msg::new("measures-link-saved-over").arg("count", saved.count).arg("at", at);
            Flash::warning(msg.arg("others", unseen.count).arg("name", unseen.name))
        }
        None => Flash::success(Msg::new("measures-link-saved").arg("count", saved.count).arg("at", at)),
    }
}

fn unseen(saved: &Saved) -> Option<UnseenView> {
    let first = saved.unseen.first()?;
    Some(UnseenView { count: saved.unseen.len(), name: first.reporter.clone() })
}

async fn find(page: &Page, token: &str) -> Result<Arrived> {
    let token = token.to_owned();
    let read = move |conn: &mut Conn, state: &crate::web::State| match link::find(conn, &state.keys, &token)?
    {
        Led::To(bearer) => Ok::<_, db::Error>(Arrived::At(Box::new(Found::read(conn, bearer.into_asked())?))),
        Led::Replaced => Ok(Arrived::Lost(true)),
        Led::Nowhere => Ok(Arrived::Lost(false)),
    };
    Ok(page.read(read).await?)
}

impl Found {
    fn read(conn: &mut Conn, asked: AskedUnit) -> db::Result<Self> {
        let own = calls::of_unit(conn, &asked)?;
        let asking = calls::asking(conn, asked.project.id)?;
        let by = asked.call.asked_by.or(asking.as_ref().map(|asking| asking.created_by));
        let sections = own.iter().map(|one| &one.measure.planned).filter(|planned| planned.item.is_none());
        let sections: Vec<SectionKey> = sections.map(|planned| planned.section).collect();
        let bodies = match asking {
            Some(asking) => plans::read::bodies(conn, asking.followup.plan_version, &sections)?,
            None => Vec::new(),
        };
        let contact = by.map(|by| accounts::read::kept(conn, by)).transpose()?.flatten();
        let contact = contact.filter(|kept| kept.disabled_at.is_none()).map(|kept| kept.account);
        Ok(Self { asked, own, bodies: bodies.into_iter().collect(), contact })
    }

    fn is_open(&self) -> bool {
        self.asked.call.is_open()
    }

    fn left(&self) -> usize {
        calls::waiting(&self.own)
    }

    /// Who reported last by this link, or whom the letter is to.
    fn reporter(&self) -> &str {
        let own = self.own.iter().filter_map(ToReport::now);
        let by_link = own.filter(|report| report.unit == Some(self.asked.request.unit));
        let last = by_link.max_by_key(|report| report.at).map(|report| report.reporter.as_str());
        last.unwrap_or(&self.asked.request.contact)
    }

    fn place(&self, page: &Page) -> PlaceView {
        let contact = self.contact.as_ref();
        PlaceView {
            unit: self.asked.request.name.clone(),
            plan: self.asked.project.title.clone(),
            due_on: self.asked.call.due_on,
            over: self.asked.call.due_on < page.state.clock.today(),
            open: self.is_open(),
            count: self.own.len(),
            left: self.left(),
            contact: contact.map(|of| ContactView { name: of.name.clone(), email: of.email.clone() }),
        }
    }
}
