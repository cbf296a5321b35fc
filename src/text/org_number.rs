//! Norwegian organisation numbers: nine digits, the last one a check digit.

use serde::Serialize;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

/// Nine digits whose check digit is right.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct OrgNumber(String);

/// What a person wrote where an organisation number was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    Missing,
    /// Not nine digits.
    Malformed,
    /// Nine digits, kept here without spaces, whose check digit is wrong.
    Checksum(String),
    Valid(OrgNumber),
}

/// Reads an organisation number as people write it: in groups parted by spaces, full stops or hyphens, with `NO` or `Org.nr.`
/// before and `MVA` behind.
///
/// Check digit by Brønnøysundregistrene: weights 3 2 7 6 5 4 3 2, modulus 11; a remainder that would need the digit 10 is never given out.
pub fn read(text: &str) -> Reading {
    let Some(digits) = bare(text) else { return Reading::Malformed };
    if digits.is_empty() {
        return Reading::Missing;
    }
    let Some(values) = digits.chars().map(|c| c.to_digit(10)).collect::<Option<Vec<u32>>>() else {
        return Reading::Malformed;
    };
    let [head @ .., check] = values.as_slice() else {
        return Reading::Malformed;
    };
    if head.len() != WEIGHTS.len() {
        return Reading::Malformed;
    }
    let sum: u32 = head.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    if (11 - sum % 11) % 11 == *check { Reading::Valid(OrgNumber(digits)) } else { Reading::Checksum(digits) }
}

/// Words before and after a number, in capitals and without signs.
const BEFORE: [&str; 8] =
    ["", "NO", "ORG", "ORGNR", "ORGNO", "ORGNUMMER", "ORGANISASJONSNR", "ORGANISASJONSNUMMER"];
const AFTER: [&str; 4] = ["", "MVA", "VAT", "FORETAKSREGISTERET"];
const SIGNS: &str = ".-–‑'’:,/()";

/// The digits, less the words and signs people put around them; `None` where something else stands there.
fn bare(text: &str) -> Option<String> {
    let known = |c: &char| c.is_whitespace() || SIGNS.contains(*c);
    let signs: String = text.nfkc().filter(|c| !known(c)).flat_map(char::to_uppercase).collect();
    let is_digit = |c: char| c.is_ascii_digit();
    let Some(first) = signs.find(is_digit) else {
        return signs.is_empty().then_some(signs);
    };
    let (before, rest) = signs.split_at_checked(first)?;
    let digits: String = rest.chars().take_while(|c| is_digit(*c)).collect();
    let after = rest.trim_start_matches(is_digit);
    (BEFORE.contains(&before) && AFTER.contains(&after)).then_some(digits)
}

impl OrgNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people write it, in groups of three with no-break spaces: `310 232 637`.
    pub fn grouped(&self) -> String {
        let mut grouped = String::new();
        for (at, digit) in self.0.chars().enumerate() {
            if at > 0 && at % 3 == 0 {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        grouped
    }
}

impl fmt::Display for OrgNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings() {
        for (given, wanted) in [
            ("", Reading::Missing),
            (" \u{a0}", Reading::Missing),
            ("31023263", Reading::Malformed),
            ("3102326370", Reading::Malformed),
            ("31O232637", Reading::Malformed),
            ("3,10E+08", Reading::Malformed),
            ("NO310232637MVX", Reading::Malformed),
            ("KNO310232637", Reading::Malformed),
            ("310232637=1", Reading::Malformed),
            ("MVA", Reading::Malformed),
            ("NO 310 232 637 MVA", Reading::Valid(OrgNumber("310232637".into()))),
            ("no310232637mva", Reading::Valid(OrgNumber("310232637".into()))),
            ("Org.nr.: 310.232.637", Reading::Valid(OrgNumber("310232637".into()))),
            ("310-232-637", Reading::Valid(OrgNumber("310232637".into()))),
            ("'310232637", Reading::Valid(OrgNumber("310232637".into()))),
            ("３１０２３２６３７", Reading::Valid(OrgNumber("310232637".into()))),
            ("310831479", Reading::Checksum("310831479".into())),
            ("310 232 637", Reading::Valid(OrgNumber("310232637".into()))),
            ("310\u{a0}232\u{a0}637", Reading::Valid(OrgNumber("310232637".into()))),
            ("318340269", Reading::Valid(OrgNumber("318340269".into()))),
        ] {
            assert_eq!(read(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn changing_any_digit_is_noticed() {
        for at in 0..9 {
            let next = |c: char| char::from_digit((c.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
            let wrong: String =
                "310232637".chars().enumerate().map(|(i, c)| if i == at { next(c) } else { c }).collect();
            assert!(matches!(read(&wrong), Reading::Checksum(_)), "{wrong}");
        }
    }

    #[test]
    fn grouped() {
        let Reading::Valid(number) = read("310232637") else { panic!("valid") };
        assert_eq!(number.grouped(), "310\u{a0}232\u{a0}637");
    }
}
