//! Changing a plan: two people at once, rearranging, pictures, and what has been heard is locked.

use lydhor::accounts::Role;
use lydhor::plans::SectionKind;
use lydhor::plans::{read, store};

use super::{AT, IMPORT, kept, lead, sections, told, upload, version};
use crate::support::app::TestApp;

#[tokio::test]
async fn two_who_edit_lose_nothing() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let first = sections(&app, &plan).await.remove(0);
    let path = format!("{plan}/del/{}", first.id);
    let fields = |heading, body| {
        [
            ("heading", heading),
            ("number", "1"),
            ("kind", "goal"),
            ("level", "1"),
            ("body", body),
            ("version", "1"),
        ]
    };
    let seen =
        ingrid.submit(&path, &[&fields("Mål", "*Nytt*")[..], &[("preview", "1")]].concat()).await.expect(200);
    assert!(seen.contains("<em>Nytt</em>"), "{seen}");
    assert_eq!(sections(&app, &plan).await[0].heading, "Bakgrunn");
    ingrid.submit(&path, &fields("Mål", "Ingrids tekst")).await.to();
    let saved = sections(&app, &plan).await.remove(0);
    assert_eq!((saved.heading.as_str(), saved.kind, saved.version), ("Mål", SectionKind::Goal, 2));
    let late = ingrid.submit(&path, &fields("Hensikt", "Olas tekst")).await;
    assert_eq!(late.status, 409);
    for part in ["Ingrids tekst", "Olas tekst", "value=\"Hensikt\"", "name=\"version\" value=\"2\""] {
        assert!(late.text.contains(part), "{part} in {}", late.text);
    }
    assert_eq!(sections(&app, &plan).await[0].body, "Ingrids tekst");
    for (field, value) in [("heading", ""), ("level", "4")] {
        let typed: Vec<_> = fields("Mål", "Holdt")
            .into_iter()
            .map(|(n, v)| match n {
                "version" => (n, "2"),
                name if name == field => (name, value),
                _ => (n, v),
            })
            .collect();
        let refused = ingrid.submit(&path, &typed).await;
        assert!(refused.status == 422 && refused.text.contains("Holdt"), "{field}: {}", refused.text);
    }
}

#[tokio::test]
async fn what_was_removed_comes_back_as_one_block_also_after_somebody_has_saved() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let before = sections(&app, &plan).await;
    let first = before.iter().find(|s| s.heading == "Innsatsområder").unwrap();
    ingrid.submit_from(&plan, &format!("{plan}/del/{}/slett", first.id), &[]).await.to();
    // A save closes the gap that the removal left.
    let last = before.last().unwrap();
    let (level, seen) = (last.level.to_string(), last.version.to_string());
    let fields = [
        ("heading", last.heading.as_str()),
        ("number", last.number.as_str()),
        ("kind", last.kind.as_str()),
        ("level", &level),
        ("body", "Ett ord til."),
        ("version", &seen),
    ];
    ingrid.submit(&format!("{plan}/del/{}", last.id), &fields).await.to();
    // One more before it moves every position.
    let new = [("heading", "Forord"), ("number", ""), ("kind", "text"), ("body", "Kjære leser.")];
    ingrid.submit(&format!("{plan}/del"), &new).await.to();
    ingrid.submit_from(&plan, &format!("{plan}/angre/{}", first.id), &[]).await.to();
    let now = sections(&app, &plan).await;
    assert_eq!(told(&now), format!("Forord:1 {}", told(&before)));
    assert!(
        now.iter().map(|s| s.position).eq(1..=i32::try_from(now.len()).unwrap()),
        "each in a place of its own"
    );
}

