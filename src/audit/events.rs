//! What can stand in the list: every event, named alike (the subject in singular, what was done in the past tense), and what each
//! is done to.

crate::text_enum!(
    /// The kind of row an event is told of: the name of its table.
    SubjectKind {
        Account = "account",
        Adoption = "adoption",
        Amendment = "amendment",
        Assessment = "assessment",
        Background = "background",
        Consultee = "consultee",
        ConsulteeImport = "consultee_import",
        DigestPublication = "digest_publication",
        Export = "export",
        Hearing = "hearing",
        Indicator = "indicator",
        Input = "input",
        Invitation = "invitation",
        LetterEdition = "letter_edition",
        Measure = "measure",
        MeasureLift = "measure_lift",
        Milestone = "milestone",
        NoteImport = "note_import",
        Outbox = "outbox",
        Part = "part",
        PlaceFollowed = "place_followed",
        PlanImport = "plan_import",
        PlanReason = "plan_reason",
        PlanVersion = "plan_version",
        Project = "project",
        Resolution = "resolution",
        Response = "response",
        ResponsibleUnit = "responsible_unit",
        Section = "section",
        SectionComment = "section_comment",
        StatusCall = "status_call",
        StatusRequest = "status_request",
        StatusReport = "status_report",
        SteeringMeeting = "steering_meeting",
        SteeringQuestion = "steering_question",
        Tag = "tag",
        Treatment = "treatment",
        Workshop = "workshop",
    }
);

/// Each event with its word in the database and the row it is done to.
macro_rules! events {
    ($($name:ident = $word:literal on $subject:ident),+ $(,)?) => {
        crate::text_enum!(
            /// What was done. Its sentence in the list is the text `audit-…`, its word with hyphens.
            Action { $($name = $word),+ }
        );

        impl Action {
            /// What it is done to.
            pub const fn subject(self) -> SubjectKind {
                match self { $(Self::$name => SubjectKind::$subject),+ }
            }
        }
    };
}

