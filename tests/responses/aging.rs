//! Drafts that nobody goes on with, and clocks that are wrong.

use std::sync::Arc;

use diesel::prelude::*;
use lydhor::db::schema::{draft_age, lived_day, response, revision};
use lydhor::db::types::{Day, Ts};
use lydhor::db::{self, Conn, Tx};
use lydhor::jobs::worker::Worker;
use lydhor::responses::{ResponseId, RevisionId};

use super::field::{DAY, Field, autosave, send};
use crate::support::app::run_jobs;
use crate::support::client::Client;

impl Field {
    /// The program runs for some days; says how much was done.
    async fn live(&self, running: &Arc<Worker>, days: usize) -> i64 {
        let mut done = 0;
        for _ in 0..days {
            self.app.clock.advance(DAY);
            done += run_jobs(running).await;
        }
        done
    }

    fn running(&self) -> Arc<Worker> {
        self.app.another()
    }

    fn lived(&self) -> i32 {
        self.db().read_now(db::lived::number).unwrap()
    }

    async fn half_an_answer(&self) -> (Client, String) {
        let (visitor, answer) = self.begun().await;
        autosave(&visitor, &answer, (&self.text_of(1), "Et halvt svar", "0", "k")).await;
        (visitor, answer)
    }
}

#[tokio::test]
async fn a_draft_is_told_of_then_removed_and_the_link_begins_anew() {
    let field = Field::new().await;
    let (visitor, answer) = field.half_an_answer().await;
    // The deadline is 10 April, and 180 days later it is 7 October.
    assert!(visitor.page(&answer).await.contains("slettes tidligst 7. oktober 2026"));
    let running = field.running();
    while field.app.clock.today() < jiff::civil::date(2026, 10, 7) {
        assert_eq!(field.live(&running, 1).await, 0, "{}", field.app.clock.today());
    }
    assert_eq!((field.milestones(), field.responses()), ((true, true, false), 1));
    assert_eq!(field.live(&running, 1).await, 1, "its last day is over, by both signs");
    assert_eq!((field.milestones(), field.responses()), ((true, false, false), 0));
    let audited = field.app.audited().await;
    let told = audited.iter().position(|one| one == "response.drafts_announced").unwrap();
    assert!(told < audited.iter().position(|one| one == "response.draft_expired").unwrap());
    assert_eq!(field.live(&running, 3).await, 0);
    visitor.get(&answer).await.expect(404);
    let anew = visitor.submit(&field.link, &[]).await.to();
    let page = visitor.page(&anew).await;
    assert!(anew != answer && !page.contains("Et halvt svar"));
}

#[tokio::test]
async fn staff_see_on_the_list_that_a_draft_will_be_removed_and_a_save_keeps_it() {
    let field = Field::new().await;
    let (visitor, answer) = field.half_an_answer().await;
    let running = field.running();
    while !field.app.audited().await.contains(&"response.drafts_announced".to_owned()) {
        field.live(&running, 1).await;
    }
    let lead = field.member("lead").await;
    let list = lead.page("/arbeid/plan/svar").await;
    assert!(list.contains("Ett utkast slettes snart"), "{list}");
    assert!(lead.page("/arbeid/plan/logg").await.contains("blir slettet tidligst om 7 dager"));
    autosave(&visitor, &answer, (&field.text_of(1), "Et helt svar", "1", "n")).await;
    assert_eq!(field.live(&running, 100).await, 0);
    let lead = field.member("lead").await;
    assert!(!lead.page("/arbeid/plan/svar").await.contains("utkast slettes snart"));
    assert!(visitor.page(&answer).await.contains("Et helt svar"));
}

#[tokio::test]
async fn a_save_gives_a_draft_its_days_again_and_what_was_sent_stays() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, (&field.text_of(1), "Vårt svar", "0", "k")).await;
    send(&visitor, &answer).await;
    let running = field.running();
    assert_eq!(field.live(&running, 200).await, 0, "no draft goes");
    let (visitor, answer) = field.begun().await;
    visitor.submit_from(&format!("{answer}/kvittering"), &format!("{answer}/ny"), &[]).await.to();
    assert_eq!(field.live(&running, 100).await, 0);
    let (visitor, answer) = field.begun().await;
    assert!(visitor.page(&answer).await.contains("Vårt svar"), "the new draft stands");
    assert_eq!(field.live(&running, 100).await, 1);
    assert_eq!(field.received().len(), 1);
    let (visitor, answer) = field.begun().await;
    assert!(visitor.page(&format!("{answer}/kvittering")).await.contains("Vårt svar"));
}

#[tokio::test]
async fn a_clock_set_ahead_or_back_removes_no_draft() {
    for days in [400, -400, 4000] {
        let field = Field::new().await;
        let (visitor, answer) = field.half_an_answer().await;
        let running = field.running();
        field.live(&running, 3).await;
        let before = field.lived();
        field.app.clock.jump(days * DAY);
        // Minutes of a running program, and programs that start: a day's worth at most, for each of the two days seen.
        for _ in 0..30 {
            field.app.clock.advance(60);
            assert_eq!(run_jobs(&running).await, 0, "{days}");
            assert_eq!(field.app.run_jobs_elsewhere().await, 0, "{days}");
        }
        assert!(field.lived() <= before + 1, "{days}: {} after {before}", field.lived());
        // Weeks go by before somebody sets it right.
        assert_eq!(field.live(&running, 30).await, 0, "{days}");
        field.app.clock.jump(-days * DAY);
        assert_eq!(field.live(&running, 3).await, 0, "{days}");
        assert!(visitor.page(&answer).await.contains("Et halvt svar"), "{days}");
        assert_eq!(field.responses(), 1);
    }
}

#[tokio::test]
async fn a_draft_saved_while_the_clock_was_set_back_has_its_days() {
    let field = Field::new().await;
    let (visitor, answer) = field.half_an_answer().await;
    let running = field.running();
    field.live(&running, 210).await;
    field.app.clock.jump(-300 * DAY);
    autosave(&visitor, &answer, (&field.text_of(1), "Skrevet nå", "1", "n")).await;
    field.live(&running, 1).await;
    field.app.clock.jump(300 * DAY);
    assert_eq!(field.live(&running, 60).await, 0, "by the clock it is old, but it was saved yesterday");
    assert!(visitor.page(&answer).await.contains("Skrevet nå"));
}

#[tokio::test]
async fn a_clock_set_back_writes_over_nothing_in_the_history_of_a_draft() {
    let field = Field::new().await;
    let (visitor, answer) = field.half_an_answer().await;
    for (version, text) in [("1", "To"), ("2", "Tre"), ("3", "Fire")] {
        field.app.clock.jump(-60);
        assert_eq!(autosave(&visitor, &answer, (&field.text_of(1), text, version, text)).await.0, 200);
    }
    let texts = |conn: &mut Conn| {
        use lydhor::db::schema::draft_history;
        draft_history::table.order(draft_history::minute).select(draft_history::text).load::<String>(conn)
    };
    let texts = field.db().read_now::<_, db::Error>(texts).unwrap();
    assert_eq!(texts, ["Et halvt svar", "To", "Tre", "Fire"]);
}

#[tokio::test]
async fn a_clock_that_flickers_between_days_counts_one() {
    let field = Field::new().await;
    let running = field.running();
    run_jobs(&running).await;
    for at in 0..50 {
        field.app.clock.jump(if at % 2 == 0 { 17 * DAY } else { -16 * DAY });
        field.app.clock.advance(60);
        run_jobs(&running).await;
    }
    assert_eq!(field.lived(), 1, "less than a day has passed");
    field.app.clock.advance(DAY);
    run_jobs(&running).await;
    assert_eq!(field.lived(), 2);
}

#[tokio::test]
async fn two_programs_count_each_day_once() {
    let field = Field::new().await;
    let (one, other) = (field.running(), field.running());
    for _ in 0..10 {
        field.app.clock.advance(DAY);
        run_jobs(&one).await;
        run_jobs(&other).await;
    }
    assert_eq!(field.lived(), 10);
}

#[tokio::test]
async fn a_day_removes_no_more_than_two_hundred_drafts() {
    let field = Field::new().await;
    field.app.clock.advance(400 * DAY);
    let (clock, hearing, heard) = (field.app.clock.clone(), field.seeded.hearing, field.seeded.version);
    let make = |tx: &mut Tx<'_>| -> db::Result<()> {
        for _ in 0..230 {
            let (id, draft) = (ResponseId::new(&clock), RevisionId::new(&clock));
            diesel::insert_into(response::table)
                .values((
                    response::id.eq(id),
                    response::hearing_id.eq(hearing),
                    response::channel.eq("web"),
                    response::sender_name.eq("Kari Nordli"),
                    response::sender_kind.eq("private_person"),
                    response::submitter_name.eq("Kari Nordli"),
                    response::submitter_email.eq("kari@example.no"),
                    response::language.eq("nb"),
                    response::created_at.eq(Ts(clock.in_seconds(-399 * DAY))),
                ))
                .execute(tx.conn())?;
            diesel::insert_into(revision::table)
                .values((
                    revision::id.eq(draft),
                    revision::response_id.eq(id),
                    revision::plan_version_id.eq(heard),
                    revision::number.eq(1),
                    revision::no_comments.eq(false),
                    revision::started_at.eq(Ts(clock.in_seconds(-399 * DAY))),
                    revision::search_text.eq(""),
                ))
                .execute(tx.conn())?;
            diesel::insert_into(draft_age::table)
                .values((
                    draft_age::revision_id.eq(draft),
                    draft_age::hearing_id.eq(hearing),
                    draft_age::saves.eq(0),
                    draft_age::deadline.eq(Day(jiff::civil::date(2026, 4, 10))),
                    draft_age::since.eq(-400),
                    draft_age::announced.eq(-100),
                ))
                .execute(tx.conn())?;
        }
        Ok(())
    };
    field.db().write_now(make).unwrap();
    let running = field.running();
    assert_eq!(field.live(&running, 1).await, 200);
    assert_eq!(run_jobs(&running).await, 0);
    assert_eq!(field.app.run_jobs_elsewhere().await, 0, "nor does another program that day");
    assert_eq!(field.live(&running, 1).await, 30);
    let used = |conn: &mut Conn| {
        lived_day::table.order(lived_day::number).select(lived_day::removals).load::<i32>(conn)
    };
    assert_eq!(field.db().read_now::<_, db::Error>(used).unwrap(), [200, 30]);
}
