//! Numbers as people write and read them: decimal, of any size that can be meant, and kept as they were written.

use crate::lang::{Lang, numbers};

/// Most digits before the decimal sign, and behind it.
const WHOLE_MAX: usize = 15;
const PARTS_MAX: usize = 6;

crate::text_column!(
    /// `-1234.50`: with a point, no spaces, and as many decimals as were written.
    #[derive(serde::Serialize, serde::Deserialize)]
    Decimal
);

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    #[error("no number")]
    Empty,
    #[error("not a number")]
    NotANumber,
    /// A point or a comma between thousands, where the next reader would take it for the decimal sign.
    #[error("two signs")]
    TwoSigns,
    /// One sign before just three digits: `1.234` is a thousand to one reader, and a little more than one to another.
    #[error("thousands or parts of one")]
    Either,
    #[error("too many digits")]
    TooLong,
}

impl Decimal {
    /// `1 234,5`, `1234.5`, `−3`: thousands apart by spaces or not at all.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DecimalError::Empty);
        }
        let (minus, text) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => ("-", rest.trim_start()),
            None => ("", text.strip_prefix('+').unwrap_or(text)),
        };
        if text.chars().filter(|c| matches!(c, ',' | '.')).count() > 1 {
            return Err(DecimalError::TwoSigns);
        }
        let (whole, parts) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let has_parts = text.contains([',', '.']);
        let whole = joined(whole).ok_or(DecimalError::NotANumber)?;
        if !is_digits(parts) {
            return Err(DecimalError::NotANumber);
        }
        let whole = whole.trim_start_matches('0');
        if has_parts && parts.len() == 3 && (1..=3).contains(&whole.len()) {
            return Err(DecimalError::Either);
        }
        let whole = if whole.is_empty() { "0" } else { whole };
        if whole.len() > WHOLE_MAX || parts.len() > PARTS_MAX {
            return Err(DecimalError::TooLong);
        }
        let nothing = whole == "0" && parts.bytes().all(|b| b == b'0');
        let minus = if nothing { "" } else { minus };
        Ok(Self(if has_parts { format!("{minus}{whole}.{parts}") } else { format!("{minus}{whole}") }))
    }

    /// For drawing: what is shown is the text.
    pub fn value(&self) -> f64 {
        self.0.parse().unwrap_or(0.0)
    }

    /// As a form has it: `-1234,50` in Norwegian.
    pub fn typed(&self, lang: Lang) -> String {
        if lang == Lang::En { self.0.clone() } else { self.0.replace('.', ",") }
    }

    /// As people read it: `−1 234,50`.
    pub fn shown(&self, lang: Lang) -> String {
        let (minus, digits) = self.0.strip_prefix('-').map_or(("", self.0.as_str()), |rest| ("−", rest));
        let (whole, parts) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = numbers::grouped(lang, whole.parse().unwrap_or(0));
        match (parts, lang) {
            ("", _) => format!("{minus}{whole}"),
            (parts, Lang::En) => format!("{minus}{whole}.{parts}"),
            (parts, _) => format!("{minus}{whole},{parts}"),
        }
    }

    /// Was nothing said?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The digits of a whole number whose thousands may stand apart.
fn joined(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(char::is_whitespace).collect();
    let apart = groups.len() > 1;
    let fits = groups.iter().enumerate().all(|(at, group)| {
        is_digits(group) && (!apart || if at == 0 { group.len() <= 3 } else { group.len() == 3 })
    });
    fits.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (typed, kept) in [
            ("12", Ok("12")),
            (" 0 ", Ok("0")),
            ("007", Ok("7")),
            ("12,5", Ok("12.5")),
            ("12.50", Ok("12.50")),
            ("1 234 567,5", Ok("1234567.5")),
            ("1\u{a0}234", Ok("1234")),
            ("1\u{202f}234", Ok("1234")),
            ("-3", Ok("-3")),
            ("− 3,25", Ok("-3.25")),
            ("–0,0", Ok("0.0")),
            ("+4", Ok("4")),
            ("0,5", Ok("0.5")),
            ("999999999999999", Ok("999999999999999")),
            ("", Err(DecimalError::Empty)),
            ("1000000000000000", Err(DecimalError::TooLong)),
            ("0,1234567", Err(DecimalError::TooLong)),
            ("1.234,5", Err(DecimalError::TwoSigns)),
            ("1.234", Err(DecimalError::Either)),
            ("-12,345", Err(DecimalError::Either)),
            ("1.234.567", Err(DecimalError::TwoSigns)),
            ("12 34", Err(DecimalError::NotANumber)),
            ("1 2", Err(DecimalError::NotANumber)),
            (",5", Err(DecimalError::NotANumber)),
            ("5,", Err(DecimalError::NotANumber)),
            ("12 %", Err(DecimalError::NotANumber)),
            ("1e5", Err(DecimalError::NotANumber)),
            ("--1", Err(DecimalError::NotANumber)),
            ("NaN", Err(DecimalError::NotANumber)),
            ("٣", Err(DecimalError::NotANumber)),
        ] {
            let read = Decimal::parse(typed);
            assert_eq!(read.as_ref().map(|read| read.0.as_str()), kept.as_ref().copied(), "{typed:?}");
        }
    }

    #[test]
    fn a_number_is_shown_as_each_language_writes_it() {
        for (kept, norwegian, english) in [
            ("0", "0", "0"),
            ("1234.50", "1\u{a0}234,50", "1,234.50"),
            ("-0.5", "−0,5", "−0.5"),
            ("-999999999999999", "−999\u{a0}999\u{a0}999\u{a0}999\u{a0}999", "−999,999,999,999,999"),
        ] {
            let number = Decimal::parse(kept).unwrap();
            assert_eq!(number.shown(Lang::Nb), norwegian);
            assert_eq!(number.shown(Lang::En), english);
            assert_eq!(
                Decimal::parse(&number.typed(Lang::Nn)),
                Ok(number),
                "what the form shows is read again"
            );
        }
    }
}
