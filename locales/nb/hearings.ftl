# Den offentlige høringssiden.
hearings-deadline = { $round ->
    [input_round] Frist for innspill
    *[other] Høringsfrist
  }
hearings-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag igjen
    *[other] { $days } dager igjen
  }
hearings-closed = Fristen har gått ut
hearings-late-welcome = Svar etter fristen blir tatt imot og merket som sent.
hearings-answer = { $round ->
    [input_round] Gi innspill
    *[other] Svar på høringen
  }
hearings-comment-on-item = Skriv innspill til ett punkt:
hearings-read-draft = { $round ->
    [input_round] Les disposisjonen
    *[other] Les utkastet
  }
hearings-results = Se hva som ble sagt, og hva kommunen gjør med det
hearings-results-since = Oppsummeringen ble offentliggjort { $date }.
hearings-about = { $round ->
    [input_round] Om innspillsrunden
    *[other] Om høringen
  }
hearings-decided = { $round ->
    [input_round] { $by } besluttet { $on } å be om innspill.
    *[other] { $by } vedtok { $on } å sende planen på høring.
  }
hearings-themes = Dette spør vi om
hearings-themes-text = Gi innspill til ett tema eller til alle, til og med { $date }. Alle kan svare, også de som ikke har fått brev.
hearings-questions = Dette vil vi særlig ha svar på
hearings-draft = { $round ->
    [input_round] Disposisjonen
    *[other] Høringsutkastet
  }
hearings-how = Slik svarer du
hearings-way-form = På nett
hearings-way-form-text = Les og svar på samme side. Du kan lagre underveis, og du får kvittering.
hearings-way-email = På e-post
hearings-way-letter = I brev
hearings-way-quote = Merk svaret med saksnummer { $case }.
hearings-public-notice = { $round ->
    [input_round] Innspill er offentlige (offentleglova § 3). Ikke skriv opplysninger om andres helse eller private forhold.
    *[other] Høringssvar er offentlige (offentleglova § 3). Ikke skriv opplysninger om andres helse eller private forhold.
  }
hearings-next = Dette skjer videre
hearings-background = Planen bygger på
hearings-corrections = Rettelser på denne siden
hearings-facts = { $round ->
    [input_round] Kort om innspillsrunden
    *[other] Kort om høringen
  }
hearings-case-number = Saksnummer
hearings-decided-by = { $round ->
    [input_round] Besluttet av
    *[other] Vedtatt sendt på høring av
  }

# Listene, oppsettet og det som står rundt.
hearings-opens = Åpner { $date }
hearings-coming-text = { $round ->
    [input_round] Fra { $date } kan du gi innspill her på siden. Du kan lese disposisjonen allerede nå.
    *[other] Fra { $date } kan du svare her på siden. Du kan lese utkastet allerede nå.
  }
hearings-answer-late = Send svar likevel
hearings-contact = Kontakt
hearings-print = Skriv ut
hearings-draft-lead = Hver del har sin egen lenke, så du kan vise til den i svaret ditt.
hearings-table = Tabell { $number } i { $heading }
hearings-contents = { $round ->
    [input_round] Temaer
    *[other] Innhold i utkastet
  }
