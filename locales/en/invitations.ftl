# Who has been asked, and who has responded.
invitations-deadline = { $round ->
    [input_round] Deadline for input { $date }
   *[other] Deadline { $date }
 }
invitations-days-left = { $days ->
    [0] last day
    [one] { $days } day left
    *[other] { $days } days left
  }
invitations-case = case { $case }
invitations-register = Register a response
invitations-figures = { $round ->
    [input_round] Figures of the round of input
   *[other] Figures of the consultation
 }
invitations-answered-label = { $round ->
    [input_round] Those asked who have responded
   *[other] Consultees who have responded
 }
invitations-answered-of = { $answered } of { $invited }
invitations-todo = Waiting for you
invitations-consultees = { $round ->
    [input_round] Whom we have asked
   *[other] Consultees
 }
invitations-search = Search consultees
invitations-name = Consultee
invitations-status = Status
invitations-none-title = { $round ->
    [input_round] Nobody has been asked yet
   *[other] No consultees yet
 }
invitations-none-text = Choose whom to ask, and you will see here who was sent the letter and who has responded.
invitations-none-action = { $round ->
    [input_round] Choose whom to ask
   *[other] Choose consultees
 }
invitations-deadline-over = the deadline is over
invitations-choose = Choose consultees
invitations-count-invited = asked
invitations-count-sent = letters sent
invitations-count-waiting = letters queued
invitations-count-opened = have opened the response page
invitations-count-drafting = are writing
invitations-count-answered = have responded
invitations-count-unreached = not reached
invitations-todo-publish = { $round ->
    [input_round] The round of input is not published
   *[other] The consultation is not published
 }
invitations-todo-publish-text = You can send letters when that is done.
invitations-todo-publish-action = Go to publishing
invitations-filter-all = All
invitations-filter-unanswered = Not responded
invitations-filter-answered = Responded
invitations-filter-failed = Not delivered
invitations-filter-uncertain = Uncertain
invitations-sent-at = Letter sent
invitations-opened-at = Opened the response page
invitations-drafting-at = Began writing
invitations-answered-at = Responded
invitations-not-yet = Not yet
invitations-progress-answered = Responded
invitations-progress-drafting = Writing
invitations-progress-opened = Opened the response page
invitations-progress-sent = Letter sent
invitations-progress-queued = Letter queued
invitations-progress-delayed = Trying again
invitations-progress-failed = Letter not delivered
invitations-progress-uncertain = Unclear whether it arrived
invitations-nothing-found = Nobody matches
invitations-nothing-found-text = Try another filter or fewer letters.
invitations-show-all = Show all
invitations-none-yet = Once the page is published and the letters are sent, you see here to whom they went and
    who has responded.
invitations-address = E-mail
invitations-copies = Copy to { $to }
invitations-letter = Letter
invitations-letter-none = Not sent
invitations-correct = Correct the address
invitations-correct-hint = The address is corrected in the register too. The link in the old letter stops working.
invitations-correct-send = Correct and send the letter
invitations-corrected = The address is corrected and the letter is being sent.
invitations-email-invalid = “{ $value }” is not a valid e-mail address
invitations-not-published = This is not published yet. Publish it first, and then you can send the letters.
invitations-over = The deadline is over, so no more letters can be sent.
invitations-bad-letter = The letter has an unknown placeholder or lacks the link. Correct it first.
invitations-letter-changed = Somebody else saved the letter while you were writing. Your text is still here. Save
    again if it should stand.
