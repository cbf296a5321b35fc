# Planarbeid: prosjektet, medlemene og milepælane.
projects-mine = Planarbeid
projects-mine-lead = Planane du arbeider med, og rundane der folk blir spurde.
projects-new = Nytt planarbeid
projects-new-lead = Berre du og administratorane ser planarbeidet før du legg til medlemer.
projects-create = Byrj planarbeidet
projects-created = Planarbeidet er i gang. Legg til medlemer, og les inn planen når det finst eit utkast.
projects-saved = Endringane er lagra.
projects-none-title = Ikkje noko planarbeid enno
projects-none-staff = Byrj med å gi planarbeidet eit namn. Planen, medlemene og høyringane får plass under det.
projects-none-member = Når ein prosjektleiar legg deg til i eit planarbeid, finn du det her.
projects-no-rounds = Ingen rundar enno
projects-no-rounds-text = Ingen er spurde enno. Ein runde er ei høyring, eller innspel som blir henta inn før det
    finst eit utkast.
projects-overline = Planarbeid
projects-period = { $first }–{ $last }
projects-rounds = Rundar
projects-round = Runde
projects-round-new = Ny runde
projects-round-state = Status
projects-plan = Planen
projects-to-plan = Sjå versjonane
projects-mandate = Mandat
projects-mandate-hint = Kva planen skal svare på, og kven prosjektet svarer til. Skil avsnitt med ei tom linje.
projects-scope = Avgrensing
projects-scope-hint = Kva planen skal handle om, og kva den ikkje tek med.
projects-guidelines = Føringar frå styringsgruppa
projects-guidelines-hint = Kva planen må halde seg til, til dømes økonomi, vedtak og fristar.
projects-no-mandate = Mandatet er ikkje skrive enno.
projects-side = Milepælar og medlemer
projects-title = Namn på planen
projects-title-hint = Til dømes «Bustadsosial handlingsplan 2027–2030».
projects-first-year = Frå og med år
projects-last-year = Til og med år
projects-year-bad = Skriv eit år frå { $from } til { $to }, til dømes 2027.
projects-years-turned = Det siste året kan ikkje vere før det første.
projects-settings-lead = Det alle medlemene ser om planarbeidet.
projects-milestones = Milepælar
projects-milestones-lead = Dagane arbeidet styrer etter, og det som er nådd.
projects-milestones-none = Ingen milepælar er sette.
projects-to-milestones = Sjå milepælane
projects-milestone = Milepæl
projects-milestone-due = Dag
projects-milestone-do = Endre
projects-milestone-new = Legg til ein milepæl
projects-milestone-add = Legg til
projects-milestone-added = Milepælen er lagd til.
projects-milestone-reach = Nådd i dag
projects-milestone-reopen = Ikkje nådd likevel
projects-milestone-is-reached = Milepælen er nådd.
projects-milestone-is-open = Milepælen står som ikkje nådd.
projects-milestone-reached = Nådd { $date }
projects-milestone-overdue = Dagen er over
projects-milestone-ahead = Ikkje nådd
projects-milestone-remove = Fjern
projects-milestone-remove-question = Vil du fjerne milepælen «{ $title }»?
projects-milestone-remove-yes = Ja, fjern
projects-milestone-removed = Milepælen er fjerna.
projects-milestone-stale = Nokon andre endra milepælen imens. Opne sida på nytt og sjå kva som står der.
projects-milestone-too-many = Det kan vere høgst { $max } milepælar. Fjern nokre før du legg til fleire.
projects-steering = Styringsgruppe
projects-steering-lead = Det styringsgruppa blir spurd om, det som ventar på godkjenning, og det som er bestemt.
projects-steering-asked = Spørsmål til styringsgruppa
projects-steering-nothing-asked = Ingen spørsmål ventar på svar.
projects-steering-more = Fleire spørsmål ventar. Du finn dei under møta.
projects-steering-decided = Siste avgjerder
projects-steering-nothing-decided = Ingenting er bestemt enno.
projects-steering-approve = Ventar på godkjenning
projects-steering-nothing-proposed = Ingen vurderingar ventar på godkjenning.
projects-steering-proposed = { $count ->
    [one] Éi vurdering
   *[other] { $count } vurderingar
  }
