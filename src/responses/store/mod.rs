//! The only writer of `response`, `revision`, `part`, `draft_save`, `draft_history`, `draft_age`, `clearance` and `journal_mark`.

mod asked;
mod drafts;
mod expiry;
mod list;
mod marks;
mod people;
mod submitted;
mod whole;

pub use asked::{asked, asked_by_slug, image_names, items, names, position};
pub use drafts::{
    DraftPart, NewResponse, begin_revision, clear_draft, draft, draft_save, drop_draft, hold, insert_part,
    insert_response, is_draft, keep_history, latest_revision, part_about, parts, remember_save, save_part,
    set_canonical, versions_made,
};
pub use expiry::{
    announce_draft, drafts_announced, drafts_of, drafts_over, forget_ages, note_draft, remove_draft,
};
pub use list::{Filter, count, drafts_begun, page};
pub use marks::{Clearance, clear, clearances, journal, withdraw};
pub use people::{
    SenderOf, by_invitation, by_link, confirm_email, held, named, rename_submitter, renew_link, response_in,
    senders_of,
};
pub use submitted::{
    Completion, complete, parts_of_hearing, responses, revision, revisions, submitted, submitted_parts,
};
pub use whole::{Registered, editions, every_part, every_revision, registered};
