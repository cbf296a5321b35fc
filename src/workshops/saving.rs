//! Saving the notes of a confirmed list, each as an answer with one input that covers it; and taking them out again.
//!
//! A chunk of notes, the mark of how far they reach and the job's progress are one transaction. Whoever goes on after a stop goes
//! on from that mark; and no line becomes two answers, for the database has one for each line of a list.

use serde_json::json;

use super::covering::cover;
use super::importing;
use super::notes::{Note, Report};
use super::read::{self, Import, Workshop};
use super::{NoteImportId, store};
use crate::accounts::{self, AccountId};
use crate::audit::{self, Action, Event};
use crate::clock::When;
use crate::consultees::ConsulteeKind;
use crate::db::Tx;
use crate::files::{self, FileError, Files};
use crate::hearings::access::{self, Work};
use crate::inputs::actions::CutError;
use crate::jobs::{Fault, Run, Said};
use crate::lang::Lang;
use crate::responses::actions::{
    self as answers, Register, RegisterError, Sender, SubmitError, Typed, WithdrawError,
};
use crate::responses::said::Said as SaidOf;
use crate::responses::{Channel, HearingToAnswer, Target};

/// Notes saved in one transaction: each is a dozen rows, and nobody waits for long.
pub const CHUNK: usize = 10;

/// What came of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    pub notes: i32,
    /// Rows that were there before, and that cannot be saved.
    pub left_out: i32,
}

/// All that saving a list needs to know.
struct Place {
    list: Import,
    workshop: Workshop,
    asked: HearingToAnswer,
    /// Whoever said yes, with the right that they have now.
    who: Work,
}

/// The list, and whoever said yes to it. Fails where the list is gone, or they may not work there any more.
fn place(run: &Run<'_>, id: NoteImportId) -> Result<Place, Fault> {
    let by = run.started_by().map(AccountId);
    let found = run.read(|conn| {
        let Some(list) = read::any_import(conn, id)? else { return Ok(None) };
        let workshop = read::workshop(conn, list.hearing, list.workshop)?;
        let asked = crate::responses::read::hearing(conn, list.hearing)?;
        let account = by.map(|by| accounts::read::kept(conn, by)).transpose()?.flatten();
        let account = account.filter(|kept| kept.disabled_at.is_none()).map(|kept| kept.account);
        let seat = match (&asked, account) {
            (Some(asked), Some(account)) => access::seat(conn, &account, &asked.slug, "")?,
            _ => None,
        };
        Ok(workshop.zip(asked).map(|(workshop, asked)| (list, workshop, asked, seat.and_then(Work::of))))
    })?;
    let (list, workshop, asked, who) = found.ok_or(Fault::Failed(Said::new("workshops-saving-gone")))?;
    let who = who.ok_or(Fault::Failed(Said::new("workshops-saving-no-right")))?;
    Ok(Place { list, workshop, asked, who })
}

/// Saves every note that is not saved yet. `lang` is the municipality's language.
pub fn save(run: &Run<'_>, files: &Files, id: NoteImportId, lang: Lang) -> Result<Saved, Fault> {
    let place = place(run, id)?;
    if place.list.is_finished() || place.list.is_removed() {
        return Ok(Saved { notes: place.list.saved, left_out: place.list.left_out });
    }
    let report = report(run, files, &place.list)?;
    let mut line = place.list.saved_line;
    let all = report.new_notes().filter_map(|(at, note)| Some((i32::try_from(at).ok()?, note)));
    let left: Vec<(i32, &Note)> = all.filter(|(at, _)| *at > line).collect();
    run.expect(run.done() + left.len())?;
    for chunk in left.chunks(CHUNK) {
        let last = chunk.last().map_or(line, |(at, _)| *at);
        run.step(|tx| save_chunk(tx, &place, (line, last), (chunk, lang)))?;
        line = last;
    }
    let saved = run.read(|conn| read::any_import(conn, id))?.map_or(0, |list| list.saved);
    let left_out = i32::try_from(report.rows.len()).unwrap_or(i32::MAX).saturating_sub(saved);
    run.step(|tx| finish(tx, &place, (line, left_out), saved))?;
    Ok(Saved { notes: saved, left_out })
}

/// What is read of the list, held against what other lists brought.
fn report(run: &Run<'_>, files: &Files, list: &Import) -> Result<Report, Fault> {
    let gone = || Fault::Failed(Said::new("workshops-saving-gone"));
    let blob = run.read(|conn| files::find(conn, list.source_id))?.ok_or_else(gone)?;
    let bytes = files.read(&blob).map_err(|error| match error {
        FileError::Damaged(..) => unreadable(&error, list.saved),
        other => Fault::Retry(other.to_string()),
    })?;
    let sheet = importing::opened(&bytes, &list.mapping).map_err(|error| unreadable(&error, list.saved))?;
    let outline = run.read(|conn| importing::outline(conn, list.hearing))?.ok_or_else(gone)?;
    let mut report = Report::of(&sheet, &list.mapping, &outline.headings);
    let keys = report.keys();
    report.hold_against(&run.read(|conn| read::known(conn, list.workshop, list.id, &keys))?);
    Ok(report)
}

/// It could be read when it was looked at, so the file is damaged, or this is another program than then.
fn unreadable(error: &dyn std::error::Error, saved: i32) -> Fault {
    tracing::error!(error = %error, "a list of notes cannot be read any more");
    Fault::Failed(Said::new("workshops-saving-unreadable").count("saved", saved))
}

