//! Templates are filled by types: each that is shown by itself is named by one view, and by nothing but a view.

use std::collections::BTreeMap;

use crate::Tree;
use regex::Regex;

/// Every template is another's part, or the template of one view; every view's template is there.
pub(crate) fn by_one_view(tree: &Tree) -> Vec<String> {
    let part = Regex::new(r#"\{%-? *(?:extends|include|import|from) "([^"]+)""#).unwrap();
    let named =
        Regex::new(r#"impl (Template|TwoForms) for (\w+)[^{]*\{\s*const NAME: &'static str = "([^"]+)";"#)
            .unwrap();
    let mut views: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, source) in tree.under("src/", ".rs") {
        for found in named.captures_iter(source) {
            let view = format!("{} of {file}", &found[2]);
            let of = |ending: &str| format!("{}{ending}", &found[3]);
            let endings: &[&str] = if found[1].starts_with("Two") { &[".html", ".txt"] } else { &[""] };
            for template in endings.iter().map(|ending| of(ending)) {
                views.entry(template).or_default().push(view.clone());
            }
        }
    }
    let files = || tree.under("templates/", ".html").chain(tree.under("templates/", ".txt"));
    let parts: Vec<String> =
        files().flat_map(|(_, source)| part.captures_iter(source).map(|found| found[1].to_owned())).collect();
    let mut broken = Vec::new();
    for name in files().filter_map(|(file, _)| file.strip_prefix("templates/")) {
        match views.remove(name).as_deref() {
            None if parts.iter().any(|part| part == name) => {}
            None => broken.push(format!("templates/{name}: no view fills it")),
            Some([_]) => {}
            Some(several) => broken.push(format!("templates/{name}: filled by {}", several.join(" and "))),
        }
    }
    broken.extend(
        views.into_iter().map(|(name, by)| format!("templates/{name} is not there: {}", by.join(", "))),
    );
    broken
}

#[test]
fn a_template_without_its_one_view_is_seen() {
    let view = |view: &str, name: &str| {
        format!("impl Template for {view}<'_> {{\n    const NAME: &'static str = \"{name}\";\n}}")
    };
    let of = |source: &str| {
        let files = [
            ("src/a.rs", source),
            ("templates/base.html", ""),
            ("templates/a/one.html", "{% extends \"base.html\" %}"),
        ];
        by_one_view(&Tree::of(&files))
    };
    assert_eq!(of(&view("One", "a/one.html")), Vec::<String>::new());
    assert_eq!(of(""), ["templates/a/one.html: no view fills it"]);
    let two = view("One", "a/one.html") + &view("Two", "a/one.html");
    assert_eq!(of(&two), ["templates/a/one.html: filled by One of src/a.rs and Two of src/a.rs"]);
    let lost = view("One", "a/one.html") + &view("Two", "a/two.html");
    assert_eq!(of(&lost), ["templates/a/two.html is not there: Two of src/a.rs"]);
}
