# Oversynet over kven som er spurde, og kven som har svart.
invitations-deadline = { $round ->
    [input_round] Frist for innspel { $date }
   *[other] Høyringsfrist { $date }
 }
invitations-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag att
    *[other] { $days } dagar att
  }
invitations-case = sak { $case }
invitations-register = Registrer svar
invitations-figures = { $round ->
    [input_round] Tal for innspelsrunden
   *[other] Tal for høyringa
 }
invitations-answered-label = { $round ->
    [input_round] Spurde som har svart
   *[other] Høyringspartar som har svart
 }
invitations-answered-of = { $answered } av { $invited }
invitations-todo = Dette ventar på deg
invitations-consultees = { $round ->
    [input_round] Kven vi har spurt
   *[other] Høyringspartar
 }
invitations-search = Søk etter høyringspart
invitations-name = Høyringspart
invitations-status = Status
invitations-none-title = { $round ->
    [input_round] Ingen er spurde enno
   *[other] Ingen høyringspartar enno
 }
invitations-none-text = Vel kven som skal spørjast, så ser du her kven brevet er sendt til, og kven som har svart.
invitations-none-action = { $round ->
    [input_round] Vel kven de vil spørje
   *[other] Vel høyringspartar
 }
invitations-deadline-over = fristen er ute
invitations-choose = Vel høyringspartar
invitations-count-invited = er spurde
invitations-count-sent = brev sende
invitations-count-waiting = brev i kø
invitations-count-opened = har opna svarsida
invitations-count-drafting = skriv på svar
invitations-count-answered = har svart
invitations-count-unreached = er ikkje nådde
invitations-todo-publish = { $round ->
    [input_round] Innspelsrunden er ikkje publisert
   *[other] Høyringa er ikkje publisert
 }
invitations-todo-publish-text = Du kan sende brev når det er gjort.
invitations-todo-publish-action = Til publisering
invitations-filter-all = Alle
invitations-filter-unanswered = Har ikkje svart
invitations-filter-answered = Har svart
invitations-filter-failed = Kom ikkje fram
invitations-filter-uncertain = Uklart
invitations-sent-at = Brev sendt
invitations-opened-at = Opna svarsida
invitations-drafting-at = Byrja å skrive
invitations-answered-at = Svarte
invitations-not-yet = Ikkje enno
invitations-progress-answered = Har svart
invitations-progress-drafting = Skriv på svar
invitations-progress-opened = Har opna svarsida
invitations-progress-sent = Brev sendt
invitations-progress-queued = Brev i kø
invitations-progress-delayed = Prøver igjen
invitations-progress-failed = Brevet kom ikkje fram
invitations-progress-uncertain = Uklart om brevet kom fram
invitations-nothing-found = Ingen passar til utvalet
invitations-nothing-found-text = Prøv eit anna filter eller færre bokstavar.
invitations-show-all = Vis alle
invitations-none-yet = Når sida er publisert og breva er sende, ser du her kven dei er sende til, og kven som har svart.
invitations-address = E-post
invitations-copies = Kopi til { $to }
invitations-letter = Høyringsbrev
invitations-letter-none = Ikkje sendt
invitations-correct = Rett adressa
invitations-correct-hint = Adressa blir òg retta i registeret. Lenkja i det gamle brevet sluttar å verke.
invitations-correct-send = Rett og send brevet
invitations-corrected = Adressa er retta, og brevet blir sendt.
invitations-email-invalid = «{ $value }» er ikkje ei gyldig e-postadresse
invitations-not-published = Dette er ikkje publisert enno. Publiser først, så kan du sende breva.
invitations-over = Fristen er ute, så det kan ikkje sendast fleire brev.
invitations-bad-letter = Brevet har eit ukjent felt eller manglar lenkja. Rett det først.
invitations-letter-changed = Nokon andre lagra brevet medan du skreiv. Teksten din står her. Lagre på nytt dersom den skal gjelde.
invitations-letter-lead = Brevet blir sendt på bokmål eller nynorsk, etter målforma i registeret.
invitations-letter-save = Lagre og førehandsvis
invitations-letter-saved = Brevet er lagra.
invitations-letter-edit = Rediger brevet
invitations-letter-unknown = «{ $name }» er ikkje eit felt vi kjenner. Sjå lista over felt
invitations-letter-open = Eit felt begynner med to krøllparentesar, men sluttar aldri
invitations-letter-no-link = Brevet må ha feltet «lenke», elles kjem ikkje mottakaren inn
invitations-letter-link-in-subject = Lenkja kan ikkje stå i emnet. Set lenkja i brevet
invitations-subject = Emne
invitations-body = Brev
invitations-placeholders = Felt du kan bruke
invitations-placeholders-text = Felta blir fylte ut for kvar mottakar. Manglar kontaktperson, blir linja utelaten.
invitations-placeholder-mottaker = Namnet på høyringsparten
invitations-placeholder-kontaktperson = Kontaktpersonen
invitations-placeholder-tittel = Tittelen
invitations-placeholder-frist = Fristen med vekedag
invitations-placeholder-saksnummer = Saksnummeret
invitations-placeholder-lenke = Den personlege lenkja. Må vere med
invitations-placeholder-kommune = Namnet på kommunen
invitations-preview = Førehandsvis brevet
invitations-preview-lead = Slik ser brevet ut for kvar mottakar i registeret. Lenkja her er berre eit døme.
invitations-to = Til:
invitations-choose-lead = { $invited } er spurde her. Registeret har { $total } høyringspartar.
invitations-choose-unpublished = Du kan velje no, men breva kan først sendast når sida er publisert.
invitations-to-register = Til registeret
invitations-kinds = Gå til type
invitations-councils-hint = Lovpålagde råd skal høyrast (kommunelova § 5-12), så dei er valde på førehand.
invitations-already = Er alt spurd
invitations-choose-hint = Ingenting blir sendt enno. I neste steg ser du brevet og talet.
invitations-choose-next = Gå vidare
invitations-choose-all = Vel alle
invitations-choose-none = Fjern alle
invitations-choose-page = Høyringspartar på denne sida
invitations-choose-found = { $count ->
    [one] Vel { $count } høyringspart som er funnen
   *[other] Vel alle { $count } som er funne
}
invitations-choose-found-hint = Gjeld òg dei på dei andre sidene. Dei som er spurde, får ikkje brev ein gong til.
invitations-more = { $count ->
    [one] Og { $count } til.
   *[other] Og { $count } til.
}
invitations-choose-elsewhere = { $count ->
    [one] { $count } til er vald på ei anna side.
   *[other] { $count } til er valde på andre sider.
}
invitations-changed = Registeret er endra sidan du såg på lista, så ingenting er sendt. No er det { $count ->
    [one] { $count } mottakar
   *[other] { $count } mottakarar
}. Sjå over ein gong til.
invitations-choose-someone = Vel minst éin høyringspart som ikkje er spurd
invitations-confirm = Send høyringsbrev
invitations-confirm-title = { $count ->
    [0] Ingen av dei har e-post
    [one] Send høyringsbrev til { $count } høyringspart
   *[other] Send høyringsbrev til { $count } høyringspartar
 }
