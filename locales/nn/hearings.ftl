# Den offentlege høyringssida.
hearings-deadline = { $round ->
    [input_round] Frist for innspel
    *[other] Høyringsfrist
  }
hearings-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag att
    *[other] { $days } dagar att
  }
hearings-closed = Fristen har gått ut
hearings-late-welcome = Svar etter fristen blir tekne imot og merkte som seine.
hearings-answer = { $round ->
    [input_round] Gi innspel
    *[other] Svar på høyringa
  }
hearings-comment-on-item = Skriv innspel til eitt punkt:
hearings-read-draft = { $round ->
    [input_round] Les disposisjonen
    *[other] Les utkastet
  }
hearings-results = Sjå kva som vart sagt, og kva kommunen gjer med det
hearings-results-since = Oppsummeringa vart offentleggjord { $date }.
hearings-about = { $round ->
    [input_round] Om innspelsrunden
    *[other] Om høyringa
  }
hearings-decided = { $round ->
    [input_round] { $by } avgjorde { $on } å be om innspel.
    *[other] { $by } vedtok { $on } å sende planen på høyring.
  }
hearings-themes = Dette spør vi om
hearings-themes-text = Gi innspel til eitt tema eller til alle, til og med { $date }. Alle kan svare, òg dei som ikkje har fått brev.
hearings-questions = Dette vil vi særleg ha svar på
hearings-draft = { $round ->
    [input_round] Disposisjonen
    *[other] Høyringsutkastet
  }
hearings-how = Slik svarer du
hearings-way-form = På nett
hearings-way-form-text = Les og svar på same side. Du kan lagre undervegs, og du får kvittering.
hearings-way-email = På e-post
hearings-way-letter = I brev
hearings-way-quote = Merk svaret med saksnummer { $case }.
hearings-public-notice = { $round ->
    [input_round] Innspel er offentlege (offentleglova § 3). Ikkje skriv opplysningar om helsa eller dei private tilhøva til
        andre.
    *[other] Høyringssvar er offentlege (offentleglova § 3). Ikkje skriv opplysningar om helsa eller dei private tilhøva til
        andre.
  }
hearings-next = Dette skjer vidare
hearings-background = Planen byggjer på
hearings-corrections = Rettingar på denne sida
hearings-facts = { $round ->
    [input_round] Kort om innspelsrunden
    *[other] Kort om høyringa
  }
hearings-case-number = Saksnummer
hearings-decided-by = { $round ->
    [input_round] Avgjort av
    *[other] Vedteken send på høyring av
  }

# Listene, oppsettet og det som står rundt.
hearings-opens = Opnar { $date }
hearings-coming-text = { $round ->
    [input_round] Frå { $date } kan du gi innspel her på sida. Du kan lese disposisjonen alt no.
    *[other] Frå { $date } kan du svare her på sida. Du kan lese utkastet alt no.
  }
hearings-answer-late = Send svar likevel
hearings-contact = Kontakt
hearings-print = Skriv ut
hearings-draft-lead = Kvar del har si eiga lenkje, så du kan vise til den i svaret ditt.
hearings-table = Tabell { $number } i { $heading }
hearings-contents = { $round ->
    [input_round] Tema
    *[other] Innhald i utkastet
  }
hearings-section-link = Lenkje til { $heading }
hearings-kind-focus_area = Innsatsområde
hearings-kind-goal = Mål
hearings-kind-measure = Tiltak
hearings-footnote-back = Tilbake til teksten
hearings-step-answer = Du sender svar
hearings-step-answer-text = Fristen er { $date }.
hearings-preview = Førehandsvising.
hearings-preview-text = Slik blir den offentlege sida.
hearings-preview-back = Tilbake til oppsettet
hearings-list-title = Sei kva du meiner
hearings-list-lead = Her er planane og framlegga { $municipality } ber om svar på.
hearings-list-open = Opne no
hearings-list-coming = Kjem
hearings-list-ended = Avslutta
hearings-list-adopted = Vedtekne planar
hearings-list-none-open = Ingen høyringar er opne akkurat no. Kom gjerne tilbake seinare.
hearings-answer-by = Svar innan { $date }
hearings-closed-on = Fristen var { $date }
hearings-new = Ny runde
hearings-phase-draft = Ikkje publisert
hearings-phase-open = Open
hearings-phase-ended = Fristen er ute
hearings-phase-published = Publisert
hearings-case = Sak { $case }
hearings-to-register = Høyringspartar
hearings-to-register-text = Registeret over dei som skal høyrast
hearings-create = Lag runden
hearings-created = Runden er laga. Sjå over oppsettet, og publiser når du er klar.
hearings-save = Lagre
hearings-saved = Endringane er lagra.
hearings-corrected = Sida er retta, og rettinga står nedst på sida.
hearings-corrected-deadline = Sida er retta. Fristen er ny, og oppsummeringa er merkt med det. Det er den nye fristen
    som avgjer kva svar som er seine.
