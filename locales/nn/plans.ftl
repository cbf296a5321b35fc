# Importing a plan: errors (what to do) and warnings. Words quoted from the file are shown under a text that ends in a colon.
plans-import-error-empty = Fila er tom. Vel fila med planen på nytt.
plans-import-error-too-large = Fila er på { $size } MB, og grensa er { $limit } MB. Komprimer bileta (i Word: Fil,
    Komprimer bilete) og prøv igjen.
plans-import-error-damaged = Fila er skadd eller ufullstendig. Opne den i Word eller LibreOffice, lagre den på nytt
    som DOCX eller ODT og prøv igjen.
plans-import-error-encrypted = Fila er verna med passord. Fjern passordet i Word (Fil, Informasjon, Vern dokument),
    eller lagre utan passord i LibreOffice, og prøv igjen.
plans-import-error-bomb = Fila pakkar ut til langt meir enn eit dokument inneheld, og er difor ikkje lesen. Kopier
    teksten over i eit nytt dokument og prøv igjen.
plans-import-error-too-deep = Fila har tabellar eller lister inni kvarandre i fleire lag enn vi kan lese. Forenkle dei
    og prøv igjen.
plans-import-error-old-word = Fila er i eit eldre format. Opne den i Word eller LibreOffice, vel Lagre som og DOCX, og prøv igjen.
plans-import-error-pdf = Vi kan ikkje lese PDF enno. Bruk fila som PDF-en vart laga av, som DOCX eller ODT.
plans-import-error-flat-open-document = Fila er OpenDocument lagra som XML (FODT). Opne den i LibreOffice, vel Lagre
    som og ODT, og prøv igjen.
plans-import-error-other-office = Fila er eit rekneark, ein presentasjon eller ein annan type fil. Vel planen som
    Word-dokument (DOCX) eller OpenDocument-tekst (ODT).
plans-import-error-unknown = Vi kjenner ikkje att fila. Vel planen som Word-dokument (DOCX), OpenDocument-tekst (ODT)
    eller Markdown (MD).
plans-import-error-web-page = Fila er ei nettside som er lagra med eit anna namn. Opne den i Word, vel Lagre som og
    DOCX, og prøv igjen.
plans-import-error-long-section =
    { $where ->
        [none] Teksten er for lang for éin plandel, som kan ha { $limit } teikn. Del den med overskrifter (i Word:
        stilane Overskrift 1, 2 og 3), og prøv igjen.
       *[one] Plandelen «{ $near }» er for lang. Ein plandel kan ha { $limit } teikn. Del den med fleire overskrifter
        (i Word: stilane Overskrift 1, 2 og 3), og prøv igjen.
    }
plans-import-error-section-pieces =
    { $where ->
        [none] Teksten har lister, sitat eller utheving i for mange nivå, eller ein tabell med for mange ruter. Del
        den opp eller gjer den enklare, og prøv igjen.
       *[one] Plandelen «{ $near }» har lister, sitat eller utheving i for mange nivå, eller ein tabell med for mange
        ruter. Del den opp eller gjer den enklare, og prøv igjen.
    }
plans-import-error-long-heading = Ei overskrift er mykje lengre enn { $limit } teikn. Har eit heilt avsnitt fått
    overskriftsstil? Gi det vanleg stil, og prøv igjen. Overskrifta begynner slik: «{ $near }»
plans-warning-no-headings = Vi fann ingen overskrifter. Heile teksten er samla i éin plandel. Bruk overskriftsstilane
    i Word eller LibreOffice og prøv på nytt, eller del teksten her.
plans-warning-cover = Framsida er ikkje teken med. Dette stod før den første overskrifta:
plans-warning-duplicate-number =
    { $where ->
        [many] { $count } nummer står på fleire overskrifter. Rett dei, slik at høyringspartane veit kva plandel dei svarer på:
       *[one] Nummeret { $number } står på fleire overskrifter. Rett det, slik at høyringspartane veit kva plandel dei svarer på.
    }
