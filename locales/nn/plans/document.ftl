# Ein versjon som Word-dokument, og det bokmerka i fila seier når den blir lesen inn igjen.
plans-docx = Last ned som Word
plans-docx-back = Du kan laste ned ein versjon som Word, endre den og lese den inn igjen. Vi kjenner att plandelar, tiltak og mål på
    bokmerka i fila, også når overskrifta er ny eller delen er flytt.
plans-docx-file = { $title }, versjon { $number }
plans-docx-contents = Innhald
plans-docx-draft = Utkast frå { $day }
plans-docx-heard = Utkast, på høyring frå { $day }
plans-docx-adopted = Slik planen vart vedteken. Versjonen er frå { $day }.
plans-bookmarks = Bokmerka i Word-fila
plans-bookmarks-trusted = { $count ->
    [one] Vi kjende att éin plandel eller eitt punkt frå versjon { $number } på bokmerket i fila.
   *[other] Vi kjende att { $count } plandelar og punkt frå versjon { $number } på bokmerka i fila.
  }
plans-bookmarks-against = { $count ->
    [one] Éin plandel eller eitt punkt har bokmerket til éin og teksten til ein annan. Sei kva det er.
   *[other] { $count } plandelar og punkt har bokmerket til éin og teksten til ein annan. Sei kva dei er.
  }
plans-bookmarks-unused = { $count ->
    [one] Eitt bokmerke vart ikkje brukt, fordi det står fleire stader i fila eller ikkje høyrer til noko i versjon { $number }. Der gjekk
        vi etter teksten.
   *[other] { $count } bokmerke vart ikkje brukte, fordi dei står fleire stader i fila eller ikkje høyrer til noko i versjon { $number }.
        Der gjekk vi etter teksten.
  }
plans-warning-bold = { $count } korte avsnitt i feit skrift kan vere overskrifter utan overskriftsstil. Dei er lesne
    som vanleg tekst. Er dei
    overskrifter, kan du gi dei overskriftsstilar i Word eller LibreOffice og lese inn fila på nytt:
