//! An item's fields, old and new: which is which, whatever order the columns stand in.

use crate::plans::items::{Field, FieldKind};
use crate::text::fold::fold;

/// A field of either, or of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComparedField<'a> {
    pub old: Option<&'a Field>,
    pub new: Option<&'a Field>,
}

/// Whether two are one field.
type Same<'a> = &'a dyn Fn(&Field, &Field) -> bool;

/// The fields of an old and a new item: in the new one's order, then those that are gone. The same kind and heading is the same
/// field; then the same heading, and the same kind where that says what it is.
pub fn compared<'a>(old: &'a [Field], new: &'a [Field]) -> Vec<ComparedField<'a>> {
    let mut free: Vec<&Field> = old.iter().collect();
    let mut out: Vec<ComparedField<'a>> =
        new.iter().map(|new| ComparedField { old: None, new: Some(new) }).collect();
    let named = |one: &Field, other: &Field| one.kind == other.kind && fold(&one.label) == fold(&other.label);
    let kind = |one: &Field, other: &Field| one.kind == other.kind && one.kind != FieldKind::Other;
    // A cost may come to be one for each year.
    let label = |one: &Field, other: &Field| !one.label.is_empty() && fold(&one.label) == fold(&other.label);
    let ways: [Same<'_>; 3] = [&named, &label, &kind];
    for same in ways {
        for field in out.iter_mut().filter(|field| field.old.is_none()) {
            let at = free.iter().position(|old| field.new.is_some_and(|new| same(old, new)));
            field.old = at.map(|at| free.remove(at));
        }
    }
    out.extend(free.into_iter().map(|old| ComparedField { old: Some(old), new: None }));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: FieldKind, label: &str, text: &str) -> Field {
        Field { kind, label: label.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_field_is_known_by_kind_and_heading_and_else_by_what_it_is_about() {
        let old = [
            field(FieldKind::Responsible, "Ansvarlig", "NAV"),
            field(FieldKind::Cost, "Kostnad", "1 mill. kr"),
            field(FieldKind::Other, "Merknad", "Ny"),
        ];
        let new = [
            field(FieldKind::Cost, "Ramme", "2 mill. kr"),
            field(FieldKind::Responsible, "ANSVARLIG", "NAV"),
            field(FieldKind::Other, "Indikator", "Ti"),
        ];
        let told: Vec<_> = compared(&old, &new)
            .iter()
            .map(|field| {
                let label =
                    |field: Option<&Field>| field.map_or("-", |field| field.label.as_str()).to_owned();
                format!("{}>{}", label(field.old), label(field.new))
            })
            .collect();
        assert_eq!(told, ["Kostnad>Ramme", "Ansvarlig>ANSVARLIG", "->Indikator", "Merknad>-"]);
    }
}
