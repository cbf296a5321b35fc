//! Creating, editing, publishing and correcting a hearing; its members; what the public sees.

mod anew;

use lydhor::accounts::Role;
use lydhor::hearings::MemberRole;

use crate::support::app::TestApp;
use crate::support::client::hidden;
use crate::support::hearing::form_with;
use crate::support::judged::Judged;

#[tokio::test]
async fn a_lead_creates_and_publishes_and_everybody_reads() {
    let app = TestApp::spawn().await;
    let visitor = app.visitor();
    assert!(visitor.page("/").await.contains("Ingen høringer er åpne"));
    let (lead, path) = app.lead_with_hearing("Ingrid Aas").await;
    assert_eq!(path, "/arbeid/boligsosial-handlingsplan");
    let public = "/horing/boligsosial-handlingsplan";
    visitor.get(public).await.expect(404);
    assert!(lead.page("/arbeid").await.contains("Ikke publisert"));
    assert!(lead.page(&format!("{path}/forhandsvisning")).await.contains("Slik blir den offentlige siden"));
    assert!(lead.page(&format!("{path}/publiser")).await.contains("4 deler"));
    lead.submit(&format!("{path}/publiser"), &[]).await.to();
    let letters = lead.page(&format!("{path}/utsendinger")).await;
    assert!(letters.contains("Ingen utsendinger ennå"), "publishing sends no letters");

    let page = visitor.page(public).await;
    for said in [
        "Vi vil vite om tiltakene treffer.",
        "Si hva som mangler.",
        "Utvalg for helse og velferd",
        "20. februar 2026",
        "fredag 17. april 2026",
        "46 dager igjen",
        "26/1234",
        "mailto:post@nordvik.example.no",
        "Rådhuset",
        "offentleglova § 3",
        "Hva mangler?",
        "Vi leser alt",
        "<strong>startlån</strong>",
        "id=\"del-2-1-1\"",
        "href=\"#del-2-1\"",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(visitor.page("/").await.contains("Åpne nå"));
    assert_eq!(
        app.audited().await.iter().filter(|a| a.starts_with("hearing.")).collect::<Vec<_>>(),
        ["hearing.created", "hearing.published"]
    );
    let log = lead.page(&format!("{path}/logg")).await;
    assert!(log.contains("Publiserte høringen") && log.contains("Ingrid Aas"));
}

#[tokio::test]
async fn the_public_page_holds_nothing_of_its_visitor_and_is_not_sent_twice() {
    let app = TestApp::spawn().await;
    let (lead, path) = app.lead_with_published("Ingrid Aas").await;
    let public = path.replace("/arbeid/", "/horing/");
    let first = app.visitor().get(&public).await;
    assert!(!first.text.contains("name=\"csrf\""));
    assert_eq!(first.text, lead.page(&public).await);
    let tag = first.headers.get("etag").unwrap().to_str().unwrap();
    let http = reqwest::Client::new();
    let again = http
        .get(format!("{}{public}", app.base))
        .header("accept-language", "nb")
        .header("if-none-match", tag);
    assert_eq!(again.send().await.unwrap().status(), 304);
    let english = http.get(format!("{}{public}", app.base)).header("accept-language", "en");
    assert!(english.send().await.unwrap().text().await.unwrap().contains("Friday 17 April 2026"));
}

#[tokio::test]
async fn a_bad_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let lead = app.sign_in(&account).await;
    let empty = lead.submit("/planarbeid/ny", &[("title", "Tom plan")]).await.to();
    assert!(lead.page(&format!("{empty}/ny-runde")).await.contains("Planen har ingen versjon ennå."));
    let planned = app.plan(&account).await;
    let (plan, new_round) = (planned.choice(), planned.new_round());
    let form = form_with(&[("plan", &plan), ("deadline", "2026-03-01"), ("title", "Ny «plan»")]);
    let page = lead.submit(&new_round, &form).await.expect(422);
    assert!(
        page.contains("Fristen kan ikke være før høringen åpner.") && page.contains("href=\"#deadline\"")
    );
    assert!(
        page.contains("Ny «plan»") && page.contains("Si hva som mangler.") && page.contains("Hva mangler?")
    );
    let form = form_with(&[("plan", &plan), ("deadline", "2026-03-20"), ("profile", "planning_act")]);
    assert!(lead.submit(&new_round, &form).await.expect(422).contains("Loven krever minst 42"));
    let unknown = form_with(&[("plan", "0190a5c2-0000-7000-8000-000000000001")]);
    assert!(lead.submit(&new_round, &unknown).await.expect(422).contains("Velg planen"));
    assert!(!app.audited().await.contains(&"hearing.created".to_owned()));
}