plans-warning-tracked = Teksten hadde spora endringar. Innsett tekst ({ $insertions }) er teken med, sletta tekst
    ({ $deletions }) er utelaten.
plans-warning-comments =
    { $count ->
        [one] Éin kommentar i margen er ikkje teken med.
       *[other] { $count } kommentarar i margen er ikkje tekne med.
    }
plans-warning-contents = Innhaldslista er ikkje teken med. Lista blir laga på nytt av overskriftene.
plans-warning-headers = Topptekst og botntekst er ikkje tekne med:
plans-warning-encoding = Fila var lagra i eit eldre teiknsett (Windows-1252). Sjå etter at æ, ø, å og samiske bokstavar er rette.
plans-warning-html =
    { $where ->
        [many] HTML-kodar er fjerna { $count } stader, teksten er behalden:
       *[one] HTML-kodar er fjerna, teksten er behalden:
    }
plans-warning-front-matter = Opplysningane øvst i fila er ikkje tekne med i teksten:
plans-warning-hidden =
    { $where ->
        [none] Skjult tekst er ikkje teken med.
        [many] Skjult tekst er ikkje teken med { $count } stader.
       *[one] Skjult tekst er ikkje teken med (under «{ $near }»).
    }
plans-warning-merged-cells =
    { $where ->
        [none] Ein tabell har samanslåtte celler. Teksten er teken oppatt i kvar celle.
        [many] { $count } tabellar har samanslåtte celler. Teksten er teken oppatt i kvar celle.
       *[one] Ein tabell har samanslåtte celler. Teksten er teken oppatt i kvar celle (under «{ $near }»).
    }
plans-warning-nested-table =
    { $where ->
        [none] Ein tabell inni ein tabell er gjord om til tekst.
        [many] { $count } tabellar inni tabellar er gjorde om til tekst.
       *[one] Ein tabell inni ein tabell er gjord om til tekst (under «{ $near }»).
    }
plans-warning-text-box =
    { $where ->
        [none] Tekst i ein tekstboks er lagd inn etter avsnittet den høyrde til.
        [many] Tekst i { $count } tekstboksar er lagd inn etter avsnitta den høyrde til.
       *[one] Tekst i ein tekstboks er lagd inn etter avsnittet den høyrde til (under «{ $near }»).
    }
plans-warning-image-missing =
    { $where ->
        [none] Biletet «{ $name }» følgde ikkje med. Bilete kjem berre med når planen blir lasta opp som Word-fil.
        [many] { $count } bilete følgde ikkje med. Bilete kjem berre med når planen blir lasta opp som Word-fil.
       *[one] Biletet «{ $name }» følgde ikkje med. Bilete kjem berre med når planen blir lasta opp som Word-fil
        (under «{ $near }»).
    }
plans-warning-image-format =
    { $where ->
        [none] Biletet «{ $name }» er i eit format som nettlesarar ikkje viser. Lagre det som PNG og set det inn på nytt.
        [many] { $count } bilete er i format som nettlesarar ikkje viser. Lagre dei som PNG og set dei inn på nytt.
       *[one] Biletet «{ $name }» er i eit format som nettlesarar ikkje viser. Lagre det som PNG og set det inn på
        nytt (under «{ $near }»).
    }
plans-warning-image-alt =
    { $where ->
        [none] Biletet «{ $name }» manglar alternativ tekst. Skildre kva det viser.
        [many] { $count } bilete manglar alternativ tekst. Skildre kva dei viser.
       *[one] Biletet «{ $name }» manglar alternativ tekst. Skildre kva det viser (under «{ $near }»).
    }
plans-warning-link =
    { $where ->
        [none] Lenkja til «{ $target }» verkar berre hos dykk og er fjerna. Teksten er behalden.
        [many] { $count } lenkjer verkar berre hos dykk og er fjerna. Tekstane er behaldne.
       *[one] Lenkja til «{ $target }» verkar berre hos dykk og er fjerna. Teksten er behalden (under «{ $near }»).
    }
