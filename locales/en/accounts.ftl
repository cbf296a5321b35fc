# Signing in, for staff.
accounts-sign-in = Sign in
accounts-sign-in-lead = For staff and the steering group.
accounts-email = E-mail
accounts-password = Password
accounts-respondents-note = Responding to a hearing? You do not need to sign in.
accounts-to-hearings = Go to the hearings
