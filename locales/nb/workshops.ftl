# Verksted, møter og åpne innspill i en innspillsrunde, og lappene derfra.
workshops-heading = Verksted og møter
workshops-lead = Her samler du det folk sa før det fantes et utkast: når de møttes, hvem som var med, og hva som sto på lappene.
workshops-none = Ingen verksteder eller møter ennå
workshops-none-text = Fyll ut skjemaet nedenfor først. Da kan du lese inn lappene derfra, fra et regneark eller rett fra
    utklippstavlen.
workshops-none-reader = Prosjektteamet har ikke lagt inn noe verksted eller møte ennå.
workshops-new = Nytt verksted, møte eller åpent innspill
workshops-add = Legg til
workshops-added = Lagt til. Nå kan du lese inn lappene.
workshops-edited = Endringene er lagret.
workshops-too-many = En runde kan ha høyst { $max } verksteder og møter.
workshops-no-room = Det er ikke plass til flere her. Slå sammen noen av dem som står her.
workshops-stale = Noen andre endret dette mens du så på det. Åpne siden på nytt.
workshops-title = Navn
workshops-title-hint = For eksempel «Verksted på biblioteket». Lapper uten bord får dette som avsender.
workshops-form = Form
workshops-form-workshop = Verksted
workshops-form-meeting = Møte
workshops-form-open-call = Åpent innspill
workshops-day = Dato
workshops-time = Klokkeslett
workshops-at = kl. { $time }
workshops-place = Sted
workshops-participants = Antall deltakere
workshops-participants-invalid = Skriv antallet med sifre
workshops-took-part = Hvem deltok
workshops-took-part-hint = For eksempel «beboere, boligkontoret og tre lag». Ikke skriv navn på privatpersoner.
workshops-edit = Endre
workshops-edit-lead = Lapper som er lest inn, beholder datoen de fikk da.
workshops-notes = Lapper
workshops-notes-count = { $count ->
    [0] Ingen lapper
    [one] { $count } lapp
   *[other] { $count } lapper
 }
workshops-lists-waiting = { $count ->
    [one] { $count } liste venter på deg
   *[other] { $count } lister venter på deg
 }

# Lister med lapper.
workshops-lists = Lappene herfra
workshops-lists-none = Ingen lapper er lest inn herfra ennå.
workshops-list-by = Lastet opp av { $name } { $at }.
workshops-list-unconfirmed = Venter på at noen ser over den.
workshops-list-under-way = { $count ->
    [0] Lappene er på vei inn.
    [one] { $count } lapp er lagret. Resten er på vei.
   *[other] { $count } lapper er lagret. Resten er på vei.
 }
workshops-list-stopped = { $count ->
    [0] Det stoppet opp før noen lapper ble lagret.
    [one] Det stoppet opp etter { $count } lapp.
   *[other] Det stoppet opp etter { $count } lapper.
 }
workshops-list-saved = { $count ->
    [0] Ingen lapper ble lagret
    [one] { $count } lapp er lagret
   *[other] { $count } lapper er lagret
 }. { $left ->
    [0] Ingen rader ble utelatt.
    [one] { $left } rad ble utelatt.
   *[other] { $left } rader ble utelatt.
 }
workshops-list-removing = Lappene er på vei ut.
workshops-list-removing-stopped = Det stoppet opp før alle lappene var tatt ut.
workshops-list-removed = Lappene er tatt ut.
workshops-list-look = Se over
workshops-list-discard = Forkast
workshops-list-discard-question = Skal «{ $file }» forkastes? Ingenting er lagret fra den.
workshops-list-again = Fortsett
workshops-list-remove = Ta ut lappene
workshops-list-remove-question = { $count ->
    [one] Skal lappen fra «{ $file }» tas ut? Den teller ikke lenger, men kan fortsatt leses blant svarene.
   *[other] Skal { $count } lapper fra «{ $file }» tas ut? De teller ikke lenger, men kan fortsatt leses blant svarene.
 }
workshops-list-remove-yes = Ta dem ut
workshops-to-workbench = Gå til arbeidsbenken
workshops-ahead = Du kan lese inn lapper fra og med { $day }.

