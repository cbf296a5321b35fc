//! Choosing inputs for an assessment: a page at a time, filtered, or all that match at once.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::actions::{self, Edit};
use super::super::{Assessment, AssessmentId, AssessmentState, read};
use super::changes::message;
use super::editor::{Shown, input_ids, show_as};
use super::filter::{Filter, Typed};
use super::shown::{Names, ShownInput, section_choices, tag_choices};
use crate::db::keyset::Window;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::hearings::web::{HeadView, Worker};
use crate::inputs::read::{Input, OpenPlace, Place, open, places, sections_of, tags};
use crate::inputs::{InputId, Tag};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::pagination::{self, Pages};
use crate::web::{Choice, Error, Fields, Form, Query, Result};

const PER_PAGE: usize = 50;

/// What the address asks for. An unknown value asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct PickerQuery {
    del: Option<String>,
    emneknagg: Option<String>,
    sok: Option<String>,
    side: Option<String>,
}

#[derive(Serialize)]
struct PickerView {
    hearing: HeadView,
    tab: &'static str,
    number: i32,
    version: i32,
    url: String,
    state: AssessmentState,
    sections: Vec<Choice>,
    tags: Vec<Choice>,
    section: String,
    tag: String,
    words: String,
    filtered: bool,
    inputs: Vec<ShownInput>,
    /// How many fit.
    free: i64,
    pages: Pages,
}

impl Template for PickerView {
    const NAME: &'static str = "assessments/picker.html";
}

struct Loaded {
    filter: Filter,
    /// Those that fit and that nobody answers yet; those on the sections of the assessment's own inputs first.
    inputs: Window<Input>,
    places: Window<OpenPlace>,
    free: i64,
    sections: Vec<Place>,
    tags: Vec<Tag>,
}

fn load(conn: &mut Conn, hearing: HearingId, to: AssessmentId, asked: &PickerQuery) -> db::Result<Loaded> {
    let (sections, tags) = (places(conn, hearing)?, tags::of_hearing(conn, hearing)?);
    let typed =
        Typed { section: asked.del.as_deref(), tag: asked.emneknagg.as_deref(), words: asked.sok.as_deref() };
    let filter = Filter::new(typed, &sections, &tags);
    let what = filter.sought();
    let its = read::answered_by(conn, to)?;
    let near = sections_of(conn, &its)?;
    let at = pagination::at::<OpenPlace>(asked.side.as_deref());
    let (places, inputs) = open::page(conn, hearing, &what, &near, (&at, PER_PAGE))?;
    let free = open::count(conn, hearing, &what)?;
    Ok(Loaded { filter, inputs, places, free, sections, tags })
}

async fn assessment(worker: &Worker, number: i32) -> Result<Assessment> {
    let id = worker.witness.id();
    let found = worker.page.state.db.read(move |conn| read::by_number(conn, id, number)).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /arbeid/{hearing}/vurderinger/{number}/innspill`.
pub(super) async fn show(
    worker: Worker,
    path: Path<(String, i32)>,
    asked: Query<PickerQuery>,
) -> Result<HttpResponse> {
    let found = assessment(&worker, path.1).await?;
    let id = worker.witness.id();
    let (asked, to) = (asked.into_inner(), found.id);
    let loaded = worker.page.state.db.read(move |conn| load(conn, id, to, &asked)).await?;
    worker.page.render(arrange(&worker, &found, loaded))
}

fn arrange(worker: &Worker, found: &Assessment, loaded: Loaded) -> PickerView {
    let hearing = HeadView::of(&worker.witness);
    let names = Names::new(&hearing.url, &loaded.sections, &loaded.tags);
    let filter = loaded.filter;
    let url = format!("{}/vurderinger/{}", hearing.url, found.number);
    let base = format!("{url}/innspill?{}&side=", filter.query().trim_start_matches('&')).replace("?&", "?");
    PickerView {
        inputs: loaded.inputs.rows.iter().map(|input| names.show(input)).collect(),
        pages: Pages::of(&loaded.places, &base, |place| *place),
        free: loaded.free,
        section: filter.section.map(|key| key.to_string()).unwrap_or_default(),
        tag: filter.tag.map(|id| id.to_string()).unwrap_or_default(),
        filtered: filter.is_set(),
        words: filter.words,
        sections: section_choices(&loaded.sections),
        tags: tag_choices(&loaded.tags),
        number: found.number,
        version: found.version,
        state: found.state(),
        tab: "assessments",
        hearing,
        url,
    }
}

/// `POST /arbeid/{hearing}/vurderinger/{number}/innspill`: adds those that are ticked, or all that match.
pub(super) async fn add_inputs(
    worker: Worker,
    path: Path<(String, i32)>,
    form: Form,
) -> Result<HttpResponse> {
    let (number, fields) = (path.1, form.0);
    let found = assessment(&worker, number).await?;
    let version = fields.version()?;
    let add = chosen(&worker, &fields, "add").await?;
    let url = format!("{}/vurderinger/{number}", worker.witness.hearing.url());
    if add.is_empty() {
        let flash = Flash::warning(Msg::new("assessments-none-chosen"));
        return Ok(worker.page.redirect_with(&format!("{url}/innspill"), &flash));
    }
    let count = add.len();
    let edit = Edit { version, state: None, answer: found.answer, add, remove: None };
    let saved = worker.act(move |tx, who| actions::save(tx, who, number, &edit)).await;
    match saved {
        Ok(_) => {
            let flash = Flash::success(Msg::new("assessments-inputs-added").arg("count", count));
            Ok(worker.page.redirect_with(&url, &flash))
        }
        Err(error) => Ok(worker.page.redirect_with(&url, &Flash::warning(message(error)?))),
    }
}

/// `POST /arbeid/{hearing}/vurderinger/utvalg`: the editor of a new assessment with what was chosen. Writes nothing; it is a
/// form because thousands of inputs do not fit in an address.
pub(super) async fn begin_with(worker: Worker, form: Form) -> Result<HttpResponse> {
    let chosen = chosen(&worker, &form.0, "input").await?;
    let shown = Shown { chosen, ..Shown::default() };
    show_as(&worker.page, &worker.witness, StatusCode::OK, shown).await
}

/// `GET /arbeid/{hearing}/vurderinger/utvalg`: whoever comes back to the address without the form chooses again.
pub(super) async fn begin_again(worker: Worker) -> Result<HttpResponse> {
    Ok(worker.page.redirect(&format!("{}/vurderinger?status=unanswered", worker.witness.hearing.url())))
}

/// The inputs that are ticked; with `all`, every one that nobody answers and that fits the filter sent along.
async fn chosen(worker: &Worker, fields: &Fields, name: &str) -> Result<Vec<InputId>> {
    if !fields.has("all") {
        return input_ids(fields, name);
    }
    let (id, fields) = (worker.witness.id(), fields.clone());
    let read = move |conn: &mut Conn| {
        let (sections, tags) = (places(conn, id)?, tags::of_hearing(conn, id)?);
        let typed = |name| Some(fields.text(name)).filter(|value| !value.is_empty());
        let typed = Typed { section: typed("del"), tag: typed("emneknagg"), words: typed("sok") };
        open::ids(conn, id, &Filter::new(typed, &sections, &tags).sought())
    };
    Ok(worker.page.state.db.read(read).await?)
}
