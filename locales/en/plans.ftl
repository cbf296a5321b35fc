# Importing a plan: errors (what to do) and warnings. Words quoted from the file are shown under a text that ends in a colon.
plans-import-error-empty = The file is empty. Please choose the file with the plan again.
plans-import-error-too-large = The file is { $size } MB and the limit is { $limit } MB. Compress the pictures and try again.
plans-import-error-damaged = The file is damaged or incomplete. Open it in Word or LibreOffice, save it again as DOCX
    or ODT and try once more.
plans-import-error-encrypted = The file is protected by a password. Remove the password in Word (File, Info, Protect
    Document), or save without a password in LibreOffice, and try again.
plans-import-error-bomb = The file unpacks to far more than a document holds, so it has not been read. Copy the text
    into a new document and try again.
plans-import-error-too-deep = The file has tables or lists nested deeper than we can read. Simplify them and try again.
plans-import-error-old-word = The file is in an older format. Open it in Word or LibreOffice, choose Save as and DOCX,
    and try again.
plans-import-error-pdf = We cannot read PDF yet. Use the file that the PDF was made from, as DOCX or ODT.
plans-import-error-flat-open-document = The file is OpenDocument saved as XML (FODT). Open it in LibreOffice, choose
    Save as and ODT, and try again.
plans-import-error-other-office = The file is a spreadsheet, a presentation or another kind of file. Choose the plan
    as a Word document (DOCX) or OpenDocument text (ODT).
plans-import-error-unknown = We do not recognise the file. Choose the plan as a Word document (DOCX), OpenDocument
    text (ODT) or Markdown (MD).
plans-import-error-web-page = The file is a web page saved under another name. Open it in Word, choose Save as and
    DOCX, and try again.
plans-import-error-long-section =
    { $where ->
        [none] The text is too long for one section, which takes { $limit } characters. Divide it with headings (in
        Word: the styles Heading 1, 2 and 3) and try again.
       *[one] The section “{ $near }” is too long. A section takes { $limit } characters. Divide it with more headings
        (in Word: the styles Heading 1, 2 and 3) and try again.
    }
plans-import-error-section-pieces =
    { $where ->
        [none] The text has lists, quotes or emphasis on too many levels, or a table with too many cells. Split it or
        make it simpler, and try again.
       *[one] The section “{ $near }” has lists, quotes or emphasis on too many levels, or a table with too many
        cells. Split it or make it simpler, and try again.
    }
plans-import-error-long-heading = A heading is much longer than { $limit } characters. Has a whole paragraph been
    given a heading style? Give it an ordinary style and try again. It begins: “{ $near }”
plans-warning-no-headings = We found no headings, so all the text is in one section. Use the heading styles in Word or
    LibreOffice and try again, or divide the text here.
plans-warning-cover = The cover has been left out. This stood before the first heading:
plans-warning-duplicate-number =
    { $where ->
        [many] { $count } numbers stand on several headings. Correct them, so that consultees know which section they respond to:
       *[one] The number { $number } stands on several headings. Correct it, so that consultees know which section
        they respond to.
    }
plans-warning-tracked = The text had tracked changes. Inserted text ({ $insertions }) is included, deleted text
    ({ $deletions }) is left out.
plans-warning-comments =
    { $count ->
        [one] One comment in the margin has been left out.
       *[other] { $count } comments in the margin have been left out.
    }
plans-warning-contents = The table of contents has been left out. It is made anew from the headings.
plans-warning-headers = Headers and footers have been left out:
plans-warning-encoding = The file was saved in an older character set (Windows-1252). Check that special letters are right.
plans-warning-html =
    { $where ->
        [many] HTML tags have been removed in { $count } places, their text is kept:
       *[one] HTML tags have been removed, their text is kept:
    }
plans-warning-front-matter = The information at the top of the file is not part of the text:
plans-warning-hidden =
    { $where ->
        [none] Hidden text has been left out.
        [many] Hidden text has been left out in { $count } places.
       *[one] Hidden text has been left out (under “{ $near }”).
    }
plans-warning-merged-cells =
    { $where ->
        [none] A table has merged cells. Their text is repeated in each cell.
        [many] { $count } tables have merged cells. Their text is repeated in each cell.
       *[one] A table has merged cells. Their text is repeated in each cell (under “{ $near }”).
    }
plans-warning-nested-table =
    { $where ->
        [none] A table inside a table has become text.
        [many] { $count } tables inside tables have become text.
       *[one] A table inside a table has become text (under “{ $near }”).
    }
plans-warning-text-box =
    { $where ->
        [none] Text in a text box has been placed after its paragraph.
        [many] Text in { $count } text boxes has been placed after their paragraphs.
       *[one] Text in a text box has been placed after its paragraph (under “{ $near }”).
    }
