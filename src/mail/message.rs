//! Owns one letter and its form on the wire: text with an HTML alternative, all of it ASCII.

use jiff::Timestamp;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, MessageBuilder, MultiPart, SinglePart};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mailbox::{Mailbox, MailboxError};
use super::outbox::Hindrance;

/// One letter. `id` gives the Message-ID `<{id}@{domain of from}>`, so that a letter sent twice is known as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub id: Uuid,
    /// The Date header.
    pub at: Timestamp,
    pub from: Mailbox,
    pub reply_to: Option<Mailbox>,
    pub to: Mailbox,
    pub cc: Vec<Mailbox>,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Further headers, name and value, such as `Auto-Submitted: auto-generated`.
    pub headers: Vec<(String, String)>,
}

/// A letter with its form on the wire, so that no connection waits while it is written.
#[derive(Debug, Clone)]
pub struct Letter {
    pub(super) message: Message,
    pub(super) wire: Vec<u8>,
}

impl TryFrom<Message> for Letter {
    type Error = MessageError;

    fn try_from(message: Message) -> Result<Self, MessageError> {
        Ok(Self { wire: message.render()?, message })
    }
}

/// Why a letter cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    #[error("a line break or control character in {0}")]
    Control(String),
    #[error("{0} is not a header a letter may set")]
    Header(String),
    #[error(transparent)]
    Address(#[from] MailboxError),
    #[error("the letter could not be put together: {0}")]
    Form(String),
}

impl MessageError {
    /// What a person must look at.
    pub fn hindrance(&self) -> Hindrance {
        match self {
            Self::Control(what) if what == SUBJECT => Hindrance::Subject,
            Self::Address(_) => Hindrance::Recipient,
            Self::Control(_) | Self::Header(_) | Self::Form(_) => Hindrance::Program,
        }
    }
}

const SUBJECT: &str = "the subject";

/// Headers that follow from the letter's own fields.
const OWN: [&str; 14] = [
    "from",
    "to",
    "cc",
    "bcc",
    "reply-to",
    "sender",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "return-path",
    "received",
];

impl Message {
    /// The Message-ID with its angle brackets.
    pub fn message_id(&self) -> String {
        format!("<{}@{}>", self.id, self.from.domain())
    }

    /// Everyone the letter goes to, the addressee first.
    pub fn recipients(&self) -> Vec<Mailbox> {
        std::iter::once(&self.to).chain(&self.cc).cloned().collect()
    }

    /// The letter as it goes over the wire. The same letter always gives the same bytes.
    pub fn render(&self) -> Result<Vec<u8>, MessageError> {
        if self.subject.chars().any(char::is_control) {
            return Err(MessageError::Control(SUBJECT.to_owned()));
        }
        let mut builder = lettre::Message::builder()
            .message_id(Some(self.message_id()))
            .date(self.at.into())
            .from(self.from.to_header()?)
            .to(self.to.to_header()?)
            .subject(self.subject.as_str());
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.to_header()?);
        }
        for copy in &self.cc {
            builder = builder.cc(copy.to_header()?);
        }
        let builder = self.headers.iter().try_fold(builder, further)?;
        let letter =
            builder.multipart(self.alternatives()?).map_err(|error| MessageError::Form(error.to_string()))?;
        Ok(letter.formatted())
    }

    fn alternatives(&self) -> Result<MultiPart, MessageError> {
        // "=_" never occurs in quoted-printable text, so the boundary cannot be met in a part.
        Ok(MultiPart::alternative()
            .boundary(format!("=_{}", self.id.simple()))
            .singlepart(quoted_printable(ContentType::TEXT_PLAIN, &self.text)?)
            .singlepart(quoted_printable(ContentType::TEXT_HTML, &self.html)?))
    }
}

fn further(
    builder: MessageBuilder,
    (name, value): &(String, String),
) -> Result<MessageBuilder, MessageError> {
    if OWN.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(MessageError::Header(name.clone()));
    }
    if value.chars().any(char::is_control) {
        return Err(MessageError::Control(name.clone()));
    }
    let token = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match HeaderName::new_from_ascii(name.clone()) {
        Ok(header) if token => Ok(builder.raw_header(HeaderValue::new(header, value.clone()))),
        Ok(_) | Err(_) => Err(MessageError::Header(name.clone())),
    }
}

fn quoted_printable(kind: ContentType, text: &str) -> Result<SinglePart, MessageError> {
    let body = Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable).map_err(
        |kept| MessageError::Form(format!("a part of {} bytes cannot be quoted-printable", kept.len())),
    )?;
    Ok(SinglePart::builder().header(kind).body(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Message {
        Message {
            id: Uuid::from_u128(0x0193_4a5b),
            at: "2026-11-23T11:38:45Z".parse().unwrap(),
            from: Mailbox::named("Høringer i Bø kommune", "horing@bø.no").unwrap(),
            reply_to: Some(Mailbox::new("svar@example.no").unwrap()),
            to: Mailbox::named("Kárášjoga gielda, Áŋŋel \"A\" Đoaška", "mottak@example.no").unwrap(),
            cc: vec![Mailbox::new("kopi@example.no").unwrap(), Mailbox::new("kopi2@example.no").unwrap()],
            subject: "Høring: gulaskuddan – frist 24. desember, Guovdageainnu suohkan ŋđŧšžč".to_owned(),
            text: "Hei,\n.\n\nÆØÅ og čđŋšŧž.\nEn = to".to_owned(),
            html: "<p>Hei, ÆØÅ</p>".to_owned(),
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
        }
    }

    #[test]
    fn the_wire_form_is_ascii_short_lined_and_repeatable() {
        let bytes = letter().render().unwrap();
        assert_eq!(bytes, letter().render().unwrap());
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.is_ascii(), "{text}");
        assert!(text.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])), "{text}");
        assert!(
            text.contains("Message-ID: <00000000-0000-0000-0000-000001934a5b@xn--b-5ga.no>\r\n"),
            "{text}"
        );
        assert!(text.contains("Date: Mon, 23 Nov 2026 11:38:45 +0000\r\n"), "{text}");
        assert!(text.contains("Cc: kopi@example.no, kopi2@example.no\r\n"), "{text}");
        assert!(text.contains("Auto-Submitted: auto-generated\r\n"), "{text}");
        assert!(text.contains("=C3=86=C3=98=C3=85 og =C4=8D"), "{text}");
        insta::assert_snapshot!("letter", text.replace("\r\n", "\n"));
    }

    #[test]
    fn nothing_slips_into_the_header() {
        let mut broken = letter();
        "Hei\r\nBcc: x@y.no".clone_into(&mut broken.subject);
        assert_eq!(broken.render(), Err(MessageError::Control("the subject".to_owned())));
        for (name, value, expected) in [
            ("X-A", "b\r\nBcc: c", MessageError::Control("X-A".to_owned())),
            ("Bcc", "c@example.no", MessageError::Header("Bcc".to_owned())),
            ("X A", "b", MessageError::Header("X A".to_owned())),
            ("X-A: b\r\nBcc", "b", MessageError::Header("X-A: b\r\nBcc".to_owned())),
        ] {
            let mut broken = letter();
            broken.headers.push((name.to_owned(), value.to_owned()));
            assert_eq!(broken.render(), Err(expected));
        }
    }
}
