# Plan work: the project, its members, milestones and background documents.
projects-mine = Plan work
projects-mine-lead = The plans you work on, and the rounds in which people are asked.
projects-new = New plan work
projects-new-lead = Only you and the administrators see the plan work until you add members.
projects-create = Begin the plan work
projects-created = The plan work has begun. Add members, and read in the plan when there is a draft.
projects-saved = The changes are saved.
projects-none-title = No plan work yet
projects-none-staff = Begin by naming the plan work. The plan, the members and the consultations have their place
    under it.
projects-none-member = When a project lead adds you to plan work, you find it here.
projects-no-rounds = No rounds yet
projects-no-rounds-text = Nobody has been asked yet. A round is a consultation, or input that is collected before
    there is a draft.
projects-overline = Plan work
projects-period = { $first }–{ $last }
projects-rounds = Rounds
projects-round = Round
projects-round-new = New round
projects-round-state = Status
projects-plan = The plan
projects-to-plan = See the versions
projects-mandate = Mandate
projects-mandate-hint = What the plan is to answer, and to whom the project answers. Part paragraphs with an empty line.
projects-scope = Scope
projects-scope-hint = What the plan is to be about, and what it leaves out.
projects-guidelines = Guidelines from the steering group
projects-guidelines-hint = What the plan must hold to, such as money, decisions and deadlines.
projects-no-mandate = The mandate has not been written yet.
projects-side = Milestones and members
projects-title = Name of the plan
projects-title-hint = For example “Boligsosial handlingsplan 2027–2030”.
projects-first-year = From year
projects-last-year = To year
projects-year-bad = Write a year from { $from } to { $to }, such as 2027.
projects-years-turned = The last year cannot be before the first.
projects-settings-lead = What every member sees about the plan work.
projects-milestones = Milestones
projects-milestones-lead = The days the work steers by, and what has been reached.
projects-milestones-none = No milestones are set.
projects-to-milestones = See the milestones
projects-milestone = Milestone
projects-milestone-due = Day
projects-milestone-do = Change
projects-milestone-new = Add a milestone
projects-milestone-add = Add
projects-milestone-added = The milestone is added.
projects-milestone-reach = Reached today
projects-milestone-reopen = Not reached after all
projects-milestone-is-reached = The milestone is reached.
projects-milestone-is-open = The milestone stands as not reached.
projects-milestone-reached = Reached { $date }
projects-milestone-overdue = The day has passed
projects-milestone-ahead = Not reached
projects-milestone-remove = Remove
projects-milestone-remove-question = Remove the milestone “{ $title }”?
projects-milestone-remove-yes = Yes, remove
projects-milestone-removed = The milestone is removed.
projects-milestone-stale = Somebody else changed the milestone meanwhile. Open the page again and see what stands there.
projects-milestone-too-many = There can be at most { $max } milestones. Remove some before you add more.
projects-steering = Steering group
projects-steering-lead = What the steering group is asked, what waits for its approval, and what has been decided.
projects-steering-asked = Questions to the steering group
projects-steering-nothing-asked = No questions are waiting for an answer.
projects-steering-more = More questions are waiting. You find them under the meetings.
projects-steering-decided = Latest decisions
projects-steering-nothing-decided = Nothing has been decided yet.
projects-steering-approve = Waiting for approval
projects-steering-nothing-proposed = No assessments are waiting for approval.
projects-steering-proposed = { $count ->
    [one] One assessment
   *[other] { $count } assessments
  }
