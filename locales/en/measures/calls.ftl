# The responsible units are asked how their measures are going, and report without an account.

# The project team’s pages.
measures-calls = Reports from the units
measures-calls-lead = Ask the responsible units how their measures are going. They answer by a personal link in an
    e-mail, without signing in.
measures-calls-next = Next time the units are asked by themselves: { $day }.
measures-calls-passed-over = The units are not asked on { $day }: they have been asked already, and may answer until
    { $until }. Close the round before that day if they are to be asked then all the same.
measures-calls-none = The units have not been asked yet
measures-calls-none-text = Once you have asked, you see here who has reported, and who you have yet to hear from.
measures-calls-not-begun = Follow-up has not begun
measures-calls-not-begun-text = Begin the follow-up of the adopted plan first; then you can ask the units.
measures-calls-to-followup = To the follow-up of the measures
measures-call-counted = { $answered } of { $asked } units have reported everything. The deadline is { $day }.
measures-call-asked = Asked
measures-call-due = Deadline
measures-call-state = State
measures-call-state-open = Open
measures-call-state-closed = Closed
measures-call-title = Reports { $day }
measures-call-until = The units were asked to answer by { $day }
measures-call-over = the deadline has passed, but the units can still report
measures-call-closed-at = closed { $at }
measures-call-answered = Have reported everything
measures-call-answered-of = { $answered } of { $asked }
measures-call-units = Units that were asked
measures-call-unit = Unit
measures-call-how-far = How far
measures-call-left = Left
measures-call-left-of = { $left } of { $count }
measures-call-left-none = Nothing
measures-call-no-email = No e-mail address
measures-call-progress-answered = Has reported everything
measures-call-progress-partly = Has begun
measures-call-progress-opened = Has opened the page
measures-call-progress-sent = Sent, not opened
measures-call-progress-queued = In the queue
measures-call-progress-delayed = Is being tried again
measures-call-progress-failed = The letter did not arrive
measures-call-progress-uncertain = Unclear whether the letter arrived
measures-call-reminded-at = Reminded { $at }
measures-call-unreached = { $count ->
    [one] The letter to one unit did not arrive. Correct the unit’s address, and send it again.
   *[other] The letters to { $count } units did not arrive. Correct the units’ addresses, and send them again.
 }
measures-call-unasked = Have measures, but were not asked
measures-call-unasked-text = These units had no e-mail address, or were given measures after the letters went out. Ask
    them in another way, and report for them on each measure’s page.
measures-call-letters = All letters about reports
measures-call-remind = Remind now
measures-call-remind-question = { $count ->
    [one] One unit that has not reported everything gets a letter. Nobody is reminded more than once.
   *[other] { $count } units that have not reported everything get a letter. Nobody is reminded more than once.
 }
measures-call-remind-yes = Send reminder
measures-call-reminded = { $count ->
    [0] There is nobody left to remind.
    [one] A reminder to one unit is in the queue.
   *[other] Reminders to { $count } units are in the queue.
 }
measures-call-close = Close
measures-call-close-question = The units can then see what they have reported, but not change it. Nobody is reminded
    afterwards. This cannot be undone.
measures-call-close-yes = Close the round
measures-call-closed = The round of reports is closed.
measures-call-is-closed = The round of reports is closed. Ask the units again if you need more answers.
measures-call-changed = Somebody else has done something here since you opened the page. Look it over, and try again.
measures-call-no-address = The unit has no e-mail address. Add one first.
measures-call-renew = Send new link
measures-call-renew-question = The unit gets a new letter, and the link in earlier letters stops working.
measures-call-renew-yes = Send new link
measures-call-renewed = A new link to the unit is in the queue. The old one no longer works.
measures-call-renewed-already = A new link to the unit was in the queue already. The last one is the one that works.
measures-ask = Ask the units
measures-ask-lead = { $count ->
    [0] Nobody gets a letter.
    [one] One unit gets a letter and is asked to answer by { $day }.
   *[other] { $count } units get a letter and are asked to answer by { $day }.
 }
measures-ask-send = { $count ->
    [one] Send letter to one unit
   *[other] Send letters to { $count } units
 }
measures-ask-done = The letters are in the queue. Here you see who has reported.
measures-ask-today = The units have been asked today already. Close the round first if they are to be asked again.
measures-ask-see = See who has reported
measures-ask-open = The round of { $day } is open. It closes when you ask again.
measures-ask-nobody-title = Nobody to ask
measures-ask-nobody = Every measure is done or stopped, or the units with measures left have no e-mail address.
measures-ask-reached = Get a letter
measures-ask-to = To
measures-ask-measures = Measures
measures-ask-count = { $count ->
    [one] one measure
   *[other] { $count } measures
 }
measures-ask-unreached = Get no letter
measures-ask-unreached-text = These units have measures to report on, but no e-mail address. Add one, or report for
    them.
measures-ask-letter = The letter to { $name }
measures-rhythm = When the units are asked
measures-rhythm-lead = Decide on which days of the year the units are asked, and how long they have.
measures-rhythm-days = Days of the year
measures-rhythm-days-hint = Write day and month, for example 15.1, 1.9.
measures-rhythm-automatic = Send the letters by themselves on these days
measures-rhythm-automatic-hint = Only units with something left to report get a letter. If this is not ticked, you ask
    when it suits you.