plans-warning-image-missing =
    { $where ->
        [none] The picture “{ $name }” did not come along. Pictures only do when the plan is uploaded as a Word file.
        [many] { $count } pictures did not come along. Pictures only do when the plan is uploaded as a Word file.
       *[one] The picture “{ $name }” did not come along. Pictures only do when the plan is uploaded as a Word file
        (under “{ $near }”).
    }
plans-warning-image-format =
    { $where ->
        [none] The picture “{ $name }” is in a format that browsers do not show. Save it as PNG and insert it again.
        [many] { $count } pictures are in formats that browsers do not show. Save them as PNG and insert them again.
       *[one] The picture “{ $name }” is in a format that browsers do not show. Save it as PNG and insert it again
        (under “{ $near }”).
    }
plans-warning-image-alt =
    { $where ->
        [none] The picture “{ $name }” has no alternative text. Describe what it shows.
        [many] { $count } pictures have no alternative text. Describe what they show.
       *[one] The picture “{ $name }” has no alternative text. Describe what it shows (under “{ $near }”).
    }
plans-warning-link =
    { $where ->
        [none] The link to “{ $target }” would not work for others and has been removed. Its text is kept.
        [many] { $count } links would not work for others and have been removed. Their text is kept.
       *[one] The link to “{ $target }” would not work for others and has been removed. Its text is kept (under “{ $near }”).
    }
plans-warning-chart =
    { $where ->
        [none] A chart cannot be read. Insert it as a picture with alternative text. The chart held.
        [many] { $count } charts cannot be read. Insert them as pictures with alternative text.
       *[one] A chart cannot be read. Insert it as a picture with alternative text. The chart held (under “{ $near }”).
    }
plans-warning-diagram =
    { $where ->
        [none] A SmartArt figure has become a bulleted list.
        [many] { $count } SmartArt figures have become bulleted lists.
       *[one] A SmartArt figure has become a bulleted list (under “{ $near }”).
    }
plans-warning-embedded =
    { $where ->
        [none] An embedded object has been left out.
        [many] { $count } embedded objects have been left out.
       *[one] An embedded object has been left out (under “{ $near }”).
    }
plans-warning-equation =
    { $where ->
        [none] An equation has become plain text. Check that it is right.
        [many] { $count } equations have become plain text. Check that they are right.
       *[one] An equation has become plain text. Check that it is right (under “{ $near }”).
    }
plans-warning-field =
    { $where ->
        [none] A field without stored text has been left out. Update the fields in the document and upload again.
        [many] { $count } fields without stored text have been left out. Update the fields in the document and upload again.
       *[one] A field without stored text has been left out. Update the fields in the document and upload again (under
        “{ $near }”).
    }
plans-warning-symbol =
    { $where ->
        [none] A symbol is not known and is shown as �.
        [many] { $count } symbols are not known and are shown as �.
       *[one] A symbol is not known and is shown as � (under “{ $near }”).
    }
plans-warning-shape =
    { $where ->
        [none] Decorative text (WordArt or Fontwork) has been left out.
        [many] Decorative text (WordArt or Fontwork) has been left out in { $count } places.
       *[one] Decorative text (WordArt or Fontwork) has been left out (under “{ $near }”).
    }
plans-warning-linked-document =
    { $where ->
        [none] An inserted or linked document has been left out. Paste its text into the plan.
        [many] { $count } inserted or linked documents have been left out. Paste their text into the plan.
       *[one] An inserted or linked document has been left out. Paste its text into the plan (under “{ $near }”).
    }
plans-warning-note =
    { $where ->
        [none] A note mark has been removed because its note is missing or empty.
        [many] { $count } note marks have been removed because their notes are missing or empty.
       *[one] A note mark has been removed because its note is missing or empty (under “{ $near }”).
    }
plans-warning-part =
    { $where ->
        [many] { $count } parts of the file are damaged and have not been read. The body text has been read.
       *[none] A part of the file is damaged and has not been read: { $name }. The body text has been read.
    }
plans-warning-headings-in-tables = All the headings stand inside tables, so all the text is in one section. Move the
    headings out of the tables and try again, or divide the text here.
plans-warning-title-text = The plan’s title is its first heading. The text directly under it was read as a cover and
    has been left out. Give it a heading of its own if it belongs to the plan:
plans-warning-long-heading = A heading is { $length } characters long. Shorten it; the limit is { $limit } (under “{ $near }”).
plans-warning-long-number = A number is { $length } characters long. Shorten it; the limit is { $limit } (under “{ $near }”).
plans-warning-text-with-level =
    { $where ->
        [none] A paragraph was marked as a heading, but is so long that it was read as text.
        [many] { $count } paragraphs were marked as headings, but are so long that they were read as text.
       *[one] A paragraph was marked as a heading, but is so long that it was read as text (under “{ $near }”).
    }
