# Arbeidsbenken: høyringssvar blir delte i innspel.
inputs-workbench = Arbeidsbenk
inputs-responses = Høyringssvar
inputs-all-responses = Alle høyringssvar
inputs-search = Søk i høyringssvar
inputs-show-not_started = Ulese
inputs-show-under_way = Påbegynt
inputs-show-done = Ferdig
inputs-show-all = Alle
inputs-nothing-found = Ingen høyringssvar passar. Prøv eit anna søk eller filter.
inputs-choose = Vel eit høyringssvar
inputs-choose-text = Marker teksten som er eit innspel, og trykk talet til ein emneknagg.
inputs-none = Ingen høyringssvar enno
inputs-none-text = Svara dukkar opp her etter kvart som dei blir sende inn.
inputs-hearing-coverage = Lese av heile høyringa
inputs-hearing-covered = { $percent } % lese
inputs-hearing-done = { $done } av { $total } svar ferdige
inputs-read = { $percent } % lese
inputs-nothing-to-read = Ingen tekst å lese
inputs-received = Motteke { $time }
inputs-late = Etter fristen
inputs-no-comments = Ingen merknader
inputs-no-comments-text = Høyringsparten har svart at dei ikkje har merknader. Det er ingenting å systematisere.
inputs-no-comments-words = Høyringsparten har svart at dei ikkje har merknader, og har skrive dette i tillegg.
inputs-whole = Planen som heilskap
inputs-show-section = Vis plandelen i utkastet
inputs-footnote-back = Tilbake til teksten
inputs-take-paragraph = Gjer avsnittet til innspel
inputs-rest = Resten er utan innhald
inputs-left = { $left ->
    [one] eitt teikn står att
   *[other] { $left } teikn står att
  }
inputs-all-covered = Alt er lese
inputs-done-next = Ferdig, neste
inputs-later = Neste ulesne
inputs-previous = Førre høyringssvar
inputs-next = Neste høyringssvar
inputs-inputs = Innspel
inputs-new = Nytt innspel
inputs-kind = Kva slags innspel?
inputs-kind-proposal = Framlegg
inputs-kind-reason = Grunngiving
inputs-kind-question = Spørsmål
inputs-kind-fact = Fakta
inputs-kind-support = Støtte
inputs-kind-concern = Uro
inputs-kind-objection = Innvending
inputs-kind-no_content = Ikkje innhald
inputs-stance = Standpunkt, slik vi les det
inputs-sections = Plandelar
inputs-section-add = Legg til del eller punkt
inputs-item = punkt
inputs-section-empty = Vel plandel
inputs-cut = Lag innspel
inputs-cut-plain = Utan emneknagg
inputs-in-response = Innspel i dette svaret
inputs-none-yet = Ingen innspel enno.
inputs-edit = Endre innspel { $number }
inputs-remove = Fjern innspel { $number }
inputs-outdated = Frå eit tidlegare svar
inputs-save = Lagre
inputs-cut-by = Skilt ut av { $name }, { $time }
inputs-done-cut = Innspelet er laga.
inputs-done-placed = Innspelet er endra.
inputs-done-removed = Innspelet er fjerna.
inputs-done-rest = { $count ->
    [0] Alt var lese frå før.
    [one] Resten er merkt som utan innhald.
   *[other] Resten er merkt som utan innhald, { $count } stader.
  }
inputs-done-undone = Endringa er angra.
inputs-text-differs = Teksten du markerte, er ikkje lik den vi har fått. Last sida på nytt og marker ein gong til.
inputs-changed-since = Nokon andre har endra innspelet etter at du opna det. Last sida på nytt og sjå kva som er gjort.
inputs-splits-character = Markeringa deler eit teikn i to. Marker heile teiknet.
inputs-nothing-selected = Markeringa har ingen tekst.
inputs-bad-span = Vi manglar kvar i teksten innspelet begynner og sluttar.
inputs-bad-choice = Valet finst ikkje i denne høyringa.
inputs-tags = Emneknaggar
inputs-tags-hint = marker tekst, trykk tal
inputs-tags-none = Høyringa har ingen emneknaggar enno.
inputs-tags-edit = Rediger emneknaggar
inputs-tags-text = Rekkjefølgja er tala du trykkjer på arbeidsbenken. Dei ni første har kvar sin tast. Berre medlemene
    av høyringa og administratorane ser emneknaggane, om du ikkje vel å vise dei i oppsummeringa.
inputs-tags-empty = Ingen emneknaggar enno
inputs-tags-empty-text = Lag ein for kvart tema som skal samle innspel.
inputs-tag-new = Ny emneknagg
inputs-tag-name = Namn
inputs-tag-colour = Farge
inputs-tag-add = Legg til
inputs-tag-delete = Slett
inputs-tag-public = Synest i oppsummeringa
inputs-tag-show = Vis emneknaggen i oppsummeringa
inputs-tag-edit = Endre { $name }
inputs-tag-up = Flytt { $name } opp
inputs-tag-down = Flytt { $name } ned
inputs-tag-used = { $count ->
    [0] ikkje i bruk
    [one] eitt innspel
   *[other] { $count } innspel
  }
inputs-tag-added = Emneknaggen er lagd til.
inputs-tag-changed = Emneknaggen er endra.
inputs-tag-moved = Rekkjefølgja er endra.
inputs-tag-deleted = Emneknaggen er sletta.
inputs-tag-name-taken = Høyringa har alt ein emneknagg med dette namnet.
inputs-tag-in-use = Emneknaggen er i bruk og kan ikkje slettast.
inputs-colour-any = Vel for meg
inputs-colour-brand1 = Grøn
inputs-colour-brand2 = Rust
inputs-colour-brand3 = Fiolett
inputs-colour-accent = Fargen til kommunen
inputs-colour-info = Blå
inputs-colour-success = Lys grøn
inputs-colour-warning = Gul
inputs-colour-danger = Raud
inputs-colour-neutral = Grå
inputs-keys = Snøggtastar
inputs-keys-on = Bruk snøggtastar
inputs-keys-on-text = Slå dei av om du bruker talestyring eller trykkjer på dei utan å ville det.
inputs-keys-close = Lukk
inputs-keys-paragraph = Utan mus: Gå til eit avsnitt med Tab og trykk talet. Då blir heile avsnittet eit innspel.
inputs-key-tag = lag innspel med emneknaggen
inputs-key-cut = lag innspel utan emneknagg
inputs-key-none = merk som utan innhald
inputs-key-undo = angre det siste du gjorde
inputs-key-move = neste og førre høyringssvar
inputs-key-next = neste høyringssvar som ikkje er ferdig
inputs-key-search = søk
inputs-key-help = vis snøggtastane
