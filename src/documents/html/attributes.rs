//! A look at tags as they are read: how many attributes one has. The tokenizer compares each with all before it in the same tag, and
//! says nothing until the tag ends; so what it has not told of yet is counted here.

/// No program writes so many for one element.
pub(super) const MAX_ATTRIBUTES: usize = 250;

/// Where a tag may stand, by the rules that browsers read it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Where the next attribute begins.
    Between,
    /// In the name of an attribute, or of the tag itself.
    Name,
    AfterName,
    BeforeValue,
    Bare,
    Quoted,
    SingleQuoted,
}

/// Tags that may be under way, each with the attributes it has so far: for one place only the one that has most. What begins within
/// quotes or a comment is followed too, as nobody knows yet whether it is a tag.
#[derive(Debug, Default)]
pub(super) struct OpenTags {
    open: Vec<(Place, usize)>,
}

impl OpenTags {
    /// Follows a piece that is read. It holds `<` at its beginning or nowhere.
    pub(super) fn follow(&mut self, piece: &str) {
        if begins_tag(piece) {
            self.open.push((Place::Name, 0));
        }
        let inner = piece.strip_prefix('<').unwrap_or(piece);
        let reached = |(place, count): (Place, usize)| {
            inner.bytes().try_fold((place, count), |(place, count), byte| {
                let next = after(place, byte)?;
                let begins = next == Place::Name && place != Place::Name;
                Some((next, count.saturating_add(usize::from(begins))))
            })
        };
        self.open = std::mem::take(&mut self.open).into_iter().filter_map(reached).collect();
        self.open.sort_unstable_by(|one, other| other.cmp(one));
        self.open.dedup_by_key(|(place, _)| *place);
    }

    /// Something was told: whatever was under way has ended. What began in this very piece may go on, unless a tag was told.
    pub(super) fn ended(&mut self, piece: &str, by_tag: bool) {
        self.open.clear();
        if !by_tag && begins_tag(piece) {
            self.follow(piece);
        }
    }

    /// Does one have more than a program writes?
    pub(super) fn has_too_many(&self) -> bool {
        self.open.iter().any(|(_, count)| *count > MAX_ATTRIBUTES)
    }
}

/// `<p` and `</p`: nothing else begins a tag.
fn begins_tag(piece: &str) -> bool {
    let name = piece.strip_prefix('<').map(|rest| rest.strip_prefix('/').unwrap_or(rest));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Where a tag stands after one more byte; none where it has ended.
fn after(place: Place, byte: u8) -> Option<Place> {
    let space = byte.is_ascii_whitespace();
    match (place, byte) {
        (Place::Quoted, b'"')
        | (Place::SingleQuoted, b'\'')
        | (Place::Between | Place::Name | Place::AfterName, b'/') => Some(Place::Between),
        (Place::Quoted | Place::SingleQuoted, _) => Some(place),
        (_, b'>') => None,
        (Place::BeforeValue, b'"') => Some(Place::Quoted),
        (Place::BeforeValue, b'\'') => Some(Place::SingleQuoted),
        (Place::BeforeValue, _) => Some(if space { Place::BeforeValue } else { Place::Bare }),
        (Place::Bare, _) => Some(if space { Place::Between } else { Place::Bare }),
        (Place::Name | Place::AfterName, b'=') => Some(Place::BeforeValue),
        (Place::Name | Place::AfterName, _) if space => Some(Place::AfterName),
        (Place::Between, _) if space => Some(Place::Between),
        (Place::Between | Place::Name | Place::AfterName, _) => Some(Place::Name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most(pieces: &[&str]) -> Option<usize> {
        let mut open = OpenTags::default();
        for piece in pieces {
            open.follow(piece);
        }
        open.open.into_iter().map(|(_, count)| count).max()
    }

    #[test]
    fn attributes_are_counted_as_browsers_do() {
        for (pieces, expected) in [
            (["<p", ""], Some(0)),
            (["<p a b=c d = 'e f' g=\"h i\"", " j"], Some(5)),
            (["</p/a/b/c=d/e", ""], Some(4)),
            (["<p a='b'c\"d", ""], Some(2)),
            (["<p a=\"b c d", " e f g"], Some(1)),
            (["<p a=\"b", "<b c d e"], Some(3)),
            (["<p a b>c d e", ""], None),
            (["a b c", "< d e"], None),
            (["<!-- a b", " c"], None),
        ] {
            assert_eq!(most(&pieces), expected, "{pieces:?}");
        }
    }
}
