//! The only writer of `amendment`, `amendment_minutes`, `adoption` and `resolution`.

use diesel::prelude::*;
use jiff::Timestamp;

use super::{
    AdoptionId, Amendment, AmendmentId, Doubt, MinutesId, Proposed, Resolution, ResolutionId, Resolved,
};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{adoption, amendment, amendment_minutes, resolution};
use crate::db::types::{Js, Maybe, Ts};
use crate::db::{self, Conn, Tx};
use crate::plans::PlanVersionId;
use crate::projects::TreatmentId;
use crate::projects::access::{Manage, Work};

/// Has an amendment of any project this id?
pub(super) fn is_amendment(conn: &mut Conn, id: AmendmentId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(amendment::table.find(id))).get_result(conn)
}

/// An amendment that was not there before.
pub(super) struct New<'a> {
    pub id: AmendmentId,
    pub treatment: TreatmentId,
    pub said: &'a Proposed,
    /// What it was read from, and what was not surely read.
    pub minutes: &'a str,
    pub doubts: &'a [Doubt],
    pub confirmed_at: Option<Timestamp>,
}

/// The same as a row.
#[derive(Insertable)]
#[diesel(table_name = amendment)]
struct NewAmendment {
    id: AmendmentId,
    treatment_id: TreatmentId,
    #[diesel(embed)]
    said: Proposed,
    minutes: String,
    doubts: Js,
    #[diesel(serialize_as = Maybe<Ts>)]
    confirmed_at: Option<Timestamp>,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn insert(tx: &mut Tx<'_>, who: &Work, new: &New<'_>) -> db::Result<()> {
    let row = NewAmendment {
        id: new.id,
        treatment_id: new.treatment,
        said: new.said.clone(),
        minutes: new.minutes.to_owned(),
        doubts: Js(serde_json::json!(new.doubts)),
        confirmed_at: new.confirmed_at,
        created_at: tx.now(),
        created_by: who.account.id,
    };
    diesel::insert_into(amendment::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Minutes as they were pasted, and what was read of them.
pub(super) struct NewMinutes<'a> {
    pub treatment: TreatmentId,
    pub text: &'a str,
    pub digest: String,
    pub unread: &'a [String],
    pub amendments: usize,
}

pub(super) fn insert_minutes(tx: &mut Tx<'_>, who: &Work, new: &NewMinutes<'_>) -> db::Result<()> {
    let row = (
        amendment_minutes::id.eq(MinutesId::new(tx)),
        amendment_minutes::treatment_id.eq(new.treatment),
        amendment_minutes::text.eq(new.text),
        amendment_minutes::digest.eq(&new.digest),
        amendment_minutes::unread.eq(Js(serde_json::json!(new.unread))),
        amendment_minutes::amendments.eq(i32::try_from(new.amendments).unwrap_or(i32::MAX)),
        amendment_minutes::created_at.eq(Ts(tx.now())),
        amendment_minutes::created_by.eq(who.account.id),
    );
    diesel::insert_into(amendment_minutes::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Were these minutes read in this treatment before?
pub(super) fn has_minutes(conn: &mut Conn, of: TreatmentId, digest: &str) -> db::Result<bool> {
    let same = amendment_minutes::treatment_id.eq(of).and(amendment_minutes::digest.eq(digest));
    diesel::select(diesel::dsl::exists(amendment_minutes::table.filter(same))).get_result(conn)
}

/// Takes a treatment's minutes away, with the treatment.
pub(super) fn delete_minutes(tx: &mut Tx<'_>, of: TreatmentId) -> db::Result<()> {
    diesel::delete(amendment_minutes::table.filter(amendment_minutes::treatment_id.eq(of)))
        .execute(tx.conn())?;
    Ok(())
}

/// Writes what a person says of one, which confirms it; false if it was changed since it was read.
pub(super) fn update(tx: &mut Tx<'_>, read: &Amendment, said: &Proposed) -> db::Result<bool> {
    let own = amendment::id.eq(read.id).and(amendment::treatment_id.eq(read.treatment));
    let confirmed = read.confirmed_at.unwrap_or_else(|| tx.now());
    let changed = diesel::update(amendment::table.filter(own.and(amendment::version.eq(read.version))))
        .set((
            said.clone(),
            amendment::confirmed_at.eq(Some(Ts(confirmed))),
            amendment::doubts.eq(Js(serde_json::json!([]))),
            amendment::version.eq(read.version.saturating_add(1)),
        ))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// False if it was changed since it was read.
pub(super) fn delete(conn: &mut Conn, read: &Amendment) -> db::Result<bool> {
    let own = amendment::id.eq(read.id).and(amendment::treatment_id.eq(read.treatment));
    let gone = diesel::delete(amendment::table.filter(own.and(amendment::version.eq(read.version))))
        .execute(conn)?;
    Ok(gone == 1)
}

/// Says that a treatment adopted a version.
pub(super) fn adopt(
    tx: &mut Tx<'_>,
    who: &Work,
    (treated, version): (TreatmentId, PlanVersionId),
) -> db::Result<AdoptionId> {
    let id = AdoptionId::new(tx);
    diesel::insert_into(adoption::table)
        .values((
            adoption::id.eq(id),
            adoption::treatment_id.eq(treated),
            adoption::plan_version_id.eq(version),
            adoption::at.eq(Ts(tx.now())),
            adoption::by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Lets everybody read an adopted version; false if they can already.
pub(super) fn publish(tx: &mut Tx<'_>, who: &Manage, id: AdoptionId) -> db::Result<bool> {
    let hidden = adoption::id.eq(id).and(adoption::published_at.is_null());
    let changed = diesel::update(adoption::table.filter(hidden))
        .set((adoption::published_at.eq(Some(Ts(tx.now()))), adoption::published_by.eq(Some(who.account.id))))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// False if it was taken back already.
pub(super) fn take_back(tx: &mut Tx<'_>, who: &Work, id: AdoptionId) -> db::Result<bool> {
    let standing = adoption::id.eq(id).and(adoption::taken_back_at.is_null());
    let changed = diesel::update(adoption::table.filter(standing))
        .set((
            adoption::taken_back_at.eq(Some(Ts(tx.now()))),
            adoption::taken_back_by.eq(Some(who.account.id)),
        ))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Was an adopted version made of this treatment, also one that was taken back?
pub(super) fn is_decided(conn: &mut Conn, of: TreatmentId) -> db::Result<bool> {
    let made = adoption::table.filter(adoption::treatment_id.eq(of));
    diesel::select(diesel::dsl::exists(made)).get_result(conn)
}

/// Has a resolution of any project this id?
pub(super) fn is_resolution(conn: &mut Conn, id: ResolutionId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(resolution::table.find(id))).get_result(conn)
}

/// A resolution that was not there before.
#[derive(Insertable)]
#[diesel(table_name = resolution)]
struct NewResolution {
    id: ResolutionId,
    treatment_id: TreatmentId,
    #[diesel(embed)]
    said: Resolved,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn insert_resolution(
    tx: &mut Tx<'_>,
    who: &Work,
    (of, id): (TreatmentId, ResolutionId),
    said: &Resolved,
) -> db::Result<()> {
    let (created_at, created_by) = (tx.now(), who.account.id);
    let row = NewResolution { id, treatment_id: of, said: said.clone(), created_at, created_by };
    diesel::insert_into(resolution::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read.
pub(super) fn update_resolution(conn: &mut Conn, read: &Resolution, said: &Resolved) -> db::Result<bool> {
    let own = resolution::id.eq(read.id).and(resolution::treatment_id.eq(read.treatment));
    let changed = diesel::update(resolution::table.filter(own.and(resolution::version.eq(read.version))))
        .set((said.clone(), resolution::version.eq(read.version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// False if it was changed since it was read.
pub(super) fn delete_resolution(conn: &mut Conn, read: &Resolution) -> db::Result<bool> {
    let own = resolution::id.eq(read.id).and(resolution::treatment_id.eq(read.treatment));
    let gone = diesel::delete(resolution::table.filter(own.and(resolution::version.eq(read.version))))
        .execute(conn)?;
    Ok(gone == 1)
}
