//! What the municipality's archive gets of a round: every answer and every letter as a file, and a list of them, in one package.

pub mod actions;
mod documents;
pub mod jobs;
mod package;
pub mod web;
