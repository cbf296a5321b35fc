# Ramma rundt alle brev.
mail-questions = Spørsmål? Kontakt
mail-case = sak { $case }
mail-or-copy = Verkar ikkje knappen? Kopier adressa inn i nettlesaren:
mail-read-and-answer = Les og svar
mail-mailbox = Postkasse
mail-mailbox-lead = Her ligg breva som elles ville gått med e-post. Dei er ikkje sende til nokon.
mail-mailbox-empty = Ingen brev enno
mail-mailbox-empty-text = Send eit høyringsbrev eller eit svar, så kjem brevet hit.
mail-to = Til
mail-from = Frå
mail-copy = Kopi
mail-subject = Emne
mail-at = Tid
mail-links = Lenkjer i brevet
mail-show-html = Vis brevet slik eit e-postprogram viser det
