# Kan det følgjast opp? Råd om tiltak og mål, etter reglane i oppsettet.
plans-advice-title = Kan det følgjast opp?
plans-advice-lead = Råd til deg som skriv planen. Ingenting stoppar deg.
plans-advice-count =
    { $count ->
        [0] Ingen av dei { $total } tiltaka og måla har merknader.
        [one] Eitt av { $total } tiltak og mål har merknader.
       *[other] { $count } av { $total } tiltak og mål har merknader.
    }
plans-advice-none = Vi fann ingen tiltak eller mål
plans-advice-none-text = Tiltak og mål står i tabellar, i nummererte lister eller i plandelar av typen tiltak eller mål.
plans-advice-by-rule = Merknader
plans-advice-all = Alle
plans-advice-whole = Heile planen
plans-advice-choose = Vis
plans-advice-good = Ingenting å merke seg
plans-advice-good-text = Tiltaka og måla her seier kven, når og korleis ein ser at det er gjort.
plans-advice-too-many = Utkastet har { $total } tiltak. Høgst { $max } tiltak kan følgjast opp når planen er vedteken.
    Slå saman tiltak, eller del planen, før planen blir lagd fram.
plans-advice-more = Viser { $shown } av { $found }. Vel eit innsatsområde eller ein merknad for å sjå resten.
plans-advice-edit = Rediger
plans-advice-read = Les
plans-advice-section =
    { $count ->
        [one] Kan det følgjast opp? Eitt punkt å sjå på
       *[other] Kan det følgjast opp? { $count } punkt å sjå på
    }
plans-advice-whole-plan = Sjå heile planen
plans-advice-name-responsible = Ingen ansvarleg
plans-advice-why-responsible = Skriv kva eining som skal gjere det, så er det klart kven som rapporterer.
plans-advice-name-deadline = Ingen frist
plans-advice-why-deadline = Utan eit år eller ein dato kan ingen sjå om arbeidet er forseinka.
plans-advice-name-cost = Verken kostnad eller finansiering
plans-advice-why-cost = Skriv kva det kostar, eller at det blir gjort innanfor ramma. Elles kjem det ikkje inn i budsjettet.
plans-advice-name-vague = Vage ord
plans-advice-why-vague = Dei merkte orda viser ei retning, men ikkje kva som skal vere gjort. Sei kva, kor mange eller kor mykje.
plans-advice-name-today = Som i dag
plans-advice-why-today = Dei merkte orda fortel om det de alt gjer. Sei kva som blir annleis.
plans-advice-name-seen_done = Ikkje til å sjå når det er gjort
plans-advice-why-seen_done = Legg til ein indikator, eit måltal eller korleis de veit at det er gjort.
plans-advice-name-indicator = Ingen indikator
plans-advice-why-indicator = Sei kva de skal sjå på for å vite om målet er nådd. Kan det ikkje målast, så skriv det, og kvifor.
plans-advice-name-target = Ikkje sagt kor mykje
plans-advice-why-target = Sei kor mykje som er nok, til dømes høgst 20 dagar. Kan det ikkje målast, så skriv det, og kvifor.
# Arbeidsbordet: inndelinga av planen med innsatsområda side om side.
plans-table-title = Arbeidsbord
plans-table-lead = Innsatsområda med utfordringar, mål og tiltak. Det er den same inndelinga som i planen.
plans-table-keys = Dra ein plandel dit den skal stå, eller flytt den med Alt og piltastane.
plans-table-empty = Ingen innsatsområde enno
plans-table-empty-text = Legg til det første under. Utfordringar, mål og tiltak kjem under det.
plans-table-area-empty = Ingenting her enno.
plans-table-inputs =
    { $count ->
        [0] ingen innspel
        [one] eitt innspel
       *[other] { $count } innspel
    }
plans-table-goals =
    { $count ->
        [0] ingen mål
        [one] eitt mål
       *[other] { $count } mål
    }
plans-table-measures =
    { $count ->
        [0] ingen tiltak
        [one] eitt tiltak
       *[other] { $count } tiltak
    }
plans-table-read =
    { $count ->
        [one] Les det eine frå medverknaden
       *[other] Les { $count } frå medverknaden
    }
plans-table-under = Flytt inn under
plans-table-move = Flytt
plans-table-new = Ny utfordring, nytt mål eller tiltak
plans-table-challenge = Utfordring
plans-table-add = Legg til
plans-table-new-area = Nytt innsatsområde
plans-table-loose = Utanfor innsatsområda
plans-table-misplaced = Plandelen kan ikkje stå der. Vel ein annan stad.
plans-table-stale = Nokon andre flytta noko i mellomtida, så ingenting vart flytta. Slik ser det ut no.