#[tokio::test]
async fn a_form_that_makes_something_makes_it_once_however_often_it_is_sent() {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let planned = app.plan(&account).await;
    let (plan, new_round) = (planned.choice(), planned.new_round());
    let lead = app.sign_in(&account).await;
    let new = hidden(&lead.page(&new_round).await, "new_row");
    let form = form_with(&[("plan", &plan), ("new_row", &new)]);
    let first = lead.submit(&new_round, &form).await.to();
    assert_eq!(lead.submit(&new_round, &form).await.to(), first);
    let other = form_with(&[("plan", &plan), ("new_row", &new), ("title", "En annen høring")]);
    assert_ne!(lead.submit(&new_round, &other).await.to(), first, "other words are not lost");

    let new = hidden(&lead.page("/register/ny").await, "new_row");
    let sender = [("name", "Sjøgata borettslag"), ("kind", "housing_cooperative"), ("language", "nb")];
    let form = [&sender[..], &[("new_row", &new)]].concat();
    lead.submit("/register/ny", &form).await.to();
    lead.submit("/register/ny", &form).await.to();

    let section = format!("{}/plan/1/del", planned.project);
    let new = hidden(&lead.page(&section).await, "new_row");
    let form = [("heading", "Ny del"), ("kind", "text"), ("body", "Tekst."), ("new_row", &new)];
    let there = lead.submit_from(&section, &section, &form).await.to();
    assert_eq!(lead.submit_from(&section, &section, &form).await.to(), there);

    let audited = app.audited().await;
    let times = |event: &str| audited.iter().filter(|name| *name == event).count();
    assert_eq!(
        ["hearing.created", "consultee.added", "plan.section_added"].map(times),
        [2, 1, 1],
        "{audited:?}"
    );
}

