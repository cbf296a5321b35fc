//! The letter: its text in both languages, the placeholders it may hold, and the rule that it must hold the link.

use diesel::Queryable;
use serde::Serialize;

use super::standard;
use crate::consultees::LetterLanguage;
use crate::hearings::RoundKind;
use crate::lang::Lang;

/// What may stand between `{{` and `}}`.
pub const PLACEHOLDERS: [&str; 8] =
    ["mottaker", "kontaktperson", "tittel", "frist", "saksnummer", "arrangement", "lenke", "kommune"];
const LINK: &str = "lenke";
const CONTACT: &str = "kontaktperson";
const EVENTS: &str = "arrangement";

/// A letter's text in both written languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable)]
pub struct Letter {
    pub nb: Text,
    pub nn: Text,
}

/// Subject and body with placeholders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable)]
pub struct Text {
    pub subject: String,
    pub body: String,
}

/// What stands for the placeholders in one recipient's letter.
#[derive(Clone, Debug)]
pub struct Values {
    pub recipient: String,
    /// Empty where nobody is named: lines that ask for it are left out.
    pub contact: String,
    pub title: String,
    pub deadline: String,
    pub case_number: String,
    /// What they are invited to, in words of several lines; empty where there is nothing: as with `contact`.
    pub events: String,
    pub link: String,
    pub municipality: String,
}

/// Why a text cannot be sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    #[error("the placeholder {0} is unknown")]
    Unknown(String),
    #[error("a placeholder is opened and never closed")]
    Open,
    #[error("the letter lacks its link")]
    NoLink,
    /// A subject is read by everybody on the way.
    #[error("the link stands in the subject")]
    LinkInSubject,
}

impl Letter {
    /// A text that can be sent as it is.
    pub fn standard(kind: RoundKind) -> Self {
        let [nb, nn] = match kind {
            RoundKind::InputRound => standard::INPUT_ROUND,
            RoundKind::Hearing | RoundKind::LimitedHearing | RoundKind::SupplementaryHearing => {
                standard::HEARING
            }
        };
        let text =
            |(subject, body): (&str, &str)| Text { subject: subject.to_owned(), body: body.to_owned() };
        Self { nb: text(nb), nn: text(nn) }
    }

    /// The text in which a recipient gets it, and the language of what stands around it.
    pub fn text(&self, language: LetterLanguage) -> (&Text, Lang) {
        match language {
            LetterLanguage::Nynorsk => (&self.nn, Lang::Nn),
            LetterLanguage::Bokmal | LetterLanguage::NorthernSami | LetterLanguage::English => {
                (&self.nb, Lang::Nb)
            }
        }
    }
}

impl Text {
    /// Every reason not to send it; the subject's first.
    pub fn faults(&self) -> (Option<LetterError>, Option<LetterError>) {
        let subject = match names(&self.subject) {
            Err(error) => Some(error),
            Ok(names) if names.contains(&LINK) => Some(LetterError::LinkInSubject),
            Ok(_) => None,
        };
        let body = match names(&self.body) {
            Err(error) => Some(error),
            Ok(names) if !names.contains(&LINK) => Some(LetterError::NoLink),
            Ok(_) => None,
        };
        (subject, body)
    }

    /// The subject of one recipient's letter. A title that begins as the subject does says it once: `Høring: Boligplan`.
    pub fn fill_subject(&self, values: &Values) -> String {
        let filled = fill(&self.subject, values);
        let mut words: Vec<&str> = filled.split_whitespace().collect();
        words.dedup_by(|word, before| word == before && word.ends_with(':'));
        words.join(" ")
    }

    /// The body of one recipient's letter.
    pub fn fill_body(&self, values: &Values) -> String {
        let optional = [(CONTACT, &values.contact), (EVENTS, &values.events)];
        let missing = optional.into_iter().filter(|(_, value)| value.is_empty());
        let missing: Vec<String> = missing.map(|(name, _)| format!("{{{{{name}}}}}")).collect();
        let lines = self.body.lines().filter(|line| !missing.iter().any(|asks| line.contains(asks)));
        fill(&lines.collect::<Vec<_>>().join("\n"), values)
    }
}

