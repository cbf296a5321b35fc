//! A project's background documents: files and links, added once, fetched by members, removed with their file.

use lydhor::accounts::Role;

use super::{BOLIG, begun, count};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client, hidden};

const AT: &str = "/planarbeid/boligplan/bakgrunn";

async fn send(client: &Client, file: Option<(&str, &[u8])>, fields: &[(&str, &str)]) -> Answer {
    // As a browser sends a form where no file was chosen: an empty one, without a name.
    let (name, bytes) = file.unwrap_or_default();
    client.upload(AT, AT, "file", (name, bytes.to_vec()), fields).await
}

fn address(page: &str, what: &str) -> String {
    let pattern = format!(r#"{what}="({AT}/[0-9a-f-]+(?:/slett)?)""#);
    regex::Regex::new(&pattern).unwrap().captures(page).unwrap()[1].to_owned()
}

#[tokio::test]
async fn a_file_and_a_link_are_added_once_fetched_and_removed() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    assert!(ingrid.page(AT).await.contains("Ingen dokumenter er lagt inn"));
    let new = hidden(&ingrid.page(AT).await, "new_row");
    let pdf = b"%PDF-1.7\nTrange boliger i Nordvik";
    let fields = [
        ("title", "Levekår 2025"),
        ("source", "Nordvik kommune"),
        ("dated_on", "2025-11-03"),
        ("about", "Flere barn vokser opp i trange boliger."),
        ("new_row", &new),
    ];
    for _ in 0..2 {
        assert_eq!(send(&ingrid, Some(("C:\\mine\\levekår.pdf", pdf)), &fields).await.to(), AT);
    }
    let link = [("title", "Boligmeldingen"), ("url", "https://www.example.no/melding?nr=3")];
    send(&ingrid, None, &link).await.to();
    let page = ingrid.page(AT).await;
    for words in [
        "Levekår 2025",
        "Nordvik kommune",
        "3. november 2025",
        "Flere barn vokser opp",
        "levekår.pdf",
        "href=\"https://www.example.no/melding?nr=3\"",
        "Ingrid Aas",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("mine"), "no folder of the sender's");
    assert_eq!(count(&app, "project.background_added").await, 2, "sent twice is added once");
    assert!(ingrid.page(BOLIG).await.contains("2 dokumenter"));
    let file = address(&page, "href");
    assert_eq!(ingrid.bytes(&file).await, pdf);
    let answer = ingrid.get(&file).await;
    assert_eq!(answer.headers["content-type"], "application/pdf");
    assert!(answer.headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
    let log = ingrid.page(&format!("{BOLIG}/logg")).await;
    assert!(
        log.contains("la til et bakgrunnsdokument") || log.contains("La til et bakgrunnsdokument"),
        "{log}"
    );

    let remove = |page: &str| address(page, "action");
    let (second, first) = (remove(&page), remove(page.rsplit("<tr>").next().unwrap()));
    assert_ne!(first, second);
    ingrid.submit_from(AT, &first, &[]).await.to();
    ingrid.submit_from(AT, &first, &[]).await.expect(404);
    ingrid.get(&file).await.expect(404);
    let kept = app.state.db.read_now(|conn| lydhor::files::all(conn, None, 9)).unwrap();
    assert_eq!(kept.len(), 1, "its file waits");
    for _ in 0..6 {
        app.run_jobs().await;
        app.clock.advance(24 * 3600);
    }
    let kept = app.state.db.read_now(|conn| lydhor::files::all(conn, None, 9)).unwrap();
    assert_eq!(kept.len(), 0);
}

#[tokio::test]
async fn what_cannot_be_taken_is_told_at_its_field_and_what_was_typed_is_kept() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let text: (&str, &[u8]) = ("a.txt", b"Tekst");
    for (file, fields, said) in [
        (None, &[("title", "En"), ("about", "Ord")][..], "Velg en fil, eller skriv en lenke"),
        (
            Some(text),
            &[("title", "En"), ("url", "https://example.no/"), ("about", "Ord")],
            "enten fil eller lenke",
        ),
        (Some(("a.txt", &b""[..])), &[("title", "En"), ("about", "Ord")], "Filen er tom"),
        (Some(text), &[("title", " "), ("about", "Ord")], "Velg filen på nytt"),
        (Some(text), &[("title", "En"), ("dated_on", "i fjor"), ("about", "Ord")], "Velg filen på nytt"),
        (None, &[("title", "En"), ("url", "javascript:alert(1)"), ("about", "Ord")], "Skriv hele adressen"),
        (None, &[("title", "En"), ("url", "www.example.no"), ("about", "Ord")], "Skriv hele adressen"),
        (
            None,
            &[("title", "En"), ("url", "https://ola:hemmelig@example.no/"), ("about", "Ord")],
            "Skriv hele adressen",
        ),
        (None, &[("title", "En"), ("url", "data:text/html,x"), ("about", "Ord")], "Skriv hele adressen"),
    ] {
        let page = send(&ingrid, file, fields).await.expect(422);
        assert!(page.contains(said) && page.contains("value=\"Ord\""), "{fields:?}: {page}");
    }
    assert!(app.state.db.read_now(|conn| lydhor::files::all(conn, None, 9)).unwrap().is_empty());
    assert_eq!(std::fs::read_dir(app.folder().join("files/staged")).unwrap().count(), 0);
    assert_eq!(count(&app, "project.background_added").await, 0);
}

