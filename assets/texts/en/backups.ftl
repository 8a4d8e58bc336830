# Backups of the library, and what can be restored from them.

backups-title = Backups
backups-back = ‹ Back
backups-words = A backup is a whole library in one file. One is made by itself on every day on which something has changed; older ones are thinned out: one each for the last seven days, for five weeks, for twelve months.
backups-now = Back up now
backups-menu = Backups …
backups-menu-keys = Ctrl+Shift+B
backups-choose-file = Look at another file …
backups-none = There is no backup yet.
backups-loading = Looking for backups …
backups-folder = Folder beside the library: { $path }
backups-chosen = Second folder: { $path }
backups-chosen-same-disk = It is on the same disk as the library: if that is lost, both are.
backups-chosen-gone = It can’t be reached just now. If it is on a stick or a second disk, plug that in.
backups-chosen-none = No second folder is chosen. On a second disk or a stick, backups survive even the loss of this device.
backups-choose-folder = Choose a second folder …
backups-other-folder = Choose another folder …
backups-forget-folder = Stop backing up there
backups-folder-title = Folder for backups
backups-file-title = Look at a backup
backups-see-all = See the backups …
backups-row = { $day }, { $time }
backups-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
}
backups-unreadable = can’t be read
backups-elsewhere = in the second folder
backups-set-aside = library that was put aside
backups-look = Look at it
backups-look-named = Look at: { $what }
backups-running = Backing up: { $percent }%
backups-progress = Progress of the backup
backups-stop = Cancel
backups-made = Backed up: { $path }
backups-stopped = The backup was cancelled; earlier backups are unchanged.
backups-remind-none = All backups are on this device. On a second disk or a stick they survive even its loss.
backups-remind-never = There is no backup in the second folder yet.
backups-remind-old = The last backup outside this device is from { $day }.
backups-remind-go = See the backups

backups-gone = The folder for backups “{ $path }” isn’t there.
backups-gone-advice = If it is on a stick or a second disk, plug that in and back up again. Otherwise choose another folder under “Backups”.
backups-read-only = Nothing can be written to the folder for backups “{ $path }”.
backups-read-only-advice = Remove its write protection, or choose another folder under “Backups”. The library isn’t affected.
backups-full = The disk with the folder for backups “{ $path }” is full.
backups-full-advice = Make room there and back up again, or choose another folder under “Backups”. Earlier backups are unchanged.
backups-copy-damaged = A backup in “{ $path }” wasn’t sound after it was written and was thrown away.
backups-copy-damaged-advice = Check the library with “funkenbuch check”, and the disk. Earlier backups are unchanged.
backups-moved = The library is no longer where it was opened; nothing was backed up to “{ $path }”.
backups-moved-advice = Open the library again, then back up once more.
backups-trouble = No backup could be written to “{ $path }”.
backups-trouble-advice = Try again, or choose another folder under “Backups”. The library isn’t affected.
backups-foreign = “{ $path }” belongs to another library.
backups-foreign-advice = If it is to take this library’s place all the same, add “--replace”.

conflicts-heading = Other versions of this library
conflicts-words = Copies lie beside the library in which sessions differ from those here. This happens when two computers work in a synchronised folder at the same time. Look at each of them, bring back the sessions you need, then put the copy aside: it will be among the backups.
conflicts-found = { $count ->
    [one] A copy lies beside this library in which sessions differ from those here. This happens when two computers work in a synchronised folder at the same time.
   *[other] { $count } copies lie beside this library in which sessions differ from those here. This happens when two computers work in a synchronised folder at the same time.
}
conflicts-see = See the copies
conflicts-written = last changed { $day }
conflicts-missing = { $count ->
    [one] one session is missing here
   *[other] { $count } sessions are missing here
}
conflicts-differing = { $count ->
    [one] one session is different here
   *[other] { $count } sessions are different here
}
conflicts-aside = Put aside
conflicts-aside-named = Put aside: { $what }
conflicts-aside-done = The copy is among the backups now: { $name }
conflicts-cli-line = Other version of this library: { $path } ({ $differences })
conflicts-cli-next = “restore” with this file names its sessions, “--session” brings one over.

