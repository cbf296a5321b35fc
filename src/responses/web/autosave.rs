//! Saving as one types: one part at a time, answered in JSON for `autosave.js`.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, Save, SaveError};
use super::super::{Stance, Target};
use super::Answering;
use super::saving::{message, revision};
use crate::lang::{Msg, dates};
use crate::web::{Error, Result};

/// What the page needs to know of a save.
#[derive(Serialize)]
struct Outcome {
    /// The part's version now; the one to send with the next save.
    version: i32,
    /// What to show: when it was saved, or why it was not.
    said: String,
    /// On a conflict, what stands saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<Other>,
}

#[derive(Serialize)]
struct Other {
    text: String,
    stance: Option<Stance>,
}

/// `POST /svar/{response}/del`: 200, 409 on a conflict, 410 when the answer has been sent, 422 when refused.
pub(super) async fn save_part(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let target = Target::parse(fields.text("target")).ok_or(Error::Bad("web-bad-form"))?;
    let command = Save {
        revision: revision(&fields)?,
        target,
        stance: Stance::parse(fields.text("stance")),
        text: fields.lines("text").to_owned(),
        version: fields.version()?,
        save_key: fields.text("save_key").to_owned(),
        follows: fields.text("follows").split(' ').map(str::to_owned).collect(),
    };
    let saved = by.act_in_answer(move |tx, holder| actions::save(tx, holder, &command)).await;
    let error = match saved {
        Ok(saved) => {
            let time = dates::time(by.page.lang, saved.at);
            let said = by.page.say(&Msg::new("responses-saved-at").arg("time", time));
            return Ok(HttpResponse::Ok().json(Outcome { version: saved.version, said, other: None }));
        }
        Err(SaveError::Database(error)) => return Err(error.into()),
        Err(error) => error,
    };
    let said = by.page.say(&message(&error));
    let (status, standing) = match error {
        SaveError::Conflict(part) => (StatusCode::CONFLICT, Some(part)),
        SaveError::Closed => (StatusCode::GONE, None),
        _ => (StatusCode::UNPROCESSABLE_ENTITY, None),
    };
    let version = standing.as_ref().and_then(|part| part.as_ref().map(|part| part.version)).unwrap_or(0);
    let other = standing.map(|part| match part {
        Some(part) => Other { text: part.text, stance: part.stance },
        None => Other { text: String::new(), stance: None },
    });
    Ok(HttpResponse::build(status).json(Outcome { version, said, other }))
}
