//! A page asks as many questions of the database for many answers as for few.

use crate::support::pages;

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_more_for_more_answers() {
    let (few, many) = (pages::queries(10).await, pages::queries(60).await);
    assert_eq!(few, many);
}
