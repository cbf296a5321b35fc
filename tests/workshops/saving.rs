//! Notes that are saved, saved again, and taken out: each an answer with one input that covers it.

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::db::schema::{input, part, response, revision, workshop_note};
use lydhor::db::{Conn, Error};

use super::{LIST, confirm, place, upload};
use crate::support::app::TestApp;

/// Sender, what it is about, the text, and what its one input says.
async fn answers(app: &TestApp) -> Vec<(String, String, String, String)> {
    let load = |conn: &mut Conn| {
        response::table
            .inner_join(revision::table.on(revision::response_id.eq(response::id)))
            .inner_join(part::table.on(part::revision_id.eq(revision::id)))
            .inner_join(input::table.on(input::part_id.eq(part::id)))
            .filter(response::channel.eq("workshop"))
            .order((response::created_at, part::canonical))
            .select((response::sender_name, part::target_kind, part::canonical, input::quote))
            .load(conn)
    };
    app.state.db.read::<_, Error>(load).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_note_is_an_answer_that_one_input_covers_and_the_same_file_again_changes_nothing() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let preview = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    assert!(lead.page(&preview).await.contains("Lagre 3 lapper"));
    assert_eq!(answers(&app).await, [], "nothing before a yes");
    let job = confirm(&lead, &preview).await.to();
    assert!(lead.page(&event).await.contains("Lappene er på vei inn"));
    assert_eq!(app.run_jobs().await, 3);
    assert!(lead.page(&job).await.contains("3 nye lapper er lagret. 1 rad ble utelatt."));
    let words = |sender: &str, about: &str, text: &str| {
        (sender.to_owned(), about.to_owned(), text.to_owned(), text.to_owned())
    };
    assert_eq!(
        answers(&app).await,
        [
            words("Bord 1", "whole", "Busser om kvelden"),
            words("Bord 1", "section", "Flere små boliger"),
            words("Bord 2", "whole", "Hjelp til å søke")
        ]
    );
    let list = lead.page(&format!("{board}/svar")).await;
    assert!(list.contains("Bord 1") && list.contains("Verksted"), "{list}");
    assert!(lead.page(&event).await.contains("3 lapper er lagret"));
    assert_eq!(lead.get(&preview).await.to(), job, "it is saved, and says so");
    // Again: nothing is new, and one more row is one more note.
    let again = upload(&lead, &event, "igjen.csv", LIST.as_bytes()).await.to();
    let page = lead.page(&again).await;
    assert!(page.contains("Lest inn før") && !page.contains("Lagre 3 lapper"), "{page}");
    confirm(&lead, &again).await.to();
    assert!(lead.page(&again).await.contains("Listen har ingen nye lapper"));
    let more = format!("{LIST}3;Flere benker;Innledning\n");
    let more = upload(&lead, &event, "mer.csv", more.as_bytes()).await.to();
    confirm(&lead, &more).await.to();
    assert_eq!(app.run_jobs().await, 1);
    assert_eq!(answers(&app).await.len(), 4);
    let audited = app.audited().await;
    for (action, times) in [
        ("note_import.uploaded", 3),
        ("note_import.confirmed", 2),
        ("note_import.saved", 2),
        ("input.cut", 4),
    ] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), times, "{action}: {audited:?}");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_list_is_taken_out_and_may_come_again() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let preview = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    confirm(&lead, &preview).await.to();
    app.run_jobs().await;
    let remove = format!("{preview}/fjern");
    let job = lead.submit_from(&event, &remove, &[]).await.to();
    assert!(lead.page(&event).await.contains("Lappene er på vei ut"));
    assert_eq!(app.run_jobs().await, 3);
    assert!(lead.page(&job).await.contains("3 lapper er tatt ut."));
    assert!(lead.page(&event).await.contains("Lappene er tatt ut"));
    assert!(!lead.page(&format!("{board}/vurderinger?status=unanswered")).await.contains("Hjelp til å søke"));
    assert_eq!(lead.submit_from(&event, &remove, &[]).await.status, 409, "once");
    assert!(
        lead.page(&format!("{board}/svar?vis=withdrawn")).await.contains("Bord 2"),
        "it can still be read"
    );
    let again = upload(&lead, &event, "riktig.csv", LIST.as_bytes()).await.to();
    assert!(lead.page(&again).await.contains("Lagre 3 lapper"));
    confirm(&lead, &again).await.to();
    assert_eq!(app.run_jobs().await, 3);
    let audited = app.audited().await;
    assert_eq!(audited.iter().filter(|one| *one == "response.withdrawn").count(), 3, "{audited:?}");
    assert_eq!(audited.iter().filter(|one| *one == "note_import.removed").count(), 1, "{audited:?}");
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_saved_in_steps_and_goes_on_by_whoever_may() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let rows: Vec<String> = (1..=60).map(|at| format!("{};Lapp nummer {at};\n", at % 7)).collect();
    let list = format!("Bord;Innspill;Tema\n{}", rows.concat());
    let preview = upload(&lead, &event, "mange.csv", list.as_bytes()).await.to();
    let page = lead.page(&preview).await;
    assert!(page.contains("Lagre 60 lapper"), "{page}");
    let job = confirm(&lead, &preview).await.to();
    // Whoever said yes is no member any more: the job says so, and another goes on.
    let other = app.account("Ola Nord", Role::Administrator).await;
    let admin = app.sign_in(&other).await;
    let gone = |tx: &mut lydhor::db::Tx<'_>| {
        use lydhor::db::schema::membership;
        diesel::delete(membership::table).execute(tx.conn())
    };
    app.state.db.write::<_, Error>(gone).await.unwrap();
    app.run_jobs().await;
    assert!(lead.page(&job).await.contains("Du har ikke lenger tilgang"));
    let page = admin.page(&event).await;
    assert!(page.contains("Det stoppet opp før noen lapper ble lagret"), "{page}");
    admin.submit_from(&event, &format!("{preview}/igjen"), &[]).await.to();
    assert_eq!(app.run_jobs().await, 60);
    let count = |conn: &mut Conn| workshop_note::table.count().get_result::<i64>(conn);
    assert_eq!(app.state.db.read::<_, Error>(count).await.unwrap(), 60);
    assert!(admin.page(&format!("{board}/verksted")).await.contains("60 lapper"));
    assert_eq!(app.audited().await.iter().filter(|one| *one == "note_import.repeated").count(), 1);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_summary_tells_what_was_raised_by_whom_and_where_the_theme_went() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let summary = format!("{board}/verksted/oppsummering");
    assert!(lead.page(&summary).await.contains("Ingen innspill å oppsummere ennå"));
    let preview = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    confirm(&lead, &preview).await.to();
    app.run_jobs().await;
    let page = lead.page(&summary).await;
    for words in
        ["3 innspill, ordnet etter tema", "1 Innledning", "Bord 1", "42 deltakere", "Planen som helhet"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("I versjon 2"), "there is no later version");
    let theme = lead.page(&format!("{summary}/hele")).await;
    assert!(theme.contains("Busser om kvelden") && !theme.contains("Flere små boliger"), "{theme}");
    assert_eq!(lead.get(&format!("{summary}/00000000-0000-0000-0000-000000000001")).await.status, 404);
    lead.submit(&format!("{board}/publiser"), &[]).await.to();
    let plan = "/planarbeid/boligsosial-handlingsplan/plan";
    lead.submit_from(plan, plan, &[("from", "1"), ("seen", "1")]).await.to();
    let page = lead.page(&summary).await;
    assert!(page.contains("I versjon 2 ble dette til"), "{page}");
    app.finish().await;
}
