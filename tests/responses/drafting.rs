//! Beginning an answer and writing in it.

use lydhor::invitations::link;

use super::field::{Field, autosave, send};
use crate::support::client::hidden;

#[tokio::test]
async fn a_scanner_that_follows_the_link_changes_nothing() {
    let field = Field::new().await;
    let page = field.app.visitor().page(&field.link).await;
    assert!(page.contains("Sjøgata borettslag") && page.contains("fredag 10. april 2026"), "{page}");
    assert_eq!((field.milestones(), field.responses()), ((false, false, false), 0));
    assert!(field.audited().await.is_empty());
}

#[tokio::test]
async fn two_clicks_begin_one_answer() {
    let field = Field::new().await;
    let (one, two) = (field.app.visitor(), field.app.visitor());
    let (first, second) = tokio::join!(
        one.submit_from(&field.link, &field.link, &[]),
        two.submit_from(&field.link, &field.link, &[])
    );
    assert_eq!(first.to(), second.to());
    assert_eq!(field.responses(), 1);
}

#[tokio::test]
async fn a_save_sent_again_gets_the_same_answer() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let part = field.text_of(1);
    let first = autosave(&visitor, &answer, (&part, "En", "0", "k1")).await;
    assert_eq!(autosave(&visitor, &answer, (&part, "To", "1", "k2")).await.1["version"], 2);
    field.app.clock.advance(60);
    assert_eq!(autosave(&visitor, &answer, (&part, "En", "0", "k1")).await, first);
    assert!(visitor.page(&answer).await.contains(">\nTo</textarea>"), "the replay wrote nothing");
}

#[tokio::test]
async fn a_key_that_comes_again_with_something_else_is_told_and_not_taken_for_saved() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let (one, other) = (field.text_of(1), field.text_of(2));
    autosave(&visitor, &answer, (&one, "En", "0", "k1")).await;
    for (target, text, version) in [(&other, "En", "0"), (&one, "Noe annet", "1")] {
        let (status, told) = autosave(&visitor, &answer, (target, text, version, "k1")).await;
        assert_eq!(status, 422, "{target}: {told}");
        assert_eq!(told["said"], "Vi fikk ikke lagret. Prøv igjen om litt.");
    }
    let page = visitor.page(&answer).await;
    assert_eq!(page.matches(">\nEn</textarea>").count(), 1, "{page}");
    assert!(!page.contains("Noe annet"), "{page}");
    assert_eq!(autosave(&visitor, &answer, (&other, "En", "0", "k2")).await.0, 200);
}

#[tokio::test]
async fn a_form_of_another_revision_or_of_more_parts_than_are_asked_about_saves_nothing() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let stranger = field.app.visitor();
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let theirs = stranger.submit("/horing/plan/svar", &who).await.to();
    let foreign = hidden(&stranger.page(&theirs).await, "revision");
    let nobodys = field.app.clock.new_id().to_string();
    for other in [&foreign, &nobodys] {
        let fields = [("text-whole", "Snikskrevet"), ("revision", other.as_str())];
        visitor.submit(&answer, &fields).await.expect(409);
    }
    visitor.submit(&answer, &[("text-whole", "Uten"), ("revision", "")]).await.expect(400);
    let names: Vec<String> = (0..80).map(|_| format!("text-question-{}", field.app.clock.new_id())).collect();
    let mut many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "Mye")).collect();
    many.extend([("text-whole", "For mye"), ("revision", revision.as_str())]);
    visitor.submit(&answer, &many).await.expect(400);
    for (who, page) in [(&visitor, &answer), (&stranger, &theirs)] {
        let page = who.page(page).await;
        assert!(!page.contains("Snikskrevet") && !page.contains("For mye"), "{page}");
    }
    let fields = [("text-whole", "Mitt eget"), ("revision", revision.as_str())];
    visitor.submit(&answer, &fields).await.to();
}

#[tokio::test]
async fn without_script_every_part_is_saved_by_its_button() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    let revision = hidden(&visitor.page(&answer).await, "revision");
    let (one, question) = (format!("text-{}", field.text_of(1)), format!("text-question-{}", field.question));
    let fields =
        [(&*one, "Linje\r\nto"), (&*question, "Med dugnad"), ("revision", &*revision), ("then", "review")];
    let review = visitor.submit(&answer, &fields).await.to();
    let page = visitor.page(&review).await;
    assert!(page.contains("Linje\nto") && page.contains("Med dugnad"), "{page}");
    let long = "a".repeat(50_001);
    let page = visitor.submit(&answer, &[("text-whole", &long), ("revision", &*revision)]).await.expect(422);
    assert!(page.contains(&long) && page.contains("50\u{a0}001 tegn"), "what was typed is kept, and counted");
}

#[tokio::test]
async fn a_forged_link_and_a_foreign_answer_lead_nowhere() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let mut forged = field.link.clone();
    forged.pop();
    forged.push('x');
    for link in [&*forged, "/i/x", "/i/abc.def"] {
        assert!(visitor.get(link).await.expect(404).contains("virker ikke"), "{link}");
    }
    let (_, answer) = field.begun().await;
    assert_eq!(visitor.get(&answer).await.status, 404);
    let replaced = link::token(&field.app.state.keys, field.invitation, 2);
    assert_eq!(visitor.get(&format!("/i/{replaced}")).await.status, 404);
}

#[tokio::test]
async fn everybody_may_answer() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let form = "/horing/plan/svar";
    let page =
        visitor.submit(form, &[("name", "Kari"), ("email", "nei"), ("kind", "business")]).await.expect(422);
    assert!(page.contains("email-error") && page.contains("sender-error") && page.contains("value=\"Kari\""));
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let answer = visitor.submit(form, &who).await.to();
    let page = visitor.page(&answer).await.replace("&#x2f;", "/");
    let link = regex::Regex::new("href=\"(/i/[^\"]+)\"").unwrap().captures(&page).unwrap()[1].to_owned();
    let elsewhere = field.app.visitor();
    assert_eq!(elsewhere.submit_from(&link, &link, &[]).await.to(), answer);
    autosave(&elsewhere, &answer, ("whole", "Som nabo", "0", "k")).await;
    send(&elsewhere, &answer).await.to();
    assert_eq!(field.received()[0].sender_name, "Kari Nordli");
}

#[tokio::test]
async fn one_browser_holds_several_answers() {
    let field = Field::new().await;
    let (visitor, invited) = field.begun().await;
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let own = visitor.submit("/horing/plan/svar", &who).await.to();
    for answer in [&invited, &own] {
        assert_eq!(autosave(&visitor, answer, ("whole", "Her", "0", "k")).await.0, 200);
    }
}
