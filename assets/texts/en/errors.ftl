# What can go wrong: what happened, and what to do about it.

error-missing = There is no library at “{ $path }”.
error-missing-advice = Check the path. “funkenbuch new” creates a new library there.
error-folder-missing = The folder for “{ $path }” doesn’t exist.
error-folder-missing-advice = Create the folder, or check the path. If it is on a USB stick or a network drive, connect that first.
error-is-folder = “{ $path }” is a folder, not a file.
error-is-folder-advice = Give the name of a file in that folder.
error-not-a-library = “{ $path }” is not a Funkenbuch library.
error-not-a-library-advice = The file has been left unchanged. Choose another one, or restore the library from a backup if it should be here.
error-other-program = “{ $path }” belongs to another program.
error-other-program-advice = The file has been left unchanged. Choose another one.
error-newer = “{ $path }” was written by a newer version of Funkenbuch.
error-newer-advice = The file has been left unchanged. Open it with that version.
error-older = “{ $path }” was written by an older version of Funkenbuch and has to be brought up to date first.
error-older-advice = Open it once from somewhere Funkenbuch can write to; that brings it up to date.
error-damaged = “{ $path }” is damaged.
error-damaged-advice = Nothing was deleted or overwritten, and the file will be kept in any case. Restore the latest backup, or rescue whatever can still be read (in a terminal: “funkenbuch restore” or “funkenbuch rescue”).
error-malformed = Something in “{ $path }” can’t be read.
error-malformed-advice = Nothing else is affected, and nothing was deleted. “funkenbuch check --repair” rebuilds whatever can be rebuilt from the sessions.
error-unreadable-session = The session { $id } can’t be read, because its data in the library is damaged.
error-unreadable-session-without-id = One session can’t be read, because its data in the library is damaged.
error-no-pseudonym = The client record for “{ $name }” has no pseudonym for printing.
error-no-pseudonym-advice = This session was not printed. Enter a pseudonym in the client record, or specify the name to print yourself.
error-unreadable-session-advice = No other session is affected, and nothing was deleted. You can bring it back from a backup under “More”, “Backups …”. If you have it in a file, import that and tick the box that also replaces sessions that have since been changed here.
error-index = The search index of “{ $path }” doesn’t match the sessions.
error-index-advice = Sessions and notes are intact, but a search may miss some of them. “funkenbuch check --repair” rebuilds the index.
error-read-only = “{ $path }” can’t be written to: the file or its folder is write-protected.
error-read-only-advice = Remove the write protection, or copy the file to a folder you can write to.
error-no-permission = You don’t have permission to use “{ $path }”.
error-no-permission-advice = Check who owns the file and its folder, or choose another place.
error-full = There is no space left on the disk for “{ $path }”.
error-full-advice = What has already been saved is safe. Free up some space and try again.
error-replaced = There is now a different file at “{ $path }”.
error-replaced-advice = Funkenbuch doesn’t write to that file, so nothing has been saved since the library was replaced. Put the right file back, then open the library again.
error-removed = “{ $path }” is no longer there: the file was moved or deleted, or its drive was disconnected.
error-removed-advice = Nothing has been saved since then. Reconnect the drive or put the file back, then open the library again.
error-elsewhere = “{ $path }” is already open in another copy of Funkenbuch.
error-elsewhere-advice = Close it there and try again. In the meantime, you can still read it here.
error-opened-to-read = “{ $path }” is open read-only here.
error-opened-to-read-advice = Close the other copy of Funkenbuch or remove the write protection, then open the library again.
error-no-workbook = This workbook isn’t in “{ $path }”.
error-no-workbook-advice = Open the workbook file again.
error-session-gone = This session is no longer in “{ $path }”.
error-session-gone-advice = The list of sessions shows which ones are there.
error-conflict = This session has been changed elsewhere in the meantime.
error-conflict-advice = Nothing was overwritten. What you have written is still here; open the session again to see the other version.
error-client-gone = This client record is no longer in “{ $path }”.
error-client-gone-advice = The list of clients shows whose records are still there.
error-other-workbook = The library already has a version { $version } of the workbook “{ $id }” with different content.
error-other-workbook-advice = Whoever changed the workbook should give it a higher version number.
error-library-trouble = Something went wrong with “{ $path }” (error { $code }).
error-library-trouble-advice = Try again. If the file is on a USB stick or a network drive, check that it is still connected.
error-not-open = No library is open.
error-not-open-advice = Open one first.
error-panicked = { $request ->
    [open] Something went wrong inside the program while opening the library.
    [save] Something went wrong inside the program while saving.
    [file] Something went wrong inside the program while writing the file.
    [job] Something went wrong inside the program while exporting or importing.
   *[load] Something went wrong inside the program while reading.
}
error-panicked-advice = Try again. If it keeps happening, save a copy elsewhere and restart the program.

