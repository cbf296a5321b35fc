# Felles tekstar: ramme, skjema, standpunkt, feil.
web-product = Lydhør
web-tagline = { $municipality } bruker Lydhør til høyringar
web-skip = Hopp til hovudinnhaldet
web-brand-public = Høyringar og innspel
web-brand-staff = Høyringar
web-nav-main = Hovudmeny
web-nav-hearing = Høyringa
web-nav-projects = Planarbeid
web-nav-register = Høyringspartar
web-nav-letters = Utsendingar
web-nav-work = Til arbeidet
web-nav-sign-in = Logg inn
web-nav-sign-out = Logg ut
web-nav-accounts = Brukarar
web-nav-me = Mi side
web-user-menu = Meny for deg
web-language-name = Nynorsk
web-language-change = Byt språk
web-accessibility = Tilgjengefråsegn
web-privacy = Personvern
web-breadcrumbs = Du er her
web-tab-board = Oversikt
web-tab-settings = Oppsett
web-tab-plan = Plan
web-tab-consultees = Høyringspartar
web-tab-consultees-early = Kven vi spør
web-tab-letter = Høyringsbrev
web-tab-letter-early = Brev
web-tab-letters = Utsendingar
web-tab-workshops = Verkstad og møte
web-tab-responses = Høyringssvar
web-tab-responses-early = Innspela
web-tab-workbench = Arbeidsbenk
web-tab-assessments = Vurderingar
web-tab-digest = Oppsummering
web-tab-log = Logg
web-stage-prepare = Førebu
web-stage-ask = Spørje
web-stage-treat = Handsame
web-stage-decide = Vedta
web-stage-follow_up = Følgje opp
web-waiting-letters =
    { $count ->
       *[other] må sjåast på
    }
web-waiting-workbench =
    { $count ->
       *[other] høyringssvar er ikkje ferdig systematisert
    }
web-waiting-assessments =
    { $count ->
       *[other] innspel manglar vurdering
    }
web-optional = (valfritt)
web-cancel = Avbryt
web-first = Første
web-previous = Førre
web-next = Neste
web-pagination = Sider
web-page-of = Side { $page } av { $pages }
web-errors-title = Sjå over dette før du går vidare
web-confirm-title = Er du sikker?
web-confirm-yes = Ja, hald fram
web-stance-question = Standpunkt
web-stance-supports = Støttar
web-stance-supports_partly = Støttar delvis
web-stance-opposes = Støttar ikkje
web-stance-none = Utan standpunkt
web-error-not-found-title = Vi finn ikkje sida
web-error-not-found-text = Lenkja kan vere gammal eller skriven feil. Har du fått lenkja i eit brev frå oss, kan du
    prøve å kopiere heile adressa på nytt.
web-error-forbidden-title = Du har ikkje tilgang til denne sida
web-error-forbidden-text = Be den som leier høyringa, om tilgang dersom du treng det.
web-error-conflict-title = Dette er endra sidan sida vart opna
web-error-conflict-text = Det du skreiv no, er ikkje lagra. Gå tilbake og ta vare på det, sjå kva som er endra, og lagre på nytt.
web-error-internal-title = Noko gjekk gale hos oss
web-error-internal-text = Det som alt var lagra, er ikkje borte. Prøv igjen om litt. Skjer det på nytt, vil vi gjerne vite det.
web-error-bad-request-title = Vi forstod ikkje det som vart sendt
web-error-bad-request-text = Gå tilbake, last sida på nytt og prøv ein gong til.
web-error-home = Til framsida
web-table-label = Tabell: { $name }
web-error-sign-in-title = Du må logge inn
web-error-sign-in-text = Logg inn, så kjem du tilbake hit.
web-error-session-ended-title = Sida må opnast på nytt
web-error-session-ended-text = Det er lenge sidan noko vart gjort her, og difor vart ikkje skjemaet sendt. Logg inn på
    nytt, eller opne lenkja i e-posten. Det som vart skrive, står under og kan kopierast.
web-error-too-large-title = Fila er for stor
web-error-too-large-text = Vel ei fil på høgst 25 MB. Er det eit Word-dokument med mange bilete, kan du komprimere dei
    i Word (Fil, Komprimer bilete) og prøve igjen.
web-error-too-many-title = Litt for mange forsøk
web-error-too-many-text = Vent eit minutt, og prøv igjen.
web-error-busy-title = Det tok for lang tid
web-error-busy-text = Det er mykje å gjere her akkurat no. Vent ein augneblink, og prøv igjen. Sende du noko no, må du
    sende det på nytt.
web-error-stopped-title = Vi kan ikkje ta imot noko akkurat no
web-error-stopped-text = Sende du noko no, er det ikkje lagra. Ta vare på det du har skrive, og prøv igjen seinare. Er
    fristen nær, kan du ringje eller skrive til kommunen.
web-error-typed = Dette hadde du skrive
web-error-request = Vil du spørje oss om dette, kan du oppgi denne koden:
web-bad-form = Skjemaet var ikkje fullstendig. Last sida på nytt og prøv igjen.
web-field-required = Fyll ut dette feltet
web-undo = Angre
web-role-administrator = Administrator
web-role-staff = Saksbehandlar
web-role-steering = Styringsgruppe
web-role-reader = Lesar
web-field-too-long = Teksten er på { COUNT($length) } teikn. Grensa er { COUNT($max) }. Skriv kortare.
web-thousands = { "\u00A0" }
web-field-day = Skriv ein dato som finst, til dømes 15.01.2027.
web-field-year = Skriv årstalet med fire siffer, mellom { $from } og { $to }.
web-bad-address = Adressa kunne ikkje lesast. Gå tilbake og prøv igjen.
web-error-long-address-title = Adressa er for lang
web-error-long-address-text = Gå tilbake, og prøv igjen med færre val.
web-error-slow-title = Sendinga stoppa opp
web-error-slow-text = Vi fekk ikkje alt du sende. Gå tilbake, kontroller nettsambandet og prøv igjen.
web-too-many-fields = Skjemaet hadde fleire felt enn vi kan ta imot på éin gong. Send det i fleire delar.
web-scroll-hint = Tabellen er breiare enn skjermen. Dra tabellen sidelengs for å sjå resten.
web-wait = { $minutes ->
    [one] Dette er gjort mange gonger på kort tid. Vent eit minutt og prøv igjen. Det du har skrive, er ikkje borte.
   *[other] Dette er gjort mange gonger på kort tid. Vent { $minutes } minutt og prøv igjen. Det du har skrive, er ikkje borte.
 }
web-nav-project = Planarbeidet
web-tab-to-project = Planarbeidet
web-tab-project = Oversikt
web-tab-project-plan = Plan
web-tab-project-treatments = Handsamingar
web-tab-project-followup = Oppfølging
web-tab-project-milestones = Milepælar
web-tab-project-steering = Styringsgruppe
web-tab-project-background = Bakgrunn
web-tab-project-settings = Oppsett
web-tab-project-members = Medlemer
web-tab-project-log = Logg
web-nav-hearings = Høyringar
