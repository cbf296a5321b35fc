# Oppfølging: tiltakene i den vedtatte planen, hvem som gjør dem, og hvordan det går.
measures-title = Oppfølging
measures-lead = Alle tiltakene i den vedtatte planen: hvem som gjør dem, hvordan det går, og hva de trenger.
measures-empty-title = Planen er ikke vedtatt ennå
measures-empty-text = Når planen er vedtatt, blir hvert tiltak fulgt opp her: ansvarlig enhet, frist, status og det som
    må løftes. Registrer vedtaket under Behandlinger.
measures-begin-title = Begynn oppfølgingen
measures-begin-text = Hvert tiltak i den vedtatte planen får sin egen side her. Ansvarlige enheter og frister leses fra
    planen, og du kan endre dem etterpå.
measures-begin = Begynn oppfølgingen
measures-begin-lead-only = Prosjektlederen begynner oppfølgingen.
measures-begun = Oppfølgingen er i gang. Se over ansvarlige enheter og frister.
measures-no-plan = Planen har ingen vedtatt versjon. Registrer vedtaket under Behandlinger først.
measures-not-begun = Oppfølgingen er ikke begynt ennå.
measures-too-many = Planen har flere enn { $max } tiltak. Del planen, eller slå sammen tiltak i den.
measures-begin-stale = Noen andre endret et tiltak samtidig. Prøv en gang til.
measures-newer-title = En nyere versjon av planen er vedtatt
measures-newer-text = Tiltakene her er hentet fra en tidligere versjon. Når du henter dem på nytt, beholder tiltak som
    fortsatt er i planen, alt som er meldt. Nye tiltak kommer til, og tiltak som er tatt ut, blir avsluttet.
