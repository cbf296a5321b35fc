//! The texts of `locales/`, by key.
#![expect(clippy::same_name_method, reason = "what the derive of embedded files makes")]

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

use super::{Lang, Msg, numbers};

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// `COUNT($number)` in a text: a number with its thousands apart. What is no whole number stands as it is.
fn counted<'a>(lang: Lang, args: &[FluentValue<'a>]) -> FluentValue<'a> {
    let written = match args.first() {
        Some(FluentValue::Number(number)) => format!("{:.0}", number.value),
        Some(FluentValue::String(text)) => text.to_string(),
        _ => String::new(),
    };
    let grouped = written
        .parse()
        .map_or_else(|_: std::num::ParseIntError| written.clone(), |n| numbers::grouped(lang, n));
    FluentValue::from(grouped)
}

/// The value of a placeholder: numbers choose plural forms.
#[derive(Clone, Debug)]
pub enum Arg {
    Text(String),
    Number(f64),
}

impl Arg {
    /// A value that reads as a number chooses plural forms.
    pub fn of(value: &str) -> Self {
        let whole = value.parse::<i32>().ok().filter(|n| n.to_string() == value);
        whole.map_or_else(|| Self::Text(value.to_owned()), |n| Self::Number(f64::from(n)))
    }
}

/// All texts of one language.
pub struct Texts(FluentBundle<FluentResource>);

/// A file's texts without the breaks that keep its lines short: only an empty line is one in the text.
///
/// A line belongs to the one above where it is indented and begins neither a choice nor the end of choices.
fn joined(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    let mut above = "";
    for line in file.lines() {
        let text = line.trim_start();
        let goes_on = text.len() < line.len() && !text.starts_with(['[', '*', '}', '.']) && !text.is_empty();
        let open = !above.trim().is_empty() && !above.starts_with('#') && !above.trim_end().ends_with("->");
        if goes_on && open {
            out.push(' ');
            out.push_str(text);
        } else {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(line);
        }
        above = line;
    }
    out.push('\n');
    out
}

impl Texts {
    /// The texts of a language, read once for as long as the program runs. A file that cannot be parsed is an error at
    /// start, not a missing text later.
    pub fn of(lang: Lang) -> Result<&'static Self, String> {
        static ALL: LazyLock<HashMap<Lang, Result<Texts, String>>> =
            LazyLock::new(|| Lang::ALL.iter().map(|lang| (*lang, Texts::load(*lang))).collect());
        let read = ALL.get(&lang).ok_or_else(|| format!("{lang}: no such language"))?;
        read.as_ref().map_err(Clone::clone)
    }

    /// Reads `locales/<lang>/**.ftl`.
    fn load(lang: Lang) -> Result<Self, String> {
        let id = lang.as_str().parse().map_err(|e| format!("{lang}: {e}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.add_function("COUNT", move |args, _| counted(lang, args)).map_err(|e| e.to_string())?;
        for path in Locales::iter().filter(|p| p.starts_with(&format!("{lang}/")) && p.ends_with(".ftl")) {
            let file = Locales::get(&path).ok_or_else(|| format!("{path} is gone"))?;
            let text = String::from_utf8(file.data.into_owned()).map_err(|e| format!("{path}: {e}"))?;
            let resource = FluentResource::try_new(joined(&text))
                .map_err(|(_, errors)| format!("{path}: {errors:?}"))?;
            bundle.add_resource(resource).map_err(|errors| format!("{path}: {errors:?}"))?;
        }
        Ok(Self(bundle))
    }

    /// The text of `key`; the key itself where there is none, so that it is seen and mended.
    pub fn text(&self, key: &str, args: &HashMap<String, Arg>) -> String {
        let Some(pattern) = self.0.get_message(key).and_then(|m| m.value()) else {
            tracing::error!(key, "a text is missing");
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.clone()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set(name.clone(), value);
        }
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&values), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a text lacks a value");
        }
        text.into_owned()
    }

    /// The text of a message. A value that reads as a number chooses plural forms.
    pub fn say(&self, msg: &Msg) -> String {
        let args = msg.args.iter().map(|(name, value)| ((*name).to_owned(), Arg::of(value)));
        self.text(msg.key, &args.collect())
    }

    /// Is there such a text?
    pub fn has(&self, key: &str) -> bool {
        self.0.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_text_over_several_lines_is_one_and_an_empty_line_is_kept() {
        for (file, one) in [
            ("a = En\n    to\n    tre\nb = Fire\n", "a = En to tre\nb = Fire\n"),
            ("a =\n    En\n\n    To\n", "a = En\n\n    To\n"),
            (
                "a =\n    { $n ->\n        [one] Ett\n            svar\n       *[other] Flere\n    } her\n    i dag\n",
                "a = { $n ->\n        [one] Ett svar\n       *[other] Flere\n    } her i dag\n",
            ),
            ("# Om\n    a\nb = { $x }\n    { $y }\n", "# Om\n    a\nb = { $x } { $y }\n"),
        ] {
            assert_eq!(joined(file), one);
        }
    }
}
