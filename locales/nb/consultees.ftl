# import
consultees-column-name = Navn
consultees-column-kind = Type
consultees-column-org-number = Organisasjonsnummer
consultees-column-email = E-post
consultees-column-copies = Kopi til
consultees-column-contact = Kontaktperson
consultees-column-language = Målform
consultees-import-name-missing = Navnet mangler. Raden er ikke tatt med.
consultees-import-name-too-long = Navnet er altfor langt. Raden er ikke tatt med.
consultees-import-kind-missing = Type mangler. Vi har satt «Annet».
consultees-import-kind-unknown = Vi kjenner ikke typen «{ $value }» og har satt «Annet».
consultees-import-org-number-malformed = «{ $value }» er ikke et organisasjonsnummer på ni sifre. Høringsparten er
    tatt med uten nummer.
consultees-import-org-number-checksum = Kontrollsifferet i «{ $value }» stemmer ikke. Høringsparten er tatt med, og
    nummeret er merket som ikke godkjent.
consultees-import-email-missing = E-post mangler. Høringsparten må få brevet på en annen måte.
consultees-import-email-comma = «{ $value }» har komma eller semikolon der det kanskje skulle stått punktum.
    Høringsparten er tatt med uten e-post til adressen er rettet.
consultees-import-email-invalid = «{ $value }» er ikke en gyldig e-postadresse. Høringsparten er tatt med uten e-post
    til adressen er rettet.
consultees-import-copy-invalid = Kopi til «{ $value }» er utelatt, for det er ikke en gyldig e-postadresse.
consultees-import-language-missing = Målform mangler. Kommunens egen målform blir brukt.
consultees-import-language-unknown = Vi kjenner ikke målformen «{ $value }». Kommunens egen målform blir brukt.
consultees-import-cell-too-long = Teksten er altfor lang og er utelatt: «{ $value }» …
consultees-import-too-many-cells = Raden har flere celler enn overskriftene, og disse er ikke lest: «{ $value }». Se
    etter et skilletegn inne i en celle.
consultees-import-duplicate-org-number = Samme organisasjonsnummer som linje { $line }. Raden er ikke tatt med.
consultees-import-duplicate-name = Samme navn som linje { $line }. Raden er ikke tatt med.
consultees-import-duplicate-org-number-existing = Finnes allerede: { $name } har samme organisasjonsnummer. Raden er
    ikke tatt med.
consultees-import-duplicate-name-existing = Finnes allerede: { $name }. Raden er ikke tatt med.
consultees-import-file-empty = Filen er tom. Ingenting er importert.
consultees-import-file-too-large = Filen er for stor. Den kan være på høyst { $max } MB.
consultees-import-file-too-many-rows = Filen har for mange rader. Den kan ha høyst { $max }, så del den i to.
consultees-import-file-workbook = Vi kan ikke lese regnearket. Åpne det i Excel, lagre det som «Excel-arbeidsbok
    (.xlsx)» eller «CSV UTF-8», og last opp på nytt.
consultees-import-file-not-text = Vi kan ikke lese filen som tekst. Lagre den på nytt som «CSV UTF-8».
consultees-import-file-missing-columns = Vi finner ikke disse kolonnene: { $missing }. Overskriftene i filen er:
    { $found }. Rett den første raden og prøv igjen.
consultees-import-file-open-quote = Et anførselstegn på linje { $line } blir aldri avsluttet. Rett linjen og prøv igjen.
consultees-register = Høringsparter
consultees-register-lead = Registeret over dem kommunen hører. Her retter du navn og adresser før du sender høringsbrev.
consultees-new = Ny høringspart
consultees-import = Importer liste
consultees-search = Søk etter navn
consultees-search-go = Søk
consultees-kind = Type
consultees-all-kinds = Alle typer
consultees-show-retired = Vis dem som er tatt ut
consultees-found = { $count ->
    [0] Ingen treff
    [one] { $count } høringspart
   *[other] { $count } høringsparter
 }
