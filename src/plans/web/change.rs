//! The buttons on a plan's page: move, take out, put back, number.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::{refused, version_path};
use crate::accounts::web::Staff;
use crate::lang::Msg;
use crate::plans::actions;
use crate::plans::outline::Step;
use crate::plans::{BatchId, PlanVersionId, SectionId};
use crate::web::flash::Flash;
use crate::web::{Error, Form, Result};

/// `POST /planer/{version}/del/{section}/flytt` with `step`.
pub(super) async fn arrange(
    me: Staff,
    path: Path<(PlanVersionId, SectionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, id) = path.into_inner();
    let step = Step::parse(form.0.text("step")).ok_or(Error::Bad("web-bad-form"))?;
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    let to = format!("{}?flyttet={id}#s-{id}", version_path(version));
    match state.db.write(move |tx| actions::arrange(tx, &actor, version, (id, step), &clock)).await {
        Ok(()) => Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-moved")))),
        // First already, or as deep as it can be: nothing is wrong, and nothing happened.
        Err(actions::ChangeError::Misplaced) => {
            Ok(me.page.redirect_with(&to, &Flash::warning(Msg::new("plans-section-unmoved"))))
        }
        Err(error) => Err(refused(error)),
    }
}

/// `POST /planer/{version}/del/{section}/slett`.
pub(super) async fn remove(
    me: Staff,
    path: Path<(PlanVersionId, SectionId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (version, id) = path.into_inner();
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    let removed = state.db.write(move |tx| actions::remove(tx, &actor, version, id, &clock)).await;
    let removed = removed.map_err(refused)?;
    let page = version_path(version);
    let flash = Flash::success(Msg::new("plans-section-removed").arg("count", removed.count));
    Ok(me.page.redirect_with(&page, &flash.with_undo(format!("{page}/angre/{}", removed.batch))))
}

/// `POST /planer/{version}/angre/{batch}`.
pub(super) async fn restore(
    me: Staff,
    path: Path<(PlanVersionId, BatchId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (version, batch) = path.into_inner();
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    let back = state.db.write(move |tx| actions::restore(tx, &actor, version, batch, &clock)).await;
    let first = back.map_err(refused)?;
    let to = format!("{}#s-{first}", version_path(version));
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-restored"))))
}

/// `POST /planer/{version}/nummerer`.
pub(super) async fn renumber(me: Staff, version: Path<PlanVersionId>, _form: Form) -> Result<HttpResponse> {
    let version = version.into_inner();
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    let done = state.db.write(move |tx| actions::renumber(tx, &actor, version, &clock)).await;
    let changed = done.map_err(refused)?;
    let flash = Flash::success(Msg::new("plans-renumbered").arg("count", changed));
    Ok(me.page.redirect_with(&version_path(version), &flash))
}
