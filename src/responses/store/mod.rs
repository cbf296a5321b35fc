//! The only writer of `response`, `revision`, `part`, `draft_save`, `draft_history`, `draft_age`, `clearance`,
//! `clearance_finding`, `withholding`, `withdrawal`, `journal_mark` and `received`; with what the actions decide by, beside
//! what pages read too (`read/`).

mod clearing;
mod completing;
mod drafts;
mod expiry;
mod marks;
mod people;
pub mod received;
mod withdrawals;

pub use clearing::{NewClearance, clear, lift, withdraw, withhold};
pub use completing::{Completion, complete};
pub use drafts::{
    DraftPart, DraftSave, NewResponse, begin_revision, clear_draft, draft_save, drop_draft, hold,
    insert_part, insert_response, keep_history, part_about, remember_save, save_part, set_canonical,
    versions_made,
};
pub use expiry::{announce_draft, drafts_of, drafts_over, forget_ages, note_draft, remove_draft};
pub use marks::journal;
pub use people::{confirm_email, held_now, rename_submitter, renew_link};
pub use withdrawals::{
    attach, by_form_key, detach, end_withdrawal, invitation_of, received_from, same_sender, withdraw_revision,
};