hearings-deadline-digest = Oppsummeringa er offentleg. Endrar du fristen, blir oppsummeringa merkt med det, og andre
    svar kan stå som seine.
hearings-part-what = Kva og kvifor
hearings-part-when = Når
hearings-part-contact = Slik når folk kommunen
hearings-part-draft = Høyringsutkastet
hearings-part-questions = Spørsmål utanom utkastet
hearings-part-correction = Kva vart retta?
hearings-field-title = Tittel
hearings-field-purpose = Formålet med høyringa
hearings-field-purpose-hint = Første avsnitt blir ingressen på den offentlege sida. Skil avsnitt med ei tom linje.
hearings-field-case_number = Saksnummer
hearings-field-case_number-hint = Det folk skal merkje svaret med.
hearings-field-decided_by = Kven vedtok høyringa?
hearings-field-decided_by-hint = Til dømes «Utval for helse og velferd». Ein innspelsrunde treng ikkje noko vedtak.
hearings-field-decided_on = Vedteke
hearings-field-contact_name = Kontaktperson
hearings-field-contact_phone = Telefon
hearings-field-contact_email = E-post
hearings-field-contact_email-hint = Hit kan folk òg sende svar.
hearings-field-postal_address = Postadresse for svar i brev
hearings-field-postal_address-hint = Ein innspelsrunde kan vere utan.
hearings-field-profile = Kva slags høyring er det?
hearings-profile-thematic_plan = Temaplan (seks veker er god skikk)
hearings-profile-planning_act = Plan etter plan- og bygningslova (minst seks veker)
hearings-profile-limited_hearing = Avgrensa høyring av ei mindre endring (to til fire veker)
hearings-profile-local_regulation = Lokal forskrift (seks veker er god skikk)
hearings-field-opens_on = Opnar
hearings-field-deadline = Høyringsfrist
hearings-field-what_next = Dette skjer vidare
hearings-field-what_next-hint = Eitt steg på kvar linje. Det som står før kolon, blir overskrift.
hearings-field-plan = Plan
hearings-field-plan-hint = Planen blir låst når høyringa blir publisert, så alle svarer på same tekst.
hearings-field-plan-empty = Vel plan
hearings-plan-version = { $title }, versjon { $number } ({ $date }, { $by })
hearings-plan-missing = Vel planen som skal høyrast.
hearings-no-plans = Planen har ingen versjon enno. Skal de spørje før det finst eit utkast, begynner de på ein disposisjon med temaa.
    Elles les de inn utkastet.
