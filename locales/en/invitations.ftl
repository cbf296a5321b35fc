# Who has been asked, and who has responded.
invitations-deadline = Deadline { $date }
invitations-days-left = { $days ->
    [0] last day
    [one] { $days } day left
    *[other] { $days } days left
  }
invitations-case = case { $case }
invitations-remind = Send reminder
invitations-register = Register a response
invitations-figures = Figures for the hearing
invitations-answered-label = Consultees that have responded
invitations-answered-of = { $answered } of { $invited }
invitations-todo = Waiting for you
invitations-consultees = Consultees
invitations-search = Search consultees
invitations-name = Consultee
invitations-status = Status
invitations-last-sent = Last sent
invitations-due = Deadline
invitations-extended = extended
invitations-none-title = No consultees yet
invitations-none-text = Choose who should be heard, and you will see here who has got the letter and who has responded.
invitations-none-action = Choose consultees
