//! Public pages from memory: whatever is written behind the `?`, nobody has pages made that are not there.

use std::collections::BTreeSet;

use lydhor::consultees::ConsulteeKind;
use lydhor::responses::actions::Clear;
use regex::Regex;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::judged::Judged;
use crate::support::scene::{self, Size};

const DIGEST: &str = "/horing/boligplan/oppsummering";

/// Opens pages and gives how many queries they asked.
async fn queries(app: &TestApp, paths: impl Iterator<Item = String>, wanted: u16) -> u64 {
    let (visitor, before) = (app.visitor(), app.state.db.queries_run());
    for path in paths {
        visitor.get(&path).await.expect(wanted);
    }
    app.state.db.queries_run() - before
}

#[tokio::test]
async fn an_address_that_the_digest_does_not_have_is_refused_before_anything_is_made() {
    let judged = Judged::new("boligplan").await;
    let (id, parts) = judged.answer_of(ConsulteeKind::Business, "Nordvik AS", &[(1, "Bygg mer. Bygg nå.")]);
    judged.cut(parts[0], "Bygg mer.");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let app = &judged.app;
    let visitor = app.visitor();
    for there in [
        "",
        "?del=1",
        "?avsender=business",
        &format!("?avsender={id}"),
        "?side=1",
        "?side=x",
        "?del=",
        "?utm=mail",
    ] {
        visitor.get(&format!("{DIGEST}{there}")).await.expect(200);
    }
    for gone in [
        "?side=2",
        "?side=0",
        "?side=-1",
        "?side=9223372036854775807",
        "?del=1&side=2",
        "?del=99",
        "?avsender=municipal_unit",
    ] {
        visitor.get(&format!("{DIGEST}{gone}")).await.expect(404);
    }
    visitor.get(&format!("{DIGEST}.xlsx?del=99")).await.expect(404);
    // Each one alone would ask for the whole digest; together they ask whether it still stands: two queries, once a second.
    let made_up = (0..200).map(|n| match n % 4 {
        0 => format!("{DIGEST}?side={}", n + 2),
        1 => format!("{DIGEST}?del=1.{n}"),
        2 => format!("{DIGEST}?avsender={}", Uuid::from_u128(n)),
        _ => format!("{DIGEST}?emneknagg={}", Uuid::from_u128(n)),
    });
    assert!(queries(app, made_up, 404).await < 450);
    let same = (0..200).map(|n| format!("{DIGEST}?side=1&utm={n}&side_={n}"));
    assert!(queries(app, same, 200).await < 450);
}

#[tokio::test]
async fn the_front_page_shows_each_hearing_once_a_page_at_a_time_and_from_memory() {
    let app = TestApp::spawn().await;
    let all = 75;
    for n in 0..all {
        let size = Size { sections: 1, invited: 1, answers: 0 };
        scene::write(&app.state.db, &app.clock, &format!("plan-{n}"), size);
    }
    let visitor = app.visitor();
    assert_eq!(pages(&visitor, "etter").await, [50, 25]);
    let made_up = format!("2026-04-17_{}", Uuid::from_u128(7));
    for path in
        ["/?etter=x", "/?eldre=2026-04-17", &format!("/?etter={made_up}"), &format!("/?eldre={made_up}")]
    {
        visitor.get(path).await.expect(404);
    }
    assert!(queries(&app, (0..100).map(|n| format!("/?n={n}")), 200).await < 150);
    // A change is seen at once where it is made, and within a second everywhere else.
    app.clock.advance(1_000 * 24 * 3_600);
    app.state.pages.doubt_all();
    assert_eq!(pages(&visitor, "eldre").await, [20, 50, 5]);
}

/// Follows the list to its end; gives how many hearings stood on each page, none of them twice.
async fn pages(visitor: &Client, more: &str) -> Vec<usize> {
    let hearing = Regex::new(r#"<h3><a href="(/horing/[^"]+)""#).unwrap();
    let next = Regex::new(&format!(r#"href="(/\?{more}=[^"]+)""#)).unwrap();
    let (mut path, mut seen, mut lengths) = ("/".to_owned(), BTreeSet::new(), Vec::new());
    loop {
        let html = visitor.page(&path).await;
        let found: Vec<String> = hearing.captures_iter(&html).map(|found| found[1].to_owned()).collect();
        lengths.push(found.len());
        for one in found {
            assert!(seen.insert(one.clone()), "{one} stands twice");
        }
        match next.captures(&html) {
            Some(found) => path = found[1].to_owned(),
            None => return lengths,
        }
    }
}
