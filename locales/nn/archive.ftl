# Pakka til arkivet.
archive-making = Vi lagar pakka til arkivet
archive-too-large = Dokumenta er til saman større enn { $limit } MB, og så store pakker lagar vi ikkje. Ta kontakt
    med den som driftar løysinga.
archive-list-in_out = Inn eller ut
archive-list-incoming = Inn
archive-list-outgoing = Ut
archive-list-receipt = Kvittering
archive-list-sender = Avsendar
archive-list-kind = Type
archive-list-submitter = Innsendar
archive-list-received = Motteke
archive-list-channel = Kanal
archive-list-registered_by = Registrert av
archive-list-late = For seint
archive-list-version = Versjon
archive-list-journal = Journalnummer
archive-list-withdrawn = Trekt, med grunngiving
archive-list-file = Fil
