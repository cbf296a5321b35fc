//! What became of a proposal, where the minutes say it in so many words: `Forslaget ble vedtatt med 21 mot 14 stemmer.`,
//! `Forslag 3 fall.`, `Forslaget fra H ble enstemmig vedtatt.`

use super::words::{Word, is_number, words};
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
    /// `Votering:`: what was proposed before it has ended.
    Heading,
}

/// Which proposal a line is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// The one before it, or all that its proposer made.
    Before,
    /// `Forslag nr. 3`
    Number(String),
    /// `Forslaget fra Ap og SV`: as it is written.
    From(String),
    /// `Forslaget om å stryke punkt 2`: by what it says, which a person knows.
    Other,
}

/// A line on a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub of: Of,
    pub verdict: Verdict,
}

const VOTING: &[&str] = &["votering", "voteringer", "røysting", "avstemming", "avrøysting"];
/// A proposal that can be named by its number or by who made it.
const PROPOSAL: &[&str] = &[
    "forslag",
    "framlegg",
    "endringsforslag",
    "endringsframlegg",
    "tilleggsforslag",
    "tilleggsframlegg",
    "fellesforslag",
    "fellesframlegg",
    "alternativforslag",
    "forslaget",
    "framlegget",
    "endringsforslaget",
    "endringsframlegget",
    "tilleggsforslaget",
    "tilleggsframlegget",
    "fellesforslaget",
    "fellesframlegget",
];
const ABOUT: &[&str] = &["om", "til", "på", "under", "vedrørende"];
const FROM: &[&str] = &["fra", "frå", "av"];
/// What a sentence on a vote goes on with, after what it is on.
const VERBS: &[&str] = &[
    "ble",
    "blei",
    "vart",
    "blir",
    "vert",
    "falt",
    "fall",
    "fikk",
    "fekk",
    "er",
    "vedtatt",
    "vedteke",
    "enstemmig",
    "samrøystes",
    "trekkes",
    "trekt",
    "trukket",
    "enst",
];
const BEGINS: &[&str] = &[
    "forslaget",
    "framlegget",
    "endringsforslaget",
    "endringsframlegget",
    "tilleggsforslaget",
    "tilleggsframlegget",
    "fellesforslaget",
    "fellesframlegget",
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
    "enst",
    "st",
    "stem",
];

/// Reads a line on a vote; none of another.
pub(super) fn vote(line: &str) -> Option<Told> {
    let all = words(line);
    let voting = all.first().is_some_and(|word| word.colon && VOTING.contains(&word.folded.as_str()));
    let words = all.get(usize::from(voting && all.len() > 1)..).unwrap_or_default();
    if let Some((of, at)) = named(line, words) {
        return Some(Told { of, verdict: told(words.get(at..).unwrap_or_default()) });
    }
    if let [only] = all.as_slice()
        && VOTING.contains(&only.folded.as_str())
    {
        return Some(Told { of: Of::Before, verdict: Verdict::Heading });
    }
    let by_words = words.first().is_some_and(|word| PROPOSAL.contains(&word.folded.as_str()))
        && words.get(1).is_some_and(|word| ABOUT.contains(&word.folded.as_str()));
    if by_words
        && told(words) != Verdict::Heading
        && words.iter().any(|word| VERBS.contains(&word.folded.as_str()))
    {
        return Some(Told { of: Of::Other, verdict: Verdict::Unclear });
    }
    let begins = all.first().is_some_and(|word| BEGINS.contains(&word.folded.as_str()));
    begins.then(|| Told { of: Of::Before, verdict: told(&all) })
}

