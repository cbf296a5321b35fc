//! What kind a consultee is, guessed from the words of its type or its name. Always told: it is a guess.

use crate::consultees::ConsulteeKind::{
    self as Kind, AdvisoryCouncil, Business, HousingAssociation, HousingCooperative, MunicipalUnit, Other,
    PrivatePerson, StateRegional, UserOrganisation, VoluntaryOrganisation,
};
use crate::text::fold::fold;

/// A stem of five letters or more is found anywhere in a word; a shorter one is the whole word, and one after a hyphen ends it.
/// The first that fits counts, so
/// a `fylkeskommune` is not a `kommune`. A municipality adds its own.
const GUESSES: &[(Kind, &[&str])] = &[
    // A party is none of the others, and is not to be counted as one.
    (
        Other,
        &[
            "parti",
            "partiet",
            "arbeiderparti",
            "arbeidarparti",
            "høyre",
            "venstre",
            "senterparti",
            "fremskrittsparti",
            "rødt",
            "sv",
            "mdg",
            "krf",
            "frp",
        ],
    ),
    (
        AdvisoryCouncil,
        &[
            "eldreråd",
            "ungdomsråd",
            "elevråd",
            "studentråd",
            "medvirkningsråd",
            "medverknadsråd",
            "funksjonsnedsettelse",
            "funksjonsnedsetjing",
            "innvandrerråd",
            "innvandrarråd",
            "ruspolitisk råd",
            "brukarutval",
            "brukerutvalg",
        ],
    ),
    (
        HousingAssociation,
        &["boligbyggelag", "bustadbyggelag", "bustadbyggjelag", "boligstiftelse", "bbl", "obos", "usbl"],
    ),
    (HousingCooperative, &["borettslag", "burettslag", "sameiet", "sameie", "sameige", "brl"]),
    (
        StateRegional,
        &[
            "statsforvalt",
            "fylkeskommun",
            "fylkesmann",
            "direktorat",
            "departement",
            "statens",
            "statlig",
            "statleg",
            "politiet",
            "politidistrikt",
            "kartverket",
            "mattilsyn",
            "kystverk",
            "vegvesen",
            "husbanken",
            "sykehus",
            "sjukehus",
            "helseforetak",
            "helseføretak",
            "fengsel",
            "sameting",
            "sámediggi",
            "samediggi",
            "bispedøm",
            "riksantikvar",
            "forsvarsbygg",
            "bane nor",
            "universitet",
            "høgskole",
            "høgskule",
            "høyskole",
            "hf",
            "nve",
            "tilsynet",
        ],
    ),
    (
        Business,
        &[
            "sameby",
            "reinbeite",
            "reindrift",
            "orohagat",
            "siida",
            "næring",
            "bedrift",
            "entreprenør",
            "arkitekt",
            "utbygg",
            "handelsstand",
            "eiendom",
            "eigedom",
            "kraftlag",
            "gårdbruk",
            "gardbruk",
            "aksjeselskap",
            "asa",
            "as",
            "ans",
            "bank",
        ],
    ),
    (
        UserOrganisation,
        &[
            "brukerorganisasjon",
            "brukarorganisasjon",
            "interesseorganisasjon",
            "interessegruppe",
            "pasient",
            "pårørende",
            "pårørande",
            "funksjonshem",
            "leieboer",
            "leigebuar",
            "pensjonist",
            "fagforening",
            "fagforeining",
            "fagforbund",
            "forbund",
            "foreldre",
            "fau",
            "huseier",
            "sameforening",
            "sámi searvi",
            "mental helse",
            "bondelag",
            "småbrukarlag",
            "lo",
            "unio",
        ],
    ),
    (
        VoluntaryOrganisation,
        &[
            "velforening",
            "velforeining",
            "velforen",
            "vellag",
            "vel",
            "grendelag",
            "grendalag",
            "grendeutvalg",
            "bygdelag",
            "bygdeutvalg",
            "idrett",
            "fotball",
            "skilag",
            "turlag",
            "turistforening",
            "jeger",
            "klubb",
            "speider",
            "speidar",
            "skolekorps",
            "skulekorps",
            "musikk",
            "korps",
            "kor",
            "sanitet",
            "røde kors",
            "raude kross",
            "historielag",
            "kulturlag",
            "ungdomslag",
            "bygdekvinne",
            "frivillig",
            "friviljug",
            "stiftelse",
            "stifting",
            "menighet",
            "kyrkje",
            "kirke",
            "sokneråd",
            "trossamfunn",
            "forening",
            "foreining",
            "-laget",
            "-lag",
            "il",
            "naturvern",
        ],
    ),
    (
        MunicipalUnit,
        &[
            "kommune",
            "kommunal",
            "barnehage",
            "skole",
            "skule",
            "sykehjem",
            "sjukeheim",
            "helsestasjon",
            "bibliotek",
            "brann",
            "barnevern",
            "hjemmetjeneste",
            "heimeteneste",
            "virksomhet",
            "verksemd",
            "avdeling",
            "enhet",
            "eining",
            "legevakt",
            "etat",
            "nav",
            "kf",
            "iks",
        ],
    ),
    (
        PrivatePerson,
        &[
            "grunneier",
            "grunneigar",
            "innbygg",
            "hjemmelshaver",
            "heimelshavar",
            "nabo",
            "beboer",
            "bebuar",
            "privat",
        ],
    ),
];

/// Least letters of a stem that may stand within a word.
const WITHIN: usize = 5;

/// The kind that the words tell of.
pub(super) fn guess(text: &str) -> Option<Kind> {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let spaced = words.join(" ");
    let fits = |stem: &&str| {
        if let Some(end) = stem.strip_prefix('-') {
            return words.iter().any(|word| word.ends_with(end));
        }
        let stem = fold(stem);
        if stem.chars().count() < WITHIN { words.contains(&stem.as_str()) } else { spaced.contains(&stem) }
    };
    GUESSES.iter().find(|(_, stems)| stems.iter().any(fits)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_guessed_from_words() {
        for (text, wanted) in [
            ("Kommune", Some(MunicipalUnit)),
            ("Nordkyst fylkeskommune", Some(StateRegional)),
            ("Fylkeskommunen", Some(StateRegional)),
            ("Statsforvalteren i Nordkyst", Some(StateRegional)),
            ("Velforening", Some(VoluntaryOrganisation)),
            ("Alta vel", Some(VoluntaryOrganisation)),
            ("Idrettslag", Some(VoluntaryOrganisation)),
            ("Nordvik IL", Some(VoluntaryOrganisation)),
            ("Grendelag", Some(VoluntaryOrganisation)),
            ("Menighetsråd", Some(VoluntaryOrganisation)),
            ("Stiftelse", Some(VoluntaryOrganisation)),
            ("Sameby", Some(Business)),
            ("Reinbeitedistrikt 12", Some(Business)),
            ("Fjæra Arkitekter AS", Some(Business)),
            ("Elevrådet ved Solvik skole", Some(AdvisoryCouncil)),
            ("Eldreråd", Some(AdvisoryCouncil)),
            ("Boligbyggelag", Some(HousingAssociation)),
            ("Sameiet Bergåsen", Some(HousingCooperative)),
            ("Fagforening", Some(UserOrganisation)),
            ("Politisk parti", Some(Other)),
            ("Nordvik politidistrikt", Some(StateRegional)),
            ("Nordvik skytterlag", Some(VoluntaryOrganisation)),
            ("Grunneier", Some(PrivatePerson)),
            ("Bas", None),
            ("Kvelden", None),
            ("", None),
        ] {
            assert_eq!(guess(text), wanted, "{text}");
        }
    }
}
