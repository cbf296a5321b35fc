//! Taking an approved assessment's new text into the plan that is being written, and out of it again. Never over what somebody else
//! wrote: the section's version that was on the screen is asked for.

use serde_json::json;

use super::placing::place_of;
use crate::assessments::change::{self, Fit};
use crate::assessments::store::{self, NewReason, NewTaken};
use crate::assessments::{Assessment, AssessmentId, ReasonKind, Spot, read};
use crate::audit::{self, Action, Event};
use crate::db::{self, Conn, Tx};
use crate::plans::actions::{ChangeError, Edit, edit};
use crate::plans::items;
use crate::plans::read::{self as plans, Item, Section, VersionHead};
use crate::plans::store::Content;
use crate::plans::{PlanVersionId, SectionKey, VersionKind, may_change};
use crate::projects::ProjectId;
use crate::projects::access::Work;

/// Why a text is not taken in, or not taken out.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    #[error("no such assessment or section")]
    NotFound,
    /// It is not approved, does not change the plan, or is another than was on the screen.
    #[error("the assessment is another now")]
    Moved,
    /// The newest version is frozen, or another than was on the screen.
    #[error("the version is not the one that is written")]
    NoWorking,
    #[error("it has been taken in already")]
    Already,
    /// Somebody changed the section first: what it says now.
    #[error("the section was changed by somebody else")]
    Stale(Box<Section>),
    /// The old words do not stand there, and the person changed nothing.
    #[error("nothing was changed")]
    Unchanged,
    #[error("the section's text was changed after it was taken in")]
    ChangedSince,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(TakeError);

impl From<ChangeError> for TakeError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Database(error) => Self::Database(error),
            ChangeError::Stale(section) => Self::Stale(section),
            ChangeError::Frozen => Self::NoWorking,
            ChangeError::NotFound | ChangeError::Misplaced => Self::NotFound,
        }
    }
}

/// What was on the screen, and what the section's text is to be.
#[derive(Clone, Debug)]
pub struct TakeIn {
    pub assessment: AssessmentId,
    /// Of the assessment.
    pub version: i32,
    pub plan: PlanVersionId,
    /// Where the assessment names none, the one that was chosen.
    pub section: SectionKey,
    /// Of the section.
    pub seen: i32,
    pub body: String,
}

/// The version that is written: the newest, where nobody has heard or adopted it.
pub fn working(conn: &mut Conn, of: ProjectId) -> db::Result<Option<VersionHead>> {
    let newest = plans::versions(conn, of)?.into_iter().next();
    Ok(newest.filter(|head| head.kind == VersionKind::Draft && may_change(head.frozen_at)))
}

/// Puts the text into the working version, tied to the assessment. Where the new text stands there already, only the tie is made.
pub fn take_in(tx: &mut Tx<'_>, who: &Work, what: &TakeIn) -> Result<(), TakeError> {
    let (mut found, _) = read::in_project(tx, who.id(), what.assessment)?.ok_or(TakeError::NotFound)?;
    if !found.is_agreed() || found.version != what.version {
        return Err(TakeError::Moved);
    }
    let plan = working(tx, who.id())?.filter(|plan| plan.version == what.plan).ok_or(TakeError::NoWorking)?;
    if found.answer.change_section.is_some() {
        // Where nothing tells where the named place went, the person chose.
        let chosen = Spot { section: what.section, item: None };
        let spot = place_of(tx, (who.id(), plan.version), &found.answer)?.unwrap_or(chosen);
        if spot.section != what.section {
            return Err(TakeError::Moved);
        }
        found.answer = found.answer.at(spot);
    }
    let (before, items) = section_of(tx, plan.version, what.section)?.ok_or(TakeError::NotFound)?;
    if before.version != what.seen {
        return Err(TakeError::Stale(Box::new(before)));
    }
    let fit = change::fit(&found.answer, &before, &items);
    let stood = read::taken_of(tx, who.id(), found.id)?;
    if fit == Fit::There && stood.is_some_and(|taken| taken.plan == plan.version) {
        return Err(TakeError::Already);
    }
    if what.body == before.body && fit != Fit::There {
        return Err(TakeError::Unchanged);
    }
    write(tx, who, plan.version, &before, &what.body)?;
    let as_agreed = matches!(&fit, Fit::Fits(body) if *body == what.body);
    tie(tx, who, (&found, &plan, as_agreed), (&before, &items))?;
    let fields = json!({ "number": found.number, "version": found.version, "plan": plan.number });
    record(tx, who, Action::AssessmentTakenIn, found.id, fields)
}

