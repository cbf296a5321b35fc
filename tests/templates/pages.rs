//! Who opens what: one who was asked, one whom nobody asked, a lead before publishing, and staff.

use lydhor::accounts::{self, AccountId, Role};
use lydhor::app;
use lydhor::hearings;
use lydhor::invitations::{self, link};
use regex::Regex;

use crate::shown::Shown;
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::client::hidden;
use crate::support::followed;
use crate::support::hearing::{PLAN, form_with};
use crate::support::scene::{self, Scene, Size};
use crate::walk::{chosen, walk};

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

#[tokio::test(flavor = "multi_thread")]
async fn every_template_is_shown_in_every_language() {
    let shown = Shown::listen();
    let app = TestApp::spawn_with("mailbox_page = true").await;
    let scene =
        scene::write(&app.state.db, &app.clock, "boligplan", Size { sections: 4, invited: 6, answers: 2 });
    let (lead, unpublished) = app.lead_with_hearing("Solveig Havnes").await;
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    asked(&staff).await;
    treated(&staff).await;
    followed(&staff).await;
    let unit = followed::asked(&app, "ingrid.aas@example.no", "boligplan");
    let reports = status_reports(&app, &staff).await;
    let early = asked_early(&app, &staff).await;
    let [ahead, early_link, early_event] = invited_early(&app, &staff, &early).await;
    for (at, lang) in LANGUAGES.into_iter().enumerate() {
        let visitor = app.visitor();
        for who in [&visitor, &lead, &staff] {
            who.get(&format!("/sprak?til={lang}")).await.expect(303);
        }
        invited(&app, &staff, &visitor, lang).await;
        answer(&app, &scene, &visitor, at).await;
        reported(&visitor, &unit).await;
        imports(&app, &staff).await;
        notes(&app, &staff, &early, at).await;
        walk(&visitor, &[&early_link, &early_event]).await;
        walk(&staff, &[&ahead, &format!("/arbeid/{}/vurderinger/1/innspill", scene.slug)]).await;
        walk(&lead, &[&unpublished]).await;
        invite(&staff, &format!("/arbeid/{}/horingsparter", scene.slug)).await;
        let bench = format!("/arbeid/{}/arbeidsbenk/{}", scene.slug, scene.responses[0]);
        staff.pieces(&bench).await.expect(200);
        let (answers, package) =
            (format!("/arbeid/{}/svar", scene.slug), format!("/arbeid/{}/arkiv", scene.slug));
        let (job, _) = app.made(&staff, &answers, &package).await;
        walk(&staff, &[&job]).await;
        walk(&staff, &reports.iter().map(String::as_str).collect::<Vec<_>>()).await;
        let register = format!("/arbeid/{}/svar/ny", scene.slug);
        let history = history(&staff).await;
        walk(
            &staff,
            &[
                "/arbeid",
                "/planarbeid/boligplan",
                "/planarbeid/boligplan/rapportering",
                "/planarbeid/boligplan/tekstendringer",
                "/planarbeid/boligplan/hores-pa-nytt",
                "/planarbeid/boligplan/plan/steder",
                &history,
                &format!("/planarbeid/boligplan/plan/steder/section-{}", scene.sections[0]),
                "/planarbeid/boligplan/utsendinger",
                "/planarbeid/ny",
                "/register",
                &register,
                "/postkasse",
                "/utsendinger",
            ],
        )
        .await;
    }
    let all = app.state.templates.names();
    let missing = shown.missing(&all, &LANGUAGES);
    assert!(missing.is_empty(), "no page shows:\n{}", missing.join("\n"));
}

/// The steering group is asked something.
async fn asked(staff: &Client) {
    let meeting = staff.submit("/planarbeid/boligplan/moter", &[("held_on", "2026-05-01")]).await.to();
    staff.submit(&meeting, &[("title", "Eget mål for ungdom?")]).await.to();
    let (at, link) = ("/planarbeid/boligplan/bakgrunn", "https://www.example.no/veileder");
    let document = [("title", "Veileder"), ("url", link)];
    staff.upload(at, at, "file", ("", Vec::new()), &document).await.to();
}

