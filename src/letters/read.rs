//! What letters are about: a name for each, and the page where more can be done.

use std::collections::HashMap;

use uuid::Uuid;

use super::Kind;
use crate::accounts::{self, AccountId};
use crate::db::{self, Conn};
use crate::hearings::staff_path;
use crate::invitations::{self, InvitationId};
use crate::mail::outbox::LetterStatus;
use crate::measures::{self, StatusRequestId};
use crate::projects::{self, MembershipId};
use crate::responses::read::Named;
use crate::responses::{self, ResponseId, RevisionId};

/// What a letter is about.
#[derive(Clone, Debug)]
pub struct About {
    /// Whom it is for, or whose answer it tells about.
    pub name: String,
    /// Path of its subject's staff page.
    pub path: String,
}

/// What each letter is about, by its subject. One query for each kind, however many letters; what is gone is left out.
pub fn about(conn: &mut Conn, letters: &[LetterStatus]) -> db::Result<HashMap<Uuid, About>> {
    let subjects = |kind: Kind| -> Vec<Uuid> {
        letters.iter().filter(|letter| Kind::of(&letter.kind) == kind).map(|letter| letter.subject).collect()
    };
    let mut found = HashMap::new();
    let invitations: Vec<_> = subjects(Kind::Invitation).into_iter().map(InvitationId).collect();
    if !invitations.is_empty() {
        for one in invitations::read::invited_all(conn, &invitations)? {
            let path = format!("{}/invitasjon/{}", staff_path(&one.hearing_slug), one.id);
            found.insert(one.id.0, About { name: one.name, path });
        }
    }
    let revisions: Vec<_> = subjects(Kind::Receipt).into_iter().map(RevisionId).collect();
    if !revisions.is_empty() {
        for one in responses::read::senders_of(conn, &revisions)? {
            found.insert(one.revision.0, of_answer(one.answer));
        }
    }
    let accounts: Vec<_> = subjects(Kind::Account).into_iter().map(AccountId).collect();
    if !accounts.is_empty() {
        for (id, name) in accounts::read::names(conn, &accounts)? {
            found.insert(id.0, About { name, path: format!("/brukere/{id}") });
        }
    }
    let answers: Vec<_> = subjects(Kind::Confirm).into_iter().map(ResponseId).collect();
    if !answers.is_empty() {
        for answer in responses::read::named(conn, &answers)? {
            found.insert(answer.response.0, of_answer(answer));
        }
    }
    let requests = [Kind::Status, Kind::StatusReminder].into_iter().flat_map(subjects);
    let requests: Vec<_> = requests.map(StatusRequestId).collect();
    if !requests.is_empty() {
        for one in measures::read::calls::asked_all(conn, &requests)? {
            let path = format!("{}/{}", measures::calls_path(&one.project.slug), one.call.id);
            found.insert(one.request.id.0, About { name: one.request.name, path });
        }
    }
    let members: Vec<_> = subjects(Kind::Steering).into_iter().map(MembershipId).collect();
    if !members.is_empty() {
        for one in projects::read::named_members(conn, &members)? {
            let path = format!("{}/medlemmer", projects::path(&one.slug));
            found.insert(one.id.0, About { name: one.name, path });
        }
    }
    Ok(found)
}

fn of_answer(answer: Named) -> About {
    let path = format!("{}/svar/{}", staff_path(&answer.hearing_slug), answer.response);
    About { name: answer.name, path }
}
