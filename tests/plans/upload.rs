//! Uploading a plan: preview, save, and every bad file.

use lydhor::accounts::Role;
use lydhor::documents::MAX_FILE;

use super::{AT, IMPORT, PLAN, lead, sections, told, upload};
use crate::support::app::TestApp;

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
    for (name, text) in
        [("_rels/.rels", relations.to_owned()), ("word/document.xml", " ".repeat(61 * 1024 * 1024))]
    {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_file_is_looked_at_before_it_is_a_plan() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    assert!(ingrid.page(AT).await.contains("Planen er ikke begynt"));
    let preview = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    let page = ingrid.page(&preview).await;
    for part in [
        "Bakgrunn",
        "Hvorfor vi skriver.",
        "Innsatsområde",
        "value=\"Boligplan\"",
        "Ingenting er lagret ennå",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(ingrid.page(AT).await.contains("Planen er ikke begynt"));
    let empty = ingrid.submit(&preview, &[("title", " ")]).await;
    assert!(empty.status == 422 && empty.text.contains("Bakgrunn"), "{}", empty.text);
    let plan = ingrid.submit(&preview, &[("title", "Boligsosial plan")]).await.to();
    assert!(ingrid.page(&plan).await.contains("Boligsosial plan"));
    assert!(ingrid.page(AT).await.contains("Boligsosial plan"));
    assert_eq!(told(&sections(&app, &plan).await), "Bakgrunn:1 Innsatsområder:1 Ungdom:2 Eldre:2 Økonomi:1");
    // The same yes again changes nothing and says so.
    let token = ingrid.token(IMPORT).await;
    assert_eq!(ingrid.post(&preview, &[("title", "Igjen"), ("csrf", &token)]).await.to(), AT);
    assert!(ingrid.page(AT).await.contains("ikke lenger her"));
    let audited = app.audited().await;
    assert_eq!(audited.iter().filter(|a| *a == "plan.imported").count(), 1, "{audited:?}");
}

#[tokio::test]
async fn a_plan_in_open_document_is_looked_at_and_saved_like_one_from_word() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let odt = include_bytes!("../data/plan/horingsutkast.odt");
    let preview = upload(&ingrid, "plan.odt", odt, "").await.to();
    let page = ingrid.page(&preview).await;
    assert!(page.contains("value=\"Boligsosial handlingsplan 2027–2031\""), "{page}");
    let plan = ingrid.submit(&preview, &[("title", "Plan")]).await.to();
    let docx = include_bytes!("../data/plan/boligsosial-handlingsplan-horingsutkast.docx");
    let preview = upload(&ingrid, "plan.docx", docx, "").await.to();
    let word = ingrid.submit(&preview, &[("title", "Plan")]).await.to();
    assert_eq!(told(&sections(&app, &plan).await), told(&sections(&app, &word).await));
}

#[tokio::test]
async fn an_upload_is_its_owners_and_is_forgotten_after_two_lived_days() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let ola = app.signed_in("Ola Li", Role::Staff).await;
    let preview = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    ola.get(&preview).await.expect(404);
    let other = upload(&ingrid, "plan.md", PLAN.as_bytes(), "").await.to();
    ingrid.submit_from(&other, &format!("{other}/forkast"), &[]).await.to();
    assert_eq!(ingrid.get(&other).await.to(), AT);
    app.run_jobs().await;
    for days in [400, -800, 400] {
        app.clock.jump(days * 86_400);
        app.run_jobs().await;
    }
    assert!(ingrid.page(&preview).await.contains("plan.md"), "a clock set ahead or back forgets nothing");
    for _ in 0..4 {
        app.clock.advance(24 * 3600);
        app.run_jobs().await;
    }
    let again = app.visitor();
    again
        .submit(
            "/logg-inn",
            &[("email", "ingrid.aas@example.no"), ("password", crate::support::app::PASSWORD)],
        )
        .await;
    assert_eq!(again.get(&preview).await.to(), AT);
}

#[tokio::test]
async fn bad_files_are_refused_beside_the_field_and_the_title_is_kept() {
    // Made first: while they are made, a waiting connection would be closed by the server.
    let (bomb, large) = (bomb(), vec![b'a'; 2 * MAX_FILE]);
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let docx = include_bytes!("../data/plan/boligsosial-handlingsplan-horingsutkast.docx");
    let deep = format!("{} dypt", ">".repeat(5000));
    let cases: [(&str, &[u8], &str); 11] = [
        ("tom.docx", b"", "Filen er tom"),
        ("halv.docx", &docx[..docx.len() / 2], "skadet eller ufullstendig"),
        ("tekst.docx", b"Dette er ikke en Word-fil.", "skadet eller ufullstendig"),
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
