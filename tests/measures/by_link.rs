//! What a unit does with its link: reports in one form, changes it, and is told what became of it. Nobody signs in.

use lydhor::measures::actions::ReportError;
use lydhor::measures::actions::by_link::{self, Came, LinkError, SaidOf, Saved};
use lydhor::measures::{MAX_BY_LINK, Measure, Report, Status, read};

use super::calling::{NAV, OFFICE};
use super::{Followed, plain};
use crate::support::app::delivered;
use crate::support::client::{Client, hidden};

/// The units were asked: the page of the call, and the links.
pub(super) struct Links {
    pub(super) followed: Followed,
    call: String,
    pub(super) office: String,
    nav: String,
}

impl Links {
    pub(super) async fn new() -> Self {
        let followed = Followed::reachable().await;
        let call = followed.ask().await;
        let letters = delivered(&followed.app.state).await;
        let link = |to: &str| {
            let letter = letters.iter().find(|letter| letter.to.email() == to).unwrap();
            path(&letter.text)
        };
        Self { office: link(OFFICE), nav: link(NAV), call, followed }
    }

    pub(super) fn measure(&self, number: &str) -> Measure {
        self.followed.measure(number)
    }

    /// What is reported of a measure by the office's link, without the page.
    fn report(&self, of: &Measure, said: &str) -> Result<Saved, LinkError> {
        let state = &self.followed.app.state;
        let token = self.office.trim_start_matches("/r/").to_owned();
        let came = Came { token, address: "::1".to_owned(), reporter: "Kari Li".to_owned() };
        let report = Report {
            status: Status::Begun,
            said: said.to_owned(),
            reported_on: state.clock.today(),
            needs: None,
            needs_said: String::new(),
        };
        let said = [SaidOf { measure: of.id, report, seen: None }];
        state.db.write_now(|tx| by_link::report(tx, &state.keys, &came, &said))
    }

    /// Says something of measures, as the form on the page does.
    pub(super) async fn say(
        &self,
        who: &Client,
        fields: &[(&str, &str, &str)],
    ) -> crate::support::client::Answer {
        let named: Vec<_> = fields
            .iter()
            .map(|(field, number, value)| match *number {
                "" => ((*field).to_owned(), (*value).to_owned()),
                number => (format!("{field}-{}", self.measure(number).id), (*value).to_owned()),
            })
            .collect();
        let fields: Vec<_> = named.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        who.submit(&self.office, &fields).await
    }
}

