# Oppfølging: tiltaka i den vedtekne planen, kven som gjer dei, og korleis det går.
measures-title = Oppfølging
measures-lead = Alle tiltaka i den vedtekne planen: kven som gjer dei, korleis det går, og kva dei treng.
measures-empty-title = Planen er ikkje vedteken enno
measures-empty-text = Når planen er vedteken, blir kvart tiltak følgt opp her: ansvarleg eining, frist, status og det
    som må løftast. Registrer vedtaket under Handsamingar.
measures-begin-title = Begynn oppfølginga
measures-begin-text = Kvart tiltak i den vedtekne planen får si eiga side her. Ansvarlege einingar og fristar blir lesne
    frå planen, og du kan endre dei etterpå.
measures-begin = Begynn oppfølginga
measures-begin-lead-only = Prosjektleiaren begynner oppfølginga.
measures-begun = Oppfølginga er i gang. Sjå over ansvarlege einingar og fristar.
measures-no-plan = Planen har ingen vedteken versjon. Registrer vedtaket under Handsamingar først.
measures-not-begun = Oppfølginga er ikkje begynt enno.
measures-too-many = Planen har fleire enn { $max } tiltak. Del planen, eller slå saman tiltak i den.
measures-begin-stale = Nokon andre endra eit tiltak samtidig. Prøv ein gong til.
measures-newer-title = Ein nyare versjon av planen er vedteken
measures-newer-text = Tiltaka her er henta frå ein tidlegare versjon. Når du hentar dei på nytt, beheld tiltak som
    framleis er i planen, alt som er meldt. Nye tiltak kjem til, og tiltak som er tekne ut, blir avslutta.