/// The history of a section that somebody has written in.
async fn history(staff: &Client) -> String {
    let new = [("heading", "Forord"), ("number", ""), ("kind", "text"), ("body", "Kjære leser.")];
    let page = staff.page("/planarbeid/boligplan/plan").await.replace("&#x2f;", "/");
    let found = Regex::new(r#"href="(/planarbeid/boligplan/plan/[0-9]+)""#).unwrap();
    let newest = found.captures(&page).unwrap()[1].to_owned();
    let to = staff.submit(&format!("{newest}/del"), &new).await.to();
    let (_, id) = to.split_once("#s-").unwrap();
    format!("{newest}/del/{id}/historikk")
}

/// A body has taken the plan up.
async fn treated(staff: &Client) {
    let council = [("body", "Kommunestyret"), ("met_on", "2026-06-18"), ("ruling", "adopt"), ("plan", "1")];
    staff.submit("/planarbeid/boligplan/behandling", &council).await.to();
    let page = staff.page("/planarbeid/boligplan/behandling").await.replace("&#x2f;", "/");
    let found =
        Regex::new(r#"href="([^"]*/behandling/[0-9a-f-]+/forslag)""#).unwrap().captures(&page).unwrap();
    let minutes = "Forslag fra Ap:\nHele kap. 1 erstattes med: Ny.\n9.9 strykes.";
    staff.submit(&found[1], &[("minutes", minutes)]).await.to();
    staff.submit(&found[1].replace("/forslag", "/punkter"), &[("text", "Årlig sak")]).await.to();
    let later = [("body", "Kommunestyret"), ("met_on", "2026-07-01"), ("ruling", "adopt"), ("plan", "1")];
    staff.submit("/planarbeid/boligplan/behandling", &later).await.to();
    let page = staff.page("/planarbeid/boligplan/behandling").await.replace("&#x2f;", "/");
    let found = Regex::new(r#"href="([^"]*/behandling/[0-9a-f-]+/forslag)""#).unwrap();
    let at = found.captures_iter(&page).last().unwrap()[1].to_owned();
    staff.submit_from(&at, &at.replace("/forslag", "/vedta"), &[]).await.to();
    let page = staff.page(&at).await.replace("&#x2f;", "/");
    let publish = Regex::new(r#"action="([^"]*/publiser)""#).unwrap().captures(&page).unwrap()[1].to_owned();
    staff.submit_from(&at, &publish, &[]).await.to();
}

/// The adopted plan is followed up, and a need of one measure is lifted.
async fn followed(staff: &Client) {
    let at = "/planarbeid/boligplan/oppfolging";
    staff.submit_from(at, &format!("{at}/begynn"), &[]).await.to();
    staff.submit(&format!("{at}/enheter"), &[("name", "Boligkontoret")]).await.to();
    let page = staff.page(at).await.replace("&#x2f;", "/");
    let found = Regex::new(r#"href="([^"]*/oppfolging/tiltak/[0-9a-f-]+)""#).unwrap();
    let measure = &found.captures(&page).unwrap()[1];
    let said = [("status", "delayed"), ("said", "Sent"), ("reported_on", "2026-03-02"), ("needs", "money")];
    staff.submit(measure, &[said.as_slice(), &[("needs_said", "Penger")]].concat()).await.to();
    let need = [("said", "Penger"), ("lifted_on", "2026-03-02"), ("reference", "Budsjett")];
    staff.submit(&format!("{measure}/loft"), &need).await.to();
}

/// An indicator with a number, a yearly report that was sent, and one under work: their pages.
async fn status_reports(app: &TestApp, staff: &Client) -> [String; 8] {
    let at = "/planarbeid/boligplan/oppfolging";
    let indicator = staff.submit(&format!("{at}/indikatorer"), &[("name", "Ventetid")]).await.to();
    let number = [("version", "1"), ("year", "2025"), ("number", "12,5")];
    staff.submit_from(&indicator, &format!("{indicator}/tall"), &number).await.to();
    let until = app.clock.today().to_string();
    let year = |year: &'static str| [("year", year), ("until_day", until.as_str())];
    let sent = staff.submit(&format!("{at}/rapport"), &year("2025")).await.to();
    let page = staff.page(&sent).await;
    let (version, seen) = (hidden(&page, "version"), hidden(&page, "fingerprint"));
    let looked = [("version", version.as_str()), ("fingerprint", seen.as_str())];
    staff.submit_from(&sent, &format!("{sent}/send"), &looked).await.to();
    let draft = staff.submit(&format!("{at}/rapport"), &year("2026")).await.to();
    let lists = [format!("{at}/indikatorer"), format!("{at}/rapport"), "/plan/boligplan/status".to_owned()];
    let [indicators, all, public] = lists;
    [indicators, indicator, all, sent, format!("{draft}/endre"), draft, format!("{public}/2025"), public]
}

/// A round before the draft, with a workshop: its page.
async fn asked_early(app: &TestApp, staff: &Client) -> String {
    let version = app.version(1).await.to_string();
    let round = form_with(&[("plan", &version), ("kind", "input_round"), ("title", "Innspill")]);
    let project =
        app.state.db.read_now(|conn| lydhor::projects::read::of_member(conn, None)).unwrap().remove(0);
    let path = format!("/planarbeid/{}/ny-runde", project.slug);
    let board = staff.submit(&path, &round).await.to().replace("/oppsett", "");
    let event =
        [("title", "Verksted"), ("form", "workshop"), ("held_on", "2026-02-20"), ("place", "Rådhuset")];
    staff.submit(&format!("{board}/verksted"), &event).await.to()
}

/// Somebody is invited to an event of that round: its staff page, and the page of their link.
async fn invited_early(app: &TestApp, staff: &Client, event: &str) -> [String; 3] {
    let board = event.split_once("/verksted/").unwrap().0;
    let ahead = [("title", "Folkemøte"), ("form", "meeting"), ("held_on", "2026-12-01"), ("invites", "true")];
    let page = staff.submit(&format!("{board}/verksted"), &ahead).await.to();
    staff.submit(&format!("{board}/publiser"), &[]).await.to();
    let choose = format!("{board}/horingsparter");
    let everybody = chosen(&staff.page(&choose).await);
    let fields: Vec<_> = everybody.iter().map(|id| ("valgt", id.as_str())).collect();
    staff.submit_from(&choose, &format!("{choose}/send"), &fields).await.to();
    let slug = board.rsplit('/').next().unwrap().to_owned();
    let read = |conn: &mut lydhor::db::Conn| {
        let round = hearings::read::head(conn, &slug)?.unwrap();
        Ok::<_, lydhor::db::Error>(invitations::read::of_hearing(conn, round.id)?.remove(0).id)
    };
    let link = format!("/i/{}", link::token(&app.state.keys, app.state.db.read_now(read).unwrap(), 1));
    let own = format!("{link}/arrangement/{}", page.rsplit('/').next().unwrap());
    [page, link, own]
}

/// Notes of a workshop, before their yes and after.
async fn notes(app: &TestApp, staff: &Client, event: &str, at: usize) {
    let (board, id) = event.split_once("/verksted/").unwrap();
    let list = format!("Bord;Innspill;Tema\n1;Flere benker {at};Kultur\n2;;\n");
    let (to, file) = (format!("{board}/lapper"), ("lapper.csv", list.into_bytes()));
    let preview = staff.upload(event, &to, "file", file, &[("workshop", id)]).await.to();
    walk(staff, &[&preview]).await;
    let version = hidden(&staff.page(&preview).await, "version");
    let job = staff.submit(&preview, &[("version", &version)]).await.to();
    app.run_jobs().await;
    walk(staff, &[&job, event]).await;
}

/// A new user gets a letter, and follows its link.
async fn invited(app: &TestApp, staff: &Client, visitor: &Client, lang: &str) {
    let email = format!("{lang}@example.no");
    let fields = [("name", "Sara Nilut"), ("email", &email), ("role", "staff"), ("language", lang)];
    let page = staff.submit("/brukere/ny", &fields).await.to();
    let id = AccountId(page.rsplit('/').next().unwrap().parse().unwrap());
    let until = app.clock.in_seconds(3600);
    let account = app.state.db.read_now(|conn| accounts::read::kept(conn, id)).unwrap().unwrap().account;
    let token = accounts::link::token(&app.state.keys, &account, "", until);
    visitor.page(&format!("/nytt-passord/{token}")).await;
    // What the steering group is asked is told to who joins it.
    let member = [("account", id.to_string()), ("role", "steering".to_owned())];
    let member: Vec<_> = member.iter().map(|(name, value)| (*name, value.as_str())).collect();
    staff.submit("/planarbeid/boligplan/medlemmer", &member).await.to();
    app.run_jobs().await;
    send(app).await;
}

/// One who was asked answers, and one whom nobody asked looks around.
async fn answer(app: &TestApp, scene: &Scene, visitor: &Client, at: usize) {
    visitor.get("/i/x").await.expect(404);
    visitor.get("/finnes-ikke").await.expect(404);
    let invitation = scene.invitations[scene.responses.len() + at];
    let landing = format!("/i/{}", link::token(&app.state.keys, invitation, 1));
    walk(visitor, &["/", &landing, "/tilgjengelighet", "/personvern"]).await;
    let draft = visitor.submit(&landing, &[]).await.to();
    walk(visitor, &[&draft]).await;
    let part = format!("text-section-{}", scene.sections[0]);
    let revision = hidden(&visitor.page(&draft).await, "revision");
    let fields = [(part.as_str(), "Vi er enige."), ("revision", &revision), ("then", "review")];
    let review = visitor.submit(&draft, &fields).await.to();
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let fields = [("name", "Åse Ørnes"), ("email", "ase@example.no"), ("approved", "true")];
    let fields = [&fields[..], &[("revision", &revision), ("seen", &seen)]].concat();
    let receipt = visitor.submit(&review, &fields).await.to();
    walk(visitor, &[&receipt, &landing]).await;
    visitor.submit_from(&receipt, &format!("{draft}/avslutt"), &[]).await.expect(200);
    visitor.get(&receipt).await.expect(404);
    send(app).await;
    // The address was strange: it is confirmed, and the receipt follows.
    let folder = lydhor::mail::MailFolder::open(lydhor::mail::mailbox(&app.state.config)).unwrap();
    let letters = folder.list(300).unwrap();
    let words = letters.iter().flat_map(|letter| letter.text.split_whitespace());
    for link in words.filter(|word| word.contains("/bekreft/")) {
        let path = format!("/bekreft/{}", link.split_once("/bekreft/").unwrap().1);
        if visitor.get(&path).await.text.contains(&format!("action=\"{path}\"")) {
            visitor.submit(&path, &[]).await.to();
            walk(visitor, &[&path]).await;
        }
    }
    visitor.get("/bekreft/x").await.expect(404);
    send(app).await;
}

/// A unit reports by its link.
async fn reported(visitor: &Client, unit: &str) {
    visitor.get("/r/x").await.expect(404);
    let page = visitor.page(&format!("{unit}/endre")).await;
    let field = Regex::new(r#"name="(status-[^"]+)""#).unwrap();
    let names: Vec<_> = field.captures_iter(&page).map(|found| found[1].to_owned()).collect();
    let mut fields: Vec<_> = names.iter().map(|name| (name.as_str(), "begun")).collect();
    fields.push(("reporter", "Kari Nord"));
    visitor.submit_from(&format!("{unit}/endre"), unit, &fields).await.to();
    walk(visitor, &[unit]).await;
}

/// Letters that wait, written and put in the mailbox.
async fn send(app: &TestApp) {
    let mailer = app::build_mailer(&app.state.config).unwrap();
    app::build_worker(&app.state, mailer).unwrap().run_until_idle().await.unwrap();
}

/// What is only seen between an upload and its yes.
async fn imports(app: &TestApp, staff: &Client) {
    let plan = ("plan.md", PLAN.as_bytes().to_vec());
    let list = ("liste.csv", include_bytes!("../data/consultees/adressatliste.csv").to_vec());
    for (path, field, file) in
        [("/planarbeid/boligplan/plan/les-inn", "file", plan), ("/register/import", "file", list)]
    {
        let preview = staff.upload(path, path, field, file, &[]).await.to();
        walk(staff, &[&preview]).await;
        let next = staff.submit(&preview, &[("title", "En ny plan")]).await.to();
        walk(staff, &[&next]).await;
        app.run_jobs().await;
        walk(staff, &[&next]).await;
    }
}

/// What is only seen between the choice and its yes.
async fn invite(staff: &Client, path: &str) {
    let everybody = chosen(&staff.page(path).await);
    let fields: Vec<_> = everybody.iter().map(|id| ("valgt", id.as_str())).collect();
    staff.submit(path, &fields).await.expect(200);
}
