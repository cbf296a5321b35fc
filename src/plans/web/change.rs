//! The buttons on a plan's page: move, take out, put back, number.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::refused;
use super::seats::Editor;
use super::worktable::Back;
use crate::lang::Msg;
use crate::plans::actions;
use crate::plans::outline::Step;
use crate::plans::{BatchId, SectionId};
use crate::web::flash::Flash;
use crate::web::{Error, Form, Query, Result};

/// `POST …/plan/{version}/del/{section}/flytt` with `step`.
pub(super) async fn arrange(
    me: Editor,
    path: Path<(String, i32, SectionId)>,
    back: Query<Back>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, (_, _, id)) = (me.plan.version, path.into_inner());
    let step = Step::parse(form.0.text("step")).ok_or(Error::Bad("web-bad-form"))?;
    let page = back.to(&me.plan.url());
    let to = format!("{page}?flyttet={id}#s-{id}");
    match me.act(move |tx, who| actions::arrange(tx, who, version, (id, step))).await {
        Ok(()) => Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-moved")))),
        // First already, or as deep as it can be: nothing is wrong, and nothing happened.
        Err(actions::ChangeError::Misplaced) => {
            Ok(me.page.redirect_with(&to, &Flash::warning(Msg::new("plans-section-unmoved"))))
        }
        Err(error) => Err(refused(error)),
    }
}

/// `POST …/plan/{version}/del/{section}/slett`.
pub(super) async fn remove(
    me: Editor,
    path: Path<(String, i32, SectionId)>,
    back: Query<Back>,
    _form: Form,
) -> Result<HttpResponse> {
    let (version, (_, _, id)) = (me.plan.version, path.into_inner());
    let removed = me.act(move |tx, who| actions::remove(tx, who, version, id)).await;
    let removed = removed.map_err(refused)?;
    let plan = me.plan.url();
    let flash = Flash::success(Msg::new("plans-section-removed").arg("count", removed.count));
    let undo = format!("{plan}/angre/{}{}", removed.batch, back.query());
    Ok(me.page.redirect_with(&back.to(&plan), &flash.with_undo(undo)))
}

/// `POST …/plan/{version}/angre/{batch}`.
pub(super) async fn restore(
    me: Editor,
    path: Path<(String, i32, BatchId)>,
    way: Query<Back>,
    _form: Form,
) -> Result<HttpResponse> {
    let (version, (_, _, batch)) = (me.plan.version, path.into_inner());
    let back = me.act(move |tx, who| actions::restore(tx, who, version, batch)).await;
    let first = back.map_err(refused)?;
    let to = format!("{}#s-{first}", way.to(&me.plan.url()));
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-section-restored"))))
}

/// `POST …/plan/{version}/nummerer`.
pub(super) async fn renumber(me: Editor, _form: Form) -> Result<HttpResponse> {
    let version = me.plan.version;
    let done = me.act(move |tx, who| actions::renumber(tx, who, version)).await;
    let changed = done.map_err(refused)?;
    let flash = Flash::success(Msg::new("plans-renumbered").arg("count", changed));
    Ok(me.page.redirect_with(&me.plan.url(), &flash))
}
