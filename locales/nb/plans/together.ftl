# Writing a section together.
plans-together-comments = Kommentarer
plans-together-comments-hint = Kommentarene er bare for dere som arbeider med planen, og følger plandelen til neste versjon.
plans-together-comment = Ny kommentar
plans-together-say = Legg til kommentar
plans-together-settle = Ferdig
plans-together-reopen = Åpne igjen
plans-together-settled-ones = { $count ->
    [one] Én kommentar er ferdig
   *[other] { $count } kommentarer er ferdige
}
plans-together-commented = Kommentaren er lagt til.
plans-together-settled = Kommentaren er merket som ferdig.
plans-together-reopened = Kommentaren er åpnet igjen.
plans-together-too-many = Plandelen har { $max } åpne kommentarer. Merk noen som ferdige før du skriver flere.
plans-together-here = { $others ->
    [0] { $name } har også denne plandelen åpen.
    [one] { $name } og én til har også denne plandelen åpen.
   *[other] { $name } og { $others } til har også denne plandelen åpen.
}
plans-together-saved = { $name } har lagret en ny tekst mens du skrev. Når du lagrer, får du se begge.
plans-together-open = { $count ->
    [one] { $count } kommentar
   *[other] { $count } kommentarer
}

# What a section said each time it was saved.
plans-history = Tidligere tekster
plans-history-lead = Her ser du hva som ble endret hver gang noen lagret plandelen. Det en person lagrer i samme halvtime, står samlet.
plans-history-by = Lagret av { $name }
plans-history-begun = Begynt av { $name }
plans-history-now = slik står det nå
plans-history-heading = Ny overskrift:
plans-history-first = Slik begynte teksten
plans-history-back-to = Begynn fra denne teksten
plans-history-earlier = Dette er teksten slik den ble lagret { $at }. Den gjelder først når du lagrer.
plans-history-long = Teksten er for lang til å sammenlignes her. Begynn fra den for å lese den.
plans-history-none = Teksten er som da versjonen ble begynt
plans-history-none-text = Når noen lagrer plandelen, ser du her hva som ble endret.
