# Responses: personal link, answer page, review and receipt.
responses-invited = To { $consultee }
responses-landing-lead = { $you ->
    *[many] { $municipality } would like to know what you think. Respond to what concerns you and skip the rest.
  }
responses-deadline = { $round ->
    [input_round] Deadline
    *[other] Deadline
  }
responses-days-left = { $days ->
    [0] last day
    [one] { $days } day left
    *[other] { $days } days left
  }
responses-start-button = Start responding
responses-no-comments = No comments
responses-no-comments-text = { $you ->
    *[many] Have you read it and have nothing to add? That is a response too. Please let us know.
  }
responses-no-comments-button = { $you ->
    [one] I have no comments
    *[many] We have no comments
  }
responses-no-comments-question = { $you ->
    [one] Shall we register that you have no comments? You get a receipt by e-mail and can respond again.
    *[many] Shall we register that { $consultee } has no comments? You get a receipt by e-mail and can respond again.
  }
responses-no-comments-yes = Yes, send
responses-more-time = Need more time?
responses-share-text = This link is personal. Share it with those who will write with you, but do not publish it.
responses-about-hearing = { $round ->
    [input_round] About this round
    *[other] About the consultation
  }
responses-answer-title = Respond:
responses-on-behalf = { $round ->
    [input_round] Input on behalf of { $respondent }
    *[other] Response on behalf of { $respondent }
  }
responses-answer-lead = { $you ->
    *[many] Read and respond to what concerns you. Nothing is sent until you press “Submit”.
  }
responses-sections = Sections
responses-state-empty = Not answered
responses-state-done = Answered
responses-text-label = Input or suggested wording
responses-saved-at = Saved at { $time }
responses-general = The plan as a whole
responses-general-lead = Is anything missing, or is there something to say about the whole plan?
responses-general-label = Input on the whole plan
responses-save-draft = Save draft
responses-review = Review and submit
responses-review-short = Review
responses-review-title = Review your response
responses-review-lead = { $round ->
    [input_round] This is your input. It must be submitted by { $deadline }.
    *[other] This is your response. It must be submitted by { $deadline }.
  }
responses-your-response = { $round ->
    [input_round] The input
    *[other] The response
  }
responses-change = Change
responses-submitter-title = Who is submitting?
responses-submitter-name = Name
responses-submitter-email = E-mail
responses-approved = { $respondent } has approved this response and I may submit it on their behalf
responses-public-notice = { $round ->
    [input_round] The input may become public. The municipality looks it over before it is published. Do not write national
        identity numbers, health information or anything else that should not be known.
    *[other] The response may become public. The municipality looks it over before it is published. Do not write national
        identity numbers, health information or anything else that should not be known.
  }
responses-submit = Submit
responses-back-to-draft = Back to the draft
responses-receipt-title = Receipt
responses-receipt-heading = We have received your response. Thank you!
responses-receipt-lead = A copy is sent to { $email }.
responses-receipt-late = Your response came after the deadline. It has been accepted and marked as late.
responses-receipt-number = Receipt number
responses-receipt-when = Received
responses-receipt-hearing = About
responses-receipt-case = Case number
responses-receipt-for = On behalf of
responses-receipt-by = Submitter
responses-receipt-checksum = Checksum (SHA-256) of everything received, with stances and submitter:
responses-print = Print
responses-what-you-sent = What was sent
responses-next = What happens next
responses-answered = { $answered ->
    [0] Nothing written yet
    [one] One comment written
    *[other] { $answered } comments written
  }
responses-answered-many = { $answered } comments written
responses-stance-on = Stance on { $title }
responses-stance-item = Stance on point { $number }
responses-more-time-text = Contact { $name }. A response that comes after the deadline is accepted and marked as late.
responses-submitter-email-hint = The receipt, with a copy of the response, is sent here. An address we do not know is
    confirmed first.
# An address is confirmed before anything but the question goes there.
responses-confirm-title = Confirm the e-mail address
responses-confirm-ask = Is { $email } your address? It was given in a response to “{ $title }”. If you confirm, we send the
    receipt there.
responses-confirm-yes = Confirm the address
responses-confirm-not-me = If it was not you who responded, close this page. Then we do not send the receipt.
responses-confirm-done = The address is confirmed
responses-confirm-done-text = The receipt for the response to “{ $title }” is being sent to { $email }.
responses-confirm-gone = It may be miswritten, or the address has been corrected since. Look for a newer letter from us.
responses-confirm-sent = The response is received. We have sent a letter to { $email }. Open its link and confirm the
    address, and we send the receipt there.
responses-confirm-waits = The response is received. We are sending a letter to { $email }. Open its link and confirm
    the address, and we send the receipt there.
responses-confirm-failed = The response is received, but the letter to { $email } did not arrive. See whether the
    address is right, and we try again.