# Lese inn.
workshops-import = Les inn lapper
workshops-import-lead = Last opp et regneark eller lim inn lappene. Du ser hva vi har lest, rad for rad, før noe blir lagret.
workshops-import-file = Fil
workshops-import-file-hint = Regneark (.xlsx) eller CSV, høyst { $max } MB. Kolonnene kan hete hva som helst.
workshops-import-text = Eller lim inn
workshops-import-text-hint = Én lapp på hver linje. Kopierer du fra et regneark, følger kolonnene med.
workshops-import-look = Se over lappene
workshops-import-nothing = Velg en fil, eller lim inn lappene
workshops-import-pasted = Limt inn
workshops-import-too-many = Det kan være høyst { $max } lister her. Ta ut en som ikke skal brukes.
workshops-import-discarded = Listen er forkastet. Ingenting ble lagret.
workshops-import-stale = Noen andre har endret hvordan listen leses, eller lagret den. Se over den på nytt.
workshops-import-in-future = Datoen er ikke kommet ennå, så lappene kan ikke lagres. Rett datoen hvis den er feil.
workshops-import-no-notes = Velg hvilken kolonne lappene står i.
workshops-import-nothing-new = Listen har ingen nye lapper.
workshops-import-frozen = Disposisjonen er sendt ut og kan ikke få nye overskrifter. Velg et annet sted for temaene.
workshops-import-under-way = Listen er i arbeid akkurat nå. Vent til det er ferdig.

# Se over.
workshops-preview = Se over lappene
workshops-preview-lead = Dette leste vi i { $file }. Ingenting er lagret ennå.
workshops-preview-hint = Hver lapp blir et svar med ett innspill.
workshops-preview-save = { $count ->
    [one] Lagre { $count } lapp
   *[other] Lagre { $count } lapper
 }
workshops-preview-again = Du har valgt noe annet enn det listen var lest med. Nå er den lest på nytt. Se over den, og lagre igjen.
workshops-preview-doubtful = Filen sier ikke hvilket tegnsett den har. Se etter at æ, ø og å er riktige, eller velg et annet tegnsett.
workshops-preview-above = { $count ->
    [one] { $count } rad over overskriftene er ikke lest.
   *[other] { $count } rader over overskriftene er ikke lest.
 }
workshops-count-new = Nye
workshops-count-same = Lest inn før
workshops-count-empty = Uten lapp
workshops-count-refused = Kan ikke leses inn
workshops-columns = Hva står i kolonnene?
workshops-columns-lead = Vi har gjettet. Rett det som er feil, og les listen på nytt.
workshops-columns-go = Les på nytt
workshops-sheet = Ark
workshops-sheet-hint = Bare ett ark leses om gangen.
workshops-head = Overskrifter
workshops-head-none = Listen har ingen overskrifter
workshops-head-line = Linje { $line }: { $text }
workshops-column-table = Bord eller gruppe
workshops-column-note = Lapp
workshops-column-theme = Tema
workshops-column-author = Hvem som skrev
workshops-column-none = Ingen kolonne
workshops-column-twice = Denne kolonnen er valgt to ganger
workshops-carry = Tomme felt betyr det samme som i raden over
workshops-carry-hint = Gjelder bord og tema. Bruk dette når bordet bare står på den første av lappene sine.
workshops-themes = Temaer som ikke står i disposisjonen
workshops-themes-hint = Velg hvor lappene hører hjemme. Ellers legger vi dem på planen som helhet.
workshops-themes-more = { $count ->
    [one] { $count } tema til får ikke plass her. Lappene går til planen som helhet.
   *[other] { $count } temaer til får ikke plass her. Lappene går til planen som helhet.
 }
workshops-theme-goes = { $count ->
    [one] { $theme } ({ $count } lapp)
   *[other] { $theme } ({ $count } lapper)
 }
