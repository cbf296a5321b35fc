//! Who may do what in a hearing, as types: an action that takes [`Manage`] cannot be called by a reader.
//!
//! A witness is made only here, from a look-up whose WHERE holds the membership; a hearing that a person is no
//! member of is not found, as one that does not exist.

use std::ops::Deref;

use super::tabs::tabs;
use super::{Head, HearingId, MemberRole, store};
use crate::accounts::{Account, Role};
use crate::audit::Actor;
use crate::db::{self, Conn};

/// A person's place in one hearing.
#[derive(Clone, Debug)]
pub struct Seat {
    pub hearing: Head,
    pub role: MemberRole,
    pub account: Account,
    pub actor: Actor,
}

impl Seat {
    /// The hearing's id.
    pub fn id(&self) -> HearingId {
        self.hearing.id
    }
}

macro_rules! witness {
    ($(#[$doc:meta])* $name:ident: $($role:ident)|+) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name(Seat);

        impl Deref for $name {
            type Target = Seat;
            fn deref(&self) -> &Seat {
                &self.0
            }
        }

        impl $name {
            /// The witness, if the seat's role allows it.
            pub fn of(seat: Seat) -> Option<Self> {
                matches!(seat.role, $(MemberRole::$role)|+).then_some(Self(seat))
            }
        }
    };
}

witness!(
    /// May read everything in the hearing.
    View: Lead | Caseworker | Steering | Reader
);
witness!(
    /// May register answers, cut, tag and assess.
    Work: Lead | Caseworker
);
witness!(
    /// May approve assessments that another person proposed.
    Approve: Lead | Steering
);
witness!(
    /// May change, publish and close the hearing, and send its letters.
    Manage: Lead
);

/// Finds a person's seat. Administrators see every hearing as its lead does.
pub fn seat(conn: &mut Conn, account: &Account, slug: &str, address: &str) -> db::Result<Option<Seat>> {
    let found = match account.role {
        Role::Administrator => store::head(conn, slug)?.map(|head| (head, MemberRole::Lead)),
        _ => store::head_of_member(conn, slug, account.id)?,
    };
    Ok(found.map(|(hearing, role)| Seat {
        hearing: Head { tabs: tabs(role), ..hearing },
        role,
        account: account.clone(),
        actor: account.actor(address),
    }))
}
