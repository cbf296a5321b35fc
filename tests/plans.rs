//! Plans over HTTP: upload, preview, save, edit, two people at once, rearrange, and what has been heard is locked.

use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use lydhor::accounts::Role;
use lydhor::documents::MAX_FILE;
use lydhor::plans::store::{self, Section};
use lydhor::plans::{PlanVersionId, SectionKind};

const PLAN: &str = "# Boligplan\n\n## Bakgrunn\n\nHvorfor **vi** skriver.\n\n## Innsatsområder\n\n### Ungdom\n\nTekst om ungdom.\n\n### Eldre\n\nTekst om eldre.\n\n## Økonomi\n\nKroner.\n";

/// The start of a file in Word's old container, with a stream of this name.
fn ole(stream: &str) -> Vec<u8> {
    let wide = stream.encode_utf16().flat_map(u16::to_le_bytes);
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain(wide).collect()
}

/// A small document that unpacks to a large one.
fn bomb() -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let relations = r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;
    for (name, text) in [("_rels/.rels", relations.to_owned()), ("word/document.xml", " ".repeat(61 * 1024 * 1024))] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

async fn upload(client: &Client, name: &str, bytes: &[u8], title: &str) -> Answer {
    let fields = [("title", title)];
    client.upload("/planer/import", "/planer/import", "file", (name, bytes.to_vec()), &fields).await
}

/// Uploads and keeps the plan; gives its path.
async fn kept(client: &Client) -> String {
    let preview = upload(client, "plan.md", PLAN.as_bytes(), "").await.to();
    client.submit(&preview, &[("title", "Boligplan")]).await.to()
}

async fn sections(app: &TestApp, path: &str) -> Vec<Section> {
    let version: PlanVersionId = path.rsplit('/').next().unwrap().parse().unwrap();
    app.state.db.read(move |conn| store::sections(conn, version)).await.unwrap()
}

fn told(sections: &[Section]) -> String {
    sections.iter().map(|s| format!("{}:{}", s.heading, s.level)).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_file_is_looked_at_before_it_is_a_plan() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    assert!(ingrid.page("/planer").await.contains("Ingen planer ennå"));
    let preview = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    let page = ingrid.page(&preview).await;
    for part in ["Bakgrunn", "Hvorfor vi skriver.", "Innsatsområde", "value=\"Boligplan\"", "Ingenting er lagret ennå"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(ingrid.page("/planer").await.contains("Ingen planer ennå"));
    let empty = ingrid.submit(&preview, &[("title", " ")]).await;
    assert!(empty.status == 422 && empty.text.contains("Bakgrunn"), "{}", empty.text);
    let plan = ingrid.submit(&preview, &[("title", "Boligsosial plan")]).await.to();
    assert!(ingrid.page(&plan).await.contains("Boligsosial plan"));
    assert!(ingrid.page("/planer").await.contains("Boligsosial plan"));
    assert_eq!(told(&sections(&app, &plan).await), "Bakgrunn:1 Innsatsområder:1 Ungdom:2 Eldre:2 Økonomi:1");
    // The same yes again changes nothing and says so.
    let token = ingrid.token("/planer/import").await;
    assert_eq!(ingrid.post(&preview, &[("title", "Igjen"), ("csrf", &token)]).await.to(), "/planer");
    assert!(ingrid.page("/planer").await.contains("ikke lenger her"));
    let audited = app.audited().await;
    assert_eq!(audited.iter().filter(|a| *a == "plan.imported").count(), 1, "{audited:?}");
}

#[tokio::test]
async fn an_upload_is_its_owners_and_is_forgotten_after_a_day() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    let ola = app.signed_in("Ola Li", Role::Staff).await;
    let preview = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    assert_eq!(ola.get(&preview).await.to(), "/planer");
    let other = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    ingrid.submit_from(&other, &format!("{other}/forkast"), &[]).await.to();
    assert_eq!(ingrid.get(&other).await.to(), "/planer");
    app.clock.advance(25 * 3600);
    let again = app.visitor();
    again.submit("/logg-inn", &[("email", "ingrid.aas@example.no"), ("password", crate::support::app::PASSWORD)]).await;
    assert_eq!(again.get(&preview).await.to(), "/planer");
}

