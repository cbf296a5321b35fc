# Dei ansvarlege einingane blir spurde korleis det går med tiltaka, og rapporterer utan konto.

# Sidene til prosjektgruppa.
measures-calls = Rapportering frå einingane
measures-calls-lead = Her spør du dei ansvarlege einingane korleis det går med tiltaka. Dei svarer med ei personleg
    lenkje i e-posten, utan å logge inn.
measures-calls-next = Neste gong einingane blir spurde av seg sjølv: { $day }.
measures-calls-passed-over = Einingane blir ikkje spurde { $day }: dei er allereie spurde, og kan svare til og med
    { $until }. Lukk rapporteringa før dagen dersom dei skal spørjast då likevel.
measures-calls-none = Einingane er ikkje spurde enno
measures-calls-none-text = Når du spør, ser du her kven som har rapportert, og kven det står att å høyre frå.
measures-calls-not-begun = Oppfølginga er ikkje begynt
measures-calls-not-begun-text = Begynn oppfølginga av den vedtekne planen først, så kan du spørje einingane.
measures-calls-to-followup = Til oppfølginga av tiltaka
measures-call-counted = { $answered } av { $asked } einingar har rapportert alt. Fristen er { $day }.
measures-call-asked = Spurt
measures-call-due = Frist
measures-call-state = Tilstand
measures-call-state-open = Open
measures-call-state-closed = Lukka
measures-call-title = Rapportering { $day }
measures-call-until = Einingane er bedne om å svare innan { $day }
measures-call-over = fristen er ute, men einingane kan framleis rapportere
measures-call-closed-at = lukka { $at }
measures-call-answered = Har rapportert alt
measures-call-answered-of = { $answered } av { $asked }
measures-call-units = Einingar som er spurde
measures-call-unit = Eining
measures-call-how-far = Kor langt
measures-call-left = Står att
measures-call-left-of = { $left } av { $count }
measures-call-left-none = Ingenting
measures-call-no-email = Inga e-postadresse
measures-call-progress-answered = Har rapportert alt
measures-call-progress-partly = Har begynt
measures-call-progress-opened = Har opna sida
measures-call-progress-sent = Sendt, ikkje opna
measures-call-progress-queued = I kø
measures-call-progress-delayed = Blir prøvd på nytt
measures-call-progress-failed = Brevet kom ikkje fram
measures-call-progress-uncertain = Uklart om brevet kom fram
measures-call-reminded-at = Påminning { $at }
measures-call-unreached = { $count ->
    [one] Brevet til éi eining kom ikkje fram. Rett adressa til eininga, og send på nytt.
   *[other] Breva til { $count } einingar kom ikkje fram. Rett adressene til einingane, og send på nytt.
 }
measures-call-unasked = Har tiltak, men er ikkje spurde
measures-call-unasked-text = Desse einingane hadde inga e-postadresse, eller fekk tiltaka etter at breva gjekk ut. Spør
    dei på ein annan måte, og rapporter for dei på sida til kvart tiltak.
measures-call-letters = Alle brev om rapportering
measures-call-remind = Minn på no
measures-call-remind-question = { $count ->
    [one] Éi eining som ikkje har rapportert alt, får eit brev. Ingen blir minte på meir enn éin gong.
   *[other] { $count } einingar som ikkje har rapportert alt, får eit brev. Ingen blir minte på meir enn éin gong.
 }
measures-call-remind-yes = Send påminning
measures-call-reminded = { $count ->
    [0] Ingen står att å minne på.
    [one] Påminning til éi eining er lagd i kø.
   *[other] Påminning til { $count } einingar er lagd i kø.
 }
measures-call-close = Lukk
measures-call-close-question = Einingane kan då sjå kva dei har rapportert, men ikkje endre det. Ingen får påminning
    etterpå. Det kan ikkje gjerast om.
measures-call-close-yes = Lukk rapporteringa
measures-call-closed = Rapporteringa er lukka.
measures-call-is-closed = Rapporteringa er lukka. Spør einingane på nytt om du treng fleire svar.
measures-call-changed = Nokon andre har gjort noko her sidan du opna sida. Sjå over, og prøv igjen.
measures-call-no-address = Eininga har inga e-postadresse. Legg inn ei først.
measures-call-renew = Send ny lenkje
measures-call-renew-question = Eininga får eit nytt brev, og lenkja i dei tidlegare breva sluttar å verke.
measures-call-renew-yes = Send ny lenkje
measures-call-renewed = Ei ny lenkje er lagd i kø til eininga. Den gamle verkar ikkje lenger.
measures-call-renewed-already = Ei ny lenkje til eininga var alt lagd i kø. Den siste er den som verkar.
measures-ask = Spør einingane
measures-ask-lead = { $count ->
    [0] Ingen får brev.
    [one] Éi eining får brev og blir beden om å svare innan { $day }.
   *[other] { $count } einingar får brev og blir bedne om å svare innan { $day }.
 }
