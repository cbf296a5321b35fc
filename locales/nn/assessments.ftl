# Kommunedirektøren sine vurderingar av innspela.
assessments-title = Vurderingar
assessments-lead = Svar på innspela, eitt om gongen eller fleire som seier det same. Éin gjer framlegg, ein annan godkjenner.
assessments-number = Vurdering { $number }
assessments-new = Ny vurdering
assessments-assessment = Vurdering
assessments-state = Status
assessments-state-draft = Utkast
assessments-state-proposed = Til godkjenning
assessments-state-approved = Godkjend
assessments-filter-all = Alle vurderingar
assessments-filter-unanswered = Innspel utan vurdering
assessments-filter-draft = Utkast
assessments-filter-proposed = Til godkjenning
assessments-filter-approved = Godkjend
assessments-section = Plandel
assessments-tag = Emneknagg
assessments-all-sections = Alle plandelar
assessments-all-tags = Alle emneknaggar
assessments-show = Vis
assessments-show-all = Vis alt
assessments-waiting = Ventar på deg
assessments-unanswered = Innspel utan vurdering
assessments-unanswered-lead = { $count ->
    [one] Eitt innspel har ikkje fått svar enno.
    *[other] { $count } innspel har ikkje fått svar enno.
  }
assessments-unanswered-none = Ingen innspel ventar på ei vurdering.
assessments-together = Vurder saman
assessments-together-hint = Kryss av for innspela som kan få same svar.
assessments-all = Vurderingane
assessments-none = Her er det ingen vurderingar enno.
assessments-no-text = Ikkje skrive enno
assessments-proposed-by = Foreslått av { $name }
assessments-approved-by = Godkjend av { $name }
assessments-answers = Svarar på
assessments-inputs-count = { $count ->
    [one] eitt innspel
    *[other] { $count } innspel
  }
assessments-answers-these = { $count ->
    [0] Ingen innspel
    [one] Eitt innspel
    *[other] { $count } innspel
  }
assessments-no-inputs = Vurderinga svarer ikkje på noko enno. Vel innspel under.
assessments-see-original = Sjå i svaret
assessments-remove-input = Ta ut
assessments-add-inputs = Legg til innspel
assessments-add-lead = Innspel utan vurdering. Dei som gjeld same plandel, står først.
assessments-save-add = Lagre og vel fleire innspel
assessments-answer = Kommunedirektøren si vurdering
assessments-reasoning = Grunngiving
assessments-reasoning-hint = Kva meiner kommunedirektøren om innspelet, og kvifor? Teksten følgjer saka og kan lesast av alle.
assessments-outcome = Konklusjon
assessments-conclusion = Konklusjonen i ord
assessments-conclusion-hint = Éi setning, til dømes «Tiltak 7 får eit nytt kulepunkt om tilgjenge».
assessments-plan-changes = Planen blir endra
assessments-change-text = Ny tekst i planen
assessments-change-hint = Skriv teksten slik den skal stå, dersom planen blir endra. Skal teksten berre bort, lèt du feltet stå tomt.
assessments-save = Lagre
assessments-propose = Lagre og send til godkjenning
assessments-approve = Godkjenn
assessments-return = Send tilbake
assessments-return-comment = Kva bør endrast?
assessments-return-hint = { $name } får sjå kommentaren i lista over vurderingar og på denne sida.
assessments-return-yes = Send tilbake med kommentar
assessments-returned = Vurdering { $number } er send tilbake.
assessments-returned-by = Send tilbake av { $name }
assessments-returned-to-you = Send tilbake til deg
assessments-input-approved = Innspelet står i vurdering { $number }, som er godkjend. Ta det ut av vurderinga først.
    Då må vurderinga bli foreslått og godkjend på nytt.