projects-steering-side = Neste møte og godkjenning
projects-to-steering = Sjå kva som ventar
projects-to-meetings = Sjå alle møta
projects-meetings = Møte i styringsgruppa
projects-meetings-lead = Spørsmåla blir lagde inn før møtet, og avgjerdene etterpå.
projects-meetings-none = Ingen møte er lagde inn.
projects-meetings-too-many = Det kan vere høgst { $max } møte. Fjern nokre før du legg til fleire.
projects-meeting-on = Møte { $day }
projects-meeting-day = Dag
projects-meeting-place = Stad
projects-meeting-next = Neste møte
projects-meeting-no-next = Ikkje noko møte er avtalt.
projects-meeting-past = Møtet er halde
projects-meeting-new = Legg til eit møte
projects-meeting-add = Legg til
projects-meeting-added = Møtet er lagt til. No kan du leggje inn spørsmåla.
projects-meeting-edit = Endre dag og stad
projects-meeting-saved = Møtet er endra.
projects-meeting-remove = Fjern møtet
projects-meeting-remove-question = Vil du fjerne møtet { $day }, med spørsmåla og avgjerdene?
projects-meeting-remove-yes = Ja, fjern
projects-meeting-removed = Møtet er fjerna.
projects-meeting-restored = Møtet er henta tilbake.
projects-meeting-stale = Nokon andre endra dette imens. Opne sida på nytt og sjå kva som står der.
projects-meeting-no-room = Det er ikkje plass til fleire. Fjern noko anna først.
projects-questions-waiting = { $count ->
    [one] Eitt spørsmål ventar
   *[other] { $count } spørsmål ventar
  }
projects-questions-none-waiting = Ingenting ventar
projects-questions-none = Ingen spørsmål er lagde inn til dette møtet.
projects-questions-too-many = Det kan vere høgst { $max } spørsmål til eit møte. Fjern nokre, eller legg til eit møte.
projects-question = Spørsmål
projects-question-hint = Kort, slik at nokon kan svare på det: «Skal planen ha eit eige mål for ungdom?»
projects-question-explanation = Forklaring
projects-question-waits = Ventar på svar
projects-question-new = Legg til eit spørsmål
projects-question-add = Legg til
projects-question-added = Spørsmålet er lagt til.
projects-question-edit = Endre spørsmålet
projects-question-decide = Skriv avgjerda
projects-question-saved = Endringane er lagra.
projects-question-decision = Avgjerd
projects-question-decision-hint = Kva styringsgruppa bestemte. Lat feltet stå tomt til møtet er halde.
projects-question-decided-by = Kven var med?
projects-question-decided-by-hint = Til dømes «Heile styringsgruppa», eller namna på dei som bestemte.
projects-question-who-decided = Skriv kven som var med på avgjerda.
projects-question-what-decided = Skriv kva som blei bestemt, eller lat begge felta stå tomme.
projects-question-remove = Fjern
projects-question-remove-question = Vil du fjerne spørsmålet «{ $title }»?
projects-question-remove-yes = Ja, fjern
projects-question-removed = Spørsmålet er fjerna.
projects-question-restored = Spørsmålet er henta tilbake.
projects-background = Bakgrunn
projects-background-lead = Dokument planen byggjer på, og planar som høyrer saman med denne. Kvart av dei kan visast
    for alle eller berre for dei som er med.
projects-background-none = Ingen dokument er lagde inn. Her kan de samle statistikk, vedtak, rapportar og anna planen
    byggjer på.
projects-background-document = Dokument
projects-background-count = { $count ->
    [one] Eitt dokument
   *[other] { $count } dokument
  }
projects-to-background = Sjå dokumenta
projects-background-new = Legg til eit dokument
projects-background-title = Tittel
projects-background-file = Fil
projects-background-file-hint = Høgst { $limit } MB. Har du ei lenkje i staden, lèt du fila stå tom.
projects-background-url = Lenkje
projects-background-url-hint = Adressa til nettsida, slik nettlesaren viser den.
projects-background-link = Lenkje
projects-background-source = Kjelde
projects-background-source-hint = Kven som har laga det.
projects-background-dated = Dato
projects-background-about = Kva det seier
projects-background-about-hint = Éi linje, så dei andre veit om dei bør lese det. For ein annan plan: kva den betyr
    for denne.
projects-background-by = Lagt inn av
projects-background-kind = Kva er det?
projects-background-kind-hint = Eit mandat er det signerte dokumentet. Ein annan plan er ein de les saman med denne.
projects-background-kind-document = Dokument
projects-background-kind-mandate = Mandat
projects-background-kind-related_plan = Annan plan
projects-background-seen = Kven ser det
projects-background-seen-all = Alle
projects-background-seen-members = Berre medlemer
projects-background-show = Vis for alle
projects-background-hide = Skjul for andre
projects-background-published = Alle kan sjå det no.
projects-background-hidden = Berre medlemer kan sjå det no.
projects-background-public = Vis for alle
projects-background-public-hint = Står under «Planen byggjer på» på sida til høyringa når den er publisert. Elles ser
    berre medlemene det.
