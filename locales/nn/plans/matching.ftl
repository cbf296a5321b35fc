# Det som blir lese inn, mot den nyaste versjonen.
plans-became-same = Som før
plans-became-doubtful = Usikker
plans-match-title = Kva var dette i versjon { $number }?
plans-match-lead = { $count ->
    [one] Vi er usikre på éin plandel eller eitt punkt. Sei kva det var, så følgjer innspela rett plandel.
   *[other] Vi er usikre på { $count } plandelar og punkt. Sei kva dei var, så følgjer innspela rett plandel.
  }
plans-match-first = Gå til den første
plans-match-ask = Kva var «{ $name }» i versjon { $number }?
plans-match-choose = Vel
plans-match-new = Ny i denne versjonen
plans-match-others = Andre
plans-match-required = Sei kva dette var i førre versjon, eller at det er nytt.
plans-match-taken = Du har valt den same fleire stader. Vel noko anna på éin av dei, eller at det er nytt.
plans-match-items = Slik kjenner vi att punkta
plans-match-heard = Innspel til tekst som ikkje er med lenger
plans-match-heard-text = Desse er ikkje med i den nye versjonen, men har fått innspel. Innspela står framleis på versjonen dei gjaldt.
plans-match-inputs = { $count ->
    [one] eitt innspel
   *[other] { $count } innspel
  }
plans-match-gone = { $count ->
    [one] Éin plandel eller eitt punkt i versjon { $number } er ikkje med lenger
   *[other] { $count } plandelar og punkt i versjon { $number } er ikkje med lenger
  }
plans-match-stale = Versjonen vi samanliknar med, er endra medan du såg på dette. Sjå over ein gong til, og bruk planen når alt stemmer.
plans-match-unknown = Det du valde, står ikkje i den førre versjonen. Vel på nytt.
plans-match-wrong = Stemmer det ikkje?
plans-match-found = Slik vi fann
plans-match-others-changed = Svara dine endra òg kva vi finn for andre plandelar eller punkt. Sjå over, og bruk planen når alt stemmer.
