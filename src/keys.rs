//! The server's key and what is derived from it: form tokens and link tokens. Tokens are made, never stored.

use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::files;

const FILE: &str = "server.key";
const LENGTH: usize = 32;

/// The server's secret. Whoever has it can make every invitation's link.
#[derive(Clone)]
pub struct Keys([u8; LENGTH]);

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Keys {
    /// Reads the key from the data folder; makes one there, readable by its owner only, the first time.
    pub fn load_or_create(data_dir: &Path) -> std::io::Result<Self> {
        let path = data_dir.join(FILE);
        match std::fs::read(&path) {
            Ok(bytes) => {
                files::close(&path)?;
                <[u8; LENGTH]>::try_from(bytes).map(Self).map_err(|bytes| {
                    let (length, path) = (bytes.len(), path.display());
                    std::io::Error::other(format!("{path} has {length} bytes; a server key has {LENGTH}"))
                })
            }
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                files::folder(data_dir)?;
                let key: [u8; LENGTH] = random()?;
                write_private(&path, &key)?;
                Ok(Self(key))
            }
            Err(e) => Err(e),
        }
    }

    /// A token that only this server can make for `purpose` and `about`: 43 URL-safe characters.
    pub fn token(&self, purpose: &str, about: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(purpose, about))
    }

    /// Was `token` made by [`Keys::token`] for the same purpose and subject? Takes the same time either way.
    pub fn verify(&self, purpose: &str, about: &[u8], token: &str) -> bool {
        self.token(purpose, about).as_bytes().ct_eq(token.as_bytes()).into()
    }

    fn mac(&self, purpose: &str, about: &[u8]) -> Vec<u8> {
        // HMAC fills a shorter key up with zeros to its block (RFC 2104, section 2): filled up here, it cannot fail.
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        block.iter_mut().zip(self.0).for_each(|(to, byte)| *to = byte);
        let mut mac = Hmac::<Sha256>::new(&block);
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(about);
        mac.finalize().into_bytes().to_vec()
    }
}

/// A random secret for a cookie or a link: 43 URL-safe characters. Store only its [`digest`].
pub fn random_token() -> std::io::Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(random::<LENGTH>()?))
}

/// SHA-256 of a random token: what the database keeps.
pub fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

fn random<const N: usize>() -> std::io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes)
}

fn write_private(path: &Path, key: &[u8]) -> std::io::Result<()> {
    let mut file = files::create_new(path)?;
    file.write_all(key)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_kept_private() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let first = Keys::load_or_create(folder.path()).unwrap();
        let again = Keys::load_or_create(folder.path()).unwrap();
        assert_eq!(first.token("a", b"x"), again.token("a", b"x"));
        let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_key_filled_up_to_the_block_is_the_same_key() {
        let mut mac = Hmac::<Sha256>::new_from_slice(&[7; LENGTH]).unwrap();
        mac.update(b"link\0x");
        assert_eq!(Keys([7; LENGTH]).mac("link", b"x"), mac.finalize().into_bytes().to_vec());
    }

    #[test]
    fn a_token_is_good_for_one_purpose_and_subject() {
        let keys = Keys([7; LENGTH]);
        let token = keys.token("csrf", b"s");
        assert!(keys.verify("csrf", b"s", &token));
        for (purpose, about, token) in
            [("link", b"s", token.as_str()), ("csrf", b"t", &token), ("csrf", b"s", "x"), ("csrf", b"s", "")]
        {
            assert!(!keys.verify(purpose, about, token));
        }
    }
}
