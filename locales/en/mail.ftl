# The frame of every letter.
mail-questions = Questions? Contact
mail-case = case { $case }
mail-or-copy = Button not working? Copy this address into your browser:
mail-read-and-answer = Read and answer
