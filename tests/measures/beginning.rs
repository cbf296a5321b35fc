//! Beginning: the measures of the adopted version are followed up, and stay known when a later version is adopted.

use lydhor::measures::actions::{self, BeginError, Kept, ReportError, Taken};
use lydhor::measures::{Measure, MeasureStatusId, Needs, Report, Status, read};

use super::Followed;

fn told(measure: &Measure) -> String {
    let (planned, assigned) = (&measure.planned, &measure.assigned);
    let due_on = assigned.due_on.map(|day| day.to_string()).unwrap_or_default();
    format!("{} {} · {} · {} · {due_on}", planned.number, planned.text, planned.area, planned.cost)
}

impl Followed {
    fn begin(&self) {
        let who = self.manage();
        self.app.state.db.write_now(|tx| actions::begin(tx, &who)).unwrap();
    }

    fn said(&self, status: Status, said: &str) -> Report {
        let (said, reported_on) = (said.to_owned(), self.app.state.clock.today());
        Report { status, said, reported_on, needs: None, needs_said: String::new() }
    }

    fn report(&self, number: &str, report: &Report) -> Result<Kept, ReportError> {
        let (who, measure) = (self.follow(), self.measure(number).id);
        let id = MeasureStatusId::new(&self.app.state.clock);
        self.app.state.db.write_now(|tx| actions::report(tx, &who, (measure, id), report))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_measure_of_the_adopted_version_is_followed_up_with_its_unit_and_its_day() {
    let followed = Followed::drafted().await;
    let who = followed.manage();
    let early = followed.app.state.db.write_now(|tx| actions::begin(tx, &who));
    assert!(matches!(early, Err(BeginError::NoPlan)), "{early:?}");
    followed.adopt("2026-06-18", ("1", "")).await;
    followed.begin();
    followed.begin();
    assert_eq!(followed.count("measure.followup_begun").await, 1, "begun twice is begun once");
    let measures = followed.measures();
    assert_eq!(
        measures.iter().map(told).collect::<Vec<_>>(),
        [
            "1 Bygge 20 boliger · 2.1 Bolig for unge · 20 mill. kr · 2027-12-31",
            "2 Leie boliger · 2.1 Bolig for unge ·  · 2026-06-30",
            "3 Fortelle om boliger · 2.1 Bolig for unge ·  · ",
        ]
    );
    let units = followed.app.state.db.read_now(|conn| read::units(conn, who.id())).unwrap();
    assert_eq!(
        units.iter().map(|unit| unit.said.name.as_str()).collect::<Vec<_>>(),
        ["Boligkontoret", "NAV"]
    );
    let of = |at: usize| measures[at].assigned.unit;
    assert_eq!((of(0), of(1), of(2)), (Some(units[0].id), Some(units[1].id), Some(units[0].id)));
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_version_keeps_what_was_reported_and_ends_what_is_gone() {
    let followed = Followed::adopted().await;
    followed.begin();
    for number in ["1", "2"] {
        followed.report(number, &followed.said(Status::Begun, "Vi er i gang.")).unwrap();
    }
    let before = followed.measures();
    let carried = "Forslag fra Ap:\nKap. 2.1.1 pkt. 1 endres til: «Bygge 30 boliger»\nForslaget ble vedtatt med 21 mot 14 stemmer.\n\
        Forslag fra H:\nKap. 2.1.1 pkt. 2 strykes.\nForslaget ble enstemmig vedtatt.\n\
        Forslag fra V:\nKap. 2.1.1: Nytt punkt etter pkt. 3: «Kjøpe boliger»\nForslaget ble enstemmig vedtatt.";
    followed.adopt("2027-06-17", ("2", carried)).await;
    let who = followed.manage();
    let taken = followed.app.state.db.write_now(|tx| actions::renew(tx, &who)).unwrap();
    assert_eq!((taken.added, taken.ended), (1, 1));
    let again = followed.app.state.db.write_now(|tx| actions::renew(tx, &who)).unwrap();
    assert_eq!((again, followed.count("measure.plan_taken").await), (Taken::default(), 1));
    let after = followed.measures();
    let of = |id| after.iter().find(|one| one.id == id).unwrap();
    let (built, rented) = (of(before[0].id), of(before[1].id));
    assert_eq!((built.planned.text.as_str(), built.standing.status), ("Bygge 30 boliger", Status::Begun));
    assert_eq!((rented.ended_at.is_some(), rented.standing.said.as_str()), (true, "Vi er i gang."));
    let history = followed.app.state.db.read_now(|conn| read::reported(conn, rented.id)).unwrap();
    assert_eq!(history.len(), 1);
    let late = followed.report("2", &followed.said(Status::Done, ""));
    assert!(matches!(late, Err(ReportError::Ended)), "{late:?}");
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_reported_last_says_how_a_measure_goes_and_nothing_is_lost() {
    let followed = Followed::adopted().await;
    followed.begin();
    let mut delayed = followed.said(Status::Delayed, "");
    let wrong = followed.report("1", &delayed);
    assert!(matches!(wrong, Err(ReportError::Wrong(_))), "{wrong:?}");
    delayed = Report {
        needs: Some(Needs::Money),
        needs_said: "To stillinger.".to_owned(),
        ..followed.said(Status::Delayed, "Tomten er ikke kjøpt.")
    };
    assert_eq!(followed.report("1", &delayed).unwrap(), Kept::Stands);
    let standing = followed.measure("1").standing;
    assert_eq!((standing.status, standing.needs), (Status::Delayed, Some(Needs::Money)));
    let earlier = Report {
        reported_on: delayed.reported_on.yesterday().unwrap(),
        ..followed.said(Status::Begun, "Vi leter etter tomt.")
    };
    assert_eq!(followed.report("1", &earlier).unwrap(), Kept::Earlier);
    assert_eq!(followed.measure("1").standing.status, Status::Delayed);
    assert_eq!(
        followed.report("1", &followed.said(Status::Begun, "Tomten er kjøpt.")).unwrap(),
        Kept::Stands
    );
    let id = followed.measure("1").id;
    let history = followed.app.state.db.read_now(|conn| read::reported(conn, id)).unwrap();
    let said: Vec<_> = history.iter().map(|one| one.report.said.as_str()).collect();
    assert_eq!(said, ["Tomten er kjøpt.", "Tomten er ikke kjøpt.", "Vi leter etter tomt."]);
    assert!(history.iter().all(|one| one.reporter == "Ingrid Aas" && one.unit.is_none()));
    assert_eq!(followed.count("measure.reported").await, 3);
    followed.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_that_comes_back_is_never_given_to_a_unit_that_was_removed_meanwhile() {
    let followed = Followed::adopted().await;
    followed.begin();
    let (who, db) = (followed.manage(), &followed.app.state.db);
    let nav = followed.measure("2").assigned.unit.unwrap();
    let struck = "Forslag fra H:\nKap. 2.1.1 pkt. 2 strykes.\nForslaget ble enstemmig vedtatt.";
    followed.adopt("2027-06-17", ("2", struck)).await;
    db.write_now(|tx| actions::renew(tx, &who)).unwrap();
    db.write_now(|tx| actions::remove_unit(tx, &followed.follow(), (nav, 1))).unwrap();
    followed.adopt("2028-06-15", ("1", "")).await;
    db.write_now(|tx| actions::renew(tx, &who)).unwrap();
    let back = followed.measure("2");
    let unit = back.assigned.unit.unwrap();
    assert_eq!(back.ended_at, None);
    assert_ne!(unit, nav);
    let units = db.read_now(|conn| read::units(conn, who.id())).unwrap();
    let named = units.iter().find(|one| one.id == unit).map(|one| one.said.name.as_str());
    assert_eq!(named, Some("NAV"), "the plan's words are read again");
    followed.app.finish().await;
}
