//! What a heading is called by: its number, or a word with a number or code (`Mål A1`, `Kapittel 3`), and the words after it. What it
//! thereby says that its section is: `called.rs`.

use crate::text::fold::fold;

/// Signs that close a number and are no part of it.
const CLOSING: [char; 4] = ['.', ':', ')', ','];
/// Signs between a label and the words after it.
const BETWEEN: [char; 7] = ['–', '—', '-', ':', '.', ' ', '\u{a0}'];

/// Words that a number or a code may follow, folded, in bokmål, nynorsk and English. Beside each: the word that it stands for.
const WORDS: [(&str, &str); 71] = [
    ("mål", "mål"),
    ("delmål", "delmål"),
    ("hovedmål", "hovedmål"),
    ("hovudmål", "hovedmål"),
    ("overordnet mål", "hovedmål"),
    ("overordna mål", "hovedmål"),
    ("strategisk mål", "hovedmål"),
    ("målsetting", "målsetting"),
    ("målsetning", "målsetting"),
    ("målsetjing", "målsetting"),
    ("resultatmål", "resultatmål"),
    ("effektmål", "effektmål"),
    ("kapittel", "kapittel"),
    ("kap", "kapittel"),
    ("del", "del"),
    ("avsnitt", "avsnitt"),
    ("punkt", "punkt"),
    ("pkt", "punkt"),
    ("paragraf", "paragraf"),
    ("innsatsområde", "innsatsområde"),
    ("satsingsområde", "satsingsområde"),
    ("satsningsområde", "satsingsområde"),
    ("fokusområde", "fokusområde"),
    ("temaområde", "temaområde"),
    ("hovedinnsatsområde", "innsatsområde"),
    ("hovudinnsatsområde", "innsatsområde"),
    ("hovedsatsingsområde", "satsingsområde"),
    ("hovudsatsingsområde", "satsingsområde"),
    ("hovedsatsing", "hovedsatsing"),
    ("hovudsatsing", "hovedsatsing"),
    ("satsing", "satsing"),
    ("område", "område"),
    ("tema", "tema"),
    ("strategi", "strategi"),
    ("prioritering", "prioritering"),
    ("utfordring", "utfordring"),
    ("tiltak", "tiltak"),
    ("deltiltak", "deltiltak"),
    ("hovedtiltak", "hovedtiltak"),
    ("hovudtiltak", "hovedtiltak"),
    ("enkelttiltak", "tiltak"),
    ("aktivitet", "aktivitet"),
    ("fase", "fase"),
    ("vedlegg", "vedlegg"),
    ("goal", "goal"),
    ("main goal", "main goal"),
    ("overall goal", "main goal"),
    ("strategic goal", "main goal"),
    ("sub-goal", "subgoal"),
    ("sub goal", "subgoal"),
    ("subgoal", "subgoal"),
    ("objective", "objective"),
    ("chapter", "chapter"),
    ("ch", "chapter"),
    ("part", "part"),
    ("section", "section"),
    ("measure", "measure"),
    ("action", "action"),
    ("activity", "activity"),
    ("sub-measure", "measure"),
    ("focus area", "focus area"),
    ("action area", "focus area"),
    ("strategic area", "focus area"),
    ("priority area", "priority area"),
    ("priority", "priority"),
    ("area", "area"),
    ("theme", "theme"),
    ("strategy", "strategy"),
    ("phase", "phase"),
    ("appendix", "appendix"),
    ("annex", "annex"),
];

/// What a heading shows before its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As a person names it: `2.1.4`, `Mål A1`; the whole heading where it has neither number nor label.
    pub shown: String,
    /// Its number or code, folded; empty where it has none. With a label inside a numbered heading: `2.1 a1`.
    pub code: String,
    /// The label's word; empty where it has none.
    pub word: String,
    /// The words after it.
    pub title: String,
}

