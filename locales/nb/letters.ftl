# Brev som er sendt ut: hva som ble av dem, og hva en person kan gjøre.
letters-lead-hearing = Alle brev og kvitteringer i høringen, de nyeste først. Her ser du om de kom fram, og kan sende på nytt
    det som ikke gjorde det.
letters-lead-project = Alle brev til styringsgruppen og om rapportering på tiltakene, de nyeste først. Her ser du om
    de kom fram, og kan sende på nytt det som ikke gjorde det.
letters-lead-site = Brev som ikke hører til en høring, de nyeste først. Her ser du om de kom fram, og kan sende på
    nytt det som ikke gjorde det.
letters-filters = Velg etter tilstand
letters-kinds = Velg etter type
letters-to = Til
letters-kind = Type
letters-kind-all = Alle typer
letters-kind-invitation = Høringsbrev
letters-kind-receipt = Kvittering
letters-kind-account = Passord
letters-kind-status = Spørsmål om status
letters-kind-status_reminder = Påminnelse om status
letters-kind-steering = Brev til styringsgruppen
letters-kind-other = Annet brev
letters-state = Tilstand
letters-do = Gjør
letters-state-queued = I kø
letters-state-sending = Sendes nå
letters-state-sent = Sendt
letters-state-failed = Kom ikke fram
letters-state-uncertain = Uklart om det kom fram
letters-state-cancelled = Trukket tilbake
letters-show-alle = Alle
letters-show-ma-ses-pa = Må ses på
letters-show-venter = Venter
letters-show-sendt = Sendt
letters-show-feilet = Kom ikke fram
letters-show-uklart = Uklart
letters-show-trukket = Trukket tilbake
letters-show-every = Vis alle
letters-late = Har ventet lenge
letters-late-why = Brevet er ikke forsøkt sendt. Be den som drifter løsningen, se etter om utsendingen er i gang.
letters-attempts = { $count ->
    [one] { $count } forsøk
   *[other] { $count } forsøk
 }
letters-again = Nytt forsøk { $at }.
letters-said-server = E-postserveren svarte: { $words }
letters-said-program = Forsøket stanset: { $words }
letters-uncertain-why = Brevet var på vei da forbindelsen ble brutt eller programmet stanset. Vi sender det ikke på
    nytt av oss selv, for da kan mottakeren få to. Spør gjerne først.
letters-missed = Brevet er sendt, men ikke alle fikk kopi. { $words }
letters-hindrance-sender = Avsenderadressen i innstillingene kan ikke brukes, så brevet ble ikke skrevet. Be den som
    drifter løsningen, rette «mail_from», og send på nytt.
letters-hindrance-reply_to = E-postadressen til kontaktpersonen i høringen kan ikke brukes, så brevet ble ikke
    skrevet. Rett den under «Oppsett», og send på nytt.
letters-hindrance-recipient = E-postadressen til mottakeren kan ikke brukes, så brevet ble ikke skrevet. Rett
    adressen, og send på nytt.
letters-hindrance-copy = En adresse som skal ha kopi, kan ikke brukes, så brevet ble ikke skrevet. Rett «Kopi til» i
    registeret, og send på nytt.
letters-hindrance-subject = Tittelen på høringen har et tegn som ikke kan stå i et emne, så brevet ble ikke skrevet.
    Rett tittelen under «Oppsett», og send på nytt.
letters-hindrance-program = Brevet kunne ikke skrives på grunn av en feil i programmet. Be den som drifter løsningen,
    se i loggen, og send på nytt når feilen er rettet.
letters-repeat = Send på nytt
letters-repeat-question-failed = Brevet sendes en gang til, til adressen slik den står nå.
letters-repeat-question-uncertain = Brevet sendes en gang til. Kom det første fram, får mottakeren to like brev.
letters-repeat-yes = Send
letters-repeated = Brevet sendes på nytt.
letters-settle = Legg bort
letters-settle-question = Er det ordnet på en annen måte? Da regnes brevet ikke lenger som noe som må ses på.
letters-settle-yes = Legg bort
letters-settled = Brevet er lagt bort.
letters-is-settled = lagt bort
letters-nothing-to-do = Brevet er allerede på vei, sendt eller lagt bort.
letters-of-the-lead = Prosjektlederen kan sende det på nytt.
letters-gone = Finnes ikke lenger
letters-older = Vis eldre
letters-none = Ingen utsendinger ennå
letters-none-text-hearing = Når høringsbrev eller kvitteringer sendes, ser du dem her.
letters-none-text-project = Når enhetene blir spurt hvordan det går med tiltakene, ser du brevene her.
letters-none-text-site = Når brev som ikke hører til en høring, sendes, ser du dem her.
letters-none-here = Ingen utsendinger her
letters-none-here-text = Ingen brev passer til det du har valgt.
letters-todo = { $count ->
    [one] { $count } utsending må ses på
   *[other] { $count } utsendinger må ses på
 }
letters-todo-site = { $count ->
    [one] { $count } utsending utenfor høringene må ses på
   *[other] { $count } utsendinger utenfor høringene må ses på
 }
letters-todo-text = Et brev eller en kvittering kom ikke fram, er uklar eller har ventet lenge.
letters-todo-look = Se på dem
letters-receipt = Kvittering på e-post
letters-receipt-none = Ingen kvittering er sendt på e-post.
letters-kind-confirm = Bekreftelse av adresse
letters-hindrance-too_often = Adressen har fått flere slike brev det siste døgnet, så dette ble holdt tilbake.
