//! What people do with a list of notes: upload it, say which column is which, say yes, and take it out again. Reading it is of
//! [`super::notes`], saving it of [`super::saving`].

use serde_json::json;

use super::notes::{Heading, Mapping, Place, Placed, Report, Sheet, open};
use super::read::{self, Import};
use super::{MAX_IMPORTS, NoteImportId, WorkshopId, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Conn, Tx};
use crate::documents::lists::{Coding, ListError};
use crate::files::{self, Placed as PlacedFile};
use crate::hearings;
use crate::hearings::HearingId;
use crate::hearings::access::Work;
use crate::jobs::{self, Job, JobId, NewJob};
use crate::plans::actions::{self as plan, ChangeError};
use crate::plans::items::Choices;
use crate::plans::read::VersionHead;
use crate::plans::store::Content;
use crate::plans::{self, SectionId, SectionKind};
use crate::projects::access as project;
use crate::text::fold::fold;

/// The kinds of the jobs that save the notes of a list, and take them out again.
pub const SAVE_NOTES: &str = "workshops.save_notes";
pub const REMOVE_NOTES: &str = "workshops.remove_notes";
/// Lived days that a list waits for somebody to say yes.
const KEPT_DAYS: i32 = 2;

/// Why nothing was done with a list.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("no such list")]
    NotFound,
    /// It was read another way since, or somebody has said yes.
    #[error("somebody else was first")]
    Stale,
    /// Notes cannot have come before the event.
    #[error("the event is still to come")]
    InFuture,
    /// No column is chosen for the notes.
    #[error("no column holds the notes")]
    NoNotes,
    /// Nothing in it is new.
    #[error("nothing is new")]
    NothingNew,
    /// The plan's version is heard: no heading is added to it.
    #[error("the outline is heard and stands")]
    Frozen,
    /// Its notes are being saved, or taken out.
    #[error("the list is under way")]
    UnderWay,
    #[error("there are too many lists")]
    TooMany,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ImportError);

type Result<T> = std::result::Result<T, ImportError>;

/// The outline that a round hears.
#[derive(Clone, Debug)]
pub struct Outline {
    pub headings: Vec<Heading>,
    pub version: VersionHead,
}

impl Outline {
    /// May headings be added?
    pub fn is_open(&self) -> bool {
        plans::may_change(self.version.frozen_at)
    }
}

/// The outline that a round hears, as it stands.
pub fn outline(conn: &mut Conn, of: HearingId) -> db::Result<Option<Outline>> {
    let Some(round) = hearings::read::details(conn, of)? else { return Ok(None) };
    let version = round.setup.plan_version_id;
    let sections = plans::read::sections(conn, version)?.into_iter();
    let heading = |section: plans::read::Section| Heading {
        key: section.key,
        number: section.number,
        heading: section.heading,
    };
    let headings = sections.map(heading).collect();
    Ok(plans::read::version(conn, version)?.map(|version| Outline { headings, version }))
}

/// A list, opened as a mapping says.
pub fn opened(bytes: &[u8], mapping: &Mapping) -> std::result::Result<Sheet, ListError> {
    open(bytes, mapping.encoding.as_deref().and_then(Coding::parse), mapping.sheet.as_deref())
}

/// Keeps a list with how it is read at first. Nothing else is saved.
pub fn keep(
    tx: &mut Tx<'_>,
    who: &Work,
    of: WorkshopId,
    (name, source, mapping): (&str, &PlacedFile, &Mapping),
) -> Result<NoteImportId> {
    read::workshop(tx, who.id(), of)?.ok_or(ImportError::NotFound)?;
    if read::imports(tx, who.id())?.iter().filter(|list| list.workshop == of).count() >= MAX_IMPORTS {
        return Err(ImportError::TooMany);
    }
    let source = files::keep(tx, source)?;
    let id = store::keep_import(tx, of, (name, source, mapping), who.account.id)?;
    record(tx, who, Action::NoteImportUploaded, id, 0)?;
    Ok(id)
}

/// Reads a list another way. `version` is the one that was seen.
pub fn choose(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (NoteImportId, i32),
    mapping: &Mapping,
) -> Result<()> {
    let list = find(tx, who, id)?;
    if list.version == version && list.mapping == *mapping {
        return Ok(());
    }
    if store::set_mapping(tx, list.workshop, (id, version), mapping)? {
        Ok(())
    } else {
        Err(ImportError::Stale)
    }
}

/// Forgets a list that nobody has said yes to. Pressed twice it is gone already.
pub fn discard(tx: &mut Tx<'_>, who: &Work, id: NoteImportId) -> Result<WorkshopId> {
    let list = find(tx, who, id)?;
    if !store::discard(tx, list.workshop, id)? {
        return Err(ImportError::Stale);
    }
    record(tx, who, Action::NoteImportDiscarded, id, 0)?;
    Ok(list.workshop)
}

/// Somebody has said yes to what was seen: headings that were chosen are made, and the notes are saved by a job. A yes sent twice is one.
pub fn confirm(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (NoteImportId, i32),
    report: &Report,
) -> Result<JobId> {
    let list = find(tx, who, id)?;
    if list.is_confirmed() && !list.is_removed() {
        return Ok(enqueue(tx, who, SAVE_NOTES, id)?);
    }
    let workshop = read::workshop(tx, who.id(), list.workshop)?.ok_or(ImportError::NotFound)?;
    if workshop.facts.held_on > tx.today() {
        return Err(ImportError::InFuture);
    }
    if list.mapping.note.is_none() {
        return Err(ImportError::NoNotes);
    }
    let notes = report.new_notes().count();
    if notes == 0 {
        return Err(ImportError::NothingNew);
    }
    let mapping = Mapping { themes: with_headings(tx, who, &list.mapping, report)?, ..list.mapping.clone() };
    let now = tx.now();
    if !store::confirm(tx, list.workshop, (id, version), (&mapping, now))? {
        return Err(ImportError::Stale);
    }
    record(tx, who, Action::NoteImportConfirmed, id, notes)?;
    Ok(enqueue(tx, who, SAVE_NOTES, id)?)
}

