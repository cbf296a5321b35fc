# The summary of the inputs.
digest-title = Summary of the consultation
digest-headline = What was said about
digest-case = Case { $case }
digest-updated = published { $date }
digest-summary = { $answers ->
    [one] One response has come in.
    *[other] { $answers } responses have come in.
  } { $inputs ->
    [one] One input is taken from the published responses.
    *[other] { $inputs } inputs are taken from the published responses.
  } { $answered ->
    [0] None of them has an approved assessment yet.
    [one] One of them has an approved assessment.
    *[other] { $answered } of them have an approved assessment.
  }
digest-as-xlsx = Spreadsheet
digest-as-docx = Word document for the case report
digest-making = We are making the file of the summary
digest-print = Print
digest-figure-invited = consultees invited
digest-figure-received = responses received
digest-figure-inputs = inputs
digest-figure-answered = inputs with an approved assessment
digest-who = Who was consulted, and who responded?
digest-who-lead = The consultation runs from { $from } to { $to }. A consultation is not a vote: the numbers show who
    responded, not how much an input weighs.
digest-deadline-changed = The deadline was changed on { $at }, after this summary was published: from { $before } to { $now }.
digest-kind = Consultee
digest-invited = Invited
digest-answered = Responded
digest-no-comments = No comments
digest-uninvited = Uninvited
digest-total = In all
digest-withheld = { $count ->
    [one] One response is not published. It is counted above, but its text is not shown below.
    *[other] { $count } responses are not published. They are counted above, but their text is not shown below.
  }
digest-kinds-municipal_unit = Municipal units
digest-kinds-housing_cooperative = Housing cooperatives
digest-kinds-housing_association = Housing associations
digest-kinds-user_organisation = User organisations
digest-kinds-voluntary_organisation = Voluntary organisations
digest-kinds-business = Businesses
digest-kinds-state_regional = State and county
digest-kinds-advisory_council = Advisory councils
digest-kinds-private_person = Private persons
digest-kinds-other = Others
digest-one-municipal_unit = Municipal unit
digest-one-housing_cooperative = Housing cooperative
digest-one-housing_association = Housing association
digest-one-user_organisation = User organisation
digest-one-voluntary_organisation = Voluntary organisation
digest-one-business = Business
digest-one-state_regional = State or regional body
digest-one-advisory_council = Advisory council
digest-one-private_person = Private person
digest-one-other = Other sender
digest-filter = Choose what to read
digest-section = Section
digest-tag = Tag
digest-sender = Sender
digest-outcome = Conclusion
digest-all-sections = All sections
digest-all-tags = All tags
digest-all-senders = All senders
digest-all-outcomes = All conclusions
digest-by-kind = By kind
digest-by-name = By name
digest-show = Show
digest-show-all = Show everything
digest-filtered = { $count ->
    [0] No inputs match your choice.
    [one] One input matches your choice.
    *[other] { $count } inputs match your choice.
  }
digest-nothing = There are no inputs here. Try a wider choice.
digest-empty = No responses are published yet.
digest-contents = Sections that got inputs
digest-inputs = { $count ->
    [0] no inputs
    [one] one input
    *[other] { $count } inputs
  }
digest-whole = The plan as a whole
digest-stances = What the published responses think of “{ $section }”, by kind of sender
digest-read-section = { $count ->
    [one] Read the input and the assessment
    *[other] Read the { $count } inputs and the assessments
  }
digest-see-original = See in the response
digest-hidden = { $count ->
    [one] One more input got the same assessment. The response it stands in is not published.
    *[other] { $count } more inputs got the same assessment. The responses they stand in are not published.
  }
digest-assessment = The administration’s assessment
digest-not-assessed = The administration has not assessed this yet.
digest-conclusion = Conclusion:
digest-change-place = Where in the plan
digest-change-old = Text that goes out
digest-change-new = New text in the plan
digest-proof = Each quote has been checked against the response as it came in, last when this page was made. Where it
    no longer stands in the response, that is said.
digest-proof-stale = The quote no longer matches the response
digest-proof-replaced = The sender has since sent a new response
digest-publishing = Publication
digest-is-public = The summary is public. { $by } published it on { $at }.
digest-not-public-yet = The summary is not public. Only the members of the consultation and the administrators can see it.
digest-open-public = Open the public page
digest-publish = Publish
digest-publish-question = The summary will be open to everyone who has the link. Do you want to publish it?
digest-publish-open = The consultation is open until { $deadline }. Responses may come after the summary is published.
digest-publish-unfinished = Something is not finished, see the list above. If you publish now, what is ready is shown,
    and the rest is added as it is done. Do you want to publish?
digest-publish-yes = Yes, publish
digest-withdraw = Withdraw
digest-withdraw-question = The page and the links to the responses will stop working. Do you want to withdraw the summary?
digest-withdraw-yes = Yes, withdraw
digest-published = The summary is published.
digest-withdrawn = The summary is withdrawn.
digest-hearing-not-public = The consultation must be published before its summary can be.
digest-already-public = The summary is already published.
digest-not-public = The summary is not published.
digest-finished = Everything is done: the responses are cut into inputs, assessed and cleared.
digest-left = This is not finished
digest-left-open = Open
digest-left-uncut = { $count ->
    [one] One response is not fully systematised
    *[other] { $count } responses are not fully systematised
  }
