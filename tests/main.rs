//! The integration tests, one binary.
#![expect(
    clippy::clone_on_ref_ptr,
    clippy::duration_suboptimal_units,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::get_unwrap,
    clippy::map_unwrap_or,
    clippy::needless_collect,
    clippy::needless_pass_by_value,
    clippy::string_slice,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::unused_async,
    clippy::useless_conversion,
    reason = "a test tells one story from top to bottom, and may fail loudly"
)]

#[cfg(test)]
mod accounts;
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
mod digest;
#[cfg(test)]
mod hearings;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod invitations;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod outbox;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod plans_import;
#[cfg(test)]
mod queries;
#[cfg(test)]
mod responses;
#[cfg(test)]
pub mod support;
