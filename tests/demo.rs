//! The demo: made by people's own actions, so that a newcomer meets a hearing under way and one that is over.

use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::hearings::{self, HearingId};
use lydhor::responses::Channel;
use lydhor::web::State;
use lydhor::{app, assessments, decisions, demo, inputs, measures, plans, responses};

use crate::support::database::Database;

/// A data folder with a demo in it.
fn made(folder: &std::path::Path, database: &Database) -> (std::sync::Arc<State>, serde_json::Value) {
    let variables =
        [("LYDHOR_DATABASE_URL", database.url.clone()), ("LYDHOR_DATA_DIR", folder.display().to_string())];
    let variables = variables.map(|(name, value)| (name.to_owned(), value));
    let config = Config::from_parts("test", "", variables).unwrap();
    demo::prepare(&config).unwrap();
    let handout = serde_json::from_slice(&std::fs::read(folder.join("demo.json")).unwrap()).unwrap();
    (app::build_state(config, Clock::default()).unwrap(), handout)
}

fn id(state: &State, slug: &str) -> HearingId {
    state.db.read_now(|conn| hearings::read::head(conn, slug)).unwrap().unwrap().id
}

#[test]
fn one_hearing_is_open_and_the_other_has_come_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let (state, handout) = made(folder.path(), &database);
    for key in ["base_url", "users", "hearing", "title", "invitations", "mailbox"] {
        assert!(!handout[key].is_null(), "{key}");
    }
    let (open, closed) = (&handout["hearings"][0], &handout["hearings"][1]);
    assert_eq!((&open["slug"], &open["digest"]), (&handout["hearing"], &serde_json::Value::Null));
    assert_eq!(handout["invitations"].as_array().unwrap().len(), 46);
    assert!(closed["digest"].as_str().unwrap().ends_with("/oppsummering"));

    let hearing = id(&state, closed["slug"].as_str().unwrap());
    let coverage = state.db.read_now(|conn| inputs::read::coverage::of_hearing(conn, hearing)).unwrap();
    assert!(coverage.complete() && coverage.total > 500, "{coverage:?}");
    let answers = state.db.read_now(|conn| responses::read::responses(conn, hearing)).unwrap();
    assert_eq!((answers.len(), answers.iter().filter(|a| a.late).count()), (6, 1));
    assert_eq!(answers.iter().filter(|a| a.no_comments).count(), 1);
    assert_eq!(answers.iter().filter(|a| a.channel == Channel::Email).count(), 1);
    assert!(answers.iter().all(|a| a.cleared));
    let sources = state.db.read_now(|conn| lydhor::digest::read::sources(conn, hearing)).unwrap().unwrap();
    assert!(lydhor::digest::unfinished::Unfinished::of(&sources).is_finished());
    let all = state.db.read_now(|conn| assessments::read::all(conn, hearing)).unwrap();
    assert!(all.iter().all(|a| a.state() == assessments::AssessmentState::Approved) && all.len() == 7);

    the_plan_is_adopted_with_two_amendments(&state, closed["slug"].as_str().unwrap());

    the_plan_is_followed_up(&state, closed["slug"].as_str().unwrap());

    let open = id(&state, open["slug"].as_str().unwrap());
    let coverage = state.db.read_now(|conn| inputs::read::coverage::of_hearing(conn, open)).unwrap();
    assert!(!coverage.complete(), "there is work left to do");
}

fn the_plan_is_adopted_with_two_amendments(state: &State, slug: &str) {
    let head = state.db.read_now(|conn| hearings::read::head(conn, slug)).unwrap().unwrap();
    let read = |conn: &mut lydhor::db::Conn| {
        let adopted = decisions::read::adopted_version(conn, head.project)?.unwrap();
        let amendments = decisions::read::amendments(conn, head.project, adopted.treatment)?;
        let points = decisions::read::resolutions(conn, head.project, adopted.treatment)?;
        let sections = plans::read::sections(conn, adopted.version)?;
        Ok::<_, lydhor::db::Error>((adopted, amendments, points, sections))
    };
    let (adopted, amendments, points, sections) = state.db.read_now(read).unwrap();
    assert!(adopted.published_at.is_some() && adopted.number == 2, "{adopted:?}");
    let carried = amendments.iter().filter(|one| one.said.outcome == Some(decisions::Outcome::Carried));
    assert_eq!((amendments.len(), carried.count(), points.len()), (3, 2, 2));
    let of = |number: &str| sections.iter().find(|section| section.number == number).unwrap().body.as_str();
    assert!(of("2.2").contains("klokka 22"), "{}", of("2.2"));
    assert!(of("4").contains("blir 22 igjen. Fire av dem"), "what fell is not in it: {}", of("4"));
}

fn the_plan_is_followed_up(state: &State, slug: &str) {
    let head = state.db.read_now(|conn| hearings::read::head(conn, slug)).unwrap().unwrap();
    let read = |conn: &mut lydhor::db::Conn| {
        let all = measures::read::measures(conn, head.project)?;
        let units = measures::read::units(conn, head.project)?;
        Ok::<_, lydhor::db::Error>((all, units, measures::read::count_waiting(conn, head.project)?))
    };
    let (all, units, waiting) = state.db.read_now(read).unwrap();
    let status: Vec<_> = all.iter().map(|one| one.standing.status.as_str()).collect();
    assert_eq!(status, ["begun", "not_begun", "delayed", "done", "begun"]);
    assert_eq!((units.len(), waiting), (4, 1));
    let dated = all.iter().filter(|one| one.assigned.due_on.is_some()).count();
    assert_eq!(dated, 4, "what is done every year has no last day");
}
