# Høyringssvar: personleg lenkje, svarside, oversyn og kvittering.
responses-invited = Til { $consultee }
responses-landing-lead = { $you ->
    [one] { $municipality } vil gjerne vite kva du meiner. Svar på det som vedkjem deg, og hopp over resten.
    *[many] { $municipality } vil gjerne vite kva de meiner. Svar på det som vedkjem dykk, og hopp over resten.
  }
responses-deadline = { $round ->
    [input_round] Frist for innspel
    *[other] Høyringsfrist
  }
responses-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag att
    *[other] { $days } dagar att
  }
responses-start-button = Begynn å svare
responses-no-comments = Ingen merknader
responses-no-comments-text = { $you ->
    [one] Har du lese det, og har ikkje noko å leggje til? Det er òg eit svar. Sei gjerne frå.
    *[many] Har de lese det, og har ikkje noko å leggje til? Det er òg eit svar. Sei gjerne frå.
  }
responses-no-comments-button = { $you ->
    [one] Eg har ingen merknader
    *[many] Vi har ingen merknader
  }
responses-no-comments-question = { $you ->
    [one] Skal vi registrere at du ikkje har merknader? Du får kvittering på e-post og kan svare på nytt.
    *[many] Skal vi registrere at { $consultee } ikkje har merknader? Du får kvittering på e-post og kan svare på nytt.
  }
responses-no-comments-yes = Ja, send
responses-more-time = Behov for meir tid?
responses-share-text = Lenkja er personleg. Del den gjerne med dei som skal vere med på å skrive, men ikkje legg den ut offentleg.
responses-about-hearing = { $round ->
    [input_round] Om innspelsrunden
    *[other] Om høyringa
  }
responses-answer-title = Svar:
responses-on-behalf = { $round ->
    [input_round] Innspel på vegner av { $respondent }
    *[other] Høyringssvar på vegner av { $respondent }
  }
responses-answer-lead = { $you ->
    [one] Les og svar på det som vedkjem deg. Ingenting er sendt før du trykkjer «Send inn».
    *[many] Les og svar på det som vedkjem dykk. Ingenting er sendt før du trykkjer «Send inn».
  }
responses-sections = Plandelar
responses-state-empty = Ikkje svara på
responses-state-done = Svara på
responses-text-label = Innspel eller framlegg til ny tekst
responses-saved-at = Lagra kl. { $time }
responses-general = Planen som heilskap
responses-general-lead = Er det noko som manglar, eller noko å seie om heile planen?
responses-general-label = Innspel til heile planen
responses-save-draft = Lagre utkast
responses-review = Sjå over og send inn
responses-review-short = Sjå over
responses-review-title = Sjå over svaret
responses-review-lead = { $round ->
    [input_round] Slik blir innspelet. Det må vere sendt innan { $deadline }.
    *[other] Slik blir høyringssvaret. Det må vere sendt innan { $deadline }.
  }
responses-your-response = { $round ->
    [input_round] Innspelet
    *[other] Høyringssvaret
  }
responses-change = Endre
responses-submitter-title = Kven sender inn?
responses-submitter-name = Namn
responses-submitter-email = E-post
responses-approved = Svaret er godkjent av { $respondent }, og eg kan sende det på deira vegner
responses-public-notice = { $round ->
    [input_round] Innspelet kan bli offentleg. Kommunen ser over det før det blir lagt ut. Ikkje skriv fødselsnummer,
        helseopplysningar eller anna som ikkje skal bli kjent.
    *[other] Høyringssvaret kan bli offentleg. Kommunen ser over det før det blir lagt ut. Ikkje skriv fødselsnummer,
        helseopplysningar eller anna som ikkje skal bli kjent.
  }