projects-steering-side = Next meeting and approval
projects-to-steering = See what is waiting
projects-to-meetings = See all meetings
projects-meetings = Meetings of the steering group
projects-meetings-lead = Questions are entered before the meeting, decisions afterwards.
projects-meetings-none = No meetings have been entered.
projects-meetings-too-many = There can be at most { $max } meetings. Remove some before you add more.
projects-meeting-on = Meeting { $day }
projects-meeting-day = Day
projects-meeting-place = Place
projects-meeting-next = Next meeting
projects-meeting-no-next = No meeting has been arranged.
projects-meeting-past = The meeting has been held
projects-meeting-new = Add a meeting
projects-meeting-add = Add
projects-meeting-added = The meeting is added. Now you can enter the questions.
projects-meeting-edit = Change day and place
projects-meeting-saved = The meeting is changed.
projects-meeting-remove = Remove the meeting
projects-meeting-remove-question = Remove the meeting { $day }, with its questions and decisions?
projects-meeting-remove-yes = Yes, remove
projects-meeting-removed = The meeting is removed.
projects-meeting-restored = The meeting is restored.
projects-meeting-stale = Somebody else changed this meanwhile. Open the page again and see what stands there.
projects-meeting-no-room = There is no room for more. Remove something else first.
projects-questions-waiting = { $count ->
    [one] One question is waiting
   *[other] { $count } questions are waiting
  }
projects-questions-none-waiting = Nothing is waiting
projects-questions-none = No questions have been entered for this meeting.
projects-questions-too-many = There can be at most { $max } questions for one meeting. Remove some, or add a meeting.
projects-question = Question
projects-question-hint = Short, so that it can be answered: “Shall the plan have a goal of its own for young people?”
projects-question-explanation = Explanation
projects-question-waits = Waiting for an answer
projects-question-new = Add a question
projects-question-add = Add
projects-question-added = The question is added.
projects-question-edit = Change the question
projects-question-decide = Write the decision
projects-question-saved = The changes are saved.
projects-question-decision = Decision
projects-question-decision-hint = What the steering group decided. Leave the field empty until the meeting has been
    held.
projects-question-decided-by = Who took part?
projects-question-decided-by-hint = For example “The whole steering group”, or the names of those who decided.
projects-question-who-decided = Write who took part in the decision.
projects-question-what-decided = Write what was decided, or leave both fields empty.
projects-question-remove = Remove
projects-question-remove-question = Remove the question “{ $title }”?
projects-question-remove-yes = Yes, remove
projects-question-removed = The question is removed.
projects-question-restored = The question is restored.
projects-background = Background
projects-background-lead = Documents that the plan builds on, and plans that belong together with this one. Each can
    be shown to everybody or only to those who take part.
projects-background-none = No documents have been added. Collect statistics, decisions, reports and whatever else the
    plan builds on here.
projects-background-document = Document
projects-background-count = { $count ->
    [one] One document
   *[other] { $count } documents
  }
projects-to-background = See the documents
projects-background-new = Add a document
projects-background-title = Title
projects-background-file = File
projects-background-file-hint = At most { $limit } MB. If you have a link instead, leave the file empty.
projects-background-url = Link
projects-background-url-hint = The address of the page, as your browser shows it.
projects-background-link = Link
projects-background-source = Source
projects-background-source-hint = Who made it.
projects-background-dated = Date
projects-background-about = What it says
projects-background-about-hint = One line, so that the others know whether to read it. Of another plan: what it means
    for this one.
projects-background-by = Added by
projects-background-kind = What is it?
projects-background-kind-hint = A mandate is the signed document. Another plan is one that you read together with
    this one.
projects-background-kind-document = Document
projects-background-kind-mandate = Mandate
projects-background-kind-related_plan = Another plan
projects-background-seen = Who sees it
projects-background-seen-all = Everybody
projects-background-seen-members = Members only
projects-background-show = Show to everybody
projects-background-hide = Hide from others
projects-background-published = Everybody can see it now.
projects-background-hidden = Only members can see it now.
projects-background-public = Show to everybody
projects-background-public-hint = Stands under “The plan builds on” on the consultation’s page once it is published.
    Otherwise only members see it.
