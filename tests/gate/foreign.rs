//! Every form of a hearing or a project, sent with what is another's: it is not there, and nothing happens to it.

use std::path::Path;

use diesel::prelude::*;
use lydhor::db::schema::{
    adoption, amendment, assessment, background, hearing, indicator, input, invitation, measure,
    measure_lift, membership, milestone, outbox, place_followed, plan_version, removed_section, resolution,
    response, responsible_unit, section, section_comment, status_call, status_report, status_request,
    steering_meeting, steering_question, tag, treatment, workshop,
};
use lydhor::db::types::AnyId;
use lydhor::db::{Conn, Error};
use lydhor::plans::SectionKey;
use regex::Regex;

use crate::support::app::TestApp;
use crate::support::client::{Client, hidden};
use crate::support::followed;
use crate::support::hearing::form_with;
use crate::support::scene::{self, Size};

/// What is named in the addresses of a hearing's forms, and a name of it that is another hearing's.
struct Theirs(Vec<(&'static str, String)>);

/// The first of a table's rows that a condition lets through.
macro_rules! first {
    ($conn:expr, $table:ident, $condition:expr) => {
        $table::table.filter($condition).select($table::id).first::<AnyId>($conn)?
    };
}

impl Theirs {
    /// Of `hearing`, and a member of another, because nobody is a member of the scene's.
    fn read(app: &TestApp, hearing: AnyId, with_members: &str) -> Self {
        let slug = with_members.to_owned();
        let read = |conn: &mut Conn| {
            let other = hearing::table
                .filter(hearing::slug.eq(&slug))
                .select(hearing::project_id)
                .first::<AnyId>(conn)?;
            let version = first!(conn, plan_version, plan_version::project_id.eq(other));
            let input = first!(conn, input, input::hearing_id.eq(hearing));
            let meeting = first!(conn, steering_meeting, steering_meeting::project_id.eq(other));
            let open = treatment::project_id.eq(other).and(treatment::ruling.is_null());
            let treated = first!(conn, treatment, open);
            let ids = [
                ("amendment", first!(conn, amendment, amendment::treatment_id.eq(treated))),
                ("resolution", first!(conn, resolution, resolution::treatment_id.eq(treated))),
                ("call", first!(conn, status_call, status_call::project_id.eq(other))),
                ("request", status_request::table.select(status_request::id).first::<AnyId>(conn)?),
                ("indicator", first!(conn, indicator, indicator::project_id.eq(other))),
                ("report", first!(conn, status_report, status_report::project_id.eq(other))),
                ("adoption", first!(conn, adoption, adoption::taken_back_at.is_null())),
                ("measure", first!(conn, measure, measure::project_id.eq(other))),
                ("unit", first!(conn, responsible_unit, responsible_unit::project_id.eq(other))),
                ("lift", measure_lift::table.select(measure_lift::id).first::<AnyId>(conn)?),
                ("response", first!(conn, response, response::hearing_id.eq(hearing))),
                ("invitation", first!(conn, invitation, invitation::hearing_id.eq(hearing))),
                ("assessment", first!(conn, assessment, assessment::hearing_id.eq(hearing))),
                // Nobody has given a reason: what another's would be is any id that is there.
                ("reason", first!(conn, assessment, assessment::hearing_id.eq(hearing))),
                ("tag", first!(conn, tag, tag::hearing_id.eq(hearing))),
                ("member", first!(conn, membership, membership::project_id.eq(other))),
                ("document", first!(conn, background, background::project_id.eq(other))),
                ("milestone", first!(conn, milestone, milestone::project_id.eq(other))),
                ("meeting", meeting),
                ("question", first!(conn, steering_question, steering_question::meeting_id.eq(meeting))),
                ("treatment", treated),
                ("workshop", workshop::table.select(workshop::id).first::<AnyId>(conn)?),
                ("section", first!(conn, section, section::plan_version_id.eq(version))),
                ("batch", removed_section::table.select(removed_section::batch).first::<AnyId>(conn)?),
                // The scene's letters are in no hearing's list.
                ("letter", first!(conn, outbox, outbox::attempts.eq(1))),
                ("part", input::table.find(input).select(input::part_id).first::<AnyId>(conn)?),
                ("input", input),
                ("comment", first!(conn, section_comment, section_comment::project_id.eq(other))),
                ("said", first!(conn, place_followed, place_followed::project_id.eq(other))),
                ("version", version),
            ];
            let ids = ids.map(|(name, id)| (name, id.0.to_string())).into_iter();
            let heard = first!(conn, section, section::plan_version_id.eq(version));
            let key: SectionKey = section::table.find(heard).select(section::key).first(conn)?;
            // Assessments are counted for each hearing, and ours has none. Moments are no secret.
            Ok::<_, Error>(
                ids.chain([
                    ("number", "1".to_owned()),
                    ("place", format!("section-{key}")),
                    ("at", "1772442000000000".to_owned()),
                    ("format", "xlsx".to_owned()),
                ])
                .collect(),
            )
        };
        Self(app.state.db.read_now(read).unwrap())
    }

    fn id(&self, name: &str) -> &str {
        &self.0.iter().find(|(known, _)| *known == name).unwrap().1
    }

    fn fill(&self, route: &str, hearing: &str, project: &str) -> String {
        let path = route.replace("/arbeid/{hearing}", hearing).replace("/planarbeid/{project}", project);
        self.0.iter().fold(path, |path, (name, id)| path.replace(&format!("{{{name}}}"), id))
    }
}

/// Addresses that the source puts together.
const BUILT: [&str; 16] = [
    "/arbeid/{hearing}/arbeidsbenk/{response}/innspill",
    "/arbeid/{hearing}/arbeidsbenk/{part}/resten",
    "/arbeid/{hearing}/arbeidsbenk/{part}/resten/{at}/angre",
    "/arbeid/{hearing}/innspill/{input}/knagg/{tag}",
    "/arbeid/{hearing}/emneknagger/{tag}",
    "/arbeid/{hearing}/emneknagger/{tag}/flytt",
    "/arbeid/{hearing}/emneknagger/{tag}/slett",
    "/planarbeid/{project}/plan/2/del/{section}",
    "/planarbeid/{project}/plan/2/del/{section}/flytt",
    "/planarbeid/{project}/plan/2/del/{section}/slett",
    "/planarbeid/{project}/plan/2/del/{section}/her",
    "/planarbeid/{project}/plan/2/del/{section}/kommentar",
    "/planarbeid/{project}/plan/2/del/{section}/kommentar/{comment}/ferdig",
    "/planarbeid/{project}/plan/2/del/{section}/kommentar/{comment}/apne",
    "/planarbeid/{project}/plan/2/angre/{batch}",
    "/planarbeid/{project}/plan/2/arbeidsbord/{section}/ny",
];

/// The addresses in the source that take a form and name something of a hearing or a project.
fn routes() -> Vec<String> {
    let address = Regex::new(r#""(/(?:arbeid/\{hearing\}|planarbeid/\{project\})/[^"]*\{[^"]*)""#).unwrap();
    let mut found: Vec<String> = BUILT.map(str::to_owned).to_vec();
    for file in walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        let source = std::fs::read_to_string(file).unwrap();
        for at in address.captures_iter(&source) {
            let (_, after) = source.split_at(at.get(0).unwrap().end());
            let own = after.split("resource(").next().unwrap().split(';').next().unwrap();
            if own.contains("post()") {
                found.push(at[1].to_owned());
            }
        }
    }
    // What waits for a yes is its uploader's alone, and gone as soon as it is said: `an_upload_is_its_owners_…` looks there.
    found.retain(|route| !route.contains("{import}"));
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
const FIELDS: [(&str, &str); 25] = [
    ("start", "0"),
    ("heading", "Slik"),
    ("level", "1"),
    ("step", "up"),
    ("end", "1"),
    ("exact", "a"),
    ("colour", "accent"),
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
    ("title", "Slik"),
    ("held_on", "2026-05-01"),
    ("minutes", "Slik"),
    ("text", "Slik"),
];

/// It is said of the section that was removed that the plan has nothing of it any more.
async fn followed_on(app: &TestApp, lead: &Client, plan: &str) {
    let read =
        |conn: &mut Conn| removed_section::table.select(removed_section::key).first::<SectionKey>(conn);
    let key = app.state.db.read_now(read).unwrap();
    let at = format!("{plan}/steder/section-{key}");
    let newest = hidden(&lead.page(&at).await, "newest");
    lead.submit(&at, &[("newest", newest.as_str()), ("onto", "nowhere"), ("why", "Slik")]).await.to();
}

/// The page of what was proposed in the last treatment.
async fn last_treatment(lead: &Client, project: &str) -> String {
    let page = lead.page(&format!("{project}/behandling")).await.replace("&#x2f;", "/");
    let found = Regex::new(r#"href="([^"]*/behandling/[0-9a-f-]+/forslag)""#).unwrap();
    found.captures_iter(&page).last().unwrap()[1].to_owned()
}

/// A party proposes a change of the plan, and something is to be followed up.
async fn proposed(lead: &Client, project: &str) {
    let at = last_treatment(lead, project).await;
    lead.submit(&at, &[("minutes", "Forslag fra Ap:\nHele kap. 1 erstattes med: Ny.")]).await.to();
    lead.submit(&at.replace("/forslag", "/punkter"), &[("text", "Årlig sak")]).await.to();
}

/// A body adopts a plan with a measure, which is followed up.
async fn adopted(lead: &Client, project: &str) {
    let import = format!("{project}/plan/les-inn");
    let plan =
        "# Boligplan\n\n## 1 Tiltak\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | NAV |\n";
    let file = ("plan.md", plan.as_bytes().to_vec());
    let preview = lead.upload(&import, &import, "file", file, &[]).await.to();
    lead.submit(&preview, &[("title", "Boligplan")]).await.to();
    let council = [("body", "Kommunestyret"), ("met_on", "2026-07-01"), ("plan", "3"), ("ruling", "adopt")];
    lead.submit(&format!("{project}/behandling"), &council).await.to();
    let at = last_treatment(lead, project).await;
    lead.submit_from(&at, &at.replace("/forslag", "/vedta"), &[]).await.to();
    let list = format!("{project}/oppfolging");
    lead.submit_from(&list, &format!("{list}/begynn"), &[]).await.to();
    let page = lead.page(&list).await.replace("&#x2f;", "/");
    let found = Regex::new(r#"href="([^"]*/oppfolging/tiltak/[0-9a-f-]+)""#).unwrap();
    let one = format!("{}/loft", &found.captures(&page).unwrap()[1]);
    let need = [("said", "To stillinger"), ("lifted_on", "2026-07-02"), ("reference", "Budsjett")];
    lead.submit(&one, &need).await.to();
}

/// An indicator, and a yearly report under work.
async fn reported(app: &TestApp, lead: &Client, project: &str) {
    lead.submit(&format!("{project}/oppfolging/indikatorer"), &[("name", "Ventetid")]).await.to();
    let until = app.clock.today().to_string();
    let report = [("year", "2026"), ("until_day", until.as_str())];
    lead.submit(&format!("{project}/oppfolging/rapport"), &report).await.to();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_another_hearings_is_not_there_for_any_form() {
    let app = TestApp::spawn().await;
    let size = Size { sections: 3, invited: 5, answers: 3 };
    let scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
    let (solveig, other) = app.lead_with_published("Solveig Havnes").await;
    let project = "/planarbeid/boligsosial-handlingsplan";
    let milestone = [("title", "Utkast"), ("due_on", "2026-05-01")];
    solveig.submit(&format!("{project}/milepeler"), &milestone).await.to();
    let meeting = solveig.submit(&format!("{project}/moter"), &[("held_on", "2026-05-01")]).await.to();
    solveig.submit(&meeting, &[("title", "Eget mål for ungdom?")]).await.to();
    let treated = [("body", "Kommunestyret"), ("met_on", "2026-06-18"), ("plan", "1")];
    solveig.submit(&format!("{project}/behandling"), &treated).await.to();
    proposed(&solveig, project).await;
    let version = app.version(1).await.to_string();
    let early = form_with(&[("plan", &version), ("kind", "input_round"), ("title", "Innspill")]);
    let early = solveig.submit(&format!("{project}/ny-runde"), &early).await.to().replace("/oppsett", "");
    let event = [("title", "Verksted"), ("form", "workshop"), ("held_on", "2026-02-20")];
    solveig.submit(&format!("{early}/verksted"), &event).await.to();
    let at = format!("{project}/bakgrunn");
    let link = [("title", "Melding"), ("url", "https://www.example.no/melding")];
    solveig.upload(&at, &at, "file", ("", Vec::new()), &link).await.to();
    let plan = format!("{project}/plan");
    let draft = solveig.submit_from(&plan, &plan, &[("from", "1"), ("seen", "1")]).await.to();
    let remove =
        Regex::new(r#"action="([^"]*/slett)""#).unwrap().captures(&solveig.page(&draft).await).unwrap()[1]
            .to_owned();
    solveig.submit_from(&draft, &remove, &[]).await.to();
    followed_on(&app, &solveig, &plan).await;
    let section = Regex::new(r#"href="([^"]*/del/[0-9a-f-]+)""#).unwrap();
    let section = section.captures(&solveig.page(&draft).await.replace("&#x2f;", "/")).unwrap()[1].to_owned();
    solveig.submit_from(&section, &format!("{section}/kommentar"), &[("comment", "Husk tallene")]).await.to();
    adopted(&solveig, project).await;
    followed::asked(&app, "solveig.havnes@example.no", "boligsosial-handlingsplan");
    reported(&app, &solveig, project).await;
    let (lead, ours) = app.lead_with_published("Mads Lien").await;
    let mine = format!("{project}-2");
    let plan = format!("{mine}/plan");
    lead.submit_from(&plan, &plan, &[("from", "1"), ("seen", "1")]).await.to();
    let theirs = Theirs::read(&app, AnyId(scene.hearing.0), other.trim_start_matches("/arbeid/"));
    let token = lead.token("/meg").await;
    let before = app.audited().await;
    let routes = routes();
    assert!(routes.len() >= 30, "{routes:?}");
    let mut wrong = Vec::new();
    for route in &routes {
        // A kind of file is nobody's: there the hearing itself is another's.
        let at = if route.contains("{format}") { "/arbeid/boligplan" } else { &ours };
        let path = theirs.fill(route, at, &mine);
        let fields = [FIELDS.as_slice(), &[("csrf", token.as_str()), ("part", theirs.id("part"))]].concat();
        let status = lead.post(&path, &fields).await.status;
        if path.contains('{') || status != 404 {
            wrong.push((route, status));
        }
    }
    assert_eq!(wrong, []);
    assert_eq!(app.audited().await, before);
}
