//! The worktable: a version's focus areas side by side, with challenges, goals and measures under them. It is the plan's own outline.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::seats::{Editor, OfVersion, Reader};
use super::{TreeSection, VersionView, list_path, refused, together};
use crate::db;
use crate::lang::Msg;
use crate::plans::actions::{self, ChangeError, Spot, Stood};
use crate::plans::advice::{Subject, of_items, subjects};
use crate::plans::areas::areas;
use crate::plans::called;
use crate::plans::following::section_places;
use crate::plans::items::{Choices, ItemKind};
use crate::plans::outline::Side;
use crate::plans::read::{self, Behind, Item, Section};
use crate::plans::store::Content;
use crate::plans::{HEADING_MAX, SectionId, SectionKey, SectionKind, may_change};
use crate::projects::access::{Right, Seat, Work};
use crate::projects::web::{Grounds, HeadView, Viewer};
use crate::projects::{self, AreaKey};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Form, FormErrors, Result};

/// Most choices of where to move, in all menus of a page together.
const MOST_CHOICES: usize = 20_000;

#[derive(Serialize)]
struct WorktableView {
    project: HeadView,
    tab: &'static str,
    plan: VersionView,
    plan_url: String,
    url: String,
    can_change: bool,
    areas: Vec<Area>,
    /// What stands under no focus area.
    loose: Vec<Card>,
    /// Sections that another may be put under.
    targets: Vec<Target>,
    /// Does each card have the list of where it can go? Of very many it would be a page of its own.
    menus: bool,
    /// Of a new focus area.
    form: FormView,
}

impl Template for WorktableView {
    const NAME: &'static str = "plans/worktable.html";
}

#[derive(Serialize)]
struct Area {
    #[serde(skip)]
    key: SectionKey,
    card: Card,
    cards: Vec<Card>,
    inputs: i64,
    goals: usize,
    measures: usize,
    words: usize,
    /// What the plan builds on in it.
    grounds: Vec<Grounds>,
    /// Of what is new in it.
    form: FormView,
}

/// A section on the table.
#[derive(Serialize)]
struct Card {
    #[serde(flatten)]
    row: TreeSection,
    /// How far it stands in from its focus area.
    depth: i32,
    goals: usize,
    measures: usize,
    inputs: i64,
    /// Where the inputs of a round before the draft can be read.
    behind: Vec<Behind>,
    /// What the team said of it and has not settled.
    comments: i64,
    /// Where it stands: id, position and level.
    stood: String,
}

/// What is told of a section beside its text.
#[derive(Default)]
struct BesideText {
    inputs: i64,
    behind: Vec<Behind>,
    comments: i64,
}

#[derive(Serialize)]
struct Target {
    stood: String,
    label: String,
}

/// `GET …/plan/arbeidsbord`: the newest version's.
pub(super) async fn newest(viewer: Viewer) -> Result<HttpResponse> {
    let project = viewer.witness.id();
    let versions = viewer.page.state.db.read(move |conn| read::versions(conn, project)).await?;
    let list = list_path(&viewer.witness.project);
    Ok(viewer.page.redirect(&versions.first().map_or(list, |version| path(&version.url()))))
}

/// Path of a version's worktable.
pub(super) fn path(plan: &str) -> String {
    format!("{plan}/arbeidsbord")
}

/// `GET …/plan/{version}/arbeidsbord`.
pub(super) async fn show(me: Reader) -> Result<HttpResponse> {
    page(&me, StatusCode::OK, None).await
}

/// A form that was refused: of a focus area, or of a new one.
type Refused = (Option<SectionId>, FormView);

