# Handsamingar: kva organ som har teke opp planen, og kva dei vedtok.
decisions-treatments = Handsamingar
decisions-lead = Kva organ som tek opp planen, når dei gjer det, og kva dei vedtek.
    Det som er vedteke, står på den offentlege sida til kvar publiserte runde.
decisions-public = Handsama av
decisions-none = Ingen handsamingar er lagde inn. Legg inn møta der planen skal opp, så ser alle i prosjektet vegen fram til vedtak.
decisions-treatment-new = Legg til ei handsaming
decisions-treatment-add = Legg til
decisions-treatment-added = Handsaminga er lagd til.
decisions-treatment-edit = Endre handsaminga
decisions-treatment-saved = Handsaminga er lagra.
decisions-treatment-adopted =
    Planen er vedteken i denne handsaminga. Trekk tilbake den vedtekne versjonen før du endrar dato, versjon eller resultat.
decisions-treatment-remove = Fjern handsaminga
decisions-treatment-remove-question = Vil du fjerne handsaminga med vedtaket? Det kan ikkje angrast.
decisions-treatment-remove-yes = Ja, fjern
decisions-treatment-removed = Handsaminga er fjerna.
decisions-treatment-stale = Nokon andre endra handsaminga imens. Opne sida på nytt og sjå kva som står der.
decisions-treatments-too-many = Det kan vere høgst { $max } handsamingar. Fjern nokre før du legg til fleire.
decisions-body = Organ
decisions-body-hint = Til dømes kommunestyret.
decisions-met-on = Møtedato
decisions-plan = Versjon av planen
decisions-plan-none = Ingen bestemt versjon
decisions-plan-unknown = Vel ein versjon som står i lista.
decisions-ruling = Kva organet gjorde
decisions-ruling-hint = La feltet stå tomt til møtet har vore.
decisions-ruling-none = Ikkje handsama enno
decisions-ruling-unknown = Vel eitt av alternativa i lista.
decisions-ruling-missing = Vel kva organet gjorde, sidan du har skrive eit vedtak.
decisions-ruling-send_on_hearing = Sende på høyring
decisions-ruling-send_with_changes = Sende på høyring med endringar
decisions-ruling-refer_back = Sende tilbake
decisions-ruling-recommend = Tilrådde
decisions-ruling-adopt = Vedtok planen
decisions-ruling-adopt_with_changes = Vedtok planen med endringar
decisions-ruling-take_note = Tok til orientering
decisions-decision = Vedtaket
decisions-decision-hint = Ordrett, slik det står i protokollen.
decisions-treatment-awaited = Eit behov frå eit tiltak, eller ein statusrapport, er løfta til denne handsaminga.
    Flytt det til ei anna handsaming først.
decisions-treatment-has-amendments = Handsaminga har endringsframlegg, oppfølgingspunkt eller ein vedteken versjon, og kan ikkje fjernast.

# Endringsframlegg: kva partia føreslår, og kva organet vedtek.
decisions-amendments = Endringsframlegg
decisions-amendments-of = Endringsframlegg i { $body } { $day }
decisions-amendments-lead = Kva det blei føreslått å endre i planen, kven som føreslo det, og kva organet vedtok.
    Framlegga står i den rekkjefølgja dei blei røysta over.
