# Responses: personal link, answer page, review and receipt.
responses-invited = To { $consultee }
responses-landing-lead = { $municipality } would like to know what you think of the draft. Respond to what concerns you and skip the rest.
responses-deadline = Deadline
responses-days-left = { $days ->
    [0] last day
    [one] { $days } day left
    *[other] { $days } days left
  }
responses-start = Read the draft and respond
responses-start-text = Everything is saved as you write. You do not need an account.
responses-start-button = Start responding
responses-continue = Continue your draft
responses-continue-text = { $answered } of { $total } sections answered. Last saved { $saved }.
responses-continue-button = Continue
responses-no-comments = No comments
responses-no-comments-text = Have you read the draft and have nothing to add? Let us know with one click, and we will not remind you.
responses-no-comments-button = We have no comments
responses-no-comments-question = Send “no comments” on behalf of { $consultee }? You get a receipt and may respond again until the deadline.
responses-no-comments-yes = Yes, send
responses-more-time = Need more time?
responses-more-time-text = Ask for a later deadline and we will answer as soon as we can.
responses-more-time-link = Ask for a later deadline
responses-share-text = This link is yours. Share it with those who will write with you, but do not publish it.
responses-about-hearing = About the hearing
responses-landing-done = You have responded. Thank you!
responses-landing-done-text = We will write when it is clear what became of each point.
responses-see-receipt = See the receipt
responses-answer-title = Respond:
responses-on-behalf = Response on behalf of { $respondent }
responses-answer-lead = Read the draft and respond to what concerns you. Everything is saved along the way. Nothing is sent until you press “Submit”.
responses-sections = Sections
responses-answered = { $answered } of { $total } answered
responses-state-empty = Not answered
responses-state-begun = Begun
responses-state-done = Answered
responses-goal = Goal:
responses-stance-on = What do you think of section { $number }?
responses-text-label = Input or suggested wording
responses-saved-at = Saved at { $time }
responses-general = The plan as a whole
responses-general-lead = Is anything missing, or is there something you want to say about the whole plan?
responses-general-label = Input on the whole plan
responses-progress = Sections answered
responses-save-draft = Save draft
responses-review = Review and submit
responses-review-short = Review
responses-review-title = Review your response
responses-review-lead = This is your response. It must be submitted by { $deadline }.
responses-your-response = Your response
responses-change = Change
responses-unanswered = { $count ->
    [one] One section is
    *[other] { $count } sections are
  } not answered. That is quite all right.
responses-submitter-title = Who is submitting?
responses-submitter-name = Name
responses-submitter-role = Position
responses-submitter-role-hint = For example chair of the board.
responses-submitter-email = E-mail
responses-submitter-email-hint = The receipt, and the letter about what became of your points, are sent here.
responses-approved = { $respondent } has approved this response and I may submit it on their behalf
responses-public-notice = The response becomes public. We check it before publishing and remove confidential information.
responses-submit = Submit
responses-back-to-draft = Back to the draft
responses-final = Once submitted, the response cannot be changed. If you want to add something later, you can submit a new one.
responses-receipt-title = Receipt
responses-receipt-heading = We have received your response. Thank you!
responses-receipt-lead = A copy has been sent to { $email }.
responses-receipt-late = Your response came after the deadline. It has been accepted and marked as late.
responses-receipt-number = Receipt number
responses-receipt-when = Received
responses-receipt-hearing = Hearing
responses-receipt-case = Case number
responses-receipt-for = On behalf of
responses-receipt-by = Submitter
responses-receipt-checksum = Checksum of the text:
responses-print = Print
responses-what-you-sent = What you sent
responses-next = What happens next
