//! The columns of a distribution list, and the words people head them and fill them with.

use crate::consultees::{ConsulteeKind, LetterLanguage};
use crate::text::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Name,
    Kind,
    OrgNumber,
    Email,
    Copies,
    Contact,
    Language,
}

const REQUIRED: [Column; 3] = [Column::Name, Column::Kind, Column::Email];

/// Headers in nb, nn and en, folded and without anything but letters and digits.
const HEADERS: [(Column, &[&str]); 7] = [
    (
        Column::Name,
        &[
            "navn",
            "namn",
            "name",
            "høringspart",
            "høyringspart",
            "consultee",
            "organisasjon",
            "organisation",
            "organization",
            "organisasjonsnavn",
            "organisasjonsnamn",
            "navnpåorganisasjon",
            "høringsinstans",
            "høyringsinstans",
            "instans",
            "mottaker",
            "mottakar",
            "adressat",
            "virksomhet",
            "verksemd",
        ],
    ),
    (Column::Kind, &["type", "slag", "kategori", "gruppe", "organisasjonstype", "category", "kind"]),
    (
        Column::OrgNumber,
        &[
            "orgnr",
            "orgnummer",
            "organisasjonsnummer",
            "organisasjonsnr",
            "orgno",
            "orgnumber",
            "organisationnumber",
            "organizationnumber",
        ],
    ),
    (Column::Email, &["epost", "epostadresse", "mail", "mailadresse", "email", "emailaddress", "eadresse"]),
    (
        Column::Copies,
        &[
            "kopitil",
            "kopi",
            "kopimottaker",
            "kopimottakere",
            "kopimottakar",
            "kopimottakarar",
            "cc",
            "copyto",
            "copy",
        ],
    ),
    (Column::Contact, &["kontaktperson", "kontakt", "contactperson", "contact"]),
    (Column::Language, &["målform", "malform", "maalform", "språk", "sprak", "language"]),
];

const KINDS: [(ConsulteeKind, &[&str]); 10] = [
    (
        ConsulteeKind::MunicipalUnit,
        &[
            "kommunalenhet",
            "kommunaleining",
            "kommunal",
            "kommunalvirksomhet",
            "kommunalverksemd",
            "municipalunit",
        ],
    ),
    (
        ConsulteeKind::HousingCooperative,
        &[
            "borettslagsameie",
            "borettslag",
            "sameie",
            "burettslagsameige",
            "burettslag",
            "sameige",
            "housingcooperative",
        ],
    ),
    (
        ConsulteeKind::HousingAssociation,
        &["boligbyggelag", "bustadbyggjelag", "bustadbyggelag", "housingassociation"],
    ),
    (
        ConsulteeKind::UserOrganisation,
        &[
            "brukerorganisasjon",
            "brukarorganisasjon",
            "interesseorganisasjon",
            "userorganisation",
            "userorganization",
        ],
    ),
    (
        ConsulteeKind::VoluntaryOrganisation,
        &[
            "frivilligorganisasjon",
            "friviljugorganisasjon",
            "frivillig",
            "lagogforening",
            "lagogforeining",
            "lagogforeninger",
            "lagogforeiningar",
            "velforening",
            "velforeining",
            "idrettslag",
            "grendelag",
            "grendalag",
            "voluntaryorganisation",
            "voluntaryorganization",
        ],
    ),
    // Reindeer herding is a trade by law (reindriftsloven), run by units that answer for themselves.
    (
        ConsulteeKind::Business,
        &[
            "næringsliv",
            "næring",
            "bedrift",
            "reindriftsenhet",
            "reindriftseining",
            "reinbeitedistrikt",
            "sameby",
            "business",
        ],
    ),
    (
        ConsulteeKind::StateRegional,
        &[
            "statligregional",
            "statlegregional",
            "statlig",
            "statleg",
            "statellerregion",
            "statsforvalteren",
            "statsforvaltaren",
            "fylkeskommune",
            "fylkeskommunen",
            "regional",
            "statligellerregional",
            "statlegellerregional",
            "stateregional",
            "stateorregional",
        ],
    ),
    (ConsulteeKind::AdvisoryCouncil, &["medvirkningsråd", "medverknadsråd", "råd", "advisorycouncil"]),
    (ConsulteeKind::PrivatePerson, &["privatperson", "innbygger", "innbyggjar", "privateperson"]),
    (ConsulteeKind::Other, &["annet", "anna", "andre", "other"]),
];

const LANGUAGES: [(LetterLanguage, &[&str]); 4] = [
    (LetterLanguage::Bokmal, &["bokmål", "bokmal", "bm", "nb"]),
    (LetterLanguage::Nynorsk, &["nynorsk", "nn"]),
    (LetterLanguage::NorthernSami, &["nordsamisk", "davvisamegiella", "samisk", "northernsami", "se", "sme"]),
    (LetterLanguage::English, &["engelsk", "english", "en"]),
];

/// Where each column stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    at: Vec<(Column, usize)>,
    pub(super) ignored: Vec<String>,
    pub(super) width: usize,
}

impl Columns {
    /// How many columns have a meaning here.
    pub(super) fn known(&self) -> usize {
        self.at.len()
    }

    /// Of two columns with the same meaning the first is read and the second ignored.
    pub(super) fn find(header: &[String]) -> Self {
        let mut columns = Self { at: Vec::new(), ignored: Vec::new(), width: header.len() };
        for (at, cell) in header.iter().enumerate() {
            match Column::parse(cell) {
                Some(column) if columns.position(column).is_none() => columns.at.push((column, at)),
                _ if cell.trim().is_empty() => {}
                _ => columns.ignored.push(cell.trim().to_owned()),
            }
        }
        columns
    }

    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.at.iter().find(|(found, _)| *found == column).map(|(_, at)| *at)
    }

    pub(super) fn missing(&self) -> Vec<Column> {
        REQUIRED.into_iter().filter(|column| self.position(*column).is_none()).collect()
    }
}

impl Column {
    /// Reads a header, whatever its case, spaces and full stops. What stands in brackets explains it: `E-post (må fylles ut)`.
    pub(super) fn parse(header: &str) -> Option<Self> {
        look_up(&HEADERS, header.split('(').next().unwrap_or_default())
    }

    /// The message key of the column's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "consultees-column-name",
            Self::Kind => "consultees-column-kind",
            Self::OrgNumber => "consultees-column-org-number",
            Self::Email => "consultees-column-email",
            Self::Copies => "consultees-column-copies",
            Self::Contact => "consultees-column-contact",
            Self::Language => "consultees-column-language",
        }
    }
}

pub(super) fn kind(cell: &str) -> Option<ConsulteeKind> {
    look_up(&KINDS, cell)
}

pub(super) fn language(cell: &str) -> Option<LetterLanguage> {
    look_up(&LANGUAGES, cell)
}

fn look_up<T: Copy>(words: &[(T, &[&str])], text: &str) -> Option<T> {
    let wanted: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    words.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(found, _)| *found)
}
