//! Passwords as argon2id hashes: slow on purpose, so only so many at a time; and which passwords are too easy.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{Semaphore, TryAcquireError};

use super::{PASSWORD_MAX, PASSWORD_MIN};
use crate::lang::Msg;

/// Hashes under way at once in this process, one for each core: each takes 19 MiB.
static SLOTS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, usize::from)));
/// Those who hash or wait for it. Whoever comes on top is told to try again: a wait of seconds helps nobody.
static DOOR: Semaphore = Semaphore::const_new(256);

/// Why no hash was made or compared: never because the password is wrong.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    #[error("password hash: {0}")]
    Broken(String),
    /// Too many wait already.
    #[error("too many are signing in at once")]
    Busy,
}

/// A hash with its own salt, in the PHC string format. Blocks for some 20 milliseconds; see [`hash_later`].
pub fn hash(password: &str) -> Result<String, HashError> {
    let hash = hasher()?.hash_password(password.as_bytes()).map_err(|e| HashError::Broken(e.to_string()))?;
    Ok(hash.to_string())
}

/// Is it the password? Against `None` (no such account, or no password yet) it takes as long and says no.
pub fn verify(password: &str, stored: Option<&str>) -> Result<bool, HashError> {
    let Some(stored) = stored.filter(|hash| !hash.is_empty()) else {
        hash(password)?;
        return Ok(false);
    };
    let parsed = PasswordHash::new(stored).map_err(|e| HashError::Broken(e.to_string()))?;
    Ok(hasher()?.verify_password(password.as_bytes(), &parsed).is_ok())
}

/// [`hash`] on a blocking thread, when it is this one's turn.
pub async fn hash_later(password: String) -> Result<String, HashError> {
    in_turn(move || hash(&password)).await
}

/// [`verify`] on a blocking thread, when it is this one's turn.
pub async fn verify_later(password: String, stored: Option<String>) -> Result<bool, HashError> {
    in_turn(move || verify(&password, stored.as_deref())).await
}

async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, HashError> + Send + 'static,
) -> Result<T, HashError> {
    let broken = |why: &dyn std::fmt::Display| HashError::Broken(why.to_string());
    let _inside = DOOR.try_acquire().map_err(|error| match error {
        TryAcquireError::NoPermits => HashError::Busy,
        TryAcquireError::Closed => broken(&error),
    })?;
    let slot = SLOTS.acquire().await.map_err(|error| broken(&error))?;
    // The slot goes along: a visitor who leaves frees nothing that is still being hashed.
    let hashed = tokio::task::spawn_blocking(move || {
        let _slot = slot;
        work()
    });
    hashed.await.map_err(|error| broken(&error))?
}

/// OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
fn hasher() -> Result<Argon2<'static>, HashError> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|e| HashError::Broken(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Words that stand first in a guesser's list for a Norwegian municipality, beside those the estimator knows.
const LOCAL_WORDS: &[&str] = &[
    "passord",
    "hemmelig",
    "kommune",
    "kommunen",
    "rådhus",
    "rådhuset",
    "høring",
    "høyring",
    "velkommen",
    "sommer",
    "sommar",
    "høst",
    "haust",
    "vinter",
    "vår",
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "mandag",
    "fredag",
    "norge",
    "noreg",
    "oslo",
    "bergen",
    "trondheim",
    "fotball",
    "brann",
    "rosenborg",
    "lydhør",
    "lydhor",
    "administrator",
];

/// Is this fit to be a password? Long enough, and not one that is guessed early: NIST SP 800-63B (5.1.1.2) asks that
/// common, repetitive and context-specific ones are refused. `about` is what is known of the person and the place.
pub fn check(password: &str, about: &[&str]) -> Result<(), Msg> {
    match password.chars().count() {
        n if n < PASSWORD_MIN => Err(Msg::new("accounts-password-too-short").arg("min", PASSWORD_MIN)),
        n if n > PASSWORD_MAX => Err(Msg::new("accounts-password-too-long").arg("max", PASSWORD_MAX)),
        _ if is_easy(password, about) => Err(Msg::new("accounts-password-easy")),
        _ => Ok(()),
    }
}

fn is_easy(password: &str, about: &[&str]) -> bool {
    let words: Vec<String> = about
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).chain([*text]))
        .filter(|word| word.chars().count() > 2)
        .map(str::to_lowercase)
        .collect();
    let known: Vec<&str> = words.iter().map(String::as_str).chain(LOCAL_WORDS.iter().copied()).collect();
    // Below 3 of 4 it falls to some 10^8 guesses, which a stolen hash does not withstand.
    zxcvbn::zxcvbn(password, &known).score() < zxcvbn::Score::Three || is_made_of(password, &known)
}

/// Known words, figures and signs only, or nearly: the estimator thinks too well of several easy pieces in a row.
fn is_made_of(password: &str, known: &[&str]) -> bool {
    let lower = password.to_lowercase();
    let mut by_length: Vec<&&str> = known.iter().collect();
    by_length.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let rest = by_length.into_iter().fold(lower.clone(), |rest, word| rest.replace(*word, " "));
    rest != lower && rest.chars().filter(|c| c.is_alphabetic()).count() < REST_MIN
}

/// Letters that must be left when known words are taken out.
const REST_MIN: usize = 6;

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
        assert!(!verify("", Some("")).unwrap(), "an account that has no password yet");
        assert!(verify("x", Some("tull")).is_err());
    }

    #[test]
    fn what_is_guessed_early_is_refused() {
        let about = ["Ingrid Aas", "ingrid.aas@nordvik.example.no", "Nordvik kommune"];
        for easy in [
            "password1234",
            "passordpassord",
            "123456789012",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "qwertyuiopås",
            "Nordvik kommune",
            "nordvik2026!",
            "ingrid.aas@nordvik.example.no",
            "IngridAas2026",
            "sommersommer",
            "Velkommen2026",
            "letmeinletmein",
            "iloveyou1234",
        ] {
            assert_eq!(check(easy, &about).unwrap_err().key, "accounts-password-easy", "{easy}");
        }
        for fit in
            ["ålesund-i-mai regner det", "høringen åpner i dag", "kaffe tavle brosjyre", "nordvik-demo-2027"]
        {
            assert!(check(fit, &[]).is_ok(), "{fit}");
        }
    }

    #[test]
    fn a_password_is_long_enough_in_characters() {
        for (password, fits) in [("kort", false), ("ålesund-i-mai", true), ("elleve tegn", false)] {
            assert_eq!(check(password, &[]).is_ok(), fits, "{password}");
        }
        assert!(check(&"lang ".repeat(41), &[]).is_err());
    }

    #[tokio::test]
    async fn only_so_many_wait_and_whoever_leaves_frees_the_place() {
        let held = DOOR.try_acquire_many(256).unwrap();
        assert!(matches!(hash_later("x".to_owned()).await, Err(HashError::Busy)));
        drop(held);
        assert!(hash_later("x".to_owned()).await.is_ok());
    }
}
