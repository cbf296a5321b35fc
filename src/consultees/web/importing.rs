//! Importing a distribution list: upload, look at every row, confirm. Nothing is saved before that.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::ImportId;
use super::super::import::{
    Coding, DuplicateOf, FileError, FileRow, Known, ListError, Origin, Outcome, Problem, Report, Severity,
    list_key,
};
use super::super::read::{self, Upload as Kept};
use super::super::saving::{self, Parsed, SAVE_LIST, Saved};
use crate::accounts::web::Staff;
use crate::jobs::{self, web::address};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::Pagination;
use crate::web::upload::Upload;
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Query, Result};

const PER_PAGE: i64 = 100;

#[derive(Serialize)]
struct ChooseView {
    form: FormView,
}

impl Template for ChooseView {
    const NAME: &'static str = "consultees/import.html";
}

/// `GET /register/import`.
pub(super) async fn choose(staff: Staff) -> Result<HttpResponse> {
    staff.page.render(ChooseView { form: FormView::default() })
}

/// `POST /register/import`: keeps the file, so that confirming needs no second upload.
pub(super) async fn upload(staff: Staff, upload: Upload) -> Result<HttpResponse> {
    let Some(file) = upload.file else {
        return refuse(&staff.page, Msg::new("consultees-import-file-missing"));
    };
    let known = staff.page.state.db.read(|conn| read::known(conn, None)).await?;
    let bytes = file.staged.read_whole().await?;
    if let Err(error) = parsed(bytes, None, known).await?.report {
        return refuse(&staff.page, told(&staff.page, &error));
    }
    let (by, state) = (staff.account.id, &staff.page.state);
    let placed = state.files.place_one(&state.db, file.staged).await?;
    let id = staff.act(move |tx, _| saving::keep(tx, by, &file.name, &placed)).await?;
    Ok(staff.page.redirect(&format!("/register/import/{id}")))
}

fn refuse(page: &Page, msg: Msg) -> Result<HttpResponse> {
    let form = page.refused(&Fields::default(), &FormErrors::one("file", msg));
    page.render_as(StatusCode::UNPROCESSABLE_ENTITY, ChooseView { form })
}

async fn parsed(bytes: Vec<u8>, encoding: Option<String>, known: Vec<Known>) -> Result<Parsed> {
    saving::parse(bytes, encoding, known).await.map_err(Error::internal)
}

fn told(page: &Page, error: &FileError) -> Msg {
    let msg = Msg::new(error.key());
    match error {
        FileError::MissingColumns { missing, found } => {
            let missing = missing.iter().map(|column| page.say(&Msg::new(column.key()))).collect::<Vec<_>>();
            msg.arg("missing", missing.join(", ")).arg("found", found.join(", "))
        }
        FileError::List(error) => unlisted(error, msg),
    }
}

/// What is told of a file that is no list, with its numbers.
pub fn no_list(error: &ListError) -> Msg {
    unlisted(error, Msg::new(list_key(error)))
}

fn unlisted(error: &ListError, msg: Msg) -> Msg {
    match error {
        ListError::TooLarge { max, .. } => msg.arg("max", max / 1024 / 1024),
        ListError::TooManyRows { max } => msg.arg("max", max),
        ListError::OpenQuote { line } => msg.arg("line", line),
        ListError::Empty
        | ListError::Workbook
        | ListError::OldWorkbook
        | ListError::Bomb
        | ListError::NotText => msg,
    }
}

#[derive(Deserialize)]
pub(super) struct PreviewQuery {
    side: Option<i64>,
    alle: Option<String>,
}

#[derive(Serialize)]
struct PreviewView {
    id: ImportId,
    file: String,
    accepted: usize,
    with_email: usize,
    duplicates: usize,
    rejected: usize,
    ignored_columns: Vec<String>,
    read: ReadView,
    rows: Vec<ShownRow>,
    /// Every row, or only those with something to say?
    all: bool,
    pages: Pagination,
    base: String,
}

impl Template for PreviewView {
    const NAME: &'static str = "consultees/preview.html";
}

/// How the file was read, with what of it was not.
#[derive(Serialize)]
struct ReadView {
    /// The encoding; none for a workbook.
    encoding: Option<Coding>,
    /// Should somebody look at the names?
    doubtful: bool,
    /// Names with more than plain letters, to judge the encoding by.
    names: Vec<String>,
    /// To choose among; empty once somebody has said yes.
    encodings: Vec<Choice>,
    sheet: Option<String>,
    other_sheets: Vec<String>,
    /// Rows above the headers.
    above: Vec<Above>,
}

