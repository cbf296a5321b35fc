//! The yearly report: looked at while it is under work, frozen when it is sent, and read by everybody.

use diesel::prelude::*;
use jiff::civil::Date;
use lydhor::db::schema::status_report;
use lydhor::documents::docx;
use lydhor::measures::actions as following;
use lydhor::measures::report::actions::{self, Ready, ReportError};
use lydhor::measures::report::{Change, Content, Drafted, read};
use lydhor::measures::{LiftId, Lifted, MeasureStatusId, Needs, Report, Status, StatusReportId};
use lydhor::projects::TreatmentId;

use super::{BOLIG, Followed, plain};
use crate::support::client::hidden;

const ALL: &str = "/planarbeid/boligplan/oppfolging/rapport";

impl Followed {
    /// Followed up, with a report of one measure that is late and needs money.
    async fn late() -> Self {
        let followed = Self::adopted().await;
        let who = followed.manage();
        followed.app.state.db.write_now(|tx| following::begin(tx, &who)).unwrap();
        followed.tell("1", Status::Delayed, Some(Needs::Money));
        followed
    }

    fn tell(&self, number: &str, status: Status, needs: Option<Needs>) {
        self.tell_on(self.app.state.clock.today(), number, status, needs);
    }

    /// The same of a day.
    fn tell_on(&self, reported_on: Date, number: &str, status: Status, needs: Option<Needs>) {
        let (who, measure) = (self.follow(), self.measure(number).id);
        let id = MeasureStatusId::new(&self.app.state.clock);
        let report = Report {
            status,
            said: "Tomten er ikke regulert.".to_owned(),
            reported_on,
            needs,
            needs_said: needs.map(|_| "To millioner".to_owned()).unwrap_or_default(),
        };
        let done = self.app.state.db.write_now(|tx| following::report(tx, &who, (measure, id), &report));
        done.unwrap();
    }

    fn today(&self) -> String {
        self.app.state.clock.today().to_string()
    }

    /// A new report's page.
    async fn begun_report(&self, year: &str) -> String {
        let said = [("year", year), ("until_day", &self.today()), ("foreword", "Kjære kommunestyre.\nTakk.")];
        self.lead.submit(ALL, &said).await.to()
    }

    /// What the page of a report under work says of it, sent by its button.
    async fn send_report(&self, at: &str) {
        let page = self.lead.page(at).await;
        let seen = [("version", hidden(&page, "version")), ("fingerprint", hidden(&page, "fingerprint"))];
        let seen: Vec<(&str, &str)> = seen.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.lead.submit_from(at, &format!("{at}/send"), &seen).await.to();
    }

