# The next plan, which begins from the one that is followed up.
measures-next = Begin the next plan
measures-next-lead = The new plan becomes a plan project of its own, led by you. It begins with the adopted plan, and
    you choose what becomes of each measure. The adopted plan and its follow-up are not changed.
measures-next-plan = The new plan
measures-next-extent = What should it begin with?
measures-next-text = The whole text
measures-next-text-hint = All that the adopted plan says, to go on writing from.
measures-next-outline = The headings and the measures
measures-next-outline-hint = Text between the tables and lists of measures does not come along.
measures-next-fate = In the next plan
measures-next-carry = Carried over
measures-next-show = Shown as done
measures-next-leave = Left out
measures-next-done = (done)
measures-next-begin = Begin the plan project
measures-next-begun = The plan project has begun. The adopted plan stands among its background documents.
measures-next-stale = The plan that holds is another one than when you opened the page. Open the page again, and choose again.
measures-next-known = Next plan:
