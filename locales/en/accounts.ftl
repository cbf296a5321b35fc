# Signing in, for staff.
accounts-sign-in = Sign in
accounts-sign-in-lead = For staff and the steering group.
accounts-email = E-mail
accounts-password = Password
accounts-respondents-note = Responding to a hearing? You do not need to sign in.
accounts-to-hearings = Go to the hearings
accounts-sign-in-wrong = The e-mail address or the password is wrong
accounts-sign-in-wait = Too many attempts. Wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } and try again.
accounts-signed-out = You have signed out.
accounts-me = My page
accounts-me-password = Change password
accounts-password-old = Your current password
accounts-password-new = New password
accounts-password-new-hint = At least 12 characters. Several words in a row are easy to remember.
accounts-password-again = New password once more
accounts-password-change = Change password
accounts-password-changed = Your password has been changed.
accounts-password-differs = The two passwords are not the same
accounts-password-wrong = The password is wrong
accounts-password-too-short = Use at least { $min } characters
accounts-password-too-long = Use no more than { $max } characters