hearings-import-plan = Gå til planen
hearings-field-stance = Spør om standpunkt til kvar plandel
hearings-field-stance-hint = Støttar, støttar delvis eller støttar ikkje. Det er frivillig å svare på.
hearings-questions-hint = Inntil { $max } spørsmål. Tomme felt tel ikkje; lagre for å få plass til fleire.
hearings-field-question = Spørsmål { $number }
hearings-questions-many = Det kan vere høgst { $max } spørsmål.
hearings-field-sentence = Skriv éi setning til lesarane
hearings-field-sentence-hint = Setninga står på den offentlege sida med datoen i dag, til dømes «Telefonnummeret er retta».
hearings-email-wrong = Dette er ikkje ei gyldig e-postadresse.
hearings-deadline-before-opening = Fristen kan ikkje vere før høyringa opnar.
hearings-deadline-under-minimum = Fristen gir { $days } dagar. Lova krev minst { $minimum } ({ $law }).
hearings-deadline-under-own = Fristen gir { $days } dagar. Kommunen krev minst { $minimum }.
hearings-warning-under-minimum = Fristen gir { $days } dagar, mindre enn grensa på { $minimum } i kommunen ({ $law }).
hearings-warning-under-usual = Fristen gir { $days } dagar. Vanleg er minst { $usual }, så styre og råd rekk å møtast ({ $law }).
hearings-warning-over-usual = Fristen gir { $days } dagar. Vanleg er høgst { $usual } ({ $law }).
hearings-warning-saturday = Fristen er ein laurdag.
hearings-warning-sunday = Fristen er ein søndag.
hearings-warning-holiday = Fristen er { $holiday ->
    [new-year] første nyttårsdag
    [maundy-thursday] skjærtorsdag
    [good-friday] langfredag
    [easter-sunday] første påskedag
    [easter-monday] andre påskedag
    [labour-day] 1. mai
    [constitution-day] 17. mai
    [ascension] Kristi himmelfartsdag
    [whit-sunday] første pinsedag
    [whit-monday] andre pinsedag
    [christmas] første juledag
    [boxing-day] andre juledag
    *[other] ein heilagdag
  }.
hearings-nothing-changed = Du har ikkje endra noko.
hearings-published-meanwhile = Høyringa vart publisert medan du skreiv. Opne oppsettet på nytt for å rette høyringa.
hearings-theirs-title = Nokon andre har lagra imens
hearings-theirs-text = Det du skreiv, står i skjemaet. Under ser du kva dei andre har lagra. Lagrar du no, gjeld teksten din.
hearings-settings-lead = Alt som står på den offentlege sida. Du kan endre det fritt fram til du publiserer.
hearings-settings-side = Neste steg
hearings-next-step = Klar til å publisere?
hearings-draft-text = Berre medlemene og administratorane ser høyringa enno.
hearings-see-preview = Førehandsvis
hearings-to-publish = Gå til publisering
hearings-members = Medlemer
hearings-members-text = Dei som arbeider med høyringa, og dei som kan lese og godkjenne.
hearings-to-members = Sjå og endre medlemer
hearings-published-lead = Høyringa er publisert. Her kan du rette det som er feil; lesarane får sjå kva du retta og når.
hearings-correct = Rett sida
hearings-public-page = Den offentlege sida
hearings-see-public = Sjå sida
hearings-publish = Publiser
hearings-publish-title = { $round ->
    [input_round] Publiser innspelsrunden
    *[other] Publiser høyringa
  }
hearings-publish-missing = Dette må ordnast først
hearings-publish-warning = Verdt å vite
hearings-publish-happens = Dette skjer når du publiserer
hearings-publish-page = Sida blir synleg for alle på { $address }.
hearings-publish-dates = Høyringa er open for svar frå { $opens } til og med { $deadline }.
hearings-publish-frozen = { $round ->
    [input_round] Disposisjonen på
    *[other] Høyringsutkastet på
  } { $sections ->
    [one] { $sections } del
    *[other] { $sections } delar
  } blir låst, så alle svarer på same tekst.
hearings-publish-questions = { $questions ->
    [0] Ingen spørsmål blir stilte utanom utkastet.
    [one] Eitt spørsmål blir stilt utanom utkastet.
    *[other] { $questions } spørsmål blir stilte utanom utkastet.
  }
hearings-publish-after = Etterpå blir teksten på sida berre endra ved rettingar, som står med dato.
hearings-publish-no-letters = Ingen brev går ut. Dei sender du sjølv under «Høyringspartar».
hearings-publish-yes = Publiser no
hearings-publish-back = Ikkje enno
hearings-published = { $round ->
    [input_round] Innspelsrunden er publisert.
    *[other] Høyringa er publisert.
  }
