# The package for the archive.
archive-making = We are making the package for the archive
archive-too-large = Together the documents are larger than { $limit } MB, and we do not make packages of that size.
    Ask whoever runs the service.
archive-list-in_out = In or out
archive-list-incoming = In
archive-list-outgoing = Out
archive-list-receipt = Receipt
archive-list-sender = Sender
archive-list-kind = Kind
archive-list-submitter = Submitted by
archive-list-received = Received
archive-list-channel = Channel
archive-list-registered_by = Registered by
archive-list-late = Late
archive-list-version = Version
archive-list-journal = Journal number
archive-list-withdrawn = Withdrawn, with reason
archive-list-file = File
