//! The list: what waits for approval, what is not answered yet, and every assessment.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::super::read::{self, Answered};
use super::super::{Assessment, AssessmentId, AssessmentState};
use super::filter::{Filter, Typed};
use super::shown::{Names, ShownInput, section_choices, tag_choices};
use crate::accounts::AccountId;
use crate::db::keyset::Window;
use crate::db::{self, Conn};
use crate::hearings::access::{Approve, View, Work};
use crate::hearings::web::{HeadView, Viewer};
use crate::hearings::{self, HearingId, Outcome};
use crate::inputs::Tag;
use crate::inputs::read::{Input, OpenPlace, Place, open, places, tags};
use crate::lang::Lang;
use crate::lang::alphabet::sort_by_name;
use crate::templates::Template;
use crate::text::plain::excerpt;
use crate::web::pagination::{self, Pages};
use crate::web::{Choice, Page, Query, Result};

/// Unanswered inputs on one page.
const PER_PAGE: usize = 50;
/// Assessments on one page, and in each list of what waits for somebody.
const ROWS: usize = 50;
/// Characters shown of an assessment.
const EXCERPT: usize = 160;

/// What the address asks for. An unknown value asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct ListQuery {
    status: Option<String>,
    del: Option<String>,
    emneknagg: Option<String>,
    sok: Option<String>,
    side: Option<String>,
    /// Of the assessments; `side` is of the inputs.
    rad: Option<String>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
struct ListView {
    hearing: HeadView,
    tab: &'static str,
    can_work: bool,
    can_approve: bool,
    filters: Vec<StateFilter>,
    sections: Vec<Choice>,
    tags: Vec<Choice>,
    status: String,
    section: String,
    tag: String,
    words: String,
    filtered: bool,
    /// Sent back to the one who looks.
    returned: Vec<RowView>,
    waiting: Vec<RowView>,
    show_unanswered: bool,
    unanswered: Vec<ShownInput>,
    /// How many nobody has answered.
    free: i64,
    pages: Pages,
    show_rows: bool,
    rows: Vec<RowView>,
    row_pages: Pages,
}

impl Template for ListView {
    const NAME: &'static str = "assessments/list.html";
}

#[derive(Serialize)]
struct StateFilter {
    /// Empty for all; `unanswered`, or a state.
    state: String,
    count: i64,
    current: bool,
    href: String,
}

#[derive(Serialize)]
struct RowView {
    number: i32,
    url: String,
    excerpt: String,
    state: AssessmentState,
    outcome: Option<(String, String)>,
    plan_changes: bool,
    inputs: i64,
    sections: Vec<String>,
    /// Who proposed it.
    proposed_by: Option<String>,
    /// Who sent it back, and with what comment.
    returned: Option<(String, String)>,
}

/// Everything the page is made of, read at once.
struct Loaded {
    filter: Filter,
    states: HashMap<AssessmentState, i64>,
    free: i64,
    unanswered: Window<Input>,
    places: Window<OpenPlace>,
    returned: Vec<Assessment>,
    waiting: Vec<Assessment>,
    rows: Window<Assessment>,
    answered: HashMap<AssessmentId, Answered>,
    sections: Vec<Place>,
    tags: Vec<Tag>,
    outcomes: Vec<Outcome>,
}

/// Which lists the page shows: those of every state have what waits for somebody first.
struct Lists {
    status: String,
    approves: bool,
}

impl Lists {
    fn state(&self) -> Option<AssessmentState> {
        AssessmentState::parse(&self.status)
    }

    fn shows_free(&self) -> bool {
        self.status.is_empty() || self.status == UNANSWERED
    }

    fn shows_rows(&self) -> bool {
        self.status != UNANSWERED
    }
}

/// `GET /arbeid/{hearing}/vurderinger`.
pub(super) async fn list(viewer: Viewer, asked: Query<ListQuery>) -> Result<HttpResponse> {
    let asked = asked.into_inner();
    let known = |status: &String| status == UNANSWERED || AssessmentState::parse(status).is_some();
    let lists = Lists {
        status: asked.status.clone().filter(known).unwrap_or_default(),
        approves: Approve::of((*viewer.witness).clone()).is_some(),
    };
    let (id, who) = (viewer.witness.id(), viewer.witness.account.id);
    let read = move |conn: &mut Conn| Ok::<_, db::Error>((load(conn, (id, who), &asked, &lists)?, lists));
    let (loaded, lists) = viewer.page.state.db.read(read).await?;
    let view = arrange(&viewer.page, &viewer.witness, &lists, loaded);
    viewer.page.render(view)
}

