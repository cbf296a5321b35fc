# Høyringssvar: personleg lenkje, svarside, oversyn og kvittering.
responses-invited = Til { $consultee }
responses-landing-lead = { $municipality } vil gjerne vite kva de meiner om utkastet. Svar på det som vedkjem dykk, og hopp over resten.
responses-deadline = Høyringsfrist
responses-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag att
    *[other] { $days } dagar att
  }
responses-start = Les utkastet og svar
responses-start-text = Alt blir lagra medan de skriv. De treng ingen konto.
responses-start-button = Begynn å svare
responses-continue = Hald fram med utkastet dykkar
responses-continue-text = { $answered } av { $total } plandelar er svara på. Sist lagra { $saved }.
responses-continue-button = Hald fram
responses-no-comments = Ingen merknader
responses-no-comments-text = Har de lese utkastet og ikkje noko å leggje til? Sei frå med eitt klikk, så slepp de påminningar.
responses-no-comments-button = Vi har ingen merknader
responses-no-comments-question = Sender du «ingen merknader» på vegner av { $consultee }? De får kvittering og kan svare på nytt fram til fristen.
responses-no-comments-yes = Ja, send
responses-more-time = Treng de meir tid?
responses-more-time-text = Be om utsett frist, så svarer vi så snart vi kan.
responses-more-time-link = Be om utsett frist
responses-share-text = Lenkja er dykkar eiga. Del henne gjerne med dei som skal vere med på å skrive, men ikkje legg henne ut offentleg.
responses-about-hearing = Om høyringa
responses-landing-done = De har svara. Takk!
responses-landing-done-text = Vi sender brev når det er klart kva som vart gjort med kvart innspel.
responses-see-receipt = Sjå kvitteringa
responses-answer-title = Svar:
responses-on-behalf = Høyringssvar på vegner av { $respondent }
responses-answer-lead = Les utkastet og svar på det som vedkjem dykk. Alt blir lagra undervegs. Ingenting er sendt før de trykkjer «Send inn».
responses-sections = Plandelar
responses-answered = { $answered } av { $total } svara på
responses-state-empty = Ikkje svara på
responses-state-begun = Påbyrja
responses-state-done = Svara på
responses-goal = Mål:
responses-stance-on = Kva meiner de om plandel { $number }?
responses-text-label = Innspel eller framlegg til ny tekst
responses-saved-at = Lagra kl. { $time }
responses-general = Planen som heilskap
responses-general-lead = Er det noko som manglar, eller noko de vil seie om heile planen?
responses-general-label = Innspel til heile planen
responses-progress = Plandelar som er svara på
responses-save-draft = Lagre utkast
responses-review = Sjå over og send inn
responses-review-short = Sjå over
responses-review-title = Sjå over svaret
responses-review-lead = Slik blir høyringssvaret. Det må vere sendt innan { $deadline }.
responses-your-response = Høyringssvaret dykkar
responses-change = Endre
responses-unanswered = { $count ->
    [one] Éin plandel er ikkje svara på
    *[other] { $count } plandelar er ikkje svara på
  }. Det er heilt i orden.
responses-submitter-title = Kven sender inn?
responses-submitter-name = Namn
responses-submitter-role = Verv eller stilling
responses-submitter-role-hint = Til dømes styreleiar.
responses-submitter-email = E-post
responses-submitter-email-hint = Kvitteringa og brevet om kva som vart gjort med innspela, blir sende hit.
responses-approved = Svaret er godkjent av { $respondent }, og eg kan sende det på deira vegner
responses-public-notice = Høyringssvaret blir offentleg. Vi ser over det før det blir lagt ut, og tek bort opplysningar som er underlagde teieplikt.
responses-submit = Send inn
responses-back-to-draft = Tilbake til utkastet
responses-final = Når svaret er sendt, kan det ikkje endrast. Vil de leggje til noko seinare, kan de sende eit nytt svar.
responses-receipt-title = Kvittering
responses-receipt-heading = Vi har fått svaret. Takk!
responses-receipt-lead = Ein kopi er send til { $email }.
responses-receipt-late = Svaret kom etter fristen. Det er teke imot og merkt som seint.
responses-receipt-number = Kvitteringsnummer
responses-receipt-when = Motteke
responses-receipt-hearing = Høyring
responses-receipt-case = Saksnummer
responses-receipt-for = På vegner av
responses-receipt-by = Innsendar
responses-receipt-checksum = Kontrollsum for teksten:
responses-print = Skriv ut
responses-what-you-sent = Dette sende de
responses-next = Dette skjer vidare
