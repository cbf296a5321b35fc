//! The demo: two realistic projects, one whose hearing is open and one whose is over, made by the same actions that people use,
//! at the times they would have.

mod adopted;
mod answers;
mod calendar;
mod content;
mod followed;
mod handout;
mod hearing;
mod people;
mod project;
mod reported;
mod systematised;
mod taken;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;

use crate::accounts::Account;
use crate::app;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::dump;
use crate::hearings::access::{self, Approve, Manage, Seat, Work};
use crate::responses::ResponseId;
use crate::web::State;

use calendar::Calendar;
use content::Content;

/// Where the demo's rows say their changes came from.
const ADDRESS: &str = "127.0.0.1";

/// Fills an empty database with the demo's hearings and writes `demo.json`; a database that has it is left alone.
///
/// # Errors
/// A database that holds something else, or half a demo: it is never mixed with other people's data.
pub fn prepare(config: &Config) -> anyhow::Result<()> {
    let state = app::build_state(config.clone(), Clock::default())?;
    if handout::path(&state).exists() {
        return handout::tell(&state);
    }
    anyhow::ensure!(
        state.db.read_now(dump::is_empty)?,
        "the database is not empty and holds no whole demo: remove {} or choose another LYDHOR_DATA_DIR",
        config.data_dir.display()
    );
    let held = fill(&state)?;
    handout::write(&state, &held)?;
    handout::tell(&state)
}

/// Writes the invented municipality's shield into the data folder; gives its path, for `site.shield`.
///
/// # Errors
/// The folder cannot be written to.
pub fn write_shield(data_dir: &Path) -> anyhow::Result<String> {
    let path = data_dir.join("shield.svg");
    crate::files::folder(data_dir)?;
    crate::files::write(&path, include_bytes!("content/shield.svg"))?;
    Ok(path.display().to_string())
}

fn fill(state: &Arc<State>) -> anyhow::Result<Held> {
    let calendar = Calendar::around(state.clock.today())?;
    let people = people::add(state, &calendar)?;
    let ended = Content::closed()?;
    let (closed, answered) = play(state, &ended, &people, Calendar::before(state.clock.today())?)?;
    systematised::finish(&closed, &answered)?;
    adopted::adopt(&closed, &ended)?;
    followed::follow(&closed, &ended)?;
    reported::report(&closed, &ended)?;
    let opened = Content::open()?;
    let (open, _) = play(state, &opened, &people, calendar)?;
    taken::take(&open, &opened)?;
    hearing::send_what_is_due(state)?;
    Ok(Held { open: open.slug, closed: closed.slug })
}

/// Slugs of the hearings.
struct Held {
    open: String,
    closed: String,
}

/// One project from plan to assessments; which response each answer became.
fn play<'a>(
    state: &'a Arc<State>,
    content: &Content,
    people: &'a people::People,
    calendar: Calendar,
) -> anyhow::Result<(Scene<'a>, HashMap<String, ResponseId>)> {
    let slug = hearing::hold(state, content, people, &calendar)?;
    let scene = Scene { state, slug, people, calendar };
    let answered = answers::give(&scene, content)?;
    systematised::cut(&scene, content, &answered)?;
    Ok((scene, answered))
}

/// Where the demo is played: the hearing, its people and its days.
struct Scene<'a> {
    state: &'a Arc<State>,
    slug: String,
    people: &'a people::People,
    calendar: Calendar,
}

impl Scene<'_> {
    fn seat(&self, account: &Account) -> anyhow::Result<Seat> {
        let found = self.state.db.read_now(|conn| access::seat(conn, account, &self.slug, ADDRESS))?;
        found.with_context(|| format!("{} is no member of {}", account.name, self.slug))
    }

    fn manager(&self) -> anyhow::Result<Manage> {
        Manage::of(self.seat(&self.people.lead)?).context("the lead leads")
    }

    fn worker(&self, account: &Account) -> anyhow::Result<Work> {
        Work::of(self.seat(account)?).context("a caseworker works")
    }

    fn approver(&self) -> anyhow::Result<Approve> {
        Approve::of(self.seat(&self.people.steering)?).context("the steering group approves")
    }
}