/// Where themes go, once the headings are made that were chosen for them.
fn with_headings(tx: &mut Tx<'_>, who: &Work, mapping: &Mapping, report: &Report) -> Result<Vec<Placed>> {
    let is_new = |placed: &&Placed| placed.place == Place::NewHeading;
    if mapping.themes.iter().all(|placed| !is_new(&placed)) {
        return Ok(mapping.themes.clone());
    }
    let outline = outline(tx, who.id())?.ok_or(ImportError::NotFound)?;
    let version = outline.version.version;
    let address = who.actor.address.clone().unwrap_or_default();
    let seat = project::seat(tx, &who.account, &who.hearing.project_slug, &address)?;
    let maker = seat.and_then(project::Work::of).ok_or(ImportError::NotFound)?;
    let mut themes = mapping.themes.clone();
    for placed in themes.iter_mut().filter(|placed| placed.place == Place::NewHeading) {
        let Some(met) = report.unknown.iter().find(|unknown| fold(&unknown.theme) == placed.theme) else {
            continue;
        };
        let sections = plans::read::sections(tx, version)?;
        let last = sections.iter().rfind(|section| section.level == 1).map(|section| section.id);
        let spot = last.map_or(plan::Spot::First, plan::Spot::After);
        let content = Content {
            number: String::new(),
            kind: SectionKind::FocusArea,
            heading: met.theme.clone(),
            body: String::new(),
            item_choices: Choices::default(),
        };
        let made = plan::add(tx, &maker, version, (SectionId::new(tx), spot, &content)).map_err(changed)?;
        let key = plans::read::section(tx, version, made)?.map(|section| section.key);
        placed.place = key.map_or(Place::Whole, Place::Section);
    }
    Ok(themes)
}

fn changed(error: ChangeError) -> ImportError {
    match error {
        ChangeError::Frozen => ImportError::Frozen,
        ChangeError::Database(error) => error.into(),
        ChangeError::NotFound | ChangeError::Stale(_) | ChangeError::Misplaced => ImportError::NotFound,
    }
}

/// Goes on with a list whose saving, or taking out, stopped: whoever works on the round says so.
pub fn again(tx: &mut Tx<'_>, who: &Work, id: NoteImportId) -> Result<JobId> {
    let list = find(tx, who, id)?;
    if is_under_way(tx, id)? {
        return Err(ImportError::UnderWay);
    }
    let kind = if list.is_removed() { REMOVE_NOTES } else { SAVE_NOTES };
    let is_left = if list.is_removed() { read::count_standing(tx, id)? > 0 } else { !list.is_finished() };
    if !list.is_confirmed() || !is_left {
        return Err(ImportError::NotFound);
    }
    record(tx, who, Action::NoteImportRepeated, id, 0)?;
    Ok(enqueue(tx, who, kind, id)?)
}

/// Takes the notes of a list out again: their answers are withdrawn by a job, and can still be read.
pub fn remove(tx: &mut Tx<'_>, who: &Work, id: NoteImportId) -> Result<JobId> {
    let list = find(tx, who, id)?;
    if is_under_way(tx, id)? {
        return Err(ImportError::UnderWay);
    }
    let now = tx.now();
    if !store::set_removed(tx, list.workshop, id, now)? {
        return Err(ImportError::Stale);
    }
    let notes = read::count_standing(tx, id)?;
    record(tx, who, Action::NoteImportRemoved, id, usize::try_from(notes).unwrap_or_default())?;
    Ok(enqueue(tx, who, REMOVE_NOTES, id)?)
}

/// Is a job of the list on its way?
pub fn is_under_way(conn: &mut Conn, id: NoteImportId) -> db::Result<bool> {
    let mut all = jobs::not_done(conn, SAVE_NOTES, &[id.0])?;
    all.extend(jobs::not_done(conn, REMOVE_NOTES, &[id.0])?);
    Ok(all.iter().any(Job::is_open))
}

/// Forgets lists that nobody said yes to for [`KEPT_DAYS`] lived days.
pub fn forget_old(tx: &mut Tx<'_>, lived: i32) -> db::Result<usize> {
    let before = tx.in_seconds(-i64::from(KEPT_DAYS - 1) * 86_400);
    store::forget_imports(tx, lived.saturating_sub(KEPT_DAYS), before)
}

fn enqueue(tx: &mut Tx<'_>, who: &Work, kind: &'static str, id: NoteImportId) -> db::Result<JobId> {
    jobs::forget_failed(tx, kind, id.0)?;
    jobs::enqueue(tx, &NewJob { kind, subject: id.0, started_by: Some(who.account.id.0) })
}

fn find(tx: &mut Tx<'_>, who: &Work, id: NoteImportId) -> Result<Import> {
    read::import(tx, who.id(), id)?.ok_or(ImportError::NotFound)
}

fn record(tx: &mut Tx<'_>, who: &Work, action: Action, id: NoteImportId, notes: usize) -> db::Result<()> {
    let event = Event::new(action, id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "notes": notes })))
}
