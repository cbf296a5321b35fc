# Arbeidsbenken: høyringssvar blir delte i innspel.
inputs-workbench = Arbeidsbenk
inputs-responses = Høyringssvar
inputs-all-responses = Alle høyringssvar
inputs-search = Søk i høyringssvar
inputs-covered = Systematisert
inputs-submitted = Motteke { $time }
inputs-original = Slik det kom inn
inputs-show-section = Vis plandelen i utkastet
inputs-take-paragraph = Gjer avsnittet til innspel
inputs-done-next = Ferdig, neste
inputs-previous = Førre høyringssvar
inputs-next = Neste høyringssvar
inputs-later = Ta resten seinare
inputs-percent = { $percent } % systematisert
inputs-left = { $left ->
    [one] eitt teikn står att
    *[other] { $left } teikn står att
  }
inputs-all-covered = Alt er systematisert
inputs-inputs = Innspel
inputs-new = Nytt innspel
inputs-new-hint = Marker teksten innspelet gjeld.
inputs-kind = Kva slags innspel?
inputs-kind-proposal = Framlegg
inputs-kind-reason = Grunngiving
inputs-kind-question = Spørsmål
inputs-kind-fact = Fakta
inputs-kind-support = Støtte
inputs-kind-concern = Uro
inputs-kind-objection = Innvending
inputs-kind-no_content = Ikkje innhald
inputs-section = Plandel
inputs-section-empty = Planen som heilskap
inputs-tags = Emneknaggar
inputs-cut = Lag innspel
inputs-in-response = Innspel i dette svaret
inputs-edit = Endre innspel { $number }
inputs-keys = Snøggtastar
inputs-key-kind = vel slags innspel
inputs-key-cut = lag innspel av markert tekst
inputs-key-move = neste og førre høyringssvar
inputs-keys-off = Slå av snøggtastar
inputs-keys-on = Slå på snøggtastar
