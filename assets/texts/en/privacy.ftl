# Privacy: consent or contract, retention, erasing for good, and what is stored.

consent-heading = Consent or contract
consent-kind = Basis for the work
consent-kind-consent = Consent
consent-kind-contract = Contract
consent-until = withdrawn or ended on { $day }

clients-about = List client records, or note a consent or contract in one
clients-none-cli = No client records yet.
clients-which = Only this person: their name, or the beginning or end of their id
clients-add = Add for this person: consent or contract
clients-add-wording = The wording, or where it is kept
clients-add-on = The day it was given or agreed; today if left out
clients-add-withdrawn = The day it was withdrawn or ended

erase-about = Erase sessions or a client record for good, from backups too
erase-client = This person, with their record and all their sessions: their name, or the beginning or end of their id
erase-trash = Everything in the bin
erase-rest = Finish earlier erasures that couldn’t reach everything
erase-yes = Don’t ask for confirmation
erase-ask-sessions = { $count ->
    [one] One session will be erased for good, with its notes and earlier versions, from the backups too. It can’t be brought back.
   *[other] { $count } sessions will be erased for good, with their notes and earlier versions, from the backups too. They can’t be brought back.
}
erase-ask-client = The client record “{ $client }” will be erased for good, with all its sessions, from the backups too. It can’t be brought back.
erase-ask-word = If that is what you want, type: { $word }
erase-word = erase
erase-not-confirmed = Nothing was erased.
erase-done = { $entries ->
    [0] { $files ->
        [0] There was nothing left to do.
        [one] The rest has been erased from one file.
       *[other] The rest has been erased from { $files } files.
    }
   *[other] { $files ->
        [0] Erased for good.
        [one] Erased for good, from one file.
       *[other] Erased for good, from { $files } files.
    }
}
erase-later = Some of it may still be there. The deletion record keeps track of this, and Funkenbuch will erase the rest as soon as the file can be reached again.
erase-progress = Erasing: { $done } of { $of }

erase-records = Deletion records
erase-records-note = What has been erased for good: when, how much and under which ids, but none of its content.
erase-records-none = Nothing has been erased for good yet.
erase-records-lost = { $count ->
    [one] One deletion record is damaged or lost and isn’t shown. What it names may come back from an old backup.
   *[other] { $count } deletion records are damaged or lost and aren’t shown. What they name may come back from an old backup.
}
erase-records-unknown = Deletion records were lost when the library was damaged; how many isn’t known. What they named may come back from an old backup.
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
erase-head-state = Status
erase-place-library = this library
erase-place-done = nothing left since { $when }
erase-place-open = may still hold some of it
erase-records-save = Save as PDF …
erase-records-path = Save the deletion records as
erase-title = Erase for good?
erase-question-sessions = { $count ->
    [one] This session will be erased for good: answers, notes, agenda and earlier versions.
   *[other] These { $count } sessions will be erased for good: answers, notes, agenda and earlier versions.
}
erase-question-client = The client record “{ $client }” will be erased for good, with all sessions, notes and earlier versions, including those in the bin.
erase-explains = Everything is also erased from the search and from all backups that can be reached. None of it can be brought back. All that is kept is a deletion record without any of the content.
erase-out-of-reach = Funkenbuch can’t reach anything that was printed, exported, sent or copied by hand. Any logs that were set aside next to the library are removed as well.
erase-sure = Yes, none of it is needed any more.
erase-go = Erase for good
erase-cancelled = Cancelled. Nothing was erased.
erase-interrupted = Cancelled. It has been erased from the library. The files below still contain some of it; Funkenbuch will erase that when the library is next opened.

sessions-erase = Erase for good …
sessions-empty-trash = Empty the bin …
sessions-due = { $count ->
    [one] Retention period over: one session
   *[other] Retention period over: { $count } sessions
}
sessions-filter-due = Retention period over
sessions-filters-due = Period over
clients-erase = Erase for good with all sessions …

retention-label = Retention
retention-is = Retention: { $time }
retention-change = Change …
retention-change-named = Change the retention period for “{ $workbook }”
retention-set = Retention: { $time }. Nothing is erased automatically.
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

