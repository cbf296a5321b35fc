audit-assessment-created = begynte på vurdering { $number }
audit-assessment-changed = endret vurdering { $number }
audit-assessment-proposed = sendte vurdering { $number } til godkjenning
audit-assessment-returned = sendte vurdering { $number } tilbake
audit-assessment-approved = godkjente vurdering { $number }
audit-assessment-taken-in = tok vurdering { $number } inn i planteksten
audit-assessment-taken-out = tok vurdering { $number } ut av planteksten
audit-plan-reason-given = ga en grunn for en endring i planteksten
audit-plan-reason-taken-back = tok tilbake en grunn for en endring i planteksten
audit-digest-published = publiserte oppsummeringen
audit-digest-withdrawn = trakk oppsummeringen tilbake
audit-export-asked = bestilte en fil
audit-input-cut = laget et innspill
audit-input-placed = endret et innspill
audit-input-removed = fjernet et innspill
audit-input-restored = hentet tilbake et innspill
audit-input-rest-marked = merket resten av en tekst som uten innhold
audit-input-rest-unmarked = angret at resten av en tekst var uten innhold
audit-tag-added = la til en emneknagg
audit-tag-changed = endret en emneknagg
audit-tag-moved = endret rekkefølgen på emneknaggene
audit-tag-deleted = slettet en emneknagg
audit-response-started = begynte på et svar
audit-response-started-anew = begynte på en ny versjon av svaret
audit-response-submitted = sendte inn svaret
audit-response-sent-without-comments = svarte «ingen merknader»
audit-response-cleared = klarerte svaret for offentliggjøring
audit-response-clearance-withdrawn = trakk klareringen av svaret
audit-response-withheld = holdt svaret tilbake fra offentliggjøring
audit-response-released = holder ikke lenger svaret tilbake
audit-response-registered = registrerte svaret
audit-response-corrected = rettet svaret
audit-response-withdrawn = trakk svaret
audit-response-restored = tok svaret med igjen
audit-response-journaled = journalførte svaret
# Setningene i loggen.
audit-hearing-created = Laget høringen
audit-hearing-edited = Endret oppsettet: { $changed ->
    [one] { $changed } felt
    *[other] { $changed } felt
  }
audit-hearing-corrected = Rettet den offentlige siden: { $changed ->
    [one] { $changed } felt
    *[other] { $changed } felt
  }
audit-hearing-published = Publiserte høringen
audit-project-member-added = La til et medlem: { $role ->
    [lead] leder
    [caseworker] saksbehandler
    [steering] styringsgruppe
    [resource] ressursgruppe
    *[other] leser
  }
audit-project-member-removed = Fjernet et medlem: { $role ->
    [lead] leder
    [caseworker] saksbehandler
    [steering] styringsgruppe
    [resource] ressursgruppe
    *[other] leser
  }
audit-consultee-added = la til en høringspart i registeret
audit-consultee-edited = endret en høringspart i registeret
audit-consultee-retired = tok en høringspart ut av registeret
audit-consultee-restored = tok en høringspart inn i registeret igjen
audit-consultee-import-confirmed = begynte å lagre en adresseliste
audit-consultee-imported = importerte en adressatliste
audit-invitation-letter-saved = lagret høringsbrevet
audit-invitation-sent = sendte høringsbrev
audit-letter-repeated = sendte et brev på nytt
audit-letter-settled = la bort et brev som ikke kom fram
audit-somebody = En innsender
audit-response-email-confirmed = bekreftet e-postadressen
audit-response-email-changed = rettet e-postadressen sin
audit-response-email-corrected = rettet e-postadressen og sendte kvitteringen
audit-response-link-renewed = gjorde lenken til svaret ugyldig
audit-invitation-link-renewed = gjorde en personlig lenke ugyldig
audit-invitation-address-corrected = rettet en adresse og sendte brevet på nytt
# The sentences of the audit list: who it was stands before.
audit-plan-uploaded = lastet opp en plan
audit-plan-upload-discarded = forkastet en opplastet plan
audit-plan-imported = la inn planen
audit-plan-section-edited = endret en plandel
audit-plan-section-moved = flyttet en plandel
audit-plan-section-added = la til en plandel
audit-plan-section-removed = slettet en plandel
audit-plan-section-restored = hentet tilbake en plandel
audit-plan-renumbered = nummererte planen på nytt
audit-plan-image-described = beskrev et bilde i planen
audit-response-draft-expired = Slettet et utkast som ikke ble sendt
audit-account-added = la til brukeren
audit-account-invited = sendte lenke til å velge passord
audit-account-changed = endret brukeren
audit-account-closed = stengte brukeren
audit-account-opened = åpnet brukeren igjen
audit-account-sessions-ended = logget brukeren ut alle steder
audit-account-signed-in = logget inn
audit-account-signed-out = logget ut
audit-account-password-changed = byttet passord
audit-account-password-asked = ba om lenke til nytt passord
audit-account-password-set-by-link = valgte passord med en lenke
audit-response-draft-dropped = slettet en påbegynt endring; svaret som er sendt, står
audit-response-drafts-announced = { $count ->
    [one] Ett utkast som ikke er sendt, blir slettet tidligst om { $days } dager
    *[other] { $count } utkast som ikke er sendt, blir slettet tidligst om { $days } dager
  }
audit-project-created = Begynte planarbeidet
audit-project-edited = Endret planarbeidet: { $changed ->
    [one] { $changed } felt
    *[other] { $changed } felt
  }
