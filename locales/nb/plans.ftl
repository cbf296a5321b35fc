# Importing a plan: errors (what to do) and warnings. Words quoted from the file are shown under a text that ends in a colon.
plans-import-error-empty = Filen er tom. Velg filen med planen på nytt.
plans-import-error-too-large = Filen er på { $size } MB, og grensen er { $limit } MB. Komprimer bildene (i Word: Fil,
    Komprimer bilder) og prøv igjen.
plans-import-error-damaged = Filen er skadet eller ufullstendig. Åpne den i Word eller LibreOffice, lagre den på nytt
    som DOCX eller ODT og prøv igjen.
plans-import-error-encrypted = Filen er beskyttet med passord. Fjern passordet i Word (Fil, Informasjon, Beskytt
    dokument), eller lagre uten passord i LibreOffice, og prøv igjen.
plans-import-error-bomb = Filen pakker ut til langt mer enn et dokument inneholder, og er derfor ikke lest. Kopier
    teksten over i et nytt dokument og prøv igjen.
plans-import-error-too-deep = Filen har tabeller eller lister inni hverandre i flere lag enn vi kan lese. Forenkle dem
    og prøv igjen.
plans-import-error-old-word = Filen er i et eldre format. Åpne den i Word eller LibreOffice, velg Lagre som og DOCX,
    og prøv igjen.
plans-import-error-pdf = Vi kan ikke lese PDF ennå. Bruk filen som PDF-en ble laget av, som DOCX eller ODT.
plans-import-error-flat-open-document = Filen er OpenDocument lagret som XML (FODT). Åpne den i LibreOffice, velg
    Lagre som og ODT, og prøv igjen.
plans-import-error-other-office = Filen er et regneark, en presentasjon eller en annen type fil. Velg planen som
    Word-dokument (DOCX) eller OpenDocument-tekst (ODT).
plans-import-error-unknown = Vi kjenner ikke igjen filen. Velg planen som Word-dokument (DOCX), OpenDocument-tekst
    (ODT) eller Markdown (MD).
plans-import-error-web-page = Filen er en nettside som er lagret med et annet navn. Åpne den i Word, velg Lagre som og
    DOCX, og prøv igjen.
plans-import-error-long-section =
    { $where ->
        [none] Teksten er for lang for én plandel, som kan ha { $limit } tegn. Del den med overskrifter (i Word:
        stilene Overskrift 1, 2 og 3), og prøv igjen.
       *[one] Plandelen «{ $near }» er for lang. En plandel kan ha { $limit } tegn. Del den med flere overskrifter (i
        Word: stilene Overskrift 1, 2 og 3), og prøv igjen.
    }
plans-import-error-section-pieces =
    { $where ->
        [none] Teksten har lister, sitater eller utheving i for mange nivåer, eller en tabell med for mange ruter. Del
        den opp eller gjør den enklere, og prøv igjen.
       *[one] Plandelen «{ $near }» har lister, sitater eller utheving i for mange nivåer, eller en tabell med for
        mange ruter. Del den opp eller gjør den enklere, og prøv igjen.
    }
plans-import-error-long-heading = En overskrift er mye lengre enn { $limit } tegn. Har et helt avsnitt fått
    overskriftsstil? Gi det vanlig stil, og prøv igjen. Den begynner slik: «{ $near }»
plans-warning-no-headings = Vi fant ingen overskrifter. Hele teksten er samlet i én plandel. Bruk overskriftsstilene i
    Word eller LibreOffice og prøv på nytt, eller del teksten her.
plans-warning-cover = Forsiden er ikke tatt med. Dette sto før den første overskriften:
plans-warning-duplicate-number =
    { $where ->
        [many] { $count } numre står på flere overskrifter. Rett dem, slik at høringspartene vet hvilken plandel de svarer på:
       *[one] Nummeret { $number } står på flere overskrifter. Rett det, slik at høringspartene vet hvilken plandel de svarer på.
    }
