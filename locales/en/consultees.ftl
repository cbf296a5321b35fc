# import
consultees-column-name = Name
consultees-column-kind = Type
consultees-column-org-number = Organisation number
consultees-column-email = E-mail
consultees-column-copies = Copy to
consultees-column-contact = Contact person
consultees-column-language = Language
consultees-import-name-missing = The name is missing. The row was left out.
consultees-import-name-too-long = The name is far too long. The row was left out.
consultees-import-kind-missing = The type is missing. We have set “Other”.
consultees-import-kind-unknown = We do not know the type “{ $value }” and have set “Other”.
consultees-import-org-number-malformed = “{ $value }” is not an organisation number of nine digits. The consultee was
    taken in without a number.
consultees-import-org-number-checksum = The check digit of “{ $value }” is wrong. The consultee was taken in, and the
    number is marked as not valid.
consultees-import-email-missing = The e-mail address is missing. The consultee must get the letter in another way.
consultees-import-email-comma = “{ $value }” has a comma or semicolon where there should perhaps be a full stop. The
    consultee was taken in without an e-mail address until it is corrected.
consultees-import-email-invalid = “{ $value }” is not a valid e-mail address. The consultee was taken in without one
    until it is corrected.
consultees-import-copy-invalid = The copy to “{ $value }” was left out, because it is not a valid e-mail address.
consultees-import-language-missing = The language is missing. The municipality’s own is used.
consultees-import-language-unknown = We do not know the language “{ $value }”. The municipality’s own is used.
consultees-import-cell-too-long = The text is far too long and was left out: “{ $value }” …
consultees-import-too-many-cells = The row has more cells than there are headers, and these were not read:
    “{ $value }”. Look for a separator inside a cell.
consultees-import-duplicate-org-number = Same organisation number as line { $line }. The row was left out.
consultees-import-duplicate-name = Same name as line { $line }. The row was left out.
consultees-import-duplicate-org-number-existing = Already here: { $name } has the same organisation number. The row was left out.
consultees-import-duplicate-name-existing = Already here: { $name }. The row was left out.
consultees-import-file-empty = The file is empty. Nothing was imported.
consultees-import-file-too-large = The file is too large. It may be at most { $max } MB.
consultees-import-file-too-many-rows = The file has too many rows. It may have at most { $max }, so split it in two.
consultees-import-file-workbook = We cannot read the workbook. Open it in Excel, save it as “Excel Workbook (.xlsx)”
    or “CSV UTF-8”, and upload it again.
consultees-import-file-not-text = We cannot read the file as text. Save it again as “CSV UTF-8”.
consultees-import-file-missing-columns = We cannot find these columns: { $missing }. The headers in the file are:
    { $found }. Correct the first row and try again.
consultees-import-file-open-quote = A quotation mark on line { $line } is never closed. Correct the line and try again.
consultees-register = Consultees
consultees-register-lead = The register of those the municipality consults. Correct names and addresses here before
    you send letters.
consultees-new = New consultee
consultees-import = Import a list
consultees-search = Search by name
consultees-search-go = Search
consultees-kind = Kind
consultees-all-kinds = All kinds
consultees-show-retired = Show those taken out of use
consultees-found = { $count ->
    [0] None found
    [one] { $count } consultee
   *[other] { $count } consultees
 }
consultees-no-email = No e-mail address
consultees-org-number-unsure = The check digit is wrong
consultees-nothing-found = No consultee matches
consultees-nothing-found-text = Try fewer letters or another kind.
consultees-show-all = Show all
consultees-none = The register is empty
consultees-none-text = Do you have a distribution list in Excel? Import it rather than typing in each one.
consultees-choose = Choose
consultees-choose-kind = Choose a kind
consultees-email-hint = The letter is sent here. Without an address it must go another way.
consultees-copies-hint = One address on each line.
consultees-contact-hint = Named in the letter.
consultees-language-hint = For now, Northern Sami and English get the letter in Bokmål.
consultees-language-nb = Bokmål
consultees-language-nn = Nynorsk
consultees-language-se = Northern Sami
consultees-language-en = English
consultees-save = Save
consultees-retire = Take out of the register
consultees-retire-question = The consultee will no longer be suggested. Letters and responses stay.
consultees-retire-yes = Take out
consultees-restore = Take back in
consultees-added = { $name } is now in the register.
consultees-saved = The changes to { $name } are saved.
consultees-retired = The consultee is out of the register.
consultees-restored = The consultee is back in the register.
consultees-changed = Somebody else saved this consultee while you were typing. Check the fields and save again if
    yours should stand.
consultees-stands = The register now says: { $value }
consultees-org-number-malformed = An organisation number has nine digits
consultees-org-number-checksum = The check digit is wrong. Look for two digits that have changed places
consultees-email-invalid = “{ $value }” is not a valid e-mail address
consultees-import-lead = Upload an address list from Excel or as CSV. You see what we have read, row by row, before
    anything is saved.
consultees-import-file = Distribution list
consultees-import-file-missing = Choose a file first
consultees-import-hint = Workbook (.xlsx) or CSV file, at most 5 MB
consultees-import-look = Look at the list
consultees-import-how = How to make the file
consultees-import-how-columns = One row of headings, under a title if you like. We need Name, Type and E-mail. Org.
    number, Copy to, Contact person and Language may be there too.
consultees-import-how-excel = Save the workbook as it is (.xlsx). If it has several sheets, we read the first one with
    the headings. CSV is fine too, preferably “CSV UTF-8”.
