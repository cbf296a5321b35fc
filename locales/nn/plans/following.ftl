# Where what was said of a place goes on.
plans-following = Innspel utan plass i planen
plans-following-lead = Når ein plandel eller eit punkt er teke ut av planen, seier du her kvar innspela høyrer heime
    no. Det som framleis står i planen, har innspela med seg.
plans-following-to = Sjå om innspel manglar plass i planen
plans-following-waiting = Finst ikkje i versjon { $number }
plans-following-stood = { $count ->
    [one] Stod i versjon { $number }. Eitt innspel står her.
   *[other] Stod i versjon { $number }. { $count } innspel står her.
}
plans-following-found = { $count ->
    [one] Teksten liknar mest på denne:
   *[other] Teksten liknar mest på desse:
}
plans-following-not-found = Vi finn ikkje att teksten i planen.
plans-following-onto = Flytt til
plans-following-look = Sjå innspela og vel sjølv
plans-following-more = { $count ->
    [one] Éin plass til kjem hit når du har teke desse.
   *[other] { $count } plassar til kjem hit når du har teke desse.
}
plans-following-none = Alle innspel har ein plass i versjon { $number }
plans-following-none-text = Blir ein plandel med innspel teken ut av planen, kjem den hit.
plans-following-not-heard = Ingen har sagt noko om ein tidlegare versjon
plans-following-not-heard-text = Når planen har vore på høyring og ein ny versjon er byrja på, ser du her om nokre innspel manglar plass.
plans-following-said = Slik er innspela plasserte
plans-following-was = Stod her
plans-following-onto-what = Høyrer no til
plans-following-by = Plassert av
plans-following-undo = Angre
plans-following-again = Ta tilbake
plans-following-lapsed = Også teken ut
plans-following-nowhere = Står ikkje lenger i planen
plans-following-inputs = { $count ->
    [one] Innspelet
   *[other] Dei { $shown } første av { $count } innspel
}
plans-following-where = Kvar i versjon { $number } høyrer innspela heime?
plans-following-where-hint = Vel «Står ikkje lenger i planen» om ingenting har teke over.
plans-following-choose-empty = Vel
plans-following-note = Kvifor?
plans-following-note-hint = Skriv alltid kvifor når det ikkje lenger står i planen.
plans-following-keep = Lagre
plans-following-kept = Innspela høyrer no til der du valde.
plans-following-asked-anew = Plassen er teken tilbake til lista.
plans-following-answered = Nokon har svart noko anna etterpå. Det står.
plans-following-moved = Planen er endra sidan du opna sida. Sjå over lista, og vel på nytt.
plans-following-no-target = Vel ein plass som står i planen no
plans-following-why = Skriv kvifor det ikkje lenger står i planen
plans-following-choose = Vel kvar innspela høyrer heime