workshops-place-whole = Planen som helhet
workshops-place-new = Lag ny overskrift
workshops-goes-new = Ny overskrift:
workshops-rows = Rad for rad
workshops-rows-all = Alle rader
workshops-rows-noted = Bare rader med merknad
workshops-rows-none = Ingen rader å vise.
workshops-row-line = Linje
workshops-row-goes = Gjelder
workshops-row-outcome = Hva som skjer
workshops-outcome-new = Ny
workshops-outcome-same = Lest inn før
workshops-outcome-empty = Uten lapp
workshops-outcome-refused = Blir ikke med
workshops-told-same-as = Sier det samme som linje { $line }. Begge blir med.
workshops-told-theme = Temaet «{ $theme }» står ikke i disposisjonen.
workshops-told-signs = Noen tegn kan ikke leses. Prøv et annet tegnsett.
workshops-fault-too-long = Teksten er lengre enn { $max } tegn. Del den på flere rader.
workshops-fault-name-too-long = «{ $column }» er lengre enn { $max } tegn. Er riktig kolonne valgt?
workshops-fault-formula = Regnearket har ikke regnet ut formelen i feltet. Rett den i regnearket.
workshops-fault-too-many = En liste kan ha høyst { $max } lapper. Del den i to.

# Jobbene.
workshops-saving = Import av lapper
workshops-saving-onward = Gå til lappene
workshops-saving-gone = Listen finnes ikke lenger. Last den opp på nytt hvis lappene skal inn.
workshops-saving-no-right = Du har ikke lenger tilgang til å arbeide i runden. Be en annen i prosjektteamet fortsette.
workshops-saving-in-future = Datoen er flyttet fram i tid, så lappene kan ikke lagres. Rett datoen, og fortsett.
workshops-saving-unreadable = { $saved ->
    [0] Vi kan ikke lese filen lenger. Ingen lapper er lagret. Last den opp på nytt.
    [one] Vi kan ikke lese filen lenger. { $saved } lapp er lagret. Last den opp på nytt, så følger resten.
   *[other] Vi kan ikke lese filen lenger. { $saved } lapper er lagret. Last den opp på nytt, så følger resten.
 }
workshops-saved = { $count ->
    [0] Ingen nye lapper
    [one] { $count } ny lapp er lagret
   *[other] { $count } nye lapper er lagret
 }. { $left ->
    [0] Ingen rader ble utelatt.
    [one] { $left } rad ble utelatt.
   *[other] { $left } rader ble utelatt.
 }
workshops-removing = Lapper tas ut
workshops-removed = { $count ->
    [0] Ingen lapper sto igjen.
    [one] { $count } lapp er tatt ut.
   *[other] { $count } lapper er tatt ut.
 }
workshops-removed-reason = Tatt ut med listen lappen kom fra

# Oppsummering av runden.
workshops-summary = Oppsummering av runden
workshops-summary-lead = { $count ->
    [0] Ingen innspill ennå.
    [one] { $count } innspill, ordnet etter tema.
   *[other] { $count } innspill, ordnet etter tema.
 }
workshops-summary-none = Ingen innspill å oppsummere ennå
workshops-summary-none-text = Les inn lappene fra verksted og møter først.
workshops-summary-count = { $count ->
    [0] Ingen innspill
    [one] { $count } innspill
   *[other] { $count } innspill
 }
workshops-summary-became = I versjon { $number } ble dette til
workshops-summary-not-there = Står ikke i versjon { $number }.
workshops-summary-others = { $count ->
    [one] og { $count } til
   *[other] og { $count } til
 }
workshops-summary-participants = { $count ->
    [one] { $count } deltaker
   *[other] { $count } deltakere
 }
workshops-summary-read = Les innspillene
workshops-summary-theme-none = Ingen innspill om dette temaet.
workshops-summary-print = Skriv ut

