# Oppsummering av høyringsinnspel.
digest-title = Oppsummering av høyringsinnspel
digest-headline = Dette seier høyringspartane om
digest-case = Sak { $case }
digest-updated = publisert { $date }
digest-summary = { $answers ->
    [one] Eitt svar har kome inn.
    *[other] { $answers } svar har kome inn.
  } { $inputs ->
    [one] Eitt innspel er teke ut av dei offentleggjorde svara.
    *[other] { $inputs } innspel er tekne ut av dei offentleggjorde svara.
  } { $answered ->
    [0] Ingen av dei har fått ei godkjend vurdering enno.
    [one] Eitt av dei har fått ei godkjend vurdering.
    *[other] { $answered } av dei har fått ei godkjend vurdering.
  }
digest-as-xlsx = Rekneark
digest-as-docx = Word-dokument til saksframlegget
digest-making = Vi lagar fila med oppsummeringa
digest-print = Skriv ut
digest-figure-invited = høyringspartar inviterte
digest-figure-received = svar mottekne
digest-figure-inputs = innspel
digest-figure-answered = innspel med godkjend vurdering
digest-who = Kven vart høyrde, og kven svarte?
digest-who-lead = Høyringsperioden er frå { $from } til { $to }. Ei høyring er inga avrøysting: Tala viser kven som
    svara, ikkje kor tungt eit innspel veg.
digest-deadline-changed = Høyringsfristen vart endra { $at }, etter at oppsummeringa vart lagd ut: frå { $before } til { $now }.
digest-kind = Høyringspart
digest-invited = Invitert
digest-answered = Svarte
digest-no-comments = Ingen merknader
digest-uninvited = Utan invitasjon
digest-total = I alt
digest-withheld = { $count ->
    [one] Eitt svar er ikkje offentleggjort. Det er med i tala over, men ikkje i teksten under.
    *[other] { $count } svar er ikkje offentleggjorde. Dei er med i tala over, men ikkje i teksten under.
  }
digest-kinds-municipal_unit = Kommunale einingar
digest-kinds-housing_cooperative = Burettslag
digest-kinds-housing_association = Bustadbyggjelag
digest-kinds-user_organisation = Brukarorganisasjonar
digest-kinds-voluntary_organisation = Frivillige organisasjonar
digest-kinds-business = Næringsliv
digest-kinds-state_regional = Stat og fylkeskommune
digest-kinds-advisory_council = Medverknadsråd
digest-kinds-private_person = Privatpersonar
digest-kinds-other = Andre
digest-one-municipal_unit = Kommunal eining
digest-one-housing_cooperative = Burettslag
digest-one-housing_association = Bustadbyggjelag
digest-one-user_organisation = Brukarorganisasjon
digest-one-voluntary_organisation = Frivillig organisasjon
digest-one-business = Bedrift
digest-one-state_regional = Statleg eller regionalt organ
digest-one-advisory_council = Medverknadsråd
digest-one-private_person = Privatperson
digest-one-other = Annan avsendar
digest-filter = Vel kva du vil lese
digest-section = Plandel
digest-tag = Emneknagg
digest-sender = Avsendar
digest-outcome = Konklusjon
digest-all-sections = Alle plandelar
digest-all-tags = Alle emneknaggar
digest-all-senders = Alle avsendarar
digest-all-outcomes = Alle konklusjonar
digest-by-kind = Etter type
digest-by-name = Etter namn
digest-show = Vis
digest-show-all = Vis alt
digest-filtered = { $count ->
    [0] Ingen innspel passar med valet.
    [one] Eitt innspel passar med valet.
    *[other] { $count } innspel passar med valet.
  }
digest-nothing = Her er det ingen innspel. Prøv eit vidare val.
digest-empty = Ingen svar er offentleggjorde enno.
digest-contents = Plandelar det kom innspel til
digest-inputs = { $count ->
    [0] ingen innspel
    [one] eitt innspel
    *[other] { $count } innspel
  }
digest-whole = Planen som heilskap
digest-stances = Kva dei offentleggjorde svara meiner om «{ $section }», etter type avsendar
digest-read-section = { $count ->
    [one] Les innspelet og vurderinga
    *[other] Les dei { $count } innspela og vurderingane
  }
digest-see-original = Sjå i svaret
digest-hidden = { $count ->
    [one] Eitt innspel til har fått same vurdering. Svaret det står i, er ikkje offentleggjort.
    *[other] { $count } innspel til har fått same vurdering. Svara dei står i, er ikkje offentleggjorde.
  }
