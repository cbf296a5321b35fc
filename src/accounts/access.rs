//! Who may keep accounts: the witness that the actions on other people's accounts take.

use super::{Account, AccountId, Role};
use crate::audit::Actor;

/// Somebody who may add and close accounts.
#[derive(Clone, Debug)]
pub struct Keeper {
    /// `None` on the command line: whoever may run the program there has the database anyway.
    account: Option<AccountId>,
    pub actor: Actor,
}

impl Keeper {
    /// The administrator who is signed in; nobody else.
    pub fn of(account: &Account, actor: Actor) -> Option<Self> {
        (account.role == Role::Administrator).then_some(Self { account: Some(account.id), actor })
    }

    /// The command line.
    pub fn shell(command: &str) -> Self {
        Self { account: None, actor: Actor::system(command) }
    }

    /// Is it their own account?
    pub fn is(&self, id: AccountId) -> bool {
        self.account == Some(id)
    }
}
