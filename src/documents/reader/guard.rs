//! A look at XML before it is parsed: how much memory and time its tree would take. The parser reserves by the number of `<` and
//! `=`, compares the attributes of an element with each other, and copies the namespaces in scope wherever one is declared.

use crate::documents::ReadError;

/// Tags, comments and the like. The largest real documents have some hundred thousand.
const MAX_TAGS: usize = 6_000_000;
const MAX_EQUALS: usize = 5_000_000;
/// Word writes about twelve levels for each box or table inside another.
const MAX_DEPTH: usize = 1_000;
/// Word and LibreOffice write some dozens for the element that declares all namespaces.
const MAX_ATTRIBUTES: u64 = 1_000;
/// Comparisons of names, all in all.
const MAX_WORK: u64 = 1_000_000_000;
/// Namespaces copied, all in all.
const MAX_SCOPES: u64 = 16_000_000;

/// What is open, and what the whole has cost so far.
#[derive(Debug, Default)]
struct Cost {
    /// Namespaces in scope of each open element.
    open: Vec<u64>,
    work: u64,
    scopes: u64,
}

/// Refuses XML whose tree would be far larger than the text, or far slower. What is not well-formed is left to the parser.
pub(crate) fn check(text: &str) -> Result<(), ReadError> {
    let count = |sign: u8| text.bytes().filter(|b| *b == sign).count();
    if count(b'<') > MAX_TAGS || count(b'=') > MAX_EQUALS {
        return Err(ReadError::Bomb);
    }
    let mut cost = Cost::default();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        rest = match after.as_bytes().first() {
            Some(b'!') if after.starts_with("!--") => beyond(after, "-->"),
            Some(b'!') if after.starts_with("![CDATA[") => beyond(after, "]]>"),
            Some(b'?') => beyond(after, "?>"),
            Some(b'/') => {
                cost.open.pop();
                after
            }
            _ => {
                let (tag, rest) = tag(after);
                cost.open_tag(tag)?;
                rest
            }
        };
    }
    Ok(())
}

fn beyond<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// A tag up to its `>` outside quotes, and what comes after.
fn tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    let end = text.bytes().position(|b| match quote {
        Some(open) => {
            if b == open {
                quote = None;
            }
            false
        }
        None if b == b'"' || b == b'\'' => {
            quote = Some(b);
            false
        }
        None => b == b'>',
    });
    text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""))
}

impl Cost {
    fn open_tag(&mut self, tag: &str) -> Result<(), ReadError> {
        let attributes = count(tag, "=");
        let declared = if attributes == 0 { 0 } else { count(tag, "xmlns") };
        let scope = self.open.last().copied().unwrap_or_default().saturating_add(declared);
        let work =
            attributes.saturating_add(1).saturating_mul(attributes.saturating_add(scope).saturating_add(1));
        self.work = self.work.saturating_add(work);
        if declared > 0 {
            self.scopes = self.scopes.saturating_add(scope);
        }
        if attributes > MAX_ATTRIBUTES || self.work > MAX_WORK || self.scopes > MAX_SCOPES {
            return Err(ReadError::Bomb);
        }
        if !tag.ends_with('/') {
            self.open.push(scope);
        }
        if self.open.len() > MAX_DEPTH { Err(ReadError::TooDeep) } else { Ok(()) }
    }
}

fn count(text: &str, part: &str) -> u64 {
    u64::try_from(text.matches(part).count()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_xml_passes_whatever_its_texts_and_comments_hold() {
        let xml = "<?xml version='1.0' a='<'?><!-- <a <b <c --><w:p xmlns:w='x' w:a='>'><w:t>1 = 1 &lt; 2</w:t><![CDATA[<<<]]><w:t/></w:p>";
        assert_eq!(check(xml), Ok(()));
        assert_eq!(check(&format!("<a>{}</a>", "<b/>".repeat(100_000))), Ok(()));
        assert_eq!(check(&"<a b='1'>".repeat(900)), Ok(()));
    }

    #[test]
    fn trees_that_would_be_large_deep_or_slow_are_refused() {
        let repeat =
            |times: usize, piece: fn(usize) -> String| (0..times).map(piece).collect::<Vec<_>>().concat();
        let attributes = repeat(100_000, |i| format!(" a{i}=''"));
        let spaces = repeat(20_000, |i| format!(" xmlns:a{i}='{i}'"));
        let cases = [
            ("deep", "<a>".repeat(2_000), ReadError::TooDeep),
            ("tags", "<".repeat(MAX_TAGS + 1), ReadError::Bomb),
            ("equals", format!("<a>{}</a>", "=".repeat(MAX_EQUALS + 1)), ReadError::Bomb),
            ("attributes", format!("<a{attributes}/>"), ReadError::Bomb),
            ("namespaces", format!("<a{spaces}>{}</a>", "<b xmlns='x'/>".repeat(20_000)), ReadError::Bomb),
        ];
        for (name, xml, expected) in cases {
            assert_eq!(check(&xml), Err(expected), "{name}");
        }
    }
}
