//! Choosing inputs by the thousand, and asking the log what was done.

use lydhor::inputs::InputId;

use super::Bench;
use crate::support::client::beyond;

#[tokio::test]
async fn thousands_are_chosen_at_once_and_more_are_added_by_what_they_say() {
    let bench = Bench::new().await;
    let many: Vec<String> = (0..70).map(|n| format!("Lys nummer {n} mangler.")).collect();
    let (_, parts) = bench.judged.answer("Fjæra velforening", &[(1, &many.join(" "))]);
    for text in &many {
        bench.judged.cut(parts[0], text);
    }
    let caseworker = bench.judged.signed_in("caseworker").await;
    let list = "/arbeid/boligplan/vurderinger";
    let begin = format!("{list}/utvalg");
    let id = bench.inputs[0].0.to_string();
    let strangers: Vec<String> = (0..3000).map(|_| InputId::new(&bench.app().clock).0.to_string()).collect();
    let mut fields: Vec<_> = strangers.iter().map(|id| ("input", id.as_str())).collect();
    fields.push(("input", &id));
    let editor = caseworker.submit_from(list, &begin, &fields).await.expect(200);
    assert_eq!(editor.matches("name=\"input\"").count(), 1, "ids of nothing are not taken along");
    let all = caseworker.submit_from(list, &begin, &[("all", "1"), ("sok", "LYS nummer")]).await.expect(200);
    assert_eq!(all.matches("name=\"input\"").count(), 70);

    let saved = [("input", id.as_str()), ("reasoning", "Enig."), ("do", "add")];
    let picker = caseworker.submit_from(list, &format!("{list}/ny"), &saved).await.to();
    assert_eq!(picker, format!("{list}/1/innspill"));
    let found = caseworker.page(&format!("{picker}?sok=lys+nummer")).await;
    assert_eq!(found.matches("name=\"add\"").count(), 50);
    let rest = caseworker.page(&beyond(&found, "next")).await;
    assert_eq!(rest.matches("name=\"add\"").count(), 20);
    assert!(rest.contains("Lys nummer 69 mangler.") && !rest.contains(r#"rel="next""#), "the filter is kept");
    let none = caseworker.submit(&picker, &[("version", "1")]).await.to();
    assert!(caseworker.page(&none).await.contains("Velg minst ett innspill."));
    let add = [("version", "1"), ("all", "1"), ("sok", "lys nummer")];
    let back = caseworker.submit(&picker, &add).await.to();
    let editor = caseworker.page(&back).await;
    assert!(editor.contains("70 innspill er lagt til.") && editor.contains("Enig."));
    assert_eq!(caseworker.submit(&picker, &add).await.to(), picker, "sent twice, nothing is left to add");
    let other = bench.inputs[1].0.to_string();
    let stale = caseworker.submit(&picker, &[("version", "1"), ("add", &other)]).await.to();
    assert_eq!(stale, back, "what somebody else did first is told there");
    assert_eq!(caseworker.get(&begin).await.to(), format!("{list}?status=unanswered"));
}

/// The button that leads to more inputs.
const MORE: &str = r#"value="add""#;

#[tokio::test]
async fn more_is_offered_while_others_wait_and_only_then() {
    let bench = Bench::new().await;
    let caseworker = bench.judged.signed_in("caseworker").await;
    let list = "/arbeid/boligplan/vurderinger";
    let [first, second] = bench.inputs[..] else { panic!("two inputs") };
    let one = caseworker.page(&format!("{list}/ny?input={first}")).await;
    assert!(one.contains(MORE), "the other waits");
    let both = caseworker.page(&format!("{list}/ny?input={first}&input={second}")).await;
    assert!(!both.contains(MORE), "both are chosen");
    let number = bench.create(&bench.judged.work(), &[first]).unwrap();
    let saved = format!("{list}/{number}");
    assert!(caseworker.page(&saved).await.contains(MORE), "the other waits still");
    let stale = caseworker.page(&format!("{list}/ny?input={first}")).await;
    assert!(stale.contains(MORE), "what is answered already does not hide what waits");
    bench.create(&bench.judged.work(), &[second]).unwrap();
    assert!(!caseworker.page(&saved).await.contains(MORE), "none waits");
}

#[tokio::test]
async fn the_log_is_asked_by_what_and_by_whom_and_leads_there() {
    let bench = Bench::new().await;
    let number = bench.create(&bench.judged.work(), &bench.inputs).unwrap();
    let lead = bench.judged.signed_in("lead").await;
    let log = "/arbeid/boligplan/logg";
    let all = lead.page(log).await;
    let link = format!(r#"href="/arbeid/boligplan/vurderinger/{number}""#);
    assert!(all.contains(&link) && all.contains("Laget et innspill"), "{all}");
    assert!(all.contains(&format!("Begynte på vurdering {number}</a>")), "{all}");
    assert!(all.contains("</a>: <span>Sjøgata borettslag</span>"), "{all}");
    let of_assessments = lead.page(&format!("{log}?hva=assessment")).await;
    assert!(of_assessments.contains(&link) && !of_assessments.contains("Laget et innspill"));
    let leader = bench.judged.seeded.lead.id;
    let of_lead = lead.page(&format!("{log}?hva=assessment&hvem={leader}")).await;
    assert!(!of_lead.contains(&link) && of_lead.contains("Vis hele loggen"));
    assert!(lead.page(&format!("{log}?hva=tull&hvem=tull")).await.contains(&link));
}