plans-warning-tracked = Teksten hadde sporede endringer. Innsatt tekst ({ $insertions }) er tatt med, slettet tekst
    ({ $deletions }) er utelatt.
plans-warning-comments =
    { $count ->
        [one] Én kommentar i margen er ikke tatt med.
       *[other] { $count } kommentarer i margen er ikke tatt med.
    }
plans-warning-contents = Innholdsfortegnelsen er ikke tatt med. Den lages på nytt av overskriftene.
plans-warning-headers = Topptekst og bunntekst er ikke tatt med:
plans-warning-encoding = Filen var lagret i et eldre tegnsett (Windows-1252). Se etter at æ, ø, å og samiske bokstaver er riktige.
plans-warning-html =
    { $where ->
        [many] HTML-koder er fjernet { $count } steder, teksten er beholdt:
       *[one] HTML-koder er fjernet, teksten er beholdt:
    }
plans-warning-front-matter = Opplysningene øverst i filen er ikke tatt med i teksten:
plans-warning-hidden =
    { $where ->
        [none] Skjult tekst er ikke tatt med.
        [many] Skjult tekst er ikke tatt med { $count } steder.
       *[one] Skjult tekst er ikke tatt med (under «{ $near }»).
    }
plans-warning-merged-cells =
    { $where ->
        [none] En tabell har sammenslåtte celler. Teksten er gjentatt i hver celle.
        [many] { $count } tabeller har sammenslåtte celler. Teksten er gjentatt i hver celle.
       *[one] En tabell har sammenslåtte celler. Teksten er gjentatt i hver celle (under «{ $near }»).
    }
plans-warning-nested-table =
    { $where ->
        [none] En tabell inni en tabell er gjort om til tekst.
        [many] { $count } tabeller inni tabeller er gjort om til tekst.
       *[one] En tabell inni en tabell er gjort om til tekst (under «{ $near }»).
    }
plans-warning-text-box =
    { $where ->
        [none] Tekst i en tekstboks er lagt inn etter avsnittet den hørte til.
        [many] Tekst i { $count } tekstbokser er lagt inn etter avsnittene den hørte til.
       *[one] Tekst i en tekstboks er lagt inn etter avsnittet den hørte til (under «{ $near }»).
    }
plans-warning-image-missing =
    { $where ->
        [none] Bildet «{ $name }» fulgte ikke med. Bilder kommer bare med når planen lastes opp som Word-fil.
        [many] { $count } bilder fulgte ikke med. Bilder kommer bare med når planen lastes opp som Word-fil.
       *[one] Bildet «{ $name }» fulgte ikke med. Bilder kommer bare med når planen lastes opp som Word-fil (under «{ $near }»).
    }
plans-warning-image-format =
    { $where ->
        [none] Bildet «{ $name }» er i et format som nettlesere ikke viser. Lagre det som PNG og sett det inn på nytt.
        [many] { $count } bilder er i formater som nettlesere ikke viser. Lagre dem som PNG og sett dem inn på nytt.
       *[one] Bildet «{ $name }» er i et format som nettlesere ikke viser. Lagre det som PNG og sett det inn på nytt
        (under «{ $near }»).
    }
plans-warning-image-alt =
    { $where ->
        [none] Bildet «{ $name }» mangler alternativ tekst. Beskriv hva det viser.
        [many] { $count } bilder mangler alternativ tekst. Beskriv hva de viser.
       *[one] Bildet «{ $name }» mangler alternativ tekst. Beskriv hva det viser (under «{ $near }»).
    }
plans-warning-link =
    { $where ->
        [none] Lenken til «{ $target }» virker bare i kommunen og er fjernet. Teksten er beholdt.
        [many] { $count } lenker virker bare i kommunen og er fjernet. Tekstene er beholdt.
       *[one] Lenken til «{ $target }» virker bare i kommunen og er fjernet. Teksten er beholdt (under «{ $near }»).
    }
