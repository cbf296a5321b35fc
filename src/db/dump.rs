//! Every row of every table as lines of JSON, the same from both databases: for backup, restore, and moving from
//! one database to the other.
//!
//! In a line, ids and bytes are hexadecimal, times are microseconds since 1970, days are `YYYY-MM-DD`, JSON is text.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::{Conn, Error, Result};

/// All tables, each after those it refers to.
pub const TABLES: &[&str] = &[
    "blob",
    "blob_removal",
    "audit_event",
    "account",
    "session",
    "throttle",
    "project",
    "membership",
    "milestone",
    "background",
    "background_area",
    "steering_meeting",
    "steering_question",
    "treatment",
    "plan_version",
    "section",
    "removed_section",
    "place_followed",
    "section_text",
    "section_comment",
    "section_writer",
    "item",
    "plan_image",
    "plan_import",
    "hearing",
    "question",
    "hearing_section",
    "outcome",
    "hearing_publication",
    "correction",
    "consultee",
    "consultee_import",
    "mail_worker",
    "outbox",
    "letter",
    "letter_edition",
    "invitation",
    "response",
    "revision",
    "part",
    "draft_save",
    "draft_history",
    "draft_age",
    "clearance",
    "clearance_finding",
    "withholding",
    "withdrawal",
    "journal_mark",
    "received",
    "tag",
    "input",
    "input_section",
    "input_item",
    "input_tag",
    "workshop",
    "note_import",
    "workshop_note",
    "workshop_participant",
    "workshop_minutes",
    "event_reply",
    "assessment",
    "assessment_input",
    "assessment_proposal",
    "assessment_approval",
    "assessment_return",
    "assessment_taken",
    "plan_reason",
    "digest_publication",
    "amendment",
    "amendment_minutes",
    "adoption",
    "resolution",
    "followup",
    "responsible_unit",
    "measure",
    "measure_status",
    "measure_lift",
    "status_call",
    "status_request",
    "indicator",
    "indicator_value",
    "status_report",
    "lived_day",
    "job",
    "export",
];

/// NUL as JSON writes it.
const NUL: &str = r"\u0000";

/// Rows read or written at a time: a plan's source may be large.
const CHUNK: i64 = 200;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

/// Gives every row of a table to `each`, as one line of JSON.
pub fn read(conn: &mut Conn, table: &str, each: &mut dyn FnMut(&str) -> Result<()>) -> Result<()> {
    let columns = columns(conn, table)?;
    let object = object(conn, &columns);
    // Rows are told apart by these.
    let key = columns.get(..2).unwrap_or(&columns);
    let listed = |of: &dyn Fn(&Column) -> String| key.iter().map(of).collect::<Vec<_>>().join(", ");
    let order = listed(&|column| format!("\"{}\"", column.name));
    let place = listed(&|column| value(conn, column));
    let first = format!("SELECT {object} AS line FROM {table} ORDER BY {order} LIMIT {CHUNK}");
    let given = given(conn);
    let next = format!(
        "SELECT {object} AS line FROM {table}, (SELECT {given} AS j) AS given \
         WHERE ({order}) > ({place}) ORDER BY {order} LIMIT {CHUNK}"
    );
    let mut lines: Vec<Line> = diesel::sql_query(first).load(conn)?;
    loop {
        for line in &lines {
            each(&line.line)?;
        }
        match (i64::try_from(lines.len()), lines.pop()) {
            (Ok(CHUNK), Some(last)) => {
                lines = diesel::sql_query(&next).bind::<Text, _>(last.line).load(conn)?;
            }
            _ => return Ok(()),
        }
    }
}

/// Puts one line back. A submitted revision is closed by [`close_revision`] once its parts stand, because the
/// database refuses parts of a closed one.
pub fn write(conn: &mut Conn, table: &str, line: &str) -> Result<()> {
    let columns = columns(conn, table)?;
    let mut names = String::new();
    let mut values = String::new();
    for column in &columns {
        let comma = if names.is_empty() { "" } else { ", " };
        let open = table == "revision" && column.name == "submitted_at";
        let value = if open { "NULL".to_owned() } else { value(conn, column) };
        write!(names, "{comma}\"{}\"", column.name).map_err(broken)?;
        write!(values, "{comma}{value}").map_err(broken)?;
    }
    let sql =
        format!("INSERT INTO {table} ({names}) SELECT {values} FROM (SELECT {} AS j) AS given", given(conn));
    diesel::sql_query(sql).bind::<Text, _>(storable(line)).execute(conn)?;
    Ok(())
}

/// A line without NUL, which PostgreSQL cannot store: a space stands in its place. The gate lets none in; this is for older rows.
fn storable(line: &str) -> Cow<'_, str> {
    if !line.contains(NUL) {
        return Cow::Borrowed(line);
    }
    // What stands behind an escaped backslash is no escape.
    let mut parts = line.split(r"\\").map(|part| part.replace(NUL, " "));
    let first = parts.next().unwrap_or_default();
    Cow::Owned(parts.fold(first, |line, part| line + r"\\" + &part))
}

