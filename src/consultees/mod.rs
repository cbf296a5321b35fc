//! Consultees: the register of those who should be heard.

pub mod import;

crate::id!(
    /// A consultee's id.
    ConsulteeId
);

crate::text_enum!(
    /// What kind of sender a consultee is. The digest counts by it.
    ConsulteeKind {
        MunicipalUnit = "municipal_unit",
        HousingCooperative = "housing_cooperative",
        HousingAssociation = "housing_association",
        UserOrganisation = "user_organisation",
        VoluntaryOrganisation = "voluntary_organisation",
        Business = "business",
        StateRegional = "state_regional",
        AdvisoryCouncil = "advisory_council",
        PrivatePerson = "private_person",
        Other = "other",
    }
);

crate::text_enum!(
    /// The language in which a consultee wants its letters.
    LetterLanguage { Bokmal = "nb", Nynorsk = "nn", NorthernSami = "se", English = "en" }
);
