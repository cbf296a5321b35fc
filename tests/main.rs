//! The integration tests, one binary.

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod archive;
#[cfg(test)]
mod assessments;
#[cfg(test)]
mod backup;
#[cfg(test)]
mod command_line;
#[cfg(test)]
mod consultees;
#[cfg(test)]
mod database;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod digest;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod files;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod health;
#[cfg(test)]
mod hearings;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod invitations;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod measures;
#[cfg(test)]
mod outbox;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod plans_import;
#[cfg(test)]
mod projects;
#[cfg(test)]
mod queries;
#[cfg(test)]
mod responses;
#[cfg(test)]
pub mod support;
#[cfg(test)]
mod workshops;
#[cfg(test)]
mod written;
