# import
consultees-column-name = Namn
consultees-column-kind = Type
consultees-column-org-number = Organisasjonsnummer
consultees-column-email = E-post
consultees-column-copies = Kopi til
consultees-column-contact = Kontaktperson
consultees-column-language = Målform
consultees-import-name-missing = Namnet manglar. Rada er ikkje teken med.
consultees-import-name-too-long = Namnet er altfor langt. Rada er ikkje teken med.
consultees-import-kind-missing = Type manglar. Vi har sett «Anna».
consultees-import-kind-unknown = Vi kjenner ikkje typen «{ $value }» og har sett «Anna».
consultees-import-org-number-malformed = «{ $value }» er ikkje eit organisasjonsnummer på ni siffer. Høyringsparten er
    teken med utan nummer.
consultees-import-org-number-checksum = Kontrollsifferet i «{ $value }» stemmer ikkje. Høyringsparten er teken med, og
    nummeret er merkt som ikkje godkjent.
consultees-import-email-missing = E-post manglar. Høyringsparten må få brevet på ein annan måte.
consultees-import-email-comma = «{ $value }» har komma eller semikolon der det kanskje skulle stått punktum.
    Høyringsparten er teken med utan e-post til adressa er retta.
consultees-import-email-invalid = «{ $value }» er ikkje ei gyldig e-postadresse. Høyringsparten er teken med utan
    e-post til adressa er retta.
consultees-import-copy-invalid = Kopi til «{ $value }» er utelaten, for det er ikkje ei gyldig e-postadresse.
consultees-import-language-missing = Målform manglar. Målforma til kommunen blir brukt.
consultees-import-language-unknown = Vi kjenner ikkje målforma «{ $value }». Målforma til kommunen blir brukt.
consultees-import-cell-too-long = Teksten er altfor lang og er utelaten: «{ $value }» …
consultees-import-too-many-cells = Rada har fleire celler enn overskriftene, og desse er ikkje lesne: «{ $value }».
    Sjå etter eit skiljeteikn inne i ei celle.
consultees-import-duplicate-org-number = Same organisasjonsnummer som linje { $line }. Rada er ikkje teken med.
consultees-import-duplicate-name = Same namn som linje { $line }. Rada er ikkje teken med.
consultees-import-duplicate-org-number-existing = Finst frå før: { $name } har same organisasjonsnummer. Rada er ikkje teken med.
consultees-import-duplicate-name-existing = Finst frå før: { $name }. Rada er ikkje teken med.
consultees-import-file-empty = Fila er tom. Ingenting er importert.
consultees-import-file-too-large = Fila er for stor. Grensa er { $max } MB.
consultees-import-file-too-many-rows = Fila har for mange rader. Grensa er { $max }, så del fila i to.
consultees-import-file-workbook = Vi kan ikkje lese reknearket. Opne det i Excel, lagre det som «Excel-arbeidsbok
    (.xlsx)» eller «CSV UTF-8», og last opp på nytt.
consultees-import-file-not-text = Vi kan ikkje lese fila som tekst. Lagre den på nytt som «CSV UTF-8».
consultees-import-file-missing-columns = Vi finn ikkje desse kolonnane: { $missing }. Overskriftene i fila er:
    { $found }. Rett den første rada og prøv igjen.
consultees-import-file-open-quote = Eit hermeteikn på linje { $line } blir aldri avslutta. Rett linja og prøv igjen.
consultees-register = Høyringspartar
consultees-register-lead = Registeret over dei kommunen høyrer. Her rettar du namn og adresser før du sender høyringsbrev.
consultees-new = Ny høyringspart
consultees-import = Importer liste
consultees-search = Søk etter namn
consultees-search-go = Søk
consultees-kind = Type
consultees-all-kinds = Alle typar
consultees-show-retired = Vis dei som er tekne ut
consultees-found = { $count ->
    [0] Ingen treff
    [one] { $count } høyringspart
   *[other] { $count } høyringspartar
 }
