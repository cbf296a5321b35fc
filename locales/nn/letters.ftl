# Brev som er sende ut: kva det vart av dei, og kva ein person kan gjere.
letters-lead-hearing = Alle brev og kvitteringar i høyringa, dei nyaste først. Her ser du om dei kom fram, og kan sende på
    nytt det som ikkje gjorde det.
letters-lead-project = Alle brev til styringsgruppa og om rapportering på tiltaka, dei nyaste først. Her ser du om dei kom
    fram, og kan sende på nytt det som ikkje gjorde det.
letters-lead-site = Brev som ikkje høyrer til ei høyring, dei nyaste først. Her ser du om dei kom fram, og kan sende
    på nytt det som ikkje gjorde det.
letters-filters = Vel etter tilstand
letters-kinds = Vel etter type
letters-to = Til
letters-kind = Type
letters-kind-all = Alle typar
letters-kind-invitation = Høyringsbrev
letters-kind-receipt = Kvittering
letters-kind-account = Passord
letters-kind-status = Spørsmål om status
letters-kind-status_reminder = Påminning om status
letters-kind-steering = Brev til styringsgruppa
letters-kind-other = Anna brev
letters-state = Tilstand
letters-do = Gjer
letters-state-queued = I kø
letters-state-sending = Blir sendt no
letters-state-sent = Sendt
letters-state-failed = Kom ikkje fram
letters-state-uncertain = Uklart om det kom fram
letters-state-cancelled = Trekt tilbake
letters-show-alle = Alle
letters-show-ma-ses-pa = Må sjåast på
letters-show-venter = Ventar
letters-show-sendt = Sendt
letters-show-feilet = Kom ikkje fram
letters-show-uklart = Uklart
letters-show-trukket = Trekt tilbake
letters-show-every = Vis alle
letters-late = Har venta lenge
letters-late-why = Det er ikkje gjort forsøk på å sende brevet. Be den som driftar løysinga, sjå etter om utsendinga er i gang.
letters-attempts = { $count ->
    [one] { $count } forsøk
   *[other] { $count } forsøk
 }
letters-again = Nytt forsøk { $at }.
letters-said-server = E-posttenaren svara: { $words }
letters-said-program = Forsøket stansa: { $words }
letters-uncertain-why = Brevet var på veg då sambandet vart brote eller programmet stansa. Vi sender det ikkje på nytt
    av oss sjølve, for då kan mottakaren få to. Spør gjerne først.
letters-missed = Brevet er sendt, men ikkje alle fekk kopi. { $words }
letters-hindrance-sender = Avsendaradressa i innstillingane kan ikkje brukast, så brevet vart ikkje skrive. Be den som
    driftar løysinga, rette «mail_from», og send på nytt.
letters-hindrance-reply_to = E-postadressa til kontaktpersonen i høyringa kan ikkje brukast, så brevet vart ikkje
    skrive. Rett adressa under «Oppsett», og send på nytt.
letters-hindrance-recipient = E-postadressa til mottakaren kan ikkje brukast, så brevet vart ikkje skrive. Rett
    adressa, og send på nytt.
letters-hindrance-copy = Ei adresse som skal ha kopi, kan ikkje brukast, så brevet vart ikkje skrive. Rett «Kopi til»
    i registeret, og send på nytt.
letters-hindrance-subject = Tittelen på høyringa har eit teikn som ikkje kan stå i eit emne, så brevet vart ikkje
    skrive. Rett tittelen under «Oppsett», og send på nytt.
letters-hindrance-program = Brevet kunne ikkje skrivast på grunn av ein feil i programmet. Be den som driftar
    løysinga, sjå i loggen, og send på nytt når feilen er retta.
letters-repeat = Send på nytt
letters-repeat-question-failed = Brevet blir sendt ein gong til, til adressa slik den står no.
letters-repeat-question-uncertain = Brevet blir sendt ein gong til. Kom det første fram, får mottakaren to like brev.
letters-repeat-yes = Send
letters-repeated = Brevet blir sendt på nytt.
letters-settle = Legg bort
letters-settle-question = Er det ordna på ein annan måte? Då blir brevet ikkje lenger rekna som noko som må sjåast på.
letters-settle-yes = Legg bort
letters-settled = Brevet er lagt bort.
letters-is-settled = lagt bort
letters-nothing-to-do = Brevet er alt på veg, sendt eller lagt bort.
letters-of-the-lead = Prosjektleiaren kan sende det på nytt.
letters-gone = Finst ikkje lenger
letters-older = Vis eldre
letters-none = Ingen utsendingar enno
letters-none-text-hearing = Når høyringsbrev eller kvitteringar blir sende, ser du dei her.
letters-none-text-project = Når einingane blir spurde korleis det går med tiltaka, ser du breva her.
letters-none-text-site = Når brev som ikkje høyrer til ei høyring, blir sende, ser du dei her.
letters-none-here = Ingen utsendingar her
letters-none-here-text = Ingen brev passar til det du har valt.
letters-todo = { $count ->
    [one] { $count } utsending må sjåast på
   *[other] { $count } utsendingar må sjåast på
 }
letters-todo-site = { $count ->
    [one] { $count } utsending utanfor høyringane må sjåast på
   *[other] { $count } utsendingar utanfor høyringane må sjåast på
 }
letters-todo-text = Eit brev eller ei kvittering kom ikkje fram, er uklar eller har venta lenge.
letters-todo-look = Sjå på dei
letters-receipt = Kvittering på e-post
letters-receipt-none = Inga kvittering er send på e-post.
letters-kind-confirm = Stadfesting av adresse
letters-hindrance-too_often = Adressa har fått fleire slike brev det siste døgnet, så dette vart halde tilbake.
