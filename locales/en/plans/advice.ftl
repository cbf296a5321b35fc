# Can it be followed up? Advice on measures and goals, by the rules of the configuration.
plans-advice-title = Can it be followed up?
plans-advice-lead = Advice for you who write the plan. Nothing stops you.
plans-advice-count =
    { $count ->
        [0] None of the { $total } measures and goals has remarks.
        [one] One of { $total } measures and goals has remarks.
       *[other] { $count } of { $total } measures and goals have remarks.
    }
plans-advice-none = We found no measures or goals
plans-advice-none-text = Measures and goals stand in tables, in numbered lists, or in sections that are a measure or a goal.
plans-advice-by-rule = Remarks
plans-advice-all = All
plans-advice-whole = The whole plan
plans-advice-choose = Show
plans-advice-good = Nothing to remark on
plans-advice-good-text = The measures and goals here say who, when, and how one sees that it is done.
plans-advice-too-many = The draft has { $total } measures. At most { $max } can be followed up once the plan is
    adopted. Merge measures, or divide the plan, before it is put forward.
plans-advice-more = Showing { $shown } of { $found }. Choose a focus area or a remark to see the rest.
plans-advice-edit = Edit
plans-advice-read = Read
plans-advice-section =
    { $count ->
        [one] Can it be followed up? One item to look at
       *[other] Can it be followed up? { $count } items to look at
    }
plans-advice-whole-plan = See the whole plan
plans-advice-name-responsible = Nobody responsible
plans-advice-why-responsible = Write which unit is to do it, so that it is clear who reports.
plans-advice-name-deadline = No deadline
plans-advice-why-deadline = Without a year or a date nobody can see whether the work is late.
plans-advice-name-cost = Neither cost nor financing
plans-advice-why-cost = Write what it costs, or that it is done within the budget. Otherwise it does not enter the budget.
plans-advice-name-vague = Vague words
plans-advice-why-vague = The marked words show a direction, but not what is to be done. Say what, how many or how much.
plans-advice-name-today = As today
plans-advice-why-today = The marked words tell what you do already. Say what becomes different.
plans-advice-name-seen_done = No way to see that it is done
plans-advice-why-seen_done = Add an indicator, a target, or how you will know that it is done.
plans-advice-name-indicator = No indicator
plans-advice-why-indicator = Say what you will look at to know whether the goal is reached. If it cannot be measured, write that, and why.
plans-advice-name-target = No word on how much
plans-advice-why-target = Say how much is enough, such as 20 days at most. If it cannot be measured, write that, and why.
# The worktable: the plan's outline with its focus areas side by side.
plans-table-title = Worktable
plans-table-lead = The focus areas with challenges, goals and measures. It is the same outline as in the plan.
plans-table-keys = Drag a section to where it should stand, or move it with Alt and the arrow keys.
plans-table-empty = No focus areas yet
plans-table-empty-text = Add the first one below. Challenges, goals and measures come under it.
plans-table-area-empty = Nothing here yet.
plans-table-inputs =
    { $count ->
        [0] no inputs
        [one] one input
       *[other] { $count } inputs
    }
plans-table-goals =
    { $count ->
        [0] no goals
        [one] one goal
       *[other] { $count } goals
    }
plans-table-measures =
    { $count ->
        [0] no measures
        [one] one measure
       *[other] { $count } measures
    }
plans-table-read =
    { $count ->
        [one] Read the one from before the draft
       *[other] Read { $count } from before the draft
    }
plans-table-under = Move under
plans-table-move = Move
plans-table-new = New challenge, goal or measure
plans-table-challenge = Challenge
plans-table-add = Add
plans-table-new-area = New focus area
plans-table-loose = Outside the focus areas
plans-table-misplaced = The section cannot stand there. Choose another place.
plans-table-stale = Somebody else moved something meanwhile, so nothing was moved. This is how it stands now.
