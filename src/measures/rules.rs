//! What a report must say. Pure.

use jiff::civil::Date;

use super::Report;

crate::text_enum!(
    /// What a report lacks; the words are the text `measures-fault-<name>`.
    Fault {
        /// Delayed or stopped, and nobody says why.
        ReasonMissing = "reason_missing",
        /// Something is needed, and nobody says what and why.
        NeedUnsaid = "need_unsaid",
        /// It is said what is needed, and not of which kind.
        NeedUnchosen = "need_unchosen",
        /// The day is after today.
        Ahead = "ahead",
    }
);

impl Fault {
    /// The text that says it.
    pub fn text(self) -> &'static str {
        match self {
            Self::ReasonMissing => "measures-fault-reason_missing",
            Self::NeedUnsaid => "measures-fault-need_unsaid",
            Self::NeedUnchosen => "measures-fault-need_unchosen",
            Self::Ahead => "measures-fault-ahead",
        }
    }

    /// The field of the form that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Self::ReasonMissing => "said",
            Self::NeedUnsaid => "needs_said",
            Self::NeedUnchosen => "needs",
            Self::Ahead => "reported_on",
        }
    }
}

/// What is wrong with a report that is given today; nothing where it can stand.
pub fn faults(report: &Report, today: Date) -> Vec<Fault> {
    [
        (report.status.wants_reason() && report.said.is_empty(), Fault::ReasonMissing),
        (report.needs.is_some() && report.needs_said.is_empty(), Fault::NeedUnsaid),
        (report.needs.is_none() && !report.needs_said.is_empty(), Fault::NeedUnchosen),
        (report.reported_on > today, Fault::Ahead),
    ]
    .into_iter()
    .filter_map(|(wrong, fault)| wrong.then_some(fault))
    .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Needs, Report, Status};
    use super::{Fault, faults};

    #[test]
    fn whoever_is_late_says_why_and_whoever_needs_something_says_what() {
        let today = date(2027, 3, 1);
        let told = |status, said: &str, needs, needs_said: &str, reported_on| {
            let (said, needs_said) = (said.to_owned(), needs_said.to_owned());
            faults(&Report { status, said, reported_on, needs, needs_said }, today)
        };
        assert_eq!(told(Status::Begun, "", None, "", today), []);
        assert_eq!(told(Status::Delayed, "", None, "", today), [Fault::ReasonMissing]);
        assert_eq!(told(Status::Stopped, "Ingen penger.", None, "", today), []);
        assert_eq!(told(Status::Begun, "", Some(Needs::Money), "", today), [Fault::NeedUnsaid]);
        assert_eq!(told(Status::Begun, "", Some(Needs::Money), "To stillinger.", today), []);
        assert_eq!(told(Status::Done, "", None, "To stillinger.", today), [Fault::NeedUnchosen]);
        assert_eq!(told(Status::Done, "", None, "", date(2027, 3, 2)), [Fault::Ahead]);
    }
}
