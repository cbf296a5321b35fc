# The public page of a consultation.
hearings-deadline = { $round ->
    [input_round] Deadline
    *[other] Deadline
  }
hearings-days-left = { $days ->
    [0] last day
    [one] { $days } day left
    *[other] { $days } days left
  }
hearings-closed = The deadline has passed
hearings-late-welcome = Late responses are accepted and marked as late.
hearings-answer = { $round ->
    [input_round] Give your input
    *[other] Respond to the consultation
  }
hearings-comment-on-item = Comment on one point:
hearings-read-draft = { $round ->
    [input_round] Read the outline
    *[other] Read the draft
  }
hearings-results = See what was said, and what the municipality does about it
hearings-results-since = The summary was published on { $date }.
hearings-about = { $round ->
    [input_round] About this round
    *[other] About this consultation
  }
hearings-decided = { $round ->
    [input_round] { $by } decided on { $on } to ask for input.
    *[other] { $by } decided on { $on } to put the plan out to consultation.
  }
hearings-themes = What we ask about
hearings-themes-text = Give input on one theme or on all of them, until { $date }. Everybody may respond, also those who got no letter.
hearings-questions = What we would most like to know
hearings-draft = { $round ->
    [input_round] The outline
    *[other] The draft
  }
hearings-how = How to respond
hearings-way-form = Online
hearings-way-form-text = Read and respond on the same page. You can save as you go, and you get a receipt.
hearings-way-email = By e-mail
hearings-way-letter = By letter
hearings-way-quote = Please quote case number { $case }.
hearings-public-notice = { $round ->
    [input_round] Input is public (Freedom of Information Act, section 3). Please do not write about other people’s health or
        private matters.
    *[other] Responses are public (Freedom of Information Act, section 3). Please do not write about other people’s health or
        private matters.
  }
hearings-next = What happens next
hearings-background = The plan builds on
hearings-corrections = Corrections to this page
hearings-facts = { $round ->
    [input_round] In brief
    *[other] In brief
  }
hearings-case-number = Case number
hearings-decided-by = { $round ->
    [input_round] Decided by
    *[other] Put out to consultation by
  }

# The lists, the settings and what stands around them.
hearings-opens = Opens { $date }
hearings-coming-text = { $round ->
    [input_round] You can give your input on this page from { $date }. You can read the outline now.
    *[other] You can respond on this page from { $date }. You can read the draft now.
  }
hearings-answer-late = Respond all the same
hearings-contact = Contact
hearings-print = Print
hearings-draft-lead = Every section has a link of its own, so that your response can point to it.
hearings-table = Table { $number } in { $heading }
hearings-contents = { $round ->
    [input_round] Themes
    *[other] Contents of the draft
  }
hearings-section-link = Link to { $heading }
hearings-kind-focus_area = Focus area
hearings-kind-goal = Goal
hearings-kind-measure = Measure
hearings-footnote-back = Back to the text
hearings-step-answer = You respond
hearings-step-answer-text = The deadline is { $date }.
hearings-preview = Preview.
hearings-preview-text = This is how the public page will look.
hearings-preview-back = Back to the settings
hearings-list-title = Have your say
hearings-list-lead = These are the plans and proposals on which { $municipality } asks for responses.
hearings-list-open = Open now
hearings-list-coming = Coming
hearings-list-ended = Closed
hearings-list-adopted = Adopted plans
hearings-list-none-open = No consultations are open just now. Please come back later.
hearings-answer-by = Respond by { $date }
hearings-closed-on = The deadline was { $date }
hearings-new = New round
hearings-phase-draft = Not published
hearings-phase-open = Open
hearings-phase-ended = Deadline passed
hearings-phase-published = Published
hearings-case = Case { $case }
hearings-to-register = Consultees
hearings-to-register-text = The register of those who should be consulted
hearings-create = Create the round
hearings-created = The round is created. Look over the settings, and publish when you are ready.
hearings-save = Save
hearings-saved = The changes are saved.
hearings-corrected = The page is corrected, and the correction is shown on it.
hearings-corrected-deadline = The page is corrected. The deadline is new, and the summary is marked accordingly. The
    new deadline decides which responses are late.
hearings-deadline-digest = The summary is public. If you change the deadline, the summary is marked accordingly, and
    other responses may be shown as late.
