//! Pasting: into a section and as a whole plan, by whom, with which token, and how much.

use lydhor::accounts::Role;
use lydhor::documents::html::MAX_PASTE;

use super::{IMPORT, kept, lead, sections, told};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};

const WHOLE: &str = "/planarbeid/boligplan/plan/lim-inn";

/// A plan as Word has it on the clipboard.
const PLAN: &str = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoTitle {font-size:28pt} \
         --></style></head><body>\
    <!--StartFragment--><p class=MsoTitle>Boligsosial plan</p><h1>Bakgrunn</h1><p class=MsoNormal>Hvorfor <b>vi</b> skriver.<o:p></o:p></p>\
    <h1>Innsatsområder</h1><h2>Ungdom</h2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>\
         ·&nbsp;</span>Bygge\
    </p><p class=MsoNormal><del cite=\"mailto:Ola\" datetime=\"2026-11-02T10:00\">Bort</del><span style='display:none'>Internt</span></p>\
    <!--EndFragment--></body></html>";

async fn paste(client: &Client, from: &str, to: &str, html: &[u8], fields: &[(&str, &str)]) -> Answer {
    client.upload(from, to, "html", ("paste.html", html.to_vec()), fields).await
}

fn json(answer: Answer, status: u16) -> serde_json::Value {
    serde_json::from_str(&answer.expect(status)).unwrap()
}

#[tokio::test]
async fn a_section_gets_the_markdown_of_what_is_pasted_and_nothing_is_saved() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let (form, to) = (format!("{plan}/del"), format!("{plan}/lim-inn"));
    let before = app.audited().await;
    let html = "<p>Prisene<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> stiger.</p><img src=kart.png alt=Kart><div id=ftn1><p><a \
        href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> Kilde.</p></div>";
    let got = json(paste(&ingrid, &form, &to, html.as_bytes(), &[("taken", "1")]).await, 200);
    assert_eq!(got["markdown"], "Prisene[^2] stiger.\n\n[^2]: Kilde.");
    assert_eq!((&got["inline"], &got["told"][0]["quote"]), (&false.into(), &"Kart".into()));
    assert!(got["told"][0]["text"].as_str().unwrap().contains("«kart.png»"), "{got}");
    assert!(got["said"].as_str().unwrap().contains("Se på dette"), "{got}");
    let word = json(paste(&ingrid, &form, &to, b"<b>ord</b>", &[]).await, 200);
    assert_eq!((&word["markdown"], &word["inline"]), (&"**ord**".into(), &true.into()));
    assert_eq!(app.audited().await, before);
}

#[tokio::test]
async fn what_cannot_be_read_says_why() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let (form, to) = (format!("{plan}/del"), format!("{plan}/lim-inn"));
    let large = vec![b'a'; MAX_PASTE + 1];
    let deep = "<div>".repeat(100_000);
    let long = format!("<p>{}</p>", "ord ".repeat(30_000));
    let cases: [(&[u8], u16, &str); 4] = [
        (&large, 413, "over 10 MB"),
        (deep.as_bytes(), 422, "for mange lag"),
        (long.as_bytes(), 422, "en plandel kan ha"),
        (b"<p> </p>", 422, "Vi fant ingen tekst"),
    ];
    for (html, status, said) in cases {
        let got = json(paste(&ingrid, &form, &to, html, &[]).await, status);
        assert!(got["said"].as_str().unwrap().contains(said), "{said}: {got}");
    }
    assert_eq!(ingrid.submit_from(&form, &to, &[]).await.status, 400, "a form without a file");
}

#[tokio::test]
async fn only_those_who_work_on_it_paste_with_their_own_token_into_a_plan_that_is_not_heard() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let plan = kept(&ingrid).await;
    let to = format!("{plan}/lim-inn");
    for role in [Role::Reader, Role::Steering] {
        let (reader, other) = (app.account(role.as_str(), role).await, format!("Utenfor {}", role.as_str()));
        let id = reader.id.to_string();
        ingrid.submit("/planarbeid/boligplan/medlemmer", &[("account", &id), ("role", "reader")]).await.to();
        let (reader, other) = (app.sign_in(&reader).await, app.signed_in(&other, role).await);
        for (who, path, refused) in
            [(&reader, &*to, 403), (&reader, WHOLE, 403), (&other, &*to, 404), (&other, WHOLE, 404)]
        {
            let status = paste(who, "/meg", path, b"<p>x</p>", &[]).await.status;
            assert_eq!(status, refused, "{role:?} pastes to {path}");
        }
    }
    let other = app.signed_in("Ola Li", Role::Staff).await;
    for path in [to.as_str(), WHOLE] {
        let stranger = app.visitor();
        assert_eq!(
            paste(&stranger, "/logg-inn", path, b"<p>x</p>", &[]).await.status,
            401,
            "a stranger at {path}"
        );
        // The token of a page that another sees.
        let token = other.token("/meg").await;
        let file = ("paste.html", b"<p>x</p>".to_vec());
        assert_eq!(ingrid.upload_with(&token, path, "html", file, &[]).await.status, 401, "{path}");
    }
    let gone = "/planarbeid/boligplan/plan/99/lim-inn";
    assert_eq!(paste(&ingrid, "/meg", gone, b"<p>x</p>", &[]).await.status, 404);
}

#[tokio::test]
async fn a_whole_plan_goes_to_the_preview_with_its_warnings_and_becomes_a_plan() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let preview = paste(&ingrid, IMPORT, WHOLE, PLAN.as_bytes(), &[("text", "ren tekst")]).await.to();
    let page = ingrid.page(&preview).await;
    for part in [
        "value=\"Boligsosial plan\"",
        "Innlimt tekst",
        "Bygge",
        "slettet tekst (1)",
        "Skjult tekst",
        "Internt",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let plan = ingrid.submit(&preview, &[("title", "Boligsosial plan")]).await.to();
    let saved = sections(&app, &plan).await;
    assert_eq!(told(&saved), "Bakgrunn:1 Innsatsområder:1 Ungdom:2");
    assert_eq!((saved[0].body.as_str(), saved[2].body.as_str()), ("Hvorfor **vi** skriver.", "- Bygge"));
    let audited = app.audited().await;
    assert!(audited.iter().any(|a| a == "plan.imported"), "{audited:?}");
}

#[tokio::test]
async fn without_script_the_words_are_read_as_markdown_and_stay_when_they_cannot_be() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let send = async |text: &str| paste(&ingrid, IMPORT, WHOLE, b"", &[("text", text)]).await;
    let preview = send("PK-avtalen står fast.\n\n# Mål\n\nFlere boliger.").await.to();
    assert!(ingrid.page(&preview).await.contains("Flere boliger."));
    let large = format!(
        "# Stor plan\n\n{}",
        format!("## Kapittel\n\n{}", "Et avsnitt til.\n\n".repeat(4_000)).repeat(5)
    );
    send(&large).await.to();
    let long = send(&format!("# Plan\n\n## Lang plandel\n\n{}", "Et avsnitt til.\n\n".repeat(9_000))).await;
    assert!(long.status == 422 && long.text.contains("Lang plandel"), "{}", long.text);
    let empty = send(" \n ").await;
    assert!(empty.status == 422 && empty.text.contains("id=\"text-error\""), "{}", empty.text);
    let deep = send(&format!("{} dypt", ">".repeat(5_000))).await;
    assert!(deep.status == 422 && deep.text.contains("&gt;&gt;&gt;"), "{}", deep.text);
}
