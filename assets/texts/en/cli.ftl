# The command line.

cli-about = Funkenbuch – from must to want. Without a command, it opens a window; with a file (a library, session, handout or workbook), it opens that file in the window.
cli-usage = Usage
cli-usage-options = [OPTIONS]
cli-commands = Commands
cli-command = COMMAND
cli-options = Options
cli-arguments = Arguments
cli-help = Show this help
cli-version = Show the version
cli-library = The library to use instead of the default one
cli-language = The language to use
cli-json = Print JSON, for other programs
cli-replace = Replace a file that already exists
cli-session = The first or last characters of a session’s id, at least four
cli-word-file = FILE
cli-word-folder = FOLDER
cli-word-form = FORMAT
cli-word-kind = KIND
cli-word-name = NAME
cli-word-pdf = FILE.pdf|FOLDER
cli-word-session = SESSION
cli-word-text = TEXT
cli-word-count = COUNT
cli-word-number = NUMBER

cli-new = Begin a session and show its id
cli-list = List the sessions, most recently changed first
cli-list-search = Only sessions that contain all of these words
cli-show = Show a session
cli-import = Import sessions from files; each file is imported in full or not at all
cli-import-files = Files with sessions (.json, .pdf), or folders with session files (.json)
cli-import-replace = Replace a session even if it has been changed here
cli-export = Export sessions to a folder: the ones you name, those that match the filters, or all
cli-export-to = The folder; it is created if it doesn’t exist
cli-export-as = The format. One file per session: json, csv or markdown. One table: sessions (a row per session) or answers (a row per answer)
cli-export-private = Include what is “just for me”; only for the client’s own copy
cli-handout = Make PDFs of one session, of many or of a workbook, ready to print
cli-handout-to = The file to write; with several sessions, the folder to write to, or, with --one-file, the single file
cli-handout-one-file = Put all sessions into one PDF, each with a bookmark; otherwise every session gets a file of its own
cli-handout-kind = What to make: meeting (the meeting sheet), answers (all answers), followup (what was agreed and planned), consultant (the consultant’s sheet with agenda, comparison and notes) or blank (a workbook to fill in)
cli-handout-workbook = With --kind blank, the workbook to fill in: its id or a file; otherwise only sessions that use this workbook
cli-handout-large = With --kind blank: in large print (18 points)
cli-handout-fillable = With --kind blank: as a form that can be filled in with a PDF program and then imported
cli-handout-paper = The paper size: a4 or letter
cli-handout-name = The name to print: full, none, or pseudonym (the one in the client record, or given with --pseudonym). Unless it is full, the file doesn’t contain the session
cli-handout-pseudonym = The name to print instead of the client’s, in answers too
cli-handout-brief = Only the first page of the meeting sheet
cli-handout-alone = Leave the session out of the file; otherwise it is included, and the PDF can be imported again
cli-mirror = Show where a text says must and where it says want
cli-mirror-file = The file with the text; - reads standard input
cli-mirror-language = The language of the text
cli-sample = Add realistic made-up sessions to try things out with
cli-sample-count = How many to add
cli-sample-seed = Any number; the same one always gives the same sessions

cli-list-empty = No sessions.
cli-list-progress = { $answered } of { $visible }
cli-imported-new = new
cli-imported-same = already there
cli-imported-replaced = replaced; the earlier version is kept
cli-imported-refused = not imported
cli-sampled = { $added ->
    [0] These sessions are all there already.
    [one] One session has been added.
   *[other] { $added } sessions have been added.
}
cli-check-repair = Rebuild the search index and the list if they don’t match the sessions, and remove anything damaged that no session needs
cli-index-rebuilt = The search index and the list didn’t match the sessions, so both have been rebuilt. Where the status or the client could not be read, they have been reset.
cli-checked = No problems in “{ $path }”: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $answers ->
    [one] one answer
   *[other] { $answers } answers
}. The built-in workbooks are fine, too.
cli-checked-rest = No other problems in “{ $path }”: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $answers ->
    [one] one answer
   *[other] { $answers } answers
}.
cli-log-left = Everything is saved. Some of it is still in “{ $path }-wal”, because another program is reading “{ $path }” or the file can’t be written just now. If you copy the library now, copy both files.

cli-see-help = For more, try --help, by itself or after a command.
cli-unknown-command = There is no command “{ $command }”.
cli-unknown-argument = “{ $argument }” can’t be used here.
cli-missing-argument = Something is missing: { $argument }.
cli-missing-sessions = Say which ones: SESSION, --all or a filter, such as --workbook.
cli-missing-value = “{ $argument }” needs a value.
cli-bad-value = “{ $value }” can’t be used with { $argument }.
cli-unclear-day = “{ $value }” isn’t a day that Funkenbuch understands. Try one of these: 3 Dec, 3/12/2026, 3 December, 2026-12-03, today.
cli-unclear-meeting = “{ $value }” doesn’t say when the meeting is. Try one of these: today, week, past, 3 Dec, 2026-12-01..2026-12-05.
cli-empty-search = “{ $value }” contains nothing to search for. Give a word, a symbol or an emoji, or leave out --search.
cli-unknown-value = “{ $value }” can’t be used with { $argument }. Choose from: { $known }.
cli-twice = “{ $argument }” is given more than once.
cli-conflict = “{ $argument }” and “{ $prior }” can’t be used together.
cli-misunderstood = Funkenbuch doesn’t understand this command.
cli-unwritable = The output could not be written.
cli-unwritable-full = There is no space left on the disk for the output.
cli-unreadable-session-advice = No other session is affected, and nothing was deleted. If “funkenbuch check --repair” doesn’t help and you have the session in a file or a backup, import it from there and let it replace this one (--replace).