measures-renew = Hent tiltakene på nytt
measures-renewed = Tiltakene er hentet: { $added } nye, { $changed } endret, { $ended } avsluttet.
measures-print = Skriv ut
measures-filters = Vis
measures-filter-all = Alle
measures-filter-late = Forsinket
measures-filter-decision = Trenger vedtak
measures-filter-money = Trenger penger
measures-filter-help = Trenger hjelp
measures-filter-silent = Ikke meldt på lenge
measures-filter-gone = Ikke lenger i planen
measures-unit = Ansvarlig enhet
measures-unit-all = Alle enheter
measures-unit-none = Ikke fordelt
measures-months = Ikke meldt på lenge betyr
measures-months-of = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
measures-show = Vis
measures-found = { $count ->
    [one] { $count } tiltak
   *[other] { $count } tiltak
}
measures-none-found = Ingen tiltak å vise.
measures-no-area = Uten innsatsområde
measures-measure = Tiltak
measures-deadline = Frist
measures-how = Hvordan det går
measures-overdue = Fristen er ute
measures-reported-on = Meldt { $day }
measures-never-reported = Ikke meldt ennå
measures-status = Status
measures-status-not_begun = Ikke begynt
measures-status-begun = I gang
measures-status-done = Gjennomført
measures-status-delayed = Forsinket
measures-status-stopped = Stanset
measures-needs = Trenger tiltaket noe enheten selv ikke rår over?
measures-needs-none = Nei
measures-needs-decision = Vedtak
measures-needs-money = Penger
measures-needs-help = Hjelp fra andre
measures-to-all = Til alle tiltakene
measures-ended-title = Ikke lenger i planen
measures-ended-text = Tiltaket står ikke i planen som gjelder nå. Det som er meldt, står her fortsatt.
measures-ended-conflict = Tiltaket er ikke lenger i planen, så det kan ikke meldes noe nytt.
measures-report = Meld status
measures-said = Hvordan går det?
measures-said-hint = Én setning er nok. Er tiltaket forsinket eller stanset, skriver du hvorfor.
measures-reported-day = Dato
measures-needs-said = Hva trengs, og hvorfor?
measures-needs-said-hint = La feltet stå tomt hvis tiltaket ikke trenger noe.
measures-report-send = Meld status
measures-reported = Statusen er meldt.
measures-reported-earlier = Meldingen er lagret i historikken. En melding med senere dato sier fortsatt hvordan tiltaket står.
measures-report-stale = Noen andre meldte status samtidig. Gå tilbake, se hva som står nå, og meld på nytt hvis det trengs.
measures-reports-too-many = Tiltaket har { $max } meldinger, og det er ikke plass til flere.
measures-fault-reason_missing = Skriv hvorfor tiltaket er forsinket eller stanset.
measures-fault-need_unsaid = Skriv hva som trengs, og hvorfor.
measures-fault-need_unchosen = Velg hva slags behov det er, eller la det stå tomt under «Hva trengs».
measures-fault-ahead = Datoen kan ikke være etter i dag.
measures-history = Det som er meldt
measures-history-none = Ingen har meldt status for tiltaket ennå.
measures-history-more = De nyeste vises. Tiltaket har { $count } meldinger i alt.
measures-history-correct = Ble noe feil? Meld på nytt med samme dato. Den siste meldingen gjelder, og den gamle blir stående.
measures-side = Om tiltaket
measures-plan-says = Dette sier planen
measures-responsible = Ansvarlig
measures-cost = Kostnad
measures-in-plan = Se plandelen i den vedtatte planen
measures-way = Se veien fram til vedtaket
measures-inputs = { $count ->
    [one] { $count } innspill handlet om dette.
   *[other] { $count } innspill handlet om dette.
}
measures-assigned = Hvem gjør det, og når
measures-due-on = Siste dag
measures-due-on-hint = Dagen fristen går ut. Tom når tiltaket gjøres hvert år, eller fristen ikke er kjent.
measures-assigned-kept = Ansvarlig enhet og frist er lagret.
measures-unit-unknown = Velg en enhet fra listen.
measures-units = Ansvarlige enheter
measures-units-lead = Enhetene som gjør tiltakene i planen, og hvem der som kan svare for dem.
measures-units-none = Ingen enheter ennå.
measures-unit-name = Navn på enheten
measures-unit-contact = Kontaktperson
measures-unit-email = E-postadresse
measures-unit-email-hint = Tom når prosjektteamet melder status for enheten.
measures-unit-email-invalid = «{ $value }» er ikke en e-postadresse. Rett den, eller la feltet stå tomt.
measures-unit-no-email = Ingen
measures-unit-measures = Tiltak
measures-unit-count = { $count } tiltak
measures-unit-new = Ny enhet
measures-unit-add = Legg til
measures-unit-edit = Endre enhet
measures-unit-added = Enheten er lagt til.
measures-unit-saved = Enheten er lagret.
measures-unit-removed = Enheten er fjernet.
measures-unit-restored = Enheten er hentet tilbake.
measures-unit-remove = Fjern enheten
measures-unit-remove-question = Fjerne enheten fra oppfølgingen?
measures-unit-remove-yes = Ja, fjern
measures-unit-stays = { $count ->
    [one] Enheten har { $count } tiltak og kan ikke fjernes. Gi tiltaket til en annen enhet først.
   *[other] Enheten har { $count } tiltak og kan ikke fjernes. Gi tiltakene til en annen enhet først.
}
measures-unit-in-use = Enheten har tiltak og kan ikke fjernes. Gi dem til en annen enhet først.
measures-unit-name-taken = En annen enhet har dette navnet.
measures-unit-stale = Noen andre endret enheten samtidig. Gå tilbake og se hva som står nå.
measures-units-too-many = Et planarbeid har plass til { $max } enheter.
measures-waiting = { $count ->
    [one] { $count } behov er løftet og venter på svar
   *[other] { $count } behov er løftet og venter på svar
}
measures-lift = Løft behovet
measures-lift-lead = Ta det tiltaket trenger, til dem som kan bestemme det. Skriv ned svaret når det kommer.
measures-lifts = Løftet
measures-lifts-none = Ingenting er løftet fra dette tiltaket.
measures-lifted-on = Løftet { $day } til
measures-lift-waits = Venter på svar
measures-lift-settled = Svar { $day }
measures-lift-answer-write = Skriv inn svaret
measures-lift-edit = Endre eller skriv inn svaret
measures-lift-said = Hva trenger tiltaket?
measures-lift-said-hint = For eksempel: «To faste stillinger i miljøtjenesten fra 2028, fordi ventetiden har økt.»
measures-lift-treatment = Behandling
measures-lift-treatment-hint = Velg en behandling som er registrert på planarbeidet, også en som er planlagt.
measures-lift-no-treatment = Ingen behandling
measures-lift-reference = Budsjett eller sak
measures-lift-reference-hint = Brukes når behovet ikke går til en behandling her: «Økonomiplan 2028–2031, ramme 3».
measures-lift-day = Løftet
measures-lift-settled-on = Dato for svaret
measures-lift-answer = Hva ble svaret?
measures-lift-answer-hint = La feltet stå tomt til svaret har kommet.
measures-lift-where = Velg en behandling, eller skriv hvilket budsjett eller hvilken sak behovet står i.
measures-lift-one-place = Velg ett sted: enten en behandling eller et budsjett eller en sak.
measures-lift-answer-day = Skriv datoen svaret kom.
measures-lift-answer-missing = Skriv hva svaret ble, eller la datoen stå tom.
measures-treatment-unknown = Velg en behandling fra listen.
measures-lifts-too-many = Fra et tiltak kan det løftes { $max } ganger.
measures-lifted = Behovet er løftet. Det står på oppfølgingssiden til svaret er skrevet inn.
measures-lift-saved = Det som er løftet, er lagret.
measures-lift-removed = Det som var løftet, er fjernet.
measures-lift-removed-already = Dette var allerede fjernet.
measures-lift-remove = Fjern
measures-lift-remove-question = Fjerne dette? Gjør det bare når det ble registrert ved en feil.
measures-lift-remove-yes = Ja, fjern
measures-lift-stale = Noen andre endret det samtidig. Gå tilbake og se hva som står nå.
measures-who-title = Hvem kan melde status?
measures-who-text = Prosjektteamet og ressursgruppen melder status, endrer frister og enheter og løfter behov. De som er
    leder eller saksbehandler i planarbeidet, kan det fra før. Andre får det med rollen Ressursgruppe.
measures-who-add = Legg til flere i ressursgruppen
measures-lift-answer-before = Svaret kan ikke være fra før saken ble løftet.
measures-link-moved = Et av tiltakene fikk en annen ansvarlig mens du skrev, så ingenting er lagret. Ta vare på det du
    skrev, og åpne lenken på nytt.