impl Label {
    /// Of a heading and the number that the import told from it, or none.
    pub fn of(number: &str, heading: &str) -> Self {
        let number = number.trim().trim_end_matches(CLOSING);
        let inner = Begins::of(heading);
        if number.is_empty() {
            return match inner {
                Some(begins) => Self {
                    shown: begins.shown,
                    code: fold(begins.code),
                    word: begins.word,
                    title: begins.rest.to_owned(),
                },
                None => Self {
                    shown: heading.to_owned(),
                    code: String::new(),
                    word: String::new(),
                    title: heading.to_owned(),
                },
            };
        }
        // Word's own numbering may write the word too: `Kapittel 3`.
        let (word, code) = Begins::of(number)
            .map_or_else(|| (String::new(), fold(number)), |begins| (begins.word, fold(begins.code)));
        let shown = number.to_owned();
        match inner {
            Some(inner) => Self {
                shown,
                code: format!("{code} {}", fold(inner.code)),
                word: if word.is_empty() { inner.word } else { word },
                title: inner.rest.to_owned(),
            },
            None => Self { shown, code, word, title: heading.to_owned() },
        }
    }
}

/// A heading that begins with a label.
pub(super) struct Begins<'a> {
    pub(super) shown: String,
    /// Empty where it is a code alone.
    pub(super) word: String,
    code: &'a str,
    pub(super) rest: &'a str,
}

impl<'a> Begins<'a> {
    pub(super) fn of(heading: &'a str) -> Option<Self> {
        let (written, word, after) = worded(heading).unwrap_or(("", "", heading.trim_start()));
        let (first, rest) = after.split_once(char::is_whitespace).unwrap_or((after, ""));
        let code = first.trim_end_matches(CLOSING);
        let closed = code.len() < first.len();
        let fits = match kind(code)? {
            // Without a word before it the import would have taken it for a number if it were one.
            Code::Figures => !word.is_empty(),
            Code::Lettered => true,
            // `I Nordvik` is a place.
            Code::Letter => !word.is_empty() || closed && !rest.is_empty(),
        };
        let rest = rest.trim();
        // `Tiltak 5 år fram` and `Mål 20 % lavere` are words.
        let goes_on =
            rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || "%‰°×+/=&".contains(c));
        if !fits || goes_on && !closed {
            return None;
        }
        let shown = if written.is_empty() { code.to_owned() } else { format!("{written} {code}") };
        Some(Self { shown, word: word.to_owned(), code, rest: rest.trim_start_matches(BETWEEN) })
    }
}

/// The label word that a text begins with: as written, as it is known by, and the text after it.
fn worded(heading: &str) -> Option<(&str, &'static str, &str)> {
    let heading = heading.trim_start();
    let (first, rest) = heading.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let of_two = rest.split_once(char::is_whitespace).and_then(|(second, after)| {
        let numbered = ["nr", "no"].contains(&fold(second).trim_end_matches('.'));
        let meant = if numbered { known(first) } else { known(&format!("{first} {second}")) }?;
        let end = heading.len().checked_sub(after.len())?;
        Some((heading.get(..end)?.trim_end(), meant, after.trim_start()))
    });
    of_two.or_else(|| known(first).map(|meant| (first, meant, rest)))
}

/// Does a heading begin with a code of letters and figures: `T-3 Leie`, `A1.3 Leie`?
pub(super) fn has_code(heading: &str) -> bool {
    Begins::of(heading).is_some_and(|begins| {
        begins.word.is_empty() && !begins.rest.is_empty() && begins.code.bytes().any(|b| b.is_ascii_digit())
    })
}

/// What a label's word stands for.
pub(super) fn known(word: &str) -> Option<&'static str> {
    let word = fold(word);
    let bare = word.trim_end_matches('.');
    WORDS.iter().find(|(word, _)| *word == bare).map(|(_, meant)| *meant)
}

enum Code {
    /// `3`, `2.1`, `2a`
    Figures,
    /// `A1`, `A1.3`, `T-12`, `A.1`
    Lettered,
    /// `A`, `IV`
    Letter,
}

