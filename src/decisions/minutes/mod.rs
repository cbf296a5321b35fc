//! Amendments as minutes have them, read into fields for a person to confirm. What is not surely read is left open, with a doubt that
//! says why: nothing is guessed, and no line is lost. Pure.

mod head;
mod known;
mod place;
mod proposer;
mod quoted;
mod tree;
mod votes;
mod words;

use self::head::{Beginning, Counted, Head};
use self::known::Act;
use self::proposer::Proposer;
use self::quoted::{Closed, Marks};
use self::votes::{Of, Told, Verdict};
use super::{Doubt, DoubtKind, MAX_AMENDMENTS, Outcome, Shape};
use crate::plans::{ItemKey, SectionKey};
use crate::text::fold::fold;

pub use tree::Tree;

/// Bytes of minutes after which no more lines on votes are added to one amendment.
const MINUTES_MAX: usize = 20_000;
/// Words that a line may hold beside its place, and still be read as an amendment; more is a sentence of the text.
const MOST_LEFT_OVER: usize = 8;

/// What was read of minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    pub amendments: Vec<Reading>,
    /// Lines that belong to no amendment.
    pub unread: Vec<String>,
}

/// One amendment as it was read; what is empty is left to a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub page: String,
    pub section: Option<SectionKey>,
    pub item: Option<ItemKey>,
    pub shape: Option<Shape>,
    pub new_text: String,
    pub proposer: String,
    pub party: String,
    pub outcome: Option<Outcome>,
    pub votes: Option<(i32, i32)>,
    /// Its number in the minutes, which a vote may name; and does a plain list only count it?
    number: String,
    only_counted: bool,
    /// The lines it was read from.
    pub minutes: String,
    pub doubts: Vec<Doubt>,
}

/// Reads minutes against the version that was before the body.
pub fn read(text: &str, tree: &Tree) -> Minutes {
    let mut reader = Reader::new(tree);
    for line in text.lines() {
        // Behind a proposer's colon may stand the proposal itself, and there another.
        let mut rest = Some(line.trim());
        while let Some(line) = rest {
            rest = reader.line(line);
        }
        if reader.read.amendments.len() > MAX_AMENDMENTS {
            break;
        }
    }
    reader.end();
    reader.read
}

/// An amendment whose text may go on.
struct Open {
    reading: Reading,
    text: String,
    marks: Marks,
    /// An empty line stood after what there is of the text.
    parted: bool,
}

impl Open {
    /// One more line of its text; whether it is one, a person sees where the text before it was whole.
    fn go_on(&mut self, line: &str) {
        let whole = self.marks.closed() == Closed::Plain && self.text.ends_with(['.', '!', '?']);
        if self.parted {
            self.reading.doubt(DoubtKind::TextGoesOn, "");
        } else if whole {
            self.reading.doubt(DoubtKind::TextGoesOn, line);
        }
        if !self.text.is_empty() {
            self.text.push_str(if self.parted { "\n\n" } else { "\n" });
        }
        self.parted = false;
        self.text.push_str(line);
        self.marks.feed(line);
        self.reading.minutes.push('\n');
        self.reading.minutes.push_str(line);
    }
}

struct Reader<'a> {
    tree: &'a Tree,
    read: Minutes,
    open: Option<Open>,
    proposer: Proposer,
    /// How many amendments the proposer has made so far: a vote after them is on all, or on one.
    since: usize,
    page: String,
    section: Option<SectionKey>,
}

impl<'a> Reader<'a> {
    fn new(tree: &'a Tree) -> Self {
        Self {
            tree,
            read: Minutes::default(),
            open: None,
            proposer: Proposer::default(),
            since: 0,
            page: String::new(),
            section: None,
        }
    }

