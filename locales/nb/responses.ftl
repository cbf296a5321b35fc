# Høringssvar: personlig lenke, svarside, oversikt og kvittering.
responses-invited = Til { $consultee }
responses-landing-lead = { $you ->
    [one] { $municipality } vil gjerne vite hva du mener. Svar på det som angår deg, og hopp over resten.
    *[many] { $municipality } vil gjerne vite hva dere mener. Svar på det som angår dere, og hopp over resten.
  }
responses-deadline = { $round ->
    [input_round] Frist for innspill
    *[other] Høringsfrist
  }
responses-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag igjen
    *[other] { $days } dager igjen
  }
responses-start-button = Begynn å svare
responses-no-comments = Ingen merknader
responses-no-comments-text = { $you ->
    [one] Har du lest det, og har ikke noe å tilføye? Det er også et svar. Si gjerne fra.
    *[many] Har dere lest det, og har ikke noe å tilføye? Det er også et svar. Si gjerne fra.
  }
responses-no-comments-button = { $you ->
    [one] Jeg har ingen merknader
    *[many] Vi har ingen merknader
  }
responses-no-comments-question = { $you ->
    [one] Skal vi registrere at du ikke har merknader? Du får kvittering på e-post og kan svare på nytt.
    *[many] Skal vi registrere at { $consultee } ikke har merknader? Du får kvittering på e-post og kan svare på nytt.
  }
responses-no-comments-yes = Ja, send
responses-more-time = Behov for mer tid?
responses-share-text = Lenken er personlig. Del den gjerne med dem som skal være med på å skrive, men ikke legg den ut offentlig.
responses-about-hearing = { $round ->
    [input_round] Om innspillsrunden
    *[other] Om høringen
  }
responses-answer-title = Svar:
responses-on-behalf = { $round ->
    [input_round] Innspill på vegne av { $respondent }
    *[other] Høringssvar på vegne av { $respondent }
  }
responses-answer-lead = { $you ->
    [one] Les og svar på det som angår deg. Ingenting er sendt før du trykker «Send inn».
    *[many] Les og svar på det som angår dere. Ingenting er sendt før du trykker «Send inn».
  }
responses-sections = Plandeler
responses-state-empty = Ikke besvart
responses-state-done = Besvart
responses-text-label = Innspill eller forslag til ny tekst
responses-saved-at = Lagret kl. { $time }
responses-general = Planen som helhet
responses-general-lead = Er det noe som mangler, eller noe å si om hele planen?
responses-general-label = Innspill til hele planen
responses-save-draft = Lagre utkast
responses-review = Se over og send inn
responses-review-short = Se over
responses-review-title = Se over svaret
responses-review-lead = { $round ->
    [input_round] Slik blir innspillet. Det må være sendt innen { $deadline }.
    *[other] Slik blir høringssvaret. Det må være sendt innen { $deadline }.
  }
responses-your-response = { $round ->
    [input_round] Innspillet
    *[other] Høringssvaret
  }
responses-change = Endre
responses-submitter-title = Hvem sender inn?
responses-submitter-name = Navn
responses-submitter-email = E-post
responses-approved = Svaret er godkjent av { $respondent }, og jeg kan sende det på deres vegne
responses-public-notice = { $round ->
    [input_round] Innspillet kan bli offentlig. Kommunen ser over det før det legges ut. Ikke skriv fødselsnummer,
        helseopplysninger eller annet som ikke bør bli kjent.
    *[other] Høringssvaret kan bli offentlig. Kommunen ser over det før det legges ut. Ikke skriv fødselsnummer,
        helseopplysninger eller annet som ikke skal bli kjent.
  }
responses-submit = Send inn
responses-back-to-draft = Tilbake til utkastet
responses-receipt-title = Kvittering
responses-receipt-heading = Vi har fått svaret. Takk!
responses-receipt-lead = En kopi blir sendt til { $email }.
responses-receipt-late = Svaret kom etter fristen. Det er tatt imot og merket som sent.
responses-receipt-number = Kvitteringsnummer
responses-receipt-when = Mottatt
responses-receipt-hearing = Gjelder
responses-receipt-case = Saksnummer
responses-receipt-for = På vegne av
responses-receipt-by = Innsender
responses-receipt-checksum = Kontrollsum (SHA-256) for alt som er mottatt, med standpunkter og innsender:
responses-print = Skriv ut
responses-what-you-sent = Dette ble sendt
responses-next = Dette skjer videre
responses-answered = { $answered ->
    [0] Ingenting skrevet ennå
    [one] Ett innspill skrevet
    *[other] { $answered } innspill skrevet
  }