responses-submit = Send inn
responses-back-to-draft = Tilbake til utkastet
responses-receipt-title = Kvittering
responses-receipt-heading = Vi har fått svaret. Takk!
responses-receipt-lead = Ein kopi blir send til { $email }.
responses-receipt-late = Svaret kom etter fristen. Det er teke imot og merkt som seint.
responses-receipt-number = Kvitteringsnummer
responses-receipt-when = Motteke
responses-receipt-hearing = Gjeld
responses-receipt-case = Saksnummer
responses-receipt-for = På vegner av
responses-receipt-by = Innsendar
responses-receipt-checksum = Kontrollsum (SHA-256) for alt som er motteke, med standpunkt og innsendar:
responses-print = Skriv ut
responses-what-you-sent = Dette vart sendt
responses-next = Dette skjer vidare
responses-answered = { $answered ->
    [0] Ingenting skrive enno
    [one] Eitt innspel skrive
    *[other] { $answered } innspel skrivne
  }
responses-answered-many = { $answered } innspel skrivne
responses-stance-on = Standpunkt til { $title }
responses-stance-item = Standpunkt til punkt { $number }
responses-more-time-text = Ta kontakt med { $name }. Eit svar som kjem etter fristen, blir teke imot og merkt som seint.
responses-submitter-email-hint = Kvitteringa, med kopi av svaret, blir send hit. Ei adresse vi ikkje kjenner, må
    stadfestast først.
# Ei adresse skal stadfestast før anna enn spørsmålet om det blir sendt dit.
responses-confirm-title = Stadfest e-postadressa
responses-confirm-ask = Er { $email } di adresse? Adressa er oppgitt i eit svar på «{ $title }». Stadfestar du, sender vi
    kvitteringa dit.
responses-confirm-yes = Stadfest adressa
responses-confirm-not-me = Er det ikkje du som har svart, kan du lukke sida. Då sender vi ikkje kvitteringa.
responses-confirm-done = Adressa er stadfesta
responses-confirm-done-text = Kvitteringa for svaret på «{ $title }» blir send til { $email }.
responses-confirm-gone = Lenkja kan vere skriven feil, eller adressa er retta sidan. Sjå etter eit nyare brev frå oss.
responses-confirm-sent = Svaret er motteke. Vi har sendt eit brev til { $email }. Opne lenkja i det og stadfest
    adressa, så sender vi kvitteringa dit.
responses-confirm-waits = Svaret er motteke. Vi sender no eit brev til { $email }. Opne lenkja i det og stadfest
    adressa, så sender vi kvitteringa dit.
responses-confirm-failed = Svaret er motteke, men brevet til { $email } kom ikkje fram. Sjå om adressa er rett, så
    prøver vi igjen.
responses-confirm-often = Svaret er motteke. Det er sendt fleire slike brev til { $email } det siste døgnet, så vi
    sende ikkje eitt til. Har du fått eit brev om dette svaret, bruker du lenkja i det. Elles ber du om brevet på nytt i morgon.
responses-confirm-again = Ikkje fått brevet, eller feil adresse?
responses-confirm-send = Send brevet på nytt
responses-confirm-subject = Stadfest e-postadressa di
responses-confirm-mail = Denne adressa er oppgitt i eit svar til { $municipality } på «{ $title }». Er adressa di, stadfestar du
    det her. Då sender vi kvitteringa for svaret.
