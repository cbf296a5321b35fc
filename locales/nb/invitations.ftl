# Oversikten over hvem som er spurt, og hvem som har svart.
invitations-deadline = { $round ->
    [input_round] Frist for innspill { $date }
   *[other] Høringsfrist { $date }
 }
invitations-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag igjen
    *[other] { $days } dager igjen
  }
invitations-case = sak { $case }
invitations-register = Registrer svar
invitations-figures = { $round ->
    [input_round] Tall for innspillsrunden
   *[other] Tall for høringen
 }
invitations-answered-label = { $round ->
    [input_round] Spurte som har svart
   *[other] Høringsparter som har svart
 }
invitations-answered-of = { $answered } av { $invited }
invitations-todo = Dette venter på deg
invitations-consultees = { $round ->
    [input_round] Hvem vi har spurt
   *[other] Høringsparter
 }
invitations-search = Søk etter høringspart
invitations-name = Høringspart
invitations-status = Status
invitations-none-title = { $round ->
    [input_round] Ingen er spurt ennå
   *[other] Ingen høringsparter ennå
 }
invitations-none-text = Velg hvem som skal spørres, så ser du her hvem brevet er sendt til, og hvem som har svart.
invitations-none-action = { $round ->
    [input_round] Velg hvem dere vil spørre
   *[other] Velg høringsparter
 }
invitations-deadline-over = fristen er ute
invitations-choose = Velg høringsparter
invitations-count-invited = er spurt
invitations-count-sent = brev sendt
invitations-count-waiting = brev i kø
invitations-count-opened = har åpnet svarsiden
invitations-count-drafting = skriver på svar
invitations-count-answered = har svart
invitations-count-unreached = er ikke nådd
invitations-todo-publish = { $round ->
    [input_round] Innspillsrunden er ikke publisert
   *[other] Høringen er ikke publisert
 }
invitations-todo-publish-text = Du kan sende brev når det er gjort.
invitations-todo-publish-action = Til publisering
invitations-filter-all = Alle
invitations-filter-unanswered = Har ikke svart
invitations-filter-answered = Har svart
invitations-filter-failed = Kom ikke fram
invitations-filter-uncertain = Uklart
invitations-sent-at = Brev sendt
invitations-opened-at = Åpnet svarsiden
invitations-drafting-at = Begynte å skrive
invitations-answered-at = Svarte
invitations-not-yet = Ikke ennå
invitations-progress-answered = Har svart
invitations-progress-drafting = Skriver på svar
invitations-progress-opened = Har åpnet svarsiden
invitations-progress-sent = Brev sendt
invitations-progress-queued = Brev i kø
invitations-progress-delayed = Prøver igjen
invitations-progress-failed = Brevet kom ikke fram
invitations-progress-uncertain = Uklart om brevet kom fram
invitations-nothing-found = Ingen passer til utvalget
invitations-nothing-found-text = Prøv et annet filter eller færre bokstaver.
invitations-show-all = Vis alle
invitations-none-yet = Når siden er publisert og brevene er sendt, ser du her hvem de er sendt til, og hvem som har svart.
invitations-address = E-post
invitations-copies = Kopi til { $to }
invitations-letter = Høringsbrev
invitations-letter-none = Ikke sendt
invitations-correct = Rett adressen
invitations-correct-hint = Adressen rettes også i registeret. Lenken i det gamle brevet slutter å virke.
invitations-correct-send = Rett og send brevet
invitations-corrected = Adressen er rettet, og brevet sendes.
invitations-email-invalid = «{ $value }» er ikke en gyldig e-postadresse
invitations-not-published = Dette er ikke publisert ennå. Publiser først, så kan du sende brevene.
invitations-over = Fristen er ute, så det kan ikke sendes flere brev.
invitations-bad-letter = Brevet har et ukjent felt eller mangler lenken. Rett det først.
invitations-letter-changed = Noen andre lagret brevet mens du skrev. Teksten din står her. Lagre på nytt hvis den skal gjelde.
invitations-letter-lead = Brevet sendes på bokmål eller nynorsk, etter målformen i registeret.
invitations-letter-save = Lagre og forhåndsvis
invitations-letter-saved = Brevet er lagret.
invitations-letter-edit = Rediger brevet
invitations-letter-unknown = «{ $name }» er ikke et felt vi kjenner. Se listen over felt
invitations-letter-open = Et felt begynner med to krøllparenteser, men slutter aldri
invitations-letter-no-link = Brevet må ha feltet «lenke», ellers kommer ikke mottakeren inn
invitations-letter-link-in-subject = Lenken kan ikke stå i emnet. Sett den i brevet
invitations-subject = Emne
invitations-body = Brev
invitations-placeholders = Felt du kan bruke
invitations-placeholders-text = Feltene fylles ut for hver mottaker. Mangler kontaktperson, utelates linjen.
invitations-placeholder-mottaker = Navnet på høringsparten
invitations-placeholder-kontaktperson = Kontaktpersonen
invitations-placeholder-tittel = Tittelen
invitations-placeholder-frist = Fristen med ukedag
invitations-placeholder-saksnummer = Saksnummeret
invitations-placeholder-lenke = Den personlige lenken. Må være med
invitations-placeholder-kommune = Kommunens navn
invitations-preview = Forhåndsvis brevet
invitations-preview-lead = Slik ser brevet ut for hver mottaker i registeret. Lenken her er bare et eksempel.
invitations-to = Til:
invitations-choose-lead = { $invited } er spurt her. Registeret har { $total } høringsparter.
invitations-choose-unpublished = Du kan velge nå, men brevene kan først sendes når siden er publisert.
invitations-to-register = Til registeret
invitations-kinds = Gå til type
invitations-councils-hint = Lovpålagte råd skal høres (kommuneloven § 5-12), så de er valgt på forhånd.
invitations-already = Er allerede spurt
invitations-choose-hint = Ingenting sendes ennå. I neste steg ser du brevet og antallet.
invitations-choose-next = Gå videre
invitations-choose-all = Velg alle
invitations-choose-none = Fjern alle
invitations-choose-page = Høringsparter på denne siden
invitations-choose-found = { $count ->
    [one] Velg { $count } høringspart som er funnet
   *[other] Velg alle { $count } som er funnet
}
invitations-choose-found-hint = Gjelder også dem på de andre sidene. De som er spurt, får ikke brev en gang til.
invitations-more = { $count ->
    [one] Og { $count } til.
   *[other] Og { $count } til.
}
invitations-choose-elsewhere = { $count ->
    [one] { $count } til er valgt på en annen side.
   *[other] { $count } til er valgt på andre sider.
}
invitations-changed = Registeret er endret siden du så på listen, så ingenting er sendt. Nå er det { $count ->
    [one] { $count } mottaker
   *[other] { $count } mottakere
}. Se over en gang til.
invitations-choose-someone = Velg minst én høringspart som ikke er spurt
invitations-confirm = Send høringsbrev
invitations-confirm-title = { $count ->
    [0] Ingen av dem har e-post
    [one] Send høringsbrev til { $count } høringspart
   *[other] Send høringsbrev til { $count } høringsparter
 }
