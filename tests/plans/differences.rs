//! What differs between two versions, on its page: sections, words, items, long plans, and who may see it.

use lydhor::accounts::Role;

use super::{AT, kept, lead, upload};
use crate::support::app::TestApp;
use crate::support::client::Client;

/// Where two versions are compared.
const CHANGES: &str = "/planarbeid/boligplan/plan/endringer";

const OLD: &str = "# Boligplan\n\n## 1 Bakgrunn\n\nHvorfor vi skriver.\n\nNaboer som klager på bråk, skal få svar innen ti dager.\n\n\
    ## 2 Ungdom\n\nTekst om ungdom.\n\n## 3 Tiltak\n\n| Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Bygge ti boliger | 2027 |\n\
    | 2 | Leie ut rom i sentrum | 2028 |\n\n## 4 Økonomi\n\nKroner.\n\n## 5 Oppfølging\n\nÅrlig.\n";
const NEW: &str = "# Boligplan\n\n## 1 Bakgrunn\n\nHvorfor vi skriver nå.\n\n## 2 Barn\n\nBarn skal ha et trygt sted å leke.\n\n\
    ## 3 Ungdom\n\nTekst om ungdom.\n\nNaboer som klager på bråk, skal få svar innen ti dager.\n\n## 4 Tiltak\n\n\
    | Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Bygge tjue boliger | 2027 |\n| 2 | Leie ut rom i sentrum | 2028 |\n\n\
    ## 5 Oppfølging\n\nÅrlig.\n";

async fn import(client: &Client, text: &str) -> String {
    let preview = upload(client, "plan.md", text.as_bytes(), "").await.to();
    client.submit(&preview, &[("title", "Boligplan")]).await.to()
}

/// The words of a page's part, without tags and with single spaces.
fn words(html: &str) -> String {
    let tags = regex::Regex::new("<[^>]*>").unwrap();
    tags.replace_all(html, "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part that tells of the section with this heading.
fn section(page: &str, heading: &str) -> String {
    let parts = page.split("<article class=\"card diff\"").skip(1);
    let found = parts.map(|part| part.split("</article>").next().unwrap().to_owned());
    let head = |part: &String| words(part.split("</h2>").next().unwrap()).ends_with(heading);
    found.into_iter().find(head).unwrap_or_else(|| panic!("no {heading} in {page}"))
}

#[tokio::test]
async fn what_differs_is_told_section_by_section_and_word_by_word() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let (first, second) = (import(&ingrid, OLD).await, import(&ingrid, NEW).await);
    assert_eq!((first, second), (format!("{AT}/1"), format!("{AT}/2")));
    let list = ingrid.page(AT).await.replace("&amp;", "&");
    assert!(list.contains(&format!("href=\"{CHANGES}?fra=1&til=2\"")), "{list}");
    let page = ingrid.page(CHANGES).await;
    assert!(words(&page).contains("Endringer fra versjon 1 til versjon 2"), "{page}");
    for (heading, told) in [
        ("1 Bakgrunn", "Endret"),
        ("1 Bakgrunn", "Hvorfor vi skriver (nytt: nå) ."),
        ("1 Bakgrunn", "Flyttet til 3 Ungdom Naboer som klager"),
        ("2 Barn", "Ny (nytt: Barn skal ha et trygt sted å leke.)"),
        ("3 Ungdom", "Før: 2 Ungdom"),
        ("3 Ungdom", "Flyttet hit fra 1 Bakgrunn Naboer som klager"),
        ("4 Tiltak", "Bygge (fjernet: ti) (nytt: tjue) boliger"),
        ("4 Tiltak", "Ett punkt er uendret."),
        ("4 Økonomi", "Fjernet (fjernet: Kroner.)"),
    ] {
        let part = words(&section(&page, heading));
        assert!(part.contains(told), "{told} in {part}");
    }
    // What is the same is only counted, and its number alone is no difference of its text.
    assert!(words(&page).contains("Én plandel er uendret 5 Oppfølging"), "{page}");
    // The other way round it tells the opposite.
    let back = ingrid.page(&format!("{CHANGES}?fra=2&til=1")).await;
    assert!(words(&section(&back, "Barn")).contains("Fjernet"), "{back}");
    assert!(words(&section(&back, "Økonomi")).contains("Ny"), "{back}");
}

#[tokio::test]
async fn side_by_side_each_version_has_its_own_words() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    import(&ingrid, OLD).await;
    import(&ingrid, NEW).await;
    let inline = ingrid.page(CHANGES).await.replace("&amp;", "&");
    let columns = format!("{CHANGES}?fra=1&til=2&vis=spalter");
    assert!(inline.contains(&format!("href=\"{columns}\"")), "{inline}");
    let page = ingrid.page(&columns).await;
    let part = words(&section(&page, "4 Tiltak"));
    assert!(part.contains("Bygge (fjernet: ti) (nytt: tjue) boliger"), "{part}");
    let part = words(&section(&page, "1 Bakgrunn"));
    assert!(
        part.contains(
            "Versjon 1 Versjon 2 Versjon 1 Hvorfor vi skriver. Versjon 2 Hvorfor vi skriver (nytt: nå) ."
        ),
        "{part}"
    );
    // Chosen anew, it stays as it is looked at.
    assert!(page.contains("name=\"vis\" value=\"spalter\""), "{page}");
}

