# Treatments: which bodies took the plan up, and what they decided.
decisions-treatments = Treatments
decisions-lead = Which bodies take the plan up, when they do, and what they decide.
    What is decided stands on the public page of each published round.
decisions-public = Treated by
decisions-none = There are no treatments. Add the meetings where the plan is taken up, so that all in the project see the way to a decision.
decisions-treatment-new = Add a treatment
decisions-treatment-add = Add
decisions-treatment-added = The treatment is added.
decisions-treatment-edit = Change the treatment
decisions-treatment-saved = The treatment is saved.
decisions-treatment-adopted =
    The plan was adopted in this treatment. Take back the adopted version before you change the date, the version or the result.
decisions-treatment-remove = Remove the treatment
decisions-treatment-remove-question = Do you want to remove the treatment with its decision? This cannot be undone.
decisions-treatment-remove-yes = Yes, remove
decisions-treatment-removed = The treatment is removed.
decisions-treatment-stale = Somebody else changed the treatment meanwhile. Open the page again and see what it says.
decisions-treatments-too-many = There can be at most { $max } treatments. Remove some before you add more.
decisions-body = Body
decisions-body-hint = For example the municipal council.
decisions-met-on = Date of the meeting
decisions-plan = Version of the plan
decisions-plan-none = No particular version
decisions-plan-unknown = Choose a version in the list.
decisions-ruling = What the body did
decisions-ruling-hint = Leave it empty until the meeting has been held.
decisions-ruling-none = Not treated yet
decisions-ruling-unknown = Choose one of those in the list.
decisions-ruling-missing = Choose what the body did, since you have written a decision.
decisions-ruling-send_on_hearing = Sent it on consultation
decisions-ruling-send_with_changes = Sent it on consultation with changes
decisions-ruling-refer_back = Sent it back
decisions-ruling-recommend = Recommended it
decisions-ruling-adopt = Adopted the plan
decisions-ruling-adopt_with_changes = Adopted the plan with changes
decisions-ruling-take_note = Took note
decisions-decision = The decision
decisions-decision-hint = Word for word, as the minutes have it.
decisions-treatment-awaited = The need of a measure, or a status report, is brought to this treatment. Move it to another treatment first.
decisions-treatment-has-amendments = The treatment has amendments, points to follow up or an adopted version, and cannot be removed.

# Amendments: what the parties propose, and what the body decides.
decisions-amendments = Amendments
decisions-amendments-of = Amendments in { $body }, { $day }
decisions-amendments-lead = What it was proposed to change in the plan, who proposed it, and what the body decided.
    The proposals stand in the order they were voted on.
