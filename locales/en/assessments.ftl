# The administration’s assessments of the inputs.
assessments-title = Assessments
assessments-lead = Answer the inputs, one at a time or several that say the same. One person proposes, another approves.
assessments-number = Assessment { $number }
assessments-new = New assessment
assessments-assessment = Assessment
assessments-state = Status
assessments-state-draft = Draft
assessments-state-proposed = For approval
assessments-state-approved = Approved
assessments-filter-all = All assessments
assessments-filter-unanswered = Inputs without assessment
assessments-filter-draft = Draft
assessments-filter-proposed = For approval
assessments-filter-approved = Approved
assessments-section = Section
assessments-tag = Tag
assessments-all-sections = All sections
assessments-all-tags = All tags
assessments-show = Show
assessments-show-all = Show everything
assessments-waiting = Waiting for you
assessments-unanswered = Inputs without an assessment
assessments-unanswered-lead = { $count ->
    [one] One input has no assessment yet.
    *[other] { $count } inputs have no assessment yet.
  }
assessments-unanswered-none = No inputs are waiting for an assessment.
assessments-together = Assess together
assessments-together-hint = Tick the inputs that can have the same assessment.
assessments-all = The assessments
assessments-none = There are no assessments here yet.
assessments-no-text = Not written yet
assessments-proposed-by = Proposed by { $name }
assessments-approved-by = Approved by { $name }
assessments-answers = Answers
assessments-inputs-count = { $count ->
    [one] one input
    *[other] { $count } inputs
  }
assessments-answers-these = { $count ->
    [0] No inputs
    [one] One input
    *[other] { $count } inputs
  }
assessments-no-inputs = The assessment answers nothing yet. Choose inputs below.
assessments-see-original = See in the response
assessments-remove-input = Take out
assessments-add-inputs = Add inputs
assessments-add-lead = Inputs without an assessment. Those on the same section come first.
assessments-save-add = Save and choose more inputs
assessments-answer = The administration’s assessment
assessments-reasoning = Reasoning
assessments-reasoning-hint = What does the administration think of the input, and why? The text goes with the case and
    can be read by everyone.
assessments-outcome = Conclusion
assessments-conclusion = The conclusion in words
assessments-conclusion-hint = One sentence, for example “Measure 7 gets a new point about accessibility”.
assessments-plan-changes = The plan changes
assessments-change-text = New text in the plan
assessments-change-hint = Write the text as it is to stand, if the plan changes. If text only goes out, leave the field empty.
assessments-save = Save
assessments-propose = Save and send for approval
assessments-approve = Approve
assessments-return = Send back
assessments-return-comment = What should be changed?
assessments-return-hint = { $name } will see the comment in the list of assessments and on this page.
assessments-return-yes = Send back with the comment
assessments-returned = Assessment { $number } has been sent back.
assessments-returned-by = Sent back by { $name }
assessments-returned-to-you = Sent back to you
assessments-input-approved = The input stands in assessment { $number }, which is approved. Take it out of the
    assessment first; the assessment must then be proposed and approved again.
assessments-input-left = The input has been taken out of assessment { $number }, which is now a draft.
assessments-input-moved = The input has been changed. It stands in assessment { $number }. See whether the assessment still fits.
assessments-approve-lead = { $name } has proposed this assessment. Once you approve it, it is part of the summary.
assessments-own-proposal = You have proposed this assessment. Someone else must approve it.
assessments-lapses = If you change anything here, the assessment must be proposed and approved again.
assessments-saved = The assessment is saved.
assessments-proposed = The assessment is saved and sent for approval.
assessments-approved = Assessment { $number } is approved.
assessments-theirs = This is what someone else saved
assessments-theirs-lead = Your text stands in the fields below, as you wrote it. Put together the best of both, and save.
assessments-conflict = Someone else saved the assessment while you were writing. Both texts are here.
assessments-moved = { $state ->
    [approved] The assessment has been approved since you opened it. If you save all the same, it must be proposed and approved again.
    [proposed] The assessment has been sent for approval since you opened it. If you save all the same, it must be proposed again.
   *[draft] The assessment has become a draft again since you opened it. Look it over before you save.
}
assessments-changed-meanwhile = The assessment was changed while you were reading. Look at the new text before you approve.
assessments-input-taken = One of the inputs already has an assessment or has been removed. Nothing is saved yet.
    Reload the page to see what is free.
assessments-unknown-outcome = Choose one of the conclusions on the list
assessments-lacks-inputs = Choose at least one input
assessments-lacks-reasoning = Write your reasoning before the assessment is sent for approval
assessments-lacks-outcome = Choose a conclusion before the assessment is sent for approval
assessments-lacks-change = Write the new text of the plan
assessments-lacks-tick = Tick that the plan changes, or remove the new text
assessments-already-proposed = The assessment has already been sent for approval.
assessments-not-proposed = The assessment has not been proposed yet, or has been changed since.
assessments-already-approved = The assessment is already approved.
assessments-same-person = Whoever proposes an assessment cannot approve it.
assessments-log = What has been done
assessments-words = Words in the input
assessments-to-answer = Go to the assessment
assessments-together-all = Assess all { $count } together
assessments-add-chosen = Add the chosen ones
assessments-add-all = Add all { $count }
assessments-inputs-added = { $count ->
    [one] One input has been added.
   *[other] { $count } inputs have been added.
  }
assessments-none-chosen = Choose at least one input.
assessments-none-fit = No input fits what you have chosen.
assessments-replaced = From an earlier version of the response
assessments-change-place = Where in the plan?
assessments-change-place-hint = The section or item that changes.
assessments-change-no-place = Not chosen
assessments-change-old = The text that goes
assessments-change-old-hint = Copy the words from the plan. If left empty, the new text is put last in the section.
    For an item, we fill this in for you.
assessments-unknown-place = Choose one of the places in the list
assessments-lacks-old = These words are not in the section, or they are there more than once. Copy them from the plan as they stand.
assessments-to-taking = See the change in the plan text

# The letter to those in a steering group.
assessments-mail-steering-subject = Something waits for the steering group: { $plan }
assessments-mail-steering-title = Something waits for the steering group
assessments-mail-steering-text = You are in the steering group for “{ $plan }”. This waits for you:
assessments-mail-steering-questions = Questions for the meetings:
assessments-mail-steering-meeting = the meeting on { $day }
assessments-mail-steering-more = There are more. You see them all on the steering group’s page.
assessments-mail-steering-approvals = Assessments that have been proposed:
assessments-mail-steering-count = { $count ->
    [one] { $count } awaits approval
   *[other] { $count } await approval
 }
assessments-mail-steering-action = See what waits
assessments-mail-steering-off = You get at most one such letter a day. If you do not want them, switch them off on your page: { $page }
