//! Consultees: the register of those who should be heard.

pub mod import;

use serde::{Deserialize, Serialize};

/// What kind of sender a consultee is. The digest counts by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsulteeKind {
    MunicipalUnit,
    HousingCooperative,
    HousingAssociation,
    UserOrganisation,
    VoluntaryOrganisation,
    Business,
    StateRegional,
    AdvisoryCouncil,
    PrivatePerson,
    Other,
}

/// The language in which a consultee wants its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LetterLanguage {
    #[serde(rename = "nb")]
    Bokmal,
    #[serde(rename = "nn")]
    Nynorsk,
    #[serde(rename = "se")]
    NorthernSami,
    #[serde(rename = "en")]
    English,
}

impl ConsulteeKind {
    pub const ALL: [Self; 10] = [
        Self::MunicipalUnit,
        Self::HousingCooperative,
        Self::HousingAssociation,
        Self::UserOrganisation,
        Self::VoluntaryOrganisation,
        Self::Business,
        Self::StateRegional,
        Self::AdvisoryCouncil,
        Self::PrivatePerson,
        Self::Other,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::MunicipalUnit => "municipal_unit",
            Self::HousingCooperative => "housing_cooperative",
            Self::HousingAssociation => "housing_association",
            Self::UserOrganisation => "user_organisation",
            Self::VoluntaryOrganisation => "voluntary_organisation",
            Self::Business => "business",
            Self::StateRegional => "state_regional",
            Self::AdvisoryCouncil => "advisory_council",
            Self::PrivatePerson => "private_person",
            Self::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }
}

impl LetterLanguage {
    pub const ALL: [Self; 4] = [Self::Bokmal, Self::Nynorsk, Self::NorthernSami, Self::English];

    /// The language tag.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::NorthernSami => "se",
            Self::English => "en",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.as_str() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_round_trip() {
        for kind in ConsulteeKind::ALL {
            assert_eq!(ConsulteeKind::parse(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        for language in LetterLanguage::ALL {
            assert_eq!(LetterLanguage::parse(language.as_str()), Some(language));
        }
    }
}
