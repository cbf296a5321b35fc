audit-assessment-created = began assessment { $number }
audit-assessment-changed = changed assessment { $number }
audit-assessment-proposed = sent assessment { $number } for approval
audit-assessment-returned = sent assessment { $number } back
audit-assessment-approved = approved assessment { $number }
audit-assessment-taken-in = took assessment { $number } into the plan text
audit-assessment-taken-out = took assessment { $number } out of the plan text
audit-plan-reason-given = gave a reason for a change in the plan text
audit-plan-reason-taken-back = took back a reason for a change in the plan text
audit-digest-published = published the summary
audit-digest-withdrawn = withdrew the summary
audit-export-asked = asked for a file
audit-input-cut = made an input
audit-input-placed = changed an input
audit-input-removed = removed an input
audit-input-restored = restored an input
audit-input-rest-marked = marked the rest of a text as having no content
audit-input-rest-unmarked = undid marking the rest of a text as having no content
audit-tag-added = added a tag
audit-tag-changed = changed a tag
audit-tag-moved = changed the order of the tags
audit-tag-deleted = deleted a tag
audit-response-started = began a response
audit-response-started-anew = began a new version of the response
audit-response-submitted = sent the response
audit-response-sent-without-comments = responded “no comments”
audit-response-cleared = cleared the response for publication
audit-response-clearance-withdrawn = withdrew the clearance of the response
audit-response-withheld = withheld the response from publication
audit-response-released = no longer withholds the response
audit-response-registered = registered the response
audit-response-corrected = corrected the response
audit-response-withdrawn = withdrew the response
audit-response-restored = included the response again
audit-response-journaled = journaled the response
# The sentences of the log.
audit-hearing-created = Created the consultation
audit-hearing-edited = Edited the settings: { $changed ->
    [one] { $changed } field
    *[other] { $changed } fields
  }
audit-hearing-corrected = Corrected the public page: { $changed ->
    [one] { $changed } field
    *[other] { $changed } fields
  }
audit-hearing-published = Published the consultation
audit-project-member-added = Added a member: { $role ->
    [lead] lead
    [caseworker] caseworker
    [steering] steering group
    [resource] resource group
    *[other] reader
  }
audit-project-member-removed = Removed a member: { $role ->
    [lead] lead
    [caseworker] caseworker
    [steering] steering group
    [resource] resource group
    *[other] reader
  }
audit-consultee-added = added a consultee to the register
audit-consultee-edited = edited a consultee in the register
audit-consultee-retired = took a consultee out of the register
audit-consultee-restored = took a consultee back into the register
audit-consultee-import-confirmed = began to save an address list
audit-consultee-imported = imported a distribution list
audit-invitation-letter-saved = saved the letter
audit-invitation-sent = sent letters
audit-letter-repeated = sent a letter again
audit-letter-settled = set a letter aside that was not delivered
audit-somebody = A sender
audit-response-email-confirmed = confirmed the e-mail address
audit-response-email-changed = corrected their e-mail address
audit-response-email-corrected = corrected the e-mail address and sent the receipt
audit-response-link-renewed = made the link to the response void
audit-invitation-link-renewed = made a personal link void
audit-invitation-address-corrected = corrected an address and sent the letter again
# The sentences of the audit list: who it was stands before.
audit-plan-uploaded = uploaded a plan
audit-plan-upload-discarded = discarded an uploaded plan
audit-plan-imported = added the plan
audit-plan-section-edited = changed a section
audit-plan-section-moved = moved a section
audit-plan-section-added = added a section
audit-plan-section-removed = deleted a section
audit-plan-section-restored = restored a section
audit-plan-renumbered = renumbered the plan
audit-plan-image-described = described an image in the plan
audit-response-draft-expired = Deleted a draft that was never sent
audit-account-added = added the user
audit-account-invited = sent a link to choose a password
audit-account-changed = changed the user
audit-account-closed = closed the user
audit-account-opened = opened the user again
audit-account-sessions-ended = signed the user out everywhere
audit-account-signed-in = signed in
audit-account-signed-out = signed out
audit-account-password-changed = changed the password
audit-account-password-asked = asked for a link to a new password
audit-account-password-set-by-link = chose a password with a link
audit-response-draft-dropped = deleted a change that was begun; the response that was sent stands
audit-response-drafts-announced = { $count ->
    [one] One draft that was not sent will be deleted, in { $days } days at the earliest
    *[other] { $count } drafts that were not sent will be deleted, in { $days } days at the earliest
  }
audit-project-created = Began the plan work
audit-project-edited = Changed the plan work: { $changed ->
    [one] { $changed } field
    *[other] { $changed } fields
  }
