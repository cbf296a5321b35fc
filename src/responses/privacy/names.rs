//! The names of sender and submitter where they stand in a text: whole, in parts, inflected, with initials.

use super::scan::{Scan, Word};
use super::{Finding, FindingKind, Whose};
use crate::consultees::ConsulteeKind;
use crate::responses::PartId;
use crate::text::fold::fold;

/// Words beside names that say nothing of who it is, folded.
const NO_NAMES: [&str; 44] = [
    "og",
    "and",
    "av",
    "ved",
    "for",
    "på",
    "i",
    "de",
    "den",
    "det",
    "van",
    "von",
    "der",
    "el",
    "al",
    "la",
    "as",
    "asa",
    "sa",
    "ba",
    "da",
    "borettslag",
    "burettslag",
    "sameie",
    "sameiet",
    "boligsameie",
    "boligbyggelag",
    "bustadbyggjelag",
    "velforening",
    "forening",
    "foreninga",
    "foreningen",
    "lag",
    "laget",
    "kommune",
    "fylkeskommune",
    "styret",
    "styreleder",
    "styreleiar",
    "leder",
    "leiar",
    "avdeling",
    "rad",
    "råd",
];
/// What names get at their end when they are inflected.
const ENDINGS: [&str; 9] = ["s", "es", "en", "ene", "ane", "ens", "enes", "anes", "a"];

/// One person, or one organisation.
struct Name {
    /// Folded as [`spoken`].
    words: Vec<String>,
    only_nameless: bool,
}

pub(super) struct Names(Vec<Name>);

impl Names {
    pub(super) fn of(whose: Whose<'_>) -> Self {
        let private = whose.kind == ConsulteeKind::PrivatePerson;
        let people = whose.submitter.split([',', '&', '/', ';', '(']).flat_map(|some| some.split(" og "));
        let mut names: Vec<Name> = people.map(|name| Name::of(name, false)).collect();
        names.push(Name::of(whose.sender, !private));
        // The same name twice is one question, and the stricter one.
        let people: Vec<String> =
            names.iter().filter(|n| !n.only_nameless).flat_map(|n| n.words.clone()).collect();
        for name in names.iter_mut().filter(|name| name.only_nameless) {
            name.words.retain(|word| !people.contains(word));
        }
        Self(names)
    }

    pub(super) fn find(&self, scan: &Scan, part: Option<PartId>) -> Vec<Finding> {
        let mut places: Vec<(usize, usize, bool)> = Vec::new();
        let said: Vec<(&Word, String)> = scan.words.iter().map(|word| (word, spoken(&word.folded))).collect();
        for name in &self.0 {
            let words = said.iter().filter(|(word, said)| name.has(word, said));
            places.extend(
                words.map(|(word, _)| (name.with_initials(scan, word.from), word.to, name.only_nameless)),
            );
            places.extend(
                name.initials_alone(scan).into_iter().map(|(from, to)| (from, to, name.only_nameless)),
            );
        }
        places.sort_unstable();
        joined(scan, places)
            .into_iter()
            .map(|(from, to, only_nameless)| Finding {
                only_nameless,
                ..scan.finding(FindingKind::Name, part, vec![scan.span(from, to)])
            })
            .collect()
    }
}

/// First name and surname side by side are one finding.
fn joined(scan: &Scan, places: Vec<(usize, usize, bool)>) -> Vec<(usize, usize, bool)> {
    let mut joined: Vec<(usize, usize, bool)> = Vec::new();
    for (from, to, only_nameless) in places {
        let near = |end: usize| {
            from <= end || (from <= end + 2 && scan.say(end, from).chars().all(|c| " .-'’".contains(c)))
        };
        match joined.last_mut().filter(|last| near(last.1)) {
            Some(last) => {
                last.1 = last.1.max(to);
                last.2 &= only_nameless;
            }
            None => joined.push((from, to, only_nameless)),
        }
    }
    joined
}

impl Name {
    fn of(name: &str, only_nameless: bool) -> Self {
        let scan = Scan::of(name);
        let own = scan.words.iter().filter(|word| !NO_NAMES.contains(&word.folded.as_str()));
        Self { words: own.map(|word| spoken(&word.folded)).collect(), only_nameless }
    }

    /// Is this word one of the name's? A short one, which may be an ordinary word, only with a capital.
    /// `said` is the word as [`spoken`].
    fn has(&self, word: &Word, said: &str) -> bool {
        const LONG: usize = 4;
        self.words.iter().any(|own| {
            let length = own.chars().count();
            let ending = said.strip_prefix(own.as_str());
            let inflected = ending.is_some_and(|end| end.is_empty() || ENDINGS.contains(&end));
            let whole = ending.is_some_and(str::is_empty);
            match length {
                0 | 1 => false,
                2 | 3 => word.capital && (whole || ending == Some("s")),
                LONG.. => inflected && (word.capital || whole || ending == Some("s")),
            }
        })
    }

    fn initials(&self) -> String {
        self.words.iter().filter_map(|word| word.chars().next()).collect()
    }

