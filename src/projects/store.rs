//! The only writer of `project`, `membership`, `milestone` and `background`.

mod background;
mod members;
mod milestones;

use diesel::prelude::*;

use super::{Details, Facts, Head, MemberRole, Period, ProjectId, path};
use crate::accounts::AccountId;
use crate::db::schema::{membership, project};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};

pub use background::{background, background_file, count_background};
pub(super) use background::{delete_background, insert_background, is_background};
pub(super) use members::delete_member;
pub use members::{Member, insert_member, members};
pub use milestones::milestones;
pub(super) use milestones::{delete_milestone, insert_milestone, is_milestone, reach};

#[derive(Queryable, Selectable)]
#[diesel(table_name = project)]
struct HeadRow {
    id: ProjectId,
    slug: String,
    title: String,
    case_number: String,
}

impl From<HeadRow> for Head {
    fn from(HeadRow { id, slug, title, case_number }: HeadRow) -> Self {
        Self { id, url: path(&slug), slug, title, case_number, tabs: Vec::new() }
    }
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = project, treat_none_as_null = true)]
struct FactsRow {
    title: String,
    case_number: String,
    first_year: Option<i32>,
    last_year: Option<i32>,
    mandate: String,
}

impl From<FactsRow> for Facts {
    fn from(row: FactsRow) -> Self {
        let year = |year: Option<i32>| year.and_then(|year| i16::try_from(year).ok());
        let years = (year(row.first_year), year(row.last_year));
        let period = if let (Some(first), Some(last)) = years { Some(Period { first, last }) } else { None };
        Self { title: row.title, case_number: row.case_number, period, mandate: row.mandate }
    }
}

impl From<&Facts> for FactsRow {
    fn from(facts: &Facts) -> Self {
        Self {
            title: facts.title.clone(),
            case_number: facts.case_number.clone(),
            first_year: facts.period.map(|period| i32::from(period.first)),
            last_year: facts.period.map(|period| i32::from(period.last)),
            mandate: facts.mandate.clone(),
        }
    }
}

/// A project's head by its slug.
pub fn head(conn: &mut Conn, slug: &str) -> db::Result<Option<Head>> {
    let found =
        project::table.filter(project::slug.eq(slug)).select(HeadRow::as_select()).first(conn).optional()?;
    Ok(found.map(Head::from))
}

/// A project's head by its slug, and the role of one of its members.
pub fn head_of_member(conn: &mut Conn, slug: &str, who: AccountId) -> db::Result<Option<(Head, MemberRole)>> {
    let found = project::table
        .inner_join(membership::table.on(membership::project_id.eq(project::id)))
        .filter(project::slug.eq(slug))
        .filter(membership::account_id.eq(who))
        .select((HeadRow::as_select(), membership::role))
        .first::<(HeadRow, MemberRole)>(conn)
        .optional()?;
    Ok(found.map(|(row, role)| (row.into(), role)))
}

/// The projects of one member, the newest first; every project when `who` is None.
pub fn of_member(conn: &mut Conn, who: Option<AccountId>) -> db::Result<Vec<Head>> {
    let mut query = project::table
        .order((project::created_at.desc(), project::id.desc()))
        .select(HeadRow::as_select())
        .into_boxed();
    if let Some(who) = who {
        let own = membership::table.filter(membership::account_id.eq(who)).select(membership::project_id);
        query = query.filter(project::id.eq_any(own));
    }
    Ok(query.load(conn)?.into_iter().map(Head::from).collect())
}

/// What is said of a project.
pub fn details(conn: &mut Conn, id: ProjectId) -> db::Result<Option<Details>> {
    let row = project::table
        .find(id)
        .select((FactsRow::as_select(), project::version))
        .first::<(FactsRow, i32)>(conn)
        .optional()?;
    Ok(row.map(|(row, version)| Details { facts: row.into(), version }))
}

/// A project's slug, facts and maker.
pub(super) fn made(conn: &mut Conn, id: ProjectId) -> db::Result<Option<(String, Details, AccountId)>> {
    let row = project::table
        .find(id)
        .select((project::slug, FactsRow::as_select(), project::version, project::created_by))
        .first::<(String, FactsRow, i32, AccountId)>(conn)
        .optional()?;
    Ok(row.map(|(slug, row, version, by)| (slug, Details { facts: row.into(), version }, by)))
}

/// Slugs that begin like this one.
pub(super) fn slugs_like(conn: &mut Conn, slug: &str) -> db::Result<Vec<String>> {
    project::table
        .filter(project::slug.like(format!("{slug}%")))
        .order(project::id)
        .select(project::slug)
        .load(conn)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: ProjectId,
    slug: &str,
    facts: &Facts,
    by: AccountId,
) -> db::Result<()> {
    diesel::insert_into(project::table)
        .values((
            project::id.eq(id),
            project::slug.eq(slug),
            FactsRow::from(facts),
            project::created_at.eq(Ts(tx.now())),
            project::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// False if `version` is no longer the newest.
pub(super) fn update(conn: &mut Conn, id: ProjectId, version: i32, facts: &Facts) -> db::Result<bool> {
    let seen = project::id.eq(id).and(project::version.eq(version));
    let changed = diesel::update(project::table.filter(seen))
        .set((FactsRow::from(facts), project::version.eq(project::version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}
