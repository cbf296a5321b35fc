//! Many who answer one hearing at once, each by a letter's link, as browsers do it. Requests may fail: the server may be killed.

use diesel::prelude::*;
use lydhor::clock::Clock;
use lydhor::consultees::{ConsulteeId, ConsulteeKind};
use lydhor::db::schema::{consultee, hearing, hearing_publication, invitation, letter_edition};
use lydhor::db::types::{AnyId, Day, Js, Ts};
use lydhor::db::{self, Db, Tx};
use lydhor::invitations::{InvitationId, link};
use lydhor::keys::Keys;
use regex::Regex;

use super::answers::{self, Seeded};

/// A published hearing that never closes, and a letter's link for each of the invited.
pub struct Crowd {
    pub links: Vec<String>,
    /// What can be written about: fields of the answer's form.
    pub targets: Vec<String>,
}

impl Crowd {
    pub fn invite(db: &Db, keys: &Keys, clock: &Clock, size: usize) -> Self {
        let seeded = answers::hearing(db, clock, "plan");
        let invited = db.write_now(|tx| invite_all(tx, clock, &seeded, size)).unwrap();
        let links = invited.into_iter().map(|id| format!("/i/{}", link::token(keys, id, 1))).collect();
        let targets = seeded.sections.iter().map(|key| format!("section-{}", key.0)).collect();
        Self { links, targets }
    }
}

fn invite_all(tx: &mut Tx<'_>, clock: &Clock, to: &Seeded, size: usize) -> db::Result<Vec<InvitationId>> {
    let (now, by, edition) = (Ts(clock.now()), to.lead.id, AnyId::new(clock));
    diesel::update(hearing::table.find(to.hearing))
        .set(hearing::deadline.eq(Day("2999-12-31".parse().unwrap())))
        .execute(tx.conn())?;
    diesel::insert_into(hearing_publication::table)
        .values((
            hearing_publication::id.eq(AnyId::new(clock)),
            hearing_publication::hearing_id.eq(to.hearing),
            hearing_publication::at.eq(now),
            hearing_publication::by.eq(by),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(letter_edition::table)
        .values((
            letter_edition::id.eq(edition),
            letter_edition::hearing_id.eq(to.hearing),
            letter_edition::subject_nb.eq("Høring"),
            letter_edition::body_nb.eq("{{lenke}}"),
            letter_edition::subject_nn.eq("Høyring"),
            letter_edition::body_nn.eq("{{lenke}}"),
            letter_edition::at.eq(now),
            letter_edition::by.eq(by),
        ))
        .execute(tx.conn())?;
    (0..size).map(|number| invite(tx, clock, to, edition, number)).collect()
}

fn invite(
    tx: &mut Tx<'_>,
    clock: &Clock,
    to: &Seeded,
    edition: AnyId,
    number: usize,
) -> db::Result<InvitationId> {
    let (id, who, now) = (InvitationId::new(clock), ConsulteeId::new(clock), Ts(clock.now()));
    let name = format!("Velforening {number}");
    diesel::insert_into(consultee::table)
        .values((
            consultee::id.eq(who),
            consultee::name.eq(&name),
            consultee::name_key.eq(name.to_lowercase()),
            consultee::sort_key.eq(lydhor::lang::alphabet::sort_key(&name)),
            consultee::search_text.eq(lydhor::text::fold::search_text(&name)),
            consultee::kind.eq(ConsulteeKind::HousingCooperative),
            consultee::org_number_valid.eq(false),
            consultee::copies.eq(Js(serde_json::json!([]))),
            consultee::contact_name.eq("Åse Ørnes"),
            consultee::language.eq("nb"),
            consultee::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    diesel::insert_into(invitation::table)
        .values((
            invitation::id.eq(id),
            invitation::hearing_id.eq(to.hearing),
            invitation::consultee_id.eq(who),
            invitation::letter_edition_id.eq(edition),
            invitation::generation.eq(1),
            invitation::email.eq(format!("vel{number}@example.no")),
            invitation::copies.eq(Js(serde_json::json!([]))),
            invitation::language.eq("nb"),
            invitation::created_at.eq(now),
            invitation::created_by.eq(to.lead.id),
        ))
        .execute(tx.conn())?;
    Ok(id)
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
