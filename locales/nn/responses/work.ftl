# Høyringssvar hos saksbehandlaren: lista, arkivet, ettersyn, registrering.
responses-list-title = { $round ->
    [input_round] Innspela
   *[other] Høyringssvar
 }
responses-list-more = Viser { $count } svar; det er fleire
responses-list-count = { $count ->
    [one] Eitt svar
    *[other] { $count } svar
  }
responses-drafts-begun = { $count ->
    [one] eitt påbegynt
    *[other] { $count } påbegynt
  }
responses-list-none = Ingen svar her
responses-list-none-text = Prøv eit anna filter eller søk, eller registrer eit svar som har kome på annan måte.
responses-list-sender = Avsendar
responses-list-kind = Type
responses-list-received = Motteke
responses-list-journal = Journalnummer
responses-list-state = Status
responses-search = Søk i svara
responses-search-button = Søk
responses-all-kinds = Alle typar
responses-filter-all = Alle
responses-filter-late = For seint
responses-filter-not_cleared = Ikkje klarert
responses-filter-cleared = Klarert
responses-filter-not_journaled = Ikkje journalført
responses-filter-no_comments = Ingen merknader
responses-yes = Ja
responses-late = Etter fristen
responses-state-cleared = Klarert
responses-state-not-cleared = Ikkje klarert
responses-archive = Lag pakke til arkivet
responses-said = Svaret
responses-log = Hendingar
responses-about = Om svaret
responses-channel = Korleis det kom
responses-channel-web = På nett
responses-channel-email = E-post
responses-channel-letter = Brev
responses-channel-meeting = Møte
responses-channel-workshop = Verkstad
responses-channel-specialist = Fagråd
responses-publication = Offentleggjering
responses-published-as = Klarert med namnet { $name }.
responses-published-nameless = Klarert utan namn.
responses-not-published = Svaret blir ikkje vist offentleg før nokon har sett over det og klarert det.
responses-name-shown = Namn i oppsummeringa
responses-with-name = Vis { $name }
responses-without-name = Utan namn
responses-private-hint = Privatpersonar blir viste utan namn om dei ikkje sjølve ber om noko anna.
responses-clear = Klarer for offentleggjering
responses-withdraw = Trekk klareringa
responses-withdrawn-at = Ei klarering vart trekt { $at }.
responses-cleared = Svaret er klarert for offentleggjering.
responses-clearance-withdrawn = Klareringa er trekt. Svaret blir ikkje lenger vist offentleg.
responses-journal = Journalføring
responses-journal-number = Journalnummer
responses-journal-hint = Nummeret i arkivet til kommunen, til dømes 26/01234-7.
responses-journaled-as = Journalført som { $number }
responses-journaled-now = Journalnummeret er lagra.
responses-not-journaled = Ikkje journalført
responses-register = Registrer eit svar
responses-register-lead = For svar som har kome i brev, på e-post eller i eit møte. Skriv av teksten slik den er.
responses-register-who = Kven svarer?
responses-register-consultee = Høyringspart
responses-register-consultee-hint = Er avsendaren i registeret, vel du avsendaren her.
responses-register-not-listed = Ikkje i registeret
responses-register-sender = Avsendar som ikkje er i registeret
responses-register-email-hint = Fyll ut om avsendaren skal ha kvittering på e-post.
responses-register-how = Korleis og når kom det?
responses-register-received = Motteke
responses-register-what = Skriv teksten til heile planen her, eller fordel den på plandelane under.
responses-register-no-comments = Avsendaren har ingen merknader
responses-register-button = Registrer svaret
responses-register-empty = Skriv teksten i svaret, eller kryss av for «ingen merknader».
responses-registered = Svaret er registrert med kvitteringsnummer { $number }.
responses-sender-missing = Vel ein høyringspart, eller skriv kven svaret kjem frå.
responses-in-future = Svaret kan ikkje ha kome etter i dag.
responses-journal-save = Lagre nummeret
responses-table = Tabell { $number } i { $heading }
responses-register-sections = Fordel teksten på plandelane
responses-filter-withheld = Haldne tilbake
responses-state-withheld = Halde tilbake
responses-look-over = Sjå over før klarering
responses-look-over-lead = Slik vil alle kunne lese svaret. Det som ser privat ut, er merkt og nummerert.
responses-public-view = Slik blir det offentleg
responses-public-named = Med namn
responses-public-nameless = Utan namn
responses-findings = { $count ->
    [one] Éin stad ser privat ut
    *[other] { $count } stader ser private ut
  }
