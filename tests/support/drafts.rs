//! The sample drafts as versions of a plan, with their keys.

use lydhor::clock::Clock;
use lydhor::documents::Image;
use lydhor::documents::docx_write::About;
use lydhor::plans::document::{self, Front};
use lydhor::plans::import::{Imported, read};
use lydhor::plans::read::{Item, Section};
use lydhor::plans::whole::Version;
use lydhor::plans::{ItemKey, SectionId, SectionKey};

pub const DOCX: &[u8] = include_bytes!("../data/plan/boligsosial-handlingsplan-horingsutkast.docx");
pub const ODT: &[u8] = include_bytes!("../data/plan/horingsutkast.odt");
pub const MARKDOWN: &[u8] = include_bytes!("../data/plan/horingsutkast.md");

/// What was read of a file, as it stands in the database once it is kept.
pub fn version(read: &Imported) -> (Version, Vec<Section>, Vec<Item>) {
    let clock = Clock::default();
    let (mut sections, mut items) = (Vec::new(), Vec::new());
    for (position, one) in (1..).zip(&read.sections) {
        let key = SectionKey::new(&clock);
        let item = |said: &lydhor::plans::items::Found| Item {
            section: key,
            key: ItemKey::new(&clock),
            said: said.clone(),
        };
        items.extend(one.items.iter().map(item));
        sections.push(Section {
            id: SectionId::new(&clock),
            key,
            position,
            level: one.level.into(),
            number: one.number.clone(),
            kind: one.kind,
            heading: one.heading.clone(),
            body: one.body.clone(),
            item_choices: one.choices.clone(),
            version: 1,
        });
    }
    (Version::of(&sections, &items), sections, items)
}

/// A version with its pictures as a Word document.
pub fn file(version: &Version, title: &str, images: Vec<Image>) -> Vec<u8> {
    let front = Front {
        about: About {
            title: title.to_owned(),
            author: "Eksempel kommune".to_owned(),
            language: "nn-NO".to_owned(),
            page_words: ("Side".to_owned(), "av".to_owned()),
            ..About::default()
        },
        header: "Eksempel kommune · Versjon 2".to_owned(),
        lines: vec!["Eksempel kommune".to_owned(), "Versjon 2".to_owned()],
        contents: "Innhald".to_owned(),
    };
    document::file(version, front, images).unwrap()
}

/// A file read and written again.
pub fn written(bytes: &[u8]) -> Vec<u8> {
    let read = read("utkast", bytes).unwrap();
    file(&version(&read).0, read.title.as_deref().unwrap_or("Utkast"), read.images)
}
