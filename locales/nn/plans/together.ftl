# Writing a section together.
plans-together-comments = Kommentarar
plans-together-comments-hint = Kommentarane er berre for dykk som arbeider med planen, og følgjer plandelen til neste versjon.
plans-together-comment = Ny kommentar
plans-together-say = Legg til kommentar
plans-together-settle = Ferdig
plans-together-reopen = Opne igjen
plans-together-settled-ones = { $count ->
    [one] Éin kommentar er ferdig
   *[other] { $count } kommentarar er ferdige
}
plans-together-commented = Kommentaren er lagd til.
plans-together-settled = Kommentaren er merkt som ferdig.
plans-together-reopened = Kommentaren er opna igjen.
plans-together-too-many = Plandelen har { $max } opne kommentarar. Merk nokre som ferdige før du skriv fleire.
plans-together-here = { $others ->
    [0] { $name } har også denne plandelen open.
    [one] { $name } og éin til har også denne plandelen open.
   *[other] { $name } og { $others } til har også denne plandelen open.
}
plans-together-saved = { $name } har lagra ein ny tekst medan du skreiv. Når du lagrar, får du sjå begge.
plans-together-open = { $count ->
    [one] { $count } kommentar
   *[other] { $count } kommentarar
}

# What a section said each time it was saved.
plans-history = Tidlegare tekstar
plans-history-lead = Her ser du kva som vart endra kvar gong nokon lagra plandelen. Det ein person lagrar i same halvtimen, står samla.
plans-history-by = Lagra av { $name }
plans-history-begun = Byrja av { $name }
plans-history-now = slik står det no
plans-history-heading = Ny overskrift:
plans-history-first = Slik byrja teksten
plans-history-back-to = Byrj frå denne teksten
plans-history-earlier = Dette er teksten slik den vart lagra { $at }. Den gjeld først når du lagrar.
plans-history-long = Teksten er for lang til å samanliknast her. Byrj frå den for å lese den.
plans-history-none = Teksten er som då versjonen vart byrja på
plans-history-none-text = Når nokon lagrar plandelen, ser du her kva som vart endra.
