//! The demo's accounts and its register of consultees.

use std::sync::Arc;

use anyhow::Context as _;

use super::calendar::Calendar;
use super::content::{CONSULTEES, User, users};
use crate::accounts::actions::NewAccount;
use crate::accounts::{self, Account, Role, password};
use crate::audit::Actor;
use crate::consultees::jobs::SaveList;
use crate::consultees::{import, saving};
use crate::db::Tx;
use crate::jobs::Work;
use crate::jobs::worker::Worker;
use crate::lang::Lang;
use crate::web::State;

/// Days before the open hearing on which accounts and register were made: before either hearing was decided on.
pub(super) const ADDED: i32 = 160;
/// Every demo account has it. The demo listens on loopback only.
pub(super) const PASSWORD: &str = "nordvik-demo-2027";

/// The accounts by what they do in the demo.
pub(super) struct People {
    pub lead: Account,
    pub caseworkers: Vec<Account>,
    pub steering: Account,
    pub reader: Account,
}

impl People {
    /// The caseworker with this e-mail, else the first.
    pub(super) fn caseworker(&self, email: Option<&str>) -> anyhow::Result<&Account> {
        let named = self.caseworkers.iter().find(|a| Some(a.email.as_str()) == email);
        named.or(self.caseworkers.first()).context("the demo has caseworkers")
    }
}

/// Adds accounts and consultees, before anything else happened.
pub(super) fn add(state: &Arc<State>, calendar: &Calendar) -> anyhow::Result<People> {
    let clock = calendar.on(-ADDED, 9, 0)?;
    let hash = password::hash(PASSWORD)?;
    let mut accounts = Vec::new();
    for user in users()? {
        let new = new_account(&user, &hash)?;
        let system = Actor::system("lydhor demo");
        let account = state.db.by_clock(&clock).write_now(|tx| accounts::actions::add(tx, &new, &system))?;
        accounts.push((user.role, account));
    }
    let one = |role: &str| {
        let found = accounts.iter().find(|(r, _)| r == role).map(|(_, a)| a.clone());
        found.with_context(|| format!("the demo has no {role}"))
    };
    let people = People {
        lead: one("project_lead")?,
        caseworkers: accounts.iter().filter(|(r, _)| r == "caseworker").map(|(_, a)| a.clone()).collect(),
        steering: one("steering_group")?,
        reader: one("reader")?,
    };
    register(state, &people.lead, &clock)?;
    Ok(people)
}

fn new_account(user: &User, hash: &str) -> anyhow::Result<NewAccount> {
    let role = match user.role.as_str() {
        "administrator" => Role::Administrator,
        "project_lead" | "caseworker" => Role::Staff,
        "steering_group" => Role::Steering,
        "reader" => Role::Reader,
        other => anyhow::bail!("no role {other}"),
    };
    Ok(NewAccount {
        email: user.email.clone(),
        name: user.name.clone(),
        role,
        language: Lang::parse(&user.language).unwrap_or(Lang::Nb),
        password_hash: hash.to_owned(),
    })
}

fn register(state: &Arc<State>, by: &Account, clock: &crate::clock::Clock) -> anyhow::Result<()> {
    let report = import::read(CONSULTEES, None, &[]).map_err(|e| anyhow::anyhow!("consultees.csv: {e:?}"))?;
    let actor = by.actor(super::ADDRESS);
    let (files, db) = (&state.files, &state.db.by_clock(clock));
    let source = files.place(db, vec![files.stage(clock, CONSULTEES)?])?.pop().context("one file")?;
    let keep = |tx: &mut Tx<'_>| {
        let id = saving::keep(tx, by.id, "consultees.csv", &source)?;
        saving::confirm(tx, &actor, by.id, (id, report.accepted()))
    };
    let job = db.write_now(keep)?;
    let work: Box<dyn Work> = Box::new(SaveList(Arc::clone(&state.program)));
    let saved = Worker::new(&state.db, clock.clone(), vec![work]).run_job(job)?;
    anyhow::ensure!(saved.is_some_and(|rows| rows > 0), "consultees.csv was not saved");
    Ok(())
}
