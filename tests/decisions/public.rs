//! The public page of an adopted plan: what was decided, and the way of each section to it.

use lydhor::responses::actions::Clear;
use regex::Regex;

use super::plain;
use crate::support::judged::Judged;

/// The public page, which leads to the plan as a Word document.
async fn as_a_file(visitor: &crate::support::client::Client, public: &str) -> String {
    let page = visitor.page(public).await;
    assert!(page.contains(&format!("href=\"{public}/plan.docx\"")), "{page}");
    let file = visitor.bytes(&format!("{public}/plan.docx")).await;
    assert!(!lydhor::plans::import::read("plan.docx", &file).unwrap().sections.is_empty());
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_the_adopted_plan_with_the_way_of_each_section_once_it_is_published() {
    let judged = Judged::new("boligplan").await;
    let (id, parts) = judged.answer("Fjellhagen borettslag", &[(1, "Vi vil ha lys ute.")]);
    let input = judged.cut(parts[0], "Vi vil ha lys ute.");
    judged.approved(&[input], 0, "Lys er bra.");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let (lead, visitor) = (judged.signed_in("lead").await, judged.app.visitor());
    let round = plain(&lead.page("/arbeid/boligplan").await);
    let (_, rest) = round.split_once("href=\"/planarbeid/").unwrap();
    let slug = rest.split(['"', '/']).next().unwrap();
    let (project, public) = (format!("/planarbeid/{slug}"), format!("/plan/{slug}"));
    let council = [
        ("body", "Kommunestyret"),
        ("met_on", "2026-06-18"),
        ("plan", "1"),
        ("ruling", "adopt_with_changes"),
        ("decision", "Planen vedtas slik."),
    ];
    lead.submit(&format!("{project}/behandling"), &council).await.to();
    let page = plain(&lead.page(&format!("{project}/behandling")).await);
    let find = |pattern: &str, page: &str| Regex::new(pattern).unwrap().captures(page).unwrap()[1].to_owned();
    let at = find(r#"href="([^"]*/behandling/[0-9a-f-]+/forslag)""#, &page);
    let minutes = "Forslag fra Ap v/Kari Nordmann:\nSide 3: Hele kap. 1 erstattes med: «Det skal være lys i alle bakgårder.»\n\
        Forslaget ble vedtatt med 21 mot 14 stemmer.";
    lead.submit(&at, &[("minutes", minutes)]).await.to();
    let one = find(r#"href="([^"]*/endringsforslag/[0-9a-f-]+)""#, &plain(&lead.page(&at).await));
    lead.submit_from(&at, &format!("{one}/bekreft"), &[("version", "1")]).await.to();
    lead.submit(&at.replace("/forslag", "/punkter"), &[("text", "En årlig sak om tiltakene")]).await.to();
    lead.submit_from(&at, &at.replace("/forslag", "/vedta"), &[]).await.to();
    visitor.get(&public).await.expect(404);
    let publish = find(r#"action="([^"]*/vedtatt/[0-9a-f-]+/publiser)""#, &plain(&lead.page(&at).await));
    let worker = judged.signed_in("caseworker").await;
    worker.submit_from("/meg", &publish, &[]).await.expect(403);
    lead.submit_from(&at, &publish, &[]).await.to();
    lead.submit_from(&at, &publish, &[]).await.to();
    let published = judged.app.audited().await.iter().filter(|name| *name == "decision.published").count();
    assert_eq!(published, 1, "pressed twice is published once");
    let page = plain(&as_a_file(&visitor, &public).await);
    for told in [
        "Vedtatt av Kommunestyret",
        "Planen vedtas slik.",
        "En årlig sak om tiltakene",
        "Det skal være lys i alle bakgårder.",
        "Ett innspill",
        "/horing/boligplan/oppsummering?del=1",
        "Slik blir det.",
        "Kari Nordmann (Ap)",
        ">21<",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("name=\"csrf\""), "the page is kept for everybody");
    let front = plain(&visitor.page("/").await);
    assert!(front.contains("Vedtatte planer") && front.contains(&format!("href=\"{public}\"")), "{front}");
    // Another of its sections: the heard version is untouched.
    assert!(visitor.page("/horing/boligplan").await.contains("gode"));
    let back = find(r#"action="([^"]*/vedtatt/[0-9a-f-]+/angre)""#, &plain(&lead.page(&at).await));
    lead.submit_from(&at, &back, &[]).await.to();
    visitor.get(&public).await.expect(404);
    assert!(!visitor.page("/").await.contains("Vedtatte planer"));
    judged.app.finish().await;
}
