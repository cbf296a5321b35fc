//! The steering group: its meetings, what it is asked before them and decides at them, and the page its members read.

use lydhor::accounts::Role;
use regex::Regex;

use super::{BOLIG, begun, count};
use crate::support::app::TestApp;
use crate::support::client::{Client, hidden};

const AT: &str = "/planarbeid/boligplan/moter";

/// A meeting on a day: the path of its page.
async fn meeting(who: &Client, day: &str) -> String {
    who.submit(AT, &[("held_on", day), ("place", "Rådhuset")]).await.to()
}

/// The path of the form of a question that stands on this page.
fn question(page: &str) -> String {
    Regex::new(r#"href="([^"]*/sporsmal/[0-9a-f-]+)""#).unwrap().captures(page).unwrap()[1].to_owned()
}

fn undo(page: &str) -> String {
    Regex::new(r#"action="([^"]*/gjenopprett)""#).unwrap().captures(page).unwrap()[1].to_owned()
}

#[tokio::test]
async fn a_question_waits_until_it_is_decided_and_each_step_is_told_in_the_log() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    assert!(ingrid.page(AT).await.contains("Ingen møter er lagt inn."));
    let new = hidden(&ingrid.page(AT).await, "new_row");
    let form = [("held_on", "2026-03-12"), ("place", "Rådhuset"), ("new_row", &new)];
    let at = ingrid.submit(AT, &form).await.to();
    assert_eq!(ingrid.submit(AT, &form).await.to(), at, "sent twice is added once");
    let new = hidden(&ingrid.page(&at).await, "new_row");
    let asked =
        [("title", "Eget mål for ungdom?"), ("explanation", "Ungdomsrådet ber om det."), ("new_row", &new)];
    for _ in 0..2 {
        assert_eq!(ingrid.submit(&at, &asked).await.to(), at);
    }
    let page = ingrid.page(&at).await;
    assert!(page.contains("Ungdomsrådet ber om det.") && page.contains("Venter på svar"), "{page}");
    assert!(ingrid.page(AT).await.contains("Ett spørsmål venter"));
    let own = question(&page);
    let decided = [
        ("title", "Eget mål for ungdom?"),
        ("explanation", "Ungdomsrådet ber om det."),
        ("decision", "Ja, som delmål."),
        ("decided_by", "Hele styringsgruppen"),
        ("version", "1"),
    ];
    assert_eq!(ingrid.submit(&own, &decided).await.to(), at);
    let page = ingrid.page(&at).await;
    assert!(page.contains("Ja, som delmål.") && page.contains("Hele styringsgruppen"), "{page}");
    assert!(ingrid.page(AT).await.contains("Ingenting venter"));
    let log = ingrid.page(&format!("{BOLIG}/logg?hva=project")).await;
    assert!(
        log.contains("Skrev hva styringsgruppen bestemte") && log.contains("Eget mål for ungdom?"),
        "{log}"
    );
    for event in ["meeting_added", "question_added", "question_decided"] {
        assert_eq!(count(&app, &format!("project.{event}")).await, 1, "{event}");
    }
}

#[tokio::test]
async fn what_is_removed_comes_back_by_undo_and_the_second_of_two_is_told() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let at = meeting(&ingrid, "2026-03-12").await;
    ingrid.submit(&at, &[("title", "Hvem skal høres?")]).await.to();
    let own = question(&ingrid.page(&at).await);
    let wording = |decision| {
        [("title", "Hvem skal høres?"), ("decision", decision), ("decided_by", "Alle"), ("version", "1")]
    };
    ingrid.submit(&own, &wording("Borettslagene")).await.to();
    let told = ingrid.submit(&own, &wording("Bydelene")).await.expect(409);
    assert!(told.contains("Borettslagene") && told.contains("Bydelene</textarea>"), "{told}");
    assert_eq!(hidden(&told, "version"), "2");
    let edit = format!("{at}/endre");
    ingrid.submit(&edit, &[("held_on", "2026-03-13"), ("version", "1")]).await.to();
    let told =
        ingrid.submit(&edit, &[("held_on", "2026-03-20"), ("place", "Kinoen"), ("version", "1")]).await;
    let told = told.expect(409);
    assert!(told.contains("13. mars 2026") && told.contains("value=\"2026-03-20\""), "{told}");
    assert!(told.contains("value=\"Kinoen\""), "{told}");

    ingrid.submit_from(&at, &format!("{own}/slett"), &[("version", "1")]).await.expect(409);
    ingrid.submit_from(&at, &format!("{own}/slett"), &[("version", "2")]).await.to();
    let page = ingrid.page(&at).await;
    assert!(page.contains("Ingen spørsmål er lagt inn"), "{page}");
    ingrid.get(&own).await.expect(404);
    let back = undo(&page);
    for _ in 0..2 {
        assert_eq!(ingrid.submit_from(AT, &back, &[]).await.to(), at);
    }
    assert!(ingrid.page(&at).await.contains("Borettslagene"));
    ingrid.submit_from(&at, &format!("{at}/slett"), &[("version", "1")]).await.expect(409);
    assert_eq!(ingrid.submit_from(&at, &format!("{at}/slett"), &[("version", "2")]).await.to(), AT);
    let back = undo(&ingrid.page(AT).await);
    ingrid.get(&at).await.expect(404);
    ingrid.get(&own).await.expect(404);
    ingrid.submit_from(AT, &own, &wording("Etterpå")).await.expect(404);
    assert_eq!(ingrid.submit_from(AT, &back, &[]).await.to(), at);
    assert!(ingrid.page(&at).await.contains("Borettslagene"));
    for event in
        ["question_removed", "question_restored", "meeting_removed", "meeting_restored", "meeting_edited"]
    {
        assert_eq!(count(&app, &format!("project.{event}")).await, 1, "{event}");
    }
}