hearings-part-what = What and why
hearings-part-when = When
hearings-part-contact = How people reach the municipality
hearings-part-draft = The draft
hearings-part-questions = Questions beside the draft
hearings-part-correction = What was corrected?
hearings-field-title = Title
hearings-field-purpose = Purpose of the consultation
hearings-field-purpose-hint = The first paragraph leads the public page. Separate paragraphs with an empty line.
hearings-field-case_number = Case number
hearings-field-case_number-hint = What people quote in their response.
hearings-field-decided_by = Who decided to consult?
hearings-field-decided_by-hint = For example “Committee for health and welfare”. An input round needs no decision.
hearings-field-decided_on = Decided on
hearings-field-contact_name = Contact person
hearings-field-contact_phone = Phone
hearings-field-contact_email = E-mail
hearings-field-contact_email-hint = People may also send their responses here.
hearings-field-postal_address = Postal address for responses by letter
hearings-field-postal_address-hint = An input round may be without one.
hearings-field-profile = What kind of consultation is it?
hearings-profile-thematic_plan = Thematic plan (six weeks is good practice)
hearings-profile-planning_act = Plan under the Planning and Building Act (at least six weeks)
hearings-profile-limited_hearing = Limited consultation on a small change (two to four weeks)
hearings-profile-local_regulation = Local regulation (six weeks is good practice)
hearings-field-opens_on = Opens
hearings-field-deadline = Deadline
hearings-field-what_next = What happens next
hearings-field-what_next-hint = One step on each line. What stands before a colon becomes its heading.
hearings-field-plan = Plan
hearings-field-plan-hint = The plan is locked when the consultation is published, so that everybody responds to the same text.
hearings-field-plan-empty = Choose a plan
hearings-plan-version = { $title }, version { $number } ({ $date }, { $by })
hearings-plan-missing = Choose the plan to consult on.
hearings-no-plans = The plan has no version yet. If you are to ask before there is a draft, begin an outline with the themes.
    Otherwise import the draft.
hearings-import-plan = Go to the plan
hearings-field-stance = Ask for a stance on each section
hearings-field-stance-hint = Support, support in part or do not support. It is voluntary.
hearings-questions-hint = Up to { $max } questions. Empty fields do not count; save to get room for more.
hearings-field-question = Question { $number }
hearings-questions-many = There may be at most { $max } questions.
hearings-field-sentence = Write one sentence to the readers
hearings-field-sentence-hint = It is shown on the public page with today’s date, for example “The phone number is corrected”.
hearings-email-wrong = This is not a valid e-mail address.
hearings-deadline-before-opening = The deadline cannot be before the consultation opens.
hearings-deadline-under-minimum = The deadline gives { $days } days. The law asks for at least { $minimum } ({ $law }).
hearings-deadline-under-own = The deadline gives { $days } days. The municipality asks for at least { $minimum }.
hearings-warning-under-minimum = The deadline gives { $days } days, less than the municipality’s limit of { $minimum } ({ $law }).
hearings-warning-under-usual = The deadline gives { $days } days. At least { $usual } is usual, so that boards have
    time to meet ({ $law }).
hearings-warning-over-usual = The deadline gives { $days } days. At most { $usual } is usual ({ $law }).
hearings-warning-saturday = The deadline is a Saturday.
hearings-warning-sunday = The deadline is a Sunday.
hearings-warning-holiday = The deadline is { $holiday ->
    [new-year] New Year’s Day
    [maundy-thursday] Maundy Thursday
    [good-friday] Good Friday
    [easter-sunday] Easter Sunday
    [easter-monday] Easter Monday
    [labour-day] 1 May
    [constitution-day] 17 May
    [ascension] Ascension Day
    [whit-sunday] Whit Sunday
    [whit-monday] Whit Monday
    [christmas] Christmas Day
    [boxing-day] Boxing Day
    *[other] a public holiday
  }.
hearings-nothing-changed = You have not changed anything.
hearings-published-meanwhile = The consultation was published while you were writing. Open the settings again to correct it.
hearings-theirs-title = Somebody else has saved meanwhile
hearings-theirs-text = What you wrote is in the form. Below is what the others saved. If you save now, your text stands.
hearings-settings-lead = Everything on the public page. It can be changed freely until you publish.
hearings-settings-side = Next steps
hearings-next-step = Ready to publish?
hearings-draft-text = Only the members and the administrators see the consultation yet.
hearings-see-preview = Preview
hearings-to-publish = Go to publishing
hearings-members = Members
hearings-members-text = Those who work on the consultation, and those who may read and approve.
hearings-to-members = See and change members
hearings-published-lead = The consultation is published. Mistakes can be corrected here; readers will see what you
    corrected and when.
