//! The words of amendments, in both languages, and what they say is done.

/// What a head says is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Change,
    Strike,
    Insert,
    NewItem,
    NewSection,
    /// All of the text.
    Whole,
}

pub(super) const PAGE: &[&str] = &["side", "s", "sidene", "sidetall", "sidetal"];
pub(super) const SECTION: &[&str] = &[
    "kap",
    "kapittel",
    "kapitel",
    "underkapittel",
    "delkapittel",
    "del",
    "plandel",
    "avsnitt",
    "underpunkt",
];
pub(super) const ITEM: &[&str] = &[
    "pkt",
    "punkt",
    "kulepunkt",
    "strekpunkt",
    "prikkpunkt",
    "tiltak",
    "mål",
    "delmål",
    "nr",
    "nummer",
    "bokstav",
    "punktet",
    "tiltaket",
    "målet",
    "delmålet",
];
pub(super) const NEW: &[&str] = &["nytt", "ny", "nye"];
pub(super) const NEW_ITEM: &[&str] =
    &["pkt", "punkt", "kulepunkt", "strekpunkt", "prikkpunkt", "tiltak", "mål", "delmål"];
pub(super) const NEW_SECTION: &[&str] = &["kapittel", "kap", "underkapittel", "delkapittel", "plandel"];
pub(super) const NEW_TEXT: &[&str] = &["tekst", "ordlyd", "ordlyden", "innhold", "innhald", "teksten"];
pub(super) const ORDINAL: &[(&str, &str)] = &[
    ("første", "1"),
    ("fyrste", "1"),
    ("andre", "2"),
    ("annet", "2"),
    ("tredje", "3"),
    ("fjerde", "4"),
    ("femte", "5"),
    ("sjette", "6"),
    ("sjuende", "7"),
    ("åttende", "8"),
    ("åttande", "8"),
    ("niende", "9"),
    ("niande", "9"),
];
pub(super) const CHANGE: &[&str] = &[
    "endres",
    "endrast",
    "endret",
    "endra",
    "endre",
    "erstattes",
    "erstattast",
    "erstattet",
    "erstatta",
    "erstatt",
    "omformuleres",
    "omformulerast",
    "omformulert",
    "formuleres",
    "formulerast",
    "lyde",
    "lyda",
    "lyder",
    "lyd",
];
pub(super) const STRIKE: &[&str] = &[
    "strykes", "strykast", "stryk", "stryke", "strøket", "stroke", "strokne", "strøkne", "utgår", "slettes",
    "slettast", "slettet", "sletta", "slett", "fjernes", "fjernast", "fjernet", "fjerna", "fjern",
];
pub(super) const INSERT: &[&str] = &["tilføyes", "tilføyast", "tilføyd", "innsettes", "kommer", "kjem"];
/// Two words that are one: what they do.
pub(super) const PAIRS: &[(&str, &str, Act)] = &[
    ("byttes", "ut", Act::Change),
    ("byttast", "ut", Act::Change),
    ("byttet", "ut", Act::Change),
    ("bytta", "ut", Act::Change),
    ("bytt", "ut", Act::Change),
    ("skiftes", "ut", Act::Change),
    ("skiftast", "ut", Act::Change),
    ("tas", "ut", Act::Strike),
    ("takast", "ut", Act::Strike),
    ("tatt", "ut", Act::Strike),
    ("teke", "ut", Act::Strike),
    ("teken", "ut", Act::Strike),
    ("går", "ut", Act::Strike),
    ("gå", "ut", Act::Strike),
    ("settes", "inn", Act::Insert),
    ("setjast", "inn", Act::Insert),
    ("satt", "inn", Act::Insert),
    ("sett", "inn", Act::Insert),
    ("tas", "inn", Act::Insert),
    ("takast", "inn", Act::Insert),
    ("teke", "inn", Act::Insert),
    ("føyes", "til", Act::Insert),
    ("føyast", "til", Act::Insert),
    ("legges", "til", Act::Insert),
    ("leggast", "til", Act::Insert),
    ("lagt", "til", Act::Insert),
];
pub(super) const WHOLE: &[&[&str]] = &[
    &["i", "sin", "helhet"],
    &["i", "sin", "heilskap"],
    &["i", "si", "heilheit"],
    &["i", "sin", "heilheit"],
    &["i", "heilskap"],
    &["hele"],
    &["heile"],
];
/// Words between the others that change nothing.
pub(super) const BETWEEN: &[&str] = &[
    "i",
    "på",
    "under",
    "av",
    "og",
    "det",
    "den",
    "skal",
    "som",
    "følger",
    "følgjer",
    "fylgjer",
    "dette",
    "følgende",
    "følgjande",
    "fylgjande",
    "slik",
    "slikt",
    "blir",
    "vert",
    "bli",
    "verta",
    "verte",
    "til",
    "med",
    "fra",
    "frå",
    "planen",
    "plana",
    "handlingsplanen",
    "handlingsplana",
    "utkastet",
    "høringsutkastet",
    "høyringsutkastet",
    "kapittelet",
    "kapitlet",
    "plandelen",
    "punktet",
    "tiltaket",
    "målet",
    "teksten",
    "tekst",
    "forslag",
    "framlegg",
    "endringsforslag",
    "endringsframlegg",
    "tilleggsforslag",
    "tilleggsframlegg",
    "ordlyd",
    "får",
    "her",
];
/// Words that begin an amendment, and plain sentences too.
pub(super) const PERHAPS: &[&str] =
    &["i", "på", "under", "etter", "hele", "heile", "teksten", "stryk", "slett", "endre", "erstatt"];
