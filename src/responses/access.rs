//! Who may write in an answer: whoever holds its secret. And who may work with answers: members of the hearing.

use crate::audit::{Actor, ActorKind};
use crate::db::{self, Conn};
use crate::web::keys::Keys;

use super::{Asked, Response, ResponseId, Revision, store};

const PURPOSE: &str = "respondent";

/// Somebody who holds the secret of one answer, and what they hold.
#[derive(Clone, Debug)]
pub struct Holder {
    response: Response,
    hearing: Asked,
    latest: Revision,
    actor: Actor,
}

impl Holder {
    pub fn response(&self) -> &Response {
        &self.response
    }

    pub fn hearing(&self) -> &Asked {
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
pub fn link_token(keys: &Keys, response: ResponseId) -> String {
    keys.token("response-link", response.0.as_bytes())
}

/// Seals the copies that a browser keeps of one answer: only pages that open the answer carry it.
pub fn copy_key(keys: &Keys, response: ResponseId) -> String {
    keys.token("browser-copy", response.0.as_bytes())
}

fn about(response: ResponseId, generation: i32) -> Vec<u8> {
    [response.0.as_bytes().as_slice(), &generation.to_be_bytes()].concat()
}

/// The holder of a response's secret; `None` if there is no such response or the secret is not its own.
pub fn holder(
    conn: &mut Conn,
    keys: &Keys,
    id: ResponseId,
    secret: &str,
    address: &str,
) -> db::Result<Option<Holder>> {
    let Some((response, hearing, generation)) = store::held(conn, id)? else {
        return Ok(None);
    };
    if !keys.verify(PURPOSE, &about(id, generation), secret) {
        return Ok(None);
    }
    let actor = respondent(&response, address);
    let latest = store::latest_revision(conn, id)?;
    Ok(latest.map(|latest| Holder { response, hearing, latest, actor }))
}

/// A respondent as the audit list names them.
pub(super) fn respondent(response: &Response, address: &str) -> Actor {
    Actor {
        kind: ActorKind::Respondent,
        id: Some(response.id.0),
        name: response.sender_name.clone(),
        address: Some(address.to_owned()),
    }
}
