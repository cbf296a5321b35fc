//! Norwegian alphabetical order: one key by which every list of names is sorted, in the database and in memory.
//!
//! An own key rather than a collation library's: it is text that both databases compare byte by byte, it stays the same when a
//! library is renewed, and it places Sami letters as Norwegian lists do.

use crate::text::span::is_blank;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// æ, ø and å come after z, in this order. The three signs after `z` in ASCII stand for them.
const AE: char = '{';
const OE: char = '|';
const AA: char = '}';

/// Below every sign of a key, between what is compared first and what parts equals.
const END: char = '\u{1}';

/// The key of a name: names in the order of their keys stand as in a Norwegian list.
///
/// Case does not count, nor do accents (é is e). ä is æ, ö is ø, ü is y; aa is å. Sami letters stand with their base letter:
/// á č đ ŋ š ŧ ž as a c d n s t z. Words are compared one by one, a hyphen parts them, and numbers count as numbers: 2 is
/// before 10. What is equal so far is parted by the text itself.
pub fn sort_key(text: &str) -> String {
    let mut key = Key::default();
    for c in text.nfkd().flat_map(char::to_lowercase) {
        key.take(c);
    }
    key.end_number();
    let mut out = key.out;
    out.truncate(out.trim_end_matches(' ').len());
    out.push(END);
    out.extend(text.nfc());
    out
}

/// Sorts by name. Of equals the first stays first.
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by_cached_key(|item| sort_key(name(item)));
}

#[derive(Default)]
struct Key {
    out: String,
    /// Digits of the number under way.
    digits: String,
    /// Was the last sign a plain `a`, which another one makes an å of?
    after_a: bool,
}

impl Key {
    fn take(&mut self, c: char) {
        if let Some(digit) = c.to_digit(10) {
            self.after_a = false;
            self.digits.extend(char::from_digit(digit, 10));
            return;
        }
        self.end_number();
        let after_a = std::mem::take(&mut self.after_a);
        match c {
            '\u{30a}' => self.replace('a', AA),
            '\u{308}' | '\u{30b}' => self.two_dots(),
            _ if canonical_combining_class(c) != 0 => {}
            'a' if after_a => self.replace('a', AA),
            'a' => {
                self.out.push('a');
                self.after_a = true;
            }
            _ => self.letter(c),
        }
    }

    fn letter(&mut self, c: char) {
        match c {
            'æ' => self.out.push(AE),
            'ø' | 'œ' => self.out.push(OE),
            'đ' | 'ð' => self.out.push('d'),
            'ŧ' => self.out.push('t'),
            'ŋ' => self.out.push('n'),
            'ħ' => self.out.push('h'),
            'ł' => self.out.push('l'),
            'ı' => self.out.push('i'),
            'ĸ' => self.out.push('k'),
            'ʒ' => self.out.push('z'),
            'ǥ' => self.out.push('g'),
            'ß' => self.out.push_str("ss"),
            'þ' => self.out.push_str("th"),
            // Signs inside a word do not part it: A.S is AS, O'Neill is ONeill.
            '.' | '\'' | '’' | 'ʼ' | '´' | '`' => {}
            _ if c.is_alphanumeric() => self.out.push(c),
            _ if is_blank(c) && !c.is_whitespace() => {}
            _ if self.out.is_empty() || self.out.ends_with(' ') => {}
            _ => self.out.push(' '),
        }
    }

    fn two_dots(&mut self) {
        self.replace('a', AE);
        self.replace('o', OE);
        self.replace('u', 'y');
    }

    fn replace(&mut self, from: char, to: char) {
        if self.out.ends_with(from) {
            self.out.pop();
            self.out.push(to);
        }
    }

    /// A number as how many digits it has, then the digits: so 9 is before 10.
    fn end_number(&mut self) {
        let digits = std::mem::take(&mut self.digits);
        if digits.is_empty() {
            return;
        }
        let digits = digits.trim_start_matches('0');
        let mut length = digits.len();
        while length >= 9 {
            self.out.push('9');
            length -= 9;
        }
        self.out.extend(u32::try_from(length).ok().and_then(|length| char::from_digit(length, 10)));
        self.out.push_str(digits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted(names: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = names.iter().rev().map(|name| (*name).to_owned()).collect();
        sort_by_name(&mut names, |name| name);
        names
    }

    #[test]
    fn names_stand_as_in_a_norwegian_list() {
        for wanted in [
            vec!["Alta vel", "Zenit vel", "Ærfugl vel", "ørret vel", "Øvre vel", "Åsen vel", "Aasgård vel"],
            vec!["Aa", "Aarnes", "Årnes borettslag", "Aas", "Ås", "Åsen"],
            vec!["al", "Ale", "ale", "alé", "alf"],
            vec!["Malmø", "Målselv", "Nord"],
            vec!["Lag 1", "Lag 2", "Lag 10", "Lag 010 B", "Lag 100", "Lag A"],
            vec!["Bjørk vel", "Bjørk-Ås vel", "Bjørkelia"],
            vec![
                "Čálli",
                "Calma",
                "Đeatnu",
                "Dokka",
                "Máŋgga",
                "Manns",
                "Šiella",
                "Sild",
                "Ŧuoŧŧar",
                "Tur",
                "Žalla",
                "Zar",
            ],
            vec!["Mylla", "Müller", "Myrvoll", "Østby", "Özil", "Ångström"],
            vec!["A.S. Norge", "AS Norge", "AS Sverige"],
            vec!["", "–", "8–22 sameie", "22 sameie", "a"],
        ] {
            assert_eq!(sorted(&wanted), wanted);
        }
    }

    #[test]
    fn the_same_name_written_two_ways_has_one_place() {
        for (one, other) in [
            ("A\u{30a}sen", "Åsen"),
            ("SJØGATA", "sjøgata"),
            ("Lag\u{a0}2", "Lag  2"),
            ("bo\u{ad}lig", "bolig"),
        ] {
            let primary = |name: &str| sort_key(name).split(END).next().unwrap().to_owned();
            assert_eq!(primary(one), primary(other), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn numbers_count_as_numbers(one in 0u64..100_000_000_000_000, other in 0u64..100_000_000_000_000) {
            let key = |number: u64| sort_key(&format!("Lag {number} vel"));
            prop_assert_eq!(key(one).cmp(&key(other)), one.cmp(&other));
        }

        #[test]
        fn only_the_same_text_has_the_same_key(one in "\\PC{0,12}", other in "\\PC{0,12}") {
            let nfc = |text: &str| text.nfc().collect::<String>();
            prop_assert_eq!(sort_key(&one) == sort_key(&other), nfc(&one) == nfc(&other));
        }
    }
}
