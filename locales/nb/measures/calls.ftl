# De ansvarlige enhetene blir spurt hvordan det går med tiltakene, og rapporterer uten konto.

# Sidene til prosjektgruppen.
measures-calls = Rapportering fra enhetene
measures-calls-lead = Her spør du de ansvarlige enhetene hvordan det går med tiltakene. De svarer med en personlig lenke
    i e-posten, uten å logge inn.
measures-calls-next = Neste gang enhetene blir spurt av seg selv: { $day }.
measures-calls-passed-over = Enhetene blir ikke spurt { $day }: de er allerede spurt, og kan svare til og med { $until }.
    Lukk rapporteringen før dagen hvis de skal spørres da likevel.
measures-calls-none = Enhetene er ikke spurt ennå
measures-calls-none-text = Når du spør, ser du her hvem som har rapportert, og hvem det står igjen å høre fra.
measures-calls-not-begun = Oppfølgingen er ikke begynt
measures-calls-not-begun-text = Begynn oppfølgingen av den vedtatte planen først, så kan du spørre enhetene.
measures-calls-to-followup = Til oppfølgingen av tiltakene
measures-call-counted = { $answered } av { $asked } enheter har rapportert alt. Fristen er { $day }.
measures-call-asked = Spurt
measures-call-due = Frist
measures-call-state = Tilstand
measures-call-state-open = Åpen
measures-call-state-closed = Lukket
measures-call-title = Rapportering { $day }
measures-call-until = Enhetene er bedt om å svare innen { $day }
measures-call-over = fristen er ute, men enhetene kan fortsatt rapportere
measures-call-closed-at = lukket { $at }
measures-call-answered = Har rapportert alt
measures-call-answered-of = { $answered } av { $asked }
measures-call-units = Enheter som er spurt
measures-call-unit = Enhet
measures-call-how-far = Hvor langt
measures-call-left = Står igjen
measures-call-left-of = { $left } av { $count }
measures-call-left-none = Ingenting
measures-call-no-email = Ingen e-postadresse
measures-call-progress-answered = Har rapportert alt
measures-call-progress-partly = Har begynt
measures-call-progress-opened = Har åpnet siden
measures-call-progress-sent = Sendt, ikke åpnet
measures-call-progress-queued = I kø
measures-call-progress-delayed = Forsøkes på nytt
measures-call-progress-failed = Brevet kom ikke fram
measures-call-progress-uncertain = Uklart om brevet kom fram
measures-call-reminded-at = Påminnet { $at }
measures-call-unreached = { $count ->
    [one] Brevet til én enhet kom ikke fram. Rett adressen til enheten, og send på nytt.
   *[other] Brevene til { $count } enheter kom ikke fram. Rett adressene til enhetene, og send på nytt.
 }
measures-call-unasked = Har tiltak, men er ikke spurt
measures-call-unasked-text = Disse enhetene hadde ingen e-postadresse, eller fikk tiltakene etter at brevene gikk ut.
    Spør dem på en annen måte, og rapporter for dem på siden til hvert tiltak.
measures-call-letters = Alle brev om rapportering
measures-call-remind = Minn på nå
measures-call-remind-question = { $count ->
    [one] Én enhet som ikke har rapportert alt, får et brev. Ingen blir minnet på mer enn én gang.
   *[other] { $count } enheter som ikke har rapportert alt, får et brev. Ingen blir minnet på mer enn én gang.
 }
measures-call-remind-yes = Send påminnelse
measures-call-reminded = { $count ->
    [0] Ingen står igjen å minne på.
    [one] Påminnelse til én enhet er lagt i kø.
   *[other] Påminnelse til { $count } enheter er lagt i kø.
 }
measures-call-close = Lukk
measures-call-close-question = Enhetene kan da se hva de har rapportert, men ikke endre det. Ingen får påminnelse
    etterpå. Det kan ikke angres.
measures-call-close-yes = Lukk rapporteringen
measures-call-closed = Rapporteringen er lukket.
measures-call-is-closed = Rapporteringen er lukket. Spør enhetene på nytt hvis du trenger flere svar.
measures-call-changed = Noen andre har gjort noe her siden du åpnet siden. Se over, og prøv igjen.
measures-call-no-address = Enheten har ingen e-postadresse. Legg den inn først.
measures-call-renew = Send ny lenke
measures-call-renew-question = Enheten får et nytt brev, og lenken i de tidligere brevene slutter å virke.
measures-call-renew-yes = Send ny lenke
measures-call-renewed = En ny lenke er lagt i kø til enheten. Den gamle virker ikke lenger.
measures-call-renewed-already = En ny lenke til enheten var allerede lagt i kø. Den siste er den som virker.
measures-ask = Spør enhetene
measures-ask-lead = { $count ->
    [0] Ingen får brev.
    [one] Én enhet får brev og blir bedt om å svare innen { $day }.
   *[other] { $count } enheter får brev og blir bedt om å svare innen { $day }.
 }