projects-background-add = Legg til
projects-background-added = Dokumentet er lagt til.
projects-background-neither = Vel ei fil, eller skriv ei lenkje.
projects-background-both = Vel anten fil eller lenkje. Skal begge med, legg du dei til kvar for seg.
projects-background-empty = Fila er tom. Vel ei anna.
projects-background-again = Vel fila på nytt.
projects-background-no-link = Skriv heile adressa, til dømes https://www.example.no/rapport.
projects-background-too-many = Det kan vere høgst { $max } dokument. Fjern nokre før du legg til fleire.
projects-background-remove = Fjern
projects-background-remove-question = Vil du fjerne «{ $title }»?
projects-background-remove-yes = Ja, fjern
projects-background-removed = Dokumentet er fjerna.
projects-background-areas = Innsatsområde
projects-background-areas-hint = Kryss av for dei dokumentet seier noko om. Då står det ved dei på arbeidsbordet.
projects-background-all = Alle
projects-background-acts = Endre eller fjern
projects-background-edit = Endre dokumentet
projects-background-edit-lead = Fila eller lenkja blir som før. Skal den bytast, legg du til ei ny og fjernar denne.
projects-background-edit-link = Endre
projects-background-edited = Endringane er lagra.
projects-to-members = Sjå og endre medlemer
projects-members = Medlemer
projects-members-lead = Alle som arbeider med planen, eller som skal sjå svar og vurderingar før oppsummeringa er klar.
projects-member-name = Namn
projects-member-role = Rolle
projects-member-remove = Fjern
projects-member-remove-question = Skal { $name } ikkje lenger ha tilgang til planarbeidet?
projects-member-remove-yes = Ja, fjern
projects-member-new = Legg til ein medlem
projects-member-person = Kven?
projects-member-choose = Vel person
projects-member-add = Legg til
projects-member-invite = Inviter med e-post
projects-member-invite-lead = Skriv namn og e-postadresse. Den som ikkje har konto frå før, får ein e-post
    med ei lenkje og vel passordet sjølv.
projects-member-invited = { $name } er lagd til.
projects-member-none = Alle som har konto, er medlemer alt.
projects-member-added = Medlemen er lagd til.
projects-member-already = Personen er alt medlem.
projects-member-removed = Medlemen er fjerna.
projects-member-last-lead = Eit planarbeid må ha ein leiar. Legg til ein ny leiar før du fjernar denne.
projects-role-lead = Leiar
projects-role-caseworker = Saksbehandlar
projects-role-steering = Styringsgruppe
projects-role-resource = Ressursgruppe
projects-role-reader = Lesar
projects-role-text-lead = Kan alt: oppsett, brev, publisering.
projects-role-text-caseworker = Skriv på planen, systematiserer svar og foreslår vurderingar.
projects-role-text-steering = Les alt og godkjenner vurderingar.
projects-role-text-resource = Kjenner fagfeltet eller målgruppa. Les alt, og melder status for tiltaka når planen er
    vedteken.
projects-role-text-reader = Les alt.
projects-steps = Arbeidet steg for steg
projects-step-mandate = Mandat og team
projects-step-mandate-count = { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemer
}
projects-step-input = Tidlege innspel
projects-step-input-count = { $count } svar
projects-step-goals = Mål og tiltak
projects-step-goals-count = { $count } i planen
projects-step-draft = Utkast
projects-step-draft-count = { $count ->
    [one] { $count } plandel
   *[other] { $count } plandelar
}
projects-step-hearing = Høyring
projects-step-hearing-count = { $count } høyringssvar
projects-step-decision = Vedtak
projects-step-decision-count = { $count ->
    [one] { $count } handsaming
   *[other] { $count } handsamingar
}
projects-step-follow_up = Oppfølging
projects-step-follow_up-count = { $count ->
    [one] { $count } tiltak
   *[other] { $count } tiltak
}
projects-state-done = Ferdig
projects-state-left = Noko står att
projects-state-skipped = Hoppa over
projects-state-now = Her er de no
projects-state-later = Ikkje byrja
projects-next = Dette ventar på deg
projects-next-none = Ingenting ventar på deg no.
projects-next-letters = { $count ->
    [one] { $count } utsending må sjåast på
   *[other] { $count } utsendingar må sjåast på
}
projects-next-milestone = Milepælen skulle vore nådd { $day }
projects-next-point = Vedtakspunktet skulle vore gjort { $day }
projects-next-places = { $count ->
    [one] Ein plandel eller eit punkt med innspel er teke ut av planen
   *[other] { $count } plandelar og punkt med innspel er tekne ut av planen
}
projects-next-proposed = { $count ->
    [one] { $count } vurdering ventar på godkjenning
   *[other] { $count } vurderingar ventar på godkjenning
}
projects-next-answers = { $count ->
    [one] { $count } høyringssvar er ikkje ferdig systematisert
   *[other] { $count } høyringssvar er ikkje ferdig systematisert
}
projects-next-inputs = { $count ->
    [one] { $count } innspel manglar vurdering
   *[other] { $count } innspel manglar vurdering
}
projects-next-notes = Les inn lappane frå verkstad og møte
projects-next-mandate = Skriv mandatet
projects-next-members = Legg til dei andre i prosjektet
projects-next-publish = Gjer runden klar, og publiser den
projects-next-plan = Les inn eit utkast, eller byrj på planen
projects-next-followup = Begynn oppfølginga av den vedtekne planen
projects-next-late = { $count ->
    [one] { $count } tiltak er forseinka
   *[other] { $count } tiltak er forseinka
}
projects-next-round = Lag ein runde, så andre kan seie sitt
