# Verkstad, møte og opne innspel i ein innspelsrunde, og lappane derifrå.
workshops-heading = Verkstad og møte
workshops-lead = Her samlar du det folk sa før det fanst eit utkast: når dei møttest, kven som var med, og kva som stod på lappane.
workshops-none = Ingen verkstader eller møte enno
workshops-none-text = Fyll ut skjemaet nedanfor først. Då kan du lese inn lappane derifrå, frå eit rekneark eller rett frå
    utklippstavla.
workshops-none-reader = Prosjektteamet har ikkje lagt inn nokon verkstad eller noko møte enno.
workshops-new = Ny verkstad, nytt møte eller ope innspel
workshops-add = Legg til
workshops-added = Lagt til. No kan du lese inn lappane.
workshops-edited = Endringane er lagra.
workshops-too-many = Ein runde kan ha høgst { $max } verkstader og møte.
workshops-no-room = Det er ikkje plass til fleire her. Slå saman nokre av dei som står her.
workshops-stale = Nokon andre endra dette medan du såg på det. Opne sida på nytt.
workshops-title = Namn
workshops-title-hint = Til dømes «Verkstad på biblioteket». Lappar utan bord får dette som avsendar.
workshops-form = Form
workshops-form-workshop = Verkstad
workshops-form-meeting = Møte
workshops-form-open-call = Ope innspel
workshops-day = Dato
workshops-time = Klokkeslett
workshops-at = kl. { $time }
workshops-place = Stad
workshops-participants = Talet på deltakarar
workshops-participants-invalid = Skriv talet med siffer
workshops-took-part = Kven deltok
workshops-took-part-hint = Til dømes «bebuarar, bustadkontoret og tre lag». Ikkje skriv namn på privatpersonar.
workshops-edit = Endre
workshops-edit-lead = Lappar som er lesne inn, beheld datoen dei fekk då.
workshops-notes = Lappar
workshops-notes-count = { $count ->
    [0] Ingen lappar
    [one] { $count } lapp
   *[other] { $count } lappar
 }
workshops-lists-waiting = { $count ->
    [one] { $count } liste ventar på deg
   *[other] { $count } lister ventar på deg
 }

# Lister med lappar.
workshops-lists = Lappane herifrå
workshops-lists-none = Ingen lappar er lesne inn herifrå enno.
workshops-list-by = Lasta opp av { $name } { $at }.
workshops-list-unconfirmed = Ventar på at nokon ser over lista.
workshops-list-under-way = { $count ->
    [0] Lappane er på veg inn.
    [one] { $count } lapp er lagra. Resten er på veg.
   *[other] { $count } lappar er lagra. Resten er på veg.
 }
workshops-list-stopped = { $count ->
    [0] Det stoppa opp før nokon lapp blei lagra.
    [one] Det stoppa opp etter { $count } lapp.
   *[other] Det stoppa opp etter { $count } lappar.
 }
workshops-list-saved = { $count ->
    [0] Ingen lappar blei lagra
    [one] { $count } lapp er lagra
   *[other] { $count } lappar er lagra
 }. { $left ->
    [0] Ingen rader blei utelatne.
    [one] { $left } rad blei utelaten.
   *[other] { $left } rader blei utelatne.
 }
workshops-list-removing = Lappane er på veg ut.
workshops-list-removing-stopped = Det stoppa opp før alle lappane var tekne ut.
workshops-list-removed = Lappane er tekne ut.
workshops-list-look = Sjå over
workshops-list-discard = Forkast
workshops-list-discard-question = Skal «{ $file }» forkastast? Ingenting er lagra derifrå.
workshops-list-again = Hald fram
workshops-list-remove = Ta ut lappane
workshops-list-remove-question = { $count ->
    [one] Skal lappen frå «{ $file }» takast ut? Lappen tel ikkje lenger, men kan framleis lesast blant svara.
   *[other] Skal { $count } lappar frå «{ $file }» takast ut? Dei tel ikkje lenger, men kan framleis lesast blant svara.
 }
workshops-list-remove-yes = Ta dei ut
workshops-to-workbench = Gå til arbeidsbenken
workshops-ahead = Du kan lese inn lappar frå og med { $day }.

