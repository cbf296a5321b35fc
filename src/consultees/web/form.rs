//! The form of one consultee: what is typed, and what is wrong with it.

use super::super::import::MAX_CELL;
use super::super::{ConsulteeKind, Details, LetterLanguage};
use crate::lang::Msg;
use crate::text::address;
use crate::text::org_number::{self, Reading};
use crate::web::{Fields, FormErrors};

/// Reads the form; every fault stands beside its field.
pub(super) fn read(fields: &Fields) -> Result<Details, FormErrors> {
    let mut errors = FormErrors::default();
    let name = errors.required(fields, "name", MAX_CELL);
    let kind = ConsulteeKind::parse(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", Msg::new("consultees-choose-kind"));
    }
    let details = Details {
        name,
        kind: kind.unwrap_or(ConsulteeKind::Other),
        org_number: org_number(fields.text("org_number"), &mut errors),
        org_number_valid: true,
        email: email(fields.text("email"), "email", &mut errors),
        copies: copies(fields.lines("copies"), &mut errors),
        contact_name: errors.optional(fields, "contact_name", 200),
        language: LetterLanguage::parse(fields.text("language")).unwrap_or(LetterLanguage::Bokmal),
    };
    errors.into_result(details)
}

fn org_number(text: &str, errors: &mut FormErrors) -> Option<String> {
    match org_number::read(text) {
        Reading::Missing => {}
        Reading::Valid(number) => return Some(number.as_str().to_owned()),
        Reading::Malformed => errors.add("org_number", Msg::new("consultees-org-number-malformed")),
        Reading::Checksum(_) => errors.add("org_number", Msg::new("consultees-org-number-checksum")),
    }
    None
}

fn email(text: &str, field: &str, errors: &mut FormErrors) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    match address::parse(text) {
        Ok(email) => return Some(email.as_str().to_owned()),
        Err(_) => errors.add(field, Msg::new("consultees-email-invalid").arg("value", text)),
    }
    None
}

/// One address a line, or parted by commas or semicolons.
fn copies(text: &str, errors: &mut FormErrors) -> Vec<String> {
    let parts = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.filter_map(|part| email(part, "copies", errors)).collect()
}
