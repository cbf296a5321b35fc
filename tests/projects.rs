//! Plan work: who begins a project and sees it, what is said of it, its milestones, and the versions of its plan.

mod background;
mod front;
mod inviting;
mod meetings;
mod treatments;

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::db;
use lydhor::db::schema::revision;
use lydhor::db::types::AnyId;
use lydhor::plans::read::{self, Section};

use crate::support::app::TestApp;
use crate::support::client::{Client, hidden};
use crate::support::hearing::form_with;

const BOLIG: &str = "/planarbeid/boligplan";

async fn begun(app: &TestApp, name: &str) -> Client {
    let lead = app.signed_in(name, Role::Staff).await;
    assert_eq!(lead.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to(), BOLIG);
    lead
}

async fn sections(app: &TestApp, number: i32) -> Vec<Section> {
    let version = app.version(number).await;
    app.state.db.read(move |conn| read::sections(conn, version)).await.unwrap()
}

async fn count(app: &TestApp, event: &str) -> usize {
    app.audited().await.iter().filter(|name| *name == event).count()
}

#[tokio::test]
async fn staff_begin_plan_work_once_and_members_alone_see_it() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    assert!(ingrid.page("/arbeid").await.contains("Ikke noe planarbeid ennå"));
    let new = hidden(&ingrid.page("/planarbeid/ny").await, "new_row");
    let form = [("title", "Boligplan"), ("first_year", "2027"), ("last_year", "2030"), ("new_row", &new)];
    assert_eq!(ingrid.submit("/planarbeid/ny", &form).await.to(), BOLIG);
    assert_eq!(ingrid.submit("/planarbeid/ny", &form).await.to(), BOLIG, "sent twice is begun once");
    let same = [("title", "Boligplan"), ("new_row", &new)];
    assert_eq!(
        ingrid.submit("/planarbeid/ny", &same).await.to(),
        format!("{BOLIG}-2"),
        "other words are kept"
    );
    let page = ingrid.page(BOLIG).await;
    assert!(page.contains("2027–2030") && page.contains("Mandatet er ikke skrevet ennå."), "{page}");
    for (role, status) in [(Role::Staff, 404), (Role::Reader, 404), (Role::Administrator, 200)] {
        let other = app.signed_in(role.as_str(), role).await;
        for path in [
            "",
            "/plan",
            "/medlemmer",
            "/milepeler",
            "/bakgrunn",
            "/moter",
            "/styringsgruppe",
            "/oppsett",
            "/logg",
            "/ny-runde",
            "/plan/les-inn",
        ] {
            assert_eq!(other.get(&format!("{BOLIG}{path}")).await.status, status, "{role:?} {path}");
        }
    }
    app.signed_in("Mads Lien", Role::Reader).await.get("/planarbeid/ny").await.expect(403);
    assert_eq!(count(&app, "project.created").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_pressed_twenty_times_at_once_makes_one() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let plan = app.plan(&app.account("Ola Li", Role::Staff).await).await;
    let admin = app.signed_in("Åse Dahl", Role::Administrator).await;
    let (choice, round) = (plan.choice(), plan.new_round());
    let outline = ingrid.submit(&format!("{BOLIG}/plan"), &[("seen", "0")]).await.to();
    let round_form = form_with(&[("plan", &choice)]);
    let (milestones, section) = (format!("{BOLIG}/milepeler"), format!("{outline}/del"));
    for (who, path, form) in [
        (&ingrid, "/planarbeid/ny", &[("title", "Ny plan")][..]),
        (&admin, &round, &round_form),
        (&ingrid, "/register/ny", &[("name", "Sjøgata"), ("kind", "business"), ("language", "nb")]),
        (&ingrid, &milestones, &[("title", "Utkast"), ("due_on", "2026-05-01")]),
        (&ingrid, &section, &[("heading", "Tema"), ("kind", "text"), ("body", "")]),
    ] {
        let page = who.page(path).await;
        let (new, csrf) = (hidden(&page, "new_row"), hidden(&page, "csrf"));
        let form = [form, &[("new_row", &*new), ("csrf", &*csrf)]].concat();
        let answers = futures_util::future::join_all((0..20).map(|_| who.post(path, &form))).await;
        let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        assert!(statuses.iter().all(|status| *status == 303), "{path}: {statuses:?}");
    }
    // Two projects stood before, and a round of none.
    for (event, times) in [
        ("project.created", 3),
        ("hearing.created", 1),
        ("consultee.added", 1),
        ("project.milestone_added", 1),
        ("plan.section_added", 1),
    ] {
        assert_eq!(count(&app, event).await, times, "{event}");
    }
}