    /// Reads a line; gives what is still to be read of it.
    fn line<'l>(&mut self, line: &'l str) -> Option<&'l str> {
        if line.is_empty() {
            if let Some(open) = &mut self.open {
                open.parted = !open.text.is_empty();
            }
            return None;
        }
        let quoting = self.open.as_ref().is_some_and(|open| open.marks.closed() == Closed::Open);
        let told = if quoting { None } else { votes::vote(line) };
        let proposer = if quoting || told.is_some() { None } else { proposer::proposer(line) };
        if let Some((proposer, rest)) = proposer {
            self.perhaps_goes_on(line);
            self.end();
            (self.proposer, self.since) = (proposer, 0);
            (self.page, self.section) = (String::new(), None);
            return (!rest.is_empty()).then_some(rest);
        }
        let head = head::head(line, self.tree);
        if quoting && head.begins != Beginning::Page {
            self.go_on(line);
        } else if let Some(told) = told {
            self.perhaps_goes_on(line);
            self.end();
            self.vote(&told, line);
        } else if is_head(&head) {
            self.begin(&head, line);
        } else if is_place(&head) {
            self.end();
            self.here(&head);
        } else {
            self.go_on(line);
        }
        None
    }

    /// A line of an amendment's text, or one that nobody knows.
    fn go_on(&mut self, line: &str) {
        let takes = self.open.as_ref().is_some_and(|open| {
            open.reading.shape != Some(Shape::ItemStruck) && open.marks.closed() != Closed::Quoted
        });
        if let Some(open) = self.open.as_mut().filter(|_| takes) {
            open.go_on(line);
        } else {
            self.end();
            self.read.unread.push(line.to_owned());
        }
    }

    /// A sentence that reads like the name of a proposer may be one of the text before it.
    fn perhaps_goes_on(&mut self, line: &str) {
        let is_open = |open: &&mut Open| !open.text.is_empty() && open.marks.closed() != Closed::Quoted;
        if let Some(open) = self.open.as_mut().filter(is_open).filter(|_| line.ends_with(['.', '!', '?'])) {
            open.reading.doubt(DoubtKind::TextGoesOn, line);
            open.reading.minutes.push('\n');
            open.reading.minutes.push_str(line);
        }
    }

    /// A line that names a place and nothing else: what follows is about it.
    fn here(&mut self, head: &Head) {
        let found = place::find(head, self.tree, None);
        self.section = found.section;
        self.page.clone_from(&head.page);
    }

    fn begin(&mut self, head: &Head, line: &str) {
        if let Some(open) =
            self.open.as_mut().filter(|open| !head.left_over.is_empty() && !open.text.is_empty())
        {
            // Perhaps this was a line of its text.
            open.reading.doubt(DoubtKind::TextGoesOn, line);
        }
        self.end();
        let found = place::find(head, self.tree, self.section);
        let page = if head.page.is_empty() { self.page.clone() } else { head.page.clone() };
        let reading = Reading {
            page,
            section: found.section,
            item: found.item,
            shape: found.shape,
            number: match (&head.counted, self.proposer.number.as_str()) {
                (Counted::Named(number) | Counted::Plain(number), "") | (Counted::Named(number), _) => {
                    number.clone()
                }
                (_, number) => number.to_owned(),
            },
            only_counted: matches!(head.counted, Counted::Plain(_)) && self.proposer.number.is_empty(),
            proposer: self.proposer.person.clone(),
            party: self.proposer.party.clone(),
            minutes: line.to_owned(),
            doubts: found.doubts,
            ..Reading::default()
        };
        let text = head.text_at.and_then(|at| line.get(at..)).unwrap_or_default().trim().to_owned();
        let mut marks = Marks::default();
        marks.feed(&text);
        self.open = Some(Open { reading, text, marks, parted: false });
        self.since = self.since.saturating_add(1);
    }

    /// What became of the amendment before, or of the one that is named; of several at once a person says it.
    fn vote(&mut self, told: &Told, line: &str) {
        if told.verdict == Verdict::Heading {
            self.read.unread.push(line.to_owned());
            return;
        }
        let from = self.read.amendments.len().saturating_sub(self.since);
        let mut voted: Vec<&mut Reading> = match &told.of {
            Of::Before => self.read.amendments.iter_mut().skip(from).collect(),
            Of::Number(number) => {
                self.read.amendments.iter_mut().filter(|one| one.number == *number).collect()
            }
            Of::Other => Vec::new(),
            Of::From(name) => self.read.amendments.iter_mut().filter(|one| one.is_from(name)).collect(),
        };
        for reading in &mut voted {
            reading.also(line);
        }
        match (voted.as_mut_slice(), &told.verdict) {
            ([], _) => self.read.unread.push(line.to_owned()),
            // A plain list counts other things too, and what was voted on is not voted on again.
            ([one], _) if one.outcome.is_some() || one.only_counted && told.of != Of::Before => {
                one.doubt(DoubtKind::VoteUnclear, line);
            }
            ([one], Verdict::Surely(vote)) => (one.outcome, one.votes) = (Some(vote.outcome), vote.votes),
            ([one], Verdict::Unclear | Verdict::Heading) => one.doubt(DoubtKind::VoteUnclear, line),
            (several, _) => several.iter_mut().for_each(|one| one.doubt(DoubtKind::VoteOfSeveral, line)),
        }
        if told.of == Of::Before {
            self.since = 0;
        }
    }

    /// The amendment's text is whole.
    fn end(&mut self) {
        let Some(Open { mut reading, text, marks, .. }) = self.open.take() else { return };
        match marks.closed() {
            Closed::Quoted | Closed::Plain => {}
            Closed::Open => reading.doubt(DoubtKind::QuoteOpen, ""),
            Closed::GoesOn => reading.doubt(DoubtKind::TextAfterQuote, ""),
        }
        let text = quoted::bare(&text).to_owned();
        if reading.shape == Some(Shape::ItemStruck) {
            let says = reading.section.zip(reading.item).and_then(|(of, item)| self.tree.text(of, item));
            if !text.is_empty() && says != Some(fold(&text).as_str()) {
                reading.doubt(DoubtKind::StruckText, &text);
            }
        } else {
            if text.is_empty() {
                reading.doubt(DoubtKind::TextMissing, "");
            }
            reading.new_text = text;
        }
        self.read.amendments.push(reading);
    }
}

