//! The only writer of `response`, `revision`, `part`, `draft_save`, `draft_history`, `draft_age`, `clearance`,
//! `clearance_finding`, `withholding`, `withdrawal`, `journal_mark` and `received`.

mod asked;
mod clearing;
mod drafts;
mod expiry;
mod list;
mod marks;
mod people;
pub mod received;
mod submitted;
mod whole;
mod withdrawals;

pub use asked::{asked, asked_by_slug, image_names, names, position, topics};
pub use clearing::{
    Clearance, NewClearance, Withholding, clear, clearances, lift, withdraw, withhold, withholding,
};
pub use drafts::{
    DraftPart, DraftSave, NewResponse, begin_revision, clear_draft, draft_save, drop_draft, hold,
    insert_part, insert_response, is_draft, keep_history, latest_revision, part_about, parts, remember_save,
    revision_of, save_part, set_canonical, versions_made,
};
pub use expiry::{
    announce_draft, drafts_announced, drafts_of, drafts_over, forget_ages, note_draft, remove_draft,
};
pub use list::{Filter, Listed, known, listed, page, place};
pub use marks::journal;
pub use people::{
    SenderOf, by_invitation, by_link, confirm_email, held, held_now, named, rename_submitter, renew_link,
    response_in, senders_of,
};
pub use received::{Decided, Place, Totals, totals};
pub(crate) use submitted::newest;
pub use submitted::{
    Completion, complete, kept, parts_of_hearing, responses, revision, revisions, submitted, submitted_parts,
};
pub use whole::{Archived, Registered, editions, every_part, every_revision, registered};
pub use withdrawals::{
    Same, Withdrawal, attach, by_form_key, detach, end_withdrawal, invitation_of, received_from, registrar,
    same_sender, withdraw_revision, withdrawal,
};
