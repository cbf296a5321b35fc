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
