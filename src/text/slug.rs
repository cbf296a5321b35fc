//! Slugs: readable addresses out of titles.

use super::fold::fold;

const MAX: usize = 60;

/// A slug of at most 60 of `a-z`, `0-9` and single inner hyphens: «Å bu på Ørnefjell» is `a-bu-pa-ornefjell`, «Bærekraft» is `baerekraft`.
/// Cut between words where it can be. None when no letter or digit is left.
pub fn slug(text: &str) -> Option<String> {
    let plain = fold(text).replace('æ', "ae").replace('ø', "o").replace('å', "a");
    let mut slug = String::new();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > MAX {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(MAX));
    }
    (!slug.is_empty()).then_some(slug)
}

/// `slug`, or the first of `slug-2`, `slug-3`, … that is not taken.
pub fn unique(slug: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut candidate = slug.to_owned();
    let mut number = 1_u64;
    while taken(&candidate) {
        number += 1;
        candidate = format!("{slug}-{number}");
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for (given, wanted) in [
            ("Boligsosial handlingsplan 2027–2030", Some("boligsosial-handlingsplan-2027-2030")),
            ("Å bu på Ørnefjell", Some("a-bu-pa-ornefjell")),
            ("Bærekraft, æ", Some("baerekraft-ae")),
            ("Máŋggakultuvrralaš Guovddáš đ ŧ č", Some("manggakultuvrralas-guovddas-d-t-c")),
            ("  --  ", None),
            ("", None),
        ] {
            assert_eq!(slug(given).as_deref(), wanted);
        }
        assert_eq!(
            slug(&"langt ord ".repeat(20)).unwrap(),
            "langt-ord-langt-ord-langt-ord-langt-ord-langt-ord-langt-ord"
        );
        assert_eq!(slug(&"x".repeat(500)).unwrap().len(), 60);
    }

    #[test]
    fn unique_suffix() {
        let taken = ["plan", "plan-2"];
        assert_eq!(unique("plan", |s| taken.contains(&s)), "plan-3");
        assert_eq!(unique("annen", |s| taken.contains(&s)), "annen");
    }
}
