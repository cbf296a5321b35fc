//! What the browser is given is used: each component of the design system, each class, and each icon.

use std::collections::BTreeSet;

use regex::Regex;

use crate::Tree;

/// A component's styles are loaded where something is one, a class has a style where something is of it, and an icon is in the sprite
/// where something shows it.
pub(crate) fn used(tree: &Tree) -> Vec<String> {
    let component = Regex::new(r"designsystemet-css/([a-z-]+)\.css").unwrap();
    let icon = Regex::new(r"(?m)^  '?([a-z][a-z_-]*)'?:").unwrap();
    let shown = [("templates/", ".html"), ("web/", ".js"), ("src/", ".rs")];
    let all: Vec<&str> =
        shown.iter().flat_map(|(folder, ending)| tree.under(folder, ending).map(|(_, text)| text)).collect();
    let is_said = |words: &str| {
        let word = Regex::new(&format!(r"(?:^|[^\w-]){words}(?:[^\w-]|$)")).unwrap();
        all.iter().any(|text| word.is_match(text))
    };
    let styles = component.captures_iter(tree.text("web/app.css")).map(|found| found[1].to_owned());
    // What every page has, whatever its classes.
    let idle = styles.filter(|name| name != "base" && !is_said(&format!("ds-{name}")));
    let mut broken: Vec<String> = idle.map(|name| format!("web/app.css: nothing is a `ds-{name}`")).collect();
    let icons = icon.captures_iter(tree.text("web/icons.mjs")).map(|found| found[1].to_owned());
    // The three stances are named by their code.
    let idle = icons.filter(|name| !name.starts_with("stance-") && !is_said(&format!("['\"#]{name}['\"]")));
    broken.extend(idle.map(|name| format!("web/icons.mjs: nothing shows `{name}`")));
    for (file, styles) in tree.under("web/css/", ".css") {
        let idle = classes(styles).into_iter().filter(|class| !is_said(class));
        broken.extend(idle.map(|class| format!("{file}: nothing is `.{class}`")));
    }
    broken
}

/// Our own classes that a file of styles selects.
fn classes(styles: &str) -> BTreeSet<String> {
    let other = Regex::new(r"(?s)/\*.*?\*/|'[^']*'").unwrap();
    let selector = Regex::new(r"[^{};]+\{").unwrap();
    let class = Regex::new(r"\.([a-z][a-z0-9_-]*)").unwrap();
    let plain = other.replace_all(styles, "");
    let selectors = selector.find_iter(&plain).map(|found| found.as_str());
    let named = selectors.flat_map(|text| class.captures_iter(text).map(|found| found[1].to_owned()));
    named.filter(|name| !name.starts_with("ds-")).collect()
}

#[test]
fn what_is_idle_is_seen() {
    let of = |styles: &str, icons: &str, template: &str| {
        used(&Tree::of(&[("web/app.css", styles), ("web/icons.mjs", icons), ("templates/a.html", template)]))
    };
    let styles = "@import '@digdir/designsystemet-css/tag.css' layer(ds.components);";
    let icons = "  bell: 'Bell',\n  'eye-slash': 'EyeSlash',\n";
    assert_eq!(of(styles, icons, "<b class=\"ds-tag\">{{ icon('bell') }}{{ icon('eye-slash') }}"), [""; 0]);
    let broken = of(styles, icons, "<b class=\"ds-tag-group\">{{ icon('eye') }}bell");
    assert_eq!(broken.len(), 3, "{broken:?}");
}

#[test]
fn a_class_that_nothing_is_is_seen() {
    let of = |styles: &str| {
        used(&Tree::of(&[("web/css/a.css", styles), ("templates/a.html", "<b class=\"one two\">three")]))
            .len()
    };
    assert_eq!(of(".one > .two:hover,\n.ds-tag { margin: .5rem } /* .four */"), 0);
    assert_eq!(of("@media (width < 1em) {\n  .one .four { content: '.five'; }\n}\n.on { color: red; }"), 2);
}
