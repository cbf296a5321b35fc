//! For whom an answer can be registered, and who registered one.

use diesel::prelude::*;

use crate::accounts::AccountId;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{account, consultee, invitation};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;

/// Somebody in the register, and their invitation to this hearing.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = consultee)]
pub struct Registered {
    pub id: ConsulteeId,
    pub name: String,
    pub kind: ConsulteeKind,
    pub contact_name: String,
    #[diesel(select_expression = invitation::id.nullable())]
    pub invitation: Option<InvitationId>,
}

/// Everybody in the register, by name.
pub fn registered(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Registered>> {
    let invited = invitation::consultee_id.eq(consultee::id).and(invitation::hearing_id.eq(hearing));
    consultee::table
        .left_join(invitation::table.on(invited))
        .filter(consultee::retired_at.is_null())
        .order((consultee::sort_key, consultee::id))
        .select(Registered::as_select())
        .load(conn)
}

/// The name of whoever typed a revision in.
pub fn registrar(conn: &mut Conn, id: AccountId) -> db::Result<Option<String>> {
    account::table.find(id).select(account::name).first(conn).optional()
}
