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
projects-no-rounds-text = Ingen er spurt ennå. En runde er en høring, eller innspill som hentes inn før det finnes et
    utkast.
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
projects-scope = Avgrensning
projects-scope-hint = Hva planen skal handle om, og hva den ikke tar med.
projects-guidelines = Føringer fra styringsgruppen
projects-guidelines-hint = Hva planen må holde seg til, for eksempel økonomi, vedtak og frister.
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
projects-steering = Styringsgruppe
projects-steering-lead = Det styringsgruppen blir spurt om, det som venter på godkjenning, og det som er bestemt.
projects-steering-asked = Spørsmål til styringsgruppen
projects-steering-nothing-asked = Ingen spørsmål venter på svar.
projects-steering-more = Flere spørsmål venter. Du finner dem under møtene.
projects-steering-decided = Siste beslutninger
projects-steering-nothing-decided = Ingenting er bestemt ennå.
projects-steering-approve = Venter på godkjenning
projects-steering-nothing-proposed = Ingen vurderinger venter på godkjenning.
projects-steering-proposed = { $count ->
    [one] Én vurdering
   *[other] { $count } vurderinger
  }
projects-steering-side = Neste møte og godkjenning
projects-to-steering = Se hva som venter
projects-to-meetings = Se alle møtene
projects-meetings = Møter i styringsgruppen
projects-meetings-lead = Spørsmålene legges inn før møtet, og beslutningene etterpå.
projects-meetings-none = Ingen møter er lagt inn.
projects-meetings-too-many = Det kan være høyst { $max } møter. Fjern noen før du legger til flere.
projects-meeting-on = Møte { $day }
projects-meeting-day = Dag
projects-meeting-place = Sted
projects-meeting-next = Neste møte
projects-meeting-no-next = Ikke noe møte er avtalt.
projects-meeting-past = Møtet er holdt
projects-meeting-new = Legg til et møte
projects-meeting-add = Legg til
projects-meeting-added = Møtet er lagt til. Nå kan du legge inn spørsmålene.
projects-meeting-edit = Endre dag og sted
projects-meeting-saved = Møtet er endret.
projects-meeting-remove = Fjern møtet
projects-meeting-remove-question = Vil du fjerne møtet { $day }, med spørsmålene og beslutningene?
projects-meeting-remove-yes = Ja, fjern
projects-meeting-removed = Møtet er fjernet.
projects-meeting-restored = Møtet er hentet tilbake.
projects-meeting-stale = Noen andre endret dette imens. Åpne siden på nytt og se hva som står der.
projects-meeting-no-room = Det er ikke plass til flere. Fjern noe annet først.
projects-questions-waiting = { $count ->
    [one] Ett spørsmål venter
   *[other] { $count } spørsmål venter
  }
projects-questions-none-waiting = Ingenting venter
projects-questions-none = Ingen spørsmål er lagt inn til dette møtet.
projects-questions-too-many = Det kan være høyst { $max } spørsmål til et møte. Fjern noen, eller legg til et møte.
projects-question = Spørsmål
projects-question-hint = Kort, slik at det kan besvares: «Skal planen ha et eget mål for ungdom?»
projects-question-explanation = Forklaring
projects-question-waits = Venter på svar
projects-question-new = Legg til et spørsmål
projects-question-add = Legg til
projects-question-added = Spørsmålet er lagt til.
projects-question-edit = Endre spørsmålet
projects-question-decide = Skriv beslutningen
projects-question-saved = Endringene er lagret.
projects-question-decision = Beslutning
projects-question-decision-hint = Hva styringsgruppen bestemte. La feltet stå tomt til møtet er holdt.
projects-question-decided-by = Hvem var med?
projects-question-decided-by-hint = For eksempel «Hele styringsgruppen», eller navnene på dem som bestemte.
projects-question-who-decided = Skriv hvem som var med på beslutningen.
projects-question-what-decided = Skriv hva som ble bestemt, eller la begge feltene stå tomme.
projects-question-remove = Fjern
projects-question-remove-question = Vil du fjerne spørsmålet «{ $title }»?
projects-question-remove-yes = Ja, fjern
projects-question-removed = Spørsmålet er fjernet.
projects-question-restored = Spørsmålet er hentet tilbake.
projects-background = Bakgrunn
projects-background-lead = Dokumenter planen bygger på, og planer som hører sammen med denne. Hvert av dem kan vises
    for alle eller bare for dem som er med.
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
projects-background-about-hint = Én linje, så de andre vet om de bør lese det. For en annen plan: hva den betyr for
    denne.
