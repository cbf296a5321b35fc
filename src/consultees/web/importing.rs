//! Importing a distribution list: upload, look at every row, confirm. Nothing is saved before that.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::actions::{self, CHUNK};
use super::super::import::{self, Candidate, CsvError, DuplicateOf, Known, Outcome, Report, Row, Severity};
use super::super::{ImportId, LetterLanguage, store};
use crate::accounts::web::Staff;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::Pagination;
use crate::web::upload::Upload;
use crate::web::{Error, Fields, Form, FormErrors, Msg, Page, Query, Result};

const PER_PAGE: i64 = 100;

#[derive(Serialize)]
struct ChooseView {
    form: FormView,
}

/// `GET /register/import`.
pub(super) async fn choose(staff: Staff) -> Result<HttpResponse> {
    staff.page.render("consultees/import.html", ChooseView { form: FormView::default() })
}

/// `POST /register/import`: keeps the file, so that confirming needs no second upload.
pub(super) async fn upload(staff: Staff, upload: Upload) -> Result<HttpResponse> {
    let Some(file) = upload.file else {
        return refuse(&staff.page, Msg::new("consultees-import-file-missing"));
    };
    let known = staff.page.state.db.read(store::known).await?;
    let bytes = file.bytes.clone();
    if let Err(error) = parse(bytes, known).await?.1 {
        return refuse(&staff.page, told(&staff.page, &error));
    }
    let (state, by) = (std::sync::Arc::clone(&staff.page.state), staff.account.id);
    let clock = state.clock.clone();
    let keep =
        move |tx: &mut crate::db::Tx<'_>| actions::keep_import(tx, by, &file.name, &file.bytes, &clock);
    let id = state.db.write(keep).await?;
    Ok(staff.page.redirect(&format!("/register/import/{id}")))
}

fn refuse(page: &Page, msg: Msg) -> Result<HttpResponse> {
    let form = page.refused(&Fields::default(), &FormErrors::one("file", msg));
    page.render_as(StatusCode::UNPROCESSABLE_ENTITY, "consultees/import.html", ChooseView { form })
}

type Read = (Vec<Known>, std::result::Result<Report, CsvError>);

/// On a blocking thread: five megabytes take their time.
async fn parse(bytes: Vec<u8>, known: Vec<Known>) -> Result<Read> {
    let work = move || {
        let report = import::read_csv(&bytes, &known);
        (known, report)
    };
    actix_web::web::block(work).await.map_err(Error::internal)
}

