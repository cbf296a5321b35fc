//! The page of the units that do the measures of a plan.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, UnitError};
use super::super::{Contact, Glance, MAX_UNITS, NAME_MAX, ResponsibleUnitId, Unit, path, read};
use super::TAB;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::projects::access::{FollowUp, Seat};
use crate::projects::web::{Follower, HeadView, Viewer};
use crate::templates::Template;
use crate::text::address;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};

/// More is no address.
const ADDRESS_MAX: usize = 254;

#[derive(Serialize)]
struct UnitsView {
    project: HeadView,
    tab: &'static str,
    url: String,
    /// The page of the measures.
    back: String,
    begun: bool,
    units: Vec<Shown>,
    can_follow: bool,
    form: FormView,
}

impl Template for UnitsView {
    const NAME: &'static str = "measures/units.html";
}

/// A unit, with how many measures are its own.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    unit: Unit,
    measures: usize,
    /// Its measures in the list.
    list_url: String,
}

/// `GET /planarbeid/{project}/oppfolging/enheter`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let form = FormView::of([(NEW_ROW, viewer.page.state.clock.new_id().to_string())]);
    show_as(&viewer.page, &viewer.witness, (StatusCode::OK, form)).await
}

async fn show_as(page: &Page, seat: &Seat, (status, form): (StatusCode, FormView)) -> Result<HttpResponse> {
    let of = seat.id();
    let load = move |conn: &mut Conn| {
        let begun = read::followup(conn, of)?.is_some();
        Ok::<_, db::Error>((begun, read::units(conn, of)?, read::glances(conn, of)?))
    };
    let (begun, units, glances) = page.state.db.read(load).await?;
    let back = path(&seat.project.slug);
    let can_follow = FollowUp::of(seat.clone()).is_some();
    // Addresses are for those who write to them.
    let shown = |unit: Unit| Shown {
        measures: glances.iter().filter(|one: &&Glance| !one.gone && one.unit == Some(unit.id)).count(),
        list_url: format!("{back}?enhet={}", unit.id),
        unit: if can_follow { unit } else { unit.without_addresses() },
    };
    let view = UnitsView {
        project: HeadView::of(seat),
        tab: TAB,
        url: units_path(seat),
        begun,
        units: units.into_iter().map(shown).collect(),
        can_follow,
        form,
        back,
    };
    page.render_as(status, view)
}

/// Path of this page.
pub(super) fn units_path(seat: &Seat) -> String {
    format!("{}/enheter", path(&seat.project.slug))
}

/// `POST /planarbeid/{project}/oppfolging/enheter`.
pub(super) async fn add(follower: Follower, form: Form) -> Result<HttpResponse> {
    let said = match parse(&form.0) {
        Ok(said) => said,
        Err(errors) => return refuse(&follower, &form, &errors).await,
    };
    let id = ResponsibleUnitId(form.0.new_row(&follower.page.state.clock));
    match follower.act(move |tx, who| actions::add_unit(tx, who, id, &said)).await {
        Ok(()) => {
            let told = Flash::success(Msg::new("measures-unit-added"));
            Ok(follower.page.redirect_with(&units_path(&follower.witness), &told))
        }
        Err(UnitError::TooMany) => {
            let msg = Msg::new("measures-units-too-many").arg("max", MAX_UNITS);
            refuse(&follower, &form, &FormErrors::one("name", msg)).await
        }
        Err(UnitError::NameTaken) => {
            refuse(&follower, &form, &FormErrors::one("name", Msg::new("measures-unit-name-taken"))).await
        }
        Err(error) => Err(wrong(error)),
    }
}

async fn refuse(follower: &Follower, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = follower.page.refused(&form.0, errors);
    show_as(&follower.page, &follower.witness, (StatusCode::UNPROCESSABLE_ENTITY, form)).await
}

/// Reads the form of a unit.
pub(super) fn parse(fields: &Fields) -> std::result::Result<Contact, FormErrors> {
    let mut errors = FormErrors::default();
    let name = errors.required(fields, "name", NAME_MAX);
    let contact = errors.optional(fields, "contact", NAME_MAX);
    let email = errors.optional(fields, "email", ADDRESS_MAX);
    if !email.is_empty() && address::parse(&email).is_err() {
        errors.add("email", Msg::new("measures-unit-email-invalid").arg("value", &email));
    }
    errors.into_result(Contact { name, contact, email })
}

/// What cannot be told beside a field.
pub(super) fn wrong(error: UnitError) -> Error {
    match error {
        UnitError::NotFound => Error::NotFound,
        UnitError::NotBegun => Error::Conflict("measures-not-begun"),
        UnitError::InUse => Error::Conflict("measures-unit-in-use"),
        UnitError::NameTaken => Error::Conflict("measures-unit-name-taken"),
        UnitError::Stale(_) => Error::Conflict("measures-unit-stale"),
        UnitError::Database(inner) => inner.into(),
        other @ UnitError::TooMany => Error::wrong(other),
    }
}