#[tokio::test]
async fn what_is_said_of_it_is_checked_and_two_who_edit_lose_nothing() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let at = format!("{BOLIG}/oppsett");
    for (field, value, said) in [
        ("title", "", "Fyll ut dette feltet"),
        ("first_year", "27", "Skriv et år fra 1900"),
        ("last_year", "2020", "kan ikke være før det første"),
        ("last_year", "", "Fyll ut dette feltet"),
    ] {
        let form = [("title", "Boligplan"), ("first_year", "2027"), ("last_year", "2030"), ("version", "1")];
        let form: Vec<_> =
            form.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect();
        let page = ingrid.submit(&at, &form).await.expect(422);
        assert!(page.contains(said), "{field} {value:?}: {page}");
    }
    let save = |title: &'static str, version: &'static str| {
        [
            ("title", title),
            ("case_number", "26/1234"),
            ("mandate", "Første.\n\nAndre."),
            ("scope", "Arealbruk er ikke med."),
            ("version", version),
        ]
    };
    assert_eq!(ingrid.submit(&at, &save("Boligsosial plan", "1")).await.to(), BOLIG);
    let page = ingrid.page(BOLIG).await;
    assert!(
        page.contains("Boligsosial plan") && page.contains("Andre.") && page.contains("26/1234"),
        "{page}"
    );
    assert!(page.contains("Avgrensning") && page.contains("Arealbruk er ikke med."), "{page}");
    assert!(!page.contains("Føringer fra styringsgruppen"), "what is not written has no heading");
    let late = ingrid.submit(&at, &save("Min tittel", "1")).await.expect(409);
    assert!(late.contains("Boligsosial plan") && late.contains("Min tittel"), "{late}");
    assert_eq!(hidden(&late, "version"), "2");
    ingrid.submit(&at, &save("Min tittel", "2")).await.to();
    assert_eq!(count(&app, "project.edited").await, 2);
    let log = ingrid.page(&format!("{BOLIG}/logg")).await;
    assert!(log.contains("Endret planarbeidet") && log.contains("Begynte planarbeidet"), "{log}");
}

#[tokio::test]
async fn milestones_are_added_once_reached_and_removed() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let at = format!("{BOLIG}/milepeler");
    let new = hidden(&ingrid.page(&at).await, "new_row");
    let form = [("title", "Utkastet er ferdig"), ("due_on", "2026-02-01"), ("new_row", &new)];
    ingrid.submit(&at, &form).await.to();
    ingrid.submit(&at, &form).await.to();
    assert!(ingrid.submit(&at, &[("title", "Uten dag")]).await.expect(422).contains("Uten dag"));
    let page = ingrid.page(&at).await;
    assert!(page.contains("Dagen er over") && page.matches("Utkastet er ferdig").count() < 4, "{page}");
    let action = |what: &str, page: &str| {
        let pattern = format!(r#"action="({at}/[0-9a-f-]+/{what})""#);
        regex::Regex::new(&pattern).unwrap().captures(&page.replace("&#x2f;", "/")).unwrap()[1].to_owned()
    };
    let (reach, remove) = (action("nadd", &page), action("slett", &page));
    ingrid.submit_from(&at, &reach, &[("version", "1"), ("reached", "1")]).await.to();
    assert!(ingrid.page(&at).await.contains("Nådd mandag 2. mars 2026"));
    ingrid.submit_from(&at, &reach, &[("version", "1")]).await.expect(409);
    ingrid.submit_from(&at, &remove, &[("version", "1")]).await.expect(409);
    ingrid.submit_from(&at, &remove, &[("version", "2")]).await.to();
    ingrid.submit_from(&at, &remove, &[("version", "2")]).await.expect(404);
    let log = ingrid.page(&format!("{BOLIG}/logg?hva=project")).await;
    assert!(log.contains("Nådde en milepæl"), "{log}");
    let events = ["added", "reached", "removed"].map(|what| format!("project.milestone_{what}"));
    for event in &events {
        assert_eq!(count(&app, event).await, 1, "{event}");
    }
}

#[tokio::test]
async fn a_plan_has_versions_whose_sections_keep_their_keys() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let plan = format!("{BOLIG}/plan");
    let outline = ingrid.submit(&plan, &[("seen", "0")]).await.to();
    assert_eq!(outline, format!("{plan}/1"));
    for heading in ["Tidlig innsats", "Flere boliger"] {
        let form = [("heading", heading), ("kind", "focus_area"), ("body", "")];
        ingrid.submit(&format!("{outline}/del"), &form).await.to();
    }
    let first = sections(&app, 1).await;
    ingrid.submit_from(&plan, &plan, &[("from", "1"), ("seen", "1")]).await.to();
    ingrid.submit_from(&plan, &plan, &[("from", "1"), ("seen", "1")]).await.to();
    assert_eq!(count(&app, "plan.begun").await, 2, "sent twice is begun once");
    let copy = sections(&app, 2).await;
    let keys = |sections: &[Section]| sections.iter().map(|s| s.key).collect::<Vec<_>>();
    assert_eq!(keys(&copy), keys(&first));
    assert!(copy.iter().zip(&first).all(|(a, b)| a.id != b.id), "another row of its own");
    let import = format!("{plan}/les-inn");
    let draft = b"# Plan\n\n# 1 Bakgrunn\n\nTekst.\n\n# 2 Flere boliger\n\nTekst.\n".to_vec();
    let preview = ingrid.upload(&import, &import, "file", ("plan.md", draft), &[]).await.to();
    assert_eq!(ingrid.submit(&preview, &[("title", "Boligplan")]).await.to(), format!("{plan}/3"));
    let draft = sections(&app, 3).await;
    let found = |heading: &str, of: &[Section]| of.iter().find(|s| s.heading == heading).map(|s| s.key);
    assert_eq!(found("Flere boliger", &draft), found("Flere boliger", &first));
    assert!(!keys(&first).contains(&found("Bakgrunn", &draft).unwrap()));
    ingrid.submit_from(&plan, &plan, &[("from", "99"), ("seen", "3")]).await.expect(404);
    assert_eq!(count(&app, "plan.begun").await, 2);
}

