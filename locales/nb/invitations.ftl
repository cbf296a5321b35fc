# Oversikten over hvem som er spurt, og hvem som har svart.
invitations-deadline = Høringsfrist { $date }
invitations-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag igjen
    *[other] { $days } dager igjen
  }
invitations-case = sak { $case }
invitations-remind = Send påminnelse
invitations-register = Registrer svar
invitations-figures = Tall for høringen
invitations-answered-label = Høringsparter som har svart
invitations-answered-of = { $answered } av { $invited }
invitations-todo = Dette venter på deg
invitations-consultees = Høringsparter
invitations-search = Søk etter høringspart
invitations-name = Høringspart
invitations-status = Status
invitations-last-sent = Sist sendt
invitations-due = Frist
invitations-extended = utsatt
invitations-none-title = Ingen høringsparter ennå
invitations-none-text = Velg hvem som skal høres, så ser du her hvem som har fått brevet, og hvem som har svart.
invitations-none-action = Velg høringsparter
