# Oppsummering av høringsinnspill.
digest-title = Oppsummering av høringsinnspill
digest-headline = Dette sier høringspartene om
digest-case = Sak { $case }
digest-updated = publisert { $date }
digest-summary = { $answers ->
    [one] Ett svar har kommet inn.
    *[other] { $answers } svar har kommet inn.
  } { $inputs ->
    [one] Ett innspill er tatt ut av de offentliggjorte svarene.
    *[other] { $inputs } innspill er tatt ut av de offentliggjorte svarene.
  } { $answered ->
    [0] Ingen av dem har fått en godkjent vurdering ennå.
    [one] Ett av dem har fått en godkjent vurdering.
    *[other] { $answered } av dem har fått en godkjent vurdering.
  }
digest-as-xlsx = Regneark
digest-as-docx = Word-dokument til saksframlegget
digest-making = Vi lager filen med oppsummeringen
digest-print = Skriv ut
digest-figure-invited = høringsparter invitert
digest-figure-received = svar mottatt
digest-figure-inputs = innspill
digest-figure-answered = innspill med godkjent vurdering
digest-who = Hvem ble hørt, og hvem svarte?
digest-who-lead = Høringsperioden er fra { $from } til { $to }. En høring er ingen avstemning: Tallene viser hvem som
    svarte, ikke hvor tungt et innspill veier.
digest-deadline-changed = Høringsfristen ble endret { $at }, etter at oppsummeringen ble lagt ut: fra { $before } til { $now }.
digest-kind = Høringspart
digest-invited = Invitert
digest-answered = Svarte
digest-no-comments = Ingen merknader
digest-uninvited = Uten invitasjon
digest-total = I alt
digest-withheld = { $count ->
    [one] Ett svar er ikke offentliggjort. Det er med i tallene over, men ikke i teksten under.
    *[other] { $count } svar er ikke offentliggjort. De er med i tallene over, men ikke i teksten under.
  }
digest-kinds-municipal_unit = Kommunale enheter
digest-kinds-housing_cooperative = Borettslag
digest-kinds-housing_association = Boligbyggelag
digest-kinds-user_organisation = Brukerorganisasjoner
digest-kinds-voluntary_organisation = Frivillige organisasjoner
digest-kinds-business = Næringsliv
digest-kinds-state_regional = Stat og fylkeskommune
digest-kinds-advisory_council = Medvirkningsråd
digest-kinds-private_person = Privatpersoner
digest-kinds-other = Andre
digest-one-municipal_unit = Kommunal enhet
digest-one-housing_cooperative = Borettslag
digest-one-housing_association = Boligbyggelag
digest-one-user_organisation = Brukerorganisasjon
digest-one-voluntary_organisation = Frivillig organisasjon
digest-one-business = Bedrift
digest-one-state_regional = Statlig eller regionalt organ
digest-one-advisory_council = Medvirkningsråd
digest-one-private_person = Privatperson
digest-one-other = Annen avsender
digest-filter = Velg hva du vil lese
digest-section = Plandel
digest-tag = Emneknagg
digest-sender = Avsender
digest-outcome = Konklusjon
digest-all-sections = Alle plandeler
digest-all-tags = Alle emneknagger
digest-all-senders = Alle avsendere
digest-all-outcomes = Alle konklusjoner
digest-by-kind = Etter type
digest-by-name = Etter navn
digest-show = Vis
digest-show-all = Vis alt
digest-filtered = { $count ->
    [0] Ingen innspill passer med valget.
    [one] Ett innspill passer med valget.
    *[other] { $count } innspill passer med valget.
  }
digest-nothing = Her er det ingen innspill. Prøv et videre valg.
digest-empty = Ingen svar er offentliggjort ennå.
digest-contents = Plandeler det kom innspill til
digest-inputs = { $count ->
    [0] ingen innspill
    [one] ett innspill
    *[other] { $count } innspill
  }
digest-whole = Planen som helhet
digest-stances = Hva de offentliggjorte svarene mener om «{ $section }», etter type avsender
digest-read-section = { $count ->
    [one] Les innspillet og vurderingen
    *[other] Les de { $count } innspillene og vurderingene
  }
digest-see-original = Se i svaret
digest-hidden = { $count ->
    [one] Ett innspill til har fått samme vurdering. Svaret det står i, er ikke offentliggjort.
    *[other] { $count } innspill til har fått samme vurdering. Svarene de står i, er ikke offentliggjort.
  }
