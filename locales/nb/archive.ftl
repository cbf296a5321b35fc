# Pakken til arkivet.
archive-making = Vi lager pakken til arkivet
archive-too-large = Dokumentene er til sammen større enn { $limit } MB, og så store pakker lager vi ikke. Ta kontakt
    med den som drifter løsningen.
archive-list-in_out = Inn eller ut
archive-list-incoming = Inn
archive-list-outgoing = Ut
archive-list-receipt = Kvittering
archive-list-sender = Avsender
archive-list-kind = Type
archive-list-submitter = Innsender
archive-list-received = Mottatt
archive-list-channel = Kanal
archive-list-registered_by = Registrert av
archive-list-late = For sent
archive-list-version = Versjon
archive-list-journal = Journalnummer
archive-list-withdrawn = Trukket, med begrunnelse
archive-list-file = Fil