hearings-correct = Correct the page
hearings-public-page = The public page
hearings-see-public = See the page
hearings-publish = Publish
hearings-publish-title = { $round ->
    [input_round] Publish the input round
    *[other] Publish the consultation
  }
hearings-publish-missing = This must be put right first
hearings-publish-warning = Worth knowing
hearings-publish-happens = This happens when you publish
hearings-publish-page = The page becomes visible to everybody at { $address }.
hearings-publish-dates = It is open for responses from { $opens } up to and including { $deadline }.
hearings-publish-frozen = { $round ->
    [input_round] The outline of
    *[other] The draft of
  } { $sections ->
    [one] { $sections } section
    *[other] { $sections } sections
  } is locked, so that everybody responds to the same text.
hearings-publish-questions = { $questions ->
    [0] No questions are asked beside the draft.
    [one] One question is asked beside the draft.
    *[other] { $questions } questions are asked beside the draft.
  }
hearings-publish-after = Afterwards the text of the page changes only by corrections, which are shown with their date.
hearings-publish-no-letters = No letters go out. You send those yourself under “Consultees”.
hearings-publish-yes = Publish now
hearings-publish-back = Not yet
hearings-published = { $round ->
    [input_round] The input round is published.
    *[other] The consultation is published.
  }
hearings-missing-sections = The plan has no sections to respond to.
hearings-missing-decided = Write in the settings who decided on the consultation, and when.
hearings-missing-scope = { $count ->
    [one] A part that the consultation is about was taken out of the plan. Begin another limited consultation, or make this one about the
    whole plan.
   *[other] { $count } parts that the consultation is about were taken out of the plan. Begin another limited consultation, or make this
    one about the whole plan.
}
hearings-missing-deadline = The deadline has passed already. Set a new one.
hearings-missing-days = Published today, the deadline gives less time than the law asks for. Move the deadline.
hearings-log = Log
hearings-log-some = Who did what, and when.
hearings-log-lead = Who did what, and when. { $count ->
    [one] { $count } event
    *[other] { $count } events
  }.
hearings-log-empty = Nothing has happened yet
hearings-log-empty-text = Whatever is done in the consultation is listed here.
hearings-a11y-lead = { $municipality } wants everybody to be able to read and respond to consultations, however they use the web.
hearings-a11y-how = How the service is made
hearings-a11y-how-text = The pages are made to WCAG 2.2 level AA, and every change is checked by automatic tests. They
    can be used with a keyboard, enlarged, without JavaScript, and in light and dark.
hearings-a11y-known = Known shortcomings
hearings-a11y-known-text = Tables and figures in drafts are shown as the municipality wrote them. If a figure lacks a
    description, you may ask for it. Lydhør has not been tried by people who use screen readers yet.
hearings-a11y-tell = Tell us
hearings-a11y-tell-text = If you meet an obstacle, we would like to know. Use the contact details of the consultation
    in question. You may also ask for the draft in another form.
hearings-a11y-complain = You may also complain to the Norwegian Authority for Universal Design of ICT:
hearings-privacy-lead = { $municipality } is responsible for the information you give when you respond to a consultation.
hearings-privacy-what = What we keep
hearings-privacy-what-text = Your name, whom you respond for, your e-mail address and the response. If you get a
    letter from us, we also keep when the response page was first opened and when you began to write. Drafts that are
    not submitted are deleted automatically when nobody has changed them for some time. The page where you respond
    gives the date. A submitted response belongs to the case and is archived.
hearings-privacy-public = What becomes public
hearings-privacy-public-text = Responses are public under section 3 of the Norwegian Freedom of Information Act.
    Before they are put online, a caseworker looks over each one. We do not strike out words: if something in a
    response should not become known, the whole response is withheld. Private individuals are usually shown without a
    name.
hearings-privacy-cookies = Cookies
hearings-privacy-cookies-text = Only those needed for the pages to work: signing in, your response, forms and the
    choice of language. Your browser also keeps what you write until we have saved it. Nobody follows you between
    websites.
