//! Writing a plan together: the texts of a section as they were saved, what the team says of it, and who has it open. Pure.

use jiff::{SignedDuration, Timestamp};

use crate::accounts::AccountId;

crate::id!(
    /// One text of a section, as it was saved.
    TextId
);
crate::id!(
    /// Something said of a section among the team.
    CommentId
);

/// Longest comment, in characters.
pub const COMMENT_MAX: usize = 2_000;
/// Open comments that one section has room for.
pub const MAX_OPEN: i64 = 200;
/// Texts that are kept of one section: its first, and the newest of the others.
pub const MAX_TEXTS: i64 = 200;
/// What one person saves within this time is one text: who saves after each sentence leaves no list of sentences.
const ONE_GO: SignedDuration = SignedDuration::from_mins(30);
/// Whose page has not said so for this long has left it.
pub const GONE_AFTER: SignedDuration = SignedDuration::from_secs(50);

/// Is what somebody saves now one with what was saved last?
pub fn is_one_go(last: (AccountId, Timestamp), now: (AccountId, Timestamp)) -> bool {
    last.0 == now.0 && now.1.duration_since(last.1).abs() < ONE_GO
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    #[test]
    fn what_one_person_saves_in_one_go_is_one_text() {
        let clock = Clock::default();
        let (kari, ola) = (AccountId::new(&clock), AccountId::new(&clock));
        let at = |minutes: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        assert!(is_one_go((kari, at(0)), (kari, at(29))));
        assert!(!is_one_go((kari, at(0)), (kari, at(30))));
        assert!(!is_one_go((kari, at(0)), (ola, at(1))));
        // A clock that is set back by an hour begins another text.
        assert!(!is_one_go((kari, at(60)), (kari, at(0))));
    }
}
