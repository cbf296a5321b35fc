# Behandlinger: hvilke organer som har tatt opp planen, og hva de vedtok.
decisions-treatments = Behandlinger
decisions-lead = Hvilke organer som tar opp planen, når de gjør det, og hva de vedtar.
    Det som er vedtatt, står på den offentlige siden til hver publiserte runde.
decisions-public = Behandlet av
decisions-none = Ingen behandlinger er lagt inn. Legg inn møtene der planen skal opp, så ser alle i prosjektet veien fram til vedtak.
decisions-treatment-new = Legg til en behandling
decisions-treatment-add = Legg til
decisions-treatment-added = Behandlingen er lagt til.
decisions-treatment-edit = Endre behandlingen
decisions-treatment-saved = Behandlingen er lagret.
decisions-treatment-adopted =
    Planen er vedtatt i denne behandlingen. Trekk tilbake den vedtatte versjonen før du endrer dato, versjon eller resultat.
decisions-treatment-remove = Fjern behandlingen
decisions-treatment-remove-question = Vil du fjerne behandlingen med vedtaket? Det kan ikke angres.
decisions-treatment-remove-yes = Ja, fjern
decisions-treatment-removed = Behandlingen er fjernet.
decisions-treatment-stale = Noen andre endret behandlingen imens. Åpne siden på nytt og se hva som står der.
decisions-treatments-too-many = Det kan være høyst { $max } behandlinger. Fjern noen før du legger til flere.
decisions-body = Organ
decisions-body-hint = For eksempel kommunestyret.
decisions-met-on = Møtedato
decisions-plan = Versjon av planen
decisions-plan-none = Ingen bestemt versjon
decisions-plan-unknown = Velg en versjon som står i listen.
decisions-ruling = Hva organet gjorde
decisions-ruling-hint = La feltet stå tomt til møtet har vært.
decisions-ruling-none = Ikke behandlet ennå
decisions-ruling-unknown = Velg et av alternativene i listen.
decisions-ruling-missing = Velg hva organet gjorde, siden du har skrevet et vedtak.
decisions-ruling-send_on_hearing = Sendte på høring
decisions-ruling-send_with_changes = Sendte på høring med endringer
decisions-ruling-refer_back = Sendte tilbake
decisions-ruling-recommend = Tilrådde
decisions-ruling-adopt = Vedtok planen
decisions-ruling-adopt_with_changes = Vedtok planen med endringer
decisions-ruling-take_note = Tok til orientering
decisions-decision = Vedtaket
decisions-decision-hint = Ordrett, slik det står i protokollen.
decisions-treatment-awaited = Et behov fra et tiltak, eller en statusrapport, er løftet til denne behandlingen.
    Flytt det til en annen behandling først.
decisions-treatment-has-amendments = Behandlingen har endringsforslag, oppfølgingspunkter eller en vedtatt versjon, og kan ikke fjernes.

# Endringsforslag: hva partiene foreslår, og hva organet vedtar.
decisions-amendments = Endringsforslag
decisions-amendments-of = Endringsforslag i { $body } { $day }
decisions-amendments-lead = Hva det ble foreslått å endre i planen, hvem som foreslo det, og hva organet vedtok.
    Forslagene står i den rekkefølgen de ble votert over.