#[tokio::test]
async fn a_copy_does_not_differ_and_one_alone_has_nothing_to_be_compared_with() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    kept(&ingrid).await;
    assert!(!ingrid.page(AT).await.contains("Sammenlign to versjoner"));
    assert!(ingrid.page(CHANGES).await.contains("ingen versjon å sammenligne med"));
    ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    assert!(ingrid.page(AT).await.contains("Sammenlign to versjoner"));
    assert!(ingrid.page(CHANGES).await.contains("Ingenting er endret"));
    assert!(ingrid.page(&format!("{CHANGES}?fra=1&til=1")).await.contains("Ingenting er endret"));
}

#[tokio::test]
async fn only_versions_that_stand_are_compared_and_only_by_members() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let first = kept(&ingrid).await;
    let copy = ingrid.submit(AT, &[("from", "1"), ("seen", "1")]).await.to();
    for asked in ["fra=1&til=3", "fra=7"] {
        assert_eq!(ingrid.get(&format!("{CHANGES}?{asked}")).await.status, 404, "{asked}");
    }
    assert_eq!(ingrid.get(&format!("{CHANGES}?fra=en")).await.status, 400);
    ingrid.submit_from(&first, &format!("{copy}/fjern"), &[]).await.to();
    assert_eq!(ingrid.get(&format!("{CHANGES}?fra=1&til=2")).await.status, 404);
    let other = app.signed_in("Oda Berg", Role::Staff).await;
    assert_eq!(other.get(CHANGES).await.status, 404);
}

#[tokio::test]
async fn the_changes_are_tracked_in_a_word_document() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    assert_eq!(ingrid.get("/planarbeid/boligplan/plan/endringer.docx").await.status, 404);
    import(&ingrid, OLD).await;
    import(&ingrid, NEW).await;
    let page = ingrid.page(CHANGES).await.replace("&amp;", "&");
    let at = "/planarbeid/boligplan/plan/endringer.docx?fra=1&til=2";
    assert!(page.contains(&format!("href=\"{at}\"")), "{page}");
    // Read in again, with all changes accepted, it is the new version.
    let file = ingrid.bytes(at).await;
    let read = lydhor::plans::import::read("endringer.docx", &file).unwrap();
    let headings: Vec<String> = read.sections.iter().map(|s| format!("{} {}", s.number, s.heading)).collect();
    assert_eq!(headings, ["1 Bakgrunn", "2 Barn", "3 Ungdom", "4 Tiltak", "5 Oppfølging"]);
    assert_eq!(read.sections[0].body.trim(), "Hvorfor vi skriver nå.");
    let tracked = |warning: &lydhor::plans::import::Warning| warning.key() == "plans-warning-tracked";
    assert!(read.warnings.iter().any(tracked), "{:?}", read.warnings);
    let other = app.signed_in("Oda Berg", Role::Staff).await;
    assert_eq!(other.get(at).await.status, 404);
}

/// So many sections that all differ, with text enough for several pages.
fn long(sections: usize, word: &str) -> String {
    let line = |at: usize| format!("Kommunen {word} tiltak nummer{at} sammen med dem det gjelder. ");
    let section = |at: usize| format!("## {at} Del{at}\n\n{}\n\n", (0..40).map(line).collect::<String>());
    format!("# Boligplan\n\n{}", (1..=sections).map(section).collect::<String>())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_plan_is_told_page_by_page_with_no_more_queries() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let mut asked = Vec::new();
    for sections in [2, 90] {
        import(&ingrid, &long(sections, "vurderer")).await;
        import(&ingrid, &long(sections, "gjennomfører")).await;
        ingrid.page(CHANGES).await;
        let before = app.state.db.queries_run();
        let page = ingrid.page(CHANGES).await;
        asked.push(app.state.db.queries_run() - before);
        assert!(page.len() < 1_500_000, "{}", page.len());
    }
    assert_eq!(asked[0], asked[1]);
    let mut seen = 0;
    for side in 1..=9 {
        let page = ingrid.page(&format!("{CHANGES}?side={side}")).await;
        let more = page.contains(&format!("side={}\"", side + 1));
        seen += page.matches("<article class=\"card diff\"").count();
        if !more {
            assert!(side > 2, "{side}");
            break;
        }
    }
    assert_eq!(seen, 90);
}

/// What a section shows is bounded, and the rest is told.
#[tokio::test(flavor = "multi_thread")]
async fn a_section_of_very_many_lines_is_shown_in_part_and_the_rest_is_told() {
    let app = TestApp::spawn().await;
    let ingrid = lead(&app, "Ingrid Aas").await;
    let text = |word: &str| {
        let lines: Vec<String> = (0..4_000).map(|at| format!("- {word} {at}")).collect();
        format!("# Boligplan\n\n## 1 Liste\n\n{}\n", lines.join("\n"))
    };
    import(&ingrid, &text("gammel")).await;
    import(&ingrid, &text("ny")).await;
    let page = ingrid.page(CHANGES).await;
    assert!(page.contains("linjer til er ikke med her"), "{}", page.len());
    assert!(page.len() < 2_000_000, "{}", page.len());
    let document = ingrid.bytes(&format!("{CHANGES}.docx?fra=1&til=2")).await;
    assert!(document.starts_with(b"PK"));
}