decisions-amendments-none = There are no amendments yet.
decisions-amendments-too-many = A treatment can have at most { $max } amendments.
decisions-label-administration = The administration’s proposal
decisions-label-party = Proposed by
decisions-plan-needed = First choose which version of the plan the body had before it. Then the amendments can be shown in the right place.
decisions-unconfirmed = { $count ->
    [one] One amendment was read from the minutes and waits for somebody to look it over.
   *[other] { $count } amendments were read from the minutes and wait for somebody to look them over.
}
decisions-read-from-minutes = Read from the minutes, not confirmed
decisions-amendment-no = Amendment { $number }
decisions-amendment-new = Add an amendment
decisions-amendment-added = The amendment is added.
decisions-amendment-edit = Change the amendment
decisions-amendment-look = Look the amendment over
decisions-amendment-confirm = Confirm
decisions-amendment-confirmed = The amendment is confirmed.
decisions-confirm-look = Something in the amendment is uncertain. Look it over before you confirm.
decisions-amendment-saved = The amendment is saved.
decisions-amendment-remove = Remove the amendment
decisions-amendment-remove-question = Do you want to remove the amendment? This cannot be undone.
decisions-amendment-remove-yes = Yes, remove
decisions-amendment-removed = The amendment is removed.
decisions-amendment-stale = Somebody else changed the amendment meanwhile. Open the page again and see what it says.
decisions-choose = Choose
decisions-section = Section
decisions-section-needed = Choose the section that the amendment is about.
decisions-section-unknown = The section is not in the version the body had before it. Choose another.
decisions-shape = What the amendment does
decisions-shape-needed = Choose what the amendment does.
decisions-shape-none = Unclear what is changed
decisions-shape-item_changed = Item is changed
decisions-shape-item_after = New item after
decisions-shape-item_struck = Item is struck
decisions-shape-section_text = All of the section’s text is replaced
decisions-shape-section_after = New section after
decisions-item = Item
decisions-item-hint = Only when the amendment is about one item. For a new item: the item it is to come after.
decisions-item-none = No particular item
decisions-item-needed = Choose the item that the amendment is about. If it is not in the list, all of the section’s text must be replaced.
decisions-item-unneeded = Leave the item empty when the amendment is about the whole section.
decisions-item-elsewhere = The item is not in this section. Choose another item or another section.
decisions-new-text = New text
decisions-new-text-hint = Word for word, as the minutes have it. For a new section the first line is the heading.
decisions-text-needed = Write the new text.
decisions-text-unneeded = Leave the text empty when the item is struck.
decisions-heading-long = The first line is the heading. Make it shorter, or put the text on a line of its own.
decisions-proposer = Proposed by
decisions-proposer-needed = Write who proposed it: a person, a party or both.
decisions-party = Party
decisions-party-hint = Several parties when the proposal is joint, for example “Ap, SV and Rødt”.
decisions-position = Number in the voting
decisions-page = Page of the document
decisions-page-no = page { $page }
decisions-number-wrong = Write a whole number from 0 to { $max }.
decisions-alternative = Alternative to
decisions-alternative-hint = When the body chose between two proposals.
decisions-alternative-none = Not an alternative to another
decisions-alternative-no = alternative to amendment { $number }
decisions-alternative-unknown = Choose one of the other amendments in the list.
decisions-outcome = What the body decided
decisions-outcome-none = Not voted on yet
decisions-outcome-carried = Carried
decisions-outcome-fallen = Fell
decisions-outcome-withdrawn = Withdrawn
decisions-votes-for = Votes for
decisions-votes-against = Votes against
decisions-parties-for = Parties for
decisions-parties-against = Parties against
decisions-minutes-title = Paste from the minutes
decisions-minutes = The amendments as the minutes have them
decisions-minutes-hint = In Norwegian, for example “Side 17, 2.1.4, pkt. 1 endres til: …” or “Nytt punkt etter pkt. 3: …”.
    You look each amendment over afterwards. What is unclear is left open with an explanation.
decisions-minutes-read-in = Read in
decisions-minutes-read = { $count ->
    [one] One amendment was read in. Look it over.
   *[other] { $count } amendments were read in. Look them over.
}
decisions-minutes-nothing = We found no amendments in the text. Add them by hand, one at a time.
decisions-minutes-unread = { $count ->
    [one] The amendments were read in, but this line was not read as one. Add it by hand, or leave it.
   *[other] The amendments were read in, but these { $count } lines were not read as any. Add them by hand, or leave them.
}
decisions-minutes-pasted = Read from the minutes
decisions-minutes-pasted-one = { $count ->
    [one] { $by } read in one amendment.
   *[other] { $by } read in { $count } amendments.
}
decisions-minutes-pasted-unread = { $count ->
    [one] One line was not read as an amendment
   *[other] { $count } lines were not read as amendments
}
decisions-minutes-before = The same text was read in here before. If you read it in again, the amendments stand twice.
decisions-minutes-again = Read in the same text once more
decisions-minutes-say = What the minutes say
decisions-doubts = You must look at this:
decisions-doubt-section_missing = The amendment does not say which section it is about.
decisions-doubt-section_unknown = We do not find the section “{ $words }” in the plan.
decisions-doubt-place_several = “{ $words }” may be several places in the plan.
decisions-doubt-item_unknown = We do not find item “{ $words }” in the section.
decisions-doubt-item_several = Several items may be “{ $words }”, or the amendment is about several.
decisions-doubt-anchor_missing = The amendment does not surely say what the new text is to come after.
decisions-doubt-whole_or_item = The amendment names no item. Is all of the section’s text to be replaced?
decisions-doubt-shape_unknown = We are not sure what the amendment does.
decisions-doubt-words_unclear = We do not understand these words: “{ $words }”.
decisions-doubt-text_missing = We found no new text.
decisions-doubt-text_goes_on = We are not sure where the new text ends.
decisions-doubt-text_after_quote = Something follows the quotation mark. What is the new text?
decisions-doubt-quote_open = The quotation mark is not closed. Where does the new text end?
decisions-doubt-struck_text = The text to be struck is not that of the item in the plan: “{ $words }”.
decisions-doubt-vote_unclear = We are not sure what the vote came to: “{ $words }”.
decisions-doubt-vote_of_several = The vote may be about several amendments: “{ $words }”.

