audit-assessment-created = begynte på vurdering { $number }
audit-assessment-changed = endra vurdering { $number }
audit-assessment-proposed = sende vurdering { $number } til godkjenning
audit-assessment-returned = sende vurdering { $number } tilbake
audit-assessment-approved = godkjende vurdering { $number }
audit-assessment-taken-in = tok vurdering { $number } inn i planteksten
audit-assessment-taken-out = tok vurdering { $number } ut av planteksten
audit-plan-reason-given = gav ein grunn for ei endring i planteksten
audit-plan-reason-taken-back = tok tilbake ein grunn for ei endring i planteksten
audit-digest-published = publiserte oppsummeringa
audit-digest-withdrawn = trekte oppsummeringa tilbake
audit-export-asked = tinga ei fil
audit-input-cut = laga eit innspel
audit-input-placed = endra eit innspel
audit-input-removed = fjerna eit innspel
audit-input-restored = henta tilbake eit innspel
audit-input-rest-marked = merkte resten av ein tekst som utan innhald
audit-input-rest-unmarked = angra at resten av ein tekst var utan innhald
audit-tag-added = la til ein emneknagg
audit-tag-changed = endra ein emneknagg
audit-tag-moved = endra rekkjefølgja på emneknaggane
audit-tag-deleted = sletta ein emneknagg
audit-response-started = begynte på eit svar
audit-response-started-anew = begynte på ein ny versjon av svaret
audit-response-submitted = sende inn svaret
audit-response-sent-without-comments = svarte «ingen merknader»
audit-response-cleared = klarerte svaret for offentleggjering
audit-response-clearance-withdrawn = trekte klareringa av svaret
audit-response-withheld = heldt svaret tilbake frå offentleggjering
audit-response-released = held ikkje lenger svaret tilbake
audit-response-registered = registrerte svaret
audit-response-corrected = retta svaret
audit-response-withdrawn = trekte svaret
audit-response-restored = tok svaret med att
audit-response-journaled = journalførte svaret
# Setningane i loggen.
audit-hearing-created = Laga høyringa
audit-hearing-edited = Endra oppsettet: { $changed ->
    [one] { $changed } felt
    *[other] { $changed } felt
  }
audit-hearing-corrected = Retta den offentlege sida: { $changed ->
    [one] { $changed } felt
    *[other] { $changed } felt
  }
audit-hearing-published = Publiserte høyringa
audit-project-member-added = La til ein medlem: { $role ->
    [lead] leiar
    [caseworker] saksbehandlar
    [steering] styringsgruppe
    [resource] ressursgruppe
    *[other] lesar
  }
audit-project-member-removed = Fjerna ein medlem: { $role ->
    [lead] leiar
    [caseworker] saksbehandlar
    [steering] styringsgruppe
    [resource] ressursgruppe
    *[other] lesar
  }
audit-consultee-added = la til ein høyringspart i registeret
audit-consultee-edited = endra ein høyringspart i registeret
audit-consultee-retired = tok ein høyringspart ut av registeret
audit-consultee-restored = tok ein høyringspart inn i registeret att
audit-consultee-import-confirmed = byrja å lagre ei adresseliste
audit-consultee-imported = importerte ei adressatliste
audit-invitation-letter-saved = lagra høyringsbrevet
audit-invitation-sent = sende høyringsbrev
audit-letter-repeated = sende eit brev på nytt
audit-letter-settled = la bort eit brev som ikkje kom fram
audit-somebody = Ein innsendar
audit-response-email-confirmed = stadfesta e-postadressa
audit-response-email-changed = retta e-postadressa si
audit-response-email-corrected = retta e-postadressa og sende kvitteringa
audit-response-link-renewed = gjorde lenkja til svaret ugyldig
audit-invitation-link-renewed = gjorde ei personleg lenkje ugyldig
audit-invitation-address-corrected = retta ei adresse og sende brevet på nytt
# The sentences of the audit list: who it was stands before.
audit-plan-uploaded = lasta opp ein plan
audit-plan-upload-discarded = forkasta ein opplasta plan
audit-plan-imported = la inn planen
audit-plan-section-edited = endra ein plandel
audit-plan-section-moved = flytta ein plandel
audit-plan-section-added = la til ein plandel
audit-plan-section-removed = sletta ein plandel
audit-plan-section-restored = henta tilbake ein plandel
audit-plan-renumbered = nummererte planen på nytt
audit-plan-image-described = skildra eit bilete i planen
audit-response-draft-expired = Sletta eit utkast som ikkje vart sendt
audit-account-added = la til brukaren
audit-account-invited = sende lenkje til å velje passord
audit-account-changed = endra brukaren
audit-account-closed = stengde brukaren
audit-account-opened = opna brukaren igjen
audit-account-sessions-ended = logga brukaren ut alle stader
audit-account-signed-in = logga inn
audit-account-signed-out = logga ut
audit-account-password-changed = bytte passord
audit-account-password-asked = bad om lenkje til nytt passord
audit-account-password-set-by-link = valde passord med ei lenkje
audit-response-draft-dropped = sletta ei påbegynt endring; svaret som er sendt, står
audit-response-drafts-announced = { $count ->
    [one] Eitt utkast som ikkje er sendt, blir sletta tidlegast om { $days } dagar
    *[other] { $count } utkast som ikkje er sende, blir sletta tidlegast om { $days } dagar
  }
audit-project-created = Byrja planarbeidet
audit-project-edited = Endra planarbeidet: { $changed ->
    [one] { $changed } felt
    *[other] { $changed } felt
  }
