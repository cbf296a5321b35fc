//! What was said of a section that is gone: it is asked where that goes on, what was said there follows, and an agreed change finds its
//! place.

use lydhor::plans::actions::{self as plans, Edit, FollowError};
use lydhor::plans::following::{PlaceKey, Went};
use lydhor::plans::read::{Section, VersionHead, sections, trail, unfollowed};
use lydhor::plans::store::Content;

use super::Bench;
use super::taking::{LIST, NEW, OLD, agreed, begin, lead, take_into};

const STEDER: &str = "/planarbeid/boligplan/plan/steder";

/// A bench whose first section, with two inputs on it, is gone from version 2; its text stands at the end of the second.
async fn merged() -> (Bench, VersionHead, Section) {
    let mut bench = Bench::new().await;
    let (_, parts) = bench.judged.answer("Velforeningen", &[(1, "Bomiljøet er viktig. Takk for god plan.")]);
    bench.inputs.push(bench.judged.cut_on(parts[0], "Bomiljøet er viktig.", &[1]));
    let plan = begin(&bench);
    let (work, db) = (lead(&bench), &bench.app().state.db);
    let all = db.read_now(|conn| sections(conn, plan.version)).unwrap();
    let (gone, other) = (all[0].clone(), all[1].clone());
    let rewritten = |section: &Section, body: String| {
        let Section { id, version, level, number, kind, heading, item_choices, .. } = section.clone();
        let content = Content { number, kind, heading, body, item_choices };
        let edit = Edit { section: id, seen: version, level, content };
        db.write_now(|tx| plans::edit(tx, &work, plan.version, &edit)).unwrap();
    };
    rewritten(&other, format!("Alle kan leie.\n\n{}", gone.body));
    rewritten(&all[2], "Vi følger opp hvert år.".to_owned());
    db.write_now(|tx| plans::remove(tx, &work, plan.version, gone.id)).unwrap();
    (bench, plan, other)
}

fn waiting(bench: &Bench, plan: &VersionHead) -> i64 {
    let project = bench.judged.seeded.project;
    bench.app().state.db.read_now(|conn| unfollowed(conn, project, plan.version)).unwrap()
}

#[tokio::test]
async fn inputs_of_a_section_that_is_gone_follow_to_where_somebody_says() {
    let (bench, plan, other) = merged().await;
    let signed = bench.judged.signed_in("lead").await;
    assert_eq!(waiting(&bench, &plan), 1);
    let front = signed.page("/planarbeid/boligplan").await;
    assert!(front.contains("med innspill er tatt ut av planen") && front.contains(STEDER), "{front}");
    let gone = PlaceKey::Section(bench.judged.seeded.sections[0]);
    let one = format!("{STEDER}/{gone}");
    let list = signed.page(STEDER).await;
    assert!(list.contains("Finnes ikke i versjon 2") && list.contains(&one), "{list}");
    let page = signed.page(&one).await;
    assert!(page.contains("Bomiljøet er viktig."), "what was said is read before it is decided: {page}");

    let newest = plan.version.to_string();
    let onto = PlaceKey::Section(other.key).to_string();
    let typed = [("newest", newest.as_str()), ("onto", "nowhere"), ("why", "")];
    assert!(signed.submit(&one, &typed).await.expect(422).contains("Skriv hvorfor det ikke lenger står"));
    assert!(
        signed
            .submit(&one, &[("newest", newest.as_str())])
            .await
            .expect(422)
            .contains("Velg hvor innspillene")
    );
    let typed = [("newest", newest.as_str()), ("onto", onto.as_str())];
    assert_eq!(signed.submit(&one, &typed).await.to(), STEDER);
    assert_eq!(signed.submit(&one, &typed).await.to(), STEDER, "pressed twice");
    assert_eq!(waiting(&bench, &plan), 0);
    let list = signed.page(STEDER).await;
    assert!(list.contains("Alle innspill har en plass i versjon 2") && list.contains("Ta tilbake"), "{list}");
    let table = signed.page("/planarbeid/boligplan/plan/2/arbeidsbord").await;
    assert!(table.contains("3 innspill"), "the worktable counts them where they are now: {table}");
    assert_eq!(bench.app().audited().await.iter().filter(|one| *one == "plan.place_followed").count(), 1);

    let found = bench.app().state.db.read_now(|conn| trail(conn, bench.judged.seeded.project)).unwrap();
    assert_eq!(found.target(gone), Some(PlaceKey::Section(other.key)));
    // What it went onto goes too: it is asked about anew.
    let (work, db) = (lead(&bench), &bench.app().state.db);
    let now = db.read_now(|conn| sections(conn, plan.version)).unwrap();
    let removed = now.iter().find(|one| one.key == other.key).unwrap().id;
    db.write_now(|tx| plans::remove(tx, &work, plan.version, removed)).unwrap();
    assert_eq!(waiting(&bench, &plan), 1);
    assert!(signed.page(STEDER).await.contains("Også tatt ut"));
}

