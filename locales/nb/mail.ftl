# Rammen rundt alle brev.
mail-questions = Spørsmål? Kontakt
mail-case = sak { $case }
mail-or-copy = Virker ikke knappen? Kopier adressen inn i nettleseren:
mail-read-and-answer = Les og svar
mail-mailbox = Postkasse
mail-mailbox-lead = Her ligger brevene som ellers ville gått med e-post. De er ikke sendt til noen.
mail-mailbox-empty = Ingen brev ennå
mail-mailbox-empty-text = Send et høringsbrev eller et svar, så kommer brevet hit.
mail-to = Til
mail-from = Fra
mail-copy = Kopi
mail-subject = Emne
mail-at = Tid
mail-links = Lenker i brevet
mail-show-html = Vis brevet slik et e-postprogram viser det
