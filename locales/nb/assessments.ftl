# Kommunedirektørens vurderinger av innspillene.
assessments-title = Vurderinger
assessments-lead = Svar på innspillene, ett om gangen eller flere som sier det samme. Én foreslår, en annen godkjenner.
assessments-number = Vurdering { $number }
assessments-new = Ny vurdering
assessments-assessment = Vurdering
assessments-state = Status
assessments-state-draft = Utkast
assessments-state-proposed = Til godkjenning
assessments-state-approved = Godkjent
assessments-filter-all = Alle vurderinger
assessments-filter-unanswered = Innspill uten vurdering
assessments-filter-draft = Utkast
assessments-filter-proposed = Til godkjenning
assessments-filter-approved = Godkjent
assessments-section = Plandel
assessments-tag = Emneknagg
assessments-all-sections = Alle plandeler
assessments-all-tags = Alle emneknagger
assessments-show = Vis
assessments-show-all = Vis alt
assessments-waiting = Venter på deg
assessments-unanswered = Innspill uten vurdering
assessments-unanswered-lead = { $count ->
    [one] Ett innspill har ikke fått svar ennå.
    *[other] { $count } innspill har ikke fått svar ennå.
  }
assessments-unanswered-none = Ingen innspill venter på en vurdering.
assessments-together = Vurder sammen
assessments-together-hint = Kryss av for innspillene som kan få samme svar.
assessments-all = Vurderingene
assessments-none = Her er det ingen vurderinger ennå.
assessments-no-text = Ikke skrevet ennå
assessments-proposed-by = Foreslått av { $name }
assessments-approved-by = Godkjent av { $name }
assessments-answers = Svarer på
assessments-inputs-count = { $count ->
    [one] ett innspill
    *[other] { $count } innspill
  }
assessments-answers-these = { $count ->
    [0] Ingen innspill
    [one] Ett innspill
    *[other] { $count } innspill
  }
assessments-no-inputs = Vurderingen svarer ikke på noe ennå. Velg innspill under.
assessments-see-original = Se i svaret
assessments-remove-input = Ta ut
assessments-add-inputs = Legg til innspill
assessments-add-lead = Innspill uten vurdering. De som gjelder samme plandel, står først.
assessments-save-add = Lagre og velg flere innspill
assessments-answer = Kommunedirektørens vurdering
assessments-reasoning = Begrunnelse
assessments-reasoning-hint = Hva mener kommunedirektøren om innspillet, og hvorfor? Teksten følger saken og kan leses av alle.
assessments-outcome = Konklusjon
assessments-conclusion = Konklusjonen i ord
assessments-conclusion-hint = Én setning, for eksempel «Tiltak 7 får et nytt kulepunkt om tilgjengelighet».
assessments-plan-changes = Planen endres
assessments-change-text = Ny tekst i planen
assessments-change-hint = Skriv teksten slik den skal stå, hvis planen endres. Skal teksten bare bort, lar du feltet stå tomt.
assessments-save = Lagre
assessments-propose = Lagre og send til godkjenning
assessments-approve = Godkjenn
assessments-return = Send tilbake
assessments-return-comment = Hva bør endres?
assessments-return-hint = { $name } får se kommentaren i listen over vurderinger og på denne siden.
assessments-return-yes = Send tilbake med kommentar
assessments-returned = Vurdering { $number } er sendt tilbake.
assessments-returned-by = Sendt tilbake av { $name }
assessments-returned-to-you = Sendt tilbake til deg
assessments-input-approved = Innspillet står i vurdering { $number }, som er godkjent. Ta det ut av vurderingen først.
    Da må vurderingen foreslås og godkjennes på nytt.