#[derive(Serialize)]
struct Above {
    line: usize,
    text: String,
}

/// Names shown to judge an encoding by.
const NAMES: usize = 5;

impl ReadView {
    fn of(page: &Page, report: &Report) -> Self {
        let (encoding, doubtful, sheet, other_sheets) = match &report.origin {
            Origin::Text { coding, .. } => (Some(coding.coding), coding.doubtful, None, Vec::new()),
            Origin::Sheet { name, others } => (None, false, Some(name.clone()), others.clone()),
        };
        let label = |coding: &Coding| Choice {
            value: coding.as_str().to_owned(),
            label: page.state.templates.text(page.lang, &format!("consultees-encoding-{coding}")),
        };
        let open = encoding.is_some();
        let names = report.rows.iter().filter_map(FileRow::about).map(|about| &about.name);
        Self {
            encoding,
            doubtful,
            names: names.filter(|name| !name.is_ascii()).take(NAMES).cloned().collect(),
            encodings: if open { Coding::ALL.iter().map(label).collect() } else { Vec::new() },
            sheet,
            other_sheets,
            above: report
                .above
                .iter()
                .map(|(line, text)| Above { line: *line, text: text.clone() })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct ShownRow {
    line: usize,
    name: String,
    email: String,
    kind: Option<&'static str>,
    /// `accepted`, `warned`, `rejected` or `duplicate`.
    outcome: &'static str,
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    text: String,
    severity: &'static str,
}

/// `GET /register/import/{import}`.
pub(super) async fn preview(
    staff: Staff,
    id: Path<ImportId>,
    asked: Query<PreviewQuery>,
) -> Result<HttpResponse> {
    let id = id.into_inner();
    let kept = own(&staff, id).await?;
    if kept.is_confirmed() {
        return said_yes(&staff, &kept).await;
    }
    let (known, report) = reread(&staff, &kept).await?;
    let all = asked.alle.is_some();
    let shown: Vec<&FileRow> =
        report.rows.iter().filter(|row| row.outcome != Outcome::Blank && (all || speaks(row))).collect();
    let total = i64::try_from(shown.len()).map_err(Error::internal)?;
    let pages = Pagination::new(asked.side, total, PER_PAGE);
    let (skip, take) = (usize::try_from(pages.offset()), usize::try_from(pages.limit()));
    let rows = shown.into_iter().skip(skip.map_err(Error::internal)?).take(take.map_err(Error::internal)?);
    let view = PreviewView {
        id,
        file: kept.file_name.clone(),
        accepted: report.accepted(),
        with_email: report.with_email(),
        duplicates: report.duplicates(),
        rejected: report.rejected(),
        ignored_columns: report.ignored_columns.clone(),
        read: ReadView::of(&staff.page, &report),
        rows: rows.map(|row| show(&staff.page, row, &known)).collect(),
        all,
        pages,
        base: format!("/register/import/{id}?{}side=", if all { "alle=1&" } else { "" }),
    };
    staff.page.render(view)
}

/// Where somebody goes whose list has a yes: to the job that they started, or to the register, which tells how far others are with it.
async fn said_yes(staff: &Staff, kept: &Kept) -> Result<HttpResponse> {
    let (about, by) = (kept.id.0, staff.account.id.0);
    let own = move |conn: &mut crate::db::Conn| {
        let Some(job) = jobs::latest(conn, SAVE_LIST, about)? else { return Ok(None) };
        jobs::started(conn, job.id, by)
    };
    let job = staff.page.state.db.read(own).await?;
    Ok(match job {
        Some(job) => staff.page.redirect(&address(job.id)),
        None if kept.is_finished() => saved(staff, Saved { rows: kept.saved, left_out: kept.left_out }),
        None => staff.page.redirect("/register"),
    })
}

fn speaks(row: &FileRow) -> bool {
    !row.problems.is_empty() || row.candidate().is_none()
}

/// The list, which nobody but its owner sees.
async fn own(staff: &Staff, id: ImportId) -> Result<Kept> {
    let by = staff.account.id;
    let kept = staff.page.state.db.read(move |conn| read::upload_of(conn, id, by)).await?;
    kept.ok_or(Error::NotFound)
}

/// The file as it came.
async fn source(staff: &Staff, kept: &Kept) -> Result<Vec<u8>> {
    let (list, state) = (kept.clone(), &staff.page.state);
    let blob = state.db.read(move |conn| saving::source(conn, &list)).await?.ok_or(Error::NotFound)?;
    Ok(state.files.read_whole(blob).await?)
}

async fn reread(staff: &Staff, kept: &Kept) -> Result<(Vec<Known>, Report)> {
    let id = kept.id;
    let known = staff.page.state.db.read(move |conn| read::known(conn, Some(id))).await?;
    let Parsed { known, report } = parsed(source(staff, kept).await?, kept.encoding.clone(), known).await?;
    Ok((known, report.map_err(Error::internal)?))
}

fn show(page: &Page, row: &FileRow, known: &[Known]) -> ShownRow {
    let mut notes: Vec<Note> = row.problems.iter().map(|problem| note(page, problem)).collect();
    let outcome = match &row.outcome {
        Outcome::Accepted(_) => "accepted",
        Outcome::AcceptedWithWarnings(_) => "warned",
        Outcome::Rejected | Outcome::Blank => "rejected",
        Outcome::Duplicate { of, by, .. } => {
            let msg = match of {
                DuplicateOf::Line(line) => Msg::new(by.key(*of)).arg("line", line),
                DuplicateOf::Existing(at) => {
                    Msg::new(by.key(*of)).arg("name", known.get(*at).map_or("", |known| known.name.as_str()))
                }
            };
            notes.insert(0, Note { text: page.say(&msg), severity: "info" });
            "duplicate"
        }
    };
    let about = row.about();
    ShownRow {
        line: row.line,
        name: about.map_or_else(String::new, |about| about.name.clone()),
        email: about
            .and_then(|about| about.email.as_ref())
            .map_or_else(String::new, |email| email.as_str().to_owned()),
        kind: about.map(|about| about.kind.as_str()),
        outcome,
        notes,
    }
}

fn note(page: &Page, problem: &Problem) -> Note {
    let msg = Msg::new(problem.kind.key()).arg("value", &problem.value);
    let column = problem.column.map(|column| page.say(&Msg::new(column.key())));
    Note {
        text: page.say(&msg.arg("column", column.unwrap_or_default())),
        severity: match problem.kind.severity() {
            Severity::Note => "info",
            Severity::Warning => "warning",
            Severity::Error => "danger",
        },
    }
}

/// `POST /register/import/{import}/tegnsett`: reads the list anew in the encoding a person chose, if it can be read in it.
pub(super) async fn choose_encoding(staff: Staff, id: Path<ImportId>, form: Form) -> Result<HttpResponse> {
    let kept = own(&staff, id.into_inner()).await?;
    let back = format!("/register/import/{}", kept.id);
    let coding = Coding::parse(form.0.text("encoding"));
    let named = coding.map(|coding| coding.as_str().to_owned());
    if let Err(error) = parsed(source(&staff, &kept).await?, named, Vec::new()).await?.report {
        let flash = Flash::warning(told(&staff.page, &error));
        return Ok(staff.page.redirect_with(&back, &flash));
    }
    let (id, by) = (kept.id, staff.account.id);
    staff.page.state.db.write(move |tx| saving::choose_encoding(tx, by, id, coding)).await?;
    Ok(staff.page.redirect(&back))
}

/// `POST /register/import/{import}`: has every row saved by a job. A form sent twice starts one, and gets the same answer.
pub(super) async fn confirm(staff: Staff, id: Path<ImportId>, _form: Form) -> Result<HttpResponse> {
    let kept = own(&staff, id.into_inner()).await?;
    if kept.is_finished() {
        return Ok(staff.page.redirect(&format!("/register/import/{}", kept.id)));
    }
    let rows = reread(&staff, &kept).await?.1.accepted();
    let (by, of) = (staff.account.id, (kept.id, rows));
    let job = staff.act(move |tx, who| saving::confirm(tx, who, by, of)).await?;
    Ok(staff.page.redirect(&address(job)))
}

fn saved(staff: &Staff, done: Saved) -> HttpResponse {
    let msg = Msg::new("consultees-imported").arg("count", done.rows).arg("left", done.left_out);
    staff.page.redirect_with("/register", &Flash::success(msg))
}
