//! Should parts of the plan be heard anew? What differs from what was heard, and a limited hearing about it.

use std::collections::HashSet;

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::actions::{self, CreateError};
use super::super::rules::Facts;
use super::super::{Announcement, Details, HearingId, Profile, RoundKind, Setup, read, staff_path};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::plans::anew::{Part, parts};
use crate::plans::differences::between;
use crate::plans::read::{Item, Section, VersionHead};
use crate::plans::web::VersionView;
use crate::plans::whole::Version;
use crate::plans::{self, SectionKey, VersionKind};
use crate::projects::ProjectId;
use crate::projects::access::{Manage, Seat};
use crate::projects::web::{HeadView, Manager, Viewer};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Form, Page, Result};

/// Weeks to answer; pbl § 12-14 says none, two to four are usual.
const WEEKS: i64 = 3;

#[derive(Serialize)]
struct AnewView {
    project: HeadView,
    tab: &'static str,
    /// The round whose version was heard last; none where nothing was.
    heard: Option<HeardView>,
    newest: Option<VersionView>,
    parts: Vec<PartView>,
    /// How many of them are large.
    large: usize,
    form: FormView,
    can_manage: bool,
    /// Where all differences stand.
    differences: String,
}

impl Template for AnewView {
    const NAME: &'static str = "hearings/anew.html";
}

#[derive(Serialize)]
struct HeardView {
    round: String,
    number: i32,
}

#[derive(Serialize)]
struct PartView {
    key: SectionKey,
    name: String,
    is_new: bool,
    is_gone: bool,
    new_items: usize,
    gone_items: usize,
    changed_items: usize,
    share: usize,
    large: bool,
}

impl From<Part> for PartView {
    fn from(part: Part) -> Self {
        let share = part.share();
        let Part { key, name, is_new, is_gone, new_items, gone_items, changed_items, large, .. } = part;
        Self { key, name, is_new, is_gone, new_items, gone_items, changed_items, share, large }
    }
}

/// A version's rows.
type Rows = (Vec<Section>, Vec<Item>);

/// The last round about a whole version, that version, and the newest. Where later rounds were about some sections, what they heard of
/// these stands in the place of what was heard before.
struct Loaded {
    /// The last round of all.
    round: Details,
    heard: (VersionHead, Rows),
    newest: (VersionHead, Rows),
}

impl Loaded {
    fn read(conn: &mut Conn, project: ProjectId) -> db::Result<Option<Self>> {
        let versions = plans::read::versions(conn, project)?;
        let Some(newest) = versions.first().cloned() else { return Ok(None) };
        let rounds = read::of_project(conn, project)?.into_iter();
        let mut rounds: Vec<_> =
            rounds.filter(|round| round.published && round.kind != RoundKind::InputRound).collect();
        rounds.sort_by_key(|round| (round.opens_on, round.id));
        let mut all = Vec::new();
        for round in rounds {
            let Some(details) = read::details(conn, round.id)? else { continue };
            let head = versions.iter().find(|one| one.version == details.setup.plan_version_id).cloned();
            let scope = read::scope(conn, round.id)?;
            all.extend(head.map(|head| (details, head, scope)));
        }
        let Some(last) = all.last().map(|(details, ..)| details.clone()) else { return Ok(None) };
        let from = all.iter().rposition(|(_, _, scope)| scope.is_empty()).unwrap_or(0);
        let mut rounds = all.into_iter().skip(from);
        let Some((_, base, _)) = rounds.next() else { return Ok(None) };
        let mut heard = rows(conn, &base)?;
        for (_, of, scope) in rounds {
            let (sections, items) = rows(conn, &of)?;
            put(&mut heard, sections, items, &scope);
        }
        let is = rows(conn, &newest)?;
        let same = base.version == newest.version;
        Ok((!same).then_some(Self { round: last, heard: (base, heard), newest: (newest, is) }))
    }

    fn parts(&self) -> Vec<Part> {
        let version = |(_, rows): &(VersionHead, Rows)| Version::of(&rows.0, &rows.1);
        let (old, new) = (version(&self.heard), version(&self.newest));
        parts(&between(&old, &new), (&old, &new))
    }
}

fn rows(conn: &mut Conn, of: &VersionHead) -> db::Result<Rows> {
    Ok((plans::read::sections(conn, of.version)?, plans::read::items(conn, of.version)?))
}

/// Puts what a later round heard of some sections in the place of what was heard of them before.
fn put(heard: &mut Rows, sections: Vec<Section>, items: Vec<Item>, scope: &HashSet<SectionKey>) {
    for section in sections.into_iter().filter(|section| scope.contains(&section.key)) {
        match heard.0.iter_mut().find(|one| one.key == section.key) {
            Some(stood) => *stood = section,
            None => heard.0.push(section),
        }
    }
    heard.1.retain(|item| !scope.contains(&item.section));
    heard.1.extend(items.into_iter().filter(|item| scope.contains(&item.section)));
}

