//! Indicators: numbers by year, drawn as a line beside their table.

use regex::Regex;

use super::{BOLIG, Followed, plain};
use crate::support::client::hidden;

const ALL: &str = "/planarbeid/boligplan/oppfolging/indikatorer";

/// The path that a pattern finds on a page.
fn found(pattern: &str, page: &str) -> String {
    Regex::new(pattern).unwrap().captures(page).unwrap_or_else(|| panic!("{pattern}: {page}"))[1].to_owned()
}

impl Followed {
    /// A new indicator's page.
    pub(super) async fn indicator(&self, said: &[(&str, &str)]) -> String {
        self.lead.submit(ALL, said).await.to()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_indicator_belongs_to_a_measure_and_its_numbers_are_a_line_and_a_table() {
    let followed = Followed::adopted().await;
    let lead = &followed.lead;
    let form = plain(&lead.page(ALL).await);
    let measure = found(r#"value="([0-9a-f-]+)"[^>]*>\s*2.1.1: 1 Bygge 20 boliger"#, &form);
    let row = hidden(&form, "new_row");
    let said = [
        ("name", "Kommunale boliger"),
        ("unit", "boliger"),
        ("item", measure.as_str()),
        ("source", "KOSTRA"),
        ("goal_number", "1 200,5"),
        ("goal_year", "2030"),
        ("new_row", row.as_str()),
    ];
    let one = followed.indicator(&said).await;
    assert_eq!(followed.indicator(&said).await, one);
    assert_eq!(followed.count("measure.indicator_added").await, 1, "sent twice is added once");
    let page = plain(&lead.page(&one).await);
    assert!(page.contains("Ingen tall er lagt inn.") && !page.contains("class=\"chart\""), "{page}");
    let numbers = format!("{one}/tall");
    let first = [("version", "1"), ("year", "2024"), ("number", "900"), ("remark", "Anslag")];
    lead.submit_from(&one, &numbers, &first).await.to();
    let more = [("version", "2"), ("number-2024", "900"), ("remark-2024", "Anslag"), ("year", "2027")];
    lead.submit_from(&one, &numbers, &[&more[..], &[("number", "1\u{a0}050.25")]].concat()).await.to();
    let page = plain(&lead.page(&one).await);
    for told in [
        "2.1.1: 1 Bygge 20 boliger",
        "Målet er 1\u{a0}200,5 i 2030.",
        "fra 900 i 2024 til 1\u{a0}050,25 i 2027",
        "1\u{a0}050,25",
        "class=\"chart__gap\"",
        "class=\"chart__goal\"",
        "Anslag",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("style="), "the policy refuses it");
    assert!(plain(&lead.page(ALL).await).contains(&format!("href=\"{one}\"")));
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_number_stays_typed_and_nobodys_numbers_are_lost() {
    let followed = Followed::adopted().await;
    let lead = &followed.lead;
    let one = followed.indicator(&[("name", "Ventetid")]).await;
    let numbers = format!("{one}/tall");
    let wrong = [("version", "1"), ("year", "2025"), ("number", "1.200,5"), ("remark", "Mine ord")];
    let told = lead.submit_from(&one, &numbers, &wrong).await.expect(422);
    for kept in ["number-error", "bare ett komma eller punktum", "value=\"1.200,5\"", "Mine ord"] {
        assert!(told.contains(kept), "{kept}: {told}");
    }
    let theirs = [("version", "1"), ("year", "2025"), ("number", "-12,5")];
    lead.submit_from(&one, &numbers, &theirs).await.to();
    let mine = [("version", "1"), ("year", "2026"), ("number", "13"), ("remark", "Mine ord")];
    let told = lead.submit_from(&one, &numbers, &mine).await.expect(409);
    assert!(told.contains("−12,5") && told.contains("Mine ord"), "{told}");
    // The other's year stands in the form, or saving again would take it away.
    let theirs = Regex::new(r#"name="number-2025"\s[^>]*value="-12,5""#).unwrap();
    assert!(theirs.is_match(&told), "{told}");
    let edited = [("version", "1"), ("name", "Ventetid i dager")];
    lead.submit(&one, &edited).await.expect(409);
    lead.submit(&one, &[("version", "2"), ("name", "Ventetid i dager")]).await.to();
    let emptied = [("version", "3"), ("number-2025", ""), ("remark-2025", "")];
    lead.submit_from(&one, &numbers, &emptied).await.to();
    assert!(lead.page(&one).await.contains("Ingen tall er lagt inn."));
    lead.submit(ALL, &[("name", "")]).await.expect(422);
    lead.submit(ALL, &[("name", "A"), ("item", "0193d2c0-0000-7000-8000-000000000000")]).await.expect(422);
    lead.submit_from(&one, &format!("{one}/slett"), &[("version", "3")]).await.expect(409);
    for _ in 0..2 {
        lead.submit_from(ALL, &format!("{one}/slett"), &[("version", "4")]).await.to();
    }
    lead.get(&one).await.expect(404);
    for (event, times) in [("edited", 1), ("numbers", 2), ("removed", 1)] {
        assert_eq!(followed.count(&format!("measure.indicator_{event}")).await, times, "{event}");
    }
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_typed_for_a_year_that_somebody_else_took_away_stays_typed() {
    let followed = Followed::adopted().await;
    let lead = &followed.lead;
    let one = followed.indicator(&[("name", "Ventetid")]).await;
    let numbers = format!("{one}/tall");
    lead.submit_from(&one, &numbers, &[("version", "1"), ("year", "2025"), ("number", "12")]).await.to();
    lead.submit_from(&one, &numbers, &[("version", "2"), ("number-2025", ""), ("remark-2025", "")])
        .await
        .to();
    let mine = [("version", "2"), ("number-2025", "15"), ("remark-2025", "Mine ord")];
    let told = lead.submit_from(&one, &numbers, &mine).await.expect(409);
    for (name, value) in [("year", "2025"), ("number", "15"), ("remark", "Mine ord")] {
        let kept = Regex::new(&format!(r#"name="{name}"\s[^>]*value="{value}""#)).unwrap();
        assert!(kept.is_match(&told), "{name}: {told}");
    }
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_projects_indicator_is_not_found() {
    let followed = Followed::adopted().await;
    let lead = &followed.lead;
    let one = followed.indicator(&[("name", "Ventetid")]).await;
    lead.submit("/planarbeid/ny", &[("title", "Skoleplan")]).await.to();
    let other = one.replace(BOLIG, "/planarbeid/skoleplan");
    lead.get(&other).await.expect(404);
    for act in ["", "/tall", "/slett"] {
        let sent =
            lead.submit_from(&one, &format!("{other}{act}"), &[("version", "1"), ("name", "Min")]).await;
        sent.expect(404);
    }
    assert!(lead.page(&one).await.contains("Ventetid"));
    followed.app.finish().await;
}