audit-project-milestone-added = la til en milepæl
audit-project-milestone-reached = nådde en milepæl
audit-project-milestone-reopened = satte en milepæl som ikke nådd
audit-project-milestone-removed = fjernet en milepæl
audit-project-background-added = la til et bakgrunnsdokument
audit-project-background-published = gjorde et bakgrunnsdokument åpent for alle
audit-project-background-hidden = skjulte et bakgrunnsdokument for andre enn medlemmene
audit-project-background-removed = fjernet et bakgrunnsdokument
audit-project-meeting-added = la til et møte i styringsgruppen
audit-project-meeting-edited = endret et møte i styringsgruppen
audit-project-meeting-removed = fjernet et møte i styringsgruppen
audit-project-meeting-restored = hentet tilbake et møte i styringsgruppen
audit-project-question-added = la til et spørsmål til styringsgruppen
audit-project-question-edited = endret et spørsmål til styringsgruppen
audit-project-question-decided = skrev hva styringsgruppen bestemte
audit-project-question-removed = fjernet et spørsmål til styringsgruppen
audit-project-question-restored = hentet tilbake et spørsmål til styringsgruppen
audit-project-treatment-added = la til en behandling
audit-project-treatment-edited = endret en behandling
audit-project-treatment-removed = fjernet en behandling
audit-decision-amendment-added = la til et endringsforslag
audit-decision-amendment-edited = endret et endringsforslag
audit-decision-amendment-removed = fjernet et endringsforslag
audit-decision-minutes-read = leste inn endringsforslag fra en protokoll
audit-decision-point-added = la til et oppfølgingspunkt
audit-decision-point-edited = endret et oppfølgingspunkt
audit-decision-point-removed = fjernet et oppfølgingspunkt
audit-decision-adopted = laget den vedtatte versjonen av planen
audit-decision-published = publiserte den vedtatte planen
audit-decision-taken-back = trakk tilbake den vedtatte versjonen av planen
audit-measure-followup-begun = begynte oppfølgingen av planen
audit-measure-plan-taken = hentet tiltakene fra den nye vedtatte versjonen av planen
audit-measure-reported = meldte status for et tiltak
audit-measure-assigned = endret frist eller ansvarlig enhet for et tiltak
audit-measure-unit-added = la til en ansvarlig enhet
audit-measure-unit-edited = endret en ansvarlig enhet
audit-measure-unit-removed = fjernet en ansvarlig enhet
audit-measure-unit-restored = hentet tilbake en ansvarlig enhet
audit-measure-lifted = løftet et behov fra et tiltak
audit-measure-lift-edited = endret hvor et behov fra et tiltak er løftet
audit-measure-lift-settled = skrev ned svaret på et behov som var løftet
audit-measure-lift-removed = fjernet et behov som var løftet
audit-status-call-scheduled = endret når og hvordan de ansvarlige enhetene blir spurt
audit-status-call-asked = spurte { $count ->
    [one] { $count } ansvarlig enhet
   *[other] { $count } ansvarlige enheter
 } hvordan det går med tiltakene
audit-status-call-reminded = minte { $count ->
    [one] { $count } ansvarlig enhet
   *[other] { $count } ansvarlige enheter
 } på å rapportere
audit-status-call-closed = lukket en rapportering
audit-status-call-link-renewed = sendte en ansvarlig enhet ny lenke og gjorde den gamle ugyldig
audit-measure-indicator-added = la til en indikator
audit-measure-indicator-edited = endret en indikator
audit-measure-indicator-numbers = endret tallene for en indikator
audit-measure-indicator-removed = fjernet en indikator
audit-measure-report-begun = begynte på en statusrapport
audit-measure-report-edited = endret en statusrapport
audit-measure-report-removed = fjernet en statusrapport som ikke var sendt
audit-measure-report-sent = sendte en statusrapport
audit-measure-report-taken-back = trakk tilbake en statusrapport
audit-plan-begun = begynte på en ny versjon av planen
audit-plan-place-followed = sa hvor innspill til noe som er tatt ut av planen, hører hjemme
audit-plan-comment-added = skrev en kommentar til en plandel
audit-plan-comment-settled = merket en kommentar til en plandel som ferdig
audit-plan-comment-reopened = åpnet igjen en kommentar til en plandel
audit-plan-place-asked-anew = tok tilbake hvor innspill til noe som er tatt ut av planen, hører hjemme
audit-plan-retitled = ga planen ny tittel
audit-plan-version-removed = fjernet en versjon av planen
audit-plan-version-restored = la tilbake en versjon av planen
audit-consultee-import-repeated = fortsatte lagringen av en adresseliste
audit-consultee-import-put-away = la bort en adresseliste
audit-consultee-import-taken-back = hentet tilbake en adresseliste
audit-workshop-added = la til et verksted eller møte
audit-workshop-edited = endret et verksted eller møte
audit-note-import-uploaded = lastet opp en liste med lapper
audit-note-import-confirmed = sa ja til en liste med lapper
audit-note-import-repeated = fortsatte med en liste med lapper
audit-note-import-saved = leste inn en liste med lapper
audit-note-import-discarded = forkastet en liste med lapper
audit-note-import-removed = tok ut lappene fra en liste
audit-workshop-participant-added = la til en deltaker på et møte
audit-workshop-participant-removed = tok bort en deltaker fra et møte
audit-workshop-minutes-kept = la inn referat fra et møte
audit-workshop-called-off = avlyste et verksted eller møte
audit-workshop-taken-up = tok tilbake avlysningen av et verksted eller møte
audit-workshop-replied = svarte på om de kommer til et verksted eller møte
audit-project-background-edited = endret et bakgrunnsdokument
audit-account-letters-chosen = valgte hvilke brev de vil ha
