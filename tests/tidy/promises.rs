//! What the texts promise a person, held against the tests that keep it: a text that sounds like a promise stands in
//! `promises.txt` with its test, or there with the reason why it promises nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::Tree;

/// How a text in bokmål sounds that promises something. Words that only tell what was done are left out, or every text would
/// sound like one.
const SOUNDS: &[&str] = &[
    r"vi sender|sender vi|sendes hit|sendes til \{|registrerer vi|ingen brev går",
    r"(du|dere|brukeren|part(en)?) får|får (du|dere|kvittering|se\b|ikke brev)",
    r"lagres? underveis|alt lagres|noe (blir lagret|lagres)|tar (også )?vare på|ta vare på det|ikke borte|ligger i denne nettleseren",
    r"slettes (av|tidligst|snart)|blir slettet|blir arkivert|av seg selv|automatisk|to ganger",
    r"når som helst|alltid|er trygt|ingen andre|ingen utenfor|ingen følger|bare (du|for|medlemmene)\b",
    r"slutter å virke|virker (i \w+ (timer|dager)|til|også|fra)|(to|sju|\d+) (timer|dager)|siste døgnet",
    r"låses|endres .*bare|gjelder til|står som før|er som før|blir stående|kan leses|kan svare på nytt",
    r"blir tatt imot|vi tar imot|tatt imot og merket|så prøver vi|vi prøver|vi leser alle|vi stryker|av oss selv",
    r"ser (en saksbehandler )?over (det|hvert)|holder vi|blir ikke vist|trenger (du )?ikke (å )?logge|ingen konto",
    r"blir (offentlig|synlig|merket|låst)|vises (uten navn|på den|nederst|med dato|bare)|(åpen|synlig) for alle",
    r"kontrollert|kommer (også|du tilbake)|får ikke brev|på forhånd|uten JavaScript",
];

/// Files beside the locales that speak to a person, with how a promise sounds there.
const SPEAKERS: &[(&str, &str)] = &[
    ("src/invitations/standard.rs", ""),
    ("src/demo/content/hearing.json", ""),
    ("src/demo/content/closed/hearing.json", ""),
    (
        "README.md",
        r"^- \*\*.*(Nothing|Everything|Everyone)|saved as you type|get a receipt|One person cannot",
    ),
];

/// One row of `promises.txt`.
struct Row<'a> {
    /// Keys, or a file and its words.
    texts: &'a str,
    what: &'a str,
    /// Or why there is none: it promises nothing.
    test: Option<&'a str>,
}

impl<'a> Row<'a> {
    fn keys(&self) -> impl Iterator<Item = &'a str> {
        let keys = if self.quote().is_some() { "" } else { self.texts };
        keys.split_whitespace()
    }

    fn quote(&self) -> Option<(&'a str, &'a str)> {
        self.texts.strip_suffix('»')?.split_once(" «")
    }
}

fn rows(tree: &Tree) -> Vec<Row<'_>> {
    let lines = tree.text("tests/tidy/promises.txt").lines().filter(|line| !line.starts_with('#'));
    let mut rows: Vec<Row<'_>> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        match rows.last_mut() {
            Some(row) if line.starts_with(' ') && row.what.is_empty() => row.what = line.trim(),
            Some(row) if line.starts_with(' ') => row.test = Some(line.trim()),
            _ => rows.push(Row { texts: line, what: "", test: None }),
        }
    }
    rows
}

/// Every promise has a text in each language and a test, and nothing sounds like a promise that is not known.
pub(crate) fn kept(tree: &Tree) -> Vec<String> {
    let languages = ["nb", "nn", "en"].map(|language| (language, messages(tree, language)));
    let mut broken = Vec::new();
    for row in rows(tree) {
        let told = |fault: String| format!("promises.txt, «{}»: {fault}", row.what);
        broken.extend(unproved(&row, tree).map(told));
        for (language, texts) in &languages {
            let missing = row.keys().filter(|key| !texts.contains_key(*key));
            broken.extend(missing.map(|key| told(format!("locales/{language} has no `{key}`"))));
        }
        let gone = row.quote().filter(|(file, words)| !tree.text(file).contains(words));
        broken.extend(gone.map(|(file, words)| told(format!("{file} no longer says «{words}»"))));
    }
    broken.extend(unknown(tree));
    broken.extend(unheard(tree));
    broken
}