measures-ask-send = { $count ->
    [one] Send brev til én enhet
   *[other] Send brev til { $count } enheter
 }
measures-ask-done = Brevene er lagt i kø. Her ser du hvem som har rapportert.
measures-ask-today = Enhetene er allerede spurt i dag. Lukk rapporteringen først hvis de skal spørres på nytt.
measures-ask-see = Se hvem som har rapportert
measures-ask-open = Rapporteringen fra { $day } er åpen. Den lukkes når du spør på nytt.
measures-ask-nobody-title = Ingen å spørre
measures-ask-nobody = Alle tiltak er gjennomført eller stanset, eller enhetene som har tiltak igjen, mangler e-postadresse.
measures-ask-reached = Får brev
measures-ask-to = Til
measures-ask-measures = Tiltak
measures-ask-count = { $count ->
    [one] ett tiltak
   *[other] { $count } tiltak
 }
measures-ask-unreached = Får ikke brev
measures-ask-unreached-text = Disse enhetene har tiltak å rapportere på, men ingen e-postadresse. Legg den inn, eller
    rapporter for dem.
measures-ask-letter = Slik blir brevet til { $name }
measures-rhythm = Når enhetene blir spurt
measures-rhythm-lead = Bestem hvilke dager i året enhetene blir spurt, og hvor lenge de har på seg.
measures-rhythm-days = Dager i året
measures-rhythm-days-hint = Skriv dag og måned, for eksempel 15.1, 1.9.
measures-rhythm-automatic = Send brevene av seg selv på disse dagene
measures-rhythm-automatic-hint = Bare enheter som har noe igjen å rapportere på, får brev. Er det ikke krysset av,
    spør du selv når det passer.
measures-rhythm-answer = Dager til å svare
measures-rhythm-answer-hint = Fra 3 til 90. De som ikke har rapportert alt, får én påminnelse før fristen.
measures-rhythm-greeting = Egne ord i brevet
measures-rhythm-greeting-hint = For eksempel hvorfor rapporteringen er viktig i år.
measures-rhythm-saved = Oppsettet er lagret.
measures-rhythm-changed = Noen andre har endret oppsettet mens du skrev. Lagrer du igjen, gjelder det du har skrevet.
measures-rhythm-no-day = «{ $day }» er ingen dag i året. Skriv dag og måned, for eksempel 15.1.
measures-rhythm-many-days = Sett opp høyst { $max } dager.
measures-rhythm-days-needed = Skriv minst én dag når brevene skal gå av seg selv.
measures-rhythm-answer-days = Skriv et helt tall fra { $from } til { $to }.

# Siden bak lenken.
measures-link-title = Hvordan går det med tiltakene?
measures-link-plan = Tiltak i
measures-link-due = Svar innen
measures-link-over = Fristen er ute, men du kan fortsatt rapportere
measures-link-closed = Lukket
measures-link-lead = { $left ->
    [0] Alt er rapportert. Du kan fortsatt endre det.
    [one] Ett av { $count } tiltak står igjen. Velg hvordan det går, og lagre.
   *[other] { $left } av { $count } tiltak står igjen. Velg hvordan det går med hvert av dem, og lagre.
 }
measures-link-reporter = Navnet ditt
measures-link-reporter-hint = Det vises for dem som følger opp planen, sammen med det du rapporterer.
measures-link-area = Innsatsområde
measures-link-plan-says = Dette står i planen
measures-link-deadline = Frist i planen
measures-link-last = Rapportert { $day }
measures-link-by = { $name }, { $at }
measures-link-earlier = tidligere i denne runden
measures-link-how = Hvordan går det?
measures-link-said = Si det med en setning
measures-link-said-hint = Er tiltaket forsinket eller stanset, skriver du hvorfor.
measures-link-needs = Trenger tiltaket noe?
measures-link-needed = Dette ble meldt sist, og blir med i denne rapporten. Ta det bort hvis det ikke gjelder lenger.
measures-link-needs-what = Hva trengs?
measures-link-needs-nothing = Ingenting
measures-link-needs-said = Hva, og hvorfor?
measures-link-save-one = Lagre dette tiltaket
measures-link-save-all = Lagre alle
measures-link-saved = { $count ->
    [0] Ingenting er endret. Det som sto, står (kl. { $at }).
    [one] Ett tiltak er lagret kl. { $at }.
   *[other] { $count } tiltak er lagret kl. { $at }.
 }
