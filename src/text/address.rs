//! E-mail addresses: what is accepted, and the form that mail servers and comparisons need.

use serde::Serialize;
use std::fmt;

/// The longest address that fits in a mail command (RFC 5321, 4.5.3.1.3, less the brackets).
const MAX: usize = 254;
const MAX_LOCAL: usize = 64;

/// An address that has been checked. The domain may be written with Norwegian or Sami letters: `post@bø.no`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct EmailAddress {
    shown: String,
    ascii: String,
}

/// Why an address is refused. Never corrected by guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    #[error("no address")]
    Empty,
    #[error("a space or control character in the address")]
    Space,
    /// A sign that nobody sees: pasted along, as a rule.
    #[error("an invisible character in the address")]
    Unseen,
    #[error("a comma or semicolon in the address")]
    Comma,
    #[error("the address needs exactly one @")]
    At,
    #[error("the part before @ is not usable")]
    Local,
    #[error("the domain lacks a dot")]
    NoDot,
    #[error("the domain is not usable")]
    Domain,
    #[error("the address is too long")]
    TooLong,
}

/// Checks one bare address. Space and invisible characters around it are ignored. No display name, no quotes, no list.
///
/// The part before @ is ASCII: a relay without SMTPUTF8 could not deliver anything else.
pub fn parse(text: &str) -> Result<EmailAddress, AddressError> {
    let text = super::gate::trimmed(text);
    match text.chars().find_map(refused) {
        _ if text.is_empty() => return Err(AddressError::Empty),
        Some(error) => return Err(error),
        None => {}
    }
    let (local, domain) =
        text.split_once('@').filter(|(_, domain)| !domain.contains('@')).ok_or(AddressError::At)?;
    check_local(local)?;
    let ascii = format!("{local}@{}", ascii_domain(domain)?);
    if ascii.len() > MAX {
        return Err(AddressError::TooLong);
    }
    Ok(EmailAddress { shown: text.to_owned(), ascii })
}

/// By what two spellings of one address are the same: [`EmailAddress::key`]. A text that is no address is itself, in small
/// letters and without the space around it.
pub fn key(written: &str) -> String {
    parse(written).map_or_else(|_| super::gate::trimmed(written).to_lowercase(), |address| address.key())
}

impl EmailAddress {
    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// For SMTP: the domain in ASCII, `post@xn--b-5ga.no`.
    pub fn ascii(&self) -> &str {
        &self.ascii
    }

    /// For comparing: two addresses with the same key reach the same person, whatever their case.
    pub fn key(&self) -> String {
        self.ascii.to_ascii_lowercase()
    }
}

impl AddressError {
    /// The end of the message key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Space => "space",
            Self::Unseen => "unseen",
            Self::Comma => "comma",
            Self::At => "at",
            Self::Local => "local",
            Self::NoDot => "no-dot",
            Self::Domain => "domain",
            Self::TooLong => "too-long",
        }
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

fn refused(c: char) -> Option<AddressError> {
    match c {
        ',' | ';' => Some(AddressError::Comma),
        _ if c.is_whitespace() || c.is_control() => Some(AddressError::Space),
        _ if super::gate::is_edge(c) => Some(AddressError::Unseen),
        _ => None,
    }
}

fn check_local(local: &str) -> Result<(), AddressError> {
    let usable = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    match local {
        _ if local.is_empty() || dots || !local.chars().all(usable) => Err(AddressError::Local),
        _ if local.len() > MAX_LOCAL => Err(AddressError::TooLong),
        _ => Ok(()),
    }
}

fn ascii_domain(domain: &str) -> Result<String, AddressError> {
    if !domain.is_empty() && !domain.contains('.') {
        return Err(AddressError::NoDot);
    }
    // idna's errors carry no detail to keep.
    let ascii = idna::domain_to_ascii(domain).or(Err(AddressError::Domain))?;
    let label_ok = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = ascii.rsplit('.').next().unwrap_or_default();
    let top_ok = top.len() >= 2 && top.chars().any(|c| c.is_ascii_alphabetic());
    if ascii.contains('.') && top_ok && ascii.split('.').all(label_ok) {
        Ok(ascii)
    } else {
        Err(AddressError::Domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepted() {
        for (given, ascii) in [
            ("post@bø.no", "post@xn--b-5ga.no"),
            (" post.asveien@example.org\u{a0}", "post.asveien@example.org"),
            ("\u{200e}a@b3.example\u{200b}", "a@b3.example"),
            ("\u{feff}a@b3.example\0", "a@b3.example"),
            ("Styret.Sjogata@Example.org", "Styret.Sjogata@example.org"),
            ("o'neill+plan@sub.example.co.uk", "o'neill+plan@sub.example.co.uk"),
            ("post@kárášjohka.no", "post@xn--krjohka-hwab49j.no"),
        ] {
            assert_eq!(parse(given).map(|a| a.ascii().to_owned()).as_deref(), Ok(ascii), "{given}");
        }
        assert_eq!(parse("Post@BØ.no").unwrap().key(), parse("post@bø.no").unwrap().key());
        assert_eq!(parse("post@bø.no").unwrap().as_str(), "post@bø.no");
    }

    #[test]
    fn one_address_has_one_key_however_it_is_written() {
        for (one, other) in [
            ("Kari@Example.NO", " kari@example.no "),
            ("post@BØ.no", "post@xn--b-5ga.no"),
            ("\u{200b}kari@example.no", "kari@example.no"),
            (" Ikke en adresse ", "ikke en adresse"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert_ne!(key("kari@example.no"), key("kari@example.org"));
    }

    #[test]
    fn refused() {
        use AddressError as E;
        let long = format!("{}@example.org", "a".repeat(65));
        let very_long = format!("a@{}no", "abcdefghi.".repeat(26));
        for (given, wanted) in [
            ("", E::Empty),
            ("  ", E::Empty),
            ("styret.havneglott@example,org", E::Comma),
            ("a@b.no;c@d.no", E::Comma),
            ("a b@example.org", E::Space),
            ("a@exam\u{200b}ple.org", E::Unseen),
            ("a\u{ad}b@example.org", E::Unseen),
            ("a\u{202e}b@example.org", E::Unseen),
            ("\u{200b}\u{feff}", E::Empty),
            ("a@example.org\r\nBcc: b@example.org", E::Space),
            ("a\u{7}@example.org", E::Space),
            ("example.org", E::At),
            ("a@b@example.org", E::At),
            ("@example.org", E::Local),
            ("a..b@example.org", E::Local),
            (".a@example.org", E::Local),
            ("pål@example.org", E::Local),
            ("Ola<a@example.org>", E::Local),
            ("a@localhost", E::NoDot),
            ("a@", E::Domain),
            ("a@example..org", E::Domain),
            ("a@-example.org", E::Domain),
            ("a@example.org.", E::Domain),
            ("a@127.0.0.1", E::Domain),
            ("a@exa_mple.org", E::Domain),
            (long.as_str(), E::TooLong),
            (very_long.as_str(), E::TooLong),
        ] {
            assert_eq!(parse(given).unwrap_err(), wanted, "{given:?}");
        }
    }
}
