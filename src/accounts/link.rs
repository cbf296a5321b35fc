//! The link by which a person sets their own password: made when the letter is written, never stored, never logged.
//!
//! `{base}/nytt-passord/{id}.{until}.{token}`: the account, the second until which it holds, and a token that only this
//! server can make for both and for the password there is now. So it is void once it was used.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;

use super::{Account, AccountId, store};
use crate::db::{self, Conn};
use crate::keys::Keys;

const PURPOSE: &str = "new-password";

/// The last part of the link.
pub fn token(keys: &Keys, id: AccountId, password_hash: &str, until: Timestamp) -> String {
    let until = until.as_second();
    let named = URL_SAFE_NO_PAD.encode(id.0.as_bytes());
    format!("{named}.{until}.{}", keys.token(PURPOSE, &about(id, password_hash, until)))
}

/// Whose link it is. A forged one, one that was used, one whose time is over, and that of a closed account find nobody.
pub fn find(conn: &mut Conn, keys: &Keys, token: &str, now: Timestamp) -> db::Result<Option<Account>> {
    let Some((id, until, secret)) = read(token).filter(|(_, until, _)| *until >= now.as_second()) else {
        return Ok(None);
    };
    let Some(kept) = store::kept(conn, id)?.filter(|kept| kept.disabled_at.is_none()) else {
        return Ok(None);
    };
    let hash = store::password_hash(conn, id)?.unwrap_or_default();
    Ok(keys.verify(PURPOSE, &about(id, &hash, until), secret).then_some(kept.account))
}

fn about(id: AccountId, password_hash: &str, until: i64) -> Vec<u8> {
    [id.0.as_bytes().as_slice(), &until.to_be_bytes(), password_hash.as_bytes()].concat()
}

fn read(token: &str) -> Option<(AccountId, i64, &str)> {
    let (named, rest) = token.split_once('.')?;
    let (until, secret) = rest.split_once('.')?;
    let bytes = URL_SAFE_NO_PAD.decode(named).ok()?;
    Some((AccountId(uuid::Uuid::from_slice(&bytes).ok()?), until.parse().ok()?, secret))
}
