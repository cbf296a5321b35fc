//! Submitting an answer, against a bare durable transaction that writes the same rows.

use std::time::Instant;

use diesel::prelude::*;
use lydhor::consultees::ConsulteeKind;
use lydhor::db::schema::{audit_event, draft_history, draft_save, outbox, part, response, revision};
use lydhor::db::types::{AnyId, Day, Js, Ts};
use lydhor::db::{self, Tx};
use lydhor::lang::Lang;
use lydhor::plans::SectionKey;
use lydhor::responses::access::{self, Holder};
use lydhor::responses::actions::{NewSender, Save, Submit, save, start_uninvited, submit};
use lydhor::responses::{ResponseId, RevisionId, Target, read};
use serde_json::json;

use crate::ground::Ground;
use crate::support::scene::{self, Scene, Size};
use crate::table::{Ratio, median, rate, ratio};

const ROUNDS: usize = 5;
/// Answers of each kind in one round.
const ROUND: usize = 60;
/// People at once: some, and a last evening's crowd.
const AT_ONCE: [usize; 2] = [16, 200];
const PARTS: usize = 10;
const SAID: &str = "Vi støtter at ventetiden skal ned, men mener at oppfølgingen må begynne tidligere.";

/// A draft that waits to be sent.
struct Draft {
    response: ResponseId,
    revision: RevisionId,
    secret: String,
}

pub(crate) fn measure() {
    let ground = Ground::new();
    let size = Size { sections: 40, invited: 0, answers: 0 };
    let scene = scene::write(&ground.state.db, &ground.clock, "boligplan", size);
    let mut drafts: Vec<Draft> = (0..2 * ROUNDS * ROUND).map(|at| draft(&ground, &scene, at)).collect();
    let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (ours, bare) = (drafts.split_off(drafts.len() - ROUND), drafts.split_off(drafts.len() - ROUND));
        let began = Instant::now();
        for draft in &ours {
            submitted(&ground, draft);
        }
        of_ours.push(rate(ROUND, began.elapsed()));
        let began = Instant::now();
        for draft in &bare {
            written(&ground, &scene, draft);
        }
        of_bare.push(rate(ROUND, began.elapsed()));
    }
    let what = "submitting an answer of 10 parts / a bare transaction";
    ratio(&Ratio { what, ours: median(of_ours), limit: median(of_bare), aim: 0.6 });
    for people in AT_ONCE {
        at_once(&ground, &scene, people);
    }
}

/// So many people send at once, and as many write bare transactions at once; a fault of any ends the measurement.
fn at_once(ground: &Ground, scene: &Scene, people: usize) {
    let mut drafts: Vec<Draft> = (0..2 * ROUNDS * people).map(|at| draft(ground, scene, at)).collect();
    let mut take = || drafts.split_off(drafts.len() - people);
    let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_ours.push(all(&take(), |draft| submitted(ground, draft)));
        of_bare.push(all(&take(), |draft| written(ground, scene, draft)));
    }
    let what = format!("{people} who submit at once / as many bare transactions at once");
    ratio(&Ratio { what: &what, ours: median(of_ours), limit: median(of_bare), aim: 0.6 });
}

/// Does it for all drafts at once, each in a thread of its own as a request is; a second.
fn all(drafts: &[Draft], act: impl Fn(&Draft) + Sync) -> f64 {
    let began = Instant::now();
    std::thread::scope(|scope| {
        for draft in drafts {
            scope.spawn(|| act(draft));
        }
    });
    rate(drafts.len(), began.elapsed())
}

/// An answer of ten parts, written as it is on its page.
fn draft(ground: &Ground, scene: &Scene, at: usize) -> Draft {
    let db = &ground.state.db;
    let sender = NewSender {
        submitter_name: "Kari Nordmann".to_owned(),
        submitter_email: "kari@example.no".to_owned(),
        sender_name: format!("Eksempel borettslag {at}"),
        sender_kind: ConsulteeKind::HousingCooperative,
        language: Lang::Nb,
    };
    let asked = db.read_now(|conn| read::hearing(conn, scene.hearing)).unwrap().unwrap();
    let started = db.write_now(|tx| start_uninvited(tx, &asked, &sender, &ground.state.keys)).unwrap();
    let secret = access::secret(&ground.state.keys, started.response, started.generation);
    let draft = Draft { response: started.response, revision: RevisionId(started.response.0), secret };
    let holder = holder(ground, &draft);
    let revision = holder.latest().id;
    db.write_now(|tx| {
        scene.sections.iter().take(PARTS).for_each(|key| keep(tx, &holder, *key));
        Ok::<_, db::Error>(())
    })
    .unwrap();
    Draft { revision, ..draft }
}

