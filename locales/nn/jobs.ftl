jobs-title = Arbeid som er i gang
jobs-waiting = Arbeidet står for tur.
jobs-running = Arbeidet er i gang.
jobs-progress = Så langt
jobs-done-of = { COUNT($done) } av { COUNT($total) }
jobs-leave = Du kan lukke sida. Arbeidet held fram av seg sjølv, og på denne adressa ser du korleis det gjekk.
jobs-look-again = Sjå kor langt vi er komne
jobs-again = Det stoppa opp. Det som er gjort, står, og vi prøver igjen av oss sjølve.
jobs-again-at = Neste forsøk blir klokka { $time }.
jobs-failed = Vi fekk det ikkje til
jobs-given-up = Vi har prøvd fleire gonger utan å kome lenger. Det som vart gjort, står. Prøv igjen om ei stund. Går
    det framleis ikkje, ta kontakt med den som driftar løysinga.
jobs-repeat = Prøv igjen
