//! How far the team has come with one answer: a matter of how much of it lies in inputs.

use crate::text::coverage::Coverage;

crate::text_enum!(
    /// How far the team has come with one answer.
    Progress { NotStarted = "not_started", UnderWay = "under_way", Done = "done" }
);

impl Progress {
    /// Done is when every visible character lies in an input; an answer without any is done from the start.
    pub fn of(coverage: Coverage) -> Self {
        match coverage {
            c if c.complete() => Self::Done,
            c if c.covered == 0 => Self::NotStarted,
            _ => Self::UnderWay,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_follows_coverage() {
        for (covered, total, progress) in [
            (0, 0, Progress::Done),
            (0, 5, Progress::NotStarted),
            (4, 5, Progress::UnderWay),
            (5, 5, Progress::Done),
        ] {
            assert_eq!(Progress::of(Coverage { covered, total }), progress);
        }
    }
}
