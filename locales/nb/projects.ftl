# Planarbeid: prosjektet, medlemmene og milepælene.
projects-mine = Planarbeid
projects-mine-lead = Planene du arbeider med, og rundene der folk blir spurt.
projects-new = Nytt planarbeid
projects-new-lead = Bare du og administratorene ser planarbeidet før du legger til medlemmer.
projects-create = Begynn planarbeidet
projects-created = Planarbeidet er i gang. Legg til medlemmer, og les inn planen når det finnes et utkast.
projects-saved = Endringene er lagret.
projects-none-title = Ikke noe planarbeid ennå
projects-none-staff = Begynn med å gi planarbeidet et navn. Planen, medlemmene og høringene får plass under det.
projects-none-member = Når en prosjektleder legger deg til i et planarbeid, finner du det her.
projects-no-rounds = Ingen runder ennå
projects-no-rounds-text = Ingen er spurt ennå. En runde er en høring, eller innspill som hentes inn før det finnes et utkast.
projects-overline = Planarbeid
projects-period = { $first }–{ $last }
projects-rounds = Runder
projects-round = Runde
projects-round-new = Ny runde
projects-round-state = Status
projects-plan = Planen
projects-to-plan = Se versjonene
projects-mandate = Mandat
projects-mandate-hint = Hva planen skal svare på, og hvem prosjektet svarer til. Skill avsnitt med en tom linje.
projects-no-mandate = Mandatet er ikke skrevet ennå.
projects-side = Milepæler og medlemmer
projects-title = Navn på planen
projects-title-hint = For eksempel «Boligsosial handlingsplan 2027–2030».
projects-first-year = Fra og med år
projects-last-year = Til og med år
projects-year-bad = Skriv et år fra { $from } til { $to }, for eksempel 2027.
projects-years-turned = Det siste året kan ikke være før det første.
projects-settings-lead = Det alle medlemmene ser om planarbeidet.
projects-milestones = Milepæler
projects-milestones-lead = Dagene arbeidet styrer etter, og det som er nådd.
projects-milestones-none = Ingen milepæler er satt.
projects-to-milestones = Se milepælene
projects-milestone = Milepæl
projects-milestone-due = Dag
projects-milestone-do = Endre
projects-milestone-new = Legg til en milepæl
projects-milestone-add = Legg til
projects-milestone-added = Milepælen er lagt til.
projects-milestone-reach = Nådd i dag
projects-milestone-reopen = Ikke nådd likevel
projects-milestone-is-reached = Milepælen er nådd.
projects-milestone-is-open = Milepælen står som ikke nådd.
projects-milestone-reached = Nådd { $date }
projects-milestone-overdue = Dagen er over
projects-milestone-ahead = Ikke nådd
projects-milestone-remove = Fjern
projects-milestone-remove-question = Vil du fjerne milepælen «{ $title }»?
projects-milestone-remove-yes = Ja, fjern
projects-milestone-removed = Milepælen er fjernet.
projects-milestone-stale = Noen andre endret milepælen imens. Åpne siden på nytt og se hva som står der.
projects-milestone-too-many = Det kan være høyst { $max } milepæler. Fjern noen før du legger til flere.
projects-background = Bakgrunn
projects-background-lead = Dokumenter planen bygger på, for dem som er med i planarbeidet.
projects-background-none = Ingen dokumenter er lagt inn. Her kan dere samle statistikk, vedtak, rapporter og annet
    planen bygger på.
projects-background-document = Dokument
projects-background-count = { $count ->
    [one] Ett dokument
   *[other] { $count } dokumenter
  }