assessments-input-left = Innspillet er tatt ut av vurdering { $number }, som nå er et utkast.
assessments-input-moved = Innspillet er endret. Det står i vurdering { $number }. Se om vurderingen fortsatt passer.
assessments-approve-lead = { $name } har foreslått denne vurderingen. Godkjenner du den, kommer den med i oppsummeringen.
assessments-own-proposal = Du har foreslått denne vurderingen. En annen må godkjenne den.
assessments-lapses = Endrer du noe her, må vurderingen foreslås og godkjennes på nytt.
assessments-saved = Vurderingen er lagret.
assessments-proposed = Vurderingen er lagret og sendt til godkjenning.
assessments-approved = Vurdering { $number } er godkjent.
assessments-theirs = Dette har en annen lagret
assessments-theirs-lead = Din tekst står i feltene under, slik du skrev den. Sett sammen det beste av begge, og lagre.
assessments-conflict = En annen har lagret vurderingen mens du skrev. Begge tekstene står her.
assessments-moved = { $state ->
    [approved] Vurderingen er godkjent siden du åpnet den. Lagrer du likevel, må den foreslås og godkjennes på nytt.
    [proposed] Vurderingen er sendt til godkjenning siden du åpnet den. Lagrer du likevel, må den foreslås på nytt.
   *[draft] Vurderingen er blitt et utkast igjen siden du åpnet den. Se over før du lagrer.
}
assessments-changed-meanwhile = Vurderingen ble endret mens du leste. Se over den nye teksten før du godkjenner.
assessments-input-taken = Et av innspillene har alt fått en vurdering eller er fjernet. Ingenting er lagret ennå. Last
    siden på nytt for å se hva som er ledig.
assessments-unknown-outcome = Velg en av konklusjonene i listen
assessments-lacks-inputs = Velg minst ett innspill
assessments-lacks-reasoning = Skriv en begrunnelse før vurderingen sendes til godkjenning
assessments-lacks-outcome = Velg en konklusjon før vurderingen sendes til godkjenning
assessments-lacks-change = Skriv den nye teksten i planen
assessments-lacks-tick = Kryss av for at planen endres, eller fjern den nye teksten
assessments-already-proposed = Vurderingen er alt sendt til godkjenning.
assessments-not-proposed = Vurderingen er ikke foreslått ennå, eller den er endret siden.
assessments-already-approved = Vurderingen er alt godkjent.
assessments-same-person = Den som foreslår en vurdering, kan ikke godkjenne den.
assessments-log = Hva som er gjort
assessments-words = Ord i innspillet
assessments-to-answer = Gå til vurderingen
assessments-together-all = Vurder alle { $count } samlet
assessments-add-chosen = Legg til de valgte
assessments-add-all = Legg til alle { $count }
assessments-inputs-added = { $count ->
    [one] Ett innspill er lagt til.
   *[other] { $count } innspill er lagt til.
  }
assessments-none-chosen = Velg minst ett innspill.
assessments-none-fit = Ingen innspill passer med det du har valgt.
assessments-replaced = Fra en tidligere versjon av svaret
assessments-change-place = Hvor i planen?
assessments-change-place-hint = Plandelen eller punktet som endres.
assessments-change-no-place = Ikke valgt
assessments-change-old = Teksten som skal bort
assessments-change-old-hint = Kopier ordene fra planen. Lar du feltet stå tomt, kommer den nye teksten sist i plandelen.
    Gjelder det et punkt, fyller vi ut for deg.
assessments-unknown-place = Velg et av stedene i listen
assessments-lacks-old = Disse ordene står ikke i plandelen, eller de står flere steder. Kopier dem fra planen slik de står.
assessments-to-taking = Se endringen i planteksten

# Brevet til dem som sitter i en styringsgruppe.
assessments-mail-steering-subject = Noe venter på styringsgruppen: { $plan }
assessments-mail-steering-title = Noe venter på styringsgruppen
assessments-mail-steering-text = Du sitter i styringsgruppen for «{ $plan }». Dette venter på dere:
assessments-mail-steering-questions = Spørsmål til møtene:
assessments-mail-steering-meeting = møtet { $day }
assessments-mail-steering-more = Det er flere. Du ser alle på siden til styringsgruppen.
assessments-mail-steering-approvals = Vurderinger som er foreslått:
assessments-mail-steering-count = { $count ->
    [one] { $count } venter på godkjenning
   *[other] { $count } venter på godkjenning
 }
assessments-mail-steering-action = Se hva som venter
assessments-mail-steering-off = Du får høyst ett slikt brev om dagen. Vil du ikke ha dem, slår du dem av på siden din: { $page }
