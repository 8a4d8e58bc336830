# The command line.

cli-about = Funkenbuch – from must to want. Without a command the window opens.
cli-usage = Usage
cli-usage-options = [OPTIONS]
cli-commands = Commands
cli-command = COMMAND
cli-options = Options
cli-arguments = Arguments
cli-help = Show this help
cli-version = Show the version
cli-library = The library; without this, the usual one
cli-language = The language Funkenbuch speaks
cli-json = As JSON, for other programs
cli-replace = Replace a file that is there already
cli-session = The beginning or end of a session’s id, at least four characters
cli-word-file = FILE
cli-word-folder = FOLDER
cli-word-form = FORM
cli-word-kind = KIND
cli-word-pdf = FILE.pdf
cli-word-session = SESSION
cli-word-text = TEXT
cli-word-count = COUNT
cli-word-number = NUMBER

cli-new = Begin a session and show its id
cli-list = List the sessions, the one changed last first
cli-list-search = Only sessions in which all of these words are found
cli-show = Show a session
cli-import = Read sessions from files, each whole or not at all
cli-import-files = Files with sessions, or folders that hold such
cli-import-replace = Replace a session even if it was changed here
cli-export = Write sessions into a folder: those named, those selected, or all
cli-export-to = The folder; it is made if it isn’t there
cli-export-as = The form: json, csv, markdown: a file for each session; sessions: one table with a line for each session; answers: with a line for each answer
cli-export-private = With what is “just for me”: for one’s own copy only
cli-handout = Put a session on paper as PDF
cli-handout-to = The file to be made
cli-handout-kind = What to make: meeting is the sheet for the meeting
cli-mirror = Show where a text carries must and want
cli-mirror-file = The file with the text; - reads the input
cli-mirror-language = The text’s language
cli-sample = Make believable invented sessions, for trying things out
cli-sample-count = How many
cli-sample-seed = The same number makes the same sessions

cli-list-empty = No session.
cli-list-progress = { $answered } of { $visible }
cli-imported-new = new
cli-imported-same = there already, nothing changed
cli-imported-replaced = replaced; the earlier version is kept
cli-imported-refused = not imported
cli-sampled = { $added ->
    [0] All of these sessions are there already.
    [one] One session was added.
   *[other] { $added } sessions were added.
}
cli-check-repair = Rebuild the search index if it doesn’t match the sessions
cli-index-rebuilt = The search index didn’t match the sessions; it has been rebuilt.
cli-checked = “{ $path }” is whole: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $answers ->
    [one] one answer
   *[other] { $answers } answers
}. The built-in workbook is whole too.

cli-see-help = More with: funkenbuch --help
cli-unknown-command = There is no command “{ $command }”.
cli-unknown-argument = There is no argument “{ $argument }” here.
cli-missing-argument = Something is missing here: { $argument }.
cli-missing-value = Something is missing after “{ $argument }”.
cli-bad-value = “{ $value }” doesn’t suit { $argument }.
cli-unclear-day = “{ $value }” is no day here. Understood are, for example: 3 Dec, 3/12/2026, 3 December, 2026-12-03, today.
cli-unclear-meeting = “{ $value }” does not say when the meeting is. Understood are, for example: today, week, past, 3 Dec, 1 Dec..5 Dec.
cli-unknown-value = “{ $value }” doesn’t suit { $argument }; possible: { $known }.
cli-twice = “{ $argument }” stands there several times.
cli-conflict = “{ $argument }” and “{ $prior }” don’t go together.
cli-misunderstood = Funkenbuch doesn’t understand it like this. { $detail }
cli-unwritable = The output could not be written ({ $reason }).