hearings-missing-sections = Planen har ingen delar å svare på.
hearings-missing-decided = Skriv i oppsettet kven som har vedteke høyringa, og når.
hearings-missing-scope = { $count ->
    [one] Ein del som høyringa gjeld, er teken ut av planen. Byrj på ei ny avgrensa høyring, eller lat denne gjelde heile planen.
   *[other] { $count } delar som høyringa gjeld, er tekne ut av planen. Byrj på ei ny avgrensa høyring, eller lat denne gjelde
    heile planen.
}
hearings-missing-deadline = Fristen er alt ute. Set ein ny frist.
hearings-missing-days = Publisert i dag gir fristen kortare tid enn lova krev. Flytt fristen.
hearings-log = Logg
hearings-log-some = Kven som gjorde kva, og når.
hearings-log-lead = Kven som gjorde kva, og når. { $count ->
    [one] { $count } hending
    *[other] { $count } hendingar
  }.
hearings-log-empty = Ingenting har skjedd enno
hearings-log-empty-text = Det som blir gjort i høyringa, står her.
hearings-a11y-lead = { $municipality } vil at alle skal kunne lese og svare på høyringar, uansett korleis dei bruker nettet.
hearings-a11y-how = Slik er løysinga laga
hearings-a11y-how-text = Sidene er laga etter WCAG 2.2 på nivå AA, og kvar endring blir prøvd med automatiske testar.
    Dei kan brukast med tastatur, forstørra, utan JavaScript og i lyst og mørkt.
hearings-a11y-known = Kjende manglar
hearings-a11y-known-text = Tabellar og figurar i høyringsutkast er gjevne att slik kommunen har skrive dei. Manglar
    ein figur skildring, kan du be om å få denne. Lydhør er ikkje prøvd av brukarar av skjermlesar enno.
hearings-a11y-tell = Sei frå til oss
hearings-a11y-tell-text = Møter du ei hindring, vil vi gjerne vite det. Bruk kontaktopplysningane på høyringa det
    gjeld. Du kan òg be om å få utkastet på ein annan måte.
hearings-a11y-complain = Du kan òg klage til Tilsynet for universell utforming av IKT:
hearings-privacy-lead = { $municipality } er ansvarleg for opplysningane du gir når du svarer på ei høyring.
hearings-privacy-what = Kva vi lagrar
hearings-privacy-what-text = Namnet ditt, kven du svarer for, e-postadressa og svaret. Får du eit høyringsbrev, lagrar
    vi òg når svarsida først vart opna, og når du begynte å skrive. Utkast som ikkje blir sende inn, blir sletta av
    seg sjølv når det har gått ei tid utan at nokon endrar dei. Datoen står på sida der du svarer. Eit innsendt svar
    høyrer til saka og blir arkivert.
hearings-privacy-public = Kva som blir offentleg
hearings-privacy-public-text = Høyringssvar er offentlege etter offentleglova § 3. Før vi legg dei ut på nett, ser ein
    saksbehandlar over kvart svar. Vi stryk ikkje i teksten: Er det noko i svaret som ikkje bør bli kjent, held vi
    heile svaret tilbake. Privatpersonar blir til vanleg viste utan namn.
hearings-privacy-cookies = Informasjonskapslar
hearings-privacy-cookies-text = Vi bruker berre dei som trengst for at sida skal verke: innlogging, svaret ditt,
    skjema og språkval. Nettlesaren tek òg vare på det du skriv, til vi har lagra det. Ingen følgjer deg mellom
    nettstader.
hearings-privacy-more = Meir om personvern i { $municipality }
hearings-what-next-default =
    Vi les alle svar: Kommunedirektøren vurderer innspela.

    Oppsummeringa blir offentleg: Her på sida ser du kva som vart sagt, og kva kommunedirektøren meiner om det.

    Politikarane handsamar saka: Dei får oppsummeringa saman med planen.