measures-link-saved-over = { $count ->
    [one] Ett tiltak er lagret kl. { $at }.
   *[other] { $count } tiltak er lagret kl. { $at }.
 } { $others ->
    [one] Mens du skrev, rapporterte { $name } også. Begge deler er tatt vare på, og det du skrev, gjelder.
   *[other] Mens du skrev, kom { $others } andre rapporter, den siste fra { $name }. Alt er tatt vare på, og det du
        skrev, gjelder.
 }
measures-link-over-others = { $others ->
    [one] Mens du skrev, rapporterte { $name } også. Begge deler er tatt vare på, og det du skrev, gjelder.
   *[other] Mens du skrev, kom { $others } andre rapporter, den siste fra { $name }. Alt er tatt vare på, og det du
        skrev, gjelder.
 }
measures-link-nothing = Du har ikke sagt noe nytt om noe tiltak. Velg hvordan det går med minst ett av dem.
measures-link-no-status = Velg hvordan det går.
measures-link-reason = Skriv hvorfor tiltaket er forsinket eller stanset.
measures-link-need-unsaid = Skriv hva tiltaket trenger, og hvorfor.
measures-link-need-unchosen = Velg hva slags hjelp tiltaket trenger, eller fjern teksten.
measures-link-thanks = Takk!
measures-link-all = { $count ->
    [one] Tiltaket er rapportert.
   *[other] Alle { $count } tiltakene er rapportert.
 }
measures-link-some = { $left } av { $count } tiltak er ikke rapportert.
measures-link-none = Enheten har ingen tiltak å rapportere på i denne planen.
measures-link-change = Endre
measures-link-change-text = Du kan endre det du har rapportert, så lenge rapporteringen er åpen.
measures-link-closed-text = Rapporteringen er lukket. Her ser du hva som er rapportert. Vil du endre noe, ta kontakt.
measures-link-not-told = Ikke rapportert.
measures-link-contact = Spørsmål? Kontakt { $name },
measures-link-too-late = Dette ble ikke lagret
measures-link-too-late-text = Rapporteringen ble lukket mens du skrev. Kopier teksten din, og send den til kontaktpersonen.
measures-link-replaced = Denne lenken er byttet ut
measures-link-replaced-text = Enheten har fått et nyere brev med en ny lenke. Bruk den. Finner du ikke brevet, spør du
    den i kommunen som følger opp planen.
measures-link-lost = Lenken virker ikke
measures-link-lost-text = Se etter at hele adressen fra brevet er med, eller åpne lenken i brevet på nytt.
measures-link-typed = Dette hadde du skrevet. Det er ikke lagret, så kopier det først:
measures-too-many-reports = Det er rapportert så mange ganger på ett av tiltakene at det ikke er plass til flere. Ta
    kontakt med den som følger opp planen.

# Brevene.
measures-mail-ask-subject = { $count ->
    [one] Hvordan går det med tiltaket ditt i { $plan }?
   *[other] Hvordan går det med { $count } tiltak i { $plan }?
 }
measures-mail-remind-subject = { $count ->
    [one] Påminnelse: ett tiltak i { $plan } venter på svar
   *[other] Påminnelse: { $count } tiltak i { $plan } venter på svar
 }
measures-mail-ask-title = Hvordan går det med tiltakene?
measures-mail-remind-title = Noen tiltak venter på svar
measures-mail-hello = Hei, { $name }!
measures-mail-ask-text = { $count ->
    [one] Enheten din har ansvar for ett tiltak i { $plan }. Kan du si hvordan det går?
   *[other] Enheten din har ansvar for { $count } tiltak i { $plan }. Kan du si hvordan det går med dem?
 }
measures-mail-remind-text = { $count ->
    [one] Vi har ikke hørt hvordan det går med ett tiltak i { $plan }. Kan du si det nå?
   *[other] Vi har ikke hørt hvordan det går med { $count } tiltak i { $plan }. Kan du si det nå?
 }
measures-mail-due = Svar innen
measures-mail-until = Svar innen { $day }
measures-mail-over = Fristen er ute, men du kan fortsatt svare.
measures-mail-more = { $count ->
    [one] … og ett til.
   *[other] … og { $count } til.
 }
measures-mail-how = Det tar et minutt, også på telefonen. Du trenger ikke å logge inn: Lenken er enhetens egen, så del den
    bare med dem som skal rapportere.
measures-mail-action = Rapporter nå
