//! What a row may lack (a time, a day, a text), named by its type in `deserialize_as` and `serialize_as`; and moments that
//! stand in two columns.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromStaticSqlRow, Queryable};
use diesel::expression::{AsExpression, TypedExpressionType};
use diesel::sql_types::{Nullable, SqlType};

use super::{Day, DbDate, DbTs, Ts};
use crate::clock::When;
use crate::db::MultiBackend;

/// `Maybe<Ts>` stands for an `Option<Timestamp>`, and `Maybe<Day>` for an `Option<Date>`; `Maybe<String>` for a `String` that is
/// empty where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maybe<T>(Option<T>);

impl From<Maybe<Ts>> for Option<jiff::Timestamp> {
    fn from(at: Maybe<Ts>) -> Self {
        at.0.map(|at| at.0)
    }
}
impl From<Option<jiff::Timestamp>> for Maybe<Ts> {
    fn from(at: Option<jiff::Timestamp>) -> Self {
        Self(at.map(Ts))
    }
}
impl From<Maybe<Day>> for Option<jiff::civil::Date> {
    fn from(day: Maybe<Day>) -> Self {
        day.0.map(|day| day.0)
    }
}
impl From<Option<jiff::civil::Date>> for Maybe<Day> {
    fn from(day: Option<jiff::civil::Date>) -> Self {
        Self(day.map(Day))
    }
}
impl From<Maybe<Self>> for String {
    fn from(text: Maybe<Self>) -> Self {
        text.0.unwrap_or_default()
    }
}

impl<T, ST, DB> Queryable<Nullable<ST>, DB> for Maybe<T>
where
    DB: Backend,
    ST: SqlType,
    Nullable<ST>: SqlType,
    Option<T>: FromStaticSqlRow<Nullable<ST>, DB>,
{
    type Row = Option<T>;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Ok(Self(row))
    }
}

impl<T, ST> AsExpression<Nullable<ST>> for Maybe<T>
where
    ST: SqlType,
    Nullable<ST>: SqlType + TypedExpressionType,
    Option<T>: AsExpression<Nullable<ST>>,
{
    type Expression = <Option<T> as AsExpression<Nullable<ST>>>::Expression;

    fn as_expression(self) -> Self::Expression {
        self.0.as_expression()
    }
}

/// A day, and the instant where more than the day is known. In an `Option` both columns may be empty.
impl Queryable<(DbDate, Nullable<DbTs>), MultiBackend> for When {
    type Row = (Day, Option<Ts>);

    fn build((on, at): Self::Row) -> deserialize::Result<Self> {
        Ok(Self { on: on.0, at: at.map(|at| at.0) })
    }
}