    /// `K. M. Nordli`: where the initials before a name of theirs begin.
    fn with_initials(&self, scan: &Scan, from: usize) -> usize {
        let initials = self.initials();
        let mut from = from;
        let named = from;
        let before = scan.words.partition_point(|word| word.to <= named);
        for word in scan.words.iter().take(before).rev() {
            let near = from - word.to <= 2 && scan.say(word.to, from).chars().all(|c| matches!(c, ' ' | '.'));
            let one = word.to == word.from + 1 && word.capital;
            if !near || !one || !initials.contains(&spoken(&word.folded)) {
                break;
            }
            from = word.from;
        }
        from
    }

    /// `K.M.N.` and, alone on a line, `KMN`.
    fn initials_alone(&self, scan: &Scan) -> Vec<(usize, usize)> {
        let initials = self.initials();
        let mut accepted = vec![initials.clone()];
        // First and last, as people sign who have three names.
        accepted.extend(initials.chars().next().zip(initials.chars().last()).map(|(a, z)| format!("{a}{z}")));
        if initials.chars().count() < 2 || self.only_nameless {
            return Vec::new();
        }
        let said = |from: usize, to: usize| spoken(&fold(&scan.say(from, to))).replace(['.', ' '], "");
        let lines = scan.lines().into_iter().filter(|(from, to)| {
            to - from <= 3 * initials.chars().count() && accepted.contains(&said(*from, *to))
        });
        lines
            .chain(dotted(scan).into_iter().filter(|(from, to)| accepted.contains(&said(*from, *to))))
            .collect()
    }
}

/// Runs of single capitals with full stops between.
fn dotted(scan: &Scan) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    let single = |word: &&Word| word.to == word.from + 1 && word.capital && scan.sign(word.to) == Some('.');
    for word in scan.words.iter().filter(single) {
        match runs.last_mut() {
            Some(run) if word.from <= run.1 + 2 => (run.1, run.2) = (word.to, run.2 + 1),
            _ => runs.push((word.from, word.to, 1)),
        }
    }
    runs.into_iter().filter(|run| run.2 > 1).map(|(from, to, _)| (from, to)).collect()
}

/// Ås, Aas and As are one name, and so are Bjørn and Bjoern: letters as they are written where a keyboard lacks them.
fn spoken(folded: &str) -> String {
    let mut said = folded.replace("aa", "a").replace('å', "a");
    for (from, to) in [("ae", "a"), ("æ", "a"), ("oe", "o"), ("ø", "o")] {
        said = said.replace(from, to);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found_of(whose: Whose<'_>, text: &str) -> Vec<(String, bool)> {
        let names = Names::of(whose);
        names.find(&Scan::of(text), None).into_iter().map(|f| (f.words, f.only_nameless)).collect()
    }

    #[test]
    fn a_persons_name_is_found_in_every_form() {
        let whose =
            Whose { sender: "Kari Marie Nordli-Aas", kind: ConsulteeKind::PrivatePerson, submitter: "" };
        for (text, wanted) in [
            ("Jeg heter Kari Marie Nordli-Aas.", "Kari Marie Nordli-Aas"),
            ("hilsen kari", "kari"),
            ("KARI NORDLI", "KARI NORDLI"),
            ("Karis hus", "Karis"),
            ("Kari's hus", "Kari"),
            ("Nordlis hus", "Nordlis"),
            ("familien Nordli", "Nordli"),
            ("Nordliene", "Nordliene"),
            ("K. Nordli", "K. Nordli"),
            ("K.M. Nordli", "K.M. Nordli"),
            ("K M Nordli-Ås", "K M Nordli-Ås"),
            ("Signert K.M.N.A.", "K.M.N.A"),
            ("Bra.\nKMNA", "KMNA"),
            ("Bra.\nK. A.", "K. A."),
            ("Ka\u{ad}ri", "Ka\u{ad}ri"),
        ] {
            assert_eq!(found_of(whose, text), [(wanted.to_owned(), false)], "{text}");
        }
    }

    #[test]
    fn ordinary_words_are_no_names() {
        let whose = Whose { sender: "Bo Dag Vik", kind: ConsulteeKind::PrivatePerson, submitter: "" };
        for text in ["Alle skal bo trygt, dag og natt, i ei vik.", "Planen er god.", "Karriere"] {
            assert_eq!(found_of(whose, text), [], "{text}");
        }
        assert_eq!(found_of(whose, "Her bor Bo Vik.").len(), 1);
    }

    #[test]
    fn an_organisations_name_is_private_only_where_it_is_withheld_and_its_peoples_always() {
        let whose = Whose {
            sender: "Sjøgata borettslag",
            kind: ConsulteeKind::HousingCooperative,
            submitter: "Åse Ørnes og Per Vik, styreleder",
        };
        assert_eq!(
            found_of(whose, "Sjøgata borettslag ved Aase Oernes og P. Vik."),
            [("Sjøgata".to_owned(), true), ("Aase Oernes".to_owned(), false), ("P. Vik".to_owned(), false)]
        );
    }
}
