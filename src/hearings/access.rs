//! Who may do what in a round: what they may do in its project, as the same types.

use super::{Head, HearingId, MemberRole, read};
use crate::accounts::{Account, Role};
use crate::audit::Actor;
use crate::db::{self, Conn};
use crate::projects::access::{self, Place};

/// Nobody else can make a seat: whoever holds one was found in the membership.
#[derive(Clone, Debug)]
struct Found;

/// What of a round waits for those who work on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Letters that need somebody.
    pub letters: i64,
    /// Answers that are not cut into inputs to the end.
    pub answers: i64,
    /// Inputs that nobody has assessed.
    pub inputs: i64,
}

/// A person's place in one round.
#[derive(Clone, Debug)]
pub struct Seat {
    pub hearing: Head,
    pub role: MemberRole,
    pub account: Account,
    pub actor: Actor,
    /// Counted for those who work on it.
    pub waiting: Waiting,
    _found: Found,
}

impl Seat {
    /// The hearing's id.
    pub fn id(&self) -> HearingId {
        self.hearing.id
    }
}

impl Place for Seat {
    fn role(&self) -> MemberRole {
        self.role
    }
}

/// May read everything in the hearing.
pub type View = access::View<Seat>;
/// May register answers, cut, tag and assess.
pub type Work = access::Work<Seat>;
/// May approve assessments that another person proposed.
pub type Approve = access::Approve<Seat>;
/// May change, publish and close the hearing, and send its letters.
pub type Manage = access::Manage<Seat>;

/// Finds a person's seat: through the membership of the hearing's project, in the look-up's WHERE.
pub fn seat(conn: &mut Conn, account: &Account, slug: &str, address: &str) -> db::Result<Option<Seat>> {
    let found = match account.role {
        Role::Administrator => read::head(conn, slug)?.map(|head| (head, MemberRole::Lead)),
        _ => read::head_of_member(conn, slug, account.id)?,
    };
    Ok(found.map(|(hearing, role)| Seat {
        hearing,
        role,
        account: account.clone(),
        actor: account.actor(address),
        waiting: Waiting::default(),
        _found: Found,
    }))
}
