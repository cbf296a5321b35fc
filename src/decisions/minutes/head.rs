//! The head of an amendment, `Side 17, 2.1.4, pkt. 1 endres til:`, word by word: every word is known, or is left over and told.

use super::known::{
    Act, BETWEEN, CHANGE, INSERT, ITEM, NEW, NEW_ITEM, NEW_SECTION, NEW_TEXT, ORDINAL, PAGE, PAIRS, PERHAPS,
    SECTION, STRIKE, WHOLE,
};
use super::tree::Tree;
use super::words::{Word, is_code, is_dotted, is_number, words};
use crate::plans::SectionKey;

/// Where a head says that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `kap. 2.1`
    Section(String),
    /// `pkt. 3`: the word, and the number.
    Item(String, String),
    /// `2.1.4` or `T-12` by itself.
    Code(String),
    /// A heading's own words.
    Heading(Vec<SectionKey>),
}

/// A head as it was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub page: String,
    pub acts: Vec<Act>,
    pub places: Vec<Place>,
    /// The place that something new comes after.
    pub after: Option<Place>,
    /// `Nytt punkt 4`: the number that the new one is to have.
    pub own_number: Option<String>,
    /// `3` of `Forslag 3:` before it, or of a plain `3.`, which may only count.
    pub counted: Counted,
    /// Is the new text called so?
    pub new_text: bool,
    /// Words that nobody knows here.
    pub left_over: Vec<String>,
    /// Does it begin as heads do: with a page, a place, or something new?
    pub begins: Beginning,
    /// Where in the line the new text begins, if it does.
    pub text_at: Option<usize>,
}

/// The number that a proposal has in the minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Counted {
    #[default]
    Not,
    /// `Forslag nr. 3`
    Named(String),
    /// `3.`
    Plain(String),
}

/// How a line begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beginning {
    #[default]
    Otherwise,
    /// With a word that also begins plain sentences: `I`, `Etter`, `Tiltak`.
    Perhaps,
    /// With a place or with something new.
    Place,
    /// With a page.
    Page,
}

/// Reads a line as a head.
pub(super) fn head(line: &str, tree: &Tree) -> Head {
    let all = words(line);
    let (count, text_at) = ends(&all);
    let words: Vec<Word> = all.into_iter().take(count).collect();
    let mut reader = Reader { tree, words: &words, at: 0, head: Head { text_at, ..Head::default() } };
    reader.skip_counting();
    reader.head.begins = reader.beginning();
    while reader.at < words.len() {
        let taken = reader.step();
        reader.at = reader.at.saturating_add(taken.max(1));
    }
    reader.head
}

/// How many words are the head, and where the text begins after it: behind the first colon that follows what is done, or at a
/// quotation mark there.
fn ends(words: &[Word]) -> (usize, Option<usize>) {
    let done = (0..words.len()).find(|at| act_at(words, *at).is_some_and(|(act, _)| act != Act::Whole));
    let Some(done) = done else { return (words.len(), None) };
    let last = done.saturating_add(act_at(words, done).map_or(1, |(_, taken)| taken)).saturating_sub(1);
    let behind = |at: usize| words.get(at).map(|word| word.end);
    if let Some(colon) = (last..words.len()).find(|at| words.get(*at).is_some_and(|word| word.colon)) {
        return (colon.saturating_add(1), behind(colon));
    }
    let quote =
        (last.saturating_add(1)..words.len()).find(|at| words.get(*at).is_some_and(|word| word.opens));
    match quote {
        Some(quote) => (quote, words.get(quote).map(|word| word.start)),
        None => (words.len(), None),
    }
}

/// What is done by the words from here on, and how many they are.
fn act_at(words: &[Word], at: usize) -> Option<(Act, usize)> {
    let word = |ahead: usize| words.get(at.saturating_add(ahead)).map(|word| word.folded.as_str());
    let (this, next) = (word(0)?, word(1).unwrap_or_default());
    if let Some(whole) = WHOLE
        .iter()
        .find(|whole| whole.iter().enumerate().all(|(ahead, expected)| word(ahead) == Some(*expected)))
    {
        return Some((Act::Whole, whole.len()));
    }
    if let Some((_, _, act)) = PAIRS.iter().find(|(first, second, _)| (*first, *second) == (this, next)) {
        return Some((*act, 2));
    }
    if NEW.contains(&this) {
        let nouns = [(NEW_ITEM, Act::NewItem), (NEW_SECTION, Act::NewSection), (NEW_TEXT, Act::Change)];
        return nouns.iter().find(|(nouns, _)| nouns.contains(&next)).map(|(_, act)| (*act, 2));
    }
    let one = |known: &[&str], act: Act| known.contains(&this).then_some((act, 1));
    one(CHANGE, Act::Change).or_else(|| one(STRIKE, Act::Strike)).or_else(|| one(INSERT, Act::Insert))
}

struct Reader<'a> {
    tree: &'a Tree,
    words: &'a [Word],
    at: usize,
    head: Head,
}