/// Puts back what the section said before, as long as nobody has changed its text since. The tie is kept as one that has ended. Says
/// whether the text is another now: where the new words had been written in by hand, they stay.
pub fn take_out(tx: &mut Tx<'_>, who: &Work, id: AssessmentId) -> Result<bool, TakeError> {
    let Some(taken) = read::taken_of(tx, who.id(), id)? else {
        // Taken out already, by the same button pressed twice.
        read::in_project(tx, who.id(), id)?.ok_or(TakeError::NotFound)?;
        return Ok(false);
    };
    let plan =
        working(tx, who.id())?.filter(|plan| plan.version == taken.plan).ok_or(TakeError::NoWorking)?;
    let (section, _) = section_of(tx, plan.version, taken.section_key)?.ok_or(TakeError::ChangedSince)?;
    let (before, after) = read::texts(tx, taken.id)?;
    if section.body != after {
        return Err(TakeError::ChangedSince);
    }
    write(tx, who, plan.version, &section, &before)?;
    if store::end_taken(tx, who.account.id, (id, plan.version))? == 0 {
        return Err(TakeError::NotFound);
    }
    let fields = json!({ "number": taken.number, "plan": plan.number });
    record(tx, who, Action::AssessmentTakenOut, id, fields)?;
    Ok(before != after)
}

/// Another text in a section; its items are read anew and keep their keys.
fn write(
    tx: &mut Tx<'_>,
    who: &Work,
    plan: PlanVersionId,
    section: &Section,
    body: &str,
) -> Result<(), TakeError> {
    if section.body == body {
        return Ok(());
    }
    let Section { id, version, level, number, kind, heading, body: old, item_choices, .. } = section.clone();
    let item_choices = item_choices.carried(&items::names(&old), &items::names(body));
    let content = Content { number, kind, heading, body: body.to_owned(), item_choices };
    Ok(edit(tx, who, plan, &Edit { section: id, seen: version, level, content })?)
}

/// The tie, and it as the reason for each place in the section that is another by it alone.
fn tie(
    tx: &mut Tx<'_>,
    who: &Work,
    (of, plan, as_agreed): (&Assessment, &VersionHead, bool),
    (before, items): (&Section, &[Item]),
) -> Result<(), TakeError> {
    let (after, now) = section_of(tx, plan.version, before.key)?.ok_or(TakeError::NotFound)?;
    store::end_taken(tx, who.account.id, (of.id, plan.version))?;
    let item = of.answer.change_item.filter(|_| of.answer.change_section.is_some());
    let spot = Spot { section: before.key, item };
    let new = NewTaken { of, plan: plan.version, spot, before: &before.body, after: &after.body };
    let taken = store::insert_taken(tx, who.account.id, &new)?;
    let how = (of, plan, spot, as_agreed);
    let places = explained(tx, who.id(), how, (before, items), (&after, &now))?;
    for (spot, print) in places {
        let reason = NewReason {
            project: who.id(),
            plan: plan.version,
            spot,
            print: &print,
            kind: ReasonKind::Input,
            assessment: Some(of.id),
            taken: Some(taken),
            sentence: "",
        };
        store::insert_reason(tx, who.account.id, &reason)?;
    }
    Ok(())
}

/// The places that the assessment is the reason for, each with the print of what it says now: those that it changed, and that said
/// before what was heard, or what had a reason of its own. What somebody wrote there by hand still wants one.
fn explained(
    tx: &mut Tx<'_>,
    project: ProjectId,
    (of, plan, spot, as_agreed): (&Assessment, &VersionHead, Spot, bool),
    (before, items): (&Section, &[Item]),
    (after, now): (&Section, &[Item]),
) -> db::Result<Vec<(Spot, String)>> {
    let heard = match read::heard(tx, project, plan.number)? {
        Some(version) => section_of(tx, version, before.key)?,
        None => None,
    };
    let (stood, stands) = (std::slice::from_ref(before), std::slice::from_ref(after));
    let is_new = heard.is_none();
    let print = |spot, side| change::print_of(spot, is_new, side);
    let changed = change::changed((stood, items), (stands, now));
    let mut places: Vec<Spot> = if is_new {
        vec![Spot { section: before.key, item: None }]
    } else {
        changed.iter().map(|one| one.spot).collect()
    };
    if places.is_empty() || !as_agreed {
        // It stood there already, or was written otherwise than it was proposed: by hand, and perhaps with more.
        let alone = heard
            .as_ref()
            .is_some_and(|(section, items)| change::explains(&of.answer, (section, items), (after, now)));
        return Ok(if alone { vec![(spot, print(spot, (stands, now)))] } else { Vec::new() });
    }
    let reasons = read::reasons(tx, project)?;
    let was_fine = |spot: &Spot| {
        let said = print(*spot, (stood, items));
        let as_heard = heard
            .as_ref()
            .is_some_and(|(section, items)| print(*spot, (std::slice::from_ref(section), items)) == said);
        as_heard || reasons.iter().any(|one| one.spot() == *spot && one.print == said)
    };
    places.retain(was_fine);
    Ok(places.into_iter().map(|spot| (spot, print(spot, (stands, now)))).collect())
}

/// A section of a version with its items.
pub fn section_of(
    conn: &mut Conn,
    plan: PlanVersionId,
    key: SectionKey,
) -> db::Result<Option<(Section, Vec<Item>)>> {
    let Some(section) = plans::section_of_key(conn, plan, key)? else { return Ok(None) };
    let items = plans::items_of(conn, plan, key)?;
    Ok(Some((section, items)))
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    id: AssessmentId,
    fields: serde_json::Value,
) -> Result<(), TakeError> {
    let event = Event::new(action, id.0).in_project(who.id().0).with(fields);
    Ok(audit::record(tx, &who.actor, &event)?)
}