responses-confirm-often = The response is received. Several such letters have gone to { $email } in the last 24 hours,
    so we did not send another. If you have a letter about this response, use the link in it. Otherwise ask for the letter again tomorrow.
responses-confirm-again = No letter, or a wrong address?
responses-confirm-send = Send the letter again
responses-confirm-subject = Confirm your e-mail address
responses-confirm-mail = This address was given in a response to { $municipality } on “{ $title }”. If it is yours, confirm it
    here, and we send the receipt for the response.
responses-confirm-mail-not-me = If you have not responded, you need not do anything. Then we do not send the receipt here.
responses-trap = Leave this field empty
responses-trap-filled = The field “Leave this field empty” is filled in. Empty it and try again. Everything else you
    wrote is still here.
responses-email-unconfirmed = The address is not confirmed yet, so the receipt waits.
responses-email-correct = Send the receipt to another address
responses-email-correct-hint = Use an address you know to be the sender’s. The receipt holds the whole response and
    the link to it.
responses-email-correct-send = Send the receipt here
responses-email-corrected = The address is corrected and the receipt is being sent.
responses-link = Link to the response
responses-link-text = The sender comes back to the response by a link of their own.
responses-link-invitation = Make the personal link void
responses-link-renew = Make the link void
responses-link-renew-question = Has the link come into wrong hands? It stops working, also where it is already open.
responses-link-renew-yes = Make void
responses-link-send = Send the sender a new link
responses-link-renewed = The link is void.
responses-link-was-renewed = The link was void already.
responses-final = A response that is sent cannot be corrected, but a change can be sent later.
responses-landing-new = Read and respond
responses-landing-new-text = No account is needed.
responses-landing-new-button = Start your response
responses-landing-draft = Continue the draft
responses-landing-draft-text = What is written is saved, but not sent.
responses-landing-draft-button = Continue
responses-landing-done = { $you ->
    *[many] You have responded. Thank you!
  }
responses-landing-done-text = Sent { $date } with receipt number { $number }. The response can be read and changed.
responses-landing-done-button = See the response
responses-deadline-passed = The deadline has passed
responses-late-welcome = The deadline has passed. We still accept your response and mark it as late.
responses-not-open = It is not open for responses yet.
responses-not-open-until = You can respond from { $date }. The link works from then on.
responses-gone-title = This link does not work
responses-gone-text = It may be mistyped, or a newer one may have taken its place. Look for a newer letter from us,
    and try copying the whole link.
responses-gone-help = If that does not help, respond from our page on the consultation or round of input, or ask us for a new
    link. The contact person is on that page.
responses-gone-hearings = See all consultations and rounds of input
responses-uninvited-title = { $round ->
    [input_round] Give your input
    *[other] Respond to the consultation
  }
responses-uninvited-lead = Everyone may respond. Tell us who you are, and you can start. The deadline is { $deadline }.
responses-your-name = Your name
responses-kind = Who are you responding as?
responses-register-kind = What kind of sender is it?
responses-kind-hint = Private individuals are usually shown without a name when responses are published.
responses-kind-missing = Choose who the response comes from.
responses-sender-of-a-person = You have named an organisation and chosen private person. Choose what kind of
    organisation it is, or clear this field.
responses-sender = Organisation or unit
responses-sender-hint = Fill in if you respond for others than yourself.
responses-email-invalid = This is not a valid e-mail address. Look for a typing mistake.
responses-nothing-to-say = No comments?
responses-save-link = Keep this link
responses-save-link-text = With it you can continue later or on another device. It comes with the receipt too.
responses-save-link-name = The link to your response
responses-question = Question
responses-question-label = Your answer to the question
responses-comment-on = Comment here
responses-comment-on-all = Comment on the whole section
responses-items = One point at a time
responses-comment-item = Comment on point
responses-saving = Saving …
responses-offline = We cannot save just now. Your text is in this browser, and we will try again. In a private window
    it is gone when the window is closed.
responses-ended = The response must be opened again: follow the personal link in the e-mail on this device. Your text
    is in this browser and comes back then.
responses-restored = We brought back text that was not saved last time.
responses-kept = This browser has another text too
responses-conflict = This has been changed elsewhere in the meantime
responses-conflict-text = It may have been in another tab, on another device, or by somebody else who has the link.
    Choose what is to stand. To keep both, put them together in the field first.
responses-conflict-other = This is saved
responses-conflict-mine = This is in the field
responses-conflict-keep-mine = Use what is in the field
responses-closed = The response has been sent already. A change can be sent from the receipt.
responses-not-asked = This part is not included here.
responses-not-saved = We could not save. Try again in a little while.
responses-footnote-back = Back to the text
responses-section-gone = A part that is no longer included
responses-empty = Nothing is written yet. “No comments” is a response too and can be sent here.
responses-not-empty = Something has been written in the meantime. Look it over: it goes along when “no comments” is submitted.
responses-changed = The response has changed since it was looked over. Look it over once more before sending it.
responses-approve-first = Tick that the response is approved.
responses-nothing-written = Nothing is written. Is the response “no comments”?
responses-nothing-written-text = Then we register that { $consultee } has no comments, and send a receipt by e-mail.
    An address we do not know is confirmed first.
