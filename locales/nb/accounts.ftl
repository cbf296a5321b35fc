# Innlogging for ansatte.
accounts-sign-in = Logg inn
accounts-sign-in-lead = For ansatte og styringsgruppen.
accounts-email = E-post
accounts-password = Passord
accounts-respondents-note = Skal du svare på en høring? Da trenger du ikke logge inn.
accounts-to-hearings = Gå til høringene
accounts-sign-in-wrong = E-postadressen eller passordet er feil
accounts-sign-in-wait = For mange forsøk. Vent { $minutes ->
    [one] ett minutt
   *[other] { $minutes } minutter
  } og prøv igjen.
accounts-signed-out = Du er logget ut.
accounts-me = Min side
accounts-me-password = Bytt passord
accounts-password-old = Passordet du har nå
accounts-password-new = Nytt passord
accounts-password-new-hint = Minst 12 tegn. Flere ord etter hverandre er lett å huske.
accounts-password-again = Nytt passord en gang til
accounts-password-change = Bytt passord
accounts-password-changed = Passordet er byttet.
accounts-password-differs = De to passordene er ikke like
accounts-password-wrong = Passordet er feil
accounts-password-too-short = Bruk minst { $min } tegn
accounts-password-too-long = Bruk høyst { $max } tegn
accounts-busy = Mange logger inn akkurat nå. Vent et halvt minutt og prøv igjen.
accounts-password-easy = Passordet er lett å gjette. Velg noe som ikke ligner på navnet ditt, kommunen eller et vanlig
    ord. Flere ord etter hverandre er bra.
accounts-password-same = Dette er passordet du har nå. Velg et nytt.
accounts-password-set = Passordet er lagret. Nå kan du logge inn.
accounts-password-save = Lagre passordet
accounts-forgotten-link = Glemt passordet?
accounts-forgotten = Glemt passordet
accounts-forgotten-lead = Skriv e-postadressen du logger inn med, så får du en lenke til å velge et nytt.
accounts-forgotten-send = Send lenken
accounts-forgotten-sent = Hvis { $email } har en bruker her, er en lenke på vei dit. Den virker i to timer.
accounts-forgotten-nothing = Kommer det ingen e-post? Se i søppelposten, eller spør den som har ansvaret for Lydhør i kommunen.
accounts-to-sign-in = Til innlogging
accounts-choose-password = Velg et passord
accounts-choose-password-lead = For { $email }
accounts-link-over = Lenken virker ikke lenger
accounts-link-over-text = Enten er lenken brukt, eller så er den for gammel. Du kan få en ny.
accounts-link-again = Få en ny lenke
accounts-list = Brukere
accounts-list-lead = De som kan logge inn. Hva de får gjøre i en høring, bestemmer den som leder høringen.
accounts-count = { $count ->
    [one] Én bruker
   *[other] { $count } brukere
  }
accounts-new = Ny bruker
accounts-new-lead = Den nye brukeren får en e-post med en lenke og velger passordet selv.
accounts-name = Navn
accounts-role = Rolle
accounts-state = Tilstand
accounts-state-open = Kan logge inn
accounts-state-waiting = Har ikke valgt passord
accounts-state-closed = Stengt
accounts-language = Språk
accounts-language-nb = Bokmål
accounts-language-nn = Nynorsk
accounts-language-en = Engelsk
accounts-role-text-administrator = Legger til og stenger brukere, og har lederens tilgang i alle høringer
accounts-role-text-staff = Lager planer og høringer, og holder registeret over høringsparter
accounts-role-text-steering = Godkjenner vurderinger i høringene de er med i
accounts-role-text-reader = Leser høringene de er med i
accounts-add = Legg til og send lenke
accounts-save = Lagre
accounts-added = { $name } er lagt til, og en lenke er på vei.
accounts-saved = Lagret.
accounts-email-wrong = Skriv en e-postadresse, for eksempel navn@example.no
accounts-email-taken = En annen bruker har denne e-postadressen
accounts-changed = Noen andre har endret brukeren i mellomtiden. Se over, og lagre på nytt.
accounts-last-administrator = Dette er den siste administratoren. Gjør noen andre til administrator først.
accounts-own = Du kan ikke stenge din egen bruker.
accounts-is-closed = Brukeren er stengt og får ingen lenke.
accounts-closed-text = Brukeren er stengt og kan ikke logge inn. Det brukeren har gjort, står.
accounts-waiting-text = Brukeren har fått en lenke, men har ikke valgt passord. Lenken virker i sju dager.
accounts-access = Tilgang
accounts-sessions = { $count ->
    [0] Ikke logget inn noe sted nå.
    [one] Logget inn ett sted nå.
   *[other] Logget inn { $count } steder nå.
  }
accounts-send-link = Send lenke til nytt passord
accounts-link-sent = Lenken er på vei.
accounts-end-sessions = Logg ut alle steder
accounts-end-sessions-question = Logge ut { $name } alle steder? Det som ikke er lagret der, kan gå tapt.
accounts-end-sessions-yes = Logg ut
accounts-sessions-ended = Brukeren er logget ut alle steder.
accounts-close = Steng brukeren
accounts-close-question = Stenge { $name }? Brukeren blir logget ut og kan ikke logge inn før du åpner igjen.
accounts-close-yes = Steng
accounts-closed = Brukeren er stengt.
accounts-open-again = Åpne brukeren igjen
accounts-opened = Brukeren kan logge inn igjen.
accounts-history = Logg
accounts-mail-greeting = Hei, { $name }!
accounts-mail-invited-subject = Velkommen til Lydhør i { $municipality }
accounts-mail-invited-title = Velg et passord
accounts-mail-invited-text = Du har fått en bruker i Lydhør, der { $municipality } arbeider med høringer. Du logger
    inn med { $email }.
accounts-mail-invited-not-you = Venter du ikke denne e-posten? Da kan du se bort fra den.
accounts-mail-asked-subject = Nytt passord i Lydhør, { $municipality }
accounts-mail-asked-title = Nytt passord
accounts-mail-asked-text = Noen har bedt om et nytt passord for { $email } i Lydhør, { $municipality }.
accounts-mail-asked-not-you = Var det ikke du som spurte? Da trenger du ikke gjøre noe, og passordet er som før.
accounts-mail-until = Lenken virker til { $until }.
accounts-mail-action = Velg passord

# Hvilke brev en person vil ha.
accounts-letters = Brev
accounts-letters-steering = Det som venter på styringsgruppen
accounts-letters-steering-hint = Gjelder bare deg som sitter i en styringsgruppe.
accounts-letters-daily = Brev når noe nytt venter, høyst ett om dagen
accounts-letters-never = Ingen brev
accounts-letters-save = Lagre
accounts-letters-chosen = Valget er lagret.
