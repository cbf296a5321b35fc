//! The letter as its recipients will have it, before it is sent.

use lydhor::consultees::ConsulteeKind;

use super::Place;
use crate::support::client::beyond;

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_is_looked_at_as_each_who_can_be_written_to_gets_it() {
    let place = Place::open().await;
    let preview = format!("{}/brev/forhandsvisning", place.board);
    assert!(place.lead.page(&preview).await.contains("Registeret er tomt"), "nobody is there yet");
    for (name, email) in
        [("Bo sameie", Some("bo@example.no")), ("Åsen vel", Some("as@example.no")), ("Ly vel", None)]
    {
        place.consultee(name, email, ConsulteeKind::HousingCooperative);
    }
    let first = place.lead.page(&preview).await;
    assert!(first.contains("Bo sameie &lt;bo@example.no&gt;") && !first.contains(r#"rel="prev""#), "{first}");
    let second = place.lead.page(&format!("{preview}{}", beyond(&first, "next"))).await;
    assert!(
        second.contains("Åsen vel &lt;as@example.no&gt;") && !second.contains(r#"rel="next""#),
        "{second}"
    );
    let again = place.lead.page(&format!("{preview}{}", beyond(&second, "prev"))).await;
    assert!(again.contains("Bo sameie &lt;bo@example.no&gt;"), "{again}");
}
