//! The tabs of a project's pages, and who can use which.

use serde::Serialize;

use super::super::MemberRole;

/// One tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tab {
    /// As a page says which one it stands under; its label is the text `web-tab-<name>`.
    pub name: &'static str,
    /// Behind the project's own path.
    pub path: &'static str,
    /// How much there waits for somebody.
    pub waiting: i64,
}

impl Tab {
    pub const fn new(name: &'static str, path: &'static str) -> Self {
        Self { name, path, waiting: 0 }
    }
}

const ALL: &[Tab] = &[
    Tab::new("project", ""),
    Tab::new("project-plan", "/plan"),
    Tab::new("project-milestones", "/milepeler"),
    Tab::new("project-background", "/bakgrunn"),
    Tab::new("project-settings", "/oppsett"),
    Tab::new("project-members", "/medlemmer"),
    Tab::new("project-log", "/logg"),
];

/// Whose pages answer to the lead alone.
const OF_THE_LEAD: &[&str] = &["project-settings", "project-members"];

/// The tabs whose pages answer to somebody with this role.
pub(super) fn tabs(role: MemberRole) -> Vec<Tab> {
    let usable = |tab: &&Tab| role == MemberRole::Lead || !OF_THE_LEAD.contains(&tab.name);
    ALL.iter().filter(usable).copied().collect()
}