hearings-section-link = Lenke til { $heading }
hearings-kind-focus_area = Innsatsområde
hearings-kind-goal = Mål
hearings-kind-measure = Tiltak
hearings-footnote-back = Tilbake til teksten
hearings-step-answer = Du sender svar
hearings-step-answer-text = Fristen er { $date }.
hearings-preview = Forhåndsvisning.
hearings-preview-text = Slik blir den offentlige siden.
hearings-preview-back = Tilbake til oppsettet
hearings-list-title = Si hva du mener
hearings-list-lead = Her er planene og forslagene { $municipality } ber om svar på.
hearings-list-open = Åpne nå
hearings-list-coming = Kommer
hearings-list-ended = Avsluttet
hearings-list-adopted = Vedtatte planer
hearings-list-none-open = Ingen høringer er åpne akkurat nå. Kom gjerne tilbake senere.
hearings-answer-by = Svar innen { $date }
hearings-closed-on = Fristen var { $date }
hearings-new = Ny runde
hearings-phase-draft = Ikke publisert
hearings-phase-open = Åpen
hearings-phase-ended = Fristen er ute
hearings-phase-published = Publisert
hearings-case = Sak { $case }
hearings-to-register = Høringsparter
hearings-to-register-text = Registeret over dem som skal høres
hearings-create = Lag runden
hearings-created = Runden er laget. Se over oppsettet, og publiser når du er klar.
hearings-save = Lagre
hearings-saved = Endringene er lagret.
hearings-corrected = Siden er rettet, og rettelsen vises nederst på den.
hearings-corrected-deadline = Siden er rettet. Fristen er ny, og oppsummeringen er merket med det. Det er den nye
    fristen som avgjør hvilke svar som er sene.
hearings-deadline-digest = Oppsummeringen er offentlig. Endrer du fristen, blir oppsummeringen merket med det, og
    andre svar kan stå som sene.
hearings-part-what = Hva og hvorfor
hearings-part-when = Når
hearings-part-contact = Slik når folk kommunen
hearings-part-draft = Høringsutkastet
hearings-part-questions = Spørsmål utenom utkastet
hearings-part-correction = Hva ble rettet?
hearings-field-title = Tittel
hearings-field-purpose = Formålet med høringen
hearings-field-purpose-hint = Første avsnitt blir ingressen på den offentlige siden. Skill avsnitt med en tom linje.
hearings-field-case_number = Saksnummer
hearings-field-case_number-hint = Det folk skal merke svaret med.
hearings-field-decided_by = Hvem vedtok høringen?
hearings-field-decided_by-hint = For eksempel «Utvalg for helse og velferd». En innspillsrunde trenger ikke noe vedtak.
hearings-field-decided_on = Vedtatt
hearings-field-contact_name = Kontaktperson
hearings-field-contact_phone = Telefon
hearings-field-contact_email = E-post
hearings-field-contact_email-hint = Hit kan folk også sende svar.
hearings-field-postal_address = Postadresse for svar i brev
hearings-field-postal_address-hint = En innspillsrunde kan være uten.
hearings-field-profile = Hva slags høring er det?
hearings-profile-thematic_plan = Temaplan (seks uker er god skikk)
hearings-profile-planning_act = Plan etter plan- og bygningsloven (minst seks uker)
hearings-profile-limited_hearing = Begrenset høring av en mindre endring (to til fire uker)
hearings-profile-local_regulation = Lokal forskrift (seks uker er god skikk)
hearings-field-opens_on = Åpner
hearings-field-deadline = Høringsfrist
hearings-field-what_next = Dette skjer videre
hearings-field-what_next-hint = Ett steg på hver linje. Det som står før kolon, blir overskrift.
hearings-field-plan = Plan
hearings-field-plan-hint = Planen låses når høringen publiseres, så alle svarer på samme tekst.
hearings-field-plan-empty = Velg plan
hearings-plan-version = { $title }, versjon { $number } ({ $date }, { $by })
hearings-plan-missing = Velg planen som skal høres.
hearings-no-plans = Planen har ingen versjon ennå. Skal dere spørre før det finnes et utkast, begynner dere på en disposisjon med temaene.
    Ellers leser dere inn utkastet.
