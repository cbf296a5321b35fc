//! What the browser is given is used: each component of the design system, and each icon.

use crate::Tree;
use regex::Regex;

/// A component's styles are loaded where something is one, and an icon is in the sprite where something shows it.
pub(crate) fn used(tree: &Tree) -> Vec<String> {
    let component = Regex::new(r"designsystemet-css/([a-z-]+)\.css").unwrap();
    let icon = Regex::new(r"(?m)^  '?([a-z][a-z_-]*)'?:").unwrap();
    let shown = [("templates/", ".html"), ("web/", ".js"), ("src/", ".rs")];
    let is_said = |words: &str| {
        let word = Regex::new(&format!(r"(?:^|[^\w-]){words}(?:[^\w-]|$)")).unwrap();
        shown.iter().any(|(folder, ending)| tree.under(folder, ending).any(|(_, text)| word.is_match(text)))
    };
    let styles = component.captures_iter(tree.text("web/app.css")).map(|found| found[1].to_owned());
    // What every page has, whatever its classes.
    let idle = styles.filter(|name| name != "base" && !is_said(&format!("ds-{name}")));
    let mut broken: Vec<String> = idle.map(|name| format!("web/app.css: nothing is a `ds-{name}`")).collect();
    let icons = icon.captures_iter(tree.text("web/icons.mjs")).map(|found| found[1].to_owned());
    // The three stances are named by their code.
    let idle = icons.filter(|name| !name.starts_with("stance-") && !is_said(&format!("['\"#]{name}['\"]")));
    broken.extend(idle.map(|name| format!("web/icons.mjs: nothing shows `{name}`")));
    broken
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
