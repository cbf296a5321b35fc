//! What the database keeps of other rows, so that pages need not count or look it up: held against those rows, and made anew.
//!
//! Triggers and stores keep it in the transaction of each change (`migrations/*/0016_tally`, `responses::store::received`). This is
//! the second opinion: `lydhor check --whole` asks it, `lydhor recount` follows it, and every test of a page ends with it.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::{Conn, Result, Tx};

/// A column that follows from other rows: table, column, what it follows from.
type Column = (&'static str, &'static str, &'static str);

/// Columns with what they follow from. Both databases read these words alike.
const COLUMNS: [Column; 11] = [
    (
        "received",
        "revision_id",
        "(SELECT revision.id FROM revision WHERE revision.response_id = received.response_id \
         AND revision.submitted_at IS NOT NULL ORDER BY revision.number DESC LIMIT 1)",
    ),
    (
        "received",
        "received_on",
        "(SELECT revision.received_on FROM revision WHERE revision.id = received.revision_id)",
    ),
    (
        "received",
        "submitted_at",
        "(SELECT revision.submitted_at FROM revision WHERE revision.id = received.revision_id)",
    ),
    (
        "received",
        "no_comments",
        "(SELECT revision.no_comments FROM revision WHERE revision.id = received.revision_id)",
    ),
    (
        "received",
        "withdrawn",
        "EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.response_id = received.response_id \
         AND withdrawal.undone_at IS NULL)",
    ),
    (
        "received",
        "decided",
        "CASE WHEN EXISTS (SELECT 1 FROM clearance WHERE clearance.response_id = received.response_id \
         AND clearance.revision_id = received.revision_id AND clearance.withdrawn_at IS NULL) THEN 'cleared' \
         WHEN EXISTS (SELECT 1 FROM withholding WHERE withholding.response_id = received.response_id \
         AND withholding.revision_id = received.revision_id AND withholding.lifted_at IS NULL) THEN 'withheld' \
         ELSE 'open' END",
    ),
    (
        "received",
        "journaled",
        "EXISTS (SELECT 1 FROM journal_mark WHERE journal_mark.response_id = received.response_id)",
    ),
    (
        "input",
        "answered",
        "EXISTS (SELECT 1 FROM assessment_input WHERE assessment_input.input_id = input.id)",
    ),
    (
        "input",
        "withdrawn",
        "(SELECT received.withdrawn FROM received WHERE received.response_id = input.response_id)",
    ),
    (
        "invitation",
        "sort_key",
        "(SELECT consultee.sort_key FROM consultee WHERE consultee.id = invitation.consultee_id)",
    ),
    (
        "invitation",
        "letter",
        "COALESCE((SELECT CASE outbox.state WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' \
         WHEN 'cancelled' THEN 'failed' ELSE outbox.state END FROM outbox WHERE outbox.subject_id = invitation.id \
         AND outbox.kind = 'invitations.letter' ORDER BY outbox.created_at DESC, outbox.id DESC LIMIT 1), 'waiting')",
    ),
];

/// What `tally` counts: scope, name and number, of each kind of row. `{nil}` is the scope of what belongs to no hearing,
/// `{by}` and `{tag}` a person's and a tag's id without hyphens.
const COUNTS: [&str; 13] = [
    "SELECT scope_id, 'changes' AS name, COUNT(*) AS number FROM audit_event WHERE scope_id IS NOT NULL GROUP BY 1",
    "SELECT {nil}, 'changes', COUNT(*) FROM audit_event \
     WHERE scope_id IS NULL AND action IN ('consultee.edited', 'account.changed') HAVING COUNT(*) > 0",
    "SELECT scope_id, 'by ' || {by}, COUNT(*) FROM audit_event \
     WHERE scope_id IS NOT NULL AND actor_kind = 'account' AND actor_id IS NOT NULL GROUP BY 1, 2",
    "SELECT tag.hearing_id, 'tag ' || {tag}, COUNT(*) FROM input_tag INNER JOIN tag ON tag.id = input_tag.tag_id \
     GROUP BY 1, 2",
    "SELECT hearing_id, 'begun', COUNT(*) FROM response GROUP BY 1",
    "SELECT hearing_id, CASE WHEN withdrawn THEN 'withdrawn' ELSE progress END, COUNT(*) FROM received GROUP BY 1, 2",
    "SELECT hearing_id, 'covered', SUM(covered) FROM received WHERE NOT withdrawn GROUP BY 1 \
     UNION ALL SELECT hearing_id, 'total', SUM(total) FROM received WHERE NOT withdrawn GROUP BY 1",
    "SELECT {nil}, CASE WHEN retired_at IS NULL THEN 'consultees' ELSE 'retired' END, COUNT(*) FROM consultee GROUP BY 2",
    "SELECT hearing_id, 'unanswered', COUNT(*) FROM input \
     WHERE removed_at IS NULL AND kind <> 'no_content' AND NOT answered AND NOT withdrawn GROUP BY 1",
    "SELECT hearing_id, state, COUNT(*) FROM assessment GROUP BY 1, 2",
    "SELECT hearing_id, 'invited ' || progress || ' ' || letter, COUNT(*) FROM invitation GROUP BY 1, 2",
    "SELECT COALESCE(scope_id, {nil}), 'letters ' || kind || ' ' || CASE state WHEN 'sending' THEN 'queued' ELSE state END, COUNT(*) \
     FROM outbox GROUP BY 1, 2",
    "SELECT hearing_id, 'opened', COUNT(*) FROM invitation WHERE opened_at IS NOT NULL GROUP BY 1",
];

#[derive(QueryableByName)]
struct Differing {
    #[diesel(sql_type = Text)]
    what: String,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// What is kept otherwise than the rows say, a sentence each; nothing where all is right.
///
/// # Errors
/// Those of the database.
pub fn differences(conn: &mut Conn) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (table, column, follows) in COLUMNS {
        let sql = format!(
            "SELECT '{table}.{column}' AS what, COUNT(*) AS number FROM {table} \
             WHERE {column} IS DISTINCT FROM ({follows})"
        );
        found
            .extend(diesel::sql_query(sql).load::<Differing>(conn)?.into_iter().filter(|row| row.number > 0));
    }
    let unnoted = "SELECT 'received' AS what, COUNT(*) AS number FROM response WHERE NOT EXISTS (SELECT 1 FROM received \
                   WHERE received.response_id = response.id) AND EXISTS (SELECT 1 FROM revision \
                   WHERE revision.response_id = response.id AND revision.submitted_at IS NOT NULL)";
    found
        .extend(diesel::sql_query(unnoted).load::<Differing>(conn)?.into_iter().filter(|row| row.number > 0));
    let tallied = format!(
        "SELECT 'tally ' || name AS what, COUNT(*) AS number FROM (SELECT scope_id, name FROM \
         (SELECT scope_id, name, number FROM tally \
         UNION ALL SELECT scope_id, name, - number FROM ({}) AS counted) AS both_ways \
         GROUP BY scope_id, name HAVING SUM(number) <> 0) AS differing GROUP BY name",
        counts(conn)
    );
    found.extend(diesel::sql_query(tallied).load::<Differing>(conn)?);
    Ok(found
        .into_iter()
        .map(|row| format!("{} is not what the rows say, {} times", row.what, row.number))
        .collect())
}

/// Makes anew what is kept. Everybody else waits meanwhile: seconds for a hundred thousand answers.
///
/// # Errors
/// Those of the database.
pub fn recount(tx: &mut Tx<'_>) -> Result<()> {
    for (table, column, follows) in COLUMNS {
        let sql =
            format!("UPDATE {table} SET {column} = ({follows}) WHERE {column} IS DISTINCT FROM ({follows})");
        diesel::sql_query(sql).execute(tx.conn())?;
    }
    let counts = counts(tx.conn());
    diesel::sql_query("DELETE FROM tally").execute(tx.conn())?;
    let sql = format!(
        "INSERT INTO tally (scope_id, name, shard, number) SELECT scope_id, name, 0, number FROM ({counts}) AS counted"
    );
    diesel::sql_query(sql).execute(tx.conn())?;
    Ok(())
}

/// All that is counted, as one query.
fn counts(conn: &Conn) -> String {
    let (nil, by, tag) = match conn {
        Conn::Sqlite(_) => ("zeroblob(16)", "lower(hex(actor_id))", "lower(hex(tag.id))"),
        Conn::Pg(_) => (
            "'00000000-0000-0000-0000-000000000000'::uuid",
            "replace(actor_id::text, '-', '')",
            "replace(tag.id::text, '-', '')",
        ),
    };
    COUNTS.join(" UNION ALL ").replace("{nil}", nil).replace("{by}", by).replace("{tag}", tag)
}