# The adopted version.
decisions-label-council = The adopted plan
decisions-adopt = Make the adopted version
decisions-adopt-lead = The amendments that were carried are put into the version the body had before it. No other version is changed.
decisions-adopted = The adopted version is made.
decisions-adopted-by = Made on { $at } by { $by }
decisions-adopted-already = The adopted version has been made already.
decisions-adopted-locked = The adopted version was made of these amendments. Take the version back before you change them.
decisions-adopted-in-use = A round is about the adopted version, so it cannot be taken back.
decisions-adopt-stale = Somebody else changed the plan or the amendments meanwhile. Look the page over and try again.
decisions-take-back = Take back the adopted version
decisions-take-back-question =
    Do you want to take back the adopted version? Then the amendments can be changed and the version made anew. If the plan is
    published, it disappears from the website.
    Status reports that were sent are not public either until the plan is adopted and published again.
decisions-take-back-yes = Yes, take back
decisions-taken-back = The adopted version is taken back.
decisions-troubles = The adopted version was not made.
decisions-trouble-not_adopted = The treatment does not say that the body adopted the plan.
    Choose “Adopted the plan” or “Adopted the plan with changes”.
decisions-trouble-says_unchanged = The treatment says that the plan was adopted without changes, but amendments were carried.
decisions-trouble-nothing_carried = The treatment says that the plan was adopted with changes, but no amendments were carried.
decisions-trouble-unconfirmed = Something was read from the minutes and is not confirmed.
decisions-trouble-not_voted = It does not say what the body decided.
decisions-trouble-incomplete = Something is missing, or the section or the item is not in the version. Look the amendment over.
decisions-trouble-alternatives = Both amendments were carried, but they are alternatives to each other.
decisions-trouble-same_text = The amendments change the same text. Which of them holds?
decisions-trouble-cannot_be_written = The item cannot be changed by itself. Let the amendment replace all of the section’s text instead.

# Points to follow up: what the body decided beside the text of the plan.
decisions-points = Points to follow up
decisions-points-of = Points to follow up from { $body }, { $day }
decisions-points-lead = What the body decided beside the text of the plan, such as that a yearly report is to be given.
    Each point can have somebody who is responsible, and a date.
decisions-points-none = There are no points to follow up yet.
decisions-points-too-many = A treatment can have at most { $max } points to follow up.
decisions-point = What is to be done
decisions-point-hint = For example: The administration reports every year on the status of the measures.
decisions-point-owner = Who is responsible
decisions-point-owner-hint = A role or a name. Everybody can see it once the plan is published.
decisions-point-due = To be done by
decisions-point-done-on = Done on
decisions-point-new = Add a point to follow up
decisions-point-added = The point is added.
decisions-point-edit = Change the point
decisions-point-saved = The point is saved.
decisions-point-remove = Remove the point
decisions-point-remove-question = Do you want to remove the point? This cannot be undone.
decisions-point-removed = The point is removed.
decisions-point-stale = Somebody else changed the point meanwhile. Open the page again and see what it says.
decisions-point-done = Done { $day }
decisions-point-late = Was due { $day }
decisions-point-by = Due { $day }
decisions-point-open = Not done

# The public page of the adopted plan.
decisions-publish = Publish the adopted plan
decisions-publish-question = Do you want to publish the adopted plan with the decision, the amendments and the points to follow up?
decisions-publish-yes = Yes, publish
decisions-published = The adopted plan is published.
decisions-public-page = The plan’s public page
decisions-public-adopted = Adopted by { $body }, { $day }
decisions-history = How it came about
decisions-history-heard = What was said
decisions-history-inputs = { $count ->
    [one] One input
   *[other] { $count } inputs
}
decisions-history-was = Said of a section that is now part of this one:
decisions-history-answered = What the administration answered
decisions-history-amended = What the parties proposed, and what was decided
decisions-contents = Contents of the plan
