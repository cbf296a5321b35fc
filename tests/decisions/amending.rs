//! Amendments entered by hand, and read in from minutes.

use lydhor::accounts::Role;

use super::{BOLIG, Treated};
use crate::support::client::hidden;

#[tokio::test(flavor = "multi_thread")]
async fn an_amendment_is_entered_by_hand_changed_and_removed() {
    let treated = Treated::new().await;
    let (lead, new) = (&treated.lead, format!("{}/nytt", treated.at));
    let item = treated.item("Bygge 20 boliger").await;
    let (section, item) = (item.section.to_string(), item.key.to_string());
    let row = hidden(&lead.page(&new).await, "new_row");
    let form = [
        ("new_row", row.as_str()),
        ("position", "1"),
        ("section", &section),
        ("item", &item),
        ("shape", "item_changed"),
        ("new_text", "Bygge 30 boliger"),
        ("proposer", "Kari Nordmann"),
        ("party", "Ap"),
        ("outcome", "carried"),
        ("votes_for", "21"),
        ("parties_against", "H, FrP"),
    ];
    lead.submit(&new, &form).await.to();
    lead.submit(&new, &form).await.to();
    let page = treated.page().await;
    for told in
        ["Kari Nordmann (Ap)", "Punkt endres", "1 Bygge 20 boliger", "Bygge 30 boliger", "H, FrP", "Vedtatt"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    let all = treated.amendments().await;
    let [one] = all.as_slice() else { panic!("sent twice is added once: {all:?}") };
    let edit = |votes: &'static str, version: &'static str| {
        let mut form = form.to_vec();
        form.retain(|(name, _)| !["new_row", "votes_for"].contains(name));
        form.extend([("votes_for", votes), ("version", version)]);
        form
    };
    lead.submit(one, &edit("22", "1")).await.to();
    let told = lead.submit(one, &edit("23", "1")).await.expect(409);
    assert!(told.contains(">22<") && told.contains("value=\"23\""), "{told}");
    assert_eq!(hidden(&told, "version"), "2");
    lead.submit_from(one, &format!("{one}/slett"), &[("version", "1")]).await.expect(409);
    lead.submit_from(one, &format!("{one}/slett"), &[("version", "2")]).await.to();
    lead.get(one).await.expect(404);
    for (event, times) in [("added", 1), ("edited", 1), ("removed", 1)] {
        assert_eq!(treated.count(&format!("decision.amendment_{event}")).await, times, "{event}");
    }
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_amendment_lacks_is_told_beside_its_field_and_what_was_typed_stays() {
    let treated = Treated::new().await;
    let new = format!("{}/nytt", treated.at);
    let (first, second) =
        (treated.section("1").await.key.to_string(), treated.section("2").await.key.to_string());
    let item = treated.item("Bygge 20 boliger").await.key.to_string();
    let base = [("proposer", "Kari Nordmann"), ("new_text", "Mine ord")];
    for (more, field, told) in [
        (vec![("shape", "section_text")], "section", "Velg plandelen forslaget gjelder."),
        (vec![("section", second.as_str())], "shape", "Velg hva forslaget gjør."),
        (
            vec![("section", second.as_str()), ("shape", "item_changed")],
            "item",
            "Velg punktet forslaget gjelder.",
        ),
        (
            vec![("section", &first), ("item", &item), ("shape", "item_after")],
            "item",
            "står ikke i denne plandelen",
        ),
        (vec![("item", item.as_str()), ("shape", "item_struck")], "new_text", "La teksten stå tom"),
        (
            vec![("section", &first), ("shape", "section_text"), ("votes_for", "-1")],
            "votes_for",
            "et helt tall",
        ),
    ] {
        let page = treated.lead.submit(&new, &[&base[..], &more].concat()).await.expect(422);
        let (_, beside) = page.split_once(&format!("id=\"{field}-error\"")).expect(told);
        assert!(beside.split("</p>").next().unwrap().contains(told), "{told}: {beside}");
        assert!(page.contains("Mine ord") && page.contains("Kari Nordmann"), "{page}");
    }
    assert_eq!(treated.count("decision.amendment_added").await, 0);
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_read_in_for_a_person_to_confirm_and_what_is_unclear_is_left_open() {
    let treated = Treated::new().await;
    let lead = &treated.lead;
    let minutes = "Kommunestyret behandlet saken.\nForslag fra Ap v/Kari Nordmann:\n\
        Side 3, kap. 2, pkt. 1 endres til: «Bygge 30 boliger»\nForslaget ble vedtatt med 21 mot 14 stemmer.\n\
        Forslag fra H:\n9.9, pkt. 1 strykes.\nKap. 2 pkt. 2, siste setning strykes.";
    let row = hidden(&lead.page(&treated.at).await, "new_row");
    let form = [("minutes", minutes), ("new_row", &row)];
    let page = super::plain(&lead.submit(&treated.at, &form).await.expect(200));
    let (_, left) = page.split_once("<textarea").unwrap();
    let left = left.split("</textarea>").next().unwrap();
    assert!(left.contains("Kommunestyret behandlet saken.") && !left.contains("Forslag fra"), "{left}");
    for told in
        ["3 forslag er lest fra protokollen", "Vi finner ikke plandelen «9.9»", "«siste setning»", "side 3"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    lead.submit(&treated.at, &form).await.expect(200);
    let all = treated.amendments().await;
    assert_eq!(all.len(), 3, "sent twice is read in once");
    lead.submit_from(&treated.at, &format!("{}/bekreft", all[0]), &[("version", "1")]).await.to();
    assert_eq!(
        lead.submit_from(&treated.at, &format!("{}/bekreft", all[1]), &[("version", "1")]).await.to(),
        all[1]
    );
    let page = treated.page().await;
    assert!(page.contains("2 forslag er lest fra protokollen"), "{page}");
    let form = lead.page(&all[2]).await;
    assert!(form.contains("Kap. 2 pkt. 2, siste setning strykes.") && form.contains("Bekreft"), "{form}");
    let item = treated.item("Leie boliger").await.key.to_string();
    let looked = [("item", item.as_str()), ("shape", "item_struck"), ("party", "H"), ("version", "1")];
    lead.submit(&all[2], &looked).await.to();
    let page = treated.page().await;
    assert!(
        page.contains("Ett forslag er lest fra protokollen") && page.contains("2 Leie boliger"),
        "{page}"
    );
    // What was not read stands on the page, also tomorrow; and the same minutes do not double what stands.
    assert!(page.contains("Én linje er ikke lest som et forslag"), "{page}");
    assert!(page.contains("Kommunestyret behandlet saken."), "{page}");
    let again = lead.submit(&treated.at, &[("minutes", minutes)]).await.expect(422);
    assert!(again.contains("lest inn her før") && again.contains("name=\"again\""), "{again}");
    assert_eq!(treated.amendments().await.len(), 3);
    lead.submit(&treated.at, &[("minutes", minutes), ("again", "true")]).await.expect(200);
    assert_eq!(treated.amendments().await.len(), 6);
    assert_eq!(treated.count("decision.minutes_read").await, 2);
    assert_eq!(treated.count("decision.amendment_edited").await, 2);
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_without_amendments_stay_in_the_form() {
    let treated = Treated::new().await;
    let page = treated.lead.submit(&treated.at, &[("minutes", "Saken ble utsatt.")]).await.expect(422);
    assert!(page.contains("Vi fant ingen endringsforslag") && page.contains("Saken ble utsatt."), "{page}");
    treated.lead.submit(&treated.at, &[("minutes", "")]).await.expect(422);
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amendments_are_their_projects_members_own() {
    let treated = Treated::new().await;
    treated.read_in("Forslag fra Ap:\nKap. 2 pkt. 1 strykes.").await;
    let one = treated.amendments().await.remove(0);
    treated.lead.post(&treated.at, &[("minutes", "Kap. 2 pkt. 1 strykes.")]).await.expect(401);
    let other = treated.app.signed_in("Mads Lien", Role::Staff).await;
    other.submit("/planarbeid/ny", &[("title", "Annen plan")]).await.to();
    let token = other.token("/meg").await;
    let theirs = one.replace(BOLIG, "/planarbeid/annen-plan");
    for path in [&one, &theirs, &treated.at, &treated.at.replace(BOLIG, "/planarbeid/annen-plan")] {
        other.get(path).await.expect(404);
        other.post(path, &[("csrf", &token), ("version", "1"), ("minutes", "a")]).await.expect(404);
    }
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_treatment_with_amendments_is_not_removed() {
    let treated = Treated::new().await;
    treated.read_in("Forslag fra Ap:\nKap. 2 pkt. 1 strykes.").await;
    let treatment = treated.at.trim_end_matches("/forslag");
    let to =
        treated.lead.submit_from(treatment, &format!("{treatment}/slett"), &[("version", "1")]).await.to();
    assert_eq!(to, treated.at);
    assert!(treated.page().await.contains("Behandlingen har endringsforslag, oppfølgingspunkter"));
    assert_eq!(treated.count("project.treatment_removed").await, 0);
    treated.app.finish().await;
}