/// The names of a text's placeholders, all of them known.
fn names(text: &str) -> Result<Vec<&'static str>, LetterError> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or(LetterError::Open)?;
        let known = PLACEHOLDERS.iter().find(|known| **known == name);
        found.push(*known.ok_or_else(|| LetterError::Unknown(name.chars().take(40).collect()))?);
        rest = after;
    }
    Ok(found)
}

/// One pass, so that a name with braces in it stays what it is.
fn fill(text: &str, values: &Values) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            break;
        };
        out.push_str(values.get(name));
        rest = after;
    }
    out.push_str(rest);
    out
}

impl Values {
    fn get(&self, name: &str) -> &str {
        match name {
            "mottaker" => &self.recipient,
            CONTACT => &self.contact,
            "tittel" => &self.title,
            "frist" => &self.deadline,
            "saksnummer" => &self.case_number,
            EVENTS => &self.events,
            LINK => &self.link,
            "kommune" => &self.municipality,
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(contact: &str) -> Values {
        Values {
            recipient: "Fjordgløtt {{lenke}} borettslag".to_owned(),
            contact: contact.to_owned(),
            title: "Plan".to_owned(),
            deadline: "fredag 10. april 2026".to_owned(),
            case_number: "26/1".to_owned(),
            events: String::new(),
            link: "https://x/i/1".to_owned(),
            municipality: "Nordvik".to_owned(),
        }
    }

    #[test]
    fn a_text_is_refused_with_its_reason() {
        for (subject, body, expected) in [
            ("Hei", "{{lenke}}", (None, None)),
            ("Hei {{navn}}", "{{lenke}}", (Some(LetterError::Unknown("navn".to_owned())), None)),
            ("Hei", "Hei {{mottaker}}", (None, Some(LetterError::NoLink))),
            ("Hei", "{{lenke}} {{ mottaker }}", (None, Some(LetterError::Unknown(" mottaker ".to_owned())))),
            ("{{lenke}}", "{{lenke}} {{mott", (Some(LetterError::LinkInSubject), Some(LetterError::Open))),
        ] {
            let text = Text { subject: subject.to_owned(), body: body.to_owned() };
            assert_eq!(text.faults(), expected, "{subject} / {body}");
        }
        for kind in RoundKind::ALL {
            let Letter { nb, nn } = Letter::standard(*kind);
            assert_eq!((nb.faults(), nn.faults()), ((None, None), (None, None)), "{kind}");
        }
    }

    #[test]
    fn a_recipients_name_fills_nothing_and_an_empty_contact_leaves_no_line() {
        let text = Letter::standard(RoundKind::Hearing).nb;
        let with = text.fill_body(&values("Kari Nordmann"));
        assert!(with.starts_with("Til Fjordgløtt {{lenke}} borettslag\nv/ Kari Nordmann\n"), "{with}");
        assert!(with.contains("\nhttps://x/i/1\n"));
        assert!(text.fill_body(&values("")).starts_with("Til Fjordgløtt {{lenke}} borettslag\n\nHei!"));
        assert_eq!(text.fill_subject(&values("")), "Høring: Plan. Svar innen fredag 10. april 2026");
        let twice = Text { subject: "Høring: Høring: Plan".to_owned(), ..text };
        assert_eq!(twice.fill_subject(&values("")), "Høring: Plan");
    }

    #[test]
    fn what_they_are_invited_to_stands_in_the_letter_and_nothing_leaves_no_line() {
        let text = Letter::standard(RoundKind::InputRound).nb;
        let with = Values { events: "Du er invitert til:\nVerksted".to_owned(), ..values("") };
        assert!(text.fill_body(&with).contains("\n\nDu er invitert til:\nVerksted\n\n"));
        let without = text.fill_body(&values(""));
        assert!(!without.contains("invitert") && !without.contains("{{arr"), "{without}");
        for word in ["høring", "utkast"] {
            assert!(!without.to_lowercase().contains(word), "{word}: {without}");
        }
    }
}
