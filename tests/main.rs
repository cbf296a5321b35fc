//! The integration tests, one binary.
mod database;
#[cfg(test)]
mod accounts;
#[cfg(test)]
mod assessments;
#[cfg(test)]
mod inputs;
mod hearings;
#[cfg(test)]
mod mail;
mod outbox;
pub mod support;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod plans_import;
mod backup;
mod command_line;
mod consultees;
mod invitations;
#[cfg(test)]
mod responses;
#[cfg(test)]
mod digest;
mod queries;