plans-warning-chart =
    { $where ->
        [none] Et diagram kan ikke leses. Sett det inn som bilde med alternativ tekst. Diagrammet inneholdt.
        [many] { $count } diagrammer kan ikke leses. Sett dem inn som bilder med alternativ tekst.
       *[one] Et diagram kan ikke leses. Sett det inn som bilde med alternativ tekst. Diagrammet inneholdt (under «{ $near }»).
    }
plans-warning-diagram =
    { $where ->
        [none] En SmartArt-figur er gjort om til en punktliste.
        [many] { $count } SmartArt-figurer er gjort om til punktlister.
       *[one] En SmartArt-figur er gjort om til en punktliste (under «{ $near }»).
    }
plans-warning-embedded =
    { $where ->
        [none] Et innebygd objekt er ikke tatt med.
        [many] { $count } innebygde objekter er ikke tatt med.
       *[one] Et innebygd objekt er ikke tatt med (under «{ $near }»).
    }
plans-warning-equation =
    { $where ->
        [none] En formel er gjort om til ren tekst. Se etter at den er riktig.
        [many] { $count } formler er gjort om til ren tekst. Se etter at de er riktige.
       *[one] En formel er gjort om til ren tekst. Se etter at den er riktig (under «{ $near }»).
    }
plans-warning-field =
    { $where ->
        [none] Et felt uten lagret tekst er ikke tatt med. Oppdater feltene i dokumentet og last opp på nytt.
        [many] { $count } felt uten lagret tekst er ikke tatt med. Oppdater feltene i dokumentet og last opp på nytt.
       *[one] Et felt uten lagret tekst er ikke tatt med. Oppdater feltene i dokumentet og last opp på nytt (under «{ $near }»).
    }
plans-warning-symbol =
    { $where ->
        [none] Et symbol er ikke kjent og vises som �.
        [many] { $count } symboler er ikke kjent og vises som �.
       *[one] Et symbol er ikke kjent og vises som � (under «{ $near }»).
    }
plans-warning-shape =
    { $where ->
        [none] Pyntetekst (WordArt eller Fontwork) er ikke tatt med.
        [many] Pyntetekst (WordArt eller Fontwork) er ikke tatt med { $count } steder.
       *[one] Pyntetekst (WordArt eller Fontwork) er ikke tatt med (under «{ $near }»).
    }
plans-warning-linked-document =
    { $where ->
        [none] Et innsatt eller lenket dokument er ikke tatt med. Lim inn teksten i planen.
        [many] { $count } innsatte eller lenkede dokumenter er ikke tatt med. Lim inn teksten i planen.
       *[one] Et innsatt eller lenket dokument er ikke tatt med. Lim inn teksten i planen (under «{ $near }»).
    }
plans-warning-note =
    { $where ->
        [none] Et notetegn er tatt bort fordi noten mangler eller er tom.
        [many] { $count } notetegn er tatt bort fordi notene mangler eller er tomme.
       *[one] Et notetegn er tatt bort fordi noten mangler eller er tom (under «{ $near }»).
    }
plans-warning-part =
    { $where ->
        [many] { $count } deler av filen er skadet og er ikke lest. Brødteksten er lest.
       *[none] En del av filen er skadet og er ikke lest: { $name }. Brødteksten er lest.
    }
plans-warning-headings-in-tables = Alle overskriftene står inni tabeller. Derfor er hele teksten samlet i én plandel.
    Flytt overskriftene ut av tabellene og prøv på nytt, eller del teksten her.
plans-warning-title-text = Planens tittel er hentet fra den første overskriften. Teksten rett under den er lest som
    forside og er ikke tatt med. Gi den en egen overskrift hvis den skal med:
plans-warning-long-heading = En overskrift er på { $length } tegn. Forkort den; grensen er { $limit } tegn (under «{ $near }»).
plans-warning-long-number = Et nummer er på { $length } tegn. Forkort det; grensen er { $limit } tegn (under «{ $near }»).
plans-warning-text-with-level =
    { $where ->
        [none] Et avsnitt var merket som overskrift, men er så langt at det er lest som vanlig tekst.
        [many] { $count } avsnitt var merket som overskrifter, men er så lange at de er lest som vanlig tekst.
       *[one] Et avsnitt var merket som overskrift, men er så langt at det er lest som vanlig tekst (under «{ $near }»).
    }
plans-warning-heading-in-table =
    { $where ->
        [none] En overskrift inni en tabell er gjort om til fet tekst.
        [many] { $count } overskrifter inni tabeller er gjort om til fet tekst.
       *[one] En overskrift inni en tabell er gjort om til fet tekst (under «{ $near }»).
    }
plans-warning-struck-heading =
    { $where ->
        [none] En overskrift har overstrøkne ord. De står uten strek i planen. Slett dem hvis de ikke skal med.
        [many] { $count } overskrifter har overstrøkne ord. De står uten strek i planen. Slett dem hvis de ikke skal med.
       *[one] En overskrift har overstrøkne ord. De står uten strek i planen. Slett dem hvis de ikke skal med (under «{ $near }»).
    }
plans-warning-raised =
    { $where ->
        [none] Hevet eller senket tekst står nå på linjen. Se etter at den ikke misforstås.
        [many] Hevet eller senket tekst står nå på linjen { $count } steder. Se etter at den ikke misforstås.
       *[one] Hevet eller senket tekst står nå på linjen. Se etter at den ikke misforstås (under «{ $near }»).
    }
# Forhåndsvisning av planen som er lest inn.
plans-step = Steg { $step } av { $steps }
plans-preview = Slik leste vi planen
plans-preview-lead = Se over inndelingen i { $file } før du tar den i bruk. Høringspartene svarer på plandelene du ser her.
plans-sections = Plandeler
plans-goals = Mål
plans-measures = Tiltak
plans-words = Ord
plans-notes = { $count ->
    [one] Én ting å se på
    *[other] { $count } ting å se på
  }
plans-structure = Inndeling
plans-word-count = { $count ->
    [one] ett ord
    *[other] { $count } ord
  }
plans-items = Punkter
plans-items-lead = Vi fant tiltak og mål i tabeller og lister. Se over at de er delt opp riktig.
plans-item-count = { $count ->
    [one] ett punkt
    *[other] { $count } punkter
  }
plans-items-plain = Behold som vanlig tekst
plans-items-take = Del opp i punkter ({ $count })
plans-items-others = { $count ->
    [one] { $count } annen tabell eller liste
   *[other] { $count } andre tabeller og lister
  }
plans-items-lists = Tabeller og lister
plans-items-lists-hint = Tiltak og mål i punkter kan kommenteres ett for ett. Velg det som passer for hver tabell og liste.
plans-kind-chapter = Kapittel
plans-kind-focus_area = Innsatsområde
plans-kind-goal = Mål
plans-kind-measure = Tiltak
plans-kind-text = Tekst
plans-keep-hint = Ingenting er lagret ennå.
plans-other-file = Begynn på nytt
plans-keep = Bruk planen
# Plans: list, import, tree, one section.
plans-list = Planen
plans-list-lead = Versjonene av planen. Når en versjon er på høring, er teksten låst.
plans-title = Tittel
plans-title-hint = La feltet stå tomt, så henter vi tittelen fra filen.
plans-version = Versjon
plans-version-no = Versjon { $number }
plans-source = Fil
plans-created = Lagt inn
plans-state = Status
plans-open = Kan endres
plans-frozen = Låst
plans-adopted = Vedtatt
plans-empty = Planen er ikke begynt
plans-empty-text = Last opp utkastet fra Word eller LibreOffice, så deler vi det inn etter overskriftene.
plans-import = Legg inn en plan
plans-import-lead = Du får se hvordan vi leser planen før noe lagres.
plans-import-choose = Velg filen med planen.
plans-import-gone = Planen er ikke lenger her. Enten er den allerede lagret, eller så er det mer enn to dager siden du la den inn.
plans-import-error-gave-up = Vi klarte ikke å lese filen. Lagre den på nytt som DOCX eller ODT, eller kopier teksten
    over i et nytt dokument, og prøv igjen.
