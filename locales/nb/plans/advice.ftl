# Kan det følges opp? Råd om tiltak og mål, etter reglene i oppsettet.
plans-advice-title = Kan det følges opp?
plans-advice-lead = Råd til deg som skriver planen. Ingenting stopper deg.
plans-advice-count =
    { $count ->
        [0] Ingen av de { $total } tiltakene og målene har merknader.
        [one] Ett av { $total } tiltak og mål har merknader.
       *[other] { $count } av { $total } tiltak og mål har merknader.
    }
plans-advice-none = Vi fant ingen tiltak eller mål
plans-advice-none-text = Tiltak og mål står i tabeller, i nummererte lister eller i plandeler av typen tiltak eller mål.
plans-advice-by-rule = Merknader
plans-advice-all = Alle
plans-advice-whole = Hele planen
plans-advice-choose = Vis
plans-advice-good = Ingenting å merke seg
plans-advice-good-text = Tiltakene og målene her sier hvem, når og hvordan man ser at det er gjort.
plans-advice-too-many = Utkastet har { $total } tiltak. Høyst { $max } tiltak kan følges opp når planen er vedtatt.
    Slå sammen tiltak, eller del planen, før den blir lagt fram.
plans-advice-more = Viser { $shown } av { $found }. Velg et innsatsområde eller en merknad for å se resten.
plans-advice-edit = Rediger
plans-advice-read = Les
plans-advice-section =
    { $count ->
        [one] Kan det følges opp? Ett punkt å se på
       *[other] Kan det følges opp? { $count } punkter å se på
    }
plans-advice-whole-plan = Se hele planen
plans-advice-name-responsible = Ingen ansvarlig
plans-advice-why-responsible = Skriv hvilken enhet som skal gjøre det, så er det klart hvem som rapporterer.
plans-advice-name-deadline = Ingen frist
plans-advice-why-deadline = Uten et år eller en dato kan ingen se om arbeidet er forsinket.
plans-advice-name-cost = Verken kostnad eller finansiering
plans-advice-why-cost = Skriv hva det koster, eller at det gjøres innenfor rammen. Ellers kommer det ikke inn i budsjettet.
plans-advice-name-vague = Vage ord
plans-advice-why-vague = De merkede ordene viser en retning, men ikke hva som skal være gjort. Si hva, hvor mange eller hvor mye.
plans-advice-name-today = Som i dag
plans-advice-why-today = De merkede ordene beskriver det dere alt gjør. Si hva som blir annerledes.
plans-advice-name-seen_done = Ikke til å se når det er gjort
plans-advice-why-seen_done = Legg til en indikator, et måltall eller hvordan dere vet at det er gjort.
plans-advice-name-indicator = Ingen indikator
plans-advice-why-indicator = Si hva dere skal se på for å vite om målet er nådd. Kan det ikke måles, så skriv det, og hvorfor.
plans-advice-name-target = Ikke sagt hvor mye
plans-advice-why-target = Si hvor mye som er nok, for eksempel høyst 20 dager. Kan det ikke måles, så skriv det, og hvorfor.
# Arbeidsbordet: planens inndeling med innsatsområdene side om side.
plans-table-title = Arbeidsbord
plans-table-lead = Innsatsområdene med utfordringer, mål og tiltak. Det er den samme inndelingen som i planen.
plans-table-keys = Dra en plandel dit den skal stå, eller flytt den med Alt og piltastene.
plans-table-empty = Ingen innsatsområder ennå
plans-table-empty-text = Legg til det første under. Utfordringer, mål og tiltak kommer under det.
plans-table-area-empty = Ingenting her ennå.
plans-table-inputs =
    { $count ->
        [0] ingen innspill
        [one] ett innspill
       *[other] { $count } innspill
    }
plans-table-goals =
    { $count ->
        [0] ingen mål
        [one] ett mål
       *[other] { $count } mål
    }
plans-table-measures =
    { $count ->
        [0] ingen tiltak
        [one] ett tiltak
       *[other] { $count } tiltak
    }
plans-table-read =
    { $count ->
        [one] Les det ene fra medvirkningen
       *[other] Les { $count } fra medvirkningen
    }
plans-table-under = Flytt inn under
plans-table-move = Flytt
plans-table-new = Ny utfordring, nytt mål eller tiltak
plans-table-challenge = Utfordring
plans-table-add = Legg til
plans-table-new-area = Nytt innsatsområde
plans-table-loose = Utenfor innsatsområdene
plans-table-misplaced = Plandelen kan ikke stå der. Velg et annet sted.
plans-table-stale = En annen flyttet noe i mellomtiden, så ingenting ble flyttet. Slik ser det ut nå.