decisions-amendments-none = Ingen endringsforslag er lagt inn.
decisions-amendments-too-many = En behandling kan ha høyst { $max } endringsforslag.
decisions-label-administration = Kommunedirektørens forslag
decisions-label-party = Forslag fra
decisions-plan-needed = Velg først hvilken versjon av planen organet hadde foran seg. Da kan forslagene vises på riktig sted.
decisions-unconfirmed = { $count ->
    [one] Ett forslag er lest fra protokollen og må ses over.
   *[other] { $count } forslag er lest fra protokollen og må ses over.
}
decisions-read-from-minutes = Lest fra protokollen, ikke bekreftet
decisions-amendment-no = Forslag { $number }
decisions-amendment-new = Legg til et endringsforslag
decisions-amendment-added = Endringsforslaget er lagt til.
decisions-amendment-edit = Endre forslaget
decisions-amendment-look = Se over forslaget
decisions-amendment-confirm = Bekreft
decisions-amendment-confirmed = Forslaget er bekreftet.
decisions-confirm-look = Noe i forslaget er usikkert. Se over det før du bekrefter.
decisions-amendment-saved = Endringsforslaget er lagret.
decisions-amendment-remove = Fjern endringsforslaget
decisions-amendment-remove-question = Vil du fjerne endringsforslaget? Det kan ikke angres.
decisions-amendment-remove-yes = Ja, fjern
decisions-amendment-removed = Endringsforslaget er fjernet.
decisions-amendment-stale = Noen andre endret forslaget imens. Åpne siden på nytt og se hva som står der.
decisions-choose = Velg
decisions-section = Plandel
decisions-section-needed = Velg plandelen forslaget gjelder.
decisions-section-unknown = Plandelen finnes ikke i versjonen organet hadde foran seg. Velg en annen.
decisions-shape = Hva forslaget gjør
decisions-shape-needed = Velg hva forslaget gjør.
decisions-shape-none = Uklart hva som endres
decisions-shape-item_changed = Punkt endres
decisions-shape-item_after = Nytt punkt etter
decisions-shape-item_struck = Punkt strykes
decisions-shape-section_text = Hele teksten i plandelen byttes ut
decisions-shape-section_after = Ny plandel etter
decisions-item = Punkt
decisions-item-hint = Bare når forslaget gjelder ett punkt. For et nytt punkt: det punktet det skal stå etter.
decisions-item-none = Ikke et bestemt punkt
decisions-item-needed = Velg punktet forslaget gjelder. Finnes det ikke i listen, må hele teksten i plandelen byttes ut.
decisions-item-unneeded = La punktet stå tomt når forslaget gjelder hele plandelen.
decisions-item-elsewhere = Punktet står ikke i denne plandelen. Velg et annet punkt eller en annen plandel.
decisions-new-text = Ny tekst
decisions-new-text-hint = Ordrett, slik det står i protokollen. For en ny plandel er den første linjen overskriften.
decisions-text-needed = Skriv den nye teksten.
decisions-text-unneeded = La teksten stå tom når punktet strykes.
decisions-heading-long = Den første linjen er overskriften. Gjør den kortere, eller sett teksten på en egen linje.
decisions-proposer = Foreslått av
decisions-proposer-needed = Skriv hvem som foreslo det: en person, et parti eller begge.
decisions-party = Parti
decisions-party-hint = Flere partier når forslaget er felles, for eksempel «Ap, SV og Rødt».
decisions-position = Nummer i voteringen
decisions-page = Side i dokumentet
decisions-page-no = side { $page }
decisions-number-wrong = Skriv et helt tall fra 0 til { $max }.
decisions-alternative = Alternativ til
decisions-alternative-hint = Når organet valgte mellom to forslag.
decisions-alternative-none = Ikke alternativ til et annet
decisions-alternative-no = alternativ til forslag { $number }
decisions-alternative-unknown = Velg et av de andre forslagene i listen.
decisions-outcome = Hva organet vedtok
decisions-outcome-none = Ikke votert ennå
decisions-outcome-carried = Vedtatt
decisions-outcome-fallen = Falt
decisions-outcome-withdrawn = Trukket
decisions-votes-for = Stemmer for
decisions-votes-against = Stemmer mot
decisions-parties-for = Partier for
decisions-parties-against = Partier mot
decisions-minutes-title = Lim inn fra protokollen
decisions-minutes = Forslagene slik de står i protokollen
decisions-minutes-hint = For eksempel «Side 17, 2.1.4, pkt. 1 endres til: …», «Nytt punkt etter pkt. 3: …» eller «Pkt. 2 strykes».
    Se over hvert forslag etterpå. Det som er uklart, står åpent med en forklaring.
