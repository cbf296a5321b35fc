//! Every character there is through the gates, and what each gate is for.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::unseen::is_nothing;
use super::*;
use crate::text::canonical::canonical;

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// What no gated text may hold. `lines` may hold LF and TAB.
fn clean(text: &str) -> bool {
    text.chars().all(|c| !is_refused(c))
}

/// 0 to 0x10FFFF without the surrogates, which a Rust text cannot hold.
fn every_character() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

#[test]
fn every_character_through_the_gate_of_a_line() {
    for c in every_character() {
        let given = format!("Å{c}b");
        let got = line(&given);
        assert!(clean(&got), "{c:?}: {got:?}");
        assert!(got == given || line(&got) == got, "{c:?}: again");
        assert!(got.chars().count() <= nfc(&given).chars().count(), "{c:?}: longer");
        assert!(
            got.starts_with('Å') || nfc(&given).starts_with(got.chars().next().unwrap()),
            "{c:?}: {got:?}"
        );
        if c.is_alphanumeric() {
            assert_eq!(got, nfc(&given), "{c:?} is a letter or digit");
        }
        let alone = line(&c.to_string());
        assert!(alone.chars().eq([c]) || line(&alone) == alone, "{c:?}: alone, again");
        let blank = is_refused(c) || is_nothing(c) || bidi::is_control(c);
        assert_eq!(alone.is_empty(), blank, "{c:?} alone: {alone:?}");
    }
}

#[test]
fn every_character_through_the_gate_of_several_lines() {
    for c in every_character() {
        let given = format!("Å{c}b\n{c}{c}c");
        let got = lines(&given);
        assert!(got.chars().all(|c| !is_refused(c) || c == '\n' || c == '\t'), "{c:?}: {got:?}");
        assert!(got == given || lines(&got) == got, "{c:?}: again");
        assert!(got.len() <= given.len(), "{c:?}: longer");
        if !is_refused(c) && !c.is_whitespace() && !bidi::is_control(c) && c != '\u{feff}' {
            assert_eq!(got, given, "{c:?} passes unchanged");
        }
        assert!(got == given || canonical(&got) == canonical(&given), "{c:?}: sent, it is the same text");
    }
}

#[test]
fn every_character_through_the_gates_of_files_days_and_addresses() {
    for c in every_character() {
        let given = format!("pl{c}an.docx");
        let name = file_name(&given);
        assert!(clean(&name) && !name.contains(['/', '\\']), "{c:?}: {name:?}");
        assert!(name == given || file_name(&name) == name, "{c:?}: again");
        // Neither takes a character it does not know, and neither fails on one.
        assert!(c == '2' || day::day(&format!("{c}027-01-15"), &day::YEARS).is_err(), "{c:?}");
        let address = crate::text::address::parse(&format!("a{c}b@example.org"));
        assert!(address.is_err() || c.is_ascii_graphic(), "{c:?}");
    }
}

#[test]
fn a_line_is_one_line() {
    for (given, wanted) in [
        ("Per\tHansen", "Per Hansen"),
        ("Per\r\nHansen", "Per Hansen"),
        ("Per\0Hansen", "Per Hansen"),
        ("  Per \u{b}\u{c}\u{85}\u{2028}\u{2029} Hansen\n", "Per Hansen"),
        ("Per\u{1b}[31m", "Per [31m"),
        ("a\u{fffe}b\u{1ffff}c\u{fdd0}d", "a b c d"),
        ("1\u{a0}000 boliger", "1\u{a0}000 boliger"),
        ("1 \u{a0} 000", "1 000"),
        ("\u{feff}Navn", "Navn"),
        ("A\u{200b}lag\u{200b}", "Alag"),
        ("\u{200e}B lag\u{ad}\u{200f}", "B lag"),
        ("sam\u{ad}funn", "sam\u{ad}funn"),
        ("", ""),
        ("\u{3164}", ""),
        ("\u{200d}\u{fe0f}\u{2800} \u{e0041}", ""),
        ("A\u{30a}lesund", "Ålesund"),
    ] {
        assert_eq!(line(given), wanted, "{given:?}");
    }
}

#[test]
fn what_a_language_or_a_picture_needs_stays() {
    for text in [
        "Čáhcesuolu, Guovžavárri, Ruoŧabeale, Máŋgga, Jođiheaddji, Š",
        "Aasen, Ærø, Ødegård, Ångström, Œuvre, Łódź, Đặng Thị Hương",
        "👩‍👩‍👧‍👦 og 🏳️‍🌈 og ❤️",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} England",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "می\u{200c}خواهم",
        "क\u{94d}\u{200d}ष",
        "ภาษา\u{200b}ไทย",
        "אבג דהו",
        "‘L’Été’ «§ 3-1» – 10⁶ …",
        "e\u{fffd}\u{e000}\u{378}",
    ] {
        assert_eq!(line(text), nfc(text), "{text:?}");
        assert_eq!(lines(text), text, "{text:?}");
    }
}

