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
