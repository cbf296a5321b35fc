# What is read in, against the newest version.
plans-became-same = As before
plans-became-doubtful = Unsure
plans-match-title = What was this in version { $number }?
plans-match-lead = { $count ->
    [one] We are unsure about one section or item. Say what it was, and the inputs follow the right section.
   *[other] We are unsure about { $count } sections and items. Say what they were, and the inputs follow the right section.
  }
plans-match-first = Go to the first
plans-match-ask = What was “{ $name }” in version { $number }?
plans-match-choose = Choose
plans-match-new = New in this version
plans-match-others = Others
plans-match-required = Say what this was in the version before, or that it is new.
plans-match-taken = You have chosen the same one in several places. Choose something else in one of them, or that it is new.
plans-match-items = How we recognise the items
plans-match-heard = Inputs on text that is no longer there
plans-match-heard-text = These are not in the new version, but have inputs. The inputs remain on the version they were about.
plans-match-inputs = { $count ->
    [one] one input
   *[other] { $count } inputs
  }
plans-match-gone = { $count ->
    [one] One section or item of version { $number } is no longer there
   *[other] { $count } sections and items of version { $number } are no longer there
  }
plans-match-stale = The version we compare with has changed while you looked at this. Look it over once more,
    and use the plan when it is right.
plans-match-unknown = What you chose is not in the version before. Choose again.
plans-match-wrong = Is this wrong?
plans-match-found = As we found it
plans-match-others-changed = Your answers also changed what we find for other sections or items. Look it over, and use
    the plan when all is right.