fn keep(tx: &mut Tx<'_>, holder: &Holder, key: uuid::Uuid) {
    let command = Save {
        revision: holder.latest().id,
        target: Target::Section(SectionKey(key)),
        stance: None,
        text: SAID.to_owned(),
        version: 0,
        save_key: key.to_string(),
        follows: Vec::new(),
    };
    save(tx, holder, &command).unwrap();
}

fn holder(ground: &Ground, draft: &Draft) -> Holder {
    let look = |conn: &mut db::Conn| access::holder(conn, &ground.state.keys, draft.response, &draft.secret);
    ground.state.db.read_now::<_, db::Error>(look).unwrap().unwrap()
}

/// As the page's handler does it: find the holder, then submit.
fn submitted(ground: &Ground, draft: &Draft) {
    let holder = holder(ground, draft);
    let command = Submit {
        revision: draft.revision,
        submitter_name: "Kari Nordmann".to_owned(),
        submitter_email: "kari@example.no".to_owned(),
        no_comments: false,
        seen: None,
    };
    ground.state.db.write_now(|tx| submit(tx, &holder, &command)).unwrap();
}

/// Nothing but the rows: no look-up, no rule, no text made.
fn written(ground: &Ground, scene: &Scene, draft: &Draft) {
    let (clock, now) = (&ground.clock, Ts(ground.clock.now()));
    let number = clock.new_id().simple().to_string();
    ground
        .state
        .db
        .write_now(|tx| {
            diesel::delete(draft_save::table.filter(draft_save::revision_id.eq(draft.revision)))
                .execute(tx.conn())?;
            let parts = part::table.filter(part::revision_id.eq(draft.revision)).select(part::id);
            diesel::delete(draft_history::table.filter(draft_history::part_id.eq_any(parts)))
                .execute(tx.conn())?;
            diesel::update(response::table.find(draft.response))
                .set((response::submitter_name.eq("Kari Nordmann"), response::version.eq(2)))
                .execute(tx.conn())?;
            diesel::update(revision::table.find(draft.revision))
                .set((
                    revision::received_on.eq(Day(clock.today())),
                    revision::received_at.eq(now),
                    revision::submitted_at.eq(now),
                    revision::receipt_number.eq(&number),
                    revision::search_text.eq(SAID.repeat(PARTS)),
                ))
                .execute(tx.conn())?;
            audited(tx, ground, scene, draft)?;
            queued(tx, ground, draft)
        })
        .unwrap();
}

fn audited(tx: &mut Tx<'_>, ground: &Ground, scene: &Scene, draft: &Draft) -> db::Result<()> {
    diesel::insert_into(audit_event::table)
        .values((
            audit_event::id.eq(AnyId::new(&ground.clock)),
            audit_event::at.eq(Ts(ground.clock.now())),
            audit_event::actor_kind.eq("respondent"),
            audit_event::actor_id.eq(AnyId(draft.response.0)),
            audit_event::actor_name.eq("Eksempel borettslag"),
            audit_event::action.eq("response.submitted"),
            audit_event::subject_kind.eq("response"),
            audit_event::subject_id.eq(AnyId(draft.response.0)),
            audit_event::scope_id.eq(AnyId(scene.hearing.0)),
            audit_event::fields.eq(Js(json!({ "revision": 1, "late": false, "channel": "web" }))),
            audit_event::address.eq("127.0.0.1"),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn queued(tx: &mut Tx<'_>, ground: &Ground, draft: &Draft) -> db::Result<()> {
    let now = Ts(ground.clock.now());
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(AnyId::new(&ground.clock)),
            outbox::kind.eq("receipt"),
            outbox::subject_id.eq(AnyId(draft.revision.0)),
            outbox::recipient.eq("kari@example.no"),
            outbox::recipient_key.eq("kari@example.no"),
            outbox::state.eq("queued"),
            outbox::attempts.eq(0),
            outbox::due_at.eq(now),
            outbox::queued_at.eq(now),
            outbox::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