consultees-no-email = Manglar e-post
consultees-org-number-unsure = Kontrollsifferet stemmer ikkje
consultees-nothing-found = Ingen høyringspartar passar til søket
consultees-nothing-found-text = Prøv færre bokstavar eller ein annan type.
consultees-show-all = Vis alle
consultees-none = Registeret er tomt
consultees-none-text = Har du ei adressatliste i Excel? Importer den, så slepp du å skrive inn kvar einskild.
consultees-choose = Vel
consultees-choose-kind = Vel type
consultees-email-hint = Høyringsbrevet blir sendt hit. Utan adresse må brevet gå ein annan veg.
consultees-copies-hint = Éi adresse på kvar linje.
consultees-contact-hint = Blir nemnd i høyringsbrevet.
consultees-language-hint = Nordsamisk og engelsk får brevet på bokmål inntil vidare.
consultees-language-nb = Bokmål
consultees-language-nn = Nynorsk
consultees-language-se = Nordsamisk
consultees-language-en = Engelsk
consultees-save = Lagre
consultees-retire = Ta ut av registeret
consultees-retire-question = Høyringsparten blir ikkje lenger føreslått. Brev og svar som finst, blir ståande.
consultees-retire-yes = Ta ut
consultees-restore = Ta inn att
consultees-added = { $name } står no i registeret.
consultees-saved = Endringane for { $name } er lagra.
consultees-retired = Høyringsparten er teken ut av registeret.
consultees-restored = Høyringsparten er tilbake i registeret.
consultees-changed = Nokon andre lagra denne høyringsparten medan du skreiv. Sjå over felta og lagre på nytt dersom
    det du har skrive, skal gjelde.
consultees-stands = I registeret står no: { $value }
consultees-org-number-malformed = Eit organisasjonsnummer har ni siffer
consultees-org-number-checksum = Kontrollsifferet stemmer ikkje. Sjå etter om to siffer er bytte om
consultees-email-invalid = «{ $value }» er ikkje ei gyldig e-postadresse
consultees-import-lead = Last opp ei adresseliste frå Excel eller som CSV. Du ser kva vi har lese, rad for rad, før
    noko blir lagra.
consultees-import-file = Adressatliste
consultees-import-file-missing = Vel ei fil først
consultees-import-hint = Rekneark (.xlsx) eller CSV-fil, høgst 5 MB
consultees-import-look = Sjå over lista
consultees-import-how = Slik lagar du fila
consultees-import-how-columns = Éi rad med overskrifter, gjerne under ein tittel. Vi treng Namn, Type og E-post.
    Org.nr, Kopi til, Kontaktperson og Målform kan òg vere med.
consultees-import-how-excel = Lagre reknearket som det er (.xlsx). Har det fleire ark, les vi det første som har
    overskriftene. CSV går òg bra, helst «CSV UTF-8».
consultees-imported = { $count ->
    [0] Ingen nye høyringspartar
    [one] { $count } ny høyringspart er lagra
   *[other] { $count } nye høyringspartar er lagra
 }. { $left ->
    [0] Ingen rader vart utelatne.
    [one] { $left } rad vart utelaten.
   *[other] { $left } rader vart utelatne.
 }
consultees-preview = Sjå over lista
consultees-preview-lead = Dette las vi i { $file }. Ingenting er lagra enno.
consultees-preview-accepted = Blir lagra
consultees-preview-with-email = Har e-post
consultees-preview-duplicates = Finst frå før
consultees-preview-rejected = Kan ikkje lagrast
consultees-preview-ignored = Desse kolonnane kjenner vi ikkje, og dei er ikkje lesne: { $columns }
consultees-preview-rows = Rader du bør sjå på
consultees-preview-all-rows = Alle rader
consultees-preview-only-noted = Berre rader med merknad
consultees-preview-show-all = Alle rader
consultees-preview-line = Linje
consultees-preview-outcome = Resultat
consultees-preview-notes = Merknader
consultees-preview-nameless = (utan namn)
consultees-outcome-accepted = Blir lagra
consultees-outcome-warned = Blir lagra, men sjå over
consultees-outcome-rejected = Kan ikkje lagrast
consultees-outcome-duplicate = Finst frå før
consultees-preview-clean = Ingen merknader. Lista er klar til å lagrast.
consultees-preview-hint = Rader som finst frå før eller ikkje kan lagrast, blir utelatne.
consultees-preview-other = Vel ei anna fil
consultees-preview-save = { $count ->
    [one] Lagre { $count } høyringspart
   *[other] Lagre { $count } høyringspartar
 }
