//! The demo: made by people's own actions, so that a newcomer meets a hearing under way and one that is over.

use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::hearings::{self, HearingId};
use lydhor::responses::Channel;
use lydhor::web::State;
use lydhor::{app, assessments, demo, inputs, responses};

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

    let open = id(&state, open["slug"].as_str().unwrap());
    let coverage = state.db.read_now(|conn| inputs::read::coverage::of_hearing(conn, open)).unwrap();
    assert!(!coverage.complete(), "there is work left to do");
}
