//! What every part of the running program may need: configuration, database, files, clock, keys, templates.

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::files::Files;
use crate::keys::Keys;
use crate::templates::Templates;

/// Shared by whoever answers requests, sends letters or does jobs in one process.
pub struct Program {
    pub config: Config,
    pub db: Db,
    pub files: Files,
    pub clock: Clock,
    pub keys: Keys,
    pub templates: Templates,
}
