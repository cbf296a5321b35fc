//! Follows every link from some pages on, one of each form.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::support::client::Client;

static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r##"href="(/[^"#]*)"##).unwrap());
/// What tells one row from another in an address.
static ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+").unwrap());

/// Opens these pages and all that their links lead to. Of addresses that differ in ids and numbers only, one is enough;
/// each must be there.
pub(crate) async fn walk(who: &Client, from: &[&str]) {
    let mut ahead: Vec<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut known: BTreeSet<String> = ahead.iter().map(|path| form(path)).collect();
    while let Some(path) = ahead.pop() {
        let answer = who.get(&path).await;
        assert!(
            matches!(answer.status, 200 | 303 | 304),
            "{path}: {} {}",
            answer.status,
            answer.text.get(..300).unwrap_or_default()
        );
        let fresh = links(&answer.text).into_iter().filter(|path| known.insert(form(path)));
        ahead.extend(fresh.collect::<Vec<_>>());
    }
}

/// What can be ticked on a page that lets one choose.
pub(crate) fn chosen(html: &str) -> Vec<String> {
    let tick = Regex::new(r#"name="valgt"[^>]* value="([^"]+)""#).unwrap();
    tick.captures_iter(html).map(|found| found[1].to_owned()).collect()
}

/// Addresses of our own that a page links to; assets are another test's, and who signs out sees no more.
fn links(html: &str) -> Vec<String> {
    let all = LINK.captures_iter(html).map(|found| found[1].replace("&amp;", "&"));
    all.filter(|path| !path.starts_with("/assets/") && !path.starts_with("/sprak")).collect()
}

/// An address without what tells one row from another.
fn form(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let names: BTreeSet<&str> = query.split('&').map(|pair| pair.split('=').next().unwrap()).collect();
    format!("{}?{}", ID.replace_all(path, "*"), names.into_iter().collect::<Vec<_>>().join("&"))
}
