//! What styles say, as far as a plan keeps it: in the `style` attribute, and in the style sheet that Word puts before its text.

use std::collections::HashMap;

use super::dom::{Dom, Element};
use super::shared::{Height, Typeface};

/// What one rule or one element says; what it is silent about is inherited or left as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Says {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) height: Option<Height>,
    pub(super) face: Option<Typeface>,
    /// Line ends and tabs count.
    pub(super) kept_space: Option<bool>,
    /// Word's outline level from 1; 0 for running text.
    pub(super) outline: Option<u8>,
    /// Word's list level from 1; 0 for none.
    pub(super) list: Option<u8>,
    /// The mark of a list item, which Word writes as text.
    pub(super) is_mark: bool,
    /// `mso-element`: footnotes, comments, headers.
    pub(super) element: String,
    /// `mso-special-character`.
    pub(super) special: String,
    pub(super) tabs: usize,
    pub(super) is_spaces: bool,
    pub(super) breaks_page: bool,
    pub(super) list_style: Option<String>,
}

impl Says {
    fn of(declarations: &str) -> Self {
        let mut says = Self::default();
        for declaration in pieces(declarations, ';') {
            if let Some((name, value)) = declaration.split_once(':') {
                let value = value.trim().trim_end_matches("!important").trim();
                says.take(&name.trim().to_ascii_lowercase(), value);
            }
        }
        says
    }

    fn take(&mut self, name: &str, value: &str) {
        let lower = value.to_ascii_lowercase();
        let word = lower.as_str();
        match name.strip_prefix("text-").unwrap_or(name) {
            "font-weight" => self.bold = weight(word),
            "font-style" => self.italic = Some(matches!(word, "italic" | "oblique")),
            "decoration" | "decoration-line" if word.contains("line-through") => {
                self.strike = Some(true);
            }
            "line-through" => self.strike = Some(word != "none"),
            "vertical-align" => self.height = height(word),
            "display" => self.hidden = Some(word == "none"),
            "visibility" if word == "hidden" => self.hidden = Some(true),
            "mso-hide" => self.hidden = Some(word == "all"),
            "font-family" => self.face = Some(first_face(value)),
            "white-space" => self.kept_space = Some(word.starts_with("pre")),
            "mso-outline-level" => self.outline = Some(word.parse().unwrap_or(0)),
            "mso-list" if word == "ignore" => self.is_mark = true,
            "mso-list" => self.list = Some(list_level(word)),
            "mso-element" => self.element = known(word),
            "mso-special-character" => self.special = known(word),
            "mso-tab-count" => self.tabs = word.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(1),
            "mso-spacerun" => self.is_spaces = word == "yes",
            "page-break-before" | "break-before" => self.breaks_page = matches!(word, "always" | "page"),
            "list-style-type" => self.list_style = Some(known(word)),
            "list-style" => self.list_style = word.split(' ').find(|w| is_list_style(w)).map(str::to_owned),
            _ => {}
        }
    }

    /// What this says, and after it the one that comes closer.
    fn then(self, closer: Self) -> Self {
        let text = |far: String, near: String| if near.is_empty() { far } else { near };
        Self {
            bold: closer.bold.or(self.bold),
            italic: closer.italic.or(self.italic),
            strike: closer.strike.or(self.strike),
            hidden: closer.hidden.or(self.hidden),
            height: closer.height.or(self.height),
            face: closer.face.or(self.face),
            kept_space: closer.kept_space.or(self.kept_space),
            outline: closer.outline.or(self.outline),
            list: closer.list.or(self.list),
            is_mark: closer.is_mark || self.is_mark,
            element: text(self.element, closer.element),
            special: text(self.special, closer.special),
            tabs: closer.tabs.max(self.tabs),
            is_spaces: closer.is_spaces || self.is_spaces,
            breaks_page: closer.breaks_page || self.breaks_page,
            list_style: closer.list_style.or(self.list_style),
        }
    }
}

/// The kinds of marks that are told apart.
fn is_list_style(word: &str) -> bool {
    matches!(word, "none" | "disc" | "circle" | "square" | "decimal")
        || ["alpha", "latin", "roman"].iter().any(|kind| word.ends_with(kind))
}

fn weight(word: &str) -> Option<bool> {
    match word {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        other => other.parse::<f32>().map(|weight| weight >= 600.0).ok().filter(|_| !other.is_empty()),
    }
}

fn height(word: &str) -> Option<Height> {
    match word {
        "super" => Some(Height::Raised),
        "sub" => Some(Height::Lowered),
        "baseline" => Some(Height::Line),
        _ => None,
    }
}

fn first_face(value: &str) -> Typeface {
    let first = value.split(',').next().unwrap_or_default();
    Typeface::named(first.trim().trim_matches(['"', '\'']))
}

/// `l0 level2 lfo1` is level 2.
fn list_level(word: &str) -> u8 {
    let level = word.split_ascii_whitespace().find_map(|w| w.strip_prefix("level"));
    level.and_then(|l| l.parse::<u8>().ok()).map_or(0, |l| l.clamp(1, 9))
}