responses-no-comments-send = Send “no comments”
responses-version = Version
responses-version-n = Version { $number }
responses-versions = Versions
responses-older-version = This is version { $number }. There is a newer one.
responses-anew = Change or add something?
responses-anew-text = What was sent stands until the change is sent, and can be read all the time.
responses-anew-button = Begin a change
responses-anew-continue = Continue the change
responses-receipt-subject = Receipt { $number }: { $title }
responses-receipt-greeting = We have received the response from { $sender }. Thank you!
responses-receipt-copy = Copy of the response
responses-receipt-link = See the response or send a new version
responses-yours = { $round ->
    [input_round] Your input
    *[other] Your response
  }
responses-saved-as-written = Everything is saved along the way.
responses-save-yourself = Press “Save draft” now and then. Your text is not saved by itself here.
responses-skip = Skip to what can be answered
responses-saved-all = The draft is saved. It has not been sent yet.
responses-too-long = Not saved: the text is too long. All of it is in the field and can be shortened.
responses-offline-unsafe = We cannot save just now, and this browser does not keep your text. Leave the page open, and
    we will try again.
responses-ended-unsafe = The response must be opened again with the personal link in the e-mail. Copy your text first:
    this browser does not keep it.
responses-stop-conflict = Choose which text is to stand first.
responses-stop-refused = Something is not saved. See what it says beside the field.
responses-stop-offline = We cannot save just now. Try again when you are back online.
responses-stop-ended = Open the response again with the link in the e-mail before it can be sent.
responses-conflict-no-text = No text
responses-conflict-alike = The text is the same. The stance differs.
responses-conflict-take = Use what is saved
responses-kept-text = It is not saved with us. Choose what is to stand, or put the texts together in the field.
responses-kept-other = The text in the browser
responses-kept-take = Use the text in the browser
responses-approval = Approval
responses-no-comments-beside = { $you ->
    [one] The response is that I have no comments
    *[many] The response is that we have no comments
  }
responses-no-comments-beside-hint = What is written goes along.
responses-landing-anew = A change has been begun
responses-landing-anew-text = The response sent { $date } with receipt number { $number } stands until the change is sent.
responses-landing-anew-button = Continue the change
responses-unchanged = This is what was sent already. Nothing has changed, and what was sent still stands.
responses-nothing-written-own = Then we register “no comments” and send a receipt by e-mail. An address we do not know
    is confirmed first.
responses-change-of = This is a change of the response sent { $date }, receipt { $number }
responses-change-of-text = What was sent stands until the change is submitted.
responses-read-sent = Read what was sent
responses-keep-sent = Keep what was sent
responses-keep-sent-question = The change is deleted, and the response that was sent stands as before.
responses-keep-sent-yes = Delete the change
responses-sent-kept = The change is deleted. The response that was sent stands.
responses-nothing-sent = Nothing has been sent yet, so there is nothing to keep.
responses-lost-title = The response is not open in this browser
responses-lost-way = Open it with the personal link in the e-mail from the municipality, or with the link in the
    receipt. What was saved is still there.
responses-lost-renew = If the link is lost, our contact person can send a new one. The name and e-mail address are on the page on
    the consultation or round of input.
responses-lost-typed = This was not saved
responses-lost-typed-text = Copy the text before you close the page.
responses-leave-title = Do others use this device?
responses-leave-text = Then close the response here. The link in the e-mail opens it again.
responses-leave-text-own = Then close the response here. Copy the link to it first. Without it you cannot get back in:
responses-leave-button = Close the response on this device
responses-leave-unsaved = Some of the text is not saved and will be gone. Close the response anyway?
responses-left-title = The response is closed on this device
responses-left-sent = The response has been sent and received.
responses-left-draft = The draft is saved, but not sent.
responses-left-way = The personal link opens it again.
responses-left-over = Something in this browser is not included
responses-left-over-draft = This was written here but not saved. Open the draft to include it.
responses-left-over-sent = This was written here but did not come with the response. Copy it into a change, or delete it.
responses-left-over-go = Open the draft
responses-left-over-drop = Delete from this browser
responses-expires = A draft that is not changed or sent is deleted on { $date } at the earliest.
responses-drafts-announced = { $count ->
    [one] One draft will be deleted soon, because nobody has gone on with it.
   *[other] { $count } drafts will be deleted soon, because nobody has gone on with them.
 } To keep a draft, open it and save a change.
responses-receipt-file = Download what was received as a file
