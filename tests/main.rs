//! The integration tests, one binary.
#[cfg(test)]
mod database;
#[cfg(test)]
mod mail;
#[cfg(test)]
pub mod support;
//! placeholder
#[cfg(test)]
mod plans_import;
