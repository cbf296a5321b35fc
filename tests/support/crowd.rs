//! Many who answer one hearing at once, each by a letter's link, as browsers do it. Requests may fail: the server may be killed.

use std::sync::Arc;

use jiff::civil::date;
use lydhor::consultees::{self, ConsulteeId, ConsulteeKind, Details, LetterLanguage, Search};
use lydhor::invitations::{self, link};
use lydhor::web::State;
use regex::Regex;

use super::answers;
use super::app::delivered;

/// A published hearing that never closes, and a letter's link for each of the invited.
pub struct Crowd {
    pub links: Vec<String>,
    /// What can be written about: fields of the answer's form.
    pub targets: Vec<String>,
}

impl Crowd {
    /// Letters for so many, sent.
    pub async fn invite(state: &Arc<State>, size: usize) -> Self {
        let db = &state.db;
        let seeded = answers::hearing_until(&state.program, "plan", date(2999, 12, 31), &[]);
        seeded.publish(db);
        for number in 0..size {
            let details = Details {
                name: format!("Velforening {number}"),
                kind: ConsulteeKind::HousingCooperative,
                org_number: None,
                org_number_valid: true,
                email: Some(format!("vel{number}@example.no")),
                copies: Vec::new(),
                contact_name: "Åse Ørnes".to_owned(),
                language: LetterLanguage::Bokmal,
            };
            let (who, id) = (seeded.lead.actor("test"), ConsulteeId::new(&state.clock));
            db.write_now(|tx| consultees::actions::add(tx, &who, (id, &details))).unwrap();
        }
        let everybody = db.read_now(|conn| consultees::read::all(conn, &Search::default())).unwrap();
        answers::invite(db, &seeded, &everybody);
        delivered(state).await;
        let invited = db.read_now(|conn| invitations::read::of_hearing(conn, seeded.hearing)).unwrap();
        let links = invited.iter().map(|one| format!("/i/{}", link::token(&state.keys, one.id, 1))).collect();
        let targets = seeded.sections.iter().map(|key| format!("section-{}", key.0)).collect();
        Self { links, targets }
    }
}

/// Why a respondent did not get further.
#[derive(Debug)]
pub enum Trouble {
    /// The server hung up or was not there: in the client's words.
    Line(String),
    /// It answered otherwise than it should: step, status, page.
    Answer(&'static str, u16, String),
}

impl From<reqwest::Error> for Trouble {
    fn from(error: reqwest::Error) -> Self {
        Self::Line(format!("{error:?}"))
    }
}

/// One respondent's browser, in the answer it has begun.
pub struct Respondent {
    http: reqwest::Client,
    base: String,
    /// Path of the answer: `/svar/…`.
    pub answer: String,
    pub revision: String,
    csrf: String,
}

/// A save that the server said it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub revision: String,
    pub target: String,
    pub text: String,
    pub version: i32,
}

impl Respondent {
    /// Opens the letter's link and presses its button.
    pub async fn begin(base: &str, link: &str) -> Result<Self, Trouble> {
        let http = super::client::http()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let landing = page(&http, "landing", &format!("{base}{link}")).await?;
        let csrf = hidden(&landing, "csrf");
        let begun = http.post(format!("{base}{link}")).form(&[("csrf", csrf)]).send().await?;
        let answer = begun.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        let status = begun.status().as_u16();
        let Some(answer) = answer.filter(|_| status == 303) else {
            return Err(Trouble::Answer("begin", status, begun.text().await?));
        };
        let draft = page(&http, "draft", &format!("{base}{answer}")).await?;
        let (revision, csrf) = (hidden(&draft, "revision"), hidden(&draft, "csrf"));
        Ok(Self { http, base: base.to_owned(), answer, revision, csrf })
    }

    /// Saves one part as the page's script does. The version is that of the last save; 0 for the first.
    pub async fn save(&self, target: &str, text: &str, version: i32) -> Result<Saved, Trouble> {
        let (key, version) = (format!("{target}-{version}"), version.to_string());
        let fields = [
            ("target", target),
            ("text", text),
            ("stance", "supports_partly"),
            ("version", &version),
            ("save_key", &key),
            ("revision", &self.revision),
            ("csrf", &self.csrf),
        ];
        let told = self.http.post(format!("{}{}/del", self.base, self.answer)).form(&fields).send().await?;
        let (status, said) = (told.status().as_u16(), told.text().await?);
        let told: serde_json::Value = serde_json::from_str(&said).unwrap_or_default();
        match (status, told["version"].as_i64()) {
            (200, Some(version)) => Ok(Saved {
                revision: self.revision.clone(),
                target: target.to_owned(),
                text: text.to_owned(),
                version: version.try_into().unwrap(),
            }),
            _ => Err(Trouble::Answer("save", status, said)),
        }
    }

    /// Looks over and sends; once this is `Ok`, the server has said that the answer was received.
    pub async fn submit(&self) -> Result<(), Trouble> {
        let review = format!("{}{}/se-over", self.base, self.answer);
        let shown = page(&self.http, "review", &review).await?;
        let (revision, seen, csrf) =
            (hidden(&shown, "revision"), hidden(&shown, "seen"), hidden(&shown, "csrf"));
        let fields = [
            ("name", "Åse Ørnes"),
            ("email", "ase@example.no"),
            ("approved", "true"),
            ("revision", &*revision),
            ("seen", &*seen),
            ("csrf", &*csrf),
        ];
        let sent = self.http.post(&review).form(&fields).send().await?;
        match sent.status().as_u16() {
            303 => Ok(()),
            status => Err(Trouble::Answer("submit", status, sent.text().await?)),
        }
    }

    /// The receipt's number, as its page shows it.
    pub async fn receipt(&self) -> Result<String, Trouble> {
        let shown = page(&self.http, "receipt", &format!("{}{}/kvittering", self.base, self.answer)).await?;
        let number = Regex::new(r"H20\d\d-[2-9A-Z]{4}-[2-9A-Z]{4}").unwrap();
        let found = number.find(&shown).map(|found| found.as_str().to_owned());
        Ok(found.unwrap_or_else(|| panic!("no number: {shown}")))
    }
}

async fn page(http: &reqwest::Client, step: &'static str, url: &str) -> Result<String, Trouble> {
    let answer = http.get(url).header("accept-language", "nb").send().await?;
    let (status, text) = (answer.status().as_u16(), answer.text().await?);
    if status == 200 { Ok(text) } else { Err(Trouble::Answer(step, status, text)) }
}

fn hidden(html: &str, name: &str) -> String {
    let field = Regex::new(&format!(r#"name="{name}"[^>]*value="([^"]*)""#)).unwrap();
    field.captures(html).map(|found| found[1].replace("&#x2f;", "/")).unwrap_or_default()
}
