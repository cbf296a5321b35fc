//! The integration tests, one binary.
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod assessments;
mod backup;
mod command_line;
mod consultees;
mod database;
#[cfg(test)]
mod digest;
mod hearings;
#[cfg(test)]
mod inputs;
mod invitations;
#[cfg(test)]
mod mail;
mod outbox;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod plans_import;
mod queries;
#[cfg(test)]
mod responses;
pub mod support;