responses-answered-many = { $answered } innspill skrevet
responses-stance-on = Standpunkt til { $title }
responses-stance-item = Standpunkt til punkt { $number }
responses-more-time-text = Ta kontakt med { $name }. Et svar som kommer etter fristen, blir tatt imot og merket som sent.
responses-submitter-email-hint = Kvitteringen, med kopi av svaret, sendes hit. En adresse vi ikke kjenner, må bekreftes først.
# En adresse skal bekreftes før annet enn spørsmålet om det sendes dit.
responses-confirm-title = Bekreft e-postadressen
responses-confirm-ask = Er { $email } din adresse? Den er oppgitt i et svar på «{ $title }». Bekrefter du, sender vi
    kvitteringen dit.
responses-confirm-yes = Bekreft adressen
responses-confirm-not-me = Er det ikke du som har svart, kan du lukke siden. Da sender vi ikke kvitteringen.
responses-confirm-done = Adressen er bekreftet
responses-confirm-done-text = Kvitteringen for svaret på «{ $title }» sendes til { $email }.
responses-confirm-gone = Lenken kan være skrevet feil, eller adressen er rettet siden. Se etter et nyere brev fra oss.
responses-confirm-sent = Svaret er mottatt. Vi har sendt et brev til { $email }. Åpne lenken i det og bekreft
    adressen, så sender vi kvitteringen dit.
responses-confirm-waits = Svaret er mottatt. Vi sender nå et brev til { $email }. Åpne lenken i det og bekreft
    adressen, så sender vi kvitteringen dit.
responses-confirm-failed = Svaret er mottatt, men brevet til { $email } kom ikke fram. Se om adressen er riktig, så
    prøver vi igjen.
responses-confirm-often = Svaret er mottatt. Det er sendt flere slike brev til { $email } det siste døgnet, så vi
    sendte ikke ett til. Har du fått et brev om dette svaret, bruker du lenken i det. Ellers ber du om brevet på nytt i morgen.
responses-confirm-again = Ikke fått brevet, eller feil adresse?
responses-confirm-send = Send brevet på nytt
responses-confirm-subject = Bekreft e-postadressen din
responses-confirm-mail = Denne adressen er oppgitt i et svar til { $municipality } på «{ $title }». Er den din, bekrefter du
    det her. Da sender vi kvitteringen for svaret.
responses-confirm-mail-not-me = Har du ikke svart, trenger du ikke gjøre noe. Da sender vi ikke kvitteringen hit.
responses-trap = La dette feltet stå tomt
responses-trap-filled = Feltet «La dette feltet stå tomt» er fylt ut. Tøm det og prøv igjen. Alt annet du har skrevet, står her.
responses-email-unconfirmed = Adressen er ikke bekreftet ennå, så kvitteringen venter.
responses-email-correct = Send kvitteringen til en annen adresse
responses-email-correct-hint = Bruk en adresse du vet er avsenderens. Kvitteringen har hele svaret og lenken til det.
responses-email-correct-send = Send kvitteringen hit
responses-email-corrected = Adressen er rettet, og kvitteringen sendes.
responses-link = Lenke til svaret
responses-link-text = Avsenderen kommer tilbake til svaret med en egen lenke.
responses-link-invitation = Gjør den personlige lenken ugyldig
responses-link-renew = Gjør lenken ugyldig
responses-link-renew-question = Er lenken kommet i gale hender? Da slutter den å virke, også der den alt er åpnet.
responses-link-renew-yes = Gjør ugyldig
responses-link-send = Send avsenderen ny lenke
responses-link-renewed = Lenken er gjort ugyldig.
responses-link-was-renewed = Lenken var alt gjort ugyldig.
responses-final = Et svar som er sendt, kan ikke rettes, men det kan sendes en endring senere.
responses-landing-new = Les og svar
responses-landing-new-text = Ingen konto trengs.
responses-landing-new-button = Begynn å svare
responses-landing-draft = Fortsett på utkastet
responses-landing-draft-text = Det som er skrevet, er lagret, men ikke sendt.
responses-landing-draft-button = Fortsett
responses-landing-done = { $you ->
    [one] Du har svart. Takk!
    *[many] Dere har svart. Takk!
  }
responses-landing-done-text = Sendt { $date } med kvitteringsnummer { $number }. Svaret kan leses og endres.
responses-landing-done-button = Se svaret
responses-deadline-passed = Fristen har gått ut
responses-late-welcome = Fristen har gått ut. Vi tar imot svaret likevel og merker det som sent.
responses-not-open = Det er ikke åpnet for svar ennå.
responses-not-open-until = Du kan svare fra { $date }. Lenken virker fra da av.
responses-gone-title = Denne lenken virker ikke
responses-gone-text = Den kan være skrevet feil, eller være byttet ut med en nyere. Se etter et nyere brev fra oss, og
    prøv å kopiere hele lenken.
