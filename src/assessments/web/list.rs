//! The list: what waits for approval, what is not answered yet, and every assessment.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::super::store::{self, InputRow, Place, Wanted};
use super::super::{Assessment, AssessmentId, AssessmentState};
use super::filter::Filter;
use super::shown::{Names, ShownInput, choices, excerpt, tag_choices};
use crate::db::{self, Conn};
use crate::hearings::access::{Approve, View, Work};
use crate::hearings::web::Viewer;
use crate::hearings::{self, Head, HearingId, Outcome};
use crate::lang::Lang;
use crate::lang::alphabet::sort_by_name;
use crate::web::pagination::Pagination;
use crate::web::{Choice, Page, Query, Result};

/// Unanswered inputs on one page.
const PER_PAGE: i64 = 50;
/// Characters shown of an assessment.
const EXCERPT: usize = 160;

/// What the address asks for. An unknown value asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    status: Option<String>,
    del: Option<String>,
    emneknagg: Option<String>,
    sok: Option<String>,
    side: Option<i64>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
struct ListView {
    hearing: Head,
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
    returned: Vec<Row>,
    waiting: Vec<Row>,
    show_unanswered: bool,
    unanswered: Vec<ShownInput>,
    page: Pagination,
    base: String,
    show_rows: bool,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct StateFilter {
    /// Empty for all; `unanswered`, or a state.
    state: String,
    count: usize,
    current: bool,
    href: String,
}

#[derive(Clone, Serialize)]
struct Row {
    number: i32,
    url: String,
    excerpt: String,
    state: AssessmentState,
    outcome: Option<(String, String)>,
    plan_changes: bool,
    inputs: usize,
    senders: usize,
    sections: Vec<String>,
    /// Who proposed it.
    proposed_by: Option<String>,
    /// Who sent it back, and with what comment.
    returned: Option<(String, String)>,
    /// Had the one who looks proposed it?
    to_you: bool,
    /// May the one who looks approve it?
    yours: bool,
}

/// Everything the page is made of, read at once.
struct Loaded {
    assessments: Vec<Assessment>,
    inputs: Vec<InputRow>,
    sections: Vec<Place>,
    tags: Vec<Place>,
    outcomes: Vec<Outcome>,
}

/// `GET /arbeid/{hearing}/vurderinger`.
pub(super) async fn list(viewer: Viewer, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = viewer.witness.id();
    let loaded = viewer.page.state.db.read(move |conn| load(conn, id)).await?;
    let view = arrange(&viewer.page, &viewer.witness, &asked, &loaded);
    viewer.page.render("assessments/list.html", view)
}

fn load(conn: &mut Conn, hearing: HearingId) -> db::Result<Loaded> {
    Ok(Loaded {
        assessments: store::all(conn, hearing)?,
        inputs: store::inputs(conn, hearing, Wanted::Every)?,
        sections: store::sections(conn, hearing)?,
        tags: store::tags(conn, hearing)?,
        outcomes: hearings::store::outcomes(conn, hearing)?,
    })
}

fn arrange(page: &Page, who: &View, asked: &Asked, loaded: &Loaded) -> ListView {
    let names = Names::new(&who.hearing.url, &loaded.sections, &loaded.tags);
    let asked_for = (asked.del.as_deref(), asked.emneknagg.as_deref(), asked.sok.as_deref());
    let filter = Filter::new(asked_for, (&loaded.sections, &loaded.tags));
    let fits = |input: &&InputRow| filter.fits(input);
    let inputs: Vec<&InputRow> = loaded.inputs.iter().filter(fits).collect();
    let unanswered: Vec<&InputRow> = inputs.iter().filter(|i| i.assessment.is_none()).copied().collect();
    let filtered = filter.is_set();
    let rows = rows(page.lang, who, loaded, &names, &inputs, filtered);
    let status = asked
        .status
        .clone()
        .filter(|s| s == UNANSWERED || AssessmentState::parse(s).is_some())
        .unwrap_or_default();
    let (can_work, can_approve) =
        (Work::of((**who).clone()).is_some(), Approve::of((**who).clone()).is_some());
    let keep = filter.query();
    let pagination =
        Pagination::new(asked.side, i64::try_from(unanswered.len()).unwrap_or(i64::MAX), PER_PAGE);
    ListView {
        filters: state_filters(&who.hearing.url, &rows, unanswered.len(), &status, &keep),
        returned: if status.is_empty() { returned(&rows) } else { Vec::new() },
        waiting: if can_approve && status.is_empty() { waiting(&rows) } else { Vec::new() },
        show_unanswered: status.is_empty() || status == UNANSWERED,
        unanswered: cut(&unanswered, pagination).map(|input| names.show(input)).collect(),
        page: pagination,
        base: format!("{}/vurderinger?status={status}{keep}&side=", who.hearing.url),
        show_rows: status != UNANSWERED,
        rows: rows.into_iter().filter(|row| status.is_empty() || row.state.as_str() == status).collect(),
        sections: choices(&loaded.sections),
        tags: tag_choices(&loaded.tags),
        section: filter.section.map(|key| key.to_string()).unwrap_or_default(),
        tag: filter.tag.map(|id| id.to_string()).unwrap_or_default(),
        words: filter.words,
        hearing: who.hearing.clone(),
        tab: "assessments",
        can_work,
        can_approve,
        status,
        filtered,
    }
}

/// The filter for inputs that no assessment answers.
const UNANSWERED: &str = "unanswered";

fn cut<'a>(inputs: &'a [&InputRow], page: Pagination) -> impl Iterator<Item = &'a InputRow> {
    let count = |n: i64| usize::try_from(n).unwrap_or(0);
    inputs.iter().skip(count(page.offset())).take(count(page.limit())).copied()
}

