//! Are the kept files what their rows say?

use super::{Blob, FileError, Files, store};
use crate::db::Conn;

/// At most so many faults are told.
const MOST: usize = 20;
/// Rows read at a time.
const AT_ONCE: i64 = 500;

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    pub files: u64,
    pub bytes: u64,
    /// In words, with the names of the files.
    pub faults: Vec<String>,
}

/// Looks for each file that is used and at its size; `whole` also reads it and counts its hash. Blocks.
pub fn check(conn: &mut Conn, files: &Files, whole: bool) -> Result<Report, FileError> {
    let mut report = Report::default();
    let mut after = None;
    loop {
        let blobs = store::all(conn, after, AT_ONCE)?;
        let Some(last) = blobs.last() else { return Ok(report) };
        after = Some(last.id);
        for blob in &blobs {
            report.files = report.files.saturating_add(1);
            report.bytes = report.bytes.saturating_add(blob.bytes());
            if let Some(fault) = fault(files, blob, whole)?
                && report.faults.len() < MOST
            {
                report.faults.push(fault);
            }
        }
    }
}

fn fault(files: &Files, blob: &Blob, whole: bool) -> Result<Option<String>, FileError> {
    let damaged = |why: &str| Some(format!("{}: {why}", blob.name()));
    match files.size(blob)? {
        None => Ok(damaged("it is missing")),
        Some(size) if size != blob.bytes() => {
            Ok(damaged(&format!("it has {size} bytes, and should have {}", blob.bytes())))
        }
        Some(_) if whole && !files.is_whole(blob)? => Ok(damaged("its content is another (wrong hash)")),
        Some(_) => Ok(None),
    }
}
