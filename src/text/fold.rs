//! Search folding: the form of a text in which it is searched and compared.

use super::span::is_blank;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Folds a text: compatibility forms apart, lower case, no accents, single spaces, no invisible characters.
///
/// æ, ø and å are letters of their own in Norwegian and stay (`år` is not `ar`); the Swedish ä and ö are read as æ and ø.
/// Sami and other letters lose their marks: č š ž đ ŧ ŋ á are c s z d t n a. Idempotent.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            _ if c.is_whitespace() => push_space(&mut out),
            _ if is_blank(c) || c.is_control() => {}
            '\u{30a}' => replace_last(&mut out, 'a', 'å'),
            '\u{308}' => {
                replace_last(&mut out, 'a', 'æ');
                replace_last(&mut out, 'o', 'ø');
            }
            _ if canonical_combining_class(c) != 0 => {}
            _ => push_letter(&mut out, c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// [`fold`], and æ, ø, å as ae, o, a: what is typed on a keyboard without them.
pub fn fold_ascii(text: &str) -> String {
    fold(text).replace('æ', "ae").replace('ø', "o").replace('å', "a")
}

/// What is searched to find a text: its fold, and beside it, each on a line of its own where it differs, the ways people write
/// Norwegian letters: without them (`sjogata`), and with two letters for one (`aasen`, `sjoegata`) or one for two (Aas is Ås).
pub fn search_text(text: &str) -> String {
    let folded = fold(text);
    let ways = [
        folded.replace('æ', "ae").replace('ø', "o").replace('å', "a"),
        folded.replace('æ', "ae").replace('ø', "oe").replace('å', "aa"),
        folded.replace("aa", "å"),
    ];
    let mut out = folded;
    for way in ways {
        if !out.lines().any(|line| line == way) {
            out.push('\n');
            out.push_str(&way);
        }
    }
    out
}

/// Whether a text is found by what a person typed: `sjøgata` and `Sjogata` both find «Sjøgata»; `Sjøgata` does not find «Sjogata».
pub fn found(text: &str, typed: &str) -> bool {
    search_text(text).contains(&fold(typed))
}

/// What goes before a sign that means itself in the pattern of [`like`].
pub const ESCAPE: char = '\\';

/// The pattern of LIKE, with [`ESCAPE`] as its escape, that finds in a [`search_text`] what a person typed; `None` for nothing.
pub fn like(typed: &str) -> Option<String> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return None;
    }
    let mut pattern = String::from("%");
    for c in wanted.chars() {
        if matches!(c, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(c);
    }
    pattern.push('%');
    Some(pattern)
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn push_letter(out: &mut String, c: char) {
    match c {
        'đ' | 'ð' => out.push('d'),
        'ŧ' => out.push('t'),
        'ŋ' => out.push('n'),
        'ħ' => out.push('h'),
        'ł' => out.push('l'),
        'ı' => out.push('i'),
        'ʒ' => out.push('z'),
        'ǥ' => out.push('g'),
        'ß' => out.push_str("ss"),
        'þ' => out.push_str("th"),
        'œ' => out.push('ø'),
        _ => out.push(c),
    }
}

fn replace_last(out: &mut String, from: char, to: char) {
    if out.ends_with(from) {
        out.pop();
        out.push(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds() {
        for (given, wanted) in [
            ("SJØGATA BORETTSLAG ", "sjøgata borettslag"),
            ("Statsforvalteren\u{a0}i  Nordkyst", "statsforvalteren i nordkyst"),
            ("A\u{30a}lesund Ålesund", "ålesund ålesund"),
            ("Málmö Västerås", "malmø væsterås"),
            (
                "Guovžavárri Čálli Ruoŧabeale Jođiheaddji Máŋgga Šiella",
                "guovzavarri calli ruotabeale jodiheaddji mangga siella",
            ),
            ("ﬁnans ½ Æ", "finans 1⁄2 æ"),
            ("bo\u{ad}lig", "bolig"),
            ("Übung Straße Ærø", "ubung strasse ærø"),
        ] {
            assert_eq!(fold(given), wanted);
        }
    }

    #[test]
    fn norwegian_letters_are_distinct_yet_found() {
        for (text, typed, wanted) in [
            ("Sjøgata borettslag", "sjøgata", true),
            ("Sjøgata borettslag", "Sjogata", true),
            ("Sjogata", "Sjøgata", false),
            ("år", "ar", true),
            ("ar", "år", false),
            ("Ruoŧabeale čearru", "cearru", true),
            ("Ruotabeale", "ruoŧa", true),
            ("Øvre vel", "ovre", true),
            ("Øvre vel", "oevre", true),
            ("Ærfugl vel", "aerf", true),
            ("Åsen vel", "asen", true),
            ("Åsen vel", "aasen", true),
            ("Aasgård vel", "Åsgård", true),
            ("Asgard vel", "Åsgård", false),
        ] {
            assert_eq!(found(text, typed), wanted, "{typed} in {text}");
        }
    }

    #[test]
    fn what_is_typed_is_no_pattern() {
        for (typed, expected) in
            [("  ", None), ("SJØGATA", Some("%sjøgata%")), ("50 % _\\!", Some("%50 \\% \\_\\\\!%"))]
        {
            assert_eq!(like(typed).as_deref(), expected);
        }
    }

    proptest! {
        #[test]
        fn idempotent(text in "[a-zA-ZæøåÆØÅäöáčđŋšŧž\u{300}-\u{30c} \u{a0}–]*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
