//! Letters that went out, of every kind: what became of each, and what a person may do about it.
//!
//! A letter stands in the outbox of `mail`, which knows no hearing; here its subject gets a name and a page, and whoever has
//! the right sends it once more or sets it aside. Letters of a hearing or of a project (its follow-up, its steering group) are
//! looked after by its workers, letters of neither (to people who sign in) by administrators.

pub mod actions;
pub mod read;
pub mod web;

use crate::accounts::actions::{ASKED, INVITED};
use crate::assessments::STEERING_MAIL;
use crate::invitations::LETTER;
use crate::measures::{ASK_MAIL, REMIND_MAIL};
use crate::responses::actions::{CONFIRM_MAIL, RECEIPT_MAIL};

crate::text_enum!(
    /// The kinds a person is shown, in their order.
    Kind {
        /// The letter that asks a consultee.
        Invitation = "invitation",
        /// The copy of what was sent.
        Receipt = "receipt",
        /// Asks a responsible unit how its measures go.
        Status = "status",
        /// Reminds one.
        StatusReminder = "status_reminder",
        /// Tells somebody in a steering group what waits.
        Steering = "steering",
        /// The link by which somebody sets a password.
        Account = "account",
        /// The letter that asks whether an address is right.
        Confirm = "confirm",
        /// A kind this program does not write any more.
        Other = "other",
    }
);

impl Kind {
    /// The kind of a letter by its name in the outbox.
    pub fn of(name: &str) -> Self {
        match name {
            LETTER => Self::Invitation,
            RECEIPT_MAIL => Self::Receipt,
            CONFIRM_MAIL => Self::Confirm,
            ASK_MAIL => Self::Status,
            REMIND_MAIL => Self::StatusReminder,
            STEERING_MAIL => Self::Steering,
            INVITED | ASKED => Self::Account,
            _ => Self::Other,
        }
    }

    /// Its name in the outbox; None for what has no one name.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Invitation => Some(LETTER),
            Self::Receipt => Some(RECEIPT_MAIL),
            Self::Confirm => Some(CONFIRM_MAIL),
            Self::Status => Some(ASK_MAIL),
            Self::StatusReminder => Some(REMIND_MAIL),
            Self::Steering => Some(STEERING_MAIL),
            // Two names: those who are invited, and those who have forgotten.
            Self::Account | Self::Other => None,
        }
    }
}
