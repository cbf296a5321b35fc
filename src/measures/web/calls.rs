//! The team's pages of asking: each time the units were asked, who has reported, whom no letter reached; reminding, closing, a new link.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::calling::{self, CallError};
use super::super::asking::Standing;
use super::super::progress::Progress;
use super::super::read::calls::{self, Call, Request, ToReport};
use super::super::read::{self};
use super::super::{ASK_MAIL, REMIND_MAIL, StatusCallId, StatusRequestId, calls_path, path};
use super::TAB;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::mail::outbox::{self, LetterStatus, LetterView};
use crate::projects::access::{FollowUp, Manage, Seat, Work};
use crate::projects::web::{HeadView, Manager, Viewer};
use crate::projects::{Head, ProjectId};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::{Error, Form, Result};

#[derive(Serialize)]
struct CallsView {
    project: HeadView,
    tab: &'static str,
    base: String,
    /// The page of the follow-up itself.
    followup: String,
    begun: bool,
    calls: Vec<Call>,
    /// The next day on which the program asks.
    next: Option<jiff::civil::Date>,
    passed_over: Option<PassedOver>,
    may_manage: bool,
}

/// A day that is set and is not asked on, because the units may answer until another.
#[derive(Serialize)]
pub(super) struct PassedOver {
    day: jiff::civil::Date,
    until: jiff::civil::Date,
}

impl PassedOver {
    pub(super) fn of(standing: &Standing<'_>, today: jiff::civil::Date) -> Option<Self> {
        Some(Self { day: standing.passed_over(today)?, until: standing.asked?.until })
    }
}

impl Template for CallsView {
    const NAME: &'static str = "measures/calls.html";
}

#[derive(Serialize)]
struct CallView {
    project: HeadView,
    tab: &'static str,
    base: String,
    call: Call,
    url: String,
    over: bool,
    rows: Vec<RowView>,
    /// Units with something to report that were not asked.
    unasked: Vec<UnaskedView>,
    answered: usize,
    /// Those whom no letter reached.
    unreached: usize,
    /// Those whom a reminder would go to.
    to_remind: usize,
    may: May,
}

/// What the one who looks may do.
#[derive(Serialize)]
struct May {
    manage: bool,
    report: bool,
    work: bool,
}

impl Template for CallView {
    const NAME: &'static str = "measures/call.html";
}

#[derive(Serialize)]
struct RowView {
    request: Request,
    progress: Progress,
    letter: Option<LetterView>,
    count: usize,
    left: Vec<LeftView>,
}

/// A measure that is not reported.
#[derive(Serialize)]
struct LeftView {
    number: String,
    text: String,
    url: String,
}

#[derive(Serialize)]
struct UnaskedView {
    name: String,
    left: Vec<LeftView>,
}

/// `GET /planarbeid/{project}/rapportering`.
pub(super) async fn list(viewer: Viewer) -> Result<HttpResponse> {
    let of = viewer.witness.id();
    let find = move |conn: &mut Conn| Ok::<_, db::Error>((calls::asking(conn, of)?, calls::calls(conn, of)?));
    let (asking, calls) = viewer.page.state.db.read(find).await?;
    let today = viewer.page.state.clock.today();
    let days = asking.as_ref().map(calls::Asking::days).unwrap_or_default();
    let standing = asking.as_ref().map(|asking| asking.standing(&days, calls.first()));
    let next = standing.and_then(|standing| standing.next(today));
    let passed_over = standing.and_then(|standing| PassedOver::of(&standing, today));
    let project = &viewer.witness.project;
    viewer.page.render(CallsView {
        project: HeadView::of(&viewer.witness),
        tab: TAB,
        base: calls_path(&project.slug),
        followup: path(&project.slug),
        begun: asking.is_some(),
        calls,
        next,
        passed_over,
        may_manage: Manage::of((*viewer.witness).clone()).is_some(),
    })
}

/// What a call's page is made of.
struct Found {
    call: Call,
    requests: Vec<Request>,
    to_report: std::collections::HashMap<super::super::ResponsibleUnitId, Vec<ToReport>>,
    units: Vec<super::super::Unit>,
    letters: Vec<(StatusRequestId, LetterStatus)>,
}

impl Found {
    fn read(conn: &mut Conn, of: ProjectId, id: StatusCallId) -> db::Result<Option<Self>> {
        let Some(call) = calls::call(conn, of, id)? else { return Ok(None) };
        let requests = calls::requests(conn, id)?;
        let subjects: Vec<_> = requests.iter().map(|request| request.id.0).collect();
        let mut letters = Vec::new();
        for kind in [REMIND_MAIL, ASK_MAIL] {
            let found = outbox::status_of(conn, kind, &subjects)?;
            letters.extend(found.into_iter().map(|(subject, letter)| (StatusRequestId(subject), letter)));
        }
        // The last letter to each comes first.
        letters.sort_by_key(|(_, letter)| std::cmp::Reverse(letter.id.0));
        let to_report = calls::to_report(conn, of, Some(&call))?;
        Ok(Some(Self { requests, to_report, units: read::units(conn, of)?, letters, call }))
    }

    fn own(&self, request: &Request) -> &[ToReport] {
        self.to_report.get(&request.unit).map(Vec::as_slice).unwrap_or_default()
    }

    fn letter(&self, request: &Request) -> Option<&LetterStatus> {
        self.letters.iter().find(|(of, _)| *of == request.id).map(|(_, letter)| letter)
    }

