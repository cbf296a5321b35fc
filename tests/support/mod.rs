//! What several tests share.

pub mod answers;
pub mod app;
pub mod client;
pub mod crowd;
pub mod database;
pub mod drafts;
pub mod followed;
pub mod hearing;
pub mod judged;
pub mod pages;
pub mod process;
pub mod scene;
pub mod smtp;
