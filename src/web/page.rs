//! One request's way to a page: language, form token, what to say once, and the frame around every template.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::{Ready, ready};
use serde::Serialize;

use super::flash::Flash;
use super::forms::{Fields, FormErrors, FormView};
use super::limits::network;
use super::{Error, Result, State, cookies, csrf, language};
use crate::db::{self, Conn, Tx};
use crate::lang::{Arg, Lang, Msg};
use crate::templates::Template;

/// Everything a handler needs to answer with a page.
#[derive(Clone)]
pub struct Page {
    pub state: Arc<State>,
    pub lang: Lang,
    /// Where the request came from, as the trusted proxies tell it.
    pub address: String,
    frame: Frame,
    had_flash: bool,
}

/// The signed-in person as the layout shows them. `accounts` fills it in.
#[derive(Clone, Debug, Serialize)]
pub struct Viewer {
    pub name: String,
    pub initials: String,
    /// `administrator`, `staff`, `steering` or `reader`.
    pub role: String,
}

#[derive(Clone, Serialize)]
struct Frame {
    user: Option<Viewer>,
    csrf: String,
    path: String,
    today: String,
    flash: Option<ShownFlash>,
}

#[derive(Clone, Serialize)]
struct ShownFlash {
    kind: String,
    text: String,
    undo: Option<String>,
}

impl Page {
    /// Reads what the request says about its sender.
    pub fn of(request: &HttpRequest) -> Result<Self> {
        let state = State::of(request)?;
        let lang = language::of(request, &state.config);
        let flash = Flash::of_request(request);
        let frame = Frame {
            user: None,
            csrf: csrf::token(&state, request),
            path: request.path().to_owned(),
            today: state.clock.today().to_string(),
            flash: flash.as_ref().map(|f| show(&state, lang, f)),
        };
        let address = client_address(request, &state);
        Ok(Self { lang, address, frame, had_flash: flash.is_some(), state })
    }

    /// The page as seen by a signed-in person.
    #[must_use]
    pub fn seen_by(mut self, viewer: Viewer) -> Self {
        self.frame.user = Some(viewer);
        self
    }

    /// Reads the database on a blocking thread, with the state at hand.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn, &State) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<db::Error> + Send + 'static,
    {
        let state = Arc::clone(&self.state);
        self.state.db.read(move |conn| work(conn, &state)).await
    }

    /// Does something in one write transaction ([`db::Db::write`]): for visitors whose right is looked up inside it.
    pub async fn write<T, E>(
        &self,
        mut work: impl FnMut(&mut Tx<'_>, &State) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let state = Arc::clone(&self.state);
        self.state.db.write(move |tx| work(tx, &state)).await
    }

    /// As [`Page::write`], by [`db::Db::write_rows`].
    pub async fn write_rows<T, E>(
        &self,
        mut work: impl FnMut(&mut Tx<'_>, &State) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let state = Arc::clone(&self.state);
        self.state.db.write_rows(move |tx| work(tx, &state)).await
    }

    /// 200 with a template.
    pub fn render(&self, view: impl Template) -> Result<HttpResponse> {
        self.render_as(StatusCode::OK, view)
    }

    /// A template with another status: 422 for a refused form, 409 for a conflict.
    pub fn render_as(&self, status: StatusCode, view: impl Template) -> Result<HttpResponse> {
        let mut response = HttpResponse::build(status);
        response.content_type(ContentType::html());
        if self.had_flash {
            response.cookie(cookies::forget(&self.state.config, cookies::FLASH));
        }
        Ok(response.body(self.html(view)?))
    }

    /// The page's HTML, for an answer of another kind.
    pub fn html(&self, view: impl Template) -> Result<String> {
        self.state.templates.framed(self.lang, &self.frame, view).map_err(Error::internal)
    }

    /// A link that came by letter leads nowhere: whoever tries many is asked to wait.
    pub fn leads_nowhere(&self) -> Result<()> {
        self.state.limits.lost_links.take(&network(&self.address)).map_err(Error::Wait)
    }

    /// 303 to a page of ours.
    pub fn redirect(&self, to: &str) -> HttpResponse {
        HttpResponse::SeeOther().insert_header((LOCATION, to)).finish()
    }

    /// 303 with a message on the next page.
    pub fn redirect_with(&self, to: &str, flash: &Flash) -> HttpResponse {
        HttpResponse::SeeOther().insert_header((LOCATION, to)).cookie(flash.cookie(&self.state)).finish()
    }

    /// A message in the visitor's language.
    pub fn say(&self, msg: &Msg) -> String {
        self.state.templates.say(self.lang, msg)
    }

    /// A text by key, with its values, in the visitor's language.
    pub fn text(&self, key: &str, values: &HashMap<String, Arg>) -> String {
        self.state.templates.text_with(self.lang, key, values)
    }

    /// A refused form as the template shows it again.
    pub fn refused(&self, fields: &Fields, errors: &FormErrors) -> FormView {
        FormView::refused(fields, errors, |msg| self.say(msg))
    }
}

impl FromRequest for Page {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

fn show(state: &State, lang: Lang, flash: &Flash) -> ShownFlash {
    let args = flash.args.iter().map(|(name, value)| {
        let arg = value
            .parse::<i32>()
            .map_or_else(|_| Arg::Text(value.clone()), |number| Arg::Number(f64::from(number)));
        (name.clone(), arg)
    });
    let text = state.templates.text_with(lang, &flash.key, &args.collect());
    ShownFlash { kind: flash.kind.clone(), text, undo: flash.undo.clone() }
}

/// Does one of our own proxies hand this request on?
pub(super) fn is_from_proxy(request: &HttpRequest, state: &State) -> bool {
    request.peer_addr().is_some_and(|peer| state.config.trusted_proxies.contains(&peer.ip()))
}

/// The last hop that is not one of our own proxies: what a stranger writes further left is not believed.
pub(super) fn client_address(request: &HttpRequest, state: &State) -> String {
    let Some(peer) = request.peer_addr().map(|a| a.ip()) else {
        return "unknown".to_owned();
    };
    let trusted = &state.config.trusted_proxies;
    if !trusted.contains(&peer) {
        return peer.to_string();
    }
    let forwarded = request.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok()).unwrap_or("");
    let hops = forwarded.split(',').rev().filter_map(|hop| hop.trim().parse::<std::net::IpAddr>().ok());
    hops.into_iter().find(|hop| !trusted.contains(hop)).unwrap_or(peer).to_string()
}
