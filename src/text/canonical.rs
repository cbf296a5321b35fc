//! Canonical text: the one form of a submitted text that spans address.

use unicode_normalization::UnicodeNormalization;

use super::gate;

/// Brings a received text to its canonical form: what [`gate::lines`] lets through, in Unicode NFC.
///
/// Nothing is trimmed. `canonical(canonical(t)) == canonical(t)`.
pub fn canonical(text: &str) -> String {
    gate::lines(text).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_form() {
        for (given, wanted) in [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a\r\n\r\nb", "a\n\nb"),
            ("A\u{30a}lesund", "Ålesund"),
            ("\u{feff}Hei\u{0}\u{7}\u{1b}[1m", "Hei   [1m"),
            ("  tab\t og rom  \n", "  tab\t og rom  \n"),
            (
                "Čáhcesuolu, Guovžavárri, Ruoŧabeale, Máŋgga, Jođiheaddji, Š",
                "Čáhcesuolu, Guovžavárri, Ruoŧabeale, Máŋgga, Jođiheaddji, Š",
            ),
            ("myk\u{b}linje\u{2028}side", "myk\nlinje\nside"),
        ] {
            assert_eq!(canonical(given), wanted);
        }
    }

    proptest! {
        #[test]
        fn idempotent_and_clean(text in any::<String>()) {
            let once = canonical(&text);
            prop_assert_eq!(&canonical(&once), &once);
            prop_assert!(once.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
        }

        #[test]
        fn visible_text_survives(text in "[a-zæøåÆØÅáčđŋšŧž0-9 .,\n\t–«»]*") {
            prop_assert_eq!(canonical(&text), text);
        }
    }
}
