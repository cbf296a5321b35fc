//! What the privacy statement and the first page tell a respondent is so.

use std::collections::BTreeSet;

use diesel::prelude::*;
use jiff::ToSpan as _;
use lydhor::db;
use lydhor::db::schema::hearing;
use lydhor::db::types::Day;

use super::field::{DAY, Field, autosave, send};
use crate::support::client::Client;

/// Names of the cookies that a page sets, without what tells one answer's cookie from another's.
async fn cookies(who: &Client, path: &str) -> Vec<String> {
    let answer = who.get(path).await;
    let set = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().to_owned());
    set.map(|cookie| cookie.split(['=', '-']).next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn no_cookie_is_set_that_the_statement_does_not_tell_of() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let mut reading = Vec::new();
    for path in ["/", "/horing/plan", "/personvern", "/tilgjengelighet", "/horing/plan/svar", &field.link] {
        reading.extend(cookies(&visitor, path).await);
    }
    assert_eq!(reading, [""; 0], "who only reads gets none");
    let language = cookies(&visitor, "/sprak?til=nn").await;
    let began = visitor.submit_from(&field.link, &field.link, &[]).await;
    let kept: BTreeSet<&str> =
        began.headers.get_all("set-cookie").iter().map(|v| v.to_str().unwrap()).collect();
    assert_eq!(language, ["sprak"]);
    assert!(kept.iter().all(|cookie| cookie.starts_with("lydhor-svar")) && kept.len() == 2, "{kept:?}");
}

#[tokio::test]
async fn whoever_begins_without_a_letter_is_not_asked_on_behalf_of_whom() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let page = visitor.page("/horing/plan/svar").await;
    assert!(page.contains("Fyll ut hvis du svarer for andre enn deg selv") && !page.contains("På vegne av"));
    assert!(!page.contains(" dere"), "{page}");
}

#[tokio::test]
async fn the_receipts_link_leads_back_to_the_answer_from_another_machine() {
    let field = Field::new().await;
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let visitor = field.app.visitor();
    let answer = visitor.submit("/horing/plan/svar", &who).await.to();
    let link = regex::Regex::new("href=\"(/i/[^\"]+|/svar/lenke/[^\"]+|/s/[^\"]+)\"").unwrap();
    let page = visitor.page(&answer).await;
    let link = link.captures(&page).unwrap_or_else(|| panic!("no link in {page}"))[1].to_owned();
    autosave(&visitor, &answer, ("whole", "Som nabo", "0", "k")).await;
    let receipt = send(&visitor, &answer).await.to();
    assert!(visitor.page(&receipt).await.contains(&link), "the receipt has the same link");
    let elsewhere = field.app.visitor();
    elsewhere.submit_from(&link, &link, &[]).await.to();
    assert!(elsewhere.page(&format!("{answer}/kvittering")).await.contains("Som nabo"));
}

#[tokio::test]
async fn a_link_works_from_the_day_the_hearing_opens() {
    let field = Field::new().await;
    let tomorrow = Day(field.app.clock.today().checked_add(1.day()).unwrap());
    let opens = |tx: &mut db::Tx<'_>| {
        diesel::update(hearing::table).set(hearing::opens_on.eq(tomorrow)).execute(tx.conn())?;
        Ok::<_, db::Error>(())
    };
    field.db().write_now(opens).unwrap();
    let visitor = field.app.visitor();
    assert!(visitor.page(&field.link).await.contains("Lenken virker fra da av"));
    visitor.submit_from("/logg-inn", &field.link, &[]).await.expect(409);
    field.app.clock.advance(DAY);
    visitor.submit(&field.link, &[]).await.to();
}
