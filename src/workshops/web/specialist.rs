//! Registering advice from specialists: one small form, and the next one with the place kept.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::importing;
use super::super::specialist::{self, Advice, AdviceError};
use super::{TAB, head};
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::web::{HeadView, Worker};
use crate::lang::Msg;
use crate::plans::SectionKey;
use crate::responses::actions::{RegisterError, SubmitError};
use crate::responses::{self, NAME_MAX, PART_MAX, ResponseId, Target};
use crate::templates::Template;
use crate::text::gate::day::HEARING_YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{Choice, FormView};
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

/// Longest key of a form.
const KEY_MAX: usize = 64;

#[derive(Serialize)]
struct AdviceView {
    hearing: HeadView,
    tab: &'static str,
    /// The headings of the outline.
    themes: Vec<Choice>,
    name_max: usize,
    max: usize,
    /// The page of what was registered last; none at first.
    last: Option<String>,
    form: FormView,
}

impl Template for AdviceView {
    const NAME: &'static str = "workshops/specialist.html";
}

#[derive(Deserialize)]
pub(super) struct AdviceQuery {
    /// What was registered just now: the next one is from the same place.
    etter: Option<ResponseId>,
}

/// `GET /arbeid/{hearing}/fagrad?etter=`.
pub(super) async fn form(worker: Worker, asked: Query<AdviceQuery>) -> Result<HttpResponse> {
    let clock = &worker.page.state.clock;
    let mut form = FormView::of([
        ("form_key", clock.new_id().simple().to_string()),
        ("received", clock.today().to_string()),
    ]);
    if let Some(after) = asked.etter {
        for (name, value) in place_of(&worker, after).await? {
            form.values.insert(name.to_owned(), value);
        }
    }
    render(&worker, StatusCode::OK, form, asked.etter).await
}

/// Who said the last one, from where, when and on what.
async fn place_of(worker: &Worker, after: ResponseId) -> Result<Vec<(&'static str, String)>> {
    let of = worker.witness.id();
    let load = move |conn: &mut Conn| {
        let Some(response) = responses::read::response_in(conn, of, after)? else { return Ok(None) };
        let revision = responses::read::revisions(conn, after)?.into_iter().next();
        let parts = responses::read::submitted_parts(conn, after)?;
        Ok(Some((response, revision, parts.first().map(|part| part.target))))
    };
    let found = worker.page.state.db.read::<_, db::Error>(load).await?;
    let (response, revision, target) = found.ok_or(Error::NotFound)?;
    let mut place = vec![("from", response.sender_name)];
    if let Some(revision) = revision {
        place.push(("received", revision.came().on.to_string()));
        place.push(("who", revision.submitter_name));
    }
    if let Some(Target::Section(key)) = target {
        place.push(("theme", key.to_string()));
    }
    Ok(place)
}

async fn render(
    worker: &Worker,
    status: StatusCode,
    form: FormView,
    last: Option<ResponseId>,
) -> Result<HttpResponse> {
    let (hearing, of) = (head(&worker.witness)?, worker.witness.id());
    let outline = worker.page.state.db.read(move |conn| importing::outline(conn, of)).await?;
    let headings = outline.ok_or(Error::NotFound)?.headings.into_iter();
    let theme = |heading: super::super::notes::Heading| Choice {
        value: heading.key.to_string(),
        label: format!("{} {}", heading.number, heading.heading).trim().to_owned(),
    };
    let view = AdviceView {
        themes: headings.map(theme).collect(),
        tab: TAB,
        name_max: NAME_MAX,
        max: PART_MAX,
        last: last.map(|last| format!("{}/arbeidsbenk/{last}", hearing.url)),
        form,
        hearing,
    };
    worker.page.render_as(status, view)
}

fn parse(fields: &Fields) -> std::result::Result<Advice, FormErrors> {
    let mut errors = FormErrors::default();
    let received: Option<Date> = errors.day(fields, "received", &HEARING_YEARS);
    let theme = fields.text("theme");
    let advice = Advice {
        form_key: fields.text("form_key").chars().take(KEY_MAX).collect(),
        who: errors.optional(fields, "who", NAME_MAX),
        from: errors.required(fields, "from", NAME_MAX),
        received: When::day(received.unwrap_or(Date::ZERO)),
        theme: theme.parse::<SectionKey>().ok(),
        text: errors.required_lines(fields, "text", PART_MAX).trim().to_owned(),
    };
    if advice.theme.is_none() && !theme.is_empty() {
        errors.add("theme", Msg::new("web-field-required"));
    }
    errors.into_result(advice)
}

/// `POST /arbeid/{hearing}/fagrad`: registers it, and shows the form for the next.
pub(super) async fn register(worker: Worker, Form(fields): Form) -> Result<HttpResponse> {
    head(&worker.witness)?;
    let advice = match parse(&fields) {
        Ok(advice) => advice,
        Err(errors) => return refuse(&worker, &fields, &errors).await,
    };
    let language = worker.page.lang;
    match worker.act(move |tx, who| specialist::register(tx, who, &advice, language)).await {
        Ok(response) => {
            let to = format!("{}/fagrad?etter={response}", worker.witness.hearing.url());
            Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("workshops-specialist-kept"))))
        }
        Err(error) => {
            let (field, msg) = fault(error)?;
            refuse(&worker, &fields, &FormErrors::one(field, msg)).await
        }
    }
}

async fn refuse(worker: &Worker, fields: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(fields, errors);
    render(worker, StatusCode::UNPROCESSABLE_ENTITY, form, None).await
}

/// What a refusal says and by which field; errors that are no fault of the form come back.
fn fault(error: AdviceError) -> std::result::Result<(&'static str, Msg), Error> {
    match error {
        AdviceError::NotFound => Err(Error::NotFound),
        AdviceError::Database(error) => Err(error.into()),
        AdviceError::Cut(error) => Err(Error::wrong(error)),
        AdviceError::Register(error) => match error {
            RegisterError::Empty | RegisterError::Submit(SubmitError::Empty) => {
                Ok(("text", Msg::new("web-field-required")))
            }
            RegisterError::InFuture => Ok(("received", Msg::new("workshops-specialist-in-future"))),
            RegisterError::NotAsked => Ok(("theme", Msg::new("workshops-specialist-theme-gone"))),
            RegisterError::Duplicate(_) => Ok(("text", Msg::new("workshops-specialist-same"))),
            RegisterError::SentBefore => Err(Error::Conflict("responses-register-sent-before")),
            RegisterError::Database(error) => Err(error.into()),
            other => Err(Error::wrong(other)),
        },
    }
}
