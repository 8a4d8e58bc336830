# Clients at the consultant's desk: who is who, and whose sessions those are.

clients-heading = Clients
clients-back = To the list
clients-search = Name, organisation, contact
clients-none = None yet. In the list of sessions: “Arrange”, “Attach to a client …”.
clients-none-found = Nobody matches.
clients-how = Choose somebody on the left.
clients-name = Name
clients-organisation = Organisation
clients-contact = Contact
clients-notes = Your notes on the person
clients-sessions = Sessions
clients-no-sessions = None attached yet.
clients-pick = pick
clients-pick-this = pick: { $session }
clients-detach = Detach
clients-detached = Detached.
clients-split = Make a record of their own
clients-was-split = The picked sessions have a record of their own.
clients-same-name = The same name
clients-attach = Attach
clients-attach-this = Attach: { $session }
clients-merge = Merge
clients-merge-this = Merge with { $client }
clients-merged = The two records are one now.
clients-remove = Remove the record
clients-removed = { $name }’s record is removed; the sessions stay.
