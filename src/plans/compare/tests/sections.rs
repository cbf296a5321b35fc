//! What becomes of sections.

use super::*;

const HOUSING: &str = "Kommunen skal skaffe flere utleieboliger til unge som flytter hjemmefra for første gang. \
    Boligene skal ligge nær skole og buss. Husbanken gir lån til kjøp og bygging av slike boliger.";
const NEIGHBOURS: &str = "Naboer som klager på bråk om natten, skal få svar innen ti dager. \
    Hvert borettslag får en fast kontaktperson. Styrene møtes to ganger i året med bomiljøtjenesten.";
const MONEY: &str = "Seksten tiltak forutsetter nye midler i årsbudsjettet. Kommunestyret tar stilling til dem hver desember, \
    i konkurranse med andre formål. Investeringer lånefinansieres over tretti år.";
const REPORT: &str = "Hvert år innen første april legger ressursgruppen fram en statusrapport for hovedutvalget. \
    Rapporten publiseres på nettsiden samme dag som den sendes ut til rådene.";

#[test]
fn what_makes_room_for_another_is_renumbered_and_not_moved() {
    let old = format!(
        "## 1 Bolig\n\n{HOUSING}\n\n### 1.1 Mål\n\nGode boliger.\n\n## 2 Bomiljø\n\n{NEIGHBOURS}\n\n### 2.1 Mål\n\nGode naboer.\n"
    );
    let new = format!(
        "## 1 Økonomi\n\n{MONEY}\n\n### 1.1 Mål\n\nGod orden.\n\n## 2 Bolig\n\n{HOUSING}\n\n### 2.1 Mål\n\nGode boliger.\n\n\
         ## 3 Bomiljø\n\n{NEIGHBOURS}\n\n### 3.1 Mål\n\nGode naboer.\n"
    );
    assert_eq!(
        of_sections(&old, &new),
        [
            "->1 new",
            "->1.1 new",
            "1>2 renumbered",
            "1.1>2.1 renumbered",
            "2>3 renumbered",
            "2.1>3.1 renumbered"
        ]
    );
    assert_eq!(
        of_sections(&new, &old),
        [
            "1>- removed",
            "1.1>- removed",
            "2>1 renumbered",
            "2.1>1.1 renumbered",
            "3>2 renumbered",
            "3.1>2.1 renumbered"
        ]
    );
}

#[test]
fn the_fewest_are_moved_and_what_stands_under_them_goes_along() {
    let chapter = |number: u8, heading: &str, text: &str| {
        format!("## {number} {heading}\n\n{text}\n\n### {number}.1 Mål\n\nMål for {heading}.\n\n")
    };
    let old = [
        chapter(1, "Bolig", HOUSING),
        chapter(2, "Bomiljø", NEIGHBOURS),
        chapter(3, "Økonomi", MONEY),
        chapter(4, "Rapport", REPORT),
    ];
    let new = [
        chapter(1, "Rapport", REPORT),
        chapter(2, "Bolig", HOUSING),
        chapter(3, "Bomiljø", NEIGHBOURS),
        chapter(4, "Økonomi", MONEY),
    ];
    assert_eq!(
        of_sections(&old.concat(), &new.concat()),
        [
            "4>1 moved renumbered",
            "4.1>1.1 renumbered",
            "1>2 renumbered",
            "1.1>2.1 renumbered",
            "2>3 renumbered",
            "2.1>3.1 renumbered",
            "3>4 renumbered",
            "3.1>4.1 renumbered",
        ]
    );
}

#[test]
fn several_words_may_hold_of_one() {
    let old =
        format!("## 1 Bolig\n\n{MONEY}\n\n### 1.1 Naboer\n\n{NEIGHBOURS}\n\n## 2 Rapport\n\n{REPORT}\n");
    let changed = NEIGHBOURS.replace("ti dager", "fem dager");
    let new =
        format!("## 1 Bolig\n\n{MONEY}\n\n## 2 Rapport\n\n{REPORT}\n\n### 2.1 Trygge nabolag\n\n{changed}\n");
    assert_eq!(of_sections(&old, &new), ["1.1>2.1 moved renumbered retitled changed"]);
}

#[test]
fn layout_and_what_stands_under_a_section_are_no_change() {
    let old = format!("## Bolig\n\n{HOUSING}\n\n### Naboer\n\n{NEIGHBOURS}\n");
    let new = format!(
        "## BOLIG\n\n{}\n\n### Naboer\n\n{} Styrene får støtte.\n",
        HOUSING.replace(". ", ".\n\n- ").replace("unge", "**unge**"),
        NEIGHBOURS
    );
    assert_eq!(of_sections(&old, &new), ["Naboer>Naboer changed"]);
}