measures-renew = Hent tiltaka på nytt
measures-renewed = Tiltaka er henta: { $added } nye, { $changed } endra, { $ended } avslutta.
measures-print = Skriv ut
measures-filters = Vis
measures-filter-all = Alle
measures-filter-late = Forseinka
measures-filter-decision = Treng vedtak
measures-filter-money = Treng pengar
measures-filter-help = Treng hjelp
measures-filter-silent = Ikkje meldt på lenge
measures-filter-gone = Ikkje lenger i planen
measures-unit = Ansvarleg eining
measures-unit-all = Alle einingar
measures-unit-none = Ikkje fordelt
measures-months = Ikkje meldt på lenge tyder
measures-months-of = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
measures-show = Vis
measures-found = { $count ->
    [one] { $count } tiltak
   *[other] { $count } tiltak
}
measures-none-found = Ingen tiltak å vise.
measures-no-area = Utan innsatsområde
measures-measure = Tiltak
measures-deadline = Frist
measures-how = Korleis det går
measures-overdue = Fristen er ute
measures-reported-on = Meldt { $day }
measures-never-reported = Ikkje meldt enno
measures-status = Status
measures-status-not_begun = Ikkje begynt
measures-status-begun = I gang
measures-status-done = Gjennomført
measures-status-delayed = Forseinka
measures-status-stopped = Stansa
measures-needs = Treng tiltaket noko eininga sjølv ikkje rår over?
measures-needs-none = Nei
measures-needs-decision = Vedtak
measures-needs-money = Pengar
measures-needs-help = Hjelp frå andre
measures-to-all = Til alle tiltaka
measures-ended-title = Ikkje lenger i planen
measures-ended-text = Tiltaket står ikkje i planen som gjeld no. Det som er meldt, står her framleis.
measures-ended-conflict = Tiltaket er ikkje lenger i planen, så det kan ikkje meldast noko nytt.
measures-report = Meld status
measures-said = Korleis går det?
measures-said-hint = Éi setning er nok. Er tiltaket forseinka eller stansa, skriv du kvifor.
measures-reported-day = Dato
measures-needs-said = Kva trengst, og kvifor?
measures-needs-said-hint = Lat feltet stå tomt om tiltaket ikkje treng noko.
measures-report-send = Meld status
measures-reported = Statusen er meldt.
measures-reported-earlier = Meldinga er lagra i historikken. Ei melding med seinare dato seier framleis korleis tiltaket står.
measures-report-stale = Nokon andre melde status samtidig. Gå tilbake, sjå kva som står no, og meld på nytt om det trengst.
measures-reports-too-many = Tiltaket har { $max } meldingar, og det er ikkje plass til fleire.
measures-fault-reason_missing = Skriv kvifor tiltaket er forseinka eller stansa.
measures-fault-need_unsaid = Skriv kva som trengst, og kvifor.
measures-fault-need_unchosen = Vel kva slags behov det er, eller lat det stå tomt under «Kva trengst».
measures-fault-ahead = Datoen kan ikkje vere etter i dag.
measures-history = Det som er meldt
measures-history-none = Ingen har meldt status for tiltaket enno.
measures-history-more = Dei nyaste er viste. Tiltaket har { $count } meldingar i alt.
measures-history-correct = Vart noko feil? Meld på nytt med same dato. Den siste meldinga gjeld, og den gamle blir ståande.
measures-side = Om tiltaket
measures-plan-says = Dette seier planen
measures-responsible = Ansvarleg
measures-cost = Kostnad
measures-in-plan = Sjå plandelen i den vedtekne planen
measures-way = Sjå vegen fram til vedtaket
measures-inputs = { $count ->
    [one] { $count } innspel handla om dette.
   *[other] { $count } innspel handla om dette.
}
measures-assigned = Kven gjer det, og når
measures-due-on = Siste dag
measures-due-on-hint = Dagen fristen går ut. Tom når tiltaket blir gjort kvart år, eller fristen ikkje er kjend.
measures-assigned-kept = Ansvarleg eining og frist er lagra.
measures-unit-unknown = Vel ei eining frå lista.
measures-units = Ansvarlege einingar
measures-units-lead = Einingane som gjer tiltaka i planen, og kven der som kan svare for dei.
measures-units-none = Ingen einingar enno.
measures-unit-name = Namn på eininga
measures-unit-contact = Kontaktperson
measures-unit-email = E-postadresse
measures-unit-email-hint = Tom når prosjektteamet melder status for eininga.
measures-unit-email-invalid = «{ $value }» er ikkje ei e-postadresse. Rett den, eller lat feltet stå tomt.
measures-unit-no-email = Inga
measures-unit-measures = Tiltak
measures-unit-count = { $count } tiltak
measures-unit-new = Ny eining
measures-unit-add = Legg til
measures-unit-edit = Endre eining
measures-unit-added = Eininga er lagd til.
measures-unit-saved = Eininga er lagra.
measures-unit-removed = Eininga er fjerna.
measures-unit-restored = Eininga er henta tilbake.
measures-unit-remove = Fjern eininga
measures-unit-remove-question = Fjerne eininga frå oppfølginga?
measures-unit-remove-yes = Ja, fjern
measures-unit-stays = { $count ->
    [one] Eininga har { $count } tiltak og kan ikkje fjernast. Gi tiltaket til ei anna eining først.
   *[other] Eininga har { $count } tiltak og kan ikkje fjernast. Gi tiltaka til ei anna eining først.
}
measures-unit-in-use = Eininga har tiltak og kan ikkje fjernast. Gi dei til ei anna eining først.
measures-unit-name-taken = Ei anna eining har dette namnet.
measures-unit-stale = Nokon andre endra eininga samtidig. Gå tilbake og sjå kva som står no.
measures-units-too-many = Eit planarbeid har plass til { $max } einingar.
measures-waiting = { $count ->
    [one] { $count } behov er løfta og ventar på svar
   *[other] { $count } behov er løfta og ventar på svar
}
measures-lift = Løft behovet
measures-lift-lead = Ta det tiltaket treng, til dei som kan bestemme det. Skriv ned svaret når det kjem.
measures-lifts = Løfta
measures-lifts-none = Ingenting er løfta frå dette tiltaket.
measures-lifted-on = Løfta { $day } til
measures-lift-waits = Ventar på svar
measures-lift-settled = Svar { $day }
measures-lift-answer-write = Skriv inn svaret
measures-lift-edit = Endre eller skriv inn svaret
measures-lift-said = Kva treng tiltaket?
measures-lift-said-hint = Til dømes: «To faste stillingar i miljøtenesta frå 2028, fordi ventetida har auka.»
measures-lift-treatment = Handsaming
measures-lift-treatment-hint = Vel ei handsaming som er registrert på planarbeidet, også ei som er planlagd.
measures-lift-no-treatment = Inga handsaming
measures-lift-reference = Budsjett eller sak
measures-lift-reference-hint = For når behovet ikkje går til ei handsaming her: «Økonomiplan 2028–2031, ramme 3».
measures-lift-day = Løfta
measures-lift-settled-on = Dato for svaret
measures-lift-answer = Kva vart svaret?
measures-lift-answer-hint = Lat feltet stå tomt til svaret har kome.
measures-lift-where = Vel ei handsaming, eller skriv kva for budsjett eller sak behovet står i.
measures-lift-one-place = Vel éin stad: anten ei handsaming eller eit budsjett eller ei sak.
measures-lift-answer-day = Skriv datoen svaret kom.
measures-lift-answer-missing = Skriv kva svaret vart, eller lat datoen stå tom.
measures-treatment-unknown = Vel ei handsaming frå lista.
measures-lifts-too-many = Frå eit tiltak kan det løftast { $max } gonger.
measures-lifted = Behovet er løfta. Det står på oppfølgingssida til svaret er skrive inn.
measures-lift-saved = Det som er løfta, er lagra.
measures-lift-removed = Det som var løfta, er fjerna.
measures-lift-removed-already = Dette var alt fjerna.
measures-lift-remove = Fjern
measures-lift-remove-question = Fjerne dette? Gjer det berre når det vart registrert ved ein feil.
measures-lift-remove-yes = Ja, fjern
measures-lift-stale = Nokon andre endra det samtidig. Gå tilbake og sjå kva som står no.
measures-who-title = Kven kan melde status?
measures-who-text = Prosjektteamet og ressursgruppa melder status, endrar fristar og einingar og løftar behov. Dei som
    er leiar eller saksbehandlar i planarbeidet, kan det frå før. Andre får det med rolla Ressursgruppe.
measures-who-add = Legg til fleire i ressursgruppa
measures-lift-answer-before = Svaret kan ikkje vere frå før saka vart løfta.
measures-link-moved = Eitt av tiltaka fekk ein annan ansvarleg medan du skreiv, så ingenting er lagra. Ta vare på det du
    skreiv, og opne lenkja på nytt.