measures-rhythm-answer = Days to answer
measures-rhythm-answer-hint = From 3 to 90. Those who have not reported everything get one reminder before the deadline.
measures-rhythm-greeting = Your own words in the letter
measures-rhythm-greeting-hint = For example why the reports matter this year.
measures-rhythm-saved = The settings are saved.
measures-rhythm-changed = Somebody else changed the settings while you wrote. If you save again, what you have written applies.
measures-rhythm-no-day = “{ $day }” is no day of the year. Write day and month, for example 15.1.
measures-rhythm-many-days = Set at most { $max } days.
measures-rhythm-days-needed = Write at least one day when the letters are to go by themselves.
measures-rhythm-answer-days = Write a whole number from { $from } to { $to }.

# The page behind the link.
measures-link-title = How are the measures going?
measures-link-plan = Measures in
measures-link-due = Answer by
measures-link-over = The deadline has passed, but you can still report
measures-link-closed = Closed
measures-link-lead = { $left ->
    [0] Everything is reported. You can still change it.
    [one] One of { $count } measures is left. Choose how it is going, and save.
   *[other] { $left } of { $count } measures are left. Choose how each is going, and save.
 }
measures-link-reporter = Your name
measures-link-reporter-hint = Those who follow up the plan see it with what you report.
measures-link-area = Focus area
measures-link-plan-says = What the plan says
measures-link-deadline = Deadline in the plan
measures-link-last = Reported { $day }
measures-link-by = { $name }, { $at }
measures-link-earlier = earlier in this round
measures-link-how = How is it going?
measures-link-said = Say it in a sentence
measures-link-said-hint = If the measure is delayed or stopped, say why.
measures-link-needs = Does the measure need anything?
measures-link-needed = This was reported last time, and becomes part of this report. Take it out if it no longer holds.
measures-link-needs-what = What is needed?
measures-link-needs-nothing = Nothing
measures-link-needs-said = What, and why?
measures-link-save-one = Save this measure
measures-link-save-all = Save all
measures-link-saved = { $count ->
    [0] Nothing has changed. What stood still stands ({ $at }).
    [one] One measure was saved at { $at }.
   *[other] { $count } measures were saved at { $at }.
 }
measures-link-saved-over = { $count ->
    [one] One measure was saved at { $at }.
   *[other] { $count } measures were saved at { $at }.
 } { $others ->
    [one] While you wrote, { $name } reported too. Both are kept, and what you wrote stands.
   *[other] While you wrote, { $others } other reports came, the last from { $name }. All are kept, and what you wrote
        stands.
 }
measures-link-over-others = { $others ->
    [one] While you wrote, { $name } reported too. Both are kept, and what you wrote stands.
   *[other] While you wrote, { $others } other reports came, the last from { $name }. All are kept, and what you wrote
        stands.
 }
measures-link-nothing = You have said nothing new about any measure. Choose how at least one of them is going.
measures-link-no-status = Choose how it is going.
measures-link-reason = Say why the measure is delayed or stopped.
measures-link-need-unsaid = Say what the measure needs, and why.
measures-link-need-unchosen = Choose what kind of help the measure needs, or remove the text.
measures-link-thanks = Thank you
measures-link-all = { $count ->
    [one] The measure is reported.
   *[other] All { $count } are reported.
 }
measures-link-some = { $left } of { $count } measures are not reported.
measures-link-none = The unit has no measures to report on in this plan.
measures-link-change = Change
measures-link-change-text = You can change what you have reported for as long as the round is open.
measures-link-closed-text = The round of reports is closed. Here you see what was reported. To change anything, get in touch.
measures-link-not-told = Not reported.
measures-link-contact = Questions? Contact { $name },
measures-link-too-late = This was not saved
measures-link-too-late-text = The round was closed while you wrote. Copy your text, and send it to the contact.
measures-link-replaced = This link has been replaced
measures-link-replaced-text = The unit has got a newer letter with a new link. Use that one. If you cannot find the
    letter, ask whoever follows up the plan in the municipality.
measures-link-lost = The link does not work
measures-link-lost-text = Check that the whole address from the letter is there, or open the link in the letter again.
measures-link-typed = This is what you had written. It is not saved, so copy it first:
measures-too-many-reports = One of the measures has been reported on so many times that there is no room for more. Get
    in touch with whoever follows up the plan.

# The letters.
measures-mail-ask-subject = { $count ->
    [one] How is your measure in { $plan } going?
   *[other] How are { $count } measures in { $plan } going?
 }
measures-mail-remind-subject = { $count ->
    [one] Reminder: one measure in { $plan } waits for an answer
   *[other] Reminder: { $count } measures in { $plan } wait for an answer
 }
measures-mail-ask-title = How are the measures going?
measures-mail-remind-title = Some measures wait for an answer
measures-mail-hello = Dear { $name },
measures-mail-ask-text = { $count ->
    [one] Your unit is responsible for one measure in { $plan }. Can you say how it is going?
   *[other] Your unit is responsible for { $count } measures in { $plan }. Can you say how they are going?
 }
measures-mail-remind-text = { $count ->
    [one] We have not heard how one measure in { $plan } is going. Can you say so now?
   *[other] We have not heard how { $count } measures in { $plan } are going. Can you say so now?
 }
measures-mail-due = Answer by
measures-mail-until = Answer by { $day }
measures-mail-over = The deadline has passed, but you can still answer.
measures-mail-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
 }
measures-mail-how = It takes a minute, on a phone too. You need not sign in: the link is the unit’s own, so share it only
    with those who are to report.
measures-mail-action = Report now
