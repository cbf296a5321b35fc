//! The tabs of a hearing's staff pages, and who can use which.

use serde::Serialize;

use super::MemberRole;

/// One tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tab {
    /// As a page says which one it stands under; its label is the text `web-tab-<name>`.
    pub name: &'static str,
    /// Behind the hearing's own path.
    pub path: &'static str,
}

const fn tab(name: &'static str, path: &'static str) -> Tab {
    Tab { name, path }
}

const ALL: &[Tab] = &[
    tab("board", ""),
    tab("settings", "/oppsett"),
    tab("plan", "/plan"),
    tab("consultees", "/horingsparter"),
    tab("letter", "/brev"),
    tab("responses", "/svar"),
    tab("workbench", "/arbeidsbenk"),
    tab("assessments", "/vurderinger"),
    tab("digest", "/oppsummering"),
    tab("log", "/logg"),
];

/// Whose pages answer to the lead alone.
const OF_THE_LEAD: &[&str] = &["settings", "consultees", "letter"];

/// The tabs whose pages answer to somebody with this role.
pub fn tabs(role: MemberRole) -> Vec<Tab> {
    let usable = |tab: &&Tab| role == MemberRole::Lead || !OF_THE_LEAD.contains(&tab.name);
    ALL.iter().filter(usable).copied().collect()
}