decisions-minutes-read-in = Les inn
decisions-minutes-read = { $count ->
    [one] Ett forslag er lest inn. Se over det.
   *[other] { $count } forslag er lest inn. Se over dem.
}
decisions-minutes-nothing = Vi fant ingen endringsforslag i teksten. Legg dem til for hånd, ett om gangen.
decisions-minutes-unread = { $count ->
    [one] Forslagene er lest inn, men denne linjen er ikke lest som et forslag. Legg den til for hånd, eller la den være.
   *[other] Forslagene er lest inn, men disse { $count } linjene er ikke lest som forslag. Legg dem til for hånd, eller la dem være.
}
decisions-minutes-pasted = Lest inn fra protokollen
decisions-minutes-pasted-one = { $count ->
    [one] { $by } leste inn ett forslag.
   *[other] { $by } leste inn { $count } forslag.
}
decisions-minutes-pasted-unread = { $count ->
    [one] Én linje er ikke lest som et forslag
   *[other] { $count } linjer er ikke lest som forslag
}
decisions-minutes-before = Den samme teksten er lest inn her før. Leser du den inn igjen, står forslagene to ganger.
decisions-minutes-again = Les inn den samme teksten en gang til
decisions-minutes-say = Slik står det i protokollen
decisions-doubts = Dette må du se på:
decisions-doubt-section_missing = Forslaget sier ikke hvilken plandel det gjelder.
decisions-doubt-section_unknown = Vi finner ikke plandelen «{ $words }» i planen.
decisions-doubt-place_several = «{ $words }» kan være flere steder i planen.
decisions-doubt-item_unknown = Vi finner ikke punkt «{ $words }» i plandelen.
decisions-doubt-item_several = Flere punkter kan være «{ $words }», eller forslaget gjelder flere.
decisions-doubt-anchor_missing = Forslaget sier ikke sikkert hva det nye skal stå etter.
decisions-doubt-whole_or_item = Forslaget nevner ikke noe punkt. Skal hele teksten i plandelen byttes ut?
decisions-doubt-shape_unknown = Vi er ikke sikre på hva forslaget gjør.
decisions-doubt-words_unclear = Vi forstår ikke disse ordene: «{ $words }».
decisions-doubt-text_missing = Vi fant ingen ny tekst.
decisions-doubt-text_goes_on = Vi er ikke sikre på hvor den nye teksten slutter.
decisions-doubt-text_after_quote = Det står noe etter anførselstegnet. Hva er den nye teksten?
decisions-doubt-quote_open = Anførselstegnet er ikke lukket. Hvor slutter den nye teksten?
decisions-doubt-struck_text = Teksten som skal strykes, er ikke lik punktet i planen: «{ $words }».
decisions-doubt-vote_unclear = Vi er ikke sikre på hva voteringen ga: «{ $words }».
decisions-doubt-vote_of_several = Voteringen kan gjelde flere forslag: «{ $words }».

# Den vedtatte versjonen.
decisions-label-council = Vedtatt plan
decisions-adopt = Lag den vedtatte versjonen
decisions-adopt-lead = Forslagene som ble vedtatt, settes inn i versjonen organet hadde foran seg. Ingen annen versjon endres.
decisions-adopted = Den vedtatte versjonen er laget.
decisions-adopted-by = Laget { $at } av { $by }
decisions-adopted-already = Den vedtatte versjonen er laget fra før.
decisions-adopted-locked = Den vedtatte versjonen er laget av disse forslagene. Trekk versjonen tilbake før du endrer dem.
decisions-adopted-in-use = En høringsrunde gjelder den vedtatte versjonen, så den kan ikke trekkes tilbake.
decisions-adopt-stale = Noen andre endret planen eller forslagene imens. Se over siden og prøv igjen.
decisions-take-back = Trekk tilbake den vedtatte versjonen
decisions-take-back-question =
    Vil du trekke tilbake den vedtatte versjonen? Da kan forslagene endres, og du kan lage versjonen på nytt. Er planen publisert,
    blir den borte fra nettsiden.
    Sendte statusrapporter er heller ikke offentlige før planen er vedtatt og publisert igjen.