invitations-letter-lead = The letter is sent in Bokmål or Nynorsk, as the register says.
invitations-letter-save = Save and preview
invitations-letter-saved = The letter is saved.
invitations-letter-edit = Edit the letter
invitations-letter-unknown = “{ $name }” is no placeholder we know. See the list
invitations-letter-open = A placeholder begins with two braces but never ends
invitations-letter-no-link = The letter needs the placeholder “lenke”, or the recipient cannot get in
invitations-letter-link-in-subject = The link cannot stand in the subject. Put it in the letter
invitations-subject = Subject
invitations-body = Letter
invitations-placeholders = Placeholders
invitations-placeholders-text = They are filled in for each recipient. Where there is no contact person the line is left out.
invitations-placeholder-mottaker = Name of the consultee
invitations-placeholder-kontaktperson = The contact person
invitations-placeholder-tittel = Title of the consultation
invitations-placeholder-frist = The deadline with its weekday
invitations-placeholder-saksnummer = The case number
invitations-placeholder-lenke = The personal link. Required
invitations-placeholder-kommune = Name of the municipality
invitations-preview = Preview the letter
invitations-preview-lead = This is how each recipient in the register will read it. The link here is only an example.
invitations-to = To:
invitations-choose-lead = { $invited } are asked here. The register has { $total } consultees.
invitations-choose-unpublished = You can choose now, but the letters can only be sent once the page is published.
invitations-to-register = To the register
invitations-kinds = Go to kind
invitations-councils-hint = Statutory councils must be consulted (Local Government Act s. 5-12), so they are chosen in advance.
invitations-already = Already asked
invitations-choose-hint = Nothing is sent yet. The next step shows the letter and the number.
invitations-choose-next = Continue
invitations-choose-all = Choose all
invitations-choose-none = Choose none
invitations-choose-page = Consultees on this page
invitations-choose-found = { $count ->
    [one] Choose the { $count } consultee found
   *[other] Choose all { $count } found
}
invitations-choose-found-hint = This includes those on the other pages. Nobody who has been asked gets a second letter.
invitations-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
invitations-choose-elsewhere = { $count ->
    [one] { $count } more is chosen on another page.
   *[other] { $count } more are chosen on other pages.
}
invitations-changed = The register has changed since you looked at the list, so nothing has been sent. There { $count ->
    [one] is now { $count } recipient
   *[other] are now { $count } recipients
}. Please look it over once more.
invitations-choose-someone = Choose at least one consultee who is not asked yet
invitations-confirm = Send letters
invitations-confirm-title = { $count ->
    [0] None of them has an e-mail address
    [one] Send the letter to { $count } consultee
   *[other] Send the letter to { $count } consultees
 }
invitations-confirm-lead = Check before you send. A letter that is sent cannot be taken back.
invitations-unreachable = { $count ->
    [one] { $count } has no e-mail address
   *[other] { $count } have no e-mail address
 }
invitations-unreachable-text = They get no letter from here. Add an address in the register, or send the letter another way.
invitations-show-recipients = Show the recipients
invitations-confirm-letter = The letter as the first will read it
invitations-confirm-hint = Those already asked get no second letter.
invitations-back = Back
invitations-send = { $count ->
    [one] Send { $count } letter
   *[other] Send { $count } letters
 }
invitations-sending = { $count ->
    [0] No new letters were sent.
    [one] { $count } letter is on its way. You see here when it is sent.
   *[other] { $count } letters are on their way. You see here when they are sent.
 }
invitations-all-asked = Everybody you chose is already asked or has no e-mail address.
invitations-link = Personal link
invitations-link-text = The link works after the deadline too, so that the consultee can see the response. If it has
    come into wrong hands, you can make it void.
invitations-link-renew = Make the link void
invitations-link-question = The link in the letter stops working, also where it is already open. The response stands.
invitations-link-yes = Make void
invitations-link-send = Send the consultee a new letter with a new link
invitations-link-renewed = The link is void. No new one was sent.
invitations-link-renewed-sent = The link is void, and a new letter is being sent.
invitations-link-was-renewed = The link has been replaced already. Look at the page again.

# Events that those who are asked are invited to.
invitations-placeholder-arrangement = The workshops and meetings they are invited to. Where there are none, the line is left out.
invitations-events = Who is coming
invitations-events-told = { $people ->
    [0] Nobody is coming
    [one] { $people } person is coming
   *[other] { $people } people are coming
 }, { $declining } not coming, { $silent } yet to reply
invitations-events-letter = You are invited to:
invitations-events-letter-how = Use the link below to say whether you are coming and to add it to your calendar.
invitations-event-hours = at { $hours }
invitations-event-asked = Invitation for { $name }
invitations-event-people = How many are coming
invitations-event-people-invalid = Write a number from 1 to { $max }
invitations-event-word = Message to us
invitations-event-word-hint = For example an interpreter, an induction loop or food. Do not write about health.
invitations-event-come = { $you ->
    [one] I am coming
   *[many] We are coming
 }
invitations-event-decline = { $you ->
    [one] I am not coming
   *[many] We are not coming
 }
invitations-event-coming = { $you ->
    [one] You have said that you are coming. Number: { $people }
   *[many] You have said that you are coming. Number: { $people }
 }
invitations-event-declining = { $you ->
    [one] You have said that you are not coming
   *[many] You have said that you are not coming
 }
invitations-event-change = Change your reply
invitations-event-calendar = Add it to your calendar
invitations-event-called-off = This has been cancelled.
invitations-event-moved = { $you ->
    [one] The time or place has changed since you replied. Change your reply if it no longer suits you.
   *[many] The time or place has changed since you replied. Change your reply if it no longer suits you.
 }
invitations-event-closed = This has begun or been cancelled. You can no longer say whether you are coming.
invitations-event-said-coming = { $people ->
    [one] Thank you. We have noted that { $people } person is coming.
   *[other] Thank you. We have noted that { $people } people are coming.
 }
invitations-event-said-declining = Thank you. We have noted that nobody is coming.