#[tokio::test]
async fn two_who_decide_at_once_leave_one_decision_and_one_is_told() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let at = meeting(&ingrid, "2026-03-12").await;
    ingrid.submit(&at, &[("title", "Hvem skal høres?")]).await.to();
    let own = question(&ingrid.page(&at).await);
    let token = ingrid.token(&own).await;
    let answers = ["Borettslagene", "Bydelene", "Alle sammen", "Ingen"].map(|decision| {
        let (ingrid, own, token) = (ingrid.clone(), own.clone(), token.clone());
        async move {
            let form = [("title", "Hvem skal høres?"), ("decision", decision), ("decided_by", "Alle")];
            let form = [&form[..], &[("version", "1"), ("csrf", &token)]].concat();
            ingrid.post(&own, &form).await.status
        }
    });
    let mut statuses = futures_util::future::join_all(answers).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409]);
    assert_eq!(count(&app, "project.question_decided").await, 1);
}

#[tokio::test]
async fn a_fault_stands_at_its_field_and_hostile_text_is_text() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let refused = ingrid.submit(AT, &[("held_on", "i morgen"), ("place", "Kinoen")]).await.expect(422);
    assert!(refused.contains("id=\"held_on-error\"") && refused.contains("value=\"Kinoen\""), "{refused}");
    let at = meeting(&ingrid, "2026-03-12").await;
    let refused = ingrid.submit(&at, &[("title", " "), ("explanation", "Fordi")]).await.expect(422);
    assert!(refused.contains("id=\"title-error\"") && refused.contains("Fordi</textarea>"), "{refused}");
    let hostile = "<script>alert(1)</script>\u{202e}\0";
    ingrid.submit(&at, &[("title", hostile), ("explanation", hostile)]).await.to();
    let page = ingrid.page(&at).await;
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !page.contains('\u{202e}'), "{page}");
    assert!(!page.contains("<script>alert"), "{page}");
    let own = question(&page);
    for (decision, by, field) in [("Ja", "", "decided_by"), ("", "Alle", "decision")] {
        let form = [("title", "Hva?"), ("decision", decision), ("decided_by", by), ("version", "1")];
        let refused = ingrid.submit(&own, &form).await.expect(422);
        assert!(refused.contains(&format!("id=\"{field}-error\"")), "{field}: {refused}");
    }
    let long = "å".repeat(5_001);
    let form = [("title", "Hva?"), ("decision", long.as_str()), ("decided_by", "Alle"), ("version", "1")];
    assert!(ingrid.submit(&own, &form).await.expect(422).contains("id=\"decision-error\""));
    let steering = ingrid.page(&format!("{BOLIG}/styringsgruppe")).await;
    assert!(steering.contains("&lt;script&gt;") && !steering.contains("<script>alert"), "{steering}");
}

