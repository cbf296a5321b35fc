//! The package for the archive: every answer as text and HTML, and a list.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use serde::Serialize;

use super::super::super::archive::{self, ArchiveError, File, Line};
use super::super::super::said::{SaidView, said};
use super::super::super::store::{self, Archived};
use super::super::super::{Part, RevisionId, Topic};
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::web::Worker;
use crate::hearings::{self, Details, Head, HearingId};
use crate::invitations::letter::Letter;
use crate::invitations::{self, Invited, LETTER};
use crate::lang::dates;
use crate::mail::outbox::{self, LetterState};
use crate::templates::{InTwoForms, TwoForms};
use crate::web::turns::{FILES, turn};
use crate::web::{Error, Page, Result};

/// An answer as the archive keeps it.
#[derive(Serialize)]
struct DocumentView<'a> {
    site_name: &'a str,
    title: &'a str,
    case_number: &'a str,
    number: &'a str,
    sender: &'a str,
    /// Who sent this revision; empty where not known.
    submitter: &'a str,
    /// Who typed it in; none for what came by the web.
    registered_by: Option<&'a str>,
    received: When,
    channel: &'a str,
    late: bool,
    no_comments: bool,
    revision: i32,
    journal: Option<&'a str>,
    /// Why it does not count; none where it does.
    withdrawn: Option<&'a str>,
    parts: Vec<SaidView>,
}

impl TwoForms for DocumentView<'_> {
    const NAME: &'static str = "responses/document";
}

/// What is taken out.
struct Whole {
    hearing: Details,
    topics: Vec<Topic>,
    answers: Vec<Archived>,
    parts: HashMap<RevisionId, Vec<Part>>,
    /// Letters that went out: to whom, with which text, when.
    letters: Vec<(Invited, Letter, jiff::Timestamp)>,
}

/// `GET /arbeid/{hearing}/arkiv.zip`: for those who work on answers, for it holds addresses.
pub(super) async fn download(viewer: Worker) -> Result<HttpResponse> {
    let id = viewer.witness.id();
    let turn = turn(&FILES).await?;
    let whole = viewer.page.state.db.read(move |conn| load(conn, id)).await?.ok_or(Error::NotFound)?;
    let (page, head) = (viewer.page.clone(), viewer.witness.hearing.clone());
    let name = format!("{}.zip", head.slug);
    let work = move || {
        let packed = pack(&page, &head, &whole);
        drop(turn);
        packed
    };
    let bytes = tokio::task::spawn_blocking(work).await.map_err(Error::internal)??;
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(name)],
    };
    Ok(HttpResponse::Ok().content_type("application/zip").insert_header(disposition).body(bytes))
}

fn load(conn: &mut Conn, id: HearingId) -> db::Result<Option<Whole>> {
    let (Some(asked), Some(hearing)) = (store::asked(conn, id)?, hearings::store::details(conn, id)?) else {
        return Ok(None);
    };
    let topics = store::topics(conn, &asked)?;
    let answers = store::every_revision(conn, id)?;
    let mut parts: HashMap<RevisionId, Vec<Part>> = HashMap::new();
    for part in store::every_part(conn, id)? {
        parts.entry(part.revision).or_default().push(part);
    }
    let letters = letters(conn, id)?;
    Ok(Some(Whole { hearing, topics, answers, parts, letters }))
}

/// Only what the mail server took: what was queued or refused never left.
fn letters(conn: &mut Conn, id: HearingId) -> db::Result<Vec<(Invited, Letter, jiff::Timestamp)>> {
    let invited = invitations::store::of_hearing(conn, id)?;
    let subjects: Vec<_> = invited.iter().map(|invited| invited.id.0).collect();
    let status = outbox::status_of(conn, LETTER, &subjects)?;
    let (texts, used) = store::editions(conn, id)?;
    let sent = invited.into_iter().filter_map(|invited| {
        let letter = status.get(&invited.id.0).filter(|letter| letter.state == LetterState::Sent)?;
        let text = texts.get(used.get(&invited.id)?)?.clone();
        Some((invited, text, letter.at))
    });
    Ok(sent.collect())
}