plans-warning-chart =
    { $where ->
        [none] Eit diagram kan ikkje lesast. Set det inn som bilete med alternativ tekst. Diagrammet inneheldt.
        [many] { $count } diagram kan ikkje lesast. Set dei inn som bilete med alternativ tekst.
       *[one] Eit diagram kan ikkje lesast. Set det inn som bilete med alternativ tekst. Diagrammet inneheldt (under «{ $near }»).
    }
plans-warning-diagram =
    { $where ->
        [none] Ein SmartArt-figur er gjord om til ei punktliste.
        [many] { $count } SmartArt-figurar er gjorde om til punktlister.
       *[one] Ein SmartArt-figur er gjord om til ei punktliste (under «{ $near }»).
    }
plans-warning-embedded =
    { $where ->
        [none] Eit innebygd objekt er ikkje teke med.
        [many] { $count } innebygde objekt er ikkje tekne med.
       *[one] Eit innebygd objekt er ikkje teke med (under «{ $near }»).
    }
plans-warning-equation =
    { $where ->
        [none] Ein formel er gjord om til rein tekst. Sjå etter at den er rett.
        [many] { $count } formlar er gjorde om til rein tekst. Sjå etter at dei er rette.
       *[one] Ein formel er gjord om til rein tekst. Sjå etter at den er rett (under «{ $near }»).
    }
plans-warning-field =
    { $where ->
        [none] Eit felt utan lagra tekst er ikkje teke med. Oppdater felta i dokumentet og last opp på nytt.
        [many] { $count } felt utan lagra tekst er ikkje tekne med. Oppdater felta i dokumentet og last opp på nytt.
       *[one] Eit felt utan lagra tekst er ikkje teke med. Oppdater felta i dokumentet og last opp på nytt (under «{ $near }»).
    }
plans-warning-symbol =
    { $where ->
        [none] Eit symbol er ikkje kjent og blir vist som �.
        [many] { $count } symbol er ikkje kjende og blir viste som �.
       *[one] Eit symbol er ikkje kjent og blir vist som � (under «{ $near }»).
    }
plans-warning-shape =
    { $where ->
        [none] Pyntetekst (WordArt eller Fontwork) er ikkje teken med.
        [many] Pyntetekst (WordArt eller Fontwork) er ikkje teken med { $count } stader.
       *[one] Pyntetekst (WordArt eller Fontwork) er ikkje teken med (under «{ $near }»).
    }
plans-warning-linked-document =
    { $where ->
        [none] Eit innsett eller lenkja dokument er ikkje teke med. Lim inn teksten i planen.
        [many] { $count } innsette eller lenkja dokument er ikkje tekne med. Lim inn teksten i planen.
       *[one] Eit innsett eller lenkja dokument er ikkje teke med. Lim inn teksten i planen (under «{ $near }»).
    }
plans-warning-note =
    { $where ->
        [none] Eit noteteikn er teke bort fordi noten manglar eller er tom.
        [many] { $count } noteteikn er tekne bort fordi notane manglar eller er tomme.
       *[one] Eit noteteikn er teke bort fordi noten manglar eller er tom (under «{ $near }»).
    }
plans-warning-part =
    { $where ->
        [many] { $count } delar av fila er skadde og er ikkje lesne. Brødteksten er lesen.
       *[none] Ein del av fila er skadd og er ikkje lesen: { $name }. Brødteksten er lesen.
    }
plans-warning-headings-in-tables = Alle overskriftene står inni tabellar. Difor er heile teksten samla i éin plandel.
    Flytt overskriftene ut av tabellane og prøv på nytt, eller del teksten her.
plans-warning-title-text = Tittelen på planen er henta frå den første overskrifta. Teksten rett under er lesen som
    framside og er ikkje teken med. Gi teksten ei eiga overskrift dersom den skal med:
plans-warning-long-heading = Ei overskrift er på { $length } teikn. Kort den ned; grensa er { $limit } teikn (under «{ $near }»).
plans-warning-long-number = Eit nummer er på { $length } teikn. Kort det ned; grensa er { $limit } teikn (under «{ $near }»).
plans-warning-text-with-level =
    { $where ->
        [none] Eit avsnitt var merkt som overskrift, men er så langt at det er lese som vanleg tekst.
        [many] { $count } avsnitt var merkte som overskrifter, men er så lange at dei er lesne som vanleg tekst.
       *[one] Eit avsnitt var merkt som overskrift, men er så langt at det er lese som vanleg tekst (under «{ $near }»).
    }
plans-warning-heading-in-table =
    { $where ->
        [none] Ei overskrift inni ein tabell er gjord om til feit tekst.
        [many] { $count } overskrifter inni tabellar er gjorde om til feit tekst.
       *[one] Ei overskrift inni ein tabell er gjord om til feit tekst (under «{ $near }»).
    }
plans-warning-struck-heading =
    { $where ->
        [none] Ei overskrift har overstrokne ord. Dei står utan strek i planen. Slett dei dersom dei ikkje skal med.
        [many] { $count } overskrifter har overstrokne ord. Dei står utan strek i planen. Slett dei dersom dei ikkje skal med.
       *[one] Ei overskrift har overstrokne ord. Dei står utan strek i planen. Slett dei dersom dei ikkje skal med
        (under «{ $near }»).
    }
plans-warning-raised =
    { $where ->
        [none] Heva eller senka tekst står no på linja. Sjå etter at den ikkje blir misforstått.
        [many] Heva eller senka tekst står no på linja { $count } stader. Sjå etter at den ikkje blir misforstått.
       *[one] Heva eller senka tekst står no på linja. Sjå etter at den ikkje blir misforstått (under «{ $near }»).
    }
# Førehandsvising av planen som er lesen inn.
plans-step = Steg { $step } av { $steps }
plans-preview = Slik las vi planen
plans-preview-lead = Sjå over inndelinga i { $file } før du tek den i bruk. Høyringspartane svarer på plandelane du ser her.
plans-sections = Plandelar
plans-goals = Mål
plans-measures = Tiltak
plans-words = Ord
plans-notes = { $count ->
    [one] Éin ting å sjå på
    *[other] { $count } ting å sjå på
  }
plans-structure = Inndeling
plans-word-count = { $count ->
    [one] eitt ord
    *[other] { $count } ord
  }
plans-items = Punkt
plans-items-lead = Vi fann tiltak og mål i tabellar og lister. Sjå over at dei er delte opp rett.
plans-item-count = { $count ->
    [one] eitt punkt
    *[other] { $count } punkt
  }
plans-items-plain = Behald som vanleg tekst
plans-items-take = Del opp i punkt ({ $count })
plans-items-others = { $count ->
    [one] { $count } annan tabell eller liste
   *[other] { $count } andre tabellar og lister
  }
plans-items-lists = Tabellar og lister
plans-items-lists-hint = Tiltak og mål i punkt kan kommenterast eitt for eitt. Vel det som passar for kvar tabell og liste.
plans-kind-chapter = Kapittel
plans-kind-focus_area = Innsatsområde
plans-kind-goal = Mål
plans-kind-measure = Tiltak
plans-kind-text = Tekst
plans-keep-hint = Ingenting er lagra enno.
plans-other-file = Begynn på nytt
plans-keep = Bruk planen
# Plans: list, import, tree, one section.
plans-list = Planen
plans-list-lead = Versjonane av planen. Når ein versjon er på høyring, er teksten låst.
plans-title = Tittel
plans-title-hint = Lat feltet stå tomt, så hentar vi tittelen frå fila.
plans-version = Versjon
plans-version-no = Versjon { $number }
plans-source = Fil
plans-created = Lagd inn
plans-state = Status
plans-open = Kan endrast
plans-frozen = Låst
plans-adopted = Vedteken
plans-empty = Planen er ikkje byrja
plans-empty-text = Last opp utkastet frå Word eller LibreOffice, så deler vi det inn etter overskriftene.
plans-import = Legg inn ein plan
plans-import-lead = Du får sjå korleis vi les planen før noko blir lagra.
plans-import-choose = Vel fila med planen.
plans-import-gone = Planen er ikkje her lenger. Anten er planen alt lagra, eller så er det meir enn to dagar sidan du la den inn.
plans-import-error-gave-up = Vi klarte ikkje å lese fila. Lagre den på nytt som DOCX eller ODT, eller kopier teksten
    over i eit nytt dokument, og prøv igjen.
