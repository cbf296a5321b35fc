//! Writing together: each text has its author, what the team says stays with the section, and who has it open is told.

use lydhor::accounts::Role;

use super::{AT, kept, lead, sections};
use crate::support::app::TestApp;
use crate::support::client::{Client, hidden};

/// Two who work on the plan, and the page of the section «Ungdom» in a version of theirs.
async fn two(app: &TestApp) -> (Client, Client, String) {
    let solveig = lead(app, "Solveig Havnes").await;
    let plan = kept(&solveig).await;
    let mads = join(app, &solveig, "Mads Lien", "caseworker").await;
    let ungdom = sections(app, &plan).await.into_iter().find(|one| one.heading == "Ungdom").unwrap();
    (solveig, mads, format!("{plan}/del/{}", ungdom.id))
}

/// Somebody else becomes a member, and signs in.
async fn join(app: &TestApp, lead: &Client, name: &str, role: &str) -> Client {
    let account = app.account(name, Role::Reader).await;
    let id = account.id.to_string();
    lead.submit("/planarbeid/boligplan/medlemmer", &[("account", &id), ("role", role)]).await.to();
    app.sign_in(&account).await
}

async fn write(who: &Client, page: &str, body: &str) {
    let html = who.page(page).await;
    let fields = [
        ("version", hidden(&html, "version")),
        ("heading", "Ungdom".to_owned()),
        ("kind", "text".to_owned()),
        ("level", "2".to_owned()),
        ("body", body.to_owned()),
    ];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    who.submit(page, &fields).await.to();
}

