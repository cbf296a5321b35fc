# Rammen rundt alle brev.
mail-questions = Spørsmål? Kontakt
mail-case = sak { $case }
mail-or-copy = Virker ikke knappen? Kopier adressen inn i nettleseren:
mail-read-and-answer = Les og svar
