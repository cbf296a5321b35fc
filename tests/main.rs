//! The integration tests, one binary.
#[cfg(test)]
mod database;
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod outbox;
#[cfg(test)]
pub mod support;
#[cfg(test)]
mod plans_import;