# Lese inn.
workshops-import = Les inn lappar
workshops-import-lead = Last opp eit rekneark eller lim inn lappane. Du ser kva vi har lese, rad for rad, før noko blir lagra.
workshops-import-file = Fil
workshops-import-file-hint = Rekneark (.xlsx) eller CSV, høgst { $max } MB. Kolonnane kan heite kva som helst.
workshops-import-text = Eller lim inn
workshops-import-text-hint = Éin lapp på kvar linje. Kopierer du frå eit rekneark, følgjer kolonnane med.
workshops-import-look = Sjå over lappane
workshops-import-nothing = Vel ei fil, eller lim inn lappane
workshops-import-pasted = Limt inn
workshops-import-too-many = Det kan vere høgst { $max } lister her. Ta ut ei som ikkje skal brukast.
workshops-import-discarded = Lista er forkasta. Ingenting blei lagra.
workshops-import-stale = Nokon andre har endra korleis lista blir lesen, eller lagra lista. Sjå over lista på nytt.
workshops-import-in-future = Datoen er ikkje komen enno, så lappane kan ikkje lagrast. Rett datoen om den er feil.
workshops-import-no-notes = Vel kva for kolonne lappane står i.
workshops-import-nothing-new = Lista har ingen nye lappar.
workshops-import-frozen = Disposisjonen er send ut og kan ikkje få nye overskrifter. Vel ein annan stad for temaa.
workshops-import-under-way = Lista er i arbeid akkurat no. Vent til det er ferdig.

# Sjå over.
workshops-preview = Sjå over lappane
workshops-preview-lead = Dette las vi i { $file }. Ingenting er lagra enno.
workshops-preview-hint = Kvar lapp blir eit svar med eitt innspel.
workshops-preview-save = { $count ->
    [one] Lagre { $count } lapp
   *[other] Lagre { $count } lappar
 }
workshops-preview-again = Du har valt noko anna enn det lista var lesen med. No er lista lesen på nytt. Sjå over lista, og lagre igjen.
workshops-preview-doubtful = Fila seier ikkje kva teiknsett den har. Sjå etter at æ, ø og å er rette, eller vel eit anna teiknsett.
workshops-preview-above = { $count ->
    [one] { $count } rad over overskriftene er ikkje lesen.
   *[other] { $count } rader over overskriftene er ikkje lesne.
 }
workshops-count-new = Nye
workshops-count-same = Lesne inn før
workshops-count-empty = Utan lapp
workshops-count-refused = Kan ikkje lesast inn
workshops-columns = Kva står i kolonnane?
workshops-columns-lead = Vi har gjetta. Rett det som er feil, og les lista på nytt.
workshops-columns-go = Les på nytt
workshops-sheet = Ark
workshops-sheet-hint = Berre eitt ark blir lese om gongen.
workshops-head = Overskrifter
workshops-head-none = Lista har ingen overskrifter
workshops-head-line = Linje { $line }: { $text }
workshops-column-table = Bord eller gruppe
workshops-column-note = Lapp
workshops-column-theme = Tema
workshops-column-author = Kven som skreiv
workshops-column-none = Ingen kolonne
workshops-column-twice = Denne kolonnen er vald to gonger
workshops-carry = Tomme felt tyder det same som i rada over
workshops-carry-hint = Gjeld bord og tema. Bruk dette når bordet berre står på den første av lappane sine.
workshops-themes = Tema som ikkje står i disposisjonen
workshops-themes-hint = Vel kvar lappane høyrer heime. Elles legg vi dei på planen som heilskap.
workshops-themes-more = { $count ->
    [one] { $count } tema til får ikkje plass her. Lappane går til planen som heilskap.
   *[other] { $count } tema til får ikkje plass her. Lappane går til planen som heilskap.
 }
workshops-theme-goes = { $count ->
    [one] { $theme } ({ $count } lapp)
   *[other] { $theme } ({ $count } lappar)
 }
