//! The digest's files: all of it, in one order, with what a reader needs to understand it.

use std::io::Read as _;

use lydhor::documents::Block;

use super::*;

#[tokio::test]
async fn text_longer_than_a_cell_is_whole_in_the_spreadsheet() {
    let judged = Judged::new("boligplan").await;
    let long = format!("{}SISTEORD.", "ord ".repeat(11_000));
    let (id, parts) = judged.answer("Grundig lag", &[(1, &long)]);
    judged.approved(&[judged.cut(parts[0], &long)], 0, &format!("{}SLUTTEN.", "svar ".repeat(9_000)));
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let bytes = judged.app.visitor().bytes(&format!("{PUBLIC}.xlsx")).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let column = |book: &mut Xlsx<_>, sheet: &str, name: &str| {
        let range = book.worksheet_range(sheet).unwrap();
        let at = range.headers().unwrap().iter().position(|head| head == name).unwrap();
        let cells = range.rows().skip(1).map(|row| (row[0].to_string(), row[at].to_string()));
        cells.collect::<Vec<_>>()
    };
    let inputs = column(&mut book, "Innspill", "Innspill");
    assert_eq!(inputs.iter().map(|(_, text)| text.as_str()).collect::<String>(), long);
    assert_eq!(
        inputs.iter().map(|(nr, _)| nr.as_str()).collect::<Vec<_>>(),
        ["1", "1 – fortsetter, del 2 av 2"]
    );
    let reasons = column(&mut book, "Vurderinger", "Kommunedirektørens vurdering");
    assert!(reasons.iter().map(|(_, text)| text.as_str()).collect::<String>().ends_with("svar SLUTTEN."));
}

/// Three inputs on section 2 and one on section 1 say the same; another on 1 and 3 stands alone.
async fn spread() -> (Judged, Vec<u8>) {
    let judged = Judged::new("boligplan").await;
    let mut same = Vec::new();
    for (n, section) in [(0, 1), (1, 2), (2, 2), (3, 2)] {
        let (id, parts) = judged.answer(&format!("Lag {n}"), &[(section, "Vi vil ha lys.")]);
        same.push(judged.cut(parts[0], "Vi vil ha lys."));
        judged.clear(id, Clear::AsUsual);
    }
    let (id, parts) = judged.answer("Lag 9", &[(3, "Benker begge steder.")]);
    let bench = judged.cut_on(parts[0], "Benker begge steder.", &[1, 3]);
    judged.clear(id, Clear::AsUsual);
    judged.approved(&same, 0, "Lys gir trygghet.");
    judged.approved(&[bench], 1, "Benker finnes alt.");
    judged.publish();
    let bytes = judged.app.visitor().bytes(&format!("{PUBLIC}.docx")).await;
    (judged, bytes)
}

/// The document as lines, those of headings with as many `#` as their level.
fn outline(bytes: &[u8]) -> Vec<String> {
    let of = |block: &Block| match block {
        Block::Heading { level, content, .. } => {
            format!("{} {}", "#".repeat(usize::from(*level)), model::plain(content))
        }
        other => model::plain_blocks(std::slice::from_ref(other)),
    };
    docx::read(bytes).unwrap().blocks.iter().map(of).collect()
}