audit-project-milestone-added = la til ein milepæl
audit-project-milestone-reached = nådde ein milepæl
audit-project-milestone-reopened = sette ein milepæl som ikkje nådd
audit-project-milestone-removed = fjerna ein milepæl
audit-project-background-added = la til eit bakgrunnsdokument
audit-project-background-published = gjorde eit bakgrunnsdokument ope for alle
audit-project-background-hidden = skjulte eit bakgrunnsdokument for andre enn medlemene
audit-project-background-removed = fjerna eit bakgrunnsdokument
audit-project-meeting-added = la til eit møte i styringsgruppa
audit-project-meeting-edited = endra eit møte i styringsgruppa
audit-project-meeting-removed = fjerna eit møte i styringsgruppa
audit-project-meeting-restored = henta tilbake eit møte i styringsgruppa
audit-project-question-added = la til eit spørsmål til styringsgruppa
audit-project-question-edited = endra eit spørsmål til styringsgruppa
audit-project-question-decided = skreiv kva styringsgruppa bestemte
audit-project-question-removed = fjerna eit spørsmål til styringsgruppa
audit-project-question-restored = henta tilbake eit spørsmål til styringsgruppa
audit-project-treatment-added = la til ei handsaming
audit-project-treatment-edited = endra ei handsaming
audit-project-treatment-removed = fjerna ei handsaming
audit-decision-amendment-added = la til eit endringsframlegg
audit-decision-amendment-edited = endra eit endringsframlegg
audit-decision-amendment-removed = fjerna eit endringsframlegg
audit-decision-minutes-read = las inn endringsframlegg frå ein protokoll
audit-decision-point-added = la til eit oppfølgingspunkt
audit-decision-point-edited = endra eit oppfølgingspunkt
audit-decision-point-removed = fjerna eit oppfølgingspunkt
audit-decision-adopted = laga den vedtekne versjonen av planen
audit-decision-published = publiserte den vedtekne planen
audit-decision-taken-back = trekte tilbake den vedtekne versjonen av planen
audit-measure-followup-begun = begynte oppfølginga av planen
audit-measure-plan-taken = henta tiltaka frå den nye vedtekne versjonen av planen
audit-measure-reported = melde status for eit tiltak
audit-measure-assigned = endra frist eller ansvarleg eining for eit tiltak
audit-measure-unit-added = la til ei ansvarleg eining
audit-measure-unit-edited = endra ei ansvarleg eining
audit-measure-unit-removed = fjerna ei ansvarleg eining
audit-measure-unit-restored = henta tilbake ei ansvarleg eining
audit-measure-lifted = løfta eit behov frå eit tiltak
audit-measure-lift-edited = endra kvar eit behov frå eit tiltak er løfta
audit-measure-lift-settled = skreiv ned svaret på eit behov som var løfta
audit-measure-lift-removed = fjerna eit behov som var løfta
audit-status-call-scheduled = endra når og korleis dei ansvarlege einingane blir spurde
audit-status-call-asked = spurde { $count ->
    [one] { $count } ansvarleg eining
   *[other] { $count } ansvarlege einingar
 } korleis det går med tiltaka
audit-status-call-reminded = minte { $count ->
    [one] { $count } ansvarleg eining
   *[other] { $count } ansvarlege einingar
 } på å rapportere
audit-status-call-closed = lukka ei rapportering
audit-status-call-link-renewed = sende ei ansvarleg eining ny lenkje og gjorde den gamle ugyldig
audit-measure-indicator-added = la til ein indikator
audit-measure-indicator-edited = endra ein indikator
audit-measure-indicator-numbers = endra tala for ein indikator
audit-measure-indicator-removed = fjerna ein indikator
audit-measure-report-begun = begynte på ein statusrapport
audit-measure-report-edited = endra ein statusrapport
audit-measure-report-removed = fjerna ein statusrapport som ikkje var send
audit-measure-report-sent = sende ein statusrapport
audit-measure-report-taken-back = trekte tilbake ein statusrapport
audit-plan-begun = byrja på ein ny versjon av planen
audit-plan-place-followed = sa kvar innspel til noko som er teke ut av planen, høyrer heime
audit-plan-comment-added = skreiv ein kommentar til ein plandel
audit-plan-comment-settled = merkte ein kommentar til ein plandel som ferdig
audit-plan-comment-reopened = opna igjen ein kommentar til ein plandel
audit-plan-place-asked-anew = tok tilbake kvar innspel til noko som er teke ut av planen, høyrer heime
audit-plan-retitled = gav planen ny tittel
audit-plan-version-removed = fjerna ein versjon av planen
audit-plan-version-restored = la tilbake ein versjon av planen
audit-consultee-import-repeated = heldt fram med lagringa av ei adresseliste
audit-consultee-import-put-away = la bort ei adresseliste
audit-consultee-import-taken-back = henta tilbake ei adresseliste
audit-workshop-added = la til ein verkstad eller eit møte
audit-workshop-edited = endra ein verkstad eller eit møte
audit-note-import-uploaded = lasta opp ei liste med lappar
audit-note-import-confirmed = sa ja til ei liste med lappar
audit-note-import-repeated = heldt fram med ei liste med lappar
audit-note-import-saved = las inn ei liste med lappar
audit-note-import-discarded = forkasta ei liste med lappar
audit-note-import-removed = tok ut lappane frå ei liste
audit-workshop-participant-added = la til ein deltakar på eit møte
audit-workshop-participant-removed = tok bort ein deltakar frå eit møte
audit-workshop-minutes-kept = la inn referat frå eit møte
audit-workshop-called-off = avlyste ein verkstad eller eit møte
audit-workshop-taken-up = tok tilbake avlysinga av ein verkstad eller eit møte
audit-workshop-replied = svarte på om dei kjem til ein verkstad eller eit møte
audit-project-background-edited = endra eit bakgrunnsdokument
audit-account-letters-chosen = valde kva brev dei vil ha
