# The integrity of the library: what can harm it, how that is noticed, and what can be rescued.

integrity-other-name = “{ $path }” is open in another Funkenbuch under another name.
integrity-other-name-advice = Close it there, or open the library here under the same name.
integrity-cancelled = That was cancelled.
integrity-cancelled-advice = Everything is as it was before.

integrity-rescued-whole = { $count ->
    [0] No session is complete.
    [one] One session is complete.
   *[other] { $count } sessions are complete.
}
integrity-rescued-part = Something of session { $session } is missing: { $lost }.
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
integrity-rescued-where = The damaged library is unchanged, at “{ $path }”.
integrity-loss-head = details of the session itself (number, language, times)
integrity-loss-content = answers, rows of its own or marks
integrity-loss-listed = status, tags or the client it is assigned to
integrity-loss-noted = notes or points of the agenda
integrity-loss-walk = the place in the walk

integrity-cli-rescue = Take what can be read out of a damaged library and write it into a new one
integrity-cli-rescue-file = The damaged library; it stays as it is
integrity-cli-rescue-to = The new library
integrity-cli-parts = The notes, agenda, tags or place in the walk of session { $session } can’t be read.
integrity-cli-versions = { $count ->
    [one] One earlier version can’t be read.
   *[other] { $count } earlier versions can’t be read.
}
integrity-missing = { $count ->
    [one] One stored session can no longer be found.
   *[other] { $count } stored sessions can no longer be found.
}
integrity-missing-advice = The library is damaged. Restore the latest backup, or rescue what can be read with “funkenbuch rescue”.
integrity-unread-log = Newer changes lie beside “{ $path }” that can’t be read here, because nothing can be written in the folder. You are seeing an older state.
integrity-unread-log-advice = Copy the library together with the file whose name ends in “-wal” to a folder where you may write, and open it there.
integrity-unsound = { $count ->
    [one] One session can’t be read, or not completely: what is stored of it is damaged.
   *[other] { $count } sessions can’t be read, or not completely: what is stored of them is damaged.
}
integrity-unsound-advice = All the others are sound, and nothing has been deleted. “funkenbuch check” names them. Bring them back from a backup or an earlier version.
integrity-rescue = Rescue …
integrity-rescue-words = Funkenbuch can bring everything that can still be read into a new library. It takes the place of the damaged one, which stays beside it, unchanged. Afterwards you will see what is there and what is missing.
integrity-rescue-begin = Rescue now
integrity-rescue-name = Progress of the rescue
integrity-rescue-progress = { $done } of { $of } pages of the file
integrity-rescue-cancel = Cancel
integrity-rescued-title = The library has been rescued
integrity-rescued-open = Open the library
integrity-offer-title = The library is damaged

integrity-network = This library is on a network drive.
integrity-network-advice = If the connection breaks while it is being written, it can be damaged, and two computers can’t tell that the other one has it open. A folder on this computer is safer; the network drive is a good place for the backups.
integrity-synchronised = This library is in a folder that { $service } keeps in step with other computers.
integrity-synchronised-advice = If two computers work in it at the same time, there will be two versions, and neither has everything. A folder that is on this computer alone is safer; the synchronised one is a good place for the backups.
