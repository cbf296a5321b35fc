//! Addresses to go back to: only those that a browser finds on this site, whatever is made of them.

use percent_encoding::percent_decode_str;
use url::Url;

use crate::text::gate;

/// Longer ones lead nowhere of ours.
const MAX: usize = 2_000;

/// The address as path and query, where it leads to a page of this site and nowhere else.
///
/// It is read as browsers read it (a tab or line break vanishes, `\` is a slash, `/./` goes up no folder), and what is given back
/// is what was read. A path that becomes another one when its escapes are undone is refused: proxies undo them.
pub fn local(address: &str) -> Option<String> {
    if address.len() > MAX || !address.starts_with('/') || !is_plain(address) {
        return None;
    }
    // Any site will do: what leads away from one leads away from all.
    let here = Url::parse("https://here.invalid/").ok()?;
    let there = here.join(address).ok()?;
    let path = there.path();
    if there.origin() != here.origin() || !is_plain(path) || !stays_when_decoded(path) {
        return None;
    }
    let mut back = path.to_owned();
    if let Some(query) = there.query() {
        back.extend(["?", query]);
    }
    if let Some(fragment) = there.fragment() {
        back.extend(["#", fragment]);
    }
    Some(back)
}

/// No sign that makes one reader see another address than the next.
fn is_plain(path: &str) -> bool {
    let odd = |c: char| c == '\\' || c.is_whitespace();
    !path.starts_with("//") && !path.contains(odd) && !gate::is_refused_anywhere(path)
}

/// As long as there are escapes to undo, as often as someone on the way may undo them.
fn stays_when_decoded(path: &str) -> bool {
    let mut path = path.to_owned();
    while path.contains('%') {
        let Ok(decoded) = percent_decode_str(&path).decode_utf8() else { return false };
        if decoded == path {
            break;
        }
        path = decoded.into_owned();
        if !is_plain(&path) || path.split('/').any(|part| part == "..") {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_found_again() {
        for (given, wanted) in [
            ("/", "/"),
            ("/arbeid/boligplan?side=2&sok=a%20b", "/arbeid/boligplan?side=2&sok=a%20b"),
            ("/horing/boligplan#del-2", "/horing/boligplan#del-2"),
            ("/a/../arbeid", "/arbeid"),
            ("/horing/bø?sok=å", "/horing/b%C3%B8?sok=%C3%A5"),
            ("/svar/1?til=//example.org", "/svar/1?til=//example.org"),
            ("/100%25", "/100%25"),
        ] {
            assert_eq!(local(given).as_deref(), Some(wanted), "{given:?}");
        }
    }

    const ELSEWHERE: &[&str] = &[
        "",
        "arbeid",
        "example.org",
        "?til=1",
        "#x",
        ".",
        " /",
        "\t/",
        "https://example.org",
        "HTTPS:example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "///example.org",
        "////example.org",
        "//example.org/..",
        "/\\example.org",
        "\\/example.org",
        "\\\\example.org",
        "/\\/example.org",
        "/x\\..\\..\\example.org",
        "/\t/example.org",
        "/\n/example.org",
        "/\r/example.org",
        "/\0/example.org",
        "/\u{b}/example.org",
        "\u{0}//example.org",
        "/x\r\nSet-Cookie: a=b",
        "/\u{85}/example.org",
        "/\u{fffe}/example.org",
        "/./ /../\t/example.org",
        "/.//example.org",
        "/..//example.org",
        "/a/..//example.org",
        "/%2e//example.org",
        "/%2e%2e//example.org",
        "/%09/example.org",
        "/%0a/example.org",
        "/%0D%0ASet-Cookie:a",
        "/%00",
        "/%7f",
        "/%2F/example.org",
        "/%2fexample.org",
        "/%5Cexample.org",
        "/%5c/example.org",
        "/%252Fexample.org",
        "/%25252fexample.org",
        "/%255cexample.org",
        "/%2509/example.org",
        "/%2e%2e%2f/example.org",
        "/a%2f..%2f..%2fb",
        "/%252e%252e/x",
        "/%ff",
        "/%c2%85",
    ];

    #[test]
    fn nothing_leads_to_another_site() {
        for given in ELSEWHERE {
            assert_eq!(local(given), None, "{given:?}");
        }
        assert_eq!(local(&format!("/{}", "a".repeat(MAX))), None);
    }

    #[test]
    fn every_character_behind_the_first_slash_stays_here() {
        for c in '\0'..='\u{ffff}' {
            for given in [format!("/{c}/example.org"), format!("/{c}example.org"), format!("{c}/example.org")]
            {
                assert!(local(&given).is_none_or(|back| stays(&back)), "{given:?}");
            }
        }
    }

    fn stays(back: &str) -> bool {
        let here = Url::parse("https://here.invalid/").unwrap();
        back.starts_with('/')
            && !back.starts_with("//")
            && here.join(back).unwrap().host_str() == here.host_str()
            && local(back).as_deref() == Some(back)
    }
}
