//! The characters that are sent: one of each general category of Unicode, and those that have broken something somewhere.

/// How many go into one text: so few that the text fits into the shortest field.
const TOGETHER: usize = 4;

/// A character of each general category, by its name.
const ONE_OF_EACH: &[(&str, &str)] = &[
    ("Lu", "Å"),
    ("Ll", "ŋ"),
    ("Lt", "ǅ"),
    ("Lm", "ʰ"),
    ("Lo", "ª"),
    ("Mn", "\u{301}"),
    ("Mc", "\u{903}"),
    ("Me", "\u{20dd}"),
    ("Nd", "٣"),
    ("Nl", "Ⅷ"),
    ("No", "½"),
    ("Pc", "‿"),
    ("Pd", "–"),
    ("Ps", "("),
    ("Pe", ")"),
    ("Pi", "«"),
    ("Pf", "»"),
    ("Po", "¿"),
    ("Sm", "∑"),
    ("Sc", "€"),
    ("Sk", "˂"),
    ("So", "☂"),
    ("Zs", "\u{2003}"),
    ("Zl", "\u{2028}"),
    ("Zp", "\u{2029}"),
    ("Cc", "\u{7}"),
    ("Cf", "\u{200b}"),
    ("Co", "\u{e000}"),
    ("Cn", "\u{378}"),
];

/// What has broken something somewhere.
const RESTLESS: &[(&str, &str)] = &[
    ("NUL", "\0"),
    ("TAB", "\t"),
    ("VT and FF", "\u{b}\u{c}"),
    ("NEL", "\u{85}"),
    ("CR LF", "\r\n"),
    ("CR", "\r"),
    ("ESC", "\u{1b}[2J"),
    ("DEL", "\u{7f}"),
    ("LRM", "\u{200e}"),
    ("ZWJ", "\u{200d}"),
    ("RLO", "\u{202e}"),
    ("RLI", "\u{2067}"),
    ("SHY", "\u{ad}"),
    ("BOM", "\u{feff}"),
    ("noncharacters", "\u{fffe}\u{ffff}\u{fdd0}\u{1ffff}\u{10ffff}"),
    ("a sign of 4 bytes", "\u{1d800}"),
    ("a flag", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"),
    ("tags", "\u{e0041}\u{e0042}"),
    ("filler", "\u{3164}"),
    ("lost", "\u{fffd}"),
    ("markup", "<b onclick='x'>&amp;\"'</b>"),
    ("formula", "=1+1"),
    ("template", "{{ name }}{% x %}"),
    ("percent", "%00%n%s"),
    ("header", "\r\nBcc: x@example.org"),
    ("quote", "\"\\"),
];

/// What is typed, a few characters at a time, with their names.
pub(super) fn characters() -> Vec<(String, String)> {
    let all: Vec<_> = ONE_OF_EACH.iter().chain(RESTLESS).copied().collect();
    let together = |some: &[(&str, &str)]| {
        let names: Vec<&str> = some.iter().map(|(name, _)| *name).collect();
        (names.join(", "), some.iter().map(|(_, text)| *text).collect())
    };
    let tower = ("a tower of marks".to_owned(), format!("Z{}", "\u{354}\u{32f}".repeat(5_000)));
    all.chunks(TOGETHER).map(together).chain([tower]).collect()
}
