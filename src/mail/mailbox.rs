//! Owns the mailbox that stands in a letter's header: a checked e-mail address, and the name a reader sees.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::address::{self, AddressError, EmailAddress};

/// One mailbox (RFC 5322, 3.4), safe in a header.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct Mailbox {
    name: Option<String>,
    address: EmailAddress,
}

/// Why a text is not a usable mailbox.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailboxError {
    #[error(transparent)]
    Address(#[from] AddressError),
    #[error("a line break or control character in a name")]
    Name,
    #[error("the mail library refuses the address: {0}")]
    Library(lettre::address::AddressError),
}

impl Mailbox {
    /// An address without a name.
    pub fn new(email: &str) -> Result<Self, MailboxError> {
        Ok(Self { name: None, address: address::parse(email)? })
    }

    /// An address with the name a reader sees; an empty name is no name.
    pub fn named(name: &str, email: &str) -> Result<Self, MailboxError> {
        if name.chars().any(char::is_control) {
            return Err(MailboxError::Name);
        }
        let name = name.trim();
        Ok(Self { name: (!name.is_empty()).then(|| name.to_owned()), address: address::parse(email)? })
    }

    /// `Nordvik kommune <horing@example.no>` or a bare address, as a configuration has it.
    pub fn written(text: &str) -> Result<Self, MailboxError> {
        match text.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
            Some((name, email)) => Self::named(name.trim().trim_matches('"'), email.trim()),
            None => Self::new(text.trim()),
        }
    }

    /// As [`Mailbox::named`], where the name only adorns the address: what cannot stand in a header becomes a space, for a
    /// letter is owed to whoever has an address.
    pub fn titled(name: &str, email: &str) -> Result<Self, MailboxError> {
        Self::named(&one_line(name), email)
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// As mail servers need it, the domain in ASCII.
    pub fn email(&self) -> &str {
        self.address.ascii()
    }

    pub fn domain(&self) -> &str {
        self.email().rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    pub(super) fn bare(&self) -> Result<lettre::Address, MailboxError> {
        self.email().parse().map_err(MailboxError::Library)
    }

    pub(super) fn to_header(&self) -> Result<lettre::message::Mailbox, MailboxError> {
        Ok(lettre::message::Mailbox::new(self.name.clone(), self.bare()?))
    }
}

impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.email()),
            None => f.write_str(self.email()),
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

impl From<Mailbox> for Plain {
    fn from(mailbox: Mailbox) -> Self {
        Self { email: mailbox.email().to_owned(), name: mailbox.name }
    }
}

impl TryFrom<Plain> for Mailbox {
    type Error = MailboxError;

    fn try_from(plain: Plain) -> Result<Self, MailboxError> {
        Self::named(plain.name.as_deref().unwrap_or_default(), &plain.email)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the address check lets in, the mail library takes too: nobody is registered who cannot be written to.
    #[test]
    fn every_address_that_is_accepted_can_stand_in_a_letter() {
        for (text, ascii) in [
            ("post@example.no", "post@example.no"),
            (" Post@Example.NO ", "Post@example.no"),
            ("post@bø.no", "post@xn--b-5ga.no"),
            ("post@kárášjohka.no", "post@xn--krjohka-hwab49j.no"),
            ("o'brien+horing@example.no", "o'brien+horing@example.no"),
            ("!#$%&'*+-/=?^_`{|}~.a@example.no", "!#$%&'*+-/=?^_`{|}~.a@example.no"),
        ] {
            let mailbox = Mailbox::named("Ola", text).unwrap();
            assert_eq!(mailbox.email(), ascii, "{text}");
            assert_eq!(mailbox.bare().unwrap().to_string(), ascii, "{text}");
            let stored = serde_json::to_string(&mailbox).unwrap();
            assert_eq!(serde_json::from_str::<Mailbox>(&stored).unwrap().email(), ascii, "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_by_the_one_check() {
        for (text, error) in [
            ("pøst@example.no", AddressError::Local),
            ("post", AddressError::At),
            ("a> RCPT@example.no", AddressError::Space),
            ("post@localhost", AddressError::NoDot),
            ("post@example.no\r\nBcc: x@y.no", AddressError::Space),
        ] {
            assert_eq!(Mailbox::new(text), Err(MailboxError::Address(error)), "{text}");
        }
    }

    #[test]
    fn a_name_cannot_break_the_header() {
        assert_eq!(Mailbox::named("Ola\r\nBcc: x@y.no", "a@example.no"), Err(MailboxError::Name));
        assert_eq!(Mailbox::named("  ", "a@example.no").unwrap().name(), None);
        let titled = Mailbox::titled("Ola\r\nBcc:\tx@y.no\u{0} ", "a@example.no").unwrap();
        assert_eq!(titled.name(), Some("Ola Bcc: x@y.no"));
        assert!(serde_json::from_str::<Mailbox>(r#"{"name":"a\nb","email":"a@example.no"}"#).is_err());
    }
}