consultees-imported = { $count ->
    [0] No new consultees
    [one] { $count } new consultee is saved
   *[other] { $count } new consultees are saved
 }. { $left ->
    [0] No rows were left out.
    [one] { $left } row was left out.
   *[other] { $left } rows were left out.
 }
consultees-preview = Look at the list
consultees-preview-lead = This is what we read in { $file }. Nothing is saved yet.
consultees-preview-accepted = Will be saved
consultees-preview-with-email = With e-mail
consultees-preview-duplicates = Already there
consultees-preview-rejected = Cannot be saved
consultees-preview-ignored = We do not know these columns and did not read them: { $columns }
consultees-preview-rows = Rows to look at
consultees-preview-all-rows = All rows
consultees-preview-only-noted = Only rows with a remark
consultees-preview-show-all = All rows
consultees-preview-line = Line
consultees-preview-outcome = Result
consultees-preview-notes = Remarks
consultees-preview-nameless = (no name)
consultees-outcome-accepted = Will be saved
consultees-outcome-warned = Saved, but check
consultees-outcome-rejected = Cannot be saved
consultees-outcome-duplicate = Already there
consultees-preview-clean = No remarks. The list is ready to be saved.
consultees-preview-hint = Rows that exist already or cannot be saved are left out.
consultees-preview-other = Choose another file
consultees-preview-save = { $count ->
    [one] Save { $count } consultee
   *[other] Save { $count } consultees
 }
consultees-kind-municipal_unit = Municipal unit
consultees-kind-housing_cooperative = Housing cooperative
consultees-kind-housing_association = Housing association
consultees-kind-user_organisation = User organisation
consultees-kind-voluntary_organisation = Voluntary organisation
consultees-kind-business = Business
consultees-kind-state_regional = State or region
consultees-kind-advisory_council = Advisory council
consultees-kind-private_person = Private person
consultees-kind-other = Other
consultees-import-kind-guessed = We guessed the type from “{ $value }”. Check that it is right.
consultees-import-email-shared = { $value } has the same e-mail address. Both are included, and both get the letter there.
consultees-import-not-taken = { $column } “{ $value }” in this row is not included. What stood first is kept.
consultees-import-signs-dropped = { $column }: characters that cannot be seen were removed ({ $value }).
consultees-import-signs-unreadable = { $column } has characters we could not read: “{ $value }”. Choose another
    encoding, or correct the file.
consultees-import-file-old-workbook = The workbook is in an older format or has a password. Open it in Excel, save it
    as “Excel Workbook (.xlsx)” without a password, and upload it again.
consultees-import-file-bomb = The workbook unpacks to far more than a list. Copy the list into a new workbook
    and upload that.
consultees-preview-doubtful = The file does not say which encoding it has, so we guessed { $encoding }. Look closely
    at the names below before you save.
consultees-preview-encoding = Encoding
consultees-preview-encoding-is = The file was read as { $encoding }.
consultees-preview-encoding-names = This is how the names look: { $names }
consultees-preview-encoding-choose = Read as
consultees-preview-encoding-go = Read again
consultees-preview-sheet = We read the sheet “{ $sheet }”.
consultees-preview-other-sheets = These sheets were not read: { $sheets }
consultees-preview-above = Above the headings
consultees-preview-above-line = Line { $line } was not read: { $text }
consultees-encoding-utf-8 = UTF-8
consultees-encoding-utf-16le = UTF-16
consultees-encoding-utf-16be = UTF-16 (reversed)
consultees-encoding-windows-1252 = Windows
consultees-encoding-macintosh = Macintosh
consultees-encoding-ibm850 = MS-DOS (850)
consultees-encoding-ibm865 = MS-DOS, Nordic (865)
consultees-encoding-iso-8859-10 = Sami (ISO 8859-10)
consultees-saving = Import of an address list
consultees-saving-onward = Go to the register
consultees-saving-gone = The list no longer exists, so we cannot save any more of it. See who is missing in the
    register, and upload the list again.
consultees-saving-unreadable = { $saved ->
    [0] We can no longer read the list, and no rows have been saved.
    [one] We can no longer read the list. One row has been saved.
   *[other] We can no longer read the list. { $saved } rows have been saved.
 } Upload the list again. Those that have been saved will then be shown as “Already there”.
consultees-lists = Address lists that are not saved to the end
consultees-list-unconfirmed = Waits for you to look it over.
consultees-list-under_way = { $count ->
    [one] { $count } row is saved. The rest is on its way.
   *[other] { $count } rows are saved. The rest is on its way.
  }
consultees-list-stopped = { $count ->
    [one] It stopped after { $count } saved row. Nothing of the list is lost.
   *[other] It stopped after { $count } saved rows. Nothing of the list is lost.
  }
consultees-list-by = Uploaded by { $name }.
consultees-list-again = Go on saving
consultees-list-put-away = Put the list away
consultees-list-put-away-question = Do you want to put “{ $file }” away? What is saved stays. The rest of the
    list is deleted in a few days, and until then you can take it back.
consultees-list-is-away = The list is put away. What was saved is in the register.
consultees-list-is-back = The list is back.
consultees-list-away = { $count ->
    [0] Put away before anything was saved.
    [one] Put away after one saved row.
    *[other] Put away after { $count } saved rows.
  } The list is deleted in a few days.
consultees-list-take-back = Take the list back
consultees-list-changed = Somebody else has dealt with the list. This is how it stands now.
