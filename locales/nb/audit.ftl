audit-assessment-created = begynte på en vurdering
audit-assessment-changed = endret vurderingen
audit-assessment-proposed = sendte vurderingen til godkjenning
audit-assessment-approved = godkjente vurderingen
audit-digest-published = publiserte oppsummeringen
audit-digest-withdrawn = trakk oppsummeringen tilbake
