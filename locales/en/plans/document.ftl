# A version as a Word document, and what the bookmarks in the file say when it is read in again.
plans-docx = Download as Word
plans-docx-back = You can download a version as Word, change it and read it in again. We recognise sections, measures and goals by the
    bookmarks in the file, also when a heading is new or a section has moved.
plans-docx-file = { $title }, version { $number }
plans-docx-contents = Contents
plans-docx-draft = Draft of { $day }
plans-docx-heard = Draft, under consultation from { $day }
plans-docx-adopted = The plan as adopted. This version is from { $day }.
plans-bookmarks = The bookmarks in the Word file
plans-bookmarks-trusted = { $count ->
    [one] We recognised one section or item of version { $number } by its bookmark in the file.
   *[other] We recognised { $count } sections and items of version { $number } by their bookmarks in the file.
  }
plans-bookmarks-against = { $count ->
    [one] One section or item has the bookmark of one and the text of another. Say which it is.
   *[other] { $count } sections and items have the bookmark of one and the text of another. Say which they are.
  }
plans-bookmarks-unused = { $count ->
    [one] One bookmark was not used, because it stands in several places in the file or belongs to nothing in version { $number }. There
        we went by the text.
   *[other] { $count } bookmarks were not used, because they stand in several places in the file or belong to nothing in version
        { $number }. There we went by the text.
  }
plans-warning-bold = { $count } short paragraphs in bold may be headings without a heading style. They are read as
    ordinary text. If they are
    headings, give them heading styles in Word or LibreOffice and read the file in again:
