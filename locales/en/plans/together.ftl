# Writing a section together.
plans-together-comments = Comments
plans-together-comments-hint = Comments are only for those who work on the plan, and follow the section to the next version.
plans-together-comment = New comment
plans-together-say = Add comment
plans-together-settle = Done
plans-together-reopen = Reopen
plans-together-settled-ones = { $count ->
    [one] One comment is done
   *[other] { $count } comments are done
}
plans-together-commented = The comment is added.
plans-together-settled = The comment is marked as done.
plans-together-reopened = The comment is open again.
plans-together-too-many = The section has { $max } open comments. Mark some as done before you write more.
plans-together-here = { $others ->
    [0] { $name } has this section open too.
    [one] { $name } and one more have this section open too.
   *[other] { $name } and { $others } more have this section open too.
}
plans-together-saved = { $name } has saved a new text while you wrote. When you save, you will see both.
plans-together-open = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}

# What a section said each time it was saved.
plans-history = Earlier texts
plans-history-lead = Here you see what was changed each time somebody saved the section. What one person saves within
    half an hour stands together.
plans-history-by = Saved by { $name }
plans-history-begun = Begun by { $name }
plans-history-now = as it stands now
plans-history-heading = New heading:
plans-history-first = How the text began
plans-history-back-to = Begin from this text
plans-history-earlier = This is the text as it was saved { $at }. It counts only when you save.
plans-history-long = The text is too long to be compared here. Begin from it to read it.
plans-history-none = The text is as when the version was begun
plans-history-none-text = When somebody saves the section, you see here what was changed.