fn told(page: &Page, error: &CsvError) -> Msg {
    let msg = Msg::new(error.key());
    match error {
        CsvError::TooLarge { max, .. } => msg.arg("max", max / 1024 / 1024),
        CsvError::TooManyRows { max } => msg.arg("max", max),
        CsvError::OpenQuote { line } => msg.arg("line", line),
        CsvError::MissingColumns { missing, found } => {
            let missing = missing.iter().map(|column| page.say(&Msg::new(column.key()))).collect::<Vec<_>>();
            msg.arg("missing", missing.join(", ")).arg("found", found.join(", "))
        }
        CsvError::Empty | CsvError::Workbook | CsvError::NotText => msg,
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
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
    rows: Vec<ShownRow>,
    /// Every row, or only those with something to say?
    all: bool,
    pages: Pagination,
    base: String,
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
pub(super) async fn preview(staff: Staff, id: Path<ImportId>, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let (file, known, report) = kept(&staff, id).await?;
    let all = asked.alle.is_some();
    let shown: Vec<&Row> =
        report.rows.iter().filter(|row| row.outcome != Outcome::Blank && (all || speaks(row))).collect();
    let total = i64::try_from(shown.len()).map_err(Error::internal)?;
    let pages = Pagination::new(asked.side, total, PER_PAGE);
    let (skip, take) = (usize::try_from(pages.offset()), usize::try_from(pages.limit()));
    let rows = shown.into_iter().skip(skip.map_err(Error::internal)?).take(take.map_err(Error::internal)?);
    let view = PreviewView {
        id,
        file,
        accepted: report.accepted(),
        with_email: report.with_email(),
        duplicates: report.duplicates(),
        rejected: report.rejected(),
        ignored_columns: report.ignored_columns.clone(),
        rows: rows.map(|row| show(&staff.page, row, &known)).collect(),
        all,
        pages,
        base: format!("/register/import/{id}?{}side=", if all { "alle=1&" } else { "" }),
    };
    staff.page.render("consultees/preview.html", view)
}

fn speaks(row: &Row) -> bool {
    !row.problems.is_empty() || row.candidate().is_none()
}

async fn kept(staff: &Staff, id: ImportId) -> Result<(String, Vec<Known>, Report)> {
    let by = staff.account.id;
    let read = move |conn: &mut crate::db::Conn| {
        Ok::<_, crate::db::Error>((store::import(conn, id, by)?, store::known(conn)?))
    };
    let (kept, known) = staff.page.state.db.read(read).await?;
    let (file, bytes) = kept.ok_or(Error::NotFound)?;
    let (known, report) = parse(bytes, known).await?;
    Ok((file, known, report.map_err(Error::internal)?))
}

fn show(page: &Page, row: &Row, known: &[Known]) -> ShownRow {
    let mut notes: Vec<Note> = row
        .problems
        .iter()
        .map(|problem| Note {
            text: page.say(&Msg::new(problem.kind.key()).arg("value", &problem.value)),
            severity: match problem.kind.severity() {
                Severity::Note => "info",
                Severity::Warning => "warning",
                Severity::Error => "danger",
            },
        })
        .collect();
    let outcome = match &row.outcome {
        Outcome::Accepted(_) => "accepted",
        Outcome::AcceptedWithWarnings(_) => "warned",
        Outcome::Rejected | Outcome::Blank => "rejected",
        Outcome::Duplicate { of, by } => {
            let msg = match of {
                DuplicateOf::Line(line) => Msg::new(by.key(*of)).arg("line", line),
                DuplicateOf::Existing(at) => {
                    Msg::new(by.key(*of)).arg("name", known.get(*at).map_or("", |known| known.name.as_str()))
                }
            };
            notes.push(Note { text: page.say(&msg), severity: "info" });
            "duplicate"
        }
    };
    let candidate = row.candidate();
    ShownRow {
        line: row.line,
        name: candidate.map_or_else(String::new, |candidate| candidate.name.clone()),
        email: candidate
            .and_then(|c| c.email.as_ref())
            .map_or_else(String::new, |email| email.as_str().to_owned()),
        kind: candidate.map(|candidate| candidate.kind.as_str()),
        outcome,
        notes,
    }
}

/// `POST /register/import/{import}`: saves in chunks. A form sent twice saves once.
pub(super) async fn confirm(staff: Staff, id: Path<ImportId>, _form: Form) -> Result<HttpResponse> {
    let id = id.into_inner();
    let (_, _, report) = kept(&staff, id).await?;
    let candidates: Vec<Candidate> = report.candidates().map(|(_, candidate)| candidate.clone()).collect();
    let (state, who, count) = (std::sync::Arc::clone(&staff.page.state), staff.actor(), candidates.len());
    let clock = state.clock.clone();
    let begun = state.db.write(move |tx| actions::begin_import(tx, &who, id, count, &clock)).await?;
    if !begun {
        return Err(Error::NotFound);
    }
    let own = LetterLanguage::parse(&state.config.site.language).unwrap_or(LetterLanguage::Bokmal);
    for chunk in candidates.chunks(CHUNK).map(<[Candidate]>::to_vec) {
        let clock = state.clock.clone();
        state.db.write(move |tx| actions::import_chunk(tx, &chunk, own, &clock)).await?;
    }
    let left_out = report.duplicates() + report.rejected();
    let flash = Flash::success(Msg::new("consultees-imported").arg("count", count).arg("left", left_out));
    Ok(staff.page.redirect_with("/register", &flash))
}