invitations-confirm-lead = Se over før du sender. Et sendt brev kan ikke trekkes tilbake.
invitations-unreachable = { $count ->
    [one] { $count } mangler e-post
   *[other] { $count } mangler e-post
 }
invitations-unreachable-text = De får ikke brev herfra. Legg inn en adresse i registeret, eller send brevet på en annen måte.
invitations-show-recipients = Vis mottakerne
invitations-confirm-letter = Slik blir brevet for den første
invitations-confirm-hint = De som allerede er spurt, får ikke brev en gang til.
invitations-back = Tilbake
invitations-send = { $count ->
    [one] Send { $count } brev
   *[other] Send { $count } brev
 }
invitations-sending = { $count ->
    [0] Ingen nye brev ble sendt.
    [one] { $count } brev er på vei. Du ser her når det er sendt.
   *[other] { $count } brev er på vei. Du ser her når de er sendt.
 }
invitations-all-asked = Alle du valgte, er allerede spurt eller mangler e-post.
invitations-link = Personlig lenke
invitations-link-text = Lenken virker også etter fristen, så høringsparten kan se svaret sitt. Er den kommet i gale
    hender, kan du gjøre den ugyldig.
invitations-link-renew = Gjør lenken ugyldig
invitations-link-question = Lenken i brevet slutter å virke, også der den alt er åpnet. Svaret blir stående.
invitations-link-yes = Gjør ugyldig
invitations-link-send = Send høringsparten et nytt brev med ny lenke
invitations-link-renewed = Lenken er gjort ugyldig. Ingen ny er sendt.
invitations-link-renewed-sent = Lenken er gjort ugyldig, og et nytt brev sendes.
invitations-link-was-renewed = Lenken er alt byttet ut. Se over siden på nytt.

# Arrangementer som de spurte er invitert til.
invitations-placeholder-arrangement = Verksteder og møter de er invitert til. Er det ingen, blir linjen borte.
invitations-events = Hvem kommer
invitations-events-told = { $people ->
    [0] Ingen kommer
    [one] { $people } person kommer
   *[other] { $people } personer kommer
 }, { $declining } kommer ikke, { $silent } har ikke svart
invitations-events-letter = Du er invitert til:
invitations-events-letter-how = Med lenken nedenfor sier du fra om du kommer, og legger det i kalenderen din.
invitations-event-hours = kl. { $hours }
invitations-event-asked = Invitasjon til { $name }
invitations-event-people = Hvor mange kommer
invitations-event-people-invalid = Skriv et tall fra 1 til { $max }
invitations-event-word = Beskjed til oss
invitations-event-word-hint = For eksempel tolk, teleslynge eller mat. Ikke skriv om helse.
invitations-event-come = { $you ->
    [one] Jeg kommer
   *[many] Vi kommer
 }
invitations-event-decline = { $you ->
    [one] Jeg kommer ikke
   *[many] Vi kommer ikke
 }
invitations-event-coming = { $you ->
    [one] Du har sagt at du kommer. Antall: { $people }
   *[many] Dere har sagt at dere kommer. Antall: { $people }
 }
invitations-event-declining = { $you ->
    [one] Du har sagt at du ikke kommer
   *[many] Dere har sagt at dere ikke kommer
 }
invitations-event-change = Endre svaret
invitations-event-calendar = Legg det i kalenderen
invitations-event-called-off = Dette er avlyst.
invitations-event-moved = { $you ->
    [one] Tid eller sted er endret etter at du svarte. Endre svaret hvis det ikke passer lenger.
   *[many] Tid eller sted er endret etter at dere svarte. Endre svaret hvis det ikke passer lenger.
 }
invitations-event-closed = Dette har begynt eller er avlyst. Du kan ikke svare på om du kommer lenger.
invitations-event-said-coming = { $people ->
    [one] Takk. Vi har notert at { $people } person kommer.
   *[other] Takk. Vi har notert at { $people } personer kommer.
 }
invitations-event-said-declining = Takk. Vi har notert at ingen kommer.
