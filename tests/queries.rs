//! A page asks as many questions of the database for many answers as for few, and none whose answer grows with them.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::Text;
use lydhor::accounts::Role;
use lydhor::db::{Conn, Db};

use crate::support::app::TestApp;
use crate::support::scene::{self, Size};
use crate::support::{database, pages};

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_more_for_more_answers() {
    let (few, many) = (pages::queries(10).await, pages::queries(60).await);
    assert_eq!(few, many);
}

/// Tables that grow with what is received.
const GROWING: &[&str] = &[
    "response",
    "revision",
    "part",
    "received",
    "clearance",
    "withholding",
    "withdrawal",
    "journal_mark",
    "input",
    "input_section",
    "input_item",
    "input_tag",
    "assessment",
    "assessment_input",
    "assessment_proposal",
    "assessment_approval",
    "assessment_return",
    "invitation",
    "consultee",
    "outbox",
    "audit_event",
];

/// A page that shows all there is: what came of everything that was said.
const WHOLE: &[&str] = &["staff: digest preview"];

/// The index of letters that may need somebody: few, however many went out.
const FEW: &str = "USING INDEX outbox_open";

/// Where a table is entered by no more than these, all of a hearing is read.
const OF_A_HEARING: &[&str] = &["hearing_id=?", "scope_id=?", "withdrawn=?", "tag_id=?"];

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// The steps of a query's plan that read all rows of a growing table, or all of them in a hearing.
fn unbounded(db: &Db, query: &str) -> Vec<String> {
    let explain = format!("EXPLAIN QUERY PLAN {query}");
    let read = |conn: &mut Conn| diesel::sql_query(explain).load::<Step>(conn);
    let steps: Vec<Step> = db.read_now(read).unwrap();
    let all = |step: &Step| {
        let words: Vec<&str> = step.detail.split_whitespace().collect();
        let table = words.get(1).copied().unwrap_or_default();
        let entered = step.detail.rsplit_once('(').map(|(_, by)| by.trim_end_matches(')'));
        GROWING.contains(&table)
            && !step.detail.contains(FEW)
            && match words.first() {
                Some(&"SCAN") => true,
                // An index that is made of the whole table, and thrown away.
                Some(&"SEARCH") if step.detail.contains("AUTOMATIC") => true,
                Some(&"SEARCH") => {
                    entered.is_some_and(|by| by.split(" AND ").all(|one| OF_A_HEARING.contains(&one)))
                }
                _ => false,
            }
    };
    steps.into_iter().filter(all).map(|step| format!("{}: {query}", step.detail)).collect()
}

/// What is limited reads on only as far as its page goes, in the order of an index. Without an order it reads on until it has
/// found enough: where there is not enough, everything.
fn is_limited(query: &str) -> bool {
    query.contains(" LIMIT ") && query.contains(" ORDER BY ")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_of_staff_reads_all_that_was_received() {
    if database::cluster().is_some() {
        return; // a plan is read here as SQLite tells it
    }
    let app = TestApp::spawn().await;
    let scene =
        scene::write(&app.state.db, &app.clock, "boligplan", Size { sections: 10, invited: 31, answers: 30 });
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let mut asked = BTreeSet::new();
    for (name, path) in pages::internal(&scene) {
        app.state.db.queries_heard();
        assert_eq!(staff.get(&path).await.status, 200, "{path}");
        let heard = app.state.db.queries_heard();
        assert!(!heard.is_empty(), "{name} was heard");
        asked.extend(heard.into_iter().filter(|_| !WHOLE.contains(&name)));
    }
    // What asks about none of a list reads nothing.
    let none = |query: &String| query.contains("(1=0)");
    let bounded = |query: &String| !query.starts_with("SELECT") || is_limited(query) || none(query);
    asked.retain(|query| !bounded(query));
    let broken: Vec<String> = asked.iter().flat_map(|query| unbounded(&app.state.db, query)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_that_reads_all_of_a_hearing_is_seen() {
    if database::cluster().is_some() {
        return;
    }
    let app = TestApp::spawn().await;
    let seen = |query: &str| unbounded(&app.state.db, query).len();
    assert_eq!(seen("SELECT quote FROM input WHERE hearing_id = ?"), 1);
    assert_eq!(seen("SELECT quote FROM input"), 1);
    assert_eq!(seen("SELECT name FROM consultee WHERE retired_at IS NULL ORDER BY sort_key, id"), 1);
    assert_eq!(seen("SELECT revision_id FROM received WHERE hearing_id = ? AND withdrawn = ?"), 1);
    assert_eq!(seen("SELECT count(*) FROM audit_event WHERE scope_id = ?"), 1);
    assert_eq!(seen("SELECT quote FROM input WHERE id IN (?, ?)"), 0);
    assert_eq!(seen("SELECT quote FROM input WHERE response_id = ?"), 0);
    assert_eq!(seen("SELECT tag_id, count(*) FROM input_tag WHERE tag_id IN (?, ?) GROUP BY tag_id"), 1);
    let any = "SELECT id FROM input WHERE hearing_id = ? AND NOT EXISTS (SELECT 1 FROM assessment_input \
        WHERE input_id = input.id) LIMIT 1";
    assert!(seen(any) > 0 && !is_limited(any));
    assert_eq!(seen("SELECT number FROM tally WHERE scope_id = ? AND name IN (?, ?)"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_otherwise_than_the_rows_say_is_told_and_made_anew() {
    use lydhor::db::recount::{differences, recount};
    use lydhor::db::schema::{input, invitation, received, tally};
    let app = TestApp::spawn().await;
    scene::write(&app.state.db, &app.clock, "boligplan", Size { sections: 3, invited: 4, answers: 3 });
    let found = || app.state.db.snapshot_now(differences).unwrap();
    assert_eq!(found(), Vec::<String>::new());
    let damage = |tx: &mut lydhor::db::Tx<'_>| {
        let conn = tx.conn();
        let one = tally::table.filter(tally::name.eq("begun"));
        diesel::update(one).set(tally::number.eq(tally::number + 7)).execute(conn)?;
        diesel::delete(tally::table.filter(tally::name.eq("total"))).execute(conn)?;
        diesel::update(received::table).set(received::journaled.eq(true)).execute(conn)?;
        diesel::update(input::table).set(input::answered.eq(true)).execute(conn)?;
        diesel::update(invitation::table).set(invitation::sort_key.eq("å")).execute(conn)?;
        Ok::<_, lydhor::db::Error>(())
    };
    app.state.db.write_now(damage).unwrap();
    let told = found().join("\n");
    for what in ["received.journaled", "input.answered", "invitation.sort_key", "tally begun", "tally total"]
    {
        assert!(told.contains(what), "{what} in {told}");
    }
    app.state.db.write_now(recount).unwrap();
    assert_eq!(found(), Vec::<String>::new());
}
