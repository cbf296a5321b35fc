# Det som leses inn, mot den nyeste versjonen.
plans-became-same = Som før
plans-became-doubtful = Usikker
plans-match-title = Hva var dette i versjon { $number }?
plans-match-lead = { $count ->
    [one] Vi er usikre på én plandel eller ett punkt. Si hva det var, så følger innspillene riktig plandel.
   *[other] Vi er usikre på { $count } plandeler og punkter. Si hva de var, så følger innspillene riktig plandel.
  }
plans-match-first = Gå til den første
plans-match-ask = Hva var «{ $name }» i versjon { $number }?
plans-match-choose = Velg
plans-match-new = Ny i denne versjonen
plans-match-others = Andre
plans-match-required = Si hva dette var i forrige versjon, eller at det er nytt.
plans-match-taken = Du har valgt den samme flere steder. Velg noe annet på ett av dem, eller at det er nytt.
plans-match-items = Slik kjenner vi igjen punktene
plans-match-heard = Innspill til tekst som ikke er med lenger
plans-match-heard-text = Disse er ikke med i den nye versjonen, men har fått innspill. Innspillene står fortsatt på versjonen de gjaldt.
plans-match-inputs = { $count ->
    [one] ett innspill
   *[other] { $count } innspill
  }
plans-match-gone = { $count ->
    [one] Én plandel eller ett punkt i versjon { $number } er ikke med lenger
   *[other] { $count } plandeler og punkter i versjon { $number } er ikke med lenger
  }
plans-match-stale = Versjonen vi sammenligner med, er endret mens du så på dette. Se over en gang til, og bruk planen når alt stemmer.
plans-match-unknown = Det du valgte, står ikke i forrige versjon. Velg på nytt.
plans-match-wrong = Stemmer det ikke?
plans-match-found = Som vi fant
plans-match-others-changed = Svarene dine endret også hva vi finner for andre plandeler eller punkter. Se over, og bruk
    planen når alt stemmer.
