//! A value that one JSON column holds: what a row's type names in `deserialize_as`.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromStaticSqlRow, Queryable};
use serde::de::DeserializeOwned;

use super::{DbJson, Js};

/// The column's value, read as a `T`. A value that is none is an error of the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<T, DB> Queryable<DbJson, DB> for Json<T>
where
    T: DeserializeOwned,
    DB: Backend,
    Js: FromStaticSqlRow<DbJson, DB>,
{
    type Row = Js;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Ok(Self(serde_json::from_value(row.0)?))
    }
}