projects-background-add = Add
projects-background-added = The document is added.
projects-background-neither = Choose a file, or write a link.
projects-background-both = Choose either a file or a link. If you want both, add them one by one.
projects-background-empty = The file is empty. Choose another.
projects-background-again = Choose the file again.
projects-background-no-link = Write the whole address, such as https://www.example.no/report.
projects-background-too-many = There can be at most { $max } documents. Remove some before you add more.
projects-background-remove = Remove
projects-background-remove-question = Remove “{ $title }”?
projects-background-remove-yes = Yes, remove
projects-background-removed = The document is removed.
projects-background-areas = Focus areas
projects-background-areas-hint = Tick those that the document bears on. It then stands with them on the worktable.
projects-background-all = All
projects-background-acts = Change or remove
projects-background-edit = Change the document
projects-background-edit-lead = The file or link stays as it is. To replace it, add a new one and remove this one.
projects-background-edit-link = Change
projects-background-edited = The changes are saved.
projects-to-members = See and change members
projects-members = Members
projects-members-lead = Everybody who works on the plan, or who is to see responses and assessments before the
    summary is ready.
projects-member-name = Name
projects-member-role = Role
projects-member-remove = Remove
projects-member-remove-question = Is { $name } no longer to have access to the plan work?
projects-member-remove-yes = Yes, remove
projects-member-new = Add a member
projects-member-person = Who?
projects-member-choose = Choose a person
projects-member-add = Add
projects-member-invite = Invite by e-mail
projects-member-invite-lead = Write a name and an e-mail address. Whoever has no account yet gets
    an e-mail with a link and chooses the password.
projects-member-invited = { $name } is added.
projects-member-none = Everybody with an account is a member already.
projects-member-added = The member is added.
projects-member-already = The person is a member already.
projects-member-removed = The member is removed.
projects-member-last-lead = Plan work must have a lead. Add a new lead before you remove this one.
projects-role-lead = Lead
projects-role-caseworker = Caseworker
projects-role-steering = Steering group
projects-role-resource = Resource group
projects-role-reader = Reader
projects-role-text-lead = Everything: settings, letters, publishing.
projects-role-text-caseworker = Writes on the plan, systematises responses and proposes assessments.
projects-role-text-steering = Reads everything and approves assessments.
projects-role-text-resource = Knows the field or the people concerned. Reads everything, and reports on the measures
    once the plan is adopted.
projects-role-text-reader = Reads everything.
projects-steps = The work step by step
projects-step-mandate = Mandate and team
projects-step-mandate-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
projects-step-input = Early input
projects-step-input-count = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}
projects-step-goals = Goals and measures
projects-step-goals-count = { $count } in the plan
projects-step-draft = Draft
projects-step-draft-count = { $count ->
    [one] { $count } section
   *[other] { $count } sections
}
projects-step-hearing = Consultation
projects-step-hearing-count = { $count ->
    [one] { $count } response
   *[other] { $count } responses
}
projects-step-decision = Decision
projects-step-decision-count = { $count ->
    [one] { $count } treatment
   *[other] { $count } treatments
}
projects-step-follow_up = Follow-up
projects-step-follow_up-count = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
projects-state-done = Done
projects-state-left = Something is left
projects-state-skipped = Skipped
projects-state-now = You are here
projects-state-later = Not begun
projects-next = This waits for you
projects-next-none = Nothing waits for you now.
projects-next-letters = { $count ->
    [one] { $count } letter needs attention
   *[other] { $count } letters need attention
}
projects-next-milestone = The milestone was due on { $day }
projects-next-point = The point of the decision was due { $day }
projects-next-places = { $count ->
    [one] A section or an item with inputs was taken out of the plan
   *[other] { $count } sections and items with inputs were taken out of the plan
}
projects-next-proposed = { $count ->
    [one] { $count } assessment waits for approval
   *[other] { $count } assessments wait for approval
}
projects-next-answers = { $count ->
    [one] { $count } response is not fully systematised
   *[other] { $count } responses are not fully systematised
}
projects-next-inputs = { $count ->
    [one] { $count } input has no assessment
   *[other] { $count } inputs have no assessment
}
projects-next-notes = Read in the notes from workshops and meetings
projects-next-mandate = Write the mandate
projects-next-members = Add the others in the project
projects-next-publish = Prepare the round and publish it
projects-next-plan = Import a draft, or begin the plan
projects-next-followup = Begin the follow-up of the adopted plan
projects-next-late = { $count ->
    [one] { $count } measure is delayed
   *[other] { $count } measures are delayed
}
projects-next-round = Make a round, so that others can have their say
