//! Every form of a hearing, sent with what is another hearing's: it is not there, and nothing happens to it.

use std::path::Path;

use diesel::prelude::*;
use lydhor::db::schema::{input, invitation, membership, outbox, response};
use lydhor::db::types::AnyId;
use lydhor::db::{Conn, Error};
use regex::Regex;

use crate::support::app::TestApp;
use crate::support::scene::{self, Size};

/// What is named in the addresses of a hearing's forms, and a name of it that is another hearing's.
struct Theirs(Vec<(&'static str, String)>);

impl Theirs {
    fn read(app: &TestApp, hearing: AnyId, members_of: &str) -> Self {
        let members_of = members_of.to_owned();
        let read = |conn: &mut Conn| {
            // The scene's letters are in no hearing's list.
            let member = membership::table
                .inner_join(
                    lydhor::db::schema::hearing::table
                        .on(lydhor::db::schema::hearing::id.eq(membership::hearing_id)),
                )
                .filter(lydhor::db::schema::hearing::slug.eq(&members_of))
                .select(membership::id);
            let all = [
                (
                    "response",
                    response::table
                        .filter(response::hearing_id.eq(hearing))
                        .select(response::id)
                        .first::<AnyId>(conn)?,
                ),
                (
                    "input",
                    input::table
                        .filter(input::hearing_id.eq(hearing))
                        .select(input::id)
                        .first::<AnyId>(conn)?,
                ),
                (
                    "invitation",
                    invitation::table
                        .filter(invitation::hearing_id.eq(hearing))
                        .select(invitation::id)
                        .first::<AnyId>(conn)?,
                ),
                ("letter", outbox::table.select(outbox::id).first::<AnyId>(conn)?),
                ("member", member.first::<AnyId>(conn)?),
            ];
            // Assessments are counted for each hearing: ours has none.
            let ids = all.map(|(name, id)| (name, id.0.to_string())).into_iter();
            Ok::<_, Error>(ids.chain([("number", "1".to_owned())]).collect())
        };
        Self(app.state.db.read_now(read).unwrap())
    }

    fn fill(&self, route: &str, hearing: &str) -> String {
        let path = route.replace("/arbeid/{hearing}", hearing);
        self.0.iter().fold(path, |path, (name, id)| path.replace(&format!("{{{name}}}"), id))
    }
}

/// The addresses in the source that take a form and name something of a hearing.
fn routes() -> Vec<String> {
    let address = Regex::new(r#""(/arbeid/\{hearing\}/[^"]*\{[^"]*)""#).unwrap();
    let mut found = Vec::new();
    for file in walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        let source = std::fs::read_to_string(file).unwrap();
        for at in address.captures_iter(&source) {
            let after = &source[at.get(0).unwrap().end()..];
            let end = after.find("resource(").into_iter().chain(after.find(';')).min().unwrap_or(after.len());
            if after[..end].contains("post()") {
                found.push(at[1].to_owned());
            }
        }
    }
    found.sort();
    found
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// Good answers to whatever these forms ask.
const FIELDS: [(&str, &str); 14] = [
    ("version", "1"),
    ("generation", "1"),
    ("reason", "Feil"),
    ("comment", "Se på dette"),
    ("number", "26/1"),
    ("email", "ny@example.no"),
    ("name", "without"),
    ("kind", "proposal"),
    ("reasoning", "Slik"),
    ("conclusion", "Slik"),
    ("do", "save"),
    ("received_on", "2026-03-01"),
    ("text-whole", "Slik"),
    ("submitter", "Kari"),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_another_hearings_is_not_there_for_any_form() {
    let app = TestApp::spawn().await;
    let size = Size { sections: 3, invited: 5, answers: 3 };
    let scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
    let (_, other) = app.lead_with_published("Solveig Havnes").await;
    let (lead, ours) = app.lead_with_published("Mads Lien").await;
    let theirs = Theirs::read(&app, AnyId(scene.hearing.0), other.trim_start_matches("/arbeid/"));
    let token = lead.token("/meg").await;
    let before = app.audited().await;
    let routes = routes();
    assert!(routes.len() >= 15, "{routes:?}");
    let mut wrong = Vec::new();
    for route in &routes {
        let path = theirs.fill(route, &ours);
        let fields = [FIELDS.as_slice(), &[("csrf", token.as_str())]].concat();
        let status = lead.post(&path, &fields).await.status;
        if path.contains('{') || status != 404 {
            wrong.push((route, status));
        }
    }
    assert_eq!(wrong, []);
    assert_eq!(app.audited().await, before);
}
