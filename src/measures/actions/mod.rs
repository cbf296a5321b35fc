//! What people do with the follow-up of a plan.

mod beginning;
pub mod by_link;
pub mod calling;
mod lifting;
mod next;
mod reporting;
mod units;

pub use beginning::{BeginError, Taken, begin, renew};
pub use lifting::{LiftError, edit_lift, lift, remove_lift};
pub use next::{Next, NextError, begin_next};
pub use reporting::{AssignError, Kept, ReportError, assign, report};
pub use units::{UnitError, add_unit, edit_unit, remove_unit, restore_unit};
