//! What stands in the package: every answer as text and HTML, every letter that went out as text, and the list.

use std::collections::HashMap;
use std::io::{Seek, Write};

use jiff::civil::Date;
use serde::Serialize;

use super::package::{self, ArchiveError, Line, Package};
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::{self, Details, HearingId};
use crate::invitations::letter::Letter;
use crate::invitations::mail::Round;
use crate::invitations::{self, Invited, LETTER};
use crate::lang::{Lang, dates};
use crate::mail::outbox::{self, LetterState};
use crate::program::Program;
use crate::responses::read::{self, Archived};
use crate::responses::said::{SaidView, said};
use crate::responses::{Part, RevisionId, Topic};
use crate::templates::{InTwoForms, TwoForms};

/// Before every event: of an archive no date is asked. A day that both databases know.
const LONG_AGO: Date = Date::constant(1900, 1, 1);

type Result<T> = std::result::Result<T, ArchiveError>;

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
    const NAME: &'static str = "archive/document";
}

/// What is taken out.
pub struct Whole {
    round: Round,
    topics: Vec<Topic>,
    answers: Vec<Archived>,
    parts: HashMap<RevisionId, Vec<Part>>,
    /// Letters that went out: to whom, with which text, when.
    letters: Vec<(Invited, Letter, jiff::Timestamp)>,
}

impl Whole {
    /// How many answers and letters there are.
    pub(super) fn count(&self) -> usize {
        self.answers.len() + self.letters.len()
    }
}

pub(super) fn load(conn: &mut Conn, id: HearingId) -> db::Result<Option<Whole>> {
    let (Some(asked), Some(details)) = (read::hearing(conn, id)?, hearings::read::details(conn, id)?) else {
        return Ok(None);
    };
    let mut events = hearings::read::events::inviting(conn, id, LONG_AGO)?;
    events.retain(|event| event.called_off_at.is_none());
    let topics = read::topics(conn, &asked)?;
    let answers = read::every_revision(conn, id)?;
    let mut parts: HashMap<RevisionId, Vec<Part>> = HashMap::new();
    for part in read::every_part(conn, id)? {
        parts.entry(part.revision).or_default().push(part);
    }
    let letters = letters(conn, id)?;
    Ok(Some(Whole { round: Round { details, events }, topics, answers, parts, letters }))
}

/// Only what the mail server took: what was queued or refused never left.
fn letters(conn: &mut Conn, id: HearingId) -> db::Result<Vec<(Invited, Letter, jiff::Timestamp)>> {
    let invited = invitations::read::of_hearing(conn, id)?;
    let subjects: Vec<_> = invited.iter().map(|invited| invited.id.0).collect();
    let status = outbox::status_of(conn, LETTER, &subjects)?;
    let (texts, used) = read::editions(conn, id)?;
    let sent = invited.into_iter().filter_map(|invited| {
        let letter = status.get(&invited.id.0).filter(|letter| letter.state == LetterState::Sent)?;
        let text = texts.get(used.get(&invited.id)?)?.clone();
        Some((invited, text, letter.at))
    });
    Ok(sent.collect())
}

/// Whose language and words it is written in.
#[derive(Clone, Copy)]
struct Words<'a> {
    program: &'a Program,
    lang: Lang,
}

impl Words<'_> {
    fn say(self, key: &str) -> String {
        self.program.templates.text(self.lang, key)
    }
}

/// What stands in the list of each document, as its columns are called.
const COLUMNS: [&str; 13] = [
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

/// Writes all of it, as long as `next` says to go on.
pub(super) fn write<W: Write + Seek>(
    program: &Program,
    lang: Lang,
    whole: &Whole,
    out: &mut Package<W>,
    next: &dyn Fn() -> bool,
) -> Result<()> {
    let (words, mut lines) = (Words { program, lang }, Vec::with_capacity(whole.count()));
    for answer in whole.answers.iter().take_while(|_| next()) {
        lines.push(incoming(words, whole, answer, out)?);
    }
    for (invited, letter, at) in whole.letters.iter().take_while(|_| next()) {
        lines.push(outgoing(words, &whole.round, (invited, letter, *at), out)?);
    }
    let heads = COLUMNS.map(|name| words.say(&format!("archive-list-{name}")));
    out.add("liste.csv", &package::list(&heads, &lines)?)
}

/// An answer, also one that does not count: kept, because it came; apart, because it does not count.
fn incoming<W: Write + Seek>(
    words: Words<'_>,
    whole: &Whole,
    answer: &Archived,
    out: &mut Package<W>,
) -> Result<Line> {
    let parts = whole.parts.get(&answer.revision.id).map_or(&[][..], Vec::as_slice);
    let number = answer.revision.receipt_number.as_deref().unwrap_or_default();
    let folder = if answer.withdrawn.is_some() { "trukket" } else { "inn" };
    let name = format!("{folder}/{}", package::file_name(number, &answer.response.sender_name));
    let view = document(words.program, &whole.round.details, answer, said(&whole.topics, parts));
    let InTwoForms { html, text } = words
        .program
        .templates
        .in_two_forms(words.lang, &view)
        .map_err(|error| ArchiveError::Document(format!("{error:#}")))?;
    out.add(&format!("{name}.txt"), text.as_bytes())?;
    out.add(&format!("{name}.html"), html.as_bytes())?;
    Ok(line(words, &whole.round.details, answer, &name))
}

/// The newest letter to somebody, with the hearing as it is told today: what went out is not kept word for word. Its personal link
/// is masked: the archive must not hold a key to the answer.
fn outgoing<W: Write + Seek>(
    words: Words<'_>,
    round: &Round,
    (to, letter, at): (&Invited, &Letter, jiff::Timestamp),
    out: &mut Package<W>,
) -> Result<Line> {
    let masked = format!("{}/i/…", words.program.config.base_url);
    let written = invitations::mail::write(words.program, letter, round, to, masked)
        .map_err(|error| ArchiveError::Document(error.to_string()))?;
    let name = format!("ut/{}.txt", package::file_name(&to.id.to_string(), &to.name));
    let text = format!("{}\n{}\n\n{}", to.email, written.subject, written.text);
    out.add(&name, text.as_bytes())?;
    Ok(Line(vec![
        words.say("archive-list-outgoing"),
        String::new(),
        to.name.clone(),
        words.say(&format!("consultees-kind-{}", to.kind)),
        String::new(),
        dates::moment(words.lang, at),
        words.say("responses-channel-email"),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        name,
    ]))
}

fn document<'a>(
    program: &'a Program,
    head: &'a Details,
    answer: &'a Archived,
    parts: Vec<SaidView>,
) -> DocumentView<'a> {
    let Archived { response, revision, .. } = answer;
    DocumentView {
        site_name: &program.config.site.municipality,
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

fn line(words: Words<'_>, head: &Details, answer: &Archived, name: &str) -> Line {
    let say = |key: &str| words.say(key);
    let Archived { response, revision, .. } = answer;
    let late = if revision.is_late(head.deadline) { say("responses-yes") } else { String::new() };
    Line(vec![
        say("archive-list-incoming"),
        revision.receipt_number.clone().unwrap_or_default(),
        response.sender_name.clone(),
        say(&format!("consultees-kind-{}", response.sender_kind)),
        revision.submitter_name.clone(),
        dates::when(words.lang, revision.came()),
        say(&format!("responses-channel-{}", revision.channel(response))),
        answer.registered_by.clone().unwrap_or_default(),
        late,
        revision.number.to_string(),
        answer.journal.clone().unwrap_or_default(),
        answer.withdrawn.clone().unwrap_or_default(),
        format!("{name}.txt"),
    ])
}
