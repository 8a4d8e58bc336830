# The integrity of the library: what can harm it, how that is noticed, and what can be rescued.

integrity-other-name = “{ $path }” is already open in another copy of Funkenbuch, under a different name.
integrity-other-name-advice = Close it there, or open it here under that same name.
integrity-cancelled = Cancelled.
integrity-cancelled-advice = Everything is as it was before.

integrity-rescued-whole = { $count ->
    [0] No session is complete.
    [one] One session is complete.
   *[other] { $count } sessions are complete.
}
integrity-rescued-part = Part of session { $session } is missing: { $lost }.
integrity-rescued-lost = { $count ->
    [one] One session is lost.
   *[other] { $count } sessions are lost.
}
integrity-rescued-versions = { $count ->
    [one] One earlier version is no longer complete.
   *[other] { $count } earlier versions are no longer complete.
}
integrity-rescued-clients = { $count ->
    [one] One client record is lost.
   *[other] { $count } client records are lost.
}
integrity-rescued-erasures = { $count ->
    [one] One deletion record is lost: what it named may come back from an old backup.
   *[other] { $count } deletion records are lost: what they named may come back from an old backup.
}
integrity-rescued-where = The damaged library is still at “{ $path }”, unchanged.
integrity-loss-head = details of the session itself (id, language, times)
integrity-loss-content = answers, rows the client added, or marks
integrity-loss-listed = status, tags or the client it is assigned to
integrity-loss-noted = notes or points on the agenda
integrity-loss-walk = the place in the workbook or the secret word

integrity-cli-rescue = Copy whatever can still be read from a damaged library into a new one
integrity-cli-rescue-file = The damaged library; it is left unchanged
integrity-cli-rescue-to = The new library
integrity-cli-parts = Session { $session }: its notes, agenda, tags, place in the workbook or secret word can’t be read.
integrity-cli-versions = { $count ->
    [one] One earlier version can’t be read.
   *[other] { $count } earlier versions can’t be read.
}
integrity-missing = { $count ->
    [one] One stored session can no longer be found.
   *[other] { $count } stored sessions can no longer be found.
}
integrity-missing-advice = The library is damaged. Restore the latest backup, or use “funkenbuch rescue” to save whatever can still be read.
integrity-unread-log = There are newer changes next to “{ $path }”, but they can’t be read because Funkenbuch can’t write to this folder. You are seeing an older state of the library.
integrity-unread-log-advice = Copy the library, together with the file whose name ends in “-wal”, to a folder you can write to, and open it there.
integrity-unsound = { $count ->
    [one] One session is damaged and can only be read in part, or not at all.
   *[other] { $count } sessions are damaged and can only be read in part, or not at all.
}
integrity-unsound-advice = All other sessions are intact, and nothing has been deleted. Those that can’t be read are marked in the list. Bring them back from a backup under “More”, “Backups …”.
integrity-unsound-erasures = { $count ->
    [one] One deletion record is damaged or lost.
   *[other] { $count } deletion records are damaged or lost.
}
integrity-unsound-erasures-advice = No session is affected. If an old backup still holds something that was erased for good, it may come back from there. “funkenbuch check --repair” removes damaged records.
integrity-rescue = Rescue …
integrity-rescue-words = Funkenbuch can copy everything that can still be read into a new library. The new one takes the place of the damaged library, which is kept next to it, unchanged. You will then see what has been rescued and what is missing.
integrity-rescue-begin = Rescue now
integrity-rescue-name = Progress of the rescue
integrity-rescue-progress = { $done } of { $of } pages of the file
integrity-rescue-cancel = Cancel
integrity-restore-words = The latest backup is from { $day }, { $time }. Funkenbuch replaces this library with the newest backup that isn’t damaged; anything added since that backup won’t be in it. The current file isn’t deleted: it is kept in the backup folder.
integrity-restore-begin = Restore the latest backup
integrity-restore-name = Progress of the restore
integrity-restored = The library is as it was in the backup from { $day }, { $time }.
integrity-no-backup = All the backups in “{ $path }” are damaged.
integrity-no-backup-advice = Rescue whatever can still be read from the library. If there is a backup on another disk or a USB stick, open that one as a library.
integrity-rescued-title = The library has been rescued
integrity-rescued-open = Open the library
integrity-offer-title = The library is damaged

integrity-network = This library is on a network drive.
integrity-network-advice = If the connection breaks while Funkenbuch is saving, the library can be damaged; and if two computers open it, neither can tell that the other one has it open. A folder on this computer is safer; the network drive is a good place for the backups.
integrity-synchronised = This library is in a folder that { $service } synchronises with other computers.
integrity-synchronised-advice = If two computers work in it at the same time, there will be two versions, and neither will have everything. A folder that is only on this computer is safer; the synchronised one is a good place for the backups.
