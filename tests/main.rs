//! The integration tests, one binary.
mod database;
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod inputs;
mod hearings;
#[cfg(test)]
mod mail;
mod outbox;
pub mod support;
mod plans_import;
mod backup;
mod command_line;
