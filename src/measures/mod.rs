//! Follow-up (*oppfølging*): the measures of the adopted plan, how each goes, what it needs, and the yearly status report to the council.
//!
//! Every measure of the adopted version becomes one to follow. The responsible units tell how theirs go, by a letter with a personal link
//! and without an account; what was told is never changed, a later [`Status`] takes its place.

crate::id!(
    /// The id of a measure that is followed up.
    MeasureId
);
crate::id!(
    /// The id of one report of how a measure goes.
    MeasureStatusId
);
crate::id!(
    /// The id of a unit that does measures.
    ResponsibleUnitId
);
crate::id!(
    /// The id of something that was brought to a body or to the budget.
    LiftId
);
crate::id!(
    /// The id of one time that the units were asked.
    StatusCallId
);
crate::id!(
    /// The id of one unit's place in a call; its personal link is made from it.
    StatusRequestId
);
crate::id!(
    /// The id of an indicator.
    IndicatorId
);
crate::id!(
    /// The id of a yearly status report.
    StatusReportId
);

crate::text_enum!(
    /// How a measure goes; the label is the text `measures-status-<name>`. No percentages: nobody can say them of a measure.
    Status {
        NotBegun = "not_begun",
        Begun = "begun",
        Done = "done",
        /// It is worked on, or was to be, and will be late. A reason is given.
        Delayed = "delayed",
        /// It will not be done. A reason is given.
        Stopped = "stopped",
    }
);

crate::text_enum!(
    /// What a measure needs that its unit cannot give; the label is the text `measures-needs-<name>`.
    Needs { Decision = "decision", Money = "money", Help = "help" }
);

impl Status {
    /// Must words say why?
    pub fn wants_reason(self) -> bool {
        matches!(self, Self::Delayed | Self::Stopped)
    }

    /// Is there nothing more to report?
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Done | Self::Stopped)
    }
}