decisions-amendments-none = Ingen endringsframlegg er lagde inn.
decisions-amendments-too-many = Ei handsaming kan ha høgst { $max } endringsframlegg.
decisions-label-administration = Framlegget frå kommunedirektøren
decisions-label-party = Framlegg frå
decisions-plan-needed = Vel først kva versjon av planen organet hadde framfor seg. Då kan framlegga visast på rett stad.
decisions-unconfirmed = { $count ->
    [one] Eitt framlegg er lese frå protokollen og må sjåast over.
   *[other] { $count } framlegg er lesne frå protokollen og må sjåast over.
}
decisions-read-from-minutes = Lese frå protokollen, ikkje stadfesta
decisions-amendment-no = Framlegg { $number }
decisions-amendment-new = Legg til eit endringsframlegg
decisions-amendment-added = Endringsframlegget er lagt til.
decisions-amendment-edit = Endre framlegget
decisions-amendment-look = Sjå over framlegget
decisions-amendment-confirm = Stadfest
decisions-amendment-confirmed = Framlegget er stadfesta.
decisions-confirm-look = Noko i framlegget er usikkert. Sjå over det før du stadfestar.
decisions-amendment-saved = Endringsframlegget er lagra.
decisions-amendment-remove = Fjern endringsframlegget
decisions-amendment-remove-question = Vil du fjerne endringsframlegget? Det kan ikkje angrast.
decisions-amendment-remove-yes = Ja, fjern
decisions-amendment-removed = Endringsframlegget er fjerna.
decisions-amendment-stale = Nokon andre endra framlegget imens. Opne sida på nytt og sjå kva som står der.
decisions-choose = Vel
decisions-section = Plandel
decisions-section-needed = Vel plandelen framlegget gjeld.
decisions-section-unknown = Plandelen finst ikkje i versjonen organet hadde framfor seg. Vel ein annan.
decisions-shape = Kva framlegget gjer
decisions-shape-needed = Vel kva framlegget gjer.
decisions-shape-none = Uklart kva som blir endra
decisions-shape-item_changed = Punkt blir endra
decisions-shape-item_after = Nytt punkt etter
decisions-shape-item_struck = Punkt blir stroke
decisions-shape-section_text = Heile teksten i plandelen blir bytt ut
decisions-shape-section_after = Ny plandel etter
decisions-item = Punkt
decisions-item-hint = Berre når framlegget gjeld eitt punkt. For eit nytt punkt: det punktet det skal stå etter.
decisions-item-none = Ikkje eit bestemt punkt
decisions-item-needed = Vel punktet framlegget gjeld. Finst det ikkje i lista, må heile teksten i plandelen bytast ut.
decisions-item-unneeded = La punktet stå tomt når framlegget gjeld heile plandelen.
decisions-item-elsewhere = Punktet står ikkje i denne plandelen. Vel eit anna punkt eller ein annan plandel.
decisions-new-text = Ny tekst
decisions-new-text-hint = Ordrett, slik det står i protokollen. For ein ny plandel er den første linja overskrifta.
decisions-text-needed = Skriv den nye teksten.
decisions-text-unneeded = La teksten stå tom når punktet blir stroke.
decisions-heading-long = Den første linja er overskrifta. Gjer den kortare, eller set teksten på ei eiga linje.
decisions-proposer = Føreslått av
decisions-proposer-needed = Skriv kven som føreslo det: ein person, eit parti eller begge.
decisions-party = Parti
decisions-party-hint = Fleire parti når framlegget er felles, til dømes «Ap, SV og Raudt».
decisions-position = Nummer i røystinga
decisions-page = Side i dokumentet
decisions-page-no = side { $page }
decisions-number-wrong = Skriv eit heilt tal frå 0 til { $max }.
decisions-alternative = Alternativ til
decisions-alternative-hint = Når organet valde mellom to framlegg.
decisions-alternative-none = Ikkje alternativ til eit anna
decisions-alternative-no = alternativ til framlegg { $number }
decisions-alternative-unknown = Vel eitt av dei andre framlegga i lista.
decisions-outcome = Kva organet vedtok
decisions-outcome-none = Ikkje røysta over enno
decisions-outcome-carried = Vedteke
decisions-outcome-fallen = Fall
decisions-outcome-withdrawn = Trekt
decisions-votes-for = Røyster for
decisions-votes-against = Røyster mot
decisions-parties-for = Parti for
decisions-parties-against = Parti mot
decisions-minutes-title = Lim inn frå protokollen
decisions-minutes = Framlegga slik dei står i protokollen
decisions-minutes-hint = Til dømes «Side 17, 2.1.4, pkt. 1 blir endra til: …», «Nytt punkt etter pkt. 3: …» eller «Pkt. 2 blir stroke».
    Sjå over kvart framlegg etterpå. Det som er uklart, står ope med ei forklaring.