hearings-privacy-more = More on privacy in { $municipality }
hearings-what-next-default =
    We read every response: The administration assesses the inputs.

    The summary is made public: On this page you can see what was said, and what the administration thinks of it.

    The politicians consider the plan: They get the summary with it.
hearings-plan-edit = Edit the plan
hearings-log-what = What
hearings-log-who = Who
hearings-log-everything = Everything
hearings-log-everybody = Everybody
hearings-log-show = Show
hearings-log-all = Show the whole log
hearings-log-kind-hearing = The consultation and its members
hearings-log-kind-invitation = Letters
hearings-log-kind-response = Responses
hearings-log-kind-input = Inputs
hearings-log-kind-tag = Tags
hearings-log-kind-assessment = Assessments
hearings-log-kind-digest = The summary
hearings-list-next = More consultations
hearings-list-older = Older consultations
hearings-list-first = To the first page
hearings-elsewhere = Register
hearings-new-lead = Only the members of the plan work and the administrators see the round before you publish it.
hearings-field-kind = What kind of round is it?
hearings-field-period = Period
hearings-field-mandate = Mandate
hearings-field-scope = Scope
hearings-field-guidelines = Guidelines from the steering group
hearings-round-input_round = Input before there is a draft
hearings-round-hearing = Consultation
hearings-round-limited_hearing = Limited consultation
hearings-round-supplementary_hearing = Supplementary consultation
hearings-log-kind-project = The plan work and the members
hearings-log-kind-plan = The plan

# Hearing parts of the plan anew.
hearings-limited = This consultation is only about the parts below. The rest of the plan is not on consultation now.
hearings-scope = The consultation is about
hearings-scope-widen = Make it about the whole plan
hearings-scope-widened = The consultation is now about the whole plan. Look over the title and the purpose: they still name the parts.
hearings-anew = Should anything be consulted on again?
hearings-anew-lead = If the plan has changed much after the consultation, those concerned should be able to speak of what is new. This
    is only advice.
hearings-anew-not-heard = The plan has not changed after a consultation
hearings-anew-not-heard-text = When the plan has been on consultation and a new version is begun, you see here
    whether the changes are so large that something should be consulted on again.
hearings-anew-same = Nothing has changed since the consultation
hearings-anew-same-text = The newest version says the same as version { $number }, which was on consultation.
hearings-anew-compared = Version { $newest } compared with version { $heard }, which was on consultation in
hearings-anew-all = See all changes
hearings-anew-large = { $count ->
    [one] One part has changed so much that it should be consulted on again.
   *[other] { $count } parts have changed so much that they should be consulted on again.
}
hearings-anew-small = The changes are small. Nothing suggests a new consultation.
hearings-anew-parts = Parts that have changed since the consultation
hearings-anew-new = New part.
hearings-anew-items-new = { $count ->
    [one] One new measure or goal.
   *[other] { $count } new measures or goals.
}
hearings-anew-items-gone = { $count ->
    [one] One measure or goal was taken out.
   *[other] { $count } measures or goals were taken out.
}
hearings-anew-items-changed = { $count ->
    [one] One measure or goal has changed.
   *[other] { $count } measures or goals have changed.
}
hearings-anew-share = { $percent } per cent of the text has changed.
hearings-anew-is-large = Large change
hearings-anew-begin = Begin a limited consultation
hearings-anew-gone = Taken out of the plan
hearings-anew-gone-hint = This was taken out after the consultation. It is named in the purpose of the new consultation.
hearings-anew-gone-purpose = This was taken out of the plan:
hearings-anew-each = Each part is compared with the last text of it that was on consultation.
hearings-anew-begin-hint = The consultation is only about the parts you have ticked. You look it over before anybody gets it.
hearings-anew-begun = The consultation is made. Look it over, write who decided on it, and publish.
hearings-anew-none-chosen = Tick at least one part that has changed since the consultation.
hearings-anew-moved = The plan is another one than when you opened the page. Open the page again.
hearings-anew-title = { $plan } – new consultation on changed parts
hearings-anew-purpose = The plan has changed after the consultation “{ $round }”. We ask for input on the parts that have changed.
hearings-anew-purpose-parts = The consultation is about:
