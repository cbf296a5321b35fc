//! Who proposes: `Forslag fra Ap v/Kari Nordmann:`, `Kari Nordmann (Ap) fremmet følgende forslag:`.

use super::words::{Word, words};
use crate::text::fold::fold;

/// A person and a party, or several; as the minutes have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proposer {
    pub person: String,
    pub party: String,
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
/// Parties, in both languages, long and short.
const PARTIES: &[&str] = &[
    "ap",
    "arbeiderpartiet",
    "arbeidarpartiet",
    "h",
    "høyre",
    "høgre",
    "frp",
    "fremskrittspartiet",
    "framstegspartiet",
    "sp",
    "senterpartiet",
    "sv",
    "sosialistisk venstreparti",
    "v",
    "venstre",
    "krf",
    "kristelig folkeparti",
    "kristeleg folkeparti",
    "r",
    "rødt",
    "raudt",
    "mdg",
    "miljøpartiet de grønne",
    "miljøpartiet dei grøne",
    "inp",
    "industri- og næringspartiet",
    "pp",
    "pensjonistpartiet",
    "konservativt",
    "uavhengig",
    "uavhengige",
    "uavhengig representant",
];

/// The proposer that a line names, if it does nothing else.
pub(super) fn proposer(line: &str) -> Option<Proposer> {
    const LONGEST: usize = 200;
    if line.chars().count() > LONGEST {
        return None;
    }
    let words = words(line);
    from(line, &words).or_else(|| proposes(line, &words))
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
    (!who.is_empty()).then(|| parted(who))
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
    if verb == 0 || !after.iter().any(|word| PROPOSAL.contains(&word.folded.as_str())) {
        return None;
    }
    let who = line.get(..words.get(verb)?.start)?.trim();
    let person = who.contains('(') || who.contains(',') || is_party(who);
    let capital = who.starts_with(char::is_uppercase);
    (person && capital)
        .then(|| parted(who.trim_start_matches("Representanten ").trim_start_matches("Ordføraren ")))
}

fn parted(who: &str) -> Proposer {
    let who = who.trim_end_matches([',', ' ']);
    let of = |person: &str, party: &str| Proposer { person: tidy(person), party: tidy(party) };
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
    is_party(who) || who.replace(" og ", ",").replace('/', ",").split(',').all(is_party)
}

fn is_party(name: &str) -> bool {
    PARTIES.contains(&fold(name).as_str())
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
        ] {
            let expected = Proposer { person: person.to_owned(), party: party.to_owned() };
            assert_eq!(proposer(line), Some(expected), "{line}");
        }
        for line in [
            "",
            "Forslag",
            "Forslag fra",
            "Kommunen skal fremme forslag.",
            "Planen ble behandlet.",
            "fremmet (Ap) forslag",
            "Side 17, 2.1.4, pkt. 1 endres til:",
        ] {
            assert_eq!(proposer(line), None, "{line}");
        }
    }
}