digest-assessment = Kommunedirektøren si vurdering
digest-not-assessed = Kommunedirektøren har ikkje vurdert dette enno.
digest-conclusion = Konklusjon:
digest-change-place = Kvar i planen
digest-change-old = Tekst som går ut
digest-change-new = Ny tekst i planen
digest-proof = Kvart sitat er kontrollert mot svaret slik det kom inn, sist då denne sida vart laga. Der sitatet ikkje
    lenger står i svaret, er det sagt.
digest-proof-stale = Sitatet stemmer ikkje lenger med svaret
digest-proof-replaced = Avsendaren har sendt eit nytt svar sidan
digest-publishing = Publisering
digest-is-public = Oppsummeringa er offentleg. { $by } publiserte den { $at }.
digest-not-public-yet = Oppsummeringa er ikkje offentleg. Berre medlemene av høyringa og administratorane ser den.
digest-open-public = Opne den offentlege sida
digest-publish = Publiser
digest-publish-question = Oppsummeringa blir open for alle som har lenkja. Vil du publisere den?
digest-publish-open = Høyringa er open til { $deadline }. Svar kan kome etter at oppsummeringa er publisert.
digest-publish-unfinished = Noko er ikkje ferdig, sjå lista over. Publiserer du no, blir det som er klart, vist, og
    resten kjem til etter kvart. Vil du publisere?
digest-publish-yes = Ja, publiser
digest-withdraw = Trekk tilbake
digest-withdraw-question = Sida og lenkjene til svara sluttar å verke. Vil du trekkje oppsummeringa tilbake?
digest-withdraw-yes = Ja, trekk tilbake
digest-published = Oppsummeringa er publisert.
digest-withdrawn = Oppsummeringa er trekt tilbake.
digest-hearing-not-public = Høyringa må vere publisert før oppsummeringa kan publiserast.
digest-already-public = Oppsummeringa er alt publisert.
digest-not-public = Oppsummeringa er ikkje publisert.
digest-finished = Alt er ferdig: Svara er delte i innspel, vurderte og klarerte.
digest-left = Dette er ikkje ferdig
digest-left-open = Opne
digest-left-uncut = { $count ->
    [one] Eitt svar er ikkje heilt systematisert
    *[other] { $count } svar er ikkje heilt systematiserte
  }
digest-left-uncut-text = Noko av teksten er verken innspel eller merkt «ikkje innhald».
digest-left-unanswered = { $count ->
    [one] Eitt innspel manglar godkjend vurdering
    *[other] { $count } innspel manglar godkjend vurdering
  }
digest-left-unanswered-text = I oppsummeringa står dei som «ikkje vurdert enno».
digest-left-uncleared = { $count ->
    [one] Eitt svar er ikkje klarert for offentleggjering
    *[other] { $count } svar er ikkje klarerte for offentleggjering
  }
digest-left-uncleared-text = Dei er med i tala, men teksten blir ikkje vist.
digest-left-stale = { $count ->
    [one] Eitt sitat stemmer ikkje med svaret
    *[other] { $count } sitat stemmer ikkje med svaret
  }
digest-left-stale-text = Avsendaren har sendt eit nytt svar, eller innspelet må merkjast på nytt.
digest-preview-lead = Under ser du oppsummeringa slik den blir. Berre klarerte svar er med. Vurderingar som ikkje er
    godkjende, står her med status, men ikkje for andre.
digest-answer = Høyringssvar
digest-answer-from = Høyringssvar frå { $sender }
digest-answer-contents = Innhald
digest-received = Motteke { $date }
digest-late = Etter fristen
digest-what-came = Sjå kva som vart av innspela
digest-said-nothing = Avsendaren har ingen merknader.
digest-original-note = Teksten står slik den kom inn. Det som er merkt, er innspel i oppsummeringa.
digest-sheet-inputs = Innspel
digest-sheet-assessments = Vurderingar
digest-sheet-answers = Svar
digest-column-nr = Nr.
digest-column-sender = Avsendar
digest-column-sender-kind = Type avsendar
digest-column-date = Motteke
digest-column-section = Plandel
digest-column-item = Punkt
digest-column-input = Innspel
digest-column-input-kind = Slags innspel
digest-column-tags = Emneknaggar
digest-column-assessment-nr = Vurdering nr.
digest-column-assessment = Kommunedirektøren si vurdering
digest-column-outcome = Konklusjon
digest-column-conclusion = Konklusjon i ord
digest-column-change = Ny tekst i planen
digest-column-inputs = Talet på innspel
digest-column-late = Etter fristen
digest-column-no-comments = Ingen merknader
digest-yes = ja
digest-sheet-stances = Standpunkt
digest-sheet-continued = { $row } – held fram, del { $part } av { $parts }
digest-stance-ticked = Kryssa av i svaret
digest-stance-read = Lese ut av teksten av prosjektteamet
digest-stances-of = Offentleggjorde svar om denne delen: { $answers }. Avsendaren har sjølv kryssa av: { $ticked }.
    Prosjektteamet har lese eit standpunkt ut av teksten: { $read }. Svar som er med begge stader: { $both }.