digest-assessment = Kommunedirektørens vurdering
digest-not-assessed = Kommunedirektøren har ikke vurdert dette ennå.
digest-conclusion = Konklusjon:
digest-change-place = Hvor i planen
digest-change-old = Tekst som går ut
digest-change-new = Ny tekst i planen
digest-proof = Hvert sitat er kontrollert mot svaret slik det kom inn, sist da denne siden ble laget. Der sitatet ikke
    lenger står i svaret, er det sagt.
digest-proof-stale = Sitatet stemmer ikke lenger med svaret
digest-proof-replaced = Avsenderen har sendt et nytt svar siden
digest-publishing = Publisering
digest-is-public = Oppsummeringen er offentlig. { $by } publiserte den { $at }.
digest-not-public-yet = Oppsummeringen er ikke offentlig. Bare medlemmene av høringen og administratorene ser den.
digest-open-public = Åpne den offentlige siden
digest-publish = Publiser
digest-publish-question = Oppsummeringen blir åpen for alle som har lenken. Vil du publisere den?
digest-publish-open = Høringen er åpen til { $deadline }. Svar kan komme etter at oppsummeringen er publisert.
digest-publish-unfinished = Noe er ikke ferdig, se listen over. Publiserer du nå, vises det som er klart, og resten
    kommer til etter hvert. Vil du publisere?
digest-publish-yes = Ja, publiser
digest-withdraw = Trekk tilbake
digest-withdraw-question = Siden og lenkene til svarene slutter å virke. Vil du trekke oppsummeringen tilbake?
digest-withdraw-yes = Ja, trekk tilbake
digest-published = Oppsummeringen er publisert.
digest-withdrawn = Oppsummeringen er trukket tilbake.
digest-hearing-not-public = Høringen må være publisert før oppsummeringen kan publiseres.
digest-already-public = Oppsummeringen er alt publisert.
digest-not-public = Oppsummeringen er ikke publisert.
digest-finished = Alt er ferdig: Svarene er delt i innspill, vurdert og klarert.
digest-left = Dette er ikke ferdig
digest-left-open = Åpne
digest-left-uncut = { $count ->
    [one] Ett svar er ikke helt systematisert
    *[other] { $count } svar er ikke helt systematisert
  }
digest-left-uncut-text = Noe av teksten er verken innspill eller merket «ingen innhold».
digest-left-unanswered = { $count ->
    [one] Ett innspill mangler godkjent vurdering
    *[other] { $count } innspill mangler godkjent vurdering
  }
digest-left-unanswered-text = I oppsummeringen står de som «ikke vurdert ennå».
digest-left-uncleared = { $count ->
    [one] Ett svar er ikke klarert for offentliggjøring
    *[other] { $count } svar er ikke klarert for offentliggjøring
  }
digest-left-uncleared-text = De telles med, men teksten vises ikke.
digest-left-stale = { $count ->
    [one] Ett sitat stemmer ikke med svaret
    *[other] { $count } sitater stemmer ikke med svaret
  }
digest-left-stale-text = Avsenderen har sendt et nytt svar, eller innspillet må markeres på nytt.
digest-preview-lead = Under ser du oppsummeringen slik den blir. Bare klarerte svar er med. Vurderinger som ikke er
    godkjent, vises her med status, men ikke for andre.
digest-answer = Høringssvar
digest-answer-from = Høringssvar fra { $sender }
digest-answer-contents = Innhold
digest-received = Mottatt { $date }
digest-late = Etter fristen
digest-what-came = Se hva som ble av innspillene
digest-said-nothing = Avsenderen har ingen merknader.
digest-original-note = Teksten står slik den kom inn. Det som er merket, er innspill i oppsummeringen.
digest-sheet-inputs = Innspill
digest-sheet-assessments = Vurderinger
digest-sheet-answers = Svar
digest-column-nr = Nr.
digest-column-sender = Avsender
digest-column-sender-kind = Type avsender
digest-column-date = Mottatt
digest-column-section = Plandel
digest-column-item = Punkt
digest-column-input = Innspill
digest-column-input-kind = Slags innspill
digest-column-tags = Emneknagger
digest-column-assessment-nr = Vurdering nr.
digest-column-assessment = Kommunedirektørens vurdering
digest-column-outcome = Konklusjon
digest-column-conclusion = Konklusjon i ord
digest-column-change = Ny tekst i planen
digest-column-inputs = Antall innspill
digest-column-late = Etter fristen
digest-column-no-comments = Ingen merknader
digest-yes = ja
digest-sheet-stances = Standpunkter
digest-sheet-continued = { $row } – fortsetter, del { $part } av { $parts }
digest-stance-ticked = Krysset av i svaret
digest-stance-read = Lest ut av teksten av prosjektteamet
digest-stances-of = Offentliggjorte svar om denne delen: { $answers }. Avsenderen har selv krysset av: { $ticked }.
    Prosjektteamet har lest et standpunkt ut av teksten: { $read }. Svar som er med begge steder: { $both }.
