//! One section's form: its heading, number, kind, level and text, with the text shown as it will look.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::VersionView;
use super::advice::{self, Remarked};
use super::refused;
use super::seats::{Editor, OfVersion, Reader};
use super::together::{self, Together};
use crate::db::{self, Conn};
use crate::documents::html::MAX_PASTE;
use crate::lang::Msg;
use crate::plans::actions::{self, ChangeError, CommentError, Edit, Spot};
use crate::plans::advice::Rules;
use crate::plans::areas::areas;
use crate::plans::items::{self, Block, Boxes, Choices, Written};
use crate::plans::read::{self, Section};
use crate::plans::store::Content;
use crate::plans::together::{MAX_OPEN, TextId};
use crate::plans::{
    BODY_MAX, HEADING_MAX, LEVEL_MAX, NUMBER_MAX, PlanVersionId, SectionId, SectionKind, may_change,
};
use crate::projects::access::{Right, Seat, Work};
use crate::projects::web::{Grounds, HeadView};
use crate::projects::{self, AreaKey, Background, ProjectId};
use crate::templates::Template;
use crate::text::bounded::is_bounded;
use crate::text::html::{Rendering, to_html};
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Page, Query, Result};

#[derive(Serialize)]
struct SectionView {
    project: HeadView,
    tab: &'static str,
    /// May the one who looks change it, and may it be changed?
    can_change: bool,
    plan: VersionView,
    url: String,
    action: String,
    form: FormView,
    kinds: Vec<&'static str>,
    levels: Vec<i32>,
    /// Megabytes of HTML that a paste may have.
    paste_limit: usize,
    /// The text's tables and lists that hold items, or could.
    blocks: Vec<Block>,
    /// What the plan builds on in the focus area that it is, or stands under.
    grounds: Vec<Grounds>,
    /// Its measures and goals that are hard to follow up.
    remarked: Vec<Remarked>,
    /// The text as it will look, as HTML; where that was asked for.
    rendered: Option<String>,
    /// What somebody else saved meanwhile.
    theirs: Option<Section>,
    /// The tables and lists of that text, where what is said of them differs.
    theirs_blocks: Vec<Block>,
    /// What the team says of it; none of a new section, and for those who do not work on the plan.
    together: Option<Together>,
    /// The form holds a text from before: when it was saved.
    earlier: Option<jiff::Timestamp>,
}

impl Template for SectionView {
    const NAME: &'static str = "plans/section.html";
}

/// What goes around a form that is shown.
struct Around {
    section: Option<SectionId>,
    after: Option<SectionId>,
    rendered: bool,
    theirs: Option<Section>,
    /// What is said of the tables and lists of the text in the form.
    choices: Choices,
    /// The form of a comment, where it was refused.
    comment: Option<FormView>,
    earlier: Option<jiff::Timestamp>,
}

impl Around {
    fn of(section: Option<SectionId>) -> Self {
        let choices = Choices::default();
        Self { section, after: None, rendered: false, theirs: None, choices, comment: None, earlier: None }
    }