responses-gone-help = Hjelper ikke det, kan svaret gis fra vår side om høringen eller innspillsrunden, eller vi kan sende en ny
    lenke. Kontaktpersonen står på den siden.
responses-gone-hearings = Se alle høringer og innspillsrunder
responses-uninvited-title = { $round ->
    [input_round] Gi innspill
    *[other] Svar på høringen
  }
responses-uninvited-lead = Alle kan svare. Si hvem du er, så kan du begynne. Fristen er { $deadline }.
responses-your-name = Navnet ditt
responses-kind = Hvem svarer du som?
responses-register-kind = Hva slags avsender er det?
responses-kind-hint = Privatpersoner vises vanligvis uten navn når svarene legges ut.
responses-kind-missing = Velg hvem svaret kommer fra.
responses-sender-of-a-person = Du har skrevet en organisasjon og valgt privatperson. Velg hva slags organisasjon det
    er, eller tøm dette feltet.
responses-sender = Organisasjon eller enhet
responses-sender-hint = Fyll ut hvis du svarer for andre enn deg selv.
responses-email-invalid = Dette er ikke en gyldig e-postadresse. Se etter skrivefeil.
responses-nothing-to-say = Ingen merknader?
responses-save-link = Ta vare på lenken
responses-save-link-text = Med den kan du fortsette senere eller på en annen maskin. Den kommer også i kvitteringen.
responses-save-link-name = Lenken til svaret ditt
responses-question = Spørsmål
responses-question-label = Svar på spørsmålet
responses-comment-on = Skriv innspill her
responses-comment-on-all = Skriv innspill til hele delen
responses-items = Ett punkt om gangen
responses-comment-item = Skriv innspill til punkt
responses-saving = Lagrer …
responses-offline = Vi får ikke lagret akkurat nå. Teksten ligger i denne nettleseren, og vi prøver igjen. I et privat
    vindu blir den borte når vinduet lukkes.
responses-ended = Svaret må åpnes på nytt: følg den personlige lenken i e-posten på denne maskinen. Teksten ligger i
    denne nettleseren og hentes fram da.
responses-restored = Vi har hentet fram tekst som ikke ble lagret sist.
responses-kept = Denne nettleseren har også en annen tekst
responses-conflict = Dette er endret et annet sted i mellomtiden
responses-conflict-text = Det kan være i en annen fane, på en annen enhet eller av noen som også har lenken. Velg hva
    som skal gjelde. Skal begge være med, settes de sammen i feltet først.
responses-conflict-other = Dette er lagret
responses-conflict-mine = Dette står i feltet
responses-conflict-keep-mine = Bruk det som står i feltet
responses-closed = Svaret er allerede sendt. En endring kan sendes fra kvitteringen.
responses-not-asked = Denne delen er ikke med her.
responses-not-saved = Vi fikk ikke lagret. Prøv igjen om litt.
responses-footnote-back = Tilbake til teksten
responses-section-gone = Del som ikke lenger er med
responses-empty = Ingenting er skrevet ennå. «Ingen merknader» er også et svar og kan sendes her.
responses-not-empty = Noe er skrevet i mellomtiden. Se over det: Det følger med når «ingen merknader» sendes inn.
responses-changed = Svaret er endret siden det ble sett over. Se over en gang til før det sendes.
responses-approve-first = Kryss av for at svaret er godkjent.
responses-nothing-written = Ingenting er skrevet. Er svaret «ingen merknader»?
responses-nothing-written-text = Da registrerer vi at { $consultee } ikke har merknader, og sender kvittering på
    e-post. En adresse vi ikke kjenner, må bekreftes først.
responses-no-comments-send = Send «ingen merknader»
responses-version = Versjon
responses-version-n = Versjon { $number }
responses-versions = Versjoner
responses-older-version = Dette er versjon { $number }. Det er kommet en nyere.
responses-anew = Endre eller legge til noe?
responses-anew-text = Det som er sendt, gjelder til endringen er sendt, og kan leses hele tiden.
responses-anew-button = Begynn på en endring
responses-anew-continue = Fortsett på endringen
responses-receipt-subject = Kvittering { $number }: { $title }
responses-receipt-greeting = Vi har mottatt svaret fra { $sender }. Takk!
responses-receipt-copy = Kopi av svaret
responses-receipt-link = Se svaret eller send en ny versjon
responses-yours = { $round ->
    [input_round] Innspillet ditt
    *[other] Høringssvaret ditt
  }
