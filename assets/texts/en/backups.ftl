# Backups of the library, and what can be restored from them.

backups-title = Backups
backups-back = ‹ Back
backups-words = A backup is a whole library in one file. One is made automatically on every day that something has changed. Older ones are thinned out: one a day is kept for the last seven days, then one a week for five weeks and one a month for twelve months.
backups-now = Back up now
backups-menu = Backups …
backups-menu-keys = Ctrl + Shift + B
backups-choose-file = Look inside another file …
backups-none = There are no backups yet.
backups-loading = Looking for backups …
backups-folder = Folder beside the library: { $path }
backups-chosen = Second folder: { $path }
backups-chosen-same-disk = It is on the same disk as the library, so if the disk is lost, both are.
backups-chosen-gone = It can’t be reached at the moment. If it is on a USB stick or another disk, plug that in.
backups-chosen-none = You haven’t chosen a second folder. Backups on another disk or a USB stick are safe even if this computer is lost.
backups-choose-folder = Choose a second folder …
backups-other-folder = Choose another folder …
backups-forget-folder = Stop backing up there
backups-folder-title = Backup folder
backups-file-title = Look inside a backup
backups-see-all = See the backups …
backups-row = { $day }, { $time }
backups-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
}
backups-unreadable = can’t be read
backups-elsewhere = in the second folder
backups-set-aside = library that was set aside
backups-look = Look inside
backups-look-named = Look inside: { $what }
backups-running = Backing up: { $percent }%
backups-checking = Checking the copy …
backups-progress = Progress of the backup
backups-stop = Cancel
backups-made = Backed up: { $path }
backups-stopped = The backup was cancelled; earlier backups are unchanged.
backups-remind-none = All backups are on this computer. A USB stick would keep them safe even if it is lost.
backups-remind-never = There is no backup in the second folder yet.
backups-remind-old = The latest backup away from this computer is from { $day }.
backups-remind-go = See the backups

backups-gone = The backup folder “{ $path }” isn’t there.
backups-gone-advice = If it is on a USB stick or another disk, plug that in and back up again. Otherwise, choose a different folder under “Backups”.
backups-no-folder = “{ $path }” is a file, not a folder.
backups-no-folder-advice = Backups are stored there. Rename the file, or choose a different folder under “Backups”, and back up again. The library isn’t affected.
backups-read-only = Nothing can be written to the backup folder “{ $path }”.
backups-read-only-advice = Remove its write protection, or choose a different folder under “Backups”. The library isn’t affected.
backups-full = The disk with the backup folder “{ $path }” is full.
backups-full-advice = Free up some space there and back up again, or choose a different folder under “Backups”. Earlier backups are unchanged.
backups-copy-damaged = A new backup in “{ $path }” turned out to be damaged and has been discarded.
backups-copy-damaged-advice = Check the library with “funkenbuch check”, and check the disk. Earlier backups are unchanged.
backups-moved = The library is no longer where it was opened, so nothing was backed up to “{ $path }”.
backups-moved-advice = Open the library again, then back up once more.
backups-trouble = No backup could be written to “{ $path }”.
backups-trouble-advice = Try again, or choose a different folder under “Backups”. The library isn’t affected.
backups-foreign = “{ $path }” belongs to another library.
backups-foreign-advice = To put it in place of this library all the same, add “--replace”.

conflicts-heading = Other versions of this library
conflicts-words = Next to the library there are copies in which some sessions are different. This happens when two computers work in a synchronised folder at the same time. Look inside each copy, bring back the sessions you need, then set the copy aside: it will be kept with the backups.
conflicts-found = { $count ->
    [one] Next to this library there is a copy in which some sessions are different. This happens when two computers work in a synchronised folder at the same time.
   *[other] Next to this library there are { $count } copies in which some sessions are different. This happens when two computers work in a synchronised folder at the same time.
}
conflicts-see = See the copies
conflicts-written = last changed on { $day }
conflicts-missing = { $count ->
    [one] one session is missing here
   *[other] { $count } sessions are missing here
}
conflicts-differing = { $count ->
    [one] one session is different here
   *[other] { $count } sessions are different here
}
conflicts-aside = Set aside
conflicts-aside-named = Set aside: { $what }
conflicts-aside-done = The copy is now with the backups: { $name }
conflicts-cli-line = Other version of this library: { $path } ({ $differences })
conflicts-cli-next = “restore” with this file lists its sessions; “--session” brings one over.

