//! What several tests share.

pub mod database;
pub mod smtp;
