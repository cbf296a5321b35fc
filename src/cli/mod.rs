//! The command line: what it takes, and what it answers with.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the command line alone prints")]

mod backup;
mod check;
mod consultees;
mod plan;
mod serve;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;

/// Hearing consultations for municipalities.
#[derive(Parser)]
#[command(name = "lydhor", version, about, long_about = None)]
struct Cli {
    /// Configuration file. Without it: config/lydhor.toml beside the working folder if it is there, then LYDHOR_* variables.
    #[arg(long, short, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer requests, send letters and do jobs, until stopped.
    Serve {
        /// Leave letters and jobs to `lydhor worker`.
        #[arg(long)]
        no_worker: bool,
    },
    /// Send letters and do jobs only: beside servers started with --no-worker.
    Worker,
    /// Fill an empty database with a demo hearing, then serve it on loopback.
    Demo,
    /// Bring the database's schema up to date.
    Migrate,
    /// People who may sign in.
    #[command(subcommand)]
    User(user::UserCommand),
    /// The register of consultees.
    #[command(subcommand)]
    Consultees(consultees::ConsulteesCommand),
    /// Plans.
    #[command(subcommand)]
    Plan(plan::PlanCommand),
    /// Read the configuration, try database, mail server and folders, and say what is wrong.
    Check {
        /// Read the whole database, every index against its rows, and every kept file. Takes longer, the more there is.
        #[arg(long)]
        whole: bool,
    },
    /// Write database, kept files and the server's key to one archive.
    Backup {
        /// The file to write; must not exist.
        file: PathBuf,
    },
    /// Make anew what is kept of other rows (counts, places in lists), when `lydhor check --whole` says that it is wrong.
    Recount,
    /// Read a backup into an empty place, once all of it is found whole.
    Restore {
        /// A file written by `lydhor backup`.
        file: PathBuf,
    },
}

/// Runs the command that the arguments name. 0: done. 1: could not be done. 2: wrong arguments or configuration.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let config = match load(cli.config) {
        Ok(config) => config,
        Err(error) => {
            eprintln!("lydhor: {error}");
            return ExitCode::from(2);
        }
    };
    match dispatch(cli.command, config) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lydhor: {}", told(&error));
            ExitCode::FAILURE
        }
    }
}

/// An error with its causes. A cause that the words before it tell already is not told again.
fn told(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |told, cause| match told.as_str() {
        "" => cause,
        before if before.contains(&cause) => told,
        before => format!("{before}: {cause}"),
    })
}

fn load(named: Option<PathBuf>) -> Result<Config, crate::config::ConfigError> {
    let usual = PathBuf::from("config/lydhor.toml");
    let file = named.or_else(|| usual.exists().then_some(usual));
    Config::load(file.as_deref())
}

fn dispatch(command: Command, config: Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve { no_worker } => serve::serve(config, !no_worker),
        Command::Worker => serve::worker(config),
        Command::Demo => serve::demo(config),
        Command::Migrate => migrate(&config),
        Command::User(command) => user::run(&command, config),
        Command::Consultees(command) => consultees::run(command, &config),
        Command::Plan(command) => plan::run(command, config),
        Command::Check { whole } => Ok(check::run(&config, whole)),
        Command::Recount => check::recount(&config),
        Command::Backup { file } => backup::backup(&config, &file),
        Command::Restore { file } => backup::restore(&config, &file),
    }
}

fn migrate(config: &Config) -> anyhow::Result<ExitCode> {
    use secrecy::ExposeSecret as _;
    let db = crate::db::Db::open(config.database_url.expose_secret(), 1)?;
    let ran = crate::db::migrate::run(&db)?;
    match ran.as_slice() {
        [] => println!("The schema is up to date."),
        ran => ran.iter().for_each(|name| println!("ran {name}")),
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("cannot open the database: {0}")]
    struct NamesItsCause(#[source] std::fmt::Error);

    #[test]
    fn every_cause_is_told_once() {
        let cause = std::fmt::Error.to_string();
        let error = anyhow::Error::new(NamesItsCause(std::fmt::Error));
        assert_eq!(told(&error), format!("cannot open the database: {cause}"));
        assert_eq!(
            told(&error.context("at the start")),
            format!("at the start: cannot open the database: {cause}")
        );
        assert_eq!(
            told(&anyhow::Error::new(std::fmt::Error).context("at the start")),
            format!("at the start: {cause}")
        );
        assert_eq!(told(&anyhow::anyhow!("alone")), "alone");
    }
}
