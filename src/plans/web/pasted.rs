//! What staff paste: into a section, answered in JSON for `paste.js`; and a whole plan, which goes to the preview like a file.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;
use tokio::task::spawn_blocking;

use super::import::{refused, staged};
use super::message;
use super::preview::{Note, told};
use super::seats::Editor;
use crate::documents::ReadError;
use crate::documents::html::{MARK, MAX_PASTE};
use crate::lang::Msg;
use crate::plans::BODY_MAX;
use crate::plans::import::ImportError;
use crate::plans::reading::{self, ReadingError};
use crate::projects::web::Worker;
use crate::web::upload::Upload;
use crate::web::{Error, Page, Result};

/// What the editor puts in, and what it says of it.
#[derive(Serialize)]
struct Pasted {
    markdown: String,
    inline: bool,
    said: String,
    told: Vec<Note>,
}

/// Why the formatting was not read; the words stand in the editor already.
#[derive(Serialize)]
struct Refused {
    said: String,
}

/// `POST …/plan/{version}/lim-inn`: the Markdown of what was pasted; 413 and 422 say why there is none. Nothing is saved.
pub(super) async fn into_section(me: Editor, upload: Upload) -> Result<HttpResponse> {
    if me.plan.frozen_at.is_some() {
        return Err(Error::Conflict("plans-frozen-refused"));
    }
    let file = upload.file.ok_or(Error::Bad("web-bad-form"))?;
    let taken = upload.fields.text("taken").split(' ').map(str::to_owned).collect();
    let html = String::from_utf8_lossy(&file.staged.read_whole().await?).into_owned();
    let pasted = match reading::pasted(html, taken).await {
        Ok(pasted) => pasted,
        Err(error) => return Ok(refuse(&me.page, &error)),
    };
    let length = pasted.markdown.chars().count();
    if length > BODY_MAX {
        let said = Msg::new("plans-paste-too-long").arg("length", length).arg("max", BODY_MAX);
        return Ok(HttpResponse::UnprocessableEntity().json(Refused { said: me.page.say(&said) }));
    }
    let told: Vec<Note> = pasted.warnings.iter().map(|w| told(w, |msg| me.page.say(msg))).collect();
    let said = me.page.say(&Msg::new("plans-paste-done").arg("count", told.len()));
    Ok(HttpResponse::Ok().json(Pasted { markdown: pasted.markdown, inline: pasted.inline, said, told }))
}

fn refuse(page: &Page, error: &ReadingError) -> HttpResponse {
    let status = match error {
        ReadingError::Import(ImportError::Read(ReadError::TooLarge { .. })) => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    HttpResponse::build(status).json(Refused { said: page.say(&fault(error)) })
}

fn fault(error: &ReadingError) -> Msg {
    const MB: usize = 1024 * 1024;
    match error {
        ReadingError::Import(ImportError::Read(ReadError::TooLarge { .. })) => {
            Msg::new("plans-paste-too-large").arg("limit", MAX_PASTE / MB)
        }
        ReadingError::Import(ImportError::Read(ReadError::TooDeep | ReadError::Bomb)) => {
            Msg::new("plans-paste-too-deep")
        }
        ReadingError::Import(ImportError::Read(ReadError::Empty)) => Msg::new("plans-paste-empty"),
        // Where it stands in the text, and what to do: as of a file.
        ReadingError::Import(ImportError::Section { .. }) => message(error.key(), error.args()),
        _ => Msg::new("plans-paste-unread"),
    }
}

/// `POST …/plan/lim-inn`: the formatted text when the browser sent it, else the words as Markdown.
pub(super) async fn whole_plan(me: Worker, upload: Upload) -> Result<HttpResponse> {
    let Upload { fields, file } = upload;
    let text = fields.lines("text");
    let source = match file.filter(|file| !file.staged.is_empty()) {
        Some(html) => [MARK, html.staged.read_whole().await?.as_slice()].concat(),
        None if text.trim().is_empty() => {
            return refused(&me, &fields, "text", Msg::new("plans-paste-empty"));
        }
        // A text may begin as an archive does, and is none.
        None => format!("{}{text}", if text.starts_with("PK") { "\n" } else { "" }).into_bytes(),
    };
    let name = me.page.say(&Msg::new("plans-paste-name"));
    if let Err(error) = reading::read(name.clone(), source.clone()).await {
        return refused(&me, &fields, "text", fault(&error));
    }
    let program = Arc::clone(&me.page.state.program);
    let stage = move || program.files.stage(&program.clock, &source);
    staged(&me, &fields, (name, spawn_blocking(stage).await.map_err(Error::internal)??)).await
}
