//! What looks private in an answer, so that a person looks at each place before the public can. Pure.
//!
//! Nothing here decides: a finding is a question to whoever clears the answer. It marks too much rather than too little,
//! and cannot know everything: the page says so.

mod checked;
mod contact;
mod digits;
mod email;
mod health;
mod names;
mod numbers;
mod phone;
mod scan;
mod signature;

use std::fmt;

use serde::{Serialize, Serializer};

use super::{Part, PartId};
use crate::consultees::ConsulteeKind;
use crate::text::span::Span;
use names::Names;
use scan::Scan;

crate::text_enum!(
    /// What a place in an answer looks like.
    FindingKind {
        /// A private person's name, that the answer would be published under.
        PublicName = "public_name",
        /// The sender's or the submitter's name, or a part of it.
        Name = "name",
        /// What stands after "with kind regards".
        Signature = "signature",
        IdentityNumber = "identity_number",
        AccountNumber = "account_number",
        Phone = "phone",
        Email = "email",
        Address = "address",
        /// Words about health, in one paragraph.
        Health = "health",
    }
);

/// A place to look at before the answer is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    /// None for the name that is shown above the answer.
    pub part: Option<PartId>,
    /// What is marked, in the part's canonical text; several for words of one paragraph. Never empty.
    pub spans: Vec<Span>,
    /// The words themselves. For the one who looks; never stored.
    pub words: String,
    /// Private only where the answer is published without its sender's name.
    pub only_nameless: bool,
}

/// What a finding is called in forms and rows: kind, part, and where it begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FindingKey {
    pub kind: FindingKind,
    pub part: Option<PartId>,
    pub span: Span,
}

impl fmt::Display for FindingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = self.part.map_or_else(|| "head".to_owned(), |part| part.0.simple().to_string());
        write!(f, "{}-{part}-{}-{}", self.kind, self.span.start, self.span.end)
    }
}

impl Serialize for FindingKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Finding {
    pub fn key(&self) -> FindingKey {
        let start = self.spans.first().map_or(0, |span| span.start);
        let end = self.spans.last().map_or(0, |span| span.end);
        FindingKey { kind: self.kind, part: self.part, span: Span { start, end } }
    }
}

/// Whose answer it is.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    pub sender: &'a str,
    pub kind: ConsulteeKind,
    /// The person who sent it; empty where not known.
    pub submitter: &'a str,
}

/// Everything in an answer that looks private, in the order it is read: the name shown above it, then part by part.
pub fn findings(whose: Whose<'_>, parts: &[Part]) -> Vec<Finding> {
    let names = Names::of(whose);
    let mut found = head(whose);
    for part in parts {
        let scan = Scan::of(&part.canonical);
        found.extend(in_text(&scan, &names, Some(part.id)));
    }
    found
}

/// The sender's name as it would be shown: a private person's own, and whatever else stands in it.
fn head(whose: Whose<'_>) -> Vec<Finding> {
    let scan = Scan::of(whose.sender);
    let mut found = Vec::new();
    if whose.kind == ConsulteeKind::PrivatePerson && scan.length() > 0 {
        found.push(scan.finding(FindingKind::PublicName, None, vec![Span { start: 0, end: scan.length() }]));
    }
    found.extend(numbers::find(&scan, None));
    found.extend(contact::find(&scan, None));
    found
}

fn in_text(scan: &Scan, names: &Names, part: Option<PartId>) -> Vec<Finding> {
    let signed = signature::find(scan, part);
    let letters: Vec<Span> = signed.iter().map(|finding| finding.key().span).collect();
    // Signatures are in order and do not overlap.
    let within = |finding: &Finding| {
        let key = finding.key().span;
        let begun = letters.partition_point(|span| span.start <= key.start);
        begun.checked_sub(1).and_then(|last| letters.get(last)).is_some_and(|span| key.end <= span.end)
    };
    let mut found = names.find(scan, part);
    // The signature is one question; what can be misused by itself is asked about by itself.
    found.retain(|finding| !within(finding));
    found.extend(numbers::find(scan, part));
    found.extend(contact::find(scan, part));
    found.extend(health::find(scan, part));
    found.extend(signed);
    found.sort_by_key(|finding| (finding.key().span, finding.kind.as_str()));
    found
}

#[cfg(test)]
mod tests;
