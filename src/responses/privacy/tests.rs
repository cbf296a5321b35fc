//! Findings of a whole answer.

use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::responses::{PartId, RevisionId, Target};
use crate::text::canonical::canonical;

fn part(text: &str) -> Part {
    Part {
        id: PartId(Uuid::from_u128(7)),
        revision: RevisionId(Uuid::nil()),
        target: Target::Whole,
        position: 1,
        stance: None,
        text: text.to_owned(),
        canonical: canonical(text),
        updated_at: Timestamp::UNIX_EPOCH,
        version: 1,
    }
}

fn told(whose: Whose<'_>, text: &str) -> Vec<(&'static str, String)> {
    findings(whose, &[part(text)]).into_iter().map(|found| (found.kind.as_str(), found.words)).collect()
}

const PERSON: Whose<'_> =
    Whose { sender: "Kari Nordli", kind: ConsulteeKind::PrivatePerson, submitter: "Kari Nordli" };

#[test]
fn a_private_letter_is_asked_about_place_by_place() {
    let text = "Som datter av Per Nordli vil jeg si noe.\n\nHan har demens og bor i Strandveien 4.\n\n\
                Ring meg på 91 23 45 67.\n\nVennlig hilsen\nKari Nordli\nkari@example.no";
    let wanted = [
        ("public_name", "Kari Nordli"),
        ("name", "Nordli"),
        ("health", "demens"),
        ("address", "Strandveien 4"),
        ("phone", "91 23 45 67"),
        ("signature", "Kari Nordli\nkari@example.no"),
        ("email", "kari@example.no"),
    ];
    assert_eq!(told(PERSON, text), wanted.map(|(kind, words)| (kind, words.to_owned())));
}

#[test]
fn what_stands_in_the_name_itself_is_asked_about() {
    let whose = Whose { sender: "Kari Nordli, tlf. 91234567", ..PERSON };
    let kinds: Vec<_> = told(whose, "Bra.").into_iter().map(|found| found.0).collect();
    assert_eq!(kinds, ["public_name", "phone"]);
}

#[test]
fn an_ordinary_answer_of_an_organisation_asks_nothing_but_its_name() {
    let whose = Whose {
        sender: "Sjøgata borettslag",
        kind: ConsulteeKind::HousingCooperative,
        submitter: "Åse Ørnes",
    };
    let found = findings(whose, &[part("Sjøgata borettslag støtter tiltak 2.1 fra 2027 til 2030.")]);
    assert_eq!(
        found.iter().map(|f| (f.kind.as_str(), f.only_nameless)).collect::<Vec<_>>(),
        [("name", true)]
    );
}

/// Each of these is as many findings, or tries at one, as fit: what took time for each of the others would take minutes.
#[test]
fn a_long_answer_is_looked_through_at_once() {
    for piece in [
        "1 ",
        "12345678901",
        "41 23 45 67 ",
        "01.01.",
        "Kari ",
        "K. ",
        "K N",
        "mvh a\n",
        "krøllalfa",
        "a@b.no ",
        "a at b dot ",
        "gate 5 ",
        "A ",
        "gnr ",
        "\n\n",
        "syk ",
        "syk\n\n",
        "kr 5",
        "(",
        "k@",
        "1¹",
        "+4",
        "Nordli",
    ] {
        let text = piece.repeat(100_000 / piece.chars().count());
        let found = findings(PERSON, &[part(&text)]);
        assert!(found.len() <= text.len(), "{piece:?}");
    }
}

proptest! {
    #[test]
    fn every_finding_is_a_place_of_the_text_and_has_a_name_of_its_own(
        text in "(Kari|Nordli|K\\.|hilsen|[0-9]{1,11}|syk|@|x\\.no|gata|[ \\n.,+-]|\u{ad}|\u{1f469}\u{200d}|.){0,60}",
    ) {
        let part = part(&text);
        let found = findings(PERSON, std::slice::from_ref(&part));
        let mut keys: Vec<String> = found.iter().map(|f| f.key().to_string()).collect();
        for finding in found.iter().filter(|f| f.part.is_some()) {
            for span in &finding.spans {
                prop_assert!(span.of(&part.canonical).is_ok(), "{span:?}");
            }
        }
        let all = keys.len();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), all);
    }
}