impl Reader<'_> {
    fn word(&self, ahead: usize) -> &str {
        self.words.get(self.at.saturating_add(ahead)).map_or("", |word| word.folded.as_str())
    }

    /// `1.`, `a)` and `Forslag 3:` before a head only count.
    fn skip_counting(&mut self) {
        let counts = |word: &Word| word.counts && !PAGE.contains(&word.folded.as_str());
        if let Some(first) = self.words.first().filter(|first| counts(first) && self.words.len() > 1) {
            self.head.counted = Counted::Plain(first.folded.clone());
            self.at = 1;
        }
        let named = ["forslag", "framlegg", "endringsforslag", "endringsframlegg"].contains(&self.word(0));
        let numbered = usize::from(["nr", "nummer"].contains(&self.word(1)));
        let number = self.word(numbered.saturating_add(1)).to_owned();
        if named && is_number(&number) {
            self.head.counted = Counted::Named(number);
            self.at = self.at.saturating_add(numbered).saturating_add(2);
        }
    }

    fn beginning(&self) -> Beginning {
        let (first, second) = (self.word(0), self.word(1));
        if PAGE.contains(&first) && is_pages(second) {
            return Beginning::Page;
        }
        let placed = (SECTION.contains(&first) || ITEM.contains(&first)) && is_code(second);
        let new = NEW.contains(&first) && act_at(self.words, self.at).is_some();
        let ordinal = ordinal(first).is_some() && ITEM.contains(&second);
        if is_dotted(first) || placed || new || ordinal {
            return Beginning::Place;
        }
        let headed = !self.headed().1.is_empty();
        if PERHAPS.contains(&first) || headed { Beginning::Perhaps } else { Beginning::Otherwise }
    }

    /// Reads what stands here; gives how many words that are.
    fn step(&mut self) -> usize {
        if let Some(taken) = self.page() {
            return taken;
        }
        if self.word(0) == "etter" {
            return self.after();
        }
        if let Some((act, taken)) = act_at(self.words, self.at) {
            return self.act(act, taken);
        }
        if let Some((place, taken)) = self.place(0) {
            self.head.places.push(place);
            return taken;
        }
        if !BETWEEN.contains(&self.word(0)) {
            let word = self.word(0).to_owned();
            self.head.left_over.push(word);
        }
        1
    }

    fn page(&mut self) -> Option<usize> {
        let page = self.word(1).to_owned();
        if !PAGE.contains(&self.word(0)) || !is_pages(&page) || !self.head.page.is_empty() {
            return None;
        }
        self.head.page = page;
        Some(2)
    }

    fn after(&mut self) -> usize {
        match self.place(1) {
            Some((place, taken)) if self.head.after.is_none() => {
                self.head.after = Some(place);
                taken.saturating_add(1)
            }
            _ => {
                self.head.left_over.push("etter".to_owned());
                1
            }
        }
    }

    fn act(&mut self, act: Act, taken: usize) -> usize {
        if !self.head.acts.contains(&act) {
            self.head.acts.push(act);
        }
        self.head.new_text |= act == Act::Change && NEW.contains(&self.word(0));
        let numbered = matches!(act, Act::NewItem | Act::NewSection);
        let number = self.word(taken).to_owned();
        let place = is_dotted(&number) && !self.tree.numbered(&number).is_empty();
        if numbered && is_code(&number) && !PAGE.contains(&number.as_str()) && !place {
            self.head.own_number = Some(number);
            return taken.saturating_add(1);
        }
        taken
    }

    /// The place that the words from here on name, and how many they are.
    fn place(&self, ahead: usize) -> Option<(Place, usize)> {
        let word = |more: usize| self.word(ahead.saturating_add(more));
        let this = word(0);
        if let Some(number) = ordinal(this).filter(|_| ITEM.contains(&word(1))) {
            return Some((Place::Item(word(1).to_owned(), number.to_owned()), 2));
        }
        let numbered = usize::from(["nr", "nummer"].contains(&word(1)));
        let code = word(numbered.saturating_add(1));
        let taken = numbered.saturating_add(2);
        if ITEM.contains(&this) && is_code(code) {
            return Some((Place::Item(this.to_owned(), code.to_owned()), taken));
        }
        // An «avsnitt» with a plain figure is a paragraph.
        let sectioned = if this == "avsnitt" { is_dotted(code) } else { is_number(code) };
        if SECTION.contains(&this) && sectioned {
            return Some((Place::Section(code.to_owned()), taken));
        }
        let (length, keys) = self.headed_from(ahead);
        if length > 0 {
            return Some((Place::Heading(keys), length));
        }
        let lettered = this.chars().any(char::is_alphabetic) && this.contains(|c: char| c.is_ascii_digit());
        (is_dotted(this) || lettered && is_code(this)).then(|| (Place::Code(this.to_owned()), 1))
    }

    fn headed(&self) -> (usize, Vec<SectionKey>) {
        self.headed_from(0)
    }

    fn headed_from(&self, ahead: usize) -> (usize, Vec<SectionKey>) {
        let from = self.words.iter().skip(self.at.saturating_add(ahead));
        let words: Vec<String> = from.map(|word| word.folded.clone()).collect();
        self.tree.headed(&words).unwrap_or_default()
    }
}

fn ordinal(word: &str) -> Option<&'static str> {
    ORDINAL.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// `17`, `17-18`.
fn is_pages(word: &str) -> bool {
    let parts = word.split(['-', '–']);
    parts.clone().count() <= 2 && parts.clone().all(|part| (1..=4).contains(&part.len()) && is_number(part))
}