consent-none = Nothing recorded yet.
consent-add = Record a consent or contract
consent-day = Date
consent-withdrawn = Withdrawn or ended on (leave blank if still valid)
consent-wording = Wording, or where it is kept
consent-remove = Remove
consent-remove-this = Remove: { $note }
consent-removed = The entry has been removed.

stored-heading = What this program stores
stored-privacy = Privacy
stored-note-local = Everything is on this computer, or wherever you put it. Funkenbuch can’t reach any network and sends nothing.
stored-files = Files
stored-file-library = The library: everything listed below. While it is open, there is a log next to it, which disappears when the library is closed.
stored-file-copy = A copy of the library: a backup, or one that was set aside.
stored-file-settings = The settings: language, appearance, your name and contact details as the consultant, and the folder you used last. No client’s name.
stored-file-logo = The logo you use as a consultant, only as large as printing requires.
stored-file-log = The log: when the program started, what it refused, and any errors. No names, answers or paths.
stored-tables = In the library
stored-tables-note = Exactly as in the file: each table, with its columns and number of rows.
stored-table = { $name } ({ $rows }): { $columns }
stored-undescribed = This is not described yet.
stored-undescribed-columns = Not described yet: { $columns }
stored-agenda = Agenda
stored-agenda-what = Points for the meeting: where they come from, how they are worded, whether they have been discussed, what was agreed, and a checksum.
stored-answer = Answers
stored-answer-what = What the client answered: question, row, column and value, when and in which library it was last changed, and a checksum. This includes anything “just for me”.
stored-checksum = Checksums
stored-checksum-what = Numbers that reveal whether any part of a session has been altered unnoticed. No words can be worked out from them.
stored-client = Client records
stored-client-what = Name, organisation, contact and your notes on the person, when the record was created and changed, and a checksum.
stored-client-word = Clients’ secret words
stored-client-word-what = What is needed to check a client’s secret word, but not the word itself, and how many times a wrong one was entered.
stored-consent-what = The consents and contracts in client records: kind, date, wording and withdrawal, when they were recorded and changed, and a checksum.
stored-pseudonym-what = The pseudonyms for printing in client records, and a checksum.
stored-erasure-what = When something was erased for good, under which ids, how many earlier versions, and from which files, with a checksum. None of its content.
stored-figure = Figures for the overview
stored-figure-what = Worked out from shared answers: the values for each session and what they relate to, including the titles of clients’ own rows.
stored-hand-over = Hand-over
stored-hand-over-what = While the laptop is handed over: which session, since when, the folder for the client’s files, what is needed to check the code, and how many times a wrong one was entered.
stored-search = Search
stored-search-what = A second copy of names, of clients’ shared words and of your own words, in lower case and without accents, and each word with the number of sessions it occurs in. Nothing that is “just for me”.
stored-letters = Half-typed input
stored-letters-what = What has been typed in fields for numbers and dates, but can’t be read as a value yet.
stored-library = The library itself
stored-library-what = A random number by which copies of the library recognise each other, a checksum, the number of sessions and of deletion records, since when the current passphrase has applied, and a stamp that shows if a log belongs to another library.
stored-listed = Rows of the list
stored-listed-what = What the list shows: name, organisation, how much has been answered, answer to the key question, must before and now, meeting date, status, client record, whether it is in the bin, and dates. Shared content only.
stored-mark = Marks
stored-mark-what = What is marked “discuss” or “just for me”, and a checksum.
stored-note = Notes
stored-note-what = Your notes on answers and sessions, whether they are for the meeting, when you wrote them, and a checksum.
stored-own-row = Clients’ own rows
stored-own-row-what = Rows that clients have added to tables, with title, order and checksum.
stored-reaction = Reactions
stored-reaction-what = Whether the client says that something under “What stands out” fits, and a checksum.
stored-retention-what = How long the sessions of each workbook are kept, from when that is counted, and a checksum.
stored-session = Sessions
stored-session-what = Id, workbook, language, status, when it was begun and changed, the number of changes, and when it was last exported or imported; for earlier versions, when and why they were kept.
stored-tag = Tags
stored-tag-what = Your tags on sessions.
stored-walk = Place in the workbook
stored-walk-what = Where the client left off, which stations they have visited, and whether the mirror is open.
stored-workbook = Workbooks
stored-workbook-what = Each workbook as a whole file, with its id and version, and whether it was only added because a session needed it.