digest-stances-mixed = «Delt syn» tyder at same svar har ulike standpunkt: avsendaren har kryssa av ulikt for ulike punkt,
    eller teamet har lese ulike standpunkt i teksten.
digest-stances-items =
    { $count ->
        [one] Eitt av svara har kryssa av for eitt eller fleire punkt, og ikkje for heile delen.
       *[other] { $count } av svara har kryssa av for eitt eller fleire punkt, og ikkje for heile delen.
    }
digest-column-how-told = Korleis det er sagt
digest-column-supports = Støttar
digest-column-supports-partly = Støttar delvis
digest-column-opposes = Støttar ikkje
digest-column-mixed = Delt syn
digest-column-stance-total = I alt
digest-column-of-answers = Av svar om denne delen
digest-report-page = Side
digest-report-page-of = av
digest-report-made = Sak { $case }. Laga av { $author } { $date }.
digest-report-about = Om høyringa
digest-report-heard = Høyringa gjeld «{ $title }». Vedtak om høyring: { $by }, { $on }.
digest-report-asked = Innspelsrunden gjeld «{ $title }».
digest-report-period = Høyringsperioden er frå { $from } til og med { $to }.
digest-report-invited = { $count ->
    [0] Ingen høyringspartar vart inviterte.
    [one] Éin høyringspart vart invitert.
    *[other] { $count } høyringspartar vart inviterte.
  }
digest-report-received = { $count ->
    [0] Ingen svar er mottekne.
    [one] Eitt svar er motteke.
    *[other] { $count } svar er mottekne.
  }
digest-report-picked = { $count ->
    [one] Dette er eit utval av oppsummeringa, med eitt innspel.
    *[other] Dette er eit utval av oppsummeringa, med { $count } innspel.
  }
digest-report-read = Slik les du oppsummeringa
digest-report-read-order = Innspela står plandel for plandel, i same rekkjefølgje som i planen. Innspel som har fått
    same vurdering, står samla.
digest-report-read-home = Ei vurdering står under den plandelen der flest av innspela høyrer til. Andre stader er det
    ei tilvising.
digest-report-read-numbers = Kvart innspel har eit nummer. Nummeret er det same i reknearket med same utval.
digest-report-read-quotes = Innspela er sitat. Stemmer eit sitat ikkje lenger med svaret, står det ved sitatet.
digest-report-read-advice = Vurderingane er kommunedirektøren sine. Dei er råd til politikarane, ikkje vedtak.
digest-report-read-no-vote = Ei høyring er inga avrøysting: Tala viser kven som svara, ikkje kor tungt eit innspel veg.
digest-report-who-text = Ei rad for kvar type høyringspart: kor mange som vart inviterte, svarte, svarte utan
    merknader og svarte utan invitasjon. Siste rada er summen.
digest-report-outcomes = Kva innspela førte til
digest-report-outcomes-text = Ei rad for kvar konklusjon: kor mange innspel og vurderingar som har fått den. Siste rada er summen.
digest-report-assessments = Talet på vurderingar
digest-report-not-assessed = Ikkje vurdert enno
digest-report-inputs = Innspel og vurderingar
digest-report-parent = Del av «{ $section }»
digest-report-also = Innspel som òg gjeld denne delen: nr. { $numbers }. Dei står under
digest-report-told-at = Vurdering { $number } står i sin heilskap under
digest-report-assessment = Vurdering { $number }: { $outcome }
digest-report-inputs-text = Ei rad for kvart innspel: nummer, avsendar, når svaret vart motteke, og sitatet.
digest-report-stances-text = To delar: det avsendarane kryssa av, og det prosjektteamet har lese ut av teksten. Kvar
    del begynner med summen og har så ei rad for kvar type avsendar.
