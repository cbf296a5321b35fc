//! Numbers as people read them: thousands apart, by each language's own sign (Unicode CLDR, group separators).

use super::Lang;

/// `1 386` in Norwegian, with a no-break space; `1,386` in English.
pub fn grouped(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(between(lang));
        }
        out.push(digit);
    }
    if number < 0 { format!("−{out}") } else { out }
}

fn between(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Nn => "\u{a0}",
        Lang::En => ",",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_each_language_writes_them() {
        for (number, norwegian, english) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (50_000, "50\u{a0}000", "50,000"),
            (-1_234_567, "−1\u{a0}234\u{a0}567", "−1,234,567"),
        ] {
            assert_eq!(grouped(Lang::Nb, number), norwegian);
            assert_eq!(grouped(Lang::Nn, number), norwegian);
            assert_eq!(grouped(Lang::En, number), english);
        }
    }
}
