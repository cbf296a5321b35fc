//! The people who work with hearings: accounts, roles, passwords, sessions.

pub mod access;
pub mod actions;
pub mod link;
pub mod mail;
pub mod password;
pub mod read;
pub mod store;
pub mod throttle;
pub mod web;

use diesel::{AsChangeset, Insertable, Queryable, Selectable};

use crate::audit::{Actor, ActorKind};
use crate::lang::Lang;

pub use read::Kept;

crate::id!(
    /// An account's id.
    AccountId
);
crate::id!(
    /// A session's id.
    SessionId
);

crate::id!(
    /// What is tried only so often: a hash of its kind and key.
    LimitId
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

crate::text_enum!(
    /// May a person be told by letter of what waits for a steering group that they are in?
    SteeringMail { Daily = "daily", Never = "never" }
);

/// A person who may sign in.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::account)]
pub struct Account {
    pub id: AccountId,
    #[diesel(embed)]
    pub details: Details,
}

impl std::ops::Deref for Account {
    type Target = Details;
    fn deref(&self) -> &Details {
        &self.details
    }
}

/// What is said of an account, and can be changed.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::account)]
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
