# Oversynet over kven som er spurde, og kven som har svara.
invitations-deadline = Høyringsfrist { $date }
invitations-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag att
    *[other] { $days } dagar att
  }
invitations-case = sak { $case }
invitations-remind = Send påminning
invitations-register = Registrer svar
invitations-figures = Tal for høyringa
invitations-answered-label = Høyringspartar som har svara
invitations-answered-of = { $answered } av { $invited }
invitations-todo = Dette ventar på deg
invitations-consultees = Høyringspartar
invitations-search = Søk etter høyringspart
invitations-name = Høyringspart
invitations-status = Status
invitations-last-sent = Sist sendt
invitations-due = Frist
invitations-extended = utsett
invitations-none-title = Ingen høyringspartar enno
invitations-none-text = Vel kven som skal høyrast, så ser du her kven som har fått brevet, og kven som har svara.
invitations-none-action = Vel høyringspartar