fn pack(page: &Page, head: &Head, whole: &Whole) -> Result<Vec<u8>> {
    let (mut files, mut lines) = (Vec::new(), Vec::new());
    for answer in &whole.answers {
        let parts = whole.parts.get(&answer.revision.id).map_or(&[][..], Vec::as_slice);
        let number = answer.revision.receipt_number.as_deref().unwrap_or_default();
        // Kept, because it came; apart, because it does not count.
        let folder = if answer.withdrawn.is_some() { "trukket" } else { "inn" };
        let name = format!("{folder}/{}", archive::file_name(number, &answer.response.sender_name));
        let view = document(page, head, answer, said(&whole.topics, parts));
        let InTwoForms { html, text } =
            page.state.templates.in_two_forms(page.lang, &view).map_err(Error::internal)?;
        files.push(File { name: format!("{name}.txt"), bytes: text.into_bytes() });
        files.push(File { name: format!("{name}.html"), bytes: html.into_bytes() });
        lines.push(line(page, head, answer, &name));
    }
    for (invited, letter, at) in &whole.letters {
        let (file, line) = outgoing(page, &whole.hearing, invited, letter, *at)?;
        files.push(file);
        lines.push(line);
    }
    let heads = [
        "in_out",
        "receipt",
        "sender",
        "kind",
        "submitter",
        "received",
        "channel",
        "registered_by",
        "late",
        "version",
        "journal",
        "withdrawn",
        "file",
    ];
    let heads = heads.map(|name| page.state.templates.text(page.lang, &format!("responses-list-{name}")));
    files.push(File {
        name: "liste.csv".to_owned(),
        bytes: archive::list(&heads, &lines).map_err(Error::internal)?,
    });
    archive::package(&files).map_err(|error| match error {
        ArchiveError::TooLarge => Error::TooLarge(archive::MAX),
        other => Error::internal(other),
    })
}

/// A letter as it went out, its personal link masked: the archive must not hold a key to the answer.
fn outgoing(
    page: &Page,
    hearing: &Details,
    to: &Invited,
    letter: &Letter,
    at: jiff::Timestamp,
) -> Result<(File, Line)> {
    let masked = format!("{}/i/…", page.state.config.base_url);
    let written =
        invitations::mail::write(&page.state, letter, hearing, to, masked).map_err(Error::internal)?;
    let name = format!("ut/{}.txt", archive::file_name(&to.id.to_string(), &to.name));
    let say = |key: &str| page.state.templates.text(page.lang, key);
    let line = Line(vec![
        say("responses-list-outgoing"),
        String::new(),
        to.name.clone(),
        say(&format!("consultees-kind-{}", to.kind)),
        String::new(),
        dates::moment(page.lang, at),
        say("responses-channel-email"),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        name.clone(),
    ]);
    let text = format!("{}\n{}\n\n{}", to.email, written.subject, written.text);
    Ok((File { name, bytes: text.into_bytes() }, line))
}

fn document<'a>(
    page: &'a Page,
    head: &'a Head,
    answer: &'a Archived,
    parts: Vec<SaidView>,
) -> DocumentView<'a> {
    let Archived { response, revision, .. } = answer;
    DocumentView {
        site_name: &page.state.config.site.municipality,
        title: &head.title,
        case_number: &head.case_number,
        number: revision.receipt_number.as_deref().unwrap_or_default(),
        sender: &response.sender_name,
        submitter: &revision.submitter_name,
        registered_by: answer.registered_by.as_deref(),
        received: revision.came(),
        channel: revision.channel(response).as_str(),
        late: revision.is_late(head.deadline),
        no_comments: revision.no_comments,
        revision: revision.number,
        journal: answer.journal.as_deref(),
        withdrawn: answer.withdrawn.as_deref(),
        parts,
    }
}

fn line(page: &Page, head: &Head, answer: &Archived, name: &str) -> Line {
    let say = |key: &str| page.state.templates.text(page.lang, key);
    let Archived { response, revision, .. } = answer;
    let late = if revision.is_late(head.deadline) { say("responses-yes") } else { String::new() };
    Line(vec![
        say("responses-list-incoming"),
        revision.receipt_number.clone().unwrap_or_default(),
        response.sender_name.clone(),
        say(&format!("consultees-kind-{}", response.sender_kind)),
        revision.submitter_name.clone(),
        dates::when(page.lang, revision.came()),
        say(&format!("responses-channel-{}", revision.channel(response))),
        answer.registered_by.clone().unwrap_or_default(),
        late,
        revision.number.to_string(),
        answer.journal.clone().unwrap_or_default(),
        answer.withdrawn.clone().unwrap_or_default(),
        format!("{name}.txt"),
    ])
}