consultees-kind-municipal_unit = Kommunal eining
consultees-kind-housing_cooperative = Burettslag
consultees-kind-housing_association = Bustadbyggjelag
consultees-kind-user_organisation = Brukarorganisasjon
consultees-kind-voluntary_organisation = Frivillig organisasjon
consultees-kind-business = Næringsliv
consultees-kind-state_regional = Stat eller region
consultees-kind-advisory_council = Medverknadsråd
consultees-kind-private_person = Privatperson
consultees-kind-other = Anna
consultees-import-kind-guessed = Vi har gissa typen ut frå «{ $value }». Sjå om det stemmer.
consultees-import-email-shared = { $value } har same e-postadresse. Begge er tekne med, og begge får brevet dit.
consultees-import-not-taken = { $column } «{ $value }» i denne rada er ikkje teke med. Det som stod først, gjeld.
consultees-import-signs-dropped = { $column }: teikn som ikkje synest, er fjerna ({ $value }).
consultees-import-signs-unreadable = { $column } har teikn vi ikkje kunne lese: «{ $value }». Vel eit anna teiknsett,
    eller rett fila.
consultees-import-file-old-workbook = Reknearket er i eit eldre format eller har passord. Opne det i Excel, lagre det
    som «Excel-arbeidsbok (.xlsx)» utan passord, og last opp på nytt.
consultees-import-file-bomb = Reknearket pakkar ut til langt meir enn ei liste. Kopier lista over i eit nytt
    rekneark og last opp det.
consultees-preview-doubtful = Fila seier ikkje kva teiknsett den har, så vi har gissa { $encoding }. Sjå nøye på namna
    nedanfor før du lagrar.
consultees-preview-encoding = Teiknsett
consultees-preview-encoding-is = Fila er lesen som { $encoding }.
consultees-preview-encoding-names = Slik ser namna ut: { $names }
consultees-preview-encoding-choose = Les som
consultees-preview-encoding-go = Les på nytt
consultees-preview-sheet = Vi las arket «{ $sheet }».
consultees-preview-other-sheets = Desse arka er ikkje lesne: { $sheets }
consultees-preview-above = Over overskriftene
consultees-preview-above-line = Linje { $line } er ikkje lesen: { $text }
consultees-encoding-utf-8 = UTF-8
consultees-encoding-utf-16le = UTF-16
consultees-encoding-utf-16be = UTF-16 (omvend)
consultees-encoding-windows-1252 = Windows
consultees-encoding-macintosh = Macintosh
consultees-encoding-ibm850 = MS-DOS (850)
consultees-encoding-ibm865 = MS-DOS, nordisk (865)
consultees-encoding-iso-8859-10 = Samisk (ISO 8859-10)
consultees-saving = Import av adresseliste
consultees-saving-onward = Gå til registeret
consultees-saving-gone = Lista finst ikkje lenger, så vi kan ikkje lagre meir av den. Sjå i registeret kven som
    manglar, og last opp lista på nytt.
consultees-saving-unreadable = { $saved ->
    [0] Vi kan ikkje lese lista lenger, og ingen rader er lagra.
    [one] Vi kan ikkje lese lista lenger. Éi rad er lagra.
   *[other] Vi kan ikkje lese lista lenger. { $saved } rader er lagra.
 } Last opp lista på nytt. Dei som er lagra, blir då viste som «Finst frå før».
consultees-lists = Adresselister som ikkje er lagra ferdig
consultees-list-unconfirmed = Ventar på at du ser over lista.
consultees-list-under_way = { $count ->
    [one] { $count } rad er lagra. Resten er på veg.
   *[other] { $count } rader er lagra. Resten er på veg.
  }
consultees-list-stopped = { $count ->
    [one] Det stoppa opp etter { $count } lagra rad. Ingenting av lista er borte.
   *[other] Det stoppa opp etter { $count } lagra rader. Ingenting av lista er borte.
  }
consultees-list-by = Lasta opp av { $name }.
consultees-list-again = Hald fram med lagringa
consultees-list-put-away = Legg bort lista
consultees-list-put-away-question = Vil du leggje bort «{ $file }»? Det som er lagra, blir ståande. Resten av lista
    blir sletta om nokre dagar, og til då kan du hente den tilbake.
consultees-list-is-away = Lista er lagd bort. Det som var lagra, står i registeret.
consultees-list-is-back = Lista er henta tilbake.
consultees-list-away = { $count ->
    [0] Lagd bort før noko var lagra.
    [one] Lagd bort etter éi lagra rad.
    *[other] Lagd bort etter { $count } lagra rader.
  } Lista blir sletta om nokre dagar.
consultees-list-take-back = Hent lista tilbake
consultees-list-changed = Ein annan har teke hand om lista. Her ser du korleis det står til no.