hearings-import-plan = Gå til planen
hearings-field-stance = Spør om standpunkt til hver plandel
hearings-field-stance-hint = Støtter, støtter delvis eller støtter ikke. Det er frivillig å svare på.
hearings-questions-hint = Inntil { $max } spørsmål. Tomme felt teller ikke; lagre for å få plass til flere.
hearings-field-question = Spørsmål { $number }
hearings-questions-many = Det kan være høyst { $max } spørsmål.
hearings-field-sentence = Skriv én setning til leserne
hearings-field-sentence-hint = Den vises på den offentlige siden med dagens dato, for eksempel «Telefonnummeret er rettet».
hearings-email-wrong = Dette er ikke en gyldig e-postadresse.
hearings-deadline-before-opening = Fristen kan ikke være før høringen åpner.
hearings-deadline-under-minimum = Fristen gir { $days } dager. Loven krever minst { $minimum } ({ $law }).
hearings-deadline-under-own = Fristen gir { $days } dager. Kommunen krever minst { $minimum }.
hearings-warning-under-minimum = Fristen gir { $days } dager, mindre enn kommunens grense på { $minimum } ({ $law }).
hearings-warning-under-usual = Fristen gir { $days } dager. Vanlig er minst { $usual }, så styrer og råd rekker å
    møtes ({ $law }).
hearings-warning-over-usual = Fristen gir { $days } dager. Vanlig er høyst { $usual } ({ $law }).
hearings-warning-saturday = Fristen er en lørdag.
hearings-warning-sunday = Fristen er en søndag.
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
    *[other] en helligdag
  }.
hearings-nothing-changed = Du har ikke endret noe.
hearings-published-meanwhile = Høringen ble publisert mens du skrev. Åpne oppsettet på nytt for å rette den.
hearings-theirs-title = Noen andre har lagret imens
hearings-theirs-text = Det du skrev, står i skjemaet. Under ser du hva de andre har lagret. Lagrer du nå, gjelder din tekst.
hearings-settings-lead = Alt som står på den offentlige siden. Du kan endre det fritt fram til du publiserer.
hearings-settings-side = Neste steg
hearings-next-step = Klar til å publisere?
hearings-draft-text = Bare medlemmene og administratorene ser høringen ennå.
hearings-see-preview = Forhåndsvis
hearings-to-publish = Gå til publisering
hearings-members = Medlemmer
hearings-members-text = De som arbeider med høringen, og de som kan lese og godkjenne.
hearings-to-members = Se og endre medlemmer
hearings-published-lead = Høringen er publisert. Her kan du rette det som er feil; leserne får se hva du rettet og når.
hearings-correct = Rett siden
hearings-public-page = Den offentlige siden
hearings-see-public = Se siden
hearings-publish = Publiser
hearings-publish-title = { $round ->
    [input_round] Publiser innspillsrunden
    *[other] Publiser høringen
  }
hearings-publish-missing = Dette må ordnes først
hearings-publish-warning = Verdt å vite
hearings-publish-happens = Dette skjer når du publiserer
hearings-publish-page = Siden blir synlig for alle på { $address }.
hearings-publish-dates = Den er åpen for svar fra { $opens } til og med { $deadline }.
hearings-publish-frozen = { $round ->
    [input_round] Disposisjonen på
    *[other] Høringsutkastet på
  } { $sections ->
    [one] { $sections } del
    *[other] { $sections } deler
  } låses, så alle svarer på samme tekst.
hearings-publish-questions = { $questions ->
    [0] Ingen spørsmål stilles utenom utkastet.
    [one] Ett spørsmål stilles utenom utkastet.
    *[other] { $questions } spørsmål stilles utenom utkastet.
  }
hearings-publish-after = Etterpå endres teksten på siden bare ved rettelser, som vises med dato.
hearings-publish-no-letters = Ingen brev går ut. Dem sender du selv under «Høringsparter».
hearings-publish-yes = Publiser nå
hearings-publish-back = Ikke ennå
hearings-published = { $round ->
    [input_round] Innspillsrunden er publisert.
    *[other] Høringen er publisert.
  }
