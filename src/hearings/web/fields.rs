//! The form of a hearing as the template shows it: values, choices, and what somebody else saved meanwhile.

use jiff::civil::Date;
use serde::Serialize;

use super::super::rules::MAX_QUESTIONS;
use super::super::{Announcement, Details, Profile, Question, RoundKind};
use super::HeadView;
use crate::accounts::Account;
use crate::lang::{Msg, dates};
use crate::plans;
use crate::projects;
use crate::templates::Template;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Fields, Page};

/// The form of a round's facts, in three pages: a new round, its settings, and a correction of what is published.
#[derive(Serialize)]
pub(super) struct EditView {
    /// Of a new one.
    pub project: Option<projects::web::HeadView>,
    /// None for a new one.
    pub hearing: Option<HeadView>,
    pub tab: &'static str,
    pub form: FormView,
    pub kinds: Vec<Choice>,
    pub plans: Vec<Choice>,
    pub profiles: Vec<Choice>,
    /// The questions with a few empty fields to write more in.
    pub questions: Vec<String>,
    pub max_questions: usize,
    /// The version the form was opened with.
    pub version: i32,
    /// What the lead should know of the dates.
    pub warnings: Vec<String>,
    /// Can everybody read what came of it? Then another deadline changes what they have read.
    pub digest_public: bool,
    /// What somebody else saved while this was being written.
    pub theirs: Vec<Theirs>,
    /// The sections that it is about, where it is not about all.
    pub scope: Vec<String>,
}

/// Of a round that is not there yet.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct NewView(pub EditView);

impl Template for NewView {
    const NAME: &'static str = "hearings/new.html";
}

/// Of a round that nobody outside has seen.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct SettingsView(pub EditView);

impl Template for SettingsView {
    const NAME: &'static str = "hearings/settings.html";
}

/// Of what is published: a change is a correction.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct PublishedView(pub EditView);

impl Template for PublishedView {
    const NAME: &'static str = "hearings/published.html";
}

/// A field that somebody else has changed.
#[derive(Serialize)]
pub(super) struct Theirs {
    pub label: String,
    pub text: String,
}

/// The values of a saved hearing.
pub(super) fn values(details: &Details) -> FormView {
    let setup = &details.setup;
    let mut view = FormView::of(details.fields());
    view.put("kind", setup.kind.to_string());
    view.put("plan", setup.plan_version_id.to_string());
    view.put("profile", setup.profile.to_string());
    if setup.stance_asked {
        view.put("stance", "true".to_owned());
    }
    view
}

/// What a new round begins with: the project's title and case, opens today, seven weeks to answer, the person as contact.
pub(super) fn beginning(page: &Page, today: Date, who: &Account, project: &projects::Head) -> FormView {
    let deadline = today.saturating_add(jiff::Span::new().weeks(7));
    FormView::of([
        (NEW_ROW, page.state.clock.new_id().to_string()),
        ("title", project.title.clone()),
        ("case_number", project.case_number.clone()),
        ("contact_name", who.name.clone()),
        ("contact_email", who.email.clone()),
        ("kind", RoundKind::Hearing.to_string()),
        ("opens_on", today.to_string()),
        ("deadline", deadline.to_string()),
        ("profile", Profile::ThematicPlan.to_string()),
        ("stance", "true".to_owned()),
        ("what_next", page.say(&Msg::new("hearings-what-next-default")).replace("\n\n", "\n")),
    ])
}

/// Plan versions to choose among. A frozen one is being heard already, which a second round may be too.
pub(super) fn plan_choices(page: &Page, versions: Vec<plans::read::VersionHead>) -> Vec<Choice> {
    let choice = |v: plans::read::VersionHead| Choice {
        value: v.version.to_string(),
        // Two plans may have one name: when it was made, and by whom, tells them apart.
        label: page.say(
            &Msg::new("hearings-plan-version")
                .arg("title", v.title)
                .arg("number", v.number)
                .arg("date", dates::short_moment(page.lang, v.created_at))
                .arg("by", v.created_by),
        ),
    };
    versions.into_iter().map(choice).collect()
}

/// The kinds of round to choose among.
pub(super) fn kind_choices(page: &Page) -> Vec<Choice> {
    let choice = |kind: &RoundKind| Choice {
        value: kind.to_string(),
        label: page.state.templates.text(page.lang, &format!("hearings-round-{kind}")),
    };
    RoundKind::ALL.iter().map(choice).collect()
}

/// The deadline rules to choose among.
pub(super) fn profile_choices(page: &Page) -> Vec<Choice> {
    let key = |profile| match profile {
        Profile::ThematicPlan => "hearings-profile-thematic_plan",
        Profile::PlanningAct => "hearings-profile-planning_act",
        Profile::LimitedHearing => "hearings-profile-limited_hearing",
        Profile::LocalRegulation => "hearings-profile-local_regulation",
    };
    let choice =
        |profile: &Profile| Choice { value: profile.to_string(), label: page.say(&Msg::new(key(*profile))) };
    Profile::ALL.iter().map(choice).collect()
}

/// The saved questions, and room for more.
pub(super) fn with_room(mut questions: Vec<String>) -> Vec<String> {
    let wanted = (questions.len() + 2).clamp(3, MAX_QUESTIONS).max(questions.len());
    questions.resize(wanted, String::new());
    questions
}

/// The texts of saved questions.
pub(super) fn texts(questions: Vec<Question>) -> Vec<String> {
    questions.into_iter().map(|q| q.text).collect()
}

/// The questions as they were typed.
pub(super) fn typed_questions(fields: &Fields) -> Vec<String> {
    fields.all("question").filter(|q| !q.is_empty()).map(str::to_owned).collect()
}

/// Where the saved hearing differs from what was typed.
pub(super) fn theirs(page: &Page, saved: &Details, typed: &Announcement) -> Vec<Theirs> {
    let values = values(saved).values;
    let theirs = |field: &'static str| Theirs {
        label: page.state.templates.text(page.lang, &format!("hearings-field-{field}")),
        text: values.get(field).cloned().unwrap_or_else(String::new),
    };
    typed.changed(&saved.announcement).into_iter().map(theirs).collect()
}
