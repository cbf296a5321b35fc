//! Labels before a colon in running text, `Ansvarlig: …`, and whether what stands after one is what it promises. Stricter than the heads of
//! columns: a sentence may begin with the same words.

use super::FieldKind;
use super::facts::{self, words};

/// Words that name a fact, whole.
const NAMES: [(FieldKind, &str); 10] = [
    (
        FieldKind::Responsible,
        "ansvar ansv ansvarlig ansvarlige ansvarleg ansvarlege hovedansvar hovudansvar hovedansvarlig hovedansvarlige hovudansvarleg \
         tiltaksansvar tiltaksansvarlig tiltaksansvarleg gjennomføringsansvar oppfølgingsansvar tiltakseier tiltakseigar eier eigar owner \
         lead responsible responsibility hvem kven who",
    ),
    (
        FieldKind::Partners,
        "samarbeid samarbeidspart samarbeidsparter samarbeidspartar samarbeidspartner samarbeidspartnere samarbeidspartnar \
         samarbeidspartnarar medansvar medansvarlig medansvarlige medansvarleg medansvarlege medvirkende medverkande bidragsyter \
         bidragsytere bidragsytar bidragsytarar deltakere deltakarar involverte aktører aktørar partner partners involved contributors \
         collaborators",
    ),
    (
        FieldKind::Deadline,
        "frist frister fristar tidsfrist gjennomføringsfrist sluttfrist tid tidspunkt tidsramme tidsplan framdrift fremdrift gjennomføres \
         gjennomførast ferdig ferdigstilles ferdigstillast ferdigstilt ferdigstillelse deadline due timeframe timeline timing når when",
    ),
    (FieldKind::Period, "tidsrom tidsperiode periode gjennomføringsperiode tiltaksperiode period"),
    (FieldKind::Start, "oppstart startdato påbegynnes"),
    (FieldKind::End, "sluttdato avsluttes avsluttast"),
    (
        FieldKind::Financing,
        "finansiering finansieringskilde finansieringskilder finansieringskjelde finansieringskjelder finansieres finansierast \
         inndekning inndekking funding financing",
    ),
    (
        FieldKind::Indicator,
        "indikator indikatorer indikatorar indicator indicators måleindikator måleindikatorer måleindikatorar kjennetegn kjenneteikn \
         målemetode",
    ),
    (
        FieldKind::Done,
        "suksesskriterium suksesskriterier suksesskriteria ferdigkriterium ferdigkriterier akseptkriterium akseptkriterier",
    ),
    (FieldKind::StatusQuo, "status nåsituasjon nosituasjon nåtilstand"),
];

/// The same, of what it costs and what is counted.
const FIGURES: [(FieldKind, &str); 4] = [
    (
        FieldKind::Cost,
        "kostnad kostnader kostnadar kostnadsramme kostnadsestimat kostnadsoverslag budsjett budsjettramme økonomi ramme beløp ressurser \
         ressursar ressursbehov driftskostnad driftskostnader driftskostnadar cost costs budget resources koster kostar",
    ),
    (
        FieldKind::CostOnce,
        "investering investeringer investeringar investeringskostnad engangskostnad eingongskostnad etableringskostnad \
         investment",
    ),
    (FieldKind::Baseline, "baseline utgangspunkt nullpunkt startverdi utgangsverdi"),
    (FieldKind::Target, "target targets måltall måltal målverdi"),
];

/// Words that may stand beside those.
const BESIDE: &str = "for til i av med og and of the by is are tiltaket tiltak tiltaka gjennomføring gjennomføringen gjennomføringa \
     oppfølging oppfølginga oppfølgingen framdrift fremdrift ferdigstilling iverksetting iverksetjing måloppnåelse \
     måloppnåing planperioden perioden år årlig årlege årlige årleg engangs eingongs forventet forventa estimert \
     anslått samlet samla total totalt totale ca per pr kr mill mrd nok kroner million millioner dato date yearly \
     annual annually once one off estimated expected drift investering koster det costs it implementation delivery \
     follow up mål goal measure measures completion start har har";

/// Ends of words for those who can be responsible: `Ansvarlig kommunalsjef`, but not `Ansvarlig utleie`.
const WHO: [&str; 46] = [
    "enhet",
    "enheten",
    "enheter",
    "eining",
    "eininga",
    "einingar",
    "avdeling",
    "avdelingen",
    "avdelinga",
    "seksjon",
    "etat",
    "sektor",
    "sjef",
    "sjefen",
    "direktør",
    "leder",
    "leiar",
    "område",
    "tjeneste",
    "tjenesten",
    "teneste",
    "tenesta",
    "virksomhet",
    "verksemd",
    "instans",
    "instansar",
    "person",
    "part",
    "utvalg",
    "utval",
    "gruppe",
    "kontor",
    "rolle",
    "organ",
    "aktør",
    "forvaltning",
    "eier",
    "eigar",
    "koordinator",
    "unit",
    "department",
    "body",
    "party",
    "office",
    "officer",
    "agency",
];