/// A fixed number of queries; of each list a page.
fn load(
    conn: &mut Conn,
    (hearing, who): (HearingId, AccountId),
    asked: &ListQuery,
    lists: &Lists,
) -> db::Result<Loaded> {
    let (sections, tags) = (places(conn, hearing)?, tags::of_hearing(conn, hearing)?);
    let typed =
        Typed { section: asked.del.as_deref(), tag: asked.emneknagg.as_deref(), words: asked.sok.as_deref() };
    let filter = Filter::new(typed, &sections, &tags);
    let what = filter.sought();
    let most = i64::try_from(ROWS).unwrap_or(i64::MAX);
    let all = lists.status.is_empty();
    let at = pagination::at::<OpenPlace>(asked.side.as_deref());
    let (places, unanswered) = if lists.shows_free() {
        open::page(conn, hearing, &what, &[], (&at, PER_PAGE))?
    } else {
        (Window::default(), Window::default())
    };
    let rows = if lists.shows_rows() {
        let at = pagination::at(asked.rad.as_deref());
        read::page(conn, hearing, &what, lists.state(), (&at, ROWS))?
    } else {
        Window::default()
    };
    let returned = if all { read::returned_to(conn, hearing, &what, who, most)? } else { Vec::new() };
    let waiting =
        if all && lists.approves { read::waiting_for(conn, hearing, &what, who, most)? } else { Vec::new() };
    let shown = rows.rows.iter().chain(&returned).chain(&waiting);
    let ids: Vec<AssessmentId> = shown.map(|assessment| assessment.id).collect();
    Ok(Loaded {
        states: read::states(conn, hearing, &what)?,
        free: open::count(conn, hearing, &what)?,
        answered: read::answered(conn, &what, &ids)?,
        outcomes: hearings::read::outcomes(conn, hearing)?,
        filter,
        unanswered,
        places,
        returned,
        waiting,
        rows,
        sections,
        tags,
    })
}

fn arrange(page: &Page, who: &View, lists: &Lists, loaded: Loaded) -> ListView {
    let names = Names::new(&who.hearing.url(), &loaded.sections, &loaded.tags);
    let rows = |of: &[Assessment]| of.iter().map(|one| row(page.lang, who, &loaded, &names, one)).collect();
    let (url, keep) = (&who.hearing.url(), loaded.filter.query());
    let base = format!("{url}/vurderinger?status={}{keep}", lists.status);
    ListView {
        filters: state_filters(url, &loaded, &lists.status, &keep),
        returned: rows(&loaded.returned),
        waiting: rows(&loaded.waiting),
        show_unanswered: lists.shows_free(),
        unanswered: loaded.unanswered.rows.iter().map(|input| names.show(input)).collect(),
        free: loaded.free,
        pages: Pages::of(&loaded.places, &format!("{base}&side="), |place| *place),
        show_rows: lists.shows_rows(),
        rows: rows(&loaded.rows.rows),
        row_pages: Pages::of(&loaded.rows, &format!("{base}&rad="), |one| one.number),
        sections: section_choices(&loaded.sections),
        tags: tag_choices(&loaded.tags),
        section: loaded.filter.section.map(|key| key.to_string()).unwrap_or_default(),
        tag: loaded.filter.tag.map(|id| id.to_string()).unwrap_or_default(),
        filtered: loaded.filter.is_set(),
        words: loaded.filter.words,
        hearing: HeadView::of(who),
        tab: "assessments",
        can_work: Work::of((**who).clone()).is_some(),
        can_approve: lists.approves,
        status: lists.status.clone(),
    }
}

/// The filter for inputs that no assessment answers.
const UNANSWERED: &str = "unanswered";

fn state_filters(url: &str, loaded: &Loaded, status: &str, keep: &str) -> Vec<StateFilter> {
    let filter = |state: &str, count| StateFilter {
        count,
        current: state == status,
        href: format!("{url}/vurderinger?status={state}{keep}"),
        state: state.to_owned(),
    };
    let of = |state: &AssessmentState| loaded.states.get(state).copied().unwrap_or(0);
    let mut filters = vec![filter("", loaded.states.values().sum()), filter(UNANSWERED, loaded.free)];
    filters.extend(AssessmentState::ALL.iter().map(|state| filter(state.as_str(), of(state))));
    filters
}

fn row(lang: Lang, who: &View, loaded: &Loaded, names: &Names, a: &Assessment) -> RowView {
    let answered = loaded.answered.get(&a.id).cloned().unwrap_or_default();
    let mut sections = names.sections(&answered.sections);
    sort_by_name(&mut sections, |text| text);
    sections.dedup();
    let outcome = loaded.outcomes.iter().find(|o| Some(o.id) == a.answer.outcome);
    RowView {
        number: a.number,
        url: format!("{}/vurderinger/{}", who.hearing.url(), a.number),
        excerpt: excerpt(&a.answer.reasoning, EXCERPT),
        state: a.state(),
        outcome: outcome.map(|o| (o.code.as_str().to_owned(), o.label(lang).to_owned())),
        plan_changes: a.answer.plan_changes,
        inputs: answered.inputs,
        sections,
        proposed_by: a.proposal.as_ref().map(|step| step.name.clone()),
        returned: a.sent_back().map(|r| (r.name.clone(), excerpt(&r.comment, EXCERPT))),
    }
}