async fn page<R: Right<At = Seat>>(
    me: &OfVersion<R>,
    status: StatusCode,
    again: Option<Refused>,
) -> Result<HttpResponse> {
    let version = me.plan.version;
    let seat = Seat::clone(&me.witness);
    let load = move |conn: &mut db::Conn| {
        let (sections, items) = (read::sections(conn, version)?, read::items(conn, version)?);
        let told = told(conn, &seat, (&sections, &items))?;
        let grounds = projects::read::background_by_area(conn, seat.project.id)?;
        Ok::<_, db::Error>((sections, told, grounds))
    };
    let (sections, told, mut grounds) = me.page.state.db.read(load).await?;
    let count = sections.len();
    let lay = move || Laid::of(sections, told);
    let Laid { mut areas, loose, targets } = me.page.state.heavy.run(lay).await?;

    let blank = || FormView::of([(NEW_ROW, me.page.state.clock.new_id().to_string())]);
    let at = me.witness.project.url();
    for area in &mut areas {
        area.form = blank();
        let own = grounds.remove(&AreaKey(area.key.0)).unwrap_or_default();
        area.grounds = own.into_iter().map(|one| Grounds::of(&at, one)).collect();
    }
    let mut form = blank();
    match again {
        Some((Some(of), refused)) => {
            areas
                .iter_mut()
                .filter(|area| area.card.row.id() == of)
                .for_each(|area| area.form = refused.clone());
        }
        Some((None, refused)) => form = refused,
        None => {}
    }
    let may_work = Work::of((*me.witness).clone()).is_some();
    let view = WorktableView {
        project: HeadView::of(&me.witness),
        tab: "project-plan",
        plan_url: me.plan.url(),
        url: path(&me.plan.url()),
        can_change: may_work && may_change(me.plan.frozen_at),
        plan: me.plan.clone().into(),
        areas,
        loose,
        menus: count.saturating_mul(targets.len()) <= MOST_CHOICES,
        targets,
        form,
    };
    me.page.render_as(status, view)
}

/// What is told of each section. What was said of one that is gone is told of the one that took it over.
fn told(
    conn: &mut db::Conn,
    who: &Seat,
    (sections, items): (&[Section], &[Item]),
) -> db::Result<HashMap<SectionKey, BesideText>> {
    let standing = section_places(sections.iter().map(|section| section.key));
    let moved = read::trail(conn, who.id())?.sections(&standing);
    let now = |key: SectionKey| moved.get(&key).copied().unwrap_or(key);
    let own = sections.iter().map(|section| section.key);
    let keys: Vec<SectionKey> = own.chain(moved.keys().copied()).collect();
    let of_items: Vec<_> = items.iter().map(|item| item.key).collect();
    let heard = read::heard(conn, &keys, &of_items)?;
    let mut all: HashMap<SectionKey, BesideText> = HashMap::new();
    let of_items = items.iter().map(|item| (item.section, heard.items.get(&item.key).copied().unwrap_or(0)));
    for (key, count) in heard.sections.into_iter().chain(of_items) {
        let one = all.entry(now(key)).or_default();
        one.inputs = one.inputs.saturating_add(count);
    }
    for one in read::behind(conn, &keys)? {
        all.entry(now(one.section)).or_default().behind.push(one);
    }
    for (key, count) in together::counted(conn, who)? {
        all.entry(key).or_default().comments = count;
    }
    Ok(all)
}

/// A version laid out on the table.
struct Laid {
    areas: Vec<Area>,
    loose: Vec<Card>,
    targets: Vec<Target>,
}

impl Laid {
    fn of(sections: Vec<Section>, mut told: HashMap<SectionKey, BesideText>) -> Self {
        let of = areas(&sections);
        let targets =
            sections.iter().filter(|s| matches!(s.kind, SectionKind::FocusArea | SectionKind::Goal));
        let targets = targets
            .map(|s| Target {
                stood: stood(s),
                label: format!("{} {}", s.number, s.heading).trim().to_owned(),
            })
            .collect();
        let mut laid = Self { areas: Vec::new(), loose: Vec::new(), targets };
        let heads = called::over_others(sections.iter().map(|s| (s.level, s.kind, s.heading.as_str())));
        let mut open = 1;
        for ((section, area), heads) in sections.into_iter().zip(of).zip(heads) {
            let read = if heads { of_items } else { subjects };
            let holds = read(&section.written());
            let (level, kind, key) = (section.level, section.kind, section.key);
            let told = told.remove(&section.key).unwrap_or_default();
            if kind == SectionKind::FocusArea {
                open = level;
                laid.areas.push(Area::of(key, card(section, 0, told, &holds)));
                continue;
            }
            let card = card(section, level.saturating_sub(open), told, &holds);
            match laid.areas.last_mut().filter(|last| area.is_some() && area == Some(last.card.row.id())) {
                Some(area) => area.take(card),
                None => laid.loose.push(Card { depth: 0, ..card }),
            }
        }
        laid
    }
}

impl Area {
    fn of(key: SectionKey, card: Card) -> Self {
        let (inputs, goals, measures, words) = (card.inputs, card.goals, card.measures, card.row.words());
        Self {
            key,
            card,
            cards: Vec::new(),
            inputs,
            goals,
            measures,
            words,
            grounds: Vec::new(),
            form: FormView::default(),
        }
    }

    fn take(&mut self, card: Card) {
        self.inputs = self.inputs.saturating_add(card.inputs);
        self.goals = self.goals.saturating_add(card.goals);
        self.measures = self.measures.saturating_add(card.measures);
        self.words = self.words.saturating_add(card.row.words());
        self.cards.push(card);
    }
}