audit-project-milestone-added = added a milestone
audit-project-milestone-reached = reached a milestone
audit-project-milestone-reopened = set a milestone as not reached
audit-project-milestone-removed = removed a milestone
audit-project-background-added = added a background document
audit-project-background-published = showed a background document to everybody
audit-project-background-hidden = hid a background document from all but members
audit-project-background-removed = removed a background document
audit-project-meeting-added = added a meeting of the steering group
audit-project-meeting-edited = changed a meeting of the steering group
audit-project-meeting-removed = removed a meeting of the steering group
audit-project-meeting-restored = restored a meeting of the steering group
audit-project-question-added = added a question to the steering group
audit-project-question-edited = changed a question to the steering group
audit-project-question-decided = wrote what the steering group decided
audit-project-question-removed = removed a question to the steering group
audit-project-question-restored = restored a question to the steering group
audit-project-treatment-added = added a treatment
audit-project-treatment-edited = changed a treatment
audit-project-treatment-removed = removed a treatment
audit-decision-amendment-added = added an amendment
audit-decision-amendment-edited = changed an amendment
audit-decision-amendment-removed = removed an amendment
audit-decision-minutes-read = read in amendments from minutes
audit-decision-point-added = added a point to follow up
audit-decision-point-edited = changed a point to follow up
audit-decision-point-removed = removed a point to follow up
audit-decision-adopted = made the adopted version of the plan
audit-decision-published = published the adopted plan
audit-decision-taken-back = took back the adopted version of the plan
audit-measure-followup-begun = began the follow-up of the plan
audit-measure-plan-taken = took the measures from the newly adopted version of the plan
audit-measure-reported = reported the status of a measure
audit-measure-assigned = changed the deadline or the responsible unit of a measure
audit-measure-unit-added = added a responsible unit
audit-measure-unit-edited = changed a responsible unit
audit-measure-unit-removed = removed a responsible unit
audit-measure-unit-restored = brought back a responsible unit
audit-measure-lifted = lifted what a measure needs
audit-measure-lift-edited = changed where the need of a measure was lifted
audit-measure-lift-settled = wrote down the answer to a need that was lifted
audit-measure-lift-removed = removed a need that was lifted
audit-status-call-scheduled = changed when and how the responsible units are asked
audit-status-call-asked = asked { $count ->
    [one] { $count } responsible unit
   *[other] { $count } responsible units
 } how their measures are going
audit-status-call-reminded = reminded { $count ->
    [one] { $count } responsible unit
   *[other] { $count } responsible units
 } to report
audit-status-call-closed = closed a round of reports
audit-status-call-link-renewed = sent a responsible unit a new link and made the old one invalid
audit-measure-indicator-added = added an indicator
audit-measure-indicator-edited = changed an indicator
audit-measure-indicator-numbers = changed the numbers of an indicator
audit-measure-indicator-removed = removed an indicator
audit-measure-report-begun = began a status report
audit-measure-report-edited = changed a status report
audit-measure-report-removed = removed a status report that had not been sent
audit-measure-report-sent = sent a status report
audit-measure-report-taken-back = took back a status report
audit-plan-begun = began a new version of the plan
audit-plan-place-followed = said where inputs on something that was taken out of the plan belong
audit-plan-comment-added = wrote a comment on a section of the plan
audit-plan-comment-settled = marked a comment on a section of the plan as done
audit-plan-comment-reopened = reopened a comment on a section of the plan
audit-plan-place-asked-anew = took back where inputs on something that was taken out of the plan belong
audit-plan-retitled = changed the plan’s title
audit-plan-version-removed = removed a version of the plan
audit-plan-version-restored = put back a version of the plan
audit-consultee-import-repeated = went on saving an address list
audit-consultee-import-put-away = put an address list away
audit-consultee-import-taken-back = took an address list back
audit-workshop-added = added a workshop or meeting
audit-workshop-edited = changed a workshop or meeting
audit-note-import-uploaded = uploaded a list of notes
audit-note-import-confirmed = said yes to a list of notes
audit-note-import-repeated = went on with a list of notes
audit-note-import-saved = read in a list of notes
audit-note-import-discarded = discarded a list of notes
audit-note-import-removed = took out the notes of a list
audit-workshop-participant-added = added a participant of a meeting
audit-workshop-participant-removed = took away a participant of a meeting
audit-workshop-minutes-kept = added the minutes of a meeting
audit-workshop-called-off = cancelled a workshop or meeting
audit-workshop-taken-up = took back the cancellation of a workshop or meeting
audit-workshop-replied = said whether they are coming to a workshop or meeting
audit-project-background-edited = changed a background document
audit-account-letters-chosen = chose which letters they want
