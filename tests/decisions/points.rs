//! What a body decided beside the plan's text.

use regex::Regex;

use super::{BOLIG, Treated, plain};
use crate::support::client::hidden;

#[tokio::test(flavor = "multi_thread")]
async fn a_point_is_written_down_done_and_removed_and_nobodys_words_are_lost() {
    let treated = Treated::new().await;
    let (lead, at) = (&treated.lead, treated.at.replace("/forslag", "/punkter"));
    let row = hidden(&lead.page(&at).await, "new_row");
    let point =
        [("text", "Årlig sak om tiltakene"), ("owner", "Kommunedirektøren"), ("due_on", "2020-05-01")];
    let form = [&point[..], &[("new_row", row.as_str())]].concat();
    lead.submit(&at, &form).await.to();
    lead.submit(&at, &form).await.to();
    assert_eq!(treated.count("decision.point_added").await, 1, "sent twice is added once");
    let page = plain(&lead.page(&at).await);
    assert!(page.contains("Årlig sak om tiltakene") && page.contains("Fristen var 1. mai 2020"), "{page}");
    let found = Regex::new(r#"href="([^"]*/oppfolgingspunkt/[0-9a-f-]+)""#).unwrap();
    let one = found.captures(&page).unwrap()[1].to_owned();
    let done = |day: &'static str, version: &'static str| {
        [&point[..], &[("done_on", day), ("version", version)]].concat()
    };
    lead.submit(&one, &done("2026-01-02", "1")).await.to();
    assert!(lead.page(&at).await.contains("Gjort 2. januar 2026"));
    let told = lead.submit(&one, &done("2026-01-03", "1")).await.expect(409);
    assert!(told.contains("2. januar 2026") && told.contains("value=\"2026-01-03\""), "{told}");
    let wrong =
        lead.submit(&one, &[("text", "Mine ord"), ("due_on", "snart"), ("version", "2")]).await.expect(422);
    assert!(wrong.contains("Mine ord") && wrong.contains("due_on-error"), "{wrong}");
    lead.submit(&at, &[("text", "")]).await.expect(422);
    lead.submit_from(&one, &format!("{one}/slett"), &[("version", "1")]).await.expect(409);
    lead.submit_from(&one, &format!("{one}/slett"), &[("version", "2")]).await.to();
    lead.get(&one).await.expect(404);
    lead.get(&one.replace(BOLIG, "/planarbeid/finnes-ikke")).await.expect(404);
    for (event, times) in [("edited", 1), ("removed", 1)] {
        assert_eq!(treated.count(&format!("decision.point_{event}")).await, times, "{event}");
    }
    treated.app.finish().await;
}
