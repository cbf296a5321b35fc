# En versjon som Word-dokument, og det bokmerkene i filen sier når den leses inn igjen.
plans-docx = Last ned som Word
plans-docx-back = Du kan laste ned en versjon som Word, endre den og lese den inn igjen. Vi kjenner igjen plandeler, tiltak og mål på
    bokmerkene i filen, også når overskriften er ny eller delen er flyttet.
plans-docx-file = { $title }, versjon { $number }
plans-docx-contents = Innhold
plans-docx-draft = Utkast fra { $day }
plans-docx-heard = Utkast, på høring fra { $day }
plans-docx-adopted = Slik planen ble vedtatt. Versjonen er fra { $day }.
plans-bookmarks = Bokmerkene i Word-filen
plans-bookmarks-trusted = { $count ->
    [one] Vi kjente igjen én plandel eller ett punkt fra versjon { $number } på bokmerket i filen.
   *[other] Vi kjente igjen { $count } plandeler og punkter fra versjon { $number } på bokmerkene i filen.
  }
plans-bookmarks-against = { $count ->
    [one] Én plandel eller ett punkt har bokmerket til én og teksten til en annen. Si hvilken det er.
   *[other] { $count } plandeler og punkter har bokmerket til én og teksten til en annen. Si hvilken det er.
  }
plans-bookmarks-unused = { $count ->
    [one] Ett bokmerke ble ikke brukt, fordi det står flere steder i filen eller ikke hører til noe i versjon { $number }. Der gikk vi etter
        teksten.
   *[other] { $count } bokmerker ble ikke brukt, fordi de står flere steder i filen eller ikke hører til noe i versjon { $number }. Der
        gikk vi etter teksten.
  }
plans-warning-bold = { $count } korte avsnitt i fet skrift kan være overskrifter uten overskriftsstil. De er lest som vanlig tekst. Er de
    overskrifter, kan du gi dem overskriftsstiler i Word eller LibreOffice og lese inn filen på nytt:
