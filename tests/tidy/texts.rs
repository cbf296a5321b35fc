//! The texts a person sees: the same in every language, none missing, none left over.

use crate::{MACHINERY, SLICES, Tree, paths::Facts};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// The first is the source; the others follow it.
const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// A message's file and what it mentions: variables as `$name`, other messages and terms by their keys.
struct Message {
    file: String,
    mentions: BTreeSet<String>,
}

/// Every language has every key, with the same variables, and each key stands once, in the file of its slice.
pub(crate) fn languages(tree: &Tree) -> Vec<String> {
    let mut broken = Vec::new();
    let [source, others @ ..] = LANGUAGES.map(|language| (language, messages(tree, language, &mut broken)));
    let (first, source) = source;
    for (language, texts) in &others {
        for (key, message) in &source {
            match texts.get(key) {
                None => broken.push(format!("locales/{language}: `{key}` of {} is missing", message.file)),
                Some(other) if variables(other) != variables(message) => broken.push(format!(
                    "{}: `{key}` takes {:?}, in {first} {:?}",
                    other.file,
                    variables(other),
                    variables(message)
                )),
                Some(_) => {}
            }
        }
        for (key, message) in texts.iter().filter(|(key, _)| !source.contains_key(*key)) {
            broken.push(format!("{}: `{key}` is not in {first}", message.file));
        }
    }
    broken
}

/// Every key that is asked for exists, and every key that exists is asked for.
pub(crate) fn asked(tree: &Tree) -> Vec<String> {
    let texts = messages(tree, LANGUAGES[0], &mut Vec::new());
    let mut asked = Asked::default();
    for (file, source) in tree.under("templates/", ".html").chain(tree.under("templates/", ".txt")) {
        asked.template(file, source);
    }
    // What reads and writes files shows no texts: names such as `text-box` there are those of the formats.
    for (file, facts) in tree.rust("src/").filter(|(file, _)| !file.starts_with("src/documents/")) {
        asked.rust(file, facts, &texts);
    }
    let missing = asked.whole.iter().filter(|(key, _)| !texts.contains_key(*key));
    let mut broken: Vec<_> =
        missing.map(|(key, at)| format!("{at}: the text `{key}` does not exist")).collect();
    let mentioned: BTreeSet<_> = texts.values().flat_map(|message| &message.mentions).collect();
    let wanted = |key: &String| {
        asked.whole.contains_key(key)
            || mentioned.contains(key)
            || asked.begins.iter().any(|begin| key.starts_with(begin))
    };
    let idle = texts.iter().filter(|(key, _)| !wanted(key));
    broken.extend(idle.map(|(key, message)| format!("{}: nothing shows `{key}`", message.file)));
    broken
}

/// Words that a language does not use here, and what it says instead.
const FOREIGN: &[(&str, &str, &str)] = &[
    ("nn", r"ho|henne|hennar|han|honom", "a thing is «den», or its name again"),
    (
        "nn",
        r"ikke|hva|hvem|hvordan|hvorfor|noen|noe|jeg|dere|fra|være|bare|gjøre|flere|sammen|siden",
        "this is bokmål",
    ),
    (
        "nn",
        r"\w+ingene|\w+elsene|svarene|innspillene|gjev|byrjar|korkje|påbyrja",
        "the texts use another form",
    ),
    ("nb", r"ikkje|ein|eit|frå|vere|berre|gjere|høyring\w*", "this is nynorsk"),
    ("nb", r"De|Dem|Deres", "the reader is «du»"),
    ("en", r"hearings?|digests?|email", "a consultation, a summary, e-mail"),
];

/// Each language keeps to its own words.
pub(crate) fn worded(tree: &Tree) -> Vec<String> {
    // What is no text: keys, variables, cases, remarks, names with hyphens, and the placeholder of letters.
    let code = Regex::new(r"^[a-z][\w-]*\s*=|\$\w+|\[[\w-]+\]|«lenke»|^#.*|-?[a-z]+(-[a-z_]+)+").unwrap();
    let mut broken = Vec::new();
    for (language, words, instead) in FOREIGN {
        let word = foreign(words);
        for (file, source) in tree.under(&format!("locales/{language}/"), ".ftl") {
            let lines = (1..).zip(source.lines().map(|line| code.replace_all(line, " ")));
            let found =
                lines.filter_map(|(at, line)| word.captures(&line).map(|found| (at, found[1].to_owned())));
            broken.extend(found.map(|(at, word)| format!("{file}:{at}: «{word}»: {instead}")));
        }
    }
    broken
}

