//! Lydhør: hearing consultations, from draft plan to the politicians' digest.
//!
//! The slices stand in the order of a hearing's life; a slice knows only those before it. The machinery below
//! them has never heard of a hearing.

pub mod app;
pub mod cli;
pub mod config;
pub mod decisions;
pub mod demo;

pub mod accounts;
pub mod archive;
pub mod assessments;
pub mod audit;
pub mod consultees;
pub mod digest;
pub mod hearings;
pub mod inputs;
pub mod invitations;
pub mod letters;
pub mod measures;
pub mod plans;
pub mod projects;
pub mod responses;
pub mod workshops;

pub mod clock;
pub mod db;
pub mod documents;
pub mod exports;
pub mod files;
pub mod jobs;
pub mod keys;
pub mod lang;
pub mod mail;
pub mod program;
pub mod templates;
pub mod text;
pub mod web;
