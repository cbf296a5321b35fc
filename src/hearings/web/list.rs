//! Where work begins: the hearings of one person.

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::{Head, Phase, deadline, store};
use crate::accounts::Role;
use crate::accounts::web::SignedIn;
use crate::web::Result;

#[derive(Serialize)]
struct MineView {
    rows: Vec<Row>,
    /// May this person create hearings?
    staff: bool,
    name: String,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    head: Head,
    phase: Phase,
    days_left: i32,
}

/// `GET /arbeid`.
pub(super) async fn mine(me: SignedIn) -> Result<HttpResponse> {
    // Administrators see every hearing.
    let who = (me.account.role != Role::Administrator).then_some(me.account.id);
    let found = me.page.state.db.read(move |conn| store::of_member(conn, who)).await?;
    let (today, now) = (me.page.state.clock.today(), me.page.state.clock.now());
    let row = |head: Head| Row {
        phase: Phase::on(today, head.published, head.opens_on, head.deadline),
        days_left: deadline::days_left(now, head.deadline),
        head,
    };
    let view = MineView {
        rows: found.into_iter().map(row).collect(),
        staff: me.account.is_staff(),
        name: me.account.name.clone(),
    };
    me.page.render("hearings/mine.html", view)
}