plans-warning-heading-in-table =
    { $where ->
        [none] A heading inside a table has become bold text.
        [many] { $count } headings inside tables have become bold text.
       *[one] A heading inside a table has become bold text (under “{ $near }”).
    }
plans-warning-struck-heading =
    { $where ->
        [none] A heading has words struck out. In the plan they stand without the line. Delete them if they do not belong.
        [many] { $count } headings have words struck out. In the plan they stand without the line. Delete them if they
        do not belong.
       *[one] A heading has words struck out. In the plan they stand without the line. Delete them if they do not
        belong (under “{ $near }”).
    }
plans-warning-raised =
    { $where ->
        [none] Raised or lowered text now stands on the line. Check that it cannot be misread.
        [many] Raised or lowered text now stands on the line in { $count } places. Check that it cannot be misread.
       *[one] Raised or lowered text now stands on the line. Check that it cannot be misread (under “{ $near }”).
    }
# Preview of an imported plan.
plans-step = Step { $step } of { $steps }
plans-preview = How we read the plan
plans-preview-lead = Check the structure of { $file } before you use it. Consultees will respond to the sections you see here.
plans-sections = Sections
plans-goals = Goals
plans-measures = Measures
plans-words = Words
plans-notes = { $count ->
    [one] One thing to check
    *[other] { $count } things to check
  }
plans-structure = Structure
plans-word-count = { $count ->
    [one] one word
    *[other] { $count } words
  }
plans-items = Items
plans-items-lead = We found measures and goals in tables and lists. Check that they are split correctly.
plans-item-count = { $count ->
    [one] one item
    *[other] { $count } items
  }
plans-items-plain = Keep as plain text
plans-items-take = Split into items ({ $count })
plans-items-others = { $count ->
    [one] { $count } other table or list
   *[other] { $count } other tables and lists
  }
plans-items-lists = Tables and lists
plans-items-lists-hint = Measures and goals that are items can be commented on one by one. Choose what fits each table and list.
plans-kind-chapter = Chapter
plans-kind-focus_area = Focus area
plans-kind-goal = Goal
plans-kind-measure = Measure
plans-kind-text = Text
plans-keep-hint = Nothing has been saved yet.
plans-other-file = Start again
plans-keep = Use this plan
# Plans: list, import, tree, one section.
plans-list = The plan
plans-list-lead = The versions of the plan. Once a version is out to consultation, its text is locked.
plans-title = Title
plans-title-hint = Leave this empty and we will take the title from the file.
plans-version = Version
plans-version-no = Version { $number }
plans-source = File
plans-created = Added
plans-state = Status
plans-open = Can be changed
plans-frozen = Locked
plans-adopted = Adopted
plans-empty = The plan has not been begun
plans-empty-text = Upload the draft from Word or LibreOffice and we will divide it by its headings.
plans-import = Bring in a plan
plans-import-lead = You will see how we read the plan before anything is saved.
plans-import-choose = Choose the file with the plan.
plans-import-gone = The plan is no longer here. Either it is saved already, or you brought it in more than two days ago.
plans-import-error-gave-up = We could not read the file. Save it again as DOCX or ODT, or copy the text into a new
    document, and try again.
plans-file = The plan
plans-file-hint = A Word document (DOCX), OpenDocument text (ODT) or Markdown (MD), up to { $limit } MB.
plans-read = Read the file
plans-left-out = Left out
plans-kept = The plan is saved. You can now correct it before it goes out to consultation.
plans-from-file = Read from { $file }, { $at }.
plans-frozen-title = The plan is locked
plans-frozen-text = This version has been out to consultation since { $at }. What consultees respond to must stay as it was.
plans-adopted-text = This is the plan as it was adopted. The version was made on { $at } and cannot be changed.
plans-frozen-refused = The plan is out to consultation and cannot be changed.
plans-back = Back to the plan
plans-renumber = Renumber
plans-renumbered =
    { $count ->
        [0] All numbers were right already.
        [one] One section was renumbered.
       *[other] { $count } sections were renumbered.
    }
plans-no-sections = The plan is empty
plans-no-sections-text = Add the first section.
plans-section-new = New section
plans-section-menu = Edit, move or delete “{ $heading }”
plans-section-edit = Edit
plans-step-up = Move up
plans-step-down = Move down
plans-step-in = Indent
plans-step-out = Outdent
plans-section-after = New section after this one
plans-section-remove = Delete
plans-section-moved = The section has been moved.
plans-section-unmoved = The section cannot move further that way.
plans-section-removed =
    { $count ->
        [one] The section has been deleted.
       *[other] { $count } sections have been deleted.
    }
