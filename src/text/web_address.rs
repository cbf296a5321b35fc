//! Addresses of pages on the web that a person gives us to link to.

use url::Url;

/// Longer than what any browser's own line shows whole.
const MAX: usize = 2_000;

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
