# Letters that went out: what became of them, and what a person can do.
letters-lead-hearing = Every letter and receipt of the consultation, newest first. See whether they arrived, and send again what did not.
letters-lead-project = All letters to the steering group and about reports on the measures, newest first. See whether
    they arrived, and send again what did not.
letters-lead-site = Letters that belong to no consultation, newest first. See whether they arrived, and send again what did not.
letters-filters = Choose by state
letters-kinds = Choose by kind
letters-to = To
letters-kind = Kind
letters-kind-all = All kinds
letters-kind-invitation = Invitation
letters-kind-receipt = Receipt
letters-kind-account = Password
letters-kind-status = Question about status
letters-kind-status_reminder = Reminder about status
letters-kind-steering = Letter to the steering group
letters-kind-other = Other letter
letters-state = State
letters-do = Action
letters-state-queued = Queued
letters-state-sending = Being sent
letters-state-sent = Sent
letters-state-failed = Not delivered
letters-state-uncertain = Unclear whether it arrived
letters-state-cancelled = Withdrawn
letters-show-alle = All
letters-show-ma-ses-pa = Need attention
letters-show-venter = Waiting
letters-show-sendt = Sent
letters-show-feilet = Not delivered
letters-show-uklart = Unclear
letters-show-trukket = Withdrawn
letters-show-every = Show all
letters-late = Has waited long
letters-late-why = No attempt has been made to send this letter. Ask whoever runs the service to see whether sending is under way.
letters-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
 }
letters-again = Next attempt { $at }.
letters-said-server = The mail server said: { $words }
letters-said-program = The attempt stopped: { $words }
letters-uncertain-why = The letter was on its way when the connection broke or the program stopped. We do not send it
    again by ourselves, or the recipient might get two. You may want to ask first.
letters-missed = The letter was sent, but not everybody got a copy. { $words }
letters-hindrance-sender = The sender’s address in the settings cannot be used, so the letter was not written. Ask
    whoever runs the service to correct “mail_from”, and send again.
letters-hindrance-reply_to = The e-mail address of the consultation’s contact cannot be used, so the letter was not
    written. Correct it under “Settings”, and send again.
letters-hindrance-recipient = The recipient’s e-mail address cannot be used, so the letter was not written. Correct
    the address, and send again.
letters-hindrance-copy = An address that gets a copy cannot be used, so the letter was not written. Correct “Copy to”
    in the register, and send again.
letters-hindrance-subject = The consultation’s title has a character that cannot stand in a subject, so the letter was
    not written. Correct the title under “Settings”, and send again.
letters-hindrance-program = The letter could not be written because of a fault in the program. Ask whoever runs the
    service to look in the log, and send again once it is mended.
letters-repeat = Send again
letters-repeat-question-failed = The letter is sent once more, to the address as it stands now.
letters-repeat-question-uncertain = The letter is sent once more. If the first one arrived, the recipient gets two.
letters-repeat-yes = Send
letters-repeated = The letter is being sent again.
letters-settle = Set aside
letters-settle-question = Was it seen to in another way? The letter then no longer counts as needing attention.
letters-settle-yes = Set aside
letters-settled = The letter is set aside.
letters-is-settled = set aside
letters-nothing-to-do = The letter is already on its way, sent or set aside.
letters-of-the-lead = The project lead can send it again.
letters-gone = No longer there
letters-older = Show older
letters-none = Nothing sent yet
letters-none-text-hearing = When invitations or receipts are sent, you see them here.
letters-none-text-project = When the units are asked how the measures are going, you see the letters here.
letters-none-text-site = When letters that belong to no consultation are sent, you see them here.
letters-none-here = No letters here
letters-none-here-text = No letter matches what you chose.
letters-todo = { $count ->
    [one] { $count } letter needs attention
   *[other] { $count } letters need attention
 }
letters-todo-site = { $count ->
    [one] { $count } letter outside the consultations needs attention
   *[other] { $count } letters outside the consultations need attention
 }
letters-todo-text = A letter or receipt was not delivered, is unclear or has waited long.
letters-todo-look = Look at them
letters-receipt = Receipt by e-mail
letters-receipt-none = No receipt was sent by e-mail.
letters-kind-confirm = Confirmation of address
letters-hindrance-too_often = Several such letters went to the address in the last 24 hours, so this one was held back.
