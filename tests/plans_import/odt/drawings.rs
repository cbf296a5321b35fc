//! Pictures, boxes and objects of other programs.

use lydhor::plans::import::read;

use super::{body, content, h, keys, odt, p, plan};

const PNG: &[u8] = &[0x89, b'P', b'N', b'G', 13, 10, 26, 10];

fn frame(more: &str, inner: &str) -> String {
    format!("<draw:frame {more}>{inner}</draw:frame>")
}

#[test]
fn pictures_and_boxes_are_kept_and_what_is_not_is_told() {
    let image = |target: &str| format!("<draw:image xlink:href=\"{target}\"/>");
    let text = "<draw:text-box><text:p>boks</text:p></draw:text-box>";
    let data = "<draw:image><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image>";
    let decorative = "<style:style style:name=\"pynt\" style:family=\"graphic\">\
        <style:graphic-properties loext:decorative=\"true\"/></style:style>";
    let cases = [
        (
            frame("", &(image("Pictures/a.png") + "<svg:title>t</svg:title><svg:desc>Kart</svg:desc>")),
            "![Kart](image:a.png)",
            vec![],
        ),
        (
            frame("", &(image("./Pictures/a.png") + "<svg:title>Tittel</svg:title>")),
            "![Tittel](image:a.png)",
            vec![],
        ),
        (
            frame("", &(image("Pictures/b.svm") + &image("Pictures/a.png") + "<svg:desc>Kart</svg:desc>")),
            "![Kart](image:a.png)",
            vec![],
        ),
        (frame("draw:style-name=\"pynt\"", &image("Pictures/a.png")), "![](image:a.png)", vec![]),
        (frame("", &image("Pictures/a.png")), "![](image:a.png)", vec!["plans-warning-image-alt"]),
        (
            frame("", &(image("Pictures/b.svm") + "<svg:desc>Kart</svg:desc>")),
            "Kart",
            vec!["plans-warning-image-format"],
        ),
        (frame("", &image("https://example.no/a.png")), "", vec!["plans-warning-image-missing"]),
        (frame("", text), "boks", vec!["plans-warning-text-box"]),
        (
            "<draw:custom-shape><text:p>form</text:p></draw:custom-shape>".to_owned(),
            "form",
            vec!["plans-warning-text-box"],
        ),
        (format!("<draw:g>{}<draw:line/></draw:g>", frame("", text)), "boks", vec!["plans-warning-text-box"]),
        ("<draw:rect><svg:desc>Pil</svg:desc></draw:rect>".to_owned(), "Pil", vec![]),
        (
            "<draw:custom-shape><text:p>Pynt</text:p>\
            <draw:enhanced-geometry draw:type=\"fontwork-wave\"/></draw:custom-shape>"
                .to_owned(),
            "",
            vec!["plans-warning-shape"],
        ),
        (frame("", "<draw:plugin xlink:href=\"film.mp4\"/>"), "", vec!["plans-warning-embedded"]),
    ];
    for (text, expected, told) in cases {
        let bytes = with_picture(decorative, &p(&text));
        let read = read("a.odt", &bytes).unwrap();
        assert_eq!((read.sections[0].body.as_str(), keys(&read)), (expected, told), "{text}");
    }
    let inside = plan("", &p(&frame("", &(data.to_owned() + "<svg:desc>Kart</svg:desc>"))));
    assert_eq!((inside.images.len(), inside.images[0].bytes.as_slice()), (1, PNG));
}

/// A text under a heading, and two pictures in the package.
fn with_picture(styles: &str, inner: &str) -> Vec<u8> {
    let text = content(styles, &(h(1, "T") + inner));
    let parts: [(&str, &[u8]); 4] = [
        ("mimetype", super::MIMETYPE.as_bytes()),
        ("content.xml", text.as_bytes()),
        ("Pictures/a.png", PNG),
        ("Pictures/b.svm", b"VCLMTF"),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn objects_become_text_or_are_told() {
    let object = |name: &str| {
        p(&frame(
            "draw:name=\"Objekt\"",
            &format!("<draw:object xlink:href=\"./{name}\"/><svg:desc>Kurve</svg:desc>"),
        ))
    };
    let math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><msup><mi>x</mi><mn>2</mn></msup>\
        <annotation>x^2</annotation></semantics></math>";
    let chart = content("", "")
        .replace("<office:text>", "<office:chart><chart:title><text:p>Vekst</text:p></chart:title>")
        .replace("</office:text>", "</office:chart>");
    let sheet = content("", &p("Budsjett")).replace("office:text", "office:spreadsheet");
    let parts =
        [("O1/content.xml", math), ("O2/content.xml", chart.as_str()), ("O3/content.xml", sheet.as_str())];
    let cases = [
        ("O1", "x²", "plans-warning-equation", "x²"),
        ("O2", "Kurve", "plans-warning-chart", "Vekst"),
        ("O3", "Kurve", "plans-warning-embedded", "Budsjett"),
        ("O4", "Kurve", "plans-warning-embedded", "Objekt"),
    ];
    for (name, expected, key, quote) in cases {
        let plan = read("a.odt", &odt("", &(h(1, "T") + &object(name)), &parts)).unwrap();
        assert_eq!(
            (plan.sections[0].body.as_str(), keys(&plan), plan.warnings[0].quote()),
            (expected, vec![key], quote)
        );
    }
    let linked = plan("", "<text:section><text:section-source xlink:href=\"../del.odt\"/></text:section>");
    assert_eq!(
        (keys(&linked), linked.warnings[0].quote()),
        (vec!["plans-warning-linked-document"], "../del.odt")
    );
    let kept =
        format!("<text:section><text:section-source xlink:href=\"../del.odt\"/>{}</text:section>", p("a"));
    assert_eq!((body("", &kept).as_str(), keys(&plan("", &kept)).len()), ("a", 0));
}
