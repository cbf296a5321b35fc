# Common texts: frame, forms, stances, errors.
web-product = Lydhør
web-tagline = { $municipality } uses Lydhør for public consultations
web-skip = Skip to main content
web-brand-public = Consultations
web-brand-staff = Consultations
web-nav-main = Main menu
web-nav-hearing = This consultation
web-nav-projects = Plan work
web-nav-register = Consultees
web-nav-letters = Sent letters
web-nav-work = Go to work
web-nav-sign-in = Sign in
web-nav-sign-out = Sign out
web-nav-accounts = Users
web-nav-me = My page
web-user-menu = Your menu
web-language-name = English
web-language-change = Change language
web-accessibility = Accessibility statement
web-privacy = Privacy
web-breadcrumbs = You are here
web-tab-board = Overview
web-tab-settings = Settings
web-tab-plan = Plan
web-tab-consultees = Consultees
web-tab-consultees-early = Whom we ask
web-tab-letter = Letter
web-tab-letter-early = Letter
web-tab-letters = Sent letters
web-tab-workshops = Workshops and meetings
web-tab-responses = Responses
web-tab-responses-early = Responses
web-tab-workbench = Workbench
web-tab-assessments = Assessments
web-tab-digest = Summary
web-tab-log = Log
web-stage-prepare = Prepare
web-stage-ask = Ask
web-stage-treat = Treat
web-stage-decide = Decide
web-stage-follow_up = Follow up
web-waiting-letters =
    { $count ->
        [one] needs attention
       *[other] need attention
    }
web-waiting-workbench =
    { $count ->
        [one] response is not fully systematised
       *[other] responses are not fully systematised
    }
web-waiting-assessments =
    { $count ->
        [one] input has no assessment
       *[other] inputs have no assessment
    }
web-optional = (optional)
web-cancel = Cancel
web-first = First
web-previous = Previous
web-next = Next
web-pagination = Pages
web-page-of = Page { $page } of { $pages }
web-errors-title = Please check this before you go on
web-confirm-title = Are you sure?
web-confirm-yes = Yes, go on
web-stance-question = Stance
web-stance-supports = Support
web-stance-supports_partly = Support in part
web-stance-opposes = Do not support
web-stance-none = No stance
web-error-not-found-title = We cannot find that page
web-error-not-found-text = The link may be old or mistyped. If you got it in a letter from us, try copying the whole link again.
web-error-forbidden-title = You do not have access to this page
web-error-forbidden-text = Ask whoever leads the consultation if you need access.
web-error-conflict-title = This has changed since the page was opened
web-error-conflict-text = What you wrote just now has not been saved. Go back and keep a copy of it, see what has
    changed, and save again.
web-error-internal-title = Something went wrong on our side
web-error-internal-text = What had already been saved is not lost. Try again in a little while. If it happens again,
    please tell us.
web-error-bad-request-title = We did not understand what was sent
web-error-bad-request-text = Go back, reload the page and try once more.
web-error-home = To the front page
web-table-label = Table: { $name }
web-error-sign-in-title = You need to sign in
web-error-sign-in-text = Sign in and you will come back here.
web-error-session-ended-title = The page must be opened again
web-error-session-ended-text = Nothing has been done here for a long time, so the form was not sent. Sign in again, or
    open the link in the e-mail. What was written is below and can be copied.
web-error-too-large-title = The file is too large
web-error-too-large-text = Choose a file of at most 25 MB. If it is a Word document with many pictures, compress them
    in Word (File, Compress Pictures) and try again.
web-error-too-many-title = A few too many attempts
web-error-too-many-text = Wait a minute and try again.
web-error-busy-title = That took too long
web-error-busy-text = There is a lot to do here right now. Wait a moment, and try again. If you sent something just
    now, please send it again.
web-error-stopped-title = We cannot take anything in right now
web-error-stopped-text = If you sent something just now, it has not been saved. Keep what you have written, and try
    again later. If the deadline is near, call or write to the municipality.
web-error-typed = This is what you had written
web-error-request = If you ask us about this, you can give us this code:
web-bad-form = The form was incomplete. Reload the page and try again.
web-field-required = Fill in this field
web-undo = Undo
web-role-administrator = Administrator
web-role-staff = Caseworker
web-role-steering = Steering group
web-role-reader = Reader
web-field-too-long = The text has { COUNT($length) } characters. The limit is { COUNT($max) }. Please shorten it.
web-thousands = { "," }
web-field-day = Write a date that exists, for example 15.01.2027.
web-field-year = Write the year with four digits, between { $from } and { $to }.
web-bad-address = The address could not be read. Go back and try again.
web-error-long-address-title = The address is too long
web-error-long-address-text = Go back and try again with fewer choices.
web-error-slow-title = The sending stopped
web-error-slow-text = We did not get all that you sent. Go back, check your connection and try again.
web-too-many-fields = The form had more fields than we can take at once. Send it in several parts.
web-scroll-hint = The table is wider than the screen. Drag it sideways to see the rest.
web-wait = { $minutes ->
    [one] This has been done many times in a short while. Wait a minute and try again. What you wrote is not lost.
   *[other] This has been done many times in a short while. Wait { $minutes } minutes and try again. What you wrote is not lost.
 }
web-nav-project = The plan work
web-tab-to-project = The plan work
web-tab-project = Overview
web-tab-project-plan = Plan
web-tab-project-treatments = Treatments
web-tab-project-followup = Follow-up
web-tab-project-milestones = Milestones
web-tab-project-steering = Steering group
web-tab-project-background = Background
web-tab-project-settings = Settings
web-tab-project-members = Members
web-tab-project-log = Log
web-nav-hearings = Consultations
