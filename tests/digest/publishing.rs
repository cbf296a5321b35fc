//! What the public reads from which moment, and what the lead is told who makes it public.

use lydhor::digest::answer_path;
use lydhor::responses::actions::Clear;

use super::{PUBLIC, STAFF, hearing};

#[tokio::test]
async fn the_public_reads_the_revision_that_was_cleared() {
    let judged = hearing().await;
    let (id, parts) = judged.answer("Ombestemt sameie", &[(1, "Det gamle som er klarert.")]);
    judged.cut(parts[0], "Det gamle som er klarert.");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let (visitor, path) = (judged.app.visitor(), answer_path("boligplan", id));
    assert!(visitor.page(&path).await.contains("Det gamle som er klarert."));
    // A newer one that nobody has cleared: neither its words nor the old ones, which the sender has replaced.
    judged.seeded.answer_again(&judged.app.state.db, &judged.app.clock, id, 2, &[(1, "Det nye og private.")]);
    // Something else is done too, or the page would be the one that is kept.
    let (_, other) = judged.answer("Et annet sameie", &[(2, "Noe annet.")]);
    judged.cut(other[0], "Noe annet.");
    judged.app.state.pages.doubt_all();
    let shown = visitor.get(&path).await;
    assert!(!shown.text.contains("Det nye og private."), "{}", shown.text);
    judged.clear(id, Clear::AsUsual);
    judged.app.state.pages.doubt_all();
    let page = visitor.page(&path).await;
    assert!(page.contains("Det nye og private.") && !page.contains("Det gamle som er klarert."), "{page}");
}

#[tokio::test]
async fn a_withdrawn_clearance_is_off_every_page_with_the_answer_to_whoever_withdrew_it() {
    let judged = hearing().await;
    let (id, parts) = judged.answer("Ny stemme", &[(1, "Også vi vil ha lys.")]);
    judged.cut(parts[0], "Også vi vil ha lys.");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let (visitor, path) = (judged.app.visitor(), answer_path("boligplan", id));
    let staff = judged.signed_in("caseworker").await;
    let one = format!("/arbeid/boligplan/svar/{}", id.0);
    for _ in 0..5 {
        assert!(visitor.page(PUBLIC).await.contains("Ny stemme"));
        assert!(visitor.page(&path).await.contains("vil ha lys"));
        staff.submit_from(&one, &format!("{one}/trekk"), &[]).await.to();
        assert!(!visitor.page(PUBLIC).await.contains("Ny stemme"));
        assert_eq!(visitor.get(&path).await.status, 404);
        judged.clear(id, Clear::AsUsual);
        judged.app.state.pages.doubt_all();
    }
}

#[tokio::test]
async fn whoever_publishes_while_answers_may_come_is_told_until_when() {
    let judged = hearing().await;
    let told = "Svar kan komme etter at oppsummeringen er publisert";
    let lead = judged.signed_in("lead").await;
    let page = lead.page(STAFF).await;
    assert!(page.contains(told) && page.contains("Høringen er åpen til"), "{page}");
    judged.app.clock.advance(400 * 86_400);
    let lead = judged.signed_in("lead").await;
    let page = lead.page(STAFF).await;
    assert!(page.contains("publiser") && !page.contains(told), "{page}");
}