fn card(section: Section, depth: i32, told: BesideText, holds: &[Subject]) -> Card {
    let of_kind = |kind: ItemKind| holds.iter().filter(|one| one.kind == kind).count();
    let (goals, measures) = (of_kind(ItemKind::Goal), of_kind(ItemKind::Measure));
    let stood = stood(&section);
    let BesideText { inputs, behind, comments } = told;
    Card { row: TreeSection::from(section), depth, goals, measures, inputs, behind, comments, stood }
}

/// `id:position:level`, as forms send it back.
fn stood(section: &Section) -> String {
    format!("{}:{}:{}", section.id, section.position, section.level)
}

fn read_stood(text: &str) -> Option<Stood> {
    let mut parts = text.split(':');
    let section = SectionId(parts.next()?.parse().ok()?);
    let mut number = || parts.next()?.parse().ok();
    Some(Stood { section, position: number()?, level: number()? })
}

/// `POST …/arbeidsbord/plasser` with `moved`, `side` and `target`.
pub(super) async fn place(me: Editor, form: Form) -> Result<HttpResponse> {
    let (version, Form(fields)) = (me.plan.version, form);
    let bad = || Error::Bad("web-bad-form");
    let moved = read_stood(fields.text("moved")).ok_or_else(bad)?;
    let target = read_stood(fields.text("target")).ok_or_else(bad)?;
    let side = Side::parse(fields.text("side")).ok_or_else(bad)?;
    let to = format!("{}#s-{}", path(&me.plan.url()), moved.section);
    let flash = match me.act(move |tx, who| actions::place(tx, who, version, (moved, side, target))).await {
        Ok(()) => Flash::success(Msg::new("plans-section-moved")),
        Err(ChangeError::Misplaced) => Flash::warning(Msg::new("plans-table-misplaced")),
        Err(ChangeError::Stale(_)) => Flash::warning(Msg::new("plans-table-stale")),
        Err(error) => return Err(refused(error)),
    };
    Ok(me.page.redirect_with(&to, &flash))
}

/// `POST …/arbeidsbord/{section}/ny`: a challenge, goal or measure last in a focus area.
pub(super) async fn add_in(
    me: Editor,
    at: Path<(String, i32, SectionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, (_, _, area)) = (me.plan.version, at.into_inner());
    let stands = me.page.state.db.read(move |conn| read::section(conn, version, area)).await?;
    stands.ok_or(Error::NotFound)?;
    let Some(kind @ (SectionKind::Text | SectionKind::Goal | SectionKind::Measure)) =
        SectionKind::parse(form.0.text("kind"))
    else {
        return Err(Error::Bad("web-bad-form"));
    };
    add(&me, (Some(area), kind), &form).await
}

/// `POST …/arbeidsbord`: a focus area, after the last one.
pub(super) async fn add_area(me: Editor, form: Form) -> Result<HttpResponse> {
    add(&me, (None, SectionKind::FocusArea), &form).await
}

async fn add(
    me: &Editor,
    (area, kind): (Option<SectionId>, SectionKind),
    Form(fields): &Form,
) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let heading = errors.required(fields, "heading", HEADING_MAX);
    if !errors.is_empty() {
        let form = me.page.refused(fields, &errors);
        return page(me, StatusCode::UNPROCESSABLE_ENTITY, Some((area, form))).await;
    }
    let content = Content {
        number: String::new(),
        kind,
        heading,
        body: String::new(),
        item_choices: Choices::default(),
    };
    let (version, id) = (me.plan.version, SectionId(fields.new_row(&me.page.state.clock)));
    let spot = area.map_or(Spot::LastArea, Spot::Under);
    let added = me.act(move |tx, who| actions::add(tx, who, version, (id, spot, &content))).await;
    let to = format!("{}#s-{}", path(&me.plan.url()), added.map_err(refused)?);
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-added"))))
}

/// Where a button of the plan leads back to.
#[derive(Deserialize)]
pub(super) struct Back {
    til: Option<String>,
}

impl Back {
    /// The worktable where the button stood there, else the plan's page.
    pub(super) fn to(&self, plan: &str) -> String {
        if self.til.as_deref() == Some("bord") { path(plan) } else { plan.to_owned() }
    }

    /// The same for a button's own address.
    pub(super) fn query(&self) -> &'static str {
        if self.til.as_deref() == Some("bord") { "?til=bord" } else { "" }
    }
}
