# Oppsummering av høringsinnspill.
digest-title = Oppsummering av høringsinnspill
digest-case = Sak { $case }
digest-updated = oppdatert { $date }
digest-print = Skriv ut
digest-who = Hvem ble hørt, og hvem svarte?
digest-who-lead = Høringen varte { $period }. Tallene viser hvor mange som svarte, ikke hvor tungt et innspill veier.
digest-kind = Høringspart
digest-invited = Invitert
digest-answered = Svarte
digest-no-comments = Ingen merknader
digest-uninvited = Uten invitasjon
digest-total = I alt
digest-contents = Plandeler det kom innspill til
digest-inputs = { $count ->
    [one] ett innspill
    *[other] { $count } innspill
  }
digest-stances = Avsendernes standpunkt til plandelen
digest-see-original = Se i svaret
digest-assessment = Kommunedirektørens vurdering
digest-conclusion = Konklusjon:
digest-before = I høringsutkastet
digest-after = I forslaget til vedtak
digest-proof = Alle sitater er kontrollert mot svarene slik de kom inn.
