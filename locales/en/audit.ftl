audit-assessment-created = began an assessment
audit-assessment-changed = changed the assessment
audit-assessment-proposed = sent the assessment for approval
audit-assessment-approved = approved the assessment
audit-digest-published = published the digest
audit-digest-withdrawn = withdrew the digest
