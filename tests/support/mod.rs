//! What several tests share.

pub mod app;
pub mod client;
pub mod database;
pub mod smtp;
