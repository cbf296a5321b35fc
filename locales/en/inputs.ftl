# The workbench: responses are cut into inputs.
inputs-workbench = Workbench
inputs-responses = Responses
inputs-all-responses = All responses
inputs-search = Search responses
inputs-covered = Systematised
inputs-submitted = Received { $time }
inputs-original = As it came in
inputs-show-section = Show this section of the draft
inputs-take-paragraph = Make this paragraph an input
inputs-done-next = Done, next
inputs-previous = Previous response
inputs-next = Next response
inputs-later = Leave the rest for later
inputs-percent = { $percent }% systematised
inputs-left = { $left ->
    [one] one character left
    *[other] { $left } characters left
  }
inputs-all-covered = Everything is systematised
inputs-inputs = Inputs
inputs-new = New input
inputs-new-hint = Select the text of the input.
inputs-kind = What kind of input?
inputs-kind-proposal = Proposal
inputs-kind-reason = Reason
inputs-kind-question = Question
inputs-kind-fact = Fact
inputs-kind-support = Support
inputs-kind-concern = Concern
inputs-kind-objection = Objection
inputs-kind-no_content = No content
inputs-section = Section
inputs-section-empty = The plan as a whole
inputs-tags = Tags
inputs-cut = Make input
inputs-in-response = Inputs in this response
inputs-edit = Edit input { $number }
inputs-keys = Keyboard shortcuts
inputs-key-kind = choose the kind
inputs-key-cut = make an input of the selection
inputs-key-move = next and previous response
inputs-keys-off = Turn shortcuts off
inputs-keys-on = Turn shortcuts on
