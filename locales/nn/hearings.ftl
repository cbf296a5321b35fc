# Den offentlege høyringssida.
hearings-deadline = Høyringsfrist
hearings-days-left = { $days ->
    [0] siste dag
    [one] { $days } dag att
    *[other] { $days } dagar att
  }
hearings-closed = Fristen har gått ut
hearings-late-welcome = Svar etter fristen blir tekne imot og merkte som seine.
hearings-answer = Svar på høyringa
hearings-read-draft = Les utkastet
hearings-read-digest = Sjå kva som kom ut av høyringa
hearings-about = Om høyringa
hearings-decided = { $by } vedtok { $on } å sende planen på høyring.
hearings-questions = Dette vil vi særleg ha svar på
hearings-draft = Høyringsutkastet
hearings-how = Slik svarer du
hearings-way-form = På nett
hearings-way-form-text = Les og svar på same side. Svaret blir lagra medan du skriv, og du får kvittering.
hearings-way-email = På e-post
hearings-way-letter = I brev
hearings-way-quote = Merk svaret med saksnummer { $case }.
hearings-public-notice = Høyringssvar er offentlege (offentleglova § 3). Ikkje skriv opplysningar om helsa eller dei private tilhøva til andre.
hearings-next = Dette skjer vidare
hearings-corrections = Rettingar på denne sida
hearings-facts = Kort om høyringa
hearings-case-number = Saksnummer
hearings-decided-by = Vedteken send på høyring av
hearings-responsible = Ansvarleg
