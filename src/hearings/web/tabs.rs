//! The tabs of a hearing's staff pages, and who can use which.

use super::super::MemberRole;
pub(super) use crate::projects::web::Tab;

const fn tab(name: &'static str, path: &'static str) -> Tab {
    Tab::new(name, path)
}

const ALL: &[Tab] = &[
    tab("board", ""),
    tab("settings", "/oppsett"),
    tab("plan", "/plan"),
    tab("consultees", "/horingsparter"),
    tab("letter", "/brev"),
    tab(LETTERS, "/utsendinger"),
    tab("responses", "/svar"),
    tab("workbench", "/arbeidsbenk"),
    tab("assessments", "/vurderinger"),
    tab("digest", "/oppsummering"),
    tab("log", "/logg"),
];

/// The tab of letters that went out.
pub(super) const LETTERS: &str = "letters";

/// Whose pages answer to the lead alone.
const OF_THE_LEAD: &[&str] = &["settings", "consultees", "letter"];

/// Whose pages answer to those who work on answers.
const OF_WORKERS: &[&str] = &[LETTERS];

/// The tabs whose pages answer to somebody with this role.
pub(super) fn tabs(role: MemberRole) -> Vec<Tab> {
    let usable = |tab: &&Tab| match role {
        MemberRole::Lead => true,
        MemberRole::Caseworker => !OF_THE_LEAD.contains(&tab.name),
        MemberRole::Steering | MemberRole::Reader => {
            !OF_THE_LEAD.contains(&tab.name) && !OF_WORKERS.contains(&tab.name)
        }
    };
    ALL.iter().filter(usable).copied().collect()
}