/// Words of a sentence, which no unit's name and no deadline has.
const SENTENCE: &str = "skal må vil bør kan er har ligger ligg tar tek blir vert should must shall will can is are has have lies rests";

/// Words that say when.
const TIMES: &str = "løpende løpande fortløpende fortløpande kontinuerlig kontinuerleg snarest straks umiddelbart årlig årleg \
     årlige årlege ongoing continuous continuously immediately annually yearly planperioden perioden vår våren høst \
     høsten haust hausten sommer sommar vinter januar februar mars april mai juni juli august september oktober \
     november desember january february march may june july october december spring summer autumn winter årsskiftet \
     kvartal halvår";

/// Words of what is paid, where no figure says so.
const MONEY: &str = "ramme rammen ramma rammer budsjett budsjettet ingen none kr nok kroner mill mrd million millioner midler \
     midlar within budget";

fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

fn name(word: &str) -> Option<FieldKind> {
    let find =
        |table: &[(FieldKind, &str)]| table.iter().find(|(_, names)| has(names, word)).map(|(kind, _)| *kind);
    find(&NAMES).or_else(|| find(&FIGURES))
}

/// The fact that a label names: every word of it is known. `Ansvarlig utleie`, `Søknadsfrist` and `Ansvarsgruppe` are none.
pub(super) fn named(label: &str) -> Option<FieldKind> {
    const LONGEST: usize = 5;
    const LONGEST_PHRASE: usize = 10;
    let words = words(label);
    let quoted = label.contains(['«', '»', '"', '“', '”']);
    if quoted || words.is_empty() || words.len() > LONGEST_PHRASE {
        return None;
    }
    let phrase = facts::phrase(&words).filter(|kind| !matches!(kind, FieldKind::Start | FieldKind::End));
    let kind = phrase.or_else(|| {
        let kind = words.iter().find_map(|word| name(word))?;
        let whose = kind == FieldKind::Responsible;
        let known = |word: &String| {
            name(word).is_some() || has(BESIDE, word) || whose && WHO.iter().any(|end| word.ends_with(end))
        };
        (words.len() <= LONGEST && words.iter().all(known)).then_some(kind)
    })?;
    Some(facts::narrowed(kind, &words))
}

/// Can what stands after the label be what it names? Where it cannot, the words are a sentence: `Ansvar: Alle må bidra`, `Tid: Vi har
/// lite av den`.
pub(super) fn fits(kind: FieldKind, label: &str, said: &str) -> bool {
    const LONG: usize = 14;
    const FEW: usize = 4;
    let label = words(label);
    let words = words(said);
    let short = words.len() <= LONG;
    let sentence = words.iter().any(|word| has(SENTENCE, word));
    let figure = said.bytes().any(|b| b.is_ascii_digit());
    let any = |list: &str| words.iter().any(|word| has(list, word));
    let only = |names: &str| label.iter().any(|word| has(names, word));
    match kind {
        FieldKind::Responsible | FieldKind::Partners => {
            let modal = any("skal må vil bør kan should must shall will can");
            short
                && !modal
                && (!sentence || only("ansvarlig ansvarleg hovedansvarlig hovudansvarleg responsible"))
        }
        FieldKind::Deadline | FieldKind::Period | FieldKind::Start | FieldKind::End => {
            let firm = only("frist frister fristar tidsfrist deadline due");
            let told = figure || any(TIMES);
            short && (told && !sentence || firm && (figure || !sentence))
        }
        FieldKind::Cost | FieldKind::CostOnce | FieldKind::CostYearly => {
            let firm = only("kostnad kostnader kostnadar budsjett cost costs budget koster kostar");
            let paid = any(MONEY) || figure && words.len() <= FEW;
            short && (firm && (figure || !sentence) || paid && !sentence)
        }
        _ => true,
    }
}

/// Is a label one that begins a run of facts inside a text? `Status: …` and `Indikator: …` do not, unless another stands before them.
pub(super) fn opens(kind: FieldKind) -> bool {
    use FieldKind as Kind;
    matches!(
        kind,
        Kind::Responsible
            | Kind::Partners
            | Kind::Deadline
            | Kind::Period
            | Kind::End
            | Kind::Cost
            | Kind::CostOnce
            | Kind::CostYearly
            | Kind::Financing
    )
}
