//! A unit's personal link: made when a letter is rendered, never stored, never logged.
//!
//! `{base}/r/{id}.{token}`: the id of the unit's place in a call and a token that only this server can make for it. The token covers
//! the generation, so a link that was sent before can be made void. Whoever holds such a link is told that there is a newer one, and
//! nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::StatusRequestId;
use super::read::calls::{self, AskedUnit};
use crate::db::{self, Conn};
use crate::keys::Keys;
use crate::program::Program;

const PURPOSE: &str = "status-request";

/// The whole address of the page where a unit reports.
pub fn link(program: &Program, id: StatusRequestId, generation: i32) -> String {
    format!("{}{}", program.config.base_url, path(&token(&program.keys, id, generation)))
}

/// Path of the page that a token opens.
pub fn path(token: &str) -> String {
    format!("/r/{token}")
}

/// The last part of the link.
pub fn token(keys: &Keys, id: StatusRequestId, generation: i32) -> String {
    let named = URL_SAFE_NO_PAD.encode(id.0.as_bytes());
    format!("{named}.{}", keys.token(PURPOSE, &about(id, generation)))
}

/// A unit whose link was checked; it is made by [`find`] only.
#[derive(Clone, Debug)]
pub struct Bearer(AskedUnit);

impl Bearer {
    pub fn asked(&self) -> &AskedUnit {
        &self.0
    }

    pub fn into_asked(self) -> AskedUnit {
        self.0
    }
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub enum Led {
    /// To the measures of whoever was asked.
    To(Box<Bearer>),
    /// A newer one was sent.
    Replaced,
    /// Forged or miswritten.
    Nowhere,
}

/// Who came by this link.
pub fn find(conn: &mut Conn, keys: &Keys, token: &str) -> db::Result<Led> {
    let Some((id, secret)) = read(token) else { return Ok(Led::Nowhere) };
    let Some(asked) = calls::asked(conn, id)? else { return Ok(Led::Nowhere) };
    let now = asked.request.generation;
    if keys.verify(PURPOSE, &about(id, now), secret) {
        return Ok(Led::To(Box::new(Bearer(asked))));
    }
    let earlier = (1..now).any(|generation| keys.verify(PURPOSE, &about(id, generation), secret));
    Ok(if earlier { Led::Replaced } else { Led::Nowhere })
}

fn about(id: StatusRequestId, generation: i32) -> Vec<u8> {
    [id.0.as_bytes().as_slice(), &generation.to_be_bytes()].concat()
}

fn read(token: &str) -> Option<(StatusRequestId, &str)> {
    let (named, secret) = token.split_once('.')?;
    let bytes = URL_SAFE_NO_PAD.decode(named).ok()?;
    Some((StatusRequestId(uuid::Uuid::from_slice(&bytes).ok()?), secret))
}