impl Reading {
    /// One more line that it was read from. Of very many votes on one proposal the first are kept with it; the minutes have them all.
    fn also(&mut self, line: &str) {
        if self.minutes.len() < MINUTES_MAX {
            self.minutes.push('\n');
            self.minutes.push_str(line);
        }
    }

    fn is_from(&self, name: &str) -> bool {
        let (person, party) = (self.proposer.clone(), self.party.clone());
        Proposer { person, party, number: String::new() }.is_named(name)
    }

    fn doubt(&mut self, kind: DoubtKind, words: &str) {
        if !self.doubts.iter().any(|doubt| doubt.kind == kind) {
            self.doubts.push(Doubt::new(kind, words));
        }
    }
}

/// Does a line begin an amendment? What begins as plain sentences do must be known word by word.
fn is_head(head: &Head) -> bool {
    let does = head.acts.iter().any(|act| *act != Act::Whole);
    let few = head.left_over.len() <= MOST_LEFT_OVER;
    let placed = !head.places.is_empty() || head.after.is_some();
    match head.begins {
        Beginning::Page => does || !head.left_over.is_empty(),
        Beginning::Place => does && few,
        Beginning::Perhaps => does && placed && head.left_over.is_empty(),
        Beginning::Otherwise => false,
    }
}

/// Does a line name a place, and nothing else?
fn is_place(head: &Head) -> bool {
    let places = !head.places.is_empty() || !head.page.is_empty();
    places
        && head.begins >= Beginning::Place
        && head.acts.is_empty()
        && head.left_over.is_empty()
        && head.after.is_none()
}

#[cfg(test)]
mod tests;
