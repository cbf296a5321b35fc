//! Two hundred people who answer at once: nobody meets an error.

use crate::support::app::TestApp;
use crate::support::crowd::{Crowd, Respondent, Trouble};

const PEOPLE: usize = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_begin_save_and_send_at_once_and_each_has_a_receipt() {
    let app = TestApp::spawn().await;
    let crowd = Crowd::invite(&app.state, PEOPLE).await;
    let people = crowd.links.iter().map(|link| answer(&app.base, link, &crowd.targets));
    let told = futures_util::future::join_all(people).await;
    let troubles: Vec<_> = told.iter().filter_map(|told| told.as_ref().err()).collect();
    assert!(troubles.is_empty(), "{} of {PEOPLE}: {:?}", troubles.len(), troubles.first());
    let mut receipts: Vec<_> = told.into_iter().map(Result::unwrap).collect();
    receipts.sort();
    receipts.dedup();
    assert_eq!(receipts.len(), PEOPLE, "each has a receipt of their own");
    let submitted = app.audited().await.into_iter().filter(|action| action == "response.submitted").count();
    assert_eq!(submitted, PEOPLE);
}

async fn answer(base: &str, link: &str, targets: &[String]) -> Result<String, Trouble> {
    let respondent = Respondent::begin(base, link).await?;
    for target in targets {
        let saved = respondent.save(target, "Vi støtter dette.", 0).await?;
        respondent.save(target, "Vi støtter dette, men det haster.", saved.version).await?;
    }
    respondent.submit().await?;
    respondent.receipt().await
}