events! {
    PlanSectionEdited = "plan.section_edited" on Section,
    PlanSectionMoved = "plan.section_moved" on Section,
    PlanSectionAdded = "plan.section_added" on Section,
    PlanSectionRemoved = "plan.section_removed" on Section,
    PlanSectionRestored = "plan.section_restored" on Section,
    PlanRenumbered = "plan.renumbered" on PlanVersion,
    PlanImageDescribed = "plan.image_described" on PlanVersion,
    PlanImported = "plan.imported" on PlanVersion,
    PlanBegun = "plan.begun" on PlanVersion,
    PlanRetitled = "plan.retitled" on PlanVersion,
    PlanVersionRemoved = "plan.version_removed" on PlanVersion,
    PlanVersionRestored = "plan.version_restored" on PlanVersion,
    PlanCommentAdded = "plan.comment_added" on SectionComment,
    PlanCommentSettled = "plan.comment_settled" on SectionComment,
    PlanCommentReopened = "plan.comment_reopened" on SectionComment,
    PlanPlaceFollowed = "plan.place_followed" on PlaceFollowed,
    PlanPlaceAskedAnew = "plan.place_asked_anew" on PlaceFollowed,
    PlanUploaded = "plan.uploaded" on PlanImport,
    PlanUploadDiscarded = "plan.upload_discarded" on PlanImport,
    ProjectCreated = "project.created" on Project,
    ProjectEdited = "project.edited" on Project,
    ProjectMemberAdded = "project.member_added" on Account,
    ProjectMemberRemoved = "project.member_removed" on Account,
    ProjectMilestoneAdded = "project.milestone_added" on Milestone,
    ProjectMilestoneReached = "project.milestone_reached" on Milestone,
    ProjectMilestoneReopened = "project.milestone_reopened" on Milestone,
    ProjectMilestoneRemoved = "project.milestone_removed" on Milestone,
    ProjectBackgroundAdded = "project.background_added" on Background,
    ProjectBackgroundEdited = "project.background_edited" on Background,
    ProjectBackgroundPublished = "project.background_published" on Background,
    ProjectBackgroundHidden = "project.background_hidden" on Background,
    ProjectBackgroundRemoved = "project.background_removed" on Background,
    ProjectMeetingAdded = "project.meeting_added" on SteeringMeeting,
    ProjectMeetingEdited = "project.meeting_edited" on SteeringMeeting,
    ProjectMeetingRemoved = "project.meeting_removed" on SteeringMeeting,
    ProjectMeetingRestored = "project.meeting_restored" on SteeringMeeting,
    ProjectQuestionAdded = "project.question_added" on SteeringQuestion,
    ProjectQuestionEdited = "project.question_edited" on SteeringQuestion,
    ProjectQuestionDecided = "project.question_decided" on SteeringQuestion,
    ProjectQuestionRemoved = "project.question_removed" on SteeringQuestion,
    ProjectQuestionRestored = "project.question_restored" on SteeringQuestion,
    ProjectTreatmentAdded = "project.treatment_added" on Treatment,
    ProjectTreatmentEdited = "project.treatment_edited" on Treatment,
    ProjectTreatmentRemoved = "project.treatment_removed" on Treatment,
    DecisionAmendmentAdded = "decision.amendment_added" on Amendment,
    DecisionAmendmentEdited = "decision.amendment_edited" on Amendment,
    DecisionAmendmentRemoved = "decision.amendment_removed" on Amendment,
    DecisionMinutesRead = "decision.minutes_read" on Treatment,
    DecisionPointAdded = "decision.point_added" on Resolution,
    DecisionPointEdited = "decision.point_edited" on Resolution,
    DecisionPointRemoved = "decision.point_removed" on Resolution,
    DecisionAdopted = "decision.adopted" on Adoption,
    DecisionPublished = "decision.published" on Adoption,
    DecisionTakenBack = "decision.taken_back" on Adoption,
    MeasureFollowupBegun = "measure.followup_begun" on Project,
    MeasurePlanTaken = "measure.plan_taken" on Project,
    MeasureReported = "measure.reported" on Measure,
    MeasureAssigned = "measure.assigned" on Measure,
    MeasureUnitAdded = "measure.unit_added" on ResponsibleUnit,
    MeasureUnitEdited = "measure.unit_edited" on ResponsibleUnit,
    MeasureUnitRemoved = "measure.unit_removed" on ResponsibleUnit,
    MeasureUnitRestored = "measure.unit_restored" on ResponsibleUnit,
    MeasureLifted = "measure.lifted" on MeasureLift,
    MeasureLiftEdited = "measure.lift_edited" on MeasureLift,
    MeasureLiftSettled = "measure.lift_settled" on MeasureLift,
    MeasureLiftRemoved = "measure.lift_removed" on MeasureLift,
    StatusCallScheduled = "status_call.scheduled" on Project,
    StatusCallAsked = "status_call.asked" on StatusCall,
    StatusCallReminded = "status_call.reminded" on StatusCall,
    StatusCallClosed = "status_call.closed" on StatusCall,
    StatusCallLinkRenewed = "status_call.link_renewed" on StatusRequest,
    MeasureIndicatorAdded = "measure.indicator_added" on Indicator,
    MeasureIndicatorEdited = "measure.indicator_edited" on Indicator,
    MeasureIndicatorNumbers = "measure.indicator_numbers" on Indicator,
    MeasureIndicatorRemoved = "measure.indicator_removed" on Indicator,
    MeasureReportBegun = "measure.report_begun" on StatusReport,
    MeasureReportEdited = "measure.report_edited" on StatusReport,
    MeasureReportRemoved = "measure.report_removed" on StatusReport,
    MeasureReportSent = "measure.report_sent" on StatusReport,
    MeasureReportTakenBack = "measure.report_taken_back" on StatusReport,
    ConsulteeImportConfirmed = "consultee.import_confirmed" on ConsulteeImport,
    ConsulteeImportRepeated = "consultee.import_repeated" on ConsulteeImport,
    ConsulteeImportPutAway = "consultee.import_put_away" on ConsulteeImport,
    ConsulteeImportTakenBack = "consultee.import_taken_back" on ConsulteeImport,
    ConsulteeImported = "consultee.imported" on ConsulteeImport,
    ConsulteeAdded = "consultee.added" on Consultee,
    ConsulteeEdited = "consultee.edited" on Consultee,
    ConsulteeRetired = "consultee.retired" on Consultee,
    ConsulteeRestored = "consultee.restored" on Consultee,
    LetterRepeated = "letter.repeated" on Outbox,
    LetterSettled = "letter.settled" on Outbox,
    DigestPublished = "digest.published" on DigestPublication,
    DigestWithdrawn = "digest.withdrawn" on DigestPublication,
    ExportAsked = "export.asked" on Export,
    AssessmentCreated = "assessment.created" on Assessment,
    AssessmentChanged = "assessment.changed" on Assessment,
    AssessmentProposed = "assessment.proposed" on Assessment,
    AssessmentApproved = "assessment.approved" on Assessment,
    AssessmentReturned = "assessment.returned" on Assessment,
    AssessmentTakenIn = "assessment.taken_in" on Assessment,
    AssessmentTakenOut = "assessment.taken_out" on Assessment,
    PlanReasonGiven = "plan_reason.given" on PlanReason,
    PlanReasonTakenBack = "plan_reason.taken_back" on PlanReason,
    HearingCreated = "hearing.created" on Hearing,
    HearingEdited = "hearing.edited" on Hearing,
    HearingCorrected = "hearing.corrected" on Hearing,
    HearingPublished = "hearing.published" on Hearing,
    InvitationLetterSaved = "invitation.letter_saved" on Hearing,
    InvitationSent = "invitation.sent" on LetterEdition,
    InvitationAddressCorrected = "invitation.address_corrected" on Invitation,
    InvitationLinkRenewed = "invitation.link_renewed" on Invitation,
    InputCut = "input.cut" on Input,
    InputPlaced = "input.placed" on Input,
    InputRemoved = "input.removed" on Input,
    InputRestored = "input.restored" on Input,
    InputRestMarked = "input.rest_marked" on Part,
    InputRestUnmarked = "input.rest_unmarked" on Part,
    WorkshopAdded = "workshop.added" on Workshop,
    WorkshopEdited = "workshop.edited" on Workshop,
    WorkshopParticipantAdded = "workshop.participant_added" on Workshop,
    WorkshopParticipantRemoved = "workshop.participant_removed" on Workshop,
    WorkshopCalledOff = "workshop.called_off" on Workshop,
    WorkshopTakenUp = "workshop.taken_up" on Workshop,
    WorkshopReplied = "workshop.replied" on Workshop,
    WorkshopMinutesKept = "workshop.minutes_kept" on Workshop,
    NoteImportUploaded = "note_import.uploaded" on NoteImport,
    NoteImportConfirmed = "note_import.confirmed" on NoteImport,
    NoteImportRepeated = "note_import.repeated" on NoteImport,
    NoteImportSaved = "note_import.saved" on NoteImport,
    NoteImportDiscarded = "note_import.discarded" on NoteImport,
    NoteImportRemoved = "note_import.removed" on NoteImport,
    TagAdded = "tag.added" on Tag,
    TagChanged = "tag.changed" on Tag,
    TagMoved = "tag.moved" on Tag,
    TagDeleted = "tag.deleted" on Tag,
    ResponseStarted = "response.started" on Response,
    ResponseStartedAnew = "response.started_anew" on Response,
    ResponseDraftDropped = "response.draft_dropped" on Response,
    ResponseDraftsAnnounced = "response.drafts_announced" on Hearing,
    ResponseDraftExpired = "response.draft_expired" on Response,
    ResponseRegistered = "response.registered" on Response,
    ResponseCorrected = "response.corrected" on Response,
    ResponseSentWithoutComments = "response.sent_without_comments" on Response,
    ResponseSubmitted = "response.submitted" on Response,
    ResponseCleared = "response.cleared" on Response,
    ResponseClearanceWithdrawn = "response.clearance_withdrawn" on Response,
    ResponseWithheld = "response.withheld" on Response,
    ResponseReleased = "response.released" on Response,
    ResponseJournaled = "response.journaled" on Response,
    ResponseWithdrawn = "response.withdrawn" on Response,
    ResponseRestored = "response.restored" on Response,
    ResponseEmailConfirmed = "response.email_confirmed" on Response,
    ResponseEmailChanged = "response.email_changed" on Response,
    ResponseEmailCorrected = "response.email_corrected" on Response,
    ResponseLinkRenewed = "response.link_renewed" on Response,
    AccountAdded = "account.added" on Account,
    AccountInvited = "account.invited" on Account,
    AccountChanged = "account.changed" on Account,
    AccountClosed = "account.closed" on Account,
    AccountOpened = "account.opened" on Account,
    AccountSessionsEnded = "account.sessions_ended" on Account,
    AccountSignedIn = "account.signed_in" on Account,
    AccountSignedOut = "account.signed_out" on Account,
    AccountLettersChosen = "account.letters_chosen" on Account,
    AccountPasswordChanged = "account.password_changed" on Account,
    AccountPasswordAsked = "account.password_asked" on Account,
    AccountPasswordSetByLink = "account.password_set_by_link" on Account,
}

impl Action {
    /// The key of its sentence.
    pub fn text_key(self) -> String {
        format!("audit-{}", self.as_str().replace(['.', '_'], "-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Texts};

    #[test]
    fn every_event_has_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let texts = Texts::of(*lang).unwrap();
            let silent: Vec<_> = Action::ALL.iter().filter(|action| !texts.has(&action.text_key())).collect();
            assert!(silent.is_empty(), "{lang}: {silent:?}");
        }
    }

    #[test]
    fn an_event_is_named_by_its_subject_and_what_was_done_to_it() {
        for action in Action::ALL {
            let (subject, done) = action.as_str().split_once('.').unwrap();
            let plain = |word: &str| word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            assert!(plain(subject) && plain(done) && !subject.ends_with('s'), "{action}");
        }
    }
}
