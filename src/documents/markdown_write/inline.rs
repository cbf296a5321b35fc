//! Words, marks and links within one line of Markdown.

use super::super::model::{merge_runs, plain};
use super::super::{Inline, Run};
use super::IMAGE;

/// A paragraph. Formatting that Markdown cannot carry at this place is given up, the words never.
pub(super) fn line(content: &[Inline]) -> String {
    let text = lines_of(content);
    let formatted = content
        .iter()
        .any(|i| matches!(i, Inline::Text(r) if r.bold || r.italic || r.strike || r.link.is_some()));
    if !formatted || squeeze(&super::super::markdown::plain_text(&text)) == squeeze(&with_marks(content)) {
        return text;
    }
    let bare: Vec<Inline> = content.iter().cloned().map(without_format).collect();
    lines_of(&merge_runs(bare))
}

/// The words of a line, with the marks of notes as they are read where their notes are not.
fn with_marks(content: &[Inline]) -> String {
    let shown = |inline: &Inline| match inline {
        Inline::Note(label) => format!("[^{label}]"),
        other => plain(std::slice::from_ref(other)),
    };
    content.iter().map(shown).collect()
}

pub(super) fn lines_of(content: &[Inline]) -> String {
    let text = inlines(&merge_runs(content.to_vec()));
    let lines: Vec<String> =
        text.split('\n').map(|l| escape_start(l.trim_end_matches([' ', '\t']))).collect();
    let kept: Vec<&str> = lines.iter().map(String::as_str).collect();
    kept.join("\n").trim_matches(['\n', ' ']).trim_end_matches("\\\n").to_owned()
}

pub(super) fn without_format(inline: Inline) -> Inline {
    match inline {
        Inline::Text(run) => Inline::text(run.text),
        other => other,
    }
}

pub(super) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

pub(super) fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    let last = content.iter().rposition(|i| *i != Inline::Break).map_or(0, |p| p.saturating_add(1));
    let first = content.iter().position(|i| *i != Inline::Break).unwrap_or(last);
    for inline in content.iter().take(last).skip(first) {
        match inline {
            Inline::Text(run) => {
                let text = formatted(run);
                // An exclamation mark before a link would make it an image.
                if text.starts_with('[') && out.ends_with('!') {
                    out.pop();
                    out.push_str("\\!");
                }
                out.push_str(&text);
            }
            // A break after a break would be an empty line, which ends a paragraph.
            Inline::Break if out.ends_with("\\\n") => {}
            Inline::Break => out.push_str("\\\n"),
            Inline::Image { name, alt } => out.extend(["![", &escape(alt), "](", IMAGE, &address(name), ")"]),
            Inline::Note(label) => out.extend(["[^", label, "]"]),
            Inline::Mark(_) => {}
        }
    }
    out
}

fn formatted(run: &Run) -> String {
    let text = run.text.as_str();
    let inner = text.trim();
    if inner.is_empty() {
        return text.to_owned();
    }
    let (before, after) = (text.len().saturating_sub(text.trim_start().len()), text.trim_end().len());
    let mut marks = String::new();
    marks.push_str(if run.strike { "~~" } else { "" });
    marks.push_str(if run.bold { "**" } else { "" });
    marks.push_str(if run.italic { "*" } else { "" });
    let closing: String = marks.chars().rev().collect();
    let mut out = format!("{marks}{}{closing}", escape(inner));
    if let Some(target) = &run.link {
        out = format!("[{out}]({})", address(target));
    }
    format!("{}{out}{}", text.get(..before).unwrap_or_default(), text.get(after..).unwrap_or_default())
}

/// A link target without the signs that would end it.
fn address(target: &str) -> String {
    let mut out = String::new();
    for c in target.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '*' => out.push_str("%2A"),
            '|' => out.push_str("%7C"),
            '_' => out.push('_'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Text with every sign escaped that Markdown would read as formatting at this place.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(8));
    let chars: Vec<char> = text.chars().collect();
    for (i, c) in chars.iter().copied().enumerate() {
        let before = i.checked_sub(1).and_then(|p| chars.get(p)).copied();
        let after = chars.get(i.saturating_add(1)).copied();
        if is_special(c, before, after) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_special(c: char, before: Option<char>, after: Option<char>) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '|' | '~' => true,
        '_' => !(word(before) && word(after)),
        '<' => after.is_none_or(|a| a.is_alphabetic() || matches!(a, '/' | '!' | '?')),
        '&' => after.is_none_or(|a| a == '#' || a.is_alphanumeric()),
        _ => false,
    }
}

/// Escapes what means something only at the start of a line. Space that Markdown does not know as such, as a hard one, is kept;
/// but whoever trims the text takes it away, and then the next sign begins the line.
pub(super) fn escape_start(line: &str) -> String {
    let line = line.trim_start_matches([' ', '\t']);
    let (space, line) = line.split_at(line.len().saturating_sub(line.trim_start().len()));
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut rest = line.chars().skip(digits);
    if digits > 0
        && digits <= 9
        && matches!(rest.next(), Some('.' | ')'))
        && rest.next().is_none_or(char::is_whitespace)
    {
        let number: String = line.chars().take(digits).collect();
        return format!("{space}{number}\\{}", line.chars().skip(digits).collect::<String>());
    }
    let mark = if line.starts_with(['#', '>', '+', '-', '=']) { "\\" } else { "" };
    format!("{space}{mark}{line}")
}