hearings-plan-edit = Rediger planen
hearings-log-what = Kva
hearings-log-who = Kven
hearings-log-everything = Alt
hearings-log-everybody = Alle
hearings-log-show = Vis
hearings-log-all = Vis heile loggen
hearings-log-kind-hearing = Høyringa og medlemene
hearings-log-kind-invitation = Høyringsbrev
hearings-log-kind-response = Høyringssvar
hearings-log-kind-input = Innspel
hearings-log-kind-tag = Emneknaggar
hearings-log-kind-assessment = Vurderingar
hearings-log-kind-digest = Oppsummeringa
hearings-list-next = Fleire høyringar
hearings-list-older = Eldre høyringar
hearings-list-first = Til første side
hearings-elsewhere = Register
hearings-new-lead = Berre medlemene av planarbeidet og administratorane ser runden før du publiserer den.
hearings-field-kind = Kva slags runde er det?
hearings-field-period = Periode
hearings-field-mandate = Mandat
hearings-field-scope = Avgrensing
hearings-field-guidelines = Føringar frå styringsgruppa
hearings-round-input_round = Innspel før det finst eit utkast
hearings-round-hearing = Høyring
hearings-round-limited_hearing = Avgrensa høyring
hearings-round-supplementary_hearing = Tilleggshøyring
hearings-log-kind-project = Planarbeidet og medlemene
hearings-log-kind-plan = Planen

# Hearing parts of the plan anew.
hearings-limited = Denne høyringa gjeld berre delane under. Resten av planen er ikkje på høyring no.
hearings-scope = Høyringa gjeld
hearings-scope-widen = Lat den gjelde heile planen
hearings-scope-widened = Høyringa gjeld no heile planen. Sjå over tittelen og formålet: dei nemner framleis delane.
hearings-anew = Bør noko høyrast på nytt?
hearings-anew-lead = Er planen endra mykje etter høyringa, bør dei det gjeld, få seie noko om det nye. Dette er berre eit råd.
hearings-anew-not-heard = Planen er ikkje endra etter ei høyring
hearings-anew-not-heard-text = Når planen har vore på høyring og ein ny versjon er byrja på, ser du her om endringane
    er så store at noko bør høyrast på nytt.
hearings-anew-same = Ingenting er endra sidan høyringa
hearings-anew-same-text = Den nyaste versjonen seier det same som versjon { $number }, som var på høyring.
hearings-anew-compared = Versjon { $newest } samanlikna med versjon { $heard }, som var på høyring i
hearings-anew-all = Sjå alle endringane
hearings-anew-large = { $count ->
    [one] Éin del er så endra at den bør høyrast på nytt.
   *[other] { $count } delar er så endra at dei bør høyrast på nytt.
}
hearings-anew-small = Endringane er små. Ingenting tyder på at noko må høyrast på nytt.
hearings-anew-parts = Delar som er endra sidan høyringa
hearings-anew-new = Ny del.
hearings-anew-items-new = { $count ->
    [one] Eitt nytt tiltak eller mål.
   *[other] { $count } nye tiltak eller mål.
}
hearings-anew-items-gone = { $count ->
    [one] Eitt tiltak eller mål er teke ut.
   *[other] { $count } tiltak eller mål er tekne ut.
}
hearings-anew-items-changed = { $count ->
    [one] Eitt tiltak eller mål er endra.
   *[other] { $count } tiltak eller mål er endra.
}
hearings-anew-share = { $percent } prosent av teksten er endra.
hearings-anew-is-large = Stor endring
hearings-anew-begin = Byrj på ei avgrensa høyring
hearings-anew-gone = Teke ut av planen
hearings-anew-gone-hint = Dette er teke ut etter høyringa. Det blir nemnt i formålet til den nye høyringa.
hearings-anew-gone-purpose = Dette er teke ut av planen:
hearings-anew-each = Kvar del er samanlikna med den siste teksten som var på høyring.
hearings-anew-begin-hint = Høyringa gjeld berre delane du har kryssa av. Du ser over den før nokon får den.
hearings-anew-begun = Høyringa er laga. Sjå over den, skriv kven som har vedteke den, og publiser.
hearings-anew-none-chosen = Kryss av for minst éin del som er endra sidan høyringa.
hearings-anew-moved = Planen er ein annan enn då du opna sida. Opne sida på nytt.
hearings-anew-title = { $plan } – ny høyring av endra delar
hearings-anew-purpose = Planen er endra etter høyringa «{ $round }». Vi ber om innspel til delane som er endra.
hearings-anew-purpose-parts = Høyringa gjeld:
