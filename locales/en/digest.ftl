# The digest of a hearing.
digest-title = Digest of the hearing
digest-case = Case { $case }
digest-updated = updated { $date }
digest-print = Print
digest-who = Who was heard, and who responded?
digest-who-lead = The hearing ran { $period }. The figures show how many responded, not how much an input weighs.
digest-kind = Consultee
digest-invited = Invited
digest-answered = Responded
digest-no-comments = No comments
digest-uninvited = Uninvited
digest-total = Total
digest-contents = Sections that got input
digest-inputs = { $count ->
    [one] one input
    *[other] { $count } inputs
  }
digest-stances = Where the senders stand on this section
digest-see-original = See in the response
digest-assessment = The chief executive’s assessment
digest-conclusion = Conclusion:
digest-before = In the draft
digest-after = In the proposal
digest-proof = Every quotation has been checked against the responses as they came in.
