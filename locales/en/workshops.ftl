# Workshops, meetings and open calls of an input round, and the notes that came of them.
workshops-heading = Workshops and meetings
workshops-lead = What people said before there was a draft: when they met, who took part, and what the notes said.
workshops-none = No workshops or meetings yet
workshops-none-text = Fill in the form below first. Then you can read in the notes, from a spreadsheet or straight from
    the clipboard.
workshops-none-reader = The project team has not added a workshop or a meeting yet.
workshops-new = New workshop, meeting or open call
workshops-add = Add
workshops-added = Added. Now you can read in the notes.
workshops-edited = Your changes are saved.
workshops-too-many = A round can have at most { $max } workshops and meetings.
workshops-no-room = There is no room for more here. Put some of those that are here together.
workshops-stale = Somebody else changed this while you looked at it. Open the page again.
workshops-title = Name
workshops-title-hint = For example “Workshop at the library”. Notes without a table get this as their sender.
workshops-form = Form
workshops-form-workshop = Workshop
workshops-form-meeting = Meeting
workshops-form-open-call = Open call
workshops-day = Date
workshops-time = Time
workshops-at = at { $time }
workshops-place = Place
workshops-participants = Number of participants
workshops-participants-invalid = Write the number in digits
workshops-took-part = Who took part
workshops-took-part-hint = For example “residents, the housing office and three societies”. Do not name private persons.
workshops-edit = Change
workshops-edit-lead = Notes that are read in keep the date that they got then.
workshops-notes = Notes
workshops-notes-count = { $count ->
    [0] No notes
    [one] { $count } note
   *[other] { $count } notes
 }
workshops-lists-waiting = { $count ->
    [one] { $count } list waits for you
   *[other] { $count } lists wait for you
 }

# Lists of notes.
workshops-lists = The notes from here
workshops-lists-none = No notes have been read in from here yet.
workshops-list-by = Uploaded by { $name } { $at }.
workshops-list-unconfirmed = Waits for somebody to look it over.
workshops-list-under-way = { $count ->
    [0] The notes are on their way in.
    [one] { $count } note is saved. The rest is on its way.
   *[other] { $count } notes are saved. The rest is on its way.
 }
workshops-list-stopped = { $count ->
    [0] It stopped before any note was saved.
    [one] It stopped after { $count } note.
   *[other] It stopped after { $count } notes.
 }
workshops-list-saved = { $count ->
    [0] No notes were saved
    [one] { $count } note is saved
   *[other] { $count } notes are saved
 }. { $left ->
    [0] No rows were left out.
    [one] { $left } row was left out.
   *[other] { $left } rows were left out.
 }
workshops-list-removing = The notes are on their way out.
workshops-list-removing-stopped = It stopped before all notes were taken out.
workshops-list-removed = The notes are taken out.
workshops-list-look = Look it over
workshops-list-discard = Discard
workshops-list-discard-question = Discard “{ $file }”? Nothing has been saved from it.
workshops-list-again = Go on
workshops-list-remove = Take the notes out
workshops-list-remove-question = { $count ->
    [one] Take out the note from “{ $file }”? It no longer counts, but can still be read among the responses.
   *[other] Take out { $count } notes from “{ $file }”? They no longer count, but can still be read among the responses.
 }
workshops-list-remove-yes = Take them out
workshops-to-workbench = Go to the workbench
workshops-ahead = You can read in notes from { $day }.

# Reading in.
workshops-import = Read in notes
workshops-import-lead = Upload a spreadsheet or paste the notes. You see what we have read, row by row, before anything is saved.
workshops-import-file = File
workshops-import-file-hint = Spreadsheet (.xlsx) or CSV, at most { $max } MB. The columns may have any names.
workshops-import-text = Or paste
workshops-import-text-hint = One note on each line. If you copy from a spreadsheet, the columns come along.
workshops-import-look = Look over the notes
workshops-import-nothing = Choose a file, or paste the notes
workshops-import-pasted = Pasted
workshops-import-too-many = There can be at most { $max } lists here. Take out one that is not to be used.
workshops-import-discarded = The list is discarded. Nothing was saved.
workshops-import-stale = Somebody else has changed how the list is read, or saved it. Look it over again.
workshops-import-in-future = The date has not come yet, so the notes cannot be saved. Correct the date if it is wrong.
workshops-import-no-notes = Choose which column holds the notes.
workshops-import-nothing-new = The list has no new notes.
workshops-import-frozen = The outline has been sent out and cannot have new headings. Choose another place for the themes.
workshops-import-under-way = The list is being worked on right now. Wait until that is done.