/// What is wrong with a row's proof: its test is not there, or it has neither test nor reason.
fn unproved(row: &Row<'_>, tree: &Tree) -> Option<String> {
    match row.test {
        Some(test) => tested(tree, test).err(),
        None if row.what.starts_with("no promise: ") => None,
        None => Some("it has neither a test nor a reason".to_owned()),
    }
}

/// Texts that sound like a promise and stand nowhere.
fn unknown(tree: &Tree) -> Vec<String> {
    let rows = rows(tree);
    let known: BTreeSet<&str> = rows.iter().flat_map(Row::keys).collect();
    let loud = messages(tree, "nb").into_iter().filter(|(key, text)| !known.contains(&**key) && sounds(text));
    let mut broken: Vec<String> = loud
        .map(|(key, text)| {
            format!("`{key}` sounds like a promise and is not in tests/tidy/promises.txt:{text}")
        })
        .collect();
    for (file, own) in SPEAKERS {
        let is_loud =
            |text: &str| if own.is_empty() { sounds(text) } else { Regex::new(own).unwrap().is_match(text) };
        let quoted = |text: &str| {
            rows.iter().filter_map(Row::quote).any(|(at, words)| at == *file && text.contains(words))
        };
        let said = tree.text(file).replace("\\n", "\n").replace(". ", ".\n");
        let loud = said.lines().filter(|text| is_loud(text) && !quoted(text));
        broken.extend(
            loud.map(|text| format!("{file}: it sounds like a promise and is not in promises.txt: {text}")),
        );
    }
    broken
}

/// What stands as no promise, though nothing there sounds like one any more.
fn unheard(tree: &Tree) -> Vec<String> {
    let texts = messages(tree, "nb");
    let heard = |key: &str| texts.get(key).is_some_and(|text| sounds(text));
    let none = rows(tree).into_iter().filter(|row| row.test.is_none());
    let quiet =
        none.flat_map(|row| row.keys().map(str::to_owned).collect::<Vec<_>>()).filter(|key| !heard(key));
    quiet.map(|key| format!("`{key}` does not sound like a promise: take it out of promises.txt")).collect()
}

fn sounds(text: &str) -> bool {
    static LOUD: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(&format!("(?i)({})", SOUNDS.join("|"))).unwrap());
    LOUD.is_match(text)
}

/// `tests/accounts.rs::name`, or `tests/browser/demo.test.mjs::a title`: is it there?
fn tested(tree: &Tree, test: &str) -> Result<(), String> {
    let (file, name) = test.split_once("::").ok_or_else(|| format!("`{test}` names no test"))?;
    let code = tree.text(file);
    let there = if file.rsplit('.').next() == Some("rs") {
        tree.facts(file)
            .is_some_and(|facts| facts.functions.iter().any(|one| one.is_test && one.name == name))
    } else {
        code.contains(&format!("'{name}'")) || code.contains(&format!("`{name}`"))
    };
    if there { Ok(()) } else { Err(format!("{file} has no test `{name}`")) }
}

/// Each test of four words or more, and each file, that docs/security.md names is there: a guard that was renamed away guards nothing.
pub(crate) fn guarded(tree: &Tree) -> Vec<String> {
    let said = tree.text("docs/security.md");
    let test = Regex::new(r"`([a-z0-9]+(?:_[a-z0-9]+){3,})`").unwrap();
    let file = Regex::new(r"`([a-z0-9_/]+\.(?:rs|mjs|js|html|txt))`").unwrap();
    let tests: BTreeSet<&str> = tree
        .rust("")
        .flat_map(|(_, facts)| facts.functions.iter().filter(|one| one.is_test).map(|one| &*one.name))
        .collect();
    let rules = tree.text("tests/tidy.rs");
    let properties: Vec<&str> =
        tree.under("", ".rs").map(|(_, text)| text).filter(|text| text.contains("proptest! {")).collect();
    let is_there = |name: &str| {
        let property = format!("    fn {name}(");
        tests.contains(name)
            || rules.contains(&format!("    {name}: "))
            || properties.iter().any(|text| text.contains(&property))
    };
    let lost = test.captures_iter(said).map(|found| found.get(1).unwrap().as_str());
    let lost = lost.filter(|name| !is_there(name)).map(|name| format!("there is no test `{name}`"));
    let places = ["", "src/", "tests/", "templates/", "web/"];
    let gone = file.captures_iter(said).map(|found| found.get(1).unwrap().as_str());
    let gone = gone.filter(|file| !places.iter().any(|place| tree.has(&format!("{place}{file}"))));
    let gone = gone.map(|file| format!("there is no file `{file}`"));
    lost.chain(gone).map(|fault| format!("docs/security.md: {fault}")).collect()
}