assessments-input-left = Innspelet er teke ut av vurdering { $number }, som no er eit utkast.
assessments-input-moved = Innspelet er endra. Det står i vurdering { $number }. Sjå om vurderinga framleis passar.
assessments-approve-lead = { $name } har foreslått denne vurderinga. Godkjenner du vurderinga, kjem den med i oppsummeringa.
assessments-own-proposal = Du har foreslått denne vurderinga. Ein annan må godkjenne den.
assessments-lapses = Endrar du noko her, må vurderinga foreslåast og godkjennast på nytt.
assessments-saved = Vurderinga er lagra.
assessments-proposed = Vurderinga er lagra og send til godkjenning.
assessments-approved = Vurdering { $number } er godkjend.
assessments-theirs = Dette har ein annan lagra
assessments-theirs-lead = Teksten din står i felta under, slik du skreiv den. Set saman det beste av begge, og lagre.
assessments-conflict = Ein annan har lagra vurderinga medan du skreiv. Begge tekstane står her.
assessments-moved = { $state ->
    [approved] Vurderinga er godkjend sidan du opna sida. Lagrar du likevel, må vurderinga foreslåast og godkjennast på nytt.
    [proposed] Vurderinga er send til godkjenning sidan du opna sida. Lagrar du likevel, må vurderinga foreslåast på nytt.
   *[draft] Vurderinga er vorten eit utkast igjen sidan du opna sida. Sjå over før du lagrar.
}
assessments-changed-meanwhile = Vurderinga vart endra medan du las. Sjå over den nye teksten før du godkjenner.
assessments-input-taken = Eitt av innspela har alt fått ei vurdering eller er fjerna. Ingenting er lagra enno. Last
    sida på nytt for å sjå kva som er ledig.
assessments-unknown-outcome = Vel ein av konklusjonane i lista
assessments-lacks-inputs = Vel minst eitt innspel
assessments-lacks-reasoning = Skriv ei grunngiving før vurderinga blir send til godkjenning
assessments-lacks-outcome = Vel ein konklusjon før vurderinga blir send til godkjenning
assessments-lacks-change = Skriv den nye teksten i planen
assessments-lacks-tick = Kryss av for at planen blir endra, eller fjern den nye teksten
assessments-already-proposed = Vurderinga er alt send til godkjenning.
assessments-not-proposed = Vurderinga er ikkje foreslått enno, eller den er endra sidan.
assessments-already-approved = Vurderinga er alt godkjend.
assessments-same-person = Den som foreslår ei vurdering, kan ikkje sjølv godkjenne vurderinga.
assessments-log = Kva som er gjort
assessments-words = Ord i innspelet
assessments-to-answer = Gå til vurderinga
assessments-together-all = Vurder alle { $count } samla
assessments-add-chosen = Legg til dei valde
assessments-add-all = Legg til alle { $count }
assessments-inputs-added = { $count ->
    [one] Eitt innspel er lagt til.
   *[other] { $count } innspel er lagde til.
  }
assessments-none-chosen = Vel minst eitt innspel.
assessments-none-fit = Ingen innspel passar med det du har valt.
assessments-replaced = Frå ein tidlegare versjon av svaret
assessments-change-place = Kvar i planen?
assessments-change-place-hint = Plandelen eller punktet som blir endra.
assessments-change-no-place = Ikkje valt
assessments-change-old = Teksten som skal bort
assessments-change-old-hint = Kopier orda frå planen. Lèt du feltet stå tomt, kjem den nye teksten sist i plandelen.
    Gjeld det eit punkt, fyller vi ut for deg.
assessments-unknown-place = Vel ein av stadene i lista
assessments-lacks-old = Desse orda står ikkje i plandelen, eller dei står fleire stader. Kopier dei frå planen slik dei står.
assessments-to-taking = Sjå endringa i planteksten

# Brevet til dei som sit i ei styringsgruppe.
assessments-mail-steering-subject = Noko ventar på styringsgruppa: { $plan }
assessments-mail-steering-title = Noko ventar på styringsgruppa
assessments-mail-steering-text = Du sit i styringsgruppa for «{ $plan }». Dette ventar på dykk:
assessments-mail-steering-questions = Spørsmål til møta:
assessments-mail-steering-meeting = møtet { $day }
assessments-mail-steering-more = Det er fleire. Du ser alle på sida til styringsgruppa.
assessments-mail-steering-approvals = Vurderingar som er føreslegne:
assessments-mail-steering-count = { $count ->
    [one] { $count } ventar på godkjenning
   *[other] { $count } ventar på godkjenning
 }
assessments-mail-steering-action = Sjå kva som ventar
assessments-mail-steering-off = Du får høgst eitt slikt brev om dagen. Vil du ikkje ha dei, slår du dei av på sida di: { $page }
