# Felles tekster: ramme, skjema, standpunkt, feil.
web-product = Lydhør
web-tagline = { $municipality } bruker Lydhør til høringer
web-skip = Hopp til hovedinnholdet
web-brand-public = Høringer og innspill
web-brand-staff = Høringer
web-nav-main = Hovedmeny
web-nav-hearing = Høringen
web-nav-projects = Planarbeid
web-nav-register = Høringsparter
web-nav-letters = Utsendinger
web-nav-work = Til arbeidet
web-nav-sign-in = Logg inn
web-nav-sign-out = Logg ut
web-nav-accounts = Brukere
web-nav-me = Min side
web-user-menu = Meny for deg
web-language-name = Bokmål
web-language-change = Bytt språk
web-accessibility = Tilgjengelighetserklæring
web-privacy = Personvern
web-breadcrumbs = Du er her
web-tab-board = Oversikt
web-tab-settings = Oppsett
web-tab-plan = Plan
web-tab-consultees = Høringsparter
web-tab-consultees-early = Hvem vi spør
web-tab-letter = Høringsbrev
web-tab-letter-early = Brev
web-tab-letters = Utsendinger
web-tab-workshops = Verksted og møter
web-tab-responses = Høringssvar
web-tab-responses-early = Innspillene
web-tab-workbench = Arbeidsbenk
web-tab-assessments = Vurderinger
web-tab-digest = Oppsummering
web-tab-log = Logg
web-stage-prepare = Forberede
web-stage-ask = Spørre
web-stage-treat = Behandle
web-stage-decide = Vedta
web-stage-follow_up = Følge opp
web-waiting-letters =
    { $count ->
       *[other] må ses på
    }
web-waiting-workbench =
    { $count ->
       *[other] høringssvar er ikke ferdig systematisert
    }
web-waiting-assessments =
    { $count ->
       *[other] innspill mangler vurdering
    }
web-optional = (valgfritt)
web-cancel = Avbryt
web-first = Første
web-previous = Forrige
web-next = Neste
web-pagination = Sider
web-page-of = Side { $page } av { $pages }
web-errors-title = Se over dette før du går videre
web-confirm-title = Er du sikker?
web-confirm-yes = Ja, fortsett
web-stance-question = Standpunkt
web-stance-supports = Støtter
web-stance-supports_partly = Støtter delvis
web-stance-opposes = Støtter ikke
web-stance-none = Uten standpunkt
web-error-not-found-title = Vi finner ikke siden
web-error-not-found-text = Lenken kan være gammel eller skrevet feil. Har du fått den i et brev fra oss, kan du prøve
    å kopiere hele lenken på nytt.
web-error-forbidden-title = Du har ikke tilgang til denne siden
web-error-forbidden-text = Be den som leder høringen, om tilgang hvis du trenger den.
web-error-conflict-title = Dette er endret siden siden ble åpnet
web-error-conflict-text = Det du skrev nå, er ikke lagret. Gå tilbake og ta vare på det, se hva som er endret, og lagre på nytt.
web-error-internal-title = Noe gikk galt hos oss
web-error-internal-text = Det som alt var lagret, er ikke borte. Prøv igjen om litt. Skjer det på nytt, vil vi gjerne vite det.
web-error-bad-request-title = Vi forstod ikke det som ble sendt
web-error-bad-request-text = Gå tilbake, last siden på nytt og prøv en gang til.
web-error-home = Til forsiden
web-table-label = Tabell: { $name }
web-error-sign-in-title = Du må logge inn
web-error-sign-in-text = Logg inn, så kommer du tilbake hit.
web-error-session-ended-title = Siden må åpnes på nytt
web-error-session-ended-text = Det er lenge siden noe ble gjort her, og derfor ble skjemaet ikke sendt. Logg inn på
    nytt, eller åpne lenken i e-posten. Det som ble skrevet, står under og kan kopieres.
web-error-too-large-title = Filen er for stor
web-error-too-large-text = Velg en fil på høyst 25 MB. Er det et Word-dokument med mange bilder, kan du komprimere dem
    i Word (Fil, Komprimer bilder) og prøve igjen.
web-error-too-many-title = Litt for mange forsøk
web-error-too-many-text = Vent et minutt, og prøv igjen.
web-error-busy-title = Det tok for lang tid
web-error-busy-text = Det er mye å gjøre her akkurat nå. Vent et øyeblikk, og prøv igjen. Sendte du noe nå, må du
    sende det på nytt.
web-error-stopped-title = Vi kan ikke ta imot noe akkurat nå
web-error-stopped-text = Sendte du noe nå, er det ikke lagret. Ta vare på det du har skrevet, og prøv igjen senere. Er
    fristen nær, kan du ringe eller skrive til kommunen.
web-error-typed = Dette hadde du skrevet
web-error-request = Vil du spørre oss om dette, kan du oppgi denne koden:
web-bad-form = Skjemaet var ikke fullstendig. Last siden på nytt og prøv igjen.
web-field-required = Fyll ut dette feltet
web-undo = Angre
web-role-administrator = Administrator
web-role-staff = Saksbehandler
web-role-steering = Styringsgruppe
web-role-reader = Leser
web-field-too-long = Teksten er på { COUNT($length) } tegn. Grensen er { COUNT($max) }. Skriv kortere.
web-thousands = { "\u00A0" }
web-field-day = Skriv en dato som finnes, for eksempel 15.01.2027.
web-field-year = Skriv årstallet med fire sifre, mellom { $from } og { $to }.
web-bad-address = Adressen kunne ikke leses. Gå tilbake og prøv igjen.
web-error-long-address-title = Adressen er for lang
web-error-long-address-text = Gå tilbake, og prøv igjen med færre valg.
web-error-slow-title = Sendingen stoppet opp
web-error-slow-text = Vi fikk ikke alt du sendte. Gå tilbake, kontroller nettforbindelsen og prøv igjen.
web-too-many-fields = Skjemaet hadde flere felt enn vi kan ta imot på én gang. Send det i flere deler.
web-scroll-hint = Tabellen er bredere enn skjermen. Dra den sidelengs for å se resten.
web-wait = { $minutes ->
    [one] Dette er gjort mange ganger på kort tid. Vent et minutt og prøv igjen. Det du har skrevet, er ikke borte.
   *[other] Dette er gjort mange ganger på kort tid. Vent { $minutes } minutter og prøv igjen. Det du har skrevet, er ikke borte.
 }
web-nav-project = Planarbeidet
web-tab-to-project = Planarbeidet
web-tab-project = Oversikt
web-tab-project-plan = Plan
web-tab-project-treatments = Behandlinger
web-tab-project-followup = Oppfølging
web-tab-project-milestones = Milepæler
web-tab-project-steering = Styringsgruppe
web-tab-project-background = Bakgrunn
web-tab-project-settings = Oppsett
web-tab-project-members = Medlemmer
web-tab-project-log = Logg
web-nav-hearings = Høringer
