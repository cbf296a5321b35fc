//! The pages for signing in and out, and a person's own page.

use actix_web::HttpResponse;
use actix_web::cookie::time::Duration;
use actix_web::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::super::actions::SetError;
use super::super::{SteeringMail, actions, password, read};
use super::SignedIn;
use crate::lang::{Lang, Msg};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::limits::network;
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Query, Result, cookies, local};

/// Where work begins.
const HOME: &str = "/arbeid";

#[derive(Deserialize)]
pub(super) struct Return {
    /// Path to go to after signing in.
    til: Option<String>,
}

#[derive(Serialize)]
struct SignInView {
    form: FormView,
    to: String,
}

impl Template for SignInView {
    const NAME: &'static str = "accounts/sign_in.html";
}

/// `GET /logg-inn`.
pub(super) async fn sign_in_form(page: Page, query: Query<Return>) -> Result<HttpResponse> {
    let to = local(query.til.as_deref());
    page.render(SignInView { form: FormView::default(), to })
}

/// `POST /logg-inn`.
pub(super) async fn sign_in(page: Page, form: Form) -> Result<HttpResponse> {
    let Form(fields) = form;
    let mut errors = FormErrors::default();
    let email = errors.required(&fields, "email", 254);
    let password = fields.as_sent("password").to_owned();
    if password.is_empty() {
        errors.add("password", Msg::new("web-field-required"));
    }
    if !errors.is_empty() {
        return refused(&page, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if let Err(wait) = page.state.limits.passwords_from.take(&network(&page.address)) {
        errors.add("email", wait.told());
        return refused(&page, &fields, &errors, StatusCode::TOO_MANY_REQUESTS);
    }
    match actions::sign_in(&page.state.program, email, password, page.address.clone()).await {
        Ok((account, token)) => {
            let name = cookies::session_name(&page.state.config);
            let cookie = cookies::make(&page.state.config, name, token, None);
            let language = language_cookie(&page, account.language);
            let mut response = page.redirect(&local(Some(fields.text("to"))));
            for cookie in [cookie, language] {
                response.add_cookie(&cookie).map_err(Error::internal)?;
            }
            Ok(response)
        }
        Err(actions::SignInError::Wrong) => {
            let errors = FormErrors::one("email", Msg::new("accounts-sign-in-wrong"));
            refused(&page, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::SignInError::TooMany { minutes }) => {
            let errors = FormErrors::one("email", Msg::new("accounts-sign-in-wait").arg("minutes", minutes));
            refused(&page, &fields, &errors, StatusCode::TOO_MANY_REQUESTS)
        }
        Err(actions::SignInError::Hash(password::HashError::Busy)) => {
            let mut errors = FormErrors::default();
            let status = busy(&mut errors, "email");
            refused(&page, &fields, &errors, status)
        }
        Err(other) => Err(Error::wrong(other)),
    }
}

/// Too many sign in at once: nothing was tried.
pub(super) fn busy(errors: &mut FormErrors, field: &str) -> StatusCode {
    errors.add(field, Msg::new("accounts-busy"));
    StatusCode::SERVICE_UNAVAILABLE
}

/// The new password of a form, typed twice, with every fault next to its field.
pub(super) fn new_password(
    errors: &mut FormErrors,
    fields: &Fields,
    check: impl Fn(&str) -> std::result::Result<(), Msg>,
) -> String {
    let new = fields.as_sent("new").to_owned();
    if let Err(msg) = check(&new) {
        errors.add("new", msg);
    }
    if new != fields.as_sent("again") {
        errors.add("again", Msg::new("accounts-password-differs"));
    }
    new
}

fn refused(page: &Page, fields: &Fields, errors: &FormErrors, status: StatusCode) -> Result<HttpResponse> {
    let to = local(Some(fields.text("to")));
    let kept = Fields::new(vec![("email".to_owned(), fields.text("email").to_owned())]);
    page.render_as(status, SignInView { form: page.refused(&kept, errors), to })
}

/// `POST /logg-ut`.
pub(super) async fn sign_out(me: SignedIn, _form: Form) -> Result<HttpResponse> {
    actions::sign_out(&me.page.state, me.actor(), me.account.id, me.session).await?;
    let config = &me.page.state.config;
    let flash = Flash::success(Msg::new("accounts-signed-out"));
    let mut response = me.page.redirect_with("/logg-inn", &flash);
    let gone = cookies::forget(config, cookies::session_name(config));
    response.add_cookie(&gone).map_err(Error::internal)?;
    Ok(response)
}

#[derive(Serialize)]
struct MeView {
    form: FormView,
    /// What they have said of letters to their steering groups, and what they may say.
    steering_mail: SteeringMail,
    mails: Vec<Choice>,
    email: String,
    name: String,
}

impl Template for MeView {
    const NAME: &'static str = "accounts/me.html";
}

/// `GET /meg`.
pub(super) async fn me(me: SignedIn) -> Result<HttpResponse> {
    show_me(&me, StatusCode::OK, FormView::default()).await
}

async fn show_me(me: &SignedIn, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let id = me.account.id;
    let steering_mail = me.page.state.db.read(move |conn| read::steering_mail(conn, id)).await?;
    let choice = |mail: &SteeringMail| Choice {
        value: mail.as_str().to_owned(),
        label: me.page.say(&Msg::new(match mail {
            SteeringMail::Daily => "accounts-letters-daily",
            SteeringMail::Never => "accounts-letters-never",
        })),
    };
    let view = MeView {
        form,
        steering_mail,
        mails: SteeringMail::ALL.iter().map(choice).collect(),
        email: me.account.email.clone(),
        name: me.account.name.clone(),
    };
    me.page.render_as(status, view)
}

/// `POST /meg/brev`: which letters the signed-in person wants.
pub(super) async fn choose_letters(me: SignedIn, form: Form) -> Result<HttpResponse> {
    let to = SteeringMail::parse(form.0.text("steering_mail")).ok_or(Error::Bad("web-bad-form"))?;
    let who = me.account.id;
    me.act(move |tx, actor| actions::choose_steering_mail(tx, actor, (who, to))).await?;
    Ok(me.page.redirect_with("/meg", &Flash::success(Msg::new("accounts-letters-chosen"))))
}

/// `POST /meg/passord`.
pub(super) async fn change_password(me: SignedIn, form: Form) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let account = &me.account;
    let about = [account.name.as_str(), &account.email, &me.page.state.config.site.municipality];
    let new = new_password(&mut errors, &form.0, |new| password::check(new, &about));
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if errors.is_empty() {
        let (who, old) = ((account.id, me.session), form.0.as_sent("old").to_owned());
        match actions::change_password(&me.page.state, me.actor(), who, old, new).await {
            Ok(()) => {
                let flash = Flash::success(Msg::new("accounts-password-changed"));
                return Ok(me.page.redirect_with("/meg", &flash));
            }
            Err(SetError::Wrong) => errors.add("old", Msg::new("accounts-password-wrong")),
            Err(SetError::Same) => errors.add("new", Msg::new("accounts-password-same")),
            Err(SetError::TooMany { minutes }) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                errors.add("old", Msg::new("accounts-sign-in-wait").arg("minutes", minutes));
            }
            Err(SetError::Hash(password::HashError::Busy)) => status = busy(&mut errors, "new"),
            Err(other) => return Err(Error::wrong(other)),
        }
    }
    // A password is never sent back to the page.
    let form = me.page.refused(&Fields::default(), &errors);
    show_me(&me, status, form).await
}

#[derive(Deserialize)]
pub(super) struct Language {
    til: String,
    tilbake: Option<String>,
}

/// `GET /sprak?til=nn&tilbake=/…`: changes nothing but what this visitor reads.
pub(super) async fn choose_language(page: Page, query: Query<Language>) -> Result<HttpResponse> {
    let lang = Lang::parse(&query.til).ok_or(Error::Bad("web-bad-form"))?;
    let back = query.tilbake.as_deref().and_then(local::local);
    let mut response = page.redirect(back.as_deref().unwrap_or("/"));
    response.add_cookie(&language_cookie(&page, lang)).map_err(Error::internal)?;
    Ok(response)
}

fn language_cookie(page: &Page, lang: Lang) -> actix_web::cookie::Cookie<'static> {
    let year = Some(Duration::days(365));
    cookies::make(&page.state.config, cookies::LANGUAGE, lang.as_str().to_owned(), year)
}

fn local(path: Option<&str>) -> String {
    path.and_then(local::local).unwrap_or_else(|| HOME.to_owned())
}
