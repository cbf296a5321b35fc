//! Saving every part at once, by the buttons of the page: for browsers without JavaScript.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::super::actions::{self, Save, SaveError};
use super::super::{PART_MAX, Part, Revision, RevisionId, Stance, Target, read, store};
use super::Answering;
use super::answer::{Refused, mark, render};
use crate::lang::Msg;
use crate::web::flash::Flash;
use crate::web::{Error, Fields, Result};

/// Most fields of a form about what a correction of the hearing has taken away since.
const NO_LONGER_ASKED: usize = 50;

/// `POST /svar/{response}`. An unsettled conflict stays one, whichever button is pressed: the version that was edited is
/// sent until the writer has chosen.
pub(super) async fn save_all(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let revision = revision(&fields)?;
    let saves = saves(&fields, revision);
    let asking = by.holder.clone();
    let asked = by.page.state.db.read(move |conn| read::topics(conn, asking.hearing())).await?.len();
    if saves.len() > asked.saturating_add(NO_LONGER_ASKED) {
        return Err(Error::Bad("web-bad-form")); // no form of ours
    }
    let failed = by
        .act_in_answer(move |tx, holder| {
            store::hold(tx, holder.response().id)?;
            let Some(draft) =
                read::revision_of(tx, holder.response().id, revision)?.filter(Revision::is_draft)
            else {
                return Ok(None);
            };
            let standing = read::parts(tx, draft.id)?;
            let mut refused = Vec::new();
            for save in saves.iter().filter(|save| !is_same(save, &standing)) {
                match actions::save(tx, holder, save) {
                    Ok(_) => {}
                    Err(SaveError::Database(error)) => return Err(error),
                    Err(error) => refused.push((save.clone(), error)),
                }
            }
            Ok(Some(refused))
        })
        .await?
        .ok_or(Error::Conflict("responses-closed"))?;
    if failed.is_empty() {
        let flash = Flash::success(Msg::new("responses-saved-all"));
        return Ok(by.page.redirect_with(&next(&by.url(), &fields), &flash));
    }
    let status = status_of(&failed);
    render(&by, status, &refused(failed)).await
}

/// On to looking it over, or back to the part whose button was pressed.
fn next(url: &str, fields: &Fields) -> String {
    let then = fields.text("then");
    if then == "review" {
        return format!("{url}/se-over");
    }
    let settled = fields.names().find_map(|name| Target::parse(name.strip_prefix("settle-")?));
    match Target::parse(then).or(settled) {
        Some(target) => format!("{url}#{target}"),
        None => url.to_owned(),
    }
}

fn status_of(failed: &[(Save, SaveError)]) -> StatusCode {
    let conflict = failed.iter().any(|(_, error)| matches!(error, SaveError::Conflict(_)));
    if conflict { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY }
}

fn refused(failed: Vec<(Save, SaveError)>) -> Refused {
    let mut all = Refused::default();
    for (save, error) in failed {
        let target = save.target;
        all.errors.add(format!("text-{target}"), message(&error));
        all.typed.insert(target, save);
        if let SaveError::Conflict(other) = error {
            all.others.insert(target, other.map(|part| *part));
        }
    }
    all
}

/// Why a part was not saved, in words.
pub(super) fn message(error: &SaveError) -> Msg {
    match error {
        SaveError::Conflict(_) => Msg::new("responses-conflict"),
        SaveError::Closed => Msg::new("responses-closed"),
        SaveError::NotAsked => Msg::new("responses-not-asked"),
        SaveError::TooLong(length) => {
            Msg::new("web-field-too-long").arg("max", PART_MAX).arg("length", length)
        }
        SaveError::OtherBefore | SaveError::Database(_) => Msg::new("responses-not-saved"),
    }
}

/// The revision the form was made for.
pub(super) fn revision(fields: &Fields) -> Result<RevisionId> {
    fields.text("revision").parse().or(Err(Error::Bad("web-bad-form")))
}

fn is_same(save: &Save, standing: &[Part]) -> bool {
    let part = standing.iter().find(|part| part.target == save.target);
    part.map_or_else(
        || save.text.is_empty() && save.stance.is_none(),
        |p| p.text == save.text && p.stance == save.stance,
    )
}

/// The parts that were changed on the page, each with the version that was edited.
fn saves(fields: &Fields, revision: RevisionId) -> Vec<Save> {
    let targets = fields.names().filter_map(|name| Target::parse(name.strip_prefix("text-")?));
    let save = |target: Target| {
        let of = |name: &str| format!("{name}-{target}");
        let stance = Stance::parse(fields.text(&of("stance")));
        let text = fields.lines(&of("text")).to_owned();
        let edited = match fields.text(&of("settle")) {
            "other" => return None,
            "mine" => fields.text(&of("theirs")),
            _ if fields.text(&of("was")) == mark(stance, &text) => return None,
            _ => fields.text(&of("version")),
        };
        let version = edited.parse().unwrap_or(0);
        Some(Save { revision, target, stance, text, version, save_key: String::new(), follows: Vec::new() })
    };
    targets.filter_map(save).collect()
}
