# Innlogging for tilsette.
accounts-sign-in = Logg inn
accounts-sign-in-lead = For tilsette og styringsgruppa.
accounts-email = E-post
accounts-password = Passord
accounts-respondents-note = Skal du svare på ei høyring? Då treng du ikkje logge inn.
accounts-to-hearings = Gå til høyringane
accounts-sign-in-wrong = E-postadressa eller passordet er feil
accounts-sign-in-wait = For mange forsøk. Vent { $minutes ->
    [one] eitt minutt
   *[other] { $minutes } minutt
  } og prøv igjen.
accounts-signed-out = Du er logga ut.
accounts-me = Mi side
accounts-me-password = Byt passord
accounts-password-old = Passordet du har no
accounts-password-new = Nytt passord
accounts-password-new-hint = Minst 12 teikn. Fleire ord etter kvarandre er lett å hugse.
accounts-password-again = Nytt passord ein gong til
accounts-password-change = Byt passord
accounts-password-changed = Passordet er bytt.
accounts-password-differs = Dei to passorda er ikkje like
accounts-password-wrong = Passordet er feil
accounts-password-too-short = Bruk minst { $min } teikn
accounts-password-too-long = Bruk høgst { $max } teikn
accounts-busy = Mange loggar inn akkurat no. Vent eit halvt minutt og prøv igjen.
accounts-password-easy = Passordet er lett å gjette. Vel noko som ikkje liknar på namnet ditt, kommunen eller eit
    vanleg ord. Fleire ord etter kvarandre er bra.
accounts-password-same = Dette er passordet du har no. Vel eit nytt.
accounts-password-set = Passordet er lagra. No kan du logge inn.
accounts-password-save = Lagre passordet
accounts-forgotten-link = Gløymt passordet?
accounts-forgotten = Gløymt passordet
accounts-forgotten-lead = Skriv e-postadressa du loggar inn med, så får du ei lenkje til å velje eit nytt.
accounts-forgotten-send = Send lenkja
accounts-forgotten-sent = Om { $email } har ein brukar her, er ei lenkje på veg dit. Lenkja verkar i to timar.
accounts-forgotten-nothing = Kjem det ingen e-post? Sjå i søppelposten, eller spør den som har ansvaret for Lydhør i kommunen.
accounts-to-sign-in = Til innlogging
accounts-choose-password = Vel eit passord
accounts-choose-password-lead = For { $email }
accounts-link-over = Lenkja verkar ikkje lenger
accounts-link-over-text = Anten er lenkja brukt, eller så er den for gammal. Du kan få ei ny.
accounts-link-again = Få ei ny lenkje
accounts-list = Brukarar
accounts-list-lead = Dei som kan logge inn. Kva dei får gjere i ei høyring, avgjer den som leier høyringa.
accounts-count = { $count ->
    [one] Éin brukar
   *[other] { $count } brukarar
  }
accounts-new = Ny brukar
accounts-new-lead = Den nye brukaren får ein e-post med ei lenkje og vel passordet sjølv.
accounts-name = Namn
accounts-role = Rolle
accounts-state = Tilstand
accounts-state-open = Kan logge inn
accounts-state-waiting = Har ikkje valt passord
accounts-state-closed = Stengd
accounts-language = Språk
accounts-language-nb = Bokmål
accounts-language-nn = Nynorsk
accounts-language-en = Engelsk
accounts-role-text-administrator = Legg til og stengjer brukarar, og har same tilgang som leiaren i alle høyringar
accounts-role-text-staff = Lagar planar og høyringar, og held registeret over høyringspartar
accounts-role-text-steering = Godkjenner vurderingar i høyringane dei er med i
accounts-role-text-reader = Les høyringane dei er med i
accounts-add = Legg til og send lenkje
accounts-save = Lagre
accounts-added = { $name } er lagd til, og ei lenkje er på veg.
accounts-saved = Lagra.
accounts-email-wrong = Skriv ei e-postadresse, til dømes namn@example.no
accounts-email-taken = Ein annan brukar har denne e-postadressa
accounts-changed = Nokon andre har endra brukaren i mellomtida. Sjå over, og lagre på nytt.
accounts-last-administrator = Dette er den siste administratoren. Gjer nokon annan til administrator først.
accounts-own = Du kan ikkje stengje din eigen brukar.
accounts-is-closed = Brukaren er stengd og får inga lenkje.
accounts-closed-text = Brukaren er stengd og kan ikkje logge inn. Det brukaren har gjort, står.
accounts-waiting-text = Brukaren har fått ei lenkje, men har ikkje valt passord. Lenkja verkar i sju dagar.
accounts-access = Tilgang
accounts-sessions = { $count ->
    [0] Ikkje logga inn nokon stad no.
    [one] Logga inn éin stad no.
   *[other] Logga inn { $count } stader no.
  }
accounts-send-link = Send lenkje til nytt passord
accounts-link-sent = Lenkja er på veg.
accounts-end-sessions = Logg ut alle stader
accounts-end-sessions-question = Logge ut { $name } alle stader? Det som ikkje er lagra der, kan gå tapt.
accounts-end-sessions-yes = Logg ut
accounts-sessions-ended = Brukaren er logga ut alle stader.
accounts-close = Steng brukaren
accounts-close-question = Stengje { $name }? Brukaren blir logga ut og kan ikkje logge inn før du opnar igjen.
accounts-close-yes = Steng
accounts-closed = Brukaren er stengd.
accounts-open-again = Opne brukaren igjen
accounts-opened = Brukaren kan logge inn igjen.
accounts-history = Logg
accounts-mail-greeting = Hei, { $name }!
accounts-mail-invited-subject = Velkomen til Lydhør i { $municipality }
accounts-mail-invited-title = Vel eit passord
accounts-mail-invited-text = Du har fått ein brukar i Lydhør, der { $municipality } arbeider med høyringar. Du loggar
    inn med { $email }.
accounts-mail-invited-not-you = Ventar du ikkje denne e-posten? Då kan du sjå bort frå den.
accounts-mail-asked-subject = Nytt passord i Lydhør, { $municipality }
accounts-mail-asked-title = Nytt passord
accounts-mail-asked-text = Nokon har bede om eit nytt passord for { $email } i Lydhør, { $municipality }.
accounts-mail-asked-not-you = Var det ikkje du som spurde? Då treng du ikkje gjere noko, og passordet er som før.
accounts-mail-until = Lenkja verkar til { $until }.
accounts-mail-action = Vel passord

# Kva brev ein person vil ha.
accounts-letters = Brev
accounts-letters-steering = Det som ventar på styringsgruppa
accounts-letters-steering-hint = Gjeld berre deg som sit i ei styringsgruppe.
accounts-letters-daily = Brev når noko nytt ventar, høgst eitt om dagen
accounts-letters-never = Ingen brev
accounts-letters-save = Lagre
accounts-letters-chosen = Valet er lagra.