#[tokio::test]
async fn two_who_edit_at_once_lose_nothing() {
    let app = TestApp::spawn().await;
    let (lead, path) = app.lead_with_hearing("Ingrid Aas").await;
    let settings = format!("{path}/oppsett");
    let page = lead.page(&settings).await;
    let plan = regex::Regex::new(r#"<option value="([0-9a-f-]{36})""#).unwrap().captures(&page).unwrap()[1]
        .to_owned();
    let first = form_with(&[("plan", &plan), ("version", "1"), ("title", "Tittel fra den ene")]);
    assert_eq!(lead.submit(&settings, &first).await.to(), settings);
    let second = form_with(&[("plan", &plan), ("version", "1"), ("title", "Tittel fra den andre")]);
    let page = lead.submit(&settings, &second).await.expect(409);
    assert!(page.contains("Tittel fra den ene") && page.contains("Tittel fra den andre"));
    // Having seen the other's text, they may save over it.
    let third = form_with(&[("plan", &plan), ("version", "2"), ("title", "Tittel fra den andre")]);
    lead.submit(&settings, &third).await.to();
    assert!(lead.page("/arbeid").await.contains("Tittel fra den andre"));
}

#[tokio::test]
async fn after_publication_only_a_correction_changes_the_page() {
    let app = TestApp::spawn().await;
    let (lead, path) = app.lead_with_published("Ingrid Aas").await;
    let (settings, public) = (format!("{path}/oppsett"), path.replace("/arbeid/", "/horing/"));
    let visitor = app.visitor();
    visitor.page(&public).await;
    let plan = "0190a5c2-0000-7000-8000-000000000001";
    let edit = form_with(&[("plan", plan), ("version", "1"), ("title", "Noe annet")]);
    lead.submit(&settings, &edit).await.expect(409);
    let correct = format!("{path}/rett");
    let silent = form_with(&[("version", "1"), ("case_number", "26/9999")]);
    assert!(lead.submit_from(&settings, &correct, &silent).await.expect(422).contains("26/9999"));
    let nothing = form_with(&[("version", "1"), ("sentence", "Ingenting")]);
    assert!(lead.submit_from(&settings, &correct, &nothing).await.expect(422).contains("ikke endret noe"));
    let told =
        form_with(&[("version", "1"), ("case_number", "26/9999"), ("sentence", "Saksnummeret er rettet.")]);
    assert_eq!(lead.submit_from(&settings, &correct, &told).await.to(), settings);
    let page = visitor.page(&public).await;
    assert!(
        page.contains("26/9999") && page.contains("Saksnummeret er rettet.") && !page.contains("26/1234")
    );
    assert!(app.audited().await.contains(&"hearing.corrected".to_owned()));
}

#[tokio::test]
async fn a_hearing_is_unseen_by_others_and_its_roles_hold() {
    let app = TestApp::spawn().await;
    let (lead, path) = app.lead_with_hearing("Ingrid Aas").await;
    let reader = app.account("Mads Lien", Role::Reader).await;
    let mads = app.sign_in(&reader).await;
    for page in ["oppsett", "publiser", "logg", "forhandsvisning"] {
        mads.get(&format!("{path}/{page}")).await.expect(404);
    }
    mads.get("/planarbeid/ny").await.expect(403);
    assert!(!mads.page("/arbeid").await.contains("Boligsosial"));
    let members = "/planarbeid/boligsosial-handlingsplan/medlemmer";
    let id = reader.id.to_string();
    lead.submit(members, &[("account", &id), ("role", "reader")]).await.to();
    assert!(lead.page(members).await.contains("mads.lien@example.no"));
    mads.page(&format!("{path}/logg")).await;
    mads.get(&format!("{path}/oppsett")).await.expect(403);
    let token = mads.token("/meg").await;
    mads.post(&format!("{path}/publiser"), &[("csrf", &token)]).await.expect(403);
    app.visitor().get("/horing/boligsosial-handlingsplan").await.expect(404);
    let admin = app.signed_in("Åse Dahl", Role::Administrator).await;
    assert!(admin.page("/arbeid").await.contains("Boligsosial"));
}

#[tokio::test]
async fn the_last_lead_stays() {
    let app = TestApp::spawn().await;
    let (lead, _) = app.lead_with_hearing("Ingrid Aas").await;
    let members = "/planarbeid/boligsosial-handlingsplan/medlemmer";
    let remove = |page: &str| {
        regex::Regex::new(r#"action="([^"]*/fjern)""#).unwrap().captures(page).unwrap()[1].to_owned()
    };
    let first = remove(&lead.page(members).await);
    lead.submit_from(members, &first, &[]).await.to();
    assert!(lead.page(members).await.contains("ingrid.aas@example.no"));
    let other = app.account("Berit Moe", Role::Staff).await.id.to_string();
    lead.submit(members, &[("account", &other), ("role", "lead")]).await.to();
    lead.submit_from(members, &first, &[]).await.to();
    lead.get(members).await.expect(404);
    let audited = app.audited().await;
    assert!(audited.contains(&"project.member_removed".to_owned()));
}

#[tokio::test]
async fn it_opens_and_closes_with_the_days() {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let planned = app.plan(&account).await;
    let (plan, new_round) = (planned.choice(), planned.new_round());
    let lead = app.sign_in(&account).await;
    let form = form_with(&[("plan", &plan), ("opens_on", "2026-03-04"), ("deadline", "2026-03-05")]);
    let path = lead.submit(&new_round, &form).await.to().replace("/oppsett", "");
    let page = lead.page(&format!("{path}/publiser")).await;
    assert!(page.contains("Fristen gir 1 dager") || page.contains("Vanlig er minst 42"));
    lead.submit(&format!("{path}/publiser"), &[]).await.to();
    let public = path.replace("/arbeid/", "/horing/");
    for (days, said) in
        [(0, "Åpner onsdag 4. mars 2026"), (2, "1 dag igjen"), (1, "siste dag"), (1, "Fristen har gått ut")]
    {
        app.clock.advance(days * 86_400);
        // Within a second the page may be the one of yesterday.
        app.state.pages.doubt_all();
        assert!(app.visitor().page(&public).await.contains(said), "{said}");
    }
}

#[tokio::test]
async fn what_cannot_be_published_says_why() {
    let app = TestApp::spawn().await;
    let (lead, path) = app.lead_with_hearing("Ingrid Aas").await;
    app.clock.advance(60 * 86_400);
    // The session has ended with the time.
    let lead_again = app.visitor();
    let fields = [("email", "ingrid.aas@example.no"), ("password", crate::support::app::PASSWORD)];
    lead_again.submit("/logg-inn", &fields).await.to();
    drop(lead);
    let page = lead_again.submit(&format!("{path}/publiser"), &[]).await.expect(422);
    assert!(page.contains("Fristen er allerede ute"));
}

#[tokio::test]
async fn statements_stand_for_everybody() {
    let app = TestApp::spawn().await;
    for path in ["/tilgjengelighet", "/personvern"] {
        assert!(app.visitor().page(path).await.contains("<h1>"));
    }
}

#[tokio::test]
async fn the_plan_tab_leads_to_the_plan_until_it_is_published() {
    let app = TestApp::spawn().await;
    let (lead, path) = app.lead_with_hearing("Ingrid Aas").await;
    let tab = format!("{path}/plan");
    let page = lead.page(&tab).await.replace("&#x2f;", "/");
    let edit =
        regex::Regex::new("href=\"(/planarbeid/[a-z-]+/plan/[0-9]+)\"").unwrap().captures(&page).unwrap()[1]
            .to_owned();
    assert!(lead.page(&edit).await.contains("Nummerer på nytt"));
    lead.submit(&format!("{path}/publiser"), &[]).await.to();
    let page = lead.page(&tab).await.replace("&#x2f;", "/");
    assert!(page.contains("Planen er låst") && !page.contains(&edit), "{page}");
    assert!(lead.page(&edit).await.contains("Planen er låst"), "publishing closes the plan");
    let stranger = app.signed_in("Ola Li", Role::Staff).await;
    assert_eq!(stranger.get(&tab).await.status, 404);
}

#[tokio::test]
async fn each_role_sees_the_tabs_that_answer_to_it_and_no_others() {
    let judged = Judged::new("boligplan").await;
    judged.member("Styrer", MemberRole::Steering).await;
    let paths = [
        "",
        "/oppsett",
        "/plan",
        "/horingsparter",
        "/brev",
        "/svar",
        "/arbeidsbenk",
        "/vurderinger",
        "/oppsummering",
        "/logg",
        "/utsendinger",
    ];
    let mut shown = Vec::new();
    for who in ["lead.boligplan", "caseworker.boligplan", "styrer", "reader.boligplan"] {
        let client = judged.signed_in_as(&format!("{who}@example.no")).await;
        let board = client.page("/arbeid/boligplan").await;
        let tabs =
            board.split("class=\"tabs__in\"").nth(1).unwrap().split("</nav>").next().unwrap().to_owned();
        let tabs = tabs.replace("&#x2f;", "/");
        for path in paths {
            let seen = tabs.contains(&format!("href=\"/arbeid/boligplan{path}\""));
            let status = client.get(&format!("/arbeid/boligplan{path}")).await.status;
            assert_eq!((seen, !seen), (status == 200, status == 403), "{who} {path}: {status}");
        }
        shown.push(tabs.matches("<li>").count());
    }
    // And the way to the project.
    assert_eq!(shown, [11, 8, 7, 7].map(|tabs| tabs + 1));
}

#[tokio::test]
async fn the_municipality_sets_its_own_shortest_time() {
    let settings = "[deadlines.thematic_plan]\nminimum_weeks = 8\nbelow_minimum = \"block\"";
    let app = TestApp::spawn_with(settings).await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let lead = app.sign_in(&account).await;
    let planned = app.plan(&account).await;
    let (plan, new_round) = (planned.choice(), planned.new_round());
    let seven_weeks = form_with(&[("plan", &plan), ("opens_on", "2026-03-02"), ("deadline", "2026-04-20")]);
    let page = lead.submit(&new_round, &seven_weeks).await.expect(422);
    assert!(page.contains("Kommunen krever minst 56") && !page.contains("Loven krever"), "{page}");
    let eight_weeks = form_with(&[("plan", &plan), ("opens_on", "2026-03-02"), ("deadline", "2026-04-27")]);
    lead.submit(&new_round, &eight_weeks).await.to();
}

#[tokio::test]
async fn an_opening_day_in_the_past_gives_nobody_more_time_and_is_not_told_as_the_period() {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let planned = app.plan(&account).await;
    let (plan, new_round) = (planned.choice(), planned.new_round());
    let lead = app.sign_in(&account).await;
    // Today is 2 March 2026: opened 329 days ago, 35 days left.
    let dates = [("plan", plan.as_str()), ("opens_on", "2025-04-07"), ("deadline", "2026-04-06")];
    let path = lead.submit(&new_round, &form_with(&dates)).await.to().replace("/oppsett", "");
    let publish = format!("{path}/publiser");
    let page = lead.page(&publish).await;
    assert!(page.contains("Fristen gir 35 dager. Vanlig er minst 42"), "{page}");
    assert!(page.contains("fra mandag 2. mars 2026 til og med") && !page.contains("april 2025"), "{page}");
    assert!(lead.page(&format!("{path}/oppsett")).await.contains("Fristen gir 35 dager"));
    lead.submit(&publish, &[]).await.to();
    let digest = lead.page(&format!("{path}/oppsummering")).await;
    assert!(digest.contains("er fra 2. mars 2026 til 6. april 2026"), "{digest}");
}

#[tokio::test]
async fn a_deadline_changed_after_publication_is_told_on_the_digest() {
    let judged = Judged::new("boligplan").await;
    let (public, staff) = ("/horing/boligplan/oppsummering", "/arbeid/boligplan/oppsummering");
    judged.publish();
    let visitor = judged.app.visitor();
    let told = "Høringsfristen ble endret";
    assert!(!visitor.page(public).await.contains(told));
    judged.app.clock.advance(60);
    let lead = judged.signed_in("lead").await;
    let (settings, correct) = ("/arbeid/boligplan/oppsett", "/arbeid/boligplan/rett");
    assert!(lead.page(settings).await.contains("blir oppsummeringen merket med det"), "warned before");
    for (deadline, changed) in [("2026-04-20", true), ("2026-04-10", false)] {
        let version = hidden(&lead.page(settings).await, "version");
        let dates = [("opens_on", "2026-02-20"), ("deadline", deadline), ("version", &version)];
        let fields = form_with(&[&dates[..], &[("sentence", "Fristen er flyttet.")]].concat());
        let to = lead.submit_from(settings, correct, &fields).await.to();
        assert!(lead.page(&to).await.contains("oppsummeringen er merket med det"), "and after");
        judged.app.state.pages.doubt_all();
        let page = visitor.page(public).await;
        assert_eq!(page.contains("fra 10. april 2026 til 20. april 2026"), changed, "{page}");
        assert_eq!(lead.page(staff).await.contains(told), changed, "what was published may hold again");
    }
}
