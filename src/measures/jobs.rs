//! What comes by itself: the units are asked on the days that are set, and those who wait are reminded once.

use crate::clock;
use crate::jobs::{Fault, Run};

use super::actions::calling;
use super::read::calls;

/// Letters go out from this hour, in Norway: nobody is written to in the night.
const FIRST_HOUR: i8 = 7;

/// Asks and reminds where this is the day. Each project and each call is a step of its own that looks first, so it may be done by
/// several programs, and again.
pub fn ask_and_remind(run: &Run<'_>) -> Result<(), Fault> {
    if run.clock.now().to_zoned(clock::oslo()).hour() < FIRST_HOUR {
        return Ok(());
    }
    let today = run.clock.today();
    for project in run.read(calls::automatic)? {
        if !run.read(|conn| calling::is_day(conn, project, today))? {
            continue;
        }
        run.step(|tx| Ok(i32::from(calling::ask_on_its_day(tx, project)?)))?;
    }
    for call in run.read(|conn| calls::running(conn, today))? {
        if !run.read(|conn| calling::is_remind_day(conn, &call, today))? {
            continue;
        }
        run.step(|tx| {
            let reminded = calling::remind_on_its_day(tx, (call.project, call.id))?;
            Ok(i32::try_from(reminded).unwrap_or(i32::MAX))
        })?;
    }
    Ok(())
}
