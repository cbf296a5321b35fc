# Importing a plan: errors (what to do) and warnings. Words quoted from the file are shown under a text that ends in a colon.
plans-import-error-empty = The file is empty. Please choose the file with the plan again.
plans-import-error-too-large = The file is { $size } MB and the limit is { $limit } MB. Compress the pictures in Word and try again.
plans-import-error-damaged = The file is damaged or incomplete. Open it in Word, save it again as DOCX and try once more.
plans-import-error-encrypted = The file is protected by a password. Remove the password in Word (File, Info, Protect Document) and try again.
plans-import-error-bomb = The file unpacks to far more than a document holds, so it has not been read. Copy the text into a new document and try again.
plans-import-error-too-deep = The file has tables or lists nested deeper than we can read. Simplify them and try again.
plans-import-error-old-word = The file is in an older format. Open it in Word, choose Save as and DOCX, and try again.
plans-import-error-pdf = We cannot read PDF yet. Use the Word file that the PDF was made from, or save the plan as DOCX.
plans-import-error-open-document = We cannot read OpenDocument (ODT) yet. Open the file, choose Save as and DOCX, and try again.
plans-import-error-other-office = The file is a spreadsheet, a presentation or another kind of file. Choose the plan as a Word document (DOCX).
plans-import-error-unknown = We do not recognise the file. Choose the plan as a Word document (DOCX) or Markdown (MD).
plans-warning-no-headings = We found no headings, so all the text is in one section. Use the heading styles in Word and upload again, or divide the text here.
plans-warning-cover = The cover has been left out. This stood before the first heading:
plans-warning-duplicate-number = The number { $number } stands on several headings. Correct it, so that consultees know which section they answer.
plans-warning-tracked = The file had tracked changes. Inserted text ({ $insertions }) is included, deleted text ({ $deletions }) is left out.
plans-warning-comments =
    { $count ->
        [one] One comment in the margin has been left out.
       *[other] { $count } comments in the margin have been left out.
    }
plans-warning-contents = The table of contents has been left out. It is made anew from the headings.
plans-warning-headers = Headers and footers have been left out:
plans-warning-encoding = The file was saved in an older character set (Windows-1252). Check that special letters are right.
plans-warning-html = HTML tags have been removed, their text is kept:
plans-warning-front-matter = The information at the top of the file is not part of the text:
plans-warning-hidden =
    { $near ->
        [none] Hidden text has been left out.
       *[other] Hidden text has been left out (under “{ $near }”).
    }
plans-warning-merged-cells =
    { $near ->
        [none] A table has merged cells. Their text is repeated in each cell.
       *[other] A table has merged cells. Their text is repeated in each cell (under “{ $near }”).
    }
plans-warning-nested-table =
    { $near ->
        [none] A table inside a table has become text.
       *[other] A table inside a table has become text (under “{ $near }”).
    }
plans-warning-text-box =
    { $near ->
        [none] Text in a text box has been placed after its paragraph.
       *[other] Text in a text box has been placed after its paragraph (under “{ $near }”).
    }
plans-warning-image-missing =
    { $near ->
        [none] The picture “{ $name }” did not come with the file. Upload it separately.
       *[other] The picture “{ $name }” did not come with the file. Upload it separately (under “{ $near }”).
    }
plans-warning-image-format =
    { $near ->
        [none] The picture “{ $name }” is in a format that browsers do not show. Save it as PNG and insert it again.
       *[other] The picture “{ $name }” is in a format that browsers do not show. Save it as PNG and insert it again (under “{ $near }”).
    }
plans-warning-image-alt =
    { $near ->
        [none] The picture “{ $name }” has no alternative text. Describe what it shows.
       *[other] The picture “{ $name }” has no alternative text. Describe what it shows (under “{ $near }”).
    }
plans-warning-link =
    { $near ->
        [none] The link to “{ $target }” would not work for others and has been removed. Its text is kept.
       *[other] The link to “{ $target }” would not work for others and has been removed. Its text is kept (under “{ $near }”).
    }
plans-warning-chart =
    { $near ->
        [none] A chart cannot be read. Insert it as a picture with alternative text. The chart held.
       *[other] A chart cannot be read. Insert it as a picture with alternative text. The chart held (under “{ $near }”).
    }
plans-warning-diagram =
    { $near ->
        [none] A SmartArt figure has become a bulleted list.
       *[other] A SmartArt figure has become a bulleted list (under “{ $near }”).
    }
plans-warning-embedded =
    { $near ->
        [none] An embedded object has been left out.
       *[other] An embedded object has been left out (under “{ $near }”).
    }
plans-warning-equation =
    { $near ->
        [none] An equation has become plain text. Check that it is right.
       *[other] An equation has become plain text. Check that it is right (under “{ $near }”).
    }
plans-warning-field =
    { $near ->
        [none] A field without stored text has been left out. Update the fields in Word and upload again.
       *[other] A field without stored text has been left out. Update the fields in Word and upload again (under “{ $near }”).
    }
plans-warning-symbol =
    { $near ->
        [none] A symbol is not known and is shown as �.
       *[other] A symbol is not known and is shown as � (under “{ $near }”).
    }
plans-warning-shape =
    { $near ->
        [none] Decorative text (WordArt) has been left out.
       *[other] Decorative text (WordArt) has been left out (under “{ $near }”).
    }
plans-warning-linked-document =
    { $near ->
        [none] An inserted or linked document has been left out. Paste its text into the plan.
       *[other] An inserted or linked document has been left out. Paste its text into the plan (under “{ $near }”).
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
plans-kind-chapter = Chapter
plans-kind-focus_area = Focus area
plans-kind-goal = Goal
plans-kind-measure = Measure
plans-kind-text = Text
plans-keep-hint = Nothing has been saved yet.
plans-other-file = Choose another file
plans-keep = Use this plan