decisions-minutes-read-in = Les inn
decisions-minutes-read = { $count ->
    [one] Eitt framlegg er lese inn. Sjå over det.
   *[other] { $count } framlegg er lesne inn. Sjå over dei.
}
decisions-minutes-nothing = Vi fann ingen endringsframlegg i teksten. Legg dei til for hand, eitt om gongen.
decisions-minutes-unread = { $count ->
    [one] Framlegga er lesne inn, men denne linja er ikkje lesen som eit framlegg. Legg den til for hand, eller la den vere.
   *[other] Framlegga er lesne inn, men desse { $count } linjene er ikkje lesne som framlegg. Legg dei til for hand, eller la dei vere.
}
decisions-minutes-pasted = Lese inn frå protokollen
decisions-minutes-pasted-one = { $count ->
    [one] { $by } las inn eitt framlegg.
   *[other] { $by } las inn { $count } framlegg.
}
decisions-minutes-pasted-unread = { $count ->
    [one] Éi linje er ikkje lesen som eit framlegg
   *[other] { $count } linjer er ikkje lesne som framlegg
}
decisions-minutes-before = Den same teksten er lesen inn her før. Les du teksten inn igjen, står framlegga to gonger.
decisions-minutes-again = Les inn den same teksten ein gong til
decisions-minutes-say = Slik står det i protokollen
decisions-doubts = Dette må du sjå på:
decisions-doubt-section_missing = Framlegget seier ikkje kva plandel det gjeld.
decisions-doubt-section_unknown = Vi finn ikkje plandelen «{ $words }» i planen.
decisions-doubt-place_several = «{ $words }» kan vere fleire stader i planen.
decisions-doubt-item_unknown = Vi finn ikkje punkt «{ $words }» i plandelen.
decisions-doubt-item_several = Fleire punkt kan vere «{ $words }», eller framlegget gjeld fleire.
decisions-doubt-anchor_missing = Framlegget seier ikkje sikkert kva det nye skal stå etter.
decisions-doubt-whole_or_item = Framlegget nemner ikkje noko punkt. Skal heile teksten i plandelen bytast ut?
decisions-doubt-shape_unknown = Vi er ikkje sikre på kva framlegget gjer.
decisions-doubt-words_unclear = Vi forstår ikkje desse orda: «{ $words }».
decisions-doubt-text_missing = Vi fann ingen ny tekst.
decisions-doubt-text_goes_on = Vi er ikkje sikre på kvar den nye teksten sluttar.
decisions-doubt-text_after_quote = Det står noko etter hermeteiknet. Kva er den nye teksten?
decisions-doubt-quote_open = Hermeteiknet er ikkje lukka. Kvar sluttar den nye teksten?
decisions-doubt-struck_text = Teksten som skal strykast, er ikkje lik punktet i planen: «{ $words }».
decisions-doubt-vote_unclear = Vi er ikkje sikre på kva røystinga gav: «{ $words }».
decisions-doubt-vote_of_several = Røystinga kan gjelde fleire framlegg: «{ $words }».

# Den vedtekne versjonen.
decisions-label-council = Vedteken plan
decisions-adopt = Lag den vedtekne versjonen
decisions-adopt-lead = Framlegga som blei vedtekne, blir sette inn i versjonen organet hadde framfor seg. Ingen annan versjon blir endra.
decisions-adopted = Den vedtekne versjonen er laga.
decisions-adopted-by = Laga { $at } av { $by }
decisions-adopted-already = Den vedtekne versjonen er laga frå før.
decisions-adopted-locked = Den vedtekne versjonen er laga av desse framlegga. Trekk versjonen tilbake før du endrar dei.
decisions-adopted-in-use = Ein høyringsrunde gjeld den vedtekne versjonen, så den kan ikkje trekkjast tilbake.
decisions-adopt-stale = Nokon andre endra planen eller framlegga imens. Sjå over sida og prøv igjen.
decisions-take-back = Trekk tilbake den vedtekne versjonen
decisions-take-back-question =
    Vil du trekkje tilbake den vedtekne versjonen? Då kan framlegga endrast, og du kan lage versjonen på nytt. Er planen
    publisert, blir den borte frå nettsida.
    Sende statusrapportar er heller ikkje offentlege før planen er vedteken og publisert igjen.
decisions-take-back-yes = Ja, trekk tilbake
decisions-taken-back = Den vedtekne versjonen er trekt tilbake.
decisions-troubles = Den vedtekne versjonen blei ikkje laga.
decisions-trouble-not_adopted = Handsaminga seier ikkje at organet vedtok planen. Vel «Vedtok planen» eller «Vedtok planen med endringar».
decisions-trouble-says_unchanged = Handsaminga seier at planen blei vedteken utan endringar, men framlegg er vedtekne.
decisions-trouble-nothing_carried = Handsaminga seier at planen blei vedteken med endringar, men ingen framlegg er vedtekne.
decisions-trouble-unconfirmed = Noko er lese frå protokollen utan å vere stadfesta.
decisions-trouble-not_voted = Det står ikkje kva organet vedtok.
decisions-trouble-incomplete = Noko manglar, eller plandelen eller punktet finst ikkje i versjonen. Sjå over framlegget.
decisions-trouble-alternatives = Begge framlegga er vedtekne, men dei er alternativ til kvarandre.
decisions-trouble-same_text = Framlegga endrar den same teksten. Kva er det som gjeld?
decisions-trouble-cannot_be_written = Punktet kan ikkje endrast åleine. La framlegget byte ut heile teksten i plandelen i staden.

# Oppfølgingspunkt: det organet vedtok utanom planteksten.
decisions-points = Oppfølgingspunkt
decisions-points-of = Oppfølgingspunkt frå { $body } { $day }
decisions-points-lead = Det organet vedtok utanom planteksten, som at nokon skal leggje fram ei årleg sak.
    Kvart punkt kan ha ein som har ansvaret, og ein frist.
decisions-points-none = Ingen oppfølgingspunkt er lagde inn.
decisions-points-too-many = Ei handsaming kan ha høgst { $max } oppfølgingspunkt.
decisions-point = Kva som skal gjerast
decisions-point-hint = Til dømes: Kommunedirektøren legg kvart år fram ei sak om status for tiltaka.
decisions-point-owner = Kven som har ansvaret
decisions-point-owner-hint = Ei rolle eller eit namn. Det blir vist for alle når planen er publisert.
decisions-point-due = Frist
decisions-point-done-on = Gjort den
decisions-point-new = Legg til eit oppfølgingspunkt
decisions-point-added = Oppfølgingspunktet er lagt til.
decisions-point-edit = Endre oppfølgingspunktet
decisions-point-saved = Oppfølgingspunktet er lagra.
decisions-point-remove = Fjern oppfølgingspunktet
decisions-point-remove-question = Vil du fjerne oppfølgingspunktet? Det kan ikkje angrast.
decisions-point-removed = Oppfølgingspunktet er fjerna.
decisions-point-stale = Nokon andre endra oppfølgingspunktet imens. Opne sida på nytt og sjå kva som står der.
decisions-point-done = Gjort { $day }
decisions-point-late = Fristen var { $day }
decisions-point-by = Frist { $day }
decisions-point-open = Ikkje gjort

# Den offentlege sida til den vedtekne planen.
decisions-publish = Publiser den vedtekne planen
decisions-publish-question = Vil du publisere den vedtekne planen med vedtaket, framlegga og oppfølgingspunkta?
decisions-publish-yes = Ja, publiser
decisions-published = Den vedtekne planen er publisert.
decisions-public-page = Den offentlege sida til planen
decisions-public-adopted = Vedteken av { $body } { $day }
decisions-history = Slik blei det til
decisions-history-heard = Kva som blei sagt
decisions-history-inputs = { $count ->
    [one] Eitt innspel
   *[other] { $count } innspel
}
decisions-history-was = Sagt om ein del som no er ein del av denne:
decisions-history-answered = Kva kommunedirektøren svarte
decisions-history-amended = Kva partia føreslo, og kva som blei vedteke
decisions-contents = Innhald i planen
