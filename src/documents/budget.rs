//! What reading one file may cost. Text, copies and time are counted where they are spent, so that a small file which
//! unfolds into gigabytes is refused before it does, and the thread that reads it comes to an end by itself.

use std::cell::{Cell, RefCell};
use std::thread::{self, ThreadId};
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

use super::ReadError;

/// Bytes of content, copies and findings together. A thousand pages of text are about 4 MB.
pub const MAX_OUTPUT: usize = 128 * 1024 * 1024;
/// Bytes of content that a reader may make by repeating what stands in the file once: merged cells, a note that many refer to.
pub const MAX_COPIES: usize = 24 * 1024 * 1024;
/// Bytes of text under one heading, where each heading opens a section that people edit: many times what its form carries, as the text
/// may lose spaces and marks on its way there.
pub const MAX_SECTION: usize = 1024 * 1024;
/// What a piece of content costs beside its text.
pub const PIECE: usize = 64;
/// The largest real files take about a second. Counted in work and not by the clock on the wall: a file is not to blame for a
/// machine that has much else to do.
const LONGEST: Duration = Duration::from_secs(20);
/// The clock is looked at once in so many steps.
const STEPS: u32 = 512;

/// The allowance of one file. Shared by all who read and write it.
#[derive(Debug)]
pub struct Budget {
    output: Cell<usize>,
    copies: Cell<usize>,
    steps: Cell<u32>,
    time: Duration,
    since: Cell<Since>,
    /// What the section being read may still hold; none where the text is not cut into sections.
    section: Option<Cell<usize>>,
    near: RefCell<String>,
}

impl Default for Budget {
    fn default() -> Self {
        Self::lasting(LONGEST)
    }
}

impl Budget {
    /// An allowance that ends after this time.
    pub fn lasting(time: Duration) -> Self {
        Self {
            output: Cell::new(MAX_OUTPUT),
            copies: Cell::new(MAX_COPIES),
            steps: Cell::new(0),
            time,
            since: Cell::new(Since::now()),
            section: None,
            near: RefCell::default(),
        }
    }

    /// An allowance for a text whose headings open sections of at most [`MAX_SECTION`] bytes.
    pub fn of_sections() -> Self {
        Self { section: Some(Cell::new(MAX_SECTION)), ..Self::default() }
    }

    /// From here on the text belongs to the section with this heading.
    pub fn stand_under(&self, heading: &str) {
        if let Some(section) = &self.section {
            section.set(MAX_SECTION);
            heading.clone_into(&mut self.near.borrow_mut());
        }
    }

    /// The heading of the section being read, or empty.
    pub fn near(&self) -> String {
        self.near.borrow().clone()
    }

    /// Counts text that stands in the document and may be shown, before it is made.
    pub fn text(&self, bytes: usize) -> Result<(), ReadError> {
        self.in_section(bytes)?;
        self.write(bytes)
    }

    fn in_section(&self, bytes: usize) -> Result<(), ReadError> {
        let Some(section) = &self.section else { return Ok(()) };
        take(section, bytes).map_err(|_more| ReadError::LongSection)
    }

    /// Bytes of content made so far.
    pub fn spent(&self) -> usize {
        MAX_OUTPUT.saturating_sub(self.output.get())
    }

    /// Counts one piece of content with its text, before it is made.
    pub fn write(&self, bytes: usize) -> Result<(), ReadError> {
        take(&self.output, bytes.saturating_add(PIECE))?;
        self.step()
    }

    /// Counts `times` copies of content of this size, before they are made.
    pub fn copy(&self, bytes: usize, times: usize) -> Result<(), ReadError> {
        let texts = bytes.saturating_mul(times);
        let bytes = bytes.saturating_add(PIECE).saturating_mul(times);
        take(&self.copies, bytes)?;
        self.in_section(texts)?;
        take(&self.output, bytes)?;
        self.step()
    }

    /// Counts a text that stands in the file once and may be shown many times: a number, an address. A short one is content like any other.
    pub fn repeat(&self, bytes: usize) -> Result<(), ReadError> {
        const SHORT: usize = 256;
        if bytes > SHORT { self.copy(bytes, 1) } else { self.write(bytes) }
    }

    /// A step of work. Every loop that a file can make long takes one for each turn.
    pub fn step(&self) -> Result<(), ReadError> {
        let steps = self.steps.get().wrapping_add(1);
        self.steps.set(steps);
        if steps.is_multiple_of(STEPS) { self.in_time() } else { Ok(()) }
    }

    /// Is there time left?
    pub fn in_time(&self) -> Result<(), ReadError> {
        let (since, now) = (self.since.get(), Since::now());
        if since.thread != now.thread {
            // Read on by another thread, whose work is counted from here.
            self.since.set(now);
            return Ok(());
        }
        let worked = now.work.saturating_sub(since.work);
        if worked < self.time { Ok(()) } else { Err(ReadError::Slow) }
    }
}

/// How much a thread had worked at some moment.
#[derive(Clone, Copy, Debug)]
struct Since {
    thread: ThreadId,
    work: Duration,
}

impl Since {
    fn now() -> Self {
        let work = clock_gettime(ClockId::ThreadCPUTime).try_into().unwrap_or_default();
        Self { thread: thread::current().id(), work }
    }
}

fn take(left: &Cell<usize>, bytes: usize) -> Result<(), ReadError> {
    let rest = left.get().checked_sub(bytes).ok_or(ReadError::Bomb)?;
    left.set(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_the_allowance_is_refused_and_not_counted() {
        let budget = Budget::default();
        assert_eq!(budget.write(100), Ok(()));
        assert_eq!(budget.spent(), 100 + PIECE);
        assert_eq!(budget.copy(1024, usize::MAX), Err(ReadError::Bomb));
        assert_eq!(budget.copy(MAX_COPIES / 2, 2), Err(ReadError::Bomb));
        assert_eq!(budget.write(MAX_OUTPUT), Err(ReadError::Bomb));
        assert_eq!(budget.spent(), 100 + PIECE);
        assert_eq!(budget.copy(MAX_COPIES / 4, 2), Ok(()));
    }

    #[test]
    fn a_section_has_an_allowance_of_its_own_that_begins_anew_under_each_heading() {
        let budget = Budget::of_sections();
        for heading in ["Mål", "Tiltak"] {
            budget.stand_under(heading);
            assert_eq!(budget.text(MAX_SECTION - 10), Ok(()));
            assert_eq!(budget.copy(20, 1), Err(ReadError::LongSection));
            assert_eq!((budget.text(11), budget.near().as_str()), (Err(ReadError::LongSection), heading));
        }
        assert_eq!(Budget::default().text(MAX_SECTION + 1), Ok(()));
    }

    #[test]
    fn time_that_is_out_ends_the_work_within_a_few_steps() {
        let budget = Budget::lasting(Duration::ZERO);
        let steps = (0..10_000).take_while(|_| budget.step().is_ok()).count();
        assert!(steps < 1_000, "{steps}");
    }
}