async fn found(page: &Page, project: ProjectId) -> Result<Option<(Loaded, Vec<Part>)>> {
    let Some(loaded) = page.state.db.read(move |conn| Loaded::read(conn, project)).await? else {
        return Ok(None);
    };
    // Two whole plans are compared: away from the threads that answer requests.
    let compare = move || {
        let parts = loaded.parts();
        (loaded, parts)
    };
    Ok(Some(page.state.heavy.run(compare).await?))
}

/// `GET /planarbeid/{project}/hores-pa-nytt`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let who = &viewer.witness;
    let found = found(&viewer.page, who.id()).await?;
    let form = FormView::of([(NEW_ROW, viewer.page.state.clock.new_id().to_string())]);
    let url = who.project.url();
    let view = match found {
        Some((loaded, parts)) => AnewView {
            heard: Some(HeardView { round: loaded.round.title.clone(), number: loaded.heard.0.number }),
            large: parts.iter().filter(|part| part.large).count(),
            parts: parts.into_iter().map(PartView::from).collect(),
            differences: format!(
                "{url}/plan/endringer?fra={}&til={}",
                loaded.heard.0.number, loaded.newest.0.number
            ),
            can_manage: Manage::of(Seat::clone(who)).is_some() && loaded.newest.0.kind == VersionKind::Draft,
            newest: Some(loaded.newest.0.into()),
            project: HeadView::of(who),
            tab: "project-plan",
            form,
        },
        None => AnewView {
            heard: None,
            large: 0,
            parts: Vec::new(),
            differences: format!("{url}/plan/endringer"),
            can_manage: false,
            newest: None,
            project: HeadView::of(who),
            tab: "project-plan",
            form,
        },
    };
    viewer.page.render(view)
}

/// `POST /planarbeid/{project}/hores-pa-nytt`: a limited hearing of the newest version about the sections that are ticked, to be looked
/// over and published.
pub(super) async fn begin(lead: Manager, Form(fields): Form) -> Result<HttpResponse> {
    let here = format!("{}/hores-pa-nytt", lead.witness.project.url());
    let keys: Vec<SectionKey> = fields.all("part").filter_map(|key| key.parse().ok()).collect();
    let Some((loaded, parts)) = found(&lead.page, lead.witness.id()).await? else {
        return Err(Error::Conflict("hearings-anew-moved"));
    };
    if loaded.newest.0.kind != VersionKind::Draft {
        return Err(Error::Conflict("hearings-anew-moved"));
    }
    // In the order of the plan, and none that does not differ any more.
    let (gone, standing): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(|part| part.is_gone);
    let chosen: Vec<Part> = standing.into_iter().filter(|part| keys.contains(&part.key)).collect();
    if chosen.is_empty() {
        return Ok(lead.page.redirect_with(&here, &Flash::warning(Msg::new("hearings-anew-none-chosen"))));
    }
    let facts = facts(&lead, &loaded, (&chosen, &gone));
    let scope: Vec<SectionKey> = chosen.iter().map(|part| part.key).collect();
    let id = HearingId(fields.new_row(&lead.page.state.clock));
    match lead.act(move |tx, who| actions::create_limited(tx, who, (id, &facts), &scope)).await {
        Ok(slug) => {
            let flash = Flash::success(Msg::new("hearings-anew-begun"));
            Ok(lead.page.redirect_with(&format!("{}/oppsett", staff_path(&slug)), &flash))
        }
        Err(CreateError::NoPlan) => Err(Error::NotFound),
        Err(CreateError::Database(error)) => Err(error.into()),
    }
}

/// What the round begins with: what the last one said of case and contact, and what this one is about. Who decided on it, the lead says.
fn facts(lead: &Manager, loaded: &Loaded, (chosen, gone): (&[Part], &[Part])) -> Facts {
    let today = lead.page.state.clock.today();
    let named = |of: &[Part]| of.iter().flat_map(|part| ["\n- ", part.name.as_str()]).collect::<String>();
    let purpose = lead.page.say(&Msg::new("hearings-anew-purpose").arg("round", loaded.round.title.clone()));
    let title = Msg::new("hearings-anew-title").arg("plan", lead.witness.project.title.clone());
    let parts = lead.page.say(&Msg::new("hearings-anew-purpose-parts"));
    let taken_out = match gone {
        [] => String::new(),
        gone => format!("\n\n{}\n{}", lead.page.say(&Msg::new("hearings-anew-gone-purpose")), named(gone)),
    };
    let last = loaded.round.announcement.clone();
    Facts {
        announcement: Announcement {
            title: lead.page.say(&title),
            purpose: format!("{purpose}\n\n{parts}\n{}{taken_out}", named(chosen)),
            decided_by: String::new(),
            decided_on: None,
            opens_on: today,
            deadline: today.saturating_add(jiff::Span::new().weeks(WEEKS)),
            ..last
        },
        setup: Setup {
            kind: RoundKind::LimitedHearing,
            plan_version_id: loaded.newest.0.version,
            profile: Profile::LimitedHearing,
            stance_asked: loaded.round.setup.stance_asked,
        },
        questions: Vec::new(),
    }
}
