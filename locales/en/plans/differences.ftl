# What differs between two versions.
plans-diff-title = Changes
plans-diff-heading = Changes from version { $from } to version { $to }
plans-diff-choose = Compare two versions
plans-diff-since = Changes since version { $number }
plans-diff-from = From
plans-diff-to = To
plans-diff-compare = Compare
plans-diff-print = Print
plans-diff-single = There is no version to compare with
plans-diff-single-text = Once the plan has another version, you can see here what has changed.
plans-diff-to-list = To the versions
plans-diff-none = Nothing has changed
plans-diff-none-text = The two versions have the same sections with the same text.
plans-diff-summary = Summary of the changes
plans-diff-what = What was done
plans-diff-view = View
plans-diff-inline = In running text
plans-diff-columns = Side by side
plans-diff-same = { $count ->
    [one] One section is unchanged
   *[other] { $count } sections are unchanged
  }
plans-diff-same-lines = { $count ->
    [one] One paragraph is unchanged
   *[other] { $count } paragraphs are unchanged
  }
plans-diff-same-items = { $count ->
    [one] One item is unchanged.
   *[other] { $count } items are unchanged.
  }
plans-diff-before = Before: { $name }
plans-diff-before-under = Before: { $name }, under { $under }
plans-diff-now = Now: { $name }
plans-diff-moved_to = Moved to another place in the section
plans-diff-moved_to-where = Moved to { $name }
plans-diff-moved_from = Moved from another place in the section
plans-diff-moved_from-where = Moved here from { $name }
plans-diff-item-from = Moved here from { $name }
plans-diff-ins = (new:
plans-diff-del = (removed:
plans-became-moved = Moved
plans-became-renumbered = New number
plans-became-retitled = New heading
plans-became-changed = Changed
plans-became-split = Split
plans-became-merged = Merged
plans-became-new = New
plans-became-removed = Removed
plans-became-signs = Only signs and capitals
plans-field-responsible = Responsible
plans-field-deadline = Deadline
plans-field-cost = Cost
plans-field-other = Other
plans-diff-docx = Download with tracked changes
plans-diff-file = Changes from version { $from } to { $to }
plans-diff-page = Page
plans-diff-page-of = of
plans-diff-left = { $count ->
    [one] One more line is not shown here.
   *[other] { $count } more lines are not shown here.
  }
