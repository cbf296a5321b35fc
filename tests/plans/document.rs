//! A version as a Word document: who may fetch it, and what it is when it is read in again.

use std::io::{Cursor, Read as _, Write as _};

use lydhor::accounts::Role;
use lydhor::plans::import::read;

use super::{AT, kept, lead, sections, upload};
use crate::support::app::TestApp;

/// The file with another text in its main part.
fn edited(file: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(vec![]));
    for at in 0..zip.len() {
        let (mut part, mut bytes) = (zip.by_index(at).unwrap(), Vec::new());
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "word/document.xml" {
            bytes = edit(std::str::from_utf8(&bytes).unwrap()).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// The section «Ungdom» goes to the end of the plan, with another heading.
fn retitled_and_moved(document: &str) -> String {
    let paragraphs: Vec<&str> = document.split_inclusive("</w:p>").collect();
    let is = |part: &&str| part.contains("Heading") && part.contains("Ungdom");
    let at = paragraphs.iter().position(is).unwrap();
    let moved = paragraphs[at..at + 2].concat().replace(">Ungdom<", ">Trygge hjem for de unge<");
    let (end, rest) = document.split_once("<w:sectPr>").unwrap();
    let without = end.replace(&paragraphs[at..at + 2].concat(), "");
    format!("{without}{moved}<w:sectPr>{rest}")
}

#[tokio::test]
async fn a_member_fetches_a_version_edits_it_and_reads_it_in_again() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let first = kept(&ingrid).await;
    let at = format!("{first}/plan.docx");
    for page in [first.clone(), AT.to_owned(), format!("{first}/arbeidsbord")] {
        assert!(ingrid.page(&page).await.contains(&format!("href=\"{at}\"")), "{page}");
    }
    let file = ingrid.bytes(&at).await;
    let again = read("plan.docx", &file).unwrap();
    assert_eq!(again.title.as_deref(), Some("Boligplan"));
    let before = sections(&app, &first).await;
    let text = |heading: &str, body: &str| format!("{heading}\n{}", body.trim());
    assert_eq!(
        again.sections.iter().map(|s| text(&s.heading, &s.body)).collect::<Vec<_>>(),
        before.iter().map(|s| text(&s.heading, &s.body)).collect::<Vec<_>>()
    );
    let changed = edited(&file, retitled_and_moved);
    let preview = upload(&ingrid, "plan.docx", &changed, "").await.to();
    let page = ingrid.page(&preview).await;
    assert!(
        page.contains("Vi kjente igjen 5 plandeler og punkter fra versjon 1 på bokmerkene i filen."),
        "{page}"
    );
    let second = ingrid.submit(&preview, &[("title", "Boligplan")]).await.to();
    let after = sections(&app, &second).await;
    let key = |list: &[lydhor::plans::read::Section], heading: &str| {
        list.iter().find(|section| section.heading == heading).unwrap().key
    };
    assert_eq!(after.last().unwrap().heading, "Trygge hjem for de unge");
    assert_eq!(key(&after, "Trygge hjem for de unge"), key(&before, "Ungdom"));
    for heading in ["Bakgrunn", "Innsatsområder", "Eldre", "Økonomi"] {
        assert_eq!(key(&after, heading), key(&before, heading), "{heading}");
    }
}

#[tokio::test]
async fn a_stranger_gets_no_document() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let at = format!("{}/plan.docx", kept(&ingrid).await);
    let other = app.signed_in("Oda Berg", Role::Staff).await;
    assert_eq!(other.get(&at).await.status, 404);
    assert_eq!(ingrid.get(&format!("{AT}/9/plan.docx")).await.status, 404);
    assert_eq!(app.visitor().get("/horing/finnes-ikke/plan.docx").await.status, 404);
    assert_eq!(app.visitor().get("/plan/finnes-ikke/plan.docx").await.status, 404);
}