responses-confirm-mail-not-me = Har du ikkje svart, treng du ikkje gjere noko. Då sender vi ikkje kvitteringa hit.
responses-trap = Lat dette feltet stå tomt
responses-trap-filled = Feltet «Lat dette feltet stå tomt» er fylt ut. Tøm det og prøv igjen. Alt anna du har skrive, står her.
responses-email-unconfirmed = Adressa er ikkje stadfesta enno, så kvitteringa ventar.
responses-email-correct = Send kvitteringa til ei anna adresse
responses-email-correct-hint = Bruk ei adresse du veit er avsendaren si. Kvitteringa har heile svaret og lenkja til det.
responses-email-correct-send = Send kvitteringa hit
responses-email-corrected = Adressa er retta, og kvitteringa blir send.
responses-link = Lenkje til svaret
responses-link-text = Avsendaren kjem tilbake til svaret med ei eiga lenkje.
responses-link-invitation = Gjer den personlege lenkja ugyldig
responses-link-renew = Gjer lenkja ugyldig
responses-link-renew-question = Er lenkja komen i gale hender? Då sluttar lenkja å verke, òg der den alt er opna.
responses-link-renew-yes = Gjer ugyldig
responses-link-send = Send avsendaren ny lenkje
responses-link-renewed = Lenkja er gjord ugyldig.
responses-link-was-renewed = Lenkja var alt gjord ugyldig.
responses-final = Eit svar som er sendt, kan ikkje rettast, men det kan sendast ei endring seinare.
responses-landing-new = Les og svar
responses-landing-new-text = Ingen konto trengst.
responses-landing-new-button = Begynn å svare
responses-landing-draft = Hald fram med utkastet
responses-landing-draft-text = Det som er skrive, er lagra, men ikkje sendt.
responses-landing-draft-button = Hald fram
responses-landing-done = { $you ->
    [one] Du har svart. Takk!
    *[many] De har svart. Takk!
  }
responses-landing-done-text = Sendt { $date } med kvitteringsnummer { $number }. Svaret kan lesast og endrast.
responses-landing-done-button = Sjå svaret
responses-deadline-passed = Fristen har gått ut
responses-late-welcome = Fristen har gått ut. Vi tek imot svaret likevel og merkjer det som seint.
responses-not-open = Det er ikkje opna for svar enno.
responses-not-open-until = Du kan svare frå { $date }. Lenkja verkar frå då av.
responses-gone-title = Denne lenkja verkar ikkje
responses-gone-text = Den kan vere skriven feil, eller vere bytt ut med ei nyare. Sjå etter eit nyare brev frå oss, og
    prøv å kopiere heile lenkja.
responses-gone-help = Hjelper ikkje det, kan svaret bli gitt frå sida vår om høyringa eller innspelsrunden, eller vi kan sende ei
    ny lenkje. Kontaktpersonen står på den sida.
responses-gone-hearings = Sjå alle høyringar og innspelsrundar
responses-uninvited-title = { $round ->
    [input_round] Gi innspel
    *[other] Svar på høyringa
  }
responses-uninvited-lead = Alle kan svare. Sei kven du er, så kan du begynne. Fristen er { $deadline }.
responses-your-name = Namnet ditt
responses-kind = Kven svarer du som?
responses-register-kind = Kva slags avsendar er det?
responses-kind-hint = Privatpersonar blir til vanleg viste utan namn når svara blir lagde ut.
responses-kind-missing = Vel kven svaret kjem frå.
responses-sender-of-a-person = Du har skrive ein organisasjon og valt privatperson. Vel kva slags organisasjon det er,
    eller tøm dette feltet.
responses-sender = Organisasjon eller eining
responses-sender-hint = Fyll ut om du svarer for andre enn deg sjølv.
responses-email-invalid = Dette er ikkje ei gyldig e-postadresse. Sjå etter skrivefeil.
responses-nothing-to-say = Ingen merknader?
responses-save-link = Ta vare på lenkja
responses-save-link-text = Med den kan du halde fram seinare eller på ei anna maskin. Den kjem òg i kvitteringa.
responses-save-link-name = Lenkja til svaret ditt
responses-question = Spørsmål
responses-question-label = Svar på spørsmålet
responses-comment-on = Skriv innspel her
responses-comment-on-all = Skriv innspel til heile delen
responses-items = Eitt punkt om gongen
responses-comment-item = Skriv innspel til punkt
responses-saving = Lagrar …
responses-offline = Vi får ikkje lagra akkurat no. Teksten ligg i denne nettlesaren, og vi prøver igjen. I eit privat
    vindauge blir teksten borte når vindauget blir lukka.
responses-ended = Svaret må opnast på nytt: følg den personlege lenkja i e-posten på denne maskina. Teksten ligg i
    denne nettlesaren og blir henta fram då.
responses-restored = Vi har henta fram tekst som ikkje vart lagra sist.
responses-kept = Denne nettlesaren har òg ein annan tekst
responses-conflict = Dette er endra ein annan stad i mellomtida
responses-conflict-text = Det kan vere i ei anna fane, på ei anna eining eller av nokon som òg har lenkja. Vel kva som
    skal gjelde. Skal begge vere med, set dei saman i feltet først.
responses-conflict-other = Dette er lagra
responses-conflict-mine = Dette står i feltet
responses-conflict-keep-mine = Bruk det som står i feltet
responses-closed = Svaret er alt sendt. Ei endring kan sendast frå kvitteringa.
responses-not-asked = Denne delen er ikkje med her.
responses-not-saved = Vi fekk ikkje lagra. Prøv igjen om litt.
responses-footnote-back = Tilbake til teksten
responses-section-gone = Del som ikkje lenger er med
responses-empty = Ingenting er skrive enno. «Ingen merknader» er òg eit svar og kan sendast her.
responses-not-empty = Noko er skrive i mellomtida. Sjå over det: Det følgjer med når «ingen merknader» blir sendt inn.
responses-changed = Svaret er endra sidan det vart sett over. Sjå over ein gong til før det blir sendt.
responses-approve-first = Kryss av for at svaret er godkjent.
responses-nothing-written = Ingenting er skrive. Er svaret «ingen merknader»?
responses-nothing-written-text = Då registrerer vi at { $consultee } ikkje har merknader, og sender kvittering på
    e-post. Ei adresse vi ikkje kjenner, må stadfestast først.
responses-no-comments-send = Send «ingen merknader»
responses-version = Versjon
responses-version-n = Versjon { $number }
responses-versions = Versjonar
responses-older-version = Dette er versjon { $number }. Det er kome ein nyare.
responses-anew = Endre eller leggje til noko?
responses-anew-text = Det som er sendt, gjeld til endringa er send, og kan lesast heile tida.
responses-anew-button = Begynn på ei endring
responses-anew-continue = Hald fram med endringa
responses-receipt-subject = Kvittering { $number }: { $title }
responses-receipt-greeting = Vi har fått svaret frå { $sender }. Takk!
responses-receipt-copy = Kopi av svaret
responses-receipt-link = Sjå svaret eller send ein ny versjon
responses-yours = { $round ->
    [input_round] Innspelet ditt
    *[other] Høyringssvaret ditt
  }
responses-saved-as-written = Alt blir lagra undervegs.
responses-save-yourself = Trykk «Lagre utkast» med jamne mellomrom. Her blir ikkje teksten lagra av seg sjølv.
responses-skip = Hopp til det som kan svarast på
responses-saved-all = Utkastet er lagra. Det er ikkje sendt enno.
responses-too-long = Ikkje lagra: teksten er for lang. Alt står i feltet og kan kortast ned.
responses-offline-unsafe = Vi får ikkje lagra akkurat no, og denne nettlesaren tek ikkje vare på teksten. Lat sida stå
    open, så prøver vi igjen.
responses-ended-unsafe = Svaret må opnast på nytt med den personlege lenkja i e-posten. Kopier teksten først: denne
    nettlesaren tek ikkje vare på den.
