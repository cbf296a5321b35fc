//! What a template may not say: inline script or style, which the content security policy forbids, and values of a form that
//! may be missing, which the strict engine refuses only when such a form is shown.

use crate::Tree;
use regex::Regex;

/// Letters are read by mail programs, which know nothing but inline style.
const LETTERS: &str = "templates/mail/";

/// Scripts and styles are files of their own.
pub(crate) fn inline(tree: &Tree) -> Vec<String> {
    let comment = Regex::new(r"(?s)\{#.*?#\}|<!--.*?-->").unwrap();
    let tag = Regex::new(r"(?s)<([a-zA-Z][\w-]*)((?:[^<>{}]|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})*)>").unwrap();
    let handler = Regex::new(r"(?:^|\s)on[a-z]+\s*=").unwrap();
    let style = Regex::new(r"(?:^|\s)style\s*=").unwrap();
    let mut broken = Vec::new();
    for (file, source) in tree.under("templates/", ".html").filter(|(file, _)| !file.starts_with(LETTERS)) {
        let source = comment.replace_all(source, "");
        for found in tag.captures_iter(&source) {
            let (name, attributes) = (found[1].to_lowercase(), &found[2]);
            let data = attributes.contains("application/json");
            if name == "style" || (name == "script" && !attributes.contains("src=") && !data) {
                broken.push(format!("{file}: an inline <{name}>"));
            }
            if style.is_match(attributes) {
                broken.push(format!("{file}: a style attribute on <{name}>"));
            }
            if handler.is_match(attributes) {
                broken.push(format!("{file}: a handler attribute on <{name}>"));
            }
            if attributes.contains("javascript:") {
                broken.push(format!("{file}: a script in an address on <{name}>"));
            }
        }
    }
    broken
}

/// A field takes all that is pasted into it: `maxlength` cuts in silence. `data-max` tells, and the server refuses.
pub(crate) fn cutting(tree: &Tree) -> Vec<String> {
    let cut = Regex::new(r#"\smaxlength\s*=\s*["'{]"#).unwrap();
    let cuts = |(file, source): (&str, &str)| {
        cut.is_match(source).then(|| format!("{file}: `maxlength` cuts in silence"))
    };
    tree.under("templates/", ".html").filter_map(cuts).collect()
}

#[test]
fn a_field_that_cuts_is_seen() {
    let of = |source: &str| cutting(&Tree::of(&[("templates/a.html", source)])).len();
    assert_eq!(of("<input name=\"a\" maxlength=\"20\">"), 1);
    assert_eq!(of("<textarea{% if n %} maxlength={{ n }}{% endif %}></textarea>"), 1);
    assert_eq!(of("{{ field(t('a'), 'a', maxlength=20) }}<input data-max=\"20\">"), 0);
}

/// A form's values and faults are asked for with a default, or after a question whether they are there.
pub(crate) fn asked(tree: &Tree) -> Vec<String> {
    let part = Regex::new(r"(?s)\{\{.*?\}\}|\{%.*?%\}").unwrap();
    let field =
        Regex::new(r"\bform\.(?:errors|values|all)(?:\.\w+|\[\w+\])(\s*\|\s*default\(|\s+is defined)?")
            .unwrap();
    let mut broken = Vec::new();
    for (file, source) in tree.under("templates/", ".html") {
        for found in part.find_iter(source).flat_map(|part| field.captures_iter(part.as_str())) {
            if found.get(1).is_none() && !source.contains(&format!("{} is defined", &found[0])) {
                broken.push(format!("{file}: `{}` may be missing: ask with `|default(…)`", &found[0]));
            }
        }
    }
    broken
}

#[test]
fn what_may_be_missing_is_seen() {
    let of = |source: &str| asked(&Tree::of(&[("templates/a.html", source)])).len();
    assert_eq!(of("{{ form.values.name }}{% if form.errors[x] %}{% endif %}"), 2);
    assert_eq!(of("{{ form.errors.name or none }}"), 1);
    assert_eq!(
        of(
            "{{ form.values.name|default('') }}{% if form.errors.name is defined %}{{ form.errors.name }}{% endif %}"
        ),
        0
    );
}

#[test]
fn each_is_seen() {
    let of = |file: &str, source: &str| inline(&Tree::of(&[(file, source)])).len();
    assert_eq!(of("templates/a.html", "<style>a {}</style>"), 1);
    assert_eq!(of("templates/a.html", "<script>a()</script>"), 1);
    assert_eq!(of("templates/a.html", "<p class=\"b\" {% if c > d %}style=\"e\"{% endif %}\n>"), 0);
    assert_eq!(of("templates/a.html", "<p class=\"b\"\n style=\"e\">"), 1);
    assert_eq!(of("templates/a.html", "<button type=\"button\" onclick=\"a()\">"), 1);
    assert_eq!(of("templates/a.html", "<a href=\"javascript:a()\">"), 1);
    assert_eq!(of("templates/mail/a.html", "<p style=\"e\">"), 0);
    assert_eq!(
        of(
            "templates/a.html",
            "{# <style> #}<script type=\"module\" src=\"{{ asset('a.js') }}\"></script><p data-style=\"a\">"
        ),
        0
    );
}