#[test]
fn a_guard_that_is_not_there_is_told() {
    let tree = Tree::of(&[
        ("docs/security.md", "`web/gone.rs` `web/there.rs` `a_test_that_is_there` `a_test_that_is_gone`"),
        ("src/web/there.rs", "#[test]\nfn a_test_that_is_there() {}\nfn a_test_that_is_gone() {}"),
        ("tests/tidy.rs", ""),
    ]);
    let said = ["there is no test `a_test_that_is_gone`", "there is no file `web/gone.rs`"];
    assert_eq!(guarded(&tree), said.map(|fault| format!("docs/security.md: {fault}")));
}

/// A language's texts by key, each on one line.
fn messages(tree: &Tree, language: &str) -> BTreeMap<String, String> {
    let begin = Regex::new(r"^([a-z][\w-]*) =(.*)$").unwrap();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut current = String::new();
    for (_, source) in tree.under(&format!("locales/{language}/"), ".ftl") {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = begin.captures(line) {
                found[1].clone_into(&mut current);
            }
            let said =
                begin.captures(line).map_or_else(|| line.trim().to_owned(), |found| found[2].to_owned());
            let text = texts.entry(current.clone()).or_default();
            text.push(' ');
            text.push_str(said.trim());
        }
    }
    texts
}

#[test]
fn a_promise_without_a_test_is_seen() {
    let list = "# Answering.\n\nhearings-late-welcome\n    late is received\n    tests/a.rs::it_is_kept\n";
    let of = |nb: &str| {
        unknown(&Tree::of(&[("locales/nb/plans.ftl", nb), ("tests/tidy/promises.txt", list)])).len()
    };
    assert_eq!(of("plans-a = Vi sender kvittering.\nplans-b = Skriv navnet ditt."), 1);
    assert_eq!(of("plans-a = { $you ->\n    [one] Lenken virker i to timer.\n  }"), 1);
    assert_eq!(of("hearings-late-welcome = Svar etter fristen blir tatt imot."), 0, "it has a test");
    let letter = "\"Hei!\\n\\nVi sender en kvittering.\"";
    assert_eq!(unknown(&Tree::of(&[("src/demo/content/hearing.json", letter)])).len(), 1);
    let code = "#[tokio::test(flavor = \"multi_thread\")]\nasync fn it_is_kept() {}\nfn helper() {}\n";
    let row = |list: &str| kept(&Tree::of(&[("tests/a.rs", code), ("tests/tidy/promises.txt", list)])).len();
    assert_eq!(row("README.md «Nothing»\n    all\n    tests/a.rs::it_is_kept\n"), 1, "the words are gone");
    assert_eq!(row("a-key\n    it is kept\n    tests/a.rs::it_is_kept\n"), 3, "no language has it");
    assert_eq!(row("a-key\n    no promise: a heading\n"), 4, "and nothing sounds like one");
    let tree = Tree::of(&[("tests/a.rs", code), ("tests/browser/a.test.mjs", "test('it holds', skip)")]);
    for (test, there) in [
        ("tests/a.rs::it_is_kept", true),
        ("tests/a.rs::helper", false),
        ("tests/a.rs::it_is", false),
        ("tests/b.rs::it_is_kept", false),
        ("tests/browser/a.test.mjs::it holds", true),
        ("tests/browser/a.test.mjs::it", false),
    ] {
        assert_eq!(tested(&tree, test).is_ok(), there, "{test}");
    }
}
