//! Decisions (*vedtak*): the line of treatments in which bodies took the plan up. Their rows are of `projects`, so that rounds may read
//! them.

pub mod web;
