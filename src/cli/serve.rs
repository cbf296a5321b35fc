//! `serve`, `worker` and `demo`: the long-running commands.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tracing_subscriber::EnvFilter;

use crate::app::{self, Application};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::others;

/// Answers requests, and sends letters unless that is left to workers of their own, until stopped.
pub(super) fn serve(config: Config, with_worker: bool) -> anyhow::Result<ExitCode> {
    start_log(&config)?;
    runtime()?.block_on(async {
        let application = Application::build(config, Clock::default())?;
        println!("Lydhør answers at {}", application.state.config.base_url);
        for other in application.state.db.file().into_iter().flat_map(others) {
            // To the log: whoever started us may have closed our output after the first line.
            tracing::warn!(program = other.name, process = other.process, "has the same database open");
        }
        if with_worker {
            application.serve().await?;
        } else {
            application.server()?.await?;
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// Sends letters and does jobs until stopped; letters and steps under way end first.
pub(super) fn worker(config: Config) -> anyhow::Result<ExitCode> {
    start_log(&config)?;
    runtime()?.block_on(async {
        let state = app::build_state(config, Clock::default())?;
        app::look_after(&state);
        let worker = app::build_worker(&state, app::build_mailer(&state.config)?)?.start();
        let jobs = app::jobs::build(&state.program).start();
        println!("Sending letters, doing jobs.");
        stop_asked().await?;
        jobs.stop().await;
        worker.stop().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// Fills an empty database with a demo hearing and serves it on loopback.
pub(super) fn demo(config: Config) -> anyhow::Result<ExitCode> {
    let listen = config.listen;
    anyhow::ensure!(listen.ip().is_loopback(), "the demo listens on loopback only, not on {listen}");
    let config = Config { mailbox_page: true, site: demo_site(&config)?, ..config };
    crate::demo::prepare(&config)?;
    serve(config, true)
}

/// The demo is Nordvik's, unless another municipality was configured.
fn demo_site(config: &Config) -> anyhow::Result<crate::config::Site> {
    let mut site = config.site.clone();
    if site.municipality == "Eksempel kommune" {
        "Nordvik kommune".clone_into(&mut site.municipality);
        "Nordvik kommune <horing.nordvik@example.no>".clone_into(&mut site.mail_from);
        site.shield = crate::demo::write_shield(&config.data_dir)?;
    }
    Ok(site)
}

/// Ctrl-C at the keyboard, or a service manager's TERM.
async fn stop_asked() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut term = signal(SignalKind::terminate())?;
    tokio::select! {
        asked = tokio::signal::ctrl_c() => asked,
        _ = term.recv() => Ok(()),
    }
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    take_what_is_allowed();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

/// Asks the system for as many open files as we may have, and for no huge pages. Without either the program runs as well.
fn take_what_is_allowed() {
    // Each visitor's connection is a descriptor. What a service is given at first is few: 1,024 with systemd.
    let files = getrlimit(Resource::Nofile);
    if let Err(why) = setrlimit(Resource::Nofile, Rlimit { current: files.maximum, ..files }) {
        tracing::debug!(%why, "the limit of open files stays");
    }
    // Pages of 2 MB, most of each empty, are half of what an idle server would hold.
    #[cfg(target_os = "linux")]
    if let Err(why) = rustix::thread::disable_transparent_huge_pages(true) {
        tracing::debug!(%why, "huge pages stay");
    }
}

fn start_log(config: &Config) -> anyhow::Result<()> {
    // The HTML parser tells of every odd tag that somebody pastes: a line each.
    let filter = EnvFilter::try_new(format!("html5ever=error,{}", config.log))?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    log.try_init().map_err(anyhow::Error::from_boxed)
}
