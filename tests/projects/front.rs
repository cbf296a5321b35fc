//! A project's first page: where the work is, and what waits for whoever looks.

use lydhor::assessments::actions as assess;
use lydhor::hearings::MemberRole;

use crate::support::judged::Judged;

const ROUND: &str = "/arbeid/boligplan";

/// What waits for somebody, by the paths it leads to.
async fn waiting(judged: &Judged, who: &str) -> Vec<String> {
    let round = judged.signed_in_as(&format!("{who}@example.no")).await;
    let page = round.page(&project(&round.page(ROUND).await)).await.replace("&#x2f;", "/");
    let Some((_, list)) = page.split_once("class=\"waits\"") else { return Vec::new() };
    let list = list.split("</ul>").next().unwrap();
    list.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// The project's path, as a page of its round links to it.
fn project(page: &str) -> String {
    let page = page.replace("&#x2f;", "/");
    let (_, rest) = page.split_once("href=\"/planarbeid/").unwrap();
    format!("/planarbeid/{}", rest.split('"').next().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_told_what_waits_for_them() {
    let judged = Judged::new("boligplan").await;
    judged.member("Styrer", MemberRole::Steering).await;
    let (_, parts) =
        judged.answer("Sjøgata borettslag", &[(1, "Gangveien må lyses opp."), (2, "Flere benker.")]);
    let proposed = judged.cut(parts[0], "Gangveien må lyses opp.");
    assert_eq!(waiting(&judged, "reader.boligplan").await, [""; 0]);
    let bench = format!("{ROUND}/arbeidsbenk");
    let inputs = format!("{ROUND}/vurderinger?status=unanswered");
    assert_eq!(waiting(&judged, "caseworker.boligplan").await, [bench, inputs.clone()]);
    judged.cut(parts[1], "Flere benker.");
    assert_eq!(waiting(&judged, "caseworker.boligplan").await, [inputs.as_str()], "all is cut");
    let number = judged.assess(&[proposed], 0, "Det lyses opp.");
    let work = judged.work();
    judged.app.state.db.write_now(|tx| assess::propose(tx, &work, number, 1)).unwrap();
    let approval = format!("{ROUND}/vurderinger?status=proposed");
    assert_eq!(waiting(&judged, "styrer").await, [approval.as_str()]);
    let lead = waiting(&judged, "lead.boligplan").await;
    assert_eq!(lead[..2], [approval, inputs], "{lead:?}");
    judged.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_seven_steps_say_where_the_work_is() {
    let judged = Judged::new("boligplan").await;
    let lead = judged.signed_in("lead").await;
    let path = project(&lead.page(ROUND).await);
    let page = lead.page(&path).await;
    let (_, now) = page.split_once("aria-current=\"step\"").unwrap();
    let now = now.split("</li>").next().unwrap();
    assert!(now.contains("Høring") && now.contains("Her er dere nå"), "{now}");
    assert_eq!(page.matches("class=\"course__one ").count(), 7);
    assert!(page.contains("Mandat og team") && page.contains("Noe gjenstår"), "no mandate is written");
    judged.app.finish().await;
}