#[tokio::test]
async fn a_round_hears_a_version_of_its_own_project_alone() {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let (own, other) = (app.plan(&account).await, app.plan(&account).await);
    let lead = app.sign_in(&account).await;
    let (foreign, mine) = (other.choice(), own.choice());
    let refused = lead.submit(&own.new_round(), &form_with(&[("plan", &foreign)])).await.expect(422);
    assert!(refused.contains("Velg planen som skal høres."), "{refused}");
    let kindless = form_with(&[("plan", &mine), ("kind", "")]);
    lead.submit(&own.new_round(), &kindless).await.expect(422);
    let round = form_with(&[("plan", &mine), ("kind", "input_round"), ("title", "Verksted")]);
    let board = lead.submit(&own.new_round(), &round).await.to().replace("/oppsett", "");
    let page = lead.page(&own.project).await;
    assert!(
        page.contains(&format!(r#"href="{board}""#)) && page.contains("Innspill før det finnes et utkast")
    );
    assert!(!lead.page(&other.project).await.contains("Verksted"));
    let settings = format!("{board}/oppsett");
    let moved = form_with(&[("plan", &foreign), ("version", "1")]);
    lead.submit(&settings, &moved).await.expect(422);
}

/// A project whose plan is an outline of two themes, and a round on it that is published: the path of its public page.
async fn asked_early(app: &TestApp, lead: &Client) -> String {
    let plan = format!("{BOLIG}/plan");
    let outline = lead.submit(&plan, &[("seen", "0")]).await.to();
    for heading in ["Tidlig innsats", "Flere boliger"] {
        let form = [("heading", heading), ("kind", "focus_area"), ("body", "")];
        lead.submit(&format!("{outline}/del"), &form).await.to();
    }
    let version = app.version(1).await.to_string();
    let round = form_with(&[("plan", &version), ("kind", "input_round"), ("title", "Innspill til planen")]);
    let board = lead.submit(&format!("{BOLIG}/ny-runde"), &round).await.to().replace("/oppsett", "");
    lead.submit(&format!("{board}/publiser"), &[]).await.to();
    board.replace("/arbeid/", "/horing/")
}

#[tokio::test]
async fn a_round_before_the_draft_hears_an_outline_and_its_answers_stand_on_the_themes() {
    let app = TestApp::spawn().await;
    let lead = begun(&app, "Ingrid Aas").await;
    let public = asked_early(&app, &lead).await;
    let visitor = app.visitor();
    assert!(visitor.page(&public).await.contains("Flere boliger"));
    let sender = [("kind", "private_person"), ("name", "Kari Nordmann"), ("email", "kari@example.org")];
    let answer = visitor.submit(&format!("{public}/svar"), &sender).await.to();
    let theme = sections(&app, 1).await.remove(1);
    let page = visitor.page(&answer).await;
    let (revision, part) = (hidden(&page, "revision"), format!("text-section-{}", theme.key));
    assert!(page.contains(&part), "{page}");
    let said = [(part.as_str(), "Bygg der bussen går."), ("revision", &revision), ("then", "review")];
    let review = visitor.submit(&answer, &said).await.to();
    let page = visitor.page(&review).await;
    let (revision, seen) = (hidden(&page, "revision"), hidden(&page, "seen"));
    let sent = [("name", "Kari Nordmann"), ("email", "kari@example.org"), ("approved", "true")];
    let sent = [&sent[..], &[("revision", &*revision), ("seen", &*seen)]].concat();
    visitor.submit(&review, &sent).await.to();
    // The draft that follows is another version, and the theme the same section; the answer is of the one that was read.
    lead.submit_from(&format!("{BOLIG}/plan"), &format!("{BOLIG}/plan"), &[("from", "1"), ("seen", "1")])
        .await
        .to();
    assert_eq!(sections(&app, 2).await[1].key, theme.key);
    let outline = app.version(1).await.to_string();
    let read = |conn: &mut db::Conn| revision::table.select(revision::plan_version_id).load::<AnyId>(conn);
    let answered: Vec<AnyId> = app.state.db.read_now(read).unwrap();
    assert_eq!(answered.iter().map(ToString::to_string).collect::<Vec<_>>(), [outline]);
    let board = public.replace("/horing/", "/arbeid/");
    let list = lead.page(&format!("{board}/arbeidsbenk")).await;
    assert!(list.contains("Bygg der bussen går."), "{list}");
}