consultees-no-email = Mangler e-post
consultees-org-number-unsure = Kontrollsifferet stemmer ikke
consultees-nothing-found = Ingen høringsparter passer til søket
consultees-nothing-found-text = Prøv færre bokstaver eller en annen type.
consultees-show-all = Vis alle
consultees-none = Registeret er tomt
consultees-none-text = Har du en adressatliste i Excel? Importer den, så slipper du å skrive inn hver enkelt.
consultees-choose = Velg
consultees-choose-kind = Velg type
consultees-email-hint = Høringsbrevet sendes hit. Uten adresse må brevet gå en annen vei.
consultees-copies-hint = Én adresse på hver linje.
consultees-contact-hint = Nevnes i høringsbrevet.
consultees-language-hint = Nordsamisk og engelsk får brevet på bokmål inntil videre.
consultees-language-nb = Bokmål
consultees-language-nn = Nynorsk
consultees-language-se = Nordsamisk
consultees-language-en = Engelsk
consultees-save = Lagre
consultees-retire = Ta ut av registeret
consultees-retire-question = Høringsparten blir ikke lenger foreslått. Brev og svar som finnes, blir stående.
consultees-retire-yes = Ta ut
consultees-restore = Ta inn igjen
consultees-added = { $name } står nå i registeret.
consultees-saved = Endringene for { $name } er lagret.
consultees-retired = Høringsparten er tatt ut av registeret.
consultees-restored = Høringsparten er tilbake i registeret.
consultees-changed = Noen andre lagret denne høringsparten mens du skrev. Se over feltene og lagre på nytt hvis det du
    har skrevet, skal gjelde.
consultees-stands = I registeret står nå: { $value }
consultees-org-number-malformed = Et organisasjonsnummer har ni sifre
consultees-org-number-checksum = Kontrollsifferet stemmer ikke. Se etter om to sifre er byttet om
consultees-email-invalid = «{ $value }» er ikke en gyldig e-postadresse
consultees-import-lead = Last opp en adressatliste fra Excel eller som CSV. Du ser hva vi har lest, rad for rad, før
    noe blir lagret.
consultees-import-file = Adressatliste
consultees-import-file-missing = Velg en fil først
consultees-import-hint = Regneark (.xlsx) eller CSV-fil, høyst 5 MB
consultees-import-look = Se over listen
consultees-import-how = Slik lager du filen
consultees-import-how-columns = Én rad med overskrifter, gjerne under en tittel. Vi trenger Navn, Type og E-post.
    Org.nr, Kopi til, Kontaktperson og Målform kan også være med.
consultees-import-how-excel = Lagre regnearket som det er (.xlsx). Har det flere ark, leser vi det første som har
    overskriftene. CSV går også bra, helst «CSV UTF-8».
consultees-imported = { $count ->
    [0] Ingen nye høringsparter
    [one] { $count } ny høringspart er lagret
   *[other] { $count } nye høringsparter er lagret
 }. { $left ->
    [0] Ingen rader ble utelatt.
    [one] { $left } rad ble utelatt.
   *[other] { $left } rader ble utelatt.
 }
consultees-preview = Se over listen
consultees-preview-lead = Dette leste vi i { $file }. Ingenting er lagret ennå.
consultees-preview-accepted = Blir lagret
consultees-preview-with-email = Har e-post
consultees-preview-duplicates = Finnes fra før
consultees-preview-rejected = Kan ikke lagres
consultees-preview-ignored = Disse kolonnene kjenner vi ikke, og de er ikke lest: { $columns }
consultees-preview-rows = Rader du bør se på
consultees-preview-all-rows = Alle rader
consultees-preview-only-noted = Bare rader med merknad
consultees-preview-show-all = Alle rader
consultees-preview-line = Linje
consultees-preview-outcome = Resultat
consultees-preview-notes = Merknader
consultees-preview-nameless = (uten navn)
consultees-outcome-accepted = Blir lagret
consultees-outcome-warned = Lagres, men se over
consultees-outcome-rejected = Kan ikke lagres
consultees-outcome-duplicate = Finnes fra før
consultees-preview-clean = Ingen merknader. Listen er klar til å lagres.
consultees-preview-hint = Rader som finnes fra før eller ikke kan lagres, blir utelatt.
consultees-preview-other = Velg en annen fil
consultees-preview-save = { $count ->
    [one] Lagre { $count } høringspart
   *[other] Lagre { $count } høringsparter
 }