# Møtet: deltakere fra registeret, og referat.
workshops-register = Deltakere fra registeret
workshops-register-lead = Velg høringspartene som var med. De blir ikke varslet.
workshops-register-none = Ingen fra registeret er lagt til.
workshops-register-choose = Velg deltakere
workshops-register-find = Finn i registeret
workshops-register-search = Navn
workshops-register-go = Søk
workshops-register-add = Legg til
workshops-register-remove = Ta bort
workshops-register-more = Det er flere. Søk på navnet for å finne dem.
workshops-register-nobody = Ingen flere passer.
workshops-participants-too-many = Et møte kan ha høyst { $max } deltakere fra registeret.
workshops-minutes = Referat
workshops-minutes-lead = Referatet blir ett svar, som du deler opp i innspill på arbeidsbenken.
workshops-minutes-none = Det er ikke noe referat herfra ennå.
workshops-minutes-add = Legg inn referat
workshops-minutes-cut = Referat { $number } på arbeidsbenken
workshops-minutes-file = Dokument
workshops-minutes-file-hint = Word (DOCX) eller OpenDocument (ODT), høyst { $max } MB. Du ser over teksten før den lagres.
workshops-minutes-text = Tekst
workshops-minutes-text-hint = Skriv eller lim inn referatet. Velger du et dokument, henter vi teksten derfra.
workshops-minutes-read = Dette er teksten i dokumentet, uten bilder og fotnoter. Se over den, og lagre.
workshops-minutes-save = Lagre referatet
workshops-minutes-kept = Referatet er lagret. Del det opp i innspill her.
workshops-minutes-unread = Vi kan ikke lese filen. Bruk DOCX eller ODT, eller lim inn teksten.
workshops-minutes-empty = Skriv referatet, eller velg et dokument
workshops-minutes-in-future = Datoen for møtet er ikke kommet ennå
workshops-minutes-same = Dette referatet er lagret fra før

# Hvem som kommer.
workshops-ends = Slutter
workshops-ends-before = Skriv et klokkeslett etter at det begynner
workshops-invites = Inviter dem som er spurt i runden
workshops-invites-hint = De får tid og sted i brevet og på siden sin, og kan si om de kommer.
workshops-replies = Hvem kommer
workshops-replies-lead = Svarene kan endres til det begynner { $day }.
workshops-replies-coming = Kommer
workshops-replies-declining = Kommer ikke
workshops-replies-silent = Har ikke svart
workshops-replies-when = Svarte
workshops-replies-none = Ingen her.
workshops-replies-before-move = Svarte før tid eller sted ble endret
workshops-replies-people = { $count ->
    [0] Ingen har sagt at de kommer.
    [one] Til sammen kommer { $count } person.
   *[other] Til sammen kommer { $count } personer.
 }
workshops-is-called-off = Avlyst
workshops-called-off = Dette ble avlyst { $at }. De som er invitert, ser det på siden sin.
workshops-call-off = Avlys
workshops-call-off-question = { $count ->
    [0] Skal det avlyses? Ingen har sagt at de kommer.
    [one] Skal det avlyses? { $count } har sagt at de kommer. De ser det på siden sin, men får ikke brev.
   *[other] Skal det avlyses? { $count } har sagt at de kommer. De ser det på siden sin, men får ikke brev.
 }
workshops-call-off-yes = Ja, avlys
workshops-called-off-done = Det er avlyst.
workshops-take-up = Ta tilbake avlysningen
workshops-taken-up-done = Avlysningen er tatt tilbake.

# Fagråd som teamet skriver inn.
workshops-specialist = Registrer fagråd
workshops-specialist-lead = Skriv inn det noen med fagkunnskap har sagt. Det blir ett innspill på arbeidsbenken, under temaet du velger.
workshops-specialist-from = Hvor det kommer fra
workshops-specialist-from-hint = For eksempel «Husbanken» eller «Helse og velferd».
workshops-specialist-who = Hvem som sa det
workshops-specialist-who-hint = For eksempel fagpersonen du snakket med.
workshops-specialist-theme = Tema
workshops-specialist-whole = Planen som helhet
workshops-specialist-text = Hva de sa
workshops-specialist-save = Registrer
workshops-specialist-kept = Det er registrert. Nå kan du registrere ett til herfra.
workshops-specialist-last = Se det siste på arbeidsbenken
workshops-specialist-in-future = Datoen er ikke kommet ennå
workshops-specialist-theme-gone = Dette temaet er ikke med i runden lenger. Velg et annet.
workshops-specialist-same = Det samme er registrert herfra før
