//! A table that is one measure or goal, with a label and what it says in each row: `Tiltak | Leie boliger`, `Ansvarlig | NAV`, `Frist |
//! 2028`.

use super::terms::{self, Role};
use super::{Cell, Field, FieldKind, Found, ItemKind, codes, facts};

/// Labels of a card are short.
const LABEL: usize = 6;

/// The measure or goal; none where the table is another.
pub(super) fn item(rows: &[Vec<Cell>]) -> Option<(ItemKind, Found)> {
    let rows: Vec<(&str, &str)> = rows.iter().map(|row| pair(row)).collect::<Option<_>>()?;
    let roles: Vec<Role> = rows.iter().map(|(label, _)| terms::role(label)).collect();
    let at = |role: Role| roles.iter().position(|one| *one == role);
    let (kind, named) = match (at(Role::Measure), at(Role::Goal)) {
        (Some(at), _) => (ItemKind::Measure, at),
        (None, Some(at)) => (ItemKind::Goal, at),
        (None, None) => return None,
    };
    let again = roles.iter().filter(|role| matches!(role, Role::Measure)).count() > 1;
    let who = |role: &Role| match role {
        Role::Field(kind) => *kind == FieldKind::Responsible || kind.is_deadline(),
        _ => false,
    };
    let unknown = roles.iter().filter(|role| **role == Role::Field(FieldKind::Other)).count();
    let (label, text) = rows.get(named)?;
    let head = rows.first().is_some_and(|(_, said)| is_head(said));
    if again || head || text.is_empty() || !roles.iter().any(who) || unknown.saturating_mul(2) >= rows.len() {
        return None;
    }
    let mut found = Found { text: (*text).to_owned(), ..Found::default() };
    for (at, ((label, said), role)) in rows.iter().zip(&roles).enumerate() {
        match role {
            Role::Number if found.number.is_empty() => found.number = codes::tidy(said),
            _ if at == named || said.is_empty() => {}
            Role::Field(kind) => found.fields.push(field(*kind, label, said)),
            _ => found.fields.push(field(FieldKind::Other, label, said)),
        }
    }
    if found.number.is_empty() && label.bytes().any(|byte| byte.is_ascii_digit()) {
        found.number = codes::tidy(label);
    } else if found.number.is_empty() {
        codes::take(std::slice::from_mut(&mut found));
    }
    Some((kind, found))
}

fn field(kind: FieldKind, label: &str, said: &str) -> Field {
    let kind = facts::of_cell(facts::settled(kind, std::iter::once(said)), said);
    Field { kind, label: label.to_owned(), text: said.to_owned() }
}

fn pair(row: &[Cell]) -> Option<(&str, &str)> {
    let [label, said] = row else { return None };
    let label = label.text.trim_end_matches(':');
    let short = (1..=LABEL).contains(&label.split_whitespace().count());
    short.then_some((label, said.text.as_str()))
}

/// Is it the head of a column, as in `Tiltak | Ansvarlig`?
fn is_head(said: &str) -> bool {
    const FEW: usize = 3;
    let role = terms::role(said);
    said.split_whitespace().count() <= FEW && !matches!(role, Role::Field(FieldKind::Other))
}