#[test]
fn an_area_that_is_called_otherwise_is_known_by_what_stands_under_it() {
    let old = format!(
        "## 2 Innsatsområder\n\n### 2.1 Gode bomiljø\n\n#### 2.1.1 Bakgrunn\n\n{NEIGHBOURS}\n\n#### 2.1.2 Mål\n\nFred.\n\n\
         ### 2.2 Bolig for unge\n\n#### 2.2.1 Bakgrunn\n\n{HOUSING}\n\n#### 2.2.2 Mål\n\nTak.\n"
    );
    let new = format!(
        "## 2 Innsatsområder\n\n### 2.1 Sunn økonomi\n\n#### 2.1.1 Bakgrunn\n\n{MONEY}\n\n#### 2.1.2 Mål\n\nBalanse.\n\n\
         ### 2.2 Trygge nabolag\n\n#### 2.2.1 Bakgrunn\n\n{NEIGHBOURS}\n\n#### 2.2.2 Mål\n\nFred og ro.\n\n\
         ### 2.3 Bolig for unge\n\n#### 2.3.1 Bakgrunn\n\n{HOUSING}\n\n#### 2.3.2 Mål\n\nTak.\n"
    );
    assert_eq!(
        of_sections(&old, &new),
        [
            "->2.1 new",
            "->2.1.1 new",
            "->2.1.2 new",
            "2.1>2.2 renumbered retitled",
            "2.1.1>2.2.1 renumbered",
            "2.1.2>2.2.2 renumbered changed",
            "2.2>2.3 renumbered",
            "2.2.1>2.3.1 renumbered",
            "2.2.2>2.3.2 renumbered",
        ]
    );
}

#[test]
fn what_was_shared_out_is_split_and_back_again_merged() {
    let old = format!("## 1 Bolig og bomiljø\n\n{HOUSING}\n\n{NEIGHBOURS}\n\n## 2 Økonomi\n\n{MONEY}\n");
    let new = format!("## 1 Bolig\n\n{HOUSING}\n\n## 2 Bomiljø\n\n{NEIGHBOURS}\n\n## 3 Økonomi\n\n{MONEY}\n");
    assert_eq!(
        of_sections(&old, &new),
        ["1>1 retitled split", "1>2 renumbered retitled split", "2>3 renumbered"]
    );
    assert_eq!(
        of_sections(&new, &old),
        ["1>1 retitled merged", "2>1 renumbered retitled merged", "3>2 renumbered"]
    );
    // A word more in one half.
    let more = new.replace("ti dager", "ti virkedager");
    assert_eq!(
        of_sections(&old, &more),
        ["1>1 retitled split", "1>2 renumbered retitled changed split", "2>3 renumbered"]
    );
}

#[test]
fn a_copy_is_new_and_splits_nothing() {
    let old = format!("## 1 Bolig\n\n{HOUSING}\n\n## 2 Økonomi\n\n{MONEY}\n");
    let new = format!("{old}\n\n## 3 Vedlegg om kjøp\n\n{HOUSING}\n");
    assert_eq!(of_sections(&old, &new), ["->3 new"]);
}

#[test]
fn labels_are_what_headings_show_and_the_same_ones_tell_what_they_stand_under() {
    let old = "## Innsatsområde 1: Bolig\n\n### Mål A1: Flere boliger\n\nTi i året.\n\n### Tiltak\n\nBygge hus.\n\n\
               ## Innsatsområde 2: Bomiljø\n\n### Mål B1: Færre klager\n\nHalvparten.\n\n### Tiltak\n\nSvare folk.\n";
    let new = "## Innsatsområde 1: Bomiljø\n\n### Mål A1: Færre klager\n\nHalvparten.\n\n### Tiltak\n\nSvare folk.\n\n\
               ## Innsatsområde 2: Bolig\n\n### Mål B1: Flere boliger\n\nTi i året.\n\n### Tiltak\n\nBygge hus.\n";
    assert_eq!(
        of_sections(old, new),
        [
            "Innsatsområde 2>Innsatsområde 1 moved renumbered",
            "Mål B1>Mål A1 renumbered",
            "Innsatsområde 1>Innsatsområde 2 renumbered",
            "Mål A1>Mål B1 renumbered",
        ]
    );
    let all = printed(old, new).sections;
    let names: Vec<_> = all.iter().filter(|one| one.title == "Tiltak").map(section).collect();
    assert_eq!(
        names,
        [
            "Innsatsområde 2 / Tiltak>Innsatsområde 1 / Tiltak same",
            "Innsatsområde 1 / Tiltak>Innsatsområde 2 / Tiltak same",
        ]
    );
}

#[test]
fn how_sure_it_is_goes_along() {
    let (old, new) = (
        plan(&format!("## 1 Bolig\n\n{HOUSING}\n\n## 2 Naboer\n\n{NEIGHBOURS}\n\n## 3 Økonomien\n")),
        plan(&format!(
            "## 1 Bolig\n\n{HOUSING}\n\n## 2 Nabolag\n\n{NEIGHBOURS} Mer.\n\n## 3 Økonomi\n\n## 4 Nytt\n"
        )),
    );
    let sure: Vec<Option<Sure>> = compare(&old, &new).sections.iter().map(|pair| pair.sure).collect();
    assert_eq!(sure, [Some(Sure::Exact), Some(Sure::Likely), Some(Sure::Doubtful), None]);
}
