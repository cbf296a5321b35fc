//! Lydhør: hearing consultations, from draft plan to the politicians' digest.
pub mod mail;
