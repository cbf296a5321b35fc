//! What staff decided about an answer: cleared or withheld, and whether it counts; each with the name of whoever did.

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use crate::db::schema::{account, clearance, clearance_finding, withdrawal, withholding};
use crate::db::types::{Maybe, Ts};
use crate::db::{self, Conn};
use crate::invitations::InvitationId;
use crate::responses::{ClearanceId, ResponseId};

/// A clearance, standing or withdrawn.
#[derive(Clone, Debug, Serialize)]
pub struct Clearance {
    #[serde(flatten)]
    pub given: Given,
    /// How many places that look private were confirmed.
    pub confirmed: usize,
}

/// That an answer was cleared: by whom, and how it is published.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = clearance)]
pub struct Given {
    pub id: ClearanceId,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
    /// `None`: published without name.
    pub public_name: Option<String>,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub withdrawn_at: Option<Timestamp>,
}

/// Every clearance of an answer, newest first. Two queries.
pub fn clearances(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Clearance>> {
    let given: Vec<Given> = clearance::table
        .inner_join(account::table.on(account::id.eq(clearance::by)))
        .filter(clearance::response_id.eq(of))
        .order((clearance::at.desc(), clearance::id.desc()))
        .select(Given::as_select())
        .load(conn)?;
    let ids: Vec<ClearanceId> = given.iter().map(|given| given.id).collect();
    let confirmed: Vec<ClearanceId> = clearance_finding::table
        .filter(clearance_finding::clearance_id.eq_any(ids))
        .select(clearance_finding::clearance_id)
        .load(conn)?;
    let counted =
        |given: Given| Clearance { confirmed: confirmed.iter().filter(|of| **of == given.id).count(), given };
    Ok(given.into_iter().map(counted).collect())
}

/// Why an answer is not published though it counts.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = withholding)]
pub struct Withholding {
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
    pub reason: String,
}

/// The standing decision not to publish.
pub fn withholding(conn: &mut Conn, of: ResponseId) -> db::Result<Option<Withholding>> {
    withholding::table
        .inner_join(account::table.on(account::id.eq(withholding::by)))
        .filter(withholding::response_id.eq(of))
        .filter(withholding::lifted_at.is_null())
        .select(Withholding::as_select())
        .first(conn)
        .optional()
}

/// Why an answer no longer counts, since when and by whom.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = withdrawal)]
pub struct Withdrawal {
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
    pub reason: String,
    /// The invitation that is free while this stands.
    #[serde(skip)]
    #[diesel(column_name = invitation_id)]
    pub invitation: Option<InvitationId>,
}

/// The standing withdrawal of an answer.
pub fn withdrawal(conn: &mut Conn, of: ResponseId) -> db::Result<Option<Withdrawal>> {
    withdrawal::table
        .inner_join(account::table.on(account::id.eq(withdrawal::by)))
        .filter(withdrawal::response_id.eq(of))
        .filter(withdrawal::undone_at.is_null())
        .select(Withdrawal::as_select())
        .first(conn)
        .optional()
}