#[tokio::test]
async fn sections_move_nest_go_and_come_back() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let before = sections(&app, &plan).await;
    let id = |heading: &str| before.iter().find(|s| s.heading == heading).unwrap().id;
    for (heading, step, expected) in [
        ("Eldre", "up", "Bakgrunn:1 Innsatsområder:1 Eldre:2 Ungdom:2 Økonomi:1"),
        ("Innsatsområder", "up", "Innsatsområder:1 Eldre:2 Ungdom:2 Bakgrunn:1 Økonomi:1"),
        ("Økonomi", "in", "Innsatsområder:1 Eldre:2 Ungdom:2 Bakgrunn:1 Økonomi:2"),
        ("Innsatsområder", "in", "Innsatsområder:1 Eldre:2 Ungdom:2 Bakgrunn:1 Økonomi:2"),
        ("Økonomi", "out", "Innsatsområder:1 Eldre:2 Ungdom:2 Bakgrunn:1 Økonomi:1"),
    ] {
        let to = format!("{plan}/del/{}/flytt", id(heading));
        ingrid.submit_from(&plan, &to, &[("step", step)]).await.to();
        assert_eq!(told(&sections(&app, &plan).await), expected, "{heading} {step}");
    }
    ingrid.submit_from(&plan, &format!("{plan}/nummerer"), &[]).await.to();
    let numbers: Vec<_> = sections(&app, &plan).await.into_iter().map(|s| s.number).collect();
    assert_eq!(numbers, ["1", "1.1", "1.2", "2", "3"]);

    ingrid.submit_from(&plan, &format!("{plan}/del/{}/slett", id("Innsatsområder")), &[]).await.to();
    let page = ingrid.page(&plan).await.replace("&#x2f;", "/");
    let undo = regex::Regex::new(&format!("{plan}/angre/[0-9a-f-]+"))
        .unwrap()
        .find(&page)
        .unwrap()
        .as_str()
        .to_owned();
    assert_eq!(told(&sections(&app, &plan).await), "Bakgrunn:1 Økonomi:1");
    ingrid.submit_from(&plan, &undo, &[]).await.to();
    let back = sections(&app, &plan).await;
    assert_eq!(told(&back), "Innsatsområder:1 Eldre:2 Ungdom:2 Bakgrunn:1 Økonomi:1");
    assert!(
        back.iter().all(|s| before.iter().any(|b| (b.id, b.key) == (s.id, s.key))),
        "ids and keys are as before"
    );
    // Pressed twice it is back already, and nothing happens.
    ingrid.submit_from(&plan, &undo, &[]).await.to();
    assert_eq!(told(&sections(&app, &plan).await), told(&back));

    let after = format!("{plan}/del?etter={}", id("Eldre"));
    ingrid
        .submit(&after, &[("heading", "Familier"), ("kind", "focus_area"), ("body", "Ny tekst")])
        .await
        .to();
    assert_eq!(
        told(&sections(&app, &plan).await),
        "Innsatsområder:1 Eldre:2 Familier:2 Ungdom:2 Bakgrunn:1 Økonomi:1"
    );
    let audited = app.audited().await;
    for action in [
        "plan.section_moved",
        "plan.renumbered",
        "plan.section_removed",
        "plan.section_restored",
        "plan.section_added",
    ] {
        assert!(audited.iter().any(|a| a == action), "{action} in {audited:?}");
    }
}

#[tokio::test]
async fn what_has_been_heard_is_read_only() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let first = sections(&app, &plan).await.remove(0);
    let version = version(&app, &plan).await;
    let token = ingrid.token(&plan).await;
    app.state.db.write(move |tx| store::freeze(tx, version)).await.unwrap();
    let page = ingrid.page(&plan).await;
    assert!(
        page.contains("Planen er låst") && !page.contains("/flytt") && !page.contains("/slett"),
        "{page}"
    );
    let section = format!("{plan}/del/{}", first.id);
    let read = ingrid.page(&section).await;
    assert!(read.contains("<strong>vi</strong>") && !read.contains("<textarea"), "{read}");
    let edit =
        [("heading", "Ny"), ("kind", "text"), ("level", "1"), ("body", "Det jeg skrev"), ("version", "1")];
    for path in [
        section.clone(),
        format!("{plan}/del"),
        format!("{section}/flytt"),
        format!("{section}/slett"),
        format!("{plan}/nummerer"),
    ] {
        let fields = [&edit[..], &[("step", "down"), ("csrf", &token)]].concat();
        let answer = ingrid.post(&path, &fields).await;
        assert_eq!(answer.status, 409, "{path}: {}", answer.text);
        assert!(answer.text.contains("Det jeg skrev"), "{path} keeps what was typed");
    }
    assert_eq!(told(&sections(&app, &plan).await), "Bakgrunn:1 Innsatsområder:1 Ungdom:2 Eldre:2 Økonomi:1");
}

#[tokio::test]
async fn pictures_are_shown_to_staff_and_described() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let docx = include_bytes!("../data/plan/boligsosial-handlingsplan-horingsutkast.docx");
    let preview = upload(&ingrid, "plan.docx", docx, "").await.to();
    let plan = ingrid.submit(&preview, &[("title", "Plan")]).await.to();
    let version = version(&app, &plan).await;
    let names = app.state.db.read(move |conn| read::image_names(conn, version)).await.unwrap();
    let name = &names.first().expect("the sample has a picture").name;
    let path = format!("{plan}/bilde/{name}");
    assert!(!ingrid.bytes(&path).await.is_empty());
    assert_eq!(app.visitor().get(&path).await.status, 303);
    assert_eq!(ingrid.get(&format!("{plan}/bilde/finnes-ikke.png")).await.status, 404);
    ingrid.submit_from(&plan, &path, &[("alt", "Søyler for ventetid")]).await.to();
    let body = sections(&app, &plan).await.into_iter().find(|s| s.body.contains(name)).unwrap();
    assert!(body.body.contains(&format!("![Søyler for ventetid](image:{name})")), "{}", body.body);
    assert!(ingrid.page(&plan).await.contains("alt=\"Søyler for ventetid\""));
    let look = [("heading", "Figur"), ("kind", "text"), ("body", &body.body), ("preview", "1")];
    let shown = ingrid.submit(&format!("{plan}/del"), &look).await.expect(200);
    assert!(shown.contains(&format!("<img src=\"{path}\" alt=\"Søyler for ventetid\">")), "{shown}");
}

