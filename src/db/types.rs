//! One logical column type, two physical ones; and the macros that make ids of them.

mod json;
mod maybe;
mod text;
mod texts;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::SqlType;
use diesel::sqlite::Sqlite;

pub use json::Json;
pub use maybe::Maybe;
pub use texts::Texts;

/// `uuid` on PostgreSQL, 16 bytes on SQLite.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(name = "uuid"))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct DbUuid;

/// `timestamptz` on PostgreSQL, microseconds since 1970 on SQLite.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(name = "timestamptz"))]
#[diesel(sqlite_type(name = "Long"))]
pub struct DbTs;

/// `date` on PostgreSQL, `YYYY-MM-DD` on SQLite: both sort by time.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(name = "date"))]
#[diesel(sqlite_type(name = "Text"))]
pub struct DbDate;

/// `jsonb` on PostgreSQL, text on SQLite.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(name = "jsonb"))]
#[diesel(sqlite_type(name = "Text"))]
pub struct DbJson;

impl diesel::sql_types::SqlOrd for DbTs {}
impl diesel::sql_types::SqlOrd for DbDate {}
impl diesel::sql_types::SqlOrd for DbUuid {}

/// Lets a Rust type stand for one of the column types above on a `Conn`.
#[macro_export]
macro_rules! multi_column {
    ($sql:ty, $marker:expr, $rust:ty) => {
        impl diesel::deserialize::FromSql<$sql, $crate::db::MultiBackend> for $rust {
            fn from_sql(
                raw: <$crate::db::MultiBackend as diesel::backend::Backend>::RawValue<'_>,
            ) -> diesel::deserialize::Result<Self> {
                raw.from_sql::<$rust, $sql>()
            }
        }
        impl diesel::serialize::ToSql<$sql, $crate::db::MultiBackend> for $rust {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, $crate::db::MultiBackend>,
            ) -> diesel::serialize::Result {
                out.set_value(($marker, self));
                Ok(diesel::serialize::IsNull::No)
            }
        }
    };
}

macro_rules! multi_sql_type {
    ($($sql:ty),*) => {$(
        impl diesel::sql_types::HasSqlType<$sql> for super::MultiBackend {
            fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
                super::MultiBackend::lookup_sql_type::<$sql>(lookup)
            }
        }
    )*};
}
multi_sql_type!(DbUuid, DbTs, DbDate, DbJson);

/// A point in time, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = DbTs)]
pub struct Ts(pub jiff::Timestamp);
multi_column!(DbTs, DbTs, Ts);

impl From<jiff::Timestamp> for Ts {
    fn from(at: jiff::Timestamp) -> Self {
        Self(at)
    }
}
impl From<Ts> for jiff::Timestamp {
    fn from(at: Ts) -> Self {
        at.0
    }
}

/// Microseconds from 1970 to 2000, where PostgreSQL begins to count.
const PG_EPOCH_US: i64 = 946_684_800_000_000;

impl ToSql<DbTs, Pg> for Ts {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let micros = self.0.as_microsecond() - PG_EPOCH_US;
        <i64 as ToSql<diesel::sql_types::BigInt, Pg>>::to_sql(&micros, &mut out.reborrow())
    }
}
impl FromSql<DbTs, Pg> for Ts {
    fn from_sql(raw: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let micros = <i64 as FromSql<diesel::sql_types::BigInt, Pg>>::from_sql(raw)?;
        Ok(Self(jiff::Timestamp::from_microsecond(micros + PG_EPOCH_US)?))
    }
}
impl ToSql<DbTs, Sqlite> for Ts {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_microsecond());
        Ok(IsNull::No)
    }
}
impl FromSql<DbTs, Sqlite> for Ts {
    fn from_sql(raw: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let micros = <i64 as FromSql<diesel::sql_types::BigInt, Sqlite>>::from_sql(raw)?;
        Ok(Self(jiff::Timestamp::from_microsecond(micros)?))
    }
}

/// Written as microseconds since 1970.
impl serde::Serialize for Ts {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.0.as_microsecond())
    }
}
impl<'de> serde::Deserialize<'de> for Ts {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let micros = i64::deserialize(from)?;
        jiff::Timestamp::from_microsecond(micros).map(Self).map_err(serde::de::Error::custom)
    }
}

/// A calendar day.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    AsExpression,
    FromSqlRow,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
#[diesel(sql_type = DbDate)]
pub struct Day(pub jiff::civil::Date);
multi_column!(DbDate, DbDate, Day);