fn kind(code: &str) -> Option<Code> {
    const LETTERS: usize = 3;
    let figures = |text: &str| {
        !text.is_empty()
            && text
                .split('.')
                .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let roman = (1..=5).contains(&code.len()) && code.chars().all(|c| "IVX".contains(c));
    let after = code.trim_start_matches(char::is_uppercase);
    let letters = code.chars().count().saturating_sub(after.chars().count());
    if roman || letters == 1 && after.is_empty() {
        Some(Code::Letter)
    } else if (1..=LETTERS).contains(&letters) {
        let number = after.strip_prefix(['-', '.']).unwrap_or(after);
        figures(number).then_some(Code::Lettered)
    } else {
        figures(code.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(code)).then_some(Code::Figures)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_called_by_its_number_its_label_or_itself() {
        for (number, heading, shown, code, word, title) in [
            ("2.1.4", "Tiltak", "2.1.4", "2.1.4", "", "Tiltak"),
            ("2.1.", "Tiltak", "2.1", "2.1", "", "Tiltak"),
            ("Kapittel 3", "Bakgrunn", "Kapittel 3", "3", "kapittel", "Bakgrunn"),
            ("", "Kapittel 3 Bakgrunn", "Kapittel 3", "3", "kapittel", "Bakgrunn"),
            ("", "Kap. 3: bakgrunn", "Kap. 3", "3", "kapittel", "bakgrunn"),
            ("", "Mål A1: Flere boliger", "Mål A1", "a1", "mål", "Flere boliger"),
            ("", "DELMÅL 2.1 – Trygge nabolag", "DELMÅL 2.1", "2.1", "delmål", "Trygge nabolag"),
            ("", "Hovudmål 2", "Hovudmål 2", "2", "hovedmål", ""),
            ("", "Innsatsområde B. Bomiljø", "Innsatsområde B", "b", "innsatsområde", "Bomiljø"),
            ("", "Del II Mål", "Del II", "ii", "del", "Mål"),
            ("", "Tiltak nr. 3: Flere boliger", "Tiltak nr. 3", "3", "tiltak", "Flere boliger"),
            ("", "Overordna mål 1 – Trygge heimar", "Overordna mål 1", "1", "hovedmål", "Trygge heimar"),
            ("", "Focus area 2 Housing", "Focus area 2", "2", "focus area", "Housing"),
            ("", "Measure T-12: Build", "Measure T-12", "t-12", "measure", "Build"),
            ("", "A1.3 Flere boliger", "A1.3", "a1.3", "", "Flere boliger"),
            ("", "A. Bakgrunn", "A", "a", "", "Bakgrunn"),
            ("2", "Mål A1: Boliger", "2", "2 a1", "mål", "Boliger"),
            ("", "Forord", "Forord", "", "", "Forord"),
            ("", "I Nordvik", "I Nordvik", "", "", "I Nordvik"),
            ("", "Mål og tiltak", "Mål og tiltak", "", "", "Mål og tiltak"),
            ("", "Mål 2030", "Mål 2030", "", "", "Mål 2030"),
            ("", "Tiltak 5 år fram", "Tiltak 5 år fram", "", "", "Tiltak 5 år fram"),
            ("", "Tiltak 2027–2031", "Tiltak 2027–2031", "", "", "Tiltak 2027–2031"),
            ("", "Mål 20 % lavere", "Mål 20 % lavere", "", "", "Mål 20 % lavere"),
            ("", "24 timer i døgnet", "24 timer i døgnet", "", "", "24 timer i døgnet"),
            ("", "Tiltak", "Tiltak", "", "", "Tiltak"),
            ("", "", "", "", "", ""),
        ] {
            let wanted = Label {
                shown: shown.to_owned(),
                code: code.to_owned(),
                word: word.to_owned(),
                title: title.to_owned(),
            };
            assert_eq!(Label::of(number, heading), wanted, "{number} {heading}");
        }
    }
}
