//! Markdown as safe HTML: written by people, shown to everybody, so cleaned twice.

use ammonia::{Builder, UrlRelative};
use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, format_html};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::bounded;
use super::dialect::options;

/// How a text is shown on its page.
pub struct Rendering<'a> {
    /// Added to each heading's level, so that the text's first heading comes below the page's own; never past 6.
    pub heading_shift: u8,
    /// Put before the footnotes' ids, so that two texts on a page do not share them: `s3-`.
    pub id_prefix: &'a str,
    /// The label of the link from a footnote back to the text, in the page's language.
    pub footnote_back: &'a str,
    /// The address of a stored image by NAME in `![alt](image:NAME)`; None shows the alternative text instead. Only
    /// characters that need no percent escape.
    pub image: &'a dyn Fn(&str) -> Option<String>,
}

/// Renders GitHub's Markdown with tables and footnotes.
///
/// Raw HTML is shown as text, so nothing a person wrote is lost. Links go to http, https, mailto, tel or `#`; other links keep
/// their text only.
/// What nests or falls to pieces past the limits of [`bounded`] is shown as it was written.
/// Images come only from `image:NAME`. The cells of a table's head have `scope="col"`; right-aligned cells have class `num`.
pub fn to_html(markdown: &str, how: &Rendering<'_>) -> String {
    let arena = Arena::new();
    let options = options();
    let Some(root) = bounded::parse(&arena, markdown, &options) else {
        return as_written(markdown);
    };
    let images = adapt(root, how);
    let mut html = String::new();
    if format_html(root, &options, &mut html).is_err() {
        // A String refuses no write; should it ever, plain text is safe.
        html = as_written(markdown);
    }
    // Quotes in text and attribute values are escaped, so this can only be the attribute.
    let html = html.replace(" align=\"right\"", " class=\"num\"");
    clean(
        &html,
        how.id_prefix,
        Allowed { images, id_prefix: how.id_prefix.to_owned(), footnote_back: how.footnote_back.to_owned() },
    )
}

/// The text itself, marks and all.
fn as_written(markdown: &str) -> String {
    let text =
        markdown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    format!("<p>{}</p>\n", text.replace('\n', "<br>\n"))
}

/// Shifts headings, maps images, and unwraps what may not be shown; gives the image addresses that may.
fn adapt(root: Node<'_>, how: &Rendering<'_>) -> HashSet<String> {
    let mut images = HashSet::new();
    for node in root.descendants().collect::<Vec<_>>() {
        let keep = match &mut node.data_mut().value {
            NodeValue::Heading(heading) => {
                heading.level = heading.level.saturating_add(how.heading_shift).min(6);
                true
            }
            NodeValue::Link(link) => is_link(&link.url),
            NodeValue::Image(image) => {
                match image.url.strip_prefix("image:").and_then(|name| (how.image)(name)) {
                    Some(url) => {
                        images.insert(url.clone());
                        image.url = url;
                        true
                    }
                    None => false,
                }
            }
            _ => true,
        };
        if !keep {
            for child in node.children().collect::<Vec<_>>() {
                node.insert_before(child);
            }
            node.detach();
        }
    }
    images
}

fn is_link(url: &str) -> bool {
    url.starts_with('#') || super::link::is_allowed(url)
}

const TAGS: [&str; 30] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "s",
    "b",
];

/// What the second cleaning knows of the first.
struct Allowed {
    images: HashSet<String>,
    id_prefix: String,
    footnote_back: String,
}

