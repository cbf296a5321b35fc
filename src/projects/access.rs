//! Who may do what in a project and in its rounds, as types: an action that takes [`Manage`] cannot be called by a reader.
//!
//! A witness is made only here, out of a seat that a look-up found, whose WHERE holds the membership; a project that a
//! person is no member of is not found, as one that does not exist.

use std::ops::Deref;

use super::{Head, MemberRole, ProjectId, read};
use crate::accounts::{Account, Role};
use crate::audit::Actor;
use crate::db::{self, Conn};

/// Somewhere that members have roles: a project, and each of its rounds.
pub trait Place {
    /// What the one who sits here may do.
    fn role(&self) -> MemberRole;
}

/// Nobody else can make a seat: whoever holds one was found in the membership.
#[derive(Clone, Debug)]
struct Found;

/// A person's place in one project.
#[derive(Clone, Debug)]
pub struct Seat {
    pub project: Head,
    pub role: MemberRole,
    pub account: Account,
    pub actor: Actor,
    _found: Found,
}

impl Seat {
    /// The project's id.
    pub fn id(&self) -> ProjectId {
        self.project.id
    }
}

impl Place for Seat {
    fn role(&self) -> MemberRole {
        self.role
    }
}

/// A witness of what somebody may do where they sit.
pub trait Right: Deref<Target = Self::At> + Clone + Send + Sized + 'static {
    type At: Place;
    /// The witness, if the seat's role allows it.
    fn of_seat(seat: Self::At) -> Option<Self>;
}

macro_rules! right {
    ($(#[$doc:meta])* $name:ident: $($role:ident)|+) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name<S = Seat>(S);

        impl<S> Deref for $name<S> {
            type Target = S;
            fn deref(&self) -> &S {
                &self.0
            }
        }

        impl<S: Place> $name<S> {
            /// The witness, if the seat's role allows it.
            pub fn of(seat: S) -> Option<Self> {
                matches!(seat.role(), $(MemberRole::$role)|+).then_some(Self(seat))
            }
        }

        impl<S: Place + Clone + Send + 'static> Right for $name<S> {
            type At = S;
            fn of_seat(seat: S) -> Option<Self> {
                Self::of(seat)
            }
        }
    };
}

right!(
    /// May read everything.
    View: Lead | Caseworker | Steering | Resource | Reader
);
right!(
    /// May write the plan, register answers, cut, tag and assess.
    Work: Lead | Caseworker
);
right!(
    /// May approve assessments that another person proposed.
    Approve: Lead | Steering
);
right!(
    /// May report how the measures of the adopted plan go, say who does them, and bring what they need to those who decide.
    FollowUp: Lead | Caseworker | Resource
);
right!(
    /// May change the project and its members; make, publish and close its rounds, and send their letters.
    Manage: Lead
);

/// Finds a person's seat in the project with this slug. Administrators see every project as its lead does.
pub fn seat(conn: &mut Conn, account: &Account, slug: &str, address: &str) -> db::Result<Option<Seat>> {
    let found = match account.role {
        Role::Administrator => read::head(conn, slug)?.map(|head| (head, MemberRole::Lead)),
        _ => read::head_of_member(conn, slug, account.id)?,
    };
    Ok(found.map(|(project, role)| Seat {
        project,
        role,
        account: account.clone(),
        actor: account.actor(address),
        _found: Found,
    }))
}
