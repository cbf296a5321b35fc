//! The list of consultees, and the form of one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::actions::{self, SaveError};
use super::super::{Consultee, ConsulteeId, ConsulteeKind, Details, LetterLanguage, Search, read};
use super::form;
use super::lists::{self, ListRow};
use crate::accounts::web::Staff;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::pagination::{self, Pages};
use crate::web::{Choice, Error, Form, FormErrors, Page, Query, Result};

const PER_PAGE: usize = 50;

#[derive(Deserialize)]
pub(super) struct RegisterQuery {
    q: Option<String>,
    slag: Option<String>,
    ute: Option<String>,
    side: Option<String>,
}

#[derive(Serialize)]
struct ListView {
    /// Lists whose rows are not all saved.
    lists: Vec<ListRow>,
    consultees: Vec<Consultee>,
    pages: Pages,
    /// How many a search finds.
    total: i64,
    query: String,
    kind: String,
    retired: bool,
    kinds: &'static [ConsulteeKind],
}

impl Template for ListView {
    const NAME: &'static str = "consultees/register.html";
}

/// `GET /register`.
pub(super) async fn list(staff: Staff, asked: Query<RegisterQuery>) -> Result<HttpResponse> {
    let text: String = asked.q.as_deref().unwrap_or("").trim().chars().take(100).collect();
    let kind = asked.slag.as_deref().and_then(ConsulteeKind::parse);
    let search = Search { text: text.clone(), kind, retired: asked.ute.is_some(), ..Search::default() };
    let (at, retired, me) = (pagination::at(asked.side.as_deref()), search.retired, staff.account.id);
    let read = move |conn: &mut crate::db::Conn| {
        let found = read::list(conn, &search, &at, PER_PAGE)?;
        Ok::<_, crate::db::Error>((lists::unfinished(conn, me)?, found, read::count(conn, &search)?))
    };
    let (lists, found, total) = staff.page.state.db.read(read).await?;
    let kind = kind.map_or("", ConsulteeKind::as_str).to_owned();
    let mut query = url::form_urlencoded::Serializer::new("/register?".to_owned());
    query.append_pair("q", &text).append_pair("slag", &kind);
    if retired {
        query.append_pair("ute", "1");
    }
    let base = format!("{}&side=", query.finish().replace("?&", "?"));
    let (pages, consultees) = (Pages::of(&found, &base, read::place), found.rows);
    let kinds = ConsulteeKind::ALL;
    staff.page.render(ListView { lists, consultees, pages, total, query: text, kind, retired, kinds })
}

fn kinds(page: &Page) -> Vec<Choice> {
    let label =
        |kind: &ConsulteeKind| page.state.templates.text(page.lang, &format!("consultees-kind-{kind}"));
    ConsulteeKind::ALL
        .iter()
        .map(|kind| Choice { value: kind.as_str().to_owned(), label: label(kind) })
        .collect()
}

fn languages(page: &Page) -> Vec<Choice> {
    let label = |language: &LetterLanguage| {
        page.state.templates.text(page.lang, &format!("consultees-language-{language}"))
    };
    LetterLanguage::ALL
        .iter()
        .map(|language| Choice { value: language.as_str().to_owned(), label: label(language) })
        .collect()
}

#[derive(Serialize)]
struct EditView {
    form: FormView,
    /// `None` for a new one.
    consultee: Option<Consultee>,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
}

impl Template for EditView {
    const NAME: &'static str = "consultees/edit.html";
}

fn edit(
    page: &Page,
    status: StatusCode,
    consultee: Option<Consultee>,
    form: FormView,
) -> Result<HttpResponse> {
    let view = EditView { form, consultee, kinds: kinds(page), languages: languages(page) };
    page.render_as(status, view)
}

/// `GET /register/ny`.
pub(super) async fn new(staff: Staff) -> Result<HttpResponse> {
    let own = LetterLanguage::parse(&staff.page.state.config.site.language).unwrap_or(LetterLanguage::Bokmal);
    let new_row = staff.page.state.clock.new_id().to_string();
    let form = FormView::of([(NEW_ROW, new_row), ("language", own.as_str().to_owned())]);
    edit(&staff.page, StatusCode::OK, None, form)
}