    /// Publishes the adopted version.
    async fn publish(&self) {
        let treatments = plain(&self.lead.page(&format!("{BOLIG}/behandling")).await);
        let found = regex::Regex::new(r#"href="([^"]*/behandling/[0-9a-f-]+/forslag)""#).unwrap();
        let at = found.captures(&treatments).unwrap()[1].to_owned();
        let page = plain(&self.lead.page(&at).await);
        let publish = regex::Regex::new(r#"action="([^"]*/vedtatt/[0-9a-f-]+/publiser)""#).unwrap();
        let publish = publish.captures(&page).unwrap()[1].to_owned();
        self.lead.submit_from(&at, &publish, &[]).await.to();
    }
}

fn id_of(at: &str) -> StatusReportId {
    at.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_follows_what_is_reported_until_it_is_sent_and_then_never_changes() {
    let followed = Followed::late().await;
    let (lead, db) = (&followed.lead, &followed.app.state.db);
    followed.indicator(&[("name", "Kommunale boliger"), ("goal_number", "20")]).await;
    let at = followed.begun_report("2026").await;
    let page = plain(&lead.page(&at).await);
    for told in [
        "Kjære kommunestyre.",
        "Bygge 20 boliger",
        "Tomten er ikke regulert.",
        "To millioner",
        "Kommunale boliger",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let stale = [("version", hidden(&page, "version")), ("fingerprint", hidden(&page, "fingerprint"))];
    followed.tell("2", Status::Done, None);
    assert!(plain(&lead.page(&at).await).contains("id=\"gjort\""), "the preview is made anew");
    let stale: Vec<(&str, &str)> = stale.iter().map(|(name, value)| (*name, value.as_str())).collect();
    lead.submit_from(&at, &format!("{at}/send"), &stale).await.to();
    assert!(lead.page(&at).await.contains("Noe i planarbeidet er endret"), "only what was seen is sent");
    assert_eq!(followed.count("measure.report_sent").await, 0);
    followed.send_report(&at).await;
    assert_eq!(followed.count("measure.report_sent").await, 1);
    let of = followed.seat().id();
    let frozen = db.read_now(|conn| read::frozen(conn, of, id_of(&at))).unwrap().unwrap();
    followed.tell("1", Status::Done, None);
    assert_eq!(db.read_now(|conn| read::frozen(conn, of, id_of(&at))).unwrap().unwrap(), frozen);
    assert!(plain(&lead.page(&at).await).contains("Tomten er ikke regulert."));
    lead.get(&format!("{at}/endre")).await.expect(409);
    lead.submit_from(&at, &format!("{at}/slett"), &[("version", "2")]).await.expect(409);
    let changed = db.write_now(|tx| {
        let own = status_report::table.filter(status_report::id.eq(id_of(&at)));
        diesel::update(own).set(status_report::foreword.eq("Noe annet")).execute(tx.conn())
    });
    assert!(changed.unwrap_err().to_string().contains("a sent report never changes"));
    let gone = db.write_now(|tx| {
        diesel::delete(status_report::table.filter(status_report::id.eq(id_of(&at)))).execute(tx.conn())
    });
    assert!(gone.unwrap_err().to_string().contains("a sent report never changes"));
    followed.app.finish().await;
}

impl Followed {
    /// What a report until today would say.
    fn drafted_report(&self, year: i32) -> Content {
        let until_day = self.app.state.clock.today();
        let said = Drafted { year, until_day, foreword: String::new(), treatment: None };
        let of = self.seat().id();
        self.app.state.db.read_now(|conn| read::drafted(conn, of, &said)).unwrap()
    }

    /// Brings what the first measure needs to a budget, and writes down the answer.
    fn answered_lift(&self, on: Date) {
        let (who, measure) = (self.follow(), self.measure("1").id);
        let lifted = Lifted {
            treatment: None,
            reference: "Budsjett 2027".to_owned(),
            said: "To millioner".to_owned(),
            lifted_on: on,
            settled_on: None,
            answer: String::new(),
        };
        let answered = Lifted { settled_on: Some(on), answer: "Innvilget".to_owned(), ..lifted.clone() };
        let id = LiftId::new(&self.app.state.clock);
        let db = &self.app.state.db;
        db.write_now(|tx| following::lift(tx, &who, (measure, id), &lifted)).unwrap();
        db.write_now(|tx| following::edit_lift(tx, &who, (id, 1), &answered)).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_down_after_a_report_was_sent_is_in_the_next_whatever_day_it_is_of() {
    let followed = Followed::late().await;
    let clock = &followed.app.state.clock;
    let day = clock.today();
    followed.tell_on(day, "3", Status::Begun, None);
    let at = followed.begun_report("2026").await;
    followed.send_report(&at).await;
    clock.advance(3 * 86_400);
    followed.tell_on(day, "2", Status::Done, None);
    followed.answered_lift(day);
    clock.advance(3 * 86_400);
    let content = followed.drafted_report(2027);
    let of = |number: &str| content.lines().find(|line| line.number == number).unwrap();
    let done: Vec<_> = content.changed(Change::Done).map(|line| line.number.as_str()).collect();
    assert_eq!((content.since, done), (Some(day), vec!["2"]));
    assert_eq!((of("2").reported_on, of("2").silent), (Some(day), false));
    let raised: Vec<_> = of("1").raised.iter().map(|one| (one.settled_on, one.answer.as_str())).collect();
    assert_eq!(raised, [(Some(day), "Innvilget")]);
    assert_eq!((of("3").before, of("3").change, of("3").silent), (Some(Status::Begun), None, true));
    // A report that was taken back has told nobody anything.
    let back = [("version", "2"), ("why", "Feil år.")];
    let lead = followed.app.sign_in(&followed.account).await;
    lead.submit_from(&at, &format!("{at}/trekk"), &back).await.to();
    let content = followed.drafted_report(2027);
    assert_eq!((content.since, content.changed(Change::Begun).count()), (None, 1));
    assert!(content.silent().all(|line| line.status.is_none()));
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_reads_what_stands_and_not_all_that_was_ever_reported() {
    let followed = Followed::late().await;
    let clock = &followed.app.state.clock;
    let at = followed.begun_report("2026").await;
    followed.send_report(&at).await;
    for status in [Status::Begun, Status::Delayed, Status::Begun, Status::Done] {
        clock.advance(86_400);
        followed.tell("2", status, None);
    }
    let content = followed.drafted_report(2027);
    let line = content.lines().find(|line| line.number == "2").unwrap();
    assert_eq!((line.status, line.before, line.reported_on), (Some(Status::Done), None, Some(clock.today())));
    let (of, until) = (followed.seat().id(), clock.today());
    let found = followed.app.state.db.read_now(|conn| read::sources(conn, of, until)).unwrap();
    assert_eq!(found.reported.len(), 2, "one of each measure that somebody told of: {:?}", found.reported);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_send_at_once_send_one() {
    let followed = Followed::late().await;
    let at = followed.begun_report("2026").await;
    let (db, of, who, id) = (&followed.app.state.db, followed.seat().id(), followed.manage(), id_of(&at));
    let drafted = db.read_now(|conn| {
        let found = read::report(conn, of, id)?.unwrap().report;
        read::content(conn, of, &found)
    });
    let seen = drafted.unwrap().fingerprint().unwrap();
    let ready = || db.read_now(|conn| Ready::read(conn, of, (id, 1), &seen));
    let (first, second) = (ready().unwrap(), ready().unwrap());
    db.write_now(|tx| actions::send(tx, &who, &first)).unwrap();
    let late = db.write_now(|tx| actions::send(tx, &who, &second));
    assert!(matches!(late, Err(ReportError::Sent)), "{late:?}");
    assert!(matches!(ready(), Err(ReportError::Sent)));
    assert_eq!(followed.count("measure.report_sent").await, 1);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sent_by_mistake_is_taken_back_with_a_reason_before_its_treatment_has_decided() {
    let followed = Followed::late().await;
    let (lead, db) = (&followed.lead, &followed.app.state.db);
    lead.submit(&format!("{BOLIG}/behandling"), &[("body", "Formannskapet"), ("met_on", "2027-02-01")])
        .await
        .to();
    let of = followed.seat().id();
    let treatments = db.read_now(|conn| lydhor::projects::read::treatments(conn, of)).unwrap();
    let council = treatments.iter().find(|one| one.said.body == "Formannskapet").unwrap();
    let id = council.id.to_string();
    let said = [("year", "2026"), ("until_day", &followed.today()), ("treatment", id.as_str())];
    let at = lead.submit(ALL, &said).await.to();
    followed.send_report(&at).await;
    let back = format!("{at}/trekk");
    lead.submit_from(&at, &back, &[("version", "2"), ("why", "")]).await.expect(422);
    let next = lead.submit_from(&at, &back, &[("version", "2"), ("why", "Feil år.\nBeklager.")]).await.to();
    assert_ne!(next, at);
    let list = plain(&lead.page(ALL).await);
    assert!(list.contains("Trukket tilbake") && list.contains("Feil år.") && list.contains(&next), "{list}");
    let twice = lead.submit_from(&at, &back, &[("version", "2"), ("why", "Feil år.")]).await.to();
    assert_eq!(twice, next, "pressed twice lands where the first did");
    assert!(lead.page(&next).await.contains("allerede trukket tilbake"));
    followed.send_report(&next).await;
    let decided =
        [("body", "Formannskapet"), ("met_on", "2027-02-01"), ("ruling", "take_note"), ("version", "1")];
    lead.submit(&format!("{BOLIG}/behandling/{id}"), &decided).await.to();
    lead.submit_from(&next, &format!("{next}/trekk"), &[("version", "2"), ("why", "For sent")]).await.to();
    assert!(lead.page(&next).await.contains("Behandlingen er avgjort"));
    assert_eq!(followed.count("measure.report_taken_back").await, 1);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_under_work_is_removed_once_however_often_the_button_is_pressed() {
    let followed = Followed::late().await;
    let at = followed.begun_report("2026").await;
    for _ in 0..2 {
        let to = followed.lead.submit_from(ALL, &format!("{at}/slett"), &[("version", "1")]).await.to();
        assert_eq!(to, ALL);
    }
    assert_eq!(followed.count("measure.report_removed").await, 1);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tampered_form_and_another_project_get_nowhere() {
    let followed = Followed::late().await;
    let lead = &followed.lead;
    let at = followed.begun_report("2026").await;
    let today = followed.today();
    let foreign = TreatmentId::new(&followed.app.state.clock).to_string();
    for (field, value) in [
        ("year", "1850"),
        ("year", "2026"),
        ("year", ""),
        ("until_day", "2090-01-01"),
        ("treatment", foreign.as_str()),
    ] {
        let mut said = vec![("year", "2025"), ("until_day", today.as_str()), ("foreword", "Mine\nord")];
        said.retain(|(name, _)| *name != field);
        said.push((field, value));
        let told = lead.submit(ALL, &said).await.expect(422);
        assert!(told.contains(&format!("{field}-error")) && told.contains("Mine\nord"), "{field}: {told}");
    }
    let tampered = [("version", "1"), ("fingerprint", "0000")];
    lead.submit_from(&at, &format!("{at}/send"), &tampered).await.to();
    assert_eq!(followed.count("measure.report_sent").await, 0);
    lead.submit("/planarbeid/ny", &[("title", "Skoleplan")]).await.to();
    let other = at.replace(BOLIG, "/planarbeid/skoleplan");
    lead.get(&other).await.expect(404);
    for act in ["endre", "send", "trekk", "slett", "fil.docx"] {
        let form = [
            ("version", "1"),
            ("fingerprint", "0"),
            ("why", "Derfor"),
            ("year", "2025"),
            ("until_day", &today),
        ];
        lead.submit_from(&at, &format!("{other}/{act}"), &form).await.expect(404);
    }
    lead.submit("/planarbeid/skoleplan/oppfolging/rapport", &[("year", "2026"), ("until_day", &today)])
        .await
        .expect(422);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_a_sent_report_of_a_published_plan_and_nothing_of_one_under_work() {
    let followed = Followed::late().await;
    let (lead, visitor) = (&followed.lead, followed.app.visitor());
    let public = "/plan/boligplan/status";
    let at = followed.begun_report("2026").await;
    visitor.get(public).await.expect(404);
    followed.publish().await;
    assert!(visitor.page(public).await.contains("Ingen statusrapporter"), "none is sent");
    assert!(!plain(&visitor.page("/plan/boligplan").await).contains(public));
    visitor.get(&format!("{public}/2026")).await.expect(404);
    followed.send_report(&at).await;
    assert!(plain(&visitor.page("/plan/boligplan").await).contains(public), "the kept page is made anew");
    let one = format!("{public}/2026");
    assert!(plain(&visitor.page(public).await).contains(&one));
    let page = plain(&visitor.page(&one).await);
    assert!(page.contains("Tomten er ikke regulert.") && page.contains("Boligkontoret"), "{page}");
    for hidden in ["Ingrid Aas", "csrf"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    visitor.get(&format!("{public}/02026")).await.expect(404);
    let file = visitor.bytes(&format!("{one}.docx")).await;
    let document = docx::read(&file).unwrap();
    let told = format!("{:?}", document.blocks);
    for words in ["Bygge 20 boliger", "To millioner", "Dette er forsinket", "Innsatsområde"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("Ingrid Aas"));
    visitor.get(&format!("{one}.xlsx")).await.expect(200);
    visitor.get(&format!("{one}.pdf")).await.expect(404);
    let back = [("version", "2"), ("why", "Feil")];
    lead.submit_from(&at, &format!("{at}/trekk"), &back).await.to();
    visitor.get(&one).await.expect(404);
    visitor.get(&format!("{one}.docx")).await.expect(404);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_have_the_files_made_by_a_job() {
    let followed = Followed::late().await;
    let at = followed.begun_report("2026").await;
    for format in ["docx", "xlsx"] {
        let (_, file) = followed.app.made(&followed.lead, &at, &format!("{at}/fil.{format}")).await;
        assert!(followed.lead.bytes(&file).await.starts_with(b"PK"), "{format}");
    }
    followed.app.finish().await;
}
