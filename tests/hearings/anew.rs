//! What changed much after a hearing is heard anew: the advice, and a limited hearing about those parts alone.

use lydhor::hearings::read::scope;
use lydhor::plans::actions::{self as plans, Edit};
use lydhor::plans::read::{Section, sections, versions};
use lydhor::plans::store::Content;
use lydhor::projects;
use lydhor::projects::access::Work;
use lydhor::responses::read::{hearing_by_slug, topics};

use crate::support::client::{Client, hidden};
use crate::support::hearing::form_with;
use crate::support::judged::Judged;

const PAGE: &str = "/planarbeid/boligplan/hores-pa-nytt";

/// A plan that was heard, and a newer version in which the second section says much more.
async fn redrafted() -> (Judged, Client) {
    let judged = Judged::new("boligplan").await;
    let (lead, db) = (judged.seeded.lead.clone(), &judged.app.state.db);
    let seat = db.read_now(|conn| projects::access::seat(conn, &lead, "boligplan", "test")).unwrap().unwrap();
    let work = Work::of(seat).unwrap();
    let signed = judged.signed_in("lead").await;
    assert!(signed.page(PAGE).await.contains("ikke endret etter en høring"));
    db.write_now(|tx| plans::begin(tx, &work, (1, Some(1)))).unwrap();
    assert!(signed.page(PAGE).await.contains("Ingenting er endret"));
    let newest = db.read_now(|conn| versions(conn, work.id())).unwrap().remove(0);
    let second = db.read_now(|conn| sections(conn, newest.version)).unwrap().remove(1);
    let Section { id, version, level, number, kind, heading, item_choices, body, .. } = second;
    let words: String = (0..60).flat_map(|n| [" nytt".to_owned(), n.to_string()]).collect();
    let content =
        Content { number, kind, heading, body: format!("{body}\n\nDette er{words}."), item_choices };
    let edit = Edit { section: id, seen: version, level, content };
    db.write_now(|tx| plans::edit(tx, &work, newest.version, &edit)).unwrap();
    (judged, signed)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limited_hearing_is_about_what_changed_and_nothing_else() {
    let (judged, lead) = redrafted().await;
    let page = lead.page(PAGE).await;
    assert!(page.contains("Én del er så endret") && page.contains("Stor endring"), "{page}");
    let ticked = regex::Regex::new(r#"name="part"\s+value="([^"]+)"\s+checked"#).unwrap();
    let parts: Vec<String> = ticked.captures_iter(&page).map(|found| found[1].to_owned()).collect();
    let second = judged.seeded.sections[1];
    assert_eq!(parts, [second.to_string()]);
    let row = hidden(&page, "new_row");
    let fields = [("part", parts[0].as_str()), ("new_row", row.as_str())];
    let settings = lead.submit_from(PAGE, PAGE, &fields).await.to();
    assert_eq!(lead.submit_from(PAGE, PAGE, &fields).await.to(), settings, "pressed twice");
    let html = lead.page(&settings).await;
    assert!(html.contains("Høringen gjelder") && html.contains("ny høring av endrede deler"), "{html}");

    // Who decided on it must be said before it is published.
    let board = settings.replace("/oppsett", "");
    assert!(lead.page(&format!("{board}/publiser")).await.contains("vedt"));
    let (plan, version) = (hidden(&html, "version"), judged.app.version(2).await.to_string());
    let form = form_with(&[
        ("plan", &version),
        ("kind", "limited_hearing"),
        ("profile", "limited_hearing"),
        ("title", "Ny høring"),
        ("version", &plan),
    ]);
    lead.submit(&settings, &form).await.to();
    lead.submit(&format!("{board}/publiser"), &[]).await.to();
    let slug = board.trim_start_matches("/arbeid/");
    let public = judged.app.visitor().page(&format!("/horing/{slug}")).await;
    assert!(public.contains("gjelder bare delene under") && public.contains("nytt59"), "{public}");
    let db = &judged.app.state.db;
    let asked = db.read_now(|conn| {
        let hearing = hearing_by_slug(conn, slug)?.unwrap();
        Ok::<_, lydhor::db::Error>((topics(conn, &hearing)?, scope(conn, hearing.id)?))
    });
    let (topics, scope) = asked.unwrap();
    let of_sections = topics.iter().filter(|topic| !topic.number.is_empty() || !topic.body.is_empty());
    assert_eq!(of_sections.count(), 1, "one section is asked about: {topics:?}");
    assert_eq!(scope.into_iter().collect::<Vec<_>>(), [second]);
    let other = judged.seeded.sections[2].to_string();
    assert!(!judged.app.visitor().page(&format!("/horing/{slug}")).await.contains(&other));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_can_be_made_about_the_whole_plan_and_nothing_is_begun_about_nothing() {
    let (judged, lead) = redrafted().await;
    assert_eq!(lead.submit_from(PAGE, PAGE, &[]).await.to(), PAGE);
    assert!(lead.page(PAGE).await.contains("Kryss av for minst én del"));
    // What did not change is not heard anew.
    let first = judged.seeded.sections[0].to_string();
    assert_eq!(lead.submit_from(PAGE, PAGE, &[("part", &first)]).await.to(), PAGE);
    let second = judged.seeded.sections[1].to_string();
    let settings = lead.submit_from(PAGE, PAGE, &[("part", &second)]).await.to();
    let widen = format!("{settings}/hele-planen");
    for _ in 0..2 {
        assert_eq!(lead.submit_from(&settings, &widen, &[]).await.to(), settings);
    }
    assert!(!lead.page(&settings).await.contains("La den gjelde hele planen"));
    let caseworker = judged.signed_in("caseworker").await;
    assert!(!caseworker.page(PAGE).await.contains("Begynn en begrenset høring"));
    assert_eq!(caseworker.submit_from(PAGE, PAGE, &[("part", &second)]).await.status, 403);
}