projects-to-background = Se dokumentene
projects-background-new = Legg til et dokument
projects-background-title = Tittel
projects-background-file = Fil
projects-background-file-hint = Høyst { $limit } MB. Har du en lenke i stedet, lar du filen stå tom.
projects-background-url = Lenke
projects-background-url-hint = Adressen til nettsiden, slik den står i nettleseren.
projects-background-link = Lenke
projects-background-source = Kilde
projects-background-source-hint = Hvem som har laget det.
projects-background-dated = Dato
projects-background-about = Hva det sier
projects-background-about-hint = Én linje, så de andre vet om de bør lese det.
projects-background-by = Lagt inn av
projects-background-add = Legg til
projects-background-added = Dokumentet er lagt til.
projects-background-neither = Velg en fil, eller skriv en lenke.
projects-background-both = Velg enten fil eller lenke. Skal begge med, legger du dem til hver for seg.
projects-background-empty = Filen er tom. Velg en annen.
projects-background-again = Velg filen på nytt.
projects-background-no-link = Skriv hele adressen, for eksempel https://www.example.no/rapport.
projects-background-too-many = Det kan være høyst { $max } dokumenter. Fjern noen før du legger til flere.
projects-background-remove = Fjern
projects-background-remove-question = Vil du fjerne «{ $title }»?
projects-background-remove-yes = Ja, fjern
projects-background-removed = Dokumentet er fjernet.
projects-to-members = Se og endre medlemmer
projects-members = Medlemmer
projects-members-lead = Alle som arbeider med planen, eller som skal se svar og vurderinger før oppsummeringen er klar.
projects-member-name = Navn
projects-member-role = Rolle
projects-member-remove = Fjern
projects-member-remove-question = Skal { $name } ikke lenger ha tilgang til planarbeidet?
projects-member-remove-yes = Ja, fjern
projects-member-new = Legg til et medlem
projects-member-person = Hvem?
projects-member-choose = Velg person
projects-member-add = Legg til
projects-member-none = Alle som har konto, er medlemmer allerede.
projects-member-added = Medlemmet er lagt til.
projects-member-already = Personen er allerede medlem.
projects-member-removed = Medlemmet er fjernet.
projects-member-last-lead = Et planarbeid må ha en leder. Legg til en ny leder før du fjerner denne.
projects-role-lead = Leder
projects-role-caseworker = Saksbehandler
projects-role-steering = Styringsgruppe
projects-role-reader = Leser
projects-role-text-lead = Kan alt: oppsett, brev, publisering.
projects-role-text-caseworker = Skriver på planen, systematiserer svar og foreslår vurderinger.
projects-role-text-steering = Leser alt og godkjenner vurderinger.
projects-role-text-reader = Leser alt.
projects-steps = Arbeidet steg for steg
projects-step-mandate = Mandat og team
projects-step-mandate-count = { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemmer
}
projects-step-input = Tidlige innspill
projects-step-input-count = { $count } svar
projects-step-goals = Mål og tiltak
projects-step-goals-count = { $count } i planen
projects-step-draft = Utkast
projects-step-draft-count = { $count ->
    [one] { $count } plandel
   *[other] { $count } plandeler
}
projects-step-hearing = Høring
projects-step-hearing-count = { $count } høringssvar
projects-step-decision = Vedtak
projects-step-follow_up = Oppfølging
projects-state-done = Ferdig
projects-state-left = Noe gjenstår
projects-state-now = Her er dere nå
projects-state-later = Ikke begynt
projects-next = Dette venter på deg
projects-next-none = Ingenting venter på deg nå.
projects-next-letters = { $count ->
    [one] { $count } utsending må ses på
   *[other] { $count } utsendinger må ses på
}
projects-next-milestone = Milepælen skulle vært nådd { $day }
projects-next-proposed = { $count ->
    [one] { $count } vurdering venter på godkjenning
   *[other] { $count } vurderinger venter på godkjenning
}
projects-next-answers = { $count ->
    [one] { $count } høringssvar er ikke ferdig fordelt
   *[other] { $count } høringssvar er ikke ferdig fordelt
}
projects-next-inputs = { $count ->
    [one] { $count } innspill mangler vurdering
   *[other] { $count } innspill mangler vurdering
}
projects-next-mandate = Skriv mandatet
projects-next-members = Legg til de andre i prosjektet
projects-next-publish = Gjør runden klar, og publiser den
projects-next-plan = Les inn et utkast, eller begynn på planen
projects-next-round = Lag en runde, så andre kan si sitt
