# Responses at the caseworker’s: the list, the archive, looking over, registering.
responses-list-title = { $round ->
    [input_round] Responses
   *[other] Responses
 }
responses-list-more = Showing { $count } responses; there are more
responses-list-count = { $count ->
    [one] One response
    *[other] { $count } responses
  }
responses-drafts-begun = { $count ->
    [one] one begun
    *[other] { $count } begun
  }
responses-list-none = No responses here
responses-list-none-text = Try another filter or search, or register a response that came another way.
responses-list-sender = Sender
responses-list-kind = Kind
responses-list-received = Received
responses-list-journal = Journal number
responses-list-state = State
responses-search = Search the responses
responses-search-button = Search
responses-all-kinds = All kinds
responses-filter-all = All
responses-filter-late = Late
responses-filter-not_cleared = Not cleared
responses-filter-cleared = Cleared
responses-filter-not_journaled = Not journaled
responses-filter-no_comments = No comments
responses-yes = Yes
responses-late = After the deadline
responses-state-cleared = Cleared
responses-state-not-cleared = Not cleared
responses-archive = Make the package for the archive
responses-said = The response
responses-log = Events
responses-about = About the response
responses-channel = How it came
responses-channel-web = Online
responses-channel-email = E-mail
responses-channel-letter = Letter
responses-channel-meeting = Meeting
responses-channel-workshop = Workshop
responses-channel-specialist = Specialist advice
responses-publication = Publication
responses-published-as = Cleared with the name { $name }.
responses-published-nameless = Cleared without name.
responses-not-published = The response is not shown in public until somebody has looked it over and cleared it.
responses-name-shown = Name in the summary
responses-with-name = Show { $name }
responses-without-name = Without name
responses-private-hint = Private persons are shown without name unless they ask for something else.
responses-clear = Clear for publication
responses-withdraw = Withdraw the clearance
responses-withdrawn-at = A clearance was withdrawn { $at }.
responses-cleared = The response is cleared for publication.
responses-clearance-withdrawn = The clearance is withdrawn. The response is no longer shown in public.
responses-journal = Journaling
responses-journal-number = Journal number
responses-journal-hint = The number in the municipality’s archive, such as 26/01234-7.
responses-journaled-as = Journaled as { $number }
responses-journaled-now = The journal number is saved.
responses-not-journaled = Not journaled
responses-register = Register a response
responses-register-lead = For responses that came by letter, by e-mail or in a meeting. Type the text as it is.
responses-register-who = Who responds?
responses-register-consultee = Consultee
responses-register-consultee-hint = If the sender is in the register, choose them here.
responses-register-not-listed = Not in the register
responses-register-sender = Sender who is not in the register
responses-register-email-hint = Fill in if the sender is to have a receipt by e-mail.
responses-register-how = How and when did it come?
responses-register-received = Received
responses-register-what = Write the text on the whole plan here, or place it on the sections below.
responses-register-no-comments = The sender has no comments
responses-register-button = Register the response
responses-register-empty = Write the text of the response, or tick “no comments”.
responses-registered = The response is registered with receipt number { $number }.
responses-sender-missing = Choose a consultee, or write who the response comes from.
responses-in-future = The response cannot have come after today.
responses-journal-save = Save the number
responses-table = Table { $number } in { $heading }
responses-register-sections = Place the text on sections of the plan
responses-filter-withheld = Withheld
responses-state-withheld = Withheld
responses-look-over = Look over before clearing
responses-look-over-lead = This is what everyone will be able to read. What looks private is marked and numbered.
responses-public-view = What will be public
responses-public-named = With name
responses-public-nameless = Without name
responses-findings = { $count ->
    [one] One place looks private
    *[other] { $count } places look private
  }
responses-findings-hint = Tick each place when you have looked at it and it can be public. If it cannot, withhold the response.
responses-findings-names = Names in the text are not removed. Even if you show the response without a name, the text
    may tell who sent it.
responses-findings-nameless = Only when the response is shown without a name:
responses-findings-none = We found nothing that looks private. Read the response all the same.
responses-findings-limits = We look for the names of the sender and the submitter, signatures, national identity
    numbers, D numbers, bank account numbers, telephone numbers, e-mail addresses, addresses and words about health.
    We do not find the names of others, nor everything that is private. Please read the whole response.
responses-finding-public_name = The name that will be shown
responses-finding-name = Name
responses-finding-signature = Signature
responses-finding-identity_number = National identity number or D number
responses-finding-account_number = Bank account number
responses-finding-phone = Telephone number
responses-finding-email = E-mail address
responses-finding-address = Address
responses-finding-health = Words about health
responses-finding-show = Show in the text
responses-finding-missing = Tick this when you have looked at it.
responses-clear-missing = { $count ->
    [one] One place is not confirmed yet.
    *[other] { $count } places are not confirmed yet.
  }
responses-clear-changed = The response is not the one you looked at. Look over what stands now.
responses-withhold = Withhold the response
responses-withhold-text = The response counts in the summary, but nobody outside can read it.
responses-withhold-reason = Reason
responses-withhold-hint = Shown only to the members of the consultation and the administrators. Do not repeat the
    private information.
responses-withheld-text = The response is withheld. It counts, but is not shown in public.
responses-withheld-by = { $who }, { $at }
responses-withheld-now = The response is withheld. It counts, but is not shown in public.
responses-release = Stop withholding
responses-released-now = The response is no longer withheld, and waits to be cleared.
responses-cleared-by = { $confirmed ->
    [0] By { $who }, { $at }.
    [one] By { $who }, { $at }. One place that looks private is confirmed.
    *[other] By { $who }, { $at }. { $confirmed } places that look private are confirmed.
  }
responses-list-registered_by = Registered by
responses-filter-withdrawn = Withdrawn
responses-time-invalid = Write the time with hours and minutes, for example 14:32.
responses-register-time = Time
responses-register-time-hint = Only if you know it.
responses-register-same = This sender already has a response with the same text
responses-register-same-open = See the response that is registered
responses-register-another = This is another response, and should be registered all the same
responses-registered-here = Registered by the municipality
responses-correct = Correct the response
responses-correct-lead = You are correcting what was typed in from { $sender }. The old text is kept as an earlier
    version, and the response must be cleared anew.
responses-correct-button = Save the correction
responses-corrected = The response is corrected. Its new receipt number is { $number }.
responses-correct-unchanged = Nothing has been changed.
responses-correct-stale = Somebody else has corrected the response since you opened the form. Open it again and see
    what stands there.
responses-register-sent-before = This form was sent before with other contents, and those are registered. Find the
    response in the list and correct it, or open a new form.
responses-correct-drafting = The sender is writing a new version of the response. Meanwhile it cannot be corrected.
responses-correct-not-registered = The sender has sent this response, or is writing it. It can be neither corrected
    nor withdrawn here.
responses-withdraw-answer = Withdraw the response
responses-withdraw-reason = Why is the response withdrawn?
responses-withdraw-hint = For example because it is registered twice. The response no longer counts, but can still be read.
responses-answer-withdrawn = The response is withdrawn and no longer counts.
responses-answer-is-withdrawn = The response is withdrawn and does not count
responses-answer-restore = Include the response again
responses-answer-restored = The response counts again.
