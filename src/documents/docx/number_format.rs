//! Counters as Word writes them: `3`, `03`, `c`, `iii`.

/// A counter in one of Word's number formats; formats of other scripts are shown as decimals.
pub(in crate::documents) fn show(value: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(value, 'a'),
        "upperLetter" => letters(value, 'A'),
        "lowerRoman" => roman(value).to_lowercase(),
        "upperRoman" => roman(value),
        "none" | "bullet" => String::new(),
        "ordinal" => format!("{value}."),
        "numberInDash" => format!("- {value} -"),
        other => format!("{value:0width$}", width = digits(other)),
    }
}

/// The same in plain figures, as legal numbering wants it. Leading zeros are figures too.
pub(super) fn show_legal(value: u32, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        other => format!("{value:0width$}", width = digits(other)),
    }
}

/// How many digits a number has at least: `decimalZero` two, and a format such as `001, 002, 003, ...` as many as its first number.
fn digits(format: &str) -> usize {
    let first = format.split(',').next().unwrap_or_default().trim();
    match first {
        "decimalZero" => 2,
        _ if !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit()) => first.len().min(10),
        _ => 1,
    }
}

/// Word goes on after z with aa, bb, cc.
fn letters(value: u32, first: char) -> String {
    let index = value.saturating_sub(1);
    let letter = char::from_u32(u32::from(first).saturating_add(index % 26)).unwrap_or(first);
    let times = usize::try_from(index / 26).unwrap_or_default().min(30).saturating_add(1);
    if value == 0 { String::new() } else { letter.to_string().repeat(times) }
}

pub(in crate::documents) fn roman(value: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = value.min(3999);
    let mut out = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            out.push_str(sign);
            rest = rest.saturating_sub(worth);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_look_as_word_writes_them() {
        let cases = [
            (7, "decimal", "7"),
            (7, "decimalZero", "07"),
            (12, "decimalZero", "12"),
            (7, "001, 002, 003, ...", "007"),
            (7, "0001, 0002, 0003, ...", "0007"),
            (1234, "001, 002, 003, ...", "1234"),
            (28, "lowerLetter", "bb"),
            (3, "upperLetter", "C"),
            (0, "lowerLetter", ""),
            (14, "lowerRoman", "xiv"),
            (1994, "upperRoman", "MCMXCIV"),
            (5, "none", ""),
            (5, "bullet", ""),
            (5, "ordinal", "5."),
            (5, "numberInDash", "- 5 -"),
            (5, "hebrew1", "5"),
        ];
        for (value, format, expected) in cases {
            assert_eq!(show(value, format), expected, "{format}");
        }
        let legal =
            [(4, "upperRoman", "4"), (4, "lowerLetter", "4"), (4, "decimalZero", "04"), (4, "none", "")];
        for (value, format, expected) in legal {
            assert_eq!(show_legal(value, format), expected, "{format}");
        }
    }
}
