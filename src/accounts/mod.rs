//! The people who work with hearings: accounts, roles, passwords, sessions.

pub mod access;
pub mod actions;
pub mod link;
pub mod mail;
pub mod password;
pub mod store;
pub mod throttle;
pub mod web;

use crate::audit::{Actor, ActorKind};
use crate::lang::Lang;

crate::id!(
    /// An account's id.
    AccountId
);
crate::id!(
    /// A session's id.
    SessionId
);

crate::text_enum!(
    /// What a person may do outside any hearing. Inside one, membership decides.
    Role {
        /// Makes accounts; sees every hearing.
        Administrator = "administrator",
        /// Imports plans, keeps the register, creates hearings.
        Staff = "staff",
        /// Approves assessments in the hearings they are a member of.
        Steering = "steering",
        /// Reads the hearings they are a member of.
        Reader = "reader",
    }
);

/// A person who may sign in.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub language: Lang,
}

/// An account as administrators see it, also when it is closed.
#[derive(Clone, Debug)]
pub struct Kept {
    pub account: Account,
    pub disabled_at: Option<jiff::Timestamp>,
    /// Has it a password? One that was invited has none until the link was used.
    pub has_password: bool,
    /// Counts the changes.
    pub version: i32,
}

/// What of an account can be changed.
#[derive(Clone, Debug)]
pub struct Details {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub language: Lang,
}

impl Account {
    /// May this person create plans, hearings and consultees?
    pub fn is_staff(&self) -> bool {
        matches!(self.role, Role::Administrator | Role::Staff)
    }

    /// As the audit list names them.
    pub fn actor(&self, address: &str) -> Actor {
        Actor {
            kind: ActorKind::Account,
            id: Some(self.id.0),
            name: self.name.clone(),
            address: Some(address.to_owned()),
        }
    }
}

/// Shortest password, in characters (NIST SP 800-63B asks for 8 at least, and no rules on which).
pub const PASSWORD_MIN: usize = 12;
/// Longest: argon2 takes any, but a request must not be made to hash a book.
pub const PASSWORD_MAX: usize = 200;
