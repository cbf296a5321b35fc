//! Which rows are one and the same consultee, and which only share an address.

use super::columns::Column;
use super::{Candidate, DuplicateOf, Known, MatchedBy};
use crate::text::address::{self, EmailAddress};
use crate::text::fold::fold;
use std::collections::HashMap;

/// What was found of a row among those before it and in the register.
pub(super) enum Found {
    /// The same, with what this row says otherwise: cells that are not taken.
    Same { of: DuplicateOf, by: MatchedBy, differs: Vec<(Column, String)> },
    New {
        /// The name of another one with the same address.
        shares_address_with: Option<String>,
    },
}

/// The consultees so far, by what tells them apart.
#[derive(Default)]
pub(super) struct Seen {
    entries: Vec<Entry>,
    by_org: HashMap<String, usize>,
    by_email: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

struct Entry {
    of: DuplicateOf,
    name: String,
    org: Option<String>,
    /// Addresses by their keys.
    email: Option<String>,
    copies: Vec<String>,
    contact: String,
}

impl Entry {
    fn of(line: usize, candidate: &Candidate) -> Self {
        Self {
            of: DuplicateOf::Line(line),
            name: candidate.name.clone(),
            org: candidate.org_number.as_ref().map(|number| number.digits.clone()),
            email: candidate.email.as_ref().map(EmailAddress::key),
            copies: candidate.copies.iter().map(EmailAddress::key).collect(),
            contact: candidate.contact.clone().unwrap_or_default(),
        }
    }
}

impl Seen {
    pub(super) fn of(existing: &[Known]) -> Self {
        let mut seen = Self::default();
        for (at, known) in existing.iter().enumerate() {
            seen.add(Entry {
                of: DuplicateOf::Existing(at),
                name: known.name.clone(),
                org: known.org_number.clone(),
                email: known.email.as_deref().map(address::key),
                copies: known.copies.iter().map(|copy| address::key(copy)).collect(),
                contact: known.contact.clone(),
            });
        }
        seen
    }

    /// Of several for one consultee the first counts; a new one is remembered.
    pub(super) fn find_or_add(&mut self, line: usize, candidate: &Candidate) -> Found {
        let entry = Entry::of(line, candidate);
        if let Some((same, by)) = self.find(&entry) {
            return Found::Same { of: same.of, by, differs: differs(same, candidate) };
        }
        let shares = entry.email.as_ref().and_then(|email| self.by_email.get(email));
        let shares_address_with = shares.and_then(|at| self.entries.get(*at)).map(|other| other.name.clone());
        self.add(entry);
        Found::New { shares_address_with }
    }

    fn find(&self, entry: &Entry) -> Option<(&Entry, MatchedBy)> {
        let by_org =
            entry.org.as_ref().and_then(|org| self.by_org.get(org)).and_then(|at| self.entries.get(*at));
        if let Some(same) = by_org {
            return Some((same, MatchedBy::OrgNumber));
        }
        let named = self.by_name.get(&fold(&entry.name)).into_iter().flatten();
        // Two numbers are two, whatever they are called.
        let same = |other: &&Entry| entry.org.is_none() || other.org.is_none();
        named.filter_map(|at| self.entries.get(*at)).find(same).map(|same| (same, MatchedBy::Name))
    }

    fn add(&mut self, entry: Entry) {
        let at = self.entries.len();
        if let Some(org) = &entry.org {
            self.by_org.entry(org.clone()).or_insert(at);
        }
        if let Some(email) = &entry.email {
            self.by_email.entry(email.clone()).or_insert(at);
        }
        self.by_name.entry(fold(&entry.name)).or_default().push(at);
        self.entries.push(entry);
    }
}

/// Which of these rows are nobody's in the register, by the same rule: their places.
pub fn new_beside(register: &[Known], rows: &[(i32, Candidate)]) -> Vec<usize> {
    let seen = Seen::of(register);
    let is_new = |candidate: &Candidate| seen.find(&Entry::of(0, candidate)).is_none();
    rows.iter().enumerate().filter(|(_, (_, row))| is_new(row)).map(|(at, _)| at).collect()
}

/// What a duplicate says that the one which is kept does not.
fn differs(kept: &Entry, candidate: &Candidate) -> Vec<(Column, String)> {
    let mut out = Vec::new();
    if fold(&kept.name) != fold(&candidate.name) {
        out.push((Column::Name, candidate.name.clone()));
    }
    if let Some(number) = candidate.org_number.as_ref().filter(|n| kept.org.as_ref() != Some(&n.digits)) {
        out.push((Column::OrgNumber, number.digits.clone()));
    }
    if let Some(email) = candidate.email.as_ref().filter(|email| kept.email != Some(email.key())) {
        out.push((Column::Email, email.as_str().to_owned()));
    }
    let copies = candidate.copies.iter().filter(|copy| !kept.copies.contains(&copy.key()));
    out.extend(copies.map(|copy| (Column::Copies, copy.as_str().to_owned())));
    if let Some(contact) = candidate.contact.as_ref().filter(|contact| **contact != kept.contact) {
        out.push((Column::Contact, contact.clone()));
    }
    out
}