/// Words in any case; those with a capital where no sentence begins («De» is also «they»).
fn foreign(words: &str) -> Regex {
    let capital = words.starts_with(char::is_uppercase);
    let before = if capital { r"[a-zæøå,»]\s" } else { r"(?i)\b" };
    Regex::new(&format!(r"{before}({words})\b")).unwrap()
}

/// Keys as templates and Rust ask for them: whole, or as the beginning to which a value is added.
#[derive(Default)]
struct Asked {
    whole: BTreeMap<String, String>,
    begins: BTreeSet<String>,
}

impl Asked {
    /// Any string in `{{ }}` or `{% %}` that has the form of a key; `t('a-' ~ b)` asks for all that begin so.
    fn template(&mut self, file: &str, source: &str) {
        let code = Regex::new(r"(?s)\{\{.*?\}\}|\{%.*?%\}").unwrap();
        let call = Regex::new(r#"\bt\(\s*['"]([a-z0-9_-]+)['"]\s*([~,)]?)"#).unwrap();
        let string = Regex::new(r#"['"]([a-z0-9_-]+)['"]"#).unwrap();
        for part in code.find_iter(source).map(|found| found.as_str()) {
            for found in call.captures_iter(part) {
                self.put(file, &found[1], &found[2] == "~");
            }
            let literals = string.captures_iter(part).map(|found| found[1].to_owned());
            for key in literals.filter(|key| is_key(key)) {
                self.put(file, &key, key.ends_with('-'));
            }
        }
    }

    fn put(&mut self, at: &str, key: &str, is_begin: bool) {
        if is_begin {
            self.begins.insert(key.to_owned());
        } else {
            self.whole.insert(key.to_owned(), at.to_owned());
        }
    }

    /// String literals in the form of a key; one that goes on with `{` or ends in `-` is a beginning.
    fn rust(&mut self, file: &str, facts: &Facts, texts: &BTreeMap<String, Message>) {
        for said in &facts.texts {
            let text = said.text.as_str();
            let begin = text.split('{').next().unwrap_or(text);
            let at = format!("{file}:{}", said.line);
            if texts.contains_key(text) {
                self.whole.insert(text.to_owned(), at);
            } else if is_key(begin) && begin.ends_with('-') {
                self.begins.insert(begin.to_owned());
            } else if is_key(text) {
                self.whole.insert(text.to_owned(), at);
            }
        }
    }
}

/// `plans-import-title`: a part's name, a hyphen, and small words with hyphens.
fn is_key(text: &str) -> bool {
    let Some((part, rest)) = text.split_once('-') else {
        return false;
    };
    let small = rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'));
    small && has_texts(part) && (rest.is_empty() || !rest.starts_with('-'))
}

/// `locales/nb/responses.ftl` and `locales/nb/responses/work.ftl` are both of `responses`.
pub(crate) fn part_of_texts(file: &str) -> &str {
    file.split('/').nth(2).unwrap_or(file).trim_end_matches(".ftl")
}

fn has_texts(part: &str) -> bool {
    SLICES.contains(&part) || MACHINERY.contains(&part)
}

fn variables(message: &Message) -> Vec<&str> {
    message.mentions.iter().filter(|name| name.starts_with('$')).map(String::as_str).collect()
}

/// Reads a language's files. Two messages of one key, or a key in another slice's file, are told in `broken`.
fn messages(tree: &Tree, language: &str, broken: &mut Vec<String>) -> BTreeMap<String, Message> {
    let begin = Regex::new(r"^(-?[a-zA-Z][\w-]*)\s*=").unwrap();
    let mention = Regex::new(r"\{\s*(-?[a-zA-Z][\w-]*)|(\$[a-zA-Z][\w-]*)").unwrap();
    let mut out: BTreeMap<String, Message> = BTreeMap::new();
    for (file, source) in tree.under(&format!("locales/{language}/"), ".ftl") {
        let mut current = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = begin.captures(line) {
                found[1].clone_into(&mut current);
                broken.extend(misplaced(file, &current, out.contains_key(&current)));
                let mentions = BTreeSet::new();
                out.insert(current.clone(), Message { file: file.to_owned(), mentions });
            } else if !line.starts_with([' ', '\t', '}']) && !line.is_empty() {
                broken.push(format!("{file}: cannot read `{line}`"));
            }
            let mentioned = mention.captures_iter(line).filter_map(|found| found.get(1).or(found.get(2)));
            if let Some(message) = out.get_mut(&current) {
                message.mentions.extend(mentioned.map(|found| found.as_str().to_owned()));
            }
        }
    }
    out
}

fn misplaced(file: &str, key: &str, is_second: bool) -> Option<String> {
    let stem = part_of_texts(file);
    if is_second {
        return Some(format!("{file}: `{key}` stands twice"));
    }
    let own = key.trim_start_matches('-').starts_with(&format!("{stem}-"));
    (!own).then(|| format!("{file}: `{key}` does not begin with `{stem}-`"))
}

#[test]
fn a_language_that_differs_is_seen() {
    let of = |nb: &str, nn: &str| {
        languages(&Tree::of(&[
            ("locales/nb/plans.ftl", nb),
            ("locales/nn/plans.ftl", nn),
            ("locales/en/plans.ftl", nb),
        ]))
    };
    let whole = "# Said\nplans-a = En { $count ->\n    [one] plan\n   *[other] planer\n}\nplans-b = To\n";
    assert!(of(whole, whole).is_empty());
    assert_eq!(of(whole, "plans-a = Ein { $count }\n").len(), 1);
    assert_eq!(of("plans-b = To", whole).len(), 1);
    assert_eq!(of(whole, "plans-a = Ein { $number }\nplans-b = To\n").len(), 1);
    assert_eq!(of("hearings-a = En", "hearings-a = En").len(), 3);
    let of_folder = |key: &str| languages(&Tree::of(&[("locales/nb/plans/more.ftl", key)])).len();
    assert_eq!(of_folder("plans-a = En") + 1, of_folder("more-a = En"), "its part's name begins every key");
    assert_eq!(of("plans-b = To\nplans-b = To", "plans-b = To").len(), 2);
    assert_eq!(of("plans-b = To", "plans-b = To\nplans-b").len(), 1);
}

#[test]
fn a_word_of_another_language_is_seen() {
    let of = |file: &str, text: &str| worded(&Tree::of(&[(file, text)])).len();
    assert_eq!(
        of("locales/nn/plans.ftl", "plans-a = Fila er stor. Del ho opp.\n# ho\nplans-han = Den er stor.\n"),
        1
    );
    assert_eq!(
        of("locales/nn/plans.ftl", "plans-a = { $noen ->\n   *[noe] Vurderingene er ikke her.\n }"),
        2
    );
    assert_eq!(of("locales/nb/plans.ftl", "plans-a = De får ikke brev. Kan De svare?\n"), 1);
    assert_eq!(of("locales/en/hearings.ftl", "hearings-a = Respond to the hearing, { $hearing }.\n"), 1);
}

#[test]
fn a_missing_and_an_idle_text_are_seen() {
    let of = |template: &str, rust: &str| {
        let texts = "plans-a = { plans-c }\nplans-state-open = B\nplans-c = C\n";
        asked(&Tree::of(&[
            ("locales/nb/plans.ftl", texts),
            ("templates/plans/a.html", template),
            ("src/plans/web.rs", rust),
        ]))
    };
    assert!(of("{{ t('plans-a', n=1) }}{{ t('plans-state-' ~ state) }}", "").is_empty());
    assert!(of("", r#"fn a() { text("plans-a"); format!("plans-state-{state}") }"#).is_empty());
    assert_eq!(of("{{ t('plans-a') }}", "").len(), 1);
    assert_eq!(of("{{ t('plans-a') }}{{ t('plans-z') }}{{ t('plans-state-open') }}", "").len(), 1);
    assert_eq!(of("{{ t('plans-a') }}", r#"const A: [&str; 2] = ["plans-state-open", "plans-z"];"#).len(), 1);
    assert!(
        of(
            "{{ t('plans-a') if x else t('plans-state-open') }} plans-z",
            r#"const A: &str = "plans/z-a"; // "plans-y""#
        )
        .is_empty()
    );
}
