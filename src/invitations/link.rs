//! The personal link: made when a letter is rendered, never stored, never logged.
//!
//! `{base}/i/{id}.{token}`: the invitation's id and a token that only this server can make for it. The token covers the
//! invitation's generation, so links of letters to a wrong address can be made void.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{InvitationId, Invited, read};
use crate::db::{self, Conn};
use crate::keys::Keys;
use crate::program::Program;

const PURPOSE: &str = "invitation";

/// The whole address of an invitation's landing page.
pub fn link(program: &Program, id: InvitationId, generation: i32) -> String {
    format!("{}/i/{}", program.config.base_url, token(&program.keys, id, generation))
}

/// The last part of the link.
pub fn token(keys: &Keys, id: InvitationId, generation: i32) -> String {
    let named = URL_SAFE_NO_PAD.encode(id.0.as_bytes());
    format!("{named}.{}", keys.token(PURPOSE, &about(id, generation)))
}

/// Who came by this link. A forged one, and one of an earlier generation, finds nobody.
pub fn find_by_token(conn: &mut Conn, keys: &Keys, token: &str) -> db::Result<Option<Invited>> {
    let Some((id, secret)) = read(token) else {
        return Ok(None);
    };
    let found = read::invited(conn, id)?;
    Ok(found.filter(|invited| keys.verify(PURPOSE, &about(id, invited.generation), secret)))
}

fn about(id: InvitationId, generation: i32) -> Vec<u8> {
    [id.0.as_bytes().as_slice(), &generation.to_be_bytes()].concat()
}

fn read(token: &str) -> Option<(InvitationId, &str)> {
    let (named, secret) = token.split_once('.')?;
    let bytes = URL_SAFE_NO_PAD.decode(named).ok()?;
    Some((InvitationId(uuid::Uuid::from_slice(&bytes).ok()?), secret))
}
