//! Who proposes: `Forslag fra Ap v/Kari Nordmann:`, `Kari Nordmann (Ap) fremmet følgende forslag:`.

use std::collections::BTreeSet;

use super::words::{Word, is_number, words};
use crate::text::fold::fold;

/// A person and a party, or several; as the minutes have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proposer {
    pub person: String,
    pub party: String,
    /// `3` of `Endringsforslag nr. 3 fra Ap`; empty where the minutes do not count.
    pub number: String,
}

impl Proposer {
    /// Is it they who are named so: `H`, `Høyre`, `Ap, SV og Rødt`, `Ola Hansen`?
    pub(super) fn is_named(&self, name: &str) -> bool {
        let named = parted(name);
        let same = |one: &str, other: &str| !one.is_empty() && fold(one) == fold(other);
        let parties = |name: &str| -> BTreeSet<String> { each(name).map(|party| called(&party)).collect() };
        let party = !named.party.is_empty() && parties(&named.party) == parties(&self.party);
        if named.person.is_empty() { party } else { same(&named.person, &self.person) }
    }
}

const PROPOSAL: &[&str] = &[
    "forslag",
    "framlegg",
    "fellesforslag",
    "fellesframlegg",
    "endringsforslag",
    "endringsframlegg",
    "tilleggsforslag",
    "tilleggsframlegg",
    "alternativforslag",
];
const FROM: &[&str] = &["fra", "frå", "av", "ved", "v"];
const PROPOSES: &[&str] = &[
    "fremmet",
    "fremma",
    "fremja",
    "fremmer",
    "fremjar",
    "fremsatte",
    "foreslo",
    "foreslår",
    "føreslo",
    "føreslår",
    "la",
    "sette",
    "satte",
];
/// What tells that proposals follow.
const ANNOUNCES: &[&str] = &[
    "følgende",
    "følgjande",
    "slik",
    "slikt",
    "slike",
    "disse",
    "desse",
    "dette",
    "endringer",
    "endringar",
    "tillegg",
    "tilleggene",
];
/// Parties, each by its names in both languages, long and short.
const PARTIES: &[&[&str]] = &[
    &["ap", "a", "arbeiderpartiet", "arbeidarpartiet"],
    &["h", "høyre", "høgre"],
    &["frp", "fremskrittspartiet", "framstegspartiet"],
    &["sp", "senterpartiet"],
    &["sv", "sosialistisk venstreparti"],
    &["v", "venstre"],
    &["krf", "kristelig folkeparti", "kristeleg folkeparti"],
    &["r", "rødt", "raudt"],
    &["mdg", "miljøpartiet de grønne", "miljøpartiet dei grøne"],
    &["inp", "industri- og næringspartiet"],
    &["pp", "pensjonistpartiet"],
    &["konservativt"],
    &["uavhengig", "uavhengige", "uavhengig representant"],
];

/// The proposer that a line names, and what stands behind the colon after it.
pub(super) fn proposer(line: &str) -> Option<(Proposer, &str)> {
    const LONGEST: usize = 200;
    let words = words(line);
    let colon = words.iter().find(|word| word.colon).map_or(line.len(), |word| word.end);
    let (named, rest) = line.split_at_checked(colon)?;
    if named.chars().count() > LONGEST {
        return None;
    }
    let words: Vec<Word> = words.into_iter().filter(|word| word.end <= colon).collect();
    let found = from(named, &words).or_else(|| proposes(named, &words))?;
    Some((found, rest.trim()))
}

/// `Forslag nr. 3 fra Ap, SV og Rødt`
fn from(line: &str, words: &[Word]) -> Option<Proposer> {
    const BEFORE: usize = 6;
    let is =
        |at: usize, known: &[&str]| words.get(at).is_some_and(|word| known.contains(&word.folded.as_str()));
    let proposal = (0..3).find(|at| is(*at, PROPOSAL))?;
    let by = (proposal..proposal.saturating_add(BEFORE))
        .find(|at| is(*at, FROM) || cut_by(line, words.get(*at)).is_some())?;
    let from = words.get(by).map(|word| cut_by(line, Some(word)).unwrap_or(word.end))?;
    let who = line.get(from..)?.trim().trim_end_matches([':', '.']).trim();
    let number = words.get(proposal..by)?.iter().find(|word| is_number(&word.folded));
    let number = number.map(|word| word.folded.clone()).unwrap_or_default();
    (!who.is_empty()).then(|| Proposer { number, ..parted(who) })
}

/// Where `v/Kari` goes on after its stroke.
fn cut_by(line: &str, word: Option<&Word>) -> Option<usize> {
    let word = word?;
    let raw = line.get(word.start..word.end)?;
    let rest = raw.strip_prefix("v/").or_else(|| raw.strip_prefix("V/"))?;
    Some(word.end.saturating_sub(rest.len()))
}

/// `Kari Nordmann (Ap) fremmet følgende forslag`
fn proposes(line: &str, words: &[Word]) -> Option<Proposer> {
    const BEFORE: usize = 12;
    let verb = words.iter().take(BEFORE).position(|word| PROPOSES.contains(&word.folded.as_str()))?;
    let after = words.get(verb..)?;
    let announces = |word: &Word| {
        word.colon || [PROPOSAL, ANNOUNCES].iter().any(|known| known.contains(&word.folded.as_str()))
    };
    if verb == 0 || !after.iter().any(announces) {
        return None;
    }
    let who = line.get(..words.get(verb)?.start)?.trim();
    let person = who.contains('(') || who.contains(',') || is_party(who);
    let capital = who.starts_with(char::is_uppercase);
    (person && capital).then(|| parted(who))
}