digest-stances-mixed = «Delt syn» betyr at samme svar har ulike standpunkter: avsenderen har krysset av ulikt for ulike punkter,
    eller teamet har lest ulike standpunkter i teksten.
digest-stances-items =
    { $count ->
        [one] Ett av svarene har krysset av for ett eller flere punkter, og ikke for hele delen.
       *[other] { $count } av svarene har krysset av for ett eller flere punkter, og ikke for hele delen.
    }
digest-column-how-told = Hvordan det er sagt
digest-column-supports = Støtter
digest-column-supports-partly = Støtter delvis
digest-column-opposes = Støtter ikke
digest-column-mixed = Delt syn
digest-column-stance-total = I alt
digest-column-of-answers = Av svar om denne delen
digest-report-page = Side
digest-report-page-of = av
digest-report-made = Sak { $case }. Laget av { $author } { $date }.
digest-report-about = Om høringen
digest-report-heard = Høringen gjelder «{ $title }». Vedtak om høring: { $by }, { $on }.
digest-report-asked = Innspillsrunden gjelder «{ $title }».
digest-report-period = Høringsperioden er fra { $from } til og med { $to }.
digest-report-invited = { $count ->
    [0] Ingen høringsparter ble invitert.
    [one] Én høringspart ble invitert.
    *[other] { $count } høringsparter ble invitert.
  }
digest-report-received = { $count ->
    [0] Ingen svar er mottatt.
    [one] Ett svar er mottatt.
    *[other] { $count } svar er mottatt.
  }
digest-report-picked = { $count ->
    [one] Dette er et utvalg av oppsummeringen, med ett innspill.
    *[other] Dette er et utvalg av oppsummeringen, med { $count } innspill.
  }
digest-report-read = Slik leser du oppsummeringen
digest-report-read-order = Innspillene står plandel for plandel, i samme rekkefølge som i planen. Innspill som har
    fått samme vurdering, står samlet.
digest-report-read-home = En vurdering står under den plandelen der flest av innspillene hører til. Andre steder er
    det en henvisning.
digest-report-read-numbers = Hvert innspill har et nummer. Nummeret er det samme i regnearket med samme utvalg.
digest-report-read-quotes = Innspillene er sitater. Stemmer et sitat ikke lenger med svaret, står det ved sitatet.
digest-report-read-advice = Vurderingene er kommunedirektørens. De er råd til politikerne, ikke vedtak.
digest-report-read-no-vote = En høring er ingen avstemning: Tallene viser hvem som svarte, ikke hvor tungt et innspill veier.
digest-report-who-text = En rad for hver type høringspart: hvor mange som ble invitert, svarte, svarte uten merknader
    og svarte uten invitasjon. Siste rad er summen.
digest-report-outcomes = Hva innspillene førte til
digest-report-outcomes-text = En rad for hver konklusjon: hvor mange innspill og vurderinger den gjelder. Siste rad er summen.
digest-report-assessments = Antall vurderinger
digest-report-not-assessed = Ikke vurdert ennå
digest-report-inputs = Innspill og vurderinger
digest-report-parent = Del av «{ $section }»
digest-report-also = Innspill som også gjelder denne delen: nr. { $numbers }. De står under
digest-report-told-at = Vurdering { $number } står i sin helhet under
digest-report-assessment = Vurdering { $number }: { $outcome }
digest-report-inputs-text = En rad for hvert innspill: nummer, avsender, når svaret ble mottatt, og sitatet.
digest-report-stances-text = To deler: det avsenderne krysset av, og det prosjektteamet har lest ut av teksten. Hver
    del begynner med summen og har så en rad for hver type avsender.