plans-file = Planen
plans-file-hint = Word-dokument (DOCX), OpenDocument-tekst (ODT) eller Markdown (MD), opptil { $limit } MB.
plans-read = Les filen
plans-left-out = Ikke tatt med
plans-kept = Planen er lagret. Nå kan du rette den opp før den sendes på høring.
plans-from-file = Lest fra { $file }, { $at }.
plans-frozen-title = Planen er låst
plans-frozen-text = Denne versjonen har vært på høring siden { $at }. Det høringspartene svarer på, må stå som det var.
plans-adopted-text = Dette er planen slik den ble vedtatt. Versjonen ble laget { $at } og kan ikke endres.
plans-frozen-refused = Planen er sendt på høring og kan ikke endres.
plans-back = Tilbake til planen
plans-renumber = Nummerer på nytt
plans-renumbered =
    { $count ->
        [0] Alle numrene stemte fra før.
        [one] Én plandel fikk nytt nummer.
       *[other] { $count } plandeler fikk nytt nummer.
    }
plans-no-sections = Planen er tom
plans-no-sections-text = Legg til den første plandelen.
plans-section-new = Ny plandel
plans-section-menu = Rediger, flytt eller slett «{ $heading }»
plans-section-edit = Rediger
plans-step-up = Flytt opp
plans-step-down = Flytt ned
plans-step-in = Rykk inn
plans-step-out = Rykk ut
plans-section-after = Ny plandel etter denne
plans-section-remove = Slett
plans-section-moved = Plandelen er flyttet.
plans-section-unmoved = Plandelen kan ikke flyttes lenger den veien.
plans-section-removed =
    { $count ->
        [one] Plandelen er slettet.
       *[other] { $count } plandeler er slettet.
    }
plans-section-restored = Plandelen er tilbake.
plans-section-added = Plandelen er lagt til.
plans-section-saved = Plandelen er lagret.
plans-section-stale = Plandelen ble endret av en annen i mellomtiden.
plans-section-misplaced = Plandelen kan ikke stå på dette nivået. Velg høyst ett nivå under plandelen foran.
plans-heading = Overskrift
plans-number = Nummer
plans-number-hint = Slik det står i planen, for eksempel 2.1.
plans-kind = Type
plans-level = Nivå
plans-level-hint = 1 er øverst. Det som står under, følger med.
plans-body = Tekst
plans-body-hint = Tom linje gir nytt avsnitt, **fet**, *kursiv*, - gir punktliste.
plans-section-save = Lagre
plans-section-look = Vis teksten slik den blir
plans-section-looks = Slik blir teksten
plans-theirs-title = En annen har lagret denne plandelen
plans-theirs-text = Under ser du det som er lagret. Din tekst står fortsatt i skjemaet. Lagrer du nå, erstatter den
    det som er lagret.
plans-theirs = Lagret nå
plans-footnote-back = Tilbake til teksten
plans-images = Bilder
plans-images-lead = Beskriv hva hvert bilde viser, for dem som ikke ser det.
plans-image-alt = Beskrivelse av { $name }
plans-image-no-alt = Bildet har ingen beskrivelse.
plans-image-save = Lagre beskrivelsen
plans-image-described = Beskrivelsen er lagret.
plans-image-alt-too-long = Beskrivelsen er for lang. Skriv høyst 300 tegn.
plans-body-nested = Teksten kan ikke vises: Den har lister, sitater eller utheving i for mange nivåer, eller en tabell
    med for mange ruter. Del den opp eller gjør den enklere.