/// Sets a revision's time of submission from its line.
pub fn close_revision(conn: &mut Conn, line: &str) -> Result<()> {
    let all = columns(conn, "revision")?;
    let of = |name: &str| all.iter().find(|c| c.name == name).map(|c| value(conn, c)).ok_or(Error::NotFound);
    let (id, at) = (of("id")?, of("submitted_at")?);
    let given = given(conn);
    let table = "revision";
    let sql = format!(
        "UPDATE {table} SET submitted_at = (SELECT {at} FROM (SELECT {given} AS j) AS given) \
         WHERE id = (SELECT {id} FROM (SELECT {given} AS j) AS given) AND submitted_at IS NULL"
    );
    diesel::sql_query(sql).bind::<Text, _>(line).execute(conn)?;
    Ok(())
}

/// Is there anything in the database but its schema?
pub fn is_empty(conn: &mut Conn) -> Result<bool> {
    for table in TABLES {
        let sql = format!("SELECT 'x' AS line FROM {table} LIMIT 1");
        if !diesel::sql_query(sql).load::<Line>(conn)?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What a table's columns are called; none where there is no such table.
pub(super) fn column_names(conn: &mut Conn, table: &str) -> Result<BTreeSet<String>> {
    Ok(columns(conn, table)?.into_iter().map(|column| column.name).collect())
}

/// Those that are written; what the database makes of them is made again.
fn columns(conn: &mut Conn, table: &str) -> Result<Vec<Column>> {
    let sql = match conn {
        Conn::Sqlite(_) => "SELECT name, type AS kind FROM pragma_table_info($1) ORDER BY cid",
        Conn::Pg(_) => {
            "SELECT column_name::text AS name, udt_name::text AS kind FROM information_schema.columns \
             WHERE table_name = $1 AND table_schema = current_schema() AND is_generated = 'NEVER' \
             ORDER BY ordinal_position"
        }
    };
    diesel::sql_query(sql).bind::<Text, _>(table).load(conn)
}

fn object(conn: &Conn, columns: &[Column]) -> String {
    let pairs =
        columns.iter().map(|c| format!("'{}', {}", c.name, shown(conn, c))).collect::<Vec<_>>().join(", ");
    match conn {
        Conn::Sqlite(_) => format!("json_object({pairs})"),
        Conn::Pg(_) => format!("json_build_object({pairs})::text"),
    }
}

/// A column as JSON holds it.
fn shown(conn: &Conn, column: &Column) -> String {
    let name = format!("\"{}\"", column.name);
    match (conn, column.kind.as_str()) {
        // hex(NULL) is an empty text, not NULL.
        (Conn::Sqlite(_), "BLOB") => format!("CASE WHEN {name} IS NOT NULL THEN lower(hex({name})) END"),
        (Conn::Sqlite(_), _) | (Conn::Pg(_), "int4") => name,
        (Conn::Pg(_), "uuid") => format!("replace({name}::text, '-', '')"),
        (Conn::Pg(_), "bytea") => format!("encode({name}, 'hex')"),
        (Conn::Pg(_), "timestamptz") => format!("(extract(epoch FROM {name}) * 1000000)::bigint"),
        (Conn::Pg(_), "bool") => format!("{name}::int"),
        (Conn::Pg(_), _) => format!("{name}::text"),
    }
}

/// A column's value out of the JSON `j`.
fn value(conn: &Conn, column: &Column) -> String {
    let field = format!("(j ->> '{}')", column.name);
    match (conn, column.kind.as_str()) {
        (Conn::Sqlite(_), "BLOB") => format!("unhex{field}"),
        (Conn::Sqlite(_), _) => field,
        (Conn::Pg(_), "bytea") => format!("decode({field}, 'hex')"),
        (Conn::Pg(_), "timestamptz") => {
            format!("(timestamptz 'epoch' + {field}::bigint * interval '1 microsecond')")
        }
        (Conn::Pg(_), "bool") => format!("{field}::int::boolean"),
        (Conn::Pg(_), kind) => format!("{field}::{kind}"),
    }
}

fn given(conn: &Conn) -> &'static str {
    match conn {
        Conn::Sqlite(_) => "$1",
        Conn::Pg(_) => "$1::json",
    }
}

fn broken(error: std::fmt::Error) -> Error {
    Error::QueryBuilderError(Box::new(error))
}

#[cfg(test)]
mod tests {
    use super::storable;

    #[test]
    fn a_nul_becomes_a_space_and_nothing_else_changes() {
        for (given, wanted) in [
            (r#"{"a":"b\u0000c"}"#, r#"{"a":"b c"}"#),
            (r#"{"a":"b\\u0000c"}"#, r#"{"a":"b\\u0000c"}"#),
            (r#"{"a":"b\\\u0000c\u0000"}"#, r#"{"a":"b\\ c "}"#),
            (r#"{"a":"å\u0001\n"}"#, r#"{"a":"å\u0001\n"}"#),
        ] {
            assert_eq!(storable(given), wanted);
        }
    }
}