#[tokio::test]
async fn bad_files_are_refused_beside_the_field_and_the_title_is_kept() {
    // Made first: while they are made, a waiting connection would be closed by the server.
    let (bomb, large) = (bomb(), vec![b'a'; 2 * MAX_FILE]);
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    let docx = include_bytes!("data/plan/boligsosial-handlingsplan-horingsutkast.docx");
    let deep = format!("{} dypt", ">".repeat(5000));
    let cases: [(&str, &[u8], &str); 10] = [
        ("tom.docx", b"", "Filen er tom"),
        ("halv.docx", &docx[..docx.len() / 2], "skadet eller ufullstendig"),
        ("rot.docx", b"PK\x03\x04 ikke en zip", "skadet eller ufullstendig"),
        ("gammel.doc", &ole("WordDocument"), "eldre format"),
        ("hemmelig.docx", &ole("EncryptedPackage"), "beskyttet med passord"),
        ("bombe.docx", &bomb, "pakker ut til langt mer"),
        ("plan.pdf", b"%PDF-1.7\n", "Vi kan ikke lese PDF"),
        ("bilde.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "kjenner ikke igjen filen"),
        ("dyp.md", deep.as_bytes(), "flere lag enn vi kan lese"),
        ("", b"", "Velg filen med planen"),
    ];
    for (name, bytes, expected) in cases {
        let answer = upload(&ingrid, name, bytes, "Plan for boliger").await;
        assert_eq!(answer.status, 422, "{name}: {}", answer.text);
        assert!(answer.text.contains(expected), "{name}: {}", answer.text);
        assert!(answer.text.contains("value=\"Plan for boliger\""), "{name} keeps the title");
        assert!(answer.text.contains("id=\"file-error\""), "{name}: beside the field");
    }
    let large = upload(&ingrid, "stor.docx", &large, "Plan for boliger").await;
    assert_eq!(large.status, 413, "{}", large.text);
    assert!(large.text.contains("Komprimer") || large.text.contains("komprimere"), "{}", large.text);
    assert!(large.text.contains("Plan for boliger"));
    let title = upload(&ingrid, "plan.md", PLAN.as_bytes(), "Min egen tittel").await.expect(200);
    assert!(title.contains("value=\"Min egen tittel\""));
}

#[tokio::test]
async fn two_who_edit_lose_nothing() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    let plan = kept(&ingrid).await;
    let first = sections(&app, &plan).await.remove(0);
    let path = format!("{plan}/del/{}", first.id);
    let fields = |heading, body| [("heading", heading), ("number", "1"), ("kind", "goal"), ("level", "1"), ("body", body), ("version", "1")];
    let seen = ingrid.submit(&path, &[&fields("Mål", "*Nytt*")[..], &[("preview", "1")]].concat()).await.expect(200);
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
        let typed: Vec<_> = fields("Mål", "Holdt").into_iter().map(|(n, v)| match n {
            "version" => (n, "2"),
            name if name == field => (name, value),
            _ => (n, v),
        }).collect();
        let refused = ingrid.submit(&path, &typed).await;
        assert!(refused.status == 422 && refused.text.contains("Holdt"), "{field}: {}", refused.text);
    }
}

#[tokio::test]
async fn sections_move_nest_go_and_come_back() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
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
    let undo = regex::Regex::new(&format!("{plan}/angre/[0-9a-f-]+")).unwrap().find(&page).unwrap().as_str().to_owned();
    assert_eq!(told(&sections(&app, &plan).await), "Bakgrunn:1 Økonomi:1");
    ingrid.submit_from(&plan, &undo, &[]).await.to();
    let back = sections(&app, &plan).await;
    assert_eq!(told(&back), "Innsatsområder:1 Eldre:2 Ungdom:2 Bakgrunn:1 Økonomi:1");
    assert!(back.iter().all(|s| before.iter().any(|b| (b.id, b.key) == (s.id, s.key))), "ids and keys are as before");
    assert_eq!(ingrid.submit_from(&plan, &undo, &[]).await.status, 404, "once is enough");

    let after = format!("{plan}/del?etter={}", id("Eldre"));
    ingrid.submit(&after, &[("heading", "Familier"), ("kind", "focus_area"), ("body", "Ny tekst")]).await.to();
    assert_eq!(told(&sections(&app, &plan).await), "Innsatsområder:1 Eldre:2 Familier:2 Ungdom:2 Bakgrunn:1 Økonomi:1");
    let audited = app.audited().await;
    for action in ["plan.section_moved", "plan.renumbered", "plan.section_removed", "plan.section_restored", "plan.section_added"] {
        assert!(audited.iter().any(|a| a == action), "{action} in {audited:?}");
    }
}

#[tokio::test]
async fn what_has_been_heard_is_read_only() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    let plan = kept(&ingrid).await;
    let first = sections(&app, &plan).await.remove(0);
    let version: PlanVersionId = plan.rsplit('/').next().unwrap().parse().unwrap();
    let token = ingrid.token(&plan).await;
    let clock = app.clock.clone();
    app.state.db.write(move |tx| store::freeze(tx, version, &clock)).await.unwrap();
    let page = ingrid.page(&plan).await;
    assert!(page.contains("Planen er låst") && !page.contains("/flytt") && !page.contains("/slett"), "{page}");
    let section = format!("{plan}/del/{}", first.id);
    let read = ingrid.page(&section).await;
    assert!(read.contains("<strong>vi</strong>") && !read.contains("<textarea"), "{read}");
    let edit = [("heading", "Ny"), ("kind", "text"), ("level", "1"), ("body", "Det jeg skrev"), ("version", "1")];
    for path in [section.clone(), format!("{plan}/del"), format!("{section}/flytt"), format!("{section}/slett"), format!("{plan}/nummerer")] {
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
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    let docx = include_bytes!("data/plan/boligsosial-handlingsplan-horingsutkast.docx");
    let preview = upload(&ingrid, "plan.docx", docx, "").await.to();
    let plan = ingrid.submit(&preview, &[("title", "Plan")]).await.to();
    let version: PlanVersionId = plan.rsplit('/').next().unwrap().parse().unwrap();
    let names = app.state.db.read(move |conn| store::image_names(conn, version)).await.unwrap();
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
async fn only_staff_get_in() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    let plan = kept(&ingrid).await;
    let section = format!("{plan}/del/{}", sections(&app, &plan).await[0].id);
    for role in [Role::Reader, Role::Steering] {
        let reader = app.signed_in(role.as_str(), role).await;
        let token = reader.token("/meg").await;
        for path in ["/planer", "/planer/import", plan.as_str(), section.as_str()] {
            assert_eq!(reader.get(path).await.status, 403, "{role:?} reads {path}");
        }
        for path in [section.clone(), format!("{section}/slett"), format!("{section}/flytt"), format!("{plan}/nummerer")] {
            assert_eq!(reader.post(&path, &[("csrf", &token)]).await.status, 403, "{role:?} changes {path}");
        }
    }
    assert_eq!(app.visitor().get(&plan).await.status, 303);
}
