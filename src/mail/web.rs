//! The mailbox page: letters kept in the folder, so that a demo or a test site needs no mail server.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, ContentType};
use actix_web::web::{Path, ServiceConfig, get, resource};
use serde::Serialize;
use uuid::Uuid;

use super::{MailFolder, Message};
use crate::templates::Template;
use crate::web::{Error, Page, Result};

/// The newest letters that the list shows.
const MOST: usize = 300;

/// The routes of the mailbox. They answer only where the configuration asks for it.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/postkasse").route(get().to(list)))
        .service(resource("/postkasse/{letter}").route(get().to(show)))
        .service(resource("/postkasse/{letter}/html").route(get().to(html)));
}

#[derive(Serialize)]
struct ListView {
    letters: Vec<Shown>,
}

impl Template for ListView {
    const NAME: &'static str = "mail/mailbox.html";
}

#[derive(Serialize)]
struct Shown {
    id: Uuid,
    at: jiff::Timestamp,
    from: String,
    to: String,
    copies: Vec<String>,
    subject: String,
    text: String,
    /// Addresses of our own site in the text.
    links: Vec<String>,
}

fn shown(letter: Message, base: &str) -> Shown {
    let words = letter.text.split_whitespace();
    let links = words.filter(|word| word.starts_with(base)).map(str::to_owned).collect();
    Shown {
        id: letter.id,
        at: letter.at,
        from: letter.from.to_string(),
        to: letter.to.to_string(),
        copies: letter.cc.iter().map(ToString::to_string).collect(),
        subject: letter.subject,
        text: letter.text,
        links,
    }
}

/// `GET /postkasse`.
async fn list(page: Page) -> Result<HttpResponse> {
    let letters = within(&page, |folder| folder.list(MOST)).await?;
    let base = &page.state.config.base_url;
    let letters = letters.into_iter().map(|letter| shown(letter, base)).collect();
    page.render(ListView { letters })
}

#[derive(Serialize)]
struct LetterView {
    letter: Shown,
}

impl Template for LetterView {
    const NAME: &'static str = "mail/shown.html";
}

/// `GET /postkasse/{letter}`.
async fn show(page: Page, id: Path<Uuid>) -> Result<HttpResponse> {
    let letter = find(&page, *id).await?;
    let letter = shown(letter, &page.state.config.base_url);
    page.render(LetterView { letter })
}

/// `GET /postkasse/{letter}/html`: letters carry their styles with them, which is allowed on this page alone. Nothing
/// in it runs or is fetched.
async fn html(page: Page, id: Path<Uuid>) -> Result<HttpResponse> {
    let letter = find(&page, *id).await?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
                  frame-ancestors 'none'";
    let mut response = HttpResponse::Ok();
    response.content_type(ContentType::html()).insert_header((CONTENT_SECURITY_POLICY, policy));
    Ok(response.body(letter.html))
}

async fn find(page: &Page, id: Uuid) -> Result<Message> {
    within(page, move |folder| folder.find(id)).await?.ok_or(Error::NotFound)
}

async fn within<T: Send + 'static>(
    page: &Page,
    read: impl FnOnce(&MailFolder) -> std::io::Result<T> + Send + 'static,
) -> Result<T> {
    if !page.state.config.mailbox_page {
        return Err(Error::NotFound);
    }
    let path = super::mailbox(&page.state.config);
    let read = move || MailFolder::open(path).and_then(|folder| read(&folder));
    actix_web::web::block(read).await.map_err(Error::internal)?.map_err(Error::internal)
}
