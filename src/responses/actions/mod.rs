//! What people do with answers: begin, save, submit, begin anew; register, clear, journal.

mod clearing;
mod confirm;
mod expire;
mod keep;
mod link;
mod marks;
mod register;
mod save;
mod start;
mod submit;
mod withdrawing;

pub use clearing::{
    Clear, ClearError, Confirmed, LookedOver, Unsearched, clear, look_over, release, withdraw, withhold,
};
pub use confirm::{CONFIRM_MAIL, RECEIPT_MAIL, ask_again, confirm_email, correct_email};
pub use expire::{CHUNK as AGED_AT_ONCE, age_drafts, aged, forget_ages};
pub use keep::{KeepError, keep_sent};
pub use link::{Renew, RenewError, renew_link};
pub use marks::journal;
pub use register::{Before, Register, RegisterError, Sender, Typed, correct, register, registered_before};
pub use save::{Save, SaveError, Saved, save};
pub use start::{NewSender, StartError, Started, start_invited, start_new_revision, start_uninvited};
pub use submit::{Receipt, Submit, SubmitError, is_unchanged, receipt_of, submit, versions};
pub use withdrawing::{WithdrawError, restore_answer, withdraw_answer};