    fn unasked(&self, project: &Head) -> Vec<UnaskedView> {
        let asked = |unit: &super::super::Unit| self.requests.iter().any(|request| request.unit == unit.id);
        let others = self.units.iter().filter(|unit| !asked(unit));
        let waiting = others.filter_map(|unit| {
            let left = left(self.to_report.get(&unit.id)?, project);
            (!left.is_empty()).then(|| UnaskedView { name: unit.said.name.clone(), left })
        });
        waiting.collect()
    }
}

fn left(own: &[ToReport], project: &Head) -> Vec<LeftView> {
    let waiting = own.iter().filter(|one| one.reports.is_empty());
    let shown = waiting.map(|one| LeftView {
        number: one.measure.planned.number.clone(),
        text: one.measure.planned.text.clone(),
        url: super::super::measure_path(&project.slug, one.measure.id),
    });
    shown.collect()
}

/// `GET /planarbeid/{project}/rapportering/{call}`.
pub(super) async fn show(viewer: Viewer, at: Path<(String, StatusCallId)>) -> Result<HttpResponse> {
    let (of, id) = (viewer.witness.id(), at.1);
    let found = viewer.page.state.db.read(move |conn: &mut Conn| Found::read(conn, of, id)).await?;
    let found = found.ok_or(Error::NotFound)?;
    let (seat, clock): (&Seat, _) = (&viewer.witness, &viewer.page.state.clock);
    let project = &seat.project;
    let row = |request: &Request| {
        let (own, letter) = (found.own(request), found.letter(request));
        let counts = (calls::waiting(own), own.len());
        RowView {
            progress: Progress::of(counts, request.opened_at.is_some(), letter),
            letter: letter.cloned().map(|letter| letter.shown(clock)),
            count: own.len(),
            left: left(own, project),
            request: request.clone(),
        }
    };
    let rows: Vec<_> = found.requests.iter().map(row).collect();
    let waits = |row: &&RowView| !row.left.is_empty() && calling::may_be_reminded(&row.request);
    viewer.page.render(CallView {
        project: HeadView::of(seat),
        tab: TAB,
        base: calls_path(&project.slug),
        url: call_path(project, id),
        over: found.call.due_on < clock.today(),
        unasked: found.unasked(project),
        answered: rows.iter().filter(|row| row.progress == Progress::Answered).count(),
        unreached: rows.iter().filter(|row| row.progress.is_unreached()).count(),
        to_remind: rows.iter().filter(waits).count(),
        rows,
        call: found.call,
        may: May {
            manage: Manage::of(seat.clone()).is_some(),
            report: FollowUp::of(seat.clone()).is_some(),
            work: Work::of(seat.clone()).is_some(),
        },
    })
}

pub(super) fn call_path(project: &Head, id: StatusCallId) -> String {
    format!("{}/{id}", calls_path(&project.slug))
}

/// `POST /planarbeid/{project}/rapportering/{call}/purr`.
pub(super) async fn remind(
    manager: Manager,
    at: Path<(String, StatusCallId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = at.1;
    match manager.act(move |tx, who| calling::remind(tx, who, id)).await {
        Ok(count) => {
            Ok(back(&manager, id, &Flash::success(Msg::new("measures-call-reminded").arg("count", count))))
        }
        Err(error) => told(&manager, id, error),
    }
}

/// `POST /planarbeid/{project}/rapportering/{call}/lukk`.
pub(super) async fn close(
    manager: Manager,
    at: Path<(String, StatusCallId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (at.1, form.0.version()?);
    match manager.act(move |tx, who| calling::close(tx, who, seen)).await {
        Ok(()) => Ok(back(&manager, at.1, &Flash::success(Msg::new("measures-call-closed")))),
        Err(error) => told(&manager, at.1, error),
    }
}

/// `POST /planarbeid/{project}/rapportering/{call}/enhet/{request}/lenke`.
pub(super) async fn renew(
    manager: Manager,
    at: Path<(String, StatusCallId, StatusRequestId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, call, id) = at.into_inner();
    let generation = form.0.text("generation").parse().or(Err(Error::Bad("web-bad-form")))?;
    match manager.act(move |tx, who| calling::renew_link(tx, who, (call, id), generation)).await {
        Ok(()) => Ok(back(&manager, call, &Flash::success(Msg::new("measures-call-renewed")))),
        Err(error) => told(&manager, call, error),
    }
}

/// Back on the call's page, which shows what stands, with what hindered it.
fn told(manager: &Manager, id: StatusCallId, error: CallError) -> Result<HttpResponse> {
    let key = match error {
        CallError::Closed => "measures-call-is-closed",
        CallError::Changed => "measures-call-changed",
        CallError::NoAddress => "measures-call-no-address",
        CallError::Renewed => "measures-call-renewed-already",
        other => return Err(wrong(other)),
    };
    Ok(back(manager, id, &Flash::warning(Msg::new(key))))
}

fn back(manager: &Manager, id: StatusCallId, flash: &Flash) -> HttpResponse {
    manager.page.redirect_with(&call_path(&manager.witness.project, id), flash)
}

pub(super) fn wrong(error: CallError) -> Error {
    match error {
        CallError::NotFound | CallError::NotFollowed => Error::NotFound,
        CallError::NobodyToAsk => Error::Conflict("measures-ask-nobody"),
        CallError::Database(inner) => inner.into(),
        other => Error::wrong(other),
    }
}