/// The path of the link in a letter.
pub(super) fn path(text: &str) -> String {
    let link = text.split_whitespace().find(|word| word.contains("/r/")).unwrap();
    format!("/r/{}", link.rsplit_once("/r/").unwrap().1)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_reports_all_in_one_form_without_an_account() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let page = visitor.page(&links.office).await;
    assert!(page.contains("Bygge 20 boliger") && page.contains("Fortelle om boliger"), "{page}");
    assert!(!page.contains("Leie boliger"), "no other unit's measures");
    assert!(page.contains("Dette står i planen") && page.contains("20 mill. kr"), "what it promised: {page}");
    let said = [
        ("reporter", "", "Kari Nord"),
        ("status", "1", "begun"),
        ("said", "1", "Tomten er kjøpt."),
        ("status", "3", "delayed"),
        ("said", "3", "Vi mangler folk."),
        ("needs", "3", "money"),
        ("needs_said", "3", "En halv stilling."),
    ];
    assert_eq!(links.say(&visitor, &said).await.to(), links.office);
    let receipt = visitor.page(&links.office).await;
    for words in
        ["Takk!", "Alle 2 tiltakene er rapportert", "2 tiltak er lagret", "Kari Nord", "En halv stilling."]
    {
        assert!(receipt.contains(words), "{words}: {receipt}");
    }
    let change = visitor.page(&format!("{}/endre", links.office)).await;
    assert!(change.contains("Tomten er kjøpt.") && change.contains("value=\"Kari Nord\""), "{change}");
    let measure = links.measure("3");
    assert_eq!(
        (measure.standing.status, measure.standing.needs_said.as_str()),
        (Status::Delayed, "En halv stilling.")
    );
    let call = links.followed.lead.page(&links.call).await;
    assert!(call.contains("Har rapportert alt"), "{call}");
    assert_eq!(links.followed.count("measure.reported").await, 2);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_twice_is_reported_once_and_a_change_is_a_new_report() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let said = [("reporter", "", "Kari Nord"), ("status", "1", "begun"), ("said", "1", "Tomten er kjøpt.")];
    links.say(&visitor, &said).await.to();
    links.say(&visitor, &said).await.to();
    assert_eq!(links.followed.count("measure.reported").await, 1);
    let changed = [("reporter", "", "Kari Nord"), ("status", "1", "done"), ("said", "1", "Ferdig.")];
    links.say(&visitor, &changed).await.to();
    assert_eq!(links.followed.count("measure.reported").await, 2);
    assert_eq!(links.measure("1").standing.status, Status::Done);
    let page = visitor.page(&links.office).await;
    assert!(page.contains("tidligere i denne runden"), "what was said before is kept: {page}");
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_saved_stays_as_it_was_typed_and_the_rest_is_saved() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let nameless =
        links.say(&visitor, &[("status", "1", "begun"), ("said", "1", "Mine ord")]).await.expect(422);
    assert!(nameless.contains("Mine ord") && nameless.contains("reporter-error"), "{nameless}");
    let nothing = links.say(&visitor, &[("reporter", "", "Kari Nord")]).await.expect(422);
    assert!(nothing.contains("Velg hvordan det går med minst ett"), "{nothing}");
    let half = [
        ("reporter", "", "Kari Nord"),
        ("status", "1", "begun"),
        ("said", "1", "Går bra."),
        ("status", "3", "stopped"),
        ("needs_said", "3", "Mer tid"),
    ];
    let told = links.say(&visitor, &half).await.expect(422);
    for words in ["Ett tiltak er lagret", "Skriv hvorfor tiltaket", "Mer tid", "Velg hva slags hjelp"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(links.measure("1").standing.status, Status::Begun);
    assert_eq!(links.measure("3").standing.status, Status::NotBegun);
    let one = links.measure("1").id.to_string();
    let other = [
        ("reporter", "", "Kari Nord"),
        ("one", "", one.as_str()),
        ("status", "1", "done"),
        ("said", "1", "Ferdig."),
        ("said", "3", "Halvskrevet"),
    ];
    let told = links.say(&visitor, &other).await.expect(200);
    assert!(told.contains("Ett tiltak er lagret") && told.contains("Halvskrevet"), "{told}");
    assert_eq!(links.followed.count("measure.reported").await, 2);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_in_a_unit_who_report_at_once_are_both_kept_and_the_later_is_told() {
    let links = Links::new().await;
    let (kari, ola) = (links.followed.app.visitor(), links.followed.app.visitor());
    links
        .say(&kari, &[("reporter", "", "Kari Nord"), ("status", "1", "begun"), ("said", "1", "I gang.")])
        .await
        .to();
    // Ola's page was opened before.
    let said = [("reporter", "", "Ola Sør"), ("status", "1", "done"), ("said", "1", "Ferdig.")];
    links.say(&ola, &said).await.to();
    let page = ola.page(&links.office).await;
    assert!(page.contains("Mens du skrev, rapporterte Kari Nord også"), "{page}");
    assert!(page.contains("I gang.") && page.contains("Ferdig."), "{page}");
    assert_eq!(links.measure("1").standing.status, Status::Done);
    // Whoever has seen it is told nothing.
    let seen = hidden(&page, &format!("seen-{}", links.measure("1").id));
    let said = [
        ("reporter", "", "Kari Nord"),
        ("status", "1", "begun"),
        ("said", "1", "Nei."),
        ("seen", "1", seen.as_str()),
    ];
    links.say(&kari, &said).await.to();
    assert!(!kari.page(&links.office).await.contains("Mens du skrev"));
    assert_eq!(links.followed.count("measure.reported").await, 3);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_save_at_the_same_moment_are_all_kept() {
    let links = Links::new().await;
    let names = ["Kari", "Ola", "Siv", "Per"];
    let save = |name: &'static str| {
        let (links, visitor) = (&links, links.followed.app.visitor());
        async move {
            let said = [("reporter", "", name), ("status", "1", "begun"), ("said", "1", name)];
            links.say(&visitor, &said).await.status
        }
    };
    let done = futures_util::future::join_all(names.map(save)).await;
    assert_eq!(done, [303; 4]);
    assert_eq!(links.followed.count("measure.reported").await, 4);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_its_own_units_measures_and_a_forged_one_opens_nothing() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let foreign = links.measure("2").id;
    let (status, seen) = (format!("status-{foreign}"), format!("seen-{foreign}"));
    let fields = [("reporter", "Kari Nord"), (status.as_str(), "done"), (seen.as_str(), "")];
    // Told as one that was given to another unit: nothing is saved.
    visitor.submit(&links.office, &fields).await.expect(409);
    assert_eq!(links.measure("2").standing.status_on, None);
    let (id, secret) = links.office.split_once('.').unwrap();
    let (_, others) = links.nav.split_once('.').unwrap();
    let token = visitor.token(&links.office).await;
    for forged in [
        format!("{id}.{others}"),
        format!("{id}."),
        id.to_owned(),
        format!("{id}x.{secret}"),
        "/r/x".to_owned(),
    ] {
        let page = visitor.get(&forged).await.expect(404);
        assert!(page.contains("Lenken virker ikke"), "{page}");
        let typed = visitor.post(&forged, &[("csrf", &token), ("said-1", "Mine ord")]).await.expect(404);
        assert!(typed.contains("Mine ord"), "{typed}");
        visitor.post(&format!("{forged}/apnet"), &[("csrf", &token)]).await.expect(404);
    }
    visitor.post(&format!("{}/apnet", links.office), &[("csrf", &token)]).await.expect(204);
    assert!(plain(&links.followed.lead.page(&links.call).await).contains("Har åpnet siden"));
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_link_makes_the_old_one_void_and_the_old_one_says_so() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let page = plain(&links.followed.lead.page(&links.call).await);
    let renew = regex::Regex::new(r#"action="([^"]*/enhet/[^"]*/lenke)""#).unwrap();
    for found in renew.captures_iter(&page) {
        links.followed.lead.submit_from(&links.call, &found[1], &[("generation", "1")]).await.to();
        links.followed.lead.submit_from(&links.call, &found[1], &[("generation", "1")]).await.to();
        let told = links.followed.lead.page(&links.call).await;
        assert!(told.contains("var allerede lagt i kø"), "pressed twice: {told}");
    }
    let letters = delivered(&links.followed.app.state).await;
    assert_eq!(letters.len(), 2);
    let newer = path(&letters.iter().find(|letter| letter.to.email() == OFFICE).unwrap().text);
    visitor.page(&newer).await;
    let old = visitor.get(&links.office).await.expect(404);
    assert!(old.contains("Denne lenken er byttet ut"), "{old}");
    let token = visitor.token(&newer).await;
    let typed = visitor.post(&links.office, &[("csrf", &token), ("said-1", "Mine ord")]).await.expect(404);
    assert!(typed.contains("Mine ord") && typed.contains("byttet ut"), "{typed}");
    assert_eq!(links.followed.count("status_call.link_renewed").await, 2);
    // Whoever had the old address is led nowhere from when it is corrected.
    links.followed.reach("Boligkontoret", "riktig@example.no");
    assert!(visitor.get(&newer).await.expect(404).contains("Denne lenken er byttet ut"));
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_on_a_measure_that_was_given_to_another_are_shown_and_nothing_is_saved_in_silence() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    let token = visitor.token(&links.office).await;
    let third = links.measure("3");
    let list = "/planarbeid/boligplan/oppfolging";
    let version = third.version.to_string();
    let nobody = [("responsible", ""), ("due_on", ""), ("version", version.as_str())];
    let assign = format!("{list}/tiltak/{}/ansvar", third.id);
    links.followed.lead.submit_from(list, &assign, &nobody).await.to();
    let (status, said) = (format!("status-{}", third.id), format!("said-{}", third.id));
    let first = format!("status-{}", links.measure("1").id);
    let late = [
        ("csrf", token.as_str()),
        ("reporter", "Kari Nord"),
        (first.as_str(), "begun"),
        (status.as_str(), "begun"),
        (said.as_str(), "Mine ord"),
    ];
    let told = visitor.post(&links.office, &late).await.expect(409);
    assert!(told.contains("fikk en annen ansvarlig") && told.contains("Mine ord"), "{told}");
    assert_eq!(links.measure("1").standing.status, Status::NotBegun);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_call_only_shows_and_what_was_typed_meanwhile_is_not_lost() {
    let links = Links::new().await;
    let visitor = links.followed.app.visitor();
    links.say(&visitor, &[("reporter", "", "Kari Nord"), ("status", "1", "begun")]).await.to();
    let token = visitor.token(&links.office).await;
    let close = format!("{}/lukk", links.call);
    links.followed.lead.submit_from(&links.call, &close, &[("version", "1")]).await.to();
    let said = format!("said-{}", links.measure("3").id);
    let fields = [("csrf", token.as_str()), ("reporter", "Kari Nord"), (said.as_str(), "Mine ord")];
    let late = visitor.post(&links.office, &fields).await.expect(409);
    assert!(late.contains("Dette ble ikke lagret") && late.contains("Mine ord"), "{late}");
    for path in [links.office.clone(), format!("{}/endre", links.office)] {
        let page = visitor.page(&path).await;
        assert!(page.contains("1 av 2 tiltak er ikke rapportert") && !page.contains("<textarea"), "{page}");
    }
    assert_eq!(links.followed.count("measure.reported").await, 1);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_reports_by_its_link_what_is_its_own_and_nothing_else() {
    let links = Links::new().await;
    let (own, other) = (links.measure("1"), links.measure("2"));
    assert_eq!(links.report(&own, "Vi er i gang.").unwrap().count, 1);
    links.report(&own, "Vi er i gang.").unwrap();
    let refused = links.report(&other, "Ikke vårt.");
    assert!(matches!(refused, Err(LinkError::NotTheirs)), "{refused:?}");
    let history = links.followed.app.state.db.read_now(|conn| read::reported(conn, own.id)).unwrap();
    let told: Vec<_> = history.iter().map(|one| (one.unit, one.reporter.as_str())).collect();
    assert_eq!(told, [(own.assigned.unit, "Kari Li")], "sent twice is kept once");
    assert_eq!(links.measure("2").standing.status_on, None);
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_cannot_fill_what_members_need() {
    let links = Links::new().await;
    let own = links.measure("1");
    for number in 0..MAX_BY_LINK {
        links.report(&own, &format!("Melding {number}")).unwrap();
    }
    let refused = links.report(&own, "Én til");
    assert!(matches!(refused, Err(LinkError::Report(ReportError::TooMany))), "{refused:?}");
    assert_eq!(links.followed.count("measure.reported").await, MAX_BY_LINK);
    let said = [("reporter", "", "Kari Li"), ("status", "1", "done"), ("said", "1", "Mine ord")];
    let told = links.say(&links.followed.app.visitor(), &said).await.expect(409);
    assert!(told.contains("Mine ord"), "what was written is shown: {told}");
    links.followed.tell_of(&own, Status::Done);
    assert_eq!(links.measure("1").standing.status, Status::Done, "a member still reports");
    links.followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_reads_what_the_plan_says_of_a_measure_that_is_a_section() {
    let plan = "# Boligplan\n\n## 1 Bolig\n\nOm det.\n\n### Tiltak: Bygge boliger\n\nVi bygger *tjue* små boliger ved torget.\n\n\
        Ansvarlig: Boligkontoret\n";
    let followed = Followed::drafted_as(plan).await;
    followed.adopt("2026-06-18", ("1", "")).await;
    let list = format!("{}/oppfolging", super::BOLIG);
    followed.lead.submit_from(&list, &format!("{list}/begynn"), &[]).await.to();
    followed.reach("Boligkontoret", OFFICE);
    followed.ask().await;
    let letters = delivered(&followed.app.state).await;
    let page = followed.app.visitor().page(&path(&letters[0].text)).await;
    assert!(page.contains("Vi bygger tjue små boliger ved torget."), "{page}");
    followed.app.finish().await;
}