plans-file = Planen
plans-file-hint = Word-dokument (DOCX), OpenDocument-tekst (ODT) eller Markdown (MD), opptil { $limit } MB.
plans-read = Les fila
plans-left-out = Ikkje teke med
plans-kept = Planen er lagra. No kan du rette den opp før den blir send på høyring.
plans-from-file = Lesen frå { $file }, { $at }.
plans-frozen-title = Planen er låst
plans-frozen-text = Denne versjonen har vore på høyring sidan { $at }. Det høyringspartane svarer på, må stå som det var.
plans-adopted-text = Dette er planen slik den blei vedteken. Versjonen blei laga { $at } og kan ikkje endrast.
plans-frozen-refused = Planen er send på høyring og kan ikkje endrast.
plans-back = Tilbake til planen
plans-renumber = Nummerer på nytt
plans-renumbered =
    { $count ->
        [0] Alle nummera stemde frå før.
        [one] Éin plandel fekk nytt nummer.
       *[other] { $count } plandelar fekk nytt nummer.
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
plans-section-moved = Plandelen er flytta.
plans-section-unmoved = Plandelen kan ikkje flyttast lenger den vegen.
plans-section-removed =
    { $count ->
        [one] Plandelen er sletta.
       *[other] { $count } plandelar er sletta.
    }
plans-section-restored = Plandelen er tilbake.
plans-section-added = Plandelen er lagd til.
plans-section-saved = Plandelen er lagra.
plans-section-stale = Plandelen vart endra av ein annan i mellomtida.
plans-section-misplaced = Plandelen kan ikkje stå på dette nivået. Vel høgst eitt nivå under plandelen framfor.
plans-heading = Overskrift
plans-number = Nummer
plans-number-hint = Slik det står i planen, til dømes 2.1.
plans-kind = Type
plans-level = Nivå
plans-level-hint = 1 er øvst. Det som står under, følgjer med.
plans-body = Tekst
plans-body-hint = Tom linje gir nytt avsnitt, **feit**, *kursiv*, - gir punktliste.
plans-section-save = Lagre
plans-section-look = Vis teksten slik den blir
plans-section-looks = Slik blir teksten
plans-theirs-title = Ein annan har lagra denne plandelen
plans-theirs-text = Under ser du det som er lagra. Din tekst står framleis i skjemaet. Lagrar du no, erstattar den det
    som er lagra.
plans-theirs = Lagra no
plans-footnote-back = Tilbake til teksten
plans-images = Bilete
plans-images-lead = Skildre kva kvart bilete viser, for dei som ikkje ser det.
plans-image-alt = Skildring av { $name }
plans-image-no-alt = Biletet har inga skildring.
plans-image-save = Lagre skildringa
plans-image-described = Skildringa er lagra.
plans-image-alt-too-long = Skildringa er for lang. Skriv høgst 300 teikn.
plans-body-nested = Teksten kan ikkje visast: Den har lister, sitat eller utheving i for mange nivå, eller ein tabell
    med for mange ruter. Del den opp eller gjer den enklare.
# Liming: i ein plandel, og av ein heil plan.
plans-paste-hint = Lim inn frå Word, så kjem overskrifter, lister, tabellar og utheving med.
plans-paste-reading = Les formateringa …
plans-paste-done =
    { $count ->
        [0] Teksten er limt inn med formateringa.
        [one] Teksten er limt inn med formateringa. Sjå på dette:
       *[other] Teksten er limt inn med formateringa. Sjå på desse { $count } tinga:
    }
plans-paste-plain = Bruk rein tekst
plans-paste-plain-done = Teksten står no utan formatering.
plans-paste-meanwhile = Du endra teksten medan vi las formateringa. Difor står teksten utan.
plans-paste-unread = Vi klarte ikkje å lese formateringa. Teksten står utan.
plans-paste-empty = Vi fann ingen tekst. Kopier planen på nytt og lim den inn her.
plans-paste-too-large = Det du limte inn, er på over { $limit } MB med formatering. Difor står teksten utan. Lim inn
    mindre om gongen.
plans-paste-too-large-whole = Det du limte inn, er på over { $limit } MB med formatering, og blir lese utan. Last
    heller opp Word-fila.
plans-paste-too-deep = Tabellane eller listene er for store eller har for mange lag. Teksten står utan formatering.
    Lim inn mindre om gongen.
plans-paste-too-long = Teksten blir på { $length } teikn, og ein plandel kan ha { $max }. Teksten står utan
    formatering. Del den i fleire plandelar.
plans-paste-name = Innlimt tekst
plans-paste-title = Lim inn planen i staden
plans-paste-lead = Kopier heile planen der du har skrive den, og lim den inn her.
plans-paste-text = Teksten i planen
plans-paste-text-hint = Utan formatering: Tom linje gir nytt avsnitt, og # framfor ei linje gjer linja til overskrift.
plans-paste-taken = Limt inn med formatering, { $count } ord. Du får sjå inndelinga før noko blir lagra.
plans-paste-changed = Du har endra teksten, så den blir lesen utan formatering. Angre endringa, eller lim inn heile
    planen på nytt.
plans-paste-parts = Formateringa følgjer berre med når du limer inn heile planen på éin gong. Tøm feltet, og lim inn alt.
plans-paste-read = Les teksten
plans-next = Neste versjon
plans-next-text = Plandelar som står i begge versjonane, blir rekna som dei same.
plans-begin-copy = Kopier versjon { $number }
plans-begin-empty = Byrj med tomme overskrifter
plans-begun = Ny versjon. Legg til plandelar.
plans-copied = Versjonen er kopiert. Endringar i den nye rører ikkje den gamle.
plans-source-download = Last ned fila
plans-source-none = Skrive her
plans-from-here = Byrja her { $at }
plans-empty-reader = Planen er ikkje lesen inn enno.
plans-begin-stale = Det er alt byrja på ein ny versjon. Du finn den øvst i lista.
plans-this-version = Denne versjonen
plans-title-change = Endre tittel
plans-title-save = Lagre tittelen
plans-retitled = Tittelen er lagra.
plans-title-stale = Ein annan gav versjonen ny tittel medan du skreiv. Sjå tittelen øvst på sida. Lagrar du no, gjeld din.
plans-version-remove = Fjern versjonen
plans-version-remove-question = Vil du fjerne versjon { $number }? Du kan leggje versjonen tilbake frå lista over versjonar.
plans-version-removed = Versjon { $number } er fjerna.
plans-version-restored = Versjon { $number } er tilbake.
plans-version-in-use = Versjonen kan ikkje fjernast så lenge ein runde gjeld denne versjonen.
plans-removed = { $count ->
    [one] { $count } fjerna versjon
   *[other] { $count } fjerna versjonar
  }
plans-take-back = Legg tilbake versjon { $number }
plans-theirs-text-only = Vanleg tekst
plans-grounds = { $count ->
    [one] Kunnskapsgrunnlag for dette området: { $count } dokument
   *[other] Kunnskapsgrunnlag for dette området: { $count } dokument
 }
