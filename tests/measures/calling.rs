//! Asking the responsible units: by a button, on their day, reminding those who wait, and closing.

use lydhor::app::build_worker;
use lydhor::mail::{Mailer, SmtpPool};
use lydhor::measures::actions::{self, calling};
use lydhor::measures::read::calls;
use lydhor::measures::{Contact, Measure, MeasureStatusId, Report, Status};
use regex::Regex;

use super::{BOLIG, Followed, plain};
use crate::support::app::delivered;
use crate::support::smtp::{Behaviour, SmtpSink};

pub(super) const OFFICE: &str = "bolig@example.no";
pub(super) const NAV: &str = "nav@example.no";
pub(super) const DAY: i64 = 86_400;

impl Followed {
    /// Followed up, with two units that can be written to.
    pub(super) async fn reachable() -> Self {
        let followed = Self::adopted().await;
        let manage = followed.manage();
        followed.app.state.db.write_now(|tx| actions::begin(tx, &manage)).unwrap();
        followed.reach("Boligkontoret", OFFICE);
        followed.reach("NAV", NAV);
        followed
    }

    /// The address of a unit.
    pub(super) fn reach(&self, name: &str, email: &str) {
        let (db, of, who) = (&self.app.state.db, self.seat().id(), self.follow());
        let units = db.read_now(|conn| lydhor::measures::read::units(conn, of)).unwrap();
        let unit = units.into_iter().find(|unit| unit.said.name == name).unwrap();
        let said = Contact { email: email.to_owned(), contact: String::new(), name: name.to_owned() };
        db.write_now(|tx| actions::edit_unit(tx, &who, (unit.id, unit.version), &said)).unwrap();
    }

    /// The page of the call that the button makes.
    pub(super) async fn ask(&self) -> String {
        self.lead.submit(&format!("{BOLIG}/rapportering/ny"), &[]).await.to()
    }

    /// A member reports for a unit.
    pub(super) fn tell_of(&self, measure: &Measure, status: Status) {
        let who = self.follow();
        let id = MeasureStatusId::new(&self.app.clock);
        let report = Report {
            status,
            said: "Slik går det.".to_owned(),
            reported_on: self.app.clock.today(),
            needs: None,
            needs_said: String::new(),
        };
        self.app.state.db.write_now(|tx| actions::report(tx, &who, (measure.id, id), &report)).unwrap();
    }

    pub(super) fn calls(&self) -> Vec<calls::Call> {
        let of = self.seat().id();
        self.app.state.db.read_now(|conn| calls::calls(conn, of)).unwrap()
    }

    /// Those a letter went to since the last time, sorted.
    pub(super) async fn written_to(&self) -> Vec<String> {
        let letters = delivered(&self.app.state).await;
        let mut to: Vec<_> = letters.iter().map(|letter| letter.to.email().to_owned()).collect();
        to.sort();
        to
    }

    async fn automatic(&self, days: &str) {
        let at = format!("{BOLIG}/rapportering/oppsett");
        let fields =
            [("ask_on", days), ("answer_days", "14"), ("automatic", "true"), ("greeting", "Hei og hå!")];
        let version = crate::support::client::hidden(&self.lead.page(&at).await, "version");
        self.lead.submit(&at, &[&fields[..], &[("version", &version)]].concat()).await.to();
    }
}