#[tokio::test]
async fn who_only_reads_fetches_and_who_is_no_member_sees_nothing() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let text: (&str, &[u8]) = ("a.html", b"<script>alert(1)</script>");
    send(&ingrid, Some(text), &[("title", "Notat")]).await.to();
    let page = ingrid.page(AT).await;
    let (file, remove) = (address(&page, "href"), address(&page, "action"));
    let mads = app.account("Mads Lien", Role::Reader).await;
    let member = [("account", mads.id.to_string()), ("role", "reader".to_owned())];
    let member: Vec<_> = member.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ingrid.submit(&format!("{BOLIG}/medlemmer"), &member).await.to();
    let mads = app.sign_in(&mads).await;
    let seen = mads.page(AT).await;
    assert!(seen.contains("Notat") && !seen.contains("<form class=\"form card\""), "{seen}");
    let answer = mads.get(&file).await;
    assert_eq!(
        (answer.status, answer.headers["content-type"].as_bytes()),
        (200, &b"application/octet-stream"[..])
    );
    mads.upload(BOLIG, AT, "file", ("a.txt", b"x".to_vec()), &[("title", "x")]).await.expect(403);
    mads.submit_from(BOLIG, &remove, &[]).await.expect(403);
    let kari = app.account("Kari Moe", Role::Staff).await;
    let member = [("account", kari.id.to_string()), ("role", "caseworker".to_owned())];
    let member: Vec<_> = member.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ingrid.submit(&format!("{BOLIG}/medlemmer"), &member).await.to();
    let kari = app.sign_in(&kari).await;
    send(&kari, Some(text), &[("title", "Kart")]).await.to();
    send(&kari, Some(text), &[("title", "Åpent"), ("is_public", "true")]).await.expect(403);
    let show = remove.replace("/slett", "/vis");
    kari.submit_from(AT, &show, &[("is_public", "true")]).await.expect(403);
    let odd = app.visitor().get("/horing/boligplan/bakgrunn/x").await.expect(404);
    assert!(odd.contains("<h1"), "what is no id has a page too: {odd}");
    let ola = app.signed_in("Ola Li", Role::Staff).await;
    for path in [AT, &file] {
        ola.get(path).await.expect(404);
    }
    // Of another project, neither file nor removal is found.
    ola.submit("/planarbeid/ny", &[("title", "Annen plan")]).await.to();
    ola.get(&file.replace("boligplan", "annen-plan")).await.expect(404);
    ola.submit_from("/arbeid", &remove.replace("boligplan", "annen-plan"), &[]).await.expect(404);
    assert_eq!(count(&app, "project.background_removed").await, 0);
}