/// The proposal that is named, and how many words name it.
fn named(line: &str, words: &[Word]) -> Option<(Of, usize)> {
    const LONGEST: usize = 10;
    let word = |at: usize| words.get(at).map_or("", |word| word.folded.as_str());
    if !PROPOSAL.contains(&word(0)) {
        return None;
    }
    let numbered = usize::from(["nr", "nummer"].contains(&word(1)));
    let number = numbered.saturating_add(1);
    let verb = |at: usize| VERBS.contains(&word(at));
    // «Forslag 3: …» begins the proposal itself.
    let ends = |at: usize| words.get(at).is_some_and(|word| word.colon);
    if is_number(word(number)) && !ends(number) {
        let behind = number.saturating_add(1);
        let from = if FROM.contains(&word(behind)) { (behind..LONGEST).find(|at| verb(*at)) } else { None };
        let at = from.unwrap_or(behind);
        return verb(at).then(|| (Of::Number(word(number).to_owned()), at));
    }
    if !FROM.contains(&word(1)) {
        return None;
    }
    let at = (3..LONGEST).take_while(|at| !ends(at.saturating_sub(1))).find(|at| verb(*at))?;
    let (first, last) = words.get(2).zip(words.get(at.saturating_sub(1)))?;
    Some((Of::From(line.get(first.start..last.end)?.to_owned()), at))
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
    fn a_vote_may_name_the_proposal() {
        use Outcome::{Carried, Fallen};
        for (line, of, outcome, votes) in [
            ("Forslag 1 ble enstemmig vedtatt.", Of::Number("1".to_owned()), Carried, None),
            ("Framlegg nr. 3 fall med 6 mot 29 røyster.", Of::Number("3".to_owned()), Fallen, Some((6, 29))),
            (
                "Forslag 1 fra Ap og SV ble vedtatt med 19 mot 8 stemmer",
                Of::Number("1".to_owned()),
                Carried,
                Some((19, 8)),
            ),
            ("Forslag fra H enst. vedtatt", Of::From("H".to_owned()), Carried, None),
            ("Votering: Forslag 2 fra Ap falt.", Of::Number("2".to_owned()), Fallen, None),
            (
                "Forslaget fra H ble vedtatt med 21 mot 14 stemmer.",
                Of::From("H".to_owned()),
                Carried,
                Some((21, 14)),
            ),
            (
                "Framlegget frå Ap, SV og Raudt vart samrøystes vedteke.",
                Of::From("Ap, SV og Raudt".to_owned()),
                Carried,
                None,
            ),
        ] {
            let verdict = Verdict::Surely(Vote { outcome, votes });
            assert_eq!(vote(line), Some(Told { of, verdict }), "{line}");
        }
    }

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
            let verdict = Verdict::Surely(Vote { outcome, votes });
            assert_eq!(vote(line), Some(Told { of: Of::Before, verdict }), "{line}");
        }
        assert_eq!(
            vote("Forslaget om å stryke pkt. 2.2 falt med 10 mot 17 st."),
            Some(Told { of: Of::Other, verdict: Verdict::Unclear })
        );
        assert_eq!(vote("Votering:"), Some(Told { of: Of::Before, verdict: Verdict::Heading }));
        for line in [
            "Forslaget ble ikke vedtatt.",
            "Forslaget falt med 21 mot 14 stemmer.",
            "Forslaget ble vedtatt, og et annet falt.",
            "Votering over punkt 2",
            "Forslaget ble vedtatt med 21 stemmer.",
            "Forslaget fikk 99999999999 stemmer og falt.",
        ] {
            assert_eq!(vote(line), Some(Told { of: Of::Before, verdict: Verdict::Unclear }), "{line}");
        }
        assert_eq!(
            vote("Forslaget fra H ble ikke vedtatt."),
            Some(Told { of: Of::From("H".to_owned()), verdict: Verdict::Unclear })
        );
        for line in [
            "Kommunen vedtok planen.",
            "Forslag fra Ap:",
            "Forslag 2: 2.1.4, pkt. 1 strykes.",
            "Forslag fra formannskapet",
        ] {
            assert_eq!(vote(line), None, "{line}");
        }
    }
}
