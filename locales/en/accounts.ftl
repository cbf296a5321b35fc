# Signing in, for staff.
accounts-sign-in = Sign in
accounts-sign-in-lead = For staff and the steering group.
accounts-email = E-mail
accounts-password = Password
accounts-respondents-note = Responding to a consultation? You do not need to sign in.
accounts-to-hearings = Go to the consultations
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
accounts-busy = Many people are signing in right now. Wait half a minute and try again.
accounts-password-easy = This password is easy to guess. Choose something unlike your name, the municipality or a
    common word. Several words in a row are good.
accounts-password-same = This is your current password. Choose a new one.
accounts-password-set = Your password has been saved. You can sign in now.
accounts-password-save = Save password
accounts-forgotten-link = Forgotten your password?
accounts-forgotten = Forgotten password
accounts-forgotten-lead = Enter the e-mail address you sign in with, and we will send you a link to choose a new one.
accounts-forgotten-send = Send the link
accounts-forgotten-sent = If { $email } has a user here, a link is on its way. It works for two hours.
accounts-forgotten-nothing = No e-mail? Look in your spam folder, or ask whoever is responsible for Lydhør in the municipality.
accounts-to-sign-in = To sign in
accounts-choose-password = Choose a password
accounts-choose-password-lead = For { $email }
accounts-link-over = This link no longer works
accounts-link-over-text = It has been used, or it is too old. You can get a new one.
accounts-link-again = Get a new link
accounts-list = Users
accounts-list-lead = Those who can sign in. What they may do in a consultation is decided by whoever leads it.
accounts-count = { $count ->
    [one] One user
   *[other] { $count } users
  }
accounts-new = New user
accounts-new-lead = The new user gets an e-mail with a link and chooses the password.
accounts-name = Name
accounts-role = Role
accounts-state = State
accounts-state-open = Can sign in
accounts-state-waiting = Has not chosen a password
accounts-state-closed = Closed
accounts-language = Language
accounts-language-nb = Bokmål
accounts-language-nn = Nynorsk
accounts-language-en = English
accounts-role-text-administrator = Adds and closes users, and has the lead’s access in every consultation
accounts-role-text-staff = Makes plans and consultations, and keeps the register of consultees
accounts-role-text-steering = Approves assessments in the consultations they are part of
accounts-role-text-reader = Reads the consultations they are part of
accounts-add = Add and send link
accounts-save = Save
accounts-added = { $name } has been added, and a link is on its way.
accounts-saved = Saved.
accounts-email-wrong = Enter an e-mail address, for example name@example.no
accounts-email-taken = Another user has this e-mail address
accounts-changed = Somebody else has changed this user meanwhile. Look it over and save again.
accounts-last-administrator = This is the last administrator. Make somebody else an administrator first.
accounts-own = You cannot close your own user.
accounts-is-closed = This user is closed and gets no link.
accounts-closed-text = This user is closed and cannot sign in. What the user has done stands.
accounts-waiting-text = This user has been sent a link but has not chosen a password. The link works for seven days.
accounts-access = Access
accounts-sessions = { $count ->
    [0] Not signed in anywhere now.
    [one] Signed in in one place now.
   *[other] Signed in in { $count } places now.
  }
accounts-send-link = Send a link for a new password
accounts-link-sent = The link is on its way.
accounts-end-sessions = Sign out everywhere
accounts-end-sessions-question = Sign { $name } out everywhere? What is not saved there may be lost.
accounts-end-sessions-yes = Sign out
accounts-sessions-ended = The user has been signed out everywhere.
accounts-close = Close this user
accounts-close-question = Close { $name }? The user is signed out and cannot sign in until you open it again.
accounts-close-yes = Close
accounts-closed = The user has been closed.
accounts-open-again = Open this user again
accounts-opened = The user can sign in again.
accounts-history = Log
accounts-mail-greeting = Hello, { $name }!
accounts-mail-invited-subject = Welcome to Lydhør in { $municipality }
accounts-mail-invited-title = Choose a password
accounts-mail-invited-text = You have been given a user in Lydhør, where { $municipality } works with consultations.
    You sign in with { $email }.
accounts-mail-invited-not-you = Not expecting this e-mail? Then you can ignore it.
accounts-mail-asked-subject = New password for Lydhør, { $municipality }
accounts-mail-asked-title = New password
accounts-mail-asked-text = Somebody has asked for a new password for { $email } in Lydhør, { $municipality }.
accounts-mail-asked-not-you = Was it not you? Then there is nothing to do, and your password is as before.
accounts-mail-until = The link works until { $until }.
accounts-mail-action = Choose a password

# Which letters a person wants.
accounts-letters = Letters
accounts-letters-steering = What waits for the steering group
accounts-letters-steering-hint = This concerns you only if you are in a steering group.
accounts-letters-daily = A letter when something new waits, at most one a day
accounts-letters-never = No letters
accounts-letters-save = Save
accounts-letters-chosen = Your choice is saved.
