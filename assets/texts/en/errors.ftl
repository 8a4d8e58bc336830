# What can go wrong: what happened, and what to do about it.

error-missing = There is no library at “{ $path }”.
error-missing-advice = Check the path. “funkenbuch new” makes a new library there.
error-folder-missing = There is no folder for “{ $path }”.
error-folder-missing-advice = Make the folder, or check the path. If it lies on a stick or a network drive, connect that first.
error-is-folder = “{ $path }” is a folder, not a file.
error-is-folder-advice = Name a file in that folder.
error-not-a-library = “{ $path }” is not a Funkenbuch library.
error-not-a-library-advice = The file stays as it is. Choose another one, or bring the library back from a backup if it should be here.
error-other-program = “{ $path }” belongs to another program.
error-other-program-advice = The file stays as it is. Choose another one.
error-newer = “{ $path }” was written by a newer Funkenbuch.
error-newer-advice = The file stays as it is. Open it with the newer version of the program.
error-older = “{ $path }” was written by an older Funkenbuch and can’t be read like this yet.
error-older-advice = Open it once in a way that lets Funkenbuch write to it; it will then be brought up to date.
error-damaged = “{ $path }” is damaged ({ $detail }).
error-damaged-advice = Nothing was deleted or overwritten. Put a copy of the file aside and bring back your latest backup.
error-index = The search index of “{ $path }” doesn't match the sessions.
error-index-advice = Sessions and notes are sound, but searches don’t find everything. “funkenbuch check --repair” rebuilds the index.
error-read-only = Nothing can be written to “{ $path }”: the file or its folder is write-protected.
error-read-only-advice = Lift the protection, or copy the file to a folder you may write to.
error-no-permission = You don’t have permission for “{ $path }”.
error-no-permission-advice = Check who owns the file and its folder, or choose another place.
error-full = There is no space left where “{ $path }” lies.
error-full-advice = Make some room. What you wrote stays in the program until then, and saving it is tried again and again.
error-replaced = Another file lies at “{ $path }” now.
error-replaced-advice = Nothing is written to that file, and nothing has been saved since it was replaced. What you wrote since then is still in the program. Put the right file back, and open the library again.
error-removed = “{ $path }” is no longer there: the file was moved or deleted, or its drive is no longer connected.
error-removed-advice = Nothing has been saved since then; what you wrote is still in the program. Connect the drive, or put the file back, and open the library again.
error-foreign-log = Beside “{ $path }” lay a write-ahead log that belongs to another state of the file; it was not used.
error-foreign-log-advice = It lies unchanged at “{ $log }”.
error-elsewhere = “{ $path }” is open in another Funkenbuch.
error-elsewhere-advice = Close it there and try again. You can read it even now.
error-opened-to-read = “{ $path }” is open here for reading only.
error-opened-to-read-advice = Close the other Funkenbuch or lift the write protection, then open the library again.
error-no-workbook = “{ $path }” doesn’t know this workbook.
error-no-workbook-advice = Open the workbook’s file once more.
error-session-gone = This session is no longer in “{ $path }”.
error-session-gone-advice = “funkenbuch list” shows which ones are there.
error-conflict = This session was changed elsewhere in the meantime.
error-conflict-advice = Nothing was overwritten. What you wrote still stands here; open the session again to see the other version.
error-client-gone = This client record is no longer in “{ $path }”.
error-client-gone-advice = The list of clients shows which ones are there.
error-other-workbook = The library already knows a version { $version } of the workbook “{ $id }” with other content.
error-other-workbook-advice = To whoever changed the workbook: please raise its version.
error-library-trouble = Something went wrong with “{ $path }” ({ $detail }).
error-library-trouble-advice = Try again. If the file lies on a stick or a network drive, check that it is still connected.
error-not-open = No library is open.
error-not-open-advice = Open one first.
error-panicked = { $request ->
    [open] Something went wrong inside the program while opening the library.
    [save] Something went wrong inside the program while saving.
    [file] Something went wrong inside the program while writing the file.
    [job] Something went wrong inside the program while exporting or importing.
   *[load] Something went wrong inside the program while reading.
}
error-panicked-advice = What you have written is still in the program. Try again; if it happens again, save a copy elsewhere and restart the program.

error-id-short = “{ $given }” is too short to mean a session.
error-id-short-advice = Give at least four characters from the beginning or the end of its id.
error-no-session = No session’s id begins or ends with “{ $given }”.
error-no-session-advice = “funkenbuch list” shows which ones are there.
error-several = { $count } sessions begin or end with “{ $given }”.
error-several-advice = Give a few characters more.

error-file-missing = There is no “{ $path }”.
error-file-missing-advice = Check the path, and that the folder is there.
error-file-exists = “{ $path }” is there already.
error-file-exists-advice = Choose another name, or say explicitly that the file is to be replaced (--replace).
error-file-is-library = “{ $path }” is the library itself or belongs to it; nothing else is written there.
error-file-is-library-advice = Choose another name.
error-bad-file-name = “{ $path }”: this name is too long, or it holds characters that can’t be in a file name.
error-bad-file-name-advice = Choose a shorter name.
error-file-kind = “{ $path }” is not a library, a session or a workbook.
error-file-kind-advice = Funkenbuch opens libraries (.funkenbuch), sessions (.json) and workbooks (.toml).
error-file-large = “{ $path }” is larger than 64 MB.
error-file-large-advice = No session is that large. Check that it is the right file.
error-file-full = There is no space left for “{ $path }”.
error-file-full-advice = Make some room, or choose another place.
error-file-trouble = Something went wrong with “{ $path }” ({ $detail }).
error-file-trouble-advice = Try again, or choose another place.
error-file-not-text = “{ $path }” is not text in UTF-8 (from byte { $at } on).
error-file-not-text-advice = Save the text in the encoding UTF-8, or check that it is the right file.

error-stopped = The program can no longer read or write the library.
error-stopped-advice = Save what is not saved yet as a copy elsewhere, and start the program again.
