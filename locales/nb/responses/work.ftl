# Høringssvar hos saksbehandleren: listen, arkivet, ettersyn, registrering.
responses-list-title = { $round ->
    [input_round] Innspillene
   *[other] Høringssvar
 }
responses-list-more = Viser { $count } svar; det er flere
responses-list-count = { $count ->
    [one] Ett svar
    *[other] { $count } svar
  }
responses-drafts-begun = { $count ->
    [one] ett påbegynt
    *[other] { $count } påbegynt
  }
responses-list-none = Ingen svar her
responses-list-none-text = Prøv et annet filter eller søk, eller registrer et svar som har kommet på annen måte.
responses-list-sender = Avsender
responses-list-kind = Type
responses-list-received = Mottatt
responses-list-journal = Journalnummer
responses-list-state = Status
responses-search = Søk i svarene
responses-search-button = Søk
responses-all-kinds = Alle typer
responses-filter-all = Alle
responses-filter-late = For sent
responses-filter-not_cleared = Ikke klarert
responses-filter-cleared = Klarert
responses-filter-not_journaled = Ikke journalført
responses-filter-no_comments = Ingen merknader
responses-yes = Ja
responses-late = Etter fristen
responses-state-cleared = Klarert
responses-state-not-cleared = Ikke klarert
responses-archive = Lag pakke til arkivet
responses-said = Svaret
responses-log = Hendelser
responses-about = Om svaret
responses-channel = Hvordan det kom
responses-channel-web = På nett
responses-channel-email = E-post
responses-channel-letter = Brev
responses-channel-meeting = Møte
responses-channel-workshop = Verksted
responses-channel-specialist = Fagråd
responses-publication = Offentliggjøring
responses-published-as = Klarert med navnet { $name }.
responses-published-nameless = Klarert uten navn.
responses-not-published = Svaret vises ikke offentlig før noen har sett over det og klarert det.
responses-name-shown = Navn i oppsummeringen
responses-with-name = Vis { $name }
responses-without-name = Uten navn
responses-private-hint = Privatpersoner vises uten navn om de ikke selv ber om noe annet.
responses-clear = Klarer for offentliggjøring
responses-withdraw = Trekk klareringen
responses-withdrawn-at = En klarering ble trukket { $at }.
responses-cleared = Svaret er klarert for offentliggjøring.
responses-clearance-withdrawn = Klareringen er trukket. Svaret vises ikke lenger offentlig.
responses-journal = Journalføring
responses-journal-number = Journalnummer
responses-journal-hint = Nummeret i kommunens arkiv, for eksempel 26/01234-7.
responses-journaled-as = Journalført som { $number }
responses-journaled-now = Journalnummeret er lagret.
responses-not-journaled = Ikke journalført
responses-register = Registrer et svar
responses-register-lead = For svar som har kommet i brev, på e-post eller i et møte. Skriv av teksten slik den er.
responses-register-who = Hvem svarer?
responses-register-consultee = Høringspart
responses-register-consultee-hint = Er avsenderen i registeret, velger du den her.
responses-register-not-listed = Ikke i registeret
responses-register-sender = Avsender som ikke er i registeret
responses-register-email-hint = Fyll ut hvis avsenderen skal ha kvittering på e-post.
responses-register-how = Hvordan og når kom det?
responses-register-received = Mottatt
responses-register-what = Skriv teksten til hele planen her, eller fordel den på plandelene under.
responses-register-no-comments = Avsenderen har ingen merknader
responses-register-button = Registrer svaret
responses-register-empty = Skriv teksten i svaret, eller kryss av for «ingen merknader».
responses-registered = Svaret er registrert med kvitteringsnummer { $number }.
responses-sender-missing = Velg en høringspart, eller skriv hvem svaret kommer fra.
responses-in-future = Svaret kan ikke ha kommet etter i dag.
responses-journal-save = Lagre nummeret
responses-table = Tabell { $number } i { $heading }
responses-register-sections = Fordel teksten på plandelene
responses-filter-withheld = Holdt tilbake
responses-state-withheld = Holdt tilbake
responses-look-over = Se over før klarering
responses-look-over-lead = Slik vil alle kunne lese svaret. Det som ser privat ut, er merket og nummerert.
responses-public-view = Slik blir det offentlig
responses-public-named = Med navn
responses-public-nameless = Uten navn
responses-findings = { $count ->
    [one] Ett sted ser privat ut
    *[other] { $count } steder ser private ut
  }