workshops-place-whole = Planen som heilskap
workshops-place-new = Lag ny overskrift
workshops-goes-new = Ny overskrift:
workshops-rows = Rad for rad
workshops-rows-all = Alle rader
workshops-rows-noted = Berre rader med merknad
workshops-rows-none = Ingen rader å vise.
workshops-row-line = Linje
workshops-row-goes = Gjeld
workshops-row-outcome = Kva som skjer
workshops-outcome-new = Ny
workshops-outcome-same = Lesen inn før
workshops-outcome-empty = Utan lapp
workshops-outcome-refused = Blir ikkje med
workshops-told-same-as = Seier det same som linje { $line }. Begge blir med.
workshops-told-theme = Temaet «{ $theme }» står ikkje i disposisjonen.
workshops-told-signs = Nokre teikn kan ikkje lesast. Prøv eit anna teiknsett.
workshops-fault-too-long = Teksten er lengre enn { $max } teikn. Del den på fleire rader.
workshops-fault-name-too-long = «{ $column }» er lengre enn { $max } teikn. Er rett kolonne vald?
workshops-fault-formula = Reknearket har ikkje rekna ut formelen i feltet. Rett den i reknearket.
workshops-fault-too-many = Ei liste kan ha høgst { $max } lappar. Del den i to.

# Jobbane.
workshops-saving = Import av lappar
workshops-saving-onward = Gå til lappane
workshops-saving-gone = Lista finst ikkje lenger. Last den opp på nytt om lappane skal inn.
workshops-saving-no-right = Du har ikkje lenger tilgang til å arbeide i runden. Be ein annan i prosjektteamet halde fram.
workshops-saving-in-future = Datoen er flytt fram i tid, så lappane kan ikkje lagrast. Rett datoen, og hald fram.
workshops-saving-unreadable = { $saved ->
    [0] Vi kan ikkje lese fila lenger. Ingen lappar er lagra. Last den opp på nytt.
    [one] Vi kan ikkje lese fila lenger. { $saved } lapp er lagra. Last den opp på nytt, så følgjer resten.
   *[other] Vi kan ikkje lese fila lenger. { $saved } lappar er lagra. Last den opp på nytt, så følgjer resten.
 }
workshops-saved = { $count ->
    [0] Ingen nye lappar
    [one] { $count } ny lapp er lagra
   *[other] { $count } nye lappar er lagra
 }. { $left ->
    [0] Ingen rader blei utelatne.
    [one] { $left } rad blei utelaten.
   *[other] { $left } rader blei utelatne.
 }
workshops-removing = Lappar blir tekne ut
workshops-removed = { $count ->
    [0] Ingen lappar stod att.
    [one] { $count } lapp er teken ut.
   *[other] { $count } lappar er tekne ut.
 }
workshops-removed-reason = Teken ut med lista lappen kom frå

# Oppsummering av runden.
workshops-summary = Oppsummering av runden
workshops-summary-lead = { $count ->
    [0] Ingen innspel enno.
    [one] { $count } innspel, ordna etter tema.
   *[other] { $count } innspel, ordna etter tema.
 }
workshops-summary-none = Ingen innspel å oppsummere enno
workshops-summary-none-text = Les inn lappane frå verkstad og møte først.
workshops-summary-count = { $count ->
    [0] Ingen innspel
    [one] { $count } innspel
   *[other] { $count } innspel
 }
workshops-summary-became = I versjon { $number } blei dette til
workshops-summary-not-there = Står ikkje i versjon { $number }.
workshops-summary-others = { $count ->
    [one] og { $count } til
   *[other] og { $count } til
 }
workshops-summary-participants = { $count ->
    [one] { $count } deltakar
   *[other] { $count } deltakarar
 }
workshops-summary-read = Les innspela
workshops-summary-theme-none = Ingen innspel om dette temaet.
workshops-summary-print = Skriv ut