responses-saved-as-written = Alt lagres underveis.
responses-save-yourself = Trykk «Lagre utkast» med jevne mellomrom. Her lagres ikke teksten av seg selv.
responses-skip = Hopp til det som kan besvares
responses-saved-all = Utkastet er lagret. Det er ikke sendt ennå.
responses-too-long = Ikke lagret: teksten er for lang. Alt står i feltet og kan kortes ned.
responses-offline-unsafe = Vi får ikke lagret akkurat nå, og denne nettleseren tar ikke vare på teksten. La siden stå
    åpen, så prøver vi igjen.
responses-ended-unsafe = Svaret må åpnes på nytt med den personlige lenken i e-posten. Kopier teksten først: denne
    nettleseren tar ikke vare på den.
responses-stop-conflict = Velg hvilken tekst som skal gjelde, først.
responses-stop-refused = Noe er ikke lagret. Se hva som står ved feltet.
responses-stop-offline = Vi får ikke lagret akkurat nå. Prøv igjen når nettet er tilbake.
responses-stop-ended = Åpne svaret på nytt med lenken i e-posten før det kan sendes.
responses-conflict-no-text = Ingen tekst
responses-conflict-alike = Teksten er den samme. Det er standpunktet som er ulikt.
responses-conflict-take = Bruk det som er lagret
responses-kept-text = Den er ikke lagret hos oss. Velg hva som skal gjelde, eller sett tekstene sammen i feltet.
responses-kept-other = Teksten i nettleseren
responses-kept-take = Bruk teksten fra nettleseren
responses-approval = Godkjenning
responses-no-comments-beside = { $you ->
    [one] Svaret er at jeg ikke har merknader
    *[many] Svaret er at vi ikke har merknader
  }
responses-no-comments-beside-hint = Det som er skrevet, følger med.
responses-landing-anew = En endring er påbegynt
responses-landing-anew-text = Svaret som ble sendt { $date } med kvitteringsnummer { $number }, gjelder til endringen er sendt.
responses-landing-anew-button = Fortsett på endringen
responses-unchanged = Dette er det samme som er sendt. Ingenting er endret, og det som er sendt, gjelder fortsatt.
responses-nothing-written-own = Da registrerer vi «ingen merknader» og sender kvittering på e-post. En adresse vi ikke
    kjenner, må bekreftes først.
responses-change-of = Dette er en endring av svaret som ble sendt { $date }, kvittering { $number }
responses-change-of-text = Det som er sendt, gjelder til endringen er sendt inn.
responses-read-sent = Les det som er sendt
responses-keep-sent = Behold det som er sendt
responses-keep-sent-question = Endringen blir slettet, og svaret som er sendt, står som før.
responses-keep-sent-yes = Slett endringen
responses-sent-kept = Endringen er slettet. Svaret som er sendt, gjelder.
responses-nothing-sent = Ingenting er sendt ennå, så det er ikke noe å beholde.
responses-lost-title = Svaret er ikke åpnet i denne nettleseren
responses-lost-way = Åpne det med den personlige lenken i e-posten fra kommunen, eller med lenken i kvitteringen. Det
    som er lagret, er der fortsatt.
responses-lost-renew = Er lenken borte, kan kontaktpersonen vår sende en ny. Navn og e-postadresse står på siden om høringen
    eller innspillsrunden.
responses-lost-typed = Dette ble ikke lagret
responses-lost-typed-text = Kopier teksten før siden lukkes.
responses-leave-title = Er det flere som bruker denne maskinen?
responses-leave-text = Da bør svaret lukkes her. Det åpnes igjen med lenken i e-posten.
responses-leave-text-own = Da bør svaret lukkes her. Kopier lenken til svaret først. Uten den kommer du ikke inn igjen:
responses-leave-button = Lukk svaret på denne maskinen
responses-leave-unsaved = Noe av teksten er ikke lagret og blir borte. Vil du lukke svaret likevel?
responses-left-title = Svaret er lukket på denne maskinen
responses-left-sent = Svaret er sendt og tatt imot.
responses-left-draft = Utkastet er lagret, men ikke sendt.
responses-left-way = Den personlige lenken åpner det igjen.
responses-left-over = Noe i denne nettleseren er ikke med
responses-left-over-draft = Dette er skrevet her, men ikke lagret. Åpne utkastet for å ta det med.
responses-left-over-sent = Dette er skrevet her, men kom ikke med i svaret. Kopier det inn i en endring, eller slett det.
responses-left-over-go = Åpne utkastet
responses-left-over-drop = Slett fra denne nettleseren
responses-expires = Et utkast som ikke blir endret eller sendt, slettes tidligst { $date }.
responses-drafts-announced = { $count ->
    [one] Ett utkast slettes snart, for ingen har arbeidet videre med det.
   *[other] { $count } utkast slettes snart, for ingen har arbeidet videre med dem.
 } Den som vil beholde et utkast, kan åpne det og lagre en endring.
responses-receipt-file = Last ned det mottatte som fil
