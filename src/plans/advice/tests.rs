//! The shipped rules, on plans written for this test.

use proptest::prelude::*;

use super::*;
use crate::config::Config;
use crate::plans::SectionKind;
use crate::plans::items::{Choices, Written};

fn shipped() -> Rules {
    rules("")
}

fn rules(file: &str) -> Rules {
    Rules::of(&Config::from_parts("", file, []).unwrap().advice)
}

/// What the rules say of the measures and goals of a section: `rule(words) rule`, a line for each.
fn said(rules: &Rules, kind: SectionKind, heading: &str, body: &str) -> Vec<String> {
    let choices = Choices::default();
    let section = Written { kind, heading, body, choices: &choices };
    let one = |subject: &Subject| {
        let remark = |remark: &Remark<'_>| {
            let words: Vec<&str> =
                remark.words.iter().map(|at| subject.text.get(at.clone()).unwrap()).collect();
            if words.is_empty() {
                remark.rule.to_owned()
            } else {
                format!("{}({})", remark.rule, words.join(", "))
            }
        };
        rules.remarks(subject).iter().map(remark).collect::<Vec<_>>().join(" ")
    };
    subjects(&section).iter().map(one).collect()
}

fn measure(text: &str) -> String {
    let body = format!(
        "| Tiltak | Ansvarlig | Frist | Kostnad | Indikator |\n|---|---|---|---|---|\n| {text} | Skole | 2028 | 2 mill. kr | Fravær |"
    );
    said(&shipped(), SectionKind::Measure, "Tiltak", &body).remove(0)
}

#[test]
fn what_is_lacking_is_told() {
    let body = "| Nr | Tiltak | Ansvarlig | Frist | Finansiering | Hvordan vet vi at det er gjort |\n|---|---|---|---|---|---|\n\
        | 1 | Skolen samarbeider med hjemmene | | | – | |\n\
        | 2 | Skolen samarbeider med hjemmene | Oppvekst | 2028 | Innenfor ramme | Alle klasser har møtt foreldrene |\n\
        | 3 | Åpne en kveldsskole innen 2028 for 2 mill. kr | Oppvekst | | | |";
    assert_eq!(
        said(&shipped(), SectionKind::Text, "Skole", body),
        ["responsible deadline cost seen_done", "", ""]
    );
    let nynorsk = "Tiltak:\n\n- Skulen møter heimane (Ansvarleg: Oppvekst. Periode: 2027–2029. \
        Årleg kostnad: 1 mill. kr. Indikator: Møte)\n\
        - Skulen møter heimane kvar månad (Ansvarleg: Oppvekst)";
    assert_eq!(said(&shipped(), SectionKind::FocusArea, "Skule", nynorsk), ["", "cost seen_done"]);
}

#[test]
fn vague_words_are_marked_where_nothing_can_be_counted_after_them() {
    for (text, marked) in [
        ("Styrke samarbeidet mellom skole og hjem", "vague(Styrke)"),
        ("Samarbeidet styrkes, og det vurderes en ny leder", "vague(styrkes, vurderes)"),
        ("Legge godt til rette for lek", "vague(Legge godt til rette for)"),
        ("Bidra til at flere leser", "vague(Bidra til)"),
        ("Skulen skal arbeide for meir lesing", "vague(arbeide for)"),
        ("Leggje til rette for leik og vurdere nye bøker", "vague(Leggje til rette for, vurdere)"),
        ("Vidareutvikle lesekroken", "vague(Vidareutvikle)"),
        ("Strengthen reading and facilitate play", "vague(Strengthen, facilitate)"),
        ("Styrke skolen etter § 14 i perioden 2027–2031, se kapittel 3", "vague(Styrke)"),
        ("Åpne 3 klasser. Styrke lesingen.", "vague(Styrke)"),
        ("Styrke lesingen med 20 timer i uken", ""),
        ("Styrke helsesøstertjenesten med to årsverk", ""),
        ("Styrkje skulen med ti stillingar", ""),
        ("Bidra til å halvere fraværet", ""),
        ("Tilby styrketrening og vurderingsmøter på skolen", ""),
        ("Strengthen reading to help pupils", "vague(Strengthen)"),
        ("Styrke innsatsen, jf. mill. kr i budsjettet, med ca. 5 timer", ""),
    ] {
        assert_eq!(measure(text), marked, "{text}");
    }
}

