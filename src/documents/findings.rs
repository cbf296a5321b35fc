//! Findings as they are made: each once, and what comes too often of one kind told as one line with a count.

use std::collections::HashMap;

use super::model::{Finding, Lost};

/// So many of one kind are told one by one.
const ONE_BY_ONE: usize = 30;
/// Characters quoted of a kind that came oftener.
const QUOTED: usize = 10_000;

/// What was found, bounded whatever the file holds.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kinds: HashMap<Kind, Group>,
    made: usize,
    /// While this is on, nothing is told: what stands in a table of contents.
    pub(crate) silent: bool,
}

type Kind = (std::mem::Discriminant<Finding>, Option<Lost>);

#[derive(Debug, Default)]
struct Group {
    /// With their place in the order in which all were found.
    list: Vec<(usize, Finding)>,
    /// Those that came after the list was full.
    more: usize,
    quoted: String,
}

impl Findings {
    pub(crate) fn push(&mut self, finding: Finding) {
        if self.silent {
            return;
        }
        self.made = self.made.saturating_add(1);
        let group = self.kinds.entry(kind(&finding)).or_default();
        if group.list.iter().any(|(_, known)| *known == finding) {
            return;
        }
        if group.list.len() < ONE_BY_ONE {
            group.list.push((self.made, finding));
            return;
        }
        if group.more == 0 {
            let known: Vec<String> = group.list.iter().map(|(_, f)| f.words().to_owned()).collect();
            for words in &known {
                quote(&mut group.quoted, words);
            }
        }
        group.more = group.more.saturating_add(1);
        quote(&mut group.quoted, finding.words());
    }

    /// All findings in the order they were made.
    pub(crate) fn finish(self) -> Vec<Finding> {
        let mut all: Vec<(usize, Finding)> = self.kinds.into_values().flat_map(Group::told).collect();
        all.sort_by_key(|(place, _)| *place);
        all.into_iter().map(|(_, finding)| finding).collect()
    }
}

impl Group {
    fn told(mut self) -> Vec<(usize, Finding)> {
        if self.more == 0 {
            return self.list;
        }
        let count = self.list.len().saturating_add(self.more);
        self.list.truncate(1);
        let text = self.quoted;
        let many = |(place, of)| (place, Finding::Many { of: Box::new(of), count, text });
        self.list.pop().map(many).into_iter().collect()
    }
}

fn kind(finding: &Finding) -> Kind {
    let what = if let Finding::NotRead { what, .. } = finding { Some(*what) } else { None };
    (std::mem::discriminant(finding), what)
}

/// One line more, until there is enough; then an ellipsis.
fn quote(quoted: &mut String, words: &str) {
    if words.is_empty() || quoted.ends_with('…') && quoted.len() > QUOTED {
        return;
    }
    if !quoted.is_empty() {
        quoted.push('\n');
    }
    let room = QUOTED.saturating_sub(quoted.chars().count());
    quoted.extend(words.chars().take(room));
    if words.chars().nth(room).is_some() {
        quoted.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(target: &str) -> Finding {
        Finding::LinkDropped { near: String::new(), target: target.to_owned() }
    }

    #[test]
    fn a_few_are_told_one_by_one_and_each_once() {
        let mut findings = Findings::default();
        findings.push(Finding::OldEncoding);
        (0..60).for_each(|i| findings.push(link(&format!("file:///{}", i % 3))));
        findings.push(Finding::ContentsLeftOut);
        let told = findings.finish();
        assert_eq!(told.first(), Some(&Finding::OldEncoding));
        assert_eq!(
            told.get(1..4),
            Some([link("file:///0"), link("file:///1"), link("file:///2")].as_slice())
        );
        assert_eq!(told.len(), 5);
    }

    #[test]
    fn many_are_one_line_with_a_count_and_an_ended_quote() {
        let mut findings = Findings::default();
        (0..40_000).for_each(|i| findings.push(link(&format!("file:///{i}"))));
        findings.push(Finding::OldEncoding);
        let told = findings.finish();
        let Some(Finding::Many { of, count, text }) = told.first() else { panic!("{told:?}") };
        assert_eq!((told.len(), *count, of.as_ref()), (2, 40_000, &link("file:///0")));
        assert!(text.starts_with("file:///0\nfile:///1\n") && text.ends_with('…'));
        assert!(text.chars().count() <= QUOTED + 2, "{}", text.len());
    }
}
