# Høringssvar: personlig lenke, svarside, oversikt og kvittering.
responses-invited = Til { $consultee }
responses-landing-lead = { $municipality } vil gjerne vite hva dere mener om utkastet. Svar på det som angår dere, og hopp over resten.
responses-deadline = Høringsfrist
responses-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag igjen
    *[other] { $days } dager igjen
  }
responses-start = Les utkastet og svar
responses-start-text = Alt lagres mens dere skriver. Dere trenger ingen konto.
responses-start-button = Begynn å svare
responses-continue = Fortsett på utkastet deres
responses-continue-text = { $answered } av { $total } plandeler er besvart. Sist lagret { $saved }.
responses-continue-button = Fortsett
responses-no-comments = Ingen merknader
responses-no-comments-text = Har dere lest utkastet og ikke noe å tilføye? Si fra med ett klikk, så slipper dere påminnelser.
responses-no-comments-button = Vi har ingen merknader
responses-no-comments-question = Sender du «ingen merknader» på vegne av { $consultee }? Dere får kvittering og kan svare på nytt fram til fristen.
responses-no-comments-yes = Ja, send
responses-more-time = Trenger dere mer tid?
responses-more-time-text = Be om utsatt frist, så svarer vi så snart vi kan.
responses-more-time-link = Be om utsatt frist
responses-share-text = Lenken er deres egen. Del den gjerne med dem som skal være med på å skrive, men ikke legg den ut offentlig.
responses-about-hearing = Om høringen
responses-landing-done = Dere har svart. Takk!
responses-landing-done-text = Vi sender brev når det er klart hva som ble gjort med hvert innspill.
responses-see-receipt = Se kvitteringen
responses-answer-title = Svar:
responses-on-behalf = Høringssvar på vegne av { $respondent }
responses-answer-lead = Les utkastet og svar på det som angår dere. Alt lagres underveis. Ingenting er sendt før dere trykker «Send inn».
responses-sections = Plandeler
responses-answered = { $answered } av { $total } besvart
responses-state-empty = Ikke besvart
responses-state-begun = Påbegynt
responses-state-done = Besvart
responses-goal = Mål:
responses-stance-on = Hva mener dere om plandel { $number }?
responses-text-label = Innspill eller forslag til ny tekst
responses-saved-at = Lagret kl. { $time }
responses-general = Planen som helhet
responses-general-lead = Er det noe som mangler, eller noe dere vil si om hele planen?
responses-general-label = Innspill til hele planen
responses-progress = Besvarte plandeler
responses-save-draft = Lagre utkast
responses-review = Se over og send inn
responses-review-short = Se over
responses-review-title = Se over svaret
responses-review-lead = Slik blir høringssvaret. Det må være sendt innen { $deadline }.
responses-your-response = Høringssvaret deres
responses-change = Endre
responses-unanswered = { $count ->
    [one] Én plandel er ikke besvart
    *[other] { $count } plandeler er ikke besvart
  }. Det er helt i orden.
responses-submitter-title = Hvem sender inn?
responses-submitter-name = Navn
responses-submitter-role = Verv eller stilling
responses-submitter-role-hint = For eksempel styreleder.
responses-submitter-email = E-post
responses-submitter-email-hint = Kvitteringen og brevet om hva som ble gjort med innspillene, sendes hit.
responses-approved = Svaret er godkjent av { $respondent }, og jeg kan sende det på deres vegne
responses-public-notice = Høringssvaret blir offentlig. Vi ser over det før det legges ut, og fjerner opplysninger som er taushetsbelagte.
responses-submit = Send inn
responses-back-to-draft = Tilbake til utkastet
responses-final = Når svaret er sendt, kan det ikke endres. Vil dere legge til noe senere, kan dere sende et nytt svar.
responses-receipt-title = Kvittering
responses-receipt-heading = Vi har fått svaret. Takk!
responses-receipt-lead = En kopi er sendt til { $email }.
responses-receipt-late = Svaret kom etter fristen. Det er tatt imot og merket som sent.
responses-receipt-number = Kvitteringsnummer
responses-receipt-when = Mottatt
responses-receipt-hearing = Høring
responses-receipt-case = Saksnummer
responses-receipt-for = På vegne av
responses-receipt-by = Innsender
responses-receipt-checksum = Kontrollsum for teksten:
responses-print = Skriv ut
responses-what-you-sent = Dette sendte dere
responses-next = Dette skjer videre