impl From<jiff::civil::Date> for Day {
    fn from(day: jiff::civil::Date) -> Self {
        Self(day)
    }
}
impl From<Day> for jiff::civil::Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

/// Where PostgreSQL begins to count days.
const PG_EPOCH: jiff::civil::Date = jiff::civil::date(2000, 1, 1);

impl ToSql<DbDate, Pg> for Day {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let days = (self.0 - PG_EPOCH).get_days();
        <i32 as ToSql<diesel::sql_types::Integer, Pg>>::to_sql(&days, &mut out.reborrow())
    }
}
impl FromSql<DbDate, Pg> for Day {
    fn from_sql(raw: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let days = <i32 as FromSql<diesel::sql_types::Integer, Pg>>::from_sql(raw)?;
        Ok(Self(PG_EPOCH.checked_add(jiff::Span::new().try_days(days)?)?))
    }
}
impl ToSql<DbDate, Sqlite> for Day {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.to_string());
        Ok(IsNull::No)
    }
}
impl FromSql<DbDate, Sqlite> for Day {
    fn from_sql(raw: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<diesel::sql_types::Text, Sqlite>>::from_sql(raw)?;
        Ok(Self(text.parse()?))
    }
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = DbJson)]
pub struct Js(pub serde_json::Value);
multi_column!(DbJson, DbJson, Js);

impl ToSql<DbJson, Pg> for Js {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        <serde_json::Value as ToSql<diesel::sql_types::Jsonb, Pg>>::to_sql(&self.0, out)
    }
}
impl FromSql<DbJson, Pg> for Js {
    fn from_sql(raw: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        <serde_json::Value as FromSql<diesel::sql_types::Jsonb, Pg>>::from_sql(raw).map(Self)
    }
}
impl ToSql<DbJson, Sqlite> for Js {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(serde_json::to_string(&self.0)?);
        Ok(IsNull::No)
    }
}
impl FromSql<DbJson, Sqlite> for Js {
    fn from_sql(raw: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<diesel::sql_types::Text, Sqlite>>::from_sql(raw)?;
        Ok(Self(serde_json::from_str(&text)?))
    }
}

/// Makes a typed id over a `UUIDv7`: `id!(HearingId);`
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = $crate::db::types::DbUuid)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A new, time-ordered id.
            pub fn new(by: &impl $crate::clock::MakesIds) -> Self {
                Self(by.make_id())
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
        $crate::uuid_column!($name);
    };
}

/// How a newtype over a UUID is stored on each database.
#[macro_export]
macro_rules! uuid_column {
    ($name:ident) => {
        $crate::multi_column!($crate::db::types::DbUuid, $crate::db::types::DbUuid, $name);
        impl diesel::serialize::ToSql<$crate::db::types::DbUuid, diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                <uuid::Uuid as diesel::serialize::ToSql<diesel::sql_types::Uuid, diesel::pg::Pg>>::to_sql(&self.0, out)
            }
        }
        impl diesel::deserialize::FromSql<$crate::db::types::DbUuid, diesel::pg::Pg> for $name {
            fn from_sql(
                raw: <diesel::pg::Pg as diesel::backend::Backend>::RawValue<'_>,
            ) -> diesel::deserialize::Result<Self> {
                <uuid::Uuid as diesel::deserialize::FromSql<diesel::sql_types::Uuid, diesel::pg::Pg>>::from_sql(raw)
                    .map(Self)
            }
        }
        impl diesel::serialize::ToSql<$crate::db::types::DbUuid, diesel::sqlite::Sqlite> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::sqlite::Sqlite>,
            ) -> diesel::serialize::Result {
                out.set_value(self.0.as_bytes().as_slice());
                Ok(diesel::serialize::IsNull::No)
            }
        }
        impl diesel::deserialize::FromSql<$crate::db::types::DbUuid, diesel::sqlite::Sqlite> for $name {
            fn from_sql(
                raw: <diesel::sqlite::Sqlite as diesel::backend::Backend>::RawValue<'_>,
            ) -> diesel::deserialize::Result<Self> {
                let bytes = <Vec<u8> as diesel::deserialize::FromSql<
                    diesel::sql_types::Binary,
                    diesel::sqlite::Sqlite,
                >>::from_sql(raw)?;
                Ok(Self(uuid::Uuid::from_slice(&bytes)?))
            }
        }
    };
}

id!(
    /// An id whose kind is told by a neighbouring column (audit subjects, part targets).
    AnyId
);
