//! The pages: who begins, who reports, what the list shows, the units, and what is lifted.

use lydhor::accounts::Role;
use lydhor::measures::{MeasureId, Needs, Status, read};
use regex::Regex;

use super::{BOLIG, Followed, plain};
use crate::support::client::{Answer, Client, beyond, hidden};

const LIST: &str = "/planarbeid/boligplan/oppfolging";
const UNITS: &str = "/planarbeid/boligplan/oppfolging/enheter";

impl Followed {
    /// With the follow-up begun by its lead.
    async fn begun() -> Self {
        let followed = Self::adopted().await;
        followed.lead.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.to();
        followed
    }

    async fn member(&self, role: &str) -> Client {
        let account = self.app.account(role, Role::Reader).await;
        let member = [("account", &*account.id.to_string()), ("role", role)];
        self.lead.submit(&format!("{BOLIG}/medlemmer"), &member).await.to();
        self.app.sign_in(&account).await
    }

    fn id(&self, number: &str) -> MeasureId {
        self.measure(number).id
    }

    fn at(&self, number: &str) -> String {
        format!("{LIST}/tiltak/{}", self.id(number))
    }

    /// Reports by the form, as it stands, with these changes.
    async fn send(&self, who: &Client, number: &str, fields: &[(&str, &str)]) -> Answer {
        let today = self.app.state.clock.today().to_string();
        let form = [("reported_on", today.as_str()), ("said", ""), ("needs", ""), ("needs_said", "")];
        let kept = form.iter().filter(|(name, _)| fields.iter().all(|(own, _)| own != name));
        let all: Vec<_> = kept.chain(fields).copied().collect();
        who.submit_from(LIST, &self.at(number), &all).await
    }

