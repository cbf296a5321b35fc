# Arbeidsbenken: høringssvar deles i innspill.
inputs-workbench = Arbeidsbenk
inputs-responses = Høringssvar
inputs-all-responses = Alle høringssvar
inputs-search = Søk i høringssvar
inputs-covered = Systematisert
inputs-submitted = Mottatt { $time }
inputs-original = Slik det kom inn
inputs-show-section = Vis plandelen i utkastet
inputs-take-paragraph = Gjør avsnittet til innspill
inputs-done-next = Ferdig, neste
inputs-previous = Forrige høringssvar
inputs-next = Neste høringssvar
inputs-later = Ta resten senere
inputs-percent = { $percent } % systematisert
inputs-left = { $left ->
    [one] ett tegn gjenstår
    *[other] { $left } tegn gjenstår
  }
inputs-all-covered = Alt er systematisert
inputs-inputs = Innspill
inputs-new = Nytt innspill
inputs-new-hint = Marker teksten innspillet gjelder.
inputs-kind = Hva slags innspill?
inputs-kind-proposal = Forslag
inputs-kind-reason = Begrunnelse
inputs-kind-question = Spørsmål
inputs-kind-fact = Fakta
inputs-kind-support = Støtte
inputs-kind-concern = Bekymring
inputs-kind-objection = Innvending
inputs-kind-no_content = Ingen innhold
inputs-section = Plandel
inputs-section-empty = Planen som helhet
inputs-tags = Emneknagger
inputs-cut = Lag innspill
inputs-in-response = Innspill i dette svaret
inputs-edit = Endre innspill { $number }
inputs-keys = Hurtigtaster
inputs-key-kind = velg slags innspill
inputs-key-cut = lag innspill av markert tekst
inputs-key-move = neste og forrige høringssvar
inputs-keys-off = Slå av hurtigtaster
inputs-keys-on = Slå på hurtigtaster