responses-findings-hint = Kryss av for kvar stad når du har sett på staden og teksten kan bli offentleg. Kan den ikkje
    det, held du svaret tilbake.
responses-findings-names = Namn i teksten blir ikkje fjerna. Viser du svaret utan namn, kan teksten likevel fortelje
    kven som har svart.
responses-findings-nameless = Berre når svaret blir vist utan namn:
responses-findings-none = Vi fann ingenting som ser privat ut. Les svaret likevel.
responses-findings-limits = Vi leitar etter namnet til avsendaren og innsendaren, underskrifter, fødselsnummer,
    D-nummer, kontonummer, telefonnummer, e-postadresser, adresser og ord om helse. Vi finn ikkje namn på andre, og
    ikkje alt som er privat. Les derfor heile svaret.
responses-finding-public_name = Namnet som blir vist
responses-finding-name = Namn
responses-finding-signature = Underskrift
responses-finding-identity_number = Fødselsnummer eller D-nummer
responses-finding-account_number = Kontonummer
responses-finding-phone = Telefonnummer
responses-finding-email = E-postadresse
responses-finding-address = Adresse
responses-finding-health = Ord om helse
responses-finding-show = Vis i teksten
responses-finding-missing = Kryss av når du har sett på dette.
responses-clear-missing = { $count ->
    [one] Éin stad er ikkje stadfesta enno.
    *[other] { $count } stader er ikkje stadfesta enno.
  }
responses-clear-changed = Svaret er ikkje det same som du såg på. Sjå over det som står no.
responses-withhold = Hald svaret tilbake
responses-withhold-text = Svaret tel med i oppsummeringa, men ingen utanfor kan lese det.
responses-withhold-reason = Grunngiving
responses-withhold-hint = Blir berre vist for medlemene av høyringa og administratorane. Ikkje ta opp att dei private
    opplysningane.
responses-withheld-text = Svaret er halde tilbake. Det tel med, men blir ikkje vist offentleg.
responses-withheld-by = { $who }, { $at }
responses-withheld-now = Svaret er halde tilbake. Det tel med, men blir ikkje vist offentleg.
responses-release = Ikkje hald tilbake lenger
responses-released-now = Svaret er ikkje lenger halde tilbake, og ventar på klarering.
responses-cleared-by = { $confirmed ->
    [0] Av { $who }, { $at }.
    [one] Av { $who }, { $at }. Éin stad som ser privat ut, er stadfesta.
    *[other] Av { $who }, { $at }. { $confirmed } stader som ser private ut, er stadfesta.
  }
responses-list-registered_by = Registrert av
responses-filter-withdrawn = Trekte
responses-time-invalid = Skriv klokkeslettet med timar og minutt, til dømes 14:32.
responses-register-time = Klokkeslett
responses-register-time-hint = Berre om du veit det.
responses-register-same = Avsendaren har alt eit svar med den same teksten
responses-register-same-open = Sjå svaret som er registrert
responses-register-another = Dette er eit anna svar, og skal registrerast likevel
responses-registered-here = Registrert av kommunen
responses-correct = Rett svaret
responses-correct-lead = Du rettar det som er skrive av frå { $sender }. Den gamle teksten blir ståande som ein
    tidlegare versjon, og svaret må klarerast på nytt.
responses-correct-button = Lagre rettinga
responses-corrected = Svaret er retta. Det nye kvitteringsnummeret er { $number }.
responses-correct-unchanged = Ingenting er endra.
responses-correct-stale = Nokon andre har retta svaret sidan du opna skjemaet. Opne det på nytt, og sjå kva som står der.
responses-register-sent-before = Dette skjemaet er sendt før, med eit anna innhald, og det er registrert. Finn svaret
    i lista og rett det, eller opne eit nytt skjema.
responses-correct-drafting = Avsendaren skriv på ein ny versjon av svaret. Det kan ikkje rettast imens.
responses-correct-not-registered = Avsendaren har sjølv sendt eller skriv på dette svaret. Då kan det verken rettast
    eller trekkjast her.
responses-withdraw-answer = Trekk svaret
responses-withdraw-reason = Kvifor skal svaret trekkjast?
responses-withdraw-hint = Til dømes fordi det er registrert to gonger. Svaret tel ikkje lenger med, men kan framleis lesast.
responses-answer-withdrawn = Svaret er trekt, og tel ikkje lenger med.
responses-answer-is-withdrawn = Svaret er trekt og tel ikkje med
responses-answer-restore = Ta svaret med att
responses-answer-restored = Svaret tel med att.
