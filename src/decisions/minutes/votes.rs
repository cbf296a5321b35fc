//! What became of a proposal, where the minutes say it in so many words: `Forslaget ble vedtatt med 21 mot 14 stemmer.`

use super::words::{Word, words};
use crate::decisions::Outcome;

/// An outcome, with the votes for and against where they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Vote {
    pub outcome: Outcome,
    pub votes: Option<(i32, i32)>,
}

/// How a line on a vote was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Surely(Vote),
    /// It is on a vote, and says no more that is sure.
    Unclear,
}

const BEGINS: &[&str] = &[
    "forslaget",
    "framlegget",
    "endringsforslaget",
    "endringsframlegget",
    "tilleggsforslaget",
    "fellesforslaget",
    "votering",
    "røysting",
    "avstemming",
    "avrøysting",
    "vedtatt",
    "vedteke",
    "vedteken",
    "falt",
    "fall",
    "enstemmig",
    "samrøystes",
    "trukket",
    "trekt",
];
const CARRIED: &[&str] = &["vedtatt", "vedteke", "vedteken", "vedtek", "bifalt"];
const FALLEN: &[&str] = &["falt", "fall", "forkastet", "forkasta", "nedstemt", "nedrøysta"];
const WITHDRAWN: &[&str] = &["trukket", "trekt", "trukke"];
/// Words that a plain sentence on a vote may have.
const BETWEEN: &[&str] = &[
    "ble",
    "blei",
    "vart",
    "enstemmig",
    "samrøystes",
    "med",
    "mot",
    "stemmer",
    "røyster",
    "røyst",
    "stemme",
    "og",
    "fikk",
    "fekk",
    "for",
    "ei",
    "en",
    "ein",
];

/// Reads a line on a vote; none of another.
pub(super) fn vote(line: &str) -> Option<Verdict> {
    let words = words(line);
    let begins = words.first().is_some_and(|word| BEGINS.contains(&word.folded.as_str()));
    begins.then(|| told(&words))
}

fn told(words: &[Word]) -> Verdict {
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.folded.as_str()));
    let outcome = match (has(CARRIED), has(FALLEN), has(WITHDRAWN)) {
        (true, false, false) => Outcome::Carried,
        (false, true, false) => Outcome::Fallen,
        (false, false, true) => Outcome::Withdrawn,
        _ => return Verdict::Unclear,
    };
    let known = |word: &Word| {
        let word = word.folded.as_str();
        [BEGINS, CARRIED, FALLEN, WITHDRAWN, BETWEEN].iter().any(|known| known.contains(&word))
            || word.parse::<i32>().is_ok()
    };
    let numbers: Vec<i32> = words.iter().filter_map(|word| word.folded.parse().ok()).collect();
    let votes = match (numbers.as_slice(), outcome) {
        _ if !words.iter().all(known) => return Verdict::Unclear,
        ([], _) => None,
        // «Falt med 14 mot 21»: whoever loses had fewer.
        ([first, second], Outcome::Carried) if first > second => Some((*first, *second)),
        ([first, second], Outcome::Fallen) if first <= second => Some((*first, *second)),
        _ => return Verdict::Unclear,
    };
    Verdict::Surely(Vote { outcome, votes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_read_where_it_is_said_plainly() {
        use Outcome::{Carried, Fallen, Withdrawn};
        for (line, outcome, votes) in [
            ("Forslaget ble vedtatt med 21 mot 14 stemmer.", Carried, Some((21, 14))),
            ("Framlegget vart vedteke med 21 mot 14 røyster.", Carried, Some((21, 14))),
            ("Votering: Enstemmig vedtatt.", Carried, None),
            ("Samrøystes vedteke", Carried, None),
            ("Forslaget falt med 14 mot 21 stemmer.", Fallen, Some((14, 21))),
            ("Framlegget fall.", Fallen, None),
            ("Forslaget ble trukket.", Withdrawn, None),
        ] {
            assert_eq!(vote(line), Some(Verdict::Surely(Vote { outcome, votes })), "{line}");
        }
        for line in [
            "Forslaget ble ikke vedtatt.",
            "Forslaget falt med 21 mot 14 stemmer.",
            "Forslaget ble vedtatt, og et annet falt.",
            "Votering over punkt 2",
            "Forslaget ble vedtatt med 21 stemmer.",
            "Forslaget fikk 99999999999 stemmer og falt.",
        ] {
            assert_eq!(vote(line), Some(Verdict::Unclear), "{line}");
        }
        assert_eq!(vote("Kommunen vedtok planen."), None);
    }
}
