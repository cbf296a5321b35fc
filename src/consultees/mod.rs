//! Consultees: the register of those who should be heard.

pub mod actions;
pub mod import;
pub mod jobs;
pub mod read;
pub mod saving;
pub mod store;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use serde::Serialize;

use crate::db::schema::consultee;
use crate::db::types::Texts;

crate::id!(
    /// A consultee's id.
    ConsulteeId
);
crate::id!(
    /// An uploaded list that waits to be confirmed.
    ImportId
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

/// One who should be heard, as in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = consultee)]
pub struct Consultee {
    pub id: ConsulteeId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub details: Details,
    /// Out of use; earlier hearings still name it.
    #[diesel(select_expression = consultee::retired_at.is_not_null())]
    pub retired: bool,
    pub version: i32,
}

/// What a person fills in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = consultee, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Details {
    pub name: String,
    pub kind: ConsulteeKind,
    /// Nine digits.
    pub org_number: Option<String>,
    /// Is its check digit right? True where there is no number.
    pub org_number_valid: bool,
    pub email: Option<String>,
    /// Addresses that get a copy of each letter.
    #[diesel(serialize_as = Texts, deserialize_as = Texts)]
    pub copies: Vec<String>,
    pub contact_name: String,
    pub language: LetterLanguage,
}

/// What to show of the register.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// As typed; compared folded.
    pub text: String,
    pub kind: Option<ConsulteeKind>,
    /// Those out of use instead of those in use.
    pub retired: bool,
    /// Only those who have an e-mail address.
    pub reachable: bool,
}
