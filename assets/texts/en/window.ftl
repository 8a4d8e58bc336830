# The window around the walk: top bar, start, list, settings, files.

top-start = Start page
top-help = F1 Help
top-language = Language
top-view = View
top-zoom-in = Larger
top-zoom-out = Smaller
top-zoom-reset = Actual size (now { $zoom }%)
top-light = Light
top-dark = Dark
top-system = Same as system
top-settings = Settings
top-keys = Ctrl { $key }
top-undo = Undo
top-redo = Redo
top-saved = saved { $time }
top-saving = saving …
top-not-saved = not saved
top-read-only = read-only

start-opening = Opening the library …
start-title-from = From must
start-title-to = to
start-title-want = want
start-what = A workbook to help you prepare for the meeting with your consultant. It takes about 25 minutes if you keep to the essentials, or about 45 minutes if you do it all. You can stop at any time and carry on later. Your answers stay on this computer.
start-free = Nothing here is compulsory. Leave blank whatever you like.
start-begin-heading = New session
start-begin-words = Prepare for your meeting.
start-begin = Begin
start-begin-other = After the meeting: “{ $title }”
start-go-on-heading = Welcome back
start-several = Several people have sessions here. Choose yours in the consultant’s list and press “Continue” there; it takes you back to where you were.
start-go-on = Continue
start-several-go-on = Choose your session
start-last-today = last changed today, { $time }
start-last-on = last changed on { $day }, { $time }
start-earlier = Earlier sessions
start-open-library = Open a different library …
start-import = Import a session …
start-list = For consultants
start-late = The library is slow to open.
start-late-advice = If it is on a USB stick or a network drive, please check that it is connected; you can carry on here as soon as the library opens. Or open a different library. Nothing is lost.
start-trouble = The library can’t be opened right now
start-try-again = Try again

settings-heading = Settings
settings-consultant = Consultant’s name
settings-consultant-hint = Printed at the foot of the meeting sheet; leave it blank to print no name.
settings-language = Language
settings-theme = Appearance
settings-library = Library: { $path }
settings-done = Done

files-title = Which file?
files-library = Path of the library
files-import = Path of the session file
files-handout = Where to save the PDF
files-own-copy = Where to save your copy
files-own-copy-name = Funkenbuch – my copy
files-unsaved-name = Not saved
files-hint = A full path, for example /home/me/Documents/name.{ $ending }
files-hint-folder = A full path, for example /home/me/Documents
files-go = OK
files-kind-library = Funkenbuch library
files-kind-session = Funkenbuch session
files-kind-pdf = PDF
files-replace-title = This file already exists
files-replace-words = { $path } will be replaced by the new file. The old one will be gone for good.
files-replace-yes = Replace

notice-handout = Saved: { $path }
notice-open = Open
notice-own-copy = Your copy has been saved: { $path }
notice-kept = What you have written is still here in the window.
notice-kept-retried = What you have written is still here in the window, and Funkenbuch keeps trying to save it.
notice-page-stays = This page stays open until everything is saved.
notice-read-only = This library is already open in another copy of Funkenbuch. You can read it here, but not change anything. Close the other window, then open the library again.

kit-cut = Cut
kit-copy = Copy
kit-paste = Paste
kit-select-all = Select all
kit-open-calendar = Open calendar
kit-calendar = Calendar
kit-previous-month = Previous month
kit-next-month = Next month
kit-clear = clear
kit-move-up = move up
kit-move-down = move down
kit-drag = Move row
kit-remove = remove
kit-close = Close

notice-not-taken = That can’t be entered here. The field shows what was last saved.
notice-text-too-long = That is too much text for one answer, which can hold { $limit } MB at most. Nothing has changed, and what you wanted to paste is still on the clipboard.
notice-not-opened = No program could be found to open “{ $path }”. Please open it yourself, for example from your file manager.
notice-log-set-aside = The write-ahead log next to the library doesn’t belong to it, so it has been set aside: “{ $path }”.

unsaved-title = Not everything is saved yet
unsaved-explains = Your latest changes haven’t been saved to disk yet. If you close now, they will be lost.
unsaved-retry = Try again
unsaved-copy = Save a copy elsewhere …
unsaved-close = Close anyway

closing-job-title = Something is still running
closing-job-explains = If you close now, it will be cancelled. Whatever is finished so far is kept.
closing-job-keep = Keep it running
closing-job-cancel = Cancel and close

conflict-title = This session has been changed elsewhere
conflict-explains = There are two versions: yours, as you see it here, and the other one, which has been saved. The one you choose becomes the current version; the other is kept as an earlier version.
conflict-mine = My version
conflict-stored = The other one

handouts-title = What would you like on paper?
handouts-kind = What to print
handouts-meeting = Meeting sheet: one page for the meeting, then all answers
handouts-brief = Only the first page of the meeting sheet
handouts-answers = All answers in full
handouts-follow-up = What was agreed and planned, on one page
handouts-with-session = Put the session into the file, so that it can be imported again
handouts-private = Anything that is “just for me” is neither on the paper nor in the file.