responses-stop-conflict = Vel kva tekst som skal gjelde, først.
responses-stop-refused = Noko er ikkje lagra. Sjå kva som står ved feltet.
responses-stop-offline = Vi får ikkje lagra akkurat no. Prøv igjen når nettet er tilbake.
responses-stop-ended = Opne svaret på nytt med lenkja i e-posten før det kan sendast.
responses-conflict-no-text = Ingen tekst
responses-conflict-alike = Teksten er den same. Det er standpunktet som er ulikt.
responses-conflict-take = Bruk det som er lagra
responses-kept-text = Teksten er ikkje lagra hos oss. Vel kva som skal gjelde, eller set tekstane saman i feltet.
responses-kept-other = Teksten i nettlesaren
responses-kept-take = Bruk teksten frå nettlesaren
responses-approval = Godkjenning
responses-no-comments-beside = { $you ->
    [one] Svaret er at eg ikkje har merknader
    *[many] Svaret er at vi ikkje har merknader
  }
responses-no-comments-beside-hint = Det som er skrive, følgjer med.
responses-landing-anew = Ei endring er påbegynt
responses-landing-anew-text = Svaret som vart sendt { $date } med kvitteringsnummer { $number }, gjeld til endringa er send.
responses-landing-anew-button = Hald fram med endringa
responses-unchanged = Dette er det same som er sendt. Ingenting er endra, og det som er sendt, gjeld framleis.
responses-nothing-written-own = Då registrerer vi «ingen merknader» og sender kvittering på e-post. Ei adresse vi
    ikkje kjenner, må stadfestast først.
responses-change-of = Dette er ei endring av svaret som vart sendt { $date }, kvittering { $number }
responses-change-of-text = Det som er sendt, gjeld til endringa er send inn.
responses-read-sent = Les det som er sendt
responses-keep-sent = Behald det som er sendt
responses-keep-sent-question = Endringa blir sletta, og svaret som er sendt, står som før.
responses-keep-sent-yes = Slett endringa
responses-sent-kept = Endringa er sletta. Svaret som er sendt, gjeld.
responses-nothing-sent = Ingenting er sendt enno, så det er ikkje noko å behalde.
responses-lost-title = Svaret er ikkje opna i denne nettlesaren
responses-lost-way = Opne det med den personlege lenkja i e-posten frå kommunen, eller med lenkja i kvitteringa. Det
    som er lagra, er der framleis.
responses-lost-renew = Er lenkja borte, kan kontaktpersonen vår sende ei ny. Namn og e-postadresse står på sida om høyringa eller
    innspelsrunden.
responses-lost-typed = Dette vart ikkje lagra
responses-lost-typed-text = Kopier teksten før sida blir lukka.
responses-leave-title = Er det fleire som bruker denne maskina?
responses-leave-text = Då bør svaret lukkast her. Det blir opna igjen med lenkja i e-posten.
responses-leave-text-own = Då bør svaret lukkast her. Kopier lenkja til svaret først. Utan den kjem du ikkje inn igjen:
responses-leave-button = Lukk svaret på denne maskina
responses-leave-unsaved = Noko av teksten er ikkje lagra og blir borte. Lukke svaret likevel?
responses-left-title = Svaret er lukka på denne maskina
responses-left-sent = Svaret er sendt og teke imot.
responses-left-draft = Utkastet er lagra, men ikkje sendt.
responses-left-way = Den personlege lenkja opnar det igjen.
responses-left-over = Noko i denne nettlesaren er ikkje med
responses-left-over-draft = Dette er skrive her, men ikkje lagra. Opne utkastet for å ta det med.
responses-left-over-sent = Dette er skrive her, men kom ikkje med i svaret. Kopier det inn i ei endring, eller slett det.
responses-left-over-go = Opne utkastet
responses-left-over-drop = Slett frå denne nettlesaren
responses-expires = Eit utkast som ikkje blir endra eller sendt, blir sletta tidlegast { $date }.
responses-drafts-announced = { $count ->
    [one] Eitt utkast blir snart sletta, for ingen har arbeidd vidare med det.
   *[other] { $count } utkast blir snart sletta, for ingen har arbeidd vidare med dei.
 } Den som vil halde på eit utkast, kan opne det og lagre ei endring.
responses-receipt-file = Last ned det mottekne som fil
