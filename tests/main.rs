//! The integration tests, one binary.
#[cfg(test)]
mod database;
mod accounts;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod outbox;
#[cfg(test)]
pub mod support;
#[cfg(test)]
mod plans_import;
