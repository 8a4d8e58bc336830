# What can go wrong: what happened, and what to do about it.

desk-missing = There is no library at “{ $path }”.
desk-missing-advice = Check the path. “funkenbuch new” makes a new library there.
desk-folder-missing = There is no folder for “{ $path }”.
desk-folder-missing-advice = Make the folder, or check the path. If it lies on a stick or a network drive, connect that first.
desk-is-folder = “{ $path }” is a folder, not a file.
desk-is-folder-advice = Name a file in that folder.
desk-not-a-library = “{ $path }” is not a Funkenbuch library.
desk-not-a-library-advice = The file stays as it is. Choose another one, or bring the library back from a backup if it should be here.
desk-other-program = “{ $path }” belongs to another program.
desk-other-program-advice = The file stays as it is. Choose another one.
desk-newer = “{ $path }” was written by a newer Funkenbuch.
desk-newer-advice = The file stays as it is. Open it with the newer version of the program.
desk-older = “{ $path }” was written by an older Funkenbuch and can’t be read like this yet.
desk-older-advice = Open it once in a way that lets Funkenbuch write to it; it will then be brought up to date.
desk-damaged = “{ $path }” is damaged ({ $detail }).
desk-damaged-advice = Nothing was deleted or overwritten. Put a copy of the file aside and bring back your latest backup.
desk-index = The search index of “{ $path }” doesn't match the sessions.
desk-index-advice = Sessions and notes are sound, but searches don’t find everything. “funkenbuch check --repair” rebuilds the index.
desk-read-only = Nothing can be written to “{ $path }”: the file or its folder is write-protected.
desk-read-only-advice = Lift the protection, or copy the file to a folder you may write to.
desk-no-permission = You don’t have permission for “{ $path }”.
desk-no-permission-advice = Check who owns the file and its folder, or choose another place.
desk-full = There is no space left where “{ $path }” lies.
desk-full-advice = Make some room. What you wrote stays in the program until then, and saving it is tried again and again.
desk-replaced = Another file lies at “{ $path }” now.
desk-replaced-advice = Nothing is written to that file, and nothing has been saved since it was replaced. What you wrote since then is still in the program. Put the right file back, and open the library again.
desk-removed = “{ $path }” is no longer there: the file was moved or deleted, or its drive is no longer connected.
desk-removed-advice = Nothing has been saved since then; what you wrote is still in the program. Connect the drive, or put the file back, and open the library again.
desk-foreign-log = Beside “{ $path }” lay a write-ahead log that belongs to another state of the file; it was not used.
desk-foreign-log-advice = It lies unchanged at “{ $log }”.
desk-elsewhere = “{ $path }” is open in another Funkenbuch.
desk-elsewhere-advice = Close it there and try again. You can read it even now.
desk-opened-to-read = “{ $path }” is open here for reading only.
desk-opened-to-read-advice = Close the other Funkenbuch or lift the write protection, then open the library again.
desk-no-workbook = “{ $path }” doesn’t know this workbook.
desk-no-workbook-advice = Open the workbook’s file once more.
desk-session-gone = This session is no longer in “{ $path }”.
desk-session-gone-advice = “funkenbuch list” shows which ones are there.
desk-conflict = This session was changed elsewhere in the meantime.
desk-conflict-advice = Nothing was overwritten. What you wrote still stands here; open the session again to see the other version.
desk-client-gone = This client record is no longer in “{ $path }”.
desk-client-gone-advice = The list of clients shows which ones are there.
desk-other-workbook = The library already knows a version { $version } of the workbook “{ $id }” with other content.
desk-other-workbook-advice = To whoever changed the workbook: please raise its version.
desk-library-trouble = Something went wrong with “{ $path }” ({ $detail }).
desk-library-trouble-advice = Try again. If the file lies on a stick or a network drive, check that it is still connected.
desk-not-open = No library is open.
desk-not-open-advice = Open one first.
desk-panicked = { $request ->
    [open] Something went wrong inside the program while opening the library.
    [save] Something went wrong inside the program while saving.
    [file] Something went wrong inside the program while writing the file.
    [job] Something went wrong inside the program while exporting or importing.
   *[load] Something went wrong inside the program while reading.
}
desk-panicked-advice = What you have written is still in the program. Try again; if it happens again, save a copy elsewhere and restart the program.

desk-id-short = “{ $given }” is too short to mean a session.
desk-id-short-advice = Give at least four characters from the beginning or the end of its id.
desk-no-session = No session’s id begins or ends with “{ $given }”.
desk-no-session-advice = “funkenbuch list” shows which ones are there.
desk-several = { $count } sessions begin or end with “{ $given }”.
desk-several-advice = Give a few characters more.

desk-file-missing = There is no “{ $path }”.
desk-file-missing-advice = Check the path, and that the folder is there.
desk-file-exists = “{ $path }” is there already.
desk-file-exists-advice = Choose another name, or say explicitly that the file is to be replaced (--replace).
desk-file-is-library = “{ $path }” is the library itself or belongs to it; nothing else is written there.
desk-file-is-library-advice = Choose another name.
desk-bad-file-name = “{ $path }”: this name is too long, or it holds characters that can’t be in a file name.
desk-bad-file-name-advice = Choose a shorter name.
desk-file-large = “{ $path }” is larger than 64 MB.
desk-file-large-advice = No session is that large. Check that it is the right file.
desk-file-full = There is no space left for “{ $path }”.
desk-file-full-advice = Make some room, or choose another place.
desk-file-trouble = Something went wrong with “{ $path }” ({ $detail }).
desk-file-trouble-advice = Try again, or choose another place.
desk-file-not-text = “{ $path }” is not text in UTF-8 (from byte { $at } on).
desk-file-not-text-advice = Save the text in the encoding UTF-8, or check that it is the right file.

desk-stopped = The program can no longer read or write the library.
desk-stopped-advice = Save what is not saved yet as a copy elsewhere, and start the program again.
