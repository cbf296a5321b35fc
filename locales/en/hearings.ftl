# The public page of a hearing.
hearings-deadline = Deadline
hearings-days-left = { $days ->
    [0] last day
    [one] { $days } day left
    *[other] { $days } days left
  }
hearings-closed = The deadline has passed
hearings-late-welcome = Late responses are accepted and marked as late.
hearings-answer = Respond to the hearing
hearings-read-draft = Read the draft
hearings-read-digest = See what came of the hearing
hearings-about = About this hearing
hearings-decided = { $by } decided on { $on } to put the plan out for hearing.
hearings-questions = What we would most like to know
hearings-draft = The draft
hearings-how = How to respond
hearings-way-form = Online
hearings-way-form-text = Read and respond on the same page. Your response is saved as you write, and you get a receipt.
hearings-way-email = By e-mail
hearings-way-letter = By letter
hearings-way-quote = Please quote case number { $case }.
hearings-public-notice = Responses are public (Freedom of Information Act, section 3). Please do not write about other people's health or private matters.
hearings-next = What happens next
hearings-corrections = Corrections to this page
hearings-facts = In brief
hearings-case-number = Case number
hearings-decided-by = Put out for hearing by
hearings-responsible = Responsible
