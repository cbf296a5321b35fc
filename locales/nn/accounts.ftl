# Innlogging for tilsette.
accounts-sign-in = Logg inn
accounts-sign-in-lead = For tilsette og styringsgruppa.
accounts-email = E-post
accounts-password = Passord
accounts-respondents-note = Skal du svare på ei høyring? Då treng du ikkje logge inn.
accounts-to-hearings = Gå til høyringane
