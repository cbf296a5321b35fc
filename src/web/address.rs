//! Which addresses are looked at at all: none that is too long, and none whose path no gate would let through.

use actix_web::dev::ServiceRequest;
use percent_encoding::percent_decode_str;

use super::{Error, Result};
use crate::text::gate;

/// Longest address in bytes, as most proxies have it.
pub const MAX: usize = 8 * 1024;

/// Refuses before any handler sees it. No path of ours has a control character, so a page there does not exist.
pub fn check(request: &ServiceRequest) -> Result<()> {
    let uri = request.uri();
    if uri.path_and_query().map_or(0, |whole| whole.as_str().len()) > MAX {
        return Err(Error::LongAddress);
    }
    let path = percent_decode_str(uri.path()).decode_utf8().or(Err(Error::NotFound))?;
    if gate::is_refused_anywhere(&path) { Err(Error::NotFound) } else { Ok(()) }
}
