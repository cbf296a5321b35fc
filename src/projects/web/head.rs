//! A project's head as the frame of its pages shows it: with its address, and the tabs that the one who looks can use.

use std::ops::Deref;

use serde::Serialize;

use super::super::access::Seat;
use super::super::{Head, path};
use super::tabs::{Group, grouped, tabs};

impl Head {
    /// Path of its first page; the start of every other page of it.
    pub fn url(&self) -> String {
        path(&self.slug)
    }
}

/// A head for templates.
#[derive(Clone, Debug, Serialize)]
pub struct HeadView {
    #[serde(flatten)]
    head: Head,
    /// As [`Head::url`] gives it.
    pub url: String,
    /// Of its pages, those that the one who looks can use; none where nobody in particular looks.
    groups: Vec<Group>,
}

impl HeadView {
    /// For the one who sits there.
    pub fn of(seat: &Seat) -> Self {
        Self { groups: grouped(tabs(seat.role)), ..Self::from(seat.project.clone()) }
    }
}

impl From<Head> for HeadView {
    fn from(head: Head) -> Self {
        Self { url: head.url(), groups: Vec::new(), head }
    }
}

impl Deref for HeadView {
    type Target = Head;
    fn deref(&self) -> &Head {
        &self.head
    }
}
