//! Answers from those who were not asked: who they are first, then the same page as everybody's.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};

use super::super::actions::{self, NewSender, StartError};
use super::super::{HearingToAnswer, NAME_MAX, Target, read};
use super::respondent::{open, url};
use super::view::HearingView;
use crate::consultees::ConsulteeKind;
use crate::db::Tx;
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::address;
use crate::web::forms::FormView;
use crate::web::limits::{Wait, network};
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Query, Result, State};

#[derive(Serialize)]
struct FormPage {
    hearing: HearingView,
    form: FormView,
    kinds: Vec<Choice>,
}

impl Template for FormPage {
    const NAME: &'static str = "responses/uninvited.html";
}

/// What the answer page is to open at.
#[derive(Deserialize)]
pub(super) struct At {
    /// A [`Target`]; anything else is no wish.
    #[serde(default)]
    pub til: String,
}

impl At {
    pub(super) fn target(&self) -> Option<Target> {
        Target::parse(&self.til)
    }
}

/// `GET /horing/{hearing}/svar?til=…`.
pub(super) async fn form(page: Page, slug: Path<String>, at: Query<At>) -> Result<HttpResponse> {
    let asked = find(&page, slug.into_inner()).await?;
    let wish = at.target().map(|target| ("til", target.to_string()));
    show(&page, &asked, StatusCode::OK, FormView::of(wish))
}

fn show(page: &Page, asked: &HearingToAnswer, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let view = FormPage { hearing: HearingView::of(page, asked), form, kinds: kinds(page) };
    page.render_as(status, view)
}

/// A published hearing; after its deadline too, for late answers are welcome.
async fn find(page: &Page, slug: String) -> Result<HearingToAnswer> {
    let asked = page.state.db.read(move |conn| read::hearing_by_slug(conn, &slug)).await?;
    asked.filter(|asked| asked.is_open(page.state.clock.today())).ok_or(Error::NotFound)
}

/// The kinds of sender; the private person first, for that is who comes uninvited.
pub(super) fn kinds(page: &Page) -> Vec<Choice> {
    let others = ConsulteeKind::ALL.iter().copied().filter(|kind| *kind != ConsulteeKind::PrivatePerson);
    let all = std::iter::once(ConsulteeKind::PrivatePerson).chain(others);
    let choice = |kind: ConsulteeKind| Choice {
        value: kind.as_str().to_owned(),
        label: page.state.templates.text(page.lang, &format!("consultees-kind-{kind}")),
    };
    all.map(choice).collect()
}

/// `POST /horing/{hearing}/svar`.
pub(super) async fn start_uninvited(
    request: HttpRequest,
    page: Page,
    slug: Path<String>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let asked = find(&page, slug.into_inner()).await?;
    let sender = match parse(&page, &fields) {
        Ok(sender) => sender,
        Err(errors) => {
            return show(&page, &asked, StatusCode::UNPROCESSABLE_ENTITY, page.refused(&fields, &errors));
        }
    };
    if let Err(wait) = allowed(&page, &asked) {
        let refused = page.refused(&fields, &FormErrors::one("", wait.told()));
        return show(&page, &asked, StatusCode::TOO_MANY_REQUESTS, refused);
    }
    let begin =
        move |tx: &mut Tx<'_>, state: &State| actions::start_uninvited(tx, &asked, &sender, &state.keys);
    let wish = Target::parse(fields.text("til"));
    match page.write_rows(begin).await {
        Ok(started) => {
            let at = wish.map_or_else(String::new, |target| format!("?til={target}#{target}"));
            open(&request, &page, started, &format!("{}{at}", url(started.response)))
        }
        Err(StartError::NotOpen) => Err(Error::NotFound),
        Err(StartError::Database(error)) => Err(error.into()),
    }
}

/// A flood is held back from where it comes, and in the hearing it is aimed at.
fn allowed(page: &Page, asked: &HearingToAnswer) -> std::result::Result<(), Wait> {
    let (limits, from) = (&page.state.limits, network(&page.address));
    if limits.begun_first.take(&from).is_ok() {
        return Ok(());
    }
    limits.begun_from.take(&from)?;
    limits.begun_in.take(&asked.id.to_string())
}

/// A field that no person sees, and that programs fill in. Whoever filled it in is told, and can empty it.
const TRAP: &str = "emne2";

fn parse(page: &Page, fields: &Fields) -> std::result::Result<NewSender, FormErrors> {
    let mut errors = FormErrors::default();
    let submitter_name = errors.required(fields, "name", NAME_MAX);
    let submitter_email = email(&mut errors, fields, true);
    if !fields.text(TRAP).is_empty() {
        errors.add(TRAP, Msg::new("responses-trap-filled"));
    }
    let kind = ConsulteeKind::parse(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", Msg::new("responses-kind-missing"));
    }
    let sender_kind = kind.unwrap_or(ConsulteeKind::Other);
    let sender_name = match sender_kind {
        ConsulteeKind::PrivatePerson => {
            if !fields.text("sender").is_empty() {
                errors.add("sender", Msg::new("responses-sender-of-a-person"));
            }
            submitter_name.clone()
        }
        _ => errors.required(fields, "sender", NAME_MAX),
    };
    let language = page.lang;
    errors.into_result(NewSender { submitter_name, submitter_email, sender_name, sender_kind, language })
}

/// The e-mail address for the receipt.
pub(super) fn email(errors: &mut FormErrors, fields: &Fields, required: bool) -> String {
    let typed = fields.text("email");
    if typed.is_empty() {
        if required {
            errors.add("email", Msg::new("web-field-required"));
        }
        return String::new();
    }
    match address::parse(typed) {
        Ok(address) => address.as_str().to_owned(),
        Err(_refused) => {
            errors.add("email", Msg::new("responses-email-invalid"));
            typed.to_owned()
        }
    }
}