/// The rules of the style sheets, by `p`, `.Class` and `p.Class`.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: HashMap<String, Says>,
}

/// So many rules are read: a template of Word has some hundred.
const MAX_RULES: usize = 5_000;

impl Sheet {
    pub(super) fn of(dom: &Dom) -> Self {
        let mut sheet = Self::default();
        let sheets = dom.below(0).filter(|id| dom.element(*id).is_some_and(|e| e.tag() == "style"));
        let texts = sheets.flat_map(|id| dom.children(id)).filter_map(|id| dom.text(*id));
        texts.for_each(|text| sheet.read(text));
        sheet
    }

    /// Word hides its rules in a comment, and comments stand between them. What stands in `@media` and its like is not for the text.
    fn read(&mut self, text: &str) {
        let mut rest = text;
        while let Some((selectors, after)) = rest.split_once('{') {
            let selectors = selectors.rsplit("*/").next().unwrap_or_default();
            let selectors = selectors.rsplit(';').next().unwrap_or_default();
            let selectors = selectors.trim().trim_start_matches("<!--").trim();
            if selectors.starts_with('@') {
                rest = beyond_block(after);
                continue;
            }
            let Some((body, next)) = after.split_once('}') else { return };
            rest = next;
            let says = Says::of(body);
            let simple = selectors.split(',').map(str::trim).filter(|s| is_simple(s));
            simple.for_each(|selector| self.add(selector, says.clone()));
        }
    }

    fn add(&mut self, selector: &str, says: Says) {
        let known = self.rules.remove(selector).unwrap_or_default();
        if self.rules.len() < MAX_RULES {
            self.rules.insert(selector.to_owned(), known.then(says));
        }
    }

    /// What is said of an element: by its tag, its classes, and itself.
    pub(super) fn says(&self, element: &Element) -> Says {
        const CLASSES: usize = 20;
        let mut says = self.rules.get(element.tag()).cloned().unwrap_or_default();
        let classes = element.classes().take(if self.rules.is_empty() { 0 } else { CLASSES });
        let selectors = classes.flat_map(|class| [format!(".{class}"), format!("{}.{class}", element.tag())]);
        for rule in selectors.filter_map(|selector| self.rules.get(&selector)) {
            says = says.then(rule.clone());
        }
        match element.attr("style") {
            Some(own) => says.then(Says::of(own)),
            None => says,
        }
    }
}

/// What comes after a block with blocks in it.
fn beyond_block(inner: &str) -> &str {
    let mut depth = 1_usize;
    let closes = |sign: char| {
        match sign {
            '{' => depth = depth.saturating_add(1),
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    inner.split_once(closes).map_or("", |(_, rest)| rest)
}

/// A word as it is looked for later. What is longer is none, and every element with the rule would carry it.
fn known(word: &str) -> String {
    const LONGEST: usize = 60;
    word.get(..LONGEST).map_or_else(|| word.to_owned(), |_| String::new())
}

fn is_simple(selector: &str) -> bool {
    let inner = selector.strip_prefix('.').unwrap_or(selector);
    !inner.is_empty()
        && selector.matches('.').count() <= 1
        && selector.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

/// The text cut at a sign, but not within quotes or brackets.
fn pieces(text: &str, at: char) -> impl Iterator<Item = &str> {
    let (mut quote, mut depth) = (None, 0_usize);
    text.split(move |c: char| {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth = depth.saturating_add(1),
            (None, ')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == at && quote.is_none() && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_styles_say() {
        let bold = Says { bold: Some(true), ..Says::default() };
        for (declarations, expected) in [
            ("font-weight:bold", bold.clone()),
            ("FONT-WEIGHT: 700 !important; x", bold.clone()),
            ("background:url('a;font-weight:normal');font-weight:bold", bold),
            ("mso-list:l0 level2 lfo1", Says { list: Some(2), ..Says::default() }),
            ("mso-list:none", Says { list: Some(0), ..Says::default() }),
            ("mso-outline-level:3", Says { outline: Some(3), ..Says::default() }),
            ("vertical-align:super", Says { height: Some(Height::Raised), ..Says::default() }),
            ("vertical-align:top;color:red", Says::default()),
        ] {
            assert_eq!(Says::of(declarations), expected, "{declarations}");
        }
    }

    #[test]
    fn rules_of_a_sheet_are_found_by_tag_and_class() {
        let mut sheet = Sheet::default();
        sheet.read(
            "<!-- /* Font Definitions */ @font-face {font-family:Symbol;} \
             p.Tiltak, li.Tiltak {mso-outline-level:2;} .Skjult {mso-hide:all} h1 a {font-weight:bold}\n@list l0:level1 \
         {mso-level-text:x;} @media print { .Synlig {color:red} .Synlig {display:none} } @import url(x); -->",
        );
        let mut found: Vec<&str> = sheet.rules.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, [".Skjult", "li.Tiltak", "p.Tiltak"]);
    }
}
