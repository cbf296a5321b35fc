# Endringer fra en versjon til en annen.
plans-diff-title = Endringer
plans-diff-heading = Endringer fra versjon { $from } til versjon { $to }
plans-diff-choose = Sammenlign to versjoner
plans-diff-since = Endringer fra versjon { $number }
plans-diff-from = Fra
plans-diff-to = Til
plans-diff-compare = Sammenlign
plans-diff-print = Skriv ut
plans-diff-single = Det er ingen versjon å sammenligne med
plans-diff-single-text = Når planen har fått en versjon til, ser du her hva som er endret.
plans-diff-to-list = Til versjonene
plans-diff-none = Ingenting er endret
plans-diff-none-text = De to versjonene har de samme plandelene med den samme teksten.
plans-diff-summary = Oppsummering av endringene
plans-diff-what = Hva som er gjort
plans-diff-view = Visning
plans-diff-inline = I løpende tekst
plans-diff-columns = Side ved side
plans-diff-same = { $count ->
    [one] Én plandel er uendret
   *[other] { $count } plandeler er uendret
  }
plans-diff-same-lines = { $count ->
    [one] Ett avsnitt er uendret
   *[other] { $count } avsnitt er uendret
  }
plans-diff-same-items = { $count ->
    [one] Ett punkt er uendret.
   *[other] { $count } punkter er uendret.
  }
plans-diff-before = Før: { $name }
plans-diff-before-under = Før: { $name }, under { $under }
plans-diff-now = Nå: { $name }
plans-diff-moved_to = Flyttet til et annet sted i plandelen
plans-diff-moved_to-where = Flyttet til { $name }
plans-diff-moved_from = Flyttet fra et annet sted i plandelen
plans-diff-moved_from-where = Flyttet hit fra { $name }
plans-diff-item-from = Flyttet hit fra { $name }
plans-diff-ins = (nytt:
plans-diff-del = (fjernet:
plans-became-moved = Flyttet
plans-became-renumbered = Nytt nummer
plans-became-retitled = Ny overskrift
plans-became-changed = Endret
plans-became-split = Delt opp
plans-became-merged = Slått sammen
plans-became-new = Ny
plans-became-removed = Fjernet
plans-became-signs = Bare tegn og store bokstaver
plans-field-responsible = Ansvarlig
plans-field-deadline = Frist
plans-field-cost = Kostnad
plans-field-other = Annet
plans-diff-docx = Last ned med sporede endringer
plans-diff-file = Endringer fra versjon { $from } til { $to }
plans-diff-page = Side
plans-diff-page-of = av
plans-diff-left = { $count ->
    [one] Én linje til er ikke med her.
   *[other] { $count } linjer til er ikke med her.
  }