restore-reading = Comparing the backup …
restore-title = Backup from { $day }, { $time }
restore-file-title = What is different in “{ $name }”
restore-close = Close
restore-foreign = This file belongs to another library.
restore-unknown-erasures = There is no longer any way to tell what was erased for good from this library. If any of it is still in the backup, it will come back too; in that case, erase it again.
restore-same = { $count ->
    [0] No session is the same in both.
    [one] One session is the same in both.
   *[other] { $count } sessions are the same in both.
}
restore-nothing = All sessions are the same in both.
restore-missing-heading = Missing here; would come back
restore-differs-heading = Different here
restore-only-here-heading = Only here
restore-only-here-explains = They stay if you bring back individual sessions. If the whole backup takes the library’s place, they will only be in the library that is set aside.
restore-there = last changed there on { $day }
restore-newer-here = last changed here on { $here }, there on { $there }
restore-newer-there = last changed there on { $there }, here on { $here }
restore-here = changed on { $day }
restore-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
restore-unnamed = Unnamed
restore-select-all = Select all
restore-selected = { $count ->
    [0] Bring back selected sessions
    [one] Bring back one session
   *[other] Bring back { $count } sessions
}
restore-selected-explains = The current version of each session is kept under “Earlier versions”. Anything “just for me” stays as it is.
restore-whole = Restore the whole library …
restore-whole-title = Replace the library with this backup?
restore-whole-explains = Everything will be as it is in the backup. The current library won’t be deleted: it will be in the backup folder, and can be restored in the same way.
restore-whole-foreign = The backup belongs to another library.
restore-whole-yes = Restore
restore-running = Copying the backup: { $percent }%
restore-sessions-running = Brought back: { $done } of { $of }
restore-done = The library has been restored from the backup. The previous one is here: { $path }
restore-done-new = The library has been restored from the backup.
restore-stopped = Cancelled; nothing in the library has changed.
restore-sessions-done = Brought back: { $added } new, { $replaced } replaced, { $same } already the same.
restore-unsaved = Something hasn’t been saved yet. The backup can be restored as soon as “saved” appears at the top.

restore-missing = The backup “{ $path }” isn’t there.
restore-missing-advice = If it is on a USB stick or another disk, plug that in. Otherwise, choose a different backup.
restore-no-backup = “{ $path }” isn’t a backup.
restore-no-backup-advice = Backups are libraries, and their names end in “.funkenbuch”. The file has been left unchanged.
restore-damaged = The backup “{ $path }” is damaged.
restore-damaged-advice = Use the next older one. Nothing in the library has changed.
restore-protected = The backup “{ $path }” is protected by a passphrase, and this library isn’t.
restore-protected-advice = Open the backup itself as a library; you will be asked for the passphrase.
restore-other-passphrase = The backup “{ $path }” is protected by a different passphrase from this library, or it isn’t a backup.
restore-other-passphrase-advice = Open the backup itself as a library, with the passphrase it had at the time. Nothing in the library has changed.
restore-not-protected = The backup “{ $path }” is from before the library was protected by a passphrase.
restore-not-protected-advice = You can bring back individual sessions from it. Because this library has to stay protected, the backup can’t take its place as a whole.
restore-newer = The backup “{ $path }” was written by a newer version of the program.
restore-newer-advice = It can be restored with that version. Nothing in the library has changed.
restore-itself = “{ $path }” is the library that is open now.
restore-itself-advice = Choose a backup of it instead.
restore-full = There isn’t enough space next to the library for the backup “{ $path }”.
restore-full-advice = Free up some space on the library’s disk. Nothing in the library has changed.
restore-no-permission = The backup “{ $path }” can’t be read, or can’t be copied to the library’s folder.
restore-no-permission-advice = Check the permissions of the file and of the library’s folder. Nothing in the library has changed.
restore-trouble = Nothing can be restored from the backup “{ $path }”.
restore-trouble-advice = Use the next older one. Nothing in the library has changed.

backups-cli-backup = Back up the library now
backups-cli-to = Back up only to this folder
backups-cli-backups = List the backups
backups-cli-restore = Show what is different in a backup, or restore the library or individual sessions from it
backups-cli-restore-file = The backup
backups-cli-restore-session = Bring back this session; may be given several times
backups-cli-restore-all = Put the backup in place of the library, which is set aside
backups-cli-restore-replace = Allow a backup of a different library
backups-cli-line = { $day }  { $sessions }  { $size } KB  { $path }
backups-cli-missing = missing here
backups-cli-differs = different
backups-cli-only-here = only here
backups-cli-next = “--session” with an id brings back that session; “--all” restores the whole library.
backups-cli-aside = The previous library is here: { $path }