    /// Where the form goes; `url` is the version's.
    fn action(&self, url: &str) -> String {
        match (self.section, self.after) {
            (Some(id), _) => format!("{url}/del/{id}"),
            (None, Some(after)) => format!("{url}/del?etter={after}"),
            (None, None) => format!("{url}/del"),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct After {
    /// The section after which a new one is to stand.
    etter: Option<SectionId>,
}

/// `GET …/plan/{version}/del?etter=…`: a new section.
pub(super) async fn blank(me: Editor, query: Query<After>) -> Result<HttpResponse> {
    let new_row = me.page.state.clock.new_id().to_string();
    let form = FormView::of([(NEW_ROW, new_row), ("kind", SectionKind::Text.as_str().to_owned())]);
    let around = Around { after: query.etter, ..Around::of(None) };
    show(&me, StatusCode::OK, form, around).await
}

/// `POST …/plan/{version}/del`.
pub(super) async fn add(me: Editor, query: Query<After>, form: Form) -> Result<HttpResponse> {
    let (version, after, Form(fields)) = (me.plan.version, query.etter, form);
    let around = || Around { after, rendered: fields.has("preview"), ..Around::of(None) };
    let content = match read(&fields, None) {
        Ok((content, _)) if !fields.has("preview") => content,
        read => return again(&me, &fields, read.err().unwrap_or_default(), around()).await,
    };
    let id = SectionId(fields.new_row(&me.page.state.clock));
    let spot = after.map_or(Spot::First, Spot::After);
    let added = me.act(move |tx, who| actions::add(tx, who, version, (id, spot, &content))).await;
    let id = added.map_err(refused)?;
    let to = format!("{}#s-{id}", me.plan.url());
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-added"))))
}

#[derive(Deserialize)]
pub(super) struct Earlier {
    /// A text from the history, to begin from.
    tekst: Option<TextId>,
}

/// `GET …/plan/{version}/del/{section}?tekst=…`.
pub(super) async fn form(
    me: Reader,
    path: Path<(String, i32, SectionId)>,
    query: Query<Earlier>,
) -> Result<HttpResponse> {
    let (_, _, id) = path.into_inner();
    let section = find(&me, id).await?;
    let mut form = filled(&section);
    let mut around = Around { choices: section.item_choices.clone(), ..Around::of(Some(id)) };
    if let Some(text) = query.tekst {
        let text = together::earlier(&me, id, text).await?.ok_or(Error::NotFound)?;
        for (name, value) in [("heading", text.heading), ("body", text.body)] {
            form.values.insert(name.to_owned(), value);
        }
        around.earlier = Some(text.at);
    }
    show(&me, StatusCode::OK, form, around).await
}

/// `POST …/del/{section}/kommentar`: kept, or the page again with what was typed.
pub(super) async fn comment(
    me: Editor,
    path: Path<(String, i32, SectionId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (version, (_, _, id)) = (me.plan.version, path.into_inner());
    let (new, text) = match together::read_comment(&me, &fields) {
        Ok(typed) => typed,
        Err(errors) => return not_commented(&me, id, (&fields, &errors)).await,
    };
    match me.act(move |tx, who| actions::comment(tx, who, (version, id), (new, &text))).await {
        Ok(()) => Ok(together::commented(&me, id)),
        Err(CommentError::TooMany) => {
            let errors = FormErrors::one("comment", Msg::new("plans-together-too-many").arg("max", MAX_OPEN));
            not_commented(&me, id, (&fields, &errors)).await
        }
        Err(error) => Err(together::wrong(error)),
    }
}

async fn not_commented(
    me: &Editor,
    id: SectionId,
    (fields, errors): (&Fields, &FormErrors),
) -> Result<HttpResponse> {
    let section = find(me, id).await?;
    let choices = section.item_choices.clone();
    let comment = Some(me.page.refused(fields, errors));
    let around = Around { choices, comment, ..Around::of(Some(id)) };
    show(me, StatusCode::UNPROCESSABLE_ENTITY, filled(&section), around).await
}

/// `POST …/plan/{version}/del/{section}`: saves, or shows the text as it will look.
pub(super) async fn save(
    me: Editor,
    path: Path<(String, i32, SectionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, (_, _, id), Form(fields)) = (me.plan.version, path.into_inner(), form);
    let around = || Around { rendered: fields.has("preview"), ..Around::of(Some(id)) };
    let stored = find(&me, id).await?;
    let (content, level) = match read(&fields, Some(&stored)) {
        Ok(read) if !fields.has("preview") => read,
        read => return again(&me, &fields, read.err().unwrap_or_default(), around()).await,
    };
    let seen = fields.version()?;
    let edit = Edit { section: id, seen, level: level.unwrap_or(1), content };
    match me.act(move |tx, who| actions::edit(tx, who, version, &edit)).await {
        Ok(()) => {
            let to = format!("{}#s-{id}", me.plan.url());
            Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-saved"))))
        }
        Err(ChangeError::Stale(theirs)) => conflict(&me, &fields, *theirs).await,
        Err(ChangeError::Misplaced) => {
            let errors = FormErrors::one("level", Msg::new("plans-section-misplaced"));
            again(&me, &fields, errors, Around::of(Some(id))).await
        }
        Err(error) => Err(refused(error)),
    }
}

/// Both texts: what was typed stays in the form, what stands saved is shown beside it. Saving again replaces it.
async fn conflict(me: &Editor, fields: &Fields, theirs: Section) -> Result<HttpResponse> {
    let mut form = me.page.refused(fields, &FormErrors::default());
    form.values.insert("version".to_owned(), theirs.version.to_string());
    let around =
        Around { theirs: Some(theirs.clone()), choices: ticked(fields), ..Around::of(Some(theirs.id)) };
    show(me, StatusCode::CONFLICT, form, around).await
}

async fn again(me: &Editor, fields: &Fields, errors: FormErrors, around: Around) -> Result<HttpResponse> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let around = Around { choices: ticked(fields), ..around };
    show(me, status, me.page.refused(fields, &errors), around).await
}

async fn find<R>(me: &OfVersion<R>, id: SectionId) -> Result<Section> {
    let version = me.plan.version;
    let section = me.page.state.db.read(move |conn| read::section(conn, version, id)).await?;
    section.ok_or(Error::NotFound)
}

async fn show<R: Right<At = Seat>>(
    me: &OfVersion<R>,
    status: StatusCode,
    form: FormView,
    around: Around,
) -> Result<HttpResponse> {
    let (plan, url) = (me.plan.clone(), me.plan.url());
    let of = (me.witness.project.id, plan.version, around.section.or(around.after));
    let load = move |conn: &mut Conn| Ok((read::image_names(conn, of.1)?, grounds(conn, of)?));
    let (images, grounds) = me.page.state.db.read::<_, db::Error>(load).await?;
    let can_change = Work::of((*me.witness).clone()).is_some() && may_change(plan.frozen_at);
    let action = around.action(&url);
    let rendered = if around.rendered || !can_change {
        let body = form.values.get("body").cloned().unwrap_or_default();
        Some(
            as_html(&me.page, body, images.into_iter().map(|image| image.name).collect(), url.clone())
                .await?,
        )
    } else {
        None
    };
    let choices = around.choices;
    let (blocks, remarked) = if can_change {
        looked_over(&me.page, &form, choices.clone()).await?
    } else {
        (Vec::new(), Vec::new())
    };
    let theirs = around.theirs;
    let theirs_blocks = blocks_where_they_differ(&me.page, theirs.as_ref(), &choices).await?;
    let together = match around.section {
        Some(id) => Together::load(me, id, around.comment).await?,
        None => None,
    };
    let view = SectionView {
        together,
        earlier: around.earlier,
        project: HeadView::of(&me.witness),
        tab: "project-plan",
        can_change,
        plan: plan.into(),
        url,
        action,
        form,
        kinds: SectionKind::ALL.iter().map(|kind| kind.as_str()).collect(),
        levels: (1..=LEVEL_MAX).collect(),
        paste_limit: MAX_PASTE / (1024 * 1024),
        blocks,
        grounds: grounds.into_iter().map(|one| Grounds::of(&me.witness.project.url(), one)).collect(),
        remarked,
        rendered,
        theirs,
        theirs_blocks,
    };
    me.page.render_as(status, view)
}

/// What the plan builds on in the focus area that a section is, or stands under.
fn grounds(
    conn: &mut Conn,
    (project, version, of): (ProjectId, PlanVersionId, Option<SectionId>),
) -> db::Result<Vec<Background>> {
    let mut all = projects::read::background_by_area(conn, project)?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let sections = read::sections(conn, version)?;
    let own = sections.iter().zip(areas(&sections)).find(|(section, _)| Some(section.id) == of);
    let area = own.and_then(|(_, area)| sections.iter().find(|section| Some(section.id) == area));
    Ok(area.and_then(|area| all.remove(&AreaKey(area.key.0))).unwrap_or_default())
}

/// The tables and lists of what somebody else saved, where it is said otherwise of them how they are read.
async fn blocks_where_they_differ(
    page: &Page,
    theirs: Option<&Section>,
    choices: &Choices,
) -> Result<Vec<Block>> {
    match theirs.filter(|theirs| theirs.item_choices != *choices).cloned() {
        Some(Section { kind, heading, body, item_choices, .. }) => {
            page.state.heavy.run(move || items::blocks(kind, &heading, &body, &item_choices)).await
        }
        None => Ok(Vec::new()),
    }
}

/// The tables and lists of the text in the form, and what the advice says of it.
async fn looked_over(page: &Page, form: &FormView, choices: Choices) -> Result<(Vec<Block>, Vec<Remarked>)> {
    let value = |name: &str| form.values.get(name).cloned().unwrap_or_default();
    let kind = SectionKind::parse(&value("kind")).unwrap_or(SectionKind::Text);
    let (heading, body) = (value("heading"), value("body"));
    let (rules, lang) = (Rules::of(&page.state.config.advice), page.lang);
    let look = move || {
        let written = Written { kind, heading: &heading, body: &body, choices: &choices };
        (items::blocks(kind, &heading, &body, &choices), advice::of_written(&written, &rules, lang))
    };
    page.state.heavy.run(look).await
}

/// What the boxes say of the text as it is typed now: `block` names what stood in it when the boxes were shown.
fn ticked(fields: &Fields) -> Choices {
    let body = fields.lines("body");
    let shown: Vec<String> = fields.all("block").map(str::to_owned).collect();
    let now = items::names(body);
    let boxes = Boxes {
        plain: fields.all("plain").collect(),
        items: fields.all("items").collect(),
        agreed: fields.all("agreed").collect(),
    };
    Choices::ticked(&boxes).carried(&shown, &now)
}

async fn as_html(page: &Page, body: String, images: Vec<String>, url: String) -> Result<String> {
    let footnote_back = page.say(&Msg::new("plans-footnote-back"));
    let render = move || {
        let image = |name: &str| images.iter().any(|i| i == name).then(|| format!("{url}/bilde/{name}"));
        let how =
            Rendering { heading_shift: 2, id_prefix: "s-", footnote_back: &footnote_back, image: &image };
        to_html(&body, &how)
    };
    page.state.heavy.run(render).await
}

fn filled(section: &Section) -> FormView {
    FormView::of([
        ("heading", section.heading.clone()),
        ("number", section.number.clone()),
        ("kind", section.kind.as_str().to_owned()),
        ("level", section.level.to_string()),
        ("body", section.body.clone()),
        ("version", section.version.to_string()),
    ])
}

/// What was typed, and the level where the form has one. What came longer with an imported file may be saved as long as it is.
fn read(
    fields: &Fields,
    stored: Option<&Section>,
) -> std::result::Result<(Content, Option<i32>), FormErrors> {
    let mut errors = FormErrors::default();
    let at_most = |limit: usize, of: fn(&Section) -> &String| {
        stored.map_or(limit, |section| limit.max(of(section).chars().count()))
    };
    let heading = errors.required(fields, "heading", at_most(HEADING_MAX, |s| &s.heading));
    let number = errors.optional(fields, "number", at_most(NUMBER_MAX, |s| &s.number));
    let body = errors.optional_lines(fields, "body", at_most(BODY_MAX, |s| &s.body));
    if !is_bounded(&body) {
        errors.add("body", Msg::new("plans-body-nested"));
    }
    let kind = SectionKind::parse(fields.text("kind")).unwrap_or_else(|| {
        errors.add("kind", Msg::new("web-field-required"));
        SectionKind::Text
    });
    let level = fields.text("level").parse().ok();
    let item_choices = ticked(fields);
    errors.into_result((Content { number, kind, heading, body, item_choices }, level))
}