digest-left-uncut-text = Some of the text is neither an input nor marked “no content”.
digest-left-unanswered = { $count ->
    [one] One input lacks an approved assessment
    *[other] { $count } inputs lack an approved assessment
  }
digest-left-unanswered-text = In the summary they stand as “not assessed yet”.
digest-left-uncleared = { $count ->
    [one] One response is not cleared for publication
    *[other] { $count } responses are not cleared for publication
  }
digest-left-uncleared-text = They are counted, but their text is not shown.
digest-left-stale = { $count ->
    [one] One quote does not match the response
    *[other] { $count } quotes do not match the response
  }
digest-left-stale-text = The sender has sent a new response, or the input must be marked again.
digest-preview-lead = Below is the summary as it will be. Only cleared responses are in it. Assessments that are not
    approved are shown here with their status, but not to others.
digest-answer = Response
digest-answer-from = Response from { $sender }
digest-answer-contents = Contents
digest-received = Received { $date }
digest-late = After the deadline
digest-what-came = See what came of the inputs
digest-said-nothing = The sender has no comments.
digest-original-note = The text stands as it came in. What is marked is an input in the summary.
digest-sheet-inputs = Inputs
digest-sheet-assessments = Assessments
digest-sheet-answers = Responses
digest-column-nr = No.
digest-column-sender = Sender
digest-column-sender-kind = Kind of sender
digest-column-date = Received
digest-column-section = Section
digest-column-item = Point
digest-column-input = Input
digest-column-input-kind = Kind of input
digest-column-tags = Tags
digest-column-assessment-nr = Assessment no.
digest-column-assessment = The administration’s assessment
digest-column-outcome = Conclusion
digest-column-conclusion = Conclusion in words
digest-column-change = New text in the plan
digest-column-inputs = Inputs
digest-column-late = After the deadline
digest-column-no-comments = No comments
digest-yes = yes
digest-sheet-stances = Stances
digest-sheet-continued = { $row } – continued, part { $part } of { $parts }
digest-stance-ticked = Ticked in the response
digest-stance-read = Read from the text by the project team
digest-stances-of = Published responses about this part: { $answers }. The sender has ticked a stance: { $ticked }.
    The project team has read a stance from the text: { $read }. Responses counted in both places: { $both }.
digest-stances-mixed = “Mixed” means that one response has different stances: the sender ticked differently for different points,
    or the team has read different stances in the text.
digest-stances-items =
    { $count ->
        [one] One of the responses ticked for one or more points, and not for the whole section.
       *[other] { $count } of the responses ticked for one or more points, and not for the whole section.
    }
digest-column-how-told = How it was said
digest-column-supports = Supports
digest-column-supports-partly = Supports partly
digest-column-opposes = Opposes
digest-column-mixed = Mixed
digest-column-stance-total = Total
digest-column-of-answers = Of responses about this part
digest-report-page = Page
digest-report-page-of = of
digest-report-made = Case { $case }. Made by { $author } on { $date }.
digest-report-about = About the consultation
digest-report-heard = The consultation is about “{ $title }”. Decided by: { $by }, { $on }.
digest-report-asked = The input round is about “{ $title }”.
digest-report-period = The consultation runs from { $from } to { $to }, both days included.
digest-report-invited = { $count ->
    [0] No consultees were invited.
    [one] One consultee was invited.
    *[other] { $count } consultees were invited.
  }
digest-report-received = { $count ->
    [0] No responses have been received.
    [one] One response has been received.
    *[other] { $count } responses have been received.
  }
digest-report-picked = { $count ->
    [one] This is a selection from the summary, with one input.
    *[other] This is a selection from the summary, with { $count } inputs.
  }
digest-report-read = How to read the summary
digest-report-read-order = Inputs stand section by section, in the order of the plan. Inputs with the same assessment
    stand together.
digest-report-read-home = An assessment stands under the section that most of its inputs concern. In other places
    there is a reference.
digest-report-read-numbers = Each input has a number. It is the same in the spreadsheet of the same selection.
digest-report-read-quotes = Inputs are quotes. Where a quote no longer matches the response, it says so.
digest-report-read-advice = The assessments are the administration’s. They are advice to the politicians, not decisions.
digest-report-read-no-vote = A consultation is not a vote: the numbers show who responded, not how much an input weighs.
digest-report-who-text = One row for each kind of consultee: how many were invited, responded, responded without
    comments and responded uninvited. The last row is the sum.
digest-report-outcomes = What came of the inputs
digest-report-outcomes-text = One row for each conclusion: how many inputs and assessments it is about. The last row is the sum.
digest-report-assessments = Assessments
digest-report-not-assessed = Not assessed yet
digest-report-inputs = Inputs and assessments
digest-report-parent = Part of “{ $section }”
digest-report-also = Inputs that concern this part too: no. { $numbers }. They stand under
digest-report-told-at = Assessment { $number } stands in full under
digest-report-assessment = Assessment { $number }: { $outcome }
digest-report-inputs-text = One row for each input: number, sender, when the response was received, and the quote.
digest-report-stances-text = Two parts: what senders ticked, and what the project team read from the text. Each part
    begins with the sum, and then has a row for each kind of sender.
