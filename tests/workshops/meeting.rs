//! A meeting: who of the register took part, and its minutes.

use lydhor::accounts::Role;

use super::place;
use crate::support::app::TestApp;
use crate::support::client::hidden;

const MINUTES: &[u8] = include_bytes!("../data/plan/horingsutkast.odt");

#[tokio::test(flavor = "multi_thread")]
async fn those_who_took_part_are_found_in_the_register_added_and_taken_away() {
    let app = TestApp::spawn().await;
    let (lead, _, event) = place(&app, "Ingrid Aas").await;
    for name in ["Sjøgata borettslag", "Åsen vel"] {
        let new = [("name", name), ("kind", "other"), ("language", "nb")];
        lead.submit("/register/ny", &new).await.to();
    }
    let choose = format!("{event}/deltakere");
    lead.page(&choose).await;
    let found = lead.page(&format!("{choose}?q=sjogata")).await;
    assert!(found.contains("Sjøgata borettslag") && !found.contains("Åsen vel"), "{found}");
    let id = hidden(&found, "consultee");
    for _ in 0..2 {
        lead.submit(&choose, &[("consultee", &id), ("do", "add")]).await.to();
    }
    assert!(lead.page(&event).await.contains("Sjøgata borettslag"));
    lead.submit(&choose, &[("consultee", &id), ("do", "remove")]).await.to();
    assert!(!lead.page(&event).await.contains("Sjøgata borettslag"));
    let nobody = [("consultee", "00000000-0000-0000-0000-000000000001"), ("do", "add")];
    assert_eq!(lead.submit(&choose, &nobody).await.status, 404);
    let audited = app.audited().await;
    for action in ["workshop.participant_added", "workshop.participant_removed"] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), 1, "{action}: {audited:?}");
    }
    let reader = app.signed_in("Ola Nord", Role::Staff).await;
    assert_eq!(reader.get(&choose).await.status, 404, "not a member");
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_read_from_a_document_looked_over_and_kept_as_one_answer() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let (from, to) = (format!("{event}/referat"), format!("{board}/referat"));
    let id = event.rsplit('/').next().unwrap();
    let key = hidden(&lead.page(&from).await, "form_key");
    let fields = [("workshop", id), ("form_key", key.as_str())];
    let read = lead.upload(&from, &to, "file", ("referat.odt", MINUTES.to_vec()), &fields).await.expect(200);
    assert!(read.contains("Dette er teksten i dokumentet") && hidden(&read, "form_key") == key, "{read}");
    let bad =
        lead.upload(&from, &to, "file", ("bilde.odt", b"\x89PNG\0".to_vec()), &fields).await.expect(422);
    assert!(bad.contains("Vi kan ikke lese filen"), "{bad}");
    let none = lead.upload(&from, &to, "file", ("", Vec::new()), &fields).await.expect(422);
    assert!(none.contains("Skriv referatet"), "{none}");
    let text = [&fields[..], &[("text", "Vi trenger flere boliger.\n\nOg busser.")]].concat();
    let bench = lead.upload(&from, &to, "file", ("", Vec::new()), &text).await.to();
    assert_eq!(lead.upload(&from, &to, "file", ("", Vec::new()), &text).await.to(), bench, "sent twice");
    assert!(lead.page(&bench).await.contains("Og busser."));
    assert!(lead.page(&event).await.contains(&bench), "found from its event");
    let again =
        [("workshop", id), ("form_key", "annen"), ("text", "Vi trenger flere boliger.\n\nOg busser.")];
    let again = lead.upload(&from, &to, "file", ("", Vec::new()), &again).await.expect(422);
    assert!(again.contains("Dette referatet er lagret fra før"), "{again}");
    assert_eq!(app.audited().await.iter().filter(|one| *one == "workshop.minutes_kept").count(), 1);
    app.finish().await;
}
