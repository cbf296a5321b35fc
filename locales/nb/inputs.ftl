# Arbeidsbenken: høringssvar deles i innspill.
inputs-workbench = Arbeidsbenk
inputs-responses = Høringssvar
inputs-all-responses = Alle høringssvar
inputs-search = Søk i høringssvar
inputs-show-not_started = Ulest
inputs-show-under_way = Påbegynt
inputs-show-done = Ferdig
inputs-show-all = Alle
inputs-nothing-found = Ingen høringssvar passer. Prøv et annet søk eller filter.
inputs-choose = Velg et høringssvar
inputs-choose-text = Marker teksten som er et innspill, og trykk tallet til en emneknagg.
inputs-none = Ingen høringssvar ennå
inputs-none-text = Svarene dukker opp her etter hvert som de blir sendt inn.
inputs-hearing-coverage = Lest av hele høringen
inputs-hearing-covered = { $percent } % lest
inputs-hearing-done = { $done } av { $total } svar ferdig
inputs-read = { $percent } % lest
inputs-nothing-to-read = Ingen tekst å lese
inputs-received = Mottatt { $time }
inputs-late = Etter fristen
inputs-no-comments = Ingen merknader
inputs-no-comments-text = Høringsparten har svart at de ikke har merknader. Det er ingenting å systematisere.
inputs-no-comments-words = Høringsparten har svart at de ikke har merknader, og har skrevet dette i tillegg.
inputs-whole = Planen som helhet
inputs-show-section = Vis plandelen i utkastet
inputs-footnote-back = Tilbake til teksten
inputs-take-paragraph = Gjør avsnittet til innspill
inputs-rest = Resten er uten innhold
inputs-left = { $left ->
    [one] ett tegn gjenstår
   *[other] { $left } tegn gjenstår
  }
inputs-all-covered = Alt er lest
inputs-done-next = Ferdig, neste
inputs-later = Neste uleste
inputs-previous = Forrige høringssvar
inputs-next = Neste høringssvar
inputs-inputs = Innspill
inputs-new = Nytt innspill
inputs-kind = Hva slags innspill?
inputs-kind-proposal = Forslag
inputs-kind-reason = Begrunnelse
inputs-kind-question = Spørsmål
inputs-kind-fact = Fakta
inputs-kind-support = Støtte
inputs-kind-concern = Bekymring
inputs-kind-objection = Innvending
inputs-kind-no_content = Ingen innhold
inputs-stance = Standpunkt, slik vi leser det
inputs-sections = Plandeler
inputs-section-add = Legg til del eller punkt
inputs-item = punkt
inputs-section-empty = Velg plandel
inputs-cut = Lag innspill
inputs-cut-plain = Uten emneknagg
inputs-in-response = Innspill i dette svaret
inputs-none-yet = Ingen innspill ennå.
inputs-edit = Endre innspill { $number }
inputs-remove = Fjern innspill { $number }
inputs-outdated = Fra et tidligere svar
inputs-save = Lagre
inputs-cut-by = Skilt ut av { $name }, { $time }
inputs-done-cut = Innspillet er laget.
inputs-done-placed = Innspillet er endret.
inputs-done-removed = Innspillet er fjernet.
inputs-done-rest = { $count ->
    [0] Alt var lest fra før.
    [one] Resten er merket som uten innhold.
   *[other] Resten er merket som uten innhold, { $count } steder.
  }
inputs-done-undone = Endringen er angret.
inputs-text-differs = Teksten du markerte, er ikke lik den vi har mottatt. Last siden på nytt og marker en gang til.
inputs-changed-since = Noen andre har endret innspillet etter at du åpnet det. Last siden på nytt og se hva som er gjort.
inputs-splits-character = Markeringen deler et tegn i to. Marker hele tegnet.
inputs-nothing-selected = Markeringen har ingen tekst.
inputs-bad-span = Vi mangler hvor i teksten innspillet begynner og slutter.
inputs-bad-choice = Valget finnes ikke i denne høringen.
inputs-tags = Emneknagger
inputs-tags-hint = marker tekst, trykk tall
inputs-tags-none = Høringen har ingen emneknagger ennå.
inputs-tags-edit = Rediger emneknagger
inputs-tags-text = Rekkefølgen er tallene du trykker på arbeidsbenken. De ni første har hver sin tast. Bare medlemmene
    av høringen og administratorene ser emneknaggene, om du ikke velger å vise dem i oppsummeringen.
inputs-tags-empty = Ingen emneknagger ennå
inputs-tags-empty-text = Lag en for hvert tema som skal samle innspill.
inputs-tag-new = Ny emneknagg
inputs-tag-name = Navn
inputs-tag-colour = Farge
inputs-tag-add = Legg til
inputs-tag-delete = Slett
inputs-tag-public = Vises i oppsummeringen
inputs-tag-show = Vis emneknaggen i oppsummeringen
inputs-tag-edit = Endre { $name }
inputs-tag-up = Flytt { $name } opp
inputs-tag-down = Flytt { $name } ned
inputs-tag-used = { $count ->
    [0] ikke i bruk
    [one] ett innspill
   *[other] { $count } innspill
  }
inputs-tag-added = Emneknaggen er lagt til.
inputs-tag-changed = Emneknaggen er endret.
inputs-tag-moved = Rekkefølgen er endret.
inputs-tag-deleted = Emneknaggen er slettet.
inputs-tag-name-taken = Høringen har allerede en emneknagg med dette navnet.
inputs-tag-in-use = Emneknaggen er i bruk og kan ikke slettes.
inputs-colour-any = Velg for meg
inputs-colour-brand1 = Grønn
inputs-colour-brand2 = Rust
inputs-colour-brand3 = Fiolett
inputs-colour-accent = Kommunens farge
inputs-colour-info = Blå
inputs-colour-success = Lys grønn
inputs-colour-warning = Gul
inputs-colour-danger = Rød
inputs-colour-neutral = Grå
inputs-keys = Hurtigtaster
inputs-keys-on = Bruk hurtigtaster
inputs-keys-on-text = Slå dem av hvis du bruker talestyring eller trykker på dem uten å ville det.
inputs-keys-close = Lukk
inputs-keys-paragraph = Uten mus: Gå til et avsnitt med Tab og trykk tallet. Da blir hele avsnittet et innspill.
inputs-key-tag = lag innspill med emneknaggen
inputs-key-cut = lag innspill uten emneknagg
inputs-key-none = merk som uten innhold
inputs-key-undo = angre det siste du gjorde
inputs-key-move = neste og forrige høringssvar
inputs-key-next = neste høringssvar som ikke er ferdig
inputs-key-search = søk
inputs-key-help = vis hurtigtastene
