# The frame of every letter.
mail-questions = Questions? Contact
mail-case = case { $case }
mail-or-copy = Button not working? Copy this address into your browser:
mail-read-and-answer = Read and respond
mail-mailbox = Mailbox
mail-mailbox-lead = Letters that would otherwise go by e-mail. They were sent to nobody.
mail-mailbox-empty = No letters yet
mail-mailbox-empty-text = Send a letter or a response, and it comes here.
mail-to = To
mail-from = From
mail-copy = Copy
mail-subject = Subject
mail-at = Time
mail-links = Links in the letter
mail-show-html = Show the letter as a mail program does
