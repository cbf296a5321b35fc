//! Nothing internal reaches what is published: pages, files, and what the files say about themselves.

use std::io::Read as _;

use lydhor::inputs::{TagColour, tagging};

use super::*;

/// What must not be found anywhere.
const INTERNAL: &[&str] = &[
    "Vanskelig nabo",
    "Tom knagg",
    "Bare hos Hemmelig",
    "Hemmelig AS",
    "Dette skal ingen se",
    "Bare et utkast til svar",
    "Kari Nordmann",
    "Ubrukt konklusjon",
    "@example.no",
    "caseworker",
    "Ingen dekning",
];

fn tag(judged: &Judged, name: &str, public: bool) -> TagId {
    let work = judged.work();
    let id = judged.app.state.db.write_now(|tx| tagging::add(tx, &work, name, None)).unwrap();
    let tag = lydhor::inputs::Tag { id, name: name.to_owned(), colour: TagColour::Brand1, public };
    judged.app.state.db.write_now(|tx| tagging::change(tx, &work, &tag)).unwrap();
    id
}

/// Three answers of which one is not published, with tags, drafts and an outcome that nobody outside should see.
async fn hearing() -> (Judged, TagId) {
    let judged = Judged::new("boligplan").await;
    let rename = |tx: &mut lydhor::db::Tx<'_>| {
        use lydhor::db::schema::outcome;
        let unused = outcome::table.filter(outcome::id.eq(judged.outcome(1)));
        diesel::update(unused).set(outcome::label_nb.eq("Ubrukt konklusjon")).execute(tx.conn())
    };
    let internal = tag(&judged, "Vanskelig nabo", false);
    let (shown, idle) = (tag(&judged, "Uterom", true), tag(&judged, "Tom knagg", true));
    let withheld = tag(&judged, "Bare hos Hemmelig", true);
    assert_ne!(shown, idle);
    let (open, parts) = judged.answer("Sjøgata borettslag", &[(1, "Gangveien må lyses opp. Flere benker.")]);
    let lit = judged.cut_tagged(parts[0], "Gangveien må lyses opp.", &[internal, shown]);
    let bench = judged.cut_tagged(parts[0], "Flere benker.", &[internal]);
    let (person, parts) =
        judged.answer_of(ConsulteeKind::PrivatePerson, "Kari Nordmann", &[(2, "Flere trær.")]);
    judged.cut(parts[0], "Flere trær.");
    let (_, parts) = judged.answer_of(ConsulteeKind::Business, "Hemmelig AS", &[(3, "Dette skal ingen se.")]);
    let secret = judged.cut_tagged(parts[0], "Dette skal ingen se.", &[withheld]);
    judged.clear(open, Clear::AsUsual);
    judged.clear(person, Clear::AsUsual);
    judged.approved(&[lit], 0, "Lys gir trygghet.");
    judged.approved(&[secret], 1, "Ingen dekning for dette.");
    judged.assess(&[bench], 1, "Bare et utkast til svar.");
    judged.app.state.db.write_now(rename).unwrap();
    judged.publish();
    (judged, internal)
}

/// A file's parts as text.
fn unzipped(bytes: Vec<u8>) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..zip.len() {
        zip.by_index(index).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

#[tokio::test]
async fn nothing_internal_is_in_the_digest_its_files_or_the_answers() {
    let (judged, _) = hearing().await;
    let visitor = judged.app.visitor();
    let link = regex::Regex::new(r#"href="(/horing/boligplan/svar/[0-9a-f-]+)#"#).unwrap();
    for (language, outcome) in [("nb", "Tas til følge"), ("nn", "Blir teke til følgje"), ("en", "Accepted")]
    {
        visitor.get(&format!("/sprak?til={language}&tilbake=/")).await;
        let html = visitor.page(PUBLIC).await;
        let answers: Vec<String> = link.captures_iter(&html).map(|c| c[1].to_owned()).collect();
        assert_eq!(answers.len(), 3);
        let mut all = vec![("page".to_owned(), html)];
        for path in answers {
            let page = visitor.page(&path).await;
            all.push((path, page));
        }
        for file in ["xlsx", "docx"] {
            all.push((file.to_owned(), unzipped(visitor.bytes(&format!("{PUBLIC}.{file}")).await)));
        }
        for (what, text) in &all {
            let found: Vec<_> = INTERNAL.iter().filter(|hidden| text.contains(**hidden)).collect();
            assert!(found.is_empty(), "{what} in {language} has {found:?}");
        }
        assert!(all[0].1.contains("Uterom") && all[0].1.contains(outcome), "the public tag is shown");
        assert!(all.iter().any(|(what, text)| what == "xlsx" && text.contains("Uterom")));
    }
}

#[tokio::test]
async fn the_digest_cannot_be_asked_for_a_tag_that_is_not_public() {
    let (judged, internal) = hearing().await;
    let visitor = judged.app.visitor();
    let query = format!("?emneknagg={}", internal.0);
    for address in [format!("{PUBLIC}{query}"), format!("{PUBLIC}.xlsx{query}")] {
        let answer = visitor.get(&address).await;
        assert_eq!(answer.status, 404, "{address}");
        assert!(!answer.text.contains(&internal.0.to_string()), "nor is it told back");
    }
}

#[tokio::test]
async fn choices_lead_to_something() {
    let (judged, _) = hearing().await;
    let html = judged.app.visitor().page(PUBLIC).await;
    let choices = |name: &str| {
        let list =
            html.split(&format!("name=\"{name}\">")).nth(1).unwrap().split("</select>").next().unwrap();
        let value = regex::Regex::new(r#"<option value="([^"]+)""#).unwrap();
        value.captures_iter(list).map(|c| c[1].to_owned()).collect::<Vec<_>>()
    };
    for (name, count) in [("del", 2), ("emneknagg", 1), ("konklusjon", 1), ("avsender", 3)] {
        assert_eq!(choices(name).len(), count, "{name}");
        for value in choices(name) {
            let page = judged.app.visitor().page(&format!("{PUBLIC}?{name}={value}")).await;
            assert!(page.contains("<blockquote>"), "{name}={value} leads to nothing");
        }
    }
}