async fn sent_by(followed: &Followed, sink: &SmtpSink) {
    let mailer = Mailer::Smtp(SmtpPool::new(sink.url().parse().unwrap()).unwrap());
    build_worker(&followed.app.state, mailer).unwrap().run_until_idle().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn one_button_asks_each_unit_that_can_be_reached_once() {
    let followed = Followed::reachable().await;
    followed.reach("NAV", "");
    let page = plain(&followed.lead.page(&format!("{BOLIG}/rapportering/ny")).await);
    assert!(page.contains(OFFICE) && page.contains("Får ikke brev"), "{page}");
    assert!(
        page.contains("Enheten din har ansvar for 2 tiltak i Boligplan") && page.contains("/r/…"),
        "{page}"
    );
    let call = followed.ask().await;
    let again = followed.ask().await;
    assert_eq!(call, again, "asked again on a day is the same call");
    let sink = SmtpSink::start().await.unwrap();
    sent_by(&followed, &sink).await;
    let letters = sink.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, [OFFICE]);
    let page = plain(&followed.lead.page(&call).await);
    assert!(page.contains("Sendt, ikke åpnet") && page.contains("Har tiltak, men er ikke spurt"), "{page}");
    let list = followed.lead.page(&format!("{BOLIG}/utsendinger")).await;
    assert!(list.contains("Spørsmål om status") && list.contains("Boligkontoret"), "{list}");
    assert_eq!(followed.count("status_call.asked").await, 1);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_says_what_until_when_and_whom_to_ask() {
    let followed = Followed::reachable().await;
    followed.automatic("1.9").await;
    followed.ask().await;
    let letters = delivered(&followed.app.state).await;
    let letter = letters.iter().find(|letter| letter.to.email() == OFFICE).unwrap();
    assert_eq!(letter.subject, "Hvordan går det med 2 tiltak i Boligplan?");
    for words in [
        "Hei, Boligkontoret!",
        "Hei og hå!",
        "mandag 16. mars 2026",
        "1 Bygge 20 boliger",
        "/r/",
        "Ingrid Aas",
    ] {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
        assert!(words == "/r/" || letter.html.contains(words), "{words}: {}", letter.html);
    }
    assert!(!letter.text.contains("Leie boliger"), "another unit's measure");
    assert_eq!(letter.reply_to.as_ref().unwrap().email(), "ingrid.aas@example.no");
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_no_letter_reached_is_seen_and_the_letter_is_sent_again_to_the_right_address() {
    let followed = Followed::reachable().await;
    let call = followed.ask().await;
    let sink = SmtpSink::start().await.unwrap();
    sink.when("nav@", Behaviour::Recipient("550 5.1.1 no such user"));
    sent_by(&followed, &sink).await;
    let page = plain(&followed.lead.page(&call).await);
    assert!(page.contains("Brevet kom ikke fram") && page.contains("no such user"), "{page}");
    followed.reach("NAV", "nav2@example.no");
    let repeat = Regex::new(r#"action="([^"]*/gjenta)""#).unwrap().captures(&page).unwrap()[1].to_owned();
    let version = Regex::new(r#"name="version" value="(\d+)"><input type="hidden" name="there""#).unwrap();
    let version = version.captures(&page).unwrap()[1].to_owned();
    let back =
        followed.lead.submit_from(&call, &repeat, &[("version", &version), ("there", "true")]).await.to();
    assert_eq!(back, call);
    sent_by(&followed, &sink).await;
    assert_eq!(sink.letters().last().unwrap().to, ["nav2@example.no"]);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_asks_on_its_day_once_however_many_programs_look() {
    let followed = Followed::reachable().await;
    followed.automatic("2.3, 10.3").await;
    followed.app.run_jobs().await;
    assert_eq!(followed.calls(), [], "the day it was saved does not count");
    // Tuesday 10 March, half past six in Norway, and then nine.
    followed.app.clock.advance(8 * DAY - 3 * 3600 - 1800);
    followed.app.run_jobs().await;
    assert_eq!(followed.calls(), [], "nobody is written to in the night");
    followed.app.clock.advance(3 * 3600);
    tokio::join!(followed.app.run_jobs(), followed.app.run_jobs_elsewhere());
    tokio::join!(followed.app.run_jobs_elsewhere(), followed.app.run_jobs());
    assert_eq!(followed.written_to().await, [OFFICE, NAV]);
    for _ in 0..3 {
        followed.app.clock.advance(DAY);
        followed.app.run_jobs().await;
    }
    let calls = followed.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!((calls[0].asked_on.to_string(), calls[0].asked_by), ("2026-03-10".to_owned(), None));
    assert_eq!(followed.written_to().await, Vec::<String>::new());
    assert_eq!(followed.count("status_call.asked").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_ask_at_once_ask_once() {
    let followed = Followed::reachable().await;
    let (db, manage) = (&followed.app.state.db, followed.manage());
    let asked = |_: usize| {
        let (db, manage) = (db.clone(), manage.clone());
        tokio::task::spawn_blocking(move || db.write_now(|tx| calling::ask(tx, &manage)).is_ok())
    };
    let (one, other) = tokio::join!(asked(1), asked(2));
    assert_ne!(one.unwrap(), other.unwrap());
    assert_eq!(followed.calls().len(), 1);
    assert_eq!(followed.written_to().await, [OFFICE, NAV]);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_about_a_plan_with_nothing_left_to_report() {
    let followed = Followed::reachable().await;
    followed.automatic("10.3").await;
    for (number, status) in [("1", Status::Done), ("2", Status::Stopped), ("3", Status::Done)] {
        followed.tell_of(&followed.measure(number), status);
    }
    let page = followed.lead.page(&format!("{BOLIG}/rapportering/ny")).await;
    assert!(page.contains("Ingen å spørre"), "{page}");
    followed.lead.submit(&format!("{BOLIG}/rapportering/ny"), &[]).await.expect(409);
    followed.app.clock.advance(8 * DAY);
    followed.app.run_jobs().await;
    assert_eq!(followed.calls(), []);
    assert_eq!(followed.written_to().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_wait_are_reminded_once_and_nobody_after_the_end() {
    let followed = Followed::reachable().await;
    followed.automatic("1.9").await;
    let call = followed.ask().await;
    followed.written_to().await;
    followed.tell_of(&followed.measure("2"), Status::Begun);
    // Asked on Monday 2 March until the 16th: reminded five days before.
    followed.app.clock.advance(7 * DAY);
    followed.app.run_jobs().await;
    assert_eq!(followed.written_to().await, Vec::<String>::new());
    followed.app.clock.advance(3 * DAY);
    tokio::join!(followed.app.run_jobs(), followed.app.run_jobs_elsewhere());
    let letters = delivered(&followed.app.state).await;
    assert_eq!(letters.len(), 1, "NAV has reported all");
    assert_eq!(
        (letters[0].to.email(), letters[0].subject.as_str()),
        (OFFICE, "Påminnelse: 2 tiltak i Boligplan venter på svar")
    );
    let lead = followed.app.sign_in(&followed.account).await;
    let told = plain(&lead.page(&call).await);
    assert!(told.contains("Påminnet") && !told.contains("Minn på nå"), "nobody is left to remind: {told}");
    lead.submit_from(&call, &format!("{call}/purr"), &[]).await.to();
    followed.app.clock.advance(DAY);
    followed.app.run_jobs().await;
    assert_eq!(followed.written_to().await, Vec::<String>::new(), "never more than one");
    assert_eq!(followed.count("status_call.reminded").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_call_reminds_nobody_and_the_next_one_closes_the_last() {
    let followed = Followed::reachable().await;
    let call = followed.ask().await;
    followed.written_to().await;
    // Reminded by hand, and closed before the letters went.
    followed.lead.submit_from(&call, &format!("{call}/purr"), &[]).await.to();
    followed.lead.submit_from(&call, &format!("{call}/lukk"), &[("version", "1")]).await.to();
    assert_eq!(followed.written_to().await, Vec::<String>::new(), "letters of a closed call are taken back");
    let page = followed.lead.page(&call).await;
    assert!(page.contains("lukket") && !page.contains("/purr"), "{page}");
    let twice = followed.lead.submit_from(&call, &format!("{call}/lukk"), &[("version", "1")]).await.to();
    assert_eq!(twice, call);
    assert!(followed.lead.page(&call).await.contains("Rapporteringen er lukket."), "it says what stands");
    assert_eq!(followed.lead.submit_from(&call, &format!("{call}/purr"), &[]).await.to(), call);
    assert!(followed.lead.page(&call).await.contains("Spør enhetene på nytt"), "and what can be done");
    followed.app.clock.advance(DAY);
    let lead = followed.app.sign_in(&followed.account).await;
    let next = lead.submit(&format!("{BOLIG}/rapportering/ny"), &[]).await.to();
    followed.app.clock.advance(DAY);
    let lead = followed.app.sign_in(&followed.account).await;
    lead.submit(&format!("{BOLIG}/rapportering/ny"), &[]).await.to();
    assert!(lead.page(&next).await.contains("lukket"), "asking anew closes what was asked before");
    assert_eq!(followed.count("status_call.closed").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_are_kept_as_they_were_typed_where_they_cannot_be_saved() {
    let followed = Followed::reachable().await;
    let at = format!("{BOLIG}/rapportering/oppsett");
    let fields = [("ask_on", "1.3, 31.4"), ("answer_days", "2"), ("greeting", "Mine ord"), ("version", "1")];
    let told = followed.lead.submit(&at, &fields).await.expect(422);
    for words in ["«31.4» er ingen dag", "fra 3 til 90", "Mine ord", "1.3, 31.4"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let good = [("ask_on", "1.9, 1.3"), ("answer_days", "21"), ("greeting", "Andre ord"), ("version", "1")];
    followed.lead.submit(&at, &good).await.to();
    followed.lead.submit(&at, &good).await.to();
    let other = [("ask_on", "1.9"), ("answer_days", "14"), ("greeting", "Mine ord"), ("version", "1")];
    let stale = followed.lead.submit(&at, &other).await.expect(409);
    assert!(stale.contains("Noen andre har endret oppsettet") && stale.contains("Mine ord"), "{stale}");
    let shown = followed.lead.page(&at).await;
    assert!(shown.contains("value=\"1.3, 1.9\""), "{shown}");
    assert_eq!(followed.count("status_call.scheduled").await, 1);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_comes_while_the_units_may_answer_is_passed_over_and_the_page_says_so() {
    let followed = Followed::reachable().await;
    followed.automatic("10.3").await;
    // Monday 2 March, until the 16th.
    followed.ask().await;
    for page in [format!("{BOLIG}/rapportering"), format!("{BOLIG}/rapportering/oppsett")] {
        let told = followed.lead.page(&page).await;
        assert!(told.contains("Enhetene blir ikke spurt tirsdag 10. mars 2026"), "{told}");
        assert!(told.contains("10. mars 2027"), "the next day is the true one: {told}");
    }
    for _ in 0..16 {
        followed.app.clock.advance(DAY);
        followed.app.run_jobs().await;
    }
    assert_eq!(followed.calls().len(), 1, "nor are they asked the same when that is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_closed_a_call_by_mistake_asks_again_the_same_day() {
    let followed = Followed::reachable().await;
    let call = followed.ask().await;
    let ask = format!("{BOLIG}/rapportering/ny");
    assert_eq!(followed.lead.submit(&ask, &[]).await.to(), call, "pressed twice");
    assert!(followed.lead.page(&ask).await.contains("allerede spurt i dag"));
    followed.lead.submit_from(&call, &format!("{call}/lukk"), &[("version", "1")]).await.to();
    let again = followed.lead.submit(&ask, &[]).await.to();
    assert_ne!(again, call);
    assert_eq!(followed.calls().len(), 2);
    assert_eq!(followed.count("status_call.asked").await, 2);
    assert!(followed.lead.page(&call).await.contains("lukket"));
}
