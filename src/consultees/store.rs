//! The only writer of `consultee` and `consultee_import`.

mod imports;

use diesel::prelude::*;
use jiff::Timestamp;

use super::import::Candidate;
use super::{ConsulteeId, Details, ImportId, LetterLanguage};
use crate::db::kept::Keep as _;
use crate::db::schema::consultee;
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::lang::alphabet;
use crate::text::address;
use crate::text::fold::{fold, search_text};

pub(super) use imports::{
    advance, choose_encoding, confirm, finish, forget_uploads, keep_upload, put_away, take_back,
};

/// What one is found, sorted and told apart by: made of what a person fills in.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = consultee, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Keys {
    name_key: String,
    sort_key: String,
    search_text: String,
    email_key: Option<String>,
}

impl Keys {
    fn of(details: &Details) -> Self {
        Self {
            name_key: fold(&details.name),
            sort_key: alphabet::sort_key(&details.name),
            search_text: search_text(&details.name),
            email_key: details.email.as_deref().map(address::key),
        }
    }
}

/// One that was not there before, beside what a person fills in.
#[derive(Insertable)]
#[diesel(table_name = consultee, treat_none_as_default_value = false)]
struct NewConsultee {
    id: ConsulteeId,
    created_at: Ts,
    version: i32,
    import_id: Option<ImportId>,
    import_line: Option<i32>,
}

/// Adds one to the register; `from` is the list and the line of it that it came with.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: ConsulteeId,
    details: &Details,
    from: Option<(ImportId, i32)>,
) -> db::Result<()> {
    let (import_id, import_line) = from.unzip();
    let row = NewConsultee { id, created_at: Ts(tx.now()), version: 1, import_id, import_line };
    diesel::insert_into(consultee::table)
        .values((row, details.clone(), Keys::of(details)))
        .execute(tx.conn())?;
    Ok(())
}

/// `false` when somebody else saved after `version` was read.
pub(super) fn update(conn: &mut Conn, id: ConsulteeId, version: i32, details: &Details) -> db::Result<bool> {
    let row = consultee::id.eq(id).and(consultee::version.eq(version));
    let saved = diesel::update(consultee::table.filter(row))
        .set((details.clone(), Keys::of(details), consultee::version.eq(version + 1)))
        .kept()
        .execute(conn)?;
    Ok(saved == 1)
}

/// Takes one out of use, or back in. Nothing is deleted: earlier hearings name it.
pub(super) fn retire(conn: &mut Conn, id: ConsulteeId, at: Option<Timestamp>) -> db::Result<bool> {
    let changed = diesel::update(consultee::table.find(id))
        .set(consultee::retired_at.eq(at.map(Ts)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Sets the address alone; used where a letter came back.
pub(super) fn set_email(conn: &mut Conn, id: ConsulteeId, email: &str) -> db::Result<()> {
    diesel::update(consultee::table.find(id))
        .set((
            consultee::email.eq(email),
            consultee::email_key.eq(address::key(email)),
            consultee::version.eq(consultee::version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(())
}

impl Details {
    /// A row of an import as the register keeps it.
    pub(super) fn of(candidate: &Candidate, own: LetterLanguage) -> Self {
        Self {
            name: candidate.name.clone(),
            kind: candidate.kind,
            org_number: candidate.org_number.as_ref().map(|number| number.digits.clone()),
            org_number_valid: candidate.org_number.as_ref().is_none_or(|number| number.valid),
            email: candidate.email.as_ref().map(|email| email.as_str().to_owned()),
            copies: candidate.copies.iter().map(|email| email.as_str().to_owned()).collect(),
            contact_name: candidate.contact.clone().unwrap_or_default(),
            language: candidate.language.unwrap_or(own),
        }
    }
}
