//! The page of the letter's text, and how it will look to each recipient.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::super::actions::{self, SendError};
use super::super::letter::{Letter, LetterError, PLACEHOLDERS, Text};
use super::super::mail::{self, Round, Written};
use super::super::{EditionId, InvitationId, Invited, read};
use super::one::refusal;
use crate::consultees::{self, Consultee, Search};
use crate::db;
use crate::hearings::web::{HeadView, Manager};
use crate::hearings::{Details, HearingId, RoundKind};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::{self, Pages};
use crate::web::{Error, Fields, Form, FormErrors, Page, Query, Result};

const MOST: usize = 20_000;

#[derive(Serialize)]
struct EditView {
    hearing: HeadView,
    tab: &'static str,
    form: FormView,
    placeholders: [&'static str; 8],
}

impl Template for EditView {
    const NAME: &'static str = "invitations/letter.html";
}

/// A hearing's letter: as saved, or the standard text.
pub(super) fn current(conn: &mut db::Conn, of: (HearingId, RoundKind)) -> db::Result<(Letter, i32)> {
    let (id, kind) = of;
    Ok(read::letter(conn, id)?.unwrap_or_else(|| (Letter::standard(kind), 0)))
}

/// Which round it is, and of which kind.
pub(super) fn round(manager: &Manager) -> (HearingId, RoundKind) {
    (manager.witness.id(), manager.witness.hearing.kind)
}

/// `GET /arbeid/{hearing}/brev`.
pub(super) async fn show(manager: Manager) -> Result<HttpResponse> {
    let of = round(&manager);
    let (letter, version) = manager.page.state.db.read(move |conn| current(conn, of)).await?;
    let form = FormView::of([
        ("subject_nb", letter.nb.subject),
        ("body_nb", letter.nb.body),
        ("subject_nn", letter.nn.subject),
        ("body_nn", letter.nn.body),
        ("version", version.to_string()),
    ]);
    edit(&manager, StatusCode::OK, form)
}

fn edit(manager: &Manager, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let hearing = HeadView::of(&manager.witness);
    let view = EditView { hearing, tab: "letter", form, placeholders: PLACEHOLDERS };
    manager.page.render_as(status, view)
}

/// `POST /arbeid/{hearing}/brev`.
pub(super) async fn save(manager: Manager, form: Form) -> Result<HttpResponse> {
    let version = form.0.version()?;
    let letter = match parse(&form.0) {
        Ok(letter) => letter,
        Err(errors) => {
            return edit(&manager, StatusCode::UNPROCESSABLE_ENTITY, manager.page.refused(&form.0, &errors));
        }
    };
    match manager.act(move |tx, who| actions::save_letter(tx, who, &letter, version)).await {
        Ok(()) => {
            let path = format!("{}/brev/forhandsvisning", manager.witness.hearing.url());
            Ok(manager.page.redirect_with(&path, &Flash::success(Msg::new("invitations-letter-saved"))))
        }
        Err(SendError::Changed) => {
            let errors = FormErrors::one("", Msg::new("invitations-letter-changed"));
            let mut view = manager.page.refused(&form.0, &errors);
            let of = round(&manager);
            let (_, now) = manager.page.state.db.read(move |conn| current(conn, of)).await?;
            view.values.insert("version".to_owned(), now.to_string());
            edit(&manager, StatusCode::CONFLICT, view)
        }
        Err(other) => Err(refusal(other)),
    }
}

fn parse(fields: &Fields) -> std::result::Result<Letter, FormErrors> {
    let mut errors = FormErrors::default();
    let nb = text(fields, ("subject_nb", "body_nb"), &mut errors);
    let nn = text(fields, ("subject_nn", "body_nn"), &mut errors);
    errors.into_result(Letter { nb, nn })
}

fn text(fields: &Fields, names: (&'static str, &'static str), errors: &mut FormErrors) -> Text {
    let mut own = FormErrors::default();
    let text =
        Text { subject: own.required(fields, names.0, 200), body: own.required_lines(fields, names.1, MOST) };
    if own.is_empty() {
        let (subject, body) = text.faults();
        for (name, fault) in [(names.0, subject), (names.1, body)] {
            if let Some(fault) = fault {
                errors.add(name, told(fault));
            }
        }
    }
    own.iter().for_each(|(name, msg)| errors.add(name, msg.clone()));
    text
}

fn told(fault: LetterError) -> Msg {
    match fault {
        LetterError::Unknown(name) => Msg::new("invitations-letter-unknown").arg("name", name),
        LetterError::Open => Msg::new("invitations-letter-open"),
        LetterError::NoLink => Msg::new("invitations-letter-no-link"),
        LetterError::LinkInSubject => Msg::new("invitations-letter-link-in-subject"),
    }
}

#[derive(Deserialize)]
pub(super) struct PreviewQuery {
    side: Option<String>,
}

#[derive(Serialize)]
struct PreviewView {
    hearing: HeadView,
    tab: &'static str,
    letter: Option<Written>,
    recipient: Option<Invited>,
    /// The recipients before and after.
    pages: Pages,
}

impl Template for PreviewView {
    const NAME: &'static str = "invitations/preview.html";
}

/// `GET /arbeid/{hearing}/brev/forhandsvisning?side=`: the letter to one recipient of the register, who is a page of their own.
pub(super) async fn preview(manager: Manager, asked: Query<PreviewQuery>) -> Result<HttpResponse> {
    let (of, at) = (round(&manager), pagination::at(asked.side.as_deref()));
    let now = manager.page.state.clock.now();
    let read = move |conn: &mut db::Conn| {
        let round = Round::read(conn, of.0, now)?;
        let reachable = Search { reachable: true, ..Search::default() };
        let shown = consultees::read::list(conn, &reachable, &at, 1)?;
        Ok::<_, db::Error>((current(conn, of)?.0, round, shown))
    };
    let (letter, round, shown) = manager.page.state.db.read(read).await?;
    let round = round.ok_or(Error::NotFound)?;
    let recipient = shown.rows.first().map(|consultee| example(&round.details, consultee));
    let letter = recipient.as_ref().map(|to| write(&manager.page, &letter, &round, to)).transpose()?;
    let view = PreviewView {
        hearing: HeadView::of(&manager.witness),
        tab: "letter",
        letter,
        recipient,
        pages: Pages::of(&shown, "?side=", consultees::read::place),
    };
    manager.page.render(view)
}

/// The letter with a link that leads nowhere: a preview must not give away a real one.
pub(super) fn write(page: &Page, letter: &Letter, round: &Round, to: &Invited) -> Result<Written> {
    let link = format!("{}/i/…", page.state.config.base_url);
    mail::write(&page.state, letter, round, to, link).map_err(Error::internal)
}

/// The invitation a consultee would get.
pub(super) fn example(details: &Details, consultee: &Consultee) -> Invited {
    Invited {
        id: InvitationId(uuid::Uuid::nil()),
        hearing: details.id,
        hearing_slug: details.slug.clone(),
        consultee: consultee.id,
        edition: EditionId(uuid::Uuid::nil()),
        name: consultee.details.name.clone(),
        kind: consultee.details.kind,
        contact_name: consultee.details.contact_name.clone(),
        email: consultee.details.email.clone().unwrap_or_default(),
        copies: consultee.details.copies.clone(),
        language: consultee.details.language,
        generation: 0,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        opened_at: None,
        drafting_at: None,
        answered: None,
    }
}
