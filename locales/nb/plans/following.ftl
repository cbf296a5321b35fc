# Where what was said of a place goes on.
plans-following = Innspill uten plass i planen
plans-following-lead = Når en plandel eller et punkt er tatt ut av planen, sier du her hvor innspillene hører hjemme
    nå. Det som fortsatt står i planen, har innspillene med seg.
plans-following-to = Se om innspill mangler plass i planen
plans-following-waiting = Finnes ikke i versjon { $number }
plans-following-stood = { $count ->
    [one] Sto i versjon { $number }. Ett innspill står her.
   *[other] Sto i versjon { $number }. { $count } innspill står her.
}
plans-following-found = { $count ->
    [one] Teksten ligner mest på denne:
   *[other] Teksten ligner mest på disse:
}
plans-following-not-found = Vi finner ikke igjen teksten i planen.
plans-following-onto = Flytt til
plans-following-look = Se innspillene og velg selv
plans-following-more = { $count ->
    [one] Én plass til kommer hit når du har tatt disse.
   *[other] { $count } plasser til kommer hit når du har tatt disse.
}
plans-following-none = Alle innspill har en plass i versjon { $number }
plans-following-none-text = Blir en plandel med innspill tatt ut av planen, kommer den hit.
plans-following-not-heard = Ingen har sagt noe om en tidligere versjon
plans-following-not-heard-text = Når planen har vært på høring og en ny versjon er begynt, ser du her om noen innspill mangler plass.
plans-following-said = Slik er innspillene plassert
plans-following-was = Sto her
plans-following-onto-what = Hører nå til
plans-following-by = Plassert av
plans-following-undo = Angre
plans-following-again = Ta tilbake
plans-following-lapsed = Også tatt ut
plans-following-nowhere = Står ikke lenger i planen
plans-following-inputs = { $count ->
    [one] Innspillet
   *[other] De { $shown } første av { $count } innspill
}
plans-following-where = Hvor i versjon { $number } hører innspillene hjemme?
plans-following-where-hint = Velg «Står ikke lenger i planen» hvis ingenting har tatt over.
plans-following-choose-empty = Velg
plans-following-note = Hvorfor?
plans-following-note-hint = Skriv alltid hvorfor når det ikke lenger står i planen.
plans-following-keep = Lagre
plans-following-kept = Innspillene hører nå til der du valgte.
plans-following-asked-anew = Plassen er tatt tilbake til listen.
plans-following-answered = Noen har svart noe annet etterpå. Det står.
plans-following-moved = Planen er endret siden du åpnet siden. Se over listen, og velg på nytt.
plans-following-no-target = Velg en plass som står i planen nå
plans-following-why = Skriv hvorfor det ikke lenger står i planen
plans-following-choose = Velg hvor innspillene hører hjemme
