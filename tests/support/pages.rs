//! Every page that shows a hearing, and how many queries each of them asks.

use lydhor::accounts::Role;
use lydhor::invitations::link;

use super::app::TestApp;
use super::client::Client;
use super::scene::{self, Scene, Size};

/// One page: its name in tables, and the queries it asks.
pub type Asked = (&'static str, u64);

/// Writes a hearing with so many answers and opens each of its pages.
pub async fn queries(answers: usize) -> Vec<Asked> {
    let app = TestApp::spawn().await;
    // One more is asked than has answered: theirs is the draft.
    let size = Size { sections: 40, invited: answers + 1, answers };
    let scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
    let visitor = app.visitor();
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let (landing, draft) = begin(&app, &scene, &visitor).await;
    let mut counts = Vec::new();
    for (name, path) in public(&scene, landing, &draft) {
        counts.push((name, count(&app, &visitor, &path).await));
    }
    for (name, path) in internal(&scene) {
        counts.push((name, count(&app, &staff, &path).await));
    }
    counts
}

/// The last one asked begins an answer; gives the paths of landing page and draft.
pub async fn begin(app: &TestApp, scene: &Scene, visitor: &Client) -> (String, String) {
    let landing = format!("/i/{}", link::token(&app.state.keys, *scene.invitations.last().unwrap(), 1));
    let draft = visitor.submit(&landing, &[]).await.to();
    (landing, draft)
}

pub fn public(scene: &Scene, landing: String, draft: &str) -> Vec<(&'static str, String)> {
    let hearing = format!("/horing/{}", scene.slug);
    let answer = scene.responses.first().unwrap();
    vec![
        ("list of hearings", "/".to_owned()),
        ("hearing", hearing.clone()),
        ("digest", format!("{hearing}/oppsummering")),
        ("digest: one answer", format!("{hearing}/svar/{answer}")),
        ("invitation", landing),
        ("answer, being written", draft.to_owned()),
        ("answer, looked over", format!("{draft}/se-over")),
    ]
}

pub fn internal(scene: &Scene) -> Vec<(&'static str, String)> {
    let hearing = format!("/arbeid/{}", scene.slug);
    let answer = scene.responses.first().unwrap();
    vec![
        ("staff: hearings", "/arbeid".to_owned()),
        ("staff: register", "/register".to_owned()),
        ("staff: board", hearing.clone()),
        ("staff: recipients", format!("{hearing}/horingsparter")),
        ("staff: letter", format!("{hearing}/brev")),
        ("staff: letter to each", format!("{hearing}/brev/forhandsvisning")),
        ("staff: answers", format!("{hearing}/svar")),
        ("staff: one answer", format!("{hearing}/svar/{answer}")),
        ("staff: answers not cleared", format!("{hearing}/svar?vis=not_cleared")),
        ("staff: letters", format!("{hearing}/utsendinger")),
        ("staff: workbench", format!("{hearing}/arbeidsbenk")),
        ("staff: workbench, not begun", format!("{hearing}/arbeidsbenk?vis=not_started")),
        ("staff: workbench, one answer", format!("{hearing}/arbeidsbenk/{answer}")),
        ("staff: tags", format!("{hearing}/emneknagger")),
        ("staff: assessments", format!("{hearing}/vurderinger")),
        ("staff: unanswered inputs", format!("{hearing}/vurderinger?status=unanswered")),
        ("staff: one assessment", format!("{hearing}/vurderinger/1")),
        ("staff: from assessment to text", format!("/planarbeid/{}/tekstendringer", scene.slug)),
        ("staff: choosing inputs", format!("{hearing}/vurderinger/1/innspill")),
        ("staff: digest preview", format!("{hearing}/oppsummering")),
        ("staff: log", format!("{hearing}/logg")),
    ]
}

/// The fewest queries of three visits: a first one may find a connection that must ask for the types of its columns.
/// A page kept in memory is forgotten before each.
async fn count(app: &TestApp, visitor: &Client, path: &str) -> u64 {
    let mut least = u64::MAX;
    for _ in 0..3 {
        app.state.pages.doubt_all();
        let before = app.state.db.queries_run();
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        least = least.min(app.state.db.queries_run() - before);
    }
    least
}
