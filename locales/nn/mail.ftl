# Ramma rundt alle brev.
mail-questions = Spørsmål? Kontakt
mail-case = sak { $case }
mail-or-copy = Verkar ikkje knappen? Kopier adressa inn i nettlesaren:
mail-read-and-answer = Les og svar