hearings-missing-sections = Planen har ingen deler å svare på.
hearings-missing-decided = Skriv i oppsettet hvem som har vedtatt høringen, og når.
hearings-missing-scope = { $count ->
    [one] En del som høringen gjelder, er tatt ut av planen. Begynn på en ny begrenset høring, eller la denne gjelde hele planen.
   *[other] { $count } deler som høringen gjelder, er tatt ut av planen. Begynn på en ny begrenset høring, eller la denne gjelde
    hele planen.
}
hearings-missing-deadline = Fristen er allerede ute. Sett en ny frist.
hearings-missing-days = Publisert i dag gir fristen kortere tid enn loven krever. Flytt fristen.
hearings-log = Logg
hearings-log-some = Hvem som gjorde hva, og når.
hearings-log-lead = Hvem som gjorde hva, og når. { $count ->
    [one] { $count } hendelse
    *[other] { $count } hendelser
  }.
hearings-log-empty = Ingenting har skjedd ennå
hearings-log-empty-text = Det som blir gjort i høringen, står her.
hearings-a11y-lead = { $municipality } vil at alle skal kunne lese og svare på høringer, uansett hvordan de bruker nettet.
hearings-a11y-how = Slik er løsningen laget
hearings-a11y-how-text = Sidene er laget etter WCAG 2.2 på nivå AA, og hver endring blir prøvd med automatiske tester.
    De kan brukes med tastatur, forstørret, uten JavaScript og i lyst og mørkt.
hearings-a11y-known = Kjente mangler
hearings-a11y-known-text = Tabeller og figurer i høringsutkast er gjengitt slik kommunen har skrevet dem. Mangler en
    figur beskrivelse, kan du be om den. Lydhør er ikke prøvd av brukere av skjermleser ennå.
hearings-a11y-tell = Si fra til oss
hearings-a11y-tell-text = Møter du en hindring, vil vi gjerne vite det. Bruk kontaktopplysningene på høringen det
    gjelder. Du kan også be om å få utkastet på en annen måte.
hearings-a11y-complain = Du kan også klage til Tilsynet for universell utforming av IKT:
hearings-privacy-lead = { $municipality } er ansvarlig for opplysningene du gir når du svarer på en høring.
hearings-privacy-what = Hva vi lagrer
hearings-privacy-what-text = Navnet ditt, hvem du svarer for, e-postadressen og svaret. Får du et høringsbrev, lagrer
    vi også når svarsiden først ble åpnet, og når du begynte å skrive. Utkast som ikke blir sendt inn, slettes av seg
    selv når det har gått en tid uten at noen endrer dem. Datoen står på siden der du svarer. Et innsendt svar hører
    til saken og blir arkivert.
hearings-privacy-public = Hva som blir offentlig
hearings-privacy-public-text = Høringssvar er offentlige etter offentleglova § 3. Før vi legger dem ut på nett, ser en
    saksbehandler over hvert svar. Vi stryker ikke i teksten: Er det noe i svaret som ikke bør bli kjent, holder vi
    hele svaret tilbake. Privatpersoner vises vanligvis uten navn.
hearings-privacy-cookies = Informasjonskapsler
hearings-privacy-cookies-text = Vi bruker bare de som trengs for at siden skal virke: innlogging, svaret ditt,
    skjemaer og språkvalg. Nettleseren tar også vare på det du skriver, til vi har lagret det. Ingen følger deg mellom
    nettsteder.
hearings-privacy-more = Mer om personvern i { $municipality }
hearings-what-next-default =
    Vi leser alle svar: Kommunedirektøren vurderer innspillene.

    Oppsummeringen blir offentlig: Her på siden ser du hva som ble sagt, og hva kommunedirektøren mener om det.

    Politikerne behandler saken: De får oppsummeringen sammen med planen.
