//! Text machinery, pure: what is done to words before anyone knows they belong to a hearing.
//!
//! | file | owns |
//! |---|---|
//! | [`gate`] | what passes when text comes in: lines, several lines, days, names of files |
//! | [`canonical`] | the one form of a submitted text that offsets address |
//! | [`span`] | ranges of that text, their quotes, and the exact check of both |
//! | [`coverage`] | how much of a text lies in spans, and what does not |
//! | [`segments`] | a text cut where spans begin and end, for showing them |
//! | [`fold`] | the form of a text that is searched and compared |
//! | [`slug`] | readable addresses |
//! | [`html`], [`plain`] | Markdown as safe HTML, Markdown as plain text |
//! | [`calendar`] | calendar files, RFC 5545 |
//! | [`bounded`] | which Markdown can be shown in bounded time |
//! | [`address`] | e-mail addresses: the one check, and the one key by which two are the same |
//! | [`link`] | where a text may link to |
//! | [`org_number`] | Norwegian organisation numbers |

pub mod address;
pub mod bounded;
pub mod calendar;
pub mod canonical;
pub mod coverage;
pub mod dialect;
pub mod fold;
pub mod gate;
pub mod html;
pub mod link;
pub mod org_number;
pub mod plain;
pub mod segments;
pub mod slug;
pub mod span;