invitations-confirm-lead = Sjå over før du sender. Eit sendt brev kan ikkje trekkjast tilbake.
invitations-unreachable = { $count ->
    [one] { $count } manglar e-post
   *[other] { $count } manglar e-post
 }
invitations-unreachable-text = Dei får ikkje brev herifrå. Legg inn ei adresse i registeret, eller send brevet på ein annan måte.
invitations-show-recipients = Vis mottakarane
invitations-confirm-letter = Slik blir brevet for den første
invitations-confirm-hint = Dei som alt er spurde, får ikkje brev ein gong til.
invitations-back = Tilbake
invitations-send = { $count ->
    [one] Send { $count } brev
   *[other] Send { $count } brev
 }
invitations-sending = { $count ->
    [0] Ingen nye brev vart sende.
    [one] { $count } brev er på veg. Du ser her når det er sendt.
   *[other] { $count } brev er på veg. Du ser her når dei er sende.
 }
invitations-all-asked = Alle du valde, er alt spurde eller manglar e-post.
invitations-link = Personleg lenkje
invitations-link-text = Lenkja verkar òg etter fristen, så høyringsparten kan sjå svaret sitt. Er den komen i gale
    hender, kan du gjere lenkja ugyldig.
invitations-link-renew = Gjer lenkja ugyldig
invitations-link-question = Lenkja i brevet sluttar å verke, òg der den alt er opna. Svaret blir ståande.
invitations-link-yes = Gjer ugyldig
invitations-link-send = Send høyringsparten eit nytt brev med ny lenkje
invitations-link-renewed = Lenkja er gjord ugyldig. Inga ny er send.
invitations-link-renewed-sent = Lenkja er gjord ugyldig, og eit nytt brev blir sendt.
invitations-link-was-renewed = Lenkja er alt bytt ut. Sjå over sida på nytt.

# Arrangement som dei spurde er inviterte til.
invitations-placeholder-arrangement = Verkstader og møte dei er inviterte til. Er det ingen, blir linja borte.
invitations-events = Kven kjem
invitations-events-told = { $people ->
    [0] Ingen kjem
    [one] { $people } person kjem
   *[other] { $people } personar kjem
 }, { $declining } kjem ikkje, { $silent } har ikkje svart
invitations-events-letter = Du er invitert til:
invitations-events-letter-how = Med lenkja nedanfor seier du frå om du kjem, og legg det i kalenderen din.
invitations-event-hours = kl. { $hours }
invitations-event-asked = Invitasjon til { $name }
invitations-event-people = Kor mange kjem
invitations-event-people-invalid = Skriv eit tal frå 1 til { $max }
invitations-event-word = Melding til oss
invitations-event-word-hint = Til dømes tolk, teleslynge eller mat. Ikkje skriv om helse.
invitations-event-come = { $you ->
    [one] Eg kjem
   *[many] Vi kjem
 }
invitations-event-decline = { $you ->
    [one] Eg kjem ikkje
   *[many] Vi kjem ikkje
 }
invitations-event-coming = { $you ->
    [one] Du har sagt at du kjem. Tal på personar: { $people }
   *[many] De har sagt at de kjem. Tal på personar: { $people }
 }
invitations-event-declining = { $you ->
    [one] Du har sagt at du ikkje kjem
   *[many] De har sagt at de ikkje kjem
 }
invitations-event-change = Endre svaret
invitations-event-calendar = Legg det i kalenderen
invitations-event-called-off = Dette er avlyst.
invitations-event-moved = { $you ->
    [one] Tid eller stad er endra etter at du svarte. Endre svaret viss det ikkje passar lenger.
   *[many] Tid eller stad er endra etter at de svarte. Endre svaret viss det ikkje passar lenger.
 }
invitations-event-closed = Dette har begynt eller er avlyst. Du kan ikkje svare på om du kjem lenger.
invitations-event-said-coming = { $people ->
    [one] Takk. Vi har notert at { $people } person kjem.
   *[other] Takk. Vi har notert at { $people } personar kjem.
 }
invitations-event-said-declining = Takk. Vi har notert at ingen kjem.
