audit-assessment-created = tok til på ei vurdering
audit-assessment-changed = endra vurderinga
audit-assessment-proposed = sende vurderinga til godkjenning
audit-assessment-approved = godkjende vurderinga
audit-digest-published = publiserte oppsummeringa
audit-digest-withdrawn = trekte oppsummeringa tilbake
