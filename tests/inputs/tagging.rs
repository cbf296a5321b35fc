//! Tags: named once, ordered as the keys that stand for them, kept while inputs have them.

use lydhor::inputs::tagging::{self, Direction, TagError};
use lydhor::inputs::{InputKind, Placing, Tag, TagColour, TagId, actions, read};

use super::{Bench, placing};

impl Bench {
    fn add(&self, name: &str) -> Result<TagId, TagError> {
        let work = self.seeded.work(&self.db);
        self.db.write_now(|tx| tagging::add(tx, &work, name, None))
    }

    fn tags(&self) -> Vec<Tag> {
        self.db.read_now(|conn| read::tags::of_hearing(conn, self.seeded.hearing)).unwrap()
    }
}

#[test]
fn tags_are_added_renamed_and_reordered() {
    let bench = Bench::new();
    let (first, second) = (bench.add("Bomiljø").unwrap(), bench.add("Leietid").unwrap());
    assert!(matches!(bench.add("BOMILJØ"), Err(TagError::NameTaken)));
    let work = bench.seeded.work(&bench.db);
    let renamed = Tag { id: first, name: "Nærmiljø".to_owned(), colour: TagColour::Danger, public: true };
    bench.db.write_now(|tx| tagging::change(tx, &work, &renamed)).unwrap();
    let shift = |id, way| bench.db.write_now(|tx| tagging::shift(tx, &work, id, way)).unwrap();
    shift(second, Direction::Up);
    shift(second, Direction::Up);
    assert_eq!(
        bench.tags(),
        [Tag { id: second, name: "Leietid".to_owned(), colour: TagColour::Brand2, public: false }, renamed]
    );
    let wanted = ["tag.added", "tag.added", "tag.changed", "tag.moved"];
    assert_eq!(bench.audited(), wanted);
}

#[test]
fn how_many_have_a_tag_is_kept_and_not_counted() {
    let bench = Bench::new();
    let (home, lease) = (bench.add("Bomiljø").unwrap(), bench.add("Leietid").unwrap());
    let used = || {
        let rows = bench.db.read_now(|conn| read::tags::used(conn, bench.seeded.hearing)).unwrap();
        rows.into_iter().map(|row| (row.tag.id, row.inputs)).collect::<Vec<_>>()
    };
    assert_eq!(used(), [(home, 0), (lease, 0)]);
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    let tagged = |tags: &[TagId]| Placing { tags: tags.to_vec(), ..placing(InputKind::Proposal) };
    let first = bench.cut_as(parts[0], 0, 2, "en", tagged(&[home])).unwrap();
    bench.cut_as(parts[0], 3, 5, "to", tagged(&[home, lease])).unwrap();
    assert_eq!(used(), [(home, 2), (lease, 1)]);
    let work = bench.seeded.work(&bench.db);
    bench.db.write_now(|tx| actions::toggle_tag(tx, &work, first, 1, lease)).unwrap();
    bench.db.write_now(|tx| actions::toggle_tag(tx, &work, first, 2, home)).unwrap();
    assert_eq!(used(), [(home, 1), (lease, 2)]);
    // It may come back, and its tag cannot be deleted meanwhile.
    bench.db.write_now(|tx| actions::remove(tx, &work, first)).unwrap();
    assert_eq!(used(), [(home, 1), (lease, 2)]);
}

#[test]
fn a_tag_in_use_stays() {
    let bench = Bench::new();
    let (used, idle) = (bench.add("Bomiljø").unwrap(), bench.add("Leietid").unwrap());
    let (_, parts) = bench.seeded.answer(&bench.db, &bench.clock, "A", &[(1, "en to tre")]);
    let tagged = Placing { tags: vec![used], ..placing(InputKind::Proposal) };
    let id = bench.cut_as(parts[0], 0, 2, "en", tagged).unwrap();
    let work = bench.seeded.work(&bench.db);
    let delete = |id| bench.db.write_now(|tx| tagging::delete(tx, &work, id));
    assert!(matches!(delete(used), Err(TagError::InUse)));
    delete(idle).unwrap();
    bench.db.write_now(|tx| actions::toggle_tag(tx, &work, id, 1, used)).unwrap();
    delete(used).unwrap();
    assert!(bench.tags().is_empty());
}
