//! Paragraphs whose changes are tracked: whoever opens the document may accept or reject each.

use super::{About, escape};

/// What became of a text, or of a paragraph's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Kept,
    Added,
    Removed,
}

/// A paragraph or a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// Of a heading.
    pub level: Option<u8>,
    /// Whether the paragraph itself came or went: with all that is in it, its end goes too.
    pub paragraph: Change,
    pub runs: Vec<(Change, String)>,
}

/// Who is said to have changed the text, when, and how many changes there are so far.
#[derive(Default)]
pub(super) struct Changes {
    by: String,
    made: usize,
}

impl Changes {
    pub(super) fn of(about: &About) -> Self {
        let author = if about.author.is_empty() { &about.title } else { &about.author };
        let at = |at: jiff::Timestamp| format!(" w:date=\"{}\"", at.strftime("%Y-%m-%dT%H:%M:%SZ"));
        let by = format!(" w:author=\"{}\"{}", escape(author), about.made.map(at).unwrap_or_default());
        Self { by, made: 0 }
    }

    pub(super) fn paragraph(&mut self, tracked: &Tracked) -> String {
        let style = tracked.level.map(|level| format!("<w:pStyle w:val=\"Heading{}\"/>", level.clamp(1, 6)));
        let end = match tracked.paragraph {
            Change::Kept => String::new(),
            Change::Added => format!("<w:rPr>{}/></w:rPr>", self.begin("ins")),
            Change::Removed => format!("<w:rPr>{}/></w:rPr>", self.begin("del")),
        };
        let runs: Vec<String> = tracked.runs.iter().map(|run| self.run(run)).collect();
        format!("<w:p><w:pPr>{}{end}</w:pPr>{}</w:p>", style.unwrap_or_default(), runs.concat())
    }

    fn run(&mut self, (change, text): &(Change, String)) -> String {
        let run =
            |name: &str| format!("<w:r><w:{name} xml:space=\"preserve\">{}</w:{name}></w:r>", escape(text));
        match change {
            Change::Kept => run("t"),
            Change::Added => format!("{}>{}</w:ins>", self.begin("ins"), run("t")),
            Change::Removed => format!("{}>{}</w:del>", self.begin("del"), run("delText")),
        }
    }

    /// The beginning of a change's tag; each has a number of its own.
    fn begin(&mut self, name: &str) -> String {
        self.made += 1;
        format!("<w:{name} w:id=\"{}\"{}", self.made, self.by)
    }
}
