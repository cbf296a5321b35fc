//! A hearing's head as the frame of its staff pages shows it: with addresses, and the tabs that the one who looks can use.

use std::ops::Deref;

use serde::Serialize;

use super::super::access::Seat;
use super::super::{Head, staff_path};
use super::tabs::tabs;
use crate::projects;
use crate::projects::web::{Group, grouped};

impl Head {
    /// Path of its board; the start of every other staff page of it.
    pub fn url(&self) -> String {
        staff_path(&self.slug)
    }
}

/// A head for templates.
#[derive(Clone, Debug, Serialize)]
pub struct HeadView {
    #[serde(flatten)]
    head: Head,
    /// As [`Head::url`] gives it.
    pub url: String,
    /// Path of the project's first page.
    project_url: String,
    /// Of its staff pages, those that the one who looks can use; none where nobody in particular looks.
    groups: Vec<Group>,
}

impl HeadView {
    /// For the one who sits there.
    pub fn of(seat: &Seat) -> Self {
        let groups = grouped(tabs(seat.role, seat.hearing.kind, &seat.waiting));
        Self { groups, ..Self::from(seat.hearing.clone()) }
    }
}

impl From<Head> for HeadView {
    fn from(head: Head) -> Self {
        Self { url: head.url(), project_url: projects::path(&head.project_slug), groups: Vec::new(), head }
    }
}

impl Deref for HeadView {
    type Target = Head;
    fn deref(&self) -> &Head {
        &self.head
    }
}
