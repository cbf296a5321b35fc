//! A list of short texts in one JSON column: what a row's type names in `deserialize_as` and `serialize_as`.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromStaticSqlRow, Queryable};
use diesel::expression::AsExpression;

use super::{DbJson, Js};

/// Stands for a `Vec<String>`. What is no text in the list is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts(Vec<String>);

impl From<Texts> for Vec<String> {
    fn from(list: Texts) -> Self {
        list.0
    }
}
impl From<Vec<String>> for Texts {
    fn from(list: Vec<String>) -> Self {
        Self(list)
    }
}

impl<DB> Queryable<DbJson, DB> for Texts
where
    DB: Backend,
    Js: FromStaticSqlRow<DbJson, DB>,
{
    type Row = Js;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        let items = row.0.as_array().into_iter().flatten();
        Ok(Self(items.filter_map(|item| item.as_str().map(str::to_owned)).collect()))
    }
}

impl AsExpression<DbJson> for Texts {
    type Expression = <Js as AsExpression<DbJson>>::Expression;

    fn as_expression(self) -> Self::Expression {
        AsExpression::<DbJson>::as_expression(Js(self.0.into()))
    }
}
