//! Changes whose prepared statement is kept.
//!
//! diesel has an UPDATE, and an INSERT that updates what is there, prepared anew each time it is run, because a set of changes may
//! leave columns out. With triggers on its table
//! that costs more than running it, and on PostgreSQL it is a way to the server and back. A connection keeps statements by their
//! words, so one that leaves a column out is another statement, and keeping them is safe.

use diesel::backend::Backend;
use diesel::query_builder::{AstPass, InsertStatement, Query, QueryFragment, QueryId, UpdateStatement};
use diesel::{QueryResult, QuerySource, RunQueryDsl};

use super::Both;

/// A statement that each connection prepares once. Its words must be few, whatever is asked: no list whose length is
/// not always the same may stand in it (`eq_any`), for each length is a statement of its own.
#[derive(Clone, Copy, Debug)]
pub struct Kept<Q>(pub(super) Q);

/// What can be kept.
pub trait Keep: Sized {
    /// Keeps the prepared statement.
    fn kept(self) -> Kept<Self> {
        Kept(self)
    }
}

impl<T: QuerySource, U, V, Ret> Keep for UpdateStatement<T, U, V, Ret> {}
impl<T: QuerySource, U, Op, Ret> Keep for Both<InsertStatement<T, U, Op, Ret>> {}

impl<Q> QueryId for Kept<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q: Query> Query for Kept<Q> {
    type SqlType = Q::SqlType;
}

impl<DB: Backend, Q: QueryFragment<DB>> QueryFragment<DB> for Kept<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _backend: &DB) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q, Any> RunQueryDsl<Any> for Kept<Q> {}
