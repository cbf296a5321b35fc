//! Lists a page at a time: a page begins after or ends before a row, so that the database reads the rows it shows, however
//! far down the list they are.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

use super::Result;

/// Where in a list a page stands. `P` are the columns that the list is ordered by, of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum At<P> {
    /// The first page.
    #[default]
    Start,
    /// The rows after this one, in the list's order.
    After(P),
    /// The last rows before this one.
    Before(P),
}

/// The rows of a page, in the list's order.
#[derive(Clone, Debug)]
pub struct Window<T> {
    pub rows: Vec<T>,
    /// Are there rows before these, and after them?
    pub before: bool,
    pub after: bool,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), before: false, after: false }
    }
}

/// Reads the page at a place: at most `most` rows. `load` gives up to so many rows from there, those nearest to the place first.
/// A place that no rows are beyond any more is the start of the list, and so is the first page.
///
/// # Errors
/// Those of `load`.
pub fn window<P, T>(
    at: &At<P>,
    most: usize,
    mut load: impl FnMut(&At<P>, i64) -> Result<Vec<T>>,
) -> Result<Window<T>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows = load(at, limit)?;
    let more = rows.len() > most;
    match at {
        At::Start => {}
        At::After(_) if rows.is_empty() => return window(&At::Start, most, load),
        At::Before(_) if !more => return window(&At::Start, most, load),
        At::After(_) | At::Before(_) => {
            rows.truncate(most);
            let back = matches!(at, At::Before(_));
            if back {
                rows.reverse();
            }
            return Ok(Window { rows, before: !back || more, after: back || more });
        }
    }
    rows.truncate(most);
    Ok(Window { rows, before: false, after: more })
}

/// `(a, b) < (x, y)` or `(a, b) > (x, y)`: what stands before a row, or after it, where a list is ordered by `a, b`. Written so,
/// an index in that order is entered at the row; the same said with OR and AND is read from its beginning.
#[derive(Clone, Copy, Debug)]
pub struct Beyond<L, R> {
    columns: L,
    sign: &'static str,
    place: R,
}

/// Rows whose columns come before the place in ascending order.
pub fn less<L, R>(columns: L, place: R) -> Beyond<L, R> {
    Beyond { columns, sign: ") < (", place }
}

/// Rows whose columns come after the place in ascending order.
pub fn greater<L, R>(columns: L, place: R) -> Beyond<L, R> {
    Beyond { columns, sign: ") > (", place }
}

impl<L, R> QueryId for Beyond<L, R> {
    type QueryId = ();
    // The sign is no part of its type.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<L, R> Expression for Beyond<L, R> {
    type SqlType = Bool;
}

impl<L, R, DB> QueryFragment<DB> for Beyond<L, R>
where
    DB: Backend,
    L: QueryFragment<DB>,
    R: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        pass.push_sql("(");
        self.columns.walk_ast(pass.reborrow())?;
        pass.push_sql(self.sign);
        self.place.walk_ast(pass.reborrow())?;
        pass.push_sql(")");
        Ok(())
    }
}

impl<L, R, Q> AppearsOnTable<Q> for Beyond<L, R>
where
    L: AppearsOnTable<Q>,
    R: AppearsOnTable<Q>,
{
}

impl<L, R, Q> SelectableExpression<Q> for Beyond<L, R>
where
    L: SelectableExpression<Q>,
    R: SelectableExpression<Q>,
{
}

impl<L, R> ValidGrouping<()> for Beyond<L, R> {
    type IsAggregate = is_aggregate::No;
}

#[cfg(test)]
mod tests {
    use super::{At, window};

    /// A list of ten rows, two on a page.
    fn page(at: &At<i32>) -> (Vec<i32>, bool, bool) {
        let load = |at: &At<i32>, limit: i64| {
            let limit = usize::try_from(limit).unwrap();
            let all = 0..10;
            Ok(match *at {
                At::Start => all.take(limit).collect(),
                At::After(row) => all.filter(|n| *n > row).take(limit).collect(),
                At::Before(row) => all.rev().filter(|n| *n < row).take(limit).collect(),
            })
        };
        let found = window(at, 2, load).unwrap();
        (found.rows, found.before, found.after)
    }

    #[test]
    fn a_page_is_found_from_either_side_and_knows_what_is_beyond() {
        for (at, rows, before, after) in [
            (At::Start, [0, 1], false, true),
            (At::After(1), [2, 3], true, true),
            (At::After(7), [8, 9], true, false),
            (At::Before(8), [6, 7], true, true),
            (At::Before(4), [2, 3], true, true),
            // What stands before is the first page, and that is whole.
            (At::Before(2), [0, 1], false, true),
            (At::Before(1), [0, 1], false, true),
            (At::Before(0), [0, 1], false, true),
            // Nothing stands there any more.
            (At::After(9), [0, 1], false, true),
            (At::After(99), [0, 1], false, true),
            (At::Before(99), [8, 9], true, true),
        ] {
            assert_eq!(page(&at), (rows.to_vec(), before, after), "{at:?}");
        }
    }
}