# Liming: i en plandel, og av en hel plan.
plans-paste-hint = Lim inn fra Word, så kommer overskrifter, lister, tabeller og utheving med.
plans-paste-reading = Leser formateringen …
plans-paste-done =
    { $count ->
        [0] Teksten er limt inn med formateringen.
        [one] Teksten er limt inn med formateringen. Se på dette:
       *[other] Teksten er limt inn med formateringen. Se på disse { $count } tingene:
    }
plans-paste-plain = Bruk ren tekst
plans-paste-plain-done = Teksten står nå uten formatering.
plans-paste-meanwhile = Du endret teksten mens vi leste formateringen. Den står derfor uten.
plans-paste-unread = Vi klarte ikke å lese formateringen. Teksten står uten.
plans-paste-empty = Vi fant ingen tekst. Kopier planen på nytt og lim den inn her.
plans-paste-too-large = Det du limte inn, er på over { $limit } MB med formatering. Teksten står derfor uten. Lim inn
    mindre om gangen.
plans-paste-too-large-whole = Det du limte inn, er på over { $limit } MB med formatering, og blir lest uten. Last
    heller opp Word-filen.
plans-paste-too-deep = Tabellene eller listene er for store eller har for mange lag. Teksten står uten formatering.
    Lim inn mindre om gangen.
plans-paste-too-long = Teksten blir på { $length } tegn, og en plandel kan ha { $max }. Den står uten formatering. Del
    den i flere plandeler.
plans-paste-name = Innlimt tekst
plans-paste-title = Lim inn planen i stedet
plans-paste-lead = Kopier hele planen der du har skrevet den, og lim den inn her.
plans-paste-text = Teksten i planen
plans-paste-text-hint = Uten formatering: Tom linje gir nytt avsnitt, og # foran en linje gjør den til overskrift.
plans-paste-taken = Limt inn med formatering, { $count } ord. Du får se inndelingen før noe lagres.
plans-paste-changed = Du har endret teksten, så den blir lest uten formatering. Angre endringen, eller lim inn hele
    planen på nytt.
plans-paste-parts = Formateringen følger bare med når du limer inn hele planen på én gang. Tøm feltet, og lim inn alt.
plans-paste-read = Les teksten
plans-next = Neste versjon
plans-next-text = Plandeler som står i begge versjonene, regnes som de samme.
plans-begin-copy = Kopier versjon { $number }
plans-begin-empty = Begynn med tomme overskrifter
plans-begun = Ny versjon. Legg til plandeler.
plans-copied = Versjonen er kopiert. Endringer i den nye rører ikke den gamle.
plans-source-download = Last ned filen
plans-source-none = Skrevet her
plans-from-here = Begynt her { $at }
plans-empty-reader = Planen er ikke lest inn ennå.
plans-begin-stale = Det er alt begynt på en ny versjon. Du finner den øverst i listen.
plans-this-version = Denne versjonen
plans-title-change = Endre tittel
plans-title-save = Lagre tittelen
plans-retitled = Tittelen er lagret.
plans-title-stale = En annen ga versjonen ny tittel mens du skrev. Se den øverst på siden. Lagrer du nå, gjelder din.
plans-version-remove = Fjern versjonen
plans-version-remove-question = Vil du fjerne versjon { $number }? Du kan legge den tilbake fra listen over versjoner.
plans-version-removed = Versjon { $number } er fjernet.
plans-version-restored = Versjon { $number } er tilbake.
plans-version-in-use = Versjonen kan ikke fjernes så lenge en runde gjelder den.
plans-removed = { $count ->
    [one] { $count } fjernet versjon
   *[other] { $count } fjernede versjoner
  }
plans-take-back = Legg tilbake versjon { $number }
plans-theirs-text-only = Vanlig tekst
plans-grounds = { $count ->
    [one] Kunnskapsgrunnlag for dette området: { $count } dokument
   *[other] Kunnskapsgrunnlag for dette området: { $count } dokumenter
 }