restore-reading = Comparing the backup …
restore-title = Backup from { $day }, { $time }
restore-file-title = What is different in “{ $name }”
restore-close = Close
restore-foreign = This file belongs to another library.
restore-same = { $count ->
    [0] No session is the same here and there.
    [one] One session is the same here and there.
   *[other] { $count } sessions are the same here and there.
}
restore-nothing = All sessions here are as they are there.
restore-missing-heading = Missing here, and would come back
restore-differs-heading = Different here
restore-only-here-heading = Only here
restore-only-here-explains = They stay if you bring back single sessions. If the whole backup takes the library’s place, they are only in the library that is set aside.
restore-there = last changed there on { $day }
restore-newer-here = last changed here on { $here }, there on { $there }
restore-newer-there = last changed there on { $there }, here on { $here }
restore-here = changed on { $day }
restore-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
restore-unnamed = Without a name
restore-select-all = Select all
restore-selected = { $count ->
    [0] Bring back the selected ones
    [one] Bring back one session
   *[other] Bring back { $count } sessions
}
restore-selected-explains = The present version of each session is kept under “Earlier versions”. What is “just for me” doesn’t change.
restore-whole = Restore the whole library …
restore-whole-title = Should the backup take the library’s place?
restore-whole-explains = Everything will be as it is in the backup. The present library isn’t deleted: it will be in the folder of backups and can be restored in the same way.
restore-whole-foreign = The backup belongs to another library.
restore-whole-yes = Restore
restore-running = Copying and checking the backup: { $percent }%
restore-sessions-running = Brought back: { $done } of { $of }
restore-done = The library is as in the backup again. The one before is here: { $path }
restore-done-new = The library is there again, as in the backup.
restore-stopped = Cancelled; nothing in the library has changed.
restore-sessions-done = Brought back: { $added } new, { $replaced } replaced, { $same } the same already.
restore-unsaved = Something isn’t saved yet. As soon as it says “saved” at the top, the backup can be restored.

restore-missing = The backup “{ $path }” isn’t there.
restore-missing-advice = If it is on a stick or a second disk, plug that in. Otherwise choose another one.
restore-no-backup = “{ $path }” is no backup.
restore-no-backup-advice = Backups are libraries and end in “.funkenbuch”. The file is unchanged.
restore-damaged = The backup “{ $path }” is damaged.
restore-damaged-advice = Take the next older one. Nothing in the library has changed.
restore-protected = The backup “{ $path }” is protected by a passphrase, and this library isn’t.
restore-protected-advice = Open the backup itself as a library; you will be asked for the passphrase.
restore-other-passphrase = The backup “{ $path }” is protected by another passphrase than this library, or it is no backup.
restore-other-passphrase-advice = Open the backup itself as a library, with the passphrase from that time. Nothing in the library has changed.
restore-not-protected = The backup “{ $path }” is from before the library was protected by a passphrase.
restore-not-protected-advice = Single sessions can be brought back from it. So that the library stays protected, the backup doesn’t take its place as a whole.
restore-newer = The backup “{ $path }” was written by a newer version of the program.
restore-newer-advice = It can be restored with the new version. Nothing in the library has changed.
restore-itself = “{ $path }” is the library that is open.
restore-itself-advice = Choose a backup of it.
restore-full = There is no room for the backup “{ $path }” beside the library.
restore-full-advice = Make room on the library’s disk. Nothing in the library has changed.
restore-no-permission = The backup “{ $path }” can’t be read, or not be copied beside the library.
restore-no-permission-advice = Check the permissions of the file and of the library’s folder. Nothing in the library has changed.
restore-trouble = Nothing can be restored from the backup “{ $path }”.
restore-trouble-advice = Take the next older one. Nothing in the library has changed.

backups-cli-backup = Back up the library now
backups-cli-to = Back up to this folder alone
backups-cli-backups = List the backups
backups-cli-restore = Say what is different in a backup, and restore it or single sessions
backups-cli-restore-file = The backup
backups-cli-restore-session = Bring back this session; may be given several times
backups-cli-restore-all = The backup takes the place of the library, which is set aside
backups-cli-restore-replace = Take a backup of another library too
backups-cli-line = { $day }  { $sessions }  { $size } KB  { $path }
backups-cli-missing = missing here
backups-cli-differs = different
backups-cli-only-here = only here
backups-cli-next = “--session” with its id brings a session back, “--all” the whole library.
backups-cli-aside = The library from before is here: { $path }