plans-section-restored = The section is back.
plans-section-added = The section has been added.
plans-section-saved = The section has been saved.
plans-section-stale = Somebody else has changed the section in the meantime.
plans-section-misplaced = The section cannot stand at this level. Choose at most one level below the section before it.
plans-heading = Heading
plans-number = Number
plans-number-hint = As it stands in the plan, such as 2.1.
plans-kind = Kind
plans-level = Level
plans-level-hint = 1 is the top. What stands under it comes along.
plans-body = Text
plans-body-hint = An empty line starts a new paragraph; **bold**, *italic*, and - for a list.
plans-section-save = Save
plans-section-look = Show how the text will look
plans-section-looks = How the text will look
plans-theirs-title = Somebody else has saved this section
plans-theirs-text = Below is what has been saved. Your text is still in the form. If you save now, it replaces what
    has been saved.
plans-theirs = Saved now
plans-footnote-back = Back to the text
plans-images = Images
plans-images-lead = Describe what each image shows, for those who cannot see it.
plans-image-alt = Description of { $name }
plans-image-no-alt = The image has no description.
plans-image-save = Save the description
plans-image-described = The description has been saved.
plans-image-alt-too-long = The description is too long. Write at most 300 characters.
plans-body-nested = The text cannot be shown: it has lists, quotes or emphasis on too many levels, or a table with too
    many cells. Split it or make it simpler.
# Pasting: into a section, and of a whole plan.
plans-paste-hint = Paste from Word, and headings, lists, tables and emphasis come along.
plans-paste-reading = Reading the formatting …
plans-paste-done =
    { $count ->
        [0] The text has been pasted with its formatting.
        [one] The text has been pasted with its formatting. Please check this:
       *[other] The text has been pasted with its formatting. Please check these { $count } things:
    }
plans-paste-plain = Use plain text
plans-paste-plain-done = The text now stands without formatting.
plans-paste-meanwhile = You changed the text while we were reading the formatting, so it stands without.
plans-paste-unread = We could not read the formatting. The text stands without it.
plans-paste-empty = We found no text. Copy the plan again and paste it here.
plans-paste-too-large = What you pasted is over { $limit } MB with its formatting, so the text stands without. Paste
    less at a time.
plans-paste-too-large-whole = What you pasted is over { $limit } MB with its formatting, and will be read without.
    Upload the Word file instead.
plans-paste-too-deep = The tables or lists are too large or nested too deep. The text stands without formatting. Paste
    less at a time.
plans-paste-too-long = The text becomes { $length } characters; a section takes { $max }. It stands without
    formatting. Divide it into sections.
plans-paste-name = Pasted text
plans-paste-title = Paste the plan instead
plans-paste-lead = Copy the whole plan where you wrote it, and paste it here.
plans-paste-text = The text of the plan
plans-paste-text-hint = Without formatting: An empty line begins a new paragraph, and # before a line makes it a heading.
plans-paste-taken = Pasted with formatting, { $count } words. You will see the structure before anything is saved.
plans-paste-changed = You have changed the text, so it will be read without formatting. Undo the change, or paste the
    whole plan again.
plans-paste-parts = The formatting only comes along when you paste the whole plan at once. Empty the field, and paste everything.
plans-paste-read = Read the text
plans-next = Next version
plans-next-text = Sections that stand in both versions count as the same ones.
plans-begin-copy = Copy version { $number }
plans-begin-empty = Begin with an empty outline
plans-begun = New version. Add sections.
plans-copied = The version is copied. Changes in the new one do not touch the old one.
plans-source-download = Download the file
plans-source-none = Written here
plans-from-here = Begun here { $at }
plans-empty-reader = The plan has not been read in yet.
plans-begin-stale = A new version has already been begun. It stands at the top of the list.
plans-this-version = This version
plans-title-change = Change the title
plans-title-save = Save the title
plans-retitled = The title is saved.
plans-title-stale = Somebody else changed the title while you were writing. It stands at the top of the page. If you save now,
    yours replaces it.
plans-version-remove = Remove the version
plans-version-remove-question = Do you want to remove version { $number }? You can put it back from the list of versions.
plans-version-removed = Version { $number } is removed.
plans-version-restored = Version { $number } is back.
plans-version-in-use = The version cannot be removed as long as a round is about it.
plans-removed = { $count ->
    [one] { $count } removed version
   *[other] { $count } removed versions
  }
plans-take-back = Put back version { $number }
plans-theirs-text-only = Plain text
plans-grounds = { $count ->
    [one] Background for this area: { $count } document
   *[other] Background for this area: { $count } documents
 }