measures-ask-send = { $count ->
    [one] Send brev til éi eining
   *[other] Send brev til { $count } einingar
 }
measures-ask-done = Breva er lagde i kø. Her ser du kven som har rapportert.
measures-ask-today = Einingane er alt spurde i dag. Lukk rapporteringa først dersom dei skal spørjast på nytt.
measures-ask-see = Sjå kven som har rapportert
measures-ask-open = Rapporteringa frå { $day } er open. Den blir lukka når du spør på nytt.
measures-ask-nobody-title = Ingen å spørje
measures-ask-nobody = Alle tiltak er gjennomførte eller stansa, eller einingane som har tiltak att, manglar e-postadresse.
measures-ask-reached = Får brev
measures-ask-to = Til
measures-ask-measures = Tiltak
measures-ask-count = { $count ->
    [one] eitt tiltak
   *[other] { $count } tiltak
 }
measures-ask-unreached = Får ikkje brev
measures-ask-unreached-text = Desse einingane har tiltak å rapportere på, men inga e-postadresse. Legg inn ei, eller
    rapporter for dei.
measures-ask-letter = Slik blir brevet til { $name }
measures-rhythm = Når einingane blir spurde
measures-rhythm-lead = Bestem kva dagar i året einingane blir spurde, og kor lenge dei har på seg.
measures-rhythm-days = Dagar i året
measures-rhythm-days-hint = Skriv dag og månad, til dømes 15.1, 1.9.
measures-rhythm-automatic = Send breva av seg sjølv på desse dagane
measures-rhythm-automatic-hint = Berre einingar som har noko att å rapportere på, får brev. Er det ikkje kryssa av, spør
    du sjølv når det passar.
measures-rhythm-answer = Dagar til å svare
measures-rhythm-answer-hint = Frå 3 til 90. Dei som ikkje har rapportert alt, får éi påminning før fristen.
measures-rhythm-greeting = Eigne ord i brevet
measures-rhythm-greeting-hint = Til dømes kvifor rapporteringa er viktig i år.
measures-rhythm-saved = Oppsettet er lagra.
measures-rhythm-changed = Nokon andre har endra oppsettet medan du skreiv. Lagrar du igjen, gjeld det du har skrive.
measures-rhythm-no-day = «{ $day }» er ingen dag i året. Skriv dag og månad, til dømes 15.1.
measures-rhythm-many-days = Set opp høgst { $max } dagar.
measures-rhythm-days-needed = Skriv minst éin dag når breva skal gå av seg sjølv.
measures-rhythm-answer-days = Skriv eit heilt tal frå { $from } til { $to }.

# Sida bak lenkja.
measures-link-title = Korleis går det med tiltaka?
measures-link-plan = Tiltak i
measures-link-due = Svar innan
measures-link-over = Fristen er ute, men du kan framleis rapportere
measures-link-closed = Lukka
measures-link-lead = { $left ->
    [0] Alt er rapportert. Du kan framleis endre det.
    [one] Eitt av { $count } tiltak står att. Vel korleis det går, og lagre.
   *[other] { $left } av { $count } tiltak står att. Vel korleis det går med kvart av dei, og lagre.
 }
measures-link-reporter = Namnet ditt
measures-link-reporter-hint = Det blir vist for dei som følgjer opp planen, saman med det du rapporterer.
measures-link-area = Innsatsområde
measures-link-plan-says = Dette står i planen
measures-link-deadline = Frist i planen
measures-link-last = Rapportert { $day }
measures-link-by = { $name }, { $at }
measures-link-earlier = tidlegare i denne runden
measures-link-how = Korleis går det?
measures-link-said = Sei det med ei setning
measures-link-said-hint = Er tiltaket forseinka eller stansa, skriv du kvifor.
measures-link-needs = Treng tiltaket noko?
measures-link-needed = Dette vart meldt sist, og blir med i denne rapporten. Ta det bort om det ikkje gjeld lenger.
measures-link-needs-what = Kva trengst?
measures-link-needs-nothing = Ingenting
measures-link-needs-said = Kva, og kvifor?
measures-link-save-one = Lagre dette tiltaket
measures-link-save-all = Lagre alle
measures-link-saved = { $count ->
    [0] Ingenting er endra. Det som stod, står (kl. { $at }).
    [one] Eitt tiltak er lagra kl. { $at }.
   *[other] { $count } tiltak er lagra kl. { $at }.
 }
