//! The letter: its text in both languages, the placeholders it may hold, and the rule that it must hold the link.

use diesel::Queryable;
use serde::Serialize;

use crate::consultees::LetterLanguage;
use crate::lang::Lang;

/// What may stand between `{{` and `}}`.
pub const PLACEHOLDERS: [&str; 7] =
    ["mottaker", "kontaktperson", "tittel", "frist", "saksnummer", "lenke", "kommune"];
const LINK: &str = "lenke";
const CONTACT: &str = "kontaktperson";

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
    pub fn standard() -> Self {
        Self {
            nb: Text { subject: SUBJECT_NB.to_owned(), body: BODY_NB.to_owned() },
            nn: Text { subject: SUBJECT_NN.to_owned(), body: BODY_NN.to_owned() },
        }
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
        let asks = format!("{{{{{CONTACT}}}}}");
        let lines = self.body.lines().filter(|line| !(values.contact.is_empty() && line.contains(&asks)));
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
            LINK => &self.link,
            "kommune" => &self.municipality,
            _ => "",
        }
    }
}

const SUBJECT_NB: &str = "Høring: {{tittel}}. Svar innen {{frist}}";
const BODY_NB: &str = "Til {{mottaker}}
v/ {{kontaktperson}}

Hei!

{{kommune}} har sendt «{{tittel}}» på høring. Vi ber om høringssvar.

Les utkastet og svar her:
{{lenke}}

Lenken er til svaret fra {{mottaker}}. Du trenger ikke å logge inn. Du kan lagre underveis, og du kan svare på bare noe \
av utkastet. «Ingen merknader» er også et svar.

Fristen er {{frist}}.

Du kan også svare på e-post eller i brev. Merk da svaret med saksnummer {{saksnummer}}.

Høringssvar er offentlige. Ikke skriv om helse eller andre private forhold som gjelder bestemte personer.

Vennlig hilsen
{{kommune}}
";
const SUBJECT_NN: &str = "Høyring: {{tittel}}. Svar innan {{frist}}";
const BODY_NN: &str = "Til {{mottaker}}
v/ {{kontaktperson}}

Hei!

{{kommune}} har sendt «{{tittel}}» på høyring. Vi ber om høyringssvar.

Les utkastet og svar her:
{{lenke}}

Lenkja er til svaret frå {{mottaker}}. Du treng ikkje å logge inn. Du kan lagre undervegs, og du kan svare på berre noko \
av utkastet. «Ingen merknader» er òg eit svar.

Fristen er {{frist}}.

Du kan òg svare på e-post eller i brev. Merk då svaret med saksnummer {{saksnummer}}.

Høyringssvar er offentlege. Ikkje skriv om helse eller andre private forhold som gjeld bestemte personar.

Venleg helsing
{{kommune}}
";

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
        let Letter { nb, nn } = Letter::standard();
        assert_eq!((nb.faults(), nn.faults()), ((None, None), (None, None)));
    }

    #[test]
    fn a_recipients_name_fills_nothing_and_an_empty_contact_leaves_no_line() {
        let text = Letter::standard().nb;
        let with = text.fill_body(&values("Kari Nordmann"));
        assert!(with.starts_with("Til Fjordgløtt {{lenke}} borettslag\nv/ Kari Nordmann\n"), "{with}");
        assert!(with.contains("\nhttps://x/i/1\n"));
        assert!(text.fill_body(&values("")).starts_with("Til Fjordgløtt {{lenke}} borettslag\n\nHei!"));
        assert_eq!(text.fill_subject(&values("")), "Høring: Plan. Svar innen fredag 10. april 2026");
        let twice = Text { subject: "Høring: Høring: Plan".to_owned(), ..text };
        assert_eq!(twice.fill_subject(&values("")), "Høring: Plan");
    }
}