hearings-plan-edit = Rediger planen
hearings-log-what = Hva
hearings-log-who = Hvem
hearings-log-everything = Alt
hearings-log-everybody = Alle
hearings-log-show = Vis
hearings-log-all = Vis hele loggen
hearings-log-kind-hearing = Høringen og medlemmene
hearings-log-kind-invitation = Høringsbrev
hearings-log-kind-response = Høringssvar
hearings-log-kind-input = Innspill
hearings-log-kind-tag = Emneknagger
hearings-log-kind-assessment = Vurderinger
hearings-log-kind-digest = Oppsummeringen
hearings-list-next = Flere høringer
hearings-list-older = Eldre høringer
hearings-list-first = Til første side
hearings-elsewhere = Register
hearings-new-lead = Bare medlemmene av planarbeidet og administratorene ser runden før du publiserer den.
hearings-field-kind = Hva slags runde er det?
hearings-field-period = Periode
hearings-field-mandate = Mandat
hearings-field-scope = Avgrensning
hearings-field-guidelines = Føringer fra styringsgruppen
hearings-round-input_round = Innspill før det finnes et utkast
hearings-round-hearing = Høring
hearings-round-limited_hearing = Begrenset høring
hearings-round-supplementary_hearing = Tilleggshøring
hearings-log-kind-project = Planarbeidet og medlemmene
hearings-log-kind-plan = Planen

# Hearing parts of the plan anew.
hearings-limited = Denne høringen gjelder bare delene under. Resten av planen er ikke på høring nå.
hearings-scope = Høringen gjelder
hearings-scope-widen = La den gjelde hele planen
hearings-scope-widened = Høringen gjelder nå hele planen. Se over tittelen og formålet: de nevner fortsatt delene.
hearings-anew = Bør noe høres på nytt?
hearings-anew-lead = Er planen endret mye etter høringen, bør de det gjelder, få si noe om det nye. Dette er bare et råd.
hearings-anew-not-heard = Planen er ikke endret etter en høring
hearings-anew-not-heard-text = Når planen har vært på høring og en ny versjon er begynt, ser du her om endringene er
    så store at noe bør høres på nytt.
hearings-anew-same = Ingenting er endret siden høringen
hearings-anew-same-text = Den nyeste versjonen sier det samme som versjon { $number }, som var på høring.
hearings-anew-compared = Versjon { $newest } sammenlignet med versjon { $heard }, som var på høring i
hearings-anew-all = Se alle endringene
hearings-anew-large = { $count ->
    [one] Én del er så endret at den bør høres på nytt.
   *[other] { $count } deler er så endret at de bør høres på nytt.
}
hearings-anew-small = Endringene er små. Ingenting tyder på at noe må høres på nytt.
hearings-anew-parts = Deler som er endret siden høringen
hearings-anew-new = Ny del.
hearings-anew-items-new = { $count ->
    [one] Ett nytt tiltak eller mål.
   *[other] { $count } nye tiltak eller mål.
}
hearings-anew-items-gone = { $count ->
    [one] Ett tiltak eller mål er tatt ut.
   *[other] { $count } tiltak eller mål er tatt ut.
}
hearings-anew-items-changed = { $count ->
    [one] Ett tiltak eller mål er endret.
   *[other] { $count } tiltak eller mål er endret.
}
hearings-anew-share = { $percent } prosent av teksten er endret.
hearings-anew-is-large = Stor endring
hearings-anew-begin = Begynn en begrenset høring
hearings-anew-gone = Tatt ut av planen
hearings-anew-gone-hint = Dette er tatt ut etter høringen. Det nevnes i formålet til den nye høringen.
hearings-anew-gone-purpose = Dette er tatt ut av planen:
hearings-anew-each = Hver del er sammenlignet med den siste teksten som var på høring.
hearings-anew-begin-hint = Høringen gjelder bare delene du har krysset av. Du ser over den før noen får den.
hearings-anew-begun = Høringen er laget. Se over den, skriv hvem som har vedtatt den, og publiser.
hearings-anew-none-chosen = Kryss av for minst én del som er endret siden høringen.
hearings-anew-moved = Planen er en annen enn da du åpnet siden. Åpne siden på nytt.
hearings-anew-title = { $plan } – ny høring av endrede deler
hearings-anew-purpose = Planen er endret etter høringen «{ $round }». Vi ber om innspill til delene som er endret.
hearings-anew-purpose-parts = Høringen gjelder:
