//! What a unit said that a measure needs stands until somebody takes it out.

use lydhor::measures::Status;

use super::by_link::{Links, path};
use super::calling::{DAY, OFFICE};
use crate::support::app::delivered;

#[tokio::test(flavor = "multi_thread")]
async fn a_need_from_the_report_before_stands_in_the_form_and_is_said_anew_until_it_is_taken_out() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let first = [
        ("reporter", "", "Kari Nord"),
        ("status", "3", "delayed"),
        ("said", "3", "Vi mangler folk."),
        ("needs", "3", "money"),
        ("needs_said", "3", "En halv stilling."),
    ];
    links.say(&visitor, &first).await.to();
    links.followed.app.clock.advance(DAY);
    let lead = links.followed.app.sign_in(&links.followed.account).await;
    lead.submit("/planarbeid/boligplan/rapportering/ny", &[]).await.to();
    let letters = delivered(&links.followed.app.state).await;
    let letter = letters.iter().rev().find(|letter| letter.to.email() == OFFICE).unwrap();
    let office = path(&letter.text);
    let page = visitor.page(&office).await;
    assert!(page.contains("Dette ble meldt sist") && page.contains("En halv stilling."), "{page}");
    let third = links.measure("3").id;
    let name = |field: &str| format!("{field}-{third}");
    let (status, needs, words, needed) = (name("status"), name("needs"), name("needs_said"), name("needed"));
    let stands = [
        ("reporter", "Kari Nord"),
        (needs.as_str(), "money"),
        (words.as_str(), "En halv stilling."),
        (needed.as_str(), "1"),
    ];
    visitor.submit(&office, &stands).await.expect(422);
    assert_eq!(links.followed.count("measure.reported").await, 1, "what only stands there reports nothing");
    visitor.submit(&office, &[stands.as_slice(), &[(status.as_str(), "begun")]].concat()).await.to();
    let standing = links.measure("3").standing;
    assert_eq!((standing.status, standing.needs_said.as_str()), (Status::Begun, "En halv stilling."));
    let settled =
        [("reporter", "Kari Nord"), (status.as_str(), "begun"), (needs.as_str(), ""), (words.as_str(), "")];
    visitor.submit(&office, &settled).await.to();
    assert_eq!(links.measure("3").standing.needs, None);
    links.followed.app.finish().await;
}
