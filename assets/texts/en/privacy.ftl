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
erase-trash = Everything in the bin
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
erase-records-save = Save as PDF …
erase-records-path = Save the deletion records as
erase-title = Erase for good?
erase-question-sessions = { $count ->
    [one] This session will be erased for good: answers, notes, agenda and earlier versions.
   *[other] These { $count } sessions will be erased for good: answers, notes, agenda and earlier versions.
}
erase-question-client = The client record of “{ $client }” will be erased for good, with all sessions, notes and earlier versions, including those in the trash.
erase-explains = It also goes from the search and from all backups that can be reached. None of it can be brought back. A deletion record without content stays.
erase-out-of-reach = Funkenbuch cannot reach what was printed, exported, sent or copied by hand. Logs that were set aside beside the library are removed as well.
erase-sure = Yes, none of it is needed any more.
erase-go = Erase for good
erase-cancelled = Cancelled. Nothing was erased.
erase-interrupted = Cancelled. It is erased from the library; Funkenbuch will clear the files below that still hold some of it when it is next opened.

sessions-erase = Erase for good …
sessions-empty-trash = Empty the trash …
sessions-due = { $count ->
    [one] Retention: one session is due
   *[other] Retention: { $count } sessions are due
}
sessions-filter-due = Retention is due
sessions-filters-due = Time is up
clients-erase = Erase for good with all sessions …

retention-label = Retention
retention-is = Retention: { $time }
retention-change = Change …
retention-change-named = Change the retention of “{ $workbook }”
retention-set = Retention: { $time }. Nothing is erased by itself.
retention-none = no limit
retention-years = { $count ->
    [one] one year
   *[other] { $count } years
}
retention-months = { $count ->
    [one] one month
   *[other] { $count } months
}
retention-since-change = after the last change
retention-since-meeting = after the meeting

consent-none = Nothing noted so far.
consent-add = Note a consent or contract
consent-day = Of
consent-withdrawn = Withdrawn or ended on (empty: still holds)
consent-wording = Wording, or where it is kept
consent-remove = Remove
consent-remove-this = Remove: { $note }
consent-removed = The entry is removed.
