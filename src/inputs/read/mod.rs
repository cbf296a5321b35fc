//! Reading inputs, for this slice's pages and for later slices: an input with where it comes from and where it stands.

pub mod answer;
pub mod coverage;
pub mod inbox;
pub mod open;
mod plan;
mod standing;
pub mod tags;

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Deref;

use diesel::prelude::*;
use diesel::sql_types::Integer;
use jiff::Timestamp;
use serde::Serialize;

use super::{InputId, InputKind, PartId, ResponseId, SectionKey, Stance, TagId, Target};
use crate::consultees::ConsulteeKind;
use crate::db::MultiBackend;
use crate::db::schema::input;
use crate::db::types::Ts;
use crate::text::span::Span;

pub(crate) use open::fits;
pub use open::{OpenPlace, Sought};
pub use plan::{ItemLabel, Place, places};
pub use standing::{Wanted, sections_of, standing};

/// What was cut, and what the team took it for.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = input)]
pub struct Cut {
    pub id: InputId,
    #[diesel(column_name = response_id)]
    pub response: ResponseId,
    #[diesel(column_name = part_id)]
    pub part: PartId,
    #[diesel(embed)]
    pub span: Span,
    pub quote: String,
    pub kind: InputKind,
    /// As the team read it; what the sender ticked stands with the part.
    pub stance: Option<Stance>,
    #[diesel(column_name = created_at, deserialize_as = Ts)]
    pub at: Timestamp,
    /// Does an assessment answer it?
    pub answered: bool,
    pub version: i32,
}

/// A standing input that has something to answer, with where it comes from and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Input {
    #[serde(flatten)]
    pub cut: Cut,
    pub sender: String,
    pub sender_kind: ConsulteeKind,
    /// What the part was about.
    pub target: Target,
    pub sections: Vec<SectionKey>,
    /// The items in those sections that it speaks of.
    pub items: Vec<ItemLabel>,
    pub tags: Vec<TagId>,
    /// From a revision that its sender has replaced since.
    pub replaced: bool,
}

impl Deref for Input {
    type Target = Cut;

    fn deref(&self) -> &Cut {
        &self.cut
    }
}

/// Where an input begins and ends stands in two columns, where neither is ever negative.
impl Selectable<MultiBackend> for Span {
    type SelectExpression = (input::span_start, input::span_end);

    fn construct_selection() -> Self::SelectExpression {
        (input::span_start, input::span_end)
    }
}

impl Queryable<(Integer, Integer), MultiBackend> for Span {
    type Row = (i32, i32);

    fn build((start, end): Self::Row) -> diesel::deserialize::Result<Self> {
        Ok(Self { start: usize::try_from(start)?, end: usize::try_from(end)? })
    }
}

/// What belongs to each, in the order of the rows.
fn grouped<K: Eq + Hash, T>(rows: Vec<(K, T)>) -> HashMap<K, Vec<T>> {
    let mut by_key: HashMap<K, Vec<T>> = HashMap::new();
    for (key, value) in rows {
        by_key.entry(key).or_default().push(value);
    }
    by_key
}
