//! Plans: a tree of numbered sections, imported from a document or written here.

pub mod actions;
pub mod import;
pub mod store;

crate::id!(
    /// A plan's id, the same through all its versions.
    PlanId
);
crate::id!(
    /// One version of a plan.
    PlanVersionId
);
crate::id!(
    /// One section's row in one version.
    SectionId
);
crate::id!(
    /// What a section is known by in every version: answers and inputs point at it.
    SectionKey
);

crate::text_enum!(
    /// What a section of a plan is.
    SectionKind {
        Chapter = "chapter",
        FocusArea = "focus_area",
        Goal = "goal",
        Measure = "measure",
        Text = "text",
    }
);
