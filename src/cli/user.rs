//! `lydhor user add`: the first administrator, and any account an administrator wants made from the shell.

use std::io::BufRead as _;
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};

use crate::accounts::actions::{self, NewAccount};
use crate::accounts::{Role, check_password, password};
use crate::audit::Actor;
use crate::clock::Clock;
use crate::config::Config;
use crate::{app, db, text};

#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Add an account. The password is read from standard input, one line.
    Add {
        /// E-mail to sign in with.
        email: String,
        /// The person's name.
        #[arg(long)]
        name: String,
        #[arg(long, value_enum, default_value = "administrator")]
        role: RoleArg,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum RoleArg {
    Administrator,
    Staff,
    Steering,
    Reader,
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Administrator => Self::Administrator,
            RoleArg::Staff => Self::Staff,
            RoleArg::Steering => Self::Steering,
            RoleArg::Reader => Self::Reader,
        }
    }
}

pub(super) fn run(command: &UserCommand, config: Config) -> anyhow::Result<ExitCode> {
    let UserCommand::Add { email, name, role } = command;
    if let Err(error) = text::address::parse(email) {
        anyhow::bail!("{email}: {error}");
    }
    eprintln!("Password for {email} (one line):");
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed)?;
    let typed = typed.trim_end_matches(['\r', '\n']);
    let state = app::build_state(config, Clock::default())?;
    if let Err(msg) = check_password(typed) {
        anyhow::bail!("{}", state.templates.say(crate::web::Lang::En, &msg));
    }
    let new = NewAccount {
        email: email.clone(),
        name: name.clone(),
        role: (*role).into(),
        language: crate::web::Lang::parse(&state.config.site.language).unwrap_or(crate::web::Lang::Nb),
        password_hash: password::hash(typed)?,
    };
    match state.db.write_now(|tx| actions::add(tx, &new, &Actor::system("lydhor user add"), &state.clock)) {
        Ok(account) => println!("Added {} <{}>, {}.", account.name, account.email, account.role),
        Err(error) if db::is_unique_violation(&error) => anyhow::bail!("{email} has an account already"),
        Err(error) => return Err(error.into()),
    }
    Ok(ExitCode::SUCCESS)
}