error-id-short = “{ $given }” is too short to identify a session.
error-id-short-advice = Give at least four characters from the beginning or the end of its id.
error-no-session = No session’s id begins or ends with “{ $given }”.
error-no-session-advice = “funkenbuch list” shows the sessions that are there.
error-several = { $count } sessions begin or end with “{ $given }”.
error-several-advice = Give a few more characters.
error-no-such-client = There is no client “{ $given }” in this library.
error-no-such-client-advice = Give the name in the client record, or at least four characters from the beginning or end of its id.
error-several-clients = { $count } clients are called “{ $given }”.
error-several-clients-advice = Give the beginning or end of an id to say which of them you mean.

error-file-missing = “{ $path }” doesn’t exist.
error-file-missing-advice = Check the path, and that the folder exists.
error-file-exists = “{ $path }” already exists.
error-file-exists-advice = Choose another name or, where that is possible, let the file be replaced (--replace).
error-file-is-library = “{ $path }” is the library itself or part of it, so nothing else is written there.
error-file-is-library-advice = Choose another name.
error-no-folder = “{ $path }” is a file, not a folder.
error-no-folder-advice = Give a folder; if it doesn’t exist yet, it will be created.
error-bad-file-name = “{ $path }” is too long for a file name, or contains characters that file names can’t have.
error-bad-file-name-advice = Choose a shorter name.
error-file-kind = “{ $path }” isn’t a library, a session or a workbook.
error-file-kind-advice = Funkenbuch opens libraries (.funkenbuch), sessions (.json), handouts that contain a session (.pdf) and workbooks (.toml).
error-file-large = “{ $path }” is larger than 64 MB.
error-file-large-advice = Funkenbuch doesn’t read files that large. Check whether it is the right one.
error-file-full = There is no space left on the disk for “{ $path }”.
error-file-full-advice = Free up some space, or choose another place.
error-no-regular-file = “{ $path }” is not an ordinary file.
error-no-regular-file-advice = Choose a file that is stored on a disk.
error-file-trouble = Something went wrong with “{ $path }” (error { $code }).
error-file-trouble-advice = Try again, or choose another place.
error-file-not-text = “{ $path }” is not text in UTF-8 (from byte { $at }).
error-file-not-text-advice = Save the text as UTF-8, or check whether it is the right file.

logo-other-format = “{ $path }” is neither a PNG, a JPEG nor an SVG.
logo-other-format-advice = Save the logo as PNG, JPEG or SVG in a picture editor, then choose that file.
logo-damaged = “{ $path }” can’t be read as a picture; the file is damaged or incomplete.
logo-damaged-advice = Check whether a picture editor can open it and, if so, save the picture again from there.
logo-too-many-pixels = “{ $path }” is { $width } × { $height } pixels; Funkenbuch reads pictures of up to { $millions } million pixels.
logo-too-many-pixels-advice = Make the picture smaller in a picture editor; the logo is never printed wider than five centimetres.
logo-letters = “{ $path }” contains text that would look different without its font.
logo-letters-advice = Convert the text to paths in the drawing program, or save the logo as PNG.
logo-picture-inside = “{ $path }” contains an embedded picture, which can’t be read.
logo-picture-inside-advice = Save the logo as PNG in the drawing program.
logo-blank = “{ $path }” would be invisible on white paper.
logo-blank-advice = Choose a version of the logo for light backgrounds.
logo-unreadable = The stored logo can’t be read, so sheets are printed without it. Choose it again in the settings.

error-stopped = The program can no longer read or write the library.
error-stopped-advice = Save a copy of your unsaved work elsewhere, then restart the program.
