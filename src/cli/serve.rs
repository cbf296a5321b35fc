//! `serve`: the long-running command.

use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

use crate::app::Application;
use crate::clock::Clock;
use crate::config::Config;

/// Answers requests until stopped.
pub(super) fn serve(config: Config) -> anyhow::Result<ExitCode> {
    start_log(&config)?;
    runtime()?.block_on(async {
        let application = Application::build(config, Clock::default())?;
        println!("Lydhør answers at {}", application.state.config.base_url);
        application.serve().await?;
        Ok(ExitCode::SUCCESS)
    })
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

fn start_log(config: &Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log)?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init().map_err(anyhow::Error::from_boxed)
}
