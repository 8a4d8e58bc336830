# The window around the walk: top line, start, list, settings, files.

top-start = To the beginning
top-help = F1 Help
top-language = Language
top-view = View
top-zoom-in = Larger
top-zoom-out = Smaller
top-zoom-reset = As designed (now { $zoom } %)
top-light = Light
top-dark = Dark
top-system = Like the system
top-settings = Settings
top-undo = Undo
top-redo = Redo
top-saved = saved { $time }
top-saving = saving …
top-not-saved = not saved
top-read-only = open for reading only

start-opening = Opening the library …
start-title-from = From having to
start-title-to = to
start-title-want = wanting to
start-what = A workbook to prepare for your consultation. About 25 minutes on the short way, three quarters of an hour with everything. You can stop at any time and go on later. Your answers are kept on this computer.
start-free = Nothing here is compulsory. What stays empty may stay empty.
start-begin-heading = Begin anew
start-begin-words = Prepare for your consultation.
start-begin = Begin
start-begin-other = After the meeting: “{ $title }”
start-go-on-heading = Welcome back
start-several = Several people have sessions here. Choose yours in the consultant’s list; “Continue” takes you back to the same place from there.
start-go-on = Continue
start-several-go-on = Choose in Consulting
start-last-today = last changed today, { $time }
start-last-on = last changed on { $day }, { $time }
start-earlier = Earlier sessions
start-open-library = Open another file …
start-import = Import a session …
start-list = Consulting
start-late = The library is taking a long time.
start-late-advice = If it is on a memory stick or on the network, please check the connection: as soon as the library answers, you can carry on here. You can also open another file. Nothing is lost.
start-trouble = The library can’t be opened just now
start-try-again = Try again

settings-heading = Settings
settings-consultant = Name of the consultant
settings-consultant-hint = It stands at the foot of the handouts. If the field is empty it is left out.
settings-language = Language
settings-theme = Light or dark
settings-library = Library: { $path }
settings-done = Done

files-title = Which file?
files-library = Path of the library
files-import = Path of the session file
files-handout = Where the meeting sheet should go
files-own-copy = Where your copy should go
files-own-copy-name = Funkenbuch – my copy
files-hint = A whole path, for example /home/me/Documents/name.{ $ending }
files-hint-folder = A whole path, for example /home/me/Documents
files-go = Go on
files-kind-library = Funkenbuch library
files-kind-session = Funkenbuch session
files-kind-pdf = PDF
files-replace-title = This file exists already
files-replace-words = { $path } will be replaced by the new one. The old one will be gone.
files-replace-yes = Replace

notice-handout = The meeting sheet is saved: { $path }
notice-open = Open
notice-own-copy = Your copy is saved: { $path }
notice-imported = The session has been imported.
notice-read-only = Another Funkenbuch is writing to this library. Here you can read, but not change anything. Close the other window and open the library again.

help-title = How Funkenbuch works

kit-cut = Cut
kit-copy = Copy
kit-paste = Paste
kit-select-all = Select all
kit-open-calendar = Open calendar
kit-calendar = Calendar
kit-previous-month = Month back
kit-next-month = Month on
kit-clear = clear
kit-move-up = move up
kit-move-down = move down
kit-drag = Move row
kit-remove = remove
kit-close = Close

notice-not-taken = That can't be entered here. The field shows again what is saved.
notice-text-too-long = An answer doesn't hold that much text: { $limit } MB at most. Nothing was changed; what you wanted to paste is still on the clipboard.
notice-not-opened = “{ $path }” could not be opened. The file is there; please open it yourself.
notice-log-set-aside = Beside the library lay a log that belongs to another state of it. It was set aside: “{ $path }”.

unsaved-title = Not everything is saved yet
unsaved-explains = What you wrote last is not on the disk yet. If you close now, it is lost.
unsaved-retry = Try again
unsaved-copy = Save a copy elsewhere …
unsaved-close = Close anyway
files-unsaved-name = Not saved

conflict-title = This session was changed elsewhere meanwhile
conflict-explains = There are two versions: yours, as it stands here, and the other one, which is saved now. One stays current, the other is kept.
conflict-mine = My version
conflict-stored = The other one