#[test]
fn a_name_cannot_turn_the_page_around() {
    assert_eq!(line("Per \u{202e}nesnaH\u{202c}"), "Per nesnaH");
    assert_eq!(line("\u{2067}Per\u{2069} \u{2066}Hansen"), "Per Hansen");
    for (given, wanted) in [
        ("a \u{202e}b\u{202c} c", "a b c"),
        ("a \u{202e}b\nc", "a b\nc"),
        ("a \u{2067}b\u{2069} c", "a \u{2067}b\u{2069} c"),
        ("a \u{2067}b\nc\u{2069}", "a b\nc"),
        ("a \u{202b}b", "a b"),
        ("a\u{202c}\u{2069}b", "ab"),
        ("a \u{2067}\u{202b}b\u{2069}", "a \u{2067}\u{202b}b\u{2069}"),
        ("a \u{2067}\u{202e}b\u{2069}", "a \u{2067}b\u{2069}"),
    ] {
        assert_eq!(lines(given), wanted, "{given:?}");
    }
}

#[test]
fn a_tower_of_marks_is_cut_in_a_name_and_kept_in_an_answer() {
    let tower = format!("Z{}al", "\u{354}\u{32f}".repeat(5_000));
    assert_eq!(line(&tower).chars().count(), 33);
    assert_eq!(lines(&tower), tower);
}

#[test]
fn as_much_as_a_form_may_hold_is_through_at_once() {
    // Were each sign held against all before it, this would be ten thousand million steps.
    let many = |c: char| String::from(c).repeat(100_000);
    for (first, second) in [
        ('\u{301}', '\u{200b}'),
        ('\u{202a}', '\u{2069}'),
        ('\u{202d}', '\u{202c}'),
        ('\u{2066}', '\u{2069}'),
        ('\u{1f3f4}', '\u{e0041}'),
        ('\u{200d}', '\r'),
    ] {
        let text = many(first) + &many(second);
        assert!(line(&text).len() <= text.len() && lines(&text).len() <= text.len());
    }
}

#[test]
fn invisible_tags_make_flags_and_nothing_else() {
    assert_eq!(line("Per\u{e0068}\u{e0069} H"), "Per H");
}

#[test]
fn several_lines_keep_what_was_written() {
    for (given, wanted) in [
        ("a\r\nb\rc\n\td\u{b}e\u{c}f\u{85}g\u{2028}h\u{2029}i", "a\nb\nc\n\td\ne\nf\ng\nh\ni"),
        ("  a \n\n  b  \n", "  a \n\n  b  \n"),
        ("\u{feff}a\0b\u{7}c\u{ffff}d", "a b c d"),
        ("a\r\n\r\nb", "a\n\nb"),
    ] {
        assert_eq!(lines(given), wanted, "{given:?}");
    }
}

#[test]
fn a_file_name_is_a_name() {
    for (given, wanted) in [
        ("C:\\Mine filer\\plan\t1.docx", "plan 1.docx"),
        ("../../etc/passwd", "passwd"),
        ("plan\u{202e}xcod.exe", "planxcod.exe"),
        ("mappe/", ""),
        ("\0", ""),
    ] {
        assert_eq!(file_name(given), wanted, "{given:?}");
    }
    assert_eq!(file_name(&"å".repeat(500)).chars().count(), 200);
}

/// Characters that do something to those beside them, and some that do nothing.
fn restless() -> impl Strategy<Value = String> {
    let odd = "\0\t\r\n\u{b}\u{85}\u{2028} \
        \u{a0}\u{3000}\u{ad}\u{34f}\u{200b}\u{200c}\u{200d}\u{200e}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\
        \u{2066}\u{2067}\u{2068}\u{2069}\u{feff}\u{fe0f}\u{fffe}\u{e0041}\u{e007f}\u{1f3f4}\u{301}\u{30a}\u{344}\u{0958}\u{1100}\u{1161}\
        \u{3164}\u{e01}\u{e33}\u{212b}Aa1";
    let odd: Vec<char> = odd.chars().collect();
    let any = prop_oneof![4 => prop::sample::select(odd), 1 => any::<char>()];
    prop::collection::vec(any, 0..40).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn twice_through_a_gate_is_once(text in restless()) {
        let (one, many, file) = (line(&text), lines(&text), file_name(&text));
        prop_assert!(clean(&one) && !one.contains(bidi::is_control), "{:?}", one);
        prop_assert_eq!(one.trim(), &one);
        prop_assert_eq!(&line(&one), &one);
        prop_assert_eq!(&lines(&one), &one);
        prop_assert_eq!(&lines(&many), &many);
        prop_assert!(many.len() <= text.len());
        prop_assert_eq!(line(&many), line(&text));
        prop_assert_eq!(canonical(&canonical(&many)), canonical(&text));
        prop_assert_eq!(file_name(&file), file);
    }

    #[test]
    fn letters_and_digits_are_never_lost(text in any::<String>()) {
        let letters = |text: &str| text.nfd().filter(|c| c.is_alphanumeric() && !is_nothing(*c)).collect::<String>();
        prop_assert_eq!(letters(&lines(&text)), letters(&text));
        prop_assert_eq!(letters(&line(&text)), letters(&text));
    }
}
