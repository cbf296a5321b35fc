//! What reading one file may cost. Text, copies and time are counted where they are spent, so that a small file which
//! unfolds into gigabytes is refused before it does, and the thread that reads it comes to an end by itself.

use std::cell::Cell;
use std::time::{Duration, Instant};

use super::ReadError;

/// Bytes of content, copies and findings together. A thousand pages of text are about 4 MB.
pub const MAX_OUTPUT: usize = 128 * 1024 * 1024;
/// Bytes of content that a reader may make by repeating what stands in the file once: merged cells, a note that many refer to.
pub const MAX_COPIES: usize = 24 * 1024 * 1024;
/// What a piece of content costs beside its text.
pub const PIECE: usize = 64;
/// The largest real files take about a second.
const LONGEST: Duration = Duration::from_secs(20);
/// The clock is looked at once in so many steps.
const STEPS: u32 = 512;

/// The allowance of one file. Shared by all who read and write it.
#[derive(Debug)]
pub struct Budget {
    output: Cell<usize>,
    copies: Cell<usize>,
    steps: Cell<u32>,
    until: Instant,
}

impl Default for Budget {
    fn default() -> Self {
        Self::lasting(LONGEST)
    }
}

impl Budget {
    /// An allowance that ends after this time.
    pub fn lasting(time: Duration) -> Self {
        let now = Instant::now();
        Self {
            output: Cell::new(MAX_OUTPUT),
            copies: Cell::new(MAX_COPIES),
            steps: Cell::new(0),
            until: now.checked_add(time).unwrap_or(now),
        }
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
        let bytes = bytes.saturating_add(PIECE).saturating_mul(times);
        take(&self.copies, bytes)?;
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
        if Instant::now() < self.until { Ok(()) } else { Err(ReadError::Slow) }
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
    fn time_that_is_out_ends_the_work_within_a_few_steps() {
        let budget = Budget::lasting(Duration::ZERO);
        let steps = (0..10_000).take_while(|_| budget.step().is_ok()).count();
        assert!(steps < 1_000, "{steps}");
    }
}
