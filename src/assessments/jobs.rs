//! What comes by itself: those in a steering group are told by letter of what is new and waits for them, once a day at most.

use jiff::Timestamp;

use super::{STEERING_MAIL, read};
use crate::clock;
use crate::db::{self, Tx};
use crate::jobs::{Fault, Run};
use crate::mail::outbox::{self, NewLetter};
use crate::projects;
use crate::projects::read::SteeringMember;

/// Letters go out from this hour, in Norway: nobody is written to in the night.
const FIRST_HOUR: i8 = 7;

/// Tells whom something new waits for. Each of them is a step of its own that looks first, so it may be done by several programs,
/// and again.
pub fn tell_steering(run: &Run<'_>) -> Result<(), Fault> {
    let now = run.clock.now().to_zoned(clock::oslo());
    if now.hour() < FIRST_HOUR {
        return Ok(());
    }
    let Ok(day) = now.start_of_day().map(|day| day.timestamp()) else { return Ok(()) };
    for member in run.read(|conn| projects::read::untold(conn, day))? {
        if !run.read(|conn| is_new(conn, &member))? {
            continue;
        }
        run.step(|tx| Ok(i32::from(tell(tx, &member, day)?)))?;
    }
    Ok(())
}

/// Does something wait that did not when they were told last?
fn is_new(conn: &mut db::Conn, member: &SteeringMember) -> db::Result<bool> {
    let newest = read::newest(conn, member.project)?;
    Ok(newest.is_some_and(|newest| member.told_at.is_none_or(|told| newest > told)))
}

fn tell(tx: &mut Tx<'_>, member: &SteeringMember, day: Timestamp) -> db::Result<bool> {
    // Another program may have been first.
    let standing = projects::read::told_member(tx, member.id)?;
    let untold = standing.filter(|one| one.told_at.is_none_or(|told| told < day));
    let Some(member) = untold else { return Ok(false) };
    if !is_new(tx, &member)? {
        return Ok(false);
    }
    projects::members::mark_told(tx, member.id)?;
    let letter = NewLetter {
        kind: STEERING_MAIL,
        subject: member.id.0,
        scope: Some(member.project.0),
        recipient: &member.email,
    };
    // One that still waits would say the same.
    outbox::replace(tx, &letter)?;
    Ok(true)
}