decisions-take-back-yes = Ja, trekk tilbake
decisions-taken-back = Den vedtatte versjonen er trukket tilbake.
decisions-troubles = Den vedtatte versjonen ble ikke laget.
decisions-trouble-not_adopted = Behandlingen sier ikke at organet vedtok planen. Velg «Vedtok planen» eller «Vedtok planen med endringer».
decisions-trouble-says_unchanged = Behandlingen sier at planen ble vedtatt uten endringer, men forslag er vedtatt.
decisions-trouble-nothing_carried = Behandlingen sier at planen ble vedtatt med endringer, men ingen forslag er vedtatt.
decisions-trouble-unconfirmed = Noe er lest fra protokollen uten å være bekreftet.
decisions-trouble-not_voted = Det står ikke hva organet vedtok.
decisions-trouble-incomplete = Noe mangler, eller plandelen eller punktet finnes ikke i versjonen. Se over forslaget.
decisions-trouble-alternatives = Begge forslagene er vedtatt, men de er alternativer til hverandre.
decisions-trouble-same_text = Forslagene endrer den samme teksten. Hva er det som gjelder?
decisions-trouble-cannot_be_written = Punktet kan ikke endres alene. La forslaget bytte ut hele teksten i plandelen i stedet.

# Oppfølgingspunkter: det organet vedtok utenom planteksten.
decisions-points = Oppfølgingspunkter
decisions-points-of = Oppfølgingspunkter fra { $body } { $day }
decisions-points-lead = Det organet vedtok utenom planteksten, som at noen skal legge fram en årlig sak.
    Hvert punkt kan ha en som har ansvaret, og en frist.
decisions-points-none = Ingen oppfølgingspunkter er lagt inn.
decisions-points-too-many = En behandling kan ha høyst { $max } oppfølgingspunkter.
decisions-point = Hva som skal gjøres
decisions-point-hint = For eksempel: Kommunedirektøren legger hvert år fram en sak om status for tiltakene.
decisions-point-owner = Hvem som har ansvaret
decisions-point-owner-hint = En rolle eller et navn. Det vises for alle når planen er publisert.
decisions-point-due = Frist
decisions-point-done-on = Gjort den
decisions-point-new = Legg til et oppfølgingspunkt
decisions-point-added = Oppfølgingspunktet er lagt til.
decisions-point-edit = Endre oppfølgingspunktet
decisions-point-saved = Oppfølgingspunktet er lagret.
decisions-point-remove = Fjern oppfølgingspunktet
decisions-point-remove-question = Vil du fjerne oppfølgingspunktet? Det kan ikke angres.
decisions-point-removed = Oppfølgingspunktet er fjernet.
decisions-point-stale = Noen andre endret oppfølgingspunktet imens. Åpne siden på nytt og se hva som står der.
decisions-point-done = Gjort { $day }
decisions-point-late = Fristen var { $day }
decisions-point-by = Frist { $day }
decisions-point-open = Ikke gjort

# Den vedtatte planens offentlige side.
decisions-publish = Publiser den vedtatte planen
decisions-publish-question = Vil du publisere den vedtatte planen med vedtaket, forslagene og oppfølgingspunktene?
decisions-publish-yes = Ja, publiser
decisions-published = Den vedtatte planen er publisert.
decisions-public-page = Den offentlige siden til planen
decisions-public-adopted = Vedtatt av { $body } { $day }
decisions-history = Slik ble det til
decisions-history-heard = Hva som ble sagt
decisions-history-inputs = { $count ->
    [one] Ett innspill
   *[other] { $count } innspill
}
decisions-history-was = Sagt om en del som nå er en del av denne:
decisions-history-answered = Hva kommunedirektøren svarte
decisions-history-amended = Hva partiene foreslo, og hva som ble vedtatt
decisions-contents = Innhold i planen
