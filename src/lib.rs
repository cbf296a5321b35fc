//! Lydhør: hearing consultations, from draft plan to the politicians' digest.

pub mod consultees;
pub mod hearings;
pub mod mail;
pub mod text;
