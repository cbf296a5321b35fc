//! Hearings: what is heard, by whose decision, from when until when.

pub mod deadline;
pub mod holidays;
