//! The package around a text: told by its content, and every bad one gets its own answer.

use lydhor::documents::{Finding, ReadError};
use lydhor::plans::import::{Warning, read};
use proptest::prelude::*;

use super::{MIMETYPE, ODT, common, content, h, keys, odt, p, spaces, zip};

fn error(bytes: &[u8]) -> lydhor::plans::import::ImportError {
    read("plan.odt", bytes).unwrap_err()
}

fn manifest(inner: &str) -> String {
    format!("<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">{inner}</m:manifest>")
}

#[test]
fn a_text_a_template_and_a_package_packed_again_are_read() {
    let text = content("", &(h(1, "Mål") + &p("Tekst")));
    let root = manifest(&format!("<m:file-entry m:full-path=\"/\" m:media-type=\"{MIMETYPE}\"/>"));
    let template = format!("{MIMETYPE}-template");
    let files = [
        zip(&[("mimetype", MIMETYPE), ("content.xml", &text)]),
        zip(&[("mimetype", &template), ("content.xml", &text)]),
        zip(&[("META-INF/manifest.xml", &root), ("content.xml", &text)]),
    ];
    for file in files {
        // What a file is called says nothing.
        let plan = read("plan.docx", &file).unwrap();
        assert_eq!((plan.sections[0].heading.as_str(), plan.sections[0].body.as_str()), ("Mål", "Tekst"));
        assert!(plan.warnings.is_empty(), "{:?}", plan.warnings);
    }
}

#[test]
fn bad_packages_get_their_own_answer() {
    let locked = |part: &str| {
        manifest(&format!("<m:file-entry m:full-path=\"{part}\"><m:encryption-data/></m:file-entry>"))
    };
    let text = content("", &h(1, "A"));
    let flat =
        format!("<?xml version=\"1.0\"?><office:document{} office:mimetype=\"{MIMETYPE}\"/>", spaces());
    let sheet = text.replace("office:text", "office:spreadsheet");
    let lol = format!("<!DOCTYPE a [<!ENTITY b \"bbbb\">]>{}", text.replace(">A<", ">&b;<"));
    let ours = |content: &str| zip(&[("mimetype", MIMETYPE), ("content.xml", content)]);
    let with = |part: &str| {
        zip(&[("mimetype", MIMETYPE), ("META-INF/manifest.xml", &locked(part)), ("content.xml", "\u{1}x")])
    };
    let cases = [
        ("no text", zip(&[("mimetype", MIMETYPE)]), ReadError::Damaged),
        ("locked", with("content.xml"), ReadError::Encrypted),
        ("locked as a whole", with("encrypted-package"), ReadError::Encrypted),
        ("flat", flat.into_bytes(), ReadError::FlatOpenDocument),
        ("sheet inside", ours(&sheet), ReadError::OtherOffice),
        ("entities", ours(&lol), ReadError::Damaged),
        ("half an XML", ours(text.split_once("outline-level").unwrap().0), ReadError::Damaged),
        ("half a package", ODT[..ODT.len() / 2].to_vec(), ReadError::Damaged),
        ("old", zip(&[("mimetype", "application/vnd.sun.xml.writer")]), ReadError::OldWord),
        (
            "sheet",
            zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
            ReadError::OtherOffice,
        ),
        ("text called ODT", b"# Plan".to_vec(), ReadError::Damaged),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(error(&bytes), expected, "{name}");
    }
}

#[test]
fn a_damaged_part_beside_the_text_is_told_and_the_text_read() {
    let text = h(1, "A") + &p("god tekst");
    let told = |name: &str| vec![Warning::Found(Finding::PartDamaged { name: name.to_owned() })];
    let plan = read("a.odt", &odt("", &text, &[("styles.xml", "<office:x>")])).unwrap();
    assert_eq!((plan.sections[0].body.as_str(), plan.warnings), ("god tekst", told("styles.xml")));
    let plan = read("a.odt", &odt("", &text, &[("META-INF/manifest.xml", "<x")])).unwrap();
    assert!(plan.warnings.is_empty(), "{:?}", plan.warnings);
    let plan = read("a.odt", &odt("", &text, &[("meta.xml", "<x")])).unwrap();
    assert_eq!(plan.warnings, told("meta.xml"));
}

#[test]
fn other_encodings_are_read_as_they_say() {
    let text =
        format!("<?xml version=\"1.0\" encoding=\"UTF-16\"?>{}", content("", &(h(1, "Mål") + &p("blåbær"))));
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 2] = [("mimetype", MIMETYPE.as_bytes()), ("content.xml", &wide)];
    for (name, bytes) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, bytes).unwrap();
    }
    let plan = read("a.odt", &zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!((plan.sections[0].heading.as_str(), plan.sections[0].body.as_str()), ("Mål", "blåbær"));
}

#[test]
fn the_title_is_the_largest_on_the_cover_else_the_files_own() {
    let styles = "<style:style style:name=\"Stor\" style:family=\"paragraph\"><style:text-properties fo:font-size=\"38pt\"/></style:style>";
    let cover = "<text:p text:style-name=\"Stor\">Boligplan</text:p><text:p>Utkast</text:p>";
    let rest = h(1, "A") + &h(1, "B");
    let plan = read("a.odt", &odt(styles, &(cover.to_owned() + &rest), &[])).unwrap();
    assert_eq!((plan.title.as_deref(), keys(&plan)), (Some("Boligplan"), vec!["plans-warning-cover"]));
    let title_style = common("<style:style style:name=\"Title\" style:family=\"paragraph\"/>", "");
    let title = "<text:p text:style-name=\"Title\">Skoleplan</text:p>".to_owned() + &rest;
    let plan = read("a.odt", &odt("", &title, &[("styles.xml", &title_style)])).unwrap();
    assert_eq!(plan.title.as_deref(), Some("Skoleplan"));
    let meta = "<office:document-meta xmlns:office=\"o\" xmlns:dc=\"d\"><dc:title>Veiplan</dc:title></office:document-meta>";
    let plan = read("a.odt", &odt("", &rest, &[("meta.xml", meta)])).unwrap();
    assert_eq!(plan.title.as_deref(), Some("Veiplan"));
}

const HEADING: &str = "[A-ZÆØÅ][a-zæøå]{1,12}";
const TEXT: &str = "[a-zæøåA-ZŠ .,!?*_#|~`\\[\\](){}=+:;/–-]{0,60}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0_usize..30_000) {
        let mut broken = ODT.to_vec();
        broken.splice(at..at, bytes);
        drop(read("x", &broken));
    }

    #[test]
    fn text_in_is_text_out(parts in prop::collection::vec((HEADING, TEXT), 1..6)) {
        let written = parts.iter().map(|(heading, text)| h(1, heading) + &p(text));
        let plan = read("a.odt", &odt("", &(h(1, "1 Start") + &written.collect::<String>()), &[])).unwrap();
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(plan.sections.len(), parts.len() + 1);
        for ((heading, text), section) in parts.iter().zip(plan.sections.iter().skip(1)) {
            prop_assert_eq!(heading, &section.heading);
            prop_assert_eq!(squeezed(text), squeezed(&super::shown(&section.body)), "{}", section.body);
        }
    }
}
