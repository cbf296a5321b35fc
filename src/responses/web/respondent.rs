//! Who is answering: the argument without which no page of an answer can be written.

use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;

use super::super::access::{self, Holder, link_token};
use super::super::{ResponseId, actions::Started};
use super::lost;
use crate::db::{self, Tx};
use crate::keys::random_token;
use crate::web::{Error, Fields, Form, Page, Result, cookies};

/// How long a browser may go on with an answer before it needs the link again.
const LASTS: Duration = Duration::days(30);

/// Somebody who holds the secret of the answer in the path, and the page as they see it.
pub struct Respondent {
    pub page: Page,
    pub holder: Holder,
}

impl Respondent {
    async fn of(request: &HttpRequest) -> Result<Self> {
        let page = Page::of(request)?;
        let id = request.match_info().get("response").and_then(|text| text.parse::<ResponseId>().ok());
        let id = id.ok_or(Error::NotFound)?;
        let cookie = request.cookie(&cookie_name(&page, id)).ok_or(Error::NotFound)?;
        let secret = cookie.value().to_owned();
        let holder = page.read(move |conn, state| access::holder(conn, &state.keys, id, &secret)).await?;
        Ok(Self { holder: holder.ok_or(Error::NotFound)?, page })
    }

    /// Does something in one write transaction.
    pub async fn act<T, E>(
        &self,
        mut action: impl FnMut(&mut Tx<'_>, &Holder) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let holder = self.holder.clone();
        self.page.state.db.write(move |tx| action(tx, &holder)).await
    }

    /// Does something in one write transaction
    /// that holds the answer first ([`crate::db::Db::write_rows`]).
    pub async fn act_in_answer<T, E>(
        &self,
        mut action: impl FnMut(&mut Tx<'_>, &Holder) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let holder = self.holder.clone();
        self.page.state.db.write_rows(move |tx| action(tx, &holder)).await
    }

    /// Path of the answer.
    pub fn url(&self) -> String {
        url(self.holder.response().id)
    }

    /// Path of the way back, for a sender whom nobody asked; whoever was asked has it in the letter.
    pub fn own_link(&self) -> Option<String> {
        let response = self.holder.response();
        let token = || link_token(&self.page.state.keys, response.id, response.link_generation);
        response.invitation.is_none().then(|| format!("/i/{}", token()))
    }
}

impl FromRequest for Respondent {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, std::result::Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            match Self::of(&request).await {
                Ok(by) => Ok(by),
                Err(error) => Err(lost::explain(&request, error).await),
            }
        })
    }
}

/// A respondent and the form they sent. Read together: when the secret is gone, what was typed is shown again.
pub struct Answering {
    pub by: Respondent,
    pub fields: Fields,
}

impl FromRequest for Answering {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, std::result::Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let form = Form::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let error = match form.await {
                Ok(Form(fields)) => match Respondent::of(&request).await {
                    Ok(by) => return Ok(Self { by, fields }),
                    // The page that says so shows what was typed.
                    Err(Error::NotFound) => Error::SessionEnded,
                    Err(other) => other,
                },
                Err(error) => error,
            };
            Err(lost::explain(&request, error).await)
        })
    }
}

/// Path of an answer's pages.
pub(super) fn url(id: ResponseId) -> String {
    format!("/svar/{id}")
}

/// To a page of the answer, with the cookies that open it. Other answers this browser holds stay open.
pub(super) fn open(request: &HttpRequest, page: &Page, started: Started, to: &str) -> Result<HttpResponse> {
    let mut response = page.redirect(to);
    let secret = access::secret(&page.state.keys, started.response, started.generation);
    let cookie = cookies::make(&page.state.config, cookie_name(page, started.response), secret, Some(LASTS));
    response.add_cookie(&cookie).map_err(Error::internal)?;
    let browser = cookies::respondent_name(&page.state.config);
    if request.cookie(browser).is_none() {
        let seed = random_token().map_err(Error::internal)?;
        let cookie: Cookie<'_> = cookies::make(&page.state.config, browser, seed, Some(LASTS));
        response.add_cookie(&cookie).map_err(Error::internal)?;
    }
    Ok(response)
}

/// Tells the browser to forget the cookie that opens one answer.
pub(super) fn forget(page: &Page, id: ResponseId) -> Cookie<'static> {
    cookies::make(&page.state.config, cookie_name(page, id), String::new(), Some(Duration::ZERO))
}

fn cookie_name(page: &Page, id: ResponseId) -> String {
    format!("{}-{}", cookies::respondent_name(&page.state.config), id.0.simple())
}
