//! What members fetch is what was sent, saved and never shown; what is refused leaves nothing.

use std::os::unix::fs::PermissionsExt as _;

use lydhor::accounts::Role;
use lydhor::documents::MAX_FILE;

use super::{assert_whole, on_disk, staged, used};
use crate::support::app::TestApp;

const AT: &str = "/planarbeid/boligplan/plan";
const IMPORT: &str = "/planarbeid/boligplan/plan/les-inn";

#[tokio::test]
async fn the_document_of_a_plan_is_fetched_again_by_members_as_it_came() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    ingrid.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    let docx = include_bytes!("../data/plan/boligsosial-handlingsplan-horingsutkast.docx");
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let page = b"# Plan\n\n<script>alert(1)</script>\n\n## Tekst\n\nOrd.\n";
    for (number, name, bytes, media_type, saved_as) in [
        (1, "Høringsutkast.docx", &docx[..], word, "filename*=UTF-8''H%C3%B8ringsutkast.docx"),
        (2, "plan.html.md", page, "application/octet-stream", "filename=\"plan.html.md\""),
    ] {
        let preview = ingrid.upload(IMPORT, IMPORT, "file", (name, bytes.to_vec()), &[]).await.to();
        let plan = ingrid.submit(&preview, &[("title", "Plan")]).await.to();
        assert_eq!(plan, format!("{AT}/{number}"));
        let source = format!("{plan}/kilde");
        assert!(ingrid.page(&plan).await.contains(&format!("href=\"{source}\" download>Last ned filen")));
        assert_eq!(ingrid.bytes(&source).await, bytes);
        let answer = ingrid.get(&source).await;
        let header = |name: &str| answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
        assert_eq!((header("content-type"), header("x-content-type-options")), (media_type, "nosniff"));
        assert!(header("content-disposition").starts_with("attachment;"), "{name}");
        assert!(header("content-disposition").contains(saved_as), "{}", header("content-disposition"));
        assert!(header("content-security-policy").contains("default-src 'none'"));
    }
    let ola = app.signed_in("Ola Li", Role::Staff).await;
    ola.get(&format!("{AT}/1/kilde")).await.expect(404);
    assert_eq!(app.visitor().get(&format!("{AT}/1/kilde")).await.status, 303, "to the sign-in page");
    // A version that was begun here was read from nothing; a copy keeps the pictures, not the document.
    ingrid.submit(AT, &[("seen", "2"), ("from", "1")]).await.to();
    ingrid.get(&format!("{AT}/3/kilde")).await.expect(404);
    assert!(!ingrid.page(&format!("{AT}/3")).await.contains("/kilde"));
    assert_whole(&app.state.db, app.folder());
    for file in on_disk(app.folder()) {
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let folder = std::fs::metadata(file.parent().unwrap()).unwrap();
        assert_eq!(folder.permissions().mode() & 0o777, 0o700);
    }
}

#[tokio::test]
async fn what_is_refused_leaves_no_file() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    ingrid.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    let large = vec![b'a'; MAX_FILE + 1];
    let answer = ingrid.upload(IMPORT, IMPORT, "file", ("stor.md", large), &[]).await;
    assert!(answer.status == 413 && answer.text.contains("25"), "{}", answer.text);
    let unread = ingrid.upload(IMPORT, IMPORT, "file", ("tekst.docx", b"ikke Word".to_vec()), &[]).await;
    unread.expect(422);
    let plan = ("plan.md", b"# Plan\n".to_vec());
    ingrid.upload_with("feil", IMPORT, "file", plan.clone(), &[]).await.expect(401);
    let ola = app.signed_in("Ola Li", Role::Staff).await;
    ola.upload("/arbeid", IMPORT, "file", plan, &[]).await.expect(404);
    // Who is refused while a piece is written is answered at once, and the piece goes when it is written.
    let gone = async {
        while staged(app.folder()) > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), gone).await.unwrap();
    assert_eq!((staged(app.folder()), on_disk(app.folder()).len(), used(&app.state.db).len()), (0, 0, 0));
}

#[tokio::test]
async fn the_same_bytes_are_kept_once() {
    let app = TestApp::spawn().await;
    let ingrid = app.signed_in("Ingrid Aas", Role::Staff).await;
    ingrid.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
    for _ in 0..3 {
        let plan = ("plan.md", b"# Plan\n\nTekst.\n".to_vec());
        let preview = ingrid.upload(IMPORT, IMPORT, "file", plan, &[]).await.to();
        ingrid.submit(&preview, &[("title", "Plan")]).await.to();
    }
    assert_eq!(used(&app.state.db).len(), 1);
    // Where the first is damaged, the next is kept beside it.
    let first = app.folder().join("files").join(used(&app.state.db)[0].name());
    std::fs::write(&first, "annet").unwrap();
    let plan = ("plan.md", b"# Plan\n\nTekst.\n".to_vec());
    let preview = ingrid.upload(IMPORT, IMPORT, "file", plan, &[]).await.to();
    assert_eq!(used(&app.state.db).len(), 2);
    assert!(ingrid.page(&preview).await.contains("Tekst."));
    ingrid.get(&format!("{AT}/1/kilde")).await.expect(500);
}
