//! The tabs of a hearing's staff pages, and who can use which.

use super::super::access::Waiting;
use super::super::{MemberRole, RoundKind};
use crate::projects::web::Stage::{Ask, Decide, Prepare, Treat};
use crate::projects::web::Tab;

const ALL: &[Tab] = &[
    Tab::new("board", "", None),
    Tab::new("settings", "/oppsett", Some(Prepare)),
    Tab::new("plan", "/plan", Some(Prepare)),
    Tab::new("consultees", "/horingsparter", Some(Ask)),
    Tab::new("letter", "/brev", Some(Ask)),
    Tab::new(LETTERS, "/utsendinger", Some(Ask)),
    Tab::new(WORKSHOPS, "/verksted", Some(Treat)),
    Tab::new("responses", "/svar", Some(Treat)),
    Tab::new(WORKBENCH, "/arbeidsbenk", Some(Treat)),
    Tab::new(ASSESSMENTS, "/vurderinger", Some(Treat)),
    Tab::new("digest", "/oppsummering", Some(Decide)),
    Tab::new("log", "/logg", None),
];

/// The tab of letters that went out.
const LETTERS: &str = "letters";
/// The tab of what was said before there was a draft: of input rounds alone.
const WORKSHOPS: &str = "workshops";
const WORKBENCH: &str = "workbench";
const ASSESSMENTS: &str = "assessments";

/// Whose pages answer to the lead alone.
const OF_THE_LEAD: &[&str] = &["settings", "consultees", "letter"];

/// Whose pages answer to those who work on answers.
const OF_WORKERS: &[&str] = &[LETTERS];

/// The tabs whose pages answer to somebody with this role, with what waits there.
pub(super) fn tabs(role: MemberRole, kind: RoundKind, waiting: &Waiting) -> Vec<Tab> {
    let is_of = |tab: &&Tab| tab.name != WORKSHOPS || kind == RoundKind::InputRound;
    let usable = |tab: &&Tab| match role {
        MemberRole::Lead => true,
        MemberRole::Caseworker => !OF_THE_LEAD.contains(&tab.name),
        MemberRole::Steering | MemberRole::Resource | MemberRole::Reader => {
            !OF_THE_LEAD.contains(&tab.name) && !OF_WORKERS.contains(&tab.name)
        }
    };
    let told = |tab: &Tab| match tab.name {
        LETTERS => Tab { waiting: waiting.letters, urgent: true, ..*tab },
        WORKBENCH => Tab { waiting: waiting.answers, ..*tab },
        ASSESSMENTS => Tab { waiting: waiting.inputs, ..*tab },
        _ => *tab,
    };
    ALL.iter().filter(is_of).filter(usable).map(told).collect()
}
