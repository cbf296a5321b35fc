//! Owns the mail address: one mailbox with an optional name, checked once, safe in a header.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One mailbox. The domain is kept in its ASCII form (`post@bø.no` becomes `post@xn--b-5ga.no`), lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct Address {
    name: Option<String>,
    email: String,
}

/// Why a text is not a usable mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    #[error("an address needs one @ with something on both sides")]
    Shape,
    #[error("letters outside a-z before the @ cannot be delivered by most mail servers")]
    LocalPart,
    #[error("the part after the @ is not a domain name")]
    Domain,
    #[error("a line break or control character in a name or address")]
    Control,
}

impl Address {
    /// An address without a name.
    pub fn new(email: &str) -> Result<Self, AddressError> {
        Ok(Self { name: None, email: canonical(email)? })
    }

    /// An address with the name a reader sees; an empty name is no name.
    pub fn named(name: &str, email: &str) -> Result<Self, AddressError> {
        if name.chars().any(char::is_control) {
            return Err(AddressError::Control);
        }
        let name = name.trim();
        Ok(Self { name: (!name.is_empty()).then(|| name.to_owned()), email: canonical(email)? })
    }

    /// `Nordvik kommune <horing@example.no>` or a bare address, as a configuration has it.
    pub fn written(text: &str) -> Result<Self, AddressError> {
        match text.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
            Some((name, email)) => Self::named(name.trim().trim_matches('"'), email.trim()),
            None => Self::new(text.trim()),
        }
    }

    /// As [`Address::named`], where the name only adorns the address: what cannot stand in a header becomes a space, for a
    /// letter is owed to whoever has an address.
    pub fn titled(name: &str, email: &str) -> Result<Self, AddressError> {
        Self::named(&one_line(name), email)
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub fn email(&self) -> &str {
        &self.email
    }

    pub fn domain(&self) -> &str {
        self.email.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    pub(super) fn bare(&self) -> Result<lettre::Address, AddressError> {
        self.email.parse().map_err(shape_of)
    }

    pub(super) fn mailbox(&self) -> Result<lettre::message::Mailbox, AddressError> {
        Ok(lettre::message::Mailbox::new(self.name.clone(), self.bare()?))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.email),
            None => f.write_str(&self.email),
        }
    }
}

/// A text as it may stand in a header: every run of white space and control characters is one space.
pub fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[derive(Serialize, Deserialize)]
struct Plain {
    name: Option<String>,
    email: String,
}

impl From<Address> for Plain {
    fn from(Address { name, email }: Address) -> Self {
        Self { name, email }
    }
}

impl TryFrom<Plain> for Address {
    type Error = AddressError;

    fn try_from(plain: Plain) -> Result<Self, AddressError> {
        Self::named(plain.name.as_deref().unwrap_or_default(), &plain.email)
    }
}

fn canonical(email: &str) -> Result<String, AddressError> {
    let email = email.trim();
    if email.chars().any(char::is_control) {
        return Err(AddressError::Control);
    }
    let (local, domain) = email.rsplit_once('@').ok_or(AddressError::Shape)?;
    if local.is_empty() || domain.is_empty() || local.contains(['"', '<', '>', '@', ' ']) {
        return Err(AddressError::Shape);
    }
    if !local.is_ascii() {
        return Err(AddressError::LocalPart);
    }
    // The URL rules undo percent signs, which no domain name holds.
    if domain.contains('%') {
        return Err(AddressError::Domain);
    }
    let domain = match url::Host::parse(domain) {
        Ok(url::Host::Domain(domain)) => domain,
        Ok(url::Host::Ipv4(_) | url::Host::Ipv6(_)) | Err(_) => return Err(AddressError::Domain),
    };
    let whole = format!("{local}@{domain}");
    whole.parse::<lettre::Address>().map_err(shape_of)?;
    Ok(whole)
}

fn shape_of(error: lettre::address::AddressError) -> AddressError {
    match error {
        lettre::address::AddressError::InvalidDomain => AddressError::Domain,
        _ => AddressError::Shape,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked_and_canonical() {
        let cases: &[(&str, Result<&str, AddressError>)] = &[
            ("post@example.no", Ok("post@example.no")),
            (" Post@Example.NO ", Ok("Post@example.no")),
            ("post@bø.no", Ok("post@xn--b-5ga.no")),
            ("post@kárášjohka.no", Ok("post@xn--krjohka-hwab49j.no")),
            ("o'brien+horing@example.no", Ok("o'brien+horing@example.no")),
            ("pøst@example.no", Err(AddressError::LocalPart)),
            ("post", Err(AddressError::Shape)),
            ("@example.no", Err(AddressError::Shape)),
            ("post@", Err(AddressError::Shape)),
            ("a@b@example.no", Err(AddressError::Shape)),
            ("a> RCPT@example.no", Err(AddressError::Shape)),
            ("post@exa mple.no", Err(AddressError::Domain)),
            ("post@127.0.0.1", Err(AddressError::Domain)),
            ("post@example.no\r\nBcc: x@y.no", Err(AddressError::Control)),
        ];
        for (text, expected) in cases {
            assert_eq!(Address::new(text).as_ref().map(Address::email), expected.as_ref().copied(), "{text}");
        }
    }

    #[test]
    fn a_name_cannot_break_the_header() {
        assert_eq!(Address::named("Ola\r\nBcc: x@y.no", "a@example.no"), Err(AddressError::Control));
        assert_eq!(Address::named("  ", "a@example.no").unwrap().name(), None);
        let titled = Address::titled("Ola\r\nBcc:\tx@y.no\u{0} ", "a@example.no").unwrap();
        assert_eq!(titled.name(), Some("Ola Bcc: x@y.no"));
        assert!(serde_json::from_str::<Address>(r#"{"name":"a\nb","email":"a@example.no"}"#).is_err());
    }
}
