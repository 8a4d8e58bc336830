# Privacy: consent or contract, retention, erasing for good, and what is stored.

consent-heading = Consent or contract
consent-kind = What the work rests on
consent-kind-consent = Consent
consent-kind-contract = Contract
consent-until = withdrawn or ended on { $day }

clients-about = List client records, with consent or contract
clients-none-cli = No client records yet.
clients-which = Only this person: their name, or the beginning or end of their number
clients-add = Note it for this person: consent or contract
clients-add-wording = Its wording, or where that is kept
clients-add-on = The day it was given or concluded; today if left out
clients-add-withdrawn = The day it was withdrawn or ended

erase-about = Erase sessions or a client record for good, from backups too
erase-client = This person with their record and all sessions: their name, or the beginning or end of their number
erase-trash = Everything in the trash
erase-rest = Do what earlier erasures could not reach
erase-yes = Do not ask again
erase-ask-sessions = { $count ->
    [one] One session will be erased for good, with its notes and earlier versions, from the backups too. It cannot be brought back.
   *[other] { $count } sessions will be erased for good, with their notes and earlier versions, from the backups too. They cannot be brought back.
}
erase-ask-client = The client record of “{ $client }” will be erased for good with all its sessions, from the backups too. It cannot be brought back.
erase-ask-word = If that is what you want, type: { $word }
erase-word = erase
erase-not-confirmed = Nothing was erased.
erase-done = { $entries ->
    [0] { $files ->
        [0] There was nothing left to do.
        [one] One file has been cleared of what was left to erase.
       *[other] { $files } files have been cleared of what was left to erase.
    }
   *[other] { $files ->
        [0] Erased for good.
        [one] Erased for good, from one file.
       *[other] Erased for good, from { $files } files.
    }
}
erase-later = Some of it may still be there. The deletion record remembers it, and Funkenbuch does the rest once the file can be reached again.
erase-progress = Erasing: { $done } of { $of }

erase-records = Deletion records
erase-records-note = What was erased for good: when, how much and under which number, but nothing of its content.
erase-records-none = Nothing has been erased for good so far.
erase-records-about = Show the deletion records, or save them as a PDF
erase-records-to = Save them in this PDF file
erase-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
}
erase-clients = { $count ->
    [one] one client record
   *[other] { $count } client records
}
erase-versions = { $count ->
    [one] one earlier version
   *[other] { $count } earlier versions
}
erase-session-id = Session { $id }
erase-client-id = Client record { $id }
erase-head-file = Erased from
erase-head-state = State
erase-place-library = this library
erase-place-done = nothing of it left since { $when }
erase-place-open = may still hold some of it
