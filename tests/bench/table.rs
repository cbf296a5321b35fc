//! How figures are told.
#![expect(clippy::print_stdout, reason = "a table is what the measuring is for")]

use std::time::Duration;

use crate::support::database;

/// One figure and the limit it stands beside, both in things per second.
pub(crate) struct Ratio<'a> {
    pub what: &'a str,
    pub ours: f64,
    pub limit: f64,
    pub aim: f64,
}

/// Where it was measured.
pub(crate) fn machine() {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let database = if database::cluster().is_some() { "PostgreSQL" } else { "SQLite, synchronous=FULL" };
    println!("\n{} {}, {cores} cores; {database}", std::env::consts::OS, std::env::consts::ARCH);
}

pub(crate) fn head() {
    println!("\n{:<58}{:>10}{:>10}{:>8}{:>7}", "a second", "ours", "limit", "ratio", "aim");
}

pub(crate) fn ratio(of: &Ratio<'_>) {
    let ratio = of.ours / of.limit;
    println!("{:<58}{:>10.0}{:>10.0}{ratio:>8.2}{:>7.2}", of.what, of.ours, of.limit, of.aim);
}

/// A figure that has no limit to stand beside.
pub(crate) fn plain(what: &str, value: &str) {
    println!("{what:<58}{value:>10}");
}

pub(crate) fn columns(what: &str, few: &str, many: &str) {
    println!("\n{what:<58}{few:>10}{many:>10}{:>8}", "same?");
}

pub(crate) fn pair(what: &str, few: u64, many: u64) {
    println!("{what:<58}{few:>10}{many:>10}{:>8}", if few == many { "yes" } else { "NO" });
}

/// So many things in so much time.
pub(crate) fn rate(things: usize, took: Duration) -> f64 {
    f64::from(u32::try_from(things).unwrap()) / took.as_secs_f64()
}

/// The middle one.
pub(crate) fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

pub(crate) fn times() {
    println!(
        "\n{:<58}{:>10}{:>10}{:>8}{:>7}",
        "milliseconds, the middle one", "100 ans.", "20,000", "ratio", "aim"
    );
}

/// How long a page takes with few answers and with many.
pub(crate) fn time(of: &str, few: Duration, many: Duration, aim: Option<f64>) {
    let (few, many) = (few.as_secs_f64() * 1000.0, many.as_secs_f64() * 1000.0);
    let aim = aim.map_or_else(|| "–".to_owned(), |aim| format!("{aim:.2}"));
    println!("{of:<58}{few:>10.2}{many:>10.2}{:>8.2}{aim:>7}", many / few);
}