#[tokio::test]
async fn what_was_said_can_be_taken_back_and_nothing_goes_where_it_cannot() {
    let (bench, plan, other) = merged().await;
    let (work, db) = (lead(&bench), &bench.app().state.db);
    let gone = PlaceKey::Section(bench.judged.seeded.sections[0]);
    let say_after = |seen, of, went, note: &str| {
        let what = plans::Follow { of, newest: plan.version, went, note: note.to_owned(), seen };
        db.write_now(|tx| plans::follow(tx, &work, &what))
    };
    let say = |of, went, note: &str| say_after(None, of, went, note);
    let standing = PlaceKey::Section(other.key);
    assert!(matches!(say(standing, Went::Nowhere, "x"), Err(FollowError::Moved)), "it stands");
    assert!(matches!(say(gone, Went::Onto(gone), ""), Err(FollowError::NoSuchTarget)));
    let item = PlaceKey::Item(lydhor::plans::ItemKey(bench.inputs[0].0));
    assert!(matches!(say(gone, Went::Onto(item), ""), Err(FollowError::NoSuchTarget)));
    assert!(matches!(say(item, Went::Nowhere, "x"), Err(FollowError::NotFound)), "nobody heard it");
    let first = say(gone, Went::Nowhere, "Ikke kommunens oppgave.").unwrap();
    assert_eq!(waiting(&bench, &plan), 0);
    let blind = say(gone, Went::Onto(standing), "");
    assert!(matches!(blind, Err(FollowError::Answered)), "nobody's answer is replaced unseen");
    let second = say_after(Some(first), gone, Went::Onto(standing), "").unwrap();
    assert_ne!(first, second);
    let signed = bench.judged.signed_in("lead").await;
    let late = format!("{STEDER}/angre/{first}");
    assert_eq!(signed.submit_from(STEDER, &late, &[]).await.to(), STEDER);
    assert!(signed.page(STEDER).await.contains("svart noe annet etterpå"));
    assert_eq!(waiting(&bench, &plan), 0, "what was said since stands");
    let undo = format!("{STEDER}/angre/{second}");
    assert_eq!(signed.submit_from(STEDER, &undo, &[]).await.to(), STEDER);
    assert_eq!(signed.submit_from(STEDER, &undo, &[]).await.to(), STEDER, "pressed twice");
    assert_eq!(waiting(&bench, &plan), 1);

    let reader = bench.judged.signed_in("reader").await;
    assert!(!reader.page(STEDER).await.contains("Flytt til"));
    assert_eq!(reader.submit_from(STEDER, &undo, &[]).await.status, 403);
}

#[tokio::test]
async fn an_agreed_change_is_taken_into_the_section_that_has_its_words_now() {
    let (bench, plan, other) = merged().await;
    let id = agreed(&bench, 0, (OLD, NEW));
    let signed = bench.judged.signed_in("lead").await;
    let page = format!("{LIST}/{id}");
    let html = signed.page(&page).await;
    assert!(
        html.contains("Det vurderingen gjelder, står nå i") && html.contains("Slik blir versjon 2"),
        "{html}"
    );
    let body = format!("Alle kan leie.\n\nKommunen skal ha {NEW}");
    assert!(html.contains(&body), "the text as it becomes: {html}");
    take_into(&bench, id, &plan, (other.key, &body)).unwrap();
    let list = signed.page(&format!("{LIST}?liste=annerledes")).await;
    assert!(list.contains("Alt står slik det ble godkjent"), "{list}");
    let list = signed.page(LIST).await;
    assert!(list.contains("Alt som er godkjent, er tatt inn"), "{list}");
}
