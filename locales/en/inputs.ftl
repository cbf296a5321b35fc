# The workbench: responses are cut into inputs.
inputs-workbench = Workbench
inputs-responses = Responses
inputs-all-responses = All responses
inputs-search = Search responses
inputs-show-not_started = Unread
inputs-show-under_way = Under way
inputs-show-done = Done
inputs-show-all = All
inputs-nothing-found = No responses match. Try another search or filter.
inputs-choose = Choose a response
inputs-choose-text = Select the text that is an input, and press the number of a tag.
inputs-none = No responses yet
inputs-none-text = Responses appear here as they are submitted.
inputs-hearing-coverage = Read of the whole consultation
inputs-hearing-covered = { $percent }% read
inputs-hearing-done = { $done } of { $total } responses done
inputs-read = { $percent }% read
inputs-nothing-to-read = No text to read
inputs-received = Received { $time }
inputs-late = After the deadline
inputs-no-comments = No comments
inputs-no-comments-text = The consultee has responded that they have no comments. There is nothing to systematise.
inputs-no-comments-words = The consultee responded that they have no comments, and wrote this as well.
inputs-whole = The plan as a whole
inputs-show-section = Show this section of the draft
inputs-footnote-back = Back to the text
inputs-take-paragraph = Make this paragraph an input
inputs-rest = The rest has no content
inputs-left = { $left ->
    [one] one character left
   *[other] { $left } characters left
  }
inputs-all-covered = Everything is read
inputs-done-next = Done, next
inputs-later = Next unread
inputs-previous = Previous response
inputs-next = Next response
inputs-inputs = Inputs
inputs-new = New input
inputs-kind = What kind of input?
inputs-kind-proposal = Proposal
inputs-kind-reason = Reason
inputs-kind-question = Question
inputs-kind-fact = Fact
inputs-kind-support = Support
inputs-kind-concern = Concern
inputs-kind-objection = Objection
inputs-kind-no_content = No content
inputs-stance = Stance, as we read it
inputs-sections = Sections
inputs-section-add = Add a section or point
inputs-item = point
inputs-section-empty = Choose a section
inputs-cut = Make input
inputs-cut-plain = Without a tag
inputs-in-response = Inputs in this response
inputs-none-yet = No inputs yet.
inputs-edit = Edit input { $number }
inputs-remove = Remove input { $number }
inputs-outdated = From an earlier response
inputs-save = Save
inputs-cut-by = Made by { $name }, { $time }
inputs-done-cut = The input has been made.
inputs-done-placed = The input has been changed.
inputs-done-removed = The input has been removed.
inputs-done-rest = { $count ->
    [0] Everything was read already.
    [one] The rest is marked as having no content.
   *[other] The rest is marked as having no content, in { $count } places.
  }
inputs-done-undone = The change has been undone.
inputs-text-differs = The text you selected is not the text we received. Reload the page and select it again.
inputs-changed-since = Somebody else has changed the input since you opened it. Reload the page to see what they did.
inputs-splits-character = The selection cuts a character in two. Select the whole character.
inputs-nothing-selected = The selection holds no text.
inputs-bad-span = We do not know where in the text the input begins and ends.
inputs-bad-choice = That choice does not exist in this consultation.
inputs-tags = Tags
inputs-tags-hint = select text, press a number
inputs-tags-none = The consultation has no tags yet.
inputs-tags-edit = Edit tags
inputs-tags-text = Their order is the numbers you press in the workbench. The first nine have a key each. Only the
    members of the consultation and the administrators see tags, unless you choose to show them in the summary.
inputs-tags-empty = No tags yet
inputs-tags-empty-text = Make one for each theme that inputs are to be gathered under.
inputs-tag-new = New tag
inputs-tag-name = Name
inputs-tag-colour = Colour
inputs-tag-add = Add
inputs-tag-delete = Delete
inputs-tag-public = Shown in the summary
inputs-tag-show = Show the tag in the summary
inputs-tag-edit = Edit { $name }
inputs-tag-up = Move { $name } up
inputs-tag-down = Move { $name } down
inputs-tag-used = { $count ->
    [0] not in use
    [one] one input
   *[other] { $count } inputs
  }
inputs-tag-added = The tag has been added.
inputs-tag-changed = The tag has been changed.
inputs-tag-moved = The order has been changed.
inputs-tag-deleted = The tag has been deleted.
inputs-tag-name-taken = The consultation already has a tag of this name.
inputs-tag-in-use = The tag is in use and cannot be deleted.
inputs-colour-any = Choose for me
inputs-colour-brand1 = Green
inputs-colour-brand2 = Rust
inputs-colour-brand3 = Violet
inputs-colour-accent = The municipality’s colour
inputs-colour-info = Blue
inputs-colour-success = Light green
inputs-colour-warning = Yellow
inputs-colour-danger = Red
inputs-colour-neutral = Grey
inputs-keys = Keyboard shortcuts
inputs-keys-on = Use keyboard shortcuts
inputs-keys-on-text = Turn them off if you use speech input or press them without meaning to.
inputs-keys-close = Close
inputs-keys-paragraph = Without a mouse: go to a paragraph with Tab and press the number. The whole paragraph becomes an input.
inputs-key-tag = make an input with the tag
inputs-key-cut = make an input without a tag
inputs-key-none = mark as having no content
inputs-key-undo = undo the last thing you did
inputs-key-move = next and previous response
inputs-key-next = next response that is not done
inputs-key-search = search
inputs-key-help = show the shortcuts
