# Oppsummering av høyringsinnspel.
digest-title = Oppsummering av høyringsinnspel
digest-case = Sak { $case }
digest-updated = oppdatert { $date }
digest-print = Skriv ut
digest-who = Kven vart høyrde, og kven svara?
digest-who-lead = Høyringa varte { $period }. Tala viser kor mange som svara, ikkje kor tungt eit innspel veg.
digest-kind = Høyringspart
digest-invited = Invitert
digest-answered = Svara
digest-no-comments = Ingen merknader
digest-uninvited = Utan invitasjon
digest-total = I alt
digest-contents = Plandelar det kom innspel til
digest-inputs = { $count ->
    [one] eitt innspel
    *[other] { $count } innspel
  }
digest-stances = Standpunkta avsendarane har til plandelen
digest-see-original = Sjå i svaret
digest-assessment = Kommunedirektøren si vurdering
digest-conclusion = Konklusjon:
digest-before = I høyringsutkastet
digest-after = I framlegget til vedtak
digest-proof = Alle sitat er kontrollerte mot svara slik dei kom inn.