consultees-kind-municipal_unit = Kommunal enhet
consultees-kind-housing_cooperative = Borettslag
consultees-kind-housing_association = Boligbyggelag
consultees-kind-user_organisation = Brukerorganisasjon
consultees-kind-voluntary_organisation = Frivillig organisasjon
consultees-kind-business = Næringsliv
consultees-kind-state_regional = Stat eller region
consultees-kind-advisory_council = Medvirkningsråd
consultees-kind-private_person = Privatperson
consultees-kind-other = Annet
consultees-import-kind-guessed = Vi har gjettet typen ut fra «{ $value }». Se om den stemmer.
consultees-import-email-shared = { $value } har samme e-postadresse. Begge er tatt med, og begge får brevet dit.
consultees-import-not-taken = { $column } «{ $value }» i denne raden er ikke tatt med. Det som sto først, gjelder.
consultees-import-signs-dropped = { $column }: tegn som ikke synes, er fjernet ({ $value }).
consultees-import-signs-unreadable = { $column } har tegn vi ikke kunne lese: «{ $value }». Velg et annet tegnsett,
    eller rett filen.
consultees-import-file-old-workbook = Regnearket er i et eldre format eller har passord. Åpne det i Excel, lagre det
    som «Excel-arbeidsbok (.xlsx)» uten passord, og last opp på nytt.
consultees-import-file-bomb = Regnearket pakker ut til langt mer enn en liste. Kopier listen over i et nytt
    regneark og last opp det.
consultees-preview-doubtful = Filen sier ikke hvilket tegnsett den har, så vi har gjettet { $encoding }. Se nøye på
    navnene nedenfor før du lagrer.
consultees-preview-encoding = Tegnsett
consultees-preview-encoding-is = Filen er lest som { $encoding }.
consultees-preview-encoding-names = Slik ser navnene ut: { $names }
consultees-preview-encoding-choose = Les som
consultees-preview-encoding-go = Les på nytt
consultees-preview-sheet = Vi leste arket «{ $sheet }».
consultees-preview-other-sheets = Disse arkene er ikke lest: { $sheets }
consultees-preview-above = Over overskriftene
consultees-preview-above-line = Linje { $line } er ikke lest: { $text }
consultees-encoding-utf-8 = UTF-8
consultees-encoding-utf-16le = UTF-16
consultees-encoding-utf-16be = UTF-16 (omvendt)
consultees-encoding-windows-1252 = Windows
consultees-encoding-macintosh = Macintosh
consultees-encoding-ibm850 = MS-DOS (850)
consultees-encoding-ibm865 = MS-DOS, nordisk (865)
consultees-encoding-iso-8859-10 = Samisk (ISO 8859-10)
consultees-saving = Import av adresseliste
consultees-saving-onward = Gå til registeret
consultees-saving-gone = Listen finnes ikke lenger, så vi kan ikke lagre mer av den. Se i registeret hvem som mangler,
    og last opp listen på nytt.
consultees-saving-unreadable = { $saved ->
    [0] Vi kan ikke lese listen lenger, og ingen rader er lagret.
    [one] Vi kan ikke lese listen lenger. Én rad er lagret.
   *[other] Vi kan ikke lese listen lenger. { $saved } rader er lagret.
 } Last opp listen på nytt. De som er lagret, vises da som «Finnes fra før».
consultees-lists = Adresselister som ikke er lagret ferdig
consultees-list-unconfirmed = Venter på at du ser over listen.
consultees-list-under_way = { $count ->
    [one] { $count } rad er lagret. Resten er på vei.
   *[other] { $count } rader er lagret. Resten er på vei.
  }
consultees-list-stopped = { $count ->
    [one] Det stoppet opp etter { $count } lagret rad. Ingenting av listen er borte.
   *[other] Det stoppet opp etter { $count } lagrede rader. Ingenting av listen er borte.
  }
consultees-list-by = Lastet opp av { $name }.
consultees-list-again = Fortsett lagringen
consultees-list-put-away = Legg bort listen
consultees-list-put-away-question = Vil du legge bort «{ $file }»? Det som er lagret, blir stående. Resten av listen
    slettes om noen dager, og til da kan du hente den tilbake.
consultees-list-is-away = Listen er lagt bort. Det som var lagret, står i registeret.
consultees-list-is-back = Listen er hentet tilbake.
consultees-list-away = { $count ->
    [0] Lagt bort før noe var lagret.
    [one] Lagt bort etter én lagret rad.
    *[other] Lagt bort etter { $count } lagrede rader.
  } Listen slettes om noen dager.
consultees-list-take-back = Hent listen tilbake
consultees-list-changed = En annen har tatt hånd om listen. Her ser du hvordan det står til nå.