# Looking over.
workshops-preview = Look over the notes
workshops-preview-lead = This is what we read in { $file }. Nothing is saved yet.
workshops-preview-hint = Each note becomes a response with one input.
workshops-preview-save = { $count ->
    [one] Save { $count } note
   *[other] Save { $count } notes
 }
workshops-preview-again = You have changed how the list is to be read. It has been read again. Look it over, and save once more.
workshops-preview-doubtful = The file does not say which encoding it has. See that æ, ø and å are right, or choose another encoding.
workshops-preview-above = { $count ->
    [one] { $count } row above the headers is not read.
   *[other] { $count } rows above the headers are not read.
 }
workshops-count-new = New
workshops-count-same = Read in before
workshops-count-empty = Without a note
workshops-count-refused = Cannot be read in
workshops-columns = What do the columns hold?
workshops-columns-lead = We have guessed. Correct what is wrong, and read the list again.
workshops-columns-go = Read again
workshops-sheet = Sheet
workshops-sheet-hint = Only one sheet is read at a time.
workshops-head = Headers
workshops-head-none = The list has no headers
workshops-head-line = Line { $line }: { $text }
workshops-column-table = Table or group
workshops-column-note = Note
workshops-column-theme = Theme
workshops-column-author = Who wrote it
workshops-column-none = No column
workshops-column-twice = This column is chosen twice
workshops-carry = Empty cells mean the same as in the row above
workshops-carry-hint = For table and theme. Use this where the table stands only on the first of its notes.
workshops-themes = Themes that the outline lacks
workshops-themes-hint = Choose where the notes belong. Otherwise we put them on the plan as a whole.
workshops-themes-more = { $count ->
    [one] { $count } more theme has no room here. Its notes go to the plan as a whole.
   *[other] { $count } more themes have no room here. Their notes go to the plan as a whole.
 }
workshops-theme-goes = { $count ->
    [one] { $theme } ({ $count } note)
   *[other] { $theme } ({ $count } notes)
 }
workshops-place-whole = The plan as a whole
workshops-place-new = Make a new heading
workshops-goes-new = New heading:
workshops-rows = Row by row
workshops-rows-all = All rows
workshops-rows-noted = Only rows with a remark
workshops-rows-none = No rows to show.
workshops-row-line = Line
workshops-row-goes = About
workshops-row-outcome = What happens
workshops-outcome-new = New
workshops-outcome-same = Read in before
workshops-outcome-empty = Without a note
workshops-outcome-refused = Left out
workshops-told-same-as = Says the same as line { $line }. Both come along.
workshops-told-theme = The theme “{ $theme }” is not in the outline.
workshops-told-signs = Some characters cannot be read. Try another encoding.
workshops-fault-too-long = The text is longer than { $max } characters. Put it on several rows.
workshops-fault-name-too-long = “{ $column }” is longer than { $max } characters. Is the right column chosen?
workshops-fault-formula = The spreadsheet has not worked out the formula in this cell. Correct it in the spreadsheet.
workshops-fault-too-many = A list can have at most { $max } notes. Split it in two.

# The jobs.
workshops-saving = Import of notes
workshops-saving-onward = Go to the notes
workshops-saving-gone = The list is not there any more. Upload it again if the notes are to come in.
workshops-saving-no-right = You may no longer work in this round. Ask somebody else of the project team to go on.
workshops-saving-in-future = The date has been moved ahead, so the notes cannot be saved. Correct the date, and go on.
workshops-saving-unreadable = { $saved ->
    [0] We cannot read the file any more. No notes are saved. Upload it again.
    [one] We cannot read the file any more. { $saved } note is saved. Upload it again, and the rest follows.
   *[other] We cannot read the file any more. { $saved } notes are saved. Upload it again, and the rest follows.
 }
workshops-saved = { $count ->
    [0] No new notes
    [one] { $count } new note is saved
   *[other] { $count } new notes are saved
 }. { $left ->
    [0] No rows were left out.
    [one] { $left } row was left out.
   *[other] { $left } rows were left out.
 }
workshops-removing = Notes are taken out
workshops-removed = { $count ->
    [0] No notes were left.
    [one] { $count } note is taken out.
   *[other] { $count } notes are taken out.
 }
workshops-removed-reason = Taken out with the list that the note came from

# Summary of the round.
workshops-summary = Summary of the round
workshops-summary-lead = { $count ->
    [0] No inputs yet.
    [one] { $count } input, by theme.
   *[other] { $count } inputs, by theme.
 }
