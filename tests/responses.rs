//! Answers over HTTP, from the link in the letter to the archive's package; and what the database itself refuses.

mod aging;
mod clearing;
mod confirming;
mod drafting;
pub(crate) mod field;
mod items;
mod leaving;
mod receiving;
mod registering;
mod sending;
mod settling;
mod told;