fn parted(who: &str) -> Proposer {
    let who = who.trim_end_matches([',', ' ']);
    let who = ["Repr. ", "Representanten ", "Representant ", "Ordføraren ", "Ordføreren "]
        .iter()
        .find_map(|title| who.strip_prefix(title))
        .unwrap_or(who);
    for behalf in [" på vegne av ", " på vegner av "] {
        if let Some((person, party)) = who.split_once(behalf) {
            return Proposer { party: tidy(party), ..parted(person) };
        }
    }
    let of = |person: &str, party: &str| Proposer {
        person: tidy(person),
        party: tidy(party),
        number: String::new(),
    };
    if let Some((person, party)) = who.strip_suffix(')').and_then(|open| open.split_once('(')) {
        return of(person, party);
    }
    for by in [" v/", " ved "] {
        if let Some((party, person)) = who.split_once(by) {
            return of(person, party);
        }
    }
    if parties(who) {
        return of("", who);
    }
    match who.rsplit_once(',') {
        Some((person, party)) if is_party(party) => of(person, party),
        _ => of(who, ""),
    }
}

fn tidy(name: &str) -> String {
    name.trim().trim_end_matches([',', ':']).to_owned()
}

/// Are all of these parties: `Ap, SV og Rødt`?
fn parties(who: &str) -> bool {
    is_party(who) || each(who).all(|name| is_party(&name))
}

/// Each of several.
fn each(who: &str) -> impl Iterator<Item = String> {
    let parts = who.replace(" og ", ",").replace('/', ",");
    parts.split(',').map(|part| part.trim().to_owned()).collect::<Vec<_>>().into_iter()
}

/// A party by one of its names, the same for all of them.
fn called(name: &str) -> String {
    let folded = fold(name);
    let known = PARTIES.iter().find(|names| names.contains(&folded.as_str())).and_then(|names| names.first());
    known.map_or(folded, |first| (*first).to_owned())
}

fn is_party(name: &str) -> bool {
    let folded = fold(name);
    PARTIES.iter().any(|names| names.contains(&folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_proposes_is_read_in_the_ways_minutes_say_it() {
        for (line, person, party) in [
            ("Forslag fra Ap:", "", "Ap"),
            ("Framlegg frå Senterpartiet v/Kari Nordmann:", "Kari Nordmann", "Senterpartiet"),
            ("Fellesforslag fra Ap, SV og Rødt:", "", "Ap, SV og Rødt"),
            ("Endringsforslag nr. 3 fra Ola Hansen (H):", "Ola Hansen", "H"),
            ("Tilleggsforslag fra Høyre ved Ola Hansen", "Ola Hansen", "Høyre"),
            ("Alternativt forslag fra Per Olsen, FrP:", "Per Olsen", "FrP"),
            ("Forslag v/Per Olsen:", "Per Olsen", ""),
            ("Kari Nordmann (Ap) fremmet følgende forslag:", "Kari Nordmann", "Ap"),
            ("Ola Hansen, H, sette fram dette framlegget og dette forslag:", "Ola Hansen", "H"),
            ("Forslag fra formannskapet:", "formannskapet", ""),
            ("Kari Nordmann (Sp) foreslo:", "Kari Nordmann", "Sp"),
            ("Kari Nordmann (Sp) la fram desse endringane:", "Kari Nordmann", "Sp"),
            ("Senterpartiet føreslo slik endring", "", "Senterpartiet"),
            ("Repr. Kari Nes (Ap) på vegne av Ap og SV fremmet slikt forslag:", "Kari Nes", "Ap og SV"),
        ] {
            let (found, rest) = proposer(line).unwrap();
            assert_eq!((found.person.as_str(), found.party.as_str(), rest), (person, party, ""), "{line}");
        }
        let (found, rest) = proposer("Endringsforslag nr. 3 fra Ap: 2.1.4, pkt. 1 strykes.").unwrap();
        assert_eq!(
            (found.party.as_str(), found.number.as_str(), rest),
            ("Ap", "3", "2.1.4, pkt. 1 strykes.")
        );
        for name in ["Høyre", "H", "høgre"] {
            assert!(Proposer { party: "H".to_owned(), ..Proposer::default() }.is_named(name), "{name}");
        }
        let joint = Proposer { party: "Ap, SV og Rødt".to_owned(), ..Proposer::default() };
        assert!(
            joint.is_named("SV, R og Arbeiderpartiet") && !joint.is_named("Ap") && !joint.is_named("Kari")
        );
        for line in [
            "",
            "Forslag",
            "Forslag fra",
            "Kommunen skal fremme forslag.",
            "Planen ble behandlet.",
            "fremmet (Ap) forslag",
            "Ola Hansen (H) la fram saken.",
            "Side 17, 2.1.4, pkt. 1 endres til:",
        ] {
            assert_eq!(proposer(line), None, "{line}");
        }
    }
}
