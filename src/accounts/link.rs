//! The link by which a person sets their own password: made when the letter is written, never stored, never logged.
//!
//! `{base}/nytt-passord/{id}.{until}.{token}`: the account, the second until which it holds, and a token that only this
//! server can make for both, for the password there is now and for the address it was sent to. So it is void once it was used
//! or the address has been corrected.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;

use super::{Account, AccountId, read, store};
use crate::db::{self, Conn};
use crate::keys::Keys;
use crate::text::address;

const PURPOSE: &str = "new-password";

/// The last part of the link.
pub fn token(keys: &Keys, account: &Account, password_hash: &str, until: Timestamp) -> String {
    let until = until.as_second();
    let named = URL_SAFE_NO_PAD.encode(account.id.0.as_bytes());
    format!("{named}.{until}.{}", keys.token(PURPOSE, &about(account, password_hash, until)))
}

/// Whose link it is. A forged one, one that was used, one whose time is over, and that of a closed account find nobody.
pub fn find(conn: &mut Conn, keys: &Keys, token: &str, now: Timestamp) -> db::Result<Option<Account>> {
    let Some((id, until, secret)) = read(token).filter(|(_, until, _)| *until >= now.as_second()) else {
        return Ok(None);
    };
    let Some(kept) = read::kept(conn, id)?.filter(|kept| kept.disabled_at.is_none()) else {
        return Ok(None);
    };
    let hash = store::password_hash(conn, id)?.unwrap_or_default();
    Ok(keys.verify(PURPOSE, &about(&kept.account, &hash, until), secret).then_some(kept.account))
}

fn about(account: &Account, password_hash: &str, until: i64) -> Vec<u8> {
    let address = address::key(&account.email);
    let (id, until) = (account.id.0.as_bytes(), until.to_be_bytes());
    [id.as_slice(), &until, password_hash.as_bytes(), &[0], address.as_bytes()].concat()
}

fn read(token: &str) -> Option<(AccountId, i64, &str)> {
    let (named, rest) = token.split_once('.')?;
    let (until, secret) = rest.split_once('.')?;
    let bytes = URL_SAFE_NO_PAD.decode(named).ok()?;
    Some((AccountId(uuid::Uuid::from_slice(&bytes).ok()?), until.parse().ok()?, secret))
}