    /// The numbers of the measures that the list shows.
    async fn shown(&self, query: &str) -> Vec<String> {
        let page = plain(&self.lead.page(&format!("{LIST}{query}")).await);
        let row = Regex::new(r#"<th scope="row"><a href="[^"]*/tiltak/[0-9a-f-]+"[^>]*>(\S+)"#).unwrap();
        row.captures_iter(&page).map(|found| found[1].to_owned()).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_begins_when_the_plan_is_adopted_and_every_measure_stands_by_its_focus_area() {
    let followed = Followed::drafted().await;
    let page = followed.lead.page(LIST).await;
    assert!(page.contains("Planen er ikke vedtatt ennå") && !page.contains("/begynn\""), "{page}");
    followed.adopt("2026-06-18", ("1", "")).await;
    let caseworker = followed.member("caseworker").await;
    let told = plain(&caseworker.page(LIST).await);
    assert!(told.contains("Prosjektlederen begynner") && !told.contains("/begynn\""), "{told}");
    caseworker.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.expect(403);
    assert_eq!(followed.measures(), []);
    followed.lead.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.to();
    let page = plain(&followed.lead.page(LIST).await);
    for words in
        ["2.1 Bolig for unge", "Bygge 20 boliger", "Boligkontoret", "31. desember 2027", "Ikke meldt ennå"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(followed.shown("").await, ["1", "2", "3"]);
    let front = followed.lead.page(BOLIG).await;
    assert!(front.contains("3 tiltak"), "the seventh step says how many: {front}");
    assert_eq!(followed.count("measure.followup_begun").await, 1);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn team_and_resource_group_report_and_others_read() {
    let followed = Followed::begun().await;
    for (role, reports) in [("caseworker", true), ("resource", true), ("steering", false), ("reader", false)]
    {
        let who = followed.member(role).await;
        let page = who.page(&followed.at("1")).await;
        assert_eq!(page.contains("name=\"reported_on\""), reports, "{role}");
        let status = if reports { 303 } else { 403 };
        followed.send(&who, "1", &[("status", "begun"), ("said", role)]).await.expect(status);
        let unit = [("name", role), ("contact", ""), ("email", "")];
        who.submit_from(UNITS, UNITS, &unit).await.expect(status);
        let edit = [("responsible", ""), ("due_on", ""), ("version", "0")];
        let edited = who.submit_from(LIST, &format!("{}/ansvar", followed.at("2")), &edit).await;
        assert_eq!(edited.status, if reports { 409 } else { 403 }, "{role}: an old version");
        who.submit_from(LIST, &format!("{LIST}/hent"), &[]).await.expect(403);
    }
    let stranger = followed.app.signed_in("Ola Li", Role::Staff).await;
    for path in [LIST, UNITS, &followed.at("1")] {
        stranger.get(path).await.expect(404);
    }
    assert_eq!(followed.count("measure.reported").await, 2);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_lacks_its_reason_comes_back_and_one_that_has_it_moves_the_measure() {
    let mut followed = Followed::begun().await;
    let need = [("status", "delayed"), ("needs", "money"), ("needs_said", "To stillinger.")];
    let refused = followed.send(&followed.lead, "1", &need).await.expect(422);
    assert!(refused.contains("Skriv hvorfor tiltaket er forsinket") && refused.contains("To stillinger."));
    let tomorrow = followed.app.state.clock.today().tomorrow().unwrap().to_string();
    let ahead = [("status", "begun"), ("reported_on", tomorrow.as_str())];
    followed.send(&followed.lead, "1", &ahead).await.expect(422);
    let said = [need.as_slice(), &[("said", "Tomten er ikke kjøpt.")]].concat();
    followed.send(&followed.lead, "1", &said).await.to();
    let standing = followed.measure("1").standing;
    assert_eq!((standing.status, standing.needs), (Status::Delayed, Some(Needs::Money)));
    for (query, numbers) in [
        ("?vis=late", vec!["1"]),
        ("?vis=money", vec!["1"]),
        ("?vis=help", vec![]),
        ("?vis=silent", vec![]),
        ("?vis=gone", vec![]),
    ] {
        assert_eq!(followed.shown(query).await, numbers, "{query}");
    }
    let page = plain(&followed.lead.page(&followed.at("1")).await);
    for words in ["Tomten er ikke kjøpt.", "Ingrid Aas", "Trenger penger", "20 mill. kr"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // In July the other measure's own deadline has passed; who signed in in March has to do so again.
    followed.app.clock.advance(130 * 24 * 3600);
    followed.lead = followed.app.sign_in(&followed.account).await;
    assert_eq!(followed.shown("?vis=late").await, ["1", "2"]);
    assert_eq!(followed.shown("?vis=silent&maneder=3").await, ["1", "2", "3"]);
    assert!(followed.shown("?vis=silent&maneder=6").await.is_empty());
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_a_measure_and_until_when_is_edited_and_a_unit_without_measures_is_removed() {
    let followed = Followed::begun().await;
    let unit = [("name", "Kultur"), ("contact", "Kari Li"), ("email", "kultur@example.no")];
    followed.lead.submit(UNITS, &unit).await.to();
    followed.lead.submit(UNITS, &[("name", "kultur"), ("contact", ""), ("email", "")]).await.expect(422);
    followed.lead.submit(UNITS, &[("name", "Plan"), ("contact", ""), ("email", "ingen")]).await.expect(422);
    let reader = followed.member("reader").await.page(UNITS).await;
    assert!(reader.contains("Kultur"), "{reader}");
    for address in ["kultur@example.no", "Kari Li"] {
        assert!(!reader.contains(address), "addresses are for those who write: {reader}");
    }
    let project = followed.seat().id();
    let units = || followed.app.state.db.read_now(|conn| read::units(conn, project)).unwrap();
    let of = |name: &str| units().into_iter().find(|unit| unit.said.name == name).unwrap();
    let measure = followed.measure("3");
    let (kultur, version) = (of("Kultur").id.to_string(), measure.version.to_string());
    let assign = format!("{}/ansvar", followed.at("3"));
    let fields = [("responsible", kultur.as_str()), ("due_on", "2028-03-31"), ("version", version.as_str())];
    followed.lead.submit_from(LIST, &assign, &fields).await.to();
    let told =
        followed.lead.submit_from(LIST, &assign, &[("responsible", ""), ("due_on", ""), fields[2]]).await;
    assert!(told.expect(409).contains("Kultur"), "what somebody else saved stands beside it");
    let assigned = followed.measure("3").assigned;
    assert_eq!(assigned.due_on.unwrap().to_string(), "2028-03-31");
    assert_eq!(followed.shown(&format!("?enhet={kultur}")).await, ["3"]);
    let one = format!("{UNITS}/{kultur}");
    followed.lead.submit_from(&one, &format!("{one}/fjern"), &[("version", "1")]).await.expect(409);
    let version = followed.measure("3").version.to_string();
    let none = [("responsible", ""), ("due_on", "2028-03-31"), ("version", version.as_str())];
    followed.lead.submit_from(LIST, &assign, &none).await.to();
    for _ in 0..2 {
        followed.lead.submit_from(UNITS, &format!("{one}/fjern"), &[("version", "1")]).await.to();
    }
    assert!(units().iter().all(|unit| unit.said.name != "Kultur"));
    let undo = format!("{one}/gjenopprett");
    let page = plain(&followed.lead.page(UNITS).await);
    assert!(page.contains(&undo), "{page}");
    followed.lead.submit_from(UNITS, &undo, &[]).await.to();
    let version = of("Kultur").version.to_string();
    let name = [("name", "Kultur og idrett"), ("contact", ""), ("email", ""), ("version", &version)];
    followed.lead.submit(&one, &name).await.to();
    assert_eq!(of("Kultur og idrett").said.email, "");
    for (event, times) in [("added", 1), ("removed", 1), ("restored", 1), ("edited", 1)] {
        assert_eq!(followed.count(&format!("measure.unit_{event}")).await, times, "{event}");
    }
    assert_eq!(followed.count("measure.assigned").await, 2);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_measure_needs_is_lifted_and_waits_until_there_is_an_answer() {
    let followed = Followed::begun().await;
    let planned = [("body", "Formannskapet"), ("met_on", "2026-10-01"), ("plan", "2")];
    followed.lead.submit(&format!("{BOLIG}/behandling"), &planned).await.to();
    let need = [("status", "begun"), ("needs", "money"), ("needs_said", "To stillinger.")];
    followed.send(&followed.lead, "1", &need).await.to();
    let at = format!("{}/loft", followed.at("1"));
    assert!(followed.lead.page(&at).await.contains("To stillinger."), "the form begins with the need");
    let said = [("said", "To stillinger."), ("lifted_on", "2026-06-20"), ("treatment", "")];
    let nowhere = [said.as_slice(), &[("reference", "")]].concat();
    followed.lead.submit(&at, &nowhere).await.expect(422);
    let budget = [said.as_slice(), &[("reference", "Økonomiplan 2028–2031")]].concat();
    followed.lead.submit(&at, &budget).await.to();
    let waits = plain(&followed.lead.page(LIST).await);
    assert!(waits.contains("1 behov er løftet") && waits.contains("Økonomiplan 2028–2031"), "{waits}");
    let one =
        Regex::new(r#"href="([^"]*/loft/[0-9a-f-]+)""#).unwrap().captures(&waits).unwrap()[1].to_owned();
    let page = followed.lead.page(&one).await;
    let choice = Regex::new(r#"<option value="([0-9a-f-]{36})""#).unwrap();
    let treatment = choice.captures_iter(&page).last().unwrap()[1].to_owned();
    let answered = [
        ("said", "To stillinger."),
        ("lifted_on", "2026-06-20"),
        ("treatment", treatment.as_str()),
        ("reference", ""),
        ("settled_on", "2026-11-12"),
        ("answer", "Én stilling fra 2028."),
        ("version", &hidden(&page, "version")),
    ];
    let both: Vec<_> =
        answered.iter().map(|(n, v)| if *n == "reference" { (*n, "Budsjett") } else { (*n, *v) }).collect();
    followed.lead.submit(&one, &both).await.expect(422);
    followed.lead.submit(&one, &answered).await.to();
    assert!(!followed.lead.page(LIST).await.contains("behov er løftet"), "it waits no more");
    let page = followed.lead.page(&followed.at("1")).await;
    assert!(page.contains("Én stilling fra 2028.") && page.contains("Formannskapet"), "{page}");
    let council = format!("{BOLIG}/behandling/{treatment}");
    followed.lead.submit_from(&council, &format!("{council}/slett"), &[("version", "1")]).await.expect(409);
    let version = hidden(&followed.lead.page(&one).await, "version");
    let (there, at) = (followed.measure("1").id.to_string(), followed.at("1"));
    for told in ["Det som var løftet, er fjernet.", "Dette var allerede fjernet."] {
        let fields = [("version", version.as_str()), ("item", there.as_str())];
        assert_eq!(followed.lead.submit_from(LIST, &format!("{one}/slett"), &fields).await.to(), at);
        assert!(followed.lead.page(&at).await.contains(told), "{told}");
    }
    for event in ["measure.lifted", "measure.lift_settled", "measure.lift_removed"] {
        assert_eq!(followed.count(event).await, 1, "{event}");
    }
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_plan_is_followed_up_a_page_at_a_time() {
    let rows = (1..=60)
        .map(|number| format!("| {number} | Bygge bolig {number} | NAV |\n"))
        .collect::<Vec<_>>()
        .concat();
    let plan = format!("# Boligplan\n\n## 1 Tiltak\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n{rows}");
    let followed = Followed::drafted_as(&plan).await;
    followed.adopt("2026-06-18", ("1", "")).await;
    followed.lead.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.to();
    let first = followed.shown("").await;
    assert_eq!((first.len(), first[0].as_str(), first[49].as_str()), (50, "1", "50"));
    let query = |link: &str| {
        link.replace("&amp;", "&").split_once('?').map(|(_, query)| format!("?{query}")).unwrap()
    };
    let next = query(&plain(&beyond(&followed.lead.page(LIST).await, "next")));
    let second = followed.shown(&next).await;
    assert_eq!((second.len(), second[0].as_str(), second[9].as_str()), (10, "51", "60"));
    let back = query(&plain(&beyond(&followed.lead.page(&format!("{LIST}{next}")).await, "prev")));
    assert_eq!(followed.shown(&back).await, first);
    followed.app.finish().await;
}
