//! The words a hearing begins with for what becomes of an input (product.md, rules of the field).

use super::OutcomeCode;

/// A word in the three languages.
pub struct Word {
    pub code: OutcomeCode,
    pub nb: &'static str,
    pub nn: &'static str,
    pub en: &'static str,
}

/// What most municipalities write. Each hearing keeps its own copy.
pub const DEFAULT_OUTCOMES: [Word; 5] = [
    Word { code: OutcomeCode::Accepted, nb: "Tas til følge", nn: "Blir teke til følgje", en: "Accepted" },
    Word {
        code: OutcomeCode::PartlyAccepted,
        nb: "Tas delvis til følge",
        nn: "Blir delvis teke til følgje",
        en: "Partly accepted",
    },
    Word {
        code: OutcomeCode::NotAccepted,
        nb: "Tas ikke til følge",
        nn: "Blir ikkje teke til følgje",
        en: "Not accepted",
    },
    Word {
        code: OutcomeCode::Noted,
        nb: "Tas til orientering",
        nn: "Blir teke til orientering",
        en: "Noted",
    },
    Word {
        code: OutcomeCode::ClarifyElsewhere,
        nb: "Avklares i annen prosess",
        nn: "Blir avklart i annan prosess",
        en: "To be clarified elsewhere",
    },
];
