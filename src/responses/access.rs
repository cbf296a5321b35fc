//! Who may write in an answer: whoever holds its secret. And who may work with answers: members of the hearing.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::audit::{Actor, ActorKind};
use crate::db::{self, Conn};
use crate::keys::Keys;

use super::read::{self, Held};
use super::{HearingToAnswer, Response, ResponseId, Revision};

const PURPOSE: &str = "respondent";
const CONFIRM: &str = "confirm-email";

/// Somebody who holds the secret of one answer, and what they hold.
#[derive(Clone, Debug)]
pub struct Holder {
    response: Response,
    hearing: HearingToAnswer,
    latest: Revision,
    actor: Actor,
}

impl Holder {
    pub fn response(&self) -> &Response {
        &self.response
    }

    pub fn hearing(&self) -> &HearingToAnswer {
        &self.hearing
    }

    /// The newest revision: the draft, or what was submitted last.
    pub fn latest(&self) -> &Revision {
        &self.latest
    }

    /// As the audit list names them: the organisation they answer for.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// The secret that lets a browser write in one answer. A new generation of the invitation's link makes it void.
pub fn secret(keys: &Keys, response: ResponseId, generation: i32) -> String {
    keys.token(PURPOSE, &about(response, generation))
}

/// The token of the link by which an uninvited sender comes back to their answer. Made, never stored; found by its digest.
pub fn link_token(keys: &Keys, response: ResponseId, generation: i32) -> String {
    keys.token("response-link", &about(response, generation))
}

/// The token by which somebody says that an address is theirs: good for this answer and this address only.
pub fn confirm_token(keys: &Keys, response: &Response) -> String {
    let named = URL_SAFE_NO_PAD.encode(response.id.0.as_bytes());
    format!("{named}.{}", keys.token(CONFIRM, &address_of(response)))
}

/// The answer that a confirming token names, which must be checked by [`is_confirmation`].
pub fn confirmed_id(token: &str) -> Option<ResponseId> {
    let bytes = URL_SAFE_NO_PAD.decode(token.split_once('.')?.0).ok()?;
    Some(ResponseId(uuid::Uuid::from_slice(&bytes).ok()?))
}

/// Was the token made for this answer and the address it has now?
pub fn is_confirmation(keys: &Keys, response: &Response, token: &str) -> bool {
    let secret = token.split_once('.').map_or("", |(_, secret)| secret);
    !response.submitter_email.is_empty() && keys.verify(CONFIRM, &address_of(response), secret)
}

fn address_of(response: &Response) -> Vec<u8> {
    [response.id.0.as_bytes().as_slice(), response.submitter_email.to_ascii_lowercase().as_bytes()].concat()
}

/// Seals the copies that a browser keeps of one answer: only pages that open the answer carry it.
pub fn copy_key(keys: &Keys, response: ResponseId) -> String {
    keys.token("browser-copy", response.0.as_bytes())
}

fn about(response: ResponseId, generation: i32) -> Vec<u8> {
    [response.0.as_bytes().as_slice(), &generation.to_be_bytes()].concat()
}

/// The holder of a response's secret; `None` if there is no such response or the secret is not its own.
pub fn holder(conn: &mut Conn, keys: &Keys, id: ResponseId, secret: &str) -> db::Result<Option<Holder>> {
    let Some(held) = read::held(conn, id)? else {
        return Ok(None);
    };
    if !keys.verify(PURPOSE, &about(id, held.generation()), secret) {
        return Ok(None);
    }
    let Held { response, hearing, .. } = held;
    let actor = named(&response);
    let latest = read::latest_revision(conn, id)?;
    Ok(latest.map(|latest| Holder { response, hearing, latest, actor }))
}

/// A respondent as the audit list names them: by what they answer for, and never by where they sat.
pub(super) fn named(response: &Response) -> Actor {
    Actor { name: response.sender_name.clone(), ..nameless(response) }
}

/// A respondent who has sent nothing yet: a draft that expires leaves no name in a list that is never changed.
pub(super) fn nameless(response: &Response) -> Actor {
    Actor { kind: ActorKind::Respondent, id: Some(response.id.0), name: String::new(), address: None }
}