fn returned(rows: &[Row]) -> Vec<Row> {
    rows.iter().filter(|row| row.returned.is_some() && row.to_you).cloned().collect()
}

fn waiting(rows: &[Row]) -> Vec<Row> {
    rows.iter().filter(|row| row.state == AssessmentState::Proposed && row.yours).cloned().collect()
}

fn state_filters(url: &str, rows: &[Row], unanswered: usize, status: &str, keep: &str) -> Vec<StateFilter> {
    let filter = |state: &str, count| StateFilter {
        count,
        current: state == status,
        href: format!("{url}/vurderinger?status={state}{keep}"),
        state: state.to_owned(),
    };
    let of = |state: AssessmentState| rows.iter().filter(|row| row.state == state).count();
    let mut filters = vec![filter("", rows.len()), filter(UNANSWERED, unanswered)];
    filters.extend(AssessmentState::ALL.iter().map(|state| filter(state.as_str(), of(*state))));
    filters
}

fn rows(
    lang: Lang,
    who: &View,
    loaded: &Loaded,
    names: &Names,
    inputs: &[&InputRow],
    filtered: bool,
) -> Vec<Row> {
    let mut answered: HashMap<AssessmentId, Vec<&InputRow>> = HashMap::new();
    for input in inputs {
        if let Some(id) = input.assessment {
            answered.entry(id).or_default().push(input);
        }
    }
    let row = |a: &Assessment| {
        let inputs = answered.remove(&a.id).unwrap_or_default();
        if inputs.is_empty() && filtered {
            return None;
        }
        let distinct = |mut texts: Vec<String>| {
            sort_by_name(&mut texts, |text| text);
            texts.dedup();
            texts
        };
        let outcome = loaded.outcomes.iter().find(|o| Some(o.id) == a.answer.outcome);
        Some(Row {
            number: a.number,
            url: format!("{}/vurderinger/{}", who.hearing.url, a.number),
            excerpt: excerpt(&a.answer.reasoning, EXCERPT),
            state: a.state(),
            outcome: outcome.map(|o| (o.code.as_str().to_owned(), o.label(lang).to_owned())),
            plan_changes: a.answer.plan_changes,
            inputs: inputs.len(),
            senders: distinct(inputs.iter().map(|i| i.response.0.to_string()).collect()).len(),
            sections: distinct(inputs.iter().flat_map(|i| names.show(i).sections).collect()),
            proposed_by: a.proposal.as_ref().map(|step| step.name.clone()),
            returned: a.sent_back().map(|r| (r.name.clone(), excerpt(&r.comment, EXCERPT))),
            to_you: a.sent_back().is_some_and(|r| r.to == Some(who.account.id)),
            yours: a.may_be_approved_by(who.account.id).is_ok(),
        })
    };
    loaded.assessments.iter().filter_map(row).collect()
}