responses-findings-hint = Kryss av for hvert sted når du har sett på det og det kan bli offentlig. Kan det ikke det,
    holder du svaret tilbake.
responses-findings-names = Navn i teksten blir ikke fjernet. Viser du svaret uten navn, kan teksten likevel fortelle
    hvem som har svart.
responses-findings-nameless = Bare når svaret vises uten navn:
responses-findings-none = Vi fant ingenting som ser privat ut. Les svaret likevel.
responses-findings-limits = Vi leter etter avsenderens og innsenderens navn, underskrifter, fødselsnummer, D-nummer,
    kontonummer, telefonnummer, e-postadresser, adresser og ord om helse. Vi finner ikke navn på andre, og ikke alt
    som er privat. Les derfor hele svaret.
responses-finding-public_name = Navnet som blir vist
responses-finding-name = Navn
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
    [one] Ett sted er ikke bekreftet ennå.
    *[other] { $count } steder er ikke bekreftet ennå.
  }
responses-clear-changed = Svaret er ikke det samme som du så på. Se over det som står nå.
responses-withhold = Hold svaret tilbake
responses-withhold-text = Svaret teller med i oppsummeringen, men ingen utenfor kan lese det.
responses-withhold-reason = Begrunnelse
responses-withhold-hint = Vises bare for medlemmene av høringen og administratorene. Ikke gjenta de private opplysningene.
responses-withheld-text = Svaret er holdt tilbake. Det teller med, men blir ikke vist offentlig.
responses-withheld-by = { $who }, { $at }
responses-withheld-now = Svaret er holdt tilbake. Det teller med, men blir ikke vist offentlig.
responses-release = Ikke hold tilbake lenger
responses-released-now = Svaret er ikke lenger holdt tilbake, og venter på klarering.
responses-cleared-by = { $confirmed ->
    [0] Av { $who }, { $at }.
    [one] Av { $who }, { $at }. Ett sted som ser privat ut, er bekreftet.
    *[other] Av { $who }, { $at }. { $confirmed } steder som ser private ut, er bekreftet.
  }
responses-list-registered_by = Registrert av
responses-filter-withdrawn = Trukket
responses-time-invalid = Skriv klokkeslettet med timer og minutter, for eksempel 14:32.
responses-register-time = Klokkeslett
responses-register-time-hint = Bare hvis du vet det.
responses-register-same = Avsenderen har allerede et svar med den samme teksten
responses-register-same-open = Se svaret som er registrert
responses-register-another = Dette er et annet svar, og skal registreres likevel
responses-registered-here = Registrert av kommunen
responses-correct = Rett svaret
responses-correct-lead = Du retter det som er skrevet av fra { $sender }. Den gamle teksten blir stående som en
    tidligere versjon, og svaret må klareres på nytt.
responses-correct-button = Lagre rettelsen
responses-corrected = Svaret er rettet. Det nye kvitteringsnummeret er { $number }.
responses-correct-unchanged = Ingenting er endret.
responses-correct-stale = Noen andre har rettet svaret siden du åpnet skjemaet. Åpne det på nytt, og se hva som står der.
responses-register-sent-before = Dette skjemaet er sendt før, med et annet innhold, og det er registrert. Finn svaret
    i listen og rett det, eller åpne et nytt skjema.
responses-correct-drafting = Avsenderen skriver på en ny versjon av svaret. Det kan ikke rettes imens.
responses-correct-not-registered = Avsenderen har selv sendt eller skriver på dette svaret. Da kan det verken rettes
    eller trekkes her.
responses-withdraw-answer = Trekk svaret
responses-withdraw-reason = Hvorfor skal svaret trekkes?
responses-withdraw-hint = For eksempel fordi det er registrert to ganger. Svaret teller ikke lenger med, men kan fortsatt leses.
responses-answer-withdrawn = Svaret er trukket, og teller ikke lenger med.
responses-answer-is-withdrawn = Svaret er trukket og teller ikke med
responses-answer-restore = Ta svaret med igjen
responses-answer-restored = Svaret teller med igjen.