/// What stands under the heading of this section.
fn under(lines: &[String], heading: &str) -> String {
    let from =
        lines.iter().position(|line| line == heading).unwrap_or_else(|| panic!("{heading} in {lines:?}"));
    let rest =
        lines[from + 1..].iter().take_while(|line| !line.starts_with("## ") && !line.starts_with("# "));
    rest.cloned().collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn an_assessment_stands_where_most_of_its_inputs_do_and_other_places_refer_to_it() {
    let (judged, bytes) = spread().await;
    let lines = outline(&bytes);
    let headings: Vec<&String> = lines.iter().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(headings.len(), 3, "{headings:?}");
    let [first, second, third] = [0, 1, 2].map(|n| under(&lines, headings[n]));
    assert_eq!(lines.join("\n").matches("Lys gir trygghet.").count(), 1);
    assert!(
        second.contains("Lys gir trygghet.") && second.contains("Vurdering 1: Tas til følge"),
        "{second}"
    );
    assert!(first.contains("Lag 0") && first.contains("Vurdering 1 står i sin helhet under"), "{first}");
    assert!(
        first.contains("Benker finnes alt.")
            && third.contains("Innspill som også gjelder denne delen: nr. 2.")
    );
    // Numbers are the same in the spreadsheet.
    let sheet = judged.app.visitor().bytes(&format!("{PUBLIC}.xlsx")).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(sheet)).unwrap();
    let range = book.worksheet_range("Innspill").unwrap();
    let told: Vec<(String, String)> =
        range.rows().skip(1).map(|row| (row[0].to_string(), row[1].to_string())).collect();
    let expected = [("1", "Lag 0"), ("2", "Lag 9"), ("3", "Lag 1"), ("4", "Lag 2"), ("5", "Lag 3")];
    assert_eq!(told, expected.map(|(n, who)| (n.to_owned(), who.to_owned())));
    for (number, sender) in told {
        assert!(
            lines.iter().any(|line| line.contains(&format!("{number}\n{sender}\n"))),
            "{number} {sender}"
        );
    }
}

#[tokio::test]
async fn the_word_document_opens_with_what_was_heard_and_who_answered() {
    let (_, bytes) = spread().await;
    let lines = outline(&bytes);
    let tops: Vec<&str> = lines.iter().filter(|line| line.starts_with("# ")).map(String::as_str).collect();
    let expected = [
        "# Om høringen",
        "# Slik leser du oppsummeringen",
        "# Hvem ble hørt, og hvem svarte?",
        "# Hva innspillene førte til",
        "# Innspill og vurderinger",
    ];
    assert_eq!(tops, expected);
    let about = under(&lines, "# Om høringen");
    assert!(about.contains("Vedtak om høring: ") && about.contains("Høringsperioden er fra "), "{about}");
    assert!(about.contains("5 svar er mottatt."), "{about}");
    assert!(under(&lines, "# Hvem ble hørt, og hvem svarte?").contains("I alt"));
    let outcomes = under(&lines, "# Hva innspillene førte til");
    assert!(outcomes.contains("Tas til følge\n4\n1") && outcomes.contains("I alt\n5\n2"), "{outcomes}");
}

#[tokio::test]
async fn the_files_say_who_made_them_and_in_which_language() {
    let (judged, docx) = spread().await;
    let part = |bytes: &[u8], name: &str| {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let site = &judged.app.state.config.site.municipality;
    let xlsx = judged.app.visitor().bytes(&format!("{PUBLIC}.xlsx")).await;
    for bytes in [&docx, &xlsx] {
        let core = part(bytes, "docProps/core.xml");
        assert!(core.contains(&format!("<dc:creator>{site}</dc:creator>")), "{core}");
        assert!(core.contains("<dc:title>Oppsummering av høringsinnspill: "), "{core}");
        assert!(core.contains("2026-") && core.contains("</dcterms:created>"), "{core}");
    }
    let document = part(&docx, "word/document.xml");
    assert!(!document.contains("cantSplit"));
    let tables = document.matches("<w:tbl>").count();
    assert!(tables >= 5);
    assert_eq!(document.matches("<w:tblHeader/>").count(), tables);
    assert_eq!(document.matches("<w:tblCaption ").count(), tables);
    assert_eq!(document.matches("<w:tblDescription ").count(), tables);
}

#[tokio::test]
async fn a_section_alone_has_its_assessments_in_full() {
    let (judged, _) = spread().await;
    let bytes = judged.app.visitor().bytes(&format!("{PUBLIC}.docx?del=1")).await;
    let text = outline(&bytes).join("\n");
    assert!(text.contains("Lys gir trygghet.") && text.contains("Dette er et utvalg"), "{text}");
    assert_eq!(text.matches("Vi vil ha lys.").count(), 1, "{text}");
}
