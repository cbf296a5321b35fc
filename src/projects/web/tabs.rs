//! The tabs of a project's pages, who can use which, and how they stand together: by the stage of the work that they belong to.

use serde::Serialize;

use super::super::MemberRole;

crate::text_enum!(
    /// A stage of the work on a plan; the label is the text `web-stage-<name>`.
    Stage {
        Prepare = "prepare",
        Ask = "ask",
        Treat = "treat",
        Decide = "decide",
        FollowUp = "follow_up",
    }
);

/// One tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tab {
    /// As a page says which one it stands under; its label is the text `web-tab-<name>`.
    pub name: &'static str,
    /// Behind the project's own path.
    pub path: &'static str,
    /// `None` for what belongs to the whole.
    pub stage: Option<Stage>,
    /// How much there waits for somebody; what it is, the text `web-waiting-<name>` says.
    pub waiting: i64,
    /// Does something go wrong meanwhile?
    pub urgent: bool,
}

impl Tab {
    pub const fn new(name: &'static str, path: &'static str, stage: Option<Stage>) -> Self {
        Self { name, path, stage, waiting: 0, urgent: false }
    }
}

/// Tabs that stand together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub stage: Option<Stage>,
    pub tabs: Vec<Tab>,
}

/// Neighbours of one stage as a group, in their order.
pub fn grouped(tabs: Vec<Tab>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for tab in tabs {
        match groups.last_mut().filter(|group| group.stage == tab.stage) {
            Some(group) => group.tabs.push(tab),
            None => groups.push(Group { stage: tab.stage, tabs: vec![tab] }),
        }
    }
    groups
}

const ALL: &[Tab] = &[
    Tab::new("project", "", None),
    Tab::new("project-milestones", "/milepeler", Some(Stage::Prepare)),
    Tab::new("project-background", "/bakgrunn", Some(Stage::Prepare)),
    Tab::new("project-steering", "/styringsgruppe", Some(Stage::Prepare)),
    Tab::new("project-plan", "/plan", Some(Stage::Prepare)),
    Tab::new("project-treatments", "/behandling", Some(Stage::Decide)),
    Tab::new("project-followup", "/oppfolging", Some(Stage::FollowUp)),
    Tab::new("project-members", "/medlemmer", None),
    Tab::new("project-settings", "/oppsett", None),
    Tab::new("project-log", "/logg", None),
];

/// Whose pages answer to the lead alone.
const OF_THE_LEAD: &[&str] = &["project-settings", "project-members"];

/// The tabs whose pages answer to somebody with this role.
pub(super) fn tabs(role: MemberRole) -> Vec<Tab> {
    let usable = |tab: &&Tab| role == MemberRole::Lead || !OF_THE_LEAD.contains(&tab.name);
    ALL.iter().filter(usable).copied().collect()
}
