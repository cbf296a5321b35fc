//! What the steering group's own page says of assessments: in which rounds some wait, and how many.

use lydhor::hearings::MemberRole;

use super::Bench;

#[tokio::test]
async fn the_page_of_the_steering_group_counts_what_waits_for_its_approval() {
    let bench = Bench::new().await;
    let steering = bench.judged.member("Styrer", MemberRole::Steering).await;
    let client = bench.app().sign_in(&steering).await;
    let (work, page) = (bench.judged.work(), "/planarbeid/boligplan/styringsgruppe");
    for (input, waiting) in [(0, "Én vurdering"), (1, "2 vurderinger")] {
        let number = bench.create(&work, &bench.inputs[input..=input]).unwrap();
        bench.propose(&work, number, 1).unwrap();
        let shown = client.page(page).await;
        assert!(shown.contains(waiting), "{shown}");
    }
    let list = "/arbeid/boligplan/vurderinger?status=proposed";
    assert!(client.page(page).await.contains(&format!("href=\"{list}\"")));
    assert!(client.page(list).await.contains("Vi deler bekymringen."));
    for number in [1, 2] {
        bench.approve(&bench.judged.approve(), number, 1).unwrap();
    }
    assert!(client.page(page).await.contains("Ingen vurderinger venter på godkjenning."));
}
