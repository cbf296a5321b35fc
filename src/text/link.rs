//! The one rule for links: where a text that we show may lead, and which address of a page a person may give us.

use url::Url;

/// Ways that a link in a text may go: to the web, to an address, to a telephone.
pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Longer than what any browser's own line shows whole.
const MAX: usize = 2_000;

/// May a link in a plan, an answer or a letter lead there? All else shows its text and leads nowhere.
pub fn is_allowed(target: &str) -> bool {
    let Some((scheme, rest)) = target.split_once(':') else { return false };
    let is = |allowed: &&str| scheme.eq_ignore_ascii_case(allowed);
    SCHEMES
        .iter()
        .find(|allowed| is(allowed))
        .is_some_and(|way| !way.starts_with("http") || rest.starts_with("//"))
}

/// The address as it was written, if it leads to a page and carries nobody's password.
pub fn page(text: &str) -> Option<&str> {
    let url = Url::parse(text).ok()?;
    let leads = matches!(url.scheme(), "http" | "https") && url.has_host();
    let plain = url.username().is_empty() && url.password().is_none() && !text.contains(char::is_whitespace);
    (leads && plain && text.chars().count() <= MAX).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_links_to_the_web_to_addresses_and_telephones() {
        for good in ["https://a.example", "HTTP://a.example", "mailto:a@example.no", "tel:+4712345678"] {
            assert!(is_allowed(good), "{good}");
        }
        let bad = [
            "",
            "#a",
            "a.example",
            "javascript:alert(1)",
            " https://a.example",
            "https",
            "data:,x",
            "https:a",
            "xhttps://a.example",
        ];
        for bad in bad {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn only_pages_on_the_web_are_linked_to() {
        for good in ["https://www.example.no/a?b=c#d", "http://example.no", "https://bø.example.no/høring"]
        {
            assert_eq!(page(good), Some(good));
        }
        let long = format!("https://example.no/{}", "a".repeat(MAX));
        for bad in [
            "",
            "www.example.no",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "mailto:a@example.no",
            "https://",
            "https://a:b@example.no/",
            "https://example.no/a b",
            &long,
        ] {
            assert_eq!(page(bad), None, "{bad}");
        }
    }
}
