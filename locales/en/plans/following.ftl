# Where what was said of a place goes on.
plans-following = Inputs without a place in the plan
plans-following-lead = When a section or an item is taken out of the plan, you say here where its inputs belong now.
    What still stands in the plan keeps its inputs.
plans-following-to = See whether inputs lack a place in the plan
plans-following-waiting = Not in version { $number }
plans-following-stood = { $count ->
    [one] Stood in version { $number }. One input stands here.
   *[other] Stood in version { $number }. { $count } inputs stand here.
}
plans-following-found = { $count ->
    [one] The text is most like this one:
   *[other] The text is most like these:
}
plans-following-not-found = The text is not found in the plan any more.
plans-following-onto = Move to
plans-following-look = See the inputs and choose
plans-following-more = { $count ->
    [one] One more place comes here when you have answered these.
   *[other] { $count } more places come here when you have answered these.
}
plans-following-none = All inputs have a place in version { $number }
plans-following-none-text = When a section with inputs is taken out of the plan, it comes here.
plans-following-not-heard = Nobody has said anything about an earlier version
plans-following-not-heard-text = When the plan has been on consultation and a new version is begun, you see here
    whether any inputs lack a place.
plans-following-said = Where the inputs were placed
plans-following-was = Stood here
plans-following-onto-what = Belongs now to
plans-following-by = Placed by
plans-following-undo = Undo
plans-following-again = Take back
plans-following-lapsed = Taken out too
plans-following-nowhere = Is no longer in the plan
plans-following-inputs = { $count ->
    [one] The input
   *[other] The first { $shown } of { $count } inputs
}
plans-following-where = Where in version { $number } do the inputs belong?
plans-following-where-hint = Choose “Is no longer in the plan” if nothing has taken over.
plans-following-choose-empty = Choose
plans-following-note = Why?
plans-following-note-hint = Always write why when it is no longer in the plan.
plans-following-keep = Save
plans-following-kept = The inputs now belong where you chose.
plans-following-asked-anew = The place is back in the list.
plans-following-answered = Somebody has answered otherwise since. That stands.
plans-following-moved = The plan was changed after you opened the page. Look over the list, and choose again.
plans-following-no-target = Choose a place that stands in the plan now
plans-following-why = Write why it is no longer in the plan
plans-following-choose = Choose where the inputs belong
