//! Passwords as argon2id hashes. Slow on purpose: never call these inside a write.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

/// The hash could not be made or read: a fault, not a wrong password.
#[derive(Debug, thiserror::Error)]
#[error("password hash: {0}")]
pub struct HashError(String);

/// A hash with its own salt, in the PHC string format.
pub fn hash(password: &str) -> Result<String, HashError> {
    let hash = hasher()?.hash_password(password.as_bytes()).map_err(|e| HashError(e.to_string()))?;
    Ok(hash.to_string())
}

/// Is it the password? Against `None` (no such account) it takes as long and says no.
pub fn verify(password: &str, stored: Option<&str>) -> Result<bool, HashError> {
    let Some(stored) = stored else {
        hash(password)?;
        return Ok(false);
    };
    let parsed = PasswordHash::new(stored).map_err(|e| HashError(e.to_string()))?;
    Ok(hasher()?.verify_password(password.as_bytes(), &parsed).is_ok())
}

/// OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
fn hasher() -> Result<Argon2<'static>, HashError> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|e| HashError(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_password_only() {
        let stored = hash("høringen åpner i dag").unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(verify("høringen åpner i dag", Some(&stored)).unwrap());
        assert!(!verify("høringen apner i dag", Some(&stored)).unwrap());
        assert!(!verify("hva som helst", None).unwrap());
        assert!(verify("x", Some("tull")).is_err());
    }
}
