//! Words in another language than the page say so (WCAG 3.1.2): what the municipality and those who answer wrote is Norwegian,
//! also on an English page.

use std::collections::BTreeSet;

use lydhor::accounts::Role;
use regex::Regex;

use crate::support::app::TestApp;
use crate::support::pages;
use crate::support::scene::{self, Scene, Size};

/// How a text begins that somebody wrote in the scene.
const WRITTEN: &[&str] = &[
    "Høring av boligsosial",
    "Vi vil vite om tiltakene",
    "Hva mangler i planen",
    "Hvilket tiltak haster",
    "Trygge boliger og gode",
    "Kommunen skal sørge",
    "boligene ligger nær",
    "Vi støtter at ventetiden",
    "Kommunedirektøren er enig",
    "Tiltaket endres.",
    "Oppfølgingen begynner tre",
    "Telefonnummeret var feil",
    "Hvert innspill vurderes",
    "Rådet vedtar",
    "Rådhuset",
    "Eksempel borettslag",
    "Leietid",
];

/// Elements that never end.
const VOID: &[&str] = &["meta", "link", "input", "img", "br", "hr", "wbr"];

/// What this page shows of [`WRITTEN`], each with the language that its nearest element gives it. The page's title
/// is read as a name, and cannot say its language in part.
fn spoken(html: &str) -> Vec<(&'static str, String)> {
    let piece = Regex::new(r"(?s)<!--.*?-->|<script.*?</script>|<(/?)([a-z0-9-]+)([^>]*)>|[^<]+").unwrap();
    let mut within: Vec<Open> = Vec::new();
    let mut found = Vec::new();
    for part in piece.captures_iter(html) {
        match (part.get(1), part.get(2)) {
            (Some(slash), Some(name)) if slash.is_empty() => within.extend(opened(name.as_str(), &part[3])),
            (Some(_), Some(_)) => drop(within.pop()),
            _ => found.extend(heard(part[0].trim(), &within)),
        }
    }
    found
}

/// An element that has begun.
struct Open {
    lang: Option<String>,
    /// What it holds is a name, and is not asked for its language.
    is_name: bool,
}

fn opened(name: &str, attributes: &str) -> Option<Open> {
    let lang = Regex::new(r#"\blang="([a-z]+)""#).unwrap();
    (!VOID.contains(&name) && !attributes.ends_with('/')).then(|| Open {
        lang: lang.captures(attributes).map(|found| found[1].to_owned()),
        is_name: name == "title",
    })
}

fn heard(text: &str, within: &[Open]) -> Option<(&'static str, String)> {
    let known = WRITTEN.iter().copied().find(|known| text.starts_with(known))?;
    let lang = within.iter().rev().find_map(|open| open.lang.clone()).unwrap_or_default();
    (!within.iter().any(|open| open.is_name)).then_some((known, lang))
}

/// A hearing far on, and every page that shows it to its visitor or to staff, read in `lang`.
async fn read_in(lang: &str, settings: &str) -> Vec<(&'static str, String)> {
    let app = TestApp::spawn_with(settings).await;
    let size = Size { sections: 4, invited: 3, answers: 2 };
    let scene: Scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
    let visitor = app.visitor();
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let (landing, draft) = pages::begin(&app, &scene, &visitor).await;
    let mut read = Vec::new();
    for (who, paths) in
        [(&visitor, pages::public(&scene, landing, &draft)), (&staff, pages::internal(&scene))]
    {
        who.get(&format!("/sprak?til={lang}")).await.expect(303);
        for (name, path) in paths {
            read.push((name, who.page(&path).await));
        }
    }
    read
}

/// What the pages show of [`WRITTEN`], and where it was said in another language than `expected`.
async fn heard_in(lang: &str, settings: &str, expected: &str) -> (BTreeSet<&'static str>, Vec<String>) {
    let (mut met, mut wrong) = (BTreeSet::new(), Vec::new());
    for (name, html) in read_in(lang, settings).await {
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{name}");
        let said = spoken(&html);
        met.extend(said.iter().map(|(words, _)| *words));
        let others = said.into_iter().filter(|(_, lang)| lang != expected);
        wrong.extend(others.map(|(words, lang)| format!("{name}: {words} ({lang})")));
    }
    (met, wrong)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_wrote_is_norwegian_on_an_english_page() {
    let (met, wrong) = heard_in("en", "", "nb").await;
    assert!(wrong.is_empty(), "{wrong:#?}");
    let missing: Vec<_> = WRITTEN.iter().filter(|words| !met.contains(*words)).collect();
    assert!(missing.is_empty(), "no page showed {missing:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_municipalitys_own_language_is_that_of_what_it_wrote() {
    for (lang, settings, expected) in [
        ("nb", "", "nb"),
        ("nb", "[site]\nlanguage = \"nn\"", "nn"),
        ("nn", "[site]\nlanguage = \"en\"", "nb"),
    ] {
        let (_, wrong) = heard_in(lang, settings, expected).await;
        assert!(wrong.is_empty(), "{settings:?}: {wrong:#?}");
    }
}

#[test]
fn a_text_has_the_language_of_its_nearest_element() {
    let html = "<html lang=\"en\"><title>Rådhuset</title><p>Rådhuset<br></p><p lang=\"nb\"><b>Rådhuset</b></p>Leietid\
        <nav class=\"ds-breadcrumbs\"><a href=\"/\">Rådet vedtar</a></nav>";
    let expected = [("Rådhuset", "en"), ("Rådhuset", "nb"), ("Leietid", "en"), ("Rådet vedtar", "en")];
    assert_eq!(spoken(html), expected.map(|(words, lang)| (words, lang.to_owned())));
}