/// Saves one chunk and marks how far it reaches; says how many notes were saved.
fn save_chunk(
    tx: &mut Tx<'_>,
    place: &Place,
    lines: (i32, i32),
    (chunk, lang): (&[(i32, &Note)], Lang),
) -> Result<i32, Fault> {
    // Looked at again: the same list may be saved by somebody else at this moment.
    let keys: Vec<String> = chunk.iter().map(|(_, note)| note.key.clone()).collect();
    let known = read::known(tx, place.list.workshop, place.list.id, &keys)?;
    let is_new = |note: &Note| !known.contains(&(note.key.clone(), note.occurrence));
    let new: Vec<(i32, &Note)> = chunk.iter().copied().filter(|(_, note)| is_new(note)).collect();
    let saved = i32::try_from(new.len()).unwrap_or(i32::MAX);
    if !store::advance(tx, place.list.id, lines, saved)? {
        return Err(Fault::Retry("somebody else has moved the mark of a list of notes".to_owned()));
    }
    for (line, note) in new {
        save_note(tx, place, (line, note), lang)?;
    }
    Ok(saved)
}

/// A note is an answer with one part, and one input that covers it.
fn save_note(tx: &mut Tx<'_>, place: &Place, (line, note): (i32, &Note), lang: Lang) -> Result<(), Fault> {
    let command = command(place, note, lang);
    let receipt = answers::register(tx, &place.who, &place.asked, &command).map_err(refused)?;
    cover(tx, &place.who, receipt.revision).map_err(uncut)?;
    let of = (place.list.workshop, place.list.id, line);
    Ok(store::insert_note(tx, receipt.response, of, note)?)
}

/// From its table, else from who wrote it, else from the event as a whole.
fn command(place: &Place, note: &Note, lang: Lang) -> Register {
    let (name, kind) = match (note.table.is_empty(), note.author.is_empty()) {
        (false, _) => (&note.table, ConsulteeKind::Other),
        // A person's name is not published unless somebody chooses to.
        (true, false) => (&note.author, ConsulteeKind::PrivatePerson),
        (true, true) => (&place.workshop.facts.title, ConsulteeKind::Other),
    };
    let said = SaidOf { target: note.about.unwrap_or(Target::Whole), stance: None, text: note.text.clone() };
    Register {
        sender: Sender { consultee: None, invitation: None, name: name.clone(), kind },
        channel: Channel::Workshop,
        typed: Typed {
            form_key: None,
            received: When::day(place.workshop.facts.held_on),
            submitter_name: note.author.clone(),
            parts: vec![said],
            no_comments: false,
        },
        submitter_email: String::new(),
        language: lang,
        another: true,
    }
}

fn refused(error: RegisterError) -> Fault {
    match error {
        RegisterError::Database(error) | RegisterError::Submit(SubmitError::Database(error)) => error.into(),
        // The day of the event was moved since somebody said yes, or a section was taken out meanwhile.
        RegisterError::InFuture => Fault::Failed(Said::new("workshops-saving-in-future")),
        other => Fault::Retry(other.to_string()),
    }
}

fn uncut(error: CutError) -> Fault {
    match error {
        CutError::Database(error) => error.into(),
        other => Fault::Retry(other.to_string()),
    }
}

fn finish(tx: &mut Tx<'_>, place: &Place, (line, left_out): (i32, i32), saved: i32) -> Result<i32, Fault> {
    let now = tx.now();
    if store::finish(tx, place.list.id, (line, left_out), now)? {
        let event = Event::new(Action::NoteImportSaved, place.list.id.0).in_hearing(place.list.hearing.0);
        let fields = json!({ "notes": saved, "left_out": left_out });
        audit::record(tx, &place.who.actor, &event.with(fields))?;
    }
    Ok(0)
}

/// Withdraws every answer that came of a list and is not withdrawn yet; says how many are taken out. `reason` is what each says of it.
pub fn take_out(run: &Run<'_>, id: NoteImportId, reason: &str) -> Result<i32, Fault> {
    let place = place(run, id)?;
    let left = run.read(|conn| read::count_standing(conn, id))?;
    let mut taken = i32::try_from(run.done()).unwrap_or(i32::MAX);
    run.expect(run.done() + usize::try_from(left).unwrap_or_default())?;
    // What cannot be withdrawn stands on, and is passed by.
    let mut after = Some(i32::MIN);
    while let Some(line) = after {
        taken = taken.saturating_add(run.step(|tx| {
            let (last, count) = take_out_chunk(tx, &place, line, reason)?;
            after = last;
            Ok(count)
        })?);
    }
    Ok(taken)
}

/// The last line of the chunk, and how many of it are taken out.
fn take_out_chunk(
    tx: &mut Tx<'_>,
    place: &Place,
    after: i32,
    reason: &str,
) -> Result<(Option<i32>, i32), Fault> {
    let most = i64::try_from(CHUNK).unwrap_or(1);
    let chunk = read::standing(tx, place.list.id, after, most)?;
    let mut taken = Vec::with_capacity(chunk.len());
    for (_, answer) in &chunk {
        match answers::withdraw_answer(tx, &place.who, *answer, reason) {
            // Somebody may have withdrawn one of them by hand.
            Ok(()) | Err(WithdrawError::Standing) => taken.push(*answer),
            // The sender's own by now, being corrected, or gone: it is not ours to take out.
            Err(WithdrawError::NotFound | WithdrawError::TheirOwn) => {}
            Err(WithdrawError::Database(error)) => return Err(error.into()),
        }
    }
    store::take_out(tx, place.list.id, &taken)?;
    Ok((chunk.last().map(|(line, _)| *line), i32::try_from(taken.len()).unwrap_or(i32::MAX)))
}
