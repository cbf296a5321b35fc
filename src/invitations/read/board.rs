//! The board: those who are asked in a hearing, a page at a time by name, and how many have come how far.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::super::InvitationId;
use super::{Invited, rows};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{consultee, hearing, invitation};
use crate::db::tally::{self, Numbers};
use crate::db::types::DbUuid;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::lang::alphabet::sort_key;
use crate::text::fold;

/// Which of them are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    All,
    Unanswered,
    Answered,
    Failed,
    Uncertain,
}

/// Where one stands on the board: by name.
pub type Place = (String, InvitationId);

/// Where it stands.
pub fn place(of: &Invited) -> Place {
    (sort_key(&of.name), of.id)
}

/// A page of those whose name holds what was typed.
pub fn page(
    conn: &mut Conn,
    of: HearingId,
    (shown, search): (Shown, &str),
    at: &At<Place>,
    most: usize,
) -> db::Result<Window<Invited>> {
    let columns = (invitation::sort_key, invitation::id);
    let row = |(name, id): &Place| (name.clone().into_sql::<Text>(), (*id).into_sql::<DbUuid>());
    window(at, most, |at, limit| {
        let mut query = rows!().filter(invitation::hearing_id.eq(of)).limit(limit).into_boxed();
        query = match shown {
            Shown::All => query,
            Shown::Unanswered => query.filter(invitation::answered_on.is_null()),
            Shown::Answered => query.filter(invitation::progress.eq("answered")),
            Shown::Failed => query.filter(invitation::progress.eq("failed")),
            Shown::Uncertain => query.filter(invitation::progress.eq("uncertain")),
        };
        if let Some(pattern) = fold::like(search) {
            query = query.filter(consultee::search_text.like(pattern).escape(fold::ESCAPE));
        }
        let back = (invitation::sort_key.desc(), invitation::id.desc());
        match at {
            At::Start => query.order(columns).load(conn),
            At::After(place) => query.filter(greater(columns, row(place))).order(columns).load(conn),
            At::Before(place) => query.filter(less(columns, row(place))).order(back).load(conn),
        }
    })
}

/// How many are asked, and how far they have come.
#[derive(Clone, Debug, Default)]
pub struct Figures(Numbers);

/// How far an invitation has come when something was heard; before that, it is what became of its letter.
const HEARD: [&str; 3] = ["answered", "drafting", "opened"];
/// What became of an invitation's last letter.
const LETTER: [&str; 4] = ["waiting", "sent", "failed", "uncertain"];
const OPENED: &str = "opened";

/// What the invitations are counted under that have come so far and whose last letter stands so.
fn name(progress: &str, letter: &str) -> String {
    format!("invited {progress} {letter}")
}

impl Figures {
    /// Everybody who is asked.
    pub fn invited(&self) -> i64 {
        LETTER.iter().map(|letter| self.letter(letter)).sum()
    }

    pub fn answered(&self) -> i64 {
        self.heard("answered")
    }

    /// Those who have begun and not sent anything.
    pub fn drafting(&self) -> i64 {
        self.heard("drafting")
    }

    /// Those who have opened their link, whatever they did then.
    pub fn opened(&self) -> i64 {
        self.0.of(OPENED)
    }

    /// Those whose last letter went out, and those whose is on its way.
    pub fn sent(&self) -> i64 {
        self.letter("sent")
    }

    pub fn waiting(&self) -> i64 {
        self.letter("waiting")
    }

    /// Those whom no letter reached, and from whom nothing was heard.
    pub fn failed(&self) -> i64 {
        self.unheard("failed")
    }

    pub fn uncertain(&self) -> i64 {
        self.unheard("uncertain")
    }

    fn heard(&self, progress: &str) -> i64 {
        LETTER.iter().map(|letter| self.0.of(&name(progress, letter))).sum()
    }

    fn unheard(&self, letter: &str) -> i64 {
        self.0.of(&name(letter, letter))
    }

    fn letter(&self, letter: &str) -> i64 {
        self.unheard(letter) + HEARD.iter().map(|progress| self.0.of(&name(progress, letter))).sum::<i64>()
    }

    /// How many the page shows.
    pub fn of(&self, shown: Shown) -> i64 {
        match shown {
            Shown::All => self.invited(),
            Shown::Unanswered => self.invited() - self.answered(),
            Shown::Answered => self.answered(),
            Shown::Failed => self.failed(),
            Shown::Uncertain => self.uncertain(),
        }
    }
}

/// The figures of a hearing, as they are kept.
pub fn figures(conn: &mut Conn, of: HearingId) -> db::Result<Figures> {
    let heard = HEARD.iter().flat_map(|progress| LETTER.iter().map(|letter| name(progress, letter)));
    let names: Vec<String> = LETTER.iter().map(|letter| name(letter, letter)).chain(heard).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).chain([OPENED]).collect();
    Ok(Figures(tally::of(conn, of.0, &names)?))
}