#[test]
fn what_is_done_today_is_no_measure() {
    for (text, marked) in [
        ("Videreføre leksehjelpen", "today(Videreføre)"),
        ("Skulen held fram med leksehjelp", "today(held fram med)"),
        ("Continue the homework club", "today(Continue)"),
        ("Fortsette leksehjelpen og utvide den til 4 skoler", ""),
        ("Holde foredrag", ""),
    ] {
        assert_eq!(measure(text), marked, "{text}");
    }
}

#[test]
fn a_goal_has_something_to_look_at_and_says_how_much() {
    for (goal, wanted) in [
        ("Barn trives på skolen", "indicator target"),
        ("Høyst 5 prosent av elevene er mye borte", ""),
        ("Trivsel (Indikator: Elevundersøkelsen)", "target"),
        ("Trivsel (Indikator: Elevundersøkelsen. Måltall: 4,5)", ""),
        ("Ungane er trygge. Det er ikkje målbart, fordi tryggleik er ei kjensle.", ""),
        ("Barna er trygge. Trygghet kan ikke måles direkte, ettersom det er en følelse.", ""),
        ("Pupils feel safe. This is not measurable, because it is a feeling.", ""),
        ("Barna er trygge. Det er ikke målbart.", "indicator target"),
        ("Alle barn har en venn", "indicator"),
    ] {
        let body = format!("1. {goal}");
        assert_eq!(said(&shipped(), SectionKind::Goal, "Mål", &body), [wanted], "{goal}");
    }
}

#[test]
fn a_section_may_be_a_measure_itself() {
    let body = "Vi vil styrke lesingen.\n\nAnsvarlig: Skole. Frist: 2028\n\n- Kostnad: 1 mill. kr";
    assert_eq!(said(&shipped(), SectionKind::Measure, "Lesekroken", body), ["vague(styrke) seen_done"]);
    for (kind, heading) in
        [(SectionKind::Measure, "Tiltak"), (SectionKind::Text, "Lesekroken"), (SectionKind::Goal, "Våre mål")]
    {
        assert!(said(&shipped(), kind, heading, "Om lesing.").is_empty(), "{heading}");
    }
}

#[test]
fn goals_and_measures_are_told_apart_by_label_head_and_section() {
    let body = "Mål:\n\n- Barn leser\n\nTiltak:\n\n- Bygge bibliotek";
    let all = said(&shipped(), SectionKind::FocusArea, "Lesing", body);
    assert_eq!(all, ["indicator target", "responsible deadline cost"]);
    let table = "| Delmål | Ansvarlig |\n|---|---|\n| Barna leser mer | Skole |";
    assert_eq!(said(&shipped(), SectionKind::Text, "Lesing", table), ["indicator target"]);
}

#[test]
fn a_municipality_changes_the_rules() {
    let off = rules("[advice.seen_done]\noff = true\n[advice.vague]\nwords = [\"magisk|magiske\"]");
    let body = "| Tiltak | Ansvarlig | Frist | Kostnad |\n|---|---|---|---|\n| Styrke magiske krefter | NAV | 2028 | 1 mill. kr |";
    assert_eq!(said(&off, SectionKind::Measure, "Tiltak", body), ["vague(magiske)"]);
    let own = "[advice.climate]\nabout = [\"measure\"]\nwords = [\"bil\"]";
    let named = |texts: &str| Config::from_parts("", &format!("{own}\n{texts}"), []);
    assert!(named("").unwrap_err().to_string().contains("climate"));
    let texts = "name = { nb = \"a\", nn = \"b\", en = \"c\" }\nwhy = { nb = \"a\", nn = \"b\", en = \"c\" }";
    let rules = Rules::of(&named(texts).unwrap().advice);
    assert_eq!(rules.all().last().unwrap().key, "climate");
    for broken in
        ["[advice.vague]\nlacks = [\"cost\"]", "[advice.cost]\nlacks = []", "[advice.cost]\nabout = []"]
    {
        assert!(Config::from_parts("", broken, []).is_err(), "{broken}");
    }
    assert_eq!(shipped().all().len(), SHIPPED.len());
}

proptest! {
    #[test]
    fn what_is_marked_is_whole_words_of_the_text(text in "(styrke|Vurdere|ø|12|bidra til|\\PC{0,6}|[ .,\n§]){0,12}") {
        let subject = Subject { kind: ItemKind::Measure, number: String::new(), text, fields: Vec::new() };
        for remark in shipped().remarks(&subject) {
            for at in remark.words {
                let (before, after) = (subject.text.get(..at.start).unwrap(), subject.text.get(at.end..).unwrap());
                prop_assert!(!before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric));
            }
        }
    }
}