/// How many texts the history shows, and in whose names, the newest first.
async fn authors(who: &Client, page: &str) -> Vec<String> {
    let html = who.page(&format!("{page}/historikk")).await;
    let by = regex::Regex::new("(?:Lagret|Begynt) av ([^<·]+)").unwrap();
    by.captures_iter(&html).map(|found| found[1].trim().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_text_has_its_author_and_can_be_begun_from_again() {
    let app = TestApp::spawn().await;
    let (solveig, mads, page) = two(&app).await;
    assert!(solveig.page(&format!("{page}/historikk")).await.contains("som da versjonen ble begynt"));
    write(&solveig, &page, "Første utkast.").await;
    write(&solveig, &page, "Første utkast, rettet.").await;
    assert_eq!(
        authors(&solveig, &page).await,
        ["Solveig Havnes", "Solveig Havnes"],
        "one go, and the first text"
    );
    write(&mads, &page, "Mads sin tekst.").await;
    app.clock.advance(31 * 60);
    write(&mads, &page, "Mads sin tekst, en time etter.").await;
    assert_eq!(
        authors(&solveig, &page).await,
        ["Mads Lien", "Mads Lien", "Solveig Havnes", "Solveig Havnes"]
    );
    let html = solveig.page(&format!("{page}/historikk")).await;
    assert!(
        html.contains("slik står det nå") && html.contains("<del>") && html.contains("Tekst om ungdom."),
        "{html}"
    );
    let link = regex::Regex::new(r"\?tekst=([0-9a-f-]+)").unwrap();
    let texts: Vec<String> = link.captures_iter(&html).map(|found| found[1].to_owned()).collect();
    assert_eq!(texts.len(), 3, "all but what stands: {html}");
    let earlier = solveig.page(&format!("{page}?tekst={}", texts[1])).await;
    assert!(
        earlier.contains("Første utkast, rettet.") && earlier.contains("Den gjelder først når du lagrer"),
        "{earlier}"
    );
    assert!(solveig.page(&page).await.contains("en time etter"), "nothing is changed by looking");
    // Of another section it is not there.
    let other =
        sections(&app, &format!("{AT}/1")).await.into_iter().find(|one| one.heading == "Eldre").unwrap();
    solveig.get(&format!("{AT}/1/del/{}?tekst={}", other.id, texts[1])).await.expect(404);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_team_says_follows_the_section_until_it_is_settled() {
    let app = TestApp::spawn().await;
    let (solveig, mads, page) = two(&app).await;
    let to = format!("{page}/kommentar");
    let row = hidden(&mads.page(&page).await, "new_row");
    let said = [("comment", "Husk tallene fra Nav."), ("new_row", row.as_str())];
    assert_eq!(mads.submit_from(&page, &to, &said).await.to(), format!("{page}#comments"));
    mads.submit_from(&page, &to, &said).await.to();
    let html = solveig.page(&page).await;
    assert_eq!(html.matches("Husk tallene fra Nav.").count(), 2, "once, and in its button's name: {html}");
    // The same form with other words is another comment.
    mads.submit_from(&page, &to, &[("comment", "Og fra Husbanken."), ("new_row", row.as_str())]).await.to();
    assert!(solveig.page(&page).await.contains("Og fra Husbanken."));
    let refused =
        mads.submit_from(&page, &to, &[("comment", " "), ("new_row", row.as_str())]).await.expect(422);
    assert!(refused.contains("Tekst om ungdom."), "the section stays in its form: {refused}");
    assert!(solveig.page(&format!("{AT}/1/arbeidsbord")).await.contains("2 kommentarer"));

    // The next version has it too; there it is settled, and opened again.
    let next = solveig.submit_from(AT, AT, &[("from", "1"), ("seen", "1")]).await.to();
    let ungdom = sections(&app, &next).await.into_iter().find(|one| one.heading == "Ungdom").unwrap();
    let there = format!("{next}/del/{}", ungdom.id);
    let html = solveig.page(&there).await;
    let settle = regex::Regex::new(r#"action="([^"]*/ferdig)""#).unwrap();
    let settle = settle.captures(&html).unwrap()[1].replace("&#x2f;", "/");
    for _ in 0..2 {
        assert_eq!(solveig.submit_from(&there, &settle, &[]).await.to(), format!("{there}#comments"));
    }
    assert!(solveig.page(&there).await.contains("Én kommentar er ferdig"));
    solveig.submit_from(&there, &settle.replace("/ferdig", "/apne"), &[]).await.to();
    assert!(solveig.page(&there).await.contains("/ferdig"));
    let done = app.audited().await;
    let count = |event: &str| done.iter().filter(|one| *one == event).count();
    assert_eq!(
        ["plan.comment_added", "plan.comment_settled", "plan.comment_reopened"].map(count),
        [2, 1, 1],
        "{done:?}"
    );

    // Those who only read see nothing of it.
    let reader = join(&app, &solveig, "Rita Moe", "reader").await;
    let html = reader.page(&there).await;
    assert!(html.contains("Tekst om ungdom.") && !html.contains("Husk tallene"), "{html}");
    assert_eq!(reader.submit_from(&there, &format!("{there}/kommentar"), &said).await.status, 403);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_a_section_open_is_told_and_that_somebody_saved() {
    let app = TestApp::spawn().await;
    let (solveig, mads, page) = two(&app).await;
    let (to, version) = (format!("{page}/her"), hidden(&solveig.page(&page).await, "version"));
    let open = [("version", version.as_str())];
    let told = solveig.submit_from(&page, &to, &open).await.expect(200);
    assert_eq!(told, r#"{"writers":"","saved":""}"#);
    let told = mads.submit_from(&page, &to, &open).await.expect(200);
    assert!(told.contains("Solveig Havnes har også denne plandelen åpen."), "{told}");
    assert!(mads.page(&page).await.contains("Solveig Havnes har også"), "without a script too");
    write(&mads, &page, "Ny tekst.").await;
    let told = solveig.submit_from(&page, &to, &open).await.expect(200);
    assert!(told.contains("Mads Lien har lagret en ny tekst") && !told.contains("åpen"), "{told}");
    app.clock.advance(60);
    assert!(!mads.page(&page).await.contains("har også"), "whose page is silent has left it");
    app.finish().await;
}
