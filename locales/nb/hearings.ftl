# Den offentlige høringssiden.
hearings-deadline = Høringsfrist
hearings-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag igjen
    *[other] { $days } dager igjen
  }
hearings-closed = Fristen har gått ut
hearings-late-welcome = Svar etter fristen blir tatt imot og merket som sent.
hearings-answer = Svar på høringen
hearings-read-draft = Les utkastet
hearings-read-digest = Se hva som kom ut av høringen
hearings-about = Om høringen
hearings-decided = { $by } vedtok { $on } å sende planen på høring.
hearings-questions = Dette vil vi særlig ha svar på
hearings-draft = Høringsutkastet
hearings-how = Slik svarer du
hearings-way-form = På nett
hearings-way-form-text = Les og svar på samme side. Svaret lagres mens du skriver, og du får kvittering.
hearings-way-email = På e-post
hearings-way-letter = I brev
hearings-way-quote = Merk svaret med saksnummer { $case }.
hearings-public-notice = Høringssvar er offentlige (offentleglova § 3). Ikke skriv opplysninger om andres helse eller private forhold.
hearings-next = Dette skjer videre
hearings-corrections = Rettelser på denne siden
hearings-facts = Kort om høringen
hearings-case-number = Saksnummer
hearings-decided-by = Vedtatt sendt på høring av
hearings-responsible = Ansvarlig
