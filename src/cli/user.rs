//! `lydhor user`: the first administrator, and all that can be done with accounts from the shell.

use std::io::BufRead as _;
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};

use crate::accounts::access::Keeper;
use crate::accounts::actions::{self, KeepError, NewAccount};
use crate::accounts::{Kept, Role, password, read};
use crate::clock::Clock;
use crate::config::Config;
use crate::lang::{Lang, Msg};
use crate::web::State;
use crate::{app, db, text};

#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Add an account. The password is read from standard input, one line, or chosen by the person (--invite).
    Add {
        /// E-mail to sign in with.
        email: String,
        /// The person's name.
        #[arg(long)]
        name: String,
        #[arg(long, value_enum, default_value = "administrator")]
        role: RoleArg,
        /// Send a link by which the person chooses the password.
        #[arg(long)]
        invite: bool,
    },
    /// List the accounts: e-mail, role, state, name, apart by tabs.
    List,
    /// Set a new password, read from standard input, one line. Ends every session.
    Password { email: String },
    /// Send a link by which the person chooses a new password.
    Invite { email: String },
    /// Close an account: it signs in no more, and its sessions end.
    Disable { email: String },
    /// Open a closed account again.
    Enable { email: String },
    /// Sign a person out everywhere.
    EndSessions { email: String },
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
    let state = app::build_state(config, Clock::default())?;
    match command {
        UserCommand::Add { email, name, role, invite } => add(&state, email, name, *role, *invite)?,
        UserCommand::List => list(&state)?,
        UserCommand::Password { email } => set_password(&state, email)?,
        UserCommand::Invite { email } => act(&state, email, "sent a link", actions::invite)?,
        UserCommand::Disable { email } => act(&state, email, "closed", actions::close)?,
        UserCommand::Enable { email } => act(&state, email, "opened", actions::open_again)?,
        UserCommand::EndSessions { email } => act(&state, email, "signed out everywhere", sign_out)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn add(state: &State, email: &str, name: &str, role: RoleArg, invite: bool) -> anyhow::Result<()> {
    let address = text::address::parse(email).map_err(|error| anyhow::anyhow!("{email:?}: {error}"))?;
    let (email, name) = (address.as_str(), text::gate::line(name));
    if name.is_empty() {
        anyhow::bail!("--name: the person's name is empty");
    }
    let password_hash = if invite { String::new() } else { typed_password(state, email, &name)? };
    let new = NewAccount {
        email: email.to_owned(),
        name,
        role: role.into(),
        language: Lang::parse(&state.config.site.language).unwrap_or(Lang::Nb),
        password_hash,
    };
    let keeper = Keeper::shell("lydhor user add");
    let added = state.db.write_now(|tx| {
        let account = actions::add(tx, &new, &keeper.actor)?;
        if invite {
            actions::invite(tx, &keeper, account.id)?;
        }
        Ok::<_, KeepError>(account)
    });
    match added {
        Ok(account) => println!("Added {} <{}>, {}.", account.name, account.email, account.role),
        Err(KeepError::EmailTaken) => anyhow::bail!("{email} has an account already"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

fn list(state: &State) -> anyhow::Result<()> {
    let all = state.db.read_now(|conn| read::kept_list(conn, &db::keyset::At::Start, usize::MAX))?.rows;
    for kept in all {
        let Kept { account, disabled_at, has_password, .. } = kept;
        let condition = match (disabled_at, has_password) {
            (Some(_), _) => "closed",
            (None, true) => "open",
            (None, false) => "invited",
        };
        println!("{}\t{}\t{condition}\t{}", account.email, account.role, account.name);
    }
    Ok(())
}

fn set_password(state: &State, email: &str) -> anyhow::Result<()> {
    let kept = known(state, email)?;
    let hash = typed_password(state, email, &kept.account.name)?;
    let keeper = Keeper::shell("lydhor user password");
    let set = |tx: &mut db::Tx<'_>| actions::set_from_shell(tx, &keeper, kept.account.id, &hash);
    state.db.write_now(set)?;
    println!("{email}: the password is set, and every session has ended.");
    Ok(())
}

fn sign_out(tx: &mut db::Tx<'_>, who: &Keeper, id: crate::accounts::AccountId) -> Result<(), KeepError> {
    actions::end_sessions(tx, who, id).map(drop)
}

type Act = fn(&mut db::Tx<'_>, &Keeper, crate::accounts::AccountId) -> Result<(), KeepError>;

fn act(state: &State, email: &str, done: &str, action: Act) -> anyhow::Result<()> {
    let kept = known(state, email)?;
    let keeper = Keeper::shell("lydhor user");
    state.db.write_now(|tx| action(tx, &keeper, kept.account.id))?;
    println!("{email}: {done}.");
    Ok(())
}

fn known(state: &State, email: &str) -> anyhow::Result<Kept> {
    let found = state.db.read_now(|conn| read::kept_by_email(conn, email))?;
    found.ok_or_else(|| anyhow::anyhow!("{email} has no account"))
}

/// One line of standard input, checked as the browser's form checks it; its hash.
fn typed_password(state: &State, email: &str, name: &str) -> anyhow::Result<String> {
    eprintln!("Password for {email} (one line):");
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed)?;
    let typed = typed.trim_end_matches(['\r', '\n']);
    let about = [name, email, state.config.site.municipality.as_str()];
    let said = |msg: Msg| anyhow::anyhow!("{}", state.templates.say(Lang::En, &msg));
    password::check(typed, &about).map_err(said)?;
    Ok(password::hash(typed)?)
}