#[tokio::test]
async fn what_is_shown_to_everybody_stands_on_the_public_page_and_is_fetched_there_until_it_is_hidden() {
    let app = TestApp::spawn().await;
    let (solveig, _) = app.lead_with_published("Solveig Havnes").await;
    let project = "/planarbeid/boligsosial-handlingsplan";
    let (at, public) = (format!("{project}/bakgrunn"), "/horing/boligsosial-handlingsplan");
    let own = [("title", "Vårt eget notat"), ("kind", "mandate")];
    solveig.upload(&at, &at, "file", ("n.txt", b"Internt".to_vec()), &own).await.to();
    let report = [("title", "Levekår 2025"), ("about", "Flere bor trangt."), ("is_public", "true")];
    solveig.upload(&at, &at, "file", ("levekår.pdf", b"%PDF-1.7".to_vec()), &report).await.to();
    let other = [("title", "Helseplanen"), ("url", "https://www.example.no/helse"), ("kind", "related_plan")];
    solveig.upload(&at, &at, "file", ("", Vec::new()), &other).await.to();

    let visitor = app.visitor();
    let page = visitor.page(public).await;
    assert!(page.contains("Levekår 2025") && page.contains("Flere bor trangt."), "{page}");
    assert!(!page.contains("Vårt eget notat") && !page.contains("Helseplanen"), "members only: {page}");
    let file = regex::Regex::new(&format!(r#"href="({public}/bakgrunn/[0-9a-f-]+)""#)).unwrap();
    let file = file.captures(&page).unwrap()[1].to_owned();
    assert_eq!(visitor.bytes(&file).await, b"%PDF-1.7");
    let seen = solveig.page(&at).await;
    let of = |title: &str| {
        let row = seen.split("<tr>").find(|row| row.contains(title)).unwrap();
        regex::Regex::new(r#"action="([^"]+)/vis""#).unwrap().captures(row).unwrap()[1].to_owned()
    };
    let id = |title: &str| of(title).rsplit('/').next().unwrap().to_owned();
    visitor.get(&format!("{public}/bakgrunn/{}", id("Vårt eget notat"))).await.expect(404);

    for _ in 0..2 {
        let show = format!("{}/vis", of("Helseplanen"));
        let answer = solveig.submit_from(&at, &show, &[("is_public", "true")]).await;
        assert_eq!(answer.to(), at, "pressed twice it is shown once");
    }
    assert_eq!(count(&app, "project.background_published").await, 1);
    let page = visitor.page(public).await;
    assert!(page.contains("href=\"https://www.example.no/helse\"") && page.contains("Annen plan"), "{page}");
    solveig.submit_from(&at, &format!("{}/vis", of("Levekår")), &[("is_public", "false")]).await.to();
    assert!(!visitor.page(public).await.contains("Levekår 2025"));
    visitor.get(&file).await.expect(404);
}

#[tokio::test]
async fn what_is_said_of_a_document_is_changed_and_met_by_two() {
    let app = TestApp::spawn().await;
    let ingrid = begun(&app, "Ingrid Aas").await;
    let link = [("title", "Boligmeldingen"), ("url", "https://www.example.no/melding")];
    send(&ingrid, None, &link).await.to();
    let page = ingrid.page(AT).await;
    let edit = address(&page, "action").replace("/slett", "/endre");
    let form = ingrid.page(&edit).await;
    assert!(form.contains("value=\"Boligmeldingen\"") && hidden(&form, "version") == "1", "{form}");
    let to =
        [("version", "1"), ("title", "Boligmeldingen 2026"), ("kind", "related_plan"), ("about", "Nytt.")];
    assert_eq!(ingrid.submit(&edit, &to).await.to(), AT);
    let page = ingrid.page(AT).await;
    for words in ["Boligmeldingen 2026", "Annen plan", "Nytt.", "href=\"https://www.example.no/melding\""] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let nothing = [("version", "2"), ("title", ""), ("about", "Mitt")];
    let refused = ingrid.submit(&edit, &nothing).await.expect(422);
    assert!(refused.contains("value=\"Mitt\""), "{refused}");
    let stale = ingrid.submit(&edit, &[("version", "1"), ("title", "Min tittel")]).await.expect(409);
    assert!(stale.contains("value=\"Min tittel\"") && stale.contains("Boligmeldingen 2026"), "{stale}");
    assert_eq!(hidden(&stale, "version"), "2", "saving again replaces it");
    assert_eq!(count(&app, "project.background_edited").await, 1);
    let nowhere = format!("{AT}/00000000-0000-0000-0000-000000000001/endre");
    assert_eq!(ingrid.get(&nowhere).await.status, 404);
}
