//! Which letters a person wants.

use serde_json::json;

use super::super::{AccountId, SteeringMail, store};
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};

/// Says whether a person is told by letter of what waits for their steering groups. Said twice it is said once.
pub fn choose_steering_mail(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (who, to): (AccountId, SteeringMail),
) -> db::Result<()> {
    if store::set_steering_mail(tx, who, to)? {
        let event = Event::new(Action::AccountLettersChosen, who.0).with(json!({ "steering_mail": to }));
        audit::record(tx, actor, &event)?;
    }
    Ok(())
}