workshops-summary-none = No inputs to sum up yet
workshops-summary-none-text = Read in the notes from workshops and meetings first.
workshops-summary-count = { $count ->
    [0] No inputs
    [one] { $count } input
   *[other] { $count } inputs
 }
workshops-summary-became = In version { $number } this became
workshops-summary-not-there = Not in version { $number }.
workshops-summary-others = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
workshops-summary-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
 }
workshops-summary-read = Read the inputs
workshops-summary-theme-none = No inputs on this theme.
workshops-summary-print = Print

# The meeting: participants from the register, and minutes.
workshops-register = Participants from the register
workshops-register-lead = Choose the consultees who took part. They are not notified.
workshops-register-none = Nobody from the register has been added.
workshops-register-choose = Choose participants
workshops-register-find = Find in the register
workshops-register-search = Name
workshops-register-go = Search
workshops-register-add = Add
workshops-register-remove = Take away
workshops-register-more = There are more. Search for the name to find them.
workshops-register-nobody = Nobody else fits.
workshops-participants-too-many = A meeting can have at most { $max } participants from the register.
workshops-minutes = Minutes
workshops-minutes-lead = The minutes become one response, which you cut into inputs on the workbench.
workshops-minutes-none = There are no minutes from here yet.
workshops-minutes-add = Add minutes
workshops-minutes-cut = Minutes { $number } on the workbench
workshops-minutes-file = Document
workshops-minutes-file-hint = Word (DOCX) or OpenDocument (ODT), at most { $max } MB. You look over the text before it is saved.
workshops-minutes-text = Text
workshops-minutes-text-hint = Write or paste the minutes. If you choose a document, we take the text from it.
workshops-minutes-read = This is the text of the document, without pictures and footnotes. Look it over, and save.
workshops-minutes-save = Save the minutes
workshops-minutes-kept = The minutes are saved. Cut them into inputs here.
workshops-minutes-unread = We cannot read the file. Use DOCX or ODT, or paste the text.
workshops-minutes-empty = Write the minutes, or choose a document
workshops-minutes-in-future = The date of the meeting has not come yet
workshops-minutes-same = These minutes have been saved before

# Who is coming.
workshops-ends = Ends
workshops-ends-before = Write a time after it begins
workshops-invites = Invite those who are asked in this round
workshops-invites-hint = They get the time and place in the letter and on their page, and can say whether they are coming.
workshops-replies = Who is coming
workshops-replies-lead = Replies can be changed until it begins on { $day }.
workshops-replies-coming = Coming
workshops-replies-declining = Not coming
workshops-replies-silent = Yet to reply
workshops-replies-when = Replied
workshops-replies-none = Nobody here.
workshops-replies-before-move = Replied before the time or place changed
workshops-replies-people = { $count ->
    [0] Nobody has said that they are coming.
    [one] { $count } person is coming in all.
   *[other] { $count } people are coming in all.
 }
workshops-is-called-off = Cancelled
workshops-called-off = This was cancelled { $at }. Those who are invited see it on their page.
workshops-call-off = Cancel it
workshops-call-off-question = { $count ->
    [0] Cancel it? Nobody has said that they are coming.
    [one] Cancel it? { $count } has said that they are coming. They see it on their page, but get no letter.
   *[other] Cancel it? { $count } have said that they are coming. They see it on their page, but get no letter.
 }
workshops-call-off-yes = Yes, cancel it
workshops-called-off-done = It is cancelled.
workshops-take-up = Take back the cancellation
workshops-taken-up-done = The cancellation is taken back.

# Advice from specialists, typed in by the team.
workshops-specialist = Register specialist advice
workshops-specialist-lead = Write down what somebody with expert knowledge has said. It becomes one input on the workbench, under
    the theme you choose.
workshops-specialist-from = Where it comes from
workshops-specialist-from-hint = For example “the State Housing Bank” or “Health and welfare”.
workshops-specialist-who = Who said it
workshops-specialist-who-hint = For example the specialist you spoke to.
workshops-specialist-theme = Theme
workshops-specialist-whole = The plan as a whole
workshops-specialist-text = What they said
workshops-specialist-save = Register
workshops-specialist-kept = It is registered. You can now register another one from there.
workshops-specialist-last = See the last one on the workbench
workshops-specialist-in-future = The date has not come yet
workshops-specialist-theme-gone = This theme is no longer in the round. Choose another.
workshops-specialist-same = The same has been registered from there before
