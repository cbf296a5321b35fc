# Innlogging for ansatte.
accounts-sign-in = Logg inn
accounts-sign-in-lead = For ansatte og styringsgruppen.
accounts-email = E-post
accounts-password = Passord
accounts-respondents-note = Skal du svare på en høring? Da trenger du ikke logge inn.
accounts-to-hearings = Gå til høringene