#[tokio::test]
async fn there_is_an_end_to_the_questions_of_a_meeting() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let at = meeting(&ingrid, "2026-03-12").await;
    let token = ingrid.token(&at).await;
    for number in 1..=40 {
        ingrid.post(&at, &[("title", &format!("Spørsmål {number}")), ("csrf", &token)]).await.to();
    }
    let told = ingrid.submit(&at, &[("title", "Ett til")]).await.expect(422);
    assert!(told.contains("høyst 40 spørsmål") && told.contains("value=\"Ett til\""), "{told}");
    // What was removed does not come back into a meeting that is full.
    let own = question(&ingrid.page(&at).await);
    ingrid.submit_from(&at, &format!("{own}/slett"), &[("version", "1")]).await.to();
    ingrid.submit(&at, &[("title", "Ett til")]).await.to();
    let told = ingrid.submit_from(&at, &format!("{own}/gjenopprett"), &[]).await.expect(409);
    assert!(told.contains("Det er ikke plass til flere"), "{told}");
    assert_eq!(count(&app, "project.question_added").await, 41);
}

#[tokio::test]
async fn the_page_of_the_steering_group_has_the_next_meeting_first() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let page = ingrid.page(&format!("{BOLIG}/styringsgruppe")).await;
    for empty in ["Ingen spørsmål venter på svar.", "Ingenting er bestemt ennå.", "Ikke noe møte er avtalt."]
    {
        assert!(page.contains(empty), "{empty}: {page}");
    }
    // Today is 2 March.
    for (day, title) in [("2026-04-09", "Senere"), ("2026-02-10", "Før"), ("2026-03-02", "I dag")] {
        let at = meeting(&ingrid, day).await;
        ingrid.submit(&at, &[("title", title)]).await.to();
    }
    let last = meeting(&ingrid, "2026-01-15").await;
    ingrid.submit(&last, &[("title", "Mandatet")]).await.to();
    let own = question(&ingrid.page(&last).await);
    let form = [("title", "Mandatet"), ("decision", "Godkjent"), ("decided_by", "Alle"), ("version", "1")];
    ingrid.submit(&own, &form).await.to();
    let page = ingrid.page(&format!("{BOLIG}/styringsgruppe")).await;
    let places: Vec<usize> = ["I dag", "Senere", "Før", "Mandatet"]
        .iter()
        .map(|title| page.find(&format!(">{title}<")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?} {page}");
    assert!(page.contains("Godkjent") && page.contains("Møtet er holdt"), "{page}");
    assert!(page.contains("mandag 2. mars 2026"), "{page}");
    assert!(page.contains("Ingen vurderinger venter på godkjenning."), "{page}");
}

#[tokio::test]
async fn members_read_workers_write_and_nobody_else_sees_a_meeting() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let at = meeting(&ingrid, "2026-03-12").await;
    ingrid.submit(&at, &[("title", "Hvem skal høres?")]).await.to();
    let own = question(&ingrid.page(&at).await);
    let pages = [AT.to_owned(), at.clone(), format!("{BOLIG}/styringsgruppe")];
    for (role, writes) in [("caseworker", true), ("steering", false), ("resource", false), ("reader", false)]
    {
        let account = app.account(role, Role::Reader).await;
        let member = [("account", &*account.id.to_string()), ("role", role)];
        ingrid.submit(&format!("{BOLIG}/medlemmer"), &member).await.to();
        let client = app.sign_in(&account).await;
        for path in &pages {
            let page = client.page(path).await;
            assert_eq!(
                page.contains("<form class=\"form card\""),
                writes && !path.ends_with("gruppe"),
                "{role} {path}"
            );
        }
        let status = if writes { 200 } else { 403 };
        for path in [&own, &format!("{at}/endre")] {
            client.get(path).await.expect(status);
        }
        if !writes {
            is_refused(&client, &at, &own).await;
        }
    }
    let stranger = app.signed_in("Ola Li", Role::Staff).await;
    for path in pages.iter().chain([&own]) {
        stranger.get(path).await.expect(404);
    }
    assert_eq!(count(&app, "project.meeting_added").await, 1);
}

/// Nothing is written by somebody who only reads.
async fn is_refused(client: &Client, at: &str, own: &str) {
    let forms = [AT.to_owned(), at.to_owned()]
        .into_iter()
        .chain(["endre", "slett", "gjenopprett"].map(|what| format!("{at}/{what}")))
        .chain([own.to_owned(), format!("{own}/slett"), format!("{own}/gjenopprett")]);
    for path in forms {
        let fields = [("held_on", "2026-03-12"), ("title", "x"), ("version", "1")];
        client.submit_from(AT, &path, &fields).await.expect(403);
    }
}