projects-background-by = Lagt inn av
projects-background-kind = Hva er det?
projects-background-kind-hint = Et mandat er det signerte dokumentet. En annen plan er en dere leser sammen med denne.
projects-background-kind-document = Dokument
projects-background-kind-mandate = Mandat
projects-background-kind-related_plan = Annen plan
projects-background-seen = Hvem ser det
projects-background-seen-all = Alle
projects-background-seen-members = Bare medlemmer
projects-background-show = Vis for alle
projects-background-hide = Skjul for andre
projects-background-published = Alle kan se det nå.
projects-background-hidden = Bare medlemmer kan se det nå.
projects-background-public = Vis for alle
projects-background-public-hint = Står under «Planen bygger på» på siden til høringen når den er publisert. Ellers
    ser bare medlemmene det.
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
projects-background-areas = Innsatsområder
projects-background-areas-hint = Kryss av for dem dokumentet sier noe om. Da står det ved dem på arbeidsbordet.
projects-background-all = Alle
projects-background-acts = Endre eller fjern
projects-background-edit = Endre dokumentet
projects-background-edit-lead = Filen eller lenken blir som den er. Skal den byttes, legger du til en ny og fjerner denne.
projects-background-edit-link = Endre
projects-background-edited = Endringene er lagret.
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
projects-member-invite = Inviter med e-post
projects-member-invite-lead = Skriv navn og e-postadresse. Den som ikke har konto fra før, får en e-post
    med en lenke og velger passordet selv.
projects-member-invited = { $name } er lagt til.
projects-member-none = Alle som har konto, er medlemmer allerede.
projects-member-added = Medlemmet er lagt til.
projects-member-already = Personen er allerede medlem.
projects-member-removed = Medlemmet er fjernet.
projects-member-last-lead = Et planarbeid må ha en leder. Legg til en ny leder før du fjerner denne.
projects-role-lead = Leder
projects-role-caseworker = Saksbehandler
projects-role-steering = Styringsgruppe
projects-role-resource = Ressursgruppe
projects-role-reader = Leser
projects-role-text-lead = Kan alt: oppsett, brev, publisering.
projects-role-text-caseworker = Skriver på planen, systematiserer svar og foreslår vurderinger.
projects-role-text-steering = Leser alt og godkjenner vurderinger.
projects-role-text-resource = Kjenner fagfeltet eller målgruppen. Leser alt, og melder status for tiltakene når
    planen er vedtatt.
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
projects-step-decision-count = { $count ->
    [one] { $count } behandling
   *[other] { $count } behandlinger
}
projects-step-follow_up = Oppfølging
projects-step-follow_up-count = { $count ->
    [one] { $count } tiltak
   *[other] { $count } tiltak
}
projects-state-done = Ferdig
projects-state-left = Noe gjenstår
projects-state-skipped = Hoppet over
projects-state-now = Her er dere nå
projects-state-later = Ikke begynt
projects-next = Dette venter på deg
projects-next-none = Ingenting venter på deg nå.
projects-next-letters = { $count ->
    [one] { $count } utsending må ses på
   *[other] { $count } utsendinger må ses på
}
projects-next-milestone = Milepælen skulle vært nådd { $day }
projects-next-point = Vedtakspunktet skulle vært gjort { $day }
projects-next-places = { $count ->
    [one] En plandel eller et punkt med innspill er tatt ut av planen
   *[other] { $count } plandeler og punkter med innspill er tatt ut av planen
}
projects-next-proposed = { $count ->
    [one] { $count } vurdering venter på godkjenning
   *[other] { $count } vurderinger venter på godkjenning
}
projects-next-answers = { $count ->
    [one] { $count } høringssvar er ikke ferdig systematisert
   *[other] { $count } høringssvar er ikke ferdig systematisert
}
projects-next-inputs = { $count ->
    [one] { $count } innspill mangler vurdering
   *[other] { $count } innspill mangler vurdering
}
projects-next-notes = Les inn lappene fra verksted og møter
projects-next-mandate = Skriv mandatet
projects-next-members = Legg til de andre i prosjektet
projects-next-publish = Gjør runden klar, og publiser den
projects-next-plan = Les inn et utkast, eller begynn på planen
projects-next-followup = Begynn oppfølgingen av den vedtatte planen
projects-next-late = { $count ->
    [one] { $count } tiltak er forsinket
   *[other] { $count } tiltak er forsinket
}
projects-next-round = Lag en runde, så andre kan si sitt
