jobs-title = Arbeid som er i gang
jobs-waiting = Arbeidet står for tur.
jobs-running = Arbeidet er i gang.
jobs-progress = Så langt
jobs-done-of = { COUNT($done) } av { COUNT($total) }
jobs-leave = Du kan lukke siden. Arbeidet går videre av seg selv, og på denne adressen ser du hvordan det gikk.
jobs-look-again = Se hvor langt vi er kommet
jobs-again = Det stoppet opp. Det som er gjort, står, og vi prøver igjen av oss selv.
jobs-again-at = Neste forsøk blir klokken { $time }.
jobs-failed = Vi fikk det ikke til
jobs-given-up = Vi har prøvd flere ganger uten å komme lenger. Det som ble gjort, står. Prøv igjen om en stund. Går
    det fortsatt ikke, ta kontakt med den som drifter løsningen.
jobs-repeat = Prøv igjen