/// `POST /register/ny`.
pub(super) async fn add(staff: Staff, form: Form) -> Result<HttpResponse> {
    let details = match form::read(&form.0) {
        Ok(details) => details,
        Err(errors) => {
            let view = staff.page.refused(&form.0, &errors);
            return edit(&staff.page, StatusCode::UNPROCESSABLE_ENTITY, None, view);
        }
    };
    let (id, name) = (ConsulteeId(form.0.new_row(&staff.page.state.clock)), details.name.clone());
    staff.act(move |tx, who| actions::add(tx, who, (id, &details))).await?;
    let flash = Flash::success(Msg::new("consultees-added").arg("name", name));
    Ok(staff.page.redirect_with("/register", &flash))
}

async fn find(page: &Page, id: ConsulteeId) -> Result<Consultee> {
    let found = page.state.db.read(move |conn| read::find(conn, id)).await?;
    found.ok_or(Error::NotFound)
}

fn filled(details: &Details, version: i32) -> FormView {
    FormView::of([
        ("name", details.name.clone()),
        ("kind", details.kind.as_str().to_owned()),
        ("org_number", details.org_number.clone().unwrap_or_default()),
        ("email", details.email.clone().unwrap_or_default()),
        ("copies", details.copies.join("\n")),
        ("contact_name", details.contact_name.clone()),
        ("language", details.language.as_str().to_owned()),
        ("version", version.to_string()),
    ])
}

/// `GET /register/{consultee}`.
pub(super) async fn show(staff: Staff, id: Path<ConsulteeId>) -> Result<HttpResponse> {
    let found = find(&staff.page, id.into_inner()).await?;
    let form = filled(&found.details, found.version);
    edit(&staff.page, StatusCode::OK, Some(found), form)
}

/// `POST /register/{consultee}`.
pub(super) async fn save(staff: Staff, id: Path<ConsulteeId>, form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    let version = form.0.version()?;
    let details = match form::read(&form.0) {
        Ok(details) => details,
        Err(errors) => return refuse(&staff, id, &form, StatusCode::UNPROCESSABLE_ENTITY, &errors).await,
    };
    let name = details.name.clone();
    match staff.act(move |tx, who| actions::edit(tx, who, id, version, &details)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("consultees-saved").arg("name", name));
            Ok(staff.page.redirect_with("/register", &flash))
        }
        Err(SaveError::NotFound) => Err(Error::NotFound),
        Err(SaveError::Changed) => changed(&staff, id, &form).await,
        Err(SaveError::Database(error)) => Err(error.into()),
    }
}

/// Keeps what was typed, and the version it was typed over.
async fn refuse(
    staff: &Staff,
    id: ConsulteeId,
    form: &Form,
    status: StatusCode,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    let found = find(&staff.page, id).await?;
    edit(&staff.page, status, Some(found), staff.page.refused(&form.0, errors))
}

/// Somebody has saved it since: what they wrote is told beside each field that differs, and a second save wins over it.
async fn changed(staff: &Staff, id: ConsulteeId, form: &Form) -> Result<HttpResponse> {
    let found = find(&staff.page, id).await?;
    let standing = filled(&found.details, found.version);
    let mut errors = FormErrors::one("", Msg::new("consultees-changed"));
    for (name, stands) in standing.values.iter().filter(|(name, _)| name.as_str() != "version") {
        if form.0.lines(name).trim() != stands.trim() {
            errors.add(name, Msg::new("consultees-stands").arg("value", stands));
        }
    }
    let mut view = staff.page.refused(&form.0, &errors);
    view.values.insert("version".to_owned(), found.version.to_string());
    edit(&staff.page, StatusCode::CONFLICT, Some(found), view)
}

/// `POST /register/{consultee}/ut`.
pub(super) async fn retire(staff: Staff, id: Path<ConsulteeId>, _form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    let done = staff.act(move |tx, who| actions::retire(tx, who, id)).await;
    done.map_err(not_saved)?;
    let undo = format!("/register/{id}/inn");
    Ok(staff.page.redirect_with("/register", &Flash::success(Msg::new("consultees-retired")).with_undo(undo)))
}

/// `POST /register/{consultee}/inn`.
pub(super) async fn restore(staff: Staff, id: Path<ConsulteeId>, _form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    let done = staff.act(move |tx, who| actions::restore(tx, who, id)).await;
    done.map_err(not_saved)?;
    Ok(staff.page.redirect_with("/register", &Flash::success(Msg::new("consultees-restored"))))
}

fn not_saved(error: SaveError) -> Error {
    match error {
        SaveError::NotFound => Error::NotFound,
        SaveError::Changed => Error::Conflict("consultees-changed"),
        SaveError::Database(error) => error.into(),
    }
}