measures-link-saved-over = { $count ->
    [one] Eitt tiltak er lagra kl. { $at }.
   *[other] { $count } tiltak er lagra kl. { $at }.
 } { $others ->
    [one] Medan du skreiv, rapporterte { $name } òg. Begge delar er tekne vare på, og det du skreiv, gjeld.
   *[other] Medan du skreiv, kom { $others } andre rapportar, den siste frå { $name }. Alt er teke vare på, og det du
        skreiv, gjeld.
 }
measures-link-over-others = { $others ->
    [one] Medan du skreiv, rapporterte { $name } òg. Begge delar er tekne vare på, og det du skreiv, gjeld.
   *[other] Medan du skreiv, kom { $others } andre rapportar, den siste frå { $name }. Alt er teke vare på, og det du
        skreiv, gjeld.
 }
measures-link-nothing = Du har ikkje sagt noko nytt om noko tiltak. Vel korleis det går med minst eitt av dei.
measures-link-no-status = Vel korleis det går.
measures-link-reason = Skriv kvifor tiltaket er forseinka eller stansa.
measures-link-need-unsaid = Skriv kva tiltaket treng, og kvifor.
measures-link-need-unchosen = Vel kva slags hjelp tiltaket treng, eller fjern teksten.
measures-link-thanks = Takk!
measures-link-all = { $count ->
    [one] Tiltaket er rapportert.
   *[other] Alle dei { $count } tiltaka er rapporterte.
 }
measures-link-some = { $left } av { $count } tiltak er ikkje rapporterte.
measures-link-none = Eininga har ingen tiltak å rapportere på i denne planen.
measures-link-change = Endre
measures-link-change-text = Du kan endre det du har rapportert, så lenge rapporteringa er open.
measures-link-closed-text = Rapporteringa er lukka. Her ser du kva som er rapportert. Vil du endre noko, ta kontakt.
measures-link-not-told = Ikkje rapportert.
measures-link-contact = Spørsmål? Kontakt { $name },
measures-link-too-late = Dette vart ikkje lagra
measures-link-too-late-text = Rapporteringa vart lukka medan du skreiv. Kopier teksten din, og send den til
    kontaktpersonen.
measures-link-replaced = Denne lenkja er bytt ut
measures-link-replaced-text = Eininga har fått eit nyare brev med ei ny lenkje. Bruk den. Finn du ikkje brevet, spør du
    den i kommunen som følgjer opp planen.
measures-link-lost = Lenkja verkar ikkje
measures-link-lost-text = Sjå etter at heile adressa frå brevet er med, eller opne lenkja i brevet på nytt.
measures-link-typed = Dette hadde du skrive. Det er ikkje lagra, så kopier det først:
measures-too-many-reports = Det er rapportert så mange gonger på eitt av tiltaka at det ikkje er plass til fleire. Ta
    kontakt med den som følgjer opp planen.

# Breva.
measures-mail-ask-subject = { $count ->
    [one] Korleis går det med tiltaket ditt i { $plan }?
   *[other] Korleis går det med { $count } tiltak i { $plan }?
 }
measures-mail-remind-subject = { $count ->
    [one] Påminning: eitt tiltak i { $plan } ventar på svar
   *[other] Påminning: { $count } tiltak i { $plan } ventar på svar
 }
measures-mail-ask-title = Korleis går det med tiltaka?
measures-mail-remind-title = Nokre tiltak ventar på svar
measures-mail-hello = Hei, { $name }!
measures-mail-ask-text = { $count ->
    [one] Eininga di har ansvar for eitt tiltak i { $plan }. Kan du seie korleis det går?
   *[other] Eininga di har ansvar for { $count } tiltak i { $plan }. Kan du seie korleis det går med dei?
 }
measures-mail-remind-text = { $count ->
    [one] Vi har ikkje høyrt korleis det går med eitt tiltak i { $plan }. Kan du seie det no?
   *[other] Vi har ikkje høyrt korleis det går med { $count } tiltak i { $plan }. Kan du seie det no?
 }
measures-mail-due = Svar innan
measures-mail-until = Svar innan { $day }
measures-mail-over = Fristen er ute, men du kan framleis svare.
measures-mail-more = { $count ->
    [one] … og eitt til.
   *[other] … og { $count } til.
 }
measures-mail-how = Det tek eit minutt, òg på telefonen. Du treng ikkje logge inn: Lenkja er eininga si eiga, så del den
    berre med dei som skal rapportere.
measures-mail-action = Rapporter no
