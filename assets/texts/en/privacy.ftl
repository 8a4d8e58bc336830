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
erase-question-client = The client record of “{ $client }” will be erased for good, with all sessions, notes and earlier versions, including those in the bin.
erase-explains = It also goes from the search and from all backups that can be reached. None of it can be brought back. A deletion record without content stays.
erase-out-of-reach = Funkenbuch cannot reach what was printed, exported, sent or copied by hand. Logs that were set aside beside the library are removed as well.
erase-sure = Yes, none of it is needed any more.
erase-go = Erase for good
erase-cancelled = Cancelled. Nothing was erased.
erase-interrupted = Cancelled. It is erased from the library; Funkenbuch will clear the files below that still hold some of it when it is next opened.

sessions-erase = Erase for good …
sessions-empty-trash = Empty the bin …
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

stored-heading = What this program stores
stored-privacy = Privacy
stored-note-local = Everything is on this computer, or wherever you put it. Funkenbuch cannot reach any network and sends nothing.
stored-files = Files
stored-file-library = The library: everything listed below. While it is open a log lies beside it, which goes when it is closed.
stored-file-copy = A copy of the library: a backup, or one that was set aside.
stored-file-settings = The settings: language, appearance, your name as the consultant, and the folder you used last. No client’s name.
stored-file-log = The log: when the program started, what it refused, which faults there were. No names, answers or paths.
stored-tables = In the library
stored-tables-note = As it stands in the file: each table with its columns and the number of its rows.
stored-table = { $name } ({ $rows }): { $columns }
stored-undescribed = This is not described yet.
stored-undescribed-columns = Not described yet: { $columns }
stored-agenda = Agenda
stored-agenda-what = Points for the meeting: where they come from, their words, whether they are done, what was agreed, and a checksum.
stored-answer = Answers
stored-answer-what = What the client answered: question, row, column and value, when and in which library it was last changed, and a checksum. What is “just for me” is here too.
stored-checksum = Checksums
stored-checksum-what = Numbers that show whether anything of a session was altered unnoticed. No word can be read from them.
stored-client = Client records
stored-client-what = Name, organisation, contact and your notes on the person, when made and changed, and a checksum.
stored-client-word = Clients’ own words
stored-client-word-what = What a word of their own can be checked by, but not the word itself, and how often it was wrong.
stored-consent-what = Kind, day, wording and withdrawal, on a client record, when it was noted and changed, and a checksum.
stored-erasure-what = When something was erased for good, under which numbers, how many earlier versions, and from which files. Nothing of its content.
stored-figure = Figures for the overview
stored-figure-what = Computed from shared answers: values by session and what they are about, with the titles of clients’ own rows.
stored-hand-over = Hand-over
stored-hand-over-what = While the laptop is handed over: which session, since when, the folder for the client’s files, what the code can be checked by, and wrong tries.
stored-search = Search
stored-search-what = Names, the client’s shared words and your own once more, in lower case and without accents, and every word with the number of its sessions. Nothing that is “just for me”.
stored-letters = Half-typed input
stored-letters-what = Letters in fields for numbers and days that make no value yet.
stored-library = The library itself
stored-library-what = A random number by which copies know each other, a checksum, the number of sessions, since when the passphrase holds, and a stamp by which a foreign log is noticed.
stored-listed = Rows of the list
stored-listed-what = What the list shows: name, organisation, how much is answered, decisive answer, pressure before and after, day of the meeting, status, client record, bin and days. Shared content only.
stored-mark = Marks
stored-mark-what = What is marked to discuss or “just for me”, and a checksum.
stored-note = Notes
stored-note-what = Your notes on answers and sessions, whether for the meeting, when written, and a checksum.
stored-own-row = Rows of the client’s own
stored-own-row-what = Rows that the client added to tables, with title, order and checksum.
stored-reaction = Reactions
stored-reaction-what = Whether one of the program’s findings fits for the client, and a checksum.
stored-retention-what = For how long the sessions of a workbook are kept, from when that counts, and a checksum.
stored-session = Sessions
stored-session-what = Number, workbook, language, state, when begun and changed, the number of changes, when last exchanged; for earlier versions, when and why they were put away.
stored-tag = Tags
stored-tag-what = Your tags on sessions.
stored-walk = Place in the walk
stored-walk-what = Where the client was last, which stations they visited, and whether the mirror is open.
stored-workbook = Workbooks
stored-workbook-what = Each workbook as a whole file, with its id and version, and whether it only came along with a session.
