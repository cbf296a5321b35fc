# Follow-up: the measures of the adopted plan, who does them, and how they go.
measures-title = Follow-up
measures-lead = Every measure of the adopted plan: who does it, how it goes, and what it needs.
measures-empty-title = The plan is not adopted yet
measures-empty-text = When the plan is adopted, every measure is followed up here: responsible unit, deadline, status
    and what must be lifted. Register the decision under Treatments.
measures-begin-title = Begin the follow-up
measures-begin-text = Every measure of the adopted plan gets its own page here. Responsible units and deadlines are read
    from the plan, and you can change them afterwards.
measures-begin = Begin the follow-up
measures-begin-lead-only = The project lead begins the follow-up.
measures-begun = The follow-up has begun. Look over the responsible units and the deadlines.
measures-no-plan = The plan has no adopted version. Register the decision under Treatments first.
measures-not-begun = The follow-up has not begun yet.
measures-too-many = The plan has more than { $max } measures. Split the plan, or join measures in it.
measures-begin-stale = Somebody else changed a measure at the same time. Try once more.
measures-newer-title = A newer version of the plan is adopted
measures-newer-text = The measures here were taken from an earlier version. When you take them again, those still in the
    plan keep all that was reported. New ones are added, and those taken out are ended.
measures-renew = Take the measures again
measures-renewed = The measures are taken: { $added } new, { $changed } changed, { $ended } ended.
measures-print = Print
measures-filters = Show
measures-filter-all = All
measures-filter-late = Delayed
measures-filter-decision = Needs a decision
measures-filter-money = Needs money
measures-filter-help = Needs help
measures-filter-silent = Not reported for long
measures-filter-gone = No longer in the plan
measures-unit = Responsible unit
measures-unit-all = All units
measures-unit-none = Not assigned
measures-months = Not reported for long means
measures-months-of = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
measures-show = Show
measures-found = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
measures-none-found = No measures to show.
measures-no-area = Outside any focus area
measures-measure = Measure
measures-deadline = Deadline
measures-how = How it goes
measures-overdue = Past its deadline
measures-reported-on = Reported { $day }
measures-never-reported = Not reported yet
measures-status = Status
measures-status-not_begun = Not begun
measures-status-begun = Under way
measures-status-done = Done
measures-status-delayed = Delayed
measures-status-stopped = Stopped
measures-needs = Does the measure need something the unit cannot decide itself?
measures-needs-none = No
measures-needs-decision = A decision
measures-needs-money = Money
measures-needs-help = Help from others
measures-to-all = To all measures
measures-ended-title = No longer in the plan
measures-ended-text = The measure is not in the plan that holds now. What was reported still stands here.
measures-ended-conflict = The measure is no longer in the plan, so nothing new can be reported.
measures-report = Report the status
measures-said = How does it go?
measures-said-hint = One sentence is enough. If the measure is delayed or stopped, write why.
measures-reported-day = Date
measures-needs-said = What is needed, and why?
measures-needs-said-hint = Leave the field empty if the measure needs nothing.
measures-report-send = Report the status
measures-reported = The status is reported.
measures-reported-earlier = The report is kept in the history. One with a later date still says how the measure stands.
measures-report-stale = Somebody else reported at the same time. Go back, see what stands now, and report again if needed.
measures-reports-too-many = The measure has { $max } reports, and there is no room for more.
measures-fault-reason_missing = Write why the measure is delayed or stopped.
measures-fault-need_unsaid = Write what is needed, and why.
measures-fault-need_unchosen = Choose what sort of need it is, or leave “What is needed” empty.
measures-fault-ahead = The date cannot be after today.
measures-history = What was reported
measures-history-none = Nobody has reported on the measure yet.
measures-history-more = The newest are shown. The measure has { $count } reports in all.
measures-history-correct = Was something wrong? Report again with the same date. The last report holds, and the old one stays.
measures-side = About the measure
measures-plan-says = The plan says
measures-responsible = Responsible
measures-cost = Cost
measures-in-plan = See the section in the adopted plan
measures-way = See the way to the decision
measures-inputs = { $count ->
    [one] { $count } input was about this.
   *[other] { $count } inputs were about this.
}
measures-assigned = Who does it, and when
measures-due-on = Last day
measures-due-on-hint = The day the deadline runs out. Empty when the measure is done every year, or the deadline is not known.
measures-assigned-kept = The responsible unit and the deadline are saved.
measures-unit-unknown = Choose a unit from the list.
measures-units = Responsible units
measures-units-lead = The units that do the measures of the plan, and who there can answer for them.
measures-units-none = No units yet.
measures-unit-name = Name of the unit
measures-unit-contact = Contact
measures-unit-email = E-mail address
measures-unit-email-hint = Empty when the project team reports for the unit.
measures-unit-email-invalid = “{ $value }” is not an e-mail address. Correct it, or leave the field empty.
measures-unit-no-email = None
measures-unit-measures = Measures
measures-unit-count = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
measures-unit-new = New unit
measures-unit-add = Add
measures-unit-edit = Change the unit
measures-unit-added = The unit is added.
measures-unit-saved = The unit is saved.
measures-unit-removed = The unit is removed.
measures-unit-restored = The unit is brought back.
measures-unit-remove = Remove the unit
measures-unit-remove-question = Remove the unit from the follow-up?
measures-unit-remove-yes = Yes, remove
measures-unit-stays = { $count ->
    [one] The unit has { $count } measure and cannot be removed. Give the measure to another unit first.
   *[other] The unit has { $count } measures and cannot be removed. Give the measures to another unit first.
}
measures-unit-in-use = The unit has measures and cannot be removed. Give them to another unit first.
measures-unit-name-taken = Another unit has this name.
measures-unit-stale = Somebody else changed the unit at the same time. Go back and see what stands now.
measures-units-too-many = A project has room for { $max } units.
measures-waiting = { $count ->
    [one] { $count } need is lifted and waits for an answer
   *[other] { $count } needs are lifted and wait for an answer
}
measures-lift = Lift the need
measures-lift-lead = Bring what the measure needs to those who can decide it. Write down the answer when it comes.
measures-lifts = Lifted
measures-lifts-none = Nothing is lifted from this measure.
measures-lifted-on = Lifted { $day } to
measures-lift-waits = Waits for an answer
measures-lift-settled = Answer { $day }
measures-lift-answer-write = Write the answer
measures-lift-edit = Change, or write the answer
measures-lift-said = What does the measure need?
measures-lift-said-hint = For example: “Two permanent positions in the outreach service from 2028, because waiting times have grown.”
measures-lift-treatment = Treatment
measures-lift-treatment-hint = Choose a treatment registered in the project, also one that is planned.
measures-lift-no-treatment = No treatment
measures-lift-reference = Budget or case
measures-lift-reference-hint = For a need that goes to no treatment here: “Economic plan 2028–2031, frame 3”.
measures-lift-day = Lifted
measures-lift-settled-on = Date of the answer
measures-lift-answer = What was the answer?
measures-lift-answer-hint = Leave the field empty until the answer has come.
measures-lift-where = Choose a treatment, or write which budget or case the need stands in.
measures-lift-one-place = Choose one place: either a treatment, or a budget or a case.
measures-lift-answer-day = Write the date the answer came.
measures-lift-answer-missing = Write what the answer was, or leave the date empty.
measures-treatment-unknown = Choose a treatment from the list.
measures-lifts-too-many = A measure can be lifted { $max } times.
measures-lifted = The need is lifted. It stands on the follow-up page until the answer is written.
measures-lift-saved = What is lifted is saved.
measures-lift-removed = What was lifted is removed.
measures-lift-removed-already = This was removed already.
measures-lift-remove = Remove
measures-lift-remove-question = Remove this? Do so only when it was registered by mistake.
measures-lift-remove-yes = Yes, remove
measures-lift-stale = Somebody else changed it at the same time. Go back and see what stands now.
measures-who-title = Who can report?
measures-who-text = The project team and the resource group report, change deadlines and units, and lift needs. Leads
    and caseworkers of the project can already. Others can with the role Resource group.
measures-who-add = Add more to the resource group
measures-lift-answer-before = The answer cannot be from before it was raised.
measures-link-moved = One of the measures was given to another unit while you wrote, so nothing is saved. Keep what you
    wrote, and open the link again.
