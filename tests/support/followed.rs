//! An adopted plan that is followed up: a unit that does measures is asked, by the actions that people use.

use lydhor::accounts;
use lydhor::measures::actions::{self, calling};
use lydhor::measures::read::calls;
use lydhor::measures::{self, Assigned, Contact, ResponsibleUnitId, link};
use lydhor::projects::access::{FollowUp, Manage, seat};

use super::app::TestApp;

/// Begins the follow-up of a project by the account with this address, gives a unit all measures, and asks it: the path of its link.
pub fn asked(app: &TestApp, email: &str, slug: &str) -> String {
    let db = &app.state.db;
    let account = db.read_now(|conn| accounts::read::kept_by_email(conn, email)).unwrap().unwrap().account;
    let seat = db.read_now(|conn| seat(conn, &account, slug, "::1")).unwrap().unwrap();
    let (manage, follow) = (Manage::of(seat.clone()).unwrap(), FollowUp::of(seat.clone()).unwrap());
    db.write_now(|tx| actions::begin(tx, &manage)).unwrap();
    let said = Contact {
        name: "Kultur og fritid".to_owned(),
        contact: String::new(),
        email: "kultur@example.no".to_owned(),
    };
    let unit = ResponsibleUnitId::new(&app.clock);
    db.write_now(|tx| actions::add_unit(tx, &follow, unit, &said)).unwrap();
    for measure in db.read_now(|conn| measures::read::measures(conn, seat.id())).unwrap() {
        let all = Assigned { unit: Some(unit), ..measure.assigned };
        db.write_now(|tx| actions::assign(tx, &follow, (measure.id, measure.version), all)).unwrap();
    }
    let call = db.write_now(|tx| calling::ask(tx, &manage)).unwrap();
    let requests = db.read_now(|conn| calls::requests(conn, call)).unwrap();
    link::path(&link::token(&app.state.keys, requests[0].id, requests[0].generation))
}
