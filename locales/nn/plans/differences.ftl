# Endringar frå ein versjon til ein annan.
plans-diff-title = Endringar
plans-diff-heading = Endringar frå versjon { $from } til versjon { $to }
plans-diff-choose = Samanlikn to versjonar
plans-diff-since = Endringar frå versjon { $number }
plans-diff-from = Frå
plans-diff-to = Til
plans-diff-compare = Samanlikn
plans-diff-print = Skriv ut
plans-diff-single = Det finst ingen versjon å samanlikne med
plans-diff-single-text = Når planen har fått ein versjon til, ser du her kva som er endra.
plans-diff-to-list = Til versjonane
plans-diff-none = Ingenting er endra
plans-diff-none-text = Dei to versjonane har dei same plandelane med den same teksten.
plans-diff-summary = Oppsummering av endringane
plans-diff-what = Kva som er gjort
plans-diff-view = Vising
plans-diff-inline = I løpande tekst
plans-diff-columns = Side ved side
plans-diff-same = { $count ->
    [one] Éin plandel er uendra
   *[other] { $count } plandelar er uendra
  }
plans-diff-same-lines = { $count ->
    [one] Eitt avsnitt er uendra
   *[other] { $count } avsnitt er uendra
  }
plans-diff-same-items = { $count ->
    [one] Eitt punkt er uendra.
   *[other] { $count } punkt er uendra.
  }
plans-diff-before = Før: { $name }
plans-diff-before-under = Før: { $name }, under { $under }
plans-diff-now = No: { $name }
plans-diff-moved_to = Flytt til ein annan stad i plandelen
plans-diff-moved_to-where = Flytt til { $name }
plans-diff-moved_from = Flytt frå ein annan stad i plandelen
plans-diff-moved_from-where = Flytt hit frå { $name }
plans-diff-item-from = Flytt hit frå { $name }
plans-diff-ins = (nytt:
plans-diff-del = (fjerna:
plans-became-moved = Flytt
plans-became-renumbered = Nytt nummer
plans-became-retitled = Ny overskrift
plans-became-changed = Endra
plans-became-split = Delt opp
plans-became-merged = Slått saman
plans-became-new = Ny
plans-became-removed = Fjerna
plans-became-signs = Berre teikn og store bokstavar
plans-field-responsible = Ansvarleg
plans-field-deadline = Frist
plans-field-cost = Kostnad
plans-field-other = Anna
plans-diff-docx = Last ned med spora endringar
plans-diff-file = Endringar frå versjon { $from } til { $to }
plans-diff-page = Side
plans-diff-page-of = av
plans-diff-left = { $count ->
    [one] Éi linje til er ikkje med her.
   *[other] { $count } linjer til er ikkje med her.
  }
