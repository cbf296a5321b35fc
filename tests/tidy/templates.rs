//! What the content security policy forbids stands in no template: no inline script or style.

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