#[tokio::test]
async fn a_plan_is_its_projects_members_alone_and_readers_change_nothing() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let section = format!("{plan}/del/{}", sections(&app, &plan).await[0].id);
    let (stranger, member) =
        (app.account("Ola Li", Role::Staff).await, app.account("Eva Lo", Role::Reader).await);
    let add = [("account", member.id.to_string()), ("role", "reader".to_owned())];
    let add: Vec<(&str, &str)> = add.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ingrid.submit("/planarbeid/boligplan/medlemmer", &add).await.to();
    for (account, read, refused) in [(stranger, 404, 404), (member, 200, 403)] {
        let reader = app.sign_in(&account).await;
        let token = reader.token("/meg").await;
        for path in [AT, plan.as_str(), section.as_str()] {
            assert_eq!(reader.get(path).await.status, read, "{} reads {path}", account.name);
        }
        assert_eq!(reader.get(IMPORT).await.status, refused);
        for path in [
            section.clone(),
            format!("{section}/slett"),
            format!("{section}/flytt"),
            format!("{plan}/nummerer"),
        ] {
            let status = reader.post(&path, &[("csrf", &token)]).await.status;
            assert_eq!(status, refused, "{} changes {path}", account.name);
        }
    }
    assert_eq!(app.visitor().get(&plan).await.status, 303);
}

fn filled<'a>(heading: &'a str, version: &'a str) -> [(&'static str, &'a str); 6] {
    [
        ("heading", heading),
        ("number", ""),
        ("kind", "text"),
        ("level", "1"),
        ("body", "Tekst."),
        ("version", version),
    ]
}

#[tokio::test]
async fn what_was_imported_longer_than_the_form_takes_can_be_saved_as_it_is_and_made_shorter() {
    let app = TestApp::spawn().await;
    let kari = lead(&app, "Kari Nordmann").await;
    let long = "svært lang ".repeat(40);
    let long = long.trim();
    let file = format!("# Plan\n\n## {long}\n\nTekst.\n\n## Mål\n\nMer.\n");
    let preview = upload(&kari, "plan.md", file.as_bytes(), "").await.to();
    let shown = kari.get(&preview).await.expect(200);
    assert!(shown.contains("439"), "the preview tells the length: {shown}");
    let plan = kari.submit(&preview, &[("title", "Plan")]).await.to();
    let first = sections(&app, &plan).await.remove(0);
    let path = format!("{plan}/del/{}", first.id);
    kari.submit(&path, &filled(long, "1")).await.to();
    let longer = format!("{long} og lengre");
    assert_eq!(kari.submit(&path, &filled(&longer, "2")).await.status, 422);
    kari.submit(&path, &filled("Kort", "2")).await.to();
    assert_eq!(sections(&app, &plan).await[0].heading, "Kort");
}

#[tokio::test]
async fn what_import_lets_in_the_form_saves_as_it_is_and_what_it_cannot_is_refused_by_name() {
    let app = TestApp::spawn().await;
    let kari = lead(&app, "Kari Nordmann").await;
    let lines = "en linje på ni\\\n".repeat(6_249) + &"x".repeat(16);
    let table = format!("|a|b|\n|-|-|\n{}", "|c|d|\n".repeat(4_500));
    let file = |text: &str| format!("# Plan\n\n## Lang\n\n{text}\n\n## Tabell\n\n{table}");
    let preview = upload(&kari, "plan.md", file(&lines).as_bytes(), "").await.to();
    let plan = kari.submit(&preview, &[("title", "Plan")]).await.to();
    for section in sections(&app, &plan).await {
        // Browsers end each line of a form with two signs.
        let body = section.body.replace('\n', "\r\n");
        let fields =
            [&filled(&section.heading, "1")[..4], &[("body", body.as_str()), ("version", "1")]].concat();
        kari.submit(&format!("{plan}/del/{}", section.id), &fields).await.to();
    }
    for section in sections(&app, &plan).await {
        assert_eq!((section.version, section.body.contains('\r')), (2, false), "{}", section.heading);
    }
    for (text, told) in [
        (lines + "xyz", "Plandelen «Lang» er for lang. En plandel kan ha 100"),
        (
            format!("{}\n{}\n{}", "|a".repeat(21), "|-".repeat(21), "|c\n".repeat(1_000)),
            "Plandelen «Lang» har lister",
        ),
    ] {
        let refused = upload(&kari, "plan.md", file(&text).as_bytes(), "").await;
        assert!(refused.status == 422 && refused.text.contains(told), "{}", refused.text);
    }
}