# Møtet: deltakarar frå registeret, og referat.
workshops-register = Deltakarar frå registeret
workshops-register-lead = Vel høyringspartane som var med. Dei blir ikkje varsla.
workshops-register-none = Ingen frå registeret er lagde til.
workshops-register-choose = Vel deltakarar
workshops-register-find = Finn i registeret
workshops-register-search = Namn
workshops-register-go = Søk
workshops-register-add = Legg til
workshops-register-remove = Ta bort
workshops-register-more = Det er fleire. Søk på namnet for å finne dei.
workshops-register-nobody = Ingen fleire passar.
workshops-participants-too-many = Eit møte kan ha høgst { $max } deltakarar frå registeret.
workshops-minutes = Referat
workshops-minutes-lead = Referatet blir eitt svar, som du deler opp i innspel på arbeidsbenken.
workshops-minutes-none = Det er ikkje noko referat herifrå enno.
workshops-minutes-add = Legg inn referat
workshops-minutes-cut = Referat { $number } på arbeidsbenken
workshops-minutes-file = Dokument
workshops-minutes-file-hint = Word (DOCX) eller OpenDocument (ODT), høgst { $max } MB. Du ser over teksten før den blir lagra.
workshops-minutes-text = Tekst
workshops-minutes-text-hint = Skriv eller lim inn referatet. Vel du eit dokument, hentar vi teksten derifrå.
workshops-minutes-read = Dette er teksten i dokumentet, utan bilete og fotnotar. Sjå over teksten, og lagre.
workshops-minutes-save = Lagre referatet
workshops-minutes-kept = Referatet er lagra. Del det opp i innspel her.
workshops-minutes-unread = Vi kan ikkje lese fila. Bruk DOCX eller ODT, eller lim inn teksten.
workshops-minutes-empty = Skriv referatet, eller vel eit dokument
workshops-minutes-in-future = Datoen for møtet er ikkje komen enno
workshops-minutes-same = Dette referatet er lagra frå før

# Kven som kjem.
workshops-ends = Sluttar
workshops-ends-before = Skriv eit klokkeslett etter at det begynner
workshops-invites = Inviter dei som er spurde i runden
workshops-invites-hint = Dei får tid og stad i brevet og på sida si, og kan seie om dei kjem.
workshops-replies = Kven kjem
workshops-replies-lead = Svara kan endrast til det begynner { $day }.
workshops-replies-coming = Kjem
workshops-replies-declining = Kjem ikkje
workshops-replies-silent = Har ikkje svart
workshops-replies-when = Svarte
workshops-replies-none = Ingen her.
workshops-replies-before-move = Svarte før tid eller stad blei endra
workshops-replies-people = { $count ->
    [0] Ingen har sagt at dei kjem.
    [one] Til saman kjem { $count } person.
   *[other] Til saman kjem { $count } personar.
 }
workshops-is-called-off = Avlyst
workshops-called-off = Dette blei avlyst { $at }. Dei som er inviterte, ser det på sida si.
workshops-call-off = Avlys
workshops-call-off-question = { $count ->
    [0] Skal det avlysast? Ingen har sagt at dei kjem.
    [one] Skal det avlysast? { $count } har sagt at dei kjem. Dei ser det på sida si, men får ikkje brev.
   *[other] Skal det avlysast? { $count } har sagt at dei kjem. Dei ser det på sida si, men får ikkje brev.
 }
workshops-call-off-yes = Ja, avlys
workshops-called-off-done = Det er avlyst.
workshops-take-up = Ta tilbake avlysinga
workshops-taken-up-done = Avlysinga er teken tilbake.

# Fagråd som teamet skriv inn.
workshops-specialist = Registrer fagråd
workshops-specialist-lead = Skriv inn det nokon med fagkunnskap har sagt. Det blir eitt innspel på arbeidsbenken, under temaet du vel.
workshops-specialist-from = Kvar det kjem frå
workshops-specialist-from-hint = Til dømes «Husbanken» eller «Helse og velferd».
workshops-specialist-who = Kven som sa det
workshops-specialist-who-hint = Til dømes fagpersonen du snakka med.
workshops-specialist-theme = Tema
workshops-specialist-whole = Planen som heilskap
workshops-specialist-text = Kva dei sa
workshops-specialist-save = Registrer
workshops-specialist-kept = Det er registrert. No kan du registrere eitt til herfrå.
workshops-specialist-last = Sjå det siste på arbeidsbenken
workshops-specialist-in-future = Datoen er ikkje komen enno
workshops-specialist-theme-gone = Dette temaet er ikkje med i runden lenger. Vel eit anna.
workshops-specialist-same = Det same er registrert herfrå før
