//! A picture's alternative text inside a section's Markdown: `![what it shows](image:NAME)`.

/// The text with another description for each place where the picture stands; all else stays to the letter.
pub(super) fn replace(body: &str, name: &str, alt: &str) -> String {
    let end = format!("](image:{name})");
    let alt = escaped(alt);
    let mut out = String::with_capacity(body.len());
    let mut parts = body.split(&end).peekable();
    while let Some(part) = parts.next() {
        let is_image = parts.peek().is_some();
        if let Some((before, _)) = part.rsplit_once("![").filter(|_| is_image) {
            out.extend([before, "![", &alt, &end]);
        } else {
            out.extend([part, if is_image { &end } else { "" }]);
        }
    }
    out
}

/// On one line, with nothing that Markdown would read as a mark.
fn escaped(alt: &str) -> String {
    let line = alt.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn only_the_named_picture_gets_new_words() {
        for (body, expected) in [
            ("Før ![gammel](image:a.png) etter", "Før ![Nytt kart](image:a.png) etter"),
            ("![](image:a.png)![x](image:b.png)", "![Nytt kart](image:a.png)![x](image:b.png)"),
            (
                "![en](image:a.png)\n\n![to](image:a.png)",
                "![Nytt kart](image:a.png)\n\n![Nytt kart](image:a.png)",
            ),
            ("ingen", "ingen"),
            ("løs ](image:a.png)", "løs ](image:a.png)"),
        ] {
            assert_eq!(replace(body, "a.png", " Nytt\n kart "), expected);
        }
    }

    #[test]
    fn marks_in_the_words_are_words() {
        let body = replace("![](image:a.png)", "a.png", "50 % [*] ](x)");
        assert_eq!(body, r"![50 \% \[\*\] \]\(x\)](image:a.png)");
        assert_eq!(crate::text::plain::to_plain(&body).trim(), "50 % [*] ](x)");
    }
}