fn clean(html: &str, id_prefix: &str, allowed: Allowed) -> String {
    let attributes: [(&str, &[&str]); 5] = [
        ("a", &["href", "title", "id", "aria-label"]),
        ("li", &["id"]),
        ("ol", &["start"]),
        ("img", &["src", "alt", "title"]),
        ("th", &["scope"]),
    ];
    let classes: [(&str, &[&str]); 5] = [
        ("a", &["footnote-backref"]),
        ("sup", &["footnote-ref"]),
        ("section", &["footnotes"]),
        ("td", &["num"]),
        ("th", &["num"]),
    ];
    Builder::default()
        .tags(HashSet::from(TAGS))
        .generic_attributes(HashSet::new())
        .tag_attributes(sets(&attributes))
        .allowed_classes(sets(&classes))
        .set_tag_attribute_value("th", "scope", "col")
        .url_schemes(HashSet::from(super::link::SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"))
        .id_prefix(Some(id_prefix))
        .attribute_filter(move |tag, name, value| allowed.attribute(tag, name, value))
        .clean(html)
        .to_string()
}

impl Allowed {
    fn attribute<'v>(&self, tag: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
        match (tag, name) {
            ("a", "href") => match value.strip_prefix('#') {
                Some(id) if id.starts_with("fn-") || id.starts_with("fnref-") => {
                    Some(Cow::Owned(format!("#{}{id}", self.id_prefix)))
                }
                _ => is_link(value).then_some(Cow::Borrowed(value)),
            },
            ("a", "aria-label") => Some(Cow::Owned(value.replace("Back to reference", &self.footnote_back))),
            ("img", "src") => self.images.contains(value).then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        }
    }
}

fn sets<'a>(pairs: &[(&'a str, &[&'a str])]) -> HashMap<&'a str, HashSet<&'a str>> {
    pairs.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn render(markdown: &str) -> String {
        let image = |name: &str| (name == "kart.png").then(|| "/bilder/kart.png?v=1&b=2".to_owned());
        to_html(
            markdown,
            &Rendering {
                heading_shift: 2,
                id_prefix: "s3-",
                footnote_back: "Tilbake til teksten",
                image: &image,
            },
        )
    }

    #[test]
    fn shows() {
        for (given, wanted) in [
            ("# Mål\n\n##### Dypt", "<h3>Mål</h3>\n<h6>Dypt</h6>\n"),
            ("**fet** *kursiv* ~~borte~~", "<p><strong>fet</strong> <em>kursiv</em> <del>borte</del></p>\n"),
            ("[x](https://a.no)", "<p><a href=\"https://a.no\" rel=\"noopener noreferrer\">x</a></p>\n"),
            ("[x](#mål)", "<p><a href=\"#m%C3%A5l\" rel=\"noopener noreferrer\">x</a></p>\n"),
            ("[x](javascript:alert(1))", "<p>x</p>\n"),
            ("[x](/admin) [y](data:text/html,z)", "<p>x y</p>\n"),
            ("<b onclick=a>hei</b>", "<p>&lt;b onclick=a&gt;hei&lt;/b&gt;</p>\n"),
            ("![Kart](image:kart.png)", "<p><img src=\"/bilder/kart.png?v=1&amp;b=2\" alt=\"Kart\"></p>\n"),
            ("![Ukjent](image:annet.png) ![Ute](https://a.no/x.png)", "<p>Ukjent Ute</p>\n"),
        ] {
            assert_eq!(render(given), wanted, "{given}");
        }
    }

    #[test]
    fn tables_have_scope_and_no_style() {
        let html = render("| Tiltak | Kroner |\n|---|--:|\n| A | 10 |");
        assert!(
            html.contains("<th scope=\"col\">Tiltak</th>") && html.contains("<td class=\"num\">10</td>"),
            "{html}"
        );
        assert!(!html.contains("align") && !html.contains("style"), "{html}");
    }

    #[test]
    fn footnotes_link_both_ways_within_their_own_text() {
        let html = render("Tekst[^a] og mer.\n\n[^a]: Noten.");
        for part in [
            "href=\"#s3-fn-a\"",
            "id=\"s3-fn-a\"",
            "id=\"s3-fnref-a\"",
            "href=\"#s3-fnref-a\"",
            "aria-label=\"Tilbake til teksten 1\"",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    /// What markdown and HTML are made of, and what would run.
    #[rustfmt::skip]
    const PARTS: &[&str] = &[
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScRiPt:x)",
        "<a href=\"javascript:x\">", "![x](image:\"onload=1)", "[x]: javascript:a\n", "`", "\n\n", "# ",
        "| a | b |\n|--|--:|\n| ", "&#106;avascript:", "<svg/onload=1>", "](", "![", "\"", "'", "<", ">", "tekst ",
        "[^1]", "[^1]: ", "<javascript:x>", "\u{0}", "<style>", "<iframe src=x>",
    ];

    proptest! {
        #[test]
        fn never_runs_anything(parts in prop::collection::vec(prop::sample::select(PARTS), 0..14)) {
            let html = render(&parts.concat());
            let tags = regex::Regex::new("<[^>]*>").unwrap();
            let handler = regex::Regex::new(r"\son\w+\s*=").unwrap();
            let value = regex::Regex::new("\"[^\"]*\"").unwrap();
            for tag in tags.find_iter(&html.to_lowercase()) {
                let tag = tag.as_str();
                let runs = ["script", "<svg", "<iframe", "style"].iter().any(|part| tag.contains(part));
                prop_assert!(!runs, "{}", html);
                prop_assert!(!handler.is_match(&value.replace_all(tag, "")), "{}", html);
            }
        }
    }
}
